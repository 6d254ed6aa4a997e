"""Facts about the words of names, for all distinct names at once. Knows no records and no scores.

Names come apart into one long column of words. A fact that two names have in common only when a text made of their
words is the same gets a number first: the sum of a number for each part. Equal texts have equal sums, so a text is made
only for names whose sums are equal.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING

from qbosync_desktop.matching import words as w
from qbosync_desktop.matching.sides import NONE, Texts
from qbosync_desktop.matching.spelled import CLASSES, Bags

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]
    Flags = NDArray[np.bool_]

WORDS = 8
"""Most words of a name that are looked at."""

_STRUCTURE_WORDS = """
family trust unit discretionary hybrid superfund super fund pty company holdings nominees investments no group and
testamentary partnership property estate
"""
_STRUCTURE = frozenset(_STRUCTURE_WORDS.split())


@dataclass(slots=True)
class WordFacts:
    """What :class:`keys.KeyFacts` holds of names; ``vocabulary`` is the number of codes in ``words``,
    ``bags`` their letters.
    """

    tight: Ints
    stem: Ints
    digits: Ints
    letters: Ints
    trust: Ints
    words: Ints
    vocabulary: int
    bags: Bags


@dataclass(slots=True)
class _Column:
    """The words of all names in order: for each the name it stands in, and its code; ``texts`` by code."""

    size: int
    row: Ints
    word: Ints
    texts: list[str]

    def flags(self, of: Callable[[str], object]) -> Flags:
        """A question about each word; asked once for the same word."""
        import numpy as np

        return np.fromiter(map(bool, map(of, self.texts)), dtype=bool, count=len(self.texts))[self.word]

    def rows(self, which: Flags) -> list[int]:
        """The names that hold one of these words."""
        import numpy as np

        found: list[int] = np.flatnonzero(np.bincount(self.row[which], minlength=self.size)).tolist()
        return found


def word_facts(texts: Sequence[str]) -> WordFacts:
    """Facts about every name of ``texts``; the words of a name have one space between them."""
    import numpy as np

    column = _column(texts)
    starts = np.searchsorted(column.row, np.arange(len(texts) + 1))
    trust = np.zeros(len(texts), dtype=np.int64)
    meant = column.word.copy()
    for at in column.rows(column.flags("trust".__eq__)):
        parts = texts[at].split()
        if parts[-1] == "trust" and "discretionary" in parts:
            where = parts.index("discretionary")
            parts[where], meant[starts[at] + where] = "family", _FAMILY
        where = parts.index("trust")
        trust[at] = w.TRUST_KINDS.get(parts[where - 1], 0) if where else 0

    singulars = Texts()
    singular = singulars.column([_singular(text) for text in column.texts])
    names = singulars.texts
    told = meant != _AND
    rows, codes = column.row[told], singular[meant[told]]
    place = np.arange(len(rows)) - np.searchsorted(rows, rows)
    words = np.full((len(texts), WORDS), NONE, dtype=np.int64)
    words[rows[place < WORDS], place[place < WORDS]] = codes[place < WORDS]
    width = max(len(names), 1)
    once = np.unique((rows * width + codes)[~_loose(texts, column, rows, meant[told])])
    tight = _same_text(
        len(texts),
        once // width,
        once % width,
        _sums_of_letters(names),
        lambda found: "".join(sorted(names[at] for at in found)),
    )

    core = column.flags(lambda text: text not in _STRUCTURE and text.isalpha())
    every = column.texts
    stem = _same_text(
        len(texts),
        column.row[core],
        column.word[core],
        _mixed(np.arange(len(every))),
        lambda found: " ".join(every[at] for at in found),
    )
    return WordFacts(
        tight,
        stem,
        _written(len(texts), {at: _figures(texts[at]) for at in column.rows(column.flags(_is_figure))}),
        _written(
            len(texts), {at: _letters(texts[at]) for at in column.rows(column.flags(lambda text: len(text) == 1))}
        ),
        trust,
        words,
        len(names),
        _bags(column, starts),
    )


def _loose(texts: Sequence[str], column: _Column, rows: Ints, words: Ints) -> Flags:
    """The words without which a name is still the same at a glance; ``rows`` and ``words`` say which there are.

    "of" and "the"; "Co" behind a name, but for "Smith & Co"; a super fund's "family".
    """
    import numpy as np

    size = np.bincount(rows, minlength=column.size)
    little = np.fromiter(map(_LITTLE.__contains__, column.texts), dtype=bool, count=len(column.texts))
    found: Flags = little[words]
    found &= size[rows] > 2
    for at in column.rows(column.flags("company".__eq__)):
        parts = texts[at].split()
        if parts[-1] == "company" and size[at] > 2 and (parts[-2] != "and" or not w.BUSINESS.isdisjoint(parts[:-2])):
            found[np.searchsorted(rows, at, side="right") - 1] = True
    funds = np.bincount(column.row[column.flags("superfund".__eq__)], minlength=column.size) > 0
    found |= (words == _FAMILY) & funds[rows]
    return found


_LITTLE = frozenset({"of", "the"})

CHUNK = 4096
"""How many names are taken apart at once."""

_END, _AND, _FAMILY = range(3)
_FIRST = ("|", "and", "family")
"""The first codes of words: the end of a name, which is no word, and two that are asked for."""


def _column(texts: Sequence[str]) -> _Column:
    import numpy as np

    codes: defaultdict[str, int] = defaultdict(count().__next__)
    found = [np.empty(0, dtype=np.int64)]
    for text in _FIRST:
        codes[text]
    for start in range(0, len(texts), CHUNK):
        parts = f"{' | '.join(texts[start : start + CHUNK])} |".split()
        found.append(np.fromiter(map(codes.__getitem__, parts), dtype=np.int64, count=len(parts)))
    every = np.concatenate(found)
    ends = every == _END
    row = np.cumsum(ends)[~ends]
    return _Column(len(texts), row, every[~ends], list(codes))


def _same_text(size: int, row: Ints, part: Ints, numbers: Ints, text: Callable[[list[int]], str]) -> Ints:
    """A code per name, equal where the ``text`` of its parts is; NONE where it has no parts.

    ``row`` and ``part`` say in order which parts a name has; ``numbers`` has a number per part whose sum is the same
    wherever the text is.
    """
    import numpy as np

    out = np.full(size, NONE, dtype=np.int64)
    if not len(row):
        return out
    starts = np.flatnonzero(np.append(True, row[1:] != row[:-1]))
    sums = np.add.reduceat(numbers[part], starts)
    _, code, held = np.unique(sums, return_inverse=True, return_counts=True)
    again = np.flatnonzero(held[code] > 1)
    ends = np.append(starts[1:], len(row))
    made = Texts()
    code[again] = len(held) + made.column(
        [text(part[one:two].tolist()) for one, two in zip(starts[again].tolist(), ends[again].tolist(), strict=True)]
    )
    out[row[starts]] = code
    return out


def _bags(column: _Column, starts: Ints) -> Bags:
    import numpy as np

    size = column.size
    letters = np.frombuffer("".join(column.texts).encode("utf-32-le"), dtype=np.uint32).astype(np.int64)
    lengths = np.array(list(map(len, column.texts)), dtype=np.int64)
    of_word = np.repeat(np.arange(len(lengths)), lengths)
    counts = np.bincount(of_word * CLASSES + letters % (CLASSES - 1), minlength=len(lengths) * CLASSES)
    held = starts[:-1] < starts[1:]
    of_name = np.zeros((size, CLASSES), dtype=np.uint8)
    length = np.zeros(size, dtype=np.int64)
    if held.any():
        table = counts.reshape(len(lengths), CLASSES).astype(np.uint8)
        of_name[held] = np.add.reduceat(table[column.word], starts[:-1][held], axis=0, dtype=np.uint8)
        length[held] = np.add.reduceat(lengths[column.word], starts[:-1][held])
    spaces = np.maximum(np.diff(starts) - 1, 0)
    of_name[:, -1] = np.minimum(spaces, 255)
    return Bags(of_name, length + spaces, length + spaces > 255)


def _sums_of_letters(texts: list[str]) -> Ints:
    """A number per text: the sum of a number per letter."""
    import numpy as np

    letters = np.frombuffer("".join(texts).encode("utf-32-le"), dtype=np.uint32)
    starts = np.cumsum([0, *map(len, texts[:-1])]) if texts else np.empty(0, dtype=np.int64)
    return np.add.reduceat(_mixed(letters.astype(np.int64)), starts) if texts else starts


def _mixed(numbers: Ints) -> Ints:
    """Numbers that are close to one another as numbers that are far apart (the finaliser of SplitMix64)."""
    import numpy as np

    found = (numbers.astype(np.uint64) + np.uint64(1)) * np.uint64(0x9E3779B97F4A7C15)
    found = (found ^ (found >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    found = (found ^ (found >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return (found ^ (found >> np.uint64(31))).view(np.int64)


def _written(size: int, texts: dict[int, str]) -> Ints:
    return Texts().sparse(texts, size)


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word[-1] == "s" and word[-2] != "s" else word


def _is_figure(word: str) -> bool:
    return not word.isalpha() and any(map(str.isdigit, word))


def _figures(text: str) -> str:
    return " ".join(filter(_is_figure, text.split()))


def _letters(text: str) -> str:
    return " ".join(sorted(word for word in text.split() if len(word) == 1))
