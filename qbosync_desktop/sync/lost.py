"""Customers that a link cannot reach any more: inactive, merged or gone; and which other one may have taken them over.

QuickBooks tells nobody who reads it into which customer another was merged (Intuit's change data has no such link; only
its webhooks have, which no desktop program gets). So the survivor is only ever proposed, from what the two share.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.customer import Customer
from qbosync_desktop.domain.fields import Field
from qbosync_desktop.domain.link import Link
from qbosync_desktop.domain.problems import Problem, Remedy
from qbosync_desktop.domain.settings import Settings
from qbosync_desktop.sync.details import PHONES, details, same

_TOGETHER = timedelta(seconds=5)
"""A merge writes both customers at one moment."""

_TELLING = (Field.DISPLAY_NAME, Field.COMPANY_NAME, Field.EMAIL, Field.PHONE, Field.MOBILE)


def survivor_of(
    lost: Customer | None,
    client: Client,
    customers: Mapping[str, Customer],
    links: Mapping[int, Link],
    settings: Settings,
) -> Customer | None:
    """The one active, unlinked customer that shares most with the lost one or its client; None when there is no such
    one, or two that share as much.
    """
    linked = {link.customer_id for link in links.values()}
    values = details(client, settings)
    best: list[Customer] = []
    most = 0
    for customer in customers.values():
        if not customer.active or customer.gone or customer.sub_customer or customer.id in linked:
            continue
        shared = 0
        for name in _TELLING:
            value = customer.value(name)
            if value and (same(name, value, values[name]) or (lost is not None and same(name, value, lost.held(name)))):
                shared += 2 if name not in PHONES else 1
        if shared and lost is not None and lost.updated and customer.updated:
            shared += 2 * (abs(customer.updated - lost.updated) <= _TOGETHER)
        if shared > most:
            best, most = [customer], shared
        elif shared and shared == most:
            best.append(customer)
    return best[0] if len(best) == 1 else None


def gone(client: Client, customer_id: str, survivor: Customer | None) -> Problem:
    """QuickBooks does not know the customer any more."""
    return Problem(
        "customer-gone",
        "This customer is no longer in QuickBooks",
        f"“{client.name}” was linked to a customer that QuickBooks does not know any more.{_maybe(survivor)}",
        "Link the client to that customer, or unlink it."
        if survivor
        else "Unlink the client; link it again or create the customer anew.",
        (*_to(survivor), Remedy.UNLINK),
        client.id,
        customer_id,
        other=survivor.id if survivor else "",
    )


def inactive(client: Client, customer: Customer, survivor: Customer | None) -> Problem:
    """The customer was made inactive, by hand or by a merge: QuickBooks shows both alike."""
    return Problem(
        "customer-inactive",
        "This customer was made inactive in QuickBooks",
        f"“{customer.plain_name}” was made inactive or merged into another customer.{_maybe(survivor)}",
        "Link the client to that customer, make this one active again, or unlink."
        if survivor
        else "Make it active again, or unlink and link to the right customer.",
        (*_to(survivor), Remedy.MAKE_ACTIVE, Remedy.UNLINK),
        client.id,
        customer.id,
        other=survivor.id if survivor else "",
    )


def _maybe(survivor: Customer | None) -> str:
    return f" It may live on as “{survivor.display_name}”." if survivor else ""


def _to(survivor: Customer | None) -> tuple[Remedy, ...]:
    return (Remedy.MOVE_LINK,) if survivor else ()
