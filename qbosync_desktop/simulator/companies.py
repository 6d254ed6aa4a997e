"""The companies a simulator can start with, by name. Each start makes fresh ones with realm ids of their own."""

from __future__ import annotations

import secrets
from datetime import UTC, datetime

from qbosync_desktop.simulator.books import Books, company_info

NAMES = ("au-demo", "empty", "generated:N")
MOST_GENERATED = 1_000_000


def make_companies(name: str, seed: int) -> list[Books]:
    """The books of a company by name, the main one first. Raises ValueError for an unknown name."""
    kind, _, count = name.partition(":")
    if kind == "au-demo" and not count:
        from qbosync_desktop.simulator.au_demo import fill_demo

        books = _books("Wattle Creek Accounting")
        fill_demo(books)
        # A second company, so that the consent page's picker has something to pick.
        return [books, _books("Wattle Creek Training")]
    if kind == "empty" and not count:
        return [_books("Empty Paddock")]
    if kind == "generated" and count.isdecimal() and 0 < int(count) <= MOST_GENERATED:
        from qbosync_desktop.simulator.generated import fill_generated

        books = _books(f"Generated Practice {seed}")
        fill_generated(books, int(count), seed)
        return [books]
    raise ValueError(f"There is no company {name!r}. Known: {', '.join(NAMES)} (N from 1 to {MOST_GENERATED:,}).")


def _books(name: str) -> Books:
    realm_id = "93414" + "".join(secrets.choice("0123456789") for _ in range(11))
    return Books(realm_id, company_info(name, datetime(2017, 7, 3, tzinfo=UTC).timestamp()))
