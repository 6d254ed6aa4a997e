"""The header of the next invoice, now and after the push, side by side; what changes is marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from qbosync_desktop.gui.look.fonts import scaled, tall, type_font, type_metrics
from qbosync_desktop.gui.look.scheme import current
from qbosync_desktop.gui.look.tokens import GAP, INSIDE, RADIUS_CARD
from qbosync_desktop.gui.widgets.painted import Painted
from qbosync_desktop.gui.widgets.wrapped import Wrapped

_LINE = 18
_PARAGRAPH = 6
_AROUND = 2 * INSIDE - 6
_ABREAST = 250
"""Narrower than this, measured in today's text, the cards stand one under the other."""


@dataclass(frozen=True, slots=True)
class InvoiceLine:
    """One line of an invoice's header; ``changed`` lines are marked; ``apart`` leaves a gap above (the e-mail)."""

    text: str
    changed: bool = False
    apart: bool = False


class InvoiceCards(Painted):
    """Two cards of equal height: now, and after the push."""

    def __init__(self, left: str = "", right: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles = (left or self.tr("Now"), right or self.tr("After the push"))
        self._sides: tuple[tuple[InvoiceLine, ...], tuple[InvoiceLine, ...]] = ((), ())

    def set_titles(self, left: str, right: str) -> None:
        """Other titles, for an undo: "Now" and "Goes back to"."""
        self._titles = (left, right)
        self.refresh()

    def set_lines(self, now: Sequence[InvoiceLine], after: Sequence[InvoiceLine]) -> None:
        """What the two headers say, top down."""
        self._sides = (tuple(now), tuple(after))
        said = [
            f"{title}: " + ", ".join(line.text for line in side)
            for title, side in zip(self._titles, self._sides, strict=True)
        ]
        self.setAccessibleName(self.tr("The next invoice’s header") + ". " + ". ".join(said))
        self.refresh()

    def _laid(
        self, side: Sequence[InvoiceLine], width: float
    ) -> tuple[list[tuple[InvoiceLine, Wrapped, float]], float]:
        top = float(type_metrics("caps").height() + 10)
        laid = []
        for line in side:
            top += _PARAGRAPH if line.apart else 0
            font = type_font("second_strong" if line.changed else "second")
            words = Wrapped(line.text, font, width - 2 * INSIDE - 4, line_height=tall(_LINE))
            laid.append((line, words, top))
            top += words.height
        return laid, top

    def _places(self, width: int) -> list[QRectF]:
        """Where the two cards are: side by side, or one under the other where large text leaves no room."""
        if width < scaled(_ABREAST):
            found, top = [], 0.0
            for side in self._sides:
                found.append(QRectF(0, top, width, self._laid(side, width)[1] + _AROUND))
                top = found[-1].bottom() + GAP
            return found
        each = (width - GAP) / 2
        high = max(self._laid(side, each)[1] for side in self._sides) + _AROUND
        return [QRectF(0, 0, each, high), QRectF(each + GAP, 0, each, high)]

    def height_in(self, width: int) -> int:
        """The higher of the two, or both."""
        return int(self._places(width)[-1].bottom())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Two cards; each changed line on the highlighter, as long as its words."""
        tokens = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, title, side in zip(self._places(self.width()), self._titles, self._sides, strict=True):
            left, each = place.x(), place.width()
            card = place.adjusted(0.5, 0.5, -0.5, -0.5)
            painter.setPen(QPen(QColor(tokens.line), 1))
            painter.setBrush(QColor(tokens.raised))
            painter.drawRoundedRect(card, RADIUS_CARD, RADIUS_CARD)
            painter.setFont(type_font("caps"))
            painter.setPen(QColor(tokens.text2))
            painter.drawText(
                QRectF(left + INSIDE, place.y() + 8, each - 2 * INSIDE, painter.fontMetrics().height()),
                Qt.AlignmentFlag.AlignVCenter,
                title.upper(),
            )
            for line, words, top in self._laid(side, each)[0]:
                y = place.y() + top + INSIDE - 4
                if line.changed:
                    painter.setPen(Qt.PenStyle.NoPen)
                    painter.setBrush(QColor(tokens.mark_ground))
                    for line_top, natural, height in words.lines:
                        mark = QRectF(left + INSIDE - 3, y + line_top, natural + 6, height - 1)
                        painter.drawRoundedRect(mark, 3, 3)
                words.draw(painter, left + INSIDE, y, tokens.text)
