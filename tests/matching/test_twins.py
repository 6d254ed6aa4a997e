"""Likely duplicates inside one list."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

from benchmarks.practice_lists import make
from qbosync_desktop.domain.client import Client, ClientKind
from qbosync_desktop.domain.customer import Customer
from qbosync_desktop.domain.suggestion import TwinStep, TwinVerb
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


def three_cards() -> list[Customer]:
    return [
        Customer("1", display_name="Kestrel Wines", phone="02 6800 1111"),
        Customer("2", display_name="Kestrel Wines Pty Ltd", phone="02 6800 1111", balance=Decimal(5)),
        Customer("3", display_name="The Kestrel Wines", phone="02 6800 1111"),
    ]


def test_a_group_has_reasons_for_every_pair() -> None:
    (group,) = customer_twins(three_cards())
    assert [(pair.one, pair.two) for pair in group.pairs] == [("1", "2"), ("1", "3"), ("2", "3")]
    assert all("same phone" in {reason.text for reason in pair.reasons} for pair in group.pairs)
    assert all(0.5 <= pair.score <= 1 for pair in group.pairs)


def test_steps_lead_to_one_record() -> None:
    """Who owes nothing is made inactive, which can be taken back; who owes has to be merged; a link goes first."""
    (group,) = customer_twins(three_cards(), frozenset({"1", "3"}))
    assert group.keeper == "1"
    assert group.steps == (
        TwinStep(TwinVerb.MERGE, "2", "1"),
        TwinStep(TwinVerb.UNLINK, "3", "1"),
        TwinStep(TwinVerb.MAKE_INACTIVE, "3", "1"),
    )
    clients = [Client(n, "Kestrel Wines Pty Ltd", ClientKind.COMPANY, email="k@x.example") for n in (1, 2)]
    (group,) = client_twins(clients)
    assert group.steps == (TwinStep(TwinVerb.ARCHIVE, "2", "1"),)


def test_what_was_said_not_to_be_twins_is_in_no_group_again() -> None:
    assert [group.ids for group in customer_twins(three_cards(), apart=frozenset({("2", "1")}))] != [("1", "2", "3")]
    for group in customer_twins(three_cards(), apart=frozenset({("2", "1")})):
        assert not {"1", "2"} <= set(group.ids)
    clients = [Client(n, "Kestrel Wines", ClientKind.COMPANY, abn="51824753556") for n in (1, 2)]
    assert client_twins(clients)
    assert client_twins(clients, apart=frozenset({("1", "2")})) == ()


def test_the_order_of_rows_changes_no_group() -> None:
    customers = make(300, 33).customers
    assert customer_twins(customers) == customer_twins(customers[::-1])
