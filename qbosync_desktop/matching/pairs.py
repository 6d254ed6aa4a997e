"""Candidate pairs: which client is worth comparing with which customer at all.

Records meet when they share a key that few others have. Owns the keys and the joins; knows no scores.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qbosync_desktop.domain.tasks import CancelToken, check
from qbosync_desktop.matching.keys import KeyFacts, PeopleFacts
from qbosync_desktop.matching.sides import Side

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]

DENSE = 4
"""Keys below so many times their number are counted, others are searched for."""

TELLING, WEAK = 900, 100
"""Most pairs that one value of a key may bring, for keys that tell much and for those that tell little."""


@dataclass(slots=True)
class Keyed:
    """The same keys on both sides: record numbers and their keys; records without a key are left out."""

    left: Ints
    left_keys: Ints
    right: Ints
    right_keys: Ints


def candidates(a: Side, b: Side, keys: KeyFacts, people: PeopleFacts, cancel: CancelToken) -> tuple[Ints, Ints]:
    """Record numbers of the pairs to compare, each pair once, in order."""
    import numpy as np

    found: list[Ints] = []
    for keyed, limit in _keys(a, b, keys, people):
        check(cancel)
        found.append(join(keyed, b.size, limit))
    pairs = _distinct(np.concatenate(found)) if found else np.empty(0, dtype=np.int64)
    return pairs // max(b.size, 1), pairs % max(b.size, 1)


def _distinct(pairs: Ints) -> Ints:
    import numpy as np

    pairs = np.sort(pairs)
    if not len(pairs):
        return pairs
    return pairs[np.concatenate(([True], pairs[1:] != pairs[:-1]))]


def join(keyed: Keyed, right_size: int, limit: int = TELLING) -> Ints:
    """Pairs (left × right_size + right) of records with an equal key, but for keys that too many share; in no order."""
    import numpy as np

    left, right = keyed.left, keyed.right
    left_keys, right_keys = keyed.left_keys, keyed.right_keys
    if not len(left) or not len(right):
        return np.empty(0, dtype=np.int64)
    most = 1 + int(max(left_keys.max(), right_keys.max()))
    if most <= DENSE * (len(left) + len(right)):  # codes without gaps: counted first, so that few are sorted
        here, there = np.bincount(left_keys, minlength=most), np.bincount(right_keys, minlength=most)
        fits = (here * there <= limit) & (here > 0) & (there > 0)
        at_left, at_right = np.flatnonzero(fits[left_keys]), np.flatnonzero(fits[right_keys])
        left, left_keys, right, right_keys = left[at_left], left_keys[at_left], right[at_right], right_keys[at_right]
    one, two = _Runs.of(left, left_keys), _Runs.of(right, right_keys)
    at = np.searchsorted(two.key, one.key)
    at[at == len(two.key)] = 0
    few = np.flatnonzero((two.key[at] == one.key) & (one.count * two.count[at] <= limit)) if len(two.key) else at[:0]
    at = at[few]
    width = two.count[at]
    total = one.count[few] * width
    nth = np.arange(int(total.sum())) - np.repeat(np.cumsum(total) - total, total)
    width = np.repeat(width, total)
    down = nth // width
    pairs: Ints = one.record[np.repeat(one.start[few], total) + down] * right_size
    pairs += two.record[np.repeat(two.start[at], total) + nth - down * width]
    return pairs


@dataclass(slots=True)
class _Runs:
    """Records by their key: each key once, where its records start and how many they are."""

    record: Ints
    key: Ints
    start: Ints
    count: Ints

    @classmethod
    def of(cls, records: Ints, keys: Ints) -> _Runs:
        import numpy as np

        order = np.argsort(keys)
        keys = keys[order]
        start = np.flatnonzero(np.append(True, keys[1:] != keys[:-1])[: len(keys)])
        return cls(records[order], keys[start], start, np.diff(start, append=len(keys)))


def _keys(a: Side, b: Side, keys: KeyFacts, people: PeopleFacts) -> Iterator[tuple[Keyed, int]]:
    """Every kind of key with its limit, the telling ones first."""
    yield _columns(a.mails, b.mails), TELLING
    yield _columns(a.numbers - 1, b.numbers - 1), TELLING
    yield _columns(a.names, b.names), TELLING
    yield _one(a.code, b.code), TELLING
    for table, limit in ((keys.tight, TELLING), (keys.stem, WEAK), (keys.head, WEAK), (keys.tail, WEAK)):
        yield _columns(_at(table, a.names), _at(table, b.names)), limit
    for keyed in _tokens(a, b, keys):
        yield keyed, WEAK
    yield _columns(_at(keys.mail_stem, a.mails), _at(keys.mail_stem, b.mails)), WEAK
    left, right = _parts(a, keys, people), _parts(b, keys, people)
    by_place = _places_tell(a, b)
    paired = _PAIRED
    if not _reachable(a, b):  # then where somebody lives has to bring the two together
        yield _one(left["postcode"], right["postcode"]), WEAK
        yield _one(a.street, b.street), WEAK
        yield _one(a.building, b.building), WEAK
        if by_place:
            yield _one(a.place, b.place), WEAK
        paired += _PAIRED_BY_HOME
    for one, two, limit in paired:
        if two == "place" and not by_place:
            continue
        yield _both(left[one], left[two], right[one], right[two]), limit
    for one, two, other_one, other_two in _CROSSED:
        yield _both(left[one], left[two], right[other_one], right[other_two]), TELLING


_PAIRED: tuple[tuple[str, str, int], ...] = (
    ("formal", "family", TELLING),
    ("street", "postcode", TELLING),
    ("street", "place", TELLING),
    ("given sound", "family sound", WEAK),
    ("family start", "given start", WEAK),
    ("family end", "given", WEAK),
    ("street core", "postcode", WEAK),
    ("street core", "place", WEAK),
    ("given", "family initial", WEAK),
    ("family", "other initial", WEAK),
)
"""Two facts that make one key together."""

_PAIRED_BY_HOME = (
    ("family sound", "postcode", WEAK),
    ("family sound", "place", WEAK),
    ("given sound", "postcode", WEAK),
    ("given sound", "place", WEAK),
    ("street number", "postcode", WEAK),
    ("street number", "place", WEAK),
    ("building", "postcode", WEAK),
    ("building", "place", WEAK),
    ("street core", "given", WEAK),
    ("street core", "family", WEAK),
)
"""The same, where hardly anybody has an e-mail address or a telephone number."""

_CROSSED = (
    ("family", "letter", "family", "initial"),
    ("family", "initial", "family", "letter"),
    ("given", "family", "family", "given"),
    ("given", "family", "turned", "given"),
    ("turned", "given", "given", "family"),
    ("contact family", "contact given", "family", "given"),
    ("family", "given", "contact family", "contact given"),
)
"""Two facts of the left side and the two of the right side that they may stand for."""


def _parts(side: Side, keys: KeyFacts, people: PeopleFacts) -> dict[str, Ints]:
    """The facts that keys are made of, by name; NONE where a record has none."""
    return {
        "given": side.given,
        "family": side.family,
        "turned": side.turned,
        "contact given": side.contact_given,
        "contact family": side.contact_family,
        "formal": _at(people.formal, side.given),
        "initial": _at(people.initial, side.given),
        "letter": _letters(side, people),
        "family initial": _at(people.initial, side.family),
        "other initial": _at(people.initial, side.other_given),
        "given sound": _at(people.sound, side.given),
        "family sound": _at(people.sound, side.family),
        "given start": _at(people.start, side.given),
        "family start": _at(people.start, side.family),
        "family end": _at(people.end, side.family),
        "street": side.street,
        "street core": _at(keys.street_core, side.street),
        "street number": _at(keys.street_number, side.street),
        "building": side.building,
        "place": side.place,
        "postcode": side.postcode - 1,
    }


REACHABLE = 0.5
"""Part of each list that has an e-mail address or a number, from which on those bring the pairs together."""


def _reachable(a: Side, b: Side) -> bool:
    """True when most records of either list have a contact."""
    have = [float(((side.mails[:, 0] >= 0) | (side.numbers[:, 0] > 0)).mean()) for side in (a, b) if side.size]
    return min(have, default=0.0) >= REACHABLE


def _places_tell(a: Side, b: Side) -> bool:
    """True when suburbs say more than postcodes do: some have no postcode, or the two do not fit one another."""
    import numpy as np

    place, post = np.concatenate((a.place, b.place)), np.concatenate((a.postcode, b.postcode))
    if bool(((place >= 0) & (post == 0)).any()):
        return True
    both = place >= 0
    width = 1 + int(post.max(initial=0))
    pairs = len(np.unique(place[both] * width + post[both]))
    return pairs > 1.5 * max(len(np.unique(place[both])), len(np.unique(post[both])), 1)


def _letters(side: Side, people: PeopleFacts) -> Ints:
    """The given names that are mere initials."""
    import numpy as np

    found: Ints = np.where(_at(people.single, side.given) == 1, _at(people.initial, side.given), -1)
    return found


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


def _columns(left: Ints, right: Ints) -> Keyed:
    """Any of several keys of a record."""
    import numpy as np

    return Keyed(*_flat(np.arange(len(left)), left), *_flat(np.arange(len(right)), right))


def _at(table: Ints, codes: Ints) -> Ints:
    """``table[codes]``, NONE for NONE."""
    import numpy as np

    if not len(table):
        return np.full(codes.shape, -1, dtype=np.int64)
    found: Ints = np.where(codes >= 0, table[codes], -1)
    return found


def _tokens(a: Side, b: Side, keys: KeyFacts) -> Iterator[Keyed]:
    """Single words of the names, and neighbouring words."""
    import numpy as np

    def named(side: Side) -> tuple[Ints, Ints]:
        rows, columns = np.nonzero(side.names >= 0)
        return rows, keys.words[side.names[rows, columns]]

    (left, left_words), (right, right_words) = named(a), named(b)
    yield Keyed(*_flat(left, left_words), *_flat(right, right_words))
    width = 1 + int(keys.words.max(initial=0))

    def neighbours(words: Ints) -> Ints:
        one, two = words[:, :-1], words[:, 1:]
        return np.where((one >= 0) & (two >= 0), one * width + two, -1)

    yield Keyed(*_flat(left, neighbours(left_words)), *_flat(right, neighbours(right_words)))


def _flat(rows: Ints, table: Ints) -> tuple[Ints, Ints]:
    """Several values of each row as one column, without those that are not there."""
    import numpy as np

    at, column = np.nonzero(table >= 0)
    return rows[at], table[at, column]
