"""Customers between JSON and the domain."""

from __future__ import annotations

from dataclasses import fields
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from qbosync_desktop.domain.client import Address
from qbosync_desktop.domain.customer import Customer
from qbosync_desktop.domain.fields import ADDRESS_FIELDS, Field, FieldValue
from qbosync_desktop.domain.plan import ActionKind
from qbosync_desktop.quickbooks.customers import body_of, clears, customer_from
from qbosync_desktop.sync.ports import Write

words = st.text(st.characters(codec="utf-8", exclude_categories=["C"]), min_size=1, max_size=12).map(str.strip)
some = words.filter(bool)
addresses = st.builds(Address, line1=some, line2=words, city=words, state=words, postcode=words, country=words)


def values() -> st.SearchStrategy[dict[Field, FieldValue]]:
    return st.fixed_dictionaries(
        {Field.DISPLAY_NAME: some},
        optional={
            name: addresses if name in ADDRESS_FIELDS else some for name in Field if name is not Field.DISPLAY_NAME
        },
    )


@given(values())
def test_what_is_written_is_what_is_read(sent: dict[Field, FieldValue]) -> None:
    body = body_of(Write("1", ActionKind.CREATE, "", "", sent))
    assert "Id" not in body
    assert "sparse" not in body
    read = customer_from({**body, "Id": "7", "SyncToken": "0"})
    assert {name: read.value(name) for name in sent} == sent
    assert all(not read.value(name) for name in Field if name not in sent)


@given(values())
def test_an_update_is_sparse_and_names_only_what_is_sent(sent: dict[Field, FieldValue]) -> None:
    body = body_of(Write("1", ActionKind.UPDATE, "7", "3", sent, active=True))
    assert (body["Id"], body["SyncToken"], body["sparse"], body["Active"]) == ("7", "3", True, True)
    assert set(body) - {"Id", "SyncToken", "sparse", "Active"} == {name.value for name in sent}


def test_emptying_sends_everything_back_but_the_emptied() -> None:
    fresh = {
        "Id": "7",
        "SyncToken": "9",
        "domain": "QBO",
        "sparse": False,
        "MetaData": {"CreateTime": "2020-01-01T00:00:00-08:00"},
        "Balance": 12.5,
        "FullyQualifiedName": "Ann",
        "DisplayName": "Ann",
        "Notes": "typed by hand",
        "SalesTermRef": {"value": "3"},
        "Fax": {"FreeFormNumber": "02 5550 1234"},
        "PrimaryPhone": {"FreeFormNumber": "02 5550 1111"},
        "SomethingNew": {"of": "2027"},
    }
    write = Write(
        "1", ActionKind.UPDATE, "7", "8", {Field.FAX: "", Field.DISPLAY_NAME: "", Field.PHONE: "02 5550 2222"}
    )
    assert clears(write) == (Field.FAX,)
    assert body_of(write, fresh) == {
        "Id": "7",
        "SyncToken": "8",  # the one the plan was made on, so that a later change is not overwritten
        "sparse": False,
        "DisplayName": "Ann",
        "Notes": "typed by hand",
        "SalesTermRef": {"value": "3"},
        "PrimaryPhone": {"FreeFormNumber": "02 5550 2222"},
        "SomethingNew": {"of": "2027"},
    }


def test_reading_tolerates_what_it_does_not_know() -> None:
    read = customer_from(
        {
            "Id": 5,
            "SyncToken": 2,
            "DisplayName": "Ann (deleted)",
            "Active": False,
            "BillAddr": {
                "Id": "9",
                "Line1": "1 High St",
                "Line3": "Unit 4",
                "Line5": "Rear",
                "Lat": "INVALID",
                "City": 7,
            },
            "PrimaryEmailAddr": "not an object",
            "Balance": "12.30",
            "MetaData": {"CreateTime": "yesterday", "LastUpdatedTime": "2026-11-20T10:58:12-08:00"},
            "PrimaryTaxIdentifier": "XXXXXX12345",
        }
    )
    assert (read.id, read.sync_token, read.active, read.plain_name) == ("5", "2", False, "Ann")
    assert read.bill_address == Address(line1="1 High St", line2="Unit 4, Rear", city="7")
    assert (read.email, read.balance, read.created) == ("", Decimal("12.30"), None)
    assert read.updated is not None
    assert read.updated.utcoffset() is not None
    assert "12345" not in repr([getattr(read, one.name) for one in fields(Customer)])


def test_jobs_and_projects_are_sub_customers() -> None:
    for extra in ({"Job": True}, {"IsProject": True}, {"ParentRef": {"value": "1"}}):
        assert customer_from({"Id": "1", **extra}).sub_customer
    assert not customer_from({"Id": "1", "Job": False, "IsProject": False}).sub_customer
