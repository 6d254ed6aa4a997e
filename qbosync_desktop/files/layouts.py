"""The register as a file: in this program's own layout, or as other systems import it. Knows no register but a list."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from pathlib import Path

from qbosync_desktop.domain.client import Address, Client
from qbosync_desktop.domain.identifiers import shown_abn, shown_acn
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
        *((f"{prefix}AddressLine{number}", lambda c, number=number: _lines(of(c), number)) for number in (1, 2, 3, 4)),
        (f"{prefix}City", lambda c: of(c).city),
        (f"{prefix}Region", lambda c: of(c).state),
        (f"{prefix}PostalCode", lambda c: of(c).postcode),
        (f"{prefix}Country", lambda c: of(c).country),
    )


_XERO: _Columns = (
    ("*ContactName", lambda c: c.name),
    ("AccountNumber", lambda c: c.reference),
    ("EmailAddress", lambda c: c.email.split(", ")[0]),
    ("FirstName", lambda c: c.given_name),
    ("LastName", lambda c: c.family_name),
    *_xero_address("PO", lambda c: c.postal),
    *_xero_address("SA", lambda c: c.street),
    ("PhoneNumber", lambda c: c.phone),
    ("FaxNumber", lambda c: c.fax),
    ("MobileNumber", lambda c: c.mobile),
    ("DDINumber", lambda c: c.alternate_phone),
    ("TaxNumber", lambda c: c.abn),
    ("Website", lambda c: c.website),
    ("CompanyNumber", lambda c: c.acn),
)

_LODGEIT: _Columns = (
    ("Reference", lambda c: c.reference),
    ("Client type", lambda c: c.kind.value.title()),
    ("Client Name", lambda c: c.name),
    ("Trading Name", lambda c: c.trading_name),
    ("First Name", lambda c: c.given_name),
    ("Middle Name", lambda c: c.middle_name),
    ("Last Name", lambda c: c.family_name),
    ("Email", lambda c: c.email),
    ("Phone", lambda c: c.phone),
    ("Mobile", lambda c: c.mobile),
    ("Fax", lambda c: c.fax),
    ("Website", lambda c: c.website),
    ("ABN", lambda c: c.abn),
    ("ACN", lambda c: c.acn),
    ("Postal Address 1", lambda c: c.postal.line1),
    ("Postal Address 2", lambda c: c.postal.line2),
    ("Postal Suburb", lambda c: c.postal.city),
    ("Postal State", lambda c: c.postal.state),
    ("Postal Postcode", lambda c: c.postal.postcode),
    ("Business Address 1", lambda c: c.street.line1),
    ("Business Address 2", lambda c: c.street.line2),
    ("Business Suburb", lambda c: c.street.city),
    ("Business State", lambda c: c.street.state),
    ("Business Postcode", lambda c: c.street.postcode),
    ("Is active", lambda c: _yes(not c.archived)),
)

_QUICKBOOKS: _Columns = (
    ("Name", lambda c: c.name),
    ("Company", lambda c: "" if c.kind.value == "individual" else c.name[:50]),
    ("Email", lambda c: c.email.split(", ")[0]),
    ("Phone", lambda c: c.phone),
    ("Mobile", lambda c: c.mobile),
    ("Fax", lambda c: c.fax),
    ("Website", lambda c: c.website),
    ("Street", lambda c: ", ".join(filter(None, (c.postal.line1, c.postal.line2)))),
    ("City", lambda c: c.postal.city),
    ("State", lambda c: c.postal.state),
    ("ZIP", lambda c: c.postal.postcode),
    ("Country", lambda c: c.postal.country),
)

_LAYOUTS: dict[Layout, _Columns] = {
    Layout.REGISTER: _OWN,
    Layout.XERO: _XERO,
    Layout.LODGEIT: _LODGEIT,
    Layout.QUICKBOOKS: _QUICKBOOKS,
}


def write_register(
    path: Path,
    clients: Sequence[Client],
    layout: Layout = Layout.REGISTER,
    more: Mapping[str, Mapping[int, str]] | None = None,
) -> None:
    """Write clients as .xlsx or CSV. ``more`` adds columns by heading, their values by client id (the mappings).

    This program's own layout reads back unchanged. Raises EnvironmentProblem file-not-written.
    """
    columns = _LAYOUTS[layout]
    extra = more or {}
    header = [*(heading for heading, _ in columns), *extra]
    rows = (
        [*(value(client) for _, value in columns), *(values.get(client.id, "") for values in extra.values())]
        for client in clients
    )
    write_rows(path, header, rows)
