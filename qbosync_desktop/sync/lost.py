"""Customers that a link cannot reach any more: inactive, merged or gone; and which other one may have taken them over.

QuickBooks tells nobody who reads it into which customer another was merged (Intuit's change data has no such link; only
its webhooks have, which no desktop program gets). So the survivor is only ever proposed, from what the two share.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from datetime import timedelta

from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.customer import Customer
from qbosync_desktop.domain.fields import Field, FieldValue
from qbosync_desktop.domain.problems import Problem, Remedy
from qbosync_desktop.sync.details import PHONES, comparable

_TOGETHER = timedelta(seconds=5)
"""A merge writes both customers at one moment."""

_TELLING = (Field.DISPLAY_NAME, Field.COMPANY_NAME, Field.EMAIL, Field.PHONE, Field.MOBILE)


class Survivors:
    """The active customers without a client, by what they could be recognised by. Made when the first one is lost."""

    def __init__(self, customers: Iterable[Customer], linked: Container[str]) -> None:
        self._by_value: dict[tuple[Field, object], list[Customer]] = {}
        for customer in customers:
            if not customer.active or customer.gone or customer.sub_customer or customer.id in linked:
                continue
            for name in _TELLING:
                if customer.value(name):
                    place = (name, comparable(name, customer.value(name)))
                    self._by_value.setdefault(place, []).append(customer)

    def of(self, lost: Customer | None, values: Mapping[Field, FieldValue]) -> Customer | None:
        """The one that shares most with the lost customer or its client (``values``); None when none does, or when two
        share as much.
        """
        shared: dict[str, int] = {}
        found: dict[str, Customer] = {}
        for name in _TELLING:
            told = {comparable(name, value) for value in (values[name], lost.held(name) if lost else "") if value}
            here = {one.id: one for value in told for one in self._by_value.get((name, value), ())}
            found |= here
            for customer_id in here:
                shared[customer_id] = shared.get(customer_id, 0) + (1 if name in PHONES else 2)
        for customer_id, customer in found.items():
            if lost is not None and lost.updated and customer.updated:
                shared[customer_id] += 2 * (abs(customer.updated - lost.updated) <= _TOGETHER)
        most = max(shared.values(), default=0)
        best = [customer_id for customer_id, count in shared.items() if count == most]
        return found[best[0]] if len(best) == 1 else None


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
