"""A table whose rows stand in groups: a head with its own tick over the rows under it, folded or open.

The head's tick is made of its rows' ticks; ticking the head ticks them. Sorting moves whole groups, never a row out of
its group; a filter keeps the head of every row it keeps. For the review (clients and fields), undo and twins.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import attrgetter
from typing import Any

from PySide6.QtCore import QObject, Qt

from qbosync_desktop.gui.models.check_table import CheckTableModel
from qbosync_desktop.gui.models.columns import Column, RowId, RowT
from qbosync_desktop.gui.models.row_set import RowSet, Steps, everything
from qbosync_desktop.gui.models.shown_rows import Index
from qbosync_desktop.gui.models.ticks import both

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
            tickable=tickable or everything,
            ticked=ticked,
            why_not=why_not,
            parent=parent,
        )
        self._head_of = head_of
        self._groups = _Groups({}, {})
        self._folded: set[RowId] = set()
        self._keys: tuple[RowSet[RowT], int, dict[int, Any]] | None = None  # of the last sort

    # -- folding --------------------------------------------------------------------------------------------------

    def is_head(self, row_id: RowId) -> bool:
        """Whether rows stand under this one."""
        return bool(self._below(row_id))

    def head(self, row_id: RowId) -> RowId | None:
        """The head a row stands under."""
        place = self._set.place_of.get(row_id)
        head = None if place is None else self._groups.head.get(place)
        return None if head is None else self._set.ids[head]

    def under(self, row_id: RowId) -> tuple[RowId, ...]:
        """The rows under a head, in order, shown or not."""
        return tuple(map(self._set.ids.__getitem__, self._below(row_id)))

    def folded(self, row_id: RowId) -> bool:
        """Whether a head hides its rows."""
        return row_id in self._folded

    def fold(self, row_id: RowId, folded: bool) -> None:
        """Hide or show the rows under a head."""
        if not self.is_head(row_id) or (row_id in self._folded) == folded:
            return
        self._folded ^= {row_id}
        self._show(self._moment())
        place = self.place_of(row_id)
        if place >= 0:
            self.dataChanged.emit(self.index(place, 0), self.index(place, self.columnCount() - 1))

    def fold_all(self, folded: bool, heads: Iterable[RowId] | None = None) -> None:
        """Hide or show the rows under every head, or under these."""
        known = {self._set.ids[place] for place in self._groups.under}
        chosen = known if heads is None else known & set(heads)
        self._folded = self._folded | chosen if folded else self._folded - chosen
        self._show(self._moment())
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))

    def _below(self, row_id: RowId) -> Sequence[int]:
        place = self._set.place_of.get(row_id)
        return () if place is None else self._groups.under.get(place, ())

    # -- ticks ----------------------------------------------------------------------------------------------------

    def _state_at(self, place: int) -> Qt.CheckState:
        """A head is ticked when all its rows are, and partly when some are."""
        has_box = self._set.boxes
        boxes = [row for row in self._groups.under.get(place, ()) if has_box[row]]
        if not boxes:
            return super()._state_at(place)
        count = sum(map(self._on.__getitem__, boxes))
        if count == len(boxes):
            return Qt.CheckState.Checked
        return Qt.CheckState.PartiallyChecked if count else Qt.CheckState.Unchecked

    def _work_out_state(self) -> Qt.CheckState:
        """Over all that the heads shown stand for."""
        marked = self._marked(self._view)
        many, on = marked.count(1), both(marked, self._on).count(1)
        if not on:
            return Qt.CheckState.Unchecked
        return Qt.CheckState.Checked if on == many else Qt.CheckState.PartiallyChecked

    def _boxes(self, places: Iterable[int]) -> Iterable[int]:
        """A head stands for its rows."""
        has_box, under = self._set.boxes, self._groups.under
        found: dict[int, None] = {}
        for place in places:
            if has_box[place]:
                below = [row for row in under.get(place, ()) if has_box[row]]
                found.update(dict.fromkeys(below or [place]))
        return found

    def _marked(self, places: Sequence[int]) -> bytearray:
        """As :meth:`_boxes`, for very many at once."""
        has_box, under = self._set.boxes, self._groups.under.get
        marked = bytearray(len(self._set))
        for place in places:
            if has_box[place]:
                stands = True  # for itself only
                for row in under(place, ()):
                    if has_box[row]:
                        marked[row] = 1
                        stands = False
                if stands:
                    marked[place] = 1
        return marked

    def _touching(self, places: set[int]) -> set[int]:
        head = self._groups.head
        return places | {head[place] for place in places if place in head}

    # -- Qt -------------------------------------------------------------------------------------------------------

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Depth and fold, and all that the plain table knows."""
        if role in (DEPTH_ROLE, FOLD_ROLE) and index.isValid() and index.row() < len(self._view):
            return self.depth_at(index.row()) if role == DEPTH_ROLE else self.folded_at(index.row())
        return super().data(index, role)

    def depth_at(self, row: int) -> int:
        """How deep a row shown stands: 0 for heads and rows without one."""
        return 1 if self._view[row] in self._groups.head else 0

    def folded_at(self, row: int) -> bool | None:
        """Of a head shown: whether its rows are hidden; None for every other row."""
        place = self._view[row]
        return self._set.ids[place] in self._folded if self._groups.under.get(place) else None

    # -- inside ---------------------------------------------------------------------------------------------------

    def _moment(self) -> tuple[Any, ...]:
        return (*super()._moment(), self._groups)

    def _return_to(self, moment: tuple[Any, ...]) -> None:
        super()._return_to(moment)
        self._groups = moment[3]

    def _rows_changed(self, before: tuple[Any, ...], steps: Steps) -> None:
        super()._rows_changed(before, steps)
        self._folded &= {self._set.ids[place] for place in self._groups.under}
        if self._keys is not None and self._keys[0] is not self._set:
            self._keys = None

    def _grouped(self, tops: Iterable[int]) -> list[int]:
        under = self._groups.under
        order: list[int] = []
        for place in tops:
            order.append(place)
            order += under.get(place, ())
        return order

    def _sorted(self, rows: RowSet[RowT], down: bool, *, anew: bool = False) -> list[int]:
        head = self._groups.head
        tops = [place for place in self._order if place not in head]
        keys = self._keys_of(rows, tops)
        return self._grouped(sorted(tops, key=keys.__getitem__, reverse=down))

    def _keys_of(self, rows: RowSet[RowT], tops: Sequence[int]) -> Mapping[int, Any]:
        """What the column sorts by, of heads and rows without one only: the others never move by themselves."""
        column, kept = self._sort_column - 1, self._keys
        if kept is None or kept[0] is not rows or kept[1] != column:
            key = self.recipe.sort_key(column)
            kept = self._keys = rows, column, {place: key(rows.rows[place]) for place in tops}
        return kept[2]

    def _merged_order(self, rows: RowSet[RowT], moved: Sequence[int] | None, fresh: Sequence[int]) -> list[int]:
        was = self._groups
        self._groups = now = _groups(rows, self._head_of)
        kept = self._order
        self._order = [place for place in kept if place not in was.head]  # the tops only, in their order
        if moved is None and self._sort_column > 0:
            order = [place for place in self._order if place not in now.head]
            known = set(order)
            order += [place for place in range(len(rows)) if place not in now.head and place not in known]
        else:
            merged = super()._merged_order(rows, moved, fresh)
            order = [place for place in merged if place not in now.head]
        return self._grouped(order)

    def _wanted_view(self, *, partly: bool = False) -> list[int]:
        sieve, ids = self._sieve, self._set.ids
        hidden, needles = sieve.hidden, sieve.needles
        mask, hays = self._set.mask(sieve.takes), self._set.hays if needles else ()
        under, head = self._groups.under, self._groups.head
        if not hidden and not needles and not self._folded and mask.count(1) == len(mask):
            return list(self._order)

        def passes(place: int) -> bool:
            if not mask[place] or (hidden and ids[place] in hidden):
                return False
            return not needles or all(needle in hays[place] for needle in needles)

        view: list[int] = []
        for top in self._order:
            if top in head:
                continue
            below = under.get(top, [])
            found = [place for place in below if passes(place)]
            if not found and not passes(top):
                continue
            view.append(top)
            if ids[top] not in self._folded:
                view += found or below
        return view


class _Groups:
    """Which rows stand under which head, by position."""

    __slots__ = ("head", "under")

    def __init__(self, under: dict[int, list[int]], head: dict[int, int]) -> None:
        self.under = under
        self.head = head


def _groups(rows: RowSet[Any], head_of: Callable[[Any], RowId | None]) -> _Groups:
    under: dict[int, list[int]] = {}
    head: dict[int, int] = {}
    for place, row in enumerate(rows.rows):
        name = head_of(row)
        top = None if name is None else rows.place_of.get(name)
        if top is not None:
            under.setdefault(top, []).append(place)
            head[place] = top
    return _Groups(under, head)
