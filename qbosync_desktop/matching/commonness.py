"""How common names are: how many others of one name chance alone would bring, as the two lists show it.

Owns that count, for people by given and family name and for all others by their words. Knows no levels and no weights.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qbosync_desktop.matching.keys import KeyFacts
from qbosync_desktop.matching.sides import Side

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]
    Floats = NDArray[np.float64]


def namesakes(a: Side, b: Side, i: Ints, j: Ints, keys: KeyFacts) -> Floats:
    """How many others of the same name chance alone would bring, for pairs of one name."""
    import numpy as np

    expected = np.zeros(len(i))
    if not len(i):
        return expected
    total = a.size + b.size + 100
    person = (a.sure[i] >= 0) & (a.given[i] >= 0) & (a.family[i] >= 0)

    def share(left: Ints, right: Ints, codes: Ints) -> Floats:
        values = np.concatenate((left, right))
        count = np.bincount(values[values >= 0], minlength=1)
        found: Floats = (np.maximum(count[codes] - 2, 0) + 0.5) / total
        return found

    who = i[person]
    expected[person] = b.size * share(a.given, b.given, a.given[who]) * share(a.family, b.family, a.family[who])
    rest = a.names[i[~person], 0]
    expected[~person] = b.size * np.exp(-keys.told[rest])
    lone = (keys.words[rest, 0] >= 0) & (keys.words[rest, 1] < 0)
    if lone.any():
        expected[np.flatnonzero(~person)[lone]] = b.size * _lone_words(a, b, keys)[keys.words[rest[lone], 0]]
    return expected


def _lone_words(a: Side, b: Side, keys: KeyFacts) -> Floats:
    """Per word the chance that another name is this word and nothing else: few names are one word."""
    import numpy as np

    names = np.concatenate((a.names[:, 0], b.names[:, 0]))
    words = keys.words[names[names >= 0]]
    said = (words[:, 0] >= 0) & (words[:, 1] < 0)
    count = np.bincount(words[words >= 0], minlength=len(keys.rarity))
    alone = (np.count_nonzero(said) + 1.0) / (len(words) + 100.0)
    found: Floats = alone * (np.maximum(count - 2, 0) + 0.5) / (len(names) + 100.0)
    return found
