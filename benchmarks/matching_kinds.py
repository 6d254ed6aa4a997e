"""Kinds of practice lists to measure matching on: made by the generator, then changed as practices differ."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, replace

from benchmarks.practice_lists import BARE, CLEAN, NOISY, Lists, make
from qbosync_desktop.domain.client import Address, Client
from qbosync_desktop.domain.customer import Customer

OWN_ADDRESS = Address("12 Collins Street", "", "Melbourne", "VIC", "3000")
OWN = {"email": "office@ourpractice.com.au", "phone": "03 9600 1000"}


@dataclass(frozen=True)
class Kind:
    """What a kind of list is called, and how one of a size is made from a seed."""

    name: str
    make: Callable[[int, int], Lists]


def thin(lists: Lists, share: float, seed: int) -> Lists:
    """Only a ``share`` of the clients ever came to QuickBooks."""
    draw = random.Random(seed)  # noqa: S311  # made-up data
    truth = {client: found for client, found in lists.truth.items() if draw.random() < share}
    return _kept(lists, truth, {client.id for client in lists.clients})


def people(lists: Lists, *, wanted: bool) -> Lists:
    """People only, or everybody but people."""
    ids = {one.id for one in lists.clients if bool(one.given_name) is wanted}
    return _kept(lists, {client: found for client, found in lists.truth.items() if client in ids}, ids)


def without(lists: Lists, *, email: bool = False, phones: bool = False, address: bool = False) -> Lists:
    """The same lists where nobody wrote down one kind of detail."""

    def client(one: Client) -> Client:
        one = replace(one, email="") if email else one
        one = replace(one, phone="", mobile="") if phones else one
        return replace(one, postal=Address()) if address else one

    def customer(one: Customer) -> Customer:
        one = replace(one, email="") if email else one
        one = replace(one, phone="", mobile="") if phones else one
        return replace(one, bill_address=Address()) if address else one

    return replace(lists, clients=[*map(client, lists.clients)], customers=[*map(customer, lists.customers)])


def own_details(lists: Lists, share: float, seed: int) -> Lists:
    """The practice's own e-mail, phone and address on a ``share`` of all records."""
    draw = random.Random(seed)  # noqa: S311  # made-up data

    def chosen() -> dict[str, str]:
        return {name: value for name, value in OWN.items() if draw.random() < share}

    return replace(
        lists,
        customers=[
            replace(c, **chosen(), bill_address=OWN_ADDRESS if draw.random() < share else c.bill_address)  # type: ignore[arg-type]  # mypy takes the details for every field
            for c in lists.customers
        ],
        clients=[
            replace(c, **chosen(), postal=OWN_ADDRESS if draw.random() < share else c.postal)  # type: ignore[arg-type]  # as above
            for c in lists.clients
        ],
    )


def _kept(lists: Lists, truth: dict[int, set[str]], clients: set[int]) -> Lists:
    lost = {one for client, found in lists.truth.items() if client not in truth for one in found}
    return replace(
        lists,
        clients=[one for one in lists.clients if one.id in clients],
        customers=[one for one in lists.customers if one.id not in lost],
        truth=truth,
        twins={pair for pair in lists.twins if not pair & lost},
    )


KINDS = (
    Kind("practice list", lambda size, seed: make(size, seed, CLEAN)),
    Kind("noisy", lambda size, seed: make(size, seed, NOISY)),
    Kind("names only", lambda size, seed: make(size, seed, BARE)),
    Kind("a sixth in QuickBooks", lambda size, seed: thin(make(size, seed, CLEAN), 1 / 6, seed)),
    Kind("people only", lambda size, seed: people(make(size, seed, CLEAN), wanted=True)),
    Kind("no people", lambda size, seed: people(make(size, seed, CLEAN), wanted=False)),
    Kind("no e-mails", lambda size, seed: without(make(size, seed, CLEAN), email=True)),
    Kind("no phones", lambda size, seed: without(make(size, seed, CLEAN), phones=True)),
    Kind("addresses only, noisy", lambda size, seed: without(make(size, seed, NOISY), email=True, phones=True)),
    Kind("practice's own details", lambda size, seed: own_details(make(size, seed, CLEAN), 0.4, seed)),
)
