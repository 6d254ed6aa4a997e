"""What can be done with clients in the Sync tab: its commands, each a decision or a request, on the chosen rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from qbosync_desktop.desk.shown import Status, SyncRow
from qbosync_desktop.gui.remedies import take_clients_back
from qbosync_desktop.gui.tabs.sync_columns import OPEN
from qbosync_desktop.gui.tabs.table_tab import TableTab

if TYPE_CHECKING:
    from qbosync_desktop.desk.panel import Candidate
    from qbosync_desktop.desk.picture import Picture


class SyncCommands(QObject):
    """See the module."""

    def __init__(self, tab: TableTab) -> None:
        super().__init__(tab)
        self._tab = tab
        for key, does, letter in (
            ("unlink", self._unlink, "U"),
            ("pause", self._pause_or_start, "P"),
            ("start", self._start, ""),
            ("retry", self._retry, "R"),
            ("link", self.link, ""),
            ("not-same", self._not_same, "X"),
            ("leave", self._leave_or_back, "I"),
            ("take-back", self._take_back, ""),
            ("export", self._export, "N"),
            ("cancel-export", self._cancel_export, ""),
            ("find", self._find, ""),
            ("edit", self._edit, ""),
            ("archive", self._archive, ""),
            ("restore", self._restore, ""),
            ("history", self._history, ""),
            ("open", self._open, ""),
            ("solve", self._solve, ""),
        ):
            tab.add_command(key, does, letter)

    def link(self, rows: list[SyncRow]) -> None:
        """Link what is suggested; of a single row without a suggestion, its first candidate."""
        suggestions = [row.suggestion for row in rows if row.suggestion is not None]
        if len(suggestions) == 1:
            one = suggestions[0]
            self._tab.act(lambda desk: desk.link(one.client_id, one.customer_id))
        elif suggestions:
            self._tab.act(lambda desk: desk.accept(suggestions))
        elif rows and self._tab.board is not None:
            found = candidates(self._tab.board.picture, rows[0].id)
            if found:
                self._tab.take_candidate(found[0])

    def _not_same(self, rows: list[SyncRow]) -> None:
        pairs = tuple((row.id, row.suggestion.customer_id) for row in rows if row.suggestion is not None)
        if not pairs and len(rows) == 1 and self._tab.board is not None:
            pairs = tuple(
                (one.client_id, one.customer_id) for one in candidates(self._tab.board.picture, rows[0].id)[:1]
            )
        if pairs:
            self._tab.act(lambda desk: desk.not_same(pairs))

    def _unlink(self, rows: list[SyncRow]) -> None:
        ids = tuple(row.id for row in rows if row.customer_id)
        if ids:
            self._tab.act(lambda desk: desk.unlink(ids))

    def _pause_or_start(self, rows: list[SyncRow]) -> None:
        linked = [row for row in rows if row.active is not None]
        if linked:
            on = any(row.active for row in linked)
            ids = tuple(row.id for row in linked)
            self._tab.act(lambda desk: desk.pause(ids, on=on))

    def _start(self, rows: list[SyncRow]) -> None:
        ids = tuple(row.id for row in rows if row.active is False)
        if ids:
            self._tab.act(lambda desk: desk.pause(ids, on=False))

    def _retry(self, rows: list[SyncRow]) -> None:
        ids = tuple(row.id for row in rows if row.problem is not None)
        if ids:
            self._tab.act(lambda desk: desk.retry(ids))

    def _leave_or_back(self, rows: list[SyncRow]) -> None:
        if rows and all(row.status is Status.LEFT_OUT for row in rows):
            self._take_back(rows)
            return
        ids = tuple(row.id for row in rows if not row.customer_id and row.status is not Status.ARCHIVED)
        if ids:
            self._tab.act(lambda desk: desk.leave_out_clients(ids))

    def _take_back(self, rows: list[SyncRow]) -> None:
        ids = tuple(row.id for row in rows if row.status is Status.LEFT_OUT)
        if ids:
            self._tab.act(lambda desk: take_clients_back(desk, ids))

    def _export(self, rows: list[SyncRow]) -> None:
        ids = tuple(row.id for row in rows if row.status in OPEN)
        if ids:
            self._tab.act(lambda desk: desk.export(ids))

    def _cancel_export(self, rows: list[SyncRow]) -> None:
        ids = tuple(row.id for row in rows if row.status is Status.NEW)
        if ids:
            self._tab.act(lambda desk: desk.cancel_export(ids))

    def _find(self, rows: list[SyncRow]) -> None:
        if rows:
            self._tab.view.open_picker(rows[0].id)

    def _edit(self, rows: list[SyncRow]) -> None:
        if rows:
            self._tab.shell.client_requested.emit(rows[0].id)

    def _archive(self, rows: list[SyncRow]) -> None:
        rows = [row for row in rows if row.status is not Status.ARCHIVED]
        ids = tuple(row.id for row in rows)
        if not any(row.customer_id for row in rows):
            if ids:
                self._tab.act(lambda desk: desk.archive(ids))
            return
        from qbosync_desktop.gui.tabs.archiving import ArchiveQuestion

        question = ArchiveQuestion([row.name for row in rows], self._tab)
        question.answered.connect(
            lambda inactive: self._tab.act(lambda desk: desk.archive(ids, make_inactive=inactive))
        )
        question.open()

    def _restore(self, rows: list[SyncRow]) -> None:
        ids = tuple(row.id for row in rows if row.status is Status.ARCHIVED)
        if ids:
            self._tab.act(lambda desk: desk.archive(ids, on=False))

    def _history(self, rows: list[SyncRow]) -> None:
        if rows:
            self._tab.shell.history_requested.emit(rows[0].id)

    def _open(self, rows: list[SyncRow]) -> None:
        row: SyncRow | None = self._tab.current_row()
        if row is not None and self._tab.board is not None:
            customer = self._tab.facts(row).in_quickbooks
            if customer:
                self._tab.shell.customer_requested.emit(customer)

    def _solve(self, rows: list[SyncRow]) -> None:
        for row in rows[:1]:
            if row.problem is not None:
                self._tab.solve(row.problem)


def candidates(picture: Picture, client_id: int) -> Sequence[Candidate]:
    """The customers this client could be, the best first."""
    from qbosync_desktop.desk.panel import candidates_of_client

    return candidates_of_client(picture, client_id)
