"""What a form says while one types: an icon and a few words under a field."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QLayout, QSizePolicy, QWidget

from qbosync_desktop.gui.look.boxes import draw_ring
from qbosync_desktop.gui.look.core_words import told, translating
from qbosync_desktop.gui.look.fonts import tall, type_font, type_metrics
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
_HIGH = 16
_BEFORE_FIX = 10


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


class FixLink(QAbstractButton):
    """A way to mend what the words are about, as a link in their line."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        """As wide as its words."""
        return QSize(type_metrics("second").horizontalAdvance(self.text()) + 6, tall(_HIGH))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Blue words, underlined under the mouse; a ring with the keyboard."""
        painter = QPainter(self)
        font = type_font("second")
        font.setUnderline(self.underMouse())
        painter.setFont(font)
        painter.setPen(QColor(current().accent))
        room = self.rect().adjusted(3, 0, 0, 0)
        text = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        if self.hasFocus():
            draw_ring(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1), 3)


class LiveWords(QWidget):
    """One line under a field; it keeps its room when it says nothing, so that no field moves under the hand.

    With :meth:`offer` the line ends in a link; ``fix_clicked`` says that it was taken.
    """

    fix_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.said = NOTHING
        self._fix: FixLink | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def say(self, said: Said) -> None:
        """Say something else."""
        if translating():
            said = replace(said, words=told(said.words))
        if said == self.said:
            return
        self.said = said
        self.setAccessibleName(said.words)
        self._tell()
        self.updateGeometry()
        self.update()

    @property
    def fix(self) -> FixLink | None:
        """The link at the line's end, None when nothing is offered."""
        return self._fix if self._fix is not None and not self._fix.isHidden() else None

    def offer(self, words: str) -> None:
        """End the line in a link with these words; none for ""."""
        if self._fix is None:
            if not words:
                return
            self._fix = FixLink(self)
            self._fix.clicked.connect(self.fix_clicked)
        if words != self._fix.text():
            self._fix.setText(words)
        self._fix.setToolTip(f"{self.said.words}. {words}")
        self._fix.setVisible(bool(words))
        self._fix.setAccessibleName(f"{words}. {self.said.words}")
        self._tell()
        self.updateGeometry()
        self.update()

    def _room(self) -> int:
        """How wide the words may be beside the link."""
        fix = self.fix
        return self.width() - _LEFT - (fix.sizeHint().width() + _BEFORE_FIX if fix is not None else 0)

    def _words_fit(self) -> bool:
        """Under a narrow field the link alone is shown; what it is about is in its tooltip."""
        return self.fix is None or self._room() > 3 * _LEFT

    def sizeHint(self) -> QSize:
        """One line."""
        width = type_width(self.said.words) + _LEFT + 4 if self.said else 0
        fix = self.fix
        return QSize(width + (fix.sizeHint().width() + _BEFORE_FIX if fix is not None else 0), tall(_HIGH))

    def minimumSizeHint(self) -> QSize:
        """The words are cut where there is no room."""
        return QSize(0, tall(_HIGH))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may cut the words."""
        super().resizeEvent(event)
        self._tell()

    def _tell(self) -> None:
        width = type_width(self.said.words)
        cut = width > self._room()
        self.setToolTip(self.said.words if cut else "")
        if self._fix is not None:
            left = _LEFT + min(width, self._room()) + _BEFORE_FIX - 3 if self._words_fit() else 0
            self._fix.setGeometry(
                left, 0, max(0, min(self._fix.sizeHint().width(), self.width() - left)), self.height()
            )

    def changeEvent(self, event: QEvent) -> None:
        """Another scheme, another colour."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Icon and words in one colour."""
        if not self.said or not self._words_fit():
            return
        painter = QPainter(self)
        ink = current().tone(self.said.tone).text
        draw_icon(painter, self.said.icon or _ICONS[self.said.tone], ink, 0, (self.height() - _ICON) / 2, _ICON)
        painter.setFont(type_font("second"))
        painter.setPen(QColor(ink))
        room = self.rect().adjusted(_LEFT, 0, 0, 0)
        room.setWidth(max(0, self._room()))
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
