"""Places: how far two addresses agree, part by part. Owns the comparison of addresses; knows no weights.

An address is a number, a street, a second line, a suburb, a postcode and a state. Who moved differs in all of them at
once, who slipped in one or two; so the parts that agree are added up by how much each tells, and what is told is a
level. How much a part tells is how rare its value is on the two lists.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from qbosync_desktop.matching.keys import KeyFacts
from qbosync_desktop.matching.sharing import Shared, shared_level
from qbosync_desktop.matching.sides import NONE, Side, Tables
from qbosync_desktop.matching.spelled import pairwise

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]
    Floats = NDArray[np.float64]
    Flags = NDArray[np.bool_]
    Objects = NDArray[np.object_]


class Place(IntEnum):
    """How two addresses agree."""

    SAME = 0
    SAME_FEW = 1
    SAME_MANY = 2
    CLOSE = 3  # the street is nearly the same, in the same place
    SLIPS = 4  # nearly all parts agree or nearly
    PARTS = 5  # many parts agree or nearly
    STREET = 6  # the street is the same or nearly, the place is not
    NUMBER = 7  # in one place, the number or the street is the same, the other is not
    LOCALITY = 8
    DIFFERS = 9
    MISSING = 10


ALIKE = 75.0
"""Two texts of at least this ratio may be one with a slip."""

NEARLY = 0.7
"""What part of its rarity a value tells that agrees but for a slip."""

UNTOLD = 5.0
"""How many neighbours with one postcode we believe in before looking."""

ODD, ODD_LINE, ODD_STATE, TURNED = 2.0, 1.0, 3.0, 4.0
"""What another part takes away, in nats: any, the second line, the state, and the two lines in another order."""

MUCH, SOME, LITTLE = 14.0, 10.0, 7.0
"""From so many nats on two addresses that are not spelt alike are close, have slips, have parts in common."""


@dataclass(slots=True)
class Rarity:
    """How rare each number, street, second line, suburb, postcode and state is, in nats, by its code.

    Of postcodes and states only what the suburb does not tell already; ``own_postcode`` and ``own_state`` are that part
    of their rarity: nothing where a suburb has one postcode, all where the two have nothing to do with one another.
    """

    number: Floats
    street: Floats
    line: Floats
    place: Floats
    postcode: Floats
    state: Floats
    own_postcode: float
    own_state: float


def rarity(a: Side, b: Side, keys: KeyFacts) -> Rarity:
    """Of all values on the two lists."""
    import numpy as np

    def rare(left: Ints, right: Ints) -> Floats:
        """How rare each value is, in nats, by its code; what is seen once is not taken for rarer than it can be."""
        values = np.concatenate((left, right))
        count = np.bincount(values[values >= 0], minlength=1).astype(np.float64)
        found: Floats = np.log((count.sum() + 100.0) / (count + 1.0))
        return found

    def own(table: Floats, *columns: Ints) -> float:
        """The part of it that the suburb does not tell: of the pairs in one suburb, how many have one value?"""
        values = np.concatenate(columns)
        values = values[values >= 0]
        mean = float(table[values].mean()) if len(values) else 0.0
        alike, pairs = np.sum([_neighbours(side, one) for side, one in zip((a, b), columns, strict=True)], axis=0)
        further = float(np.log((pairs + UNTOLD) / (alike + UNTOLD)))
        return min(1.0, further / mean) if mean > 0 else 0.0

    codes, states = (_code(a.postcode), _code(b.postcode)), (a.state, b.state)
    of_codes, of_states = rare(*codes), rare(*states)
    own_code, own_state = own(of_codes, *codes), own(of_states, *states)
    return Rarity(
        rare(_at(keys.street_number, a.street), _at(keys.street_number, b.street)),
        rare(_at(keys.street_core, a.street), _at(keys.street_core, b.street)),
        rare(a.building, b.building),
        rare(a.place, b.place),
        of_codes * own_code,
        of_states * own_state,
        own_code,
        own_state,
    )


def _code(postcode: Ints) -> Ints:
    """The postcode less one, so that none is NONE; of foreign ones the last five figures."""
    import numpy as np

    return np.where(postcode > 0, (postcode - 1) % 100_000, NONE)


def _neighbours(side: Side, values: Ints) -> tuple[int, int]:
    """Pairs of records in one suburb with nothing else in common: those with one value, and all."""
    import numpy as np

    rows = np.flatnonzero((side.place >= 0) & (values >= 0))
    order = rows[np.argsort(side.place[rows], kind="stable")]
    one, two = order[:-1], order[1:]
    kept = (side.place[one] == side.place[two]) & (side.street[one] != side.street[two])
    for column in (side.given, side.family, side.building):
        kept &= (column[one] != column[two]) | (column[one] < 0)
    one, two = one[kept], two[kept]
    return int(np.count_nonzero(values[one] == values[two])), len(one)


def told(a: Side, b: Side, i: Ints, j: Ints, tables: Tables, keys: KeyFacts, rare: Rarity) -> Floats:
    """What the parts of two addresses tell together, in nats."""
    import numpy as np
    from rapidfuzz import fuzz

    street_a, street_b = a.street[i], b.street[j]
    total = np.zeros(len(i))

    def add(one: Ints, two: Ints, table: Floats, odd: float, near: Callable[[Ints, Ints], Flags] | None) -> None:
        """One part; ``near`` says which values that are not equal may be."""
        known = np.flatnonzero((one >= 0) & (two >= 0))
        left, right = one[known], two[known]
        same = left == right
        total[known[same]] += table[left[same]]
        known, left, right = known[~same], left[~same], right[~same]
        close = near(left, right) if near else np.zeros(len(known), dtype=bool)
        total[known[close]] += NEARLY * np.minimum(table[left[close]], table[right[close]])
        total[known[~close]] -= odd

    def alike(texts: Objects) -> Callable[[Ints, Ints], Flags]:
        return lambda one, two: pairwise(texts[one], texts[two], fuzz.ratio, ALIKE) > 0

    add(_at(keys.street_number, street_a), _at(keys.street_number, street_b), rare.number, ODD, None)
    add(a.place[i], b.place[j], rare.place, ODD, alike(tables.places.array))
    add(_code(a.postcode[i]), _code(b.postcode[j]), rare.postcode, ODD * rare.own_postcode, _digits_slip)
    add(a.state[i], b.state[j], rare.state, ODD_STATE * rare.own_state, None)
    cores, lines = keys.cores.array, tables.buildings.array
    core_a, core_b = _at(keys.street_core, street_a), _at(keys.street_core, street_b)
    line_a, line_b = a.building[i], b.building[j]
    rest, total = total, np.zeros(len(i))
    add(core_a, core_b, rare.street, ODD, alike(cores))
    add(line_a, line_b, rare.line, ODD_LINE, alike(lines))
    straight, total = total, np.zeros(len(i))
    turned = np.flatnonzero((straight <= 0) & ((line_a >= 0) | (line_b >= 0)))
    if len(turned):
        for left, right, left_rare, right_rare, left_texts, right_texts in (
            (core_a, line_b, rare.street, rare.line, cores, lines),
            (line_a, core_b, rare.line, rare.street, lines, cores),
        ):
            at = turned[(left[turned] >= 0) & (right[turned] >= 0)]
            found = pairwise(left_texts[left[at]], right_texts[right[at]], fuzz.ratio, ALIKE) > 0
            tells = NEARLY * np.minimum(left_rare[left[at]], right_rare[right[at]])
            total[at] += np.where(found, tells, -TURNED)
    return rest + np.maximum(straight, total)


def _at(table: Ints, codes: Ints) -> Ints:
    import numpy as np

    found: Ints = np.where(codes >= 0, table[codes], NONE) if len(table) else np.full(len(codes), NONE)
    return found


def _digits_slip(one: Ints, two: Ints) -> Flags:
    """Postcodes (less one) that differ in one digit, or hold the same ones in another order."""
    import numpy as np

    left = np.stack([(one + 1) // 10**at % 10 for at in range(4)], axis=1)
    right = np.stack([(two + 1) // 10**at % 10 for at in range(4)], axis=1)
    found: Flags = ((left != right).sum(axis=1) <= 1) | (np.sort(left, axis=1) == np.sort(right, axis=1)).all(axis=1)
    return found


def place_levels(
    a: Side, b: Side, i: Ints, j: Ints, tables: Tables, keys: KeyFacts, counts: tuple[Shared, Shared], rare: Rarity
) -> Ints:
    """A :class:`Place` per pair."""
    import numpy as np
    from rapidfuzz import fuzz

    street_a, street_b = a.street[i], b.street[j]
    post_a, post_b = a.postcode[i], b.postcode[j]
    place_a, place_b = a.place[i], b.place[j]
    locality: Flags = ((post_a > 0) & (post_a == post_b)) | ((place_a >= 0) & (place_a == place_b))
    said: Flags = ((post_a > 0) & (post_b > 0)) | ((place_a >= 0) & (place_b >= 0))
    both: Flags = (street_a >= 0) & (street_b >= 0)
    same = both & (street_a == street_b)
    level = np.full(len(i), Place.DIFFERS, dtype=np.int64)
    numbered = np.zeros(len(i), dtype=bool)
    rest = np.flatnonzero(both & ~same)
    if len(rest):
        one, two = street_a[rest], street_b[rest]
        figures = keys.street_number[one] == keys.street_number[two]
        same_core = (keys.street_core[one] >= 0) & (keys.street_core[one] == keys.street_core[two])
        numbered[rest[same_core | (figures & (keys.street_number[one] >= 0))]] = True
        unsaid = (keys.street_number[one] < 0) | (keys.street_number[two] < 0)
        maybe = np.flatnonzero(figures | same_core)
        texts = tables.streets.array
        ratio = pairwise(texts[one[maybe]], texts[two[maybe]], fuzz.ratio, 70)
        near = (figures[maybe] & (ratio >= 75)) | (same_core[maybe] & unsaid[maybe])
        level[rest[maybe[near]]] = Place.CLOSE
    level[same] = shared_level(counts[0].streets[i[same]])
    agree = level < Place.DIFFERS
    level[agree & said & ~locality] = Place.STREET
    # One postcode, and two suburbs that no slip makes one: neighbours at most.
    odd = np.flatnonzero(~agree & locality & (place_a >= 0) & (place_b >= 0) & (place_a != place_b))
    suburbs = tables.places.array
    like = pairwise(suburbs[place_a[odd]], suburbs[place_b[odd]], fuzz.ratio, 70)
    locality[odd[like == 0]] = False
    level[~agree & locality] = Place.LOCALITY
    numbered |= (a.building[i] >= 0) & (a.building[i] == b.building[j])
    level[numbered & (level == Place.LOCALITY)] = Place.NUMBER
    apart = ~(both | locality)
    level[apart] = np.where(said[apart], Place.DIFFERS, Place.MISSING)
    level[~both & ~said] = Place.MISSING
    rest = np.flatnonzero((level >= Place.CLOSE) & (level != Place.MISSING) & (numbered | locality | agree))
    nats = told(a, b, i[rest], j[rest], tables, keys, rare)
    level[rest[(nats >= LITTLE) & (level[rest] > Place.CLOSE)]] = Place.PARTS
    level[rest[(nats >= SOME) & (level[rest] > Place.CLOSE)]] = Place.SLIPS
    level[rest[nats >= MUCH]] = Place.CLOSE
    theirs = counts[0].everybodys("streets")[i] | counts[1].everybodys("streets")[j]
    level[theirs & ~same & (level >= Place.LOCALITY)] = Place.MISSING
    return level
