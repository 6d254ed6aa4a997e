"""Candidate pairs: which client is worth comparing with which customer at all.

Records meet when they share a key that few others have. Owns the keys and the joins; knows no scores.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qbosync_desktop.domain.tasks import CancelToken, check
from qbosync_desktop.matching.keys import KeyFacts, PeopleFacts
from qbosync_desktop.matching.sides import MAILS, NAMES, NUMBERS, Side, Tables

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]

MOST_IN_BLOCK = 60
"""Most customers one key may bring to one client (and the other way round); larger blocks say too little."""
MOST_PAIRS_IN_BLOCK = 900


@dataclass(slots=True)
class Keyed:
    """The same keys on both sides: record numbers and their keys; records without a key are left out."""

    left: Ints
    left_keys: Ints
    right: Ints
    right_keys: Ints


def candidates(
    a: Side, b: Side, tables: Tables, keys: KeyFacts, people: PeopleFacts, cancel: CancelToken
) -> tuple[Ints, Ints]:
    """Record numbers of the pairs to compare, each pair once, in order."""
    import numpy as np

    found: list[Ints] = []
    total = 0
    for keyed in _keys(a, b, tables, keys, people):
        check(cancel)
        found.append(join(keyed, b.size))
        total += len(found[-1])
    pairs = _distinct(np.concatenate(found)) if found else np.empty(0, dtype=np.int64)
    return pairs // max(b.size, 1), pairs % max(b.size, 1)


def _distinct(pairs: Ints) -> Ints:
    import numpy as np

    pairs = np.sort(pairs)
    if not len(pairs):
        return pairs
    return pairs[np.concatenate(([True], pairs[1:] != pairs[:-1]))]


def join(keyed: Keyed, right_size: int, most: int = MOST_IN_BLOCK, most_pairs: int = MOST_PAIRS_IN_BLOCK) -> Ints:
    """Pairs (left × right_size + right) of records with an equal key, but for keys that too many share."""
    import numpy as np

    if not len(keyed.left) or not len(keyed.right):
        return np.empty(0, dtype=np.int64)
    order = np.argsort(keyed.right_keys, kind="stable")
    sorted_keys = keyed.right_keys[order]
    low = np.searchsorted(sorted_keys, keyed.left_keys, side="left")
    high = np.searchsorted(sorted_keys, keyed.left_keys, side="right")
    counts = high - low
    hit = counts > 0
    left, low, counts = keyed.left[hit], low[hit], counts[hit]
    if not len(left):
        return np.empty(0, dtype=np.int64)
    _, inverse, on_left = np.unique(keyed.left_keys[hit], return_inverse=True, return_counts=True)
    on_left = on_left[inverse]
    few = (np.minimum(counts, on_left) <= most) & (counts * on_left <= most_pairs)
    left, low, counts = left[few], low[few], counts[few]
    total = int(counts.sum())
    starts = np.repeat(np.cumsum(counts) - counts, counts)
    at = np.arange(total) - starts + np.repeat(low, counts)
    pairs: Ints = np.repeat(left, counts) * right_size + keyed.right[order[at]]
    return pairs


def _keys(a: Side, b: Side, tables: Tables, keys: KeyFacts, people: PeopleFacts) -> Iterator[Keyed]:
    """Every kind of key, the telling ones first."""
    yield _columns(a.mails, b.mails, MAILS)
    yield _columns(a.numbers - 1, b.numbers - 1, NUMBERS)
    yield _columns(a.names, b.names, NAMES)
    yield _one(a.code, b.code)
    for table in (keys.tight, keys.stem, keys.head, keys.tail):
        yield _columns(_at(table, a.names), _at(table, b.names), NAMES)
    yield _tokens(a, b, keys)
    yield _columns(_at(keys.mail_stem, a.mails), _at(keys.mail_stem, b.mails), MAILS)
    p = people
    for first, second, third, fourth in (
        (_at(p.formal, a.given), a.family, _at(p.formal, b.given), b.family),
        (a.family, _at(p.initial, a.given), b.family, _at(p.initial, b.given)),
        (a.given, a.family, b.family, b.given),
        (a.given, a.family, b.turned, b.given),
        (a.turned, a.given, b.given, b.family),
        (_at(p.sound, a.given), _at(p.sound, a.family), _at(p.sound, b.given), _at(p.sound, b.family)),
        (_at(p.start, a.family), _at(p.start, a.given), _at(p.start, b.family), _at(p.start, b.given)),
        (_at(p.end, a.family), a.given, _at(p.end, b.family), b.given),
        (_at(p.sound, a.family), a.postcode - 1, _at(p.sound, b.family), b.postcode - 1),
        (_at(p.sound, a.family), a.place, _at(p.sound, b.family), b.place),
        (_at(p.sound, a.given), a.postcode - 1, _at(p.sound, b.given), b.postcode - 1),
        (_at(p.sound, a.given), a.place, _at(p.sound, b.given), b.place),
        (_at(keys.street_core, a.street), a.postcode - 1, _at(keys.street_core, b.street), b.postcode - 1),
        (_at(keys.street_core, a.street), a.place, _at(keys.street_core, b.street), b.place),
        (_at(keys.street_number, a.street), a.postcode - 1, _at(keys.street_number, b.street), b.postcode - 1),
        (a.given, _at(p.initial, a.family), b.given, _at(p.initial, b.family)),
        (a.family, _at(p.initial, a.other_given), b.family, _at(p.initial, b.other_given)),
        (a.street, a.postcode - 1, b.street, b.postcode - 1),
        (a.street, a.place, b.street, b.place),
        (_at(keys.street_core, a.street), a.given, _at(keys.street_core, b.street), b.given),
        (_at(keys.street_core, a.street), a.family, _at(keys.street_core, b.street), b.family),
        (a.contact_family, a.contact_given, b.family, b.given),
        (a.family, a.given, b.contact_family, b.contact_given),
    ):
        yield _both(first, second, third, fourth)


def _one(left: Ints, right: Ints) -> Keyed:
    import numpy as np

    at_left, at_right = np.flatnonzero(left >= 0), np.flatnonzero(right >= 0)
    return Keyed(at_left, left[at_left], at_right, right[at_right])


def _both(left1: Ints, left2: Ints, right1: Ints, right2: Ints) -> Keyed:
    """Two keys as one; a record needs both."""
    import numpy as np

    width = 1 + max(int(left2.max(initial=0)), int(right2.max(initial=0)))
    left = np.where((left1 >= 0) & (left2 >= 0), left1 * width + left2, -1)
    right = np.where((right1 >= 0) & (right2 >= 0), right1 * width + right2, -1)
    return _one(left, right)


def _columns(left: Ints, right: Ints, width: int) -> Keyed:
    """Any of several keys of a record."""
    import numpy as np

    def flat(table: Ints) -> tuple[Ints, Ints]:
        rows = np.repeat(np.arange(len(table)), width)
        values = table.ravel()
        kept = values >= 0
        return rows[kept], values[kept]

    return Keyed(*flat(left), *flat(right))


def _at(table: Ints, codes: Ints) -> Ints:
    """``table[codes]``, NONE for NONE."""
    import numpy as np

    if not len(table):
        return np.full(codes.shape, -1, dtype=np.int64)
    found: Ints = np.where(codes >= 0, table[codes], -1)
    return found


def _tokens(a: Side, b: Side, keys: KeyFacts) -> Keyed:
    """Single words and neighbouring words of the names."""
    import numpy as np

    def flat(side: Side) -> tuple[Ints, Ints]:
        rows, columns = np.nonzero(side.names >= 0)
        words = keys.words[side.names[rows, columns]]
        pairs = np.where(
            (words[:, :-1] >= 0) & (words[:, 1:] >= 0), words[:, :-1] * (1 << 24) + words[:, 1:] + (1 << 24), -1
        )
        both = np.concatenate((words, pairs), axis=1)
        record = np.repeat(rows, both.shape[1])
        values = both.ravel()
        kept = values >= 0
        return record[kept], values[kept]

    return Keyed(*flat(a), *flat(b))
