"""What a single cell may hold, and what is taken off it before anything is made of it. Knows no columns' meaning."""

from __future__ import annotations

import re

from qbosync_desktop.files import table as bounds
from qbosync_desktop.files.rows import Cells, Column

CONTROL_FAULT = "forbidden-characters"
LONG_FAULT = "value-too-long"

_NEUTRAL = re.compile(r"'+[=+\-@\t\r\n]")
_FORBIDDEN = re.compile("[\x00-\x08\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")


def unneutralised(cells: Cells) -> Cells:
    """The cells without the apostrophe that keeps a spreadsheet from running a formula (see files.writer)."""
    if any(cell.startswith("'") for cell in cells):
        return tuple(cell[1:] if _NEUTRAL.match(cell) else cell for cell in cells)
    return cells


def tidied(column: Column, text: str) -> tuple[Column, str]:
    """A column of printable cells, of any width, and its ``text`` of lines: without the blanks around the cells.

    And unneutralised. Of printable characters only the space is white.
    """
    if " " in text and (" \n" in text or "\n " in text or text[0] == " " or text[-1] == " "):
        column = tuple(map(str.strip, column))
        text = "\n".join(column)
    if "'" in text and (text[0] == "'" or "\n'" in text):
        column = unneutralised(tuple(column))
        text = "\n".join(column)
    return column, text


def cell_fault(cells: Cells) -> str:
    """The code of what makes a row unusable: control characters or an endless value; "" for nothing."""
    for cell in cells:
        if not cell.isprintable() and _FORBIDDEN.search(cell):
            return CONTROL_FAULT
        if len(cell) > bounds.MAX_CELL_LENGTH:
            return LONG_FAULT
    return ""


def cleaned(cell: str) -> str:
    """A cell without characters that no text holds."""
    return _FORBIDDEN.sub("", cell)
