"""The Sync tab: ticks pause and start, the picker links, problems lead to their ways out."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qbosync_desktop.desk.picture import Status
from qbosync_desktop.domain.link import DecisionKind
from qbosync_desktop.gui.tabs.archiving import ArchiveQuestion
from qbosync_desktop.gui.tabs.sync_tab import SyncTab
from tests.gui.practice import Opened, opened_window


@pytest.fixture
def opened(qtbot: QtBot) -> Iterator[Opened]:
    with opened_window(qtbot) as it:
        it.window.show_tab("sync")
        yield it


def status(opened: Opened, name: str) -> Status:
    return next(row.status for row in opened.board.syncs if row.name == name)


def paused(opened: Opened, name: str) -> bool:
    links = {one.client_id: one for one in opened.practice.books.links()}
    return not links[opened.practice.clients[name]].active


def test_every_client_is_listed_and_archived_ones_have_their_chip(opened: Opened) -> None:
    tab = opened.window.sync_tab
    assert len(opened.names(tab)) == 11
    assert tab.chips.chip("archived").isVisible()
    opened.tab("sync", "archived")
    assert opened.names(tab) == ["Olsson, Greta"]
    opened.go(tab, "Olsson, Greta")
    action = opened.window.panel.action("restore")
    assert action is not None
    opened.click(action)
    assert tab.chips.chosen == "all"
    assert not tab.chips.chip("archived").isVisible()
    assert "Olsson, Greta" in opened.names(tab)


def test_the_chips_count(opened: Opened) -> None:
    tab = opened.window.sync_tab
    keys = ("all", "problems", "suggested", "to-push", "in-sync", "not-linked", "left-out", "archived")
    assert [opened.count(tab, key) for key in keys] == [11, 1, 4, 1, 1, 7, 1, 1]


def test_a_tick_pauses_at_once_and_can_be_undone(opened: Opened) -> None:
    tab = opened.window.sync_tab
    opened.go(tab, "Coorong Dairy Partnership")
    opened.press(Qt.Key.Key_Space)
    assert paused(opened, "Coorong Dairy Partnership")
    assert status(opened, "Coorong Dairy Partnership") is Status.PAUSED
    assert tab.undo_bar.isVisible()
    assert "1 client paused" in tab.undo_bar.words.text()
    opened.window.form.action_undo.trigger()
    opened.settle()
    assert not paused(opened, "Coorong Dairy Partnership")
    opened.window.form.action_redo.trigger()
    opened.settle()
    assert paused(opened, "Coorong Dairy Partnership")


def test_letters_pause_start_and_unlink(opened: Opened) -> None:
    tab = opened.window.sync_tab
    opened.go(tab, "Jindabyne Alpine Hire")
    opened.press("p")
    assert not paused(opened, "Jindabyne Alpine Hire")
    opened.press("p")
    assert paused(opened, "Jindabyne Alpine Hire")
    opened.press("u")
    assert opened.practice.link_of("Jindabyne Alpine Hire") == ""


def test_a_paused_client_says_why_and_starts_again(opened: Opened) -> None:
    tab = opened.window.sync_tab
    row = opened.go(tab, "Jindabyne Alpine Hire")
    assert row.waits == "Disabled for synchronization"
    facts = opened.window.panel.facts
    assert facts is not None
    assert facts.note is not None
    assert facts.note.title == "Disabled for synchronization"
    action = opened.window.panel.action("start")
    assert action is not None
    opened.click(action)
    assert not paused(opened, "Jindabyne Alpine Hire")


def test_enter_links_the_suggested_customer(opened: Opened) -> None:
    tab = opened.window.sync_tab
    opened.go(tab, "Blue Heeler Fencing Pty Ltd")
    opened.press(Qt.Key.Key_Return)
    assert opened.practice.link_of("Blue Heeler Fencing Pty Ltd") == "5"
    assert tab.view.current_id() == opened.practice.clients["Blue Heeler Fencing Pty Ltd"]


def test_enter_never_links_what_is_only_possible(opened: Opened) -> None:
    tab = opened.window.sync_tab
    opened.go(tab, "Lowe Barrett Family Trust")
    opened.press(Qt.Key.Key_Return)
    assert opened.practice.link_of("Lowe Barrett Family Trust") == ""
    assert tab.picking.picker.isVisible()
    tab.picking.picker.hide()


def test_typing_in_the_customer_cell_finds_a_customer(opened: Opened) -> None:
    tab = opened.window.sync_tab
    opened.go(tab, "Priya Raghunathan")
    tab.view.go_to(opened.practice.clients["Priya Raghunathan"], "customer")
    opened.press("g")
    picker = tab.picking.picker
    opened.qtbot.keyClicks(picker.field, "arcia")
    opened.press(Qt.Key.Key_Return, picker.field)
    assert opened.practice.link_of("Priya Raghunathan") == "4"


def test_another_customer_moves_the_link(opened: Opened) -> None:
    tab = opened.window.sync_tab
    opened.go(tab, "Coorong Dairy Partnership")
    opened.press(Qt.Key.Key_F2)
    picker = tab.picking.picker
    assert tab.picking.look_up("").create is None  # it has a customer already
    opened.qtbot.keyClicks(picker.field, "garcia")
    opened.press(Qt.Key.Key_Return, picker.field)
    assert opened.practice.link_of("Coorong Dairy Partnership") == "4"


def test_a_customer_that_has_a_client_can_be_moved(opened: Opened) -> None:
    tab = opened.window.sync_tab
    opened.go(tab, "Priya Raghunathan")
    opened.press(Qt.Key.Key_F2)
    opened.qtbot.keyClicks(tab.picking.picker.field, "coorong")
    with opened.qtbot.waitSignal(opened.window.problem_requested) as asked:
        opened.press(Qt.Key.Key_Return, tab.picking.picker.field)
    problem = asked.args[0]
    assert problem.title == "Client is already mapped"
    opened.window.panel_link.remedy_clicked(problem, problem.remedies[0])
    opened.settle()
    assert opened.practice.link_of("Priya Raghunathan") == "6"
    assert opened.practice.link_of("Coorong Dairy Partnership") == ""


def test_the_picker_offers_a_new_customer(opened: Opened) -> None:
    tab = opened.window.sync_tab
    opened.go(tab, "Priya Raghunathan")
    opened.press(Qt.Key.Key_F2)
    opened.qtbot.keyClick(tab.picking.picker.field, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    opened.settle()
    assert status(opened, "Priya Raghunathan") is Status.NEW


def test_a_problem_is_red_and_its_words_lead_to_the_ways_out(opened: Opened) -> None:
    tab = opened.window.sync_tab
    row = opened.go(tab, "Coastal Pool Care Pty Ltd")
    assert row.waits == "Client name must be unique"
    place = tab.model.index(tab.model.place_of(row.id), tab.view.column_number("waits"))
    with opened.qtbot.waitSignal(opened.window.problem_requested) as asked:
        opened.qtbot.mouseClick(tab.view.viewport(), Qt.MouseButton.LeftButton, pos=tab.view.visualRect(place).center())
    assert asked.args[0].client_id == row.id
    assert opened.window.panel.problem.isVisible()


def test_a_digit_takes_a_way_out(opened: Opened) -> None:
    tab = opened.window.sync_tab
    opened.go(tab, "Coastal Pool Care Pty Ltd")
    opened.press("1")  # add the reference
    assert status(opened, "Coastal Pool Care Pty Ltd") is Status.TO_PUSH


def test_the_remedies_in_the_panel_can_be_clicked(opened: Opened) -> None:
    tab = opened.window.sync_tab
    opened.go(tab, "Coastal Pool Care Pty Ltd")
    with opened.qtbot.waitSignal(opened.window.client_requested) as asked:
        opened.click(opened.window.panel.problem.buttons()[1])  # Rename…
    assert asked.args == [opened.practice.clients["Coastal Pool Care Pty Ltd"]]


def test_refused_clients_are_retried(opened: Opened) -> None:
    practice = opened.practice
    practice.quickbooks.add(display_name="Nguyen & Sons Plumbing Pty Ltd")  # since the last read
    opened.controller.push(opened.board.picture.plan)
    opened.settle()
    assert status(opened, "Nguyen & Sons Plumbing Pty Ltd") is Status.PROBLEM
    tab = opened.tab("sync", "problems")
    assert isinstance(tab, SyncTab)
    assert tab.retry_button.isVisible()
    opened.click(tab.retry_button)
    assert status(opened, "Nguyen & Sons Plumbing Pty Ltd") is Status.TO_PUSH


def test_left_out_and_taken_back(opened: Opened) -> None:
    tab = opened.window.sync_tab
    opened.go(tab, "Priya Raghunathan")
    opened.press("i")
    assert status(opened, "Priya Raghunathan") is Status.LEFT_OUT
    opened.press("i")
    assert status(opened, "Priya Raghunathan") is Status.NOT_LINKED


@pytest.mark.parametrize("inactive", [True, False])
def test_archiving_asks_what_becomes_of_the_customer(opened: Opened, inactive: bool) -> None:
    tab = opened.window.sync_tab
    opened.go(tab, "Coorong Dairy Partnership")
    tab.run("archive")
    question = next(one for one in QApplication.topLevelWidgets() if isinstance(one, ArchiveQuestion))
    opened.click(question.both_button if inactive else question.keep_button)
    kinds = {one.kind for one in opened.practice.books.decisions()}
    assert (DecisionKind.DEACTIVATE in kinds) is inactive
    client = next(one for one in opened.practice.books.clients() if one.name == "Coorong Dairy Partnership")
    assert client.archived


def test_an_unlinked_client_is_archived_without_a_question(opened: Opened) -> None:
    tab = opened.window.sync_tab
    opened.go(tab, "Priya Raghunathan")
    tab.run("archive")
    opened.settle()
    assert "Priya Raghunathan" not in opened.names(tab)


def test_the_menu_adds_edits_and_imports(opened: Opened) -> None:
    tab = opened.window.sync_tab
    row = opened.go(tab, "Coorong Dairy Partnership")
    menu = tab.view.row_menu(row.id)
    actions = {action.text(): action for action in menu.actions()}
    with opened.qtbot.waitSignal(opened.window.client_requested) as added:
        menu.triggered.emit(actions["Add a client…"])
    with opened.qtbot.waitSignal(opened.window.client_requested) as edited:
        menu.triggered.emit(actions["Edit this client…"])
    with opened.qtbot.waitSignal(opened.window.import_list_requested):
        menu.triggered.emit(actions["Import a client list…"])
    with opened.qtbot.waitSignal(opened.window.history_requested):
        menu.triggered.emit(actions["History of this client"])
    menu.close()
    assert (added.args, edited.args) == ([0], [row.id])


def test_several_rows_are_unlinked_as_one_step(opened: Opened) -> None:
    tab = opened.window.sync_tab
    opened.go(tab, "Coorong Dairy Partnership")
    tab.view.selectAll()
    opened.press("u")
    assert opened.practice.books.links() == ()
    opened.window.command("undo")
    opened.settle()
    assert len(opened.practice.books.links()) == 4


def test_the_panel_shows_both_sides_and_the_next_invoice(opened: Opened) -> None:
    tab = opened.window.sync_tab
    opened.go(tab, "Nguyen & Sons Plumbing Pty Ltd")
    facts = opened.window.panel.facts
    assert facts is not None
    assert facts.identity == "NGU001 · company · linked to “Nguyen & Sons Plumbing”"
    assert [line.label for line in facts.lines if line.sent] == ["Name", "Company name", "E-mail"]
    assert facts.invoice is not None
    assert facts.invoice[1].email == "accounts@nguyens.example"
    assert opened.window.panel.invoice.isVisible()


def test_what_was_pushed_shows_in_the_panel(opened: Opened) -> None:
    tab = opened.window.sync_tab
    opened.controller.push(opened.board.picture.plan)
    opened.settle()
    opened.go(tab, "Coorong Dairy Partnership")
    opened.go(tab, "Nguyen & Sons Plumbing Pty Ltd")
    opened.qtbot.waitUntil(lambda: opened.window.panel.past.isVisible())
    assert opened.window.panel.past.text().startswith("Pushed, 3 fields")


def test_the_model_is_sound(opened: Opened) -> None:
    tester = QAbstractItemModelTester(opened.window.sync_tab.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for chip in ("problems", "not-linked", "all"):
        opened.tab("sync", chip)
    opened.window.sync_tab.view.selectAll()
    opened.press("u")
    tester.deleteLater()
