"""Looks through an old Excel file (XLS) before it is opened: its chains of sectors, its counts, its farthest cells.

The reader believes what such a file says of itself: a chain of sectors that bites its own tail, or a count of texts,
asks for all the memory there is, and the whole program ends. Knows the two formats from Microsoft's descriptions
([MS-CFB] and [MS-XLS]); knows no clients, keeps nothing.
"""

from __future__ import annotations

import struct
from array import array
from pathlib import Path

from qbosync_desktop.files import table as bounds
from qbosync_desktop.files.archive_guard import MAX_AREA, MAX_SPELLED_OUT
from qbosync_desktop.files.refusals import refusal

_END_OF_CHAIN = 0xFFFFFFFE
_RESERVED = 0xFFFFFFFA
_HEADER = 512
_HEADER_ENTRIES = 109
_ENTRY = 128
_MINI = 64
_MINI_BELOW = 4096
_MAX_ROWS, _MAX_COLUMNS = 65_536, 256
_MAX_SHEETS = 1_000
_RECORD = struct.Struct("<HH")
_NUMBER = struct.Struct("<I")
_LONGEST_TEXT = 32_767
_LABEL, _CONTINUE = 0x00FD, 0x003C
_PLACE = struct.Struct("<HH")
_SST, _DIMENSIONS, _SHEET, _END, _START, _MANY = 0x00FC, 0x0200, 0x0085, 0x000A, 0x0809, 0x00BD
_CELLS = frozenset([0x0203, 0x0204, 0x00FD, 0x027E, 0x0006, 0x0205, 0x00D6, _MANY])


class _Damaged(Exception):
    """The file contradicts itself."""


def check_old_workbook(path: Path, content: bytes) -> None:
    """Refuse an XLS file that cannot be what it says. Raises InputProblem file-damaged, file-too-large."""
    try:
        stream = _Container(content).workbook()
        _check_records(path, stream)
    except (_Damaged, struct.error, IndexError, ValueError):
        raise refusal("file-damaged", path, "spreadsheet") from None


class _Container:
    """The compound file: sectors, the chains they form, and the streams in them."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        shift = struct.unpack_from("<H", content, 30)[0]
        if shift not in (9, 12):
            raise _Damaged
        self._size = 1 << shift
        self._count = (len(content) - _HEADER + self._size - 1) // self._size
        counts = struct.unpack_from("<II", content, 40) + struct.unpack_from("<I", content, 64)
        if max(counts) > self._count:
            raise _Damaged
        self._table = self._allocation()
        self._safe = bytearray(self._count)  # sectors whose chain is known to end
        (directory,) = struct.unpack_from("<I", content, 48)
        self._entries = self._read(directory)
        mini = struct.unpack_from("<I", content, 60)[0]
        self._mini_table = _numbers(self._read(mini)) if mini < _RESERVED else array("I")
        root = self._entries[:_ENTRY]
        self._mini_count = 0
        start = struct.unpack_from("<I", root, 116)[0]
        if start < _RESERVED:
            self._mini_count = len(self._read(start)) // _MINI

    def workbook(self) -> bytes:
        """The workbook's stream, once every stream is known to end."""
        found = b""
        for at in range(0, len(self._entries) - _ENTRY + 1, _ENTRY):
            entry = self._entries[at : at + _ENTRY]
            start, size = struct.unpack_from("<II", entry, 116)
            if entry[66] not in (1, 2, 5):
                continue
            if size > len(self._content):
                raise _Damaged
            if entry[66] != 2 or not size:
                continue
            name = entry[: max(struct.unpack_from("<H", entry, 64)[0] - 2, 0)].decode("utf-16-le", "replace")
            if size < _MINI_BELOW:
                self._follow_mini(start)
            else:
                self._follow(start)
                if name in ("Workbook", "Book") and not found:
                    found = self._read(start)[:size]
        return found

    def _sector(self, number: int) -> bytes:
        if number >= self._count:
            raise _Damaged
        at = _HEADER + number * self._size if self._size == _HEADER else (number + 1) * self._size
        return self._content[at : at + self._size]

    def _allocation(self) -> array[int]:
        """For each sector the next one of its chain."""
        numbers = list(struct.unpack_from(f"<{_HEADER_ENTRIES}I", self._content, 76))
        following = struct.unpack_from("<I", self._content, 68)[0]
        seen = 0
        while following < _RESERVED:
            seen += 1
            if seen > self._count:
                raise _Damaged
            *more, following = struct.unpack(f"<{self._size // 4}I", self._sector(following))
            numbers += more
        used = [number for number in numbers if number < _RESERVED + 2]
        if len(used) > self._count:
            raise _Damaged
        return _numbers(b"".join(map(self._sector, used)))

    def _follow(self, start: int) -> None:
        chain: list[int] = []
        number = start
        while number != _END_OF_CHAIN:
            if number >= self._count or number >= len(self._table) or len(chain) > self._count:
                raise _Damaged
            if self._safe[number]:
                break
            chain.append(number)
            number = self._table[number]
        for number in chain:
            self._safe[number] = 1

    def _read(self, start: int) -> bytes:
        self._follow(start)
        pieces = []
        while start != _END_OF_CHAIN:
            pieces.append(self._sector(start))
            start = self._table[start]
        return b"".join(pieces)

    def _follow_mini(self, start: int) -> None:
        steps = 0
        while start != _END_OF_CHAIN:
            steps += 1
            if start >= self._mini_count or start >= len(self._mini_table) or steps > _MINI_BELOW // _MINI:
                raise _Damaged
            start = self._mini_table[start]


def _numbers(content: bytes) -> array[int]:
    numbers = array("I")
    numbers.frombytes(content[: len(content) // 4 * 4])
    return numbers


def _check_records(path: Path, stream: bytes) -> None:
    """Counts that cannot be true, cells far apart, and sheets that are one and the same."""
    at, length = 0, len(stream)
    ends: list[int] = []
    sheets: list[int] = []
    rows = columns = cells = spelled_out = 0
    lengths: list[int] = []
    while at + 4 <= length:
        kind, size = _RECORD.unpack_from(stream, at)
        if kind in _CELLS and size >= 4:
            row, column = _PLACE.unpack_from(stream, at + 4)
            if kind == _MANY:
                column += max(size - 6, 0) // 6
            rows, columns, cells = max(rows, row + 1), max(columns, column + 1), cells + 1
            if kind == _LABEL and size >= 10:
                (index,) = _NUMBER.unpack_from(stream, at + 10)
                spelled_out += lengths[index] if index < len(lengths) else _LONGEST_TEXT
                if spelled_out > MAX_SPELLED_OUT:
                    raise refusal("file-too-large", path, "repeats its texts too often")
        elif kind in (_START, _END):
            _check_sheet(path, rows, columns, cells)
            rows = columns = cells = 0
            if kind == _END:
                ends.append(at)
        elif kind == _SST:
            (count,) = _NUMBER.unpack_from(stream, at + 8)
            if count > length // 3:
                raise _Damaged
            lengths = _text_lengths(_blocks(stream, at), count)
        elif kind == _DIMENSIONS and size >= 10:
            last_row, last_column = struct.unpack_from("<I", stream, at + 8)[0], 0
            if size >= 14:
                last_column = struct.unpack_from("<H", stream, at + 14)[0]
            else:
                last_row, last_column = struct.unpack_from("<H", stream, at + 6)[0], _MAX_COLUMNS
            if last_row > _MAX_ROWS or last_column > _MAX_COLUMNS:
                raise _Damaged
        elif kind == _SHEET and size >= 4:
            sheets.append(struct.unpack_from("<I", stream, at + 4)[0])
        at += 4 + size
    _check_sheet(path, rows, columns, cells)
    _check_sheets(sheets, ends, length)


def _blocks(stream: bytes, at: int) -> list[bytes]:
    """A record's content and that of the records which continue it."""
    blocks: list[bytes] = []
    kind, size = _RECORD.unpack_from(stream, at)
    while not blocks or kind == _CONTINUE:
        blocks.append(stream[at + 4 : at + 4 + size])
        at += 4 + size
        if at + 4 > len(stream):
            break
        kind, size = _RECORD.unpack_from(stream, at)
    return blocks


def _text_lengths(blocks: list[bytes], count: int) -> list[int]:
    """The characters of each shared text; fewer than ``count`` where the table cannot be followed."""
    lengths: list[int] = []
    number, at = 0, 8
    try:
        while len(lengths) < count:
            if at >= len(blocks[number]):
                number, at = number + 1, 0
            characters, flags = struct.unpack_from("<HB", blocks[number], at)
            at += 3
            more = 0
            if flags & 8:
                more += 4 * struct.unpack_from("<H", blocks[number], at)[0]
                at += 2
            if flags & 4:
                more += struct.unpack_from("<I", blocks[number], at)[0]
                at += 4
            left, wide = characters, 1 + (flags & 1)
            while left:
                take = min(left, (len(blocks[number]) - at) // wide)
                left, at = left - take, at + take * wide
                if left:
                    number, at = number + 1, 1
                    wide = 1 + (blocks[number][0] & 1)
            while more > len(blocks[number]) - at:
                more -= len(blocks[number]) - at
                number, at = number + 1, 0
            at += more
            lengths.append(characters)
    except (IndexError, struct.error):
        return lengths
    return lengths


def _check_sheet(path: Path, rows: int, columns: int, cells: int) -> None:
    if columns > _MAX_COLUMNS:
        raise _Damaged
    if cells > bounds.MAX_FILLED_CELLS or rows * columns > MAX_AREA:
        raise refusal("file-too-large", path, f"spreads over {rows:,} rows and {columns:,} columns")


def _check_sheets(sheets: list[int], ends: list[int], length: int) -> None:
    """Every sheet is read from its start to the next end; together they cannot be larger than the file."""
    if len(sheets) > _MAX_SHEETS:
        raise _Damaged
    total = 0
    for start in sheets:
        total += next((end for end in ends if end >= start), length) - min(start, length)
    if total > length:
        raise _Damaged
