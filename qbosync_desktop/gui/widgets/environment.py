"""Where the connected company lives, in a badge and in a strip over the window: demo, sandbox or live."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from qbosync_desktop.domain.environment import Environment
from qbosync_desktop.gui.look.core_words import QT_TRANSLATE_NOOP
from qbosync_desktop.gui.look.fonts import tall, type_font, type_metrics
from qbosync_desktop.gui.look.scheme import current
from qbosync_desktop.gui.widgets.showing import show_if

_WORDS = {
    Environment.SIMULATOR: QT_TRANSLATE_NOOP("EnvBadge", "DEMO"),
    Environment.SANDBOX: QT_TRANSLATE_NOOP("EnvBadge", "SANDBOX"),
    Environment.PRODUCTION: QT_TRANSLATE_NOOP("EnvBadge", "LIVE"),
}
_SPOKEN = {
    Environment.SIMULATOR: QT_TRANSLATE_NOOP("EnvBadge", "Demo company"),
    Environment.SANDBOX: QT_TRANSLATE_NOOP("EnvBadge", "Intuit’s sandbox"),
    Environment.PRODUCTION: QT_TRANSLATE_NOOP("EnvBadge", "Live company, real books"),
}
_STRIP = 4


class EnvBadge(QWidget):
    """DEMO dashed violet, SANDBOX amber, LIVE ink. Hidden while no company is connected."""

    def __init__(self, environment: Environment | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._environment: Environment | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_environment(environment)

    def set_environment(self, environment: Environment | None) -> None:
        """Show another environment, or nothing."""
        self._environment = environment
        show_if(self, environment is not None)
        if environment is not None:
            self.setAccessibleName(self.tr(_SPOKEN[environment]))
            self.setToolTip(self.accessibleName())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the word."""
        word = self.tr(_WORDS[self._environment]) if self._environment else ""
        return QSize(type_metrics("caps").horizontalAdvance(word) + 16, tall(20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A border for demo and sandbox, a filled one for live."""
        if self._environment is None:
            return
        tokens = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75)
        if self._environment is Environment.PRODUCTION:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.live_ground))
            ink = tokens.live_text
        else:
            tone = tokens.suggest if self._environment is Environment.SIMULATOR else tokens.look
            pen = QPen(QColor(tone.bar if self._environment is Environment.SANDBOX else tone.text), 1.5)
            if self._environment is Environment.SIMULATOR:
                pen.setDashPattern([2.6, 1.8])
            painter.setPen(pen)
            painter.setBrush(QColor(tone.ground))
            ink = tone.text
        painter.drawRoundedRect(rect, 4, 4)
        painter.setFont(type_font("caps"))
        painter.setPen(QColor(ink))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.tr(_WORDS[self._environment]))


class EnvStrip(QWidget):
    """A strip of 4 px over the window: hatched for demo, solid for sandbox, none for live."""

    def __init__(self, environment: Environment | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(_STRIP)
        self._environment: Environment | None = None
        self.set_environment(environment)

    def set_environment(self, environment: Environment | None) -> None:
        """Show another environment's strip."""
        self._environment = environment
        show_if(self, environment in (Environment.SIMULATOR, Environment.SANDBOX))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Slanted pieces, or one colour."""
        tokens = current()
        painter = QPainter(self)
        if self._environment is Environment.SANDBOX:
            painter.fillRect(self.rect(), QColor(tokens.look.bar))
            return
        painter.fillRect(self.rect(), QColor(tokens.suggest.ground))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.suggest.bar))
        for left in range(-8, self.width() + 8, 11):
            painter.drawPolygon(
                QPolygonF([QPointF(left, 4), QPointF(left + 4, 0), QPointF(left + 10, 0), QPointF(left + 6, 4)])
            )
