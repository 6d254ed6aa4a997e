"""A client made from what QuickBooks holds, for customers the register does not know yet."""

from __future__ import annotations

import re

from qbosync_desktop.domain.client import Client, ClientKind
from qbosync_desktop.domain.customer import Customer

_KINDS = (
    (re.compile(r"\b(super|superannuation|smsf|s/f)\b.*|\bsuper fund\b", re.IGNORECASE), ClientKind.SUPER_FUND),
    (re.compile(r"\b(trust|atf|trustee)\b", re.IGNORECASE), ClientKind.TRUST),
    (re.compile(r"\b(pty|ltd|limited|p/l|inc|incorporated)\b", re.IGNORECASE), ClientKind.COMPANY),
    (re.compile(r"\b(partnership|partners)\b", re.IGNORECASE), ClientKind.PARTNERSHIP),
)


def client_from_customer(customer: Customer, client_id: int, name: str = "") -> Client:
    """A client with the customer's details; a blank name takes QuickBooks' name. The kind is read from the name.

    Shipping address → street, billing → postal, the reverse of the way details travel.
    """
    chosen = name.strip() or customer.plain_name
    return Client(
        id=client_id,
        name=chosen,
        kind=_kind(chosen, customer),
        given_name=customer.given_name,
        middle_name=customer.middle_name,
        family_name=customer.family_name,
        email=customer.email,
        phone=customer.phone,
        mobile=customer.mobile,
        alternate_phone=customer.alternate_phone,
        fax=customer.fax,
        website=customer.website,
        postal=customer.bill_address,
        street=customer.ship_address,
    )


def _kind(name: str, customer: Customer) -> ClientKind:
    for pattern, kind in _KINDS:
        if pattern.search(name):
            return kind
    if customer.family_name and not customer.company_name:
        return ClientKind.INDIVIDUAL
    return ClientKind.COMPANY if customer.company_name else ClientKind.OTHER
