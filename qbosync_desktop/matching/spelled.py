"""How alike names are spelt, letter by letter, for many pairs at once. Knows no words that mean something, no records.

Most pairs have too few letters in common to be alike. That is found by counting letters; the others are compared.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qbosync_desktop.matching.sides import objects

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]
    Flags = NDArray[np.bool_]
    Floats = NDArray[np.float64]
    Objects = NDArray[np.object_]
    Scorer = Callable[..., float]

CLASSES = 32
"""Classes of letters that are counted; the last one is the space."""


def pairwise(one: Objects, two: Objects, scorer: Scorer, cutoff: float) -> Floats:
    """The score of each pair of texts, as rapidfuzz gives it for this cutoff."""
    from rapidfuzz import process

    found: Floats = process.cpdist(one.tolist(), two.tolist(), scorer=scorer, score_cutoff=cutoff)
    return found


@dataclass(slots=True)
class Bags:
    """How often each class of letters stands in each name, spaces between words too, and how many that are."""

    counts: NDArray[np.uint8]
    length: Ints
    odd: Flags
    """Names too long to be counted."""

    def may_reach(self, one: Ints, two: Ints, ratio: float, *, solid: bool = False) -> Flags:
        """Pairs that are not known to stay below this ratio (0 to 100) of :func:`rapidfuzz.fuzz.ratio`.

        ``solid``: without their spaces. No more letters can agree in order than agree at all.
        """
        import numpy as np

        width = CLASSES - 1 if solid else CLASSES
        length = self.length - self.counts[:, -1] if solid else self.length
        common = np.minimum(self.counts[one, :width], self.counts[two, :width]).sum(axis=1, dtype=np.int64)
        found: Flags = 200 * common >= (ratio - MARGIN) * (length[one] + length[two])
        return found | self.odd[one] | self.odd[two]


MARGIN = 0.01
"""How far below a ratio a pair is still compared, for the sake of rounding."""


class Spelled:
    """Distinct names; their texts are made for those that are compared."""

    def __init__(self, texts: Sequence[str], bags: Bags) -> None:
        self._texts, self._bags = texts, bags
        self._ordered, self._solid = objects([""] * len(texts)), objects([""] * len(texts))

    def ratio(self, one: Ints, two: Ints, cutoff: float, best: float) -> Floats:
        """The ratio (0 to 100) of names with their words in order; 0 where it is below ``cutoff``.

        Below ``best`` they are also compared without spaces, for a space in the wrong place upsets the order; then it
        is the better of the two if that reaches ``best``.
        """
        import numpy as np
        from rapidfuzz import fuzz

        ratio = np.zeros(len(one))
        at = np.flatnonzero(self._bags.may_reach(one, two, cutoff))
        texts = self._made(self._ordered, _ordered, one[at], two[at])
        ratio[at] = pairwise(texts[one[at]], texts[two[at]], fuzz.ratio, cutoff)
        at = np.flatnonzero((ratio < best) & (ratio > 0))
        at = at[self._bags.may_reach(one[at], two[at], best, solid=True)]
        texts = self._made(self._solid, _solid, one[at], two[at])
        ratio[at] = np.maximum(ratio[at], pairwise(texts[one[at]], texts[two[at]], fuzz.ratio, best))
        return ratio

    def same_letters(self, one: Ints, two: Ints) -> Flags:
        """Where two names are the same but for their spaces."""
        texts = self._made(self._solid, _solid, one, two)
        found: Flags = texts[one] == texts[two]
        return found

    def _made(self, made: Objects, make: Callable[[str], str], one: Ints, two: Ints) -> Objects:
        """``made`` with the texts of these names filled in."""
        import numpy as np

        size = len(self._texts)
        wanted = np.flatnonzero(np.bincount(one, minlength=size) + np.bincount(two, minlength=size))
        for at in wanted[made[wanted] == ""].tolist():
            made[at] = make(self._texts[at])
        return made


def _ordered(text: str) -> str:
    return " ".join(sorted(text.split()))


def _solid(text: str) -> str:
    return "".join(text.split())
