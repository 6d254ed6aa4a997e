"""The board: one consistent answer to "how do things stand", made after every change and handed to whoever asks."""

from __future__ import annotations

from collections.abc import Mapping
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
from qbosync_desktop.desk.twins import Twins
from qbosync_desktop.domain.making import collector_waits
from qbosync_desktop.domain.suggestion import TwinGroup, TwinPair
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
    apart: tuple[TwinPair, ...] = ()
    """Customers the user called "not twins"."""
    linked: LinkedNames | None = field(default=None, repr=False, compare=False)

    before: Board | None = field(default=None, repr=False, compare=False)
    """The board an index may be made from; forgotten as soon as both are."""

    @cached_property
    def clients(self) -> Index[int]:
        """The search index of the register."""
        return client_index(self.picture, self.before.__dict__.get("clients") if self.before is not None else None)

    @cached_property
    def customers(self) -> Index[str]:
        """The search index of QuickBooks' customers."""
        return customer_index(self.picture, self.before.__dict__.get("customers") if self.before is not None else None)

    @cached_property
    def twin_of(self) -> Mapping[str, TwinGroup]:
        """The group of every customer that is a twin."""
        return {one: group for group in self.twins for one in group.ids}

    def ready(self) -> None:
        """Make both indexes, on whatever thread has time for it: a search then finds everybody, within a frame."""
        with collector_waits():
            self.clients.ready()
            self.customers.ready()
        self.picture.forget_orders()

    def warm(self) -> None:
        """Make what keeps a search short, too: it then looks at few of the texts."""
        self.ready()
        with collector_waits():
            self.clients.warm()
            self.customers.warm()
        object.__setattr__(self, "before", None)

    def sharpen(self) -> None:
        """Make indexes and the book of names answer as quickly as they can: a screen asks with every letter."""
        with collector_waits():
            self.clients.sharpen()
            self.customers.sharpen()
            self.picture.given.names.warm()


def make_board(
    picture: Picture,
    *,
    twins: Twins | None = None,
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
    twins = twins or Twins()
    step = next_step(picture, counts, exports, len(twins.groups))
    return Board(
        picture,
        imports,
        syncs,
        exports,
        counts,
        step,
        twins.groups,
        undo,
        redo,
        open_pushes,
        last_push,
        twins.apart,
        linked,
        _last_indexed(before),
    )


def _last_indexed(board: Board | None) -> Board | None:
    """The newest board that has indexes: none but that one is kept alive."""
    while board is not None and not ("clients" in board.__dict__ or "customers" in board.__dict__):
        board = board.before
    return board
