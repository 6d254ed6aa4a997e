"""The Import tab: what it shows, and that keys, ticks, picker and button decide what they say."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from qbosync_desktop.domain.link import DecisionKind
from tests.gui.practice import Opened, opened_window


@pytest.fixture
def opened(qtbot: QtBot) -> Iterator[Opened]:
    with opened_window(qtbot) as it:
        yield it


def left_out(opened: Opened) -> set[str]:
    kinds = DecisionKind.LEAVE_OUT_CUSTOMER
    return {one.customer_id for one in opened.practice.books.decisions() if one.kind is kinds}


def test_it_comes_first_when_customers_wait(opened: Opened) -> None:
    assert opened.window.current_tab == "import"
    assert opened.names(opened.window.import_tab) == [
        "Acacia Early Learning Inc",
        "Barrett & Lowe Surveyors",
        "Blue Heeler Fencing",
        "Dimitriou Bros Tiling",
        "Garcia Family Trust",
    ]


def test_the_chips_count_and_filter(opened: Opened) -> None:
    tab = opened.tab("import")
    counts = {key: opened.count(tab, key) for key in ("review", "exact", "likely", "possible", "no-match", "left-out")}
    assert counts == {"review": 5, "exact": 1, "likely": 2, "possible": 1, "no-match": 1, "left-out": 0}
    opened.click(tab.chips.chip("likely"))
    assert opened.names(tab) == ["Barrett & Lowe Surveyors", "Blue Heeler Fencing"]


def test_the_footer_says_what_will_happen(opened: Opened) -> None:
    tab = opened.tab("import")
    assert tab.footer.strong.text() == "4 of 5 ticked"
    assert tab.footer.second.text() == "3 will be linked, 1 created. Unticked rows are left out and not asked again."
    assert tab.footer.primary.text() == "Import 4 ticked"
    opened.go(tab, "Garcia Family Trust")
    opened.press(Qt.Key.Key_Space)
    assert tab.footer.strong.text() == "3 of 5 ticked"
    assert tab.footer.second.text().startswith("3 will be linked, 0 created")


def test_import_links_creates_and_leaves_out(opened: Opened) -> None:
    tab = opened.tab("import")
    opened.go(tab, "Blue Heeler Fencing")
    opened.press(Qt.Key.Key_Space)
    opened.click(tab.footer.primary)
    assert opened.practice.link_of("Acacia Early Learning Incorporated") == "1"
    assert opened.practice.link_of("Barrett and Lowe Surveyors Pty Ltd") == "2"
    assert "Garcia Family Trust" in {one.name for one in opened.practice.books.clients()}
    assert left_out(opened) == {"5"}
    assert opened.names(tab) == ["Dimitriou Bros Tiling"]
    assert tab.undo_bar.isVisible()
    opened.click(tab.undo_bar.undo)
    assert len(opened.names(tab)) == 5
    assert left_out(opened) == set()


def test_only_what_is_shown_is_imported(opened: Opened) -> None:
    tab = opened.tab("import", "exact")
    opened.click(tab.footer.primary)
    assert opened.practice.link_of("Acacia Early Learning Incorporated") == "1"
    assert opened.practice.link_of("Barrett and Lowe Surveyors Pty Ltd") == ""
    assert left_out(opened) == set()


def test_enter_accepts_and_the_ring_goes_on(opened: Opened) -> None:
    tab = opened.tab("import")
    opened.go(tab, "Acacia Early Learning Inc")
    opened.qtbot.keyClick(tab.view, Qt.Key.Key_Return)
    assert "Acacia Early Learning Inc" not in opened.names(tab)  # at once, before the board knows
    opened.qtbot.keyClick(tab.view, Qt.Key.Key_Return)
    opened.settle()
    assert opened.practice.link_of("Acacia Early Learning Incorporated") == "1"
    assert opened.practice.link_of("Barrett and Lowe Surveyors Pty Ltd") == "2"
    assert tab.view.current_id() == "5"


def test_a_digit_takes_that_candidate(opened: Opened) -> None:
    tab = opened.tab("import")
    opened.go(tab, "Barrett & Lowe Surveyors")
    assert [card.candidate.title for card in opened.window.panel.candidates.cards()] == [
        "Barrett and Lowe Surveyors Pty Ltd",
        "Lowe Barrett Family Trust",
    ]
    opened.press("2")
    assert opened.practice.link_of("Lowe Barrett Family Trust") == "2"


def test_a_candidate_can_be_clicked(opened: Opened) -> None:
    tab = opened.tab("import")
    opened.go(tab, "Barrett & Lowe Surveyors")
    opened.click(opened.window.panel.candidates.cards()[1])
    assert opened.practice.link_of("Lowe Barrett Family Trust") == "2"


def test_letters_create_leave_out_and_part(opened: Opened) -> None:
    tab = opened.tab("import")
    opened.go(tab, "Garcia Family Trust")
    opened.press("n")
    assert opened.board.picture.client_of["4"]
    opened.go(tab, "Dimitriou Bros Tiling")
    opened.press("i")
    assert left_out(opened) == {"3"}
    opened.go(tab, "Barrett & Lowe Surveyors")
    opened.press("x")
    assert (opened.practice.clients["Barrett and Lowe Surveyors Pty Ltd"], "2") in opened.board.picture.not_same


def test_what_is_left_out_can_be_taken_back(opened: Opened) -> None:
    tab = opened.tab("import")
    opened.go(tab, "Garcia Family Trust")
    opened.press("i")
    opened.tab("import", "left-out")
    assert opened.names(tab) == ["Garcia Family Trust"]
    opened.go(tab, "Garcia Family Trust")
    action = opened.window.panel.action("take-back")
    assert action is not None
    opened.click(action)
    assert left_out(opened) == set()
    assert opened.count(tab, "review") == 5


def test_typing_in_the_client_cell_opens_the_picker(opened: Opened) -> None:
    tab = opened.window.import_tab
    opened.go(tab, "Dimitriou Bros Tiling")
    tab.view.go_to("3", "client")
    opened.press("p")
    picker = tab.picking.picker
    assert picker.isVisible()
    assert picker.field.text() == "p"
    opened.qtbot.keyClicks(picker.field, "riya")
    opened.press(Qt.Key.Key_Return, picker.field)
    assert opened.practice.link_of("Priya Raghunathan") == "3"
    assert not picker.isVisible()


def test_the_picker_puts_the_suggested_client_first(opened: Opened) -> None:
    tab = opened.window.import_tab
    opened.go(tab, "Dimitriou Bros Tiling")
    opened.press(Qt.Key.Key_F2)
    first = tab.picking.picker.model.row_at(0)
    assert first is not None
    assert (first.title, first.reason) == ("Lowe Barrett Family Trust", "same phone")
    tab.picking.picker.hide()


def test_a_new_client_takes_the_customers_name_unless_another_is_typed(opened: Opened) -> None:
    tab = opened.window.import_tab
    opened.go(tab, "Garcia Family Trust")
    opened.press(Qt.Key.Key_F2)
    assert tab.picking.look_up("gar").create == "Garcia Family Trust"
    assert tab.picking.look_up("barr").create == "Garcia Family Trust"
    opened.qtbot.keyClicks(tab.picking.picker.field, "Anna S Enterprises Pty Ltd")
    opened.qtbot.keyClick(tab.picking.picker.field, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    opened.settle()
    clients = {one.id: one.name for one in opened.practice.books.clients()}
    assert clients[opened.board.picture.client_of["4"]] == "Anna S Enterprises Pty Ltd"


def test_choosing_a_client_that_is_mapped_says_so(opened: Opened) -> None:
    tab = opened.window.import_tab
    opened.go(tab, "Garcia Family Trust")
    opened.press(Qt.Key.Key_F2)
    opened.qtbot.keyClicks(tab.picking.picker.field, "coorong")
    with opened.qtbot.waitSignal(opened.window.problem_requested) as asked:
        opened.press(Qt.Key.Key_Return, tab.picking.picker.field)
    assert asked.args[0].title == "Client is already mapped"
    opened.window.panel_link.remedy_clicked(asked.args[0], asked.args[0].remedies[0])
    opened.settle()
    assert opened.practice.link_of("Coorong Dairy Partnership") == "4"


def test_links_in_rows_do_what_they_say(opened: Opened) -> None:
    tab = opened.window.import_tab
    tab.view.link_clicked.emit("3", "will")
    assert tab.picking.picker.isVisible()
    tab.picking.picker.hide()


def test_an_already_mapped_customer_is_a_problem_with_a_way_out(opened: Opened) -> None:
    practice = opened.practice
    practice.quickbooks.add(display_name="Coorong Dairy Partnership.")
    practice.books.keep(practice.quickbooks.read_all(None, None), None)  # type: ignore[arg-type]  # the fake looks at neither
    opened.controller.refresh()
    opened.settle()
    tab = opened.tab("import", "problems")
    assert opened.names(tab) == ["Coorong Dairy Partnership."]
    opened.go(tab, "Coorong Dairy Partnership.")
    assert opened.window.panel.facts is not None
    assert opened.window.panel.facts.problem is not None
    opened.press("1")
    assert practice.link_of("Coorong Dairy Partnership") == "11"


def test_search_and_escape(opened: Opened) -> None:
    tab = opened.tab("import")
    opened.press("/")
    assert opened.window.focusWidget() is tab.search
    opened.qtbot.keyClicks(tab.search, "barrett lowe")
    assert opened.names(tab) == ["Barrett & Lowe Surveyors"]
    opened.qtbot.keyClicks(tab.search, "zzz")
    assert tab.tables.currentWidget() is tab.empty
    opened.press(Qt.Key.Key_Escape, tab.search)
    assert len(opened.names(tab)) == 5


def test_ticks_survive_decisions_about_other_rows(opened: Opened) -> None:
    tab = opened.tab("import")
    opened.go(tab, "Garcia Family Trust")
    opened.press(Qt.Key.Key_Space)
    opened.go(tab, "Acacia Early Learning Inc")
    opened.press(Qt.Key.Key_Return)
    assert "4" not in tab.model.ticks()
    assert {"2", "5"} <= tab.model.ticks()


def test_the_menu_of_a_row_runs_commands(opened: Opened) -> None:
    tab = opened.tab("import")
    opened.go(tab, "Garcia Family Trust")
    menu = tab.view.row_menu("4")
    action = next(action for action in menu.actions() if action.text() == "Leave out")
    menu.triggered.emit(action)
    menu.close()
    opened.settle()
    assert left_out(opened) == {"4"}


def test_the_model_is_sound(opened: Opened) -> None:
    model: QAbstractItemModel = opened.window.import_tab.model
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    opened.tab("import", "likely")
    opened.tab("import", "review")
    opened.window.command("accept-exact")
    opened.settle()
    tester.deleteLater()


def test_what_was_taken_back_offers_no_wrong_undo(opened: Opened) -> None:
    tab = opened.tab("import")
    opened.go(tab, "Garcia Family Trust")
    opened.press("i")
    opened.go(tab, "Dimitriou Bros Tiling")
    opened.press("i")
    assert tab.undo_bar.isVisible()
    opened.click(tab.undo_bar.undo)
    assert not tab.undo_bar.isVisible()
    assert left_out(opened) == {"4"}
