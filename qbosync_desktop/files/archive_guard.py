"""Looks inside a zipped spreadsheet before it is opened: how large it really is, and how far its cells reach.

The reader lays a sheet out as one block of rows times columns, so two cells far apart, or a repeat count, can ask for
more memory than any machine has. Everything here streams; nothing is kept. Knows no clients.
"""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from qbosync_desktop.domain.tasks import CancelToken, check
from qbosync_desktop.files import table as bounds
from qbosync_desktop.files.refusals import refusal

MAX_UNPACKED = 600 * 1024 * 1024
MAX_TEXTS = 150 * 1024 * 1024
"""The shared texts and styles of a workbook are held in memory as a whole."""
MAX_SPELLED_OUT = 300 * 1024 * 1024
"""A text that many cells point at is held once for each of them."""
MAX_MEMBERS = 2_000
MAX_AREA = 12_000_000
"""Rows times columns of the largest sheet; one cell of the block takes up to 32 bytes."""
_CHUNK = 4 * 1024 * 1024
_PACKED = 256 * 1024
"""Packed bytes read at a time: what is not unpacked yet is copied with every piece."""
_OVERLAP = 4096
_LOCAL_HEADER = struct.Struct("<4s5H3I2H")

_XLSX_REFERENCE = re.compile(rb"\sr\s*=\s*[\"']([A-Za-z]{1,4})([0-9]{1,9})[\"'][^<>]*(?<!/)>")
_XLSX_ROW = re.compile(rb"<(?:\w+:)?row\b")
_XLSX_TAG = re.compile(rb"<(?:\w+:)?(row|c)\b([^<>]*)>")
_XLSX_PLACE = re.compile(rb"\sr\s*=\s*[\"']([A-Za-z]{0,4})([0-9]{1,9})[\"']")
_XLSX_UNPLACED = re.compile(rb"<(?:\w+:)?c\b(?![^<>]*\sr\s*=)")
_XLSX_ODD = re.compile(rb'<c(?! r="[ABab]?[A-Za-z](?:[0-9]{1,5}|1[0-4][0-9]{4})"|ol)')
"""A cell that is not within column BZ and row 149,999, or not written as usual. Others, all near the corner, cannot
spread over more than MAX_AREA; ``<cols>`` and ``<col>`` are no cells."""
_XLSX_PREFIXED = re.compile(rb":c")  # a pattern finds its rare first letter quicker than ``in`` finds both
_ODS_TAG = re.compile(rb"<(/?)table:(table-row|table-cell|covered-table-cell|table)\b([^<>]*)>")
_ODS_REPEAT = re.compile(rb"number-(?:rows|columns)-repeated\s*=\s*[\"']([0-9]{1,12})[\"']")


def check_archive(path: Path, archive: zipfile.ZipFile, cancel: CancelToken) -> None:
    """Refuse a spreadsheet that would not fit. Raises InputProblem file-too-large, file-damaged, file-has-password."""
    members = archive.infolist()
    if len(members) > MAX_MEMBERS:
        raise refusal("file-too-large", path, "holds more parts than any client list has")
    if any(member.flag_bits & 1 for member in members):
        raise refusal("file-has-password", path)
    if sum(member.file_size for member in members) > MAX_UNPACKED:
        raise refusal("file-too-large", path, "unpacks to more than 600 MB")
    shared = any(member.filename.casefold() == "xl/sharedstrings.xml" for member in members)
    total = longest = 0
    texts: zipfile.ZipInfo | None = None
    pointing: list[tuple[zipfile.ZipInfo, int]] = []  # sheets, and how many of their cells point at a shared text
    with path.open("rb") as file:
        for member in members:
            name = member.filename.casefold()
            limit = MAX_UNPACKED - total
            if name.startswith("xl/worksheets/") and name.endswith(".xml"):
                size, count = _plain_sheet(_unpacked(path, file, member, limit, cancel), shared=shared)
                if not size:
                    size = _check_xlsx_sheet(path, _unpacked(path, file, member, limit, cancel))
                    count = sum(map(_pointers, _unpacked(path, file, member, limit, cancel)))
                total += size
                pointing.append((member, count))
            elif name == "content.xml":
                total += _check_ods(path, _unpacked(path, file, member, limit, cancel))
            else:
                size = 0
                for chunk in _unpacked(path, file, member, limit, cancel):
                    size += len(chunk)
                    if size > MAX_TEXTS and name.endswith(".xml"):
                        raise refusal("file-too-large", path, "holds more text than any client list has")
                total += size
                if name == "xl/sharedstrings.xml":
                    texts = member
                    longest = _longest(_unpacked(path, file, member, limit, cancel))
        for member, count in pointing:
            if texts is not None and longest * count > MAX_SPELLED_OUT:
                lengths = _lengths(_unpacked(path, file, texts, MAX_UNPACKED, cancel))
                if (
                    _spelled_out(_unpacked(path, file, member, MAX_UNPACKED, cancel), lengths, longest)
                    > MAX_SPELLED_OUT
                ):
                    raise refusal("file-too-large", path, "repeats its texts too often")


_SHARED_END = re.compile(rb"</(?:\w+:)?si\s*>|<(?:\w+:)?si(?:\s[^<>]*)?/>")
_POINTER = re.compile(rb"\st=[\"']s[\"'][^<>]*><(?:\w+:)?v>([0-9]{1,9})<")


def _pointers(data: bytes) -> int:
    return data.count(b'"s"') + (data.count(b"'s'") if b"'" in data else 0)


def _longest(pieces: Iterator[bytes]) -> int:
    """No shared text is longer, in bytes."""
    longest = open_part = 0
    for data, _ in _whole_tags(pieces):
        first, *others = data.split(b"si>")
        open_part += len(first)
        longest = max(longest, open_part, *map(len, others)) if others else max(longest, open_part)
        open_part = len(others[-1]) if others else open_part
    return longest


def _lengths(pieces: Iterator[bytes]) -> list[int]:
    """The bytes of each shared text, markup and all."""
    lengths: list[int] = []
    before = 0
    for data, _ in _whole_tags(pieces):
        at = 0
        for found in _SHARED_END.finditer(data):
            lengths.append(before + found.start() - at)
            at, before = found.end(), 0
        before += len(data) - at
    return lengths


def _spelled_out(pieces: Iterator[bytes], lengths: list[int], longest: int) -> int:
    """The bytes of all texts that a sheet's cells point at, each as often as it is pointed at."""
    total = 0
    for data, _ in _whole_tags(pieces):
        found = Counter(_POINTER.findall(data))
        unclear = _pointers(data) - found.total()
        total += max(unclear, 0) * longest
        total += sum(lengths[int(index)] * times for index, times in found.items() if int(index) < len(lengths))
    return total


def _unpacked(path: Path, file: BinaryIO, member: zipfile.ZipInfo, limit: int, cancel: CancelToken) -> Iterator[bytes]:
    """A member's true bytes in pieces. The sizes that the archive states are not believed."""
    file.seek(member.header_offset)
    head = file.read(_LOCAL_HEADER.size)
    if len(head) < _LOCAL_HEADER.size or not head.startswith(b"PK\x03\x04"):
        raise refusal("file-damaged", path, "spreadsheet")
    fields = _LOCAL_HEADER.unpack(head)
    file.seek(fields[-2] + fields[-1], 1)
    left = member.compress_size
    produced = 0
    if member.compress_type == zipfile.ZIP_STORED:
        while left > 0 and (data := file.read(min(_CHUNK, left))):
            left -= len(data)
            yield data
        return
    if member.compress_type != zipfile.ZIP_DEFLATED:
        raise refusal("file-damaged", path, "spreadsheet")
    unpack = zlib.decompressobj(-15)
    try:
        while not unpack.eof:
            check(cancel)
            data = unpack.unconsumed_tail
            if not data:
                data = file.read(min(_PACKED, left)) if left > 0 else b""
                left -= len(data)
                if not data:
                    raise refusal("file-damaged", path, "spreadsheet")
            piece = unpack.decompress(data, _CHUNK)
            produced += len(piece)
            if produced > limit:
                raise refusal("file-too-large", path, "unpacks to more than 600 MB")
            yield piece
    except zlib.error:
        raise refusal("file-damaged", path, "spreadsheet") from None


def _whole_tags(pieces: Iterator[bytes]) -> Iterator[tuple[bytes, int]]:
    """The pieces cut behind a ``>``, so that no tag is split; with each the number of new bytes."""
    rest = b""
    for piece in pieces:
        data = rest + piece
        cut = data.rfind(b">") + 1
        if not cut and len(data) > _CHUNK:
            cut = len(data) - _OVERLAP
        rest = data[cut:]
        yield data[:cut], len(piece)
    yield rest, 0


def _plain_sheet(pieces: Iterator[bytes], *, shared: bool) -> tuple[int, int]:
    """The size of a sheet as every program writes it, near its corner, and its cells that point at a shared text.

    Zeros for one that has to be looked at closely. ``shared``: the workbook has shared texts at all.
    """
    size = cells = pointers = 0
    for data, new in _whole_tags(pieces):
        size += new
        cells += data.count(b'<c r="')
        pointers += _pointers(data) if shared else 0
        if cells > bounds.MAX_FILLED_CELLS or _XLSX_PREFIXED.search(data) or _XLSX_ODD.search(data):
            return 0, 0
    return size, pointers


def _check_xlsx_sheet(path: Path, pieces: Iterator[bytes]) -> int:
    """How far the cells that hold something reach. A styled but empty cell is left out of the reader's block."""
    size = rows = cells = last_row = last_column = 0
    columns: set[bytes] = set()
    walk = None
    for data, new in _whole_tags(pieces):
        size += new
        if walk is None and _XLSX_UNPLACED.search(data):
            walk = _Walk(last_row or rows, last_column)
        if walk is not None:
            walk.take(path, data)
            last_row, last_column, filled = walk.last_row, walk.last_column, walk.filled
        else:
            found = _XLSX_REFERENCE.findall(data)
            rows += len(_XLSX_ROW.findall(data))
            cells += len(found)
            columns.update({letters for letters, _ in found})
            last_row = max(last_row, max(map(int, {number for _, number in found}), default=0))
            last_column = max(map(_column_number, columns), default=0)
            filled = 0
        _check_area(path, max(last_row, rows if cells else 0), last_column, cells + filled)
    return size


class _Walk:
    """Goes from tag to tag where cells do not say their place: each is then the next one of its row."""

    def __init__(self, row: int, column: int) -> None:
        self.last_row, self.last_column = row, column
        self.filled = 0
        self._row, self._column = row, column
        self._seen = 0

    def take(self, path: Path, data: bytes) -> None:
        """Look at the tags of one piece. Raises InputProblem file-too-large when there are too many of them."""
        tags = _XLSX_TAG.findall(data)
        self._seen += len(tags)
        if self._seen > bounds.MAX_FILLED_CELLS:
            raise refusal("file-too-large", path, f"holds more than {bounds.MAX_FILLED_CELLS:,} cells")
        for name, attributes in tags:
            place = _XLSX_PLACE.search(attributes)
            if name == b"row":
                self._row = int(place[2]) if place else self._row + 1
                self._column = 0
                continue
            self._column += 1
            if place and place[1]:
                self._column, self._row = _column_number(place[1]), int(place[2])
            if not attributes.endswith(b"/"):
                self.filled += 1
                self.last_row = max(self.last_row, self._row)
                self.last_column = max(self.last_column, self._column)


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number


def _check_area(path: Path, rows: int, columns: int, cells: int) -> None:
    if columns > bounds.MAX_COLUMNS:
        raise refusal("file-too-large", path, f"has values beyond column {bounds.MAX_COLUMNS:,}")
    if rows > bounds.MAX_ROWS and cells:
        raise refusal("file-too-large", path, f"has values beyond row {bounds.MAX_ROWS:,}")
    if cells > bounds.MAX_FILLED_CELLS:
        raise refusal("file-too-large", path, f"holds more than {bounds.MAX_FILLED_CELLS:,} values")
    if rows * columns > MAX_AREA:
        raise refusal("file-too-large", path, f"spreads over {rows:,} rows and {columns:,} columns")


def _check_ods(path: Path, pieces: Iterator[bytes]) -> int:
    """Rows and columns of an ODS sheet, and its texts, repeats counted, empty tails left out."""
    size = rows = pending_rows = columns = cells = texts = 0
    repeat_row = repeat = 1
    row_width = row_gap = row_texts = 0
    offset = opened = 0  # where this piece begins, where the last filled cell does
    for data, new in _whole_tags(pieces):
        size += new
        for found in _ODS_TAG.finditer(data):
            closing, name, attributes = found.groups()
            if name == b"table":
                rows = pending_rows = columns = 0
            elif name == b"table-row" and not closing:
                repeat_row, row_width, row_gap, row_texts = _repeat(attributes), 0, 0, 0
                if attributes.endswith(b"/"):
                    pending_rows += repeat_row
            elif name == b"table-row":
                if row_width:
                    rows += pending_rows + repeat_row
                    pending_rows = 0
                    columns = max(columns, row_width)
                    cells += row_width * repeat_row
                    texts += row_texts * repeat_row
                    _check_area(path, rows, columns, 1)
                    if cells > MAX_AREA or texts > MAX_SPELLED_OUT:
                        raise refusal("file-too-large", path, "repeats its cells too often")
                else:
                    pending_rows += repeat_row
            elif closing:
                row_texts += max(offset + found.start() - opened, 0) * (repeat if repeat * repeat_row > 1 else 0)
            else:
                repeat = _repeat(attributes)
                opened = offset + found.end()
                if attributes.endswith(b"/") and b"value" not in attributes:
                    row_gap += repeat
                else:
                    row_width += row_gap + repeat
                    row_gap = 0
                    _check_area(path, rows, row_width, 1)
                    if attributes.endswith(b"/"):
                        row_texts += len(attributes) * repeat
        offset += len(data)
    return size


def _repeat(attributes: bytes) -> int:
    found = _ODS_REPEAT.search(attributes)
    return int(found.group(1)) if found else 1
