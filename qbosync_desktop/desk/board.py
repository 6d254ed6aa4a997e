"""The board: one consistent answer to "how do things stand", made after every change and handed to whoever asks."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from qbosync_desktop.desk.linked_names import LinkedNames
from qbosync_desktop.desk.overview import NextStep, Overview, next_step, overview
from qbosync_desktop.desk.picture import Picture
from qbosync_desktop.desk.rows import (
    ExportRow,
    ImportRow,
    RowsBefore,
    SyncRow,
    export_rows,
    import_rows,
    sync_rows,
)
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
    linked: LinkedNames | None = field(default=None, repr=False, compare=False)

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
    before: Board | None = None,
) -> Board:
    """Everything the screens show, from one picture. ``before``, an earlier board of the same books, saves work."""
    old = RowsBefore(before.picture, before.imports, before.syncs, before.exports) if before is not None else None
    linked = LinkedNames(picture, before.linked if before is not None else None)
    imports, syncs, exports = import_rows(picture, old, linked), sync_rows(picture, old), export_rows(picture, old)
    counts = overview(picture, imports, syncs, exports)
    step = next_step(picture, counts, exports)
    return Board(picture, imports, syncs, exports, counts, step, twins, undo, redo, open_pushes, last_push, linked)
