"""The play's push: looked at, held half way for a picture, stopped where somebody wrote meanwhile, and pushed again."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox

from qbosync_desktop.domain.plan import ActionKind
from qbosync_desktop.gui.pages.push_watch import Stage
from qbosync_desktop.gui.pages.review import ReviewPage
from qbosync_desktop.play.hands import Hands

EDITED_MEANWHILE = "Blue Heeler Fencing Pty Ltd"
"""Somebody edits this customer while the push is under way."""
HELD = 60.0
"""Seconds for which an answer is held at most."""

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def review(hands: Hands) -> str:
    """Old → new per field; a field is unticked and stays out."""
    if hands.window.page is None:
        hands.press(Qt.Key.Key_P, CTRL | SHIFT)
    hands.until(lambda: hands.window.page is not None, "the review to open")
    hands.picture("review")
    plan = hands.board.picture.plan
    creations = sum(action.kind is ActionKind.CREATE for action in plan.actions)
    return f"Review: {len(plan.actions)} changes, {creations} of them new customers."


def push(hands: Hands) -> str:
    """The push: what the books hold afterwards is what the review showed, field by field, and nobody twice."""
    page = hands.window.page
    assert isinstance(page, ReviewPage)
    if not page.footer.primary.isEnabled():
        guard = next((box for box in page.banners.findChildren(QCheckBox) if box.isVisible()), None)
        hands.check(guard is not None, "the guard says why the push waits")
        assert guard is not None
        guard.click()
        hands.rest()
    plan = page.ticked()
    stale = next(action for action in plan.actions if action.title == EDITED_MEANWHILE)
    hands.quickbooks.human.edit(stale.customer_id, Notes="Rang about the invoice")
    known = {one["Id"] for one in hands.quickbooks.books.customers}
    with held_answer(hands, after=1):
        QTest.mouseClick(page.footer.primary, Qt.MouseButton.LeftButton)
        hands.until(lambda: page.watch.progress.done > 0 and page.watch.entries, "the first batch to be answered")
        hands.check(page.watch.stage is Stage.RUNNING, "the push is half way")
        hands.picture("push", busy=True)
    hands.until(lambda: hands.premises.controller.running is None, "the push to end")
    hands.rest()
    hands.picture("outcome")
    carried_out = tuple(action for action in plan.actions if action is not stale)
    check_books(hands, carried_out)
    names = [str(one["DisplayName"]).casefold() for one in hands.quickbooks.books.customers]
    hands.check(len(names) == len(set(names)), "no customer stands there twice")
    created = [one for one in hands.quickbooks.books.customers if one["Id"] not in known]
    expected = sum(action.kind is ActionKind.CREATE for action in plan.actions)
    hands.check(len(created) == expected, f"{len(created)} created, {expected} planned")
    done = hands.board.last_push.done if hands.board.last_push else 0
    hands.check(done == len(carried_out), f"{done} done of {len(plan.actions)}, one was edited meanwhile")
    held = hands.customer(stale.customer_id)
    hands.check(held["Notes"] == "Rang about the invoice", "what somebody wrote meanwhile stands")
    hands.window.leave_pages()
    return f"Pushed {done} changes, {len(created)} of them new; every field compared with the books. 1 was stopped."


@contextmanager
def held_answer(hands: Hands, after: int) -> Iterator[None]:
    """QuickBooks lets so many batches pass and holds the answer to the next one, until the block is left."""
    faults = hands.quickbooks.faults
    go, before = Event(), faults.pause
    faults.pause = go.wait
    faults.add("slow", "batch", "POST", skip=after, seconds=HELD)
    try:
        yield
    finally:
        go.set()
        faults.pause = before


def push_again(hands: Hands) -> str:
    """What was stopped was read again; it is looked at and goes out."""
    waiting = [row for row in hands.board.syncs if row.problem and row.problem.code == "changed-meanwhile"]
    hands.check([row.name for row in waiting] == [EDITED_MEANWHILE], "the stopped one waits in Sync")
    hands.tab("sync", "problems")
    hands.click(hands.window.sync_tab.retry_button)
    actions = hands.board.picture.plan.actions
    hands.check([action.title for action in actions] == [EDITED_MEANWHILE], "it is in the plan again")
    hands.press(Qt.Key.Key_P, CTRL | SHIFT)
    page = hands.window.page
    assert isinstance(page, ReviewPage)
    hands.click(page.footer.primary)
    hands.until(lambda: hands.premises.controller.running is None, "the push to end")
    hands.rest()
    check_books(hands, actions)
    hands.window.leave_pages()
    return f"“{EDITED_MEANWHILE}” was read again and pushed."


def check_books(hands: Hands, actions: tuple[object, ...]) -> None:
    """Every field that was sent stands in the company's own books as it was shown."""
    from qbosync_desktop.domain.plan import Action
    from qbosync_desktop.quickbooks.customers import customer_from
    from qbosync_desktop.sync.details import same

    for action in actions:
        assert isinstance(action, Action)
        link = hands.board.picture.links.get(action.client_id)
        hands.check(link, f"“{action.title}” is linked")
        assert link is not None
        customer = customer_from(hands.customer(link.customer_id))
        for name, change in action.fields.items():
            held = customer.value(name)
            hands.check(same(name, held, change.new), f"“{action.title}”: {name} reads {held!r}")


def nothing_left(hands: Hands) -> str:
    """A second look plans nothing, and a second push would send nothing."""
    before = hands.writes()
    read_quickbooks(hands)
    hands.check(not hands.board.picture.plan.actions, "nothing is left to push")
    hands.check(hands.writes() == before, "reading writes nothing")
    counts = hands.board.overview
    return f"Read again: nothing to push; {counts.in_sync} in sync, {counts.problems} with problems."


def read_quickbooks(hands: Hands) -> None:
    """F5, and wait until a newer read is on record."""

    def last_read() -> object:
        return hands.office.company and hands.office.company.last_read

    before = last_read()
    hands.press(Qt.Key.Key_F5)
    hands.until(lambda: last_read() != before, "QuickBooks to be read again")
    hands.rest()
