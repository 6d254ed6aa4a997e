"""Clients that stand in the register twice: found by matching, kept as a small text, asked about before one is created
in QuickBooks.

Creating both would make two cards of one client, which only a merge by hand makes one again. No names are in the text.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from zlib import crc32

from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.link import Link
from qbosync_desktop.domain.suggestion import Reason, TwinGroup

ClientPair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class ClientTwin:
    """The other client that is probably the same, and why. ``kept`` is the one of the two to keep: the linked one, else
    the older one (the lower number).
    """

    other: int
    kept: int
    reasons: tuple[Reason, ...] = ()


def register_key(realm_id: str) -> str:
    """Under what key the twins of the register are remembered; which ones are not is said company by company."""
    return f"register-twins:{realm_id}"


def register_mark(clients: Iterable[Client], apart: Collection[ClientPair]) -> str:
    """A short text that is another one when anything changed that twins depend on."""
    mark = crc32(repr(sorted(apart)).encode())
    for one in clients:
        mark = crc32(repr(one).encode(), mark)
    return f"{mark:08x}"


def mark_in(text: str) -> str:
    """The mark of the register a text was made for; "" for none."""
    return _read(text)[0]


def register_text(mark: str, found: Sequence[TwinGroup]) -> str:
    """What was found, with the mark of the register it was found in."""
    pairs = [
        [int(two.one), int(two.two), two.score, [[why.field, why.agrees, why.text] for why in two.reasons]]
        for group in found
        for two in group.pairs
    ]
    return json.dumps([mark, pairs])


def client_twins_of(
    text: str,
    clients: Mapping[int, Client],
    links: Mapping[int, Link],
    out: Collection[int],
    apart: Collection[ClientPair],
) -> dict[int, ClientTwin]:
    """The twin of every client that is not linked and has one worth asking about, as things stand now.

    Neither is archived, the two were not called apart, and the other one is linked or would be created, too (clients
    that stay ``out`` are not). The surest pair counts, one with a linked client before all.
    """
    found: dict[int, tuple[bool, float, ClientTwin]] = {}

    def there(number: int) -> bool:
        client = clients.get(number)
        return client is not None and not client.archived and (number in links or (client.sync and number not in out))

    for one, two, score, reasons in _read(text)[1]:
        if (one in links and two in links) or (one, two) in apart or not there(one) or not there(two):
            continue
        kept = min(one, two, key=lambda number: (number not in links, number))
        for mine, other in ((one, two), (two, one)):
            if mine in links:
                continue
            known, offered = found.get(mine), (other in links, score)
            if known is None or offered > known[:2]:
                found[mine] = (*offered, ClientTwin(other, kept, reasons))
    return {number: twin for number, (_linked, _score, twin) in found.items()}


@lru_cache(maxsize=2)
def _read(text: str) -> tuple[str, tuple[tuple[int, int, float, tuple[Reason, ...]], ...]]:
    try:
        mark, rows = json.loads(text) if text else ("", [])
        return str(mark), tuple(_pairs(rows))
    except (TypeError, ValueError):
        return "", ()


def _pairs(rows: Iterable[Any]) -> Iterator[tuple[int, int, float, tuple[Reason, ...]]]:
    for one, two, score, said in rows:
        low, high = sorted((int(one), int(two)))
        yield low, high, float(score), tuple(Reason(str(field), bool(agrees), str(why)) for field, agrees, why in said)
