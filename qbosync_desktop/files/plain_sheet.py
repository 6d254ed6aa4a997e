"""Rows of a spreadsheet in which no text is odd: some hundreds at a time, column by column, for lists of 100,000 rows.

Owns no rule. Rows are taken here only where :mod:`qbosync_desktop.files.sheet_reader`, which goes row by row, would
find the same cells and nothing to say of them. Both give the same rows (tested).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from qbosync_desktop.files import table as bounds
from qbosync_desktop.files.table import Cells

_NO_CONTROLS = bytes(range(32, 127))


def plain_cells(rows: Sequence[Sequence[Any]], text_of: Callable[[Any], str]) -> tuple[list[Cells], int] | None:
    """The cells of rows of values as texts, and how many cells may be filled; None where a text is odd.

    ``text_of`` says a value as text; texts only lose the blanks around them.
    """
    columns: list[Sequence[str]] = []
    filled = 0
    for values in zip(*rows, strict=True):
        try:
            together, column = "".join(values), values
        except TypeError:
            column = tuple([value if type(value) is str else text_of(value) for value in values])
            together = "".join(column)
        if together:
            if not _is_printable(together):
                return None
            if " " in together:
                column = tuple(map(str.strip, column))
            if "'" in together and any(cell.startswith("'") for cell in column):
                return None
            if len(together) > bounds.MAX_CELL_LENGTH and max(map(len, column)) > bounds.MAX_CELL_LENGTH:
                return None
            filled += len(rows)
        columns.append(column)
    return list(zip(*columns, strict=True)), filled


def _is_printable(text: str) -> bool:
    return not text.encode().translate(None, _NO_CONTROLS) if text.isascii() else text.isprintable()
