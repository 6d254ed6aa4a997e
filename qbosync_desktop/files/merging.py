"""One row and the client it is about, as one: whose value stands, and what differs. Knows no files and no matching."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from qbosync_desktop.domain.client import Address, Client, ClientKind
from qbosync_desktop.domain.phones import same_phone
from qbosync_desktop.files.parsed import ParsedClient

Prefer = Literal["file", "register"]
Value = str | bool | Address | ClientKind

_TEXTS: tuple[str, ...] = (
    "name",
    "reference",
    "trading_name",
    "given_name",
    "middle_name",
    "family_name",
    "email",
    "phone",
    "mobile",
)
_TEXTS += ("alternate_phone", "fax", "website", "abn", "acn")
_PHONES = frozenset({"phone", "mobile", "alternate_phone", "fax"})


def says_the_same(one: Client, other: Client) -> bool:
    """True when two clients differ in nothing but their ids. Written out: a list of 100,000 asks for each row."""
    return (
        one.name == other.name
        and one.kind == other.kind
        and one.reference == other.reference
        and one.trading_name == other.trading_name
        and one.given_name == other.given_name
        and one.middle_name == other.middle_name
        and one.family_name == other.family_name
        and one.email == other.email
        and one.phone == other.phone
        and one.mobile == other.mobile
        and one.alternate_phone == other.alternate_phone
        and one.fax == other.fax
        and one.website == other.website
        and one.abn == other.abn
        and one.acn == other.acn
        and one.sync == other.sync
        and one.archived == other.archived
        and _is_same_place(one.postal, other.postal)
        and _is_same_place(one.street, other.street)
    )


def _is_same_place(one: Address, other: Address) -> bool:
    return one is other or (
        one.line1 == other.line1
        and one.line2 == other.line2
        and one.city == other.city
        and one.state == other.state
        and one.postcode == other.postcode
        and one.country == other.country
    )


def merged(before: Client, item: ParsedClient, prefer: Prefer) -> Client:
    """The register's client with what its row says. Only attributes the file has a value for can change."""
    if says_the_same(before, item.client):
        return before
    values: dict[str, object] = {}
    for name in _TEXTS:
        if name in item.given:
            old, new = getattr(before, name), getattr(item.client, name)
            if not old or (prefer == "file" and not _same(name, old, new)):
                values[name] = new
    if "kind" in item.given and (prefer == "file" or before.kind is ClientKind.OTHER):
        values["kind"] = item.client.kind
    if prefer == "file":
        for name in ("archived", "sync"):
            if name in item.given:
                values[name] = getattr(item.client, name)
    for name in ("postal", "street"):
        values[name] = _address(getattr(before, name), getattr(item.client, name), prefer)
    return replace(before, **values)  # type: ignore[arg-type]  # the names are attributes of Client, their values its own


def differences(before: Client, after: Client) -> dict[str, tuple[Value, Value]]:
    """Old and new value of every attribute that differs."""
    if before is after:
        return {}
    names = (*_TEXTS, "kind", "postal", "street", "sync", "archived")
    return {name: (old, new) for name in names if (old := getattr(before, name)) != (new := getattr(after, name))}


def _same(name: str, old: str, new: str) -> bool:
    if old == new:
        return True
    if name == "email":
        return [part.casefold() for part in old.split(", ")] == [part.casefold() for part in new.split(", ")]
    return name in _PHONES and same_phone(old, new) and len(old) >= len(new)


def _address(old: Address, new: Address, prefer: Prefer) -> Address:
    """Two addresses as one. An address line belongs to its second line, a suburb to its state and postcode.

    So a new line 1 takes its line 2 along, even an empty one; otherwise an empty part erases nothing.
    """
    if not new or old == new:
        return old
    if not old:
        return replace(new, country=new.country or old.country)
    if prefer == "register":
        return old
    moved = bool(new.line1) and new.line1 != old.line1
    elsewhere = bool(new.city) and new.city.casefold() != old.city.casefold()
    return Address(
        line1=new.line1 or old.line1,
        line2=new.line2 if moved else new.line2 or old.line2,
        city=new.city or old.city,
        state=new.state if elsewhere and new.postcode else new.state or old.state,
        postcode=new.postcode if elsewhere and new.state else new.postcode or old.postcode,
        country=new.country or old.country,
    )
