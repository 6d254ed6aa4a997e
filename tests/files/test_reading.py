"""Reading: character sets, separators, sheets, titles and footers, and files that are no lists at all."""

import io
import os
import shutil
import struct
import zipfile
from pathlib import Path

import pytest
import xlsxwriter  # type: ignore[import-untyped]  # ships no types

from qbosync_desktop import files
from qbosync_desktop.domain.problems import Cancelled
from qbosync_desktop.domain.tasks import silent
from tests.files import lists

NAME = "Café Zoë Pty Ltd"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_character_sets_separators_and_line_ends(tmp_path: Path, encoding: str, separator: str, newline: str) -> None:
    lines = [["Name", "Email", "Notes"], [NAME, "a@example.com", "x"], ["B", "b@example.com", ""]]
    content = newline.join(separator.join(cells) for cells in lines) + newline
    parsed = lists.parse(lists.text(tmp_path / "a.csv", content.encode(encoding)))
    assert [item.client.name for item in parsed.clients] == [NAME, "B"]
    assert not parsed.errors
    assert not parsed.warnings


def test_a_stray_line_of_another_character_set_is_read_and_said(tmp_path: Path) -> None:
    content = f"Name,Email\n{NAME},a@example.com\n".encode() + "Zürich Pty Ltd,b@example.com\n".encode("cp1252")
    parsed = lists.parse(lists.text(tmp_path / "a.csv", content))
    assert [item.client.name for item in parsed.clients] == [NAME, "Zürich Pty Ltd"]
    assert [(problem.row, problem.code) for problem in parsed.warnings] == [(3, "characters-guessed")]


def test_nul_bytes_cost_their_row_only(tmp_path: Path) -> None:
    parsed = lists.parse(lists.text(tmp_path / "a.csv", b"Name,Email\nA\x00cme,a@example.com\nGood,b@example.com\n"))
    assert [(problem.row, problem.code) for problem in parsed.errors] == [(2, "forbidden-characters")]
    assert [item.client.name for item in parsed.clients] == ["Good"]


@pytest.mark.parametrize("name", ["שלום בע״מ", "شركة الأمل", "🦘 Roo & Co 🦘", "Nguyễn Thị Hoa", "渡辺商店"])
def test_names_of_any_script_stay_as_written(tmp_path: Path, name: str) -> None:
    assert lists.only(lists.parse(lists.rows(tmp_path / "a.csv", ["Name"], [name]))).name == name
    assert lists.only(lists.parse(lists.sheet(tmp_path / "a.xlsx", ["Name"], [name]))).name == name


def test_titles_repeated_headings_and_footers_are_no_clients(tmp_path: Path) -> None:
    content = (
        "Wattle Creek Accounting\nClient list\n\nName,Email,Phone\nA,a@example.com,0391234567\nName,Email,Phone\n"
        'B,b@example.com,0391234568\n\nTotal: 2\n"Thursday, 12 Nov 2026 10:01 AM GMT+11"\n'
    )
    read = lists.table(lists.text(tmp_path / "a.csv", content))
    assert [number for number, _ in read.rows] == [5, 7]
    assert read.header_row == 4
    assert len(read.notes) == 3


def test_the_sheet_that_looks_like_a_client_list_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        book.add_worksheet("Empty")
        book.add_worksheet("Cover").write(0, 0, "Prepared for the partners")
        hidden = book.add_worksheet("Old")
        hidden.hide()
        hidden.write_row(0, 0, ["Name", "Email", "ABN"])
        page = book.add_worksheet("Clients")
        page.write_row(0, 0, ["Name", "Email"])
        page.write_row(1, 0, ["A Pty Ltd", "a@example.com"])
    read = lists.table(path)
    assert read.sheet == "Clients"
    assert len(read.rows) == 1


def test_what_is_inside_decides_not_the_name(tmp_path: Path) -> None:
    path = lists.sheet(tmp_path / "a.xlsx", ["Name", "Email"], ["A", "a@example.com"])
    renamed = shutil.copy(path, tmp_path / "b.csv")
    assert lists.only(lists.parse(Path(renamed))).name == "A"


def test_formulas_give_their_last_value_and_errors_are_reported(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        page = book.add_worksheet()
        page.write_row(0, 0, ["Name", "Email", "Trading Name"])
        page.write_formula(1, 0, '="A"&" Pty Ltd"', None, "A Pty Ltd")
        page.write_formula(2, 0, "=A3", None, 0)  # a formula that names itself
        page.write_string(2, 1, "b@example.com")
        page.write_string(3, 0, "C")
        page.write_formula(3, 2, "=#REF!", None, "#REF!")
    parsed = lists.parse(path)
    assert [item.client.name for item in parsed.clients] == ["A Pty Ltd", "C"]
    assert (3, "name-missing") in [(problem.row, problem.code) for problem in parsed.errors]


def test_an_ods_file(tmp_path: Path) -> None:
    assert [item.client.name for item in lists.parse(ods(tmp_path / "a.ods", ROWS)).clients] == ["A Pty Ltd", "B"]
    assert [item.row for item in lists.parse(ods(tmp_path / "b.ods", ROWS)).clients] == [2, 4]


ROWS = (
    "<table:table-row><table:table-cell><text:p>Name</text:p></table:table-cell>"
    "<table:table-cell><text:p>Email</text:p></table:table-cell></table:table-row>"
    "<table:table-row><table:table-cell><text:p>A Pty Ltd</text:p></table:table-cell></table:table-row>"
    '<table:table-row><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    "<table:table-row><table:table-cell><text:p>B</text:p></table:table-cell></table:table-row>"
    '<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/>'
    "</table:table-row>"
)


def ods(path: Path, rows: str) -> Path:
    content = (
        '<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2"><office:body>'
        "<office:spreadsheet>"
        f'<table:table table:name="S">{rows}</table:table></office:spreadsheet></office:body></office:document-content>'
    ).replace("<table:table-cell><text:p>", '<table:table-cell office:value-type="string"><text:p>')
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
        archive.writestr("content.xml", content)
    return path


# ------------------------------------------------------------------------------------------------ refused


def test_missing_folder_and_unreadable(tmp_path: Path) -> None:
    assert lists.refusal(tmp_path / "none.csv") == "file-missing"
    assert lists.refusal(tmp_path) == "file-unreadable"
    if os.name == "posix":
        fifo = tmp_path / "pipe.csv"
        os.mkfifo(fifo)
        assert lists.refusal(fifo) in ("file-empty", "file-unreadable")


@pytest.mark.parametrize(
    "content",
    [
        b"%PDF-1.7\n" + bytes(range(256)) * 20,
        b"\x89PNG\r\n\x1a\n" + os.urandom(4000),
        b"SQLite format 3\x00" + bytes(4000),
        b"Dear partners,\n\nplease find the list attached.\n\nKind regards\n",
        b'{"clients": [{"id": 1}]}\n',
        b"a@example.com,0412345678\nb@example.com,0412345679\n",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(5000),
    ],
)
def test_what_is_no_list(tmp_path: Path, content: bytes) -> None:
    assert lists.refusal(lists.text(tmp_path / "a.csv", content)) == "file-not-a-list"


def test_zips_that_are_no_spreadsheet(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    assert lists.refusal(path) == "file-not-a-list"
    good = lists.sheet(tmp_path / "b.xlsx", ["Name", "Email"], ["A", "a@example.com"])
    whole = good.read_bytes()
    for cut in (30, len(whole) // 2, len(whole) - 10):
        assert lists.refusal(lists.text(tmp_path / "c.xlsx", whole[:cut])) == "file-damaged"


def test_passwords_are_named(tmp_path: Path) -> None:
    encrypted = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1000) + "EncryptedPackage".encode("utf-16-le") + bytes(3000)
    assert lists.refusal(lists.text(tmp_path / "a.xlsx", encrypted)) == "file-has-password"
    path = ods(tmp_path / "a.ods", ROWS)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("META-INF/manifest.xml", "<manifest><encryption-data/></manifest>")
        archive.writestr("content.xml", b"\x01\x02")
    assert lists.refusal(path) == "file-has-password"


def test_macros_are_never_run(tmp_path: Path) -> None:
    path = lists.sheet(tmp_path / "a.xlsx", ["Name", "Email"], ["A", "a@example.com"])
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/vbaProject.bin", os.urandom(2000))
    assert lists.only(lists.parse(Path(shutil.copy(path, tmp_path / "a.xlsm")))).name == "A"


def sheet_xml(tmp_path: Path, xml: bytes, name: str = "bomb.xlsx") -> Path:
    """A workbook whose sheet is replaced by the given XML."""
    source = lists.sheet(tmp_path / "source.xlsx", ["Name", "Email"], ["A", "a@example.com"])
    path = tmp_path / name
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.infolist():
            inner = xml if member.filename == "xl/worksheets/sheet1.xml" else old.read(member)
            new.writestr(member.filename, inner)
    return path


SHEET = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>%s</sheetData></worksheet>'


@pytest.mark.parametrize(
    "cells",
    [
        b'<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
        b'<row r="1"><c r="A1"><v>1</v></c></row><row r="200000"><c r="ZZ200000"><v>1</v></c></row>',
        b'<row r="1">' + b"".join(b"<c><v>%d</v></c>" % n for n in range(10)) + b'<c r="ALM1"><v>1</v></c></row>',
        b"<row>" + b"<c><v>1</v></c>" * 900 + b"</row>" + b"<row><c><v>1</v></c></row>" * 20_000,
        b'<row r="9"><c r="ZZ9"><v>1</v></c></row>' + b"<row><c/><c><v>1</v></c></row>" * 20_000,
        b'<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="BZ1048576"><v>1</v></c></row>',
        b'<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="A999999"><v>1</v></c></row>',
        b"""<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r='CA150000'><v>1</v></c></row>""",
        b'<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><x:c r="XFD150000"><v>1</v></x:c></row>',
        b'<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c s="1" r="XFD150000"><v>1</v></c></row>',
    ],
)
def test_cells_far_apart_ask_for_no_memory(tmp_path: Path, cells: bytes) -> None:
    assert lists.refusal(sheet_xml(tmp_path, SHEET % cells)) == "file-too-large"


def test_empty_styled_cells_far_away_do_no_harm(tmp_path: Path) -> None:
    cells = (
        b'<row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c></row>'
        b'<row r="2"><c r="A2" t="inlineStr"><is><t>Acme</t></is></c></row>'
        b'<row r="1048576"><c r="XFD1048576" s="1"/></row>'
    )
    assert lists.only(lists.parse(sheet_xml(tmp_path, SHEET % cells))).name == "Acme"


def test_a_zip_bomb_is_refused_by_what_it_says_and_by_what_it_is(tmp_path: Path) -> None:
    path = tmp_path / "bomb.xlsx"
    source = lists.sheet(tmp_path / "source.xlsx", ["Name"], ["A"])
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as new:
        for member in old.infolist():
            if member.filename == "xl/sharedStrings.xml":
                with new.open(zipfile.ZipInfo(member.filename), "w", force_zip64=True) as inner:
                    for _ in range(200):
                        inner.write(b" " * 1024 * 1024)
            else:
                new.writestr(member.filename, old.read(member))
    with zipfile.ZipFile(path, "r") as archive:
        stored = archive.getinfo("xl/sharedStrings.xml").compress_type == zipfile.ZIP_STORED
    assert lists.refusal(path) == "file-too-large" or stored
    # the same with a lie about its size
    small = io.BytesIO()
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(small, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.infolist():
            data = (
                b"<sst>" + b" " * (180 * 1024 * 1024) if member.filename == "xl/sharedStrings.xml" else old.read(member)
            )
            new.writestr(member.filename, data)
    raw = small.getvalue().replace(struct.pack("<L", 180 * 1024 * 1024 + 5), struct.pack("<L", 1000))
    assert lists.refusal(lists.text(tmp_path / "lie.xlsx", raw)) == "file-too-large"


def test_repeated_ods_cells_are_no_way_around(tmp_path: Path) -> None:
    cell = "<table:table-cell><text:p>x</text:p></table:table-cell>"
    wide = cell.replace("<table:table-cell>", '<table:table-cell table:number-columns-repeated="1000000000">')
    for rows in (
        f"<table:table-row>{wide}</table:table-row>",
        f'<table:table-row table:number-rows-repeated="100000000">{cell}</table:table-row>',
        ROWS.replace("1048570", "400000") + f"<table:table-row>{cell}</table:table-row>",
    ):
        assert lists.refusal(ods(tmp_path / "a.ods", rows)) == "file-too-large"


def test_one_long_text_in_every_cell_is_refused(tmp_path: Path) -> None:
    cells = "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>1</v></c></row>' for n in range(2, 20_000)).encode()
    head = b'<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>0</v></c></row>'
    path = sheet_xml(tmp_path, SHEET % (head + cells))
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(tmp_path / "b.xlsx", "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.namelist():
            texts = b"<sst><si><t>Name</t></si><si><t>" + b"x" * 30_000 + b"</t></si></sst>"
            new.writestr(member, texts if member == "xl/sharedStrings.xml" else old.read(member))
    assert lists.refusal(tmp_path / "b.xlsx") == "file-too-large"
    long = "<table:table-cell><text:p>" + "x" * 30_000 + "</text:p></table:table-cell>"
    row = f'<table:table-row table:number-rows-repeated="100000">{long}</table:table-row>'
    assert lists.refusal(ods(tmp_path / "a.ods", ROWS.replace("1048570", "1") + row)) == "file-too-large"


def test_ten_thousand_columns_and_endless_rows(tmp_path: Path) -> None:
    wide = ",".join(["Name", "Email", *(f"c{n}" for n in range(10_000))])
    assert lists.refusal(lists.text(tmp_path / "a.csv", f"{wide}\nA\n")) == "file-too-large"
    assert lists.refusal(lists.sheet(tmp_path / "a.xlsx", ["Name"] * 10_000, ["A"])) == "file-too-large"
    assert lists.refusal(lists.text(tmp_path / "b.csv", "Name,Email\n" + "A,\n" * 260_000)) == "file-too-large"


def test_one_endless_line_and_one_endless_quote(tmp_path: Path) -> None:
    parsed = lists.parse(lists.text(tmp_path / "a.csv", "Name,Email\n" + "x" * 3_000_000 + ",\nGood,g@example.com\n"))
    assert [item.client.name for item in parsed.clients] == ["Good"]
    parsed = lists.parse(
        lists.text(tmp_path / "b.csv", 'Name,Email\n"Open,a@example.com\n' + "Good,g@example.com\n" * 3000)
    )
    assert parsed.errors[0].code == "quote-not-closed"
    assert len(parsed.clients) == 1  # the others say the very same


def test_reading_can_be_stopped(tmp_path: Path) -> None:
    class Stopped:
        def cancelled(self) -> bool:
            return True

    path = lists.text(tmp_path / "a.csv", "Name,Email\n" + "A,\n" * 6000)
    with pytest.raises(Cancelled):
        files.read_table(path, Stopped(), silent)
    read = lists.table(path)
    with pytest.raises(Cancelled):
        files.to_clients(read, files.guess_columns(read), Stopped())
