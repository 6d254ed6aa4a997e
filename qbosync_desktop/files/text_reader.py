"""Text files into rows: character set, separator, quotes. Knows nothing of what the cells mean.

Row numbers are those a spreadsheet would show: one per record, so a quoted line break counts once.
"""

from __future__ import annotations

import csv
import io
import re
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from operator import mul
from pathlib import Path

from qbosync_desktop.domain.tasks import CancelToken, Report, check
from qbosync_desktop.files import table as bounds
from qbosync_desktop.files.cells import LONG_FAULT, cell_fault, cleaned, unneutralised
from qbosync_desktop.files.plain_text import SEPARATORS, PlainBlock, plain_block
from qbosync_desktop.files.refusals import refusal
from qbosync_desktop.files.rows import Cells, Columns, Rows, has_blank_row, widths
from qbosync_desktop.files.table import Grid
from qbosync_desktop.files.text_lines import GivenLines, Lines, encoding_of

_HEAD_BYTES = 256 * 1024
_HEAD_RECORDS = 60
_MAX_RECORD_LINES = 40
"""A record of more lines than this is a quote that was never closed."""
_REPORT_EVERY = 5_000

QUOTE_FAULT = "quote-not-closed"
ENCODING_DOUBT = "characters-guessed"

HeadingScore = Callable[[Cells], int]


def read_text(path: Path, cancel: CancelToken, report: Report, heading_score: HeadingScore) -> Grid:
    """The rows of a text file. ``heading_score`` says how much a row looks like a heading; it decides the separator.

    Raises InputProblem file-not-a-list, file-too-large; OSError as it comes.
    """
    size = path.stat().st_size
    with path.open("rb") as file:
        head = file.read(_HEAD_BYTES)
        encoding = encoding_of(head, path)
        notes: list[str] = []
        separator, skip = _separator(head, encoding, heading_score)
        if skip:
            notes.append("The first line, which is not part of the list, was left out")
        file.seek(0)
        lines = Lines(file, encoding)
        waiting: deque[str] = deque()
        records = _records(lines, separator, waiting)
        found = _Found(path, skip, lines, guessing=encoding.startswith("utf-8"))
        reported = 0
        shared: dict[str, str] = {}
        while True:
            block = b"" if waiting else lines.block()
            plain = plain_block(block, separator, found.number + 1, shared) if block else None
            if plain is not None:
                lines.pass_over()
                found.take_all(plain)
            else:
                record = next(records, None)
                if record is None:
                    break
                found.take(*record)
            if found.number - reported >= _REPORT_EVERY:
                reported = found.number
                check(cancel)
                report(min(file.tell(), size), size, "Reading the file")
        doubts = found.doubts
        if doubts and not lines.proper:  # not one line of real UTF-8: the whole file is Windows-1252
            doubts.clear()
            notes.append("The file is in the Windows-1252 character set")
    report(size, size, "Reading the file")
    return Grid(found.rows, found.faults, doubts, tuple(notes), ragged=True)


class _Found:
    """Takes the file's records, one after the other; holds the rows so far. ``number`` is the last record's."""

    def __init__(self, path: Path, skip: int, lines: Lines, *, guessing: bool) -> None:
        self.number = 0
        self.rows = Rows()
        self.faults: dict[int, str] = {}
        self.doubts: dict[int, str] = {}
        self._path = path
        self._skip = skip
        self._lines = lines
        self._guessing = guessing
        self._filling = bounds.Filling(self.rows)
        self._cells = 0

    def take_all(self, plain: PlainBlock) -> None:
        """Take the rows of a block. Raises InputProblem file-too-large."""
        self._lines.proper = self._lines.proper or plain.proper
        rows = plain.rows
        lengths = widths(rows)
        cells = sum(map(mul, lengths.keys(), lengths.values()))
        fits = (
            len(self.rows) + len(rows) <= bounds.MAX_ROWS
            and max(lengths) <= bounds.MAX_COLUMNS
            and self._cells + cells <= bounds.MAX_CELLS
            and self.number + len(rows) <= bounds.MAX_LAST_ROW
        )
        one_by_one = plain.odd or self.number < self._skip or self._lines.guessed
        at_most = rows.at_most_filled if isinstance(rows, Columns) else cells
        if one_by_one or not fits or has_blank_row(rows) or not self._filling.has_room(rows, at_most):
            for _, record in rows:
                self.take(record, "", final=not plain.odd)
            return
        self._cells += cells
        self.rows.extend(rows)
        self.number += len(rows)

    def take(self, record: Sequence[str], fault: str, *, final: bool = False) -> None:
        """Take one record, with the code of what is wrong with it. Raises InputProblem file-too-large.

        ``final``: its cells are unneutralised already.
        """
        self.number += 1
        number, path = self.number, self._path
        if number <= self._skip:
            return
        if number > bounds.MAX_LAST_ROW and number % _REPORT_EVERY == 0:
            raise refusal("file-too-large", path, f"has more than {bounds.MAX_LAST_ROW:,} lines")
        cells = tuple(map(str.strip, record))
        if not any(cells):
            return
        self._cells += len(cells)
        too_many = not self._filling.has_room([(number, cells)], len(cells))
        if len(self.rows) >= bounds.MAX_ROWS or too_many or self._cells > bounds.MAX_CELLS:
            raise refusal(
                "file-too-large", path, f"goes on after row {number - 1:,}, which is more than a client list holds"
            )
        if len(cells) > bounds.MAX_COLUMNS:
            raise refusal("file-too-large", path, f"has more than {bounds.MAX_COLUMNS:,} columns (row {number})")
        joined = "".join(cells)
        if fault or not joined.isprintable() or len(joined) > bounds.MAX_CELL_LENGTH:
            fault = fault or cell_fault(cells)
            if fault:
                self.faults[number] = fault
                cells = tuple(cleaned(cell)[: bounds.MAX_CELL_LENGTH] for cell in cells)
        self.rows.append((number, unneutralised(cells) if "'" in joined and not final else cells))
        if "\ufffd" in joined:  # lost before the file came here, or half a character at its end
            self.doubts[number] = ENCODING_DOUBT
            self._lines.proper = True  # what is lost is lost, whatever the rest of the file is
        if self._lines.guessed and self._guessing:
            self.doubts[number] = ENCODING_DOUBT
        self._lines.guessed = False


# ---------------------------------------------------------------------------------------------- records


def _records(lines: Lines, separator: str, waiting: deque[str]) -> Iterator[tuple[list[str], str]]:
    """The records of the file, each with the code of what is wrong with it ("" for nothing).

    ``waiting`` holds the lines that come before the file's next ones.

    A quote that is never closed would swallow the rest of the file: such a line becomes a faulty record of its own,
    and reading goes on with the next line.
    """
    source = iter(lines)
    taken: list[str] = []

    def feed() -> Iterator[str]:
        for line in chain(_drained(waiting), source):
            taken.append(line)
            if len(taken) > _MAX_RECORD_LINES:
                return
            yield line

    while True:
        reader = csv.reader(feed(), delimiter=separator, skipinitialspace=True)
        restart = False
        while not restart:
            taken.clear()
            fault = QUOTE_FAULT
            try:
                cells = next(reader)
                plain = len(taken) == 1 and taken[0].count('"') % 2 == 0
                broken = not plain and (len(taken) > _MAX_RECORD_LINES or _is_open(taken, separator))
            except StopIteration:
                return
            except csv.Error as error:
                broken = True
                fault = LONG_FAULT if "larger" in str(error) else QUOTE_FAULT
            if broken:
                first, *rest = taken
                waiting.extendleft(reversed(rest))
                yield _unquoted(first, separator), fault
                restart = True
            else:
                yield cells, ""


def _drained(waiting: deque[str]) -> Iterator[str]:
    while waiting:
        yield waiting.popleft()


def _is_open(lines: list[str], separator: str) -> bool:
    """True when the lines of one record end inside a quote, or when a quote swallowed the beginning of the next row.

    The first happens at the end of the file only. The second shows in text right behind a closing quote.
    """
    try:
        for _ in csv.reader(lines, delimiter=separator, skipinitialspace=True, strict=True):
            pass
    except csv.Error as error:
        return len(lines) > 1 or "end of data" in str(error)
    return False


def _unquoted(line: str, separator: str) -> list[str]:
    return [cell.strip().strip('"') for cell in line[: bounds.MAX_CELL_LENGTH].split(separator)][: bounds.MAX_COLUMNS]


def _separator(head: bytes, encoding: str, heading_score: HeadingScore) -> tuple[str, int]:
    """The separator, and how many first lines say nothing of the list ("sep=;", or the "{}" of a MYOB export)."""
    lines = list(Lines(io.BytesIO(head), encoding))
    if len(head) == _HEAD_BYTES and len(lines) > 1:
        lines.pop()  # cut in the middle
    skip = 0
    first = lines[0].strip() if lines else ""
    if found := re.fullmatch(r"sep=(.)", first, re.IGNORECASE):
        return found.group(1), 1
    if first == "{}":
        skip = 1
    best = (-1, 0, 0)
    chosen = ","
    for separator in SEPARATORS:
        widths: dict[int, int] = {}
        score = 0
        for count, (cells, _) in enumerate(_records(GivenLines(lines[skip:]), separator, deque())):
            if count >= _HEAD_RECORDS:
                break
            if any(cells):
                widths[len(cells)] = widths.get(len(cells), 0) + 1
                if len(cells) <= bounds.MAX_COLUMNS:
                    score = max(score, heading_score(tuple(map(str.strip, cells))))
        width, often = max(widths.items(), key=lambda pair: (pair[1], pair[0]), default=(0, 0))
        rank = (score, often, width) if width > 1 else (score, 0, 0)
        if rank > best:
            best, chosen = rank, separator
    return chosen, skip
