"""A customer between Intuit's JSON and the domain: reading one, and the body of one write.

Shapes: Intuit's Customer reference. Values QuickBooks may add are kept out of comparisons (Lat, Long, an address's Id);
unknown and missing values are tolerated. Tax identifiers are neither read nor sent.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal, InvalidOperation

from qbosync_desktop.domain.client import Address
from qbosync_desktop.domain.customer import Customer, NameHolder, NameHolderKind
from qbosync_desktop.domain.fields import Field, FieldValue
from qbosync_desktop.domain.plan import ActionKind
from qbosync_desktop.sync.ports import Write

Json = dict[str, object]

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
    dates = _object(found, "MetaData")
    return Customer(
        id=_text(found, "Id"),
        sync_token=_text(found, "SyncToken") or "0",
        display_name=_text(found, "DisplayName"),
        active=found.get("Active") is not False,
        company_name=_text(found, "CompanyName"),
        given_name=_text(found, "GivenName"),
        middle_name=_text(found, "MiddleName"),
        family_name=_text(found, "FamilyName"),
        email=_nested(found, Field.EMAIL),
        phone=_nested(found, Field.PHONE),
        mobile=_nested(found, Field.MOBILE),
        alternate_phone=_nested(found, Field.ALTERNATE_PHONE),
        fax=_nested(found, Field.FAX),
        website=_nested(found, Field.WEBSITE),
        bill_address=_address(_object(found, Field.BILL_ADDRESS)),
        ship_address=_address(_object(found, Field.SHIP_ADDRESS)),
        balance=_amount(found.get("Balance")),
        sub_customer=found.get("Job") is True or found.get("IsProject") is True or bool(_object(found, "ParentRef")),
        gone=found.get("status") == "Deleted",
        created=_moment(_text(dates, "CreateTime")),
        updated=_moment(_text(dates, "LastUpdatedTime")),
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


def _address(found: Mapping[str, object]) -> Address:
    more = (_text(found, f"Line{number}") for number in range(2, 6))
    return Address(
        line1=_text(found, "Line1"),
        line2=", ".join(line for line in more if line),
        city=_text(found, "City"),
        state=_text(found, "CountrySubDivisionCode"),
        postcode=_text(found, "PostalCode"),
        country=_text(found, "Country"),
    )


def _object(found: Mapping[str, object], key: str) -> Mapping[str, object]:
    value = found.get(key)
    return value if isinstance(value, Mapping) else {}


def _text(found: Mapping[str, object], key: str) -> str:
    value = found.get(key)
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return str(value)


def _nested(found: Mapping[str, object], name: Field) -> str:
    return _text(_object(found, name), _NESTED[name])


def _amount(value: object) -> Decimal:
    try:
        amount = Decimal(str(value)) if isinstance(value, int | float | str) else Decimal(0)
    except InvalidOperation:
        return Decimal(0)
    return amount if amount.is_finite() else Decimal(0)


def _moment(text: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo else None
