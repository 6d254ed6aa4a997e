"""A titled list of rows for a dialog, with a tick box per row where there is something to choose.

Rows may be made when they are asked for, so that a list of 100,000 is shown at once. Knows no files and no clients.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import overload

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from qbosync_desktop.gui.look.core_words import told

AnyIndex = QModelIndex | QPersistentModelIndex
Cells = tuple[str, ...]
MARK_ROLE = Qt.ItemDataRole.UserRole + 7
"""How a cell is painted: "" as it is, "strong" for what will stand, "quiet" for what will not."""
TICK_WIDTH = 72


class Made(Sequence[Cells]):
    """Rows that are made one by one when they are looked at."""

    def __init__(self, count: int, make: Callable[[int], Cells]) -> None:
        self._count = count
        self._make = make

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, index: int) -> Cells: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[Cells]: ...

    def __getitem__(self, index: int | slice) -> Cells | Sequence[Cells]:
        """One row, or a few."""
        if isinstance(index, slice):
            return [self._make(one) for one in range(*index.indices(self._count))]
        if not 0 <= index < self._count:
            raise IndexError(index)
        return self._make(index)


@dataclass(frozen=True, slots=True)
class RowList:
    """A titled list: column heads, how wide each is in pixels, and the rows.

    ``keys`` names what each row is about (several rows may share one); the first row of a key has a tick box, under
    the head ``tick``. ``mark`` says how a cell is painted.
    """

    title: str
    words: str
    heads: tuple[str, ...]
    widths: tuple[int, ...]
    rows: Sequence[Cells]
    keys: Sequence[int] = ()
    tick: str = ""
    mark: Callable[[int, int], str] | None = None


class RowListModel(QAbstractTableModel):
    """A :class:`RowList` for a table view. ``ticked_changed``: the user ticked or unticked."""

    ticked_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._list = RowList("", "", (), (), ())
        self._extra = 0  # the column of boxes
        self.ticked: set[int] = set()

    def show_list(self, shown: RowList, ticked: Iterable[int] = ()) -> bool:
        """Show another list; the same rows with other values stay where they are on the screen.

        True when it is another list: its columns want their widths.
        """
        same = shown.heads == self._list.heads and len(shown.rows) == len(self._list.rows)
        same = same and list(shown.keys) == list(self._list.keys)
        if same and len(shown.rows):
            self._list, self.ticked = shown, set(ticked)
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))
            return False
        self.beginResetModel()
        self._list, self.ticked = shown, set(ticked)
        self._extra = 1 if len(shown.keys) else 0
        self.endResetModel()
        return True

    @property
    def tickable(self) -> bool:
        """Whether there is anything to tick."""
        return bool(self._extra)

    def widths(self) -> tuple[int, ...]:
        """How wide each column is, the boxes' own first."""
        return (TICK_WIDTH, *self._list.widths) if self._extra else self._list.widths

    def keys(self) -> Collection[int]:
        """Everything that can be ticked."""
        return dict.fromkeys(self._list.keys)

    def toggle(self, rows: Iterable[int]) -> None:
        """Tick these rows, or untick them when all of them are ticked."""
        chosen = {self._list.keys[row] for row in rows} if self._extra else set()
        if chosen:
            self.set_ticked(chosen, on=not chosen <= self.ticked)

    def set_ticked(self, keys: Iterable[int], *, on: bool) -> None:
        """Tick or untick all of these."""
        if on:
            self.ticked.update(keys)
        else:
            self.ticked.difference_update(keys)
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))
        self.ticked_changed.emit()

    def _is_first(self, row: int) -> bool:
        return row == 0 or self._list.keys[row - 1] != self._list.keys[row]

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """One per row; none under a cell."""
        return 0 if parent.isValid() else len(self._list.rows)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """One per head, and one of boxes."""
        return 0 if parent.isValid() else len(self._list.heads) + self._extra

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text of a cell, which is also its tooltip; the state of a box."""
        if not index.isValid():
            return None
        row, column = index.row(), index.column() - self._extra
        if column < 0:
            if not self._is_first(row):
                return None
            on = self._list.keys[row] in self.ticked
            if role == Qt.ItemDataRole.CheckStateRole:
                return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
            if role == Qt.ItemDataRole.AccessibleTextRole:
                return f"{self._list.tick}: {told('yes' if on else 'no')}"
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._list.rows[row][column]
        if role == MARK_ROLE and self._list.mark is not None:
            return self._list.mark(row, column)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The heads."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < self.columnCount():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            column = section - self._extra
            return self._list.tick if column < 0 else self._list.heads[column]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None
