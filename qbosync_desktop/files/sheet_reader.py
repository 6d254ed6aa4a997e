"""Spreadsheets into rows: XLSX, XLSM, XLS and ODS through calamine. Knows nothing of what the cells mean.

Formulas are never computed and macros never run: the values that the file holds are read.
"""

from __future__ import annotations

import datetime
import zipfile
from collections.abc import Callable
from itertools import islice
from pathlib import Path

import python_calamine as calamine

from qbosync_desktop.domain.tasks import CancelToken, Report, check
from qbosync_desktop.files import table as bounds
from qbosync_desktop.files.archive_guard import check_archive
from qbosync_desktop.files.cells import cell_fault, cleaned, unneutralised
from qbosync_desktop.files.old_excel_guard import check_old_workbook
from qbosync_desktop.files.plain_sheet import plain_cells
from qbosync_desktop.files.refusals import refusal
from qbosync_desktop.files.rows import Cells, Rows, has_blank_row
from qbosync_desktop.files.table import Grid
from qbosync_desktop.files.text_reader import HeadingScore

ZIP_MAGIC = b"PK\x03\x04"
OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MAX_SHEETS_LOOKED_AT = 12
_LOOK_ROWS = 30
_REPORT_EVERY = 5_000
_AT_ONCE = 500
_MAX_OLE = 60 * 1024 * 1024

Value = int | float | str | bool | datetime.time | datetime.date | datetime.datetime | datetime.timedelta


def is_spreadsheet(head: bytes) -> bool:
    """True when a file's first bytes are those of a zipped or an old Excel file."""
    return head.startswith((ZIP_MAGIC, b"PK\x05\x06", OLE_MAGIC))


def read_sheet(path: Path, cancel: CancelToken, report: Report, heading_score: HeadingScore) -> Grid:
    """The rows of the sheet that looks most like a client list, other than hidden ones.

    Raises InputProblem file-not-a-list, file-has-password, file-too-large, file-damaged; OSError as it comes.
    """
    report(0, 0, "Opening the spreadsheet")
    with path.open("rb") as file:
        head = file.read(8)
    if head.startswith(OLE_MAGIC):
        _check_old(path)
    else:
        _check_zipped(path, cancel)
    check(cancel)
    return _guarded(path, lambda: _read(path, cancel, report, heading_score))


def _check_old(path: Path) -> None:
    """An OLE file is an XLS workbook, an encrypted XLSX, or no list at all."""
    if path.stat().st_size > _MAX_OLE:
        raise refusal("file-too-large", path, "is larger than 60 MB")
    content = path.read_bytes()
    if "EncryptedPackage".encode("utf-16-le") in content or "EncryptionInfo".encode("utf-16-le") in content:
        raise refusal("file-has-password", path)
    if not any(name.encode("utf-16-le") + b"\0\0" in content for name in ("Workbook", "Book")):
        raise refusal("file-not-a-list", path, "; it is another kind of Office file")
    check_old_workbook(path, content)


def _check_zipped(path: Path, cancel: CancelToken) -> None:
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
            if "xl/workbook.bin" in names:
                raise refusal("file-not-a-list", path, "; save the binary workbook as XLSX first")
            if "xl/workbook.xml" not in names and "content.xml" not in names:
                raise refusal("file-not-a-list", path, "; it is a packed file, but no spreadsheet")
            manifest = "META-INF/manifest.xml"
            if manifest in names and archive.getinfo(manifest).file_size < 1_000_000:
                with archive.open(manifest) as file:
                    if b"encryption-data" in file.read(1_000_000):
                        raise refusal("file-has-password", path)
            check_archive(path, archive, cancel)
    except (zipfile.BadZipFile, NotImplementedError, EOFError, ValueError, RuntimeError):
        raise refusal("file-damaged", path, "spreadsheet") from None


def _guarded(path: Path, work: Callable[[], Grid]) -> Grid:
    """Calamine's errors as problems. A panic inside it is a BaseException that must not escape either."""
    try:
        return work()
    except calamine.PasswordError:
        raise refusal("file-has-password", path) from None
    except (calamine.CalamineError, ValueError, OverflowError) as error:
        if "password" in str(error).casefold():
            raise refusal("file-has-password", path) from None
        raise refusal("file-damaged", path, "spreadsheet") from None
    except BaseException as error:
        if type(error).__name__ != "PanicException":
            raise
        raise refusal("file-damaged", path, "spreadsheet") from None


def _read(path: Path, cancel: CancelToken, report: Report, heading_score: HeadingScore) -> Grid:
    with calamine.CalamineWorkbook.from_path(path) as book:
        sheet, others = _best_sheet(book, cancel, heading_score)
        if sheet is None:
            return Grid(Rows())
        if sheet.width > bounds.MAX_COLUMNS:
            raise refusal("file-too-large", path, f"has more than {bounds.MAX_COLUMNS:,} columns")
        if sheet.height > bounds.MAX_ROWS:
            raise refusal("file-too-large", path, f"has more than {bounds.MAX_ROWS:,} rows")
        padding = ("",) * (sheet.start[1] if sheet.start else 0)  # iter_rows counts rows from 1, columns from the first
        found = _Found(path, padding)
        values = sheet.iter_rows()
        while some := list(islice(values, _AT_ONCE)):
            if (found.number + len(some)) // _REPORT_EVERY > found.number // _REPORT_EVERY:
                check(cancel)
                report(found.number + len(some), sheet.total_height, "Reading the sheet")
            found.take_all(some)
        report(sheet.total_height, sheet.total_height, "Reading the sheet")
        notes = (f"Of {others + 1} sheets, “{sheet.name}” was read",) if others else ()
        return Grid(found.rows, found.faults, {}, notes, sheet.name)


class _Found:
    """Takes a sheet's rows, one after the other; holds those that are not blank. ``number`` is the last one's."""

    def __init__(self, path: Path, padding: Cells) -> None:
        self.number = 0
        self.rows = Rows()
        self.faults: dict[int, str] = {}
        self._path = path
        self._padding = padding
        self._filling = bounds.Filling(self.rows)

    def take_all(self, rows: list[list[Value]]) -> None:
        """Take some rows. Raises InputProblem file-too-large."""
        plain = plain_cells(rows, text_of, self.number + 1, len(self._padding))
        if plain is not None and not has_blank_row(plain) and self._filling.has_room(plain, plain.at_most_filled):
            self.rows.extend(plain)
            self.number += len(rows)
        else:
            for values in rows:
                self._take(values)

    def _take(self, values: list[Value]) -> None:
        self.number += 1
        cells = self._padding + tuple([value.strip() if type(value) is str else text_of(value) for value in values])
        if not any(cells):
            return
        if not self._filling.has_room([(self.number, cells)], len(cells)):
            raise refusal("file-too-large", self._path, "holds more values than any client list has")
        joined = "".join(cells)
        if not joined.isprintable() or len(joined) > bounds.MAX_CELL_LENGTH:
            fault = cell_fault(cells)
            if fault:
                self.faults[self.number] = fault
                cells = tuple(cleaned(cell)[: bounds.MAX_CELL_LENGTH] for cell in cells)
        self.rows.append((self.number, unneutralised(cells) if "'" in joined else cells))


def _best_sheet(
    book: calamine.CalamineWorkbook, cancel: CancelToken, heading_score: HeadingScore
) -> tuple[calamine.CalamineSheet | None, int]:
    """The visible sheet whose first rows look most like a heading, and how many other sheets hold anything."""
    best: calamine.CalamineSheet | None = None
    best_score = -1
    filled = 0
    visible = [
        index
        for index, data in enumerate(book.sheets_metadata)
        if data.visible == calamine.SheetVisibleEnum.Visible and data.typ == calamine.SheetTypeEnum.WorkSheet
    ]
    for index in visible[:_MAX_SHEETS_LOOKED_AT]:
        check(cancel)
        sheet = book.get_sheet_by_index(index)
        if not sheet.height or not sheet.width:
            continue
        filled += 1
        score = 0
        if len(visible) > 1 and sheet.width <= bounds.MAX_COLUMNS:
            for values in sheet.to_python(skip_empty_area=True, nrows=_LOOK_ROWS):
                score = max(score, heading_score(tuple(map(text_of, values))))
        if score > best_score:
            best, best_score = sheet, score
    return best, max(filled - 1, 0)


def text_of(value: Value) -> str:
    """A cell as text: whole numbers without ".0" and never in scientific form, dates as 2026-11-23."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e16 else repr(value)
    if isinstance(value, datetime.datetime):
        return value.date().isoformat() if value.time() == datetime.time() else value.isoformat(" ")
    if isinstance(value, (datetime.date, datetime.time)):
        return value.isoformat()
    return str(value)
