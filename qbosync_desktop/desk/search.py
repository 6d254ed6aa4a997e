"""Search as you type over clients and customers: first letters of any word, reference, e-mail or phone."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from qbosync_desktop.desk.picture import Picture
from qbosync_desktop.desk.rows import reasons_in_words
from qbosync_desktop.domain.client import Client, ClientKind
from qbosync_desktop.matching import fold

Id = TypeVar("Id", int, str)


@dataclass(frozen=True, slots=True)
class Hit(Generic[Id]):
    """One answer of the picker. ``reason`` is set for suggested ones; ``linked``: already linked, so shown last."""

    id: Id
    title: str
    second: str
    kind: ClientKind | None
    reason: str = ""
    linked: bool = False


@dataclass(frozen=True, slots=True)
class _Entry(Generic[Id]):
    haystack: str
    hit: Hit[Id]


class Index(Generic[Id]):
    """A folded copy of one list, searched in memory; built once per picture."""

    def __init__(self, entries: Iterable[_Entry[Id]]) -> None:
        self._entries: list[_Entry[Id]] = sorted(entries, key=lambda entry: entry.hit.title.casefold())

    def __len__(self) -> int:
        return len(self._entries)

    def search(
        self, text: str, suggested: dict[Id, str] | None = None, limit: int = 50
    ) -> tuple[tuple[Hit[Id], ...], int]:
        """The best ``limit`` hits and how many there are. Suggested ones first, linked ones last.

        Every word typed must begin a word of the name, the reference, the e-mail or a phone number.
        """
        terms = [f" {term}" for term in fold(text).split()]
        first: list[Hit[Id]] = []
        rest: list[Hit[Id]] = []
        last: list[Hit[Id]] = []
        for entry in self._entries:
            if all(term in entry.haystack for term in terms):
                hit = entry.hit
                reason = suggested.get(hit.id, "") if suggested else ""
                if reason:
                    first.append(Hit(hit.id, hit.title, hit.second, hit.kind, reason, hit.linked))
                elif hit.linked:
                    last.append(hit)
                else:
                    rest.append(hit)
        found = first + rest + last
        return tuple(found[:limit]), len(found)


def client_index(picture: Picture) -> Index[int]:
    """Every client that is not archived."""
    return Index(
        _Entry(
            haystack(client.name, client.trading_name, client.reference, client.email, client.mobile, client.phone),
            Hit(client.id, client.name, _second(client), client.kind, linked=client.id in picture.links),
        )
        for client in picture.clients.values()
        if not client.archived
    )


def customer_index(picture: Picture) -> Index[str]:
    """Every active customer but sub-customers."""
    return Index(
        _Entry(
            haystack(customer.display_name, customer.company_name, customer.email, customer.mobile, customer.phone),
            Hit(
                customer.id,
                customer.display_name,
                customer.email or customer.mobile or customer.phone or customer.bill_address.city,
                None,
                linked=customer.id in picture.client_of,
            ),
        )
        for customer in picture.customers.values()
        if customer.active and not customer.sub_customer
    )


def suggested_for_customer(picture: Picture, customer_id: str) -> dict[int, str]:
    """Reasons by client for one customer, for the picker's order."""
    return {one.client_id: reasons_in_words(one, 1) for one in picture.of_customer.get(customer_id, ())}


def suggested_for_client(picture: Picture, client_id: int) -> dict[str, str]:
    """Reasons by customer for one client, for the picker's order."""
    return {one.customer_id: reasons_in_words(one, 1) for one in picture.of_client.get(client_id, ())}


def haystack(*texts: str) -> str:
    """Folded words with a blank before each, so that "first letters of any word" is a substring test.

    Phone numbers stand once more without their spaces, and e-mails also by what follows the @.
    """
    words = [fold(text) for text in texts]
    words += [re.sub(r"\D", "", text) for text in texts if text and re.fullmatch(r"[\d +()-]+", text)]
    return " " + " ".join(word for word in words if word)


def _second(client: Client) -> str:
    contact = client.email or client.mobile or client.phone
    return " · ".join(part for part in (client.reference, contact) if part)
