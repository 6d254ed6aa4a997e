"""Key caps and what they do: the four to six keys that work right now, in the status bar."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from qbosync_desktop.gui.look.fonts import tall, type_font, type_metrics
from qbosync_desktop.gui.look.scheme import current

_CAP_HEIGHT = 18
_CAP_SIDE = 5
_PAIR = 4
_BETWEEN = 14


def native_keys(keys: str) -> str:
    """Keys as this system writes them ("Ctrl+Z" is ⌘Z on macOS); anything that is no key sequence stays as it is."""
    if "+" not in keys or len(keys) < 3:
        return keys
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) or keys


class KeyHints(QWidget):
    """A row of key caps with words. What does not fit is left out from the left, the last one (all keys) stays."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hints: tuple[tuple[str, str], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Keys"))

    def set_hints(self, hints: Sequence[tuple[str, str]]) -> None:
        """Show (keys, word) pairs, keys in portable text: ("Ctrl+Enter", "push")."""
        self._hints = tuple((native_keys(keys), word) for keys, word in hints)
        self.setAccessibleName(self.tr("Keys: %s") % ", ".join(f"{keys} {word}" for keys, word in self._hints))
        self.updateGeometry()
        self.update()

    def hints(self) -> tuple[tuple[str, str], ...]:
        """What is shown."""
        return self._hints

    def _width(self, hint: tuple[str, str]) -> int:
        keys, word = hint
        return cap_width(keys) + _PAIR + type_metrics("second").horizontalAdvance(word)

    def sizeHint(self) -> QSize:
        """Room for all of them."""
        widths = [self._width(hint) for hint in self._hints]
        return QSize(sum(widths) + _BETWEEN * max(0, len(widths) - 1) + 2, tall(_CAP_HEIGHT) + 4)

    def minimumSizeHint(self) -> QSize:
        """Room for the last one."""
        return QSize(self._width(self._hints[-1]) if self._hints else 0, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """From the right, as many as fit."""
        painter = QPainter(self)
        right = self.width() - 1
        for hint in reversed(self._hints):
            left = right - self._width(hint)
            if left < 0:
                return
            draw_hint(painter, left, self.height() / 2, *hint)
            right = left - _BETWEEN


def cap_width(keys: str) -> int:
    """How wide a key cap is."""
    return max(tall(_CAP_HEIGHT), type_metrics("caps").horizontalAdvance(keys) + 2 * _CAP_SIDE)


def draw_cap(painter: QPainter, x: float, middle: float, keys: str) -> int:
    """Paint a key cap, its left edge at ``x``; gives its width."""
    tokens = current()
    width, height = cap_width(keys), tall(_CAP_HEIGHT)
    rect = QRectF(x + 0.5, middle - height / 2 + 0.5, width - 1, height - 1)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(tokens.control), 1))
    painter.setBrush(QColor(tokens.surface))
    painter.drawRoundedRect(rect, 4, 4)
    painter.setFont(type_font("caps"))
    painter.setPen(QColor(tokens.text2))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, keys)
    painter.restore()
    return width


def draw_hint(painter: QPainter, x: float, middle: float, keys: str, word: str) -> None:
    """Paint a key cap and its word."""
    left = x + draw_cap(painter, x, middle, keys) + _PAIR
    painter.setFont(type_font("second"))
    painter.setPen(QColor(current().text2))
    high = tall(24)
    box = QRectF(left, middle - high / 2, type_metrics("second").horizontalAdvance(word) + 4, high)
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, word)
