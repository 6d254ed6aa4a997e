"""Every remedy does what its button says, or says that the window cannot."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from qbosync_desktop.desk.picture import Status
from qbosync_desktop.domain.link import DecisionKind
from qbosync_desktop.domain.problems import Problem, Remedy
from qbosync_desktop.gui import remedies
from tests.gui.practice import Opened, opened_window


@pytest.fixture
def opened(qtbot: QtBot) -> Iterator[Opened]:
    with opened_window(qtbot) as it:
        yield it


def carry_out(opened: Opened, remedy: Remedy, name: str = "", customer: str = "") -> bool:
    client = opened.practice.clients[name] if name else 0
    problem = Problem("test", "A test", client_id=client, customer_id=customer)
    done = remedies.apply(remedy, problem, opened.controller, opened.window)
    opened.settle()
    return done


def kinds(opened: Opened) -> set[DecisionKind]:
    return {one.kind for one in opened.practice.books.decisions()}


def status(opened: Opened, name: str) -> Status:
    return next(row.status for row in opened.board.syncs if row.name == name)


def test_link_and_unlink(opened: Opened) -> None:
    assert carry_out(opened, Remedy.LINK, "Priya Raghunathan", "4")
    assert opened.practice.link_of("Priya Raghunathan") == "4"
    assert carry_out(opened, Remedy.UNLINK, "Priya Raghunathan")
    assert opened.practice.link_of("Priya Raghunathan") == ""


def test_move_the_link_also_from_another_client(opened: Opened) -> None:
    assert carry_out(opened, Remedy.MOVE_LINK, "Coorong Dairy Partnership", "4")
    assert opened.practice.link_of("Coorong Dairy Partnership") == "4"
    assert carry_out(opened, Remedy.MOVE_LINK, "Priya Raghunathan", "7")
    assert opened.practice.link_of("Priya Raghunathan") == "7"
    assert opened.practice.link_of("Nguyen & Sons Plumbing Pty Ltd") == ""


def test_not_the_same(opened: Opened) -> None:
    assert carry_out(opened, Remedy.NOT_SAME, "Blue Heeler Fencing Pty Ltd", "5")
    assert status(opened, "Blue Heeler Fencing Pty Ltd") is Status.NOT_LINKED


def test_make_active_links_first_when_there_is_no_link(opened: Opened) -> None:
    assert carry_out(opened, Remedy.MAKE_ACTIVE, "Daintree Honey Co", "10")
    assert opened.practice.link_of("Daintree Honey Co") == "10"
    assert DecisionKind.REACTIVATE in kinds(opened)


def test_make_active_keeps_a_link_that_is_there(opened: Opened) -> None:
    opened.practice.quickbooks.edit("6", active=False)
    opened.controller.read_quickbooks(everything=True)
    opened.settle()
    assert status(opened, "Coorong Dairy Partnership") is Status.PROBLEM
    assert carry_out(opened, Remedy.MAKE_ACTIVE, "Coorong Dairy Partnership", "6")
    assert status(opened, "Coorong Dairy Partnership") is Status.TO_PUSH


def test_start_again(opened: Opened) -> None:
    assert carry_out(opened, Remedy.RESUME, "Jindabyne Alpine Hire")
    assert status(opened, "Jindabyne Alpine Hire") is Status.TO_PUSH  # its company name is new


@pytest.mark.parametrize(
    ("remedy", "kind"),
    [(Remedy.ADD_REFERENCE, DecisionKind.ADD_REFERENCE), (Remedy.SEND_WITHOUT, DecisionKind.WITHOUT_EMAIL)],
)
def test_standing_decisions(opened: Opened, remedy: Remedy, kind: DecisionKind) -> None:
    assert carry_out(opened, remedy, "Coastal Pool Care Pty Ltd")
    assert kind in kinds(opened)


@pytest.mark.parametrize("remedy", [Remedy.RENAME, Remedy.EDIT_CLIENT])
def test_editing_asks_for_the_client(opened: Opened, remedy: Remedy) -> None:
    with opened.qtbot.waitSignal(opened.window.client_requested) as asked:
        carry_out(opened, remedy, "Cartwright Freight")
    assert asked.args == [opened.practice.clients["Cartwright Freight"]]


def test_requests_of_the_window(opened: Opened) -> None:
    window = opened.window
    for remedy, signal in (
        (Remedy.SIGN_IN, window.connect_requested),
        (Remedy.CHOOSE_FILE, window.import_list_requested),
        (Remedy.CHOOSE_FOLDER, window.folder_requested),
        (Remedy.RESTORE_BACKUP, window.restore_requested),
    ):
        with opened.qtbot.waitSignal(signal):
            assert carry_out(opened, remedy)


@pytest.mark.parametrize("remedy", [Remedy.TRY_AGAIN, Remedy.RETRY])
def test_trying_again_reads_quickbooks(opened: Opened, remedy: Remedy) -> None:
    opened.practice.quickbooks.add(display_name="Mallee Grain Storage")
    assert carry_out(opened, remedy)
    assert any(row.name == "Mallee Grain Storage" for row in opened.board.imports)


@pytest.mark.parametrize("remedy", [Remedy.SHOW, Remedy.COMPARE])
def test_showing_goes_to_the_client(opened: Opened, remedy: Remedy) -> None:
    assert carry_out(opened, remedy, "Priya Raghunathan")
    assert opened.window.current_tab == "sync"
    assert opened.window.sync_tab.view.current_id() == opened.practice.clients["Priya Raghunathan"]


def test_every_remedy_has_an_answer(opened: Opened) -> None:
    unknown = [
        remedy for remedy in Remedy if not carry_out(opened, remedy, "Priya Raghunathan", "4") and remedy is not None
    ]
    assert unknown == []


def test_the_link_goes_to_the_other_customer_a_problem_names(opened: Opened) -> None:
    client = opened.practice.clients["Coorong Dairy Partnership"]
    problem = Problem("test", "A test", client_id=client, customer_id="6", other="4")
    assert remedies.apply(Remedy.MOVE_LINK, problem, opened.controller, opened.window)
    opened.settle()
    assert opened.practice.link_of("Coorong Dairy Partnership") == "4"


def test_the_other_customer_is_made_inactive(opened: Opened) -> None:
    assert carry_out(opened, Remedy.MAKE_OTHER_INACTIVE, "Coorong Dairy Partnership", "4")
    assert DecisionKind.MAKE_INACTIVE in kinds(opened)
    assert [one.customer_id for one in opened.board.picture.plan.actions if not one.client_id] == ["4"]
