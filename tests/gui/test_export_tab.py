"""The Export tab: what may be created, what has to be looked at first, and the ways out of what cannot."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qbosync_desktop.desk.register_twins import register_key, register_text
from qbosync_desktop.desk.rows import Check
from qbosync_desktop.domain.link import DecisionKind
from qbosync_desktop.domain.suggestion import Reason, TwinGroup, TwinPair
from tests.gui.practice import Opened, Practice, opened_window


@pytest.fixture
def opened(qtbot: QtBot) -> Iterator[Opened]:
    with opened_window(qtbot) as it:
        it.window.show_tab("export")
        yield it


def check(opened: Opened, name: str) -> Check | None:
    return next((row.check for row in opened.board.exports if row.name == name), None)


def click_remedy(opened: Opened, name: str) -> None:
    tab = opened.window.export_tab
    row = opened.go(tab, name)
    place = tab.model.index(tab.model.place_of(row.id), tab.view.column_number("remedy"))
    rect = tab.view.visualRect(place)
    spot = rect.topLeft()
    spot.setX(rect.x() + 16)
    spot.setY(rect.center().y())
    opened.qtbot.mouseClick(tab.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    opened.settle()


def test_each_client_says_whether_it_can_be_created(opened: Opened) -> None:
    shown = {row.name: row.check for row in opened.board.exports}
    assert shown == {
        "Acacia Early Learning Incorporated": Check.LOOK_FIRST,
        "Barrett and Lowe Surveyors Pty Ltd": Check.LOOK_FIRST,
        "Blue Heeler Fencing Pty Ltd": Check.LOOK_FIRST,
        "Cartwright Freight": Check.NAME_TAKEN,
        "Daintree Honey Co": Check.NAME_TAKEN,
        "Lowe Barrett Family Trust": Check.READY,
        "Priya Raghunathan": Check.READY,
    }
    tab = opened.window.export_tab
    keys = ("open", "ready", "look-first", "problems", "left-out", "chosen")
    assert [opened.count(tab, key) for key in keys] == [7, 2, 3, 2, 0, 0]
    assert tab.footer.strong.text() == "2 of 7 ticked"
    assert tab.footer.second.text() == "They are added to the review. Nothing is sent yet."
    assert tab.footer.primary.text() == "Create 2 customers…"


def test_create_adds_to_the_review_and_shows_it(opened: Opened) -> None:
    tab = opened.window.export_tab
    with opened.qtbot.waitSignal(opened.window.review_requested):
        opened.click(tab.footer.primary)
    chosen = {one.client_id for one in opened.practice.books.decisions() if one.kind is DecisionKind.CREATE}
    clients = opened.practice.clients
    assert chosen == {clients["Lowe Barrett Family Trust"], clients["Priya Raghunathan"]}
    assert len(opened.practice.quickbooks.requests) == 0
    assert opened.names(tab)[-1] == "Daintree Honey Co"


def test_what_is_in_the_review_can_be_taken_out(opened: Opened) -> None:
    tab = opened.window.export_tab
    opened.click(tab.footer.primary)
    opened.tab("export", "chosen")
    opened.go(tab, "Priya Raghunathan")
    action = opened.window.panel.action("cancel-export")
    assert action is not None
    opened.click(action)
    assert check(opened, "Priya Raghunathan") is Check.READY
    assert opened.names(tab) == ["Lowe Barrett Family Trust"]


def test_look_leads_into_the_side_panel(opened: Opened) -> None:
    click_remedy(opened, "Blue Heeler Fencing Pty Ltd")
    assert opened.window.focusWidget() in opened.window.panel.pinned()
    facts = opened.window.panel.facts
    assert facts is not None
    assert facts.note is not None
    assert facts.note.title == "Look first: this may be in QuickBooks already"


def test_enter_links_what_was_looked_at(opened: Opened) -> None:
    tab = opened.window.export_tab
    opened.go(tab, "Blue Heeler Fencing Pty Ltd")
    opened.press(Qt.Key.Key_Return)
    assert opened.practice.link_of("Blue Heeler Fencing Pty Ltd") == "5"
    assert "Blue Heeler Fencing Pty Ltd" not in opened.names(tab)


@pytest.mark.parametrize("letter", ["n", "x"])
def test_not_the_same_makes_it_ready(opened: Opened, letter: str) -> None:
    opened.go(opened.window.export_tab, "Blue Heeler Fencing Pty Ltd")
    opened.press(letter)
    assert check(opened, "Blue Heeler Fencing Pty Ltd") is Check.READY


def test_the_reference_is_added_from_the_row(opened: Opened) -> None:
    click_remedy(opened, "Cartwright Freight")
    assert check(opened, "Cartwright Freight") is Check.READY


def test_an_inactive_customer_is_made_active_and_linked(opened: Opened) -> None:
    click_remedy(opened, "Daintree Honey Co")
    assert opened.practice.link_of("Daintree Honey Co") == "10"
    kinds = {one.kind for one in opened.practice.books.decisions()}
    assert DecisionKind.REACTIVATE in kinds


def test_rename_asks_for_the_client(opened: Opened) -> None:
    opened.go(opened.window.export_tab, "Cartwright Freight")
    with opened.qtbot.waitSignal(opened.window.client_requested) as asked:
        opened.press("2")
    assert asked.args == [opened.practice.clients["Cartwright Freight"]]


def test_left_out_and_back(opened: Opened) -> None:
    tab = opened.window.export_tab
    opened.go(tab, "Priya Raghunathan")
    opened.press("i")
    assert check(opened, "Priya Raghunathan") is Check.LEFT_OUT
    opened.tab("export", "left-out")
    click_remedy(opened, "Priya Raghunathan")
    assert check(opened, "Priya Raghunathan") is Check.READY


def test_find_a_customer_goes_to_the_picker_of_the_sync_tab(opened: Opened) -> None:
    tab = opened.window.export_tab
    opened.go(tab, "Priya Raghunathan")
    tab.run("find")
    assert opened.window.current_tab == "sync"
    assert opened.window.sync_tab.picking.picker.isVisible()
    opened.window.sync_tab.picking.picker.hide()


def test_nothing_to_create_greys_the_button(opened: Opened) -> None:
    tab = opened.tab("export", "look-first")
    assert not tab.footer.primary.isEnabled()
    assert tab.footer.primary.text() == "Create 0 customers…"


def test_the_undo_bar_leaves_when_a_push_has_carried_the_step_out(opened: Opened) -> None:
    tab = opened.window.export_tab
    opened.click(tab.footer.primary)
    assert not tab.undo_bar.isHidden()
    plan = opened.board.picture.plan
    opened.controller.push(plan)
    opened.settle()
    assert opened.board.last_push is not None
    assert opened.board.last_push.done
    assert tab.undo_bar.isHidden(), "Ctrl+Z would not take back what QuickBooks holds now"


PRIYA, LOWE, JINDABYNE = "Priya Raghunathan", "Lowe Barrett Family Trust", "Jindabyne Alpine Hire"


@pytest.fixture
def doubled(qtbot: QtBot) -> Iterator[Opened]:
    """Priya and Lowe are probably one client; so are the linked Jindabyne and Blue Heeler."""
    made = Practice()
    found = []
    for one, two in ((LOWE, PRIYA), (JINDABYNE, "Blue Heeler Fencing Pty Ltd")):
        first, second = str(made.clients[one]), str(made.clients[two])
        why = (Reason("email", True, "same e-mail"),)
        found.append(TwinGroup((first, second), first, 0.9, why, (TwinPair(first, second, 0.9, why),)))
    made.books.remember(register_key(made.books.realm_id), register_text("1", found))
    with opened_window(qtbot, made) as it:
        it.window.show_tab("export")
        yield it


def test_a_client_that_stands_in_the_register_twice_is_looked_at_first(doubled: Opened) -> None:
    tab = doubled.window.export_tab
    row = doubled.go(tab, PRIYA)
    assert (row.check, row.words) == (Check.LOOK_FIRST, f"client “{LOWE}” is likely the same")
    facts = doubled.window.panel.facts
    assert facts is not None
    assert facts.note is not None
    assert facts.note.title == "Look first: this client may be in your register twice"
    assert facts.reasons[0].text == "same e-mail"
    assert ("N", "not twins") in tab.hints()
    show = doubled.window.panel.action("show-other")
    assert show is not None
    doubled.click(show)
    assert doubled.window.current_tab == "sync"
    doubled.qtbot.waitUntil(lambda: doubled.title() == LOWE)
    doubled.tab("export")
    doubled.go(tab, PRIYA)
    doubled.press("x")
    assert (check(doubled, PRIYA), check(doubled, LOWE)) == (Check.READY, Check.READY)
    assert tab.undo_bar.words.text() == f"“{LOWE}” and “{PRIYA}” called not twins."
    doubled.window.command("undo")
    doubled.settle()
    assert check(doubled, PRIYA) is Check.LOOK_FIRST


def test_the_younger_twin_is_archived(doubled: Opened) -> None:
    tab = doubled.window.export_tab
    doubled.go(tab, LOWE)
    click_remedy(doubled, LOWE)
    archive = doubled.window.panel.action("archive-twin")
    assert archive is not None
    assert archive.text() == "Archive the other"
    doubled.click(archive)
    assert (check(doubled, PRIYA), check(doubled, LOWE)) == (None, Check.READY)
    assert doubled.practice.desk.picture().clients[doubled.practice.clients[PRIYA]].archived


def test_the_menu_of_a_twin(doubled: Opened) -> None:
    tab = doubled.window.export_tab
    row = doubled.go(tab, PRIYA)
    menu = tab.view.row_menu(row.id)
    words = [action.text() for action in menu.actions()]
    menu.close()
    assert {"Archive this one", "Not twins", "Show the other"} <= set(words)
    with doubled.qtbot.waitSignal(tab.look_asked):
        doubled.press(Qt.Key.Key_Return)
