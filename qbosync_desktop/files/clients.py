"""All rows into clients: which rows are taken, which are left out, and what is reported.

Knows tables and column maps, not the register. A row is never blended with another, and nothing is stored shifted.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence

from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.making import collector_waits
from qbosync_desktop.domain.problems import Problem
from qbosync_desktop.domain.tasks import CancelToken, NeverCancelled, Report, check, silent
from qbosync_desktop.files.columns import ColumnMap
from qbosync_desktop.files.findings import LEFT_OUT, WARNINGS, finding
from qbosync_desktop.files.parsed import Parsed, ParsedClient
from qbosync_desktop.files.plain_rows import AT_ONCE, PlainRows
from qbosync_desktop.files.repeats import Repeats
from qbosync_desktop.files.row import RowReader
from qbosync_desktop.files.rows import Cells, Row
from qbosync_desktop.files.shifts import ShiftCheck
from qbosync_desktop.files.table import Table

_MOST_FINDINGS = 50_000
"""Errors, or warnings, about single values; beyond it a file is hopeless, and only rows left out are still named."""


def to_clients(table: Table, columns: ColumnMap, cancel: CancelToken | None = None, report: Report = silent) -> Parsed:
    """What a table's rows say, column map applied. Raises nothing but Cancelled: what is wrong is in the answer."""
    rows = _Rows(table, columns)
    cancel = cancel or NeverCancelled()
    total = len(table.rows)
    plain_rows = PlainRows(table, columns, rows.repeats)
    with collector_waits():
        done = 0
        for some in table.rows.pieces(AT_ONCE):
            check(cancel)
            report(done, total, "Understanding the rows")
            rows.take_all(some, plain_rows.take(some))
            done += len(some)
        report(total, total, "Understanding the rows")
        return rows.parsed()


def _place(problem: Problem) -> tuple[int, str]:
    return problem.row, problem.column


class _Rows:
    """Takes row after row; holds what was found so far. ``repeats`` knows the clients of all rows."""

    def __init__(self, table: Table, columns: ColumnMap) -> None:
        self._table = table
        self._columns = columns
        self._reader = RowReader(table, columns)
        self._shifts = ShiftCheck(columns)
        self._found: list[ParsedClient] = []
        self._refused: list[ParsedClient] = []
        self._errors: list[Problem] = []
        self._warnings: list[Problem] = list(table.warnings)
        self._derived: set[int] = set()
        self._mentioned: set[str] = set()
        self._left_emails: dict[int, str] = {}
        self.repeats = Repeats()

    def take_all(self, rows: Sequence[Row], plain: Sequence[ParsedClient | None]) -> None:
        """Take rows; of some it is known already what they say, and that nothing is to be said of them.

        Those are in ``repeats`` already.
        """
        known = [parsed for parsed in plain if parsed is not None]
        if len(known) == len(rows):
            self._found.extend(known)
            return
        for (number, cells), parsed in zip(rows, plain, strict=True):
            if parsed is not None:
                self._found.append(parsed)
            else:
                self.take(number, cells)

    def take(self, number: int, cells: Cells) -> None:
        """Understand one row, or leave it out."""
        table, reader = self._table, self._reader
        if number in table.faults:
            self._leave(table.faults[number], cells)
            return
        parsed = reader.read(number, cells)
        if reader.derived:
            self._derived.add(number)
        long = number in table.long_rows
        if not reader.codes and not long:
            self.repeats.add(parsed.client)
            self._found.append(parsed)
            return
        if self._shifts.is_shifted(cells, long=long):
            self._leave(finding("row-shifted", table.file, number), cells)
            return
        left_out = False
        for code, index in reader.codes:
            left_out = left_out or code in LEFT_OUT
            found = self._warnings if code in WARNINGS else self._errors
            if len(found) < _MOST_FINDINGS or code in LEFT_OUT:
                found.append(finding(code, table.file, number, table.heading(index) if index >= 0 else ""))
        if reader.left_email:
            self._left_emails[number] = reader.left_email
        self.repeats.add(parsed.client)
        (self._refused if left_out else self._found).append(parsed)

    def _leave(self, problem: Problem, cells: Cells) -> None:
        self._errors.append(problem)
        self._mentioned.update(cell.casefold() for cell in cells if cell)

    def parsed(self) -> Parsed:
        """Everything, once rows that name the same client have been taken out."""
        repeats = self.repeats
        if repeats.references.repeated:
            self._refuse_shared("reference-repeated", "reference", lambda client: client.reference.casefold())
        if repeats.ids.repeated:
            self._refuse_shared("id-repeated", "id", lambda client: client.id)
        if repeats.unnumbered.repeated:
            self._refuse_doubles()
        if repeats.abns.repeated:
            self._warn_shared_abn()
        return Parsed(
            clients=tuple(self._found),
            errors=tuple(sorted(self._errors, key=_place)),
            warnings=tuple(sorted(self._warnings, key=_place)),
            dropped_columns=self._columns.dropped(),
            read=len(self._table.rows),
            refused=tuple(self._refused),
            mentioned=frozenset(self._mentioned),
            derived_kinds=sum(1 for parsed in self._found if parsed.row in self._derived) if self._derived else 0,
            masked=self._reader.masked,
            file=self._table.file,
            headings={target: self._table.heading(index) for target, index in self._reader.where.items()},
            left_emails=self._left_emails,
        )

    def _refuse_shared(self, code: str, target: str, key: Callable[[Client], object]) -> None:
        """Rows with the same reference or id: which of them is meant, nobody can say. All are left out."""
        index = self._reader.where.get(target)
        if index is None:
            return
        rows = defaultdict(list)
        for parsed in (*self._found, *self._refused):
            if text := key(parsed.client):
                rows[text].append(parsed.row)
        shared: dict[int, int] = {}  # row → the first other row
        for numbers in rows.values():
            if len(numbers) > 1:
                first, second, *rest = sorted(numbers)
                shared |= {first: second, second: first}
                shared.update(dict.fromkeys(rest, first))
        heading = self._table.heading(index)
        for row, other in shared.items():
            self._errors.append(finding(code, self._table.file, row, heading, other))
        self._refused.extend(parsed for parsed in self._found if parsed.row in shared)
        self._found = [parsed for parsed in self._found if parsed.row not in shared]

    def _refuse_doubles(self) -> None:
        """Rows without a reference that say the very same as an earlier row."""
        seen: dict[Client, int] = {}
        kept = []
        for parsed in self._found:
            if not parsed.client.reference and not parsed.client.id:
                first = seen.setdefault(parsed.client, parsed.row)
                if first != parsed.row:
                    self._errors.append(finding("row-repeated", self._table.file, parsed.row, other=first))
                    self._refused.append(parsed)
                    continue
            kept.append(parsed)
        self._found = kept

    def _warn_shared_abn(self) -> None:
        index = self._reader.where.get("abn")
        if index is None:
            return
        seen: dict[str, int] = {}
        for parsed in self._found:
            if number := parsed.client.abn:
                first = seen.setdefault(number, parsed.row)
                if first != parsed.row:
                    heading = self._table.heading(index)
                    self._warnings.append(finding("abn-repeated", self._table.file, parsed.row, heading, first))
