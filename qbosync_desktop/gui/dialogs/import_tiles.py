"""What an import would do, as five numbers one can open."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from qbosync_desktop.gui.look.boxes import draw_ring
from qbosync_desktop.gui.look.fonts import tall, type_font
from qbosync_desktop.gui.look.scheme import current
from qbosync_desktop.gui.look.tokens import INSIDE, RADIUS_CARD

_HEIGHT = 58


class Tile(QAbstractButton):
    """A number over its words; click or Space shows the rows behind it. ``ink`` is the number's colour role."""

    def __init__(self, key: str, words: str, ink: str = "text", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self.number = 0
        self._words = words
        self._ink = ink
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_number(0)

    def show_number(self, number: int, words: str = "", ink: str = "") -> None:
        """Another number, other words, another colour role."""
        self.number = number
        self._ink = ink or self._ink
        self._words = words or self._words
        self.setAccessibleName(f"{number:,} {self._words}")
        self.setToolTip(self._words)
        self.update()

    def sizeHint(self) -> QSize:
        """Two lines."""
        return QSize(150, tall(_HEIGHT, 2))

    def minimumSizeHint(self) -> QSize:
        """The number; the words are elided, and stand in the tooltip."""
        return QSize(72, self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """The mouse over it and another scheme are shown."""
        if event.type() in (QEvent.Type.HoverEnter, QEvent.Type.HoverLeave, QEvent.Type.PaletteChange):
            self.update()
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A card with a number and words; chosen = blue border and soft ground."""
        tokens = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        edge = tokens.accent if chosen else tokens.control if self.underMouse() else tokens.line
        painter.setPen(QPen(QColor(edge), 1.5 if chosen else 1))
        painter.setBrush(QColor(tokens.selection if chosen else tokens.raised))
        box = QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75)
        painter.drawRoundedRect(box, RADIUS_CARD, RADIUS_CARD)
        room = self.rect().adjusted(INSIDE + 2, 6, -8, -7)
        painter.setFont(type_font("page", tabular=True))
        painter.setPen(QColor(tokens.colour(self._ink if self.number else "text3")))
        painter.drawText(room, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, f"{self.number:,}")
        painter.setFont(type_font("second"))
        painter.setPen(QColor(tokens.text2))
        words = painter.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, words)
        if self.hasFocus():
            draw_ring(painter, QRectF(self.rect()).adjusted(3, 3, -3, -3), RADIUS_CARD - 3)
