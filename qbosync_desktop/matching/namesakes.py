"""Namesakes: how many strangers on this list would bear a record's name by chance.

Told name by name, from how many homes bear a family name, how many people a given name, how many homes a word.
A family with its companies is one home and counts once. Knows no contacts and no scores.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qbosync_desktop.matching.homes import Homes
from qbosync_desktop.matching.keys import KeyFacts, PeopleFacts
from qbosync_desktop.matching.sides import NAMES, Side

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]
    Flags = NDArray[np.bool_]
    Floats = NDArray[np.float64]

UNSEEN = 0.25
"""How often a name that nobody else bears is taken to be borne."""

MORE = 50.0
"""So many more are taken to be on the list: a short list knows few names."""

GIVEN_NAME, FAMILY_NAME, WORD = 0.008, 0.004, 0.004
"""How many of those bear a given name, a family name, a word."""

USUAL_WORD = 0.05
"""Words of more than this part of the homes go together ("family trust"); only the rarest of them counts."""


@dataclass(slots=True)
class People:
    """The people of a list, and how many bear their names. ``person`` per record, the counts per name."""

    homes: Homes
    person: Flags
    family: Ints
    formal: Ints
    initial: Ints
    single: Flags
    family_homes: Ints
    given_count: Ints
    letter_count: Ints
    many: int
    home_count: int

    def namesakes(self, i: Ints, j: Ints, letters: Flags) -> Floats:
        """For each pair how many strangers bear the name as well; ``letters``: where an initial that fits is enough."""
        import numpy as np

        homes = np.maximum(self.family_homes[self.family[i]], self.family_homes[self.family[j]])
        homes = homes - np.where(self.homes.home[i] == self.homes.home[j], 1, 2)
        given = np.maximum(self.given_count[self.formal[i]], self.given_count[self.formal[j]])
        return self._expected(homes, np.where(letters, self.letter_count[self.initial[i]], given) - 2)

    def pairs(self) -> tuple[float, float]:
        """How many pairs of strangers bear one name on the whole list, and how many one with an initial."""
        import numpy as np

        at = np.flatnonzero(self.person)
        homes = self.family_homes[self.family[at]] - 1
        single = self.single[at]
        whole = self._expected(homes, self.given_count[self.formal[at]] - 1)
        letter = self._expected(homes, self.letter_count[self.initial[at]] - 1)
        return float(whole[~single].sum()) / 2, float(letter[single].sum())

    def usual(self, i: Ints, j: Ints) -> Floats:
        """How much more often the given name of a pair is borne than a given name is on the whole."""
        import numpy as np

        count = self.given_count[self.formal[self.person]]
        mean = float(count.sum()) / max(len(count), 1)
        given = np.maximum(self.given_count[self.formal[i]], self.given_count[self.formal[j]])
        found: Floats = (given + UNSEEN) / (mean + UNSEEN)
        return found

    def _expected(self, homes: Ints, given: Ints) -> Floats:
        family = _share(homes, self.home_count, FAMILY_NAME)
        found: Floats = self.many * family * _share(given, self.many, GIVEN_NAME)
        return found


def people(side: Side, where: Homes, facts: PeopleFacts) -> People:
    """Count the people of a list, couples under one name aside."""
    import numpy as np

    person = (side.sure >= 0) & (side.other_given < 0) & (side.family >= 0) & (side.given >= 0)
    formal, initial = _of(facts.formal, side.given, person), _of(facts.initial, side.given, person)
    return People(
        where,
        person,
        side.family,
        formal,
        initial,
        _of(facts.single, side.given, person) == 1,
        where.count(np.where(person, side.family, -1), len(facts.length)),
        np.bincount(formal[person], minlength=1),
        np.bincount(initial[person], minlength=1),
        int(np.count_nonzero(person)),
        len(np.unique(where.home[person])),
    )


def _share(count: Ints, many: int, usual: float) -> Floats:
    """What part bears a name that ``count`` of so many others bear."""
    import numpy as np

    found: Floats = (np.maximum(count, 0) + UNSEEN + usual * MORE) / (many + MORE)
    return found


def _of(table: Ints, codes: Ints, known: Flags) -> Ints:
    import numpy as np

    out = np.zeros(len(codes), dtype=np.int64)
    out[known] = table[codes[known]]
    return out


def strangers_of_one_title(side: Side, where: Homes, keys: KeyFacts, wanted: Flags, i: Ints, j: Ints) -> Floats:
    """For each pair how many strangers among the ``wanted`` records have the words in their names that the two share.

    Of several names of each those two that share most.
    """
    import numpy as np

    if not len(keys.words):  # nobody has a name
        return np.full(len(i), float(np.count_nonzero(wanted)))
    words = np.where((side.names >= 0)[:, :, None], keys.words[np.maximum(side.names, 0)], -1)
    table = words.reshape(side.size, -1)
    counts = [
        (
            np.append(where.count(np.where(one[:, None], table, -1), len(keys.rarity)), 0),
            len(np.unique(where.home[one])),
        )
        for one in (wanted, np.ones(side.size, dtype=bool))  # a trust bears the family name of people, too
    ]
    many = np.count_nonzero(wanted)
    apart = np.where(where.home[i] == where.home[j], 1, 2)
    fewest = np.full(len(i), float(many))
    for slot in range(NAMES):
        for other in range(NAMES):
            left, right = words[i, slot], words[j, other]
            hit = (left >= 0) & (left[:, :, None] == right[:, None, :]).any(axis=2)
            share = np.maximum(*(_share(count[left] - apart[:, None], homes, WORD) for count, homes in counts))
            usual = share > USUAL_WORD
            rare = np.where(hit & ~usual, np.log(share), 0.0).sum(axis=1)
            common = np.where(hit & usual, np.log(share), 0.0).min(axis=1)
            fewest = np.minimum(fewest, many * np.exp(rare + common))
    return fewest
