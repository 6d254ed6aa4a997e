"""History: every push with its rows, search and one client's past, and undo of a push or of single rows."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from qbosync_desktop.desk.way_back import WayBack
from qbosync_desktop.domain.fields import Field
from qbosync_desktop.domain.settings import FieldRule
from qbosync_desktop.domain.tasks import NeverCancelled, silent
from qbosync_desktop.files import read_table
from qbosync_desktop.gui.pages.history import HistoryPage
from qbosync_desktop.gui.pages.push_watch import Stage
from qbosync_desktop.gui.pages.review import ReviewPage
from tests.gui.practice import Opened, opened_window
from tests.gui.test_review import busy_practice


class History:
    """The page after two pushes: four changes, then one phone."""

    def __init__(self, opened: Opened, client: str = "") -> None:
        self.opened = opened
        self.page = HistoryPage(opened.controller, opened.window, opened.practice.clock)
        self.page.show_client(opened.practice.clients[client] if client else 0)
        opened.window.show_page(self.page, self.page.title)
        opened.settle()

    def pushes(self) -> list[object]:
        """The pushes that are listed; what else was done stands between them."""
        return [one for one in self.page.list.model.shown() if isinstance(one, int)]

    def past(self) -> list[tuple[str, str, str]]:
        """What, how many and how it ended, of every line."""
        rows = [self.page.list.model.row(name) for name in self.page.list.model.shown()]
        return [(row.what, row.many, row.word) for row in rows if row is not None]

    def choose_event(self, what: str) -> None:
        rows = [self.page.list.model.row(name) for name in self.page.list.model.shown()]
        row = next(row for row in rows if row is not None and row.what == what)
        assert self.page.list.view.go_to(row.id)
        self.opened.qtbot.waitUntil(lambda: self.page.event_view.event_shown == row.event)
        self.opened.settle()

    def choose(self, push_id: int) -> None:
        assert self.page.list.view.go_to(push_id)
        self.opened.qtbot.waitUntil(lambda: self.page.done.push is not None and self.page.done.push.id == push_id)
        self.opened.settle()

    def heads(self) -> list[str]:
        rows = [self.page.done.model.row(name) for name in self.page.done.model.shown()]
        return [row.name for row in rows if row is not None and not row.head]

    def undo(self) -> ReviewPage:
        """Press the button, push what the review shows, and come back."""
        self.opened.click(self.page.done.undo_button)
        self.opened.settle()
        review = self.opened.window.page
        assert isinstance(review, ReviewPage)
        return review

    def push(self, review: ReviewPage) -> None:
        self.opened.click(review.footer.primary)
        self.opened.qtbot.waitUntil(lambda: review.watch.stage is Stage.OUTCOME)
        self.opened.click(review.outcome.footer.primary)
        self.opened.settle()
        assert self.opened.window.page is self.page


@pytest.fixture
def opened(qtbot: QtBot) -> Iterator[Opened]:
    practice = busy_practice()
    practice.desk.push(practice.desk.plan())
    practice.clock.pass_hours(2)
    client = next(one for one in practice.books.clients() if one.name == "Coorong Dairy Partnership")
    practice.desk.save_client(replace(client, mobile="0491 570 156"))
    practice.desk.push(practice.desk.plan())
    with opened_window(qtbot, practice) as it:
        it.window.show_tab("sync")
        yield it


def test_pushes_stand_newest_first_with_their_outcome(opened: Opened) -> None:
    history = History(opened)
    page = history.page
    assert history.pushes() == [2, 1]
    rows = [page.list.model.row(one) for one in (2, 1)]
    assert [(row.what, row.many, row.word) for row in rows if row] == [
        ("Push", "1 change", "1 done"),
        ("Push", "4 changes", "4 done"),
    ]
    assert page.list.chips.chip("pushes").count == 2
    assert page.done.title.text().startswith("Push of today")


def test_a_push_shows_old_and_new_of_every_field(opened: Opened) -> None:
    history = History(opened)
    history.choose(1)
    rows = {(row.head, row.name): row for row in history.page.done.model.rows()}
    mail = next(row for (head, name), row in rows.items() if head and name == "E-mail" and "coorong" in row.new)
    assert (mail.old, mail.new) == ("c@coorong.example", "new@coorong.example")
    assert sorted(history.heads()) == [
        "Coastal Pool Services",
        "Coorong Dairy Partnership",
        "Nguyen & Sons Plumbing Pty Ltd",
        "Priya Raghunathan",
    ]
    assert "approved by you" in history.page.done.tallies.accessibleName()
    assert "Version in QuickBooks" in history.page.done.details.text()


def test_search_finds_pushes_by_client_reference_and_value(opened: Opened) -> None:
    history = History(opened)
    page = history.page
    for text, found in (("ngu001", [1]), ("0491 570", [2]), ("coorong", [2, 1]), ("nobody", [])):
        page.list.search.setText(text)
        opened.settle()
        assert history.pushes() == found, text
    assert page.list.pushes.currentWidget() is page.list.empty
    opened.press(Qt.Key.Key_Escape, page.list.search)
    assert history.pushes() == [2, 1]


def test_one_clients_past(opened: Opened) -> None:
    history = History(opened, "Nguyen & Sons Plumbing Pty Ltd")
    page = history.page
    assert history.pushes() == [1]
    assert page.list.client_banner.isVisible()
    assert history.heads() == ["Nguyen & Sons Plumbing Pty Ltd"]
    opened.click(page.list.everything_button)
    assert history.pushes() == [2, 1]
    assert not page.list.client_banner.isVisible()


def test_a_whole_push_goes_back_and_is_marked(opened: Opened) -> None:
    history = History(opened)
    history.choose(1)
    assert history.page.done.undo_button.text() == "Undo this push…"
    review = history.undo()
    assert review.windowTitle() == "Undo push of today, 12:00 pm" or review.windowTitle().startswith("Undo push of")
    history.push(review)
    now = opened.practice.quickbooks.customers
    assert now["7"].display_name == "Nguyen & Sons Plumbing"
    assert (now["6"].email, now["6"].mobile) == ("c@coorong.example", "0491 570 156")
    assert not now["11"].active
    assert history.pushes()[0] == 3
    row = history.page.list.model.row(1)
    assert row is not None
    assert (row.state, row.word) == ("undone", "undone")
    history.choose(1)
    assert not history.page.done.undo_button.isEnabled()
    assert history.page.done.reason.text() == "Nothing here can go back"
    assert {row.state for row in history.page.done.model.rows() if not row.head} == {"undone"}


def test_only_ticked_rows_go_back(opened: Opened) -> None:
    history = History(opened)
    history.choose(1)
    page = history.page
    keep = [row.id for row in page.done.model.rows() if row.name in ("Priya Raghunathan", "Coorong Dairy Partnership")]
    page.done.model.tick(keep, False, by_user=True)
    assert page.done.undo_button.text() == "Undo 2 of 4…"
    history.push(history.undo())
    now = opened.practice.quickbooks.customers
    assert (now["7"].display_name, now["8"].display_name) == ("Nguyen & Sons Plumbing", "Coastal Pool Care")
    assert (now["6"].email, now["11"].active) == ("new@coorong.example", True)
    row = page.list.model.row(1)
    assert row is not None
    assert row.word == "4 done, 2 undone"


def test_what_someone_changed_since_is_left_alone_and_told(opened: Opened) -> None:
    history = History(opened)
    history.choose(1)
    opened.practice.quickbooks.edit("7", display_name="Nguyen Brothers")
    review = history.undo()
    assert review.banners.problem_banner.isVisible()
    opened.click(review.banners.problem_show)
    assert review.chips.chosen == "problems"
    review.view.setFocus()
    opened.qtbot.waitUntil(lambda: review.panel.problem.isVisible())
    assert "Someone changed this customer after the push" in review.panel.problem.notice.accessibleName()
    review.chips.choose("all")
    history.push(review)
    assert opened.practice.quickbooks.customers["7"].display_name == "Nguyen Brothers"
    assert opened.practice.quickbooks.customers["7"].email == "linh@nguyens.example"


def test_a_row_is_undone_from_its_menu_and_an_undo_can_be_undone(opened: Opened) -> None:
    history = History(opened)
    history.choose(1)
    row = next(row for row in history.page.done.model.rows() if row.name == "Coorong Dairy Partnership")
    menu = history.page.done.view.row_menu(row.id)
    menu.actions()[0].trigger()
    menu.close()
    opened.settle()
    review = opened.window.page
    assert isinstance(review, ReviewPage)
    assert len(review.plan.actions) == 1
    history.push(review)
    assert opened.practice.quickbooks.customers["6"].email == "c@coorong.example"
    history.choose(3)
    history.push(history.undo())
    assert opened.practice.quickbooks.customers["6"].email == "new@coorong.example"


def test_a_new_push_comes_in_without_moving_what_is_read(opened: Opened) -> None:
    history = History(opened)
    history.choose(1)
    client = next(one for one in opened.practice.books.clients() if one.name == "Coorong Dairy Partnership")
    opened.controller.act(lambda desk: desk.save_client(replace(client, fax="08 5550 2299")))
    opened.settle()
    opened.controller.push(opened.board.picture.plan)
    opened.settle()
    assert history.pushes() == [3, 2, 1]
    assert history.page.list.view.current_id() == 1
    assert len(history.heads()) == 4


def test_a_refusal_shows_its_ways_out(opened: Opened) -> None:
    practice = opened.practice
    practice.quickbooks.add(display_name="Coorong Dairies")
    client = next(one for one in practice.books.clients() if one.name == "Coorong Dairy Partnership")
    practice.desk.save_client(replace(client, name="Coorong Dairies"))
    opened.controller.push(practice.desk.plan())
    opened.settle()
    history = History(opened)
    assert history.page.list.chips.chip("waits").count == 1
    assert history.page.done.problem.isVisible()
    assert "Client name must be unique" in history.page.done.problem.notice.accessibleName()


def test_nothing_done_yet(qtbot: QtBot) -> None:
    with opened_window(qtbot) as opened:
        page = History(opened).page
        assert page.list.pushes.currentWidget() is page.list.empty
        assert page.list.empty.title.text() == "Nothing was done yet."
        assert not page.done.undo_button.isVisible()


def test_the_models_are_sound(opened: Opened) -> None:
    history = History(opened)
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    testers = [QAbstractItemModelTester(one, fatal) for one in (history.page.done.model, history.page.list.model)]
    history.choose(1)
    history.choose(2)
    history.page.list.chips.choose("links")
    history.page.list.chips.choose("all")
    for one in testers:
        one.deleteLater()


def test_the_history_is_saved_as_a_list(opened: Opened, tmp_path: Path) -> None:
    page = History(opened).page
    place = tmp_path / "history.csv"
    pushes = {push.id: push for push in opened.practice.desk.pushes()}
    page.list.saver.save(place, [pushes[1], pushes[2]])
    opened.settle()
    with place.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    mail = next(row for row in rows if row["Pushed"] == "accounts@nguyens.example")
    assert (mail["Client"], mail["Reference"], mail["Field"]) == ("Nguyen & Sons Plumbing Pty Ltd", "NGU001", "E-mail")
    assert (mail["Before"], mail["Outcome"], mail["By"]) == ("linh@nguyens.example", "Done", "you")
    assert page.list.kept.text() == "Saved as history.csv"


def test_saving_asks_where_first(opened: Opened) -> None:
    page = History(opened).page
    opened.click(page.list.save_button)
    dialog = next(one for one in opened.window.findChildren(QFileDialog) if one.isVisible())
    dialog.reject()
    opened.settle()
    assert page.list.kept.text().startswith("Kept on this computer")


def field_row(history: History, client: str, name: str) -> str:
    rows = history.page.done.model.rows()
    head = next(row.id for row in rows if row.name == client and not row.head)
    return next(row.id for row in rows if row.head == head and row.name == name)


def test_a_single_field_goes_back(opened: Opened) -> None:
    history = History(opened)
    history.choose(1)
    done = history.page.done
    done.model.set_ticks([])
    done.tell_undo()
    assert history.page.done.reason.text() == "Nothing is ticked"
    done.model.tick([field_row(history, "Coorong Dairy Partnership", "E-mail")], True, by_user=True)
    assert done.undo_button.text() == "Undo 1 field…"
    review = history.undo()
    (action,) = review.plan.actions
    assert [name.value for name in action.fields] == ["PrimaryEmailAddr"]
    history.push(review)
    customer = opened.practice.quickbooks.customers["6"]
    assert (customer.email, customer.phone) == ("c@coorong.example", "08 5550 2200")
    history.choose(1)
    done.model.tick([field_row(history, "Coorong Dairy Partnership", "Phone")], True, by_user=True)
    assert done.undo_button.isEnabled(), "the phone can still go back"


def test_a_field_is_undone_from_its_menu(opened: Opened) -> None:
    history = History(opened)
    history.choose(1)
    menu = history.page.done.view.row_menu(field_row(history, "Coorong Dairy Partnership", "Phone"))
    action = next(one for one in menu.actions() if one.text() == "Undo this field…")
    action.trigger()
    menu.close()
    opened.settle()
    review = opened.window.page
    assert isinstance(review, ReviewPage)
    assert [name.value for name in review.plan.actions[0].fields] == ["PrimaryPhone"]


def test_search_narrows_the_lines_and_what_it_hides_is_not_taken_back(opened: Opened) -> None:
    history = History(opened)
    page = history.page
    page.list.search.setText("coorong e-mail")
    opened.settle()
    opened.qtbot.waitUntil(lambda: history.heads() == ["Coorong Dairy Partnership"])
    shown = [page.done.model.row(one) for one in page.done.model.shown()]
    assert [row.name for row in shown if row is not None and row.head] == ["E-mail"]
    assert page.done.undo_button.text() == "Undo 1 field…"
    page.list.search.setText("")
    opened.settle()
    opened.qtbot.waitUntil(lambda: len(history.heads()) == 4)


def test_search_finds_what_support_asks_for(opened: Opened) -> None:
    history = History(opened)
    page = history.page
    tid = "1-abcdef01-23456789"
    entries = opened.practice.books._entries  # the fake's answers have no tid
    entries[1] = [replace(one, tid=tid) for one in entries[1]]
    page.list.search.setText(tid)
    opened.settle()
    assert history.pushes() == [1]


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_what_is_shown_is_what_is_saved_and_no_spreadsheet_runs_it(opened: Opened, tmp_path: Path, kind: str) -> None:
    client = next(one for one in opened.practice.books.clients() if one.name == "Coorong Dairy Partnership")
    opened.practice.desk.save_client(replace(client, fax="=1+1"))
    opened.practice.desk.push(opened.practice.desk.plan())
    history = History(opened)
    page = history.page
    page.list.search.setText("fax")
    opened.settle()
    place = tmp_path / f"history.{kind}"
    pushes = [push for push in opened.practice.desk.pushes() if push.id in history.pushes()]
    page.list.saver.save(place, pushes, page.list.sought)
    opened.settle()
    table = read_table(place, NeverCancelled(), silent)
    names = list(table.header)
    (row,) = [cells for _, cells in table.rows]
    line = dict(zip(names, row, strict=False))
    assert (line["Field"], line["Before"], line["Client"]) == ("Fax", "", "Coorong Dairy Partnership")
    assert line["By"] == "you"
    if kind == "csv":
        assert "'=1+1" in place.read_text("utf-8-sig")


def test_a_swap_shows_both_steps_and_goes_back_as_one(qtbot: QtBot) -> None:
    practice = busy_practice()
    by_name = {one.name: one for one in practice.books.clients()}
    dairy, nguyen = by_name["Coorong Dairy Partnership"], by_name["Nguyen & Sons Plumbing Pty Ltd"]
    practice.desk.save_client(replace(dairy, name="Nguyen & Sons Plumbing"))
    practice.desk.save_client(replace(nguyen, name="Coorong Dairy Partnership"))
    practice.desk.push(practice.desk.plan())
    with opened_window(qtbot, practice) as opened:
        history = History(opened)
        rows = [row for row in history.page.done.model.rows() if row.why_not.startswith("A name in between")]
        assert [row.name for row in rows if not row.head] == ["Nguyen & Sons Plumbing"]
        history.push(history.undo())
        held = opened.practice.quickbooks.customers
        assert held["6"].display_name == "Coorong Dairy Partnership"
        assert held["7"].display_name == "Nguyen & Sons Plumbing"
        history.choose(1)
        assert {row.state for row in history.page.done.model.rows() if not row.head} == {"undone"}


def test_what_was_done_besides_pushing_stands_there_too(opened: Opened) -> None:
    desk, ids = opened.practice.desk, opened.practice.clients
    opened.practice.clock.pass_hours(1)
    desk.pull(everything=True)
    desk.pause([ids["Nguyen & Sons Plumbing Pty Ltd"]])
    desk.keep_settings(replace(desk.picture().settings, rules={Field.FAX: FieldRule.OFF}))
    history = History(opened)
    past = history.past()
    assert past[0] == ("Settings", "Fax: off", "Done")
    assert past[1] == ("Paused", "1 client", "Done")
    (read,) = [many for what, many, _ in past if what == "Read"]
    assert read == f"{len(opened.practice.quickbooks.customers)} customers"
    counts = {name: history.page.list.chips.chip(name).count for name in ("all", "pushes", "reads", "settings")}
    assert counts == {"all": len(past), "pushes": 2, "reads": 1, "settings": 1}
    history.page.list.chips.choose("settings")
    assert history.past() == [("Settings", "Fax: off", "Done")]


def test_an_event_shows_whom_it_was_about_as_they_are_now(opened: Opened) -> None:
    nguyen = opened.practice.clients["Nguyen & Sons Plumbing Pty Ltd"]
    opened.controller.act(lambda desk: desk.pause([nguyen]))
    opened.settle()
    history = History(opened)
    history.choose_event("Paused")
    page = history.page
    (row,) = page.event_view.about.rows()
    assert (row.client, row.reference, row.state) == ("Nguyen & Sons Plumbing Pty Ltd", "NGU001", "paused")
    assert page.event_view.head.isVisible()
    assert not page.done.head.isVisible()
    assert page.event_view.head.title.text().startswith("Paused · today")
    history.choose(1)
    assert page.done.head.isVisible()
    assert not page.event_view.head.isVisible()
    assert page.done.tables.currentWidget() is page.done.view


def test_settings_show_what_they_were(opened: Opened) -> None:
    desk = opened.practice.desk
    desk.keep_settings(replace(desk.picture().settings, rename_limit=9, rules={Field.FAX: FieldRule.OFF}))
    history = History(opened)
    history.choose_event("Settings")
    page = history.page
    assert page.done.tables.currentWidget() is page.event_view.turns_view
    assert [(row.name, row.old, row.new) for row in page.event_view.turns.rows()] == [
        ("Most renames without a stop", "5", "9"),
        ("Fax", "on", "off"),
    ]
    assert not page.event_view.head.undo_button.isVisible()


def test_the_newest_decision_goes_back_from_here_and_is_marked(opened: Opened) -> None:
    nguyen = opened.practice.clients["Nguyen & Sons Plumbing Pty Ltd"]
    opened.controller.act(lambda desk: desk.pause([nguyen]))
    opened.settle()
    history = History(opened)
    history.choose_event("Paused")
    undo = history.page.event_view.head.undo_button
    assert (undo.isVisible(), undo.text()) == (True, "Undo")
    opened.click(undo)
    opened.settle()
    assert ("Paused", "1 client", "Taken back") in history.past()
    assert not undo.isVisible()
    assert opened.practice.books.links()[0].active
    history.choose_event("Edited")
    assert not undo.isVisible(), "a push carried it out: its way back is the push's"


def test_an_import_goes_back_on_another_day(opened: Opened, tmp_path: Path) -> None:
    desk = opened.practice.desk
    place = tmp_path / "new clients.csv"
    place.write_text("Client name,Reference,E-mail\nZelkova Residents,ZEL001,z@zelkova.example\n", encoding="utf-8")
    _, _, preview = desk.preview_list(place)
    opened.practice.clock.pass_hours(1)
    opened.controller.act(lambda desk: desk.apply_list(preview))
    opened.settle()
    desk._way_back = WayBack()  # the program was closed since
    history = History(opened)
    assert ("Client list", "new clients.csv", "Done") in history.past()
    history.choose_event("Client list")
    view = history.page.event_view
    opened.qtbot.waitUntil(view.head.undo_button.isVisible)
    assert view.head.undo_button.text() == "Undo this import"
    assert [row.client for row in view.about.rows()] == ["Zelkova Residents"]
    opened.practice.clock.pass_hours(20)
    opened.click(view.head.undo_button)
    opened.settle()
    assert not [one for one in opened.practice.books.clients() if one.name == "Zelkova Residents"]
    assert history.past()[0][0] == "List taken back"


def test_search_finds_events_by_client_file_and_setting(opened: Opened) -> None:
    desk = opened.practice.desk
    desk.pause([opened.practice.clients["Coorong Dairy Partnership"]])
    desk.keep_settings(replace(desk.picture().settings, rules={Field.FAX: FieldRule.OFF}))
    history = History(opened)
    history.page.list.search.setText("fax off")
    opened.settle()
    assert history.past() == [("Settings", "Fax: off", "Done")]
    history.page.list.search.setText("coorong")
    opened.settle()
    opened.qtbot.waitUntil(lambda: ("Paused", "1 client", "Done") in history.past())


def test_one_clients_past_has_its_decisions(opened: Opened) -> None:
    desk, ids = opened.practice.desk, opened.practice.clients
    desk.pause([ids["Nguyen & Sons Plumbing Pty Ltd"]])
    desk.pause([ids["Coorong Dairy Partnership"]])
    history = History(opened, "Nguyen & Sons Plumbing Pty Ltd")
    assert ("Paused", "2 clients", "Done") in history.past()
    history.choose_event("Paused")
    assert [row.client for row in history.page.event_view.about.rows()] == ["Nguyen & Sons Plumbing Pty Ltd"]


def test_events_are_saved_with_the_rest(opened: Opened, tmp_path: Path) -> None:
    desk = opened.practice.desk
    desk.pause([opened.practice.clients["Nguyen & Sons Plumbing Pty Ltd"]])
    desk.keep_settings(replace(desk.picture().settings, rules={Field.FAX: FieldRule.OFF}))
    page = History(opened).page
    place = tmp_path / "history.csv"
    page.list.saver.save(place, desk.events())
    opened.settle()
    with place.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert (rows[0]["What"], rows[0]["Field"], rows[0]["Before"], rows[0]["Pushed"]) == (
        "Settings · Fax: off",
        "Fax",
        "on",
        "off",
    )
    assert (rows[1]["What"], rows[1]["Client"], rows[1]["Reference"]) == (
        "Paused · 1 client",
        "Nguyen & Sons Plumbing Pty Ltd",
        "NGU001",
    )
