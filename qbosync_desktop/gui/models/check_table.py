"""A table of rows with ticks by id: filter, sort and refresh inside the model, so that nothing jumps.

Knows no view and no client: rows are any objects with an id, columns say what they show. Ticks belong to ids and
survive filter, sort and refresh. ``set_rows`` sends the fewest true signals, so selection and scroll stay.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from operator import attrgetter
from typing import Any, Generic

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from qbosync_desktop.gui.models.cells import cell_text, make_cell
from qbosync_desktop.gui.models.columns import Cell, Column, RowId, RowT, fold
from qbosync_desktop.gui.models.view_change import merged, ranges_to_insert, ranges_to_remove

ID_ROLE = Qt.ItemDataRole.UserRole + 1
ROW_ROLE = Qt.ItemDataRole.UserRole + 2
CELL_ROLE = Qt.ItemDataRole.UserRole + 3
COLUMN_ROLE = Qt.ItemDataRole.UserRole + 4

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_RESET_ABOVE = 64
"""With more ranges than this one reset is cheaper than telling each; the view then restores selection by id."""
_TICK_ROLES = [Qt.ItemDataRole.CheckStateRole, Qt.ItemDataRole.AccessibleTextRole]


def _everything(_row: Any) -> bool:
    return True


class CheckTableModel(QAbstractTableModel, Generic[RowT]):
    """Rows with ticks. Column 0 is the tick; the columns given start at 1.

    ``tickable`` says which rows have a box at all and ``why_not`` what the tooltip says where there is none.
    ``ticked`` (when given) reads the tick from the row itself at every ``set_rows``: the Sync tab's ticks are links.
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
        tickable: Callable[[RowT], bool] = _everything,
        ticked: Callable[[RowT], bool] | None = None,
        why_not: Callable[[RowT], str] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._row_id = row_id
        self._tickable = tickable
        self._ticked = ticked
        self._why_not = why_not
        self._rows: dict[RowId, RowT] = {}
        self._order: list[RowId] = []  # every id, as sorted
        self._view: list[RowId] = []  # the ids shown
        self._place: dict[RowId, int] | None = None  # id -> row shown, made when asked for
        self._ticks: set[RowId] = set()
        self._cells: dict[RowId, tuple[Cell, ...]] = {}
        self._haystack: dict[RowId, str] = {}
        self._predicate: Callable[[RowT], bool] = _everything
        self._needles: tuple[str, ...] = ()
        self._header_state: Qt.CheckState | None = None  # kept, for the header asks at every repaint
        self._sort_column = -1
        self._sort_down = False

    # -- rows -----------------------------------------------------------------------------------------------------

    def set_rows(self, rows: Iterable[RowT]) -> None:
        """Show these rows. Known ids keep place and tick, changed rows repaint, gone ones leave, new ones come in.

        New rows go where the sort puts them, rows already here do not move. Ids must be unique (ValueError).
        """
        fresh: dict[RowId, RowT] = {}
        for row in rows:
            name = self._row_id(row)
            if name in fresh:
                raise ValueError(f"two rows have the id {name!r}")
            fresh[name] = row
        old = self._rows
        changed = {name for name, row in fresh.items() if name in old and old[name] != row}
        gone = old.keys() - fresh.keys()
        for name in changed | gone:
            self._cells.pop(name, None)
            self._haystack.pop(name, None)
        before = frozenset(self._ticks)
        self._rows_will_change(fresh)
        # The view still holds ids of rows that are gone; keep them readable until they are told to leave.
        self._rows = {**{name: old[name] for name in gone}, **fresh}
        self._order = self._merged_order(fresh)
        if self._ticked is not None:
            self._ticks = {name for name, row in fresh.items() if self._tickable(row) and self._ticked(row)}
        else:
            self._ticks = {name for name in self._ticks if name in fresh and self._tickable(fresh[name])}
        self._show(self._wanted_view())
        self._rows = fresh
        self._header_state = None
        for name in gone:
            self._cells.pop(name, None)
            self._haystack.pop(name, None)
        retold = changed | (before ^ self._ticks)
        if retold:
            self._tell_changed(self._touching(retold))
        if before != self._ticks:
            self.ticks_changed.emit()

    def row(self, row_id: RowId) -> RowT | None:
        """The row of an id, shown or not; None when there is none."""
        return self._rows.get(row_id)

    def rows(self) -> list[RowT]:
        """Every row, shown or not, in order."""
        return [self._rows[name] for name in self._order]

    def shown(self) -> list[RowId]:
        """The ids shown, in order."""
        return list(self._view)

    def id_at(self, place: int) -> RowId | None:
        """The id shown in a row; None outside."""
        return self._view[place] if 0 <= place < len(self._view) else None

    def place_of(self, row_id: RowId) -> int:
        """The row an id is shown in; -1 when it is not shown."""
        if self._place is None:
            self._place = {name: place for place, name in enumerate(self._view)}
        return self._place.get(row_id, -1)

    # -- filter and sort ------------------------------------------------------------------------------------------

    def set_filter(self, predicate: Callable[[RowT], bool] | None = None, text: str = "") -> None:
        """Show the rows the chip's ``predicate`` takes and that hold every word of ``text`` in a searched column."""
        self._predicate = predicate or _everything
        self._needles = tuple(fold(text).split())
        self._show(self._wanted_view())

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column (-1: as given). Ticks, selection and the current row go along."""
        down = order == Qt.SortOrder.DescendingOrder
        if column == 0 or (column > 0 and not self.columns[column - 1].sortable):
            return
        self._sort_column, self._sort_down = column, down
        if column > 0:
            key = self._key_of(column)
            self._order = self._sorted(key, down)
        self._reorder(self._wanted_view())

    @property
    def sorted_by(self) -> tuple[int, Qt.SortOrder]:
        """The column sorted by (-1: none) and the direction."""
        down = Qt.SortOrder.DescendingOrder if self._sort_down else Qt.SortOrder.AscendingOrder
        return self._sort_column, down

    # -- ticks ----------------------------------------------------------------------------------------------------

    def ticks(self) -> frozenset[RowId]:
        """Every ticked id, shown or not."""
        return frozenset(self._ticks)

    def set_ticks(self, ids: Iterable[RowId]) -> None:
        """Tick exactly these (of the rows that have a box)."""
        wanted = {name for name in ids if name in self._rows and self._tickable(self._rows[name])}
        touched = wanted ^ self._ticks
        if touched:
            self._ticks = wanted
            self._tell_ticks(touched)

    def tick(self, ids: Iterable[RowId], on: bool, *, by_user: bool = False) -> None:
        """Tick or untick some rows; those without a box are passed over."""
        touched = {name for name in self._boxes(ids) if (name in self._ticks) != on}
        if not touched:
            return
        self._ticks = self._ticks | touched if on else self._ticks - touched
        self._tell_ticks(touched)
        if by_user:
            self.user_ticked.emit(tuple(name for name in self._order if name in touched), on)

    def tick_shown(self, on: bool, *, by_user: bool = False) -> None:
        """Tick or untick every row that is shown, and no other."""
        self.tick(list(self._view), on, by_user=by_user)

    def toggle(self, ids: Iterable[RowId]) -> None:
        """What Space does: untick when all of them are ticked, else tick."""
        names = list(self._boxes(ids))
        if names:
            self.tick(names, not all(name in self._ticks for name in names), by_user=True)

    def shown_state(self) -> Qt.CheckState:
        """What the box in the header shows, over the rows shown that have a box."""
        if self._header_state is None:
            self._header_state = self._work_out_state()
        return self._header_state

    def _work_out_state(self) -> Qt.CheckState:
        boxes = [name for name in self._view if self._tickable(self._rows[name])]
        count = sum(1 for name in boxes if self.state_of(name) == Qt.CheckState.Checked)
        if boxes and count == len(boxes):
            return Qt.CheckState.Checked
        some = count or any(self.state_of(name) != Qt.CheckState.Unchecked for name in boxes)
        return Qt.CheckState.PartiallyChecked if some else Qt.CheckState.Unchecked

    def state_of(self, row_id: RowId) -> Qt.CheckState:
        """The tick of one row."""
        return Qt.CheckState.Checked if row_id in self._ticks else Qt.CheckState.Unchecked

    def has_box(self, row_id: RowId) -> bool:
        """Whether this row can be ticked at all."""
        row = self._rows.get(row_id)
        return row is not None and self._tickable(row)

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
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        if index.column() == 0 and self.has_box(self._view[index.row()]):
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Kept words only: nothing is worked out while painting."""
        if not index.isValid() or index.row() >= len(self._view):
            return None
        name = self._view[index.row()]
        column = index.column()
        if column == 0:
            return self._tick_data(name, role)
        if role == CELL_ROLE:
            return self.cells(name)[column - 1]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.cells(name)[column - 1].text
        if role == ID_ROLE:
            return name
        if role == ROW_ROLE:
            return self._rows[name]
        if role == COLUMN_ROLE:
            return self.columns[column - 1]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(name, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.cells(name)[column - 1].tip or None
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Only ticks can be set; the view gives a plain int, which is not a Qt.CheckState until made one."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid() or index.column() != 0:
            return False
        name = self._view[index.row()]
        if not self.has_box(name):
            return False
        self.tick((name,), Qt.CheckState(value) != Qt.CheckState.Unchecked, by_user=True)
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

    # -- inside ---------------------------------------------------------------------------------------------------

    def cells(self, row_id: RowId) -> tuple[Cell, ...]:
        """The painted cells of a row, made once and kept."""
        kept = self._cells.get(row_id)
        if kept is None:
            row = self._rows[row_id]
            kept = self._cells[row_id] = tuple(make_cell(column, row) for column in self.columns)
        return kept

    def _boxes(self, ids: Iterable[RowId]) -> Iterable[RowId]:
        return (name for name in ids if name in self._rows and self._tickable(self._rows[name]))

    def _tick_data(self, name: RowId, role: int) -> Any:
        if role == Qt.ItemDataRole.CheckStateRole:
            return self.state_of(name) if self.has_box(name) else None
        if role == ID_ROLE:
            return name
        if role == ROW_ROLE:
            return self._rows[name]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = {
                Qt.CheckState.Checked: "Ticked",
                Qt.CheckState.PartiallyChecked: "Partly ticked",
                Qt.CheckState.Unchecked: "Not ticked",
            }
            said = words[self.state_of(name)] if self.has_box(name) else "No tick"
            first = next((cell.text for cell in self.cells(name) if cell.text), "")
            return f"{said}, {first}" if first else said
        if role == Qt.ItemDataRole.ToolTipRole and self._why_not is not None and not self.has_box(name):
            return self._why_not(self._rows[name]) or None
        return None

    def _spoken(self, name: RowId, column: int) -> str:
        spec = self.columns[column - 1]
        if spec.accessible is not None:
            return spec.accessible(self._rows[name])
        cell = self.cells(name)[column - 1]
        return cell.text or cell.placeholder or f"{spec.title}: nothing"

    def _tell_ticks(self, touched: set[RowId]) -> None:
        self._header_state = None
        places = [place for place in map(self.place_of, self._touching(touched)) if place >= 0]
        if places:
            self.dataChanged.emit(self.index(min(places), 0), self.index(max(places), 0), _TICK_ROLES)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 0)
        self.ticks_changed.emit()

    def _tell_changed(self, names: set[RowId]) -> None:
        places = sorted(place for place in (self.place_of(name) for name in names) if place >= 0)
        last = len(self.columns)
        start = end = -2
        for place in [*places, -9]:
            if place == end + 1:
                end = place
                continue
            if start >= 0:
                self.dataChanged.emit(self.index(start, 0), self.index(end, last))
            start = end = place
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 0)

    def _touching(self, names: set[RowId]) -> set[RowId]:
        """All rows that look different when these change (groups: their heads too)."""
        return names

    def _rows_will_change(self, fresh: dict[RowId, RowT]) -> None:
        """For models that keep more about rows (groups)."""

    def _passes(self, name: RowId) -> bool:
        if not self._predicate(self._rows[name]):
            return False
        if not self._needles:
            return True
        hay = self._haystack.get(name)
        if hay is None:
            row = self._rows[name]
            words = (cell_text(column, row) for column in self.columns if column.searched)
            hay = self._haystack[name] = fold("\n".join(words))
        return all(needle in hay for needle in self._needles)

    def _wanted_view(self) -> list[RowId]:
        return [name for name in self._order if self._passes(name)]

    def _key_of(self, column: int) -> Callable[[RowId], Any]:
        spec = self.columns[column - 1]
        if spec.sort_key is not None:
            own = spec.sort_key
            return lambda name: own(self._rows[name])
        return lambda name: fold(cell_text(spec, self._rows[name]))

    def _sorted(self, key: Callable[[RowId], Any], down: bool) -> list[RowId]:
        return sorted(self._order, key=key, reverse=down)

    def _merged_order(self, fresh: dict[RowId, RowT]) -> list[RowId]:
        kept = [name for name in self._order if name in fresh]
        known = set(kept)
        new = [name for name in fresh if name not in known]
        if self._sort_column < 1 or not kept:
            order = list(fresh)
            if self._sort_column > 0:
                order.sort(key=self._key_of(self._sort_column), reverse=self._sort_down)
            return order
        return merged(kept, new, self._key_of(self._sort_column), down=self._sort_down)

    def _show(self, wanted: list[RowId]) -> None:
        """Make ``wanted`` the view: removals, then one reorder if needed, then insertions; or one reset."""
        old = self._view
        if wanted == old:
            return
        old_set, new_set = set(old), set(wanted)
        leaving = ranges_to_remove(old, new_set)
        coming = ranges_to_insert(wanted, old_set)
        if len(leaving) + len(coming) > _RESET_ABOVE:
            self.beginResetModel()
            self._set_view(wanted)
            self.endResetModel()
        else:
            for first, last in reversed(leaving):
                self.beginRemoveRows(QModelIndex(), first, last)
                self._set_view(self._view[:first] + self._view[last + 1 :])
                self.endRemoveRows()
            self._reorder([name for name in wanted if name in old_set])
            for first, last in coming:
                self.beginInsertRows(QModelIndex(), first, last)
                self._set_view(self._view[:first] + wanted[first : last + 1] + self._view[first:])
                self.endInsertRows()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 0)
        self.shown_changed.emit()

    def _set_view(self, names: list[RowId]) -> None:
        self._view = names
        self._header_state = None
        self._place = None

    def _reorder(self, wanted: list[RowId]) -> None:
        if wanted == self._view:
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        names = [self._view[index.row()] for index in before]
        self._set_view(wanted)
        after = [self.index(self.place_of(name), index.column()) for name, index in zip(names, before, strict=True)]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()
