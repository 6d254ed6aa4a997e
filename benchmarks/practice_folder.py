"""Data folders of a practice of any size, as they stand after years of use: made once, opened by what is measured.

Of every hundred clients 88 are linked and in step, 2 linked with something to push, 2 paused, 4 suggested, 2 not in
QuickBooks and 2 left out; of every hundred customers 2 stand alone. ``fresh`` has the same people and no link at all.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from qbosync_desktop.domain.change import Change
from qbosync_desktop.domain.client import Client, ClientKind
from qbosync_desktop.domain.company import Company, Environment
from qbosync_desktop.domain.customer import Customer
from qbosync_desktop.domain.link import Decision, DecisionKind, Link
from qbosync_desktop.domain.settings import Settings
from qbosync_desktop.domain.suggestion import Reason, Suggestion, Tier
from qbosync_desktop.quickbooks.customers import customer_from
from qbosync_desktop.simulator.books import Books, company_info
from qbosync_desktop.simulator.generated import fill_generated
from qbosync_desktop.store import open_store
from qbosync_desktop.sync.details import details
from qbosync_desktop.sync.ports import Reading

REALM = "9130000000000001"
NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
_KINDS = (
    (" trust", ClientKind.TRUST),
    ("super", ClientKind.SUPER_FUND),
    ("smsf", ClientKind.SUPER_FUND),
    ("partnership", ClientKind.PARTNERSHIP),
    (" & ", ClientKind.PARTNERSHIP),
)
_REASONS = (Reason("name", True, "same name"), Reason("email", True, "same e-mail"))


def customers(size: int) -> list[Customer]:
    """That many active customers, always the same ones."""
    books = Books(REALM, company_info("Bench", 0.0))
    fill_generated(books, size + size // 15 + 20, 7)
    found = [customer_from(record) for record in books.all("Customer")]
    return [one for one in found if one.active][:size]


def make_folder(folder: Path, size: int, *, fresh: bool = False) -> None:
    """Fill an empty folder with ``size`` clients and as many customers."""
    people = customers(size)
    clients = [_client(number, one) for number, one in enumerate(people, 1)]
    settings = Settings()
    with open_store(folder) as store:
        store.add_company(Company(REALM, "Wattle Creek Accounting", Environment.SIMULATOR), {})
        store.use(REALM)
        books = store.books(REALM)
        books.apply(Change(put_clients=tuple(clients)))
        linked = range(0) if fresh else range(size)
        links, suggestions, decisions, kept = [], [], [], []
        for place, (made, customer) in enumerate(zip(clients, people, strict=True)):
            client = replace(made, id=place + 1)
            share = place * 37 % 100
            values = details(client, settings)
            if share < 92 and place in linked:
                customer = _in_step(customer, client)
                if share in (88, 89):
                    customer = replace(customer, phone="(03) 5550 9999", email="")
                when = NOW - timedelta(minutes=place)
                paused = when if share in (90, 91) else None
                links.append(Link(client.id, customer.id, paused is None, when, when, paused, "you chose it", values))
            elif share < 96 or fresh:
                suggestions.append(Suggestion(client.id, customer.id, 0.97, Tier.EXACT, _REASONS, True))
            elif share < 98:
                customer = replace(
                    customer, display_name=f"{customer.display_name} Holdings", email="", company_name=""
                )
            else:
                decisions.append(Decision(DecisionKind.LEAVE_OUT_CLIENT, client.id, "", NOW))
                decisions.append(Decision(DecisionKind.LEAVE_OUT_CUSTOMER, 0, customer.id, NOW))
            kept.append(customer)
        books.keep(Reading(tuple(kept), (), NOW, complete=True), None)
        books.apply(Change(put_links=tuple(links), put_decisions=tuple(decisions)))
        books.keep_suggestions(suggestions)


def _client(number: int, customer: Customer) -> Client:
    name = customer.display_name
    if ", " in name and customer.family_name:
        name = " ".join(part for part in (customer.given_name, customer.middle_name, customer.family_name) if part)
    low = name.casefold()
    kind = next((one for word, one in _KINDS if word in low), ClientKind.COMPANY)
    return Client(
        -number,
        name,
        ClientKind.INDIVIDUAL if customer.given_name else kind,
        f"{''.join(letter for letter in name.upper() if letter.isalpha())[:3]}{number:05d}",
        given_name=customer.given_name,
        middle_name=customer.middle_name,
        family_name=customer.family_name,
        email=customer.email,
        phone=customer.phone,
        mobile=customer.mobile,
        postal=customer.bill_address,
    )


def _in_step(customer: Customer, client: Client) -> Customer:
    company = "" if client.kind is ClientKind.INDIVIDUAL else client.name
    return replace(customer, display_name=client.name, company_name=company)
