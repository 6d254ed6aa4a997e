"""Customers a link cannot reach any more, and which other one may have taken them over."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.customer import Customer
from qbosync_desktop.domain.problems import Problem, Remedy
from tests.memory import NOON
from tests.sync.test_planning import plan_of

ANN = Client(1, "Ann Lee", reference="LEE1", email="ann@a.example")
LOST = Customer("7", "3", "Ann Lee (deleted)", active=False, email="ann@a.example", updated=NOON)
SURVIVOR = Customer("8", "1", "Ann Lee Consulting", email="ann@a.example", updated=NOON - timedelta(days=9))
OTHER = Customer("9", "1", "Bo", email="bo@a.example", updated=NOON - timedelta(days=9))


def problem(*customers: Customer, links: dict[int, str] | None = None) -> Problem:
    clients = [ANN, Client(2, "Bo"), Client(3, "Cy")]
    found = plan_of(clients, list(customers), links or {1: "7"})
    return next(one for one in found.problems if one.client_id == 1)


def test_an_inactive_customer_can_be_woken_or_unlinked_or_given_up_for_the_one_it_lives_on_as() -> None:
    told = problem(LOST, SURVIVOR, OTHER)
    assert (told.code, told.customer_id, told.other) == ("customer-inactive", "7", "8")
    assert "It may live on as “Ann Lee Consulting”." in told.detail
    assert told.remedies == (Remedy.MOVE_LINK, Remedy.MAKE_ACTIVE, Remedy.UNLINK)


def test_a_gone_customer_can_be_given_up_for_the_one_it_lives_on_as() -> None:
    told = problem(SURVIVOR, OTHER)
    assert (told.code, told.other, told.remedies) == ("customer-gone", "8", (Remedy.MOVE_LINK, Remedy.UNLINK))


def test_nobody_is_proposed_that_shares_nothing_or_has_a_client_or_when_two_share_as_much() -> None:
    assert problem(LOST, OTHER).other == ""
    assert problem(LOST, SURVIVOR, links={1: "7", 2: "8"}).other == ""
    twin = replace(SURVIVOR, id="10")
    assert problem(LOST, SURVIVOR, twin).other == ""
    assert problem(LOST, OTHER).remedies == (Remedy.MAKE_ACTIVE, Remedy.UNLINK)


def test_of_two_that_share_as_much_the_one_written_at_the_moment_of_the_merge_is_it() -> None:
    twin = replace(SURVIVOR, id="10", updated=NOON + timedelta(seconds=1))
    assert problem(LOST, SURVIVOR, twin).other == "10"
