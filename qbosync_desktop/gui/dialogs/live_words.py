"""What a form says while one types: an icon and a few words under a field."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLayout, QSizePolicy, QWidget

from qbosync_desktop.gui.look.fonts import scaled, type_font, type_metrics
from qbosync_desktop.gui.look.icons import draw_icon
from qbosync_desktop.gui.look.scheme import current

Tone = Literal["ok", "look", "problem", "quiet", "push"]
_ICONS: dict[Tone, str] = {
    "ok": "state-ok",
    "look": "state-look",
    "problem": "state-problem",
    "quiet": "info",
    "push": "state-running",
}
_ICON = 14
_LEFT = 19


@dataclass(frozen=True, slots=True)
class Said:
    """What is said about a value. A "problem" keeps the form from being saved; "look" is only a hint."""

    tone: Tone = "quiet"
    words: str = ""
    icon: str = ""

    def __bool__(self) -> bool:
        """Whether anything is said."""
        return bool(self.words)


NOTHING = Said()


class LiveWords(QWidget):
    """One line under a field; it keeps its room when it says nothing, so that no field moves under the hand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.said = NOTHING
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def say(self, said: Said) -> None:
        """Say something else."""
        if said == self.said:
            return
        self.said = said
        self.setAccessibleName(said.words)
        self._tell()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """One line."""
        width = type_width(self.said.words) + _LEFT + 4 if self.said else 0
        return QSize(width, scaled(16))

    def minimumSizeHint(self) -> QSize:
        """The words are cut where there is no room."""
        return QSize(0, scaled(16))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may cut the words."""
        super().resizeEvent(event)
        self._tell()

    def _tell(self) -> None:
        cut = type_width(self.said.words) + _LEFT > self.width()
        self.setToolTip(self.said.words if cut else "")

    def changeEvent(self, event: QEvent) -> None:
        """Another scheme, another colour."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Icon and words in one colour."""
        if not self.said:
            return
        painter = QPainter(self)
        ink = current().tone(self.said.tone).text
        draw_icon(painter, self.said.icon or _ICONS[self.said.tone], ink, 0, (self.height() - _ICON) / 2, _ICON)
        painter.setFont(type_font("second"))
        painter.setPen(QColor(ink))
        room = self.rect().adjusted(_LEFT, 0, 0, 0)
        words = painter.fontMetrics().elidedText(self.said.words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)


def type_width(words: str) -> int:
    """How wide a second line's words are."""
    return type_metrics("second").horizontalAdvance(words)


def empty(layout: QLayout) -> None:
    """Take everything out of a layout and let it go."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            empty(inner)
