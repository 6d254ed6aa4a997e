"""A read of QuickBooks replaces what was known, and marks what is no longer there."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from qbosync_desktop.domain.client import Address
from qbosync_desktop.domain.company import CompanyInfo
from qbosync_desktop.domain.customer import Customer, NameHolder, NameHolderKind
from qbosync_desktop.store import Books, Store
from qbosync_desktop.sync.ports import Reading
from tests.store.conftest import OTHER, START, Clock

FULL = Customer(
    "58",
    "3",
    "Søn & Co (deleted)",
    False,
    "Søn & Co Pty Ltd",
    "Zoë",
    "M",
    "Søn",
    "a@example.com",
    "03 9123 4567",
    "0412 345 678",
    "1",
    "2",
    "https://example.com",
    Address("PO Box 1", "", "Fitzroy", "VIC", "3065"),
    Address("1 Long Street", "Unit 3", "Fitzroy", "VIC", "3065", "Australia"),
    Decimal("-1234567890.10"),
    True,
    False,
    START,
    START + timedelta(days=1, microseconds=1),
)
VENDOR = NameHolder(NameHolderKind.VENDOR, "7", "Paper & Pens")
EMPLOYEE = NameHolder(NameHolderKind.EMPLOYEE, "7", "Ann Lee", active=False)


def _reading(*customers: Customer, complete: bool = True, names: tuple[NameHolder, ...] = ()) -> Reading:
    return Reading(customers, names, START, complete)


def test_a_customer_comes_back_as_it_was_read(books: Books) -> None:
    books.keep(_reading(FULL, Customer("9"), Customer("101")), None)
    assert books.customers() == (Customer("9"), FULL, Customer("101"))
    assert str(books.customers()[1].balance) == "-1234567890.10"


def test_a_complete_read_marks_the_missing_as_gone_and_a_returned_one_as_there(books: Books) -> None:
    books.keep(_reading(Customer("1"), Customer("2")), None)
    books.keep(_reading(Customer("2")), None)
    assert [(one.id, one.gone) for one in books.customers()] == [("1", True), ("2", False)]
    assert books.customers_known() == 1
    books.keep(_reading(Customer("1"), Customer("2")), None)
    assert not any(one.gone for one in books.customers())
    assert books.customers_known() == 2


def test_a_read_of_changes_leaves_the_rest_alone(books: Books) -> None:
    books.keep(_reading(Customer("1"), Customer("2"), Customer("3"), names=(VENDOR, EMPLOYEE)), None)
    changed = replace(VENDOR, display_name="Paper Only")
    reading = Reading((Customer("2", "1", "New name"),), (changed,), START, complete=False, gone=("3", "99"))
    books.keep(reading, None)
    assert books.customers() == (Customer("1"), Customer("2", "1", "New name"), Customer("3", gone=True))
    assert set(books.names()) == {changed, EMPLOYEE}


def test_a_complete_read_replaces_the_names(books: Books) -> None:
    books.keep(_reading(names=(VENDOR, EMPLOYEE)), None)
    books.keep(_reading(names=(EMPLOYEE,)), None)
    assert books.names() == (EMPLOYEE,)


def test_the_company_remembers_when_it_was_read_and_where_to_go_on(books: Books, clock: Clock) -> None:
    asked = START - timedelta(minutes=3)
    books.keep(Reading((), (), asked, True), CompanyInfo("Renamed Accounting", "AU"))
    company = books.company()
    assert (company.name, company.country) == ("Renamed Accounting", "AU")
    assert (company.last_read, company.changes_since) == (clock.now, asked)
    books.keep(Reading((), (), START, False), None)
    assert books.company().name == "Renamed Accounting"
    assert books.company().changes_since == START


def test_a_read_that_cannot_be_kept_changes_nothing(books: Books) -> None:
    books.keep(_reading(Customer("1")), None)
    before = (books.customers(), books.company())
    naive = replace(Customer("2"), created=START.replace(tzinfo=None))
    with pytest.raises(ValueError, match="time zone"):
        books.keep(_reading(naive), None)
    assert (books.customers(), books.company()) == before


def test_companies_do_not_see_each_other(store: Store, books: Books) -> None:
    books.keep(_reading(Customer("1"), names=(VENDOR,)), None)
    other = store.books(OTHER)
    other.keep(_reading(Customer("2")), None)
    assert [one.id for one in books.customers()] == ["1"]
    assert not books.customers()[0].gone
    assert (books.names(), other.names()) == ((VENDOR,), ())


def test_with_no_company_nothing_is_kept(store: Store) -> None:
    alone = store.books("")
    alone.keep(_reading(Customer("1"), names=(VENDOR,)), CompanyInfo("A", "AU"))
    assert (alone.customers(), alone.names(), alone.customers_known()) == ((), (), 0)
    assert (alone.company().realm_id, alone.company().last_read) == ("", None)
