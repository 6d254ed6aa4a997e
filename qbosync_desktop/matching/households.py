"""Households inside one list: how often two of one family and one home bear the same given name.

Two records of one list that share a contact and a family name are relatives, or one person written down twice; where
their own details differ they are relatives. So each list tells what a namesake in the family is worth, which pairs
across the lists cannot tell. Knows no scores.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from qbosync_desktop.matching.contacts import MOBILE_FROM, MOBILE_TO
from qbosync_desktop.matching.keys import PeopleFacts
from qbosync_desktop.matching.levels import Mail, Phone, Place
from qbosync_desktop.matching.namelevels import NameLevel
from qbosync_desktop.matching.sides import NONE, Side

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]
    Flags = NDArray[np.bool_]
    Levels = NDArray[np.int8]

HOME = 6
"""A contact on more records than this is no household's."""

USUAL, USUAL_PAIRS = 0.03, 60.0
"""What part of a household's pairs are namesakes before looking (parent and child), and how many pairs that weighs."""

ENOUGH = 20
"""From so many pairs of relatives on a list can speak for itself."""


def namesake_share(a: Side, b: Side, people: PeopleFacts) -> float:
    """The part of the pairs of relatives who bear the same given name, as the two lists show it.

    The smaller one of two lists that can tell: what is there twice looks like a namesake.
    """
    found = [_counted(side, people) for side in (a, b)]
    telling = [one for one in found if sum(one) >= ENOUGH] or [(found[0][0] + found[1][0], found[0][1] + found[1][1])]
    return min((same + USUAL * USUAL_PAIRS) / (same + other + USUAL_PAIRS) for same, other in telling)


def initial_share(a: Side, b: Side, people: PeopleFacts) -> float:
    """How often an initial of one record may stand for the given name of a relative: as the lists write initials.

    Relatives with another given name, one of them written as an initial, that happens to be the other's.
    """
    import numpy as np

    letters = np.zeros(1 << 16)
    written = []
    for side in (a, b):
        given = side.given[(side.given >= 0) & (side.family >= 0)]
        written.append((float(people.single[given].sum()) + 1.0) / (len(given) + 100.0))
        letters += np.bincount(people.initial[given] % len(letters), minlength=len(letters))
    alike = float(np.square(letters / max(letters.sum(), 1.0)).sum())
    either = 1.0 - (1.0 - written[0]) * (1.0 - written[1])
    return either * max(alike, 0.05) / max(1.0 - either, 0.05)


MANY_TWINS, HARDLY = 30, 0.2
"""So many pairs of one name at one address, and so few of another name beside them: nobody lives together."""


def lone_people(levels: Levels) -> int:
    """How many pairs of one name share an address, where nobody lives together; 0 where relatives do.

    Told of people known by name and address alone.
    """
    import numpy as np

    name, place = levels[:, 0], levels[:, 5]
    if bool((levels[:, 2:5] != (Mail.MISSING, Phone.MISSING, Phone.MISSING)).any()):
        return 0
    home = place <= Place.CLOSE
    same = int(np.count_nonzero(home & (name <= NameLevel.CLOSE)))
    other = int(np.count_nonzero(home & (name == NameLevel.FAMILY)))
    return same if same >= MANY_TWINS and other <= HARDLY * same else 0


def _counted(side: Side, people: PeopleFacts) -> tuple[int, int]:
    """Pairs of relatives with the same given name and with another one."""
    import numpy as np

    i, j = _pairs(side)
    person = (side.sure >= 0) & (side.other_given < 0) & (side.given >= 0) & (side.family >= 0)
    kept = person[i] & person[j] & (side.family[i] == side.family[j])
    i, j = i[kept], j[kept]
    if not len(i):
        return 0, 0
    kept = _apart(side, i, j)
    one, two = side.given[i[kept]], side.given[j[kept]]
    same = (one == two) | (people.formal[one] == people.formal[two])
    letters = (people.single[one] | people.single[two]).astype(bool)
    return int(np.count_nonzero(same)), int(np.count_nonzero(~same & ~letters))


def _apart(side: Side, i: Ints, j: Ints) -> Flags:
    """Where a detail of one's own differs: e-mail, mobile or middle name."""
    mails, numbers = side.mails, side.numbers
    mail: Flags = (mails[i, 0] >= 0) & (mails[j, 0] >= 0) & ~_overlap(mails[i], mails[j], NONE)
    inside = (numbers >= MOBILE_FROM) & (numbers <= MOBILE_TO)
    own = numbers * inside
    mobile: Flags = (own[i].max(axis=1) > 0) & (own[j].max(axis=1) > 0) & ~_overlap(own[i], own[j], 0)
    found: Flags = mail | mobile
    return found


def _overlap(one: Ints, two: Ints, none: int) -> Flags:
    found: Flags = ((one[:, :, None] == two[:, None, :]) & (one[:, :, None] != none)).any(axis=(1, 2))
    return found


def _pairs(side: Side) -> tuple[Ints, Ints]:
    """Pairs of records that share a contact which few have, each once."""
    import numpy as np

    rows = np.arange(side.size)
    return who_share([(rows, values) for values in _contacts(side)], side.size)


def who_share(columns: Iterable[tuple[Ints, Ints]], size: int) -> tuple[Ints, Ints]:
    """Pairs of records (of ``size``) with an equal value that few have, each once, the lower one first.

    Each column holds record numbers and their values; negative ones are none.
    """
    import numpy as np

    width = max(size, 1)
    found = [np.empty(0, dtype=np.int64)]
    for records, values in columns:
        rows = np.flatnonzero(values >= 0)
        rows = rows[np.argsort(values[rows], kind="stable")]
        order, ordered = records[rows], values[rows]
        holders = np.unique(ordered, return_inverse=True, return_counts=True)
        few = holders[2][holders[1]] <= HOME
        for step in range(1, HOME):
            hit = (ordered[step:] == ordered[:-step]) & few[step:]
            one, two = order[:-step][hit], order[step:][hit]
            found.append(np.minimum(one, two) * width + np.maximum(one, two))
    pairs = np.unique(np.concatenate(found))
    return pairs // width, pairs % width


def _contacts(side: Side) -> Iterator[Ints]:
    import numpy as np

    yield side.mails[:, 0]
    yield side.numbers[:, 0] - 1
    yield side.numbers[:, 1] - 1
    width = 1 + int(side.postcode.max(initial=0))
    yield np.where(side.street >= 0, side.street * width + side.postcode, NONE)
