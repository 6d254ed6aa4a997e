"""One to one: from the odds of each pair to probabilities that know of each other, and to the best assignment.

A client is one customer at most and the other way round. The probabilities are the marginals of all one-to-one
assignments, by belief propagation (exact where the candidates form no ring, close elsewhere). Knows no records.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]
    Floats = NDArray[np.float64]
    Flags = NDArray[np.bool_]

SWEEPS, SETTLED = 24, 1e-6
MOST_ODDS = 1e9


def marginals(i: Ints, j: Ints, odds: Floats, left: int, right: int) -> Floats:
    """The probability of each pair (i, j) among all one-to-one assignments; ``odds`` as if the pair stood alone."""
    import numpy as np

    joint = np.minimum(odds, MOST_ODDS)
    # What nobody else could be, on either side, stands alone.
    rivalled = np.flatnonzero((np.bincount(i, minlength=left)[i] > 1) | (np.bincount(j, minlength=right)[j] > 1))
    joint[rivalled] = _among_rivals(i[rivalled], j[rivalled], joint[rivalled])
    found: Floats = joint / (1.0 + joint)
    return found


def _among_rivals(i: Ints, j: Ints, odds: Floats) -> Floats:
    """The odds of each pair when the others are known of."""
    import numpy as np

    i, j = _close_up(i), _close_up(j)
    left, right = 1 + int(i.max(initial=0)), 1 + int(j.max(initial=0))
    free_left = np.ones(len(odds))  # the left record is free, this pair aside
    free_right = np.ones(len(odds))
    for _ in range(SWEEPS):
        pull = odds * free_right
        other = np.maximum(np.bincount(i, pull, left)[i] - pull, 0.0)
        free_left = np.sqrt(free_left / (1.0 + other))
        pull = odds * free_left
        other = np.maximum(np.bincount(j, pull, right)[j] - pull, 0.0)
        before = free_right
        free_right = np.sqrt(free_right / (1.0 + other))
        if np.abs(free_right - before).max(initial=0.0) < SETTLED:
            break
    found: Floats = odds * free_left * free_right
    return found


def _close_up(numbers: Ints) -> Ints:
    """The same numbers without gaps."""
    import numpy as np

    used = np.zeros(1 + int(numbers.max(initial=0)), dtype=np.int64)
    used[numbers] = 1
    return (np.cumsum(used) - 1)[numbers]


def assign(i: Ints, j: Ints, score: Floats, order: Ints, left: int, right: int) -> Flags:
    """The pairs of the one-to-one assignment: the best pair first, as ``order`` (best first) says."""
    import numpy as np

    chosen = np.zeros(len(score), dtype=bool)
    used_left, used_right = bytearray(left), bytearray(right)
    for at, one, two in zip(order.tolist(), i[order].tolist(), j[order].tolist(), strict=True):
        if not used_left[one] and not used_right[two]:
            used_left[one] = used_right[two] = 1
            chosen[at] = True
    return chosen
