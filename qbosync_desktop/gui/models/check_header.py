"""The header over a table: titles, the sort mark, and one box for everything shown."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QHelpEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QTableView, QToolTip

from qbosync_desktop.gui.look.boxes import BOX, draw_box
from qbosync_desktop.gui.look.fonts import tall, type_font, type_metrics
from qbosync_desktop.gui.look.icons import draw_icon
from qbosync_desktop.gui.look.scheme import current
from qbosync_desktop.gui.look.tokens import EDGE, GAP, ROW
from qbosync_desktop.gui.models.check_table import CheckTableModel
from qbosync_desktop.gui.models.row_painter import Lettering, box_left, colour_of


class CheckHeader(QHeaderView):
    """Section 0 is a box with three states over what is shown; the others sort."""

    menu_asked = Signal(int, QPoint)
    """The menu of a column (its number), at this place in global coordinates."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setFixedHeight(tall(ROW))
        self.setMinimumSectionSize(24)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Column heads"))
        self._pressed_box = False
        self._letterings: dict[tuple[str, str], Lettering] = {}

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Raised ground, one rule below, quiet titles; the sorted one is dark with a chevron."""
        tokens = current()
        painter.fillRect(rect, colour_of(tokens.raised))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, colour_of(tokens.line))
        model = self.model()
        if section == 0 and isinstance(model, CheckTableModel):
            if model.rowCount():
                draw_box(painter, box_left(rect), rect.y() + (rect.height() - BOX) // 2, model.header_state())
        elif isinstance(model, CheckTableModel):
            column, order = model.sorted_by
            sorted_here = column == section
            first = self.logicalIndexAt(QPoint(1, 1)) == section and self.offset() == 0
            inner = rect.adjusted(EDGE if first else GAP, 0, -GAP, -1)
            titles = self._lettering(tokens.text if sorted_here else tokens.text2)
            painter.setFont(titles.font)
            painter.setPen(titles.ink)
            room = inner.width() - (16 if sorted_here else 0)
            words = titles.cut(model.columns[section - 1].title, room)
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
            if sorted_here:
                mark = "chevron-down" if order == Qt.SortOrder.DescendingOrder else "chevron-up"
                left = inner.x() + titles.width(words) + 5
                draw_icon(painter, mark, "text", left, rect.y() + (rect.height() - 10) / 2, 10)

    def _lettering(self, ink: str) -> Lettering:
        look = ink, QGuiApplication.font().key()
        if look not in self._letterings:
            self._letterings[look] = Lettering(type_font("head"), colour_of(ink))
        return self._letterings[look]

    def cut_title(self, section: int) -> str:
        """The whole title of a section that is too narrow for it; "" when all of it is seen."""
        model = self.model()
        if model is None or section < 0:
            return ""
        title = str(model.headerData(section, Qt.Orientation.Horizontal) or "")
        mark = 16 if isinstance(model, CheckTableModel) and model.sorted_by[0] == section else 0
        room = self.sectionSize(section) - EDGE - GAP - mark
        return title if type_metrics("head").horizontalAdvance(title) > room else ""

    def viewportEvent(self, event: QEvent) -> bool:
        """A title cut short says all of itself in a tooltip."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.cut_title(self.logicalIndexAt(event.pos())), self)
            return True
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on the box is not the start of a sort."""
        self._pressed_box = event.button() == Qt.MouseButton.LeftButton and self._over_box(event)
        if not self._pressed_box:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the box ticks all that is shown, or unticks it when all of it is ticked."""
        if self._pressed_box:
            self._pressed_box = False
            if self._over_box(event):
                self.toggle_shown()
            return
        super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the column under the mouse; ticks have none."""
        section = self.logicalIndexAt(event.pos())
        if section > 0:
            self.menu_asked.emit(section, event.globalPos())

    def below(self, section: int) -> QPoint:
        """Where the menu of a column opens by key: under its head, in global coordinates."""
        head = QRect(self.sectionViewportPosition(section), 0, self.sectionSize(section), self.height())
        return self.viewport().mapToGlobal(head.bottomLeft())

    def toggle_shown(self) -> None:
        """What a click on the box does."""
        model = self.model()
        if isinstance(model, CheckTableModel):
            model.tick_shown(model.shown_state() != Qt.CheckState.Checked, by_user=True)

    def _over_box(self, event: QMouseEvent) -> bool:
        return self.logicalIndexAt(event.position().toPoint()) == 0
