"""A text file's bytes into lines of text: character set, line ends. Knows no separators and no cells."""

from __future__ import annotations

import codecs
import io
import re
from collections import deque
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from qbosync_desktop.files.refusals import refusal

_MAX_LINE = 4 * 1024 * 1024
_BLOCK = 128 * 1024
_MARKUP = re.compile(rb"\s*<(?:\?xml|!doctype|html|table)", re.IGNORECASE)
_WIDE = ("utf-16", "utf-32")


def encoding_of(head: bytes, path: Path) -> str:
    """The character set of a file that begins like this. Raises InputProblem file-not-a-list.

    ``utf-8`` for all single bytes: what is not UTF-8 is seen line by line.
    """
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


class Lines:
    """The file's lines as text, one at a time, or a block of them as bytes.

    ``guessed`` turns true when a line was not UTF-8, ``proper`` when one was more than ASCII and was.
    """

    def __init__(self, file: BinaryIO, encoding: str) -> None:
        self.guessed = False
        self.proper = False
        self._file = file
        self._encoding = encoding
        self._begun = False
        self._block = b""  # whole lines that nobody has looked at
        self._rest = b""  # what was read behind them: the beginning of a line
        self._raw: deque[bytes] = deque()  # the lines of a block
        self._parts: deque[str] = deque()  # those of a line that is several

    def __iter__(self) -> Iterator[str]:
        if self._encoding.startswith(_WIDE):
            for line in self._wide():
                yield from _split_lines(line) if "\r" in line else (line,)
            return
        while True:
            while self._parts:
                yield self._parts.popleft()
            if not self._raw and not self._cut():
                return
            line = self._decode(self._raw.popleft())
            if "\r" not in line:
                yield line
            elif line.find("\r") == len(line) - 2 and line.endswith("\n"):
                yield line[:-2] + "\n"
            else:
                self._parts.extend(_split_lines(line))

    def block(self) -> bytes:
        """The next whole lines when those before have all been taken; b"" at the end and where lines are not bytes."""
        if self._raw or self._parts or self._encoding.startswith(_WIDE):
            return b""
        if not self._block:
            self._read()
        return self._block

    def pass_over(self) -> None:
        """The block is taken as a whole."""
        self._block = b""

    def _read(self) -> None:
        data = self._rest
        cut = 0
        while not cut and len(data) < _MAX_LINE and (more := self._file.read(_BLOCK)):
            if not self._begun:
                more, self._begun = more.removeprefix(codecs.BOM_UTF8), True
            data += more
            cut = data.rfind(b"\n") + 1
        if not cut:
            cut = min(len(data), _MAX_LINE)
        self._block, self._rest = data[:cut], data[cut:]

    def _cut(self) -> bool:
        """Cut the next block into lines; False at the end of the file."""
        if not self._block:
            self._read()
        lines = io.BytesIO(self._block)
        while line := lines.readline(_MAX_LINE):
            self._raw.append(line)
        self._block = b""
        return bool(self._raw)

    def _wide(self) -> Iterator[str]:
        reader = io.TextIOWrapper(self._file, self._encoding, errors="replace", newline="")
        try:
            while line := reader.readline(_MAX_LINE):
                yield line.removeprefix("\ufeff")
        finally:
            reader.detach()

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


class GivenLines(Lines):
    """Lines that are already text."""

    def __init__(self, lines: list[str]) -> None:
        super().__init__(io.BytesIO(), "utf-8")
        self._given = lines

    def __iter__(self) -> Iterator[str]:
        return iter(self._given)


def _split_lines(line: str) -> Iterator[str]:
    """Lines cut at line feeds only; str.splitlines would cut at characters that belong to a value."""
    for part in re.split("(?<=\n)", line.replace("\r\n", "\n").replace("\r", "\n")):
        if part:
            yield part


def has_long_line(text: str, longest: int) -> bool:
    """Whether a line of a text has more than so many characters; looks at a few places only."""
    at, end = 0, len(text) - longest
    while at < end:
        at = text.rfind("\n", at, at + longest + 1) + 1
        if not at:
            return True
    return False
