"""Lines of a text file that are cells already: a block of them at a time, for lists of 100,000 rows.

Owns no rule. A block is taken here only where :mod:`qbosync_desktop.files.text_reader`, which goes line by line, would
find the same cells and nothing to say of them; it reads all other blocks. Both give the same rows (tested).
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import repeat

from qbosync_desktop.files import table as bounds
from qbosync_desktop.files.cells import tidied, unneutralised
from qbosync_desktop.files.rows import Cells, Column, Columns, Row, blanks
from qbosync_desktop.files.text_lines import has_long_line

SEPARATORS = ",\t;|"
_ASCII = bytes(range(128))
_NO_CONTROLS = bytes(code for code in range(256) if 32 <= code != 127)
_LAST = "x"
"""A line behind the last one, which shows whether a quote was left open before it."""
_SAMPLE, _FEW = 64, 12
"""Where so many first cells of a column are so few different ones, they come again and again: states, suburbs."""
_MANY_QUOTED = 4
"""Where one line in so many has quotes, all are cut as if they had."""


@dataclass(frozen=True, slots=True)
class PlainBlock:
    """The rows of a block, one for each line. ``proper``: not all of it is ASCII.

    ``odd``: a cell may hold a character that no text holds, and cells are neutralised still (see files.cells).
    """

    rows: Sequence[Row] = field(repr=False)
    proper: bool
    odd: bool


def plain_block(block: bytes, separator: str, first: int, shared: dict[str, str]) -> PlainBlock | None:
    """The rows of a block of whole lines, numbered from ``first``; None where lines are not rows, or not UTF-8.

    They are columns where all are of one width and nothing is odd. ``shared`` holds cells that come again and again,
    of all blocks of a file: of each there is one object, which takes less room, and less time to look at.
    """
    if separator not in SEPARATORS:
        return None
    try:
        text = block.decode()
    except UnicodeDecodeError:
        return None
    beyond = "" if text.isascii() else block.translate(None, _ASCII).decode()
    if "\ufffd" in beyond or has_long_line(text, bounds.MAX_CELL_LENGTH):
        return None
    controls = block.translate(None, _NO_CONTROLS)
    feeds, returns = controls.count(b"\n"), controls.count(b"\r")
    known = feeds + returns + (controls.count(b"\t") if separator == "\t" else 0)
    odd = len(controls) > known or not beyond.isprintable()
    even = not odd and returns in (0, feeds)
    columns = _columns(text, separator, "\r\n" if returns else "\n", feeds) if even else None
    if columns is not None:
        return PlainBlock(_tidy(columns, first, shared), bool(beyond), odd)
    rows = _rows(text, separator)
    if rows is None:
        return None
    if "'" in text and not odd:
        rows = list(map(unneutralised, rows))
    return PlainBlock(list(enumerate(rows, first)), bool(beyond), odd)


def _tidy(columns: Sequence[Column], first: int, shared: dict[str, str]) -> Columns:
    """Columns as they are kept."""
    count = len(columns[0])
    blank, no_text = blanks(count)
    tidy: list[Column] = []
    texts = []
    for column in columns:
        text = "\n".join(column)
        if text == no_text:
            column, text = blank, no_text
        else:
            column, text = tidied(column, text)
            if len(set(column[:_SAMPLE])) <= _FEW:
                column = list(map(shared.setdefault, column, column))
        tidy.append(column)
        texts.append(text)
    return Columns(range(first, first + count), tidy, texts)


def _columns(text: str, separator: str, end: str, feeds: int) -> Sequence[Column] | None:
    """The cells of lines as columns, with the blanks around them; None where lines are not of one width.

    ``feeds`` are the line feeds in the text, all of them in an ``end`` of a line where lines are rows.
    """
    if text.endswith(end):
        text, feeds = text[: -len(end)], feeds - 1
    return _cut_quoted(text, separator, end, feeds) if '"' in text else _cut(text, separator, end, feeds)


def _cut(text: str, separator: str, end: str, feeds: int) -> list[list[str]] | None:
    """The columns of lines without quotes, cut all at once: the end of a line is in one cell with the next beginning.

    Those cells are cut again, with a line feed as a cell of its own between two lines. Each third one is a line feed,
    and there are no others, if and only if every line has as many cells as the first one.
    """
    step = text.partition(end)[0].count(separator)
    if not step:
        return None
    flat = text.split(separator)
    edges = "\0".join(flat[::step]).replace(end, "\0\n\0").split("\0")
    if len(flat) != (feeds + 1) * step + 1 or len(edges) != 3 * feeds + 2 or edges[2::3].count("\n") != feeds:
        return None
    return [edges[::3], *[flat[index::step] for index in range(1, step)], edges[1::3]]


def _cut_quoted(text: str, separator: str, end: str, feeds: int) -> Sequence[Column] | None:
    """The columns of lines of which some have quotes: those are cut by ``csv``, the others all at once."""
    lines = text.split(end)
    if len(lines) != feeds + 1:
        return None
    places = [place for place, line in enumerate(lines) if '"' in line]
    many = len(places) * _MANY_QUOTED > len(lines)
    records = _quoted(lines if many else [lines[place] for place in places], separator)
    if records is None or len(set(map(len, records))) > 1:
        return None
    if many:
        return list(zip(*records, strict=True))
    for place in places:
        lines[place] = separator * (len(records[0]) - 1)
    columns = _cut("\n".join(lines), separator, "\n", feeds)
    if columns is None or len(columns) != len(records[0]):
        return None
    for column, cells in zip(columns, zip(*records, strict=True), strict=True):
        for place, cell in zip(places, cells, strict=True):
            column[place] = cell
    return columns


def _rows(text: str, separator: str) -> list[Cells] | None:
    """The cells of lines of any width; None where lines are not rows."""
    lines = text.removesuffix("\n").split("\n")
    ends = text.count("\r")
    if ends and sum(map(str.endswith, lines, repeat("\r"))) != ends:
        return None
    records: Sequence[Sequence[str]] | None
    if '"' in text:
        records = _quoted([line.removesuffix("\r") for line in lines], separator)
    else:
        records = [line.split(separator) for line in lines]
    return None if records is None else [tuple(map(str.strip, record)) for record in records]


def _quoted(lines: list[str], separator: str) -> list[list[str]] | None:
    """The records of lines with quotes; None where a quote may go on in the next line."""
    if any(line.count('"') % 2 for line in lines):
        return None
    try:
        records = list(csv.reader([*lines, _LAST], delimiter=separator, skipinitialspace=True))
    except csv.Error:
        return None
    if len(records) != len(lines) + 1 or records.pop() != [_LAST]:
        return None
    return records
