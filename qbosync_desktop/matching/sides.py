"""The two lists as columns of numbers: what matching compares, ready for numpy.

Owns the columns and the codes of texts. Equal codes mean equal texts, across both lists. Knows no scores.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]
    Objects = NDArray[np.object_]

NAMES, MAILS, NUMBERS = 3, 2, 3
NONE = -1


class Texts:
    """Texts and their codes, in the order they came; "" is NONE."""

    def __init__(self) -> None:
        self._codes: defaultdict[str, int] = defaultdict(count().__next__)
        self._codes[""] = NONE
        self._read: dict[str, int] = {}
        self._texts: list[str] = []
        self._array: Objects | None = None

    @property
    def texts(self) -> list[str]:
        """All texts by code."""
        if len(self._texts) != len(self._codes) - 1:
            self._texts = list(self._codes)[1:]
        return self._texts

    @property
    def array(self) -> Objects:
        """The same for numpy."""
        if self._array is None or len(self._array) != len(self._codes) - 1:
            self._array = objects(self.texts)
        return self._array

    def code(self, text: str) -> int:
        """The code of a text, a new one when it was not seen before."""
        return self._codes[text]

    def column(self, texts: Sequence[str]) -> Ints:
        """The codes of many texts."""
        import numpy as np

        return np.fromiter(map(self._codes.__getitem__, texts), dtype=np.int64, count=len(texts))

    def read(self, written: Sequence[str], in_form: Callable[[list[str]], list[str]]) -> Ints:
        """The codes of many texts as ``in_form`` writes them; of those that come again and again each is read once."""
        import numpy as np

        known = self._read
        new = [text for text in dict.fromkeys(written) if text not in known]
        known.update(zip(new, map(self._codes.__getitem__, in_form(new)), strict=True))
        return np.fromiter(map(known.__getitem__, written), dtype=np.int64, count=len(written))

    def settle(self) -> None:
        """All lists are read: how their texts were written is not asked any more."""
        self._read = {}

    def sparse(self, texts: Mapping[int, str], size: int) -> Ints:
        """The codes of the few of ``size`` texts that are not empty, by where they stand."""
        import numpy as np

        out = np.full(size, NONE, dtype=np.int64)
        out[list(texts)] = self.column(list(texts.values()))
        return out


def objects(texts: Sequence[str]) -> Objects:
    """Texts for numpy, to be taken by their numbers."""
    import numpy as np

    found = np.empty(len(texts), dtype=object)
    found[:] = texts
    return found


@dataclass(slots=True)
class Tables:
    """The texts of both lists. ``keys`` holds whole names; ``people`` given, middle and family names alike."""

    keys: Texts = field(default_factory=Texts)
    people: Texts = field(default_factory=Texts)
    mails: Texts = field(default_factory=Texts)
    streets: Texts = field(default_factory=Texts)
    buildings: Texts = field(default_factory=Texts)
    places: Texts = field(default_factory=Texts)
    states: Texts = field(default_factory=Texts)
    codes: Texts = field(default_factory=Texts)
    raw: Texts = field(default_factory=Texts)
    trustees: Texts = field(default_factory=Texts)
    asides: Texts = field(default_factory=Texts)


@dataclass(slots=True)
class Side:
    """One list. Every column has one entry per record; ``names``, ``mails``, ``numbers`` have several.

    No text is NONE, no number 0. ``form`` a Form; ``sure`` 1 when it is a person for certain, 0 perhaps, NONE no;
    ``other_given`` the second person of a joint name; ``turned`` the given name if the family name stands first;
    ``contact_*`` the given and family name of a customer that is no person; ``raw`` the name as written, without case;
    ``trustee`` who is named as trustee; ``aside`` what else stands in that text.
    """

    size: int
    form: Ints
    sure: Ints
    given: Ints
    middle: Ints
    family: Ints
    other_given: Ints
    turned: Ints
    generation: Ints
    contact_given: Ints
    contact_family: Ints
    street: Ints
    building: Ints
    place: Ints
    postcode: Ints
    state: Ints
    code: Ints
    raw: Ints
    trustee: Ints
    aside: Ints
    names: Ints
    mails: Ints
    numbers: Ints
