"""Sharing: on how many records of one list each contact detail stands. Knows no weights."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from qbosync_desktop.matching.contacts import MOBILE_FROM, MOBILE_TO
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
    _theirs: dict[str, Flags] = field(default_factory=dict)
    _phones: dict[bool, Phones] = field(default_factory=dict)

    def everybodys(self, of: Literal["mails", "streets"]) -> Flags:
        """Records whose e-mails or whose street are on very many records; found when first asked for."""
        if of not in self._theirs:
            self._theirs[of] = everybodys(self.mails if of == "mails" else self.streets)
        return self._theirs[of]

    def phones(self, numbers: Ints, *, mobile: bool) -> Phones:
        """The mobile numbers, or the others, of the list; found when first asked for."""
        import numpy as np

        if mobile not in self._phones:
            inside = (numbers >= MOBILE_FROM) & (numbers <= MOBILE_TO)
            kept: Ints = np.where((inside == mobile) & (numbers > 0), numbers, 0)
            slots = [slot for slot in range(kept.shape[1]) if kept[:, slot].any()]
            theirs = everybodys(self.numbers * (kept > 0))
            has: Flags = kept.max(axis=1, initial=0) > 0
            self._phones[mobile] = Phones(kept, slots, has, theirs)
        return self._phones[mobile]


@dataclass(slots=True)
class Phones:
    """Numbers of one kind, 0 for none: ``slots`` are the columns with any, ``has`` who has one, ``theirs`` whose are on
    very many records.
    """

    numbers: Ints
    slots: list[int]
    has: Flags
    theirs: Flags


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
