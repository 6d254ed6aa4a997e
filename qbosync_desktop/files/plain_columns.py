"""Columns of a thousand cells, each looked at in one go: which of them have to be read one by one.

Owns no rule; the rules are in the domain and in :mod:`qbosync_desktop.files.values`. A column is looked at as one text
of as many lines as it has cells, for Python looks through one long text much quicker than through a thousand short
ones. A row that is *left* is not plain; what stands in its place in a column then says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from operator import itemgetter
from typing import Generic, TypeVar

from qbosync_desktop.domain.contacts import PLAIN_EMAIL_LINES
from qbosync_desktop.domain.identifiers import (
    MASK,
    abn_of,
    acn_of,
    lines_that_may_hold_tfn,
    wrong_abns,
    wrong_acns,
)
from qbosync_desktop.domain.phones import CANONICAL_LINES
from qbosync_desktop.files import values
from qbosync_desktop.files.rows import Column, Columns, Row, blanks
from qbosync_desktop.files.text_lines import has_long_line

K = TypeVar("K")
V = TypeVar("V")

_ASCII = bytes(range(128))
_NO_CONTROLS = bytes(code for code in range(256) if code >= 32 and code != 127)
_MOST_ODD = 100
"""Cells of a column that are read one by one before all the rest are."""


class Chunk:
    """Some rows as columns, by index and by target. ``plain``: 1 for each row that is not left so far, else 0.

    ``texts`` are the columns as lines, one for each cell; a row with a line break in a cell is left, its cell blank.
    """

    def __init__(self, rows: Sequence[Row], indexes: Iterable[int], at: Mapping[str, int]) -> None:
        self.count = len(rows)
        self.plain = bytearray(b"\1") * self.count
        self._printable = isinstance(rows, Columns)
        self.numbers: Sequence[int]
        self.columns: dict[int, Column]
        self.texts: dict[int, str]
        if isinstance(rows, Columns):
            self.numbers = rows.numbers
            self.columns = {index: rows.columns[index] for index in indexes}
            self.texts = {index: rows.texts[index] for index in indexes}
        else:
            self.numbers = tuple(map(itemgetter(0), rows))
            every = list(zip(*map(itemgetter(1), rows), strict=False))  # longer rows: only what all have
            self.columns = {index: every[index] for index in indexes}
            self.texts = {index: "\n".join(column) for index, column in self.columns.items()}
        self._at = at
        self._folded: Column | None = None
        self.blank, self._no_text = blanks(self.count)

    def leave(self, places: Iterable[int]) -> None:
        """These rows are not plain."""
        for place in places:
            self.plain[place] = 0

    def column(self, target: str) -> Column:
        """The cells of a target's column, blank ones where it has none."""
        index = self._at.get(target)
        return self.blank if index is None else self.columns[index]

    def text(self, target: str) -> str:
        """The lines of a target's column, blank ones where it has none."""
        index = self._at.get(target)
        return self._no_text if index is None else self.texts[index]

    def folded_references(self) -> Column:
        """The cells of the column of references, folded for comparing."""
        if self._folded is None:
            filled = self.is_filled("reference")
            self._folded = self.text("reference").casefold().split("\n") if filled else self.blank
        return self._folded

    def is_filled(self, target: str) -> bool:
        """Whether any cell of a target's column holds anything."""
        index = self._at.get(target)
        return index is not None and self.holds_any(index)

    def holds_any(self, index: int) -> bool:
        """Whether any cell of a column holds anything."""
        return len(self.texts[index]) >= self.count

    def leave_filled(self, index: int) -> None:
        """Leave the rows with anything in a column."""
        if self.holds_any(index):
            self.leave(place for place, cell in enumerate(self.columns[index]) if cell)

    def leave_unclean(self, searched: Collection[int]) -> None:
        """Leave rows that need cleaning, or hold what could be a tax file number, in a ``searched`` column.

        Of the others only those with a line break or an endless value: whatever reads them sees to the rest.
        """
        is_clean = _has_nothing_odd if self._printable else _is_clean
        for index, text in self.texts.items():
            is_fine = is_clean if index in searched else _has_its_lines
            if len(text) >= self.count and not is_fine(text, self.count):
                column = self.columns[index]
                self.leave(place for place, cell in enumerate(column) if not is_fine(cell, 1))
                if text.count("\n") >= self.count:
                    self.columns[index] = column = ["" if "\n" in cell else cell for cell in column]
                    self.texts[index] = "\n".join(column)
            if index in searched and self.holds_any(index):
                self.leave(lines_that_may_hold_tfn(self.texts[index]))


def _has_its_lines(text: str, lines: int) -> bool:
    """Whether a text has so many lines, none of them endless."""
    return text.count("\n") == lines - 1 and not has_long_line(text, values.MAX_VALUE)


def _is_clean(text: str, lines: int) -> bool:
    """Whether a text of so many lines holds nothing to be cleaned, masked, or looked at as an error of a formula."""
    raw = text.encode("utf-8", "surrogatepass")
    if len(raw.translate(None, _NO_CONTROLS)) != lines - 1:
        return False
    if not text.isascii():
        beyond = raw.translate(None, _ASCII).decode("utf-8", "surrogatepass")
        if not beyond.isprintable():
            return False
    return _has_nothing_odd(text, lines)


def _has_nothing_odd(text: str, _lines: int) -> bool:
    """The same of a text whose lines are all printable."""
    odd = MASK[0] in text or "\ufffd" in text or "#" in text or (" " in text and "  " in text)
    return not odd and not has_long_line(text, values.MAX_VALUE)


# ------------------------------------------------------------------------------------- columns of one target


class Known(dict[K, V | None], Generic[K, V]):
    """What cells say, each different one asked once; None for one whose row is to be left."""

    def __init__(self, read: Callable[[K], V | None]) -> None:
        super().__init__()
        self._read = read
        self.any_none = False

    def __missing__(self, cell: K) -> V | None:
        value = self[cell] = self._read(cell)
        self.any_none = self.any_none or value is None
        return value

    def of(self, some: Chunk, column: Sequence[K]) -> list[V | None]:
        """What a column's cells say; the rows of those that say None are left."""
        if column.count(column[0]) == some.count:
            found = [self[column[0]]] * some.count
        else:
            found = list(map(self.__getitem__, column))
        if self.any_none:
            some.leave(place for place, value in enumerate(found) if value is None)
        return found


def phones(some: Chunk, target: str) -> Column:
    """A column of phone numbers as this program writes them."""
    if not some.is_filled(target):
        return some.column(target)
    return _corrected(some, target, _odd_lines(CANONICAL_LINES, some.text(target), some.count), _phone)


def emails(some: Chunk) -> Column:
    """The column of e-mail addresses, one in each filled cell."""
    if not some.is_filled("email"):
        return some.column("email")
    return _corrected(some, "email", _odd_lines(PLAIN_EMAIL_LINES, some.text("email"), some.count), _email)


def abns(some: Chunk) -> Column:
    """The column of ABNs, eleven digits each."""
    return _numbers(some, "abn", 11, wrong_abns, _abn)


def acns(some: Chunk) -> Column:
    """The column of ACNs, nine digits each."""
    return _numbers(some, "acn", 9, wrong_acns, _acn)


def references(some: Chunk) -> Column:
    """The column of references; rows that say in a word that they have none are left."""
    column = some.column("reference")
    if not values.NO_REFERENCE.isdisjoint(some.folded_references()):
        some.leave(place for place, cell in enumerate(column) if cell.casefold() in values.NO_REFERENCE)
    return column


def ids(some: Chunk) -> Sequence[int]:
    """The column of the register's own ids, 0 where there is none."""
    if not some.is_filled("id"):
        return [0] * some.count
    column, text = some.column("id"), some.text("id")
    if text.isascii() and all(column) and text.replace("\n", "").isdecimal() and max(map(len, column)) <= 15:
        return list(map(int, column))
    return [int(cell[:15]) if cell.isascii() and cell.isdecimal() else 0 for cell in column]


def _odd_lines(good: re.Pattern[str], text: str, count: int) -> list[int]:
    """Which lines of a text are not as a pattern says, which matches as many good ones as there are."""
    text += "\n"
    odd: list[int] = []
    at = place = 0
    while True:
        found = good.match(text, at)
        end = found.end() if found else at
        if end == len(text):
            return odd
        place += text.count("\n", at, end)
        if len(odd) == _MOST_ODD:
            return [*odd, *range(place, count)]
        odd.append(place)
        at = text.index("\n", end) + 1
        place += 1


def _corrected(some: Chunk, target: str, odd: Sequence[int], read: Callable[[str], str | None]) -> Column:
    """A column whose ``odd`` cells are read one by one; rows of which None comes are left."""
    column = some.column(target)
    if not odd:
        return column
    found = list(column)
    for place in odd:
        if cell := column[place]:
            value = read(cell)
            if value is None:
                some.plain[place] = 0
            else:
                found[place] = value
    return found


def _numbers(
    some: Chunk,
    target: str,
    width: int,
    wrong: Callable[[Sequence[str]], list[int]],
    read: Callable[[str], str | None],
) -> Column:
    """A column of numbers of so many digits, without spaces; other cells are read one by one."""
    if not some.is_filled(target):
        return some.column(target)
    found: list[str] = some.text(target).replace(" ", "").split("\n")
    together = "".join(found)
    if together.isascii() and together.isdecimal() and {0, width}.issuperset(map(len, found)):
        places = [place for place, cell in enumerate(found) if cell]
    else:
        column = some.column(target)
        places = []
        for place, cell in enumerate(found):
            if len(cell) == width and cell.isascii() and cell.isdecimal():
                places.append(place)
            elif cell:
                value = read(column[place])
                found[place] = value or ""
                if value is None:
                    some.plain[place] = 0
    some.leave(places[number] for number in wrong([found[place] for place in places]))
    return found


# ------------------------------------------------------------------------------------------ cells one by one


def _phone(text: str) -> str | None:
    value, code = values.phone(text)
    return None if code else value


def _email(text: str) -> str | None:
    return text if values.email(text) == (text, "") else None


def _abn(text: str) -> str | None:
    return None if "e" in text or "E" in text else abn_of(text) or None


def _acn(text: str) -> str | None:
    return None if "e" in text or "E" in text else acn_of(text) or None
