"""Text files into rows: character set, separator, quotes. Knows nothing of what the cells mean.

Row numbers are those a spreadsheet would show: one per record, so a quoted line break counts once.
"""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections import deque
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from qbosync_desktop.domain.tasks import CancelToken, Report, check
from qbosync_desktop.files import table as bounds
from qbosync_desktop.files.refusals import refusal
from qbosync_desktop.files.table import Cells, Grid

SEPARATORS = ",\t;|"
_HEAD_BYTES = 256 * 1024
_HEAD_RECORDS = 60
_MAX_RECORD_LINES = 40
"""A record of more lines than this is a quote that was never closed."""
_MAX_LINE = 4 * 1024 * 1024
_REPORT_EVERY = 5_000
_NEUTRAL = re.compile(r"'+[=+\-@\t\r\n]")

QUOTE_FAULT = "quote-not-closed"
CONTROL_FAULT = "forbidden-characters"
LONG_FAULT = "value-too-long"
ENCODING_DOUBT = "characters-guessed"

HeadingScore = Callable[[Cells], int]


def read_text(path: Path, cancel: CancelToken, report: Report, heading_score: HeadingScore) -> Grid:
    """The rows of a text file. ``heading_score`` says how much a row looks like a heading; it decides the separator.

    Raises InputProblem file-not-a-list, file-too-large; OSError as it comes.
    """
    size = path.stat().st_size
    with path.open("rb") as file:
        head = file.read(_HEAD_BYTES)
        encoding = _encoding(head, path)
        notes: list[str] = []
        separator, skip = _separator(head, encoding, heading_score)
        if skip:
            notes.append("The first line, which is not part of the list, was left out")
        file.seek(0)
        lines = _Lines(file, encoding)
        rows: list[tuple[int, Cells]] = []
        faults: dict[int, str] = {}
        doubts: dict[int, str] = {}
        filled = cells_seen = 0
        number = 0
        for number, (record, fault) in enumerate(_records(lines, separator), start=1):
            if number <= skip:
                continue
            if number % _REPORT_EVERY == 0:
                check(cancel)
                if number > bounds.MAX_LAST_ROW:
                    raise refusal("file-too-large", path, f"has more than {bounds.MAX_LAST_ROW:,} lines")
                report(min(file.tell(), size), size, "Reading the file")
            cells = tuple(map(str.strip, record))
            count = len(cells) - cells.count("")
            if not count:
                continue
            filled += count
            cells_seen += len(cells)
            if len(rows) >= bounds.MAX_ROWS or filled > bounds.MAX_FILLED_CELLS or cells_seen > bounds.MAX_CELLS:
                raise refusal(
                    "file-too-large", path, f"goes on after row {number - 1:,}, which is more than a client list holds"
                )
            if len(cells) > bounds.MAX_COLUMNS:
                raise refusal("file-too-large", path, f"has more than {bounds.MAX_COLUMNS:,} columns (row {number})")
            joined = "".join(cells)
            if fault or not joined.isprintable() or len(joined) > bounds.MAX_CELL_LENGTH:
                fault = fault or cell_fault(cells)
                if fault:
                    faults[number] = fault
                    cells = tuple(cleaned(cell)[: bounds.MAX_CELL_LENGTH] for cell in cells)
            rows.append((number, unneutralised(cells) if "'" in joined else cells))
            if "\ufffd" in joined:  # lost before the file came here, or half a character at its end
                doubts[number] = ENCODING_DOUBT
                lines.proper = True  # what is lost is lost, whatever the rest of the file is
            if lines.guessed and encoding.startswith("utf-8"):
                doubts[number] = ENCODING_DOUBT
            lines.guessed = False
        if doubts and not lines.proper:  # not one line of real UTF-8: the whole file is Windows-1252
            doubts.clear()
            notes.append("The file is in the Windows-1252 character set")
    report(size, size, "Reading the file")
    return Grid(rows, faults, doubts, tuple(notes), ragged=True)


def unneutralised(cells: Cells) -> Cells:
    """The cells without the apostrophe that keeps a spreadsheet from running a formula (see files.writer)."""
    if any(cell.startswith("'") for cell in cells):
        return tuple(cell[1:] if _NEUTRAL.match(cell) else cell for cell in cells)
    return cells


# ------------------------------------------------------------------------------------------- characters


_MARKUP = re.compile(rb"\s*<(?:\?xml|!doctype|html|table)", re.IGNORECASE)


def _encoding(head: bytes, path: Path) -> str:
    if _MARKUP.match(head.removeprefix(codecs.BOM_UTF8)):  # many web programs call such a file .xls
        raise refusal("file-not-a-list", path, "; it is a web page or XML, so save it as XLSX in a spreadsheet first")
    if head.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    if head.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)) and len(head) % 4 == 0:
        return "utf-32"
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    nulls = head.count(0)
    if nulls > len(head) * 0.2 and len(head) > 3:
        even, odd = head[0::2].count(0), head[1::2].count(0)
        if odd > 4 * max(even, 1) or (odd and not even):
            return "utf-16-le"
        if even > 4 * max(odd, 1) or (even and not odd):
            return "utf-16-be"
    control = sum(head.count(code) for code in range(32) if code not in (9, 10, 12, 13))
    if control > max(8, len(head) // 200):
        raise refusal("file-not-a-list", path, "; it is not a text or spreadsheet file")
    return "utf-8"


class _Lines:
    """The file's lines as text, one at a time. ``guessed`` turns true when one was not UTF-8."""

    def __init__(self, file: BinaryIO, encoding: str) -> None:
        self.guessed = False
        self.proper = False
        self._file = file
        self._encoding = encoding

    def __iter__(self) -> Iterator[str]:
        for line in self._raw():
            if "\r" not in line:
                yield line
            elif line.find("\r") == len(line) - 2 and line.endswith("\n"):
                yield line[:-2] + "\n"
            else:
                yield from _split_lines(line)

    def _raw(self) -> Iterator[str]:
        if self._encoding.startswith(("utf-16", "utf-32")):
            reader = io.TextIOWrapper(self._file, self._encoding, errors="replace", newline="")
            try:
                while line := reader.readline(_MAX_LINE):
                    yield line.removeprefix("\ufeff")
            finally:
                reader.detach()
            return
        decode = self._decode
        yield decode(self._file.readline(_MAX_LINE).removeprefix(codecs.BOM_UTF8))
        while line_bytes := self._file.readline(_MAX_LINE):
            yield line_bytes.decode("ascii") if line_bytes.isascii() else decode(line_bytes)

    def _decode(self, line: bytes) -> str:
        if line.isascii():
            return line.decode("ascii")
        try:
            text = line.decode("utf-8")
        except UnicodeDecodeError:
            self.guessed = True
            try:
                return line.decode("cp1252")
            except UnicodeDecodeError:
                return line.decode("latin-1")
        self.proper = True
        return text


def _split_lines(line: str) -> Iterator[str]:
    """Lines cut at line feeds only; str.splitlines would cut at characters that belong to a value."""
    for part in re.split("(?<=\n)", line.replace("\r\n", "\n").replace("\r", "\n")):
        if part:
            yield part


def cell_fault(cells: Cells) -> str:
    """The code of what makes a row unusable: control characters or an endless value; "" for nothing."""
    for cell in cells:
        if not cell.isprintable() and _FORBIDDEN.search(cell):
            return CONTROL_FAULT
        if len(cell) > bounds.MAX_CELL_LENGTH:
            return LONG_FAULT
    return ""


_FORBIDDEN = re.compile("[\x00-\x08\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")


def cleaned(cell: str) -> str:
    """A cell without characters that no text holds."""
    return _FORBIDDEN.sub("", cell)


# ---------------------------------------------------------------------------------------------- records


def _records(lines: _Lines, separator: str) -> Iterator[tuple[list[str], str]]:
    """The records of the file, each with the code of what is wrong with it ("" for nothing).

    A quote that is never closed would swallow the rest of the file: such a line becomes a faulty record of its own,
    and reading goes on with the next line.
    """
    source = iter(lines)
    waiting: deque[str] = deque()
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
    lines = list(_Lines(io.BytesIO(head), encoding))
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
        for count, (cells, _) in enumerate(_records(_Given(lines[skip:]), separator)):
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


class _Given(_Lines):
    """Lines that are already text."""

    def __init__(self, lines: list[str]) -> None:
        super().__init__(io.BytesIO(), "utf-8")
        self._given = lines

    def __iter__(self) -> Iterator[str]:
        return iter(self._given)
