"""A customer between Intuit's JSON and the domain: reading one, and the body of one write.

Shapes: Intuit's Customer reference. Values QuickBooks may add are kept out of comparisons (Lat, Long, an address's Id);
unknown and missing values are tolerated. Tax identifiers are neither read nor sent.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation

from qbosync_desktop.domain.client import NOWHERE, Address
from qbosync_desktop.domain.customer import NOTHING_OWED, Customer, NameHolder, NameHolderKind
from qbosync_desktop.domain.fields import Field, FieldValue
from qbosync_desktop.domain.plan import ActionKind
from qbosync_desktop.sync.ports import Write

Json = dict[str, object]

_MORE_LINES = ("Line2", "Line3", "Line4", "Line5")

_NESTED: dict[Field, str] = {
    Field.EMAIL: "Address",
    Field.PHONE: "FreeFormNumber",
    Field.MOBILE: "FreeFormNumber",
    Field.ALTERNATE_PHONE: "FreeFormNumber",
    Field.FAX: "FreeFormNumber",
    Field.WEBSITE: "URI",
}
"""Fields that are objects with one text in them."""

_READ_ONLY = frozenset(
    {
        "MetaData",
        "FullyQualifiedName",
        "Level",
        "IsProject",
        "Balance",
        "BalanceWithJobs",
        "OpenBalanceDate",
        "domain",
        "sparse",
        "status",
    }
)

MASKED = frozenset({"PrimaryTaxIdentifier", "SecondaryTaxIdentifier"})
"""QuickBooks answers these masked, so a full update could only destroy them."""


def customer_from(found: Mapping[str, object]) -> Customer:
    """One Customer object of an answer."""
    get = found.get
    dates = _object(found, "MetaData")
    return Customer(
        _plain(get("Id")),
        _plain(get("SyncToken")) or "0",
        _plain(get("DisplayName")),
        get("Active") is not False,
        _plain(get("CompanyName")),
        _plain(get("GivenName")),
        _plain(get("MiddleName")),
        _plain(get("FamilyName")),
        _inner(get(Field.EMAIL), "Address"),
        _inner(get(Field.PHONE), "FreeFormNumber"),
        _inner(get(Field.MOBILE), "FreeFormNumber"),
        _inner(get(Field.ALTERNATE_PHONE), "FreeFormNumber"),
        _inner(get(Field.FAX), "FreeFormNumber"),
        _inner(get(Field.WEBSITE), "URI"),
        _address(get(Field.BILL_ADDRESS)),
        _address(get(Field.SHIP_ADDRESS)),
        amount(get("Balance")),
        sub_customer=get("Job") is True or get("IsProject") is True or bool(_object(found, "ParentRef")),
        gone=get("status") == "Deleted",
        created=moment(_plain(dates.get("CreateTime"))),
        updated=moment(_plain(dates.get("LastUpdatedTime"))),
    )


def holder_from(kind: NameHolderKind, found: Mapping[str, object]) -> NameHolder:
    """One Vendor or Employee object of an answer, for its name only."""
    return NameHolder(kind, _text(found, "Id"), _text(found, "DisplayName"), found.get("Active") is not False)


def clears(write: Write) -> tuple[Field, ...]:
    """The fields a write empties. A name cannot be emptied, and a new customer has nothing to empty."""
    if write.kind is ActionKind.CREATE:
        return ()
    return tuple(name for name, value in write.values.items() if not value and name is not Field.DISPLAY_NAME)


def body_of(write: Write, fresh: Mapping[str, object] | None = None) -> Json:
    """The Customer object of one write.

    With ``fresh`` (the customer as QuickBooks answered it just now) the write is a full update: everything QuickBooks
    holds goes back, what is emptied is left out, which is Intuit's documented way of emptying. The SyncToken is always
    the write's own, so that a change made meanwhile is refused and not overwritten.
    """
    body: Json = {}
    if write.kind is not ActionKind.CREATE:
        if fresh is not None:
            body = {key: value for key, value in fresh.items() if key not in _READ_ONLY | MASKED}
            body |= {"sparse": False}
        else:
            body = {"sparse": True}
        body |= {"Id": write.customer_id, "SyncToken": write.sync_token}
    for name, value in write.values.items():
        if value:
            body[name.value] = _value(name, value)
        elif name is not Field.DISPLAY_NAME:
            body.pop(name.value, None)
    if write.active is not None:
        body["Active"] = write.active
    return body


def _value(name: Field, value: FieldValue) -> object:
    if isinstance(value, Address):
        return _address_body(value)
    return {_NESTED[name]: value} if name in _NESTED else value


def _address_body(address: Address) -> Json:
    """All parts, the empty ones too: an address replaces the one QuickBooks holds, line by line."""
    return {
        "Line1": address.line1,
        "Line2": address.line2,
        "Line3": "",
        "Line4": "",
        "Line5": "",
        "City": address.city,
        "CountrySubDivisionCode": address.state,
        "PostalCode": address.postcode,
        "Country": address.country,
    }


def _address(found: object) -> Address:
    if not found or not isinstance(found, dict):
        return NOWHERE
    get = found.get
    more = [line for line in map(_plain, map(get, _MORE_LINES)) if line]
    return Address(
        _plain(get("Line1")),
        ", ".join(more),
        _plain(get("City")),
        _plain(get("CountrySubDivisionCode")),
        _plain(get("PostalCode")),
        _plain(get("Country")),
    )


def _object(found: Mapping[str, object], key: str) -> Mapping[str, object]:
    value = found.get(key)
    return value if isinstance(value, Mapping) else {}


def _plain(value: object) -> str:
    """A text, or a number as one; a hundred thousand customers ask two million times, so texts go first."""
    if value.__class__ is str:
        return value
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return str(value)


def _text(found: Mapping[str, object], key: str) -> str:
    return _plain(found.get(key))


def _inner(found: object, key: str) -> str:
    """The one text inside an object."""
    return _plain(found.get(key)) if isinstance(found, dict) else ""


def amount(value: object) -> Decimal:
    """A balance; nothing for what is no number."""
    if value is None or value == 0:
        return NOTHING_OWED
    try:
        amount = Decimal(str(value)) if isinstance(value, int | float | str) else Decimal(0)
    except InvalidOperation:
        return Decimal(0)
    return amount if amount.is_finite() else Decimal(0)


def moment(text: str) -> datetime | None:
    """A time of QuickBooks', in UTC; None for what says no time."""
    try:
        found = datetime.fromisoformat(text)
        return found.astimezone(UTC) if found.tzinfo else None
    except (ValueError, OverflowError):
        return None
