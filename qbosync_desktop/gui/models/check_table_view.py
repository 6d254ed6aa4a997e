"""What hands do in a table: keys, clicks, links, a picker cell, the current row. Letters go to the tab's commands.

How it looks is :mod:`painted_table`'s.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QAction, QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from qbosync_desktop.gui.models.check_delegate import CheckDelegate
from qbosync_desktop.gui.models.check_table import CELL_ROLE, COLUMN_ROLE, ID_ROLE, CheckTableModel
from qbosync_desktop.gui.models.column_places import opens_menu, steps_of
from qbosync_desktop.gui.models.columns import CellRole, Column, RowId
from qbosync_desktop.gui.models.painted_table import PaintedTable
from qbosync_desktop.gui.widgets.announce import announce

Index = QModelIndex | QPersistentModelIndex
FOLLOW_MS = 80
"""How long the side panel waits before it follows the current row."""
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_COMMAND = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class CheckTableView(PaintedTable):
    """A table over a :class:`CheckTableModel`. Letters are commands of the tab; only a picker cell takes them."""

    activated_row = Signal(object)
    """Enter, or a double click: the row's id."""
    ticks_changed = Signal()
    link_clicked = Signal(object, str)
    """A link in a cell, by mouse or from the context menu: the row's id and the column's key."""
    current_changed = Signal(object)
    """The current row's id (None when there is none), 80 ms after it came to rest."""
    pick_requested = Signal(object, str)
    """Open the picker under this row's picker cell, with what was typed so far."""
    menu_requested = Signal(object, object)
    """A context menu (QMenu) is about to open for a row's id: add actions to it."""

    def __init__(self, model: CheckTableModel[Any], name: str, parent: QWidget | None = None) -> None:
        self._follow = QTimer()  # a table that takes its model has a current row already
        self._follow.setSingleShot(True)
        self._follow.setInterval(FOLLOW_MS)
        super().__init__(model, name, parent)
        self._kept: tuple[RowId | None, int, int, set[RowId]] | None = None  # id, row, column, selected
        self._pressed_link = QModelIndex()
        self._follow.setParent(self)
        self._follow.timeout.connect(self._tell_current)
        self._delegate = CheckDelegate(self, self._rows)
        self.setItemDelegate(self._delegate)
        model.ticks_changed.connect(self.ticks_changed)
        model.modelAboutToBeReset.connect(self._keep_place)
        model.modelReset.connect(self._put_back_place)

    # -- for the tabs ---------------------------------------------------------------------------------------------

    def current_id(self) -> RowId | None:
        """The id of the current row; None when there is none."""
        return self._table.id_at(self.currentIndex().row())

    def selected_ids(self) -> list[RowId]:
        """The ids of the selected rows, in the order shown."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows(1)})
        return [name for name in (self._table.id_at(row) for row in rows) if name is not None]

    def go_to(self, row_id: RowId, column: str = "") -> bool:
        """Make a row (and a cell of it) the current one and bring it into view; False when it is not shown."""
        place = self._table.place_of(row_id)
        if place < 0:
            return False
        number = self.column_number(column) if column else max(1, self.currentIndex().column())
        self._choose_only(self._table.index(place, number))
        return True

    def _choose_only(self, index: QModelIndex) -> None:
        """Make a row current and the only one chosen; Qt alone would look at the keys that are down just then."""
        self.setCurrentIndex(index)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().select(index, flags)

    def go_to_first(self) -> None:
        """Make the first row the current one, when there is one and none is current yet."""
        if self._table.rowCount() and not self.currentIndex().isValid():
            self.setCurrentIndex(self._table.index(0, 1))

    def column_number(self, key: str) -> int:
        """The number of a column by its key (KeyError when there is none)."""
        for place, column in enumerate(self._table.columns):
            if column.key == key:
                return place + 1
        raise KeyError(key)

    def cell_rect(self, row_id: RowId, column: str) -> QRect:
        """Where a cell is, in global coordinates, for the picker; null when the row is not shown."""
        place = self._table.place_of(row_id)
        if place < 0:
            return QRect()
        rect = self.visualRect(self._table.index(place, self.column_number(column)))
        return QRect(self.viewport().mapToGlobal(rect.topLeft()), rect.size())

    def picker_column(self) -> Column[Any] | None:
        """The column the picker opens under, when the table has one."""
        return next((column for column in self._table.columns if column.role is CellRole.PICKER), None)

    def open_picker(self, row_id: RowId | None = None, typed: str = "") -> None:
        """Ask for the picker under a row (the current one by default)."""
        name = self.current_id() if row_id is None else row_id
        if name is not None and self.picker_column() is not None:
            self.pick_requested.emit(name, typed)

    # -- keyboard -------------------------------------------------------------------------------------------------

    def keyboardSearch(self, search: str) -> None:
        """Letters are commands; jumping to a row that starts with one would eat them."""

    def event(self, event: QEvent) -> bool:
        """In a picker cell a letter is typing, not a command, so it wins over the tab's shortcuts."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._types(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks the selection, Enter activates, F2 and letters open the picker; other letters go to the tab."""
        key = Qt.Key(event.key())
        plain = not event.modifiers() & _COMMAND
        name = self.current_id()
        if self.places.movable and (opens_menu(event) or steps_of(event)):
            self._column_keys(steps_of(event))
        elif name is not None and key in _ENTER and plain:
            if self._in_picker() and not self._current_text():
                self.open_picker(name)
            else:
                self.activated_row.emit(name)
        elif name is not None and key == Qt.Key.Key_F2:
            self.open_picker(name)
        elif name is not None and self._types(event):
            self.open_picker(name, event.text())
        elif key == Qt.Key.Key_Space and plain:
            self._table.toggle(self.selected_ids())
        elif key == Qt.Key.Key_A and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self._table.tick_shown(True, by_user=True)
        elif event.text() and event.text().isprintable() and plain:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _column_keys(self, steps: int) -> None:
        """The keys for the column of the current cell: move it, or (no steps) open its menu."""
        number = self.currentIndex().column()
        if number < 1:
            return
        if not steps:
            self.column_menu(number).popup(self._header.below(number))
        elif self.places.move(number, steps):
            title = self._table.columns[number - 1].title
            announce(self, self.tr("%s: column %s of %s") % (title, *self.places.place(number)))

    def _types(self, event: QKeyEvent) -> bool:
        return self._in_picker() and not event.modifiers() & _COMMAND and event.text().isalpha()

    def _in_picker(self) -> bool:
        column = self.currentIndex().data(COLUMN_ROLE) if self.currentIndex().isValid() else None
        return column is not None and column.role is CellRole.PICKER

    def _current_text(self) -> str:
        cell = self.currentIndex().data(CELL_ROLE)
        return cell.text if cell is not None else ""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming by keyboard, some row is current, so that there is a ring to see."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self.go_to_first()

    # -- mouse ----------------------------------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The row under the mouse is tinted; a link shows the hand."""
        super().mouseMoveEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        self._hover(index.row() if index.isValid() else -1)
        shape = Qt.CursorShape.PointingHandCursor if self._on_link(index, place) else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def leaveEvent(self, event: QEvent) -> None:
        """No row is under the mouse."""
        super().leaveEvent(event)
        self._hover(-1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember which link the press was on; a press on a tick leaves selection and current row alone."""
        place = event.position().toPoint()
        index = self.indexAt(place)
        self._pressed_link = index if self._on_link(index, place) else QModelIndex()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A press and a release on the same link is a click on it."""
        place = event.position().toPoint()
        index = self.indexAt(place)
        pressed = self._pressed_link
        self._pressed_link = QModelIndex()
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and pressed.isValid() and pressed == index:
            self.link_clicked.emit(index.data(ID_ROLE), index.data(COLUMN_ROLE).key)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """On a picker cell opens the picker, on a name activates; two quick clicks on a tick are two ticks."""
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or index.column() == 0 or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        self.setCurrentIndex(index)
        if self._in_picker():
            self.open_picker()
        else:
            self.activated_row.emit(index.data(ID_ROLE))

    def selectionCommand(self, index: Index, event: QEvent | None = None) -> QItemSelectionModel.SelectionFlag:
        """A click on a tick does not change the selection."""
        mouse = isinstance(event, QMouseEvent)
        if mouse and index.isValid() and index.column() == 0 and self._table.has_box(index.data(ID_ROLE)):
            return QItemSelectionModel.SelectionFlag.NoUpdate
        return super().selectionCommand(index, event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Every link of the row, and whatever the tab adds."""
        index = self.indexAt(event.pos()) if event.reason() == QContextMenuEvent.Reason.Mouse else self.currentIndex()
        if not index.isValid():
            return
        menu = self.row_menu(index.data(ID_ROLE))
        if menu.isEmpty():
            menu.deleteLater()
            return
        where = event.globalPos()
        if event.reason() != QContextMenuEvent.Reason.Mouse:
            where = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft() + QPoint(16, 0))
        menu.popup(where)

    def row_menu(self, row_id: RowId) -> QMenu:
        """The context menu of a row; it deletes itself when closed."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for column, cell in zip(self._table.columns, self._table.cells(row_id), strict=True):
            if column.role is CellRole.LINK and cell.link:
                action = QAction(cell.text, menu)
                action.setData((row_id, column.key))
                action.triggered.connect(self._menu_link)
                menu.addAction(action)
        self.menu_requested.emit(row_id, menu)
        return menu

    @Slot()
    def _menu_link(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            row_id, key = action.data()
            self.link_clicked.emit(row_id, key)

    def _on_link(self, index: QModelIndex, place: QPoint) -> bool:
        if not index.isValid() or index.column() == 0:
            return False
        if not index.data(CELL_ROLE).link:
            return False
        return self._delegate.content_rect(self.visualRect(index), index).contains(place)

    # -- current row ----------------------------------------------------------------------------------------------

    def currentChanged(self, current: Index, previous: Index) -> None:
        """The side panel follows when the row has come to rest."""
        super().currentChanged(current, previous)
        if current.row() != previous.row() or not previous.isValid():
            self._follow.start()

    def rowsAboutToBeRemoved(self, parent: Index, start: int, end: int) -> None:
        """When the current row leaves, the ring goes to the next one (Qt would take the one before)."""
        current = self.currentIndex()
        if start <= current.row() <= end:
            place = end + 1 if end + 1 < self._table.rowCount() else start - 1
            if place >= 0:
                staying = any(not start <= index.row() <= end for index in self.selectionModel().selectedRows(1))
                flags = QItemSelectionModel.SelectionFlag.NoUpdate
                if not staying:
                    flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
                self.selectionModel().setCurrentIndex(self._table.index(place, current.column()), flags)
        super().rowsAboutToBeRemoved(parent, start, end)

    @Slot()
    def _tell_current(self) -> None:
        self.current_changed.emit(self.current_id())

    @Slot()
    def _keep_place(self) -> None:
        current = self.currentIndex()
        self._kept = (self.current_id(), current.row(), max(1, current.column()), set(self.selected_ids()))

    @Slot()
    def _put_back_place(self) -> None:
        if self._kept is None:
            return
        name, place, column, chosen = self._kept
        self._kept = None
        count = self._table.rowCount()
        found = self._table.place_of(name) if name is not None else -1
        if place < 0 or not count:
            self._follow.start()
            return
        target = found if found >= 0 else min(place, count - 1)
        self._choose_only(self._table.index(target, column))
        if len(chosen) > 1:
            for row_id in chosen:
                row = self._table.place_of(row_id)
                if row >= 0:
                    self.selectionModel().select(
                        self._table.index(row, 0),
                        QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows,
                    )
        self._follow.start()
