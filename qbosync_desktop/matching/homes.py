"""Homes inside one list: records that hang together by contacts which few others have.

A family, its companies and its trusts are one home, so are the two halves of a twin. Two records that share nothing are
still of one home when a third one holds a contact of each. Knows no names and no scores.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qbosync_desktop.matching.households import who_share
from qbosync_desktop.matching.sides import NONE, Side

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]
    Flags = NDArray[np.bool_]


@dataclass(slots=True)
class Homes:
    """Per record its home and how many live there; the pairs (one, two) that share a contact, the lower one first."""

    home: Ints
    size: Ints
    one: Ints
    two: Ints

    def share(self, i: Ints, j: Ints) -> Flags:
        """Which of these pairs share a contact themselves."""
        import numpy as np

        width = max(len(self.home), 1)
        found: Flags = np.isin(i * width + j, self.one * width + self.two)
        return found

    def count(self, facts: Ints, most: int) -> Ints:
        """In how many homes each fact occurs; ``facts`` holds one per record or several, negative for none."""
        import numpy as np

        table = facts.reshape(len(self.home), -1)
        rows, columns = np.nonzero(table >= 0)
        seen = np.unique(table[rows, columns] * max(len(self.home), 1) + self.home[rows])
        found: Ints = np.bincount(seen // max(len(self.home), 1), minlength=most)
        return found


def homes(side: Side) -> Homes:
    """Who lives together."""
    import numpy as np

    width = 1 + int(side.postcode.max(initial=0))
    rows = np.arange(side.size)
    one, two = who_share(
        [
            _flat(rows, side.mails),
            _flat(rows, side.numbers - 1),
            (rows, np.where(side.street >= 0, side.street * width + side.postcode, NONE)),
        ],
        side.size,
    )
    one, two = one[one < two], two[one < two]
    home = np.arange(side.size)
    while True:  # everybody takes the lowest number of the neighbours, until nothing moves
        low = np.minimum(home[one], home[two])
        found = home.copy()
        np.minimum.at(found, one, low)
        np.minimum.at(found, two, low)
        found = found[found]
        if bool((found == home).all()):
            break
        home = found
    return Homes(home, np.bincount(home, minlength=side.size)[home], one, two)


def _flat(rows: Ints, table: Ints) -> tuple[Ints, Ints]:
    """Several values of each record as one column."""
    import numpy as np

    return np.repeat(rows, table.shape[1]), table.ravel()
