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

    def choose(self, push_id: int) -> None:
        assert self.page.push_view.go_to(push_id)
        self.opened.qtbot.waitUntil(lambda: self.page._shown is not None and self.page._shown.id == push_id)
        self.opened.settle()

    def heads(self) -> list[str]:
        rows = [self.page.model.row(name) for name in self.page.model.shown()]
        return [row.name for row in rows if row is not None and not row.head]

    def undo(self) -> ReviewPage:
        """Press the button, push what the review shows, and come back."""
        self.opened.click(self.page.undo_button)
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
    page = History(opened).page
    assert page.push_model.shown() == [2, 1]
    rows = [page.push_model.row(one) for one in (2, 1)]
    assert [(row.what, row.many, row.word) for row in rows if row] == [
        ("Push", "1 change", "1 done"),
        ("Push", "4 changes", "4 done"),
    ]
    assert page.chips.chip("pushes").count == 2
    assert page.push_title.text().startswith("Push of today")


def test_a_push_shows_old_and_new_of_every_field(opened: Opened) -> None:
    history = History(opened)
    history.choose(1)
    rows = {(row.head, row.name): row for row in history.page.model.rows()}
    mail = next(row for (head, name), row in rows.items() if head and name == "E-mail" and "coorong" in row.new)
    assert (mail.old, mail.new) == ("c@coorong.example", "new@coorong.example")
    assert sorted(history.heads()) == [
        "Coastal Pool Services",
        "Coorong Dairy Partnership",
        "Nguyen & Sons Plumbing Pty Ltd",
        "Priya Raghunathan",
    ]
    assert "approved by you" in history.page.tallies.accessibleName()
    assert "SyncToken" in history.page.details.text()


def test_search_finds_pushes_by_client_reference_and_value(opened: Opened) -> None:
    page = History(opened).page
    for text, found in (("ngu001", [1]), ("0491 570", [2]), ("coorong", [2, 1]), ("nobody", [])):
        page.search.setText(text)
        opened.settle()
        assert page.push_model.shown() == found, text
    assert page.pushes.currentWidget() is page.empty
    opened.press(Qt.Key.Key_Escape, page.search)
    assert page.push_model.shown() == [2, 1]


def test_one_clients_past(opened: Opened) -> None:
    history = History(opened, "Nguyen & Sons Plumbing Pty Ltd")
    page = history.page
    assert page.push_model.shown() == [1]
    assert page.client_banner.isVisible()
    assert history.heads() == ["Nguyen & Sons Plumbing Pty Ltd"]
    opened.click(page.everything_button)
    assert page.push_model.shown() == [2, 1]
    assert not page.client_banner.isVisible()


def test_a_whole_push_goes_back_and_is_marked(opened: Opened) -> None:
    history = History(opened)
    history.choose(1)
    assert history.page.undo_button.text() == "Undo this push…"
    review = history.undo()
    assert review.windowTitle() == "Undo push of today, 12:00 pm" or review.windowTitle().startswith("Undo push of")
    history.push(review)
    now = opened.practice.quickbooks.customers
    assert now["7"].display_name == "Nguyen & Sons Plumbing"
    assert (now["6"].email, now["6"].mobile) == ("c@coorong.example", "0491 570 156")
    assert not now["11"].active
    assert history.page.push_model.shown()[0] == 3
    row = history.page.push_model.row(1)
    assert row is not None
    assert (row.state, row.word) == ("undone", "undone")
    history.choose(1)
    assert not history.page.undo_button.isEnabled()
    assert history.page.reason.text() == "Nothing here can go back"
    assert {row.state for row in history.page.model.rows() if not row.head} == {"undone"}


def test_only_ticked_rows_go_back(opened: Opened) -> None:
    history = History(opened)
    history.choose(1)
    page = history.page
    keep = [row.id for row in page.model.rows() if row.name in ("Priya Raghunathan", "Coorong Dairy Partnership")]
    page.model.tick(keep, False, by_user=True)
    assert page.undo_button.text() == "Undo 2 of 4…"
    history.push(history.undo())
    now = opened.practice.quickbooks.customers
    assert (now["7"].display_name, now["8"].display_name) == ("Nguyen & Sons Plumbing", "Coastal Pool Care")
    assert (now["6"].email, now["11"].active) == ("new@coorong.example", True)
    row = page.push_model.row(1)
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
    row = next(row for row in history.page.model.rows() if row.name == "Coorong Dairy Partnership")
    menu = history.page.view.row_menu(row.id)
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
    assert history.page.push_model.shown() == [3, 2, 1]
    assert history.page.push_view.current_id() == 1
    assert len(history.heads()) == 4


def test_a_refusal_shows_its_ways_out(opened: Opened) -> None:
    practice = opened.practice
    practice.quickbooks.add(display_name="Coorong Dairies")
    client = next(one for one in practice.books.clients() if one.name == "Coorong Dairy Partnership")
    practice.desk.save_client(replace(client, name="Coorong Dairies"))
    opened.controller.push(practice.desk.plan())
    opened.settle()
    history = History(opened)
    assert history.page.chips.chip("waits").count == 1
    assert history.page.problem.isVisible()
    assert "Client name must be unique" in history.page.problem.notice.accessibleName()


def test_nothing_pushed_yet(qtbot: QtBot) -> None:
    with opened_window(qtbot) as opened:
        page = History(opened).page
        assert page.pushes.currentWidget() is page.empty
        assert page.empty.title.text() == "Nothing was pushed yet."
        assert not page.undo_button.isVisible()


def test_the_models_are_sound(opened: Opened) -> None:
    history = History(opened)
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    testers = [QAbstractItemModelTester(one, fatal) for one in (history.page.model, history.page.push_model)]
    history.choose(1)
    history.choose(2)
    history.page.chips.choose("undos")
    history.page.chips.choose("all")
    for one in testers:
        one.deleteLater()


def test_the_history_is_saved_as_a_list(opened: Opened, tmp_path: Path) -> None:
    page = History(opened).page
    place = tmp_path / "history.csv"
    page.saver.save(place, [page.push_model.row(one).push for one in (1, 2)])  # type: ignore[union-attr]  # they are
    opened.settle()
    with place.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    mail = next(row for row in rows if row["Pushed"] == "accounts@nguyens.example")
    assert (mail["Client"], mail["Reference"], mail["Field"]) == ("Nguyen & Sons Plumbing Pty Ltd", "NGU001", "E-mail")
    assert (mail["Before"], mail["Outcome"], mail["By"]) == ("linh@nguyens.example", "Done", "you")
    assert page.kept.text() == "Saved as history.csv"


def test_saving_asks_where_first(opened: Opened) -> None:
    page = History(opened).page
    opened.click(page.save_button)
    dialog = next(one for one in opened.window.findChildren(QFileDialog) if one.isVisible())
    dialog.reject()
    opened.settle()
    assert page.kept.text().startswith("Kept on this computer")
