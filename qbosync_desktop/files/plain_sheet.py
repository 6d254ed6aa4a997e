"""Rows of a spreadsheet in which no text is odd: some hundreds at a time, column by column, for lists of 100,000 rows.

Owns no rule. Rows are taken here only where :mod:`qbosync_desktop.files.sheet_reader`, which goes row by row, would
find the same cells and nothing to say of them. Both give the same rows (tested).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from qbosync_desktop.files import table as bounds
from qbosync_desktop.files.cells import tidied
from qbosync_desktop.files.rows import Column, Columns, blanks

_NO_CONTROLS = bytes(range(32, 127))


def plain_cells(
    rows: Sequence[Sequence[Any]], text_of: Callable[[Any], str], first: int, padding: int = 0
) -> Columns | None:
    """Rows of values as columns of texts; None where a text is odd.

    ``text_of`` says a value as text; ``first`` is the first row's number; ``padding`` blank columns come before them.
    """
    count = len(rows)
    blank, no_text = blanks(count)
    columns: list[Column] = [blank] * padding
    texts = [no_text] * padding
    for values in zip(*rows, strict=True):
        column: Column
        try:
            text, column = "\n".join(values), values
        except TypeError:
            column = tuple([value if type(value) is str else text_of(value) for value in values])
            text = "\n".join(column)
        if text == no_text:
            column, text = blank, no_text
        else:
            if not _is_printable(text, count):
                return None
            column, text = tidied(column, text)
            if len(text) > bounds.MAX_CELL_LENGTH and max(map(len, column)) > bounds.MAX_CELL_LENGTH:
                return None
        columns.append(column)
        texts.append(text)
    return Columns(range(first, first + count), columns, texts)


def _is_printable(text: str, lines: int) -> bool:
    """Whether a text of lines has so many, and nothing in them that is not printable."""
    if text.isascii():
        return len(text.encode().translate(None, _NO_CONTROLS)) == lines - 1
    return text.count("\n") == lines - 1 and text.replace("\n", "").isprintable()
