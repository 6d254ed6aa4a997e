"""Lists out: CSV and XLSX that no spreadsheet takes for formulas, and the rows with problems in their own layout.

A cell that begins with = + - @ tab or a line break gets an apostrophe in front (OWASP, "CSV injection"); files.reader
takes it off again. No tax file number is ever written. Files are written beside their place and moved there whole.
"""

from __future__ import annotations

import contextlib
import csv
import os
import re
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from qbosync_desktop.domain.identifiers import digits, is_number, mask_tfns, tfn_is_valid
from qbosync_desktop.domain.problems import Problem
from qbosync_desktop.files.columns import NUMBERS, guess_columns
from qbosync_desktop.files.findings import TFN_CODES
from qbosync_desktop.files.refusals import cannot_write
from qbosync_desktop.files.table import Table

_DANGEROUS = re.compile(r"'*[=+\-@\t\r\n]")
_PROBLEM = "Problem"
_CELL_MAX = 32_000


def neutral(cell: str) -> str:
    """A cell that no spreadsheet runs; the apostrophe in front is taken off again when it is read here."""
    return "'" + cell if _DANGEROUS.match(cell) else cell


def write_rows(path: Path, header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Write a list as .xlsx when the name ends so, else as CSV (UTF-8 with BOM, CRLF, as Excel wants it).

    Raises EnvironmentProblem file-not-written; what stood at the place before then still stands there.
    """
    try:
        with _in_place_of(path) as draft:
            if path.suffix.casefold() == ".xlsx":
                _write_xlsx(draft, header, rows)
            else:
                with draft.open("w", encoding="utf-8-sig", newline="", errors="replace") as file:
                    writer = csv.writer(file)
                    writer.writerow([neutral(cell) for cell in header])
                    for row in rows:
                        writer.writerow([neutral(cell) for cell in row])
    except OSError as error:
        raise cannot_write(path, error) from error


def write_whole(path: Path, content: bytes) -> None:
    """Write a file that was made elsewhere (a PDF), whole or not at all.

    Raises EnvironmentProblem file-not-written; what stood at the place before then still stands there.
    """
    try:
        with _in_place_of(path) as draft:
            draft.write_bytes(content)
    except OSError as error:
        raise cannot_write(path, error) from error


def write_bad_rows(path: Path, table: Table, errors: Iterable[Problem]) -> None:
    """Write the rows that errors are about, in the file's own layout plus a Problem column, to mend and import again.

    Columns of tax file numbers keep their heading and lose their values; a number refused elsewhere is blanked.
    """
    by_row: dict[int, list[Problem]] = {}
    for problem in errors:
        by_row.setdefault(problem.row, []).append(problem)
    columns = guess_columns(table).columns
    never = {column.index for column in columns if column.dropped}
    numbers = {column.index for column in columns if column.target in NUMBERS}
    header = list(table.header)
    if header and header[-1] == _PROBLEM:  # the file is such a list itself
        header.pop()
    width = len(header)

    def rows() -> Iterable[list[str]]:
        for number, cells in table.rows:
            if number in by_row:
                refused = {p.column for p in by_row[number] if p.code in TFN_CODES}
                shifted = number in table.faults
                kept = [
                    _safe(
                        cell,
                        blank=index in never or table.heading(index) in refused,
                        suspicious=shifted,
                        number=index in numbers,
                    )
                    for index, cell in enumerate(cells)
                    if index < width or (index >= len(table.header) and cell)
                ]
                said = "; ".join(f"{p.column}: {p.title}" if p.column else p.title for p in by_row[number])
                yield [*kept[:width], said, *kept[width:]]

    write_rows(path, [*header, _PROBLEM], rows())


def _safe(cell: str, *, blank: bool, suspicious: bool, number: bool) -> str:
    """A cell without tax file numbers. In a shifted row any number of that form may be one."""
    if blank or (suspicious and is_number(cell) and tfn_is_valid(digits(cell))):
        return ""
    return mask_tfns(cell, bare=not number)


def _write_xlsx(path: Path, header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    import xlsxwriter  # type: ignore[import-untyped]  # ships no types; slow to import, so only when needed

    options = {
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    try:
        with xlsxwriter.Workbook(str(path), {**options, "tmpdir": str(path.parent)}) as book:
            sheet = book.add_worksheet("Clients")
            bold = book.add_format({"bold": True})
            for column, cell in enumerate(header):
                sheet.write_string(0, column, neutral(cell)[:_CELL_MAX], bold)
                sheet.set_column(column, column, max(10, min(40, len(cell) + 4)))
            sheet.freeze_panes(1, 0)
            for number, row in enumerate(rows, start=1):
                for column, cell in enumerate(row):
                    if cell:
                        sheet.write_string(number, column, neutral(cell)[:_CELL_MAX])
    except xlsxwriter.exceptions.FileCreateError as error:
        cause = error.args[0] if error.args else None
        raise cause if isinstance(cause, OSError) else OSError(5, str(error)) from error


@contextlib.contextmanager
def _in_place_of(path: Path) -> Iterator[Path]:
    """A draft beside the file, moved to its place when all went well."""
    handle, name = tempfile.mkstemp(prefix=".qbosync-", suffix=path.suffix, dir=path.parent)
    os.close(handle)
    draft = Path(name)
    try:
        yield draft
        draft.replace(path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
