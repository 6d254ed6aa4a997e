"""Particulars: what a pair tells beyond its levels. How common its name is, and which of the two gives a middle name.

Both are learned from the two lists: beside which other pairs of its level a name is common, and how often each list
leaves a middle name out. Knows no classes of pairs but strangers and all that are not the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qbosync_desktop.matching.commonness import namesakes
from qbosync_desktop.matching.keys import KeyFacts
from qbosync_desktop.matching.levels import Middle, Who
from qbosync_desktop.matching.namelevels import NameLevel
from qbosync_desktop.matching.sides import Side

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]
    Floats = NDArray[np.float64]
    Levels = NDArray[np.int8]

MOST_COMMON = 20.0
"""No name counts as more than so many times as common, or as rare, as the names of its level."""

LEAN = 100.0
"""How many pairs weigh the belief that a middle name which one of two gives tells nothing."""

LEFT, RIGHT, UNTOLD = 1, 2, 3
"""Who gives a middle name; 0: neither. UNTOLD: both do, or it is no matter here."""


@dataclass(slots=True)
class Particulars:
    """Of pairs: ``group`` numbers those of one level of equal names (-1: not equal), ``expected`` how many namesakes
    chance would bring, ``middle`` who gives a middle name, ``others`` how often that is so by chance.
    """

    group: Ints
    expected: Floats
    middle: Ints
    others: Floats

    @classmethod
    def of(cls, a: Side, b: Side, i: Ints, j: Ints, grades: Levels, keys: KeyFacts) -> Particulars:
        """Of the pairs (i, j) with these levels."""
        import numpy as np

        name, who = grades[:, 0].astype(np.int64), grades[:, 8]
        group = np.where(name <= NameLevel.SAME_COMMON, name * len(Who) + who, -1)
        expected = np.zeros(len(i))
        at = np.flatnonzero(group >= 0)
        expected[at] = namesakes(a, b, i[at], j[at], keys)
        left, right = a.middle[i] >= 0, b.middle[j] >= 0
        told = (grades[:, 7] == Middle.MISSING) & (who == Who.PEOPLE) & ~(left & right)
        ours, theirs = _gives(a), _gives(b)
        others = np.array([(1 - ours) * (1 - theirs), ours * (1 - theirs), (1 - ours) * theirs])
        return cls(group, expected, np.where(told, left * LEFT + right * RIGHT, UNTOLD), others / others.sum())

    def odds(self, odds: Floats, strangers: Floats, same: Floats) -> Floats:
        """The odds of each pair. ``strangers``: how probably the two are strangers if not the same; ``same``: how
        probable it seemed until now that they are the same.
        """
        found: Floats = odds / (1.0 + strangers * (self._common(same) - 1.0)) / self._against(same)
        return found

    def _common(self, same: Floats) -> Floats:
        """How common the name of each pair is beside those of its level that are the same; 1 where not equal."""
        import numpy as np

        weight = same + 1e-6
        at = np.flatnonzero(self.group >= 0)
        group, expected, weight = self.group[at], self.expected[at], weight[at]
        mean = np.bincount(group, expected * weight) / np.maximum(np.bincount(group, weight), 1e-12)
        found = np.ones(len(same))
        found[at] = np.clip(expected / np.maximum(mean[group], 1e-12), 1 / MOST_COMMON, MOST_COMMON)
        return found

    def _against(self, same: Floats) -> Floats:
        """How much oftener strangers than the same leave middle names out like this."""
        import numpy as np

        alike = np.bincount(self.middle, weights=same, minlength=UNTOLD)[:UNTOLD] + LEAN * self.others
        found: Floats = np.append(self.others / (alike / alike.sum()), 1.0)[self.middle]
        return found


def _gives(side: Side) -> float:
    """What part of the people of a list have a middle name."""
    import numpy as np

    people = (side.sure >= 0) & (side.other_given < 0) & (side.given >= 0) & (side.family >= 0)
    return (float(np.count_nonzero(side.middle[people] >= 0)) + 0.5) / (float(np.count_nonzero(people)) + 1.0)
