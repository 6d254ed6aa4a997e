"""Two sides of one record: what differs first, with the highlighter; what is equal folded into one line.

While a row is undecided what stands on one side only is folded, too: it speaks neither for nor against the pair.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from qbosync_desktop.gui.look.boxes import draw_ring
from qbosync_desktop.gui.look.core_words import told, translating
from qbosync_desktop.gui.look.fonts import scaled, tall, type_font, type_metrics
from qbosync_desktop.gui.look.icons import draw_icon
from qbosync_desktop.gui.look.scheme import current
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


@dataclass(frozen=True, slots=True)
class _Fold:
    """One folded line: its label and the fields in it."""

    label: str
    words: str


class Comparison(Painted):
    """A two-column table of fields. Click or Space on the last lines unfolds what is in them.

    Without another side there is one column.
    """

    folded_changed = Signal(bool)

    def __init__(self, left_title: str = "", right_title: str = "QuickBooks", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles = (left_title or self.tr("Register"), right_title)
        self._different: tuple[Pair, ...] = ()
        self._hidden: tuple[Pair, ...] = ()
        self._folds: tuple[_Fold, ...] = ()
        self._folded = True
        self._marked = True
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def set_titles(self, left: str, right: str) -> None:
        """Heads of the two columns."""
        self._titles = (told(left), told(right))
        self.refresh()

    def set_pairs(self, pairs: Sequence[Pair], *, highlight: bool = True, brief: bool = False) -> None:
        """Show these fields. ``highlight`` False shows them plain, for a record that has no other side yet.
        ``brief``: only what differs on both sides is spread out.
        """
        if translating():
            pairs = [replace(pair, label=told(pair.label)) for pair in pairs]
        self._marked = highlight
        differing = [pair for pair in pairs if pair.mark != "same"]
        twice = {pair.label for pair in differing[1:] if brief and self._like(pair, differing[0])}
        one_sided = {pair.label for pair in differing if brief and not (pair.left and pair.right)}
        self._different = tuple(pair for pair in differing if pair.label not in twice | one_sided)
        same = [pair for pair in pairs if pair.mark == "same"]
        self._hidden = (*(pair for pair in differing if pair.label in twice | one_sided), *same)
        self._folds = tuple(self._folded_lines(differing, twice, one_sided, same))
        empty = self._empty()
        said = [f"{pair.label}: {pair.left or empty}, {pair.right or empty}" for pair in self._different]
        said += [f"{fold.label}: {fold.words}" for fold in self._folds]
        self.setAccessibleName(self.tr("%s and %s") % self._titles + ". " + ". ".join(said))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if self._folds else Qt.FocusPolicy.NoFocus)
        self.refresh()

    @staticmethod
    def _like(pair: Pair, first: Pair) -> bool:
        return (pair.left, pair.right) == (first.left, first.right)

    def _folded_lines(
        self, differing: Sequence[Pair], twice: set[str], one_sided: set[str], same: Sequence[Pair]
    ) -> list[_Fold]:
        """What is folded, a line each: the same, what repeats the first field, what one side lacks."""

        def names(pairs: Sequence[Pair]) -> str:
            return ", ".join(pair.label.lower() for pair in pairs)

        found = [_Fold(self.tr("Same"), names(same))] if same else []
        if twice:
            repeated = names([pair for pair in differing if pair.label in twice])
            found.append(_Fold(self.tr("Also"), self.tr("%s, as the %s") % (repeated, differing[0].label.lower())))
        lacking = [pair for pair in differing if pair.label in one_sided]
        right = names([pair for pair in lacking if not pair.right])
        left = names([pair for pair in lacking if pair.right])
        if right:
            found.append(_Fold(self.tr("New"), self.tr("%s: empty in %s") % (right, self._titles[1])))
        if left:
            found.append(_Fold(self.tr("Only"), self.tr("%s: empty in the %s") % (left, self._titles[0].lower())))
        return found

    def _empty(self) -> str:
        return self.tr("(empty)")

    @property
    def folded(self) -> bool:
        """Whether what is folded stands in a line each."""
        return self._folded

    def set_folded(self, folded: bool) -> None:
        """Fold or unfold it."""
        if folded != self._folded:
            self._folded = folded
            self.refresh()
            self.folded_changed.emit(folded)

    def _columns(self, width: int) -> tuple[float, float, float, float]:
        """Left of the left value, its width, left of the right value, its width."""
        start = float(scaled(_LABEL)) if self._abreast(width) else float(_PAD + _EDGE)
        if self._single() is not None:
            return start, width - start - _PAD, start, width - start - _PAD
        each = (width - start - _MARK - 6) / 2
        return start, each - 2, start + each + _MARK + 2, each - 4

    def _single(self) -> str | None:
        """The title of the one side there is; None for two."""
        if self._marked or not (pairs := (*self._different, *self._hidden)):
            return None
        if not any(pair.right for pair in pairs):
            return self._titles[0]
        return None if any(pair.left for pair in pairs) else self._titles[1]

    def _abreast(self, width: int) -> bool:
        return width >= scaled(_ABREAST)

    def _above(self, width: int) -> float:
        """The height of a label that stands over its values."""
        return 0.0 if self._abreast(width) else float(type_metrics("second").height() + 2)

    def _row(self, pair: Pair, width: int) -> tuple[Wrapped, Wrapped, float]:
        _left, left_width, _right, right_width = self._columns(width)
        bold = self._marked and pair.mark != "same" and bool(pair.left)
        if self._single() is not None:
            only = Wrapped(pair.left or pair.right or self._empty(), type_font("second"), left_width)
            return only, only, self._above(width) + only.height + 2 * _PAD
        one = Wrapped(pair.left or self._empty(), type_font("second_strong" if bold else "second"), left_width)
        two = Wrapped(pair.right or self._empty(), type_font("second"), right_width)
        return one, two, self._above(width) + max(one.height, two.height) + 2 * _PAD

    def _fold_line(self, fold: _Fold, width: int) -> tuple[Wrapped, float]:
        line = Wrapped(fold.words, type_font("second"), width - self._columns(width)[0] - 30)
        return line, self._above(width) + line.height + _PAD + (_PAD if fold is self._folds[-1] else -2)

    def _height_above_fold(self, width: int) -> float:
        return tall(_HEAD) + sum(self._row(pair, width)[2] for pair in self._different)

    def height_in(self, width: int) -> int:
        """Head, rows, and the folded or unfolded rest."""
        height = self._height_above_fold(width)
        height += sum(self._fold_line(fold, width)[1] for fold in self._folds)
        if not self._folded:
            height += sum(self._row(pair, width)[2] for pair in self._hidden)
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
        single = self._single()
        painter.drawText(QRectF(start, 0, width, head), middle, self._titles[0] if single is None else single)
        if single is None:
            painter.drawText(QRectF(right, 0, width, head), middle, self._titles[1])
        top = float(tall(_HEAD))
        for pair in self._different:
            top = self._paint_row(painter, pair, top)
        if not self._folds:
            return
        first = top
        for fold in self._folds:
            line, height = self._fold_line(fold, width)
            self._paint_label(painter, fold.label, top)
            line.draw(painter, start, top + _PAD + self._above(width), tokens.text2)
            top += height
        mark = "chevron-down" if self._folded else "chevron-up"
        draw_icon(painter, mark, "text2", width - 20, first + (top - first - 14) / 2, 14)
        if self.hasFocus():
            draw_ring(painter, QRectF(0, first + 1, width, top - first - 2), 4)
        if not self._folded:
            for pair in self._hidden:
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
        if self._single() is not None:
            one.draw(painter, start, values, tokens.text if pair.left or pair.right else quiet)
            return top + height
        one.draw(painter, start, values, tokens.text if pair.left else quiet)
        two.draw(painter, right, values, tokens.text if pair.right else quiet)
        return top + height

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the last lines folds or unfolds."""
        if self._folds and event.position().y() >= self._height_above_fold(self.width()):
            self.set_folded(not self._folded)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Enter fold or unfold."""
        if self._folds and event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.set_folded(not self._folded)
        else:
            super().keyPressEvent(event)
