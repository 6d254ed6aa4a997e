"""What the register, homes and third records say of two customers that bear one name."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from benchmarks.practice_lists import make
from qbosync_desktop.domain.client import Client, ClientKind
from qbosync_desktop.domain.customer import Customer
from qbosync_desktop.domain.suggestion import TwinGroup
from qbosync_desktop.domain.tasks import NeverCancelled
from qbosync_desktop.matching import customer_twins
from qbosync_desktop.matching.homes import homes
from qbosync_desktop.matching.reading import read_customers
from qbosync_desktop.matching.sides import Tables
from qbosync_desktop.matching.threes import of_threes
from qbosync_desktop.matching.vouching import Fits, told_by_register

LISTS = make(400, 23)
MAIL, MOBILE = "peter.walker@x.example", "0412345678"
TWO = [
    Customer("9001", display_name="Peter Walker", given_name="Peter", family_name="Walker", email=MAIL),
    Customer("9002", display_name="Walker, Peter", given_name="Peter", family_name="Walker", mobile=MOBILE),
]
CLIENT = Client(
    9001, "Peter Walker", ClientKind.INDIVIDUAL, given_name="Peter", family_name="Walker", email=MAIL, mobile=MOBILE
)


def walkers(count: int) -> list[Customer]:
    """So many others of the name."""
    return [
        Customer(str(9100 + at), display_name=f"Peter Walker {at}", given_name="Peter", family_name="Walker",
                 email=f"pw{at}@other.example", mobile=f"04990000{at:02d}") for at in range(count)
    ]  # fmt: skip


def together(groups: tuple[TwinGroup, ...]) -> bool:
    return any({"9001", "9002"} <= set(group.ids) for group in groups)


def test_two_customers_of_one_client_are_twins() -> None:
    customers, clients = [*LISTS.customers, *walkers(12), *TWO], LISTS.clients
    assert not together(customer_twins(customers))
    found = customer_twins(customers, clients=[*clients, CLIENT])
    assert together(found)
    (pair,) = (pair for group in found for pair in group.pairs if (pair.one, pair.two) == ("9001", "9002"))
    assert "both fit client “Peter Walker”" in {reason.text for reason in pair.reasons}


def test_two_customers_of_two_clients_are_not() -> None:
    two = [replace(TWO[0], email="", mobile=""), TWO[1]]
    rare = [replace(one, display_name="Xanthe Quigley", given_name="Xanthe", family_name="Quigley") for one in two]
    mother = replace(CLIENT, name="Xanthe Quigley", given_name="Xanthe", family_name="Quigley")
    daughter = replace(mother, id=9002, email="other@x.example", mobile="0487654321")
    customers = [*LISTS.customers, *rare]
    assert together(customer_twins(customers))
    links = {"9001": 9002, "9002": 9001}
    assert not together(customer_twins(customers, clients=[*LISTS.clients, mother, daughter], client_of=links))


def test_the_register_finds_more() -> None:
    def counted(groups: tuple[TwinGroup, ...]) -> tuple[int, int]:
        found = {frozenset((pair.one, pair.two)) for group in groups for pair in group.pairs}
        return len(found & lists.twins), len(found - lists.twins)

    lists = make(1500, 37)
    (right, _), (more, wrong) = (
        counted(customer_twins(lists.customers, clients=known)) for known in ((), lists.clients)
    )
    assert more > right
    assert wrong <= 0.1 * more


def test_a_register_that_has_nothing_to_do_with_it_changes_little() -> None:
    strangers = make(400, 24).clients
    alone = {group.ids for group in customer_twins(LISTS.customers)}
    told = {group.ids for group in customer_twins(LISTS.customers, clients=strangers)}
    assert len(alone ^ told) <= 0.3 * len(alone) + 1


@pytest.mark.parametrize(
    ("odds", "by_name", "sign"),
    [
        (((50.0, 50.0), (0.0, 0.0)), 1.0, 1),  # both fit the first client, by more than the name
        (((50.0, 0.0), (0.0, 50.0)), 1.0, -1),  # each fits another one
    ],
)
def test_what_the_register_says(odds: tuple[tuple[float, float], ...], by_name: float, sign: int) -> None:
    table = np.array(odds)
    client, customer = np.nonzero(np.ones_like(table))
    order = np.lexsort((client, customer))
    fits = Fits(client[order], customer[order], table[client, customer][order], np.full(4, by_name), 0.5)
    (told,) = told_by_register(fits, np.array([0]), np.array([1]), 2).tolist()
    assert told * sign > 1
    assert fits.common(0, 1) == (0 if sign > 0 else -1)


def test_one_home_by_a_third() -> None:
    trust = Customer("9003", display_name="Walker Family Trust", email=MAIL, phone=MOBILE)
    elsewhere = Customer("9004", display_name="Peter Walker", email="else@x.example")
    side = read_customers([*TWO, trust, elsewhere], Tables(), frozenset(), NeverCancelled())
    found = homes(side)
    assert found.home.tolist() == [0, 0, 0, 3]
    assert found.size.tolist() == [3, 3, 3, 1]
    assert found.share(np.array([0, 0, 0]), np.array([1, 2, 3])).tolist() == [False, True, False]


def test_of_three_all_are_one_or_two_at_most() -> None:
    def chances(one_two: float, one_three: float, two_three: float) -> list[float]:
        i, j = np.array([0, 0, 1]), np.array([1, 2, 2])
        return [round(one, 3) for one in of_threes(i, j, np.array([one_two, one_three, two_three]), 3).tolist()]

    sure, unsure, no = chances(0.95, 0.6, 0.01)
    assert sure > 0.85 > 0.4 > unsure > no
    assert min(chances(0.95, 0.95, 0.9)) > 0.9
    assert chances(0.9, 0.0, 0.0) == [0.9, 0.0, 0.0]
