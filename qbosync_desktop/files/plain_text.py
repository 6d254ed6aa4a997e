"""Lines of a text file that are cells already: a block of them at a time, for lists of 100,000 rows.

Owns no rule. A block is taken here only where :mod:`qbosync_desktop.files.text_reader`, which goes line by line, would
find the same cells and nothing to say of them; it reads all other blocks. Both give the same rows (tested).
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass, field
from itertools import repeat

from qbosync_desktop.files import table as bounds
from qbosync_desktop.files.table import Cells
from qbosync_desktop.files.text_lines import has_long_line

SEPARATORS = ",\t;|"
_ASCII = bytes(range(128))
_NO_CONTROLS = bytes(code for code in range(256) if 32 <= code != 127)
_LAST = "x"
"""A line behind the last one, which shows whether a quote was left open before it."""


_LEADING_APOSTROPHE = re.compile(r"'(?<![^,\t;|\n\" ]')")
"""An apostrophe that may begin a cell; in this form it is looked for where there are apostrophes only."""


@dataclass(frozen=True, slots=True)
class PlainBlock:
    """The rows of a block, one for each line. ``proper``: not all of it is ASCII.

    ``odd``: a cell may hold a character that no text holds, or an apostrophe that is not the value's.
    """

    rows: list[Cells] = field(repr=False)
    proper: bool
    odd: bool


def plain_block(block: bytes, separator: str) -> PlainBlock | None:
    """The rows of a block of whole lines; None where lines are not rows, or not UTF-8."""
    if separator not in SEPARATORS:
        return None
    text = block.decode("latin-1")  # a letter a byte: cut quickly; lines that are not ASCII are decoded again
    if has_long_line(text, bounds.MAX_CELL_LENGTH):
        return None
    try:
        beyond = "" if block.isascii() else block.translate(None, _ASCII).decode()
        lines = _decoded(text.removesuffix("\n").split("\n"))
    except UnicodeDecodeError:
        return None
    ends = text.count("\r")
    if "\ufffd" in beyond or (ends and sum(map(str.endswith, lines, repeat("\r"))) != ends):
        return None
    if '"' not in text:
        rows = [tuple(map(str.strip, line.split(separator))) for line in lines]
    elif (records := _quoted(lines, separator)) is not None:
        rows = [tuple(map(str.strip, record)) for record in records]
    else:
        return None
    controls = block.translate(None, _NO_CONTROLS)
    known = controls.count(b"\n") + ends + (controls.count(b"\t") if separator == "\t" else 0)
    odd = len(controls) > known or not beyond.isprintable() or _LEADING_APOSTROPHE.search(text) is not None
    return PlainBlock(rows, bool(beyond), odd)


def _decoded(lines: list[str]) -> list[str]:
    """Lines that were decoded byte by byte, decoded from UTF-8. Raises UnicodeDecodeError."""
    if all(map(str.isascii, lines)):
        return lines
    return [line if line.isascii() else line.encode("latin-1").decode() for line in lines]


def _quoted(lines: list[str], separator: str) -> list[list[str]] | None:
    """The records of lines with quotes; None where a quote may go on in the next line."""
    if any(line.count('"') % 2 for line in lines):
        return None
    try:
        ended = [line.removesuffix("\r") for line in lines]
        records = list(csv.reader([*ended, _LAST], delimiter=separator, skipinitialspace=True))
    except csv.Error:
        return None
    if len(records) != len(lines) + 1 or records.pop() != [_LAST]:
        return None
    return records
