"""A state and the reasons for it, as chips that wrap: a tick speaks for, ≠ against."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from qbosync_desktop.domain.suggestion import Reason
from qbosync_desktop.gui.look.core_words import told
from qbosync_desktop.gui.look.fonts import tall, type_font, type_metrics
from qbosync_desktop.gui.look.icons import draw_icon
from qbosync_desktop.gui.look.scheme import current
from qbosync_desktop.gui.look.status import status
from qbosync_desktop.gui.look.tokens import ICON, RADIUS_CONTROL
from qbosync_desktop.gui.widgets.painted import Painted
from qbosync_desktop.gui.widgets.showing import show_if

_HEIGHT = 24
_LINE_GAP = 6
_GAP = 6
_SIDE = 8


class _Piece(NamedTuple):
    text: str
    icon: str
    tone: str
    pill: bool
    plain: bool


class ReasonChips(Painted):
    """State chip first, then one chip per reason, in as many lines as it takes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pieces: list[_Piece] = []

    def set_chips(self, state: str = "", reasons: Sequence[Reason] = (), *, word: str = "", note: str = "") -> None:
        """Show a state (its name in ``look.status``; ``word`` replaces its word), a plain ``note``, and reasons."""
        pieces: list[_Piece] = []
        if state:
            shown = status(state)
            pieces.append(_Piece(told(word) or shown.word, shown.icon, shown.tone, True, False))
        if note:
            pieces.append(_Piece(told(note), "", "", False, True))
        for reason in reasons:
            mark, tone = ("tick", "ok") if reason.agrees else ("not-equal", "look")
            pieces.append(_Piece(told(reason.text), mark, tone, False, False))
        self._pieces = pieces
        against = {"not-equal": self.tr("against: ")}
        self.setAccessibleName(", ".join(against.get(piece.icon, "") + piece.text for piece in pieces))
        show_if(self, bool(pieces))
        self.refresh()

    def _width(self, piece: _Piece) -> int:
        role = "name" if piece.pill else "second"
        words = type_metrics(role).horizontalAdvance(piece.text)
        if piece.plain:
            return words + 4
        return words + 2 * _SIDE + (ICON + 5 if piece.icon else 0)

    def _places(self, width: int) -> list[QRectF]:
        left = top = 0
        height = tall(_HEIGHT)
        found = []
        for piece in self._pieces:
            wide = min(self._width(piece), max(40, width))
            if left and left + wide > width:
                left, top = 0, top + height + _LINE_GAP
            found.append(QRectF(left, top, wide, height))
            left += wide + _GAP
        return found

    def height_in(self, width: int) -> int:
        """As many lines as the chips take."""
        places = self._places(width)
        return int(places[-1].bottom()) if places else 0

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Pill, note and reason chips."""
        tokens = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for piece, place in zip(self._pieces, self._places(self.width()), strict=True):
            ink = tokens.text2 if piece.plain else tokens.text
            left = place.x() + (0 if piece.plain else _SIDE)
            if piece.pill:
                tone = tokens.tone(piece.tone)
                ink = tone.text
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(tone.ground))
                painter.drawRoundedRect(place, place.height() / 2, place.height() / 2)
            elif not piece.plain:
                painter.setPen(QPen(QColor(tokens.line), 1))
                painter.setBrush(QColor(tokens.raised))
                painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_CONTROL, RADIUS_CONTROL)
            if piece.icon:
                size = ICON if piece.pill else 14
                draw_icon(painter, piece.icon, piece.tone, left, place.y() + (place.height() - size) / 2, size)
                left += size + 5
            painter.setFont(type_font("name" if piece.pill else "second"))
            painter.setPen(QColor(ink))
            room = place.right() - left - (0 if piece.plain else _SIDE - 2)
            words = painter.fontMetrics().elidedText(piece.text, Qt.TextElideMode.ElideRight, int(room) + 1)
            painter.drawText(QRectF(left, place.y(), room + 4, place.height()), Qt.AlignmentFlag.AlignVCenter, words)

    def event(self, event: QEvent) -> bool:
        """A chip cut short says all of itself in a tooltip."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            for piece, place in zip(self._pieces, self._places(self.width()), strict=True):
                if place.contains(event.pos().toPointF()) and self._width(piece) > place.width():
                    QToolTip.showText(event.globalPos(), piece.text, self)
                    return True
            QToolTip.hideText()
        return super().event(event)


class StateChip(ReasonChips):
    """One state, as a pill."""

    def __init__(self, state: str = "", word: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_state(state, word)

    def set_state(self, state: str, word: str = "") -> None:
        """Show another state; nothing for ""."""
        self.set_chips(state, word=word)
