"""Numbered cards to choose from: candidates for a link, taken with 1 to 5."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from qbosync_desktop.gui.look.core_words import told, translating
from qbosync_desktop.gui.look.fonts import tall, type_font
from qbosync_desktop.gui.look.scheme import current
from qbosync_desktop.gui.look.tokens import FOCUS, INSIDE, LINE, RADIUS_CARD
from qbosync_desktop.gui.widgets.keys import cap_width, draw_cap

_HEIGHT = 46
_MOST = 5


@dataclass(frozen=True, slots=True)
class Candidate:
    """One card: any id, a name, a second line ("BAR004 · company") and the reason at the right."""

    id: object
    title: str
    second: str = ""
    reason: str = ""


class CandidateCard(QAbstractButton):
    """One numbered card."""

    def __init__(self, number: int, candidate: Candidate, chosen: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = number
        self.candidate = candidate
        self.chosen = chosen
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if translating():
            self.candidate = candidate = replace(
                candidate, second=told(candidate.second), reason=told(candidate.reason)
            )
        self.setAccessibleName(f"{number}: {candidate.title}, {candidate.second}, {candidate.reason}")

    def sizeHint(self) -> QSize:
        """Two lines."""
        return QSize(240, tall(_HEIGHT, 2))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Number, name, second line, reason."""
        tokens = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = FOCUS if self.hasFocus() else LINE
        blue = self.chosen or self.hasFocus()
        painter.setPen(QPen(QColor(tokens.accent if blue else tokens.control), line))
        ground = tokens.selection if self.chosen else tokens.hover if self.underMouse() else tokens.surface
        painter.setBrush(QColor(ground))
        rect = QRectF(self.rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2)
        painter.drawRoundedRect(rect, RADIUS_CARD - 2, RADIUS_CARD - 2)
        draw_cap(painter, INSIDE - 3, self.height() / 2 - 1, str(self.number))
        left = INSIDE - 3 + cap_width(str(self.number)) + 10
        painter.setFont(type_font("second"))
        metrics = painter.fontMetrics()
        reason = metrics.elidedText(self.candidate.reason, Qt.TextElideMode.ElideRight, self.width() // 3)
        reason_width = metrics.horizontalAdvance(reason)
        painter.setPen(QColor(tokens.text2))
        middle = Qt.AlignmentFlag.AlignVCenter
        box = QRectF(self.width() - INSIDE - reason_width - 4, 0, reason_width + 4, self.height())
        painter.drawText(box, middle | Qt.AlignmentFlag.AlignRight, reason)
        room = int(box.left() - left - 8)
        half = self.height() / 2
        second = metrics.elidedText(self.candidate.second, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(left, half + 1, room + 4, half - 6), Qt.AlignmentFlag.AlignVCenter, second)
        painter.setFont(type_font("strong"))
        painter.setPen(QColor(tokens.text))
        title = painter.fontMetrics().elidedText(self.candidate.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(left, 5, room + 4, half - 4), Qt.AlignmentFlag.AlignVCenter, title)
        self.setToolTip(self.candidate.title if title != self.candidate.title else "")


class CandidateList(QWidget):
    """Up to five cards. ``taken`` gives the id of the one clicked, or taken by its number."""

    taken = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Candidates"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._cards: list[CandidateCard] = []

    def set_candidates(self, candidates: Sequence[Candidate], chosen: object = None) -> None:
        """Show these, best first; ``chosen`` is the id of the one the row stands on now."""
        for card in self._cards:
            card.hide()
            card.deleteLater()
        self._cards = []
        for number, candidate in enumerate(candidates[:_MOST], start=1):
            card = CandidateCard(number, candidate, candidate.id == chosen and chosen is not None, self)
            card.clicked.connect(self._card_clicked)
            self._column.addWidget(card)
            self._cards.append(card)

    def cards(self) -> list[CandidateCard]:
        """The cards shown."""
        return list(self._cards)

    def take(self, number: int) -> bool:
        """Take candidate ``number`` (1-5); False when there is none."""
        if 1 <= number <= len(self._cards):
            self.taken.emit(self._cards[number - 1].candidate.id)
            return True
        return False

    @Slot()
    def _card_clicked(self) -> None:
        card = self.sender()
        if isinstance(card, CandidateCard):
            self.taken.emit(card.candidate.id)
