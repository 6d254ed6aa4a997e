"""The register as a file: in this program's own layout, or as other systems import it. Knows no register but a list."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from itertools import chain, count
from pathlib import Path

from qbosync_desktop.domain.client import Address, Client, ClientKind
from qbosync_desktop.domain.identifiers import shown_abn, shown_acn
from qbosync_desktop.files.fixes import allowed_name, shorter_name
from qbosync_desktop.files.writer import write_rows


class Layout(StrEnum):
    """Which system a list is written for; the value is what a screen calls it."""

    REGISTER = "QBO Sync"
    XERO = "Xero contacts"
    LODGEIT = "LodgeiT"
    QUICKBOOKS = "QuickBooks customers"


_Columns = tuple[tuple[str, Callable[[Client], str]], ...]


def _yes(value: bool) -> str:
    return "Y" if value else "N"


def _lines(address: Address, number: int) -> str:
    """Line ``number`` of four: line 2 may hold several, joined by commas."""
    lines = [address.line1, *address.line2.split(", ", 2)] if address.line2 else [address.line1]
    return lines[number - 1] if number <= len(lines) else ""


_OWN: _Columns = (
    ("Register Id", lambda c: str(c.id) if c.id > 0 else ""),
    ("Reference", lambda c: c.reference),
    ("Kind", lambda c: c.kind.value),
    ("Name", lambda c: c.name),
    ("Trading Name", lambda c: c.trading_name),
    ("First Name", lambda c: c.given_name),
    ("Middle Name", lambda c: c.middle_name),
    ("Last Name", lambda c: c.family_name),
    ("Email", lambda c: c.email),
    ("Phone", lambda c: c.phone),
    ("Mobile", lambda c: c.mobile),
    ("Other Phone", lambda c: c.alternate_phone),
    ("Fax", lambda c: c.fax),
    ("Website", lambda c: c.website),
    ("ABN", lambda c: shown_abn(c.abn)),
    ("ACN", lambda c: shown_acn(c.acn)),
    ("Postal Address 1", lambda c: c.postal.line1),
    ("Postal Address 2", lambda c: c.postal.line2),
    ("Postal Suburb", lambda c: c.postal.city),
    ("Postal State", lambda c: c.postal.state),
    ("Postal Postcode", lambda c: c.postal.postcode),
    ("Postal Country", lambda c: c.postal.country),
    ("Street Address 1", lambda c: c.street.line1),
    ("Street Address 2", lambda c: c.street.line2),
    ("Street Suburb", lambda c: c.street.city),
    ("Street State", lambda c: c.street.state),
    ("Street Postcode", lambda c: c.street.postcode),
    ("Street Country", lambda c: c.street.country),
    ("Sync", lambda c: _yes(c.sync)),
    ("Archived", lambda c: _yes(c.archived)),
)


def _xero_address(prefix: str, of: Callable[[Client], Address]) -> _Columns:
    return (
        (f"{prefix}AttentionTo", _nothing),
        *((f"{prefix}AddressLine{number}", lambda c, number=number: _lines(of(c), number)) for number in (1, 2, 3, 4)),
        (f"{prefix}City", lambda c: of(c).city),
        (f"{prefix}Region", lambda c: of(c).state),
        (f"{prefix}PostalCode", lambda c: of(c).postcode),
        (f"{prefix}Country", lambda c: of(c).country),
    )


def _nothing(client: Client) -> str:
    """A column of the template that a register has nothing for; Xero leaves what it holds there."""
    return ""


def _abroad(number: str) -> str:
    """A phone number that no spreadsheet takes for a sum: +64 9 123 4567 becomes (+64) 9 123 4567."""
    code, _, rest = number.partition(" ")
    return f"({code}) {rest}" if code.startswith("+") and rest else number


_XERO: _Columns = (
    ("*ContactName", lambda c: c.name[:255]),
    ("AccountNumber", lambda c: c.reference[:50]),
    ("EmailAddress", lambda c: c.email.split(", ")[0]),
    ("FirstName", lambda c: c.given_name),
    ("LastName", lambda c: c.family_name),
    *_xero_address("PO", lambda c: c.postal),
    *_xero_address("SA", lambda c: c.street),
    ("PhoneNumber", lambda c: _abroad(c.phone)),
    ("FaxNumber", lambda c: _abroad(c.fax)),
    ("MobileNumber", lambda c: _abroad(c.mobile)),
    ("DDINumber", lambda c: _abroad(c.alternate_phone)),
    ("SkypeName", _nothing),
    ("BankAccountName", _nothing),
    ("BankAccountNumber", _nothing),
    ("BankAccountParticulars", _nothing),
    ("TaxNumber", lambda c: c.abn),
    ("AccountsReceivableTaxCodeName", _nothing),
    ("AccountsPayableTaxCodeName", _nothing),
    ("Website", lambda c: c.website),
    ("LegalName", _nothing),
    ("Discount", _nothing),
    ("CompanyNumber", lambda c: c.acn),
    *(
        (heading, _nothing)
        for heading in (
            "DueDateBillDay",
            "DueDateBillTerm",
            "DueDateSalesDay",
            "DueDateSalesTerm",
            "SalesAccount",
            "PurchasesAccount",
            "TrackingName1",
            "SalesTrackingOption1",
            "PurchasesTrackingOption1",
            "TrackingName2",
            "SalesTrackingOption2",
            "PurchasesTrackingOption2",
            "BrandingTheme",
        )
    ),
)
"""Xero's contact template, its headings in its order (as its exports and public importers have it). TaxNumber is the
ABN in Australia. That Xero takes the file without the template's newer columns behind BrandingTheme is UNCONFIRMED."""

_LODGEIT_KINDS = {ClientKind.SUPER_FUND: "SMSF"}


def _lodgeit_name(client: Client) -> str:
    """LodgeiT writes a person as "Adams, Rachel Elizabeth" (its help page on the client pattern)."""
    given = f"{client.given_name} {client.middle_name}".strip()
    if client.kind is ClientKind.INDIVIDUAL and given and client.family_name:
        return f"{client.family_name}, {given}"
    return client.name


_LODGEIT: _Columns = (
    ("Reference", lambda c: c.reference),
    ("Client type", lambda c: _LODGEIT_KINDS.get(c.kind, c.kind.value.title())),
    ("Client Name", _lodgeit_name),
    ("Trading Name", lambda c: c.trading_name),
    ("First Name", lambda c: c.given_name),
    ("Middle Name", lambda c: c.middle_name),
    ("Last Name", lambda c: c.family_name),
    ("Email", lambda c: c.email),
    ("Phone", lambda c: _abroad(c.phone)),
    ("Mobile", lambda c: _abroad(c.mobile)),
    ("Fax", lambda c: _abroad(c.fax)),
    ("Website", lambda c: c.website),
    ("ABN", lambda c: c.abn),
    ("ACN", lambda c: c.acn),
    ("Postal Address 1", lambda c: c.postal.line1),
    ("Postal Address 2", lambda c: c.postal.line2),
    ("Postal Suburb", lambda c: c.postal.city),
    ("Postal State", lambda c: c.postal.state),
    ("Postal Postcode", lambda c: c.postal.postcode),
    ("Postal Country", lambda c: c.postal.country),
    ("Business Address 1", lambda c: c.street.line1),
    ("Business Address 2", lambda c: c.street.line2),
    ("Business Suburb", lambda c: c.street.city),
    ("Business State", lambda c: c.street.state),
    ("Business Postcode", lambda c: c.street.postcode),
    ("Business Country", lambda c: c.street.country),
    ("Is active", lambda c: _yes(not c.archived)),
)
"""LodgeiT's client template. UNCONFIRMED beyond Client Name, Trading Name, Reference, Client type and Is active, which
its help names: the template itself is an attachment nobody could read. Its importer skips clients it has already."""

_QUICKBOOKS: _Columns = (
    ("Name", lambda c: c.name),
    ("Company", lambda c: "" if c.kind is ClientKind.INDIVIDUAL else shorter_name(c.name, 50)),
    ("Email", lambda c: c.email.split(", ")[0][:100]),
    ("Phone", lambda c: _short_phone(c.phone)),
    ("Mobile", lambda c: _short_phone(c.mobile)),
    ("Fax", lambda c: _short_phone(c.fax)),
    ("Website", lambda c: _web_address(c.website)),
    ("Street", lambda c: ", ".join(filter(None, (c.postal.line1, c.postal.line2)))),
    ("City", lambda c: c.postal.city),
    ("State", lambda c: c.postal.state),
    ("ZIP", lambda c: c.postal.postcode),
    ("Country", lambda c: c.postal.country),
)
"""The fields of QuickBooks Online's customer import and its limits (Intuit, "Which contact fields are imported"); the
user maps the columns there, so that its headings are not fixed. The address is the postal one, which is BillAddr."""
_QUICKBOOKS_NAME = 100
_QUICKBOOKS_PHONE = 21


def _short_phone(number: str) -> str:
    number = _abroad(number)
    if len(number) <= _QUICKBOOKS_PHONE:
        return number
    bare, _, extension = number.partition(" ext ")
    return f"{''.join(bare.split())} x{extension}"[:_QUICKBOOKS_PHONE] if extension else "".join(number.split())


def _web_address(text: str) -> str:
    """QuickBooks' importer wants the scheme of a web address."""
    return text if not text or "://" in text else f"http://{text}"


def _quickbooks_name(name: str) -> str:
    """A name as QuickBooks' importer takes it: no colon, no line break, no double quote."""
    return shorter_name(allowed_name(name.replace('"', "'")), _QUICKBOOKS_NAME)


def _told_apart(clients: Sequence[Client], name_of: Callable[[str], str], most: int) -> list[Client]:
    """The clients with names no two of which are equal: importers take equal names for one contact, or refuse them."""
    taken: set[str] = set()
    answer = []
    for client in clients:
        name = base = name_of(client.name)
        marks = chain(filter(None, [client.reference]), map(str, count(2)))
        while name.casefold() in taken:
            mark = next(marks)
            name = f"{base[: most - len(mark) - 3]} ({mark})"
        taken.add(name.casefold())
        answer.append(replace(client, name=name) if name != client.name else client)
    return answer


_LAYOUTS: dict[Layout, _Columns] = {
    Layout.REGISTER: _OWN,
    Layout.XERO: _XERO,
    Layout.LODGEIT: _LODGEIT,
    Layout.QUICKBOOKS: _QUICKBOOKS,
}


_MOST_ROWS = {Layout.XERO: 1_000, Layout.QUICKBOOKS: 1_000}
"""Rows that the other system imports from one file (Xero's and QuickBooks' help pages)."""


def write_register(
    path: Path,
    clients: Sequence[Client],
    layout: Layout = Layout.REGISTER,
    more: Mapping[str, Mapping[int, str]] | None = None,
) -> tuple[Path, ...]:
    """Write clients as .xlsx or CSV. ``more`` adds columns by heading, their values by client id (the mappings).

    This program's own layout reads back unchanged. Returns the files written: more than clients the other system takes
    from one file are split over ``name-1.csv``, ``name-2.csv``, … Raises EnvironmentProblem file-not-written.
    """
    columns = _LAYOUTS[layout]
    if layout is Layout.XERO:
        clients = _told_apart(clients, str.strip, 255)
    elif layout is Layout.QUICKBOOKS:
        clients = _told_apart(clients, _quickbooks_name, _QUICKBOOKS_NAME)
    extra = more or {}
    header = [*(heading for heading, _ in columns), *extra]
    most = _MOST_ROWS.get(layout, len(clients)) or 1
    parts = [clients[start : start + most] for start in range(0, len(clients), most)] or [[]]
    places = [path] if len(parts) == 1 else [path.with_stem(f"{path.stem}-{n}") for n in range(1, len(parts) + 1)]
    for place, part in zip(places, parts, strict=True):
        rows = (
            [*(value(client) for _, value in columns), *(values.get(client.id, "") for values in extra.values())]
            for client in part
        )
        write_rows(place, header, rows)
    return tuple(places)
