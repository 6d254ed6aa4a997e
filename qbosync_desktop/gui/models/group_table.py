"""A table whose rows stand in groups: a head with its own tick over the rows under it, folded or open.

The head's tick is made of its rows' ticks; ticking the head ticks them. Sorting moves whole groups, never a row out of
its group; a filter keeps the head of every row it keeps. For the review (clients and fields), undo and twins.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from operator import attrgetter
from typing import Any

from PySide6.QtCore import QObject, Qt

from qbosync_desktop.gui.models.check_table import CheckTableModel, Index
from qbosync_desktop.gui.models.columns import Column, RowId, RowT

DEPTH_ROLE = Qt.ItemDataRole.UserRole + 5
"""0 for a head or a row without one, 1 for a row under a head."""
FOLD_ROLE = Qt.ItemDataRole.UserRole + 6
"""Of a head with rows: True folded, False open; None for every other row."""


class GroupTableModel(CheckTableModel[RowT]):
    """As :class:`CheckTableModel`; rows come in order, each head before the rows under it.

    ``head_of`` gives the id of a row's head, None for heads and for rows without one.
    ``ticks()`` holds the ids of rows under heads, and of heads that have none.
    """

    def __init__(
        self,
        columns: Sequence[Column[RowT]],
        *,
        head_of: Callable[[RowT], RowId | None],
        row_id: Callable[[RowT], RowId] = attrgetter("id"),
        tickable: Callable[[RowT], bool] | None = None,
        ticked: Callable[[RowT], bool] | None = None,
        why_not: Callable[[RowT], str] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(
            columns,
            row_id=row_id,
            tickable=tickable or _everything,
            ticked=ticked,
            why_not=why_not,
            parent=parent,
        )
        self._head_of = head_of
        self._under: dict[RowId, list[RowId]] = {}
        self._head: dict[RowId, RowId] = {}
        self._folded: set[RowId] = set()

    # -- folding --------------------------------------------------------------------------------------------------

    def is_head(self, row_id: RowId) -> bool:
        """Whether rows stand under this one."""
        return bool(self._under.get(row_id))

    def head(self, row_id: RowId) -> RowId | None:
        """The head a row stands under."""
        return self._head.get(row_id)

    def under(self, row_id: RowId) -> tuple[RowId, ...]:
        """The rows under a head, in order, shown or not."""
        return tuple(self._under.get(row_id, ()))

    def folded(self, row_id: RowId) -> bool:
        """Whether a head hides its rows."""
        return row_id in self._folded

    def fold(self, row_id: RowId, folded: bool) -> None:
        """Hide or show the rows under a head."""
        if not self.is_head(row_id) or (row_id in self._folded) == folded:
            return
        self._folded ^= {row_id}
        self._show(self._wanted_view())
        place = self.place_of(row_id)
        if place >= 0:
            self.dataChanged.emit(self.index(place, 0), self.index(place, self.columnCount() - 1))

    def fold_all(self, folded: bool, heads: Iterable[RowId] | None = None) -> None:
        """Hide or show the rows under every head, or under these."""
        chosen = self._under.keys() if heads is None else self._under.keys() & set(heads)
        self._folded = self._folded | chosen if folded else self._folded - chosen
        self._show(self._wanted_view())
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))

    # -- ticks ----------------------------------------------------------------------------------------------------

    def state_of(self, row_id: RowId) -> Qt.CheckState:
        """A head is ticked when all its rows are, and partly when some are."""
        boxes = [name for name in self._under.get(row_id, ()) if self._tickable(self._rows[name])]
        if not boxes:
            return super().state_of(row_id)
        count = sum(name in self._ticks for name in boxes)
        if count == len(boxes):
            return Qt.CheckState.Checked
        return Qt.CheckState.PartiallyChecked if count else Qt.CheckState.Unchecked

    def _boxes(self, ids: Iterable[RowId]) -> Iterable[RowId]:
        """A head stands for its rows."""
        seen: set[RowId] = set()
        for name in ids:
            if name not in self._rows or not self._tickable(self._rows[name]):
                continue
            below = [row for row in self._under.get(name, ()) if self._tickable(self._rows[row])]
            for row in below or [name]:
                if row not in seen:
                    seen.add(row)
                    yield row

    def _touching(self, names: set[RowId]) -> set[RowId]:
        return names | {self._head[name] for name in names if name in self._head}

    # -- Qt -------------------------------------------------------------------------------------------------------

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Depth and fold, and all that the plain table knows."""
        if role in (DEPTH_ROLE, FOLD_ROLE) and index.isValid() and index.row() < len(self._view):
            name = self._view[index.row()]
            if role == DEPTH_ROLE:
                return 1 if name in self._head else 0
            return self.folded(name) if self.is_head(name) else None
        return super().data(index, role)

    # -- inside ---------------------------------------------------------------------------------------------------

    def _rows_will_change(self, fresh: dict[RowId, RowT]) -> None:
        self._under, self._head = {}, {}
        for name, row in fresh.items():
            head = self._head_of(row)
            if head is not None and head in fresh:
                self._under.setdefault(head, []).append(name)
                self._head[name] = head
        self._folded &= self._under.keys()

    def _grouped(self, tops: Iterable[RowId]) -> list[RowId]:
        order: list[RowId] = []
        for name in tops:
            order.append(name)
            order.extend(self._under.get(name, ()))
        return order

    def _sorted(self, key: Callable[[RowId], Any], down: bool) -> list[RowId]:
        tops = [name for name in self._order if name not in self._head]
        return self._grouped(sorted(tops, key=key, reverse=down))

    def _merged_order(self, fresh: dict[RowId, RowT]) -> list[RowId]:
        tops = {name: row for name, row in fresh.items() if name not in self._head}
        kept = self._order
        self._order = [name for name in kept if name in tops]
        merged = super()._merged_order(tops)
        return self._grouped(merged)

    def _wanted_view(self) -> list[RowId]:
        view: list[RowId] = []
        for top in self._order:
            if top in self._head:
                continue
            below = self._under.get(top, ())
            itself = self._passes(top)
            found = [name for name in below if self._passes(name)]
            if not itself and not found:
                continue
            view.append(top)
            if top not in self._folded:
                view.extend(found or below)
        return view


def _everything(_row: Any) -> bool:
    return True
