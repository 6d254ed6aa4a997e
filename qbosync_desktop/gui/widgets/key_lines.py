"""A group of keys: key caps at the left, what they do at the right, one line each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from qbosync_desktop.gui.look.fonts import tall, type_font, type_metrics
from qbosync_desktop.gui.look.scheme import current
from qbosync_desktop.gui.look.tokens import INSIDE, PAIR
from qbosync_desktop.gui.widgets.keys import cap_width, draw_cap, native_keys

_LINE = 26
Keys = Sequence[tuple[str, str]]


class KeyLines(QWidget):
    """See the module."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keys: tuple[tuple[str, str], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_keys(self, title: str, keys: Keys) -> None:
        """Show these keys (in portable text, with what each does); ``title`` is the group's, for screen readers."""
        self.keys = tuple((native_keys(key), words) for key, words in keys)
        self.setAccessibleName(". ".join((title, *(f"{key}: {words}" for key, words in self.keys))))
        self.updateGeometry()
        self.update()

    def _caps(self) -> int:
        return max((cap_width(key) for key, _words in self.keys), default=0) + INSIDE

    def sizeHint(self) -> QSize:
        """A line each."""
        metrics = type_metrics("body")
        words = max((metrics.horizontalAdvance(words) for _key, words in self.keys), default=0)
        return QSize(self._caps() + words + PAIR, len(self.keys) * tall(_LINE))

    def minimumSizeHint(self) -> QSize:
        """Words are cut where there is no room."""
        return QSize(160, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Caps and words."""
        painter = QPainter(self)
        left, high = self._caps(), tall(_LINE)
        for place, (key, words) in enumerate(self.keys):
            draw_cap(painter, 0, place * high + high / 2, key)
            painter.setFont(type_font("body"))
            painter.setPen(QColor(current().text))
            shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, self.width() - left)
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            painter.drawText(left, place * high, self.width() - left, high, flags, shown)
