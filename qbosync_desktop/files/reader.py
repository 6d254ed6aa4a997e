"""Opens a client list of any known form and finds its heading row. Knows no clients and writes nothing."""

from __future__ import annotations

import re
from pathlib import Path

from qbosync_desktop.domain.making import collector_waits
from qbosync_desktop.domain.problems import Problem
from qbosync_desktop.domain.tasks import CancelToken, Report
from qbosync_desktop.files import headings
from qbosync_desktop.files import table as bounds
from qbosync_desktop.files.findings import finding
from qbosync_desktop.files.refusals import refusal
from qbosync_desktop.files.rows import Cells, Rows
from qbosync_desktop.files.sampling import is_list_without_heading
from qbosync_desktop.files.sheet_reader import is_spreadsheet, read_sheet
from qbosync_desktop.files.table import Grid, Table
from qbosync_desktop.files.text_reader import read_text

_HEADING_ROWS = 30
"""How far down the heading row is looked for, blank rows not counted."""
_LOOKED_AT = 200
"""Rows that tell whether a list without a heading is one."""
_FOOTER_ROWS = 4
_MUCH = 1_000_000
"""Bytes of a file from which on a walk of the cycle collector over its cells would be felt."""
_FOOTER = re.compile(
    r"^(?:grand\s+)?totals?(?:\s+(?:clients|contacts|customers|records|rows))?\b[\s:=]*[\d,]*$"
    r"|^\d+\s+(?:clients|records|rows|contacts)\b.*$"
    r"|^(?:printed|exported|generated|report|created)\s+(?:on|at|by|date|:).*$|^page\s+\d+(?:\s+of\s+\d+)?$"
    r"|^end of (?:report|list)\W*$"
    r"|^(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s.*\d{4}.*$|^\d{1,2}[/ .-]\w{2,9}[/ .-]\d{2,4}\b.*$",
    re.IGNORECASE,
)


def read_table(path: Path, cancel: CancelToken, report: Report) -> Table:
    """The client list in a CSV, TSV, XLSX, XLSM, XLS or ODS file; what the file holds decides, not its name.

    Raises InputProblem: file-missing, file-unreadable, file-not-a-list, file-empty, file-has-password,
    file-too-large, file-damaged; and Cancelled. Takes any file in bounded time and under 1 GB of memory.
    """
    try:
        if path.is_dir():
            raise refusal("file-unreadable", path, ": it is a folder")
        size = path.stat().st_size
        if size == 0:
            raise refusal("file-empty", path, "is empty")
        if size > bounds.MAX_FILE_BYTES:
            raise refusal("file-too-large", path, f"is larger than {bounds.MAX_FILE_BYTES // 1024 // 1024} MB")
        if not path.is_file():
            raise refusal("file-unreadable", path, ": it is no ordinary file")
        with path.open("rb") as file:
            head = file.read(8)
        read = read_sheet if is_spreadsheet(head) else read_text
        much = size > _MUCH
        with collector_waits(much=much):
            grid = read(path, cancel, report, headings.score)
    except FileNotFoundError:
        raise refusal("file-missing", path) from None
    except PermissionError:
        raise refusal("file-unreadable", path, ": this user may not open it, or another program holds it") from None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise refusal(
            "file-unreadable", path, f": {getattr(error, 'strerror', '') or 'the name is not valid'}"
        ) from None
    except MemoryError:
        raise refusal("file-too-large", path, "does not fit into memory") from None
    with collector_waits(much=much):
        return _table(path, grid)


def _table(path: Path, grid: Grid) -> Table:
    if not grid.rows:
        raise refusal("file-empty", path, "holds nothing but blank rows")
    position = _heading_position(path, grid)
    notes = list(grid.notes)
    if position is None:
        widest = max(len(_trimmed(cells)) for _, cells in grid.rows[:_LOOKED_AT])
        header_row, cells = 0, tuple(f"Column {bounds.letters(index)}" for index in range(widest))
        header, rows = cells, grid.rows
        notes.append("There is no heading row; the columns were told by their values")
    else:
        header_row, cells = grid.rows[position]
        header = _trimmed(tuple(" ".join(cell.split()) for cell in cells))
        rows = grid.rows[position + 1 :]
    if position:
        notes.append(f"{position} title row{'s' if position > 1 else ''} above the heading left out")
    rows, repeated = _without_repeats(rows, header)
    if repeated:
        notes.append(f"{repeated} repeated heading row{'s' if repeated > 1 else ''} left out")
    rows, footers = _without_footers(rows, len(header))
    if footers:
        notes.append(f"{footers} row{'s' if footers > 1 else ''} below the list left out")
    if not rows:
        raise refusal("file-empty", path, "has a heading row, but no clients under it")
    faults = {row: finding(code, path.name, row) for row, code in grid.faults.items() if row > header_row}
    long_rows: set[int] = set()
    if grid.ragged:
        _find_long_rows(path, rows, max(len(cells), len(header)), faults, long_rows)
    rows = rows.widened(len(header))
    warnings = tuple(finding(code, path.name, row) for row, code in grid.doubts.items() if row > header_row)
    return Table(header, rows, tuple(notes), path.name, grid.sheet, header_row, faults, warnings, frozenset(long_rows))


def _heading_position(path: Path, grid: Grid) -> int | None:
    """Which row is the heading: the one with the most headings we know, else a first row that could be one.

    None for a list without one, whose values leave no doubt what it is.
    """
    first = grid.rows[:_HEADING_ROWS]
    scores = [0 if number in grid.faults else headings.score(cells) for number, cells in first]
    best = max(scores)
    if best >= 2:
        return scores.index(best)
    for position, (_, cells) in enumerate(first):
        words = [cell for cell in cells if cell]
        if len(words) >= 2 and all(_could_be_heading(cell) for cell in words) and len(set(words)) == len(words):
            below = grid.rows[position + 1 : position + 6]
            if any(sum(map(bool, row)) >= 2 for _, row in below):
                return position
            break
    looked_at = [cells for number, cells in grid.rows[:_LOOKED_AT] if number not in grid.faults]
    if is_list_without_heading(looked_at):
        return None
    raise refusal("file-not-a-list", path)


def _could_be_heading(cell: str) -> bool:
    return len(cell) <= 40 and "@" not in cell and cell[0].isalpha() and sum(map(str.isdigit, cell)) <= 2


def _trimmed(cells: Cells) -> Cells:
    end = len(cells)
    while end and not cells[end - 1]:
        end -= 1
    return cells[:end]


def _without_repeats(rows: Rows, header: Cells) -> tuple[Rows, int]:
    """The rows without those that repeat the heading, as printed reports do on every page."""
    first = header[0].casefold()
    if first not in rows.first_cells().casefold():
        return rows, 0
    folded = tuple(cell.casefold() for cell in header)
    kept = [
        row
        for row in rows
        if row[1][0].casefold() != first
        or tuple(" ".join(cell.split()).casefold() for cell in _trimmed(row[1])) != folded
    ]
    return Rows([kept]), len(rows) - len(kept)


def _without_footers(rows: Rows, width: int) -> tuple[Rows, int]:
    """The rows without a report's closing lines: one filled cell that says a total, a page or a date."""
    end = len(rows)
    while end and len(rows) - end < _FOOTER_ROWS:
        filled = [cell for cell in rows[end - 1][1] if cell]
        numbers_only = all(cell.replace(",", "").isdigit() for cell in filled[1:])
        if width < 3 or len(filled) > 2 or not numbers_only or not _FOOTER.match(filled[0]):
            break
        end -= 1
    return rows[:end], len(rows) - end


def _find_long_rows(path: Path, rows: Rows, width: int, faults: dict[int, Problem], long_rows: set[int]) -> None:
    """Rows that were cut into more cells than the heading: an unquoted comma pushes everything after it aside."""
    lengths = rows.widths()
    if max(lengths) <= width:
        return
    usual, often = lengths.most_common(1)[0]
    if usual > width and often > len(rows) // 2:
        blank_tails = sum(1 for _, cells in rows if len(cells) == usual and not any(cells[width:]))
        if blank_tails > often // 2:
            width = usual
    for number, cells in rows:
        if len(cells) > width and number not in faults:
            if any(cells[width:]):
                faults[number] = finding("row-shifted", path.name, number)
            else:
                long_rows.add(number)
