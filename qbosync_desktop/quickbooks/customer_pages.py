"""A page of customers out of an answer's bytes in one go, for the hundred pages of a large company.

Owns the usual shape only: whatever else an answer holds (another type, a fault, bytes that are no JSON) gives None, and
the general reading of ``customers`` and ``faults`` has the word. Both give equal customers (tested).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import msgspec

from qbosync_desktop.domain.client import NOWHERE, Address
from qbosync_desktop.domain.customer import Customer
from qbosync_desktop.domain.making import collector_waits, maker
from qbosync_desktop.quickbooks.customers import amount

_make = maker(Customer)
_make_address = maker(Address)


class _Part(msgspec.Struct, gc=False):
    """The one text inside an e-mail, a phone number or a web address."""

    Address: str | None = None
    FreeFormNumber: str | None = None
    URI: str | None = None


class _Address(msgspec.Struct, gc=False):
    Line1: str | None = None
    Line2: str | None = None
    Line3: str | None = None
    Line4: str | None = None
    Line5: str | None = None
    City: str | None = None
    CountrySubDivisionCode: str | None = None
    PostalCode: str | None = None
    Country: str | None = None


class _Dates(msgspec.Struct, gc=False):
    CreateTime: datetime | None = None
    LastUpdatedTime: datetime | None = None


class _Customer(msgspec.Struct, gc=False):
    Id: str | None = None
    SyncToken: str | None = None
    DisplayName: str | None = None
    Active: bool | None = None
    CompanyName: str | None = None
    GivenName: str | None = None
    MiddleName: str | None = None
    FamilyName: str | None = None
    PrimaryEmailAddr: _Part | None = None
    PrimaryPhone: _Part | None = None
    Mobile: _Part | None = None
    AlternatePhone: _Part | None = None
    Fax: _Part | None = None
    WebAddr: _Part | None = None
    BillAddr: _Address | None = None
    ShipAddr: _Address | None = None
    Balance: int | float | str | None = None
    Job: bool | None = None
    IsProject: bool | None = None
    ParentRef: dict[str, Any] | None = None
    status: str | None = None
    MetaData: _Dates | None = None


class _Rows(msgspec.Struct, forbid_unknown_fields=True, rename={"start": "startPosition", "most": "maxResults"}):
    Customer: list[_Customer] = []
    start: int = 0
    most: int = 0


class _Page(msgspec.Struct, forbid_unknown_fields=True):
    QueryResponse: _Rows
    time: str = ""


_decode = msgspec.json.Decoder(_Page).decode


class CustomerPages:
    """Reads the pages of one company; what they say alike is one text."""

    def __init__(self) -> None:
        self._share: Callable[[str, str], str] = dict[str, str]().setdefault

    def read(self, body: bytes) -> list[Customer] | None:
        """The customers of one answer; None when it is not of the usual shape."""
        try:
            found = _decode(body).QueryResponse.Customer
        except (msgspec.DecodeError, UnicodeDecodeError):
            return None
        try:
            with collector_waits():
                return [self._customer(one) for one in found]
        except OverflowError:  # a time at the end of all time
            return None

    def _customer(self, one: _Customer) -> Customer:
        dates = one.MetaData
        made, changed = (dates.CreateTime, dates.LastUpdatedTime) if dates is not None else (None, None)
        email, web = one.PrimaryEmailAddr, one.WebAddr
        phone, mobile, other, fax = one.PrimaryPhone, one.Mobile, one.AlternatePhone, one.Fax
        name, company = one.DisplayName or "", one.CompanyName or ""
        return _make(
            (
                one.Id or "",
                one.SyncToken or "0",
                name,
                one.Active is not False,
                name if company == name else company,
                one.GivenName or "",
                one.MiddleName or "",
                one.FamilyName or "",
                (email.Address or "") if email is not None else "",
                (phone.FreeFormNumber or "") if phone is not None else "",
                (mobile.FreeFormNumber or "") if mobile is not None else "",
                (other.FreeFormNumber or "") if other is not None else "",
                (fax.FreeFormNumber or "") if fax is not None else "",
                (web.URI or "") if web is not None else "",
                self._address(one.BillAddr) if one.BillAddr is not None else NOWHERE,
                self._address(one.ShipAddr) if one.ShipAddr is not None else NOWHERE,
                amount(one.Balance),
                one.Job is True or one.IsProject is True or bool(one.ParentRef),
                one.status == "Deleted",
                made.astimezone(UTC) if made is not None and made.tzinfo is not None else None,
                changed.astimezone(UTC) if changed is not None and changed.tzinfo is not None else None,
            )
        )

    def _address(self, one: _Address) -> Address:
        share = self._share
        city, state, postcode = one.City or "", one.CountrySubDivisionCode or "", one.PostalCode or ""
        country = one.Country or ""
        more = one.Line2 or ""
        if one.Line3 or one.Line4 or one.Line5:
            more = ", ".join([line for line in (more, one.Line3, one.Line4, one.Line5) if line])
        return _make_address(
            (
                one.Line1 or "",
                more,
                share(city, city),
                share(state, state),
                share(postcode, postcode),
                share(country, country),
            )
        )
