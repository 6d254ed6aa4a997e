"""Equal names inside the register: how often strangers bear one name at most.

Candidate pairs do not tell: where every name is there once on either list, each equal name is the same record's, and
taking it for a stranger's teaches that equal names say little. The register tells: what it holds twice under one name
is strangers, or doubles, which only makes the bound more careful. QuickBooks forbids two equal display names, so its
list does not tell. Knows no weights.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qbosync_desktop.matching.commonness import namesakes
from qbosync_desktop.matching.keys import KeyFacts
from qbosync_desktop.matching.levels import Who
from qbosync_desktop.matching.namelevels import SAME, same_level
from qbosync_desktop.matching.sides import Side

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

UNSEEN = 6.0
"""So many pairs of strangers of one name are believed to be there at each level though the register shows none."""

BOUND = 2.0
"""Two lists may hold more strangers of one name than the register shows by this factor."""


def most_of_strangers(register: Side, other: Side, keys: KeyFacts) -> Floats:
    """The largest part of the pairs of strangers who may bear one name: of two people and of all others (levels.Who),
    each for a rare, a usual and a common name.
    """
    import numpy as np

    named = np.flatnonzero(register.names[:, 0] >= 0)
    level = same_level(namesakes(register, other, named, named, keys))
    name = register.names[named, 0]
    others = np.bincount(name, minlength=1)[name] - 1
    person = (register.sure >= 0) & (register.other_given < 0)
    who = np.where(person[named], Who.PEOPLE, Who.OTHERS)
    found = np.bincount(who * SAME + level, others, len(Who) * SAME).reshape(len(Who), SAME)
    people, every = (float(count * (count - 1)) for count in (np.count_nonzero(person), register.size))
    pairs = np.maximum(np.array([[people], [every - people]]), 1.0)
    bound: Floats = BOUND * (found + UNSEEN) / pairs
    return bound
