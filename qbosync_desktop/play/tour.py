"""Every screen of the window, one after the other: what is checked of all of them is checked on this way round.

Each stop yields a name and the window that is to be looked at; it stays until the next one is asked for. Nothing is
pushed and nothing saved.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QMenu, QTabBar, QWidget

from qbosync_desktop.bundled import resource
from qbosync_desktop.domain.problems import Problem, Remedy
from qbosync_desktop.gui.bugs import BugReport
from qbosync_desktop.gui.dialogs.apart_pairs import ApartPairs
from qbosync_desktop.office import DEMO_LIST
from qbosync_desktop.play.hands import Hands

Stop = tuple[str, QWidget]
_PAUSE = 20
"""Milliseconds until what was opened is laid out."""
_FOLLOWS = 100
"""Milliseconds until the side panel has followed the row."""


def tour(hands: Hands) -> Iterator[Stop]:
    """All stops, on a demo company that was just opened."""
    hands.until(lambda: hands.office.company and hands.office.company.last_read, "the demo company to be read")
    hands.rest()
    for part in (_tabs, _menus, _dialogs, _questions, _pages, _welcome):
        for stop in part(hands):
            hands.rest(_PAUSE)
            yield stop


def _tabs(hands: Hands) -> Iterator[Stop]:
    window = hands.window
    for name in ("import", "sync", "export"):
        tab = window.tabs[name]
        window.show_tab(name)
        for one in tab.filters.values():
            if not tab.chips.chip(one.key).count:
                continue  # an empty table is shown below
            tab.choose(one.key)
            if tab.model.rowCount():
                tab.view.go_to_first()
            hands.rest(_FOLLOWS)
            yield f"{name}, {one.key}", window
        yield f"{name}, chips at their end", _scrolled(tab.chips.chip(list(tab.filters)[-1]), window)
        tab.choose(next(iter(tab.filters)))
        tab.search.setText("example")
        hands.until(lambda tab=tab: tab.model.complete, "everybody to be asked")  # type: ignore[misc]  # binds this round's
        yield f"{name}, found by e-mail", window
        tab.search.setText("nothing is called this")
        hands.rest(_FOLLOWS)
        yield f"{name}, nothing found", window
        tab.search.clear()
    tab = hands.tab("import", "review")
    hands.go(tab, "Garcia Family Trust", "client")
    hands.type("gar")
    yield "picker", window
    for popup in hands.app.topLevelWidgets():
        if popup.isVisible() and popup.windowFlags() & Qt.WindowType.Popup == Qt.WindowType.Popup:
            yield "picker, its list", popup
    hands.press(Qt.Key.Key_Escape)


def _scrolled(widget: QWidget, window: QWidget) -> QWidget:
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    return window


def _menus(hands: Hands) -> Iterator[Stop]:
    for menu in hands.window.menuBar().findChildren(QMenu):
        menu.popup(hands.window.mapToGlobal(hands.window.rect().topLeft()))
        yield f"menu {menu.title()}", menu
        menu.close()
    for name in ("import", "sync", "export"):
        tab = hands.tab(name)
        tab.view.go_to_first()
        row = tab.view.current_id()
        of_column = tab.view.column_menu(1)
        of_column.popup(tab.view.mapToGlobal(tab.view.rect().topLeft()))
        yield f"menu of a column of {name}", of_column
        of_column.close()
        if row is not None:
            tab.popup_menu(tab.view.row_menu(row), tab.view)
            for menu in tab.findChildren(QMenu):
                if menu.isVisible():
                    yield f"menu of a row of {name}", menu
                    menu.close()


def _dialogs(hands: Hands) -> Iterator[Stop]:
    premises, window = hands.premises, hands.window
    clients = hands.board.picture.clients
    client = next(one.id for one in clients.values() if one.reference == "IRO002")
    problems = {row.problem.code: row.problem for row in hands.board.exports if row.problem}
    problems |= {row.problem.code: row.problem for row in hands.board.imports if row.problem}
    opened: list[tuple[str, Callable[[], object]]] = [
        ("settings", premises.show_settings),
        ("connect", premises.show_connect),
        ("client", lambda: premises.show_client(client)),
        ("new client", lambda: premises.show_client(0)),
        ("import list", lambda: premises.show_import_list(str(resource(DEMO_LIST)))),
        ("empty import list", lambda: premises.show_import_list("")),
        ("lists", lambda: premises.show_lists("")),
        ("checks", lambda: premises.show_checks("", 0)),
        ("pairs said to be different", lambda: ApartPairs(premises.controller, window).open()),
        ("restore", premises.restore),
        ("guide", lambda: premises.show_guide("")),
        ("shortcuts", premises.show_shortcuts),
        ("about", premises.show_about),
    ]
    opened += [(f"problem {code}", lambda one=one: premises.show_problem(one)) for code, one in problems.items()]  # type: ignore[misc]  # a default binds the problem of this round
    for name, show in opened:
        before = set(_windows(window))
        show()
        hands.until(lambda before=before: set(_windows(window)) - before, f"{name} to open")  # type: ignore[misc]  # as above
        dialog = (set(_windows(window)) - before).pop()
        hands.rest(_FOLLOWS)
        yield from _turned(name, dialog)
        if isinstance(dialog, QDialog):
            dialog.done(QDialog.DialogCode.Rejected)
        else:
            dialog.close()
        hands.rest(_PAUSE)


def _windows(window: QWidget) -> list[QWidget]:
    return [one for one in window.findChildren(QWidget) if one.isWindow() and one.isVisible()]


def _turned(name: str, dialog: QWidget) -> Iterator[Stop]:
    """The dialog on every page it has."""
    yield name, dialog
    tabs = next((one for one in dialog.findChildren(QTabBar) if one.isVisible()), None)
    pages = getattr(getattr(dialog, "form", None), "pages_list", None)
    steps = getattr(dialog, "show_step", None)
    if tabs is not None:
        for place in range(1, tabs.count()):
            tabs.setCurrentIndex(place)
            yield f"{name}, {tabs.tabText(place)}", dialog
    elif pages is not None:
        for place in range(1, pages.count()):
            pages.setCurrentRow(place)
            yield f"{name}, page {place + 1}", dialog
    elif steps is not None:
        for place in range(1, 4):
            steps(place)
            yield f"{name}, step {place + 1}", dialog


def _questions(hands: Hands) -> Iterator[Stop]:
    """The little dialogs that only come at certain moments."""
    from qbosync_desktop.gui.bug_dialog import BugDialog
    from qbosync_desktop.gui.dialogs.cannot_open import CannotOpen
    from qbosync_desktop.gui.dialogs.close_question import CloseQuestion
    from qbosync_desktop.gui.dialogs.licences import LicencesDialog
    from qbosync_desktop.gui.dialogs.unsaved import UnsavedQuestion
    from qbosync_desktop.gui.tabs.archiving import ArchiveQuestion

    window = hands.window
    broken = Problem(
        "data-damaged",
        "The data file is damaged",
        "The data file cannot be read in full, and there is no good backup beside it. It was left as it is.",
        "Open another folder, or copy a backup of yours over the file.",
        (Remedy.RESTORE_BACKUP, Remedy.CHOOSE_FOLDER),
    )
    for dialog in (
        BugDialog(BugReport("ValueError", "ValueError\n  desk.py:12 in save"), window),
        CloseQuestion(window.tr("Reading QuickBooks"), window),
        CannotOpen(broken, window),
        LicencesDialog(window),
        UnsavedQuestion(window.tr("Keep what you typed?"), window),
        ArchiveQuestion(["Ironbark Joinery Pty Ltd"], window),
        ArchiveQuestion(["Ironbark Joinery Pty Ltd", "Petrou Nominees Pty Ltd"], window),
    ):
        dialog.open()
        yield type(dialog).__name__, dialog
        dialog.done(QDialog.DialogCode.Rejected)


def _pages(hands: Hands) -> Iterator[Stop]:
    """What comes over the tabs, and what only stands there after something was done."""
    window, premises = hands.window, hands.premises
    hands.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    hands.rest(_FOLLOWS)
    yield "after linking, the undo bar", window
    tab = hands.tab("export")
    hands.click(tab.footer.primary)
    premises.show_review()
    hands.rest(_FOLLOWS)
    yield "review", window
    window.leave_pages()
    premises.show_history(0)
    hands.rest(_FOLLOWS)
    yield "history, empty", window
    window.leave_pages()
    hands.office.stop_demo()
    hands.press(Qt.Key.Key_F5)
    hands.until(lambda: premises.controller.running is None, "the read to give up")
    yield "offline", window


def _welcome(hands: Hands) -> Iterator[Stop]:
    from qbosync_desktop.gui.dialogs.welcome import WelcomePage

    window = hands.window
    window.show_page(WelcomePage(hands.premises.controller, window), window.tr("Welcome"))
    yield "welcome", window
    window.leave_pages()
