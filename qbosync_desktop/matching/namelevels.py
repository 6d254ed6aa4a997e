"""How far two names agree: people by given and family name, organisations by their words. Knows no weights."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from qbosync_desktop.matching.commonness import namesakes
from qbosync_desktop.matching.couples import SOMEBODY
from qbosync_desktop.matching.keys import KeyFacts, PeopleFacts
from qbosync_desktop.matching.sides import NAMES, Side, Tables
from qbosync_desktop.matching.spelled import pairwise

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]
    Flags = NDArray[np.bool_]
    Floats = NDArray[np.float64]

CLASH = 3  # levels.Kind.CLASH, which imports this module


class NameLevel(IntEnum):
    """From the same name to another one. The three kinds of SAME differ in how many namesakes chance would bring."""

    SAME_RARE = 0
    SAME_SOME = 1
    SAME_COMMON = 2
    VARIANT = 3  # nickname, plural, order of words, spaces
    CLOSE = 4  # a slip of the fingers
    TRADING = 5  # one of the other names is the same
    PARTIAL = 6  # most of the telling words are shared
    GIVEN = 7  # the given name alone
    DOUBLE = 8  # the given name, and one family name inside the other
    OTHER_MIDDLE = 9  # the same but for the middle name, or father and son
    FAMILY = 10  # the family name alone: household
    RELATED = 11  # the same words for another kind or number of entity; a couple and one of the two
    CONTACT = 12  # the person is the contact of the organisation
    WEAK = 13
    DIFFERS = 14
    FAMILY_OPEN = 15  # the family name, and no given name to compare
    MISSING = 16
    INITIAL = 17  # the family name, and an initial that may stand for the given name


SOME_NAMESAKES, MANY_NAMESAKES = 0.02, 0.2
"""Namesakes chance would bring, above which an equal name says less."""

SLIP = 91
"""From this ratio on two names differ by a slip of the fingers."""


def name_levels(
    a: Side, b: Side, i: Ints, j: Ints, tables: Tables, keys: KeyFacts, people: PeopleFacts, kind: Ints
) -> Ints:
    """A :class:`NameLevel` per pair. ``kind`` is the pair's levels.Kind."""
    import numpy as np

    level = np.full(len(i), NameLevel.DIFFERS, dtype=np.int64)
    joint_a, joint_b = a.other_given[i] >= 0, b.other_given[j] >= 0
    person_a, person_b = (a.sure[i] >= 0) & ~joint_a, (b.sure[j] >= 0) & ~joint_b
    persons = np.flatnonzero(person_a & person_b)
    level[persons] = _people(a, b, i[persons], j[persons], tables, people)
    rest = np.flatnonzero(~(person_a & person_b) | ((a.sure[i] == 0) & (b.sure[j] == 0)))
    found = _organisations(a, b, i[rest], j[rest], tables, keys, kind[rest])
    ages = (a.generation[i[rest]] != b.generation[j[rest]]) & (level[rest] == NameLevel.OTHER_MIDDLE)
    level[rest] = np.where(_better(found, level[rest]) & ~ages, found, level[rest])
    further = persons[(a.names[i[persons], 1] >= 0) | (b.names[j[persons], 1] >= 0)]
    further = further[_by_further_name(a, b, i[further], j[further])]
    trading = np.full(len(further), NameLevel.TRADING, dtype=np.int64)
    level[further] = np.where(_better(trading, level[further]), trading, level[further])
    joint = np.flatnonzero(joint_a | joint_b)
    level[joint] = _joints(a, b, i[joint], j[joint], people, level[joint])
    contact = (
        (
            ((a.contact_family[i] >= 0) & (a.contact_family[i] == b.family[j]) & (a.contact_given[i] == b.given[j]))
            | ((b.contact_family[j] >= 0) & (b.contact_family[j] == a.family[i]) & (b.contact_given[j] == a.given[i]))
        )
        & (level > NameLevel.TRADING)
        & (level != NameLevel.INITIAL)
    )
    level[contact] = NameLevel.CONTACT
    if (a.aside >= 0).any() or (b.aside >= 0).any():
        beside = a.aside[i] != b.aside[j]  # "Ann Lee - Rental" may be one of several records of hers
        level[beside & ((level <= NameLevel.CLOSE) | (level == NameLevel.INITIAL))] = NameLevel.TRADING
    return _namesakes(a, b, i, j, keys, level)


_BEST_FIRST = (0, 3, 4, 17, 5, 8, 6, 11, 9, 7, 15, 12, 10, 13, 14, 16)


def _by_further_name(a: Side, b: Side, i: Ints, j: Ints) -> Flags:
    """Where the name of one is a further name of the other: "Harbour Cranes (Ann Lee)"."""
    one, two = a.names[i], b.names[j]
    found: Flags = (one[:, 1:] == two[:, :1]).any(axis=1) & (two[:, 0] >= 0)
    found |= (two[:, 1:] == one[:, :1]).any(axis=1) & (one[:, 0] >= 0)
    return found


def _better(one: Ints, two: Ints) -> Flags:
    """Where ``one`` is the better level of the two."""
    import numpy as np

    rank = np.zeros(len(NameLevel), dtype=np.int64)
    rank[list(_BEST_FIRST)] = np.arange(len(_BEST_FIRST))
    found: Flags = rank[one] < rank[two]
    return found


def _given(people: PeopleFacts, tables: Tables, one: Ints, two: Ints) -> Ints:
    """0 equal, 1 short for one another, 2 close, 3 not said, 4 another name, 5 an initial that fits."""
    import numpy as np
    from rapidfuzz.distance import JaroWinkler

    grade = np.full(len(one), 4, dtype=np.int64)
    missing = (one < 0) | (two < 0)
    grade[missing] = 3
    rest = np.flatnonzero(~missing & (one != two))
    if len(rest):
        left, right = one[rest], two[rest]
        letter = (people.single[left] | people.single[right]).astype(bool) & (
            people.initial[left] == people.initial[right]
        )
        short = np.zeros(len(rest), dtype=bool)
        groups_left, groups_right = people.groups[left], people.groups[right]
        for slot in range(groups_left.shape[1]):
            for other in range(groups_right.shape[1]):
                short |= (groups_left[:, slot] >= 0) & (groups_left[:, slot] == groups_right[:, other])
        grade[rest[letter]] = 5
        grade[rest[short]] = 1
        unsure = ~short & ~letter & ~(people.known[left] & people.known[right]).astype(bool)
        at = np.flatnonzero(unsure)
        texts = tables.people.array
        close = pairwise(texts[left[at]], texts[right[at]], JaroWinkler.similarity, 0.85) >= 0.88
        grade[rest[at[close]]] = 2
    grade[~missing & (one == two)] = 0
    return grade


def _family(people: PeopleFacts, tables: Tables, one: Ints, two: Ints) -> Ints:
    """0 equal, 1 close, 2 one inside the other, 3 not said, 4 another name."""
    import numpy as np
    from rapidfuzz.distance import OSA, JaroWinkler

    grade = np.full(len(one), 4, dtype=np.int64)
    missing = (one < 0) | (two < 0)
    grade[missing] = 3
    rest = np.flatnonzero(~missing & (one != two))
    if len(rest):
        left, right = one[rest], two[rest]
        texts = tables.people.array
        like = pairwise(texts[left], texts[right], JaroWinkler.similarity, 0.8)
        near = np.flatnonzero(like >= 0.8)
        slips = pairwise(texts[left[near]], texts[right[near]], OSA.distance, 2)
        close = (slips <= 1) | ((slips <= 2) & (like[near] >= 0.9))
        grade[rest[near[close]]] = 1
        maybe = np.flatnonzero(grade[rest] == 4)
        lengths = people.length
        uneven = maybe[np.abs(lengths[left[maybe]] - lengths[right[maybe]]) >= 3]
        inside = [
            at
            for at, p, q in zip(uneven.tolist(), texts[left[uneven]], texts[right[uneven]], strict=True)
            if _inside(p, q)
        ]
        grade[rest[np.array(inside, dtype=np.int64)]] = 2
    grade[~missing & (one == two)] = 0
    return grade


def _inside(one: str, two: str) -> bool:
    short, long = (one, two) if len(one) < len(two) else (two, one)
    return len(short) >= 3 and (long.startswith(short) or long.endswith(short))


def _people(a: Side, b: Side, i: Ints, j: Ints, tables: Tables, people: PeopleFacts) -> Ints:
    import numpy as np

    n = NameLevel
    table = np.array(
        [  # family: equal, close, inside, not said, other         given:
            [n.SAME_RARE, n.CLOSE, n.DOUBLE, n.GIVEN, n.GIVEN],  # equal
            [n.VARIANT, n.CLOSE, n.DOUBLE, n.WEAK, n.WEAK],  # short
            [n.CLOSE, n.CLOSE, n.WEAK, n.WEAK, n.WEAK],  # close
            [n.FAMILY_OPEN, n.WEAK, n.WEAK, n.MISSING, n.DIFFERS],  # not said
            [n.FAMILY, n.WEAK, n.WEAK, n.DIFFERS, n.DIFFERS],  # other
            [n.INITIAL, n.WEAK, n.WEAK, n.WEAK, n.WEAK],  # an initial
        ],
        dtype=np.int64,
    )
    given_a, given_b, family_a, family_b = a.given[i], b.given[j], a.family[i], b.family[j]
    level: Ints = table[_given(people, tables, given_a, given_b), _family(people, tables, family_a, family_b)]
    crossed = (given_a >= 0) & (family_a >= 0) & ((given_a == family_b) | (family_a == given_b))
    at = np.flatnonzero(crossed & (level > n.CLOSE))
    if len(at):
        turned = table[
            _given(people, tables, given_a[at], family_b[at]), _family(people, tables, family_a[at], given_b[at])
        ]
        level[at] = _turned(turned, level[at])
    as_written = np.ones(len(i), dtype=bool)
    for one, one_given, two, two_given in (
        (a.given[i], a.turned[i], family_b, given_b),
        (b.given[j], b.turned[j], family_a, given_a),
    ):
        at = np.flatnonzero((one_given >= 0) & (one == two) & (level > n.CLOSE))
        if len(at):
            turned = table[_given(people, tables, one_given[at], two_given[at]), 0]
            as_written[at] = (turned > n.CLOSE) & (turned != n.INITIAL)
            level[at] = _turned(turned, level[at])
    level[_two_letters(a, b, i, j, tables, people, level)] = n.INITIAL
    middle_a, middle_b = a.middle[i], b.middle[j]
    both = (middle_a >= 0) & (middle_b >= 0) & (middle_a != middle_b)
    short = (
        (people.single[middle_a] | people.single[middle_b]).astype(bool)
        & (people.initial[middle_a] == people.initial[middle_b])
        if len(people.single)
        else both
    )
    clash = both & ~short
    ages = (a.generation[i] > 0) & (b.generation[j] > 0) & (a.generation[i] != b.generation[j])
    age = (a.generation[i] == 1) ^ (b.generation[j] == 1)
    level[as_written & (clash | ages | age) & ((level <= n.CLOSE) | (level == n.INITIAL))] = n.OTHER_MIDDLE
    return level


def _two_letters(a: Side, b: Side, i: Ints, j: Ints, tables: Tables, people: PeopleFacts, level: Ints) -> Ints:
    """Where a given name of two letters, "JA", is the initials of the other's names."""
    import numpy as np

    at = np.flatnonzero((level == NameLevel.FAMILY) & (a.given[i] >= 0) & (b.given[j] >= 0))
    short, other = people.length[a.given[i[at]]] == 2, people.length[b.given[j[at]]] == 2
    found: list[Ints] = []
    for rows, one, two, p, q in ((at[short], a, b, i, j), (at[other], b, a, j, i)):
        rows = rows[two.middle[q[rows]] >= 0]
        letters, given, middle = one.given[p[rows]], two.given[q[rows]], two.middle[q[rows]]
        second = [ord(tables.people.texts[code][1]) for code in letters.tolist()]
        fits = (people.initial[letters] == people.initial[given]) & (second == people.initial[middle])
        found.append(rows[fits])
    return np.concatenate(found)


def _turned(turned: Ints, level: Ints) -> Ints:
    """The level when the name is read the other way round, where that reading fits."""
    import numpy as np

    n = NameLevel
    fits = np.where((turned == n.CLOSE) | (turned == n.INITIAL), turned, level)
    found: Ints = np.where(turned <= n.VARIANT, n.VARIANT, fits)
    return found


def _organisations(a: Side, b: Side, i: Ints, j: Ints, tables: Tables, keys: KeyFacts, kind: Ints) -> Ints:
    """The words of all names of the two, the main names first."""
    import numpy as np

    n = NameLevel
    level = np.full(len(i), n.DIFFERS, dtype=np.int64)
    if not len(i):
        return level
    for slot in range(NAMES):
        for further in range(NAMES):
            one, two = a.names[i, slot], b.names[j, further]
            at = np.flatnonzero((one >= 0) & (two >= 0))
            if not len(at):
                continue
            one, two = one[at], two[at]
            found = np.full(len(at), n.DIFFERS, dtype=np.int64)
            same = one == two
            tight = keys.tight[one] == keys.tight[two]
            spaced = np.flatnonzero(~tight & (keys.head[one] == keys.head[two]) & (keys.tail[one] == keys.tail[two]))
            tight[spaced] = keys.spelled.same_letters(one[spaced], two[spaced])  # "Green Bean", "Greenbean"
            other = np.flatnonzero(~same & ~tight)
            found[other] = _other_words(keys, one[other], two[other])
            found[tight] = n.VARIANT
            found[same] = n.SAME_RARE
            stem = (keys.stem[one] >= 0) & (keys.stem[one] == keys.stem[two])
            figures = keys.digits[one] != keys.digits[two]
            trust_one, trust_two = keys.trust[one], keys.trust[two]
            trusts = (trust_one > 0) & (trust_two > 0) & (trust_one != trust_two)
            other_entity = figures | trusts | (kind[at] == CLASH)
            found[other_entity & ((found <= n.PARTIAL) | stem)] = n.RELATED
            found[~other_entity & stem & (found > n.PARTIAL)] = n.PARTIAL
            found[(trust_one != trust_two) & (found == n.CLOSE)] = n.PARTIAL  # one says what kind of trust, one not
            if slot or further:
                found = np.where(found <= n.VARIANT, n.TRADING, np.where(found == n.CLOSE, n.PARTIAL, found))
            better = _better(found, level[at])
            level[at[better]] = found[better]
    return level


def _other_words(keys: KeyFacts, one: Ints, two: Ints) -> Ints:
    """How close two names are that are not the same words: CLOSE, PARTIAL, WEAK or DIFFERS."""
    import numpy as np

    n = NameLevel
    found = np.full(len(one), n.DIFFERS, dtype=np.int64)
    share, part, weight = _shared_words(keys, one, two)
    ratio = keys.spelled.ratio(one, two, 70, SLIP)
    ratio[(keys.letters[one] != keys.letters[two]) & (ratio >= SLIP)] = SLIP - 1  # another person's trust
    found[ratio >= 74] = n.WEAK
    found[(weight >= 4.0) & (part >= 0.6)] = n.WEAK
    found[((part >= 0.95) & (weight >= 3.0)) | (share >= 0.7) | (ratio >= 84)] = n.PARTIAL
    found[ratio >= SLIP] = n.CLOSE
    return found


def _shared_words(keys: KeyFacts, one: Ints, two: Ints) -> tuple[Floats, Floats, Floats]:
    """How much of the telling words is shared: of the wordier name, of the shorter one, and in nats."""
    import numpy as np

    left_all, right_all = keys.told[one], keys.told[two]
    common = np.zeros(len(one))
    columns = np.ascontiguousarray(keys.words.T.astype(np.int32))
    theirs = [word for word in (column[two] for column in columns) if (word >= 0).any()]
    for column in columns:
        word = column[one]
        if (word < 0).all():
            break
        hit = np.zeros(len(one), dtype=bool)
        for other in theirs:
            hit |= other == word
        hit = np.flatnonzero(hit & (word >= 0))
        common[hit] += keys.rarity[word[hit]]
    floor = 1e-9
    return (
        common / np.maximum(np.maximum(left_all, right_all), floor),
        common / np.maximum(np.minimum(left_all, right_all), floor),
        common,
    )


def _joints(a: Side, b: Side, i: Ints, j: Ints, people: PeopleFacts, level: Ints) -> Ints:
    """Couples: with the same two people, or with one of them."""
    import numpy as np

    n = NameLevel
    if not len(i):
        return level
    family = (a.family[i] >= 0) & (a.family[i] == b.family[j])
    out = level.copy()
    at = np.flatnonzero(family)
    i, j, level = i[at], j[at], level[at]
    first_a, second_a, first_b, second_b = a.given[i], a.other_given[i], b.given[j], b.other_given[j]
    both = (second_a >= 0) & (second_b >= 0)
    open_ = people.initial == ord(SOMEBODY)

    def fits(one: Ints, two: Ints) -> Flags:
        equal = (one >= 0) & (one == two)
        short = (people.single[one] | people.single[two]).astype(bool) & (people.initial[one] == people.initial[two])
        nick = np.zeros(len(one), dtype=bool)
        for slot in range(people.groups.shape[1]):
            for other in range(people.groups.shape[1]):
                nick |= (people.groups[one, slot] >= 0) & (people.groups[one, slot] == people.groups[two, other])
        found: Flags = equal | short | nick | open_[one] | open_[two]
        return found

    pair = (fits(first_a, first_b) & fits(second_a, second_b)) | (fits(first_a, second_b) & fits(second_a, first_b))
    open_one, open_both = open_[first_a] | open_[first_b], open_[second_a] | open_[second_b]
    found = level.copy()
    found[both & pair & (level > n.VARIANT)] = n.VARIANT
    found[both & pair & open_one & (level > n.VARIANT)] = n.INITIAL
    found[both & pair & open_both & (level > n.VARIANT)] = n.FAMILY_OPEN
    found[both & ~pair & (level > n.CLOSE)] = n.FAMILY
    single = np.where(second_a >= 0, first_b, first_a)
    first, second = np.where(second_a >= 0, first_a, first_b), np.where(second_a >= 0, second_a, second_b)
    member = ~both & (fits(first, single) | fits(second, single))
    found[~both & (level > n.TRADING)] = n.FAMILY
    found[member & (level > n.TRADING)] = n.RELATED
    out[at] = found
    return out


def _namesakes(a: Side, b: Side, i: Ints, j: Ints, keys: KeyFacts, level: Ints) -> Ints:
    """Tell rare equal names from common ones."""
    import numpy as np

    at = np.flatnonzero(level == NameLevel.SAME_RARE)
    level[at] = same_level(namesakes(a, b, i[at], j[at], keys))
    return level


SAME = 3
"""Into how many levels equal names fall, the rare ones first."""


def same_level(expected: Floats) -> Ints:
    """SAME_RARE, SAME_SOME or SAME_COMMON, by how many namesakes chance would bring."""
    import numpy as np

    found: Ints = np.where(
        expected < SOME_NAMESAKES,
        NameLevel.SAME_RARE,
        np.where(expected < MANY_NAMESAKES, NameLevel.SAME_SOME, NameLevel.SAME_COMMON),
    ).astype(np.int64)
    return found
