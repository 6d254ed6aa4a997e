"""Threes: of three records either all are one, or two of them at most. What that says of the chance of each pair.

Who bears one name with two others is the twin of the one or of the other where those two are told apart. Knows numbers
only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]
    Floats = NDArray[np.float64]

LEAST = 0.02
"""Pairs of a lower chance move no other one."""

CROWD = 60
"""Records of so many pairs are left as they are: a name that everybody bears."""


def of_threes(i: Ints, j: Ints, chance: Floats, size: int) -> Floats:
    """The chances of the pairs (i, j), of records below ``size``, when they know of one another."""
    import numpy as np

    out = chance.copy()
    busy = np.bincount(np.concatenate((i, j))[np.tile(chance >= LEAST, 2)], minlength=size)
    at = np.flatnonzero((chance >= LEAST) & (busy[i] <= CROWD) & (busy[j] <= CROWD))
    one, two = i[at], j[at]
    odds = chance[at] / np.maximum(1.0 - chance[at], 1e-9)
    pair, other, x, y = _with_one_in_common(one, two)
    ids = one * size + two
    order = np.argsort(ids)
    third = np.minimum(x, y) * size + np.maximum(x, y)
    place = order[np.minimum(np.searchsorted(ids[order], third), max(len(ids) - 1, 0))] if len(ids) else third
    closed = ids[place] == third
    mine, beside, opposite = odds[pair], odds[other], np.where(closed, odds[place], 0.0)
    ranked = np.sort(np.stack((mine, beside, opposite)), axis=0)
    every = ranked[2] * ranked[1] * np.minimum(ranked[0], 1.0)  # the third pair adds nothing to two that are sure
    moved = np.log1p(every / mine) - np.log1p(beside + opposite)
    moved[closed] /= 2.0  # met from either end
    logs = np.log(odds) + np.bincount(pair, moved, minlength=len(at))
    out[at] = 1.0 / (1.0 + np.exp(-np.clip(logs, -40, 40)))
    return out


def _with_one_in_common(one: Ints, two: Ints) -> tuple[Ints, Ints, Ints, Ints]:
    """Pairs of pairs with a record in common, by number, both ways; and the records that they have not in common."""
    import numpy as np

    record, far = np.concatenate((one, two)), np.concatenate((two, one))
    pair = np.tile(np.arange(len(one)), 2)
    order = np.argsort(record, kind="stable")
    record, far, pair = record[order], far[order], pair[order]
    start = np.searchsorted(record, record, side="left")
    counts = np.searchsorted(record, record, side="right") - start
    left = np.repeat(np.arange(len(record)), counts)
    right = np.arange(int(counts.sum())) - np.repeat(np.cumsum(counts) - counts, counts) + np.repeat(start, counts)
    kept = left != right
    left, right = left[kept], right[kept]
    return pair[left], pair[right], far[left], far[right]
