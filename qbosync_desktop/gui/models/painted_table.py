"""A table as it is seen: rows painted in one go, columns that are sized, moved and sorted, the row under the mouse.

What hands do in it is :mod:`check_table_view`'s.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, QRect, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from qbosync_desktop.gui.look.fonts import tall
from qbosync_desktop.gui.look.tokens import ROW
from qbosync_desktop.gui.models.check_header import CheckHeader
from qbosync_desktop.gui.models.check_table import CheckTableModel
from qbosync_desktop.gui.models.column_places import ColumnPlaces
from qbosync_desktop.gui.models.row_painter import RowPainter, Spot


def _ground() -> QWidget:
    """What the rows are painted on, as Qt would make it; asked for one of its own, PySide6 makes every class of widget
    there is to see of which it is, which takes a tenth of the time until the first rows are seen."""
    ground = QWidget()
    ground.setBackgroundRole(QPalette.ColorRole.Base)
    ground.setAutoFillBackground(True)
    ground.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # else all that lies below is painted first
    return ground


class PaintedTable(QTableView):
    """See the module. ``name`` is what screen readers call the table."""

    def __init__(self, model: CheckTableModel[Any], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = model
        self.setViewport(_ground())
        self.setAccessibleName(name)
        self.setModel(model)
        header = CheckHeader(self)
        self.setHorizontalHeader(header)
        self._header = header
        self._rows = self.row_painter(model)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(tall(ROW))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.places = ColumnPlaces(self, header)
        """Order and widths of the columns."""
        self.places.lay_out(model.columns)
        self.places.moved.connect(self._find_first)
        header.sectionClicked.connect(self._sort_by)
        header.menu_asked.connect(self._open_column_menu)
        self.verticalScrollBar().valueChanged.connect(self._forget_hover)
        model.shown_changed.connect(self._settle)
        model.layoutChanged.connect(self._settle)

    def table(self) -> CheckTableModel[Any]:
        """The model, with its own type."""
        return self._table

    def hide_ticks(self) -> None:
        """For tables in which nothing can be ticked."""
        self.setColumnHidden(0, True)
        self._find_first()
        self.places.lay_out(self._table.columns)

    # -- painting -------------------------------------------------------------------------------------------------

    def row_painter(self, model: CheckTableModel[Any]) -> RowPainter:
        """What paints the rows."""
        return RowPainter(model)

    def paintEvent(self, event: QPaintEvent) -> None:
        """All exposed rows in one go; Qt's delegates are not asked."""
        region = event.region()
        exposed, count = event.rect(), self._table.rowCount()
        painter = QPainter(self.viewport())
        painter.fillRect(exposed, self.palette().base())
        first, last = self.rowAt(exposed.top()), self.rowAt(exposed.bottom())
        if first < 0 or not count:
            painter.end()
            return
        last = count - 1 if last < 0 else last
        top, height = self.rowViewportPosition(first), self.rowHeight(first)
        rows = [(row, top + (row - first) * height) for row in range(first, last + 1)]
        if region.rectCount() > 1:
            rows = [(row, y) for row, y in rows if region.intersects(QRect(exposed.x(), y, exposed.width(), height))]
        ranges = [(one.top(), one.bottom()) for one in self.selectionModel().selection().toList()]
        current = self.currentIndex()
        ring = (current.row(), current.column()) if self.hasFocus() and current.isValid() else None
        self._rows.paint(
            painter,
            rows,
            height,
            self._spots(exposed),
            chosen=lambda row: any(start <= row <= end for start, end in ranges),
            ring=ring,
        )
        painter.end()

    @Slot()
    def _settle(self) -> None:
        """Lay out before anything is painted: Qt would do so after the first painting, and then paint all again."""
        self.executeDelayedItemsLayout()

    def _spots(self, exposed: QRect) -> list[Spot]:
        """The columns that meet a rectangle, from the left."""
        header = self._header
        spots: list[Spot] = []
        for place in range(header.count()):
            column = header.logicalIndex(place)
            left, width = header.sectionViewportPosition(column), header.sectionSize(column)
            if width and left <= exposed.right() and left + width > exposed.left():
                spots.append(Spot(column, left, width))
        return spots

    def _hover(self, row: int) -> None:
        if row == self._rows.hovered:
            return
        for changed in (self._rows.hovered, row):
            if changed >= 0:
                self.viewport().update(0, self.rowViewportPosition(changed), self.viewport().width(), self.rowHeight(0))
        self._rows.hovered = row

    @Slot()
    def _forget_hover(self) -> None:
        self._hover(-1)

    # -- columns --------------------------------------------------------------------------------------------------

    @Slot()
    def _find_first(self, _moved: int = 0) -> None:
        """The rows begin with the column that stands first."""
        self._rows.first_column = self.places.first()

    @Slot(int)
    def _sort_by(self, column: int) -> None:
        if column == 0:
            return
        now, order = self._table.sorted_by
        down = now == column and order == Qt.SortOrder.AscendingOrder
        self.sort_rows(column, Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder)

    def sort_rows(self, column: int, order: Qt.SortOrder) -> None:
        """Sort by a column, by its number."""
        self._table.sort(column, order)
        self._header.viewport().update()

    def column_menu(self, number: int) -> QMenu:
        """The menu of a column, by its number; it deletes itself when closed."""
        from qbosync_desktop.gui.models.column_menu import ColumnMenu

        return ColumnMenu(number, self._table, self.places, self.sort_rows)

    @Slot(int, QPoint)
    def _open_column_menu(self, number: int, where: QPoint) -> None:
        if self.places.movable:
            self.column_menu(number).popup(where)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns that stretch share what the others leave."""
        super().resizeEvent(event)
        self.places.lay_out(self._table.columns)
