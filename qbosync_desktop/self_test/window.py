"""The window: it opens on a company, shows its tabs, pages and dialogs, and tells a mistake of ours in plain words."""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from qbosync_desktop.app import Premises, Reception, log_into
from qbosync_desktop.bundled import resource
from qbosync_desktop.domain.problems import KnownError, Problem
from qbosync_desktop.gui.bug_dialog import BugDialog
from qbosync_desktop.gui.bugs import BugReporter
from qbosync_desktop.gui.one_window import raise_first
from qbosync_desktop.office import DEMO_LIST, open_office
from qbosync_desktop.self_test.drawings import APPLICATION
from qbosync_desktop.self_test.scene import Scene
from qbosync_desktop.self_test.steps import Failed, Step, check

PATIENCE = 60_000
"""How long anything may take before the step gives up, in milliseconds."""
WINDOW = "window"
SECRET = "Jane Citizen <jane@example.com> 123 456 782"


def until(holds: Callable[[], object], words: str) -> None:
    """Let Qt live until this holds."""
    loop = QEventLoop()
    ticking = QTimer()
    ticking.setInterval(10)
    ticking.timeout.connect(lambda: loop.quit() if holds() else None)
    ticking.start()
    QTimer.singleShot(PATIENCE, loop, loop.quit)
    if not holds():
        loop.exec()
    ticking.stop()
    check(holds(), f"waited in vain for {words}")


def rest(premises: Premises, milliseconds: int = 100) -> None:
    """Let what was asked for happen and be painted."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop, loop.quit)
    loop.exec()
    until(lambda: not premises.runner.busy, "the work in the background")


def window(scene: Scene) -> str:
    """The window opens on the demo company, and each tab shows its rows."""
    bugs = BugReporter()
    bugs.install()
    scene.closing.callback(bugs.uninstall)
    folder = scene.folder / "demo"
    scene.closing.callback(log_into(folder))
    found: list[object] = []
    bugs.reported.connect(found.append)
    reception = Reception(bugs)
    scene.closing.callback(reception.close)
    check(reception.open(folder, demo=True), "the data folder cannot be opened")
    premises = reception.premises
    assert premises is not None
    scene.things.update(premises=premises, bugs=bugs, found=found)
    controller = premises.controller
    until(lambda: controller.board is not None and controller.board.imports, "the demo company")
    shown = []
    for name, tab in premises.window.tabs.items():
        premises.window.show_tab(name)
        rest(premises)
        rows = len(tab.model.rows())
        check(rows, f"the tab {name} is empty")
        check(_painted(premises.window), f"the tab {name} is blank")
        shown.append(f"{name} {rows} rows")
    check(not found, f"a bug was reported: {found[:1]}")
    return ", ".join(shown)


def dialogs(scene: Scene) -> str:
    """Every page and every dialog opens and is painted."""
    premises: Premises = scene.things["premises"]
    pages: tuple[Callable[[], object], ...] = (premises.show_review, lambda: premises.show_history(0))
    for show in pages:
        show()
        rest(premises)
        page = premises.window.page
        check(page is not None and _painted(premises.window), "a page did not open")
        premises.window.leave_pages()
    client = next(iter(premises.office.desk.picture().clients))
    opening: tuple[Callable[[], object], ...] = (
        premises.show_settings,
        premises.show_connect,
        lambda: premises.show_import_list(str(resource(DEMO_LIST))),
        lambda: premises.show_client(client),
        lambda: premises.show_problem(Problem("self-test", "A title", "A detail.", "What to do.")),
        premises.show_shortcuts,
        premises.show_about,
    )
    for show in opening:
        show()
        rest(premises)
        names = [type(one).__name__ for one in _open_dialogs(premises)]
        check(len(names) == 1, f"{len(names)} dialogs are open where one was asked for: {names}")
        check(_painted(_open_dialogs(premises)[0]), f"{names[0]} is blank")
        _open_dialogs(premises)[0].reject()
        until(lambda: not _open_dialogs(premises), f"{names[0]} to close")
    check(not scene.things["found"], f"a bug was reported: {scene.things['found'][:1]}")
    return f"2 pages, {len(opening)} dialogs"


def one_window(scene: Scene) -> str:
    """A second start on the same folder finds it taken, and raises this window."""
    premises: Premises = scene.things["premises"]
    raised: list[bool] = []
    premises._first.asked.connect(lambda: raised.append(True))
    try:
        open_office(premises.office.folder).close()
    except KnownError as error:
        check(error.problem.code == "folder-in-use", f"a second start is told {error.problem.code}")
    else:
        raise Failed("the same folder was opened twice")
    # On a thread, for a second start is another program: it may wait until this one listens.
    answers: list[bool] = []
    asking = threading.Thread(target=lambda: answers.append(raise_first(premises.office.folder)), daemon=True)
    asking.start()
    until(lambda: raised and answers, "the first window to be asked")
    check(answers == [True], "the second start found no first window to raise")
    check(not raise_first(scene.folder / "nobody"), "a window answered for a folder that nobody has open")
    return "a second start raises the first"


def mistakes(scene: Scene) -> str:
    """A mistake of ours is logged, shown once, and can be copied without anything personal in it."""
    premises: Premises = scene.things["premises"]
    bugs: BugReporter = scene.things["bugs"]
    try:
        raise ValueError(f"planned by the self-test: {SECRET!r}")
    except ValueError as error:
        bugs.report(error)
    until(lambda: _bug_dialog() is not None, "the dialog")
    dialog = _bug_dialog()
    assert dialog is not None
    clipboard = QGuiApplication.clipboard()
    before = clipboard.text()
    dialog.copy.click()
    copied = clipboard.text()
    clipboard.setText(before)
    dialog.reject()
    rest(premises)
    log = (premises.office.folder / "qbosync.log").read_text(encoding="utf-8")
    for name, text in (("the copied report", copied), ("the log", log)):
        check("window.py" in text and "ValueError" in text, f"{name} does not say where it happened")
        personal = [part for part in ("Jane", "jane", "123 456") if part in text]
        check(not personal, f"{name} holds something personal")
    return f"{len(copied)} characters, nothing personal"


def _open_dialogs(premises: Premises) -> list[QDialog]:
    return [one for one in premises.window.findChildren(QDialog) if one.isVisible()]


def _bug_dialog() -> BugDialog | None:
    found = (one for one in QApplication.topLevelWidgets() if isinstance(one, BugDialog) and one.isVisible())
    return next(found, None)


def _painted(widget: QWidget) -> bool:
    """Whether a person would see more than a blank ground."""
    image = widget.grab().toImage()
    seen = {image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)}
    return len(seen) > 8


STEPS = (
    Step(WINDOW, window, (APPLICATION,)),
    Step("pages and dialogs", dialogs, (WINDOW,)),
    Step("one window per folder", one_window, (WINDOW,)),
    Step("report of a mistake", mistakes, (WINDOW,)),
)
