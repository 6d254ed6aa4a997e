"""Lists inside a dialog: a plain table to read, and the list of a dialog's pages. Painted like the window's tables."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from qbosync_desktop.gui.dialogs.row_list import MARK_ROLE, RowListModel
from qbosync_desktop.gui.look.boxes import BOX, draw_box, draw_ring
from qbosync_desktop.gui.look.fonts import tall, type_font
from qbosync_desktop.gui.look.icons import draw_icon
from qbosync_desktop.gui.look.scheme import current
from qbosync_desktop.gui.look.tokens import CONTROL_SMALL, GAP, ICON, INSIDE, RADIUS_CONTROL, ROW

_BOX_LEFT = 10
_ICON_ROLE = Qt.ItemDataRole.UserRole + 1
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
AnyIndex = QModelIndex | QPersistentModelIndex


class _Header(QHeaderView):
    """Titles on a raised ground over a thin line."""

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """One title."""
        tokens = current()
        painter.save()
        painter.fillRect(rect, QColor(tokens.raised))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(tokens.line))
        painter.setFont(type_font("head"))
        painter.setPen(QColor(tokens.text2))
        title = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
        room = rect.adjusted(GAP, 0, -4, 0)
        painter.drawText(
            room, _MIDDLE, painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, room.width())
        )
        painter.restore()


class _Cells(QStyledItemDelegate):
    """One line of text per cell over a thin rule."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Ground, words, rule."""
        tokens = current()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, QColor(tokens.selection if chosen else tokens.surface))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(tokens.row_line))
        tick = index.data(Qt.ItemDataRole.CheckStateRole)
        if tick is not None:
            draw_box(painter, rect.x() + _BOX_LEFT, rect.y() + (rect.height() - BOX) // 2, Qt.CheckState(tick))
        mark = index.data(MARK_ROLE)
        painter.setFont(type_font("strong" if mark == "strong" else "body", tabular=True))
        painter.setPen(QColor(tokens.text3 if mark == "quiet" else tokens.text))
        room = rect.adjusted(GAP, 0, -GAP, 0)
        words = painter.fontMetrics().elidedText(
            str(index.data() or "").replace("\n", " "), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, _MIDDLE, words)
        if state & QStyle.StateFlag.State_HasFocus:
            draw_ring(painter, QRectF(rect).adjusted(1, 1, -1, -2), 4)
        painter.restore()


class ListTable(QTableView):
    """A list to read whose rows may be ticked: Space ticks what is chosen, a click ticks its row."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space is the box's, wherever in the row the keyboard is."""
        model = self.model()
        if event.key() == Qt.Key.Key_Space and isinstance(model, RowListModel) and model.tickable:
            rows = {index.row() for index in self.selectionModel().selectedRows()}
            model.toggle(sorted(rows) or [self.currentIndex().row()])
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click into the column of boxes."""
        super().mouseReleaseEvent(event)
        index, model = self.indexAt(event.position().toPoint()), self.model()
        left = event.button() == Qt.MouseButton.LeftButton
        if left and index.column() == 0 and isinstance(model, RowListModel) and model.tickable:
            model.toggle([index.row()])


def dress_table(view: QTableView) -> None:
    """Make a table view a list to read: whole rows, our header, no grid; Tab leaves it."""
    view.setHorizontalHeader(_Header(Qt.Orientation.Horizontal, view))
    view.setItemDelegate(_Cells(view))
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setTabKeyNavigation(False)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.verticalHeader().hide()
    view.verticalHeader().setDefaultSectionSize(tall(CONTROL_SMALL))
    header = view.horizontalHeader()
    header.setFixedHeight(tall(CONTROL_SMALL))
    header.setHighlightSections(False)
    header.setStretchLastSection(True)
    header.setAccessibleName(QCoreApplication.translate("CheckHeader", "Column heads"))
    header.setFocusPolicy(Qt.FocusPolicy.NoFocus)


class _PageCells(QStyledItemDelegate):
    """Icon and title; the chosen one on a soft rounded ground, blue and heavier."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """A row and two pixels between."""
        return QSize(100, tall(ROW) + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """As said above."""
        tokens = current()
        state: QStyle.StateFlag = option.state
        rect = QRectF(option.rect).adjusted(GAP, 1, -GAP, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.selection if chosen else tokens.hover))
            painter.drawRoundedRect(rect, RADIUS_CONTROL, RADIUS_CONTROL)
        name = str(index.data(_ICON_ROLE) or "")
        role = "accent" if chosen else "text2"
        left = rect.left() + INSIDE
        if name:
            draw_icon(painter, name, role, left, rect.center().y() - ICON / 2)
            left += ICON + GAP + 2
        painter.setFont(type_font("strong" if chosen else "body"))
        painter.setPen(QColor(tokens.accent if chosen else tokens.text))
        room = rect.right() - left - 2
        words = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, int(room))
        painter.drawText(QRectF(left, rect.top(), room, rect.height()), _MIDDLE, words)
        if state & QStyle.StateFlag.State_HasFocus:
            draw_ring(painter, rect.adjusted(1, 1, -1, -1), RADIUS_CONTROL)
        painter.restore()


class PageList(QListWidget):
    """The pages of a dialog, at its left, on a raised ground."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(_PageCells(self))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)

    def add_page(self, title: str, icon_name: str) -> None:
        """A further page."""
        item = QListWidgetItem(title)
        item.setData(_ICON_ROLE, icon_name)
        item.setToolTip(title)
        self.addItem(item)
