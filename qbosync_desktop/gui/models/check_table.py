"""A table of rows with ticks by id: filter, sort and refresh inside the model, so that nothing jumps.

Knows no view and no client: rows are any objects with an id, columns say what they show. Ticks belong to ids and
survive filter, sort and refresh. ``set_rows`` sends the fewest true signals, so selection and scroll stay.

Inside, a row is its position in a :class:`RowSet`; what is shown, sorted and ticked are lists and bytes of positions,
so that a hundred thousand rows are filtered or ticked within a frame.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Collection, Iterable, Sequence
from operator import attrgetter
from typing import Any, Generic

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from qbosync_desktop.gui.models.cells import make_cell
from qbosync_desktop.gui.models.columns import Cell, Column, RowId, RowT, fold
from qbosync_desktop.gui.models.row_set import RowRecipe, RowSet, Takes, everything
from qbosync_desktop.gui.models.ticks import begun, count_shown, remapped
from qbosync_desktop.gui.models.view_change import merged, ranges_to_insert, ranges_to_remove

ID_ROLE = Qt.ItemDataRole.UserRole + 1
ROW_ROLE = Qt.ItemDataRole.UserRole + 2
CELL_ROLE = Qt.ItemDataRole.UserRole + 3
COLUMN_ROLE = Qt.ItemDataRole.UserRole + 4

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_RESET_ABOVE = 64
"""With more ranges than this one reset is cheaper than telling each; the view then restores selection by id."""
_FAR = 4096
"""Two views that differ by more rows than this are not compared: that alone would cost a frame."""
_RETOLD_AT_ONCE = 256
"""With more rows to repaint than this the whole table is told; the view paints what is on screen in either case."""
_KEPT_CELLS = 4096
_SEARCHED_FOR = 8
_PLAIN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
_WITH_BOX = _PLAIN | Qt.ItemFlag.ItemIsUserCheckable
"""Made once: Qt asks for flags several times per painted cell, and joining them costs more than the cell."""
_TICK_ROLES = [Qt.ItemDataRole.CheckStateRole, Qt.ItemDataRole.AccessibleTextRole]


class CheckTableModel(QAbstractTableModel, Generic[RowT]):
    """Rows with ticks. Column 0 is the tick; the columns given start at 1.

    ``tickable`` says which rows have a box at all and ``why_not`` what the tooltip says where there is none.
    ``ticked`` (when given) reads the tick from the row itself at every ``set_rows``: the Sync tab's ticks are links.
    ``starts`` (without ``ticked``) says how a row's tick begins, once, when the row gets a box.
    """

    ticks_changed = Signal()
    """Any tick changed, once per action."""
    user_ticked = Signal(object, bool)
    """The user (not the program) ticked or unticked: a tuple of ids, and whether they are ticked now."""
    shown_changed = Signal()
    """Which rows are shown changed (filter, refresh, fold)."""

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
        super().__init__(parent)
        self.columns = tuple(columns)
        self.recipe: RowRecipe[RowT] = RowRecipe(self.columns, row_id, tickable, ticked, starts)
        """How a :class:`RowSet` for :meth:`set_rows` is prepared on another thread."""
        self._why_not = why_not
        self._set: RowSet[RowT] = RowSet(self.recipe, ())
        self._order: list[int] = []  # every position, as sorted
        self._view: list[int] = []  # the positions shown
        self._places: array[int] | None = None  # position -> row shown, made when often asked for
        self._asked = 0
        self._on = bytearray()  # 1 where ticked; never where there is no box
        self._cells: dict[int, tuple[Cell, ...]] = {}
        self._takes: Takes = everything
        self._hidden: frozenset[RowId] = frozenset()
        self._needles: tuple[str, ...] = ()
        self._base: list[int] | None = None  # what the filter takes, sorted; None when it has to be found again
        self._found: tuple[tuple[str, ...], list[int]] | None = None  # what the last search found in it
        self._counts: tuple[int, int] | None = None  # of the rows shown: with a box, ticked
        self._header_state: Qt.CheckState | None = None  # kept, for the header asks at every repaint
        self._sort_column = -1
        self._sort_down = False

    # -- rows -----------------------------------------------------------------------------------------------------

    def set_rows(self, rows: Iterable[RowT] | RowSet[RowT]) -> None:
        """Show these rows. Known ids keep place and tick, changed rows repaint, gone ones leave, new ones come in.

        New rows go where the sort puts them, rows already here do not move. Ids must be unique (ValueError). A set
        that ``recipe.prepare`` made on another thread saves this one the work.
        """
        old = self._moment()
        new = rows if isinstance(rows, RowSet) else RowSet(self.recipe, rows, self._set)
        steps = new.steps_from(self._set)
        before = remapped(self._on, steps.moved, len(new))
        self._order = self._merged_order(new, steps.moved, steps.fresh)
        self._set = new
        self._on = bytearray(new.given) if self.recipe.ticked is not None else begun(before, old[0], new, steps.fresh)
        self._cells = {} if steps.moved is not None or not self._cells else self._cells_but(steps.fresh)
        self._rows_changed(old)
        self._forget_found()
        self._show(old, steps.moved)
        retold = set(steps.fresh) if len(old[0]) else set()  # where nothing was shown, all of it has just been told
        if before != self._on:
            retold.update([place for place, (was, now) in enumerate(zip(before, self._on, strict=True)) if was != now])
        if retold:
            self._tell_changed(self._touching(retold))
        if before != self._on:
            self.ticks_changed.emit()

    def row(self, row_id: RowId) -> RowT | None:
        """The row of an id, shown or not; None when there is none."""
        return self._set.row(row_id)

    def rows(self) -> list[RowT]:
        """Every row, shown or not, in order."""
        return list(map(self._set.rows.__getitem__, self._order))

    def row_set(self) -> RowSet[RowT]:
        """The rows by position, for what wants to count many of them."""
        return self._set

    def shown(self) -> list[RowId]:
        """The ids shown, in order."""
        return list(map(self._set.ids.__getitem__, self._view))

    def shown_rows(self) -> list[RowT]:
        """The rows shown, in order."""
        return list(map(self._set.rows.__getitem__, self._view))

    def id_at(self, place: int) -> RowId | None:
        """The id shown in a row; None outside."""
        return self._set.ids[self._view[place]] if 0 <= place < len(self._view) else None

    def place_of(self, row_id: RowId) -> int:
        """The row an id is shown in; -1 when it is not shown."""
        place = self._set.place_of.get(row_id)
        return -1 if place is None else self._shown_at(place)

    # -- filter and sort ------------------------------------------------------------------------------------------

    def set_filter(self, predicate: Takes | None = None, text: str = "", *, but: Collection[RowId] = ()) -> None:
        """Show the rows the chip's ``predicate`` takes and that hold every word of ``text`` in a searched column.

        Rows with the ids ``but`` are not shown.
        """
        takes, hidden = predicate or everything, frozenset(but)
        if takes is not self._takes or hidden != self._hidden:
            self._takes, self._hidden = takes, hidden
            self._forget_found()
        self._needles = tuple(fold(text).split())
        self._show(self._moment())

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column (-1: as given). Ticks, selection and the current row go along."""
        down = order == Qt.SortOrder.DescendingOrder
        if column == 0 or (column > 0 and not self.columns[column - 1].sortable):
            return
        self._sort_column, self._sort_down = column, down
        if column > 0:
            self._order = self._sorted(self._set, down)
        self._forget_found()
        self._reorder(self._wanted_view())

    @property
    def sorted_by(self) -> tuple[int, Qt.SortOrder]:
        """The column sorted by (-1: none) and the direction."""
        down = Qt.SortOrder.DescendingOrder if self._sort_down else Qt.SortOrder.AscendingOrder
        return self._sort_column, down

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
        on, rows = self._on, self._set.rows
        return [rows[place] for place in self._view if on[place]]

    def shown_counts(self) -> tuple[int, int, int]:
        """How many rows are shown, how many of those have a box, and how many are ticked."""
        if self._counts is None:
            boxes = count_shown(self._set.boxes, self._view)
            ticked = boxes if self._on == self._set.boxes else count_shown(self._on, self._view)
            self._counts = boxes, ticked
        return len(self._view), *self._counts

    def count_ticked(self, takes: Takes) -> int:
        """How many rows are shown and ticked that a filter takes."""
        both = int.from_bytes(self._on) & int.from_bytes(self._set.mask(takes))
        return count_shown(both.to_bytes(len(self._set)), self._view)

    def set_ticks(self, ids: Iterable[RowId]) -> None:
        """Tick exactly these (of the rows that have a box)."""
        wanted = bytearray(len(self._set))
        boxes = self._set.boxes
        for place in self._positions(ids):
            wanted[place] = boxes[place]
        if wanted != self._on:
            touched = [place for place, (was, now) in enumerate(zip(self._on, wanted, strict=True)) if was != now]
            self._on = wanted
            self._tell_ticks(touched)

    def tick(self, ids: Iterable[RowId], on: bool, *, by_user: bool = False) -> None:
        """Tick or untick some rows; those without a box are passed over."""
        self._tick(self._positions(ids), on, by_user=by_user)

    def tick_shown(self, on: bool, *, by_user: bool = False) -> None:
        """Tick or untick every row that is shown, and no other."""
        self._tick(self._view, on, by_user=by_user)

    def toggle(self, ids: Iterable[RowId]) -> None:
        """What Space does: untick when all of them are ticked, else tick."""
        places = list(self._boxes(self._positions(ids)))
        if places:
            self._tick(places, not all(map(self._on.__getitem__, places)), by_user=True)

    def shown_state(self) -> Qt.CheckState:
        """What the box in the header shows, over the rows shown that have a box."""
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

    # -- Qt -------------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many rows are shown."""
        return 0 if parent.isValid() else len(self._view)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """The tick and the columns given."""
        return 0 if parent.isValid() else len(self.columns) + 1

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
            return self._spoken(place, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._cells_at(place)[column - 1].tip or None
        return None

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
            return self.columns[section - 1].title if section else "Tick all shown"
        return None

    # -- inside: cells ----------------------------------------------------------------------------------------------

    def cells(self, row_id: RowId) -> tuple[Cell, ...]:
        """The painted cells of a row, made once and kept."""
        return self._cells_at(self._set.place_of[row_id])

    def cell_at(self, row: int, column: int) -> Cell:
        """The painted cell of a row and a column shown (from 1): what the delegate asks for, with no detour by Qt."""
        return self._cells_at(self._view[row])[column - 1]

    def _cells_at(self, place: int) -> tuple[Cell, ...]:
        kept = self._cells.get(place)
        if kept is None:
            if len(self._cells) >= _KEPT_CELLS:
                self._cells.clear()
            row = self._set.rows[place]
            kept = self._cells[place] = tuple([make_cell(column, row) for column in self.columns])
        return kept

    def _cells_but(self, fresh: Sequence[int]) -> dict[int, tuple[Cell, ...]]:
        cells = dict(self._cells)
        for place in fresh:
            cells.pop(place, None)
        return cells

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
                Qt.CheckState.Checked: "Ticked",
                Qt.CheckState.PartiallyChecked: "Partly ticked",
                Qt.CheckState.Unchecked: "Not ticked",
            }
            said = words[self._state_at(place)] if box else "No tick"
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
        return cell.text or cell.placeholder or f"{spec.title}: nothing"

    # -- inside: ticks ----------------------------------------------------------------------------------------------

    def _state_at(self, place: int) -> Qt.CheckState:
        return Qt.CheckState.Checked if self._on[place] else Qt.CheckState.Unchecked

    def _positions(self, ids: Iterable[RowId]) -> list[int]:
        at = self._set.place_of.get
        return [place for place in map(at, ids) if place is not None]

    def _boxes(self, places: Iterable[int]) -> Iterable[int]:
        """Those of the positions that have a box."""
        boxes = self._set.boxes
        return [place for place in places if boxes[place]]

    def _tick(self, places: Iterable[int], on: bool, *, by_user: bool) -> None:
        ticked, flag = self._on, int(on)
        touched = [place for place in self._boxes(places) if ticked[place] != flag]
        if not touched:
            return
        for place in touched:
            ticked[place] = flag
        self._tell_ticks(touched)
        if by_user:
            ids = self._set.ids
            if len(touched) > 1:
                marked = bytearray(len(self._set))
                for place in touched:
                    marked[place] = 1
                touched = [place for place in self._order if marked[place]]
            self.user_ticked.emit(tuple([ids[place] for place in touched]), on)

    def _tell_ticks(self, touched: Sequence[int]) -> None:
        self._header_state = self._counts = None
        if len(touched) > _RETOLD_AT_ONCE:
            first, last = 0, len(self._view) - 1
        else:
            places = [place for place in map(self._shown_at, self._touching(set(touched))) if place >= 0]
            first, last = min(places, default=0), max(places, default=-1)
        if last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, 0), _TICK_ROLES)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 0)
        self.ticks_changed.emit()

    def _tell_changed(self, touched: set[int]) -> None:
        last = len(self.columns)
        if len(touched) > _RETOLD_AT_ONCE:
            if self._view:
                self.dataChanged.emit(self.index(0, 0), self.index(len(self._view) - 1, last))
        else:
            places = sorted(place for place in map(self._shown_at, touched) if place >= 0)
            start = end = -2
            for place in [*places, -9]:
                if place == end + 1:
                    end = place
                    continue
                if start >= 0:
                    self.dataChanged.emit(self.index(start, 0), self.index(end, last))
                start = end = place
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 0)

    def _touching(self, places: set[int]) -> set[int]:
        """All rows that look different when these change (groups: their heads too)."""
        return places

    # -- inside: what is shown --------------------------------------------------------------------------------------

    def _moment(self) -> tuple[Any, ...]:
        """All that says what a shown position means: rows that leave are told while it still is as it was."""
        return self._set, self._on, self._cells

    def _return_to(self, moment: tuple[Any, ...]) -> None:
        self._set, self._on, self._cells = moment[:3]

    def _rows_changed(self, before: tuple[Any, ...]) -> None:
        """For models that keep more about rows (groups); called when another set has taken the place of the last."""

    def _forget_found(self) -> None:
        self._base = self._found = None

    def _taken(self) -> list[int]:
        """What the filter takes, sorted."""
        if self._base is None:
            base = self._order
            if self._takes is not everything:
                mask = self._set.mask(self._takes)
                base = [place for place in base if mask[place]]
            if self._hidden:
                hidden = set(self._positions(self._hidden))
                base = [place for place in base if place not in hidden]
            self._base = base
        return self._base

    def _wanted_view(self) -> list[int]:
        """What is to be shown. A search that only says more looks at what the last one found."""
        needles, last = self._needles, self._found
        if not needles:
            self._found = None
            return self._taken()
        hays = self._set.hays
        found, left = self._taken(), needles
        if last is not None and all(any(one in now for now in needles) for one in last[0]):
            found = last[1]
            left = tuple(one for one in needles if one not in last[0])
        for needle in left:
            found = [place for place in found if needle in hays[place]]
        self._found = needles, found
        return found

    def _sorted(self, rows: RowSet[RowT], down: bool) -> list[int]:
        return sorted(self._order, key=rows.ranking(self._sort_column - 1).ranks.__getitem__, reverse=down)

    def _merged_order(self, rows: RowSet[RowT], moved: Sequence[int] | None, fresh: Sequence[int]) -> list[int]:
        """The order of another set: rows already here keep theirs, new ones go where the sort puts them."""
        if moved is None:
            return self._order if self._sort_column > 0 else list(range(len(rows)))
        kept = [place for place in map(moved.__getitem__, self._order) if place >= 0]
        if self._sort_column < 1 or not kept or len(rows) > len(kept) + _FAR:
            self._order = list(range(len(rows)))
            return self._order if self._sort_column < 1 else self._sorted(rows, self._sort_down)
        known = set(kept)
        new = [place for place in fresh if place not in known]
        if not new:
            return kept
        ranks = rows.ranking(self._sort_column - 1).ranks
        return merged(kept, new, ranks.__getitem__, down=self._sort_down)

    def _show(self, before: tuple[Any, ...], moved: Sequence[int] | None = None) -> None:
        """Show what the filter takes of the rows: removals first, then one reorder if needed, then insertions; or one
        reset. ``before`` is the moment the view still shows; ``moved`` leads from its positions to those of now.
        """
        wanted = self._wanted_view()
        shown = self._view if moved is None else [moved[place] for place in self._view]
        if wanted == shown:
            self._set_view(wanted)
            return
        leaving: list[tuple[int, int]] = []
        coming: list[tuple[int, int]] = []
        far = abs(len(wanted) - len(shown)) > _FAR
        if not far:
            leaving, coming = ranges_to_remove(shown, set(wanted)), ranges_to_insert(wanted, set(shown))
        now = self._moment()
        self._return_to(before)
        if far or len(leaving) + len(coming) > _RESET_ABOVE:
            self.beginResetModel()
            self._return_to(now)
            self._set_view(wanted)
            self.endResetModel()
        else:
            self._leave(leaving)
            self._return_to(now)
            if moved is not None:
                self._set_view([moved[place] for place in self._view])
            kept = set(self._view)
            self._reorder([place for place in wanted if place in kept])
            for first, last in coming:
                self.beginInsertRows(QModelIndex(), first, last)
                self._set_view(self._view[:first] + wanted[first : last + 1] + self._view[first:])
                self.endInsertRows()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 0)
        self.shown_changed.emit()

    def _leave(self, leaving: Sequence[tuple[int, int]]) -> None:
        for first, last in reversed(leaving):
            self.beginRemoveRows(QModelIndex(), first, last)
            self._set_view(self._view[:first] + self._view[last + 1 :])
            self.endRemoveRows()

    def _set_view(self, places: list[int]) -> None:
        self._view = places
        self._header_state = self._counts = None
        self._places = None
        self._asked = 0

    def _shown_at(self, place: int) -> int:
        """The row a position is shown in; -1 when it is not. One or two are looked for, many are looked up."""
        if self._places is None:
            self._asked += 1
            if self._asked <= _SEARCHED_FOR:
                try:
                    return self._view.index(place)
                except ValueError:
                    return -1
            places = array("l", [-1]) * len(self._set)
            for row, shown in enumerate(self._view):
                places[shown] = row
            self._places = places
        return self._places[place]

    def _reorder(self, wanted: list[int]) -> None:
        if wanted == self._view:
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        shown = [self._view[index.row()] for index in before]
        self._set_view(wanted)
        after = [self.index(self._shown_at(place), index.column()) for place, index in zip(shown, before, strict=True)]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()
