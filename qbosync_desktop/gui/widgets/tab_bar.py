"""Tabs with the number that waits in each."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QTabBar, QWidget

from qbosync_desktop.gui.look.boxes import draw_ring
from qbosync_desktop.gui.look.fonts import tall, type_font, type_metrics
from qbosync_desktop.gui.look.scheme import current
from qbosync_desktop.gui.look.tokens import EDGE, TAB

_COUNT_GAP = 9
_UNDERLINE = 3


class CountTabBar(QTabBar):
    """A tab bar; ``set_count`` puts a number beside a title, none for 0 ("nothing waits")."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: dict[int, tuple[int, str]] = {}
        self._titles: list[str] = []
        self.setAccessibleName(name)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setMouseTracking(True)

    def add(self, title: str) -> int:
        """A further tab; gives its number."""
        self._titles.append(title)
        return self.addTab(title)

    def set_count(self, tab: int, count: int, ink: str = "text3") -> None:
        """The number of a tab; ``ink`` is its colour role."""
        if self._counts.get(tab) == (count, ink):
            return
        self._counts[tab] = (count, ink)
        title = self._titles[tab]
        self.setAccessibleTabName(tab, f"{title}, {count:,}" if count else title)
        self.setTabText(tab, title)  # makes the bar measure itself again
        self.updateGeometry()
        self.update()

    def count_of(self, tab: int) -> int:
        """The number shown at a tab."""
        return self._counts.get(tab, (0, ""))[0]

    def tabSizeHint(self, index: int) -> QSize:
        """Room for the heavier title, so that choosing a tab moves none of them."""
        width = type_metrics("strong").horizontalAdvance(self._titles[index]) if index < len(self._titles) else 0
        count = self.count_of(index)
        if count:
            width += _COUNT_GAP + type_metrics("name", tabular=True).horizontalAdvance(f"{count:,}")
        return QSize(width + 2 * EDGE - (2 if index else 0), tall(TAB))

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Tabs never shrink."""
        return self.tabSizeHint(index)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Title, count, and a blue line under the chosen one."""
        tokens = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        for tab in range(self.count()):
            rect = self.tabRect(tab)
            chosen = tab == self.currentIndex()
            title = self._titles[tab]
            inner = rect.adjusted(EDGE, 0, 0, 0)
            painter.setFont(type_font("strong" if chosen else "name"))
            dark = chosen or (self.isTabEnabled(tab) and self._under_mouse(rect))
            painter.setPen(QColor(tokens.text if dark else tokens.text2))
            painter.drawText(inner, middle, title)
            width = painter.fontMetrics().horizontalAdvance(title)
            count, ink = self._counts.get(tab, (0, ""))
            if count:
                painter.setFont(type_font("name", tabular=True))
                painter.setPen(QColor(tokens.colour(ink)))
                place = QRect(inner.x() + width + _COUNT_GAP, inner.y(), 120, inner.height())
                painter.drawText(place, middle, f"{count:,}")
                width += _COUNT_GAP + painter.fontMetrics().horizontalAdvance(f"{count:,}")
            if chosen:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(tokens.accent))
                line = QRectF(inner.x() - 4, rect.bottom() - _UNDERLINE + 1, width + 8, _UNDERLINE)
                painter.drawRoundedRect(line, 1.5, 1.5)
                if self.hasFocus():
                    draw_ring(painter, QRectF(rect).adjusted(6, 4, -6, -5), 5)

    def _under_mouse(self, rect: QRect) -> bool:
        return self.underMouse() and rect.contains(self.mapFromGlobal(self.cursor().pos()))
