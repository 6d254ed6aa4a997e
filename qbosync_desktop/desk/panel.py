"""The side panel: client and customer side by side, what differs, who else it could be, and the invoice."""

from __future__ import annotations

from dataclasses import dataclass

from qbosync_desktop.desk.picture import Picture
from qbosync_desktop.desk.rows import reasons_in_words
from qbosync_desktop.domain.client import Address, Client, ClientKind
from qbosync_desktop.domain.customer import Customer
from qbosync_desktop.domain.fields import LABELS, Field, FieldValue, shown
from qbosync_desktop.domain.plan import Action, Origin
from qbosync_desktop.domain.settings import Settings
from qbosync_desktop.domain.suggestion import Reason, Suggestion
from qbosync_desktop.sync.details import details, same


@dataclass(frozen=True, slots=True)
class Line:
    """One field on both sides. ``sent``: the register's value goes out with the next push."""

    label: str
    register: str
    quickbooks: str
    differs: bool
    sent: bool = False
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """Another record it could be."""

    client_id: int
    customer_id: str
    title: str
    second: str
    kind: ClientKind | None
    reasons: tuple[Reason, ...]
    words: str


@dataclass(frozen=True, slots=True)
class InvoiceHeader:
    """What the bill-to block of the next invoice shows, line by line, and the e-mail it goes to."""

    lines: tuple[str, ...]
    email: str


def comparison(
    client: Client | None, customer: Customer | None, settings: Settings, action: Action | None = None
) -> tuple[Line, ...]:
    """Every field that is set on either side; differing ones first, in the register's order."""
    values = details(client, settings) if client else {}
    lines: list[Line] = []
    for name in Field:
        here: FieldValue = values.get(name, "")
        there: FieldValue = customer.value(name) if customer else ""
        if not here and not there:
            continue
        if not here and name is Field.COMPANY_NAME:
            continue
        change = action.fields.get(name) if action else None
        differs = (
            client is not None and customer is not None and not same(name, here or _blank(there), there or _blank(here))
        )
        lines.append(
            Line(
                PANEL_LABELS.get(name, LABELS[name]),
                shown(here),
                shown(there),
                differs,
                change is not None,
                change.origin if change else None,
            )
        )
    return tuple(sorted(lines, key=lambda line: not line.differs))


PANEL_LABELS = {
    Field.DISPLAY_NAME: "Name",
    Field.BILL_ADDRESS: "Postal",
    Field.SHIP_ADDRESS: "Street",
}


def _blank(like: FieldValue) -> FieldValue:
    return Address() if isinstance(like, Address) else ""


def invoice_now(customer: Customer) -> InvoiceHeader:
    """The next invoice's header as QuickBooks would print it today (bill-to: display name and billing address)."""
    return InvoiceHeader((customer.display_name, *customer.bill_address.lines()), customer.email)


def invoice_after(customer: Customer | None, action: Action) -> InvoiceHeader:
    """The same after this action is pushed."""

    def value(name: Field) -> FieldValue:
        if name in action.fields:
            return action.fields[name].new
        return customer.value(name) if customer else ""

    address = value(Field.BILL_ADDRESS)
    lines = address.lines() if isinstance(address, Address) else ()
    return InvoiceHeader((shown(value(Field.DISPLAY_NAME)), *lines), shown(value(Field.EMAIL)))


def candidates_of_customer(picture: Picture, customer_id: str) -> tuple[Candidate, ...]:
    """Clients this customer could be, best first, at most five."""
    return tuple(_client_candidate(picture, one) for one in picture.of_customer.get(customer_id, ())[:5])


def candidates_of_client(picture: Picture, client_id: int) -> tuple[Candidate, ...]:
    """Customers this client could be, best first, at most five."""
    return tuple(_customer_candidate(picture, one) for one in picture.of_client.get(client_id, ())[:5])


def _client_candidate(picture: Picture, one: Suggestion) -> Candidate:
    client = picture.clients[one.client_id]
    second = " · ".join(part for part in (client.reference, client.kind.value) if part)
    return Candidate(
        one.client_id, one.customer_id, client.name, second, client.kind, one.reasons, reasons_in_words(one)
    )


def _customer_candidate(picture: Picture, one: Suggestion) -> Candidate:
    customer = picture.customers[one.customer_id]
    second = customer.email or customer.mobile or customer.phone or customer.bill_address.city
    return Candidate(
        one.client_id, one.customer_id, customer.display_name, second, None, one.reasons, reasons_in_words(one)
    )
