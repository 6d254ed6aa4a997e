"""The menu of a column: sort, move, put all columns back. Knows no row."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from qbosync_desktop.gui.models.column_places import ColumnPlaces
from qbosync_desktop.gui.models.shown_rows import ShownRows

_LEFT, _RIGHT = "Alt+Shift+Left", "Alt+Shift+Right"


def _tr(text: str) -> str:
    return QCoreApplication.translate("ColumnMenu", text)


class ColumnMenu(QMenu):
    """The menu of one column, by its number in the model; it deletes itself when closed."""

    def __init__(
        self, number: int, rows: ShownRows[Any], places: ColumnPlaces, sort: Callable[[int, Qt.SortOrder], None]
    ) -> None:
        super().__init__(places.view)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._number = number
        self._places = places
        self._sort = sort
        title = rows.columns[number - 1].title
        self.setAccessibleName(_tr("Column %s") % title if title else _tr("Column"))
        if rows.columns[number - 1].sortable:
            for words, order in (
                (_tr("Sort ascending"), Qt.SortOrder.AscendingOrder),
                (_tr("Sort descending"), Qt.SortOrder.DescendingOrder),
            ):
                action = self._add(words, ("sort", order))
                action.setCheckable(True)
                action.setChecked(rows.sorted_by == (number, order))
            self.addSeparator()
        if places.movable:
            for words, keys, by in ((_tr("Move left"), _LEFT, -1), (_tr("Move right"), _RIGHT, 1)):
                action = self._add(words, ("move", by))
                action.setEnabled(places.can_move(number, by))
                action.setShortcut(QKeySequence(keys))
                action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)  # shown here; the table hears the keys
            self.addSeparator()
        self._add(_tr("Reset columns"), ("reset", 0)).setEnabled(places.changed)
        self.triggered.connect(self._chosen)

    def _add(self, words: str, does: tuple[str, Any]) -> QAction:
        action = QAction(words, self)
        action.setData(does)
        self.addAction(action)
        return action

    @Slot(QAction)
    def _chosen(self, action: QAction) -> None:
        does, what = action.data()
        if does == "sort":
            self._sort(self._number, what)
        elif does == "move":
            self._places.move(self._number, what)
        else:
            self._places.reset()
