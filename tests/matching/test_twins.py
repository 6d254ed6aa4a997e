"""Likely duplicates inside one list."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

from benchmarks.practice_lists import make
from qbosync_desktop.domain.client import Client, ClientKind
from qbosync_desktop.domain.customer import Customer
from qbosync_desktop.matching import client_twins, customer_twins


def test_no_rows() -> None:
    assert client_twins([]) == customer_twins([]) == ()


def test_ampersand_twins() -> None:
    (group,) = customer_twins(
        [
            Customer("1", display_name="G & G Solutions", email="gg@x.example"),
            Customer("2", display_name="G and G Solutions", email="gg@x.example"),
            Customer("3", display_name="Other Solutions", email="other@x.example"),
        ]
    )
    assert group.ids == ("1", "2")
    assert "“&” is “and”" in {reason.text for reason in group.reasons}


def test_the_keeper_is_linked_then_owing_then_older() -> None:
    def three(**more: Decimal) -> list[Customer]:
        return [
            Customer("1", display_name="Kestrel Wines", phone="02 6800 1111", created=datetime(2024, 1, 1, tzinfo=UTC)),
            Customer(
                "2", display_name="Kestrel Wines Pty Ltd", phone="02 6800 1111", balance=more.get("two", Decimal(0))
            ),
            Customer(
                "3", display_name="The Kestrel Wines", phone="02 6800 1111", created=datetime(2020, 1, 1, tzinfo=UTC)
            ),
        ]

    assert customer_twins(three())[0].keeper == "3"
    assert customer_twins(three(two=Decimal(5)))[0].keeper == "2"
    assert customer_twins(three(two=Decimal(5)), frozenset({"1"}))[0].keeper == "1"


def test_families_and_groups_are_no_twins() -> None:
    mail = "smiths@x.example"
    names = [
        "John Smith",
        "Mary Smith",
        "John & Mary Smith",
        "Smith Family Trust",
        "Smith Super Fund",
        "Smith No 2 Pty Ltd",
    ]
    assert customer_twins([Customer(str(n), display_name=name, email=mail) for n, name in enumerate(names)]) == ()


def test_inactive_gone_and_sub_customers_stay_out() -> None:
    one = Customer("1", display_name="Kestrel Wines", phone="02 6800 1111")
    two = replace(one, id="2", display_name="Kestrel Wines Pty Ltd")
    assert customer_twins([one, two])
    for other in (replace(two, active=False), replace(two, gone=True), replace(two, sub_customer=True)):
        assert customer_twins([one, other]) == ()


def test_clients_with_one_abn_are_twins_and_with_two_are_not() -> None:
    def pair(second: str) -> list[Client]:
        return [
            Client(1, "Kestrel Wines Pty Ltd", ClientKind.COMPANY, abn="51824753556", email="k@x.example"),
            Client(2, "Kestrel Wines P/L", ClientKind.COMPANY, abn=second, email="k@x.example"),
        ]

    assert client_twins(pair("51824753556"))[0].keeper == "1"
    assert client_twins(pair("53004085616")) == ()


def test_mostly_right_on_a_made_up_company() -> None:
    lists = make(1500, 31)
    groups = customer_twins(lists.customers)
    found = {frozenset((a, b)) for group in groups for a in group.ids for b in group.ids if a < b}
    assert len(found & lists.twins) / len(found) > 0.8
    assert len(found & lists.twins) / len(lists.twins) > 0.5
