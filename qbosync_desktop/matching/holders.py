"""How many clients and customers hold the contact details that a pair shares."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qbosync_desktop.matching.contacts import MOBILE_FROM, MOBILE_TO
from qbosync_desktop.matching.sides import NONE, Side

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]


def holders(a: Side, b: Side, i: Ints, j: Ints) -> Ints:
    """Per pair the clients and the customers that hold the shared e-mail, mobile, phone and address: (pairs × 8).

    Of several shared details the one that fewest hold; (1, 1) where none is shared.
    """
    import numpy as np

    width = 1 + int(max(a.postcode.max(initial=0), b.postcode.max(initial=0)))

    def streets(side: Side) -> Ints:
        return np.where(side.street >= 0, side.street * width + side.postcode, NONE).reshape(-1, 1)

    def numbers(side: Side, mobile: bool) -> Ints:
        inside = (side.numbers >= MOBILE_FROM) & (side.numbers <= MOBILE_TO)
        return np.where((side.numbers > 0) & (inside == mobile), side.numbers, NONE)

    fields = (
        (a.mails, b.mails),
        (numbers(a, True), numbers(b, True)),
        (numbers(a, False), numbers(b, False)),
        (streets(a), streets(b)),
    )
    return np.concatenate([_counted(left, right, i, j) for left, right in fields], axis=1)


def _counted(left: Ints, right: Ints, i: Ints, j: Ints) -> Ints:
    import numpy as np

    ours, theirs = np.sort(left.ravel()), np.sort(right.ravel())
    out = np.ones((len(i), 2), dtype=np.int64)
    fewest = np.full(len(i), 1 << 40, dtype=np.int64)
    for slot in range(left.shape[1]):
        one = left[i, slot]
        for other in range(right.shape[1]):
            hit = np.flatnonzero((one == right[j, other]) & (one != NONE))
            held = np.stack([_times(table, one[hit]) for table in (ours, theirs)], axis=1)
            fewer = held.sum(axis=1) < fewest[hit]
            out[hit[fewer]] = held[fewer]
            fewest[hit[fewer]] = held[fewer].sum(axis=1)
    return out


def _times(ordered: Ints, values: Ints) -> Ints:
    """How often each value stands among the ordered ones."""
    import numpy as np

    found: Ints = np.searchsorted(ordered, values, side="right") - np.searchsorted(ordered, values)
    return found
