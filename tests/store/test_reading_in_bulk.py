"""A read of very many customers is written in bulk, and what is in hand is not read again; nothing else differs."""

from __future__ import annotations

import random
import threading
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from qbosync_desktop.domain.client import Address
from qbosync_desktop.domain.customer import Customer
from qbosync_desktop.store import Books, Store, open_store
from qbosync_desktop.store import reading as reading_module
from qbosync_desktop.store.customer_rows import CUSTOMERS
from qbosync_desktop.store.datafile import Session
from qbosync_desktop.store.tables import CustomerTable
from qbosync_desktop.sync.ports import Reading
from tests.store.conftest import OTHER, REALM, START


@pytest.fixture(autouse=True)
def everything_is_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading_module, "MOST", 0)


def reading(*customers: Customer, complete: bool = True) -> Reading:
    return Reading(customers, (), START, complete)


def say(session: Session, customer_id: str, **values: Any) -> None:
    """Let one customer of every company say something else, as nobody's ``keep`` does."""
    for realm in (REALM, OTHER):
        where = (CustomerTable.realm_id == realm) & (CustomerTable.id == customer_id)
        found = CUSTOMERS.select(session, where)
        CUSTOMERS.insert(session, [replace(one, **values) for one in found], realm, replace=True)


def same_in_the_file(folder: Path, books: Books) -> None:
    with open_store(folder, read_only=True) as other:
        for realm in (REALM, OTHER):
            read = other.books(realm).customers()
            ours = books.customers() if realm == books.realm_id else None
            assert ours is None or ours == read
            assert ours is None or list(map(repr, ours)) == list(map(repr, read))


@pytest.mark.parametrize("seed", range(4))
def test_any_run_of_readings_leaves_what_is_in_the_file(folder: Path, store: Store, seed: int) -> None:
    chance = random.Random(seed)
    books, second = store.books(REALM), store.books(OTHER)

    def some() -> list[Customer]:
        ids = chance.sample(range(1, 130), chance.randrange(1, 40))
        return [
            Customer(
                str(one),
                str(chance.randrange(3)),
                chance.choice(["Ann", "Émile", 'A "b" \\ c', ""]),
                bill_address=Address(chance.choice(['1 "High" St', "2 Low\u00a0St", "3\\4 St"]), city="Kyneton"),
                ship_address=Address(country=chance.choice(["", "Australia"])),
                balance=Decimal(chance.choice(["0", "12.50"])),
                updated=START,
            )
            for one in ids
        ]

    for _ in range(25):
        which = chance.choice([books, books, second])
        if chance.random() < 0.5:
            which.customers()
        which.keep(reading(*some(), complete=chance.random() < 0.7), None)
        if chance.random() < 0.3:
            with store._file.write() as session:
                say(session, "7", email="x")
        same_in_the_file(folder, books)
        same_in_the_file(folder, second)


def test_a_first_read_need_not_be_read_again(books: Books) -> None:
    made = (Customer("10", display_name="Ann"), Customer("9", display_name="Ben"))
    books.keep(reading(*made), None)
    assert [one.id for one in books.customers()] == ["9", "10"]
    assert all(any(one is other for other in made) for one in books.customers())


def test_customers_that_are_gone_are_read_again(books: Books) -> None:
    books.keep(reading(Customer("1"), Customer("2")), None)
    books.keep(reading(Customer("2")), None)
    assert [(one.id, one.gone) for one in books.customers()] == [("1", True), ("2", False)]
    books.keep(reading(Customer("2", display_name="Ann")), None)
    assert [(one.id, one.gone, one.display_name) for one in books.customers()] == [("1", True, ""), ("2", False, "Ann")]


def test_a_reading_that_cannot_be_kept_changes_nothing_and_later_writes_are_seen(books: Books) -> None:
    books.keep(reading(Customer("1"), Customer("2")), None)
    naive = replace(Customer("3"), updated=datetime(2026, 1, 1))  # noqa: DTZ001 - the very thing to be refused
    with pytest.raises(ValueError, match="time zone"):
        books.keep(reading(Customer("1", display_name="Ann"), naive), None)
    assert [one.display_name for one in books.customers()] == ["", ""]
    with books._file.write() as session:
        say(session, "2", display_name="Ben")
    assert [one.display_name for one in books.customers()] == ["", "Ben"]


def test_what_another_thread_writes_at_the_same_time_is_seen(folder: Path, books: Books) -> None:
    """Whole tables taken over and single rows touched, in turns that nobody arranges."""
    start = threading.Barrier(2)

    def touch() -> None:
        start.wait(20)
        for number in range(30):
            with books._file.write() as session:
                say(session, "5", fax=str(number))

    thread = threading.Thread(target=touch)
    thread.start()
    start.wait(20)
    for number in range(30):
        books.keep(reading(*[Customer(str(one), str(number)) for one in range(1, 20)]), None)
        books.customers()
    thread.join(20)
    same_in_the_file(folder, books)


def test_what_another_program_writes_is_seen(store: Store, folder: Path, books: Books) -> None:
    books.keep(reading(Customer("1"), Customer("2")), None)
    other = type(books._file)(books._file.path)
    try:
        with other.write() as session:
            say(session, "1", display_name="Ann")
        books.keep(reading(Customer("2", display_name="Ben"), complete=False), None)
        assert [one.display_name for one in books.customers()] == ["Ann", "Ben"]
    finally:
        other.close()
