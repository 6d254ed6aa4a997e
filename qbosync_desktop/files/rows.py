"""The numbered rows of a list. Where many are alike they are kept as columns, and made into rows when asked for.

Owns how rows are kept, and no rule about what they may hold. Numbers are a spreadsheet's (see files.table).
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import overload

Cells = tuple[str, ...]
Column = Sequence[str]
Row = tuple[int, Cells]


class Columns(Sequence[Row]):
    """Some rows of equal width as columns: ``numbers`` and ``columns`` are of equal length.

    All cells are printable and without blanks around them. ``texts`` are the columns as lines, one for each cell:
    Python looks through one long text much quicker than through many short ones.
    """

    __slots__ = ("columns", "numbers", "texts")

    def __init__(self, numbers: Sequence[int], columns: Sequence[Column], texts: Sequence[str] | None = None) -> None:
        self.numbers = numbers
        self.columns = columns
        self.texts = ["\n".join(column) for column in columns] if texts is None else texts

    def __len__(self) -> int:
        return len(self.numbers)

    def __iter__(self) -> Iterator[Row]:
        return zip(self.numbers, zip(*self.columns, strict=True), strict=True)

    @overload
    def __getitem__(self, key: int) -> Row: ...
    @overload
    def __getitem__(self, key: slice) -> Columns: ...
    def __getitem__(self, key: int | slice) -> Row | Columns:
        if isinstance(key, slice):
            return Columns(self.numbers[key], [column[key] for column in self.columns])
        return self.numbers[key], tuple([column[key] for column in self.columns])

    @property
    def at_most_filled(self) -> int:
        """How many cells may hold anything: those of the columns that are not blank."""
        count = len(self)
        return count * sum([len(text) >= count for text in self.texts])

    def widened(self, width: int) -> Columns:
        """The same rows with blank cells behind, as many as they lack to this width."""
        count, lacking = len(self), width - len(self.columns)
        column, text = blanks(count)
        return Columns(self.numbers, [*self.columns, *[column] * lacking], [*self.texts, *[text] * lacking])


def blanks(count: int) -> tuple[Column, str]:
    """A blank column of so many cells, and its text: one for all blank columns of some rows takes no room."""
    return ("",) * count, "\n" * (count - 1)


class Rows(Sequence[Row]):
    """Numbered rows, in parts: each a list of rows, or :class:`Columns`. Slices share parts, so add to none of them."""

    def __init__(self, parts: Iterable[Sequence[Row]] = ()) -> None:
        self._parts: list[Sequence[Row]] = []
        self._starts: list[int] = []
        self._count = 0
        for part in parts:
            self.extend(part)

    def append(self, row: Row) -> None:
        """Add one row behind the others."""
        last = self._parts[-1] if self._parts else None
        if isinstance(last, list):
            last.append(row)
            self._count += 1
        else:
            self.extend([row])

    def extend(self, part: Sequence[Row]) -> None:
        """Add rows behind the others; a list becomes a part of this object."""
        if part:
            self._parts.append(part)
            self._starts.append(self._count)
            self._count += len(part)

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[Row]:
        for part in self._parts:
            yield from part

    @overload
    def __getitem__(self, key: int) -> Row: ...
    @overload
    def __getitem__(self, key: slice) -> Rows: ...
    def __getitem__(self, key: int | slice) -> Row | Rows:
        if isinstance(key, slice):
            start, stop, step = key.indices(self._count)
            if step != 1:
                return Rows([[self[place] for place in range(start, stop, step)]])
            return Rows(
                part if start <= first and first + len(part) <= stop else part[max(start - first, 0) : stop - first]
                for first, part in zip(self._starts, self._parts, strict=True)
                if first < stop and first + len(part) > start
            )
        place = key + self._count if key < 0 else key
        if not 0 <= place < self._count:
            raise IndexError(key)
        at = bisect_right(self._starts, place) - 1
        return self._parts[at][place - self._starts[at]]

    def __eq__(self, other: object) -> bool:
        return list(self) == list(other) if isinstance(other, Rows | list) else NotImplemented

    __hash__ = None  # type: ignore[assignment]  # as of a list: it grows

    def pieces(self, at_most: int) -> Iterator[Sequence[Row]]:
        """The rows in pieces as they are kept; lists are cut, to so many rows each."""
        for part in self._parts:
            if isinstance(part, Columns):
                yield part
            else:
                for start in range(0, len(part), at_most):
                    yield part[start : start + at_most]

    def first_cells(self) -> str:
        """The first cell of each row, as lines."""
        return "\n".join(
            [
                part.texts[0] if isinstance(part, Columns) else "\n".join([cells[0] for _, cells in part])
                for part in self._parts
            ]
        )

    def widths(self) -> Counter[int]:
        """How many rows have how many cells."""
        found: Counter[int] = Counter()
        for part in self._parts:
            found.update(widths(part))
        return found

    def widened(self, width: int) -> Rows:
        """The same rows, each of at least so many cells: blank ones are put behind."""
        return Rows(part if min(widths(part)) >= width else _widened(part, width) for part in self._parts)


def widths(part: Sequence[Row]) -> Counter[int]:
    """How many rows of a part have how many cells."""
    if isinstance(part, Columns):
        return Counter({len(part.columns): len(part)})
    return Counter([len(cells) for _, cells in part])


def has_blank_row(part: Sequence[Row]) -> bool:
    """Whether a row of a part holds nothing."""
    if isinstance(part, Columns) and any(map(all, part.columns)):
        return False
    return not all(any(cells) for _, cells in part)


def _widened(part: Sequence[Row], width: int) -> Sequence[Row]:
    if isinstance(part, Columns):
        return part.widened(width)
    return [(number, cells + ("",) * (width - len(cells))) for number, cells in part]
