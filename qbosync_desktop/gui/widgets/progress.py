"""How far a long task is: a bar in pieces, the counts, the time left, and Stop."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from qbosync_desktop.gui.look.fonts import type_font
from qbosync_desktop.gui.look.icons import draw_icon
from qbosync_desktop.gui.look.scheme import current
from qbosync_desktop.gui.look.status import status
from qbosync_desktop.gui.look.tokens import EDGE, GAP, INSIDE
from qbosync_desktop.gui.widgets.buttons import button
from qbosync_desktop.gui.widgets.ground import Ground
from qbosync_desktop.gui.widgets.showing import show_if
from qbosync_desktop.gui.widgets.words import Words

_BAR = 8


@dataclass(frozen=True, slots=True)
class Tally:
    """One outcome so far: a state's name, how many, and the word ("done", "refused", "to go")."""

    state: str
    count: int
    word: str


class PieceBar(QProgressBar):
    """A progress bar in the colours of the outcomes; still a progress bar to screen readers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextVisible(False)
        self.setFixedHeight(_BAR)
        self.setAccessibleName(self.tr("Progress"))
        self._pieces: tuple[Tally, ...] = ()

    def set_pieces(self, pieces: Sequence[Tally]) -> None:
        """The outcomes so far; waiting ones stay bare."""
        self._pieces = tuple(piece for piece in pieces if piece.count and status(piece.state).tone != "quiet")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A bare bar with the pieces on it."""
        tokens = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), _BAR / 2, _BAR / 2)
        painter.setClipPath(shape)
        painter.fillRect(self.rect(), QColor(tokens.line))
        total = max(1, self.maximum())
        left = 0.0
        pieces = self._pieces or (Tally("running", self.value(), ""),)
        for piece in pieces:
            width = self.width() * piece.count / total
            tone = tokens.tone(status(piece.state).tone)
            painter.fillRect(QRectF(left, 0, max(0.0, width - (1 if len(pieces) > 1 else 0)), _BAR), QColor(tone.bar))
            left += width


class TallyLine(QWidget):
    """The counts in one line, each with its icon."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._head = self._tail = ""
        self._pieces: tuple[Tally, ...] = ()
        self.setFixedHeight(24)

    def show_tallies(self, head: str, tail: str, pieces: Sequence[Tally]) -> None:
        """A strong start, a quiet part, and the outcomes that count anything."""
        self._head, self._tail = head, tail
        self._pieces = tuple(piece for piece in pieces if piece.count)
        said = ", ".join(f"{piece.count:,} {piece.word}" for piece in self._pieces)
        self.setAccessibleName(", ".join(part for part in (head, tail, said) if part))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Words and icons, left to right."""
        tokens = current()
        painter = QPainter(self)
        middle = Qt.AlignmentFlag.AlignVCenter
        left = 0.0

        def write(text: str, role: str, ink: str) -> None:
            nonlocal left
            painter.setFont(type_font(role, tabular=True))
            painter.setPen(QColor(ink))
            painter.drawText(QRectF(left, 0, self.width(), self.height()), middle, text)
            left += painter.fontMetrics().horizontalAdvance(text)

        write(self._head, "strong", tokens.text)
        if self._tail:
            write(f"  ·  {self._tail}", "second", tokens.text2)
        left += 22
        for piece in self._pieces:
            shown = status(piece.state)
            draw_icon(painter, shown.icon, shown.tone, left, (self.height() - 14) / 2, 14)
            left += 20
            loud = shown.tone in ("problem", "look")
            write(f"{piece.count:,} {piece.word}", "body", tokens.tone(shown.tone).text if loud else tokens.text)
            left += 14


class ProgressStrip(Ground):
    """Title, Stop, bar and counts. ``stop_clicked`` asks the task to stop; the strip then says so."""

    stop_clicked = Signal()

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__("surface", "b", parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, INSIDE + 4, EDGE, INSIDE - 2)
        column.setSpacing(GAP)
        row = QHBoxLayout()
        self.title = Words(title, "card")
        row.addWidget(self.title, 1)
        self.stop = button(self.tr("Stop"), "grey", "cross")
        row.addWidget(self.stop)
        column.addLayout(row)
        self.bar = PieceBar()
        column.addWidget(self.bar)
        self.tallies = TallyLine()
        column.addWidget(self.tallies)
        self.stop.clicked.connect(self._stop)

    def start(self, title: str, *, stoppable: bool = True) -> None:
        """A new run."""
        self.title.setText(title)
        self.bar.setAccessibleName(title)
        show_if(self.stop, stoppable)
        self.stop.setEnabled(True)
        self.stop.setText(self.tr("Stop"))
        self.set_progress(0, 0)

    def set_progress(self, done: int, total: int, words: str = "", pieces: Sequence[Tally] = ()) -> None:
        """``done`` of ``total`` (0 = not known yet), the time left or the current step in words, and the outcomes."""
        self.bar.setRange(0, max(1, total))
        self.bar.setValue(min(done, max(1, total)))
        self.bar.set_pieces(pieces)
        self.tallies.show_tallies(self.tr("%s of %s") % (f"{done:,}", f"{total:,}") if total else "", words, pieces)

    def finish(self, words: str = "") -> None:
        """The run has ended: no more Stop."""
        if words:
            self.title.setText(words)
        self.stop.hide()

    def _stop(self) -> None:
        self.stop.setEnabled(False)
        self.stop.setText(self.tr("Stopping…"))
        self.stop_clicked.emit()
