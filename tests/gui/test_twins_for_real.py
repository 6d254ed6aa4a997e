"""Twins from finding to one card: real widgets, the real store, QuickBooks simulated over HTTPS, and its own books."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from qbosync_desktop.gui.bugs import BugReporter
from qbosync_desktop.gui.dialogs.apart_pairs import ApartPairs
from qbosync_desktop.gui.pages.history import HistoryPage
from qbosync_desktop.gui.pages.review import ReviewPage
from qbosync_desktop.gui.tasks import TaskRunner
from qbosync_desktop.office import open_office
from tests.gui.test_review_for_real import Real

KEPT, PUT_AWAY = "Joanne Smith", "Smith, Joanne"
LARGE, SMALL = "G & G Solutions", "G and G Solutions Pty Ltd"


class Twins(Real):
    """The Twins chip of a window on the demo company."""

    def id(self, name: str) -> str:
        assert self.office.demo is not None
        return str(self.office.demo.books.named(name)["Id"])

    def names(self) -> set[str]:
        """The customers shown, after the chip was chosen anew."""
        self.window.show_tab("import", "twins")
        self.settle()
        return {row.name for row in self.window.import_tab.twins.model.rows() if row.customer_id}

    def go(self, name: str) -> None:
        assert name in self.names()
        table = self.window.import_tab.twins
        assert table.go_to(self.id(name))
        table.view.setFocus()
        self.qtbot.waitUntil(lambda: getattr(table.current_row(), "name", "") == name)
        self.qtbot.waitUntil(lambda: self.facts_of(name))

    def facts_of(self, name: str) -> bool:
        facts = self.window.panel.facts
        return facts is not None and (facts.customer_id == self.id(name) or facts.title == name)

    def press(self, key: str) -> None:
        self.qtbot.keyClicks(self.window.import_tab.twins.view, key)
        self.settle()

    def step(self, number: int) -> QWidget:
        made = self.window.panel.steps.buttons()[number - 1]
        assert made is not None
        return made


Open = Callable[[], Twins]


@pytest.fixture
def opened(qtbot: QtBot, look: object, tmp_path: Path) -> Iterator[Open]:
    """Opens the folder, as often as it is asked for; what was opened before is closed first."""
    with ExitStack() as stack:

        def again() -> Twins:
            stack.close()
            return stack.enter_context(_open(qtbot, tmp_path))

        yield again


@contextmanager
def _open(qtbot: QtBot, folder: Path) -> Iterator[Twins]:
    office = open_office(folder)
    runner = TaskRunner(BugReporter())
    made: list[Twins] = []
    try:
        office.connect_demo()
        office.desk.pull()
        made.append(Twins(qtbot, office, runner))
        yield made[0]
    finally:
        for one in made:
            one.close()
        runner.shutdown()
        office.close()
        for one in made:
            one.window.deleteLater()
            one.controller.deleteLater()
        runner.deleteLater()


def test_not_twins_outlives_a_restart_and_every_read(opened: Open) -> None:
    twins = opened()
    assert twins.names() >= {KEPT, PUT_AWAY, LARGE, SMALL}
    twins.go(PUT_AWAY)
    twins.press("x")
    assert PUT_AWAY not in twins.names()
    twins = opened()
    assert PUT_AWAY not in twins.names()
    assert not twins.controller.board.undo  # type: ignore[union-attr]  # a board is there
    assert twins.office.demo is not None
    twins.office.demo.human.edit(twins.id(PUT_AWAY), Notes="called on Monday")
    twins.controller.read_quickbooks(everything=True)
    twins.settle()
    assert PUT_AWAY not in twins.names()
    tab = twins.window.import_tab
    twins.click(tab.apart_link)
    listed = twins.window.findChild(ApartPairs)
    assert listed is not None
    assert PUT_AWAY in listed.pairs[0].cells[0] + listed.pairs[0].cells[1]
    twins.click(listed.back_button)
    listed.reject()
    twins.settle()
    assert {KEPT, PUT_AWAY} <= twins.names()


def test_a_card_without_invoices_goes_inactive_and_comes_back(opened: Open) -> None:
    twins = opened()
    before = twins.books()
    name = twins.id(PUT_AWAY)
    twins.go(PUT_AWAY)

    def told() -> str:
        button = twins.window.panel.steps.buttons()[0]
        return button.accessibleDescription() if button is not None else ""

    twins.qtbot.waitUntil(lambda: "has no invoices" in told())
    twins.press("1")
    page = twins.review()
    twins.push(page)
    assert twins.books()[name]["Active"] is False
    twins.click(page.outcome.footer.primary)
    assert PUT_AWAY not in twins.names()

    history = HistoryPage(twins.controller, twins.window)
    history.show_client(0)
    twins.window.show_page(history, history.title)
    twins.settle()
    twins.click(history.done.undo_button)
    undo = twins.window.page
    assert isinstance(undo, ReviewPage)
    twins.push(undo)
    back = twins.books()[name]
    assert (back["Active"], back["DisplayName"]) == (True, before[name]["DisplayName"])
    twins.click(undo.outcome.footer.primary)
    assert {KEPT, PUT_AWAY} <= twins.names()


def test_the_steps_lead_to_a_merge_and_the_link_stays(opened: Open) -> None:
    twins = opened()
    twins.go(SMALL)
    table = twins.window.import_tab.twins

    def counted() -> set[str]:
        return {row.invoices for row in table.model.rows() if row.name in (LARGE, SMALL)}

    twins.qtbot.waitUntil(lambda: counted() == {"", "41 invoices", "2 invoices"})
    kept, gone = twins.id(LARGE), twins.id(SMALL)
    assert table.current_row().group.keeper == kept  # type: ignore[union-attr]  # a row is current
    seen: list[str] = []
    twins.window.customer_requested.connect(seen.append)
    twins.click(twins.step(1))
    assert seen == [gone]
    # What the user now does in QuickBooks' own pages:
    assert twins.office.demo is not None
    twins.office.demo.human.merge(gone, kept)
    twins.click(twins.step(4))
    assert not {LARGE, SMALL} & twins.names()
    invoices = [one for one in twins.office.demo.books.all("Invoice") if one["CustomerRef"]["value"] == kept]
    assert len(invoices) == 43


def test_the_link_is_moved_before_its_card_goes(opened: Open) -> None:
    twins = opened()
    board = twins.controller.board
    assert board is not None
    client = next(one.id for one in board.picture.clients.values() if one.name == KEPT)
    kept, other = twins.id(KEPT), twins.id(PUT_AWAY)
    twins.controller.act(lambda desk: desk.link(client, other))
    twins.settle()
    twins.go(PUT_AWAY)  # linked, so it is the one to keep now
    # Were it None, the test would fail here, as it should.
    assert twins.window.import_tab.twins.current_row().group.keeper == other  # type: ignore[union-attr]  # a row is current
    twins.press("s")
    panel = twins.window.panel
    twins.qtbot.waitUntil(lambda: panel.facts is not None and panel.facts.heads[1] == "Merge into it")
    twins.press("1")
    board = twins.controller.board
    assert board is not None
    assert board.picture.client_of == {kept: client}
    assert board.picture.customers[other].active


def test_all_of_it_goes_by_keyboard(opened: Open) -> None:
    """Chip, row, side, count: no mouse."""
    twins = opened()
    twins.window.show_tab("import")
    tab = twins.window.import_tab
    twins.qtbot.keyClick(tab.view, Qt.Key.Key_8, Qt.KeyboardModifier.AltModifier)
    twins.settle()
    assert tab.shows_twins
    view = tab.twins.view
    assert view.hasFocus()
    twins.qtbot.keyClick(view, Qt.Key.Key_Down)
    row = tab.twins.current_row()
    assert row is not None
    assert row.customer_id == row.group.keeper
    twins.press("s")
    row = tab.twins.current_row()
    assert row is not None
    assert row.customer_id != row.group.keeper
    twins.press("x")
    assert len(twins.controller.board.apart) == 1  # type: ignore[union-attr]  # a board is there
