"""Review and push: exactly what is ticked goes out, guards hold it back, and the outcome can be undone."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.fields import Field
from qbosync_desktop.domain.problems import Problem, RemoteProblem
from qbosync_desktop.gui.pages.push_watch import Stage
from qbosync_desktop.gui.pages.review import ReviewPage
from qbosync_desktop.sync.ports import Answer, Write
from tests.gui.practice import CUSTOMERS, Opened, Practice, opened_window


class Review:
    """The page on a practice, by the names a test uses."""

    def __init__(self, opened: Opened) -> None:
        self.opened = opened
        self.page = ReviewPage(opened.controller, opened.window)
        self.page.show_current()
        opened.window.show_page(self.page, self.page.title)
        opened.settle()

    def row_id(self, name: str, field: Field | None = None) -> str:
        client = self.opened.practice.clients[name]
        action = next(one for one in self.page.plan.actions if one.client_id == client)
        head = f"{client}/{action.customer_id}"
        return f"{head}/{field.value}" if field else head

    def untick(self, name: str, field: Field | None = None) -> None:
        assert self.page.view.go_to(self.row_id(name, field))
        self.page.view.setFocus()
        self.opened.press(Qt.Key.Key_Space, self.page.view)

    def push(self) -> None:
        assert self.page.footer.primary.isEnabled(), self.page.footer.reason.text()
        self.opened.click(self.page.footer.primary)
        self.opened.qtbot.waitUntil(lambda: self.page.watch.stage is Stage.OUTCOME)

    def names(self) -> list[str]:
        return [self.page.model.row(one).name for one in self.page.model.shown()]  # type: ignore[union-attr]  # shown


def footer(page: ReviewPage) -> tuple[str, str]:
    return page.footer.strong.text(), page.footer.second.text()


def busy_practice() -> Practice:
    """Three updates (two of them renames) and a new customer."""
    practice = Practice()
    by_name = {one.name: one for one in practice.books.clients()}
    dairy, pool = by_name["Coorong Dairy Partnership"], by_name["Coastal Pool Care Pty Ltd"]
    practice.desk.save_client(replace(dairy, phone="08 5550 2200", email="new@coorong.example"))
    practice.desk.save_client(replace(pool, name="Coastal Pool Services"))
    practice.clients["Coastal Pool Services"] = practice.clients["Coastal Pool Care Pty Ltd"]
    practice.desk.export((practice.clients["Priya Raghunathan"],))
    return practice


@pytest.fixture
def review(qtbot: QtBot) -> Iterator[Review]:
    with opened_window(qtbot, busy_practice()) as opened:
        opened.window.show_tab("sync")
        yield Review(opened)


def test_every_change_stands_under_its_client_old_beside_new(review: Review) -> None:
    page = review.page
    assert review.opened.window.page is page
    assert page.windowTitle() == "Review and push"
    row = page.model.row(review.row_id("Nguyen & Sons Plumbing Pty Ltd", Field.DISPLAY_NAME))
    assert row is not None
    assert (row.old, row.new, row.mark) == ("Nguyen & Sons Plumbing", "Nguyen & Sons Plumbing Pty Ltd", "rename")
    keys = ("all", "updates", "new", "inactive", "renames")
    assert [page.chips.chip(key).count for key in keys] == [4, 3, 1, 0, 2]
    assert page.footer.strong.text() == "4 of 4 customers"
    assert page.footer.primary.text() == "Push 4 to QuickBooks"
    assert not page.chips.chip("problems").isVisible()


def test_exactly_what_is_ticked_is_sent(review: Review) -> None:
    opened, page = review.opened, review.page
    before = dict(opened.practice.quickbooks.customers)
    review.untick("Nguyen & Sons Plumbing Pty Ltd", Field.EMAIL)
    review.untick("Coastal Pool Services")
    assert page.footer.strong.text() == "3 of 4 customers"
    head = page.model.row(review.row_id("Nguyen & Sons Plumbing Pty Ltd"))
    assert head is not None
    assert head.new == "2 of 3 fields"
    review.push()
    now = opened.practice.quickbooks.customers
    assert (now["7"].display_name, now["7"].email) == ("Nguyen & Sons Plumbing Pty Ltd", "linh@nguyens.example")
    assert now["8"] == before["8"]
    assert (now["6"].phone, now["6"].email) == ("08 5550 2200", "new@coorong.example")
    assert [one.display_name for key, one in now.items() if key not in before] == ["Priya Raghunathan"]
    assert page.outcome.footer.strong.text() == "3 done."
    assert page.outcome.undo_button.isVisible()


def test_ticks_survive_a_new_board_and_coming_back(review: Review) -> None:
    opened = review.opened
    review.untick("Coorong Dairy Partnership", Field.PHONE)
    review.untick("Priya Raghunathan")
    words = footer(review.page)
    opened.controller.refresh()
    opened.settle()
    assert footer(review.page) == words
    opened.press(Qt.Key.Key_Escape, review.page.view)
    assert opened.window.page is None
    again = Review(opened)
    assert footer(again.page) == words
    again.page.model.tick_shown(True, by_user=True)
    assert again.page.footer.primary.text() == "Push 4 to QuickBooks"


def test_nothing_ticked_says_so(review: Review) -> None:
    review.page.model.tick_shown(False, by_user=True)
    assert not review.page.footer.primary.isEnabled()
    assert review.page.footer.reason.text() == "Nothing is ticked"


def test_chips_and_search_show_fewer_rows_and_push_all_that_is_ticked(review: Review) -> None:
    page = review.page
    page.chips.choose("renames")
    assert review.names() == [
        "Coastal Pool Services",
        "Name on invoices",
        "Nguyen & Sons Plumbing Pty Ltd",
        "Name on invoices",
    ]
    page.chips.choose("all")
    page.search.setText("ngu001")
    assert review.names()[0] == "Nguyen & Sons Plumbing Pty Ltd"
    assert len(review.names()) == 4
    assert page.footer.primary.text() == "Push 4 to QuickBooks"
    page.search.setText("nobody")
    assert page.plan_view.tables.currentWidget() is page.plan_view.empty
    review.opened.press(Qt.Key.Key_Escape, page.search)
    assert page.search.text() == ""


def test_new_customers_are_folded_and_go_whole(review: Review) -> None:
    page = review.page
    head = review.row_id("Priya Raghunathan")
    page.view.go_to(head)
    review.opened.press(Qt.Key.Key_Right, page.view)
    name = review.row_id("Priya Raghunathan", Field.DISPLAY_NAME)
    assert page.model.place_of(name) > 0
    assert not page.model.has_box(name)
    review.opened.press(Qt.Key.Key_Left, page.view)
    assert page.model.place_of(name) < 0


def test_too_many_renames_wait_for_a_look(qtbot: QtBot) -> None:
    practice = busy_practice()
    practice.books.keep_settings(replace(practice.books.settings(), rename_limit=1))
    with opened_window(qtbot, practice) as opened:
        review = Review(opened)
        page = review.page
        assert page.banners.guard_banner.isVisible()
        assert (
            page.banners.guard_banner.title.text() == "2 customers would be renamed. You asked to be stopped above 1."
        )
        assert not page.footer.primary.isEnabled()
        assert page.footer.reason.text() == "Tick the box above to go on"
        opened.press(Qt.Key.Key_Return, page.view)  # nothing is sent by the keyboard either
        qtbot.keyClick(page.view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert opened.practice.quickbooks.requests == []
        opened.click(page.banners.guard_show)
        assert page.chips.chosen == "renames"
        page.banners.guard_box.click()
        assert page.footer.primary.isEnabled()
        review.push()
        assert len(opened.practice.quickbooks.requests) == 1


def test_a_rename_that_comes_later_has_to_be_looked_at_too(qtbot: QtBot) -> None:
    practice = busy_practice()
    practice.books.keep_settings(replace(practice.books.settings(), rename_limit=1))
    with opened_window(qtbot, practice) as opened:
        review = Review(opened)
        review.page.banners.guard_box.click()
        assert review.page.footer.primary.isEnabled()
        client = next(one for one in practice.books.clients() if one.name == "Coorong Dairy Partnership")
        opened.controller.act(lambda desk: desk.save_client(replace(client, name="Coorong Dairies")))
        opened.settle()
        assert not review.page.banners.guard_box.isChecked()
        assert not review.page.footer.primary.isEnabled()


def test_a_value_edited_in_quickbooks_is_marked_and_can_be_taken(qtbot: QtBot) -> None:
    with opened_window(qtbot) as opened:
        opened.controller.push(opened.board.picture.plan)
        opened.settle()
        opened.practice.quickbooks.edit("7", email="linh@new.example")
        opened.controller.read_quickbooks()
        opened.settle()
        review = Review(opened)
        review.page.watch.dismiss()
        row = review.page.model.row(review.row_id("Nguyen & Sons Plumbing Pty Ltd", Field.EMAIL))
        assert row is not None
        assert row.mark == "edited in QuickBooks"
        assert review.page.chips.chip("overwrites").isVisible()
        menu = review.page.view.row_menu(row.id)
        action = next(one for one in menu.actions() if one.text().startswith("Take QuickBooks"))
        action.trigger()
        menu.close()
        opened.settle()
        client = next(one for one in opened.practice.books.clients() if one.reference == "NGU001")
        assert client.email == "linh@new.example"
        assert review.page.plan.actions == ()
        assert review.page.undo_bar.isVisible()


def test_refused_rows_wait_with_their_ways_out(review: Review) -> None:
    opened, page = review.opened, review.page
    opened.practice.quickbooks.add(display_name="Priya Raghunathan")  # since the last read
    opened.practice.quickbooks.edit("6", phone="1")
    review.push()
    assert page.outcome.footer.strong.text() == "2 done, 1 refused, 1 stopped. The two wait in Sync."
    assert page.outcome.rows()[0].state == "refused"
    assert page.outcome.show_button.text() == "Show the 2"
    page.outcome.view.setFocus()
    opened.qtbot.waitUntil(lambda: page.panel.problem.isVisible())
    opened.click(page.outcome.show_button)
    assert (opened.window.page, opened.window.current_tab) == (None, "sync")
    assert opened.window.sync_tab.chips.chosen == "problems"


def test_the_outcome_stays_until_it_is_dismissed(review: Review) -> None:
    opened = review.opened
    opened.click(review.page.footer.primary)
    opened.window.back()  # while it runs, or just after
    opened.settle()
    again = Review(opened)
    assert again.page.watch.stage is Stage.IDLE or again.page.outcome.isVisible()
    review = Review(opened)
    if review.page.watch.stage is Stage.OUTCOME:
        opened.click(review.page.outcome.footer.primary)
    assert review.page.watch.stage is Stage.IDLE


def test_what_needs_the_user_is_current_unless_they_went_elsewhere(review: Review) -> None:
    opened, page = review.opened, review.page
    opened.practice.quickbooks.edit("7", email="linh@new.example")
    review.push()
    row = page.outcome.current_row()
    assert row is not None
    assert (row.name, row.state) == ("Nguyen & Sons Plumbing Pty Ltd", "stopped")
    other = next(one for one in page.outcome.rows() if one.state == "done")
    page.outcome.view.go_to(other.id)
    page.outcome.refresh({})
    assert page.outcome.view.current_id() == other.id


def test_a_push_is_undone_from_its_outcome(review: Review) -> None:
    opened = review.opened
    before = {key: one.email for key, one in opened.practice.quickbooks.customers.items()}
    review.push()
    opened.practice.quickbooks.edit("6", phone="1300 000 000")
    opened.click(review.page.outcome.undo_button)
    opened.settle()
    page = opened.window.page
    assert isinstance(page, ReviewPage)
    assert page.windowTitle().startswith("Undo push of today")
    assert page.banners.problem_banner.isVisible()
    assert page.chips.chip("problems").count == 1
    assert page.footer.primary.text() == "Undo 4 in QuickBooks"
    opened.click(page.footer.primary)
    opened.qtbot.waitUntil(lambda: page.watch.stage is Stage.OUTCOME)
    now = opened.practice.quickbooks.customers
    assert {key: now[key].email for key in before} == before
    assert now["7"].display_name == "Nguyen & Sons Plumbing"
    assert now["6"].phone == "1300 000 000"
    assert not now["11"].active
    assert opened.practice.books.pushes()[0].undo_of == 1


def test_offline_the_button_says_why_it_waits(review: Review) -> None:
    opened = review.opened
    opened.practice.quickbooks.dies = ["before"]
    opened.click(review.page.footer.primary)
    opened.settle()
    assert review.page.views.currentWidget() is review.page.plan_view
    assert not review.page.footer.primary.isEnabled()
    assert review.page.footer.reason.text() == "No internet: pushing waits"
    assert review.page.banners.open_banner.isVisible()


def test_an_unfinished_push_is_checked_or_given_up(qtbot: QtBot) -> None:
    for press, done in (("check_button", 1), ("give_up_button", 0)):
        practice = Practice()
        practice.quickbooks.dies = ["before"]
        with pytest.raises(RemoteProblem):
            practice.desk.push(practice.desk.plan())
        with opened_window(qtbot, practice) as opened:
            review = Review(opened)
            assert review.page.banners.open_banner.isVisible()
            assert review.page.footer.reason.text() == "Finish the earlier push first"
            opened.click(getattr(review.page.banners, press))
            opened.qtbot.waitUntil(lambda: review.page.watch.stage is Stage.OUTCOME)  # noqa: B023  # used at once
            assert practice.books.pushes()[0].done == done
            assert not review.page.banners.open_banner.isVisible()


def test_problems_of_the_plan_have_their_chip(qtbot: QtBot) -> None:
    with opened_window(qtbot) as opened:
        review = Review(opened)
        page = review.page
        assert page.chips.chip("problems").count == 1
        page.chips.choose("problems")
        assert review.names() == ["Coastal Pool Care Pty Ltd"]
        page.view.setFocus()
        qtbot.waitUntil(lambda: page.panel.problem.isVisible())
        opened.press("1", page.view)  # add the reference
        assert page.model.row(review.row_id("Coastal Pool Care Pty Ltd")) is not None
        assert page.chips.chosen == "all"


def test_nothing_to_push_says_so(qtbot: QtBot) -> None:
    with opened_window(qtbot) as opened:
        opened.controller.act(lambda desk: desk.unlink(tuple(opened.practice.clients.values())))
        opened.settle()
        page = Review(opened).page
        assert page.plan_view.tables.currentWidget() is page.plan_view.empty
        assert page.plan_view.empty.title.text() == "Nothing is to push."
        assert not page.footer.isVisible()


def test_the_panel_shows_the_invoice_with_what_is_ticked(review: Review) -> None:
    page = review.page
    page.view.go_to(review.row_id("Nguyen & Sons Plumbing Pty Ltd"))
    review.opened.qtbot.waitUntil(lambda: page.panel.title.text() == "Nguyen & Sons Plumbing Pty Ltd")
    assert "accounts@nguyens.example" in page.panel.invoice.accessibleName().split("After the push")[1]
    review.untick("Nguyen & Sons Plumbing Pty Ltd", Field.EMAIL)
    assert "accounts@nguyens.example" not in page.panel.invoice.accessibleName()
    assert page.panel.updates.words.text() == "3 updates"
    assert page.panel.renames.words.text() == "2 of them are renames"


def seventy_new() -> Practice:
    practice = Practice()
    names = [f"Client {number:02}" for number in range(70)]
    for name in names:
        practice.desk.save_client(replace(practice.books.clients()[0], id=0, name=name, reference="", email=""))
    practice.desk.export([one.id for one in practice.books.clients() if one.name in names])
    return practice


def test_stop_sends_no_further_batch(qtbot: QtBot) -> None:
    with opened_window(qtbot, seventy_new()) as opened:
        review = Review(opened)
        written = opened.practice.quickbooks.write

        def stop_after_the_first(request_id: str, writes: Sequence[Write]) -> tuple[Answer, ...]:
            opened.runner.cancel_all()  # from the sync thread, as early as can be
            return written(request_id, writes)

        opened.practice.quickbooks.write = stop_after_the_first  # type: ignore[method-assign]  # for a moment
        review.push()
        assert len(opened.practice.quickbooks.requests) == 1
        assert review.page.outcome.footer.strong.text() == "30 done, 41 not sent. The 41 wait in Sync."
        assert len(opened.practice.quickbooks.customers) == len(CUSTOMERS) + 29  # and one update


def test_rows_show_their_outcome_while_the_push_runs(qtbot: QtBot) -> None:
    with opened_window(qtbot, seventy_new()) as opened:
        review = Review(opened)
        outcome = review.page.outcome
        written = opened.practice.quickbooks.write
        go_on = threading.Event()

        def wait_before_the_second(request_id: str, writes: Sequence[Write]) -> tuple[Answer, ...]:
            if opened.practice.quickbooks.requests:
                assert go_on.wait(20)
            return written(request_id, writes)

        opened.practice.quickbooks.write = wait_before_the_second  # type: ignore[method-assign]  # for a moment
        qtbot.mouseClick(review.page.footer.primary, Qt.MouseButton.LeftButton)
        try:
            qtbot.waitUntil(lambda: [row.state for row in outcome.rows()].count("done") == 30)
            assert outcome.isVisible()
            assert [row.state for row in outcome.rows()].count("sending") == 30
            assert outcome.strip.title.text() == "Pushing 71 changes to QuickBooks"
            assert "30 of 71" in outcome.strip.tallies.accessibleName()
            assert outcome.strip.stop.isVisible()
            opened.window.back()  # the user goes on working, and looks again
            again = ReviewPage(opened.controller, opened.window)
            again.show_current()
            opened.window.show_page(again, again.title)
            assert again.outcome.isVisible()
            assert "30 of 71" in again.outcome.strip.tallies.accessibleName()
        finally:
            go_on.set()
        qtbot.waitUntil(lambda: again.watch.stage is Stage.OUTCOME)
        assert again.outcome.footer.strong.text() == "71 done."
        opened.settle()


def test_the_model_is_sound(review: Review) -> None:
    page = review.page
    tester = QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for chip in ("updates", "renames", "all"):
        page.chips.choose(chip)
    page.model.tick_shown(False, by_user=True)
    page.model.fold_all(True)
    page.model.fold_all(False)
    tester.deleteLater()


def test_a_refusal_of_the_whole_request_is_told(review: Review) -> None:
    review.opened.practice.quickbooks.dies = ["refused"]
    review.push()
    assert review.page.outcome.footer.strong.text() == "4 refused. They wait in Sync."
    problem = review.page.outcome.rows()[0].problem
    assert isinstance(problem, Problem)


def edited_there(opened: Opened) -> Review:
    """The review after Nguyen's e-mail was pushed and then edited in QuickBooks."""
    opened.controller.push(opened.board.picture.plan)
    opened.settle()
    opened.practice.quickbooks.edit("7", email="linh@new.example")
    opened.controller.read_quickbooks()
    opened.settle()
    review = Review(opened)
    review.page.watch.dismiss()
    assert review.page.view.go_to(review.row_id("Nguyen & Sons Plumbing Pty Ltd", Field.EMAIL))
    review.page.view.setFocus()
    return review


def test_the_panel_shows_both_values_and_a_number_takes_quickbooks_or_sends_ours(qtbot: QtBot) -> None:
    with opened_window(qtbot) as opened:
        review = edited_there(opened)
        edited = review.page.panel.edited
        opened.qtbot.waitUntil(edited.isVisible)
        assert [(one.theirs, one.ours) for one in edited.fields] == [("linh@new.example", "accounts@nguyens.example")]
        assert [one.text() for one in edited.buttons()] == ["Take QuickBooks’ value", "Send ours"]
        assert all(one.focusPolicy() != Qt.FocusPolicy.NoFocus for one in edited.buttons())
        opened.press("2", review.page.view)
        row = review.page.model.row(review.row_id("Nguyen & Sons Plumbing Pty Ltd", Field.EMAIL))
        assert row is not None
        assert (row.overwrites, row.sent) == (False, True)
        assert not edited.isVisible()
        opened.controller.undo()
        opened.settle()
        opened.qtbot.waitUntil(edited.isVisible)
        review.page.view.setFocus()
        opened.press("1", review.page.view)
        client = next(one for one in opened.practice.books.clients() if one.reference == "NGU001")
        assert client.email == "linh@new.example"
        assert review.page.plan.actions == ()


def test_what_the_register_cannot_say_is_edited_instead(qtbot: QtBot) -> None:
    with opened_window(qtbot) as opened:
        opened.controller.push(opened.board.picture.plan)
        opened.settle()
        opened.practice.quickbooks.edit("7", company_name="Something else")
        opened.controller.read_quickbooks()
        opened.settle()
        review = Review(opened)
        review.page.watch.dismiss()
        assert review.page.view.go_to(review.row_id("Nguyen & Sons Plumbing Pty Ltd", Field.COMPANY_NAME))
        opened.qtbot.waitUntil(review.page.panel.edited.isVisible)
        first = review.page.panel.edited.buttons()[0]
        assert first.text() == "Edit the client…"
        with opened.qtbot.waitSignal(opened.window.client_requested) as asked:
            opened.click(first)
        assert asked.args == [opened.practice.clients["Nguyen & Sons Plumbing Pty Ltd"]]


def test_names_that_change_places_are_one_row_each_and_say_how(qtbot: QtBot) -> None:
    practice = Practice()
    by_name = {one.name: one for one in practice.books.clients()}
    dairy, nguyen = by_name["Coorong Dairy Partnership"], by_name["Nguyen & Sons Plumbing Pty Ltd"]
    practice.desk.save_client(replace(dairy, name="Nguyen & Sons Plumbing"))
    practice.desk.save_client(replace(nguyen, name="Coorong Dairy Partnership"))
    with opened_window(qtbot, practice) as opened:
        review = Review(opened)
        rows = sorted(
            (row for row in review.page.model.rows() if row.field is Field.DISPLAY_NAME), key=lambda row: row.old
        )
        assert [(row.old, row.new) for row in rows] == [
            ("Coorong Dairy Partnership", "Nguyen & Sons Plumbing"),
            ("Nguyen & Sons Plumbing", "Coorong Dairy Partnership"),
        ]
        assert "by way of “Coorong Dairy Partnership (renaming 6)”" in rows[0].tip
        review.push()
        held = opened.practice.quickbooks.customers
        assert (held["6"].display_name, held["7"].display_name) == (
            "Nguyen & Sons Plumbing",
            "Coorong Dairy Partnership",
        )


def test_the_customer_in_the_way_is_made_inactive_from_the_problem(qtbot: QtBot) -> None:
    practice = Practice()
    practice.quickbooks.add(display_name="Nguyen & Sons Plumbing Pty Ltd")
    practice.books.keep(practice.quickbooks.read_all(None, None), None)  # type: ignore[arg-type]  # looks at neither
    with opened_window(qtbot, practice) as opened:
        review = Review(opened)
        review.page.plan_view.show_problems()
        row = next(row for row in review.page.model.rows() if row.problem is not None and "Nguyen" in row.name)
        assert review.page.view.go_to(row.id)
        opened.qtbot.waitUntil(review.page.panel.problem.isVisible)
        words = [one.text() for one in review.page.panel.problem.buttons()]
        assert words == ["Move the link", "Add the reference", "Make the other inactive", "Rename…", "Retry"]
        opened.press("3", review.page.view)
        review.page.chips.choose("inactive")
        assert review.names()[0] == "Nguyen & Sons Plumbing Pty Ltd"
        head = review.page.model.row(review.page.model.shown()[0])
        assert head is not None
        assert head.action is not None
        assert head.action.client_id == 0
        menu = review.page.view.row_menu(head.id)
        action = next(one for one in menu.actions() if one.text() == "Leave this customer as it is")
        action.trigger()
        menu.close()
        opened.settle()
        assert not any(one.client_id == 0 for one in review.page.plan.actions)


def test_a_register_that_shrank_asks_first(qtbot: QtBot) -> None:
    with opened_window(qtbot) as opened:
        practice = opened.practice
        for number in range(12):
            practice.desk.save_client(Client(name=f"More {number:02}"))
            practice.quickbooks.add(display_name=f"More {number:02}", company_name=f"More {number:02}")
        practice.books.keep(practice.quickbooks.read_all(None, None), None)  # type: ignore[arg-type]  # looks at neither
        ids = {one.name: one.id for one in practice.books.clients()}
        held = {one.display_name: one.id for one in practice.quickbooks.customers.values()}
        more = [f"More {number:02}" for number in range(12)]
        for name in more:
            practice.desk.link(ids[name], held[name])
        practice.desk.push(practice.desk.plan())
        practice.desk.archive([ids[name] for name in more], make_inactive=True)
        practice.desk.archive([one.id for one in practice.books.clients() if not one.archived][:4])
        opened.controller.refresh()
        opened.settle()
        review = Review(opened)
        assert review.page.banners.guard_banner.isVisible()
        said = review.page.banners.guard_banner.accessibleName()
        assert "clients of the register are in use; at the last push there were 23." in said
        assert not review.page.footer.primary.isEnabled()
        opened.click(review.page.banners.guard_box)
        assert review.page.footer.primary.isEnabled()
