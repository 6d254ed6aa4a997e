"""What the mouse does in a cell, and how high a row is. Painting is the row painter's; nothing is painted here."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from qbosync_desktop.gui.look.fonts import tall, type_metrics
from qbosync_desktop.gui.look.tokens import GAP, ICON, ROW
from qbosync_desktop.gui.models.check_table import CELL_ROLE, COLUMN_ROLE, ID_ROLE, CheckTableModel
from qbosync_desktop.gui.models.columns import Cell, CellRole
from qbosync_desktop.gui.models.row_painter import RowPainter

Index = QModelIndex | QPersistentModelIndex


class CheckDelegate(QStyledItemDelegate):
    """Clicks on ticks, tooltips and heights of a :class:`CheckTableView`, by what its row painter paints where."""

    def __init__(self, view: QAbstractItemView, rows: RowPainter) -> None:
        super().__init__(view)
        self._view = view
        self._rows = rows

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """One row."""
        return QSize(0, tall(ROW))

    def content_rect(self, rect: QRect, index: Index) -> QRect:
        """Where a link's words are, for the mouse."""
        cell: Cell | None = index.data(CELL_ROLE)
        inner = self._rows.inner(rect, index.row(), index.column())
        if cell is None:
            return inner
        width = type_metrics("name").horizontalAdvance(cell.text)
        return QRect(inner.x() - 4, inner.y() + 2, min(width + 8, inner.width() + 8), inner.height() - 4)

    def editorEvent(self, event: QEvent, model: Any, option: QStyleOptionViewItem, index: Index) -> bool:
        """A click anywhere in the tick cell ticks this row and no other."""
        if index.column() != 0 or not isinstance(model, CheckTableModel):
            return False
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            if event.button() == Qt.MouseButton.LeftButton and model.has_box(index.data(ID_ROLE)):
                model.toggle((index.data(ID_ROLE),))
            return True
        return event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """The cell's own tooltip, or the whole text where it was cut short."""
        tip = index.data(Qt.ItemDataRole.ToolTipRole) if index.isValid() else None
        if not tip and index.isValid() and index.column():
            tip = self.cut_text(option, index)
        if tip:
            QToolTip.showText(event.globalPos(), str(tip), view)
            return True
        QToolTip.hideText()
        return False

    def cut_text(self, option: QStyleOptionViewItem, index: Index) -> str:
        """The whole text of a cell that is shown cut short; "" when all of it is seen."""
        cell: Cell | None = index.data(CELL_ROLE)
        column = index.data(COLUMN_ROLE)
        if cell is None or column is None or not cell.text:
            return ""
        inner = self._rows.inner(self._view.visualRect(index), index.row(), index.column())
        room = inner.width() - (ICON + GAP if cell.icon else 0) - (15 if column.role is CellRole.PILL else 0)
        return cell.text if self._rows.content_width(index.row(), index.column(), cell) > room else ""
