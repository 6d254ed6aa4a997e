"""Sharing: on how many records of one list each contact detail stands. Knows no weights."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qbosync_desktop.matching.sides import NONE, Side

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]
    Flags = NDArray[np.bool_]

FEW = 4
"""A contact detail on more records than this says hardly anything."""

EVERYBODYS = 12
"""A contact detail on so many records is the practice's or a bookkeeper's, and another one opposite is no clash."""


@dataclass(slots=True)
class Shared:
    """On how many records of one list each contact detail stands: per record and slot."""

    mails: Ints
    numbers: Ints
    streets: Ints


def shared(a: Side, b: Side) -> tuple[Shared, Shared]:
    """On how many records each detail stands: the larger count of the two lists, for the slots of each side."""
    import numpy as np

    def counts(left: Ints, right: Ints, none: int) -> tuple[Ints, Ints]:
        both = np.concatenate((left.ravel(), right.ravel()))
        values, inverse = np.unique(both, return_inverse=True)
        cut = left.size
        most = np.maximum(
            np.bincount(inverse[:cut], minlength=len(values)), np.bincount(inverse[cut:], minlength=len(values))
        )
        most[values == none] = 0
        return most[inverse[:cut]].reshape(left.shape), most[inverse[cut:]].reshape(right.shape)

    mails = counts(a.mails, b.mails, NONE)
    numbers = counts(a.numbers, b.numbers, 0)
    width = 1 + int(max(a.postcode.max(initial=0), b.postcode.max(initial=0)))
    streets = counts(
        np.where(a.street >= 0, a.street * width + a.postcode, NONE),
        np.where(b.street >= 0, b.street * width + b.postcode, NONE),
        NONE,
    )
    return Shared(mails[0], numbers[0], streets[0]), Shared(mails[1], numbers[1], streets[1])


def everybodys(holders: Ints) -> Flags:
    """Records whose details of one field are all on very many records: the practice's own, which say nothing."""
    import numpy as np

    table = holders.reshape(len(holders), -1)
    least = np.where(table > 0, table, 1 << 30).min(axis=1, initial=1 << 30)
    found: Flags = (least >= EVERYBODYS) & (least < 1 << 30)
    return found


def shared_level(holders: Ints) -> Ints:
    """0 where one record holds a detail, 1 where a few do, 2 where many do."""
    import numpy as np

    found: Ints = np.where(holders <= 1, 0, np.where(holders <= FEW, 1, 2))
    return found
