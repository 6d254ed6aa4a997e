"""Two sides of one record: what differs first, with the highlighter; what is equal folded into one line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from qbosync_desktop.gui.look.core_words import told, translating
from qbosync_desktop.gui.look.fonts import scaled, tall, type_font, type_metrics
from qbosync_desktop.gui.look.icons import draw_icon
from qbosync_desktop.gui.look.scheme import current
from qbosync_desktop.gui.look.style import draw_ring
from qbosync_desktop.gui.widgets.painted import Painted
from qbosync_desktop.gui.widgets.wrapped import Wrapped

_HEAD = 24
_LABEL = 68
_MARK = 16
_PAD = 6
_EDGE = 2
_ABREAST = 270
"""Narrower than this, measured in today's text, a field's label stands over its values."""

Mark = Literal["differs", "sends", "same"]


@dataclass(frozen=True, slots=True)
class Pair:
    """One field on both sides. ``mark``: "differs" (≠), "sends" (→, left goes to the right) or "same"."""

    label: str
    left: str
    right: str
    mark: Mark = "differs"


class Comparison(Painted):
    """A two-column table of fields. Click or Space on the last line unfolds what is the same."""

    folded_changed = Signal(bool)

    def __init__(self, left_title: str = "", right_title: str = "QuickBooks", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles = (left_title or self.tr("Register"), right_title)
        self._different: tuple[Pair, ...] = ()
        self._same: tuple[Pair, ...] = ()
        self._folded = True
        self._marked = True
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def set_titles(self, left: str, right: str) -> None:
        """Heads of the two columns."""
        self._titles = (told(left), told(right))
        self.refresh()

    def set_pairs(self, pairs: Sequence[Pair], *, highlight: bool = True) -> None:
        """Show these fields. ``highlight`` False shows them plain, for a record that has no other side yet."""
        if translating():
            pairs = [replace(pair, label=told(pair.label)) for pair in pairs]
        self._marked = highlight
        self._different = tuple(pair for pair in pairs if pair.mark != "same")
        self._same = tuple(pair for pair in pairs if pair.mark == "same")
        empty = self._empty()
        said = [f"{pair.label}: {pair.left or empty}, {pair.right or empty}" for pair in self._different]
        if self._same:
            said.append(self.tr("Same: %s") % ", ".join(pair.label.lower() for pair in self._same))
        self.setAccessibleName(self.tr("%s and %s") % self._titles + ". " + ". ".join(said))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if self._same else Qt.FocusPolicy.NoFocus)
        self.refresh()

    def _empty(self) -> str:
        return self.tr("(empty)")

    @property
    def folded(self) -> bool:
        """Whether equal fields stand in one line."""
        return self._folded

    def set_folded(self, folded: bool) -> None:
        """Fold or unfold what is the same."""
        if folded != self._folded:
            self._folded = folded
            self.refresh()
            self.folded_changed.emit(folded)

    def _columns(self, width: int) -> tuple[float, float, float, float]:
        """Left of the left value, its width, left of the right value, its width."""
        start = float(scaled(_LABEL)) if self._abreast(width) else float(_PAD + _EDGE)
        each = (width - start - _MARK - 6) / 2
        return start, each - 2, start + each + _MARK + 2, each - 4

    def _abreast(self, width: int) -> bool:
        return width >= scaled(_ABREAST)

    def _above(self, width: int) -> float:
        """The height of a label that stands over its values."""
        return 0.0 if self._abreast(width) else float(type_metrics("second").height() + 2)

    def _row(self, pair: Pair, width: int) -> tuple[Wrapped, Wrapped, float]:
        _left, left_width, _right, right_width = self._columns(width)
        bold = self._marked and pair.mark != "same" and bool(pair.left)
        one = Wrapped(pair.left or self._empty(), type_font("second_strong" if bold else "second"), left_width)
        two = Wrapped(pair.right or self._empty(), type_font("second"), right_width)
        return one, two, self._above(width) + max(one.height, two.height) + 2 * _PAD

    def _same_line(self, width: int) -> tuple[Wrapped, float]:
        words = ", ".join(pair.label.lower() for pair in self._same)
        line = Wrapped(words, type_font("second"), width - self._columns(width)[0] - 30)
        return line, self._above(width) + line.height + 2 * _PAD

    def _height_above_fold(self, width: int) -> float:
        return tall(_HEAD) + sum(self._row(pair, width)[2] for pair in self._different)

    def height_in(self, width: int) -> int:
        """Head, rows, and the folded or unfolded rest."""
        height = self._height_above_fold(width)
        if self._same:
            height += self._same_line(width)[1]
            if not self._folded:
                height += sum(self._row(pair, width)[2] for pair in self._same)
        return int(height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Heads, differing rows on the highlighter, then the same."""
        tokens = current()
        painter = QPainter(self)
        width = self.width()
        start, _left_width, right, _right_width = self._columns(width)
        painter.setFont(type_font("head"))
        painter.setPen(QColor(tokens.text2))
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        head = tall(_HEAD) - 2
        painter.drawText(QRectF(start, 0, width, head), middle, self._titles[0])
        painter.drawText(QRectF(right, 0, width, head), middle, self._titles[1])
        top = float(tall(_HEAD))
        for pair in self._different:
            top = self._paint_row(painter, pair, top)
        if not self._same:
            return
        line, height = self._same_line(width)
        self._paint_label(painter, self.tr("Same"), top)
        line.draw(painter, start, top + _PAD + self._above(width), tokens.text2)
        mark = "chevron-down" if self._folded else "chevron-up"
        draw_icon(painter, mark, "text2", width - 20, top + (height - 14) / 2, 14)
        if self.hasFocus():
            draw_ring(painter, QRectF(0, top + 1, width, height - 2), 4)
        top += height
        if not self._folded:
            for pair in self._same:
                top = self._paint_row(painter, pair, top)

    def _paint_label(self, painter: QPainter, label: str, top: float) -> None:
        painter.setFont(type_font("second"))
        painter.setPen(QColor(current().text2))
        metrics = painter.fontMetrics()
        room = scaled(_LABEL) - _PAD - 6 if self._abreast(self.width()) else self.width() - 2 * _PAD
        words = metrics.elidedText(label, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(_PAD + _EDGE, top + _PAD, room + 6, metrics.height()), words)

    def _paint_row(self, painter: QPainter, pair: Pair, top: float) -> float:
        tokens = current()
        width = self.width()
        start, _left_width, right, _right_width = self._columns(width)
        one, two, height = self._row(pair, width)
        marked = self._marked and pair.mark != "same"
        if marked:
            painter.fillRect(QRectF(0, top, width, height - 1), QColor(tokens.mark_ground))
            painter.fillRect(QRectF(0, top, _EDGE, height - 1), QColor(tokens.mark_edge))
            icon = "arrow-right" if pair.mark == "sends" else "not-equal"
            draw_icon(painter, icon, "text2", right - _MARK - 1, top + _PAD + self._above(width) + 2, 12)
        else:
            painter.fillRect(QRectF(0, top + height - 1, width, 1), QColor(tokens.row_line))
        self._paint_label(painter, pair.label, top)
        quiet = tokens.text2
        values = top + _PAD + self._above(width)
        one.draw(painter, start, values, tokens.text if pair.left else quiet)
        two.draw(painter, right, values, tokens.text if pair.right else quiet)
        return top + height

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the last line folds or unfolds."""
        if self._same and event.position().y() >= self._height_above_fold(self.width()):
            self.set_folded(not self._folded)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Enter fold or unfold."""
        if self._same and event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.set_folded(not self._folded)
        else:
            super().keyPressEvent(event)
