"""A table of rows with ticks by id, as Qt asks for it: :mod:`shown_rows` says which rows are shown, and where.

Knows no view and no client. Ticks belong to ids and survive filter, sort and refresh. Inside they are bytes by
position, so that a hundred thousand rows are ticked within a frame.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from operator import attrgetter
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from qbosync_desktop.gui.models.columns import CellRole, Column, RowId, RowT
from qbosync_desktop.gui.models.row_set import RowRecipe, RowSet, Steps, Takes, everything
from qbosync_desktop.gui.models.shown_rows import Index, ShownRows
from qbosync_desktop.gui.models.ticks import (
    begun,
    both,
    but,
    count_shown,
    differing,
    either,
    flagged,
    marked_at,
    remapped,
)

ID_ROLE = Qt.ItemDataRole.UserRole + 1
ROW_ROLE = Qt.ItemDataRole.UserRole + 2
CELL_ROLE = Qt.ItemDataRole.UserRole + 3
COLUMN_ROLE = Qt.ItemDataRole.UserRole + 4

_RETOLD_AT_ONCE = 256
"""With more ticks to repaint than this the whole table is told; the view paints what is on screen in either case."""
_PLAIN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
_WITH_BOX = _PLAIN | Qt.ItemFlag.ItemIsUserCheckable
"""Made once: Qt asks for flags often, and joining them costs more than the answer."""
_TICK_ROLES = [Qt.ItemDataRole.CheckStateRole, Qt.ItemDataRole.AccessibleTextRole]


class CheckTableModel(ShownRows[RowT]):
    """Rows with ticks. Column 0 is the tick; the columns given start at 1.

    ``tickable`` says which rows have a box at all and ``why_not`` what the tooltip says where there is none.
    ``ticked`` (when given) reads the tick from the row itself at every ``set_rows``: the Sync tab's ticks are links.
    ``starts`` (without ``ticked``) says how a row's tick begins, once, when the row gets a box.
    """

    ticks_changed = Signal()
    """Any tick changed, once per action."""
    user_ticked = Signal(object, bool)
    """The user (not the program) ticked or unticked: a tuple of ids, and whether they are ticked now."""

    def __init__(
        self,
        columns: Sequence[Column[RowT]],
        *,
        row_id: Callable[[RowT], RowId] = attrgetter("id"),
        tickable: Callable[[RowT], bool] = everything,
        ticked: Callable[[RowT], bool] | None = None,
        starts: Callable[[RowT], bool] | None = None,
        why_not: Callable[[RowT], str] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(RowRecipe(tuple(columns), row_id, tickable, ticked, starts), parent)
        self._why_not = why_not
        self._on = bytearray()  # 1 where ticked; never where there is no box
        self._on_before = self._on  # as it was before the last change of rows, at the positions of now
        self._counts: tuple[int, int] | None = None  # of the rows shown: with a box, ticked
        self._header_state: Qt.CheckState | None = None  # kept, for the header asks at every repaint

    def set_rows(self, rows: Iterable[RowT] | RowSet[RowT]) -> None:
        """As in :meth:`ShownRows.set_rows`; rows keep their ticks, and what changed of them is told once."""
        super().set_rows(rows)
        if self._on_before != self._on:
            self.ticks_changed.emit()

    # -- ticks ----------------------------------------------------------------------------------------------------

    def ticks(self) -> frozenset[RowId]:
        """Every ticked id, shown or not."""
        return frozenset([name for name, on in zip(self._set.ids, self._on, strict=True) if on])

    def ticked(self, row_id: RowId) -> bool:
        """Whether one row is ticked."""
        place = self._set.place_of.get(row_id)
        return place is not None and bool(self._on[place])

    def ticked_rows(self) -> list[RowT]:
        """The rows that are both shown and ticked, in order."""
        self.finish()
        on, rows = self._on, self._set.rows
        return [rows[place] for place in self._view if on[place]]

    def shown_counts(self) -> tuple[int, int, int]:
        """How many rows are shown, how many of those have a box, and how many are ticked."""
        self.finish()
        if self._counts is None:
            boxes = count_shown(self._set.boxes, self._view)
            ticked = boxes if self._on == self._set.boxes else count_shown(self._on, self._view)
            self._counts = boxes, ticked
        return len(self._view), *self._counts

    def count_ticked(self, takes: Takes) -> int:
        """How many rows are shown and ticked that a filter takes."""
        self.finish()
        return count_shown(both(self._on, self._set.mask(takes)), self._view)

    def set_ticks(self, ids: Iterable[RowId]) -> None:
        """Tick exactly these (of the rows that have a box)."""
        wanted = bytearray(len(self._set))
        boxes = self._set.boxes
        for place in self._positions(ids):
            wanted[place] = boxes[place]
        if wanted != self._on:
            changed = differing(self._on, wanted)
            self._on = wanted
            self._tell_ticks(None if changed.count(1) > _RETOLD_AT_ONCE else flagged(changed))

    def tick(self, ids: Iterable[RowId], on: bool, *, by_user: bool = False) -> None:
        """Tick or untick some rows; those without a box are passed over."""
        self._tick(self._positions(ids), on, by_user=by_user)

    def tick_shown(self, on: bool, *, by_user: bool = False) -> None:
        """Tick or untick every row that is shown, and no other."""
        self.finish()
        self._tick(self._view, on, by_user=by_user)

    def toggle(self, ids: Iterable[RowId]) -> None:
        """What Space does: untick when all of them are ticked, else tick."""
        places = list(self._boxes(self._positions(ids)))
        if places:
            self._tick(places, not all(map(self._on.__getitem__, places)), by_user=True)

    def shown_state(self) -> Qt.CheckState:
        """What the box in the header stands for, over the rows shown that have a box."""
        self.finish()
        return self.header_state()

    def header_state(self) -> Qt.CheckState:
        """What the box in the header is painted as: of what a search has shown so far, and of all of it soon after."""
        if self._header_state is None:
            self._header_state = self._work_out_state()
        return self._header_state

    def _work_out_state(self) -> Qt.CheckState:
        """Looked for from the top: where some are ticked and some not, a few rows say so."""
        boxes, on = self._set.boxes, self._on
        found = {0, 1} if len(self._view) == len(on) and 0 < on.count(1) < boxes.count(1) else set()
        if not found:
            for place in self._view:
                if boxes[place]:
                    found.add(on[place])
                    if len(found) > 1:
                        break
        if found == {1}:
            return Qt.CheckState.Checked
        return Qt.CheckState.PartiallyChecked if 1 in found else Qt.CheckState.Unchecked

    def state_of(self, row_id: RowId) -> Qt.CheckState:
        """The tick of one row."""
        place = self._set.place_of.get(row_id)
        return Qt.CheckState.Unchecked if place is None else self._state_at(place)

    def has_box(self, row_id: RowId) -> bool:
        """Whether this row can be ticked at all."""
        place = self._set.place_of.get(row_id)
        return place is not None and bool(self._set.boxes[place])

    def box_at(self, row: int) -> Qt.CheckState | None:
        """What the box of a row shown holds; None where there is no box."""
        place = self._view[row]
        return self._state_at(place) if self._set.boxes[place] else None

    # -- Qt -------------------------------------------------------------------------------------------------------

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows without a box are not checkable, but can be chosen all the same."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        box = index.column() == 0 and self._set.boxes[self._view[index.row()]]
        return _WITH_BOX if box else _PLAIN

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Kept words only: nothing is worked out while painting."""
        if not index.isValid() or index.row() >= len(self._view):
            return None
        place = self._view[index.row()]
        column = index.column()
        if column == 0:
            return self._tick_data(place, role)
        if role == CELL_ROLE:
            return self._cells_at(place)[column - 1]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cells_at(place)[column - 1].text
        if role == ID_ROLE:
            return self._set.ids[place]
        if role == ROW_ROLE:
            return self._set.rows[place]
        if role == COLUMN_ROLE:
            return self.columns[column - 1]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            why = self._why_said(index.row(), column)
            return f"{self._spoken(place, column)}, {why}" if why else self._spoken(place, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            cell = self._cells_at(place)[column - 1]
            why = self._why_said(index.row(), column)
            return f"{cell.text}\n{why}" if why else cell.tip or None
        return None

    def _why_said(self, row: int, column: int) -> str:
        """Why a row was found, as its name says it; "" in other cells."""
        why = self.why_at(row) if self.columns[column - 1].role is CellRole.NAME else None
        return why.sentence if why is not None else ""

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Only ticks can be set; the view gives a plain int, which is not a Qt.CheckState until made one."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid() or index.column() != 0:
            return False
        place = self._view[index.row()]
        if not self._set.boxes[place]:
            return False
        self._tick((place,), Qt.CheckState(value) != Qt.CheckState.Unchecked, by_user=True)
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Titles; the tick column's is for screen readers only."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section <= len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section - 1].title if section else ""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return (
                self.columns[section - 1].title
                if section
                else QCoreApplication.translate("CheckTable", "Tick all shown")
            )
        return None

    def _tick_data(self, place: int, role: int) -> Any:
        box = self._set.boxes[place]
        if role == Qt.ItemDataRole.CheckStateRole:
            return self._state_at(place) if box else None
        if role == ID_ROLE:
            return self._set.ids[place]
        if role == ROW_ROLE:
            return self._set.rows[place]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = {
                Qt.CheckState.Checked: QCoreApplication.translate("CheckTable", "Ticked"),
                Qt.CheckState.PartiallyChecked: QCoreApplication.translate("CheckTable", "Partly ticked"),
                Qt.CheckState.Unchecked: QCoreApplication.translate("CheckTable", "Not ticked"),
            }
            said = words[self._state_at(place)] if box else QCoreApplication.translate("CheckTable", "No tick")
            first = next((cell.text for cell in self._cells_at(place) if cell.text), "")
            return f"{said}, {first}" if first else said
        if role == Qt.ItemDataRole.ToolTipRole and self._why_not is not None and not box:
            return self._why_not(self._set.rows[place]) or None
        return None

    def _spoken(self, place: int, column: int) -> str:
        spec = self.columns[column - 1]
        if spec.accessible is not None:
            return spec.accessible(self._set.rows[place])
        cell = self._cells_at(place)[column - 1]
        return cell.text or cell.placeholder or QCoreApplication.translate("CheckTable", "%s: nothing") % spec.title

    # -- inside -----------------------------------------------------------------------------------------------------

    def _state_at(self, place: int) -> Qt.CheckState:
        return Qt.CheckState.Checked if self._on[place] else Qt.CheckState.Unchecked

    def _boxes(self, places: Iterable[int]) -> Iterable[int]:
        """Those of the positions that have a box."""
        boxes = self._set.boxes
        return [place for place in places if boxes[place]]

    def _marked(self, places: Sequence[int]) -> bytes | bytearray:
        """1 at those of the positions that have a box."""
        if places is self._view and len(places) == len(self._set):
            return self._set.boxes
        return marked_at(self._boxes(places), len(self._set))

    def _tick(self, places: Sequence[int], on: bool, *, by_user: bool) -> None:
        marked, before = self._marked(places), self._on
        self._on = either(before, marked) if on else but(before, marked)
        changed = differing(before, self._on)
        many = changed.count(1)
        if not many:
            return
        self._tell_ticks(None if many > _RETOLD_AT_ONCE else flagged(changed))
        if by_user:
            ids = self._set.ids
            places = flagged(changed) if many == 1 else [place for place in self._order if changed[place]]
            self.user_ticked.emit(tuple([ids[place] for place in places]), on)

    def _tell_ticks(self, touched: Sequence[int] | None) -> None:
        """Tell of the ticks at these positions; None: of many."""
        self._header_state = self._counts = None
        if touched is None:
            first, last = 0, len(self._view) - 1
        else:
            places = [place for place in map(self._shown_at, self._touching(set(touched))) if place >= 0]
            first, last = min(places, default=0), max(places, default=-1)
        if last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, 0), _TICK_ROLES)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 0)
        self.ticks_changed.emit()

    def _moment(self) -> tuple[Any, ...]:
        return (*super()._moment(), self._on)

    def _return_to(self, moment: tuple[Any, ...]) -> None:
        super()._return_to(moment)
        self._on = moment[2]

    def _rows_changed(self, before: tuple[Any, ...], steps: Steps) -> None:
        self._on_before = remapped(before[2], steps.moved, len(self._set))
        given = self.recipe.ticked is not None
        self._on = bytearray(self._set.given) if given else begun(self._on_before, before[0], self._set, steps.fresh)

    def _changed_otherwise(self) -> set[int]:
        """Where a tick came or went."""
        return set(flagged(differing(self._on_before, self._on))) if self._on_before != self._on else set()

    def _set_view(self, places: list[int]) -> None:
        super()._set_view(places)
        self._header_state = self._counts = None
