"""What an accountant comes to do, one errand each, done with real hands on the demo company and checked.

An errand may be prepared without hands (somebody edits a customer in QuickBooks); what is counted begins with
``hands.begin()``. ``most_clicks`` and ``most_keys`` are promises, not hopes: an errand that takes more has failed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from qbosync_desktop.bundled import resource
from qbosync_desktop.desk.picture import Status
from qbosync_desktop.desk.rows import Found
from qbosync_desktop.domain.fields import Field
from qbosync_desktop.domain.plan import ActionKind
from qbosync_desktop.domain.suggestion import Tier
from qbosync_desktop.office import DEMO_LIST
from qbosync_desktop.play.real_hands import RealHands

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


@dataclass(frozen=True, slots=True)
class Errand:
    """``name`` is also the picture's. None: no bound."""

    name: str
    words: str
    run: Callable[[RealHands], None]
    most_clicks: int | None = None
    most_keys: int | None = None


def first_links(hands: RealHands) -> None:
    """From the welcome page of a first start to the first exact matches linked."""
    from qbosync_desktop.gui.dialogs.welcome import WelcomePage

    hands.until(lambda: isinstance(hands.window.page, WelcomePage), "the three doors to be shown")
    hands.picture("welcome")
    hands.begin()
    page = hands.window.page
    assert isinstance(page, WelcomePage)
    before = hands.premises
    hands.click(page.doors()[0])
    hands.until(lambda: hands.premises is not before, "the demo company to open")
    hands.until(lambda: hands.office.company and hands.office.company.last_read, "QuickBooks to be read")
    hands.rest()
    exact = hands.board.overview.exact
    hands.check(exact, "exact matches wait")
    hands.click(hands.window.next_area.strip.action)
    hands.check(len(hands.board.picture.links) == exact, f"{exact} exact matches are linked")


def undo_last(hands: RealHands) -> None:
    """The last bulk action is taken back, and done again for what follows."""
    linked = len(hands.board.picture.links)
    hands.begin()
    hands.press(Qt.Key.Key_Z, CTRL)
    hands.check(not hands.board.picture.links, "every link is taken back")
    keys = hands.keys
    hands.press(Qt.Key.Key_Z, CTRL | SHIFT)
    hands.check(len(hands.board.picture.links) == linked, "and done again")
    hands.keys = keys  # doing it again is not part of the errand


def review_suggestions(hands: RealHands) -> None:
    """Suggested rows are decided, one key each: Enter links, X says they are not the same."""
    tab = hands.tab("sync", "suggested")
    hands.check(tab.model.rowCount() >= 10, f"enough to review: {tab.model.rowCount()}")
    tab.view.go_to_first()
    tab.view.setFocus()
    hands.rest()
    hands.begin()
    before = len(hands.board.picture.links)
    linked = 0
    for _ in range(10):
        row = tab.current_row()
        likely = row.suggestion is not None and row.suggestion.tier is Tier.LIKELY
        hands.press(Qt.Key.Key_Return if likely else Qt.Key.Key_X)
        linked += likely
        hands.check(tab.model.place_of(row.id) < 0, f"“{row.name}” has left the view")
    hands.check(len(hands.board.picture.links) == before + linked, f"{linked} of them are linked")


def pick_one(hands: RealHands) -> None:
    """One client finds its customer by typing: three letters, Enter."""
    tab = hands.tab("sync", "all")
    row = hands.go(tab, "Rosa Garcia", "customer")
    hands.begin()
    hands.press(Qt.Key.Key_F2)
    hands.type("gar")
    hands.picture("picker")
    hands.press(Qt.Key.Key_Return)
    hands.check(row.id in hands.board.picture.links, "the client is linked")
    hands.premises.controller.undo()  # a wrong pair, only for the hands
    hands.rest()


def leave_out(hands: RealHands) -> None:
    """A customer that is no client is left out, and stays so."""
    tab = hands.tab("import", "review")
    row = hands.go(tab, "Zelkova Street Residents Group")
    hands.begin()
    hands.press(Qt.Key.Key_I)
    left = [one.id for one in hands.board.imports if one.found is Found.LEFT_OUT]
    hands.check(row.id in left, "the customer is left out")


def settle_twins(hands: RealHands) -> None:
    """Two customers that look like one are not: they are never shown as twins again."""
    hands.tab("import", "review")
    before = len(hands.board.twins)
    hands.begin()
    hands.press(Qt.Key.Key_8, ALT)
    hands.press(Qt.Key.Key_X)
    hands.check(len(hands.board.twins) == before - 1 and hands.board.apart, "one pair is called not twins")
    hands.premises.controller.undo()  # they are twins, only for the hands
    hands.rest()


def pause_one(hands: RealHands) -> None:
    """A client is kept out of every push."""
    tab = hands.tab("sync", "all")
    row = hands.go(tab, "Southern Ocean Abalone Pty Ltd")
    hands.begin()
    hands.press(Qt.Key.Key_Space)
    status = hands.board.picture.status(hands.board.picture.clients[row.id])
    hands.check(status is Status.PAUSED, "the client is paused")


def find_one(hands: RealHands) -> None:
    """Somebody rings: where is the client? Parts of the name are enough."""
    client = next(one for one in hands.board.picture.clients.values() if one.reference == "IRO002")
    tab = hands.tab("sync", "all")
    tab.view.setFocus()
    hands.begin()
    hands.press(Qt.Key.Key_Slash)
    hands.type("joi iron")
    shown = [tab.model.id_at(place) for place in range(tab.model.rowCount())]
    hands.check(shown == [client.id], f"only {client.name} is shown")
    hands.picture("search")
    keys = hands.keys
    hands.press(Qt.Key.Key_Escape)
    hands.press(Qt.Key.Key_Escape)
    hands.keys = keys  # going back is not part of the errand


def edit_one(hands: RealHands) -> None:
    """A client's mobile is corrected; the change waits to be pushed."""
    tab = hands.tab("sync", "all")
    row = hands.go(tab, "Ironbark Joinery Pty Ltd")
    hands.begin()
    hands.press(Qt.Key.Key_Return)
    dialog = hands.dialog("ClientDialog")
    hands.press(Qt.Key.Key_Tab, CTRL)
    field = next(one for one in dialog.findChildren(QLineEdit) if one.objectName() == "mobile")
    hands.click(field)
    hands.press(Qt.Key.Key_A, CTRL)
    hands.type("0491 570 156")
    hands.picture("edit-client-dialog")
    hands.press(Qt.Key.Key_Return, CTRL)
    hands.until(lambda: not hands.is_open("ClientDialog"), "the dialog to close")
    hands.rest()
    action = hands.board.picture.action_of.get(row.id)
    hands.check(action and action.fields[Field.MOBILE].new == "0491 570 156", "the change is in the plan")


def create_new(hands: RealHands) -> None:
    """Clients that are not in QuickBooks are chosen for creation."""
    tab = hands.tab("export")
    chosen = len(tab.model.ticks())
    hands.begin()
    hands.click(tab.footer.primary)
    hands.check(chosen and len(hands.board.picture.given.create) == chosen, f"{chosen} are in the review")


def push_all(hands: RealHands) -> None:
    """Everything that waits is looked at and pushed; three customers were edited in QuickBooks meanwhile."""
    from qbosync_desktop.gui.pages.review import ReviewPage

    if not isinstance(hands.window.page, ReviewPage):
        hands.press(Qt.Key.Key_P, CTRL | SHIFT)
    hands.until(lambda: isinstance(hands.window.page, ReviewPage), "the review to open")
    updates = [one for one in hands.board.picture.plan.actions if one.kind is ActionKind.UPDATE][:3]
    for action in updates:
        hands.quickbooks.human.edit(action.customer_id, Notes="Rang about the invoice")
    hands.begin()
    hands.picture("review")
    page = hands.window.page
    assert isinstance(page, ReviewPage)
    if not page.footer.primary.isEnabled():
        hands.click(page.banners.guard_box)
    hands.press(Qt.Key.Key_Return, CTRL)
    hands.until(lambda: hands.premises.controller.running is None, "the push to end")
    hands.rest()
    refused = [one for one in hands.board.syncs if one.problem and one.problem.code == "changed-meanwhile"]
    hands.check(len(refused) == len(updates), f"{len(refused)} refused, {len(updates)} were edited meanwhile")
    hands.window.leave_pages()
    hands.rest()


def retry_all(hands: RealHands) -> None:
    """What QuickBooks refused is found and tried again."""
    waiting = len(hands.board.picture.given.waiting)
    hands.check(waiting >= 3, f"{waiting} wait for a retry")
    hands.tab("import", "review")
    hands.begin()
    hands.click(hands.window.next_area.strip.action)
    hands.check(hands.window.current_tab == "sync", "the problems are shown")
    hands.picture("problems")
    hands.click(hands.window.sync_tab.retry_button)
    hands.check(not hands.board.picture.given.waiting, "all are tried again with the next push")


def undo_push(hands: RealHands) -> None:
    """The whole push is taken back where QuickBooks still holds what was sent."""
    from qbosync_desktop.gui.pages.history import HistoryPage
    from qbosync_desktop.gui.pages.review import ReviewPage

    last = hands.board.last_push
    hands.check(last, "something was pushed")
    assert last is not None
    hands.begin()
    hands.press(Qt.Key.Key_H, CTRL)
    hands.until(lambda: isinstance(hands.window.page, HistoryPage), "the history to open")
    page = hands.window.page
    assert isinstance(page, HistoryPage)
    hands.picture("history")
    hands.click(page.done.undo_button)
    hands.until(lambda: isinstance(hands.window.page, ReviewPage), "the undo to be shown")
    hands.picture("undo-review")
    review = hands.window.page
    assert isinstance(review, ReviewPage)
    if not review.footer.primary.isEnabled():
        hands.click(review.banners.guard_box)
    hands.press(Qt.Key.Key_Return, CTRL)
    hands.until(lambda: hands.premises.controller.running is None, "the undo to end")
    hands.rest()
    newest = hands.board.last_push
    hands.check(newest is not None and newest.undo_of == last.id, "the undo is a push of its own")
    hands.window.leave_pages()
    hands.rest()


def import_list(hands: RealHands) -> None:
    """A client list is read again: nothing is new, and nothing is overwritten."""
    clients = dict(hands.board.picture.clients)
    hands.begin()
    hands.press(Qt.Key.Key_O, CTRL)
    dialog = hands.dialog("ImportListDialog")
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: _file_dialog() is not None, "the file dialog to open")
    hands.rest()
    _copy(str(Path(resource(DEMO_LIST))))
    hands.press(Qt.Key.Key_V, CTRL)
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: _file_dialog() is None, "the file to be taken")
    hands.rest(400)
    hands.picture("import-preview")
    hands.escape(dialog)
    hands.check(dict(hands.board.picture.clients) == clients, "nothing changed")


def _copy(text: str) -> None:
    """What a person has on the clipboard; a path of this machine would count dozens of keys."""
    QApplication.clipboard().setText(text)


def _file_dialog() -> QFileDialog | None:
    for one in QApplication.topLevelWidgets():
        for dialog in [one, *one.findChildren(QFileDialog)]:
            if isinstance(dialog, QFileDialog) and dialog.isVisible():
                return dialog
    return None


ERRANDS: tuple[Errand, ...] = (
    Errand("first-links", "First start to the first exact matches linked", first_links, most_clicks=4),
    Errand("undo-last", "Undo the last bulk action", undo_last, most_clicks=0, most_keys=1),
    Errand("review-suggestions", "Decide ten suggested pairs", review_suggestions, most_clicks=0, most_keys=10),
    Errand("pick-one", "Link one client by the picker", pick_one, most_clicks=0, most_keys=5),
    Errand("leave-out", "Leave a customer out", leave_out, most_clicks=0, most_keys=1),
    Errand("settle-twins", "Say that two customers are not twins", settle_twins, most_clicks=0, most_keys=2),
    Errand("pause-one", "Pause a client", pause_one, most_clicks=0, most_keys=1),
    Errand("find-one", "Find a client by parts of its name", find_one, most_clicks=0, most_keys=9),
    Errand("edit-one", "Correct a client's mobile", edit_one, most_clicks=1),
    Errand("create-new", "Choose all ready clients for creation", create_new, most_clicks=1, most_keys=0),
    Errand("push-all", "Review and push everything that waits", push_all, most_clicks=1, most_keys=2),
    Errand("retry-all", "Find and retry all problems", retry_all, most_clicks=2, most_keys=0),
    Errand("undo-push", "Undo a whole push", undo_push, most_clicks=2, most_keys=2),
    Errand("import-list", "Look through a client list before it is imported", import_list, most_clicks=0, most_keys=5),
)
"""All of them, in the order they are played: each builds on what the ones before left."""
