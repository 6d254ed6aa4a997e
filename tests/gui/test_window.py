"""The window: its state in words, the next step, tabs and pages, keys, files dropped on it, and how it closes."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from qbosync_desktop.domain.problems import Cancelled, Problem, Remedy, RemoteProblem, SignInNeeded
from qbosync_desktop.gui.dialogs.close_question import CloseQuestion
from qbosync_desktop.gui.window import Window
from tests.gui.practice import Opened, Practice, opened_window


@pytest.fixture
def opened(qtbot: QtBot) -> Iterator[Opened]:
    with opened_window(qtbot) as it:
        yield it


def filled(window: Window) -> list[str]:
    return [
        made.text()
        for made in window.findChildren(QPushButton)
        if made.property("look") == "filled" and made.isVisible()
    ]


def test_the_header_says_how_things_stand(opened: Opened) -> None:
    header = opened.window.header
    assert header.company.text() == "Wattle Creek Accounting"
    assert header.badge.accessibleName() == "Demo company"
    assert header.state_words.text() == "1 problem needs you"
    assert header.review_button.text() == "Review 1 change"
    assert [piece.count for piece in header.bar.bar.pieces] == [1, 1, 1, 7, 1]


def test_one_filled_button_at_most(opened: Opened) -> None:
    window = opened.window
    for tab in ("import", "sync", "export"):
        opened.tab(tab)
        assert len(filled(window)) == 1, tab
    window.show_page(QLabel("Review"), "Review and push")
    assert filled(window) == []


def test_pieces_and_counts_are_filters(opened: Opened) -> None:
    opened.click(opened.window.header.bar.count_button("problems"))
    assert opened.window.current_tab == "sync"
    assert opened.names(opened.window.sync_tab) == ["Coastal Pool Care Pty Ltd"]


def test_tabs_show_what_waits_in_each(opened: Opened) -> None:
    bar = opened.window.tab_row.bar
    assert [bar.count_of(place) for place in range(3)] == [5, 5, 7]


def test_the_next_step_leads_on(opened: Opened) -> None:
    window = opened.window
    assert window.next_area.strip.sentence.text() == "1 problem waits. It has a way out."
    opened.click(window.next_area.strip.action)
    assert (window.current_tab, window.sync_tab.chips.chosen) == ("sync", "problems")
    opened.go(window.sync_tab, "Coastal Pool Care Pty Ltd")
    opened.press("1")
    assert window.next_area.strip.action.text() == "Accept 1 exact"
    opened.click(window.next_area.strip.quiet)
    assert (window.current_tab, window.import_tab.chips.chosen) == ("import", "exact")
    opened.qtbot.keyClick(window, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    opened.settle()
    assert opened.practice.link_of("Acacia Early Learning Incorporated") == "1"


def test_reading_brings_what_is_new(opened: Opened) -> None:
    opened.practice.quickbooks.add(display_name="Mallee Grain Storage")
    opened.qtbot.keyClick(opened.window, Qt.Key.Key_F5)
    opened.settle()
    assert "Mallee Grain Storage" in opened.names(opened.tab("import"))


def test_without_internet_the_window_says_so_and_goes_on(opened: Opened) -> None:
    window, company = opened.window, opened.practice.quickbooks

    def dead(*_given: object) -> object:
        raise RemoteProblem(Problem("no-network", "No internet"), retryable=True, reached=False)

    alive = company.read_changes
    company.read_changes = dead  # type: ignore[method-assign,assignment]  # the network of this test
    asked: list[object] = []
    window.problem_requested.connect(asked.append)
    window.command("read")
    opened.settle()
    assert asked == []
    assert window.next_area.banner.isVisible()
    assert window.next_area.banner.title.text().startswith("No internet. You are working on QuickBooks as it was today")
    assert window.header.state_words.text() == "last known state"
    assert window.status.strong.text().startswith("Offline since ")
    tab = opened.tab("sync")
    opened.go(tab, "Priya Raghunathan")
    opened.press("i")
    assert "1 decision waits" in window.status.quiet.text()
    assert "1 decision waits" in window.next_area.banner.detail.text()
    company.read_changes = alive  # type: ignore[method-assign]  # the network is back
    opened.practice.clock.pass_hours(1)
    opened.click(window.next_area.banner.action)
    assert not window.next_area.banner.isVisible()
    assert window.status.strong.text() == "Connected"


def test_an_old_read_is_only_the_last_known_state(qtbot: QtBot) -> None:
    practice = Practice()
    with opened_window(qtbot, practice) as opened:
        assert opened.window.header.state_words.text() == "1 problem needs you"
        assert opened.window.header.age_words.text() == "· read just now"
        practice.clock.pass_hours(30)
        opened.controller.refresh()
        opened.settle()
        assert opened.window.header.state_words.text() == "last known state"


def test_signing_in_again_is_asked_for_in_place(opened: Opened) -> None:
    opened.controller.failed.emit(SignInNeeded(Problem("sign-in", "QuickBooks asks you to sign in again")))
    assert opened.window.next_area.banner.action.text() == "Sign in…"
    with opened.qtbot.waitSignal(opened.window.connect_requested):
        opened.click(opened.window.next_area.banner.action)


def test_another_failure_is_shown_as_its_problem(opened: Opened) -> None:
    problem = Problem("disk-full", "The disk is full", remedies=(Remedy.TRY_AGAIN,))
    with opened.qtbot.waitSignal(opened.window.problem_requested) as asked:
        opened.controller.failed.emit(RemoteProblem(problem))
    assert asked.args == [problem]


def test_pages_lie_over_the_tabs_and_esc_goes_back(opened: Opened) -> None:
    window = opened.window
    opened.tab("sync")
    opened.go(window.sync_tab, "Priya Raghunathan")
    page = QLabel("The review")
    page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    window.show_page(page, "Review and push")
    assert window.form.stack.currentWidget() is page
    assert window.tab_row.back_button.text() == "Back to Sync"
    assert window.tab_row.title.text() == "Review and push"
    assert not window.tab_row.bar.isVisible()
    assert not window.header.review_button.isVisible()
    opened.press(Qt.Key.Key_Escape, page)
    assert window.page is None
    assert window.tab_row.bar.isVisible()
    assert opened.title() == "Priya Raghunathan"
    window.show_page(QLabel("History"), "History")
    opened.click(window.tab_row.back_button)
    assert window.page is None


def test_a_decision_elsewhere_reaches_a_tab_that_was_not_shown(opened: Opened) -> None:
    opened.tab("export")
    opened.controller.act(lambda desk: desk.link(opened.practice.clients["Priya Raghunathan"], "4"))
    opened.settle()
    assert "Garcia Family Trust" not in opened.names(opened.tab("import"))


def test_menus_ask_for_what_others_build(opened: Opened) -> None:
    window, form = opened.window, opened.window.form
    for action, signal in (
        (form.action_import_list, window.import_list_requested),
        (form.action_connect, window.connect_requested),
        (form.action_settings, window.settings_requested),
        (form.action_add_client, window.client_requested),
        (form.action_history, window.history_requested),
        (form.action_review, window.review_requested),
        (form.action_shortcuts, window.shortcuts_requested),
        (form.action_about, window.about_requested),
        (form.action_backup, window.backup_requested),
    ):
        with opened.qtbot.waitSignal(signal):
            action.trigger()


def test_the_client_menu_offers_what_the_row_can_do(opened: Opened) -> None:
    form = opened.window.form
    opened.go(opened.tab("sync"), "Coorong Dairy Partnership")
    form.menu_client.aboutToShow.emit()
    assert form.action_unlink_client.isEnabled()
    assert not form.action_leave_client.isEnabled()
    form.action_unlink_client.trigger()
    opened.settle()
    assert opened.practice.link_of("Coorong Dairy Partnership") == ""


def test_keys_go_from_pane_to_pane(opened: Opened) -> None:
    window = opened.window
    opened.tab("import")
    panes = []
    for _ in range(6):
        opened.qtbot.keyClick(window, Qt.Key.Key_F6)
        panes.append(window.focusWidget())
    assert window.import_tab.view in panes
    assert window.import_tab.footer.primary in panes
    assert any(made in panes for made in window.panel.pinned())


def test_the_status_bar_shows_the_keys_that_work(opened: Opened) -> None:
    tab = opened.tab("import")
    opened.go(tab, "Barrett & Lowe Surveyors")
    words = [word for _keys, word in opened.window.status.hints.hints()]
    assert words == ["tick", "link", "pick", "new client", "leave out", "all keys"]


def test_a_client_list_can_be_dropped_anywhere(opened: Opened, tmp_path: Path) -> None:
    asked: list[str] = []
    opened.window.import_list_requested.connect(asked.append)
    for name in ("clients.xlsx", "picture.png"):
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(tmp_path / name))])
        event = QDropEvent(
            QPointF(QPoint(50, 50)),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        opened.window.dropEvent(event)
    assert [Path(one).name for one in asked] == ["clients.xlsx"]


def test_the_window_comes_back_as_it_was_left(qtbot: QtBot) -> None:
    practice = Practice()
    with opened_window(qtbot, practice) as opened:
        opened.tab("export")
        opened.window.export_tab.model.sort(2, Qt.SortOrder.DescendingOrder)
        opened.window.export_tab.view.horizontalHeader().resizeSection(2, 91)
        opened.window.form.action_panel.trigger()
    with opened_window(qtbot, practice) as opened:
        assert opened.window.current_tab == "export"
        assert opened.window.export_tab.model.sorted_by == (2, Qt.SortOrder.DescendingOrder)
        assert not opened.window.panel.isVisible()
        assert opened.window.export_tab.view.columnWidth(2) == 91


def test_a_garbled_memory_is_passed_over(qtbot: QtBot) -> None:
    practice = Practice()
    practice.books.remember("window", '{"tab": "import", "tables": [1], "splitter": 7, "geometry": "?"}')
    with opened_window(qtbot, practice) as opened:
        assert opened.window.current_tab == "import"


def test_closing_while_a_task_runs_asks_and_stops_it(opened: Opened) -> None:
    window = opened.window

    def long_work(_office: object, cancel: object, _report: object) -> None:
        while not cancel.cancelled():  # type: ignore[attr-defined]  # a CancelToken
            threading.Event().wait(0.002)
        raise Cancelled

    opened.controller.task("Reading QuickBooks", long_work)
    window.close()
    assert window.isVisible()
    question = next(one for one in QApplication.topLevelWidgets() if isinstance(one, CloseQuestion))
    with opened.qtbot.waitSignal(window.quit_requested):
        opened.qtbot.mouseClick(question.stop_button, Qt.MouseButton.LeftButton)
    assert not window.isVisible()


def test_a_long_task_takes_the_place_of_the_next_step(opened: Opened) -> None:
    area = opened.window.next_area

    def long_work(_office: object, cancel: object, report: object) -> None:
        report(3, 10, "customers")  # type: ignore[operator]  # a Report
        while not cancel.cancelled():  # type: ignore[attr-defined]  # a CancelToken
            threading.Event().wait(0.002)
        raise Cancelled

    opened.controller.task("Reading QuickBooks", long_work)
    opened.qtbot.waitUntil(lambda: area.task.isVisible())
    assert area.task.title.text() == "Reading QuickBooks"
    assert "3 of 10" in area.task.words.text()
    assert not area.strip.isVisible()
    opened.click(area.task.stop)
    assert area.strip.isVisible()


def test_a_client_can_be_shown_from_anywhere(opened: Opened) -> None:
    tab = opened.tab("sync", "problems")
    opened.tab("export")
    client = opened.practice.clients["Priya Raghunathan"]
    opened.window.show_client(client)
    assert opened.window.current_tab == "sync"
    assert tab.view.current_id() == client


def test_with_no_company_the_window_asks_to_connect(qtbot: QtBot) -> None:
    practice = Practice()
    practice.books.realm_id = ""
    with opened_window(qtbot, practice) as opened:
        assert opened.window.next_area.strip.action.text() == "Connect…"
        assert not opened.window.header.read_button.isEnabled()
        assert opened.window.status.strong.text() == "Not connected"


def test_a_low_or_narrow_window_keeps_its_rows(opened: Opened) -> None:
    window = opened.window
    window.resize(1000, 600)
    assert not window.next_area.isVisible()
    assert window.status.next_button.text() == "Show the problem"
    count = window.header.bar.count_button("problems")
    assert count.accessibleName() == "1 problem"
    assert count.piece.word == ""
    opened.click(window.status.next_button)
    assert window.sync_tab.chips.chosen == "problems"
    window.resize(1280, 800)
    assert window.next_area.isVisible()
    assert not window.status.next_button.isVisible()
    assert count.piece.word == "problem"
