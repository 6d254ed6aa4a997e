"""Excel's old and locked files, as they are: an XLS workbook, one with a password, and a locked XLSX.

``old/cards.xls`` was written by xlwt (numbers as numbers, a date, two formulas that name each other);
``old/locked.xls`` is the same with BIFF's password record; ``old/locked.xlsx`` was encrypted by msoffcrypto-tool.
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from pathlib import Path

import pytest

from qbosync_desktop.files.old_excel_guard import _text_lengths
from tests.files import lists

OLD = Path(__file__).parent / "old"


def test_an_xls_workbook() -> None:
    table = lists.table(OLD / "cards.xls")
    parsed = lists.parse(OLD / "cards.xls")
    assert (table.header_row, parsed.dropped_columns) == (3, ("TFN",))
    acme, dara = (item.client for item in parsed.clients)
    assert (acme.phone, acme.mobile, acme.abn, acme.acn) == (
        "(03) 9123 4567",
        "0412 345 678",
        "53004085616",
        "004085616",
    )
    assert (dara.name, dara.postal.postcode) == ("Dara Ünal", "0800")
    assert acme.trading_name == "2020-07-01", "a date is a date, not a number of days"
    assert [(one.row, one.code) for one in parsed.errors] == [(7, "name-missing"), (8, "name-missing")]


@pytest.mark.parametrize("name", ["locked.xls", "locked.xlsx"])
def test_a_locked_workbook_says_that_it_has_a_password(name: str) -> None:
    assert lists.refusal(OLD / name) == "file-has-password"


def directory_bites_its_tail(content: bytearray) -> None:
    (first_table,) = struct.unpack_from("<I", content, 76)
    (directory,) = struct.unpack_from("<I", content, 48)
    struct.pack_into("<I", content, 512 + first_table * 512 + 4 * directory, directory)


def sector_beyond_the_end(content: bytearray) -> None:
    struct.pack_into("<I", content, 48, 0x7FFFFFFF)


def endless_table(content: bytearray) -> None:
    struct.pack_into("<I", content, 44, 0xFFFFFFFF)


def more_texts_than_bytes(content: bytearray) -> None:
    struct.pack_into("<I", content, content.index(b"\xfc\x00", 512) + 8, 0x7FFFFFFF)


def cell_in_a_column_that_is_none(content: bytearray) -> None:
    at = content.index(b"\xfd\x00\x0a\x00", 512)  # LABELSST
    struct.pack_into("<HH", content, at + 4, 65_535, 65_535)


@pytest.mark.parametrize(
    "harm",
    [
        directory_bites_its_tail,
        sector_beyond_the_end,
        endless_table,
        more_texts_than_bytes,
        cell_in_a_column_that_is_none,
    ],
)
def test_an_xls_that_asks_for_all_memory_is_damaged(tmp_path: Path, harm: Callable[[bytearray], None]) -> None:
    content = bytearray((OLD / "cards.xls").read_bytes())
    harm(content)
    assert lists.refusal(lists.text(tmp_path / "a.xls", bytes(content))) == "file-damaged"


def test_shared_texts_are_measured_across_records() -> None:
    count = struct.pack("<II", 3, 3)
    plain = struct.pack("<HB", 4, 0) + b"Name"
    wide = struct.pack("<HB", 5, 1) + "Zoë A".encode("utf-16-le")
    blocks = [count + plain + wide[:7], b"\x01" + wide[7:] + struct.pack("<HB", 3, 0) + b"ab", b"\x00c"]
    assert _text_lengths(blocks, 3) == [4, 5, 3]
    assert _text_lengths(blocks[:1], 3) == [4], "a table that breaks off is followed as far as it goes"
