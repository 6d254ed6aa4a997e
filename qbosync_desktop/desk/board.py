"""The board: one consistent answer to "how do things stand", made after every change and handed to whoever asks."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from qbosync_desktop.desk.overview import NextStep, Overview, next_step, overview
from qbosync_desktop.desk.picture import Picture
from qbosync_desktop.desk.rows import ExportRow, ImportRow, SyncRow, export_rows, import_rows, sync_rows
from qbosync_desktop.desk.search import Index, client_index, customer_index
from qbosync_desktop.domain.suggestion import TwinGroup
from qbosync_desktop.sync.ports import Push


@dataclass(frozen=True)
class Board:
    """Rows of the three tabs, the counts and the next step, all of one picture. ``undo`` and ``redo`` say what
    Ctrl+Z and Ctrl+Shift+Z would take back or do again ("" for nothing). ``open_pushes`` wait to be resumed.
    """

    picture: Picture
    imports: tuple[ImportRow, ...]
    syncs: tuple[SyncRow, ...]
    exports: tuple[ExportRow, ...]
    overview: Overview
    next_step: NextStep
    twins: tuple[TwinGroup, ...] = ()
    undo: str = ""
    redo: str = ""
    open_pushes: tuple[Push, ...] = ()
    last_push: Push | None = None

    @cached_property
    def clients(self) -> Index[int]:
        """The search index of the register."""
        return client_index(self.picture)

    @cached_property
    def customers(self) -> Index[str]:
        """The search index of QuickBooks' customers."""
        return customer_index(self.picture)


def make_board(
    picture: Picture,
    *,
    twins: tuple[TwinGroup, ...] = (),
    undo: str = "",
    redo: str = "",
    open_pushes: tuple[Push, ...] = (),
    last_push: Push | None = None,
) -> Board:
    """Everything the screens show, from one picture."""
    imports, syncs, exports = import_rows(picture), sync_rows(picture), export_rows(picture)
    counts = overview(picture, imports, syncs, exports)
    step = next_step(picture, counts, exports)
    return Board(picture, imports, syncs, exports, counts, step, twins, undo, redo, open_pushes, last_push)
