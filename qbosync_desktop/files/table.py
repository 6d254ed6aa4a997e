"""A table: the rows of a client list as they stand in the file, before anything is made of them.

Knows nothing of clients and columns. Rows are numbered as a spreadsheet numbers them: from 1, title rows counted.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from qbosync_desktop.domain.problems import Problem
from qbosync_desktop.files.rows import Cells, Row, Rows

MAX_FILE_BYTES = 100 * 1024 * 1024
MAX_ROWS = 120_000
MAX_LAST_ROW = 1_048_576
"""A spreadsheet's own last row; what goes on behind it, even blank, is no list."""
MAX_COLUMNS = 1_000
MAX_FILLED_CELLS = 2_700_000
MAX_CELLS = 20_000_000
"""With empty ones. These bounds keep any file, however hostile, under 1 GB of memory."""
MAX_CELL_LENGTH = 32_767
"""A spreadsheet's own longest cell."""


def filled_cells(rows: Iterable[Row]) -> int:
    """How many cells hold anything."""
    return sum([len(cells) - cells.count("") for _, cells in rows])


class Filling:
    """Keeps the filled cells of growing ``rows`` within their bound; counts them only when there may be too many."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._at_most = 0
        self._counted = 0
        self._counted_rows = 0

    def has_room(self, more: Sequence[Row], at_most: int) -> bool:
        """Whether the rows may grow by ``more``, which have ``at_most`` so many filled cells and will be appended."""
        if self._at_most + at_most > MAX_FILLED_CELLS:
            self._counted += filled_cells(self._rows[self._counted_rows :])
            self._counted_rows = len(self._rows)
            self._at_most, at_most = self._counted, filled_cells(more)
        self._at_most += at_most
        return self._at_most <= MAX_FILLED_CELLS


@dataclass(frozen=True, slots=True)
class Grid:
    """Every row of one sheet that holds anything, numbered; no heading found yet.

    ``faults`` are rows that could not be cut into cells, ``doubts`` rows whose text was guessed at; code by row.
    """

    rows: Rows = field(repr=False)
    faults: Mapping[int, str] = field(default_factory=dict)
    doubts: Mapping[int, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    sheet: str = ""
    ragged: bool = False  # rows may honestly be of several lengths: cells were cut at a separator


@dataclass(frozen=True, slots=True)
class Table:
    """A heading and the rows under it, each at least as long as the heading. Blank rows are not in it.

    ``faults`` names rows that cannot be trusted, and why; nothing is made of them. ``long_rows`` have more cells
    than the heading (all extra ones empty), so an unquoted comma may have pushed their values to the right.
    ``header_row`` is 0 for a list without a heading; its columns are then called "Column A", "Column B", …
    """

    header: Cells
    rows: Rows = field(repr=False)
    notes: tuple[str, ...] = ()
    file: str = ""
    sheet: str = ""
    header_row: int = 1
    faults: Mapping[int, Problem] = field(default_factory=dict)
    warnings: tuple[Problem, ...] = ()
    long_rows: frozenset[int] = frozenset()

    def heading(self, index: int) -> str:
        """What a column is called: its own heading, else its spreadsheet letter."""
        text = self.header[index] if index < len(self.header) else ""
        return text or f"column {letters(index)}"


def letters(index: int) -> str:
    """A spreadsheet's name of a column, counted from 0: A, B, … Z, AA."""
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
