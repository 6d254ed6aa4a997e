"""The stacked bar over the whole register; each piece and each count below it is a filter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QBrush, QColor, QHelpEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QToolTip, QVBoxLayout, QWidget

from qbosync_desktop.gui.look.boxes import draw_ring
from qbosync_desktop.gui.look.fonts import tall, type_font, type_metrics
from qbosync_desktop.gui.look.icons import draw_icon
from qbosync_desktop.gui.look.scheme import current
from qbosync_desktop.gui.look.status import status
from qbosync_desktop.gui.look.tokens import ICON, TARGET_MIN

_BAR = 10
_LEAST = 10
_SEAM = 2


@dataclass(frozen=True, slots=True)
class Piece:
    """One part of the register: a key, a state's name (icon and tone), a count and the words beside it.

    ``drawn`` says how its piece is filled: "solid", "hollow" (not linked yet) or "hatched" (left out).
    """

    key: str
    state: str
    count: int
    word: str
    drawn: str = "solid"


class CountButton(QAbstractButton):
    """Icon, number and word under the bar; a button, so that the keyboard gets there."""

    def __init__(self, piece: Piece, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.piece = piece
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_piece(piece)

    def set_piece(self, piece: Piece) -> None:
        """Another count."""
        self.piece = piece
        self.setAccessibleName(f"{piece.count:,} {piece.word}")
        self.setToolTip(self.tr("Show the %s") % f"{piece.count:,} {piece.word}" if piece.count else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Icon, number, word."""
        number = type_metrics("strong", tabular=True).horizontalAdvance(f"{self.piece.count:,}")
        word = type_metrics("second").horizontalAdvance(self.piece.word)
        return QSize(ICON - 2 + 4 + number + 4 + word + 6, tall(TARGET_MIN))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Problems are red in words too; the rest is quiet."""
        tokens = current()
        painter = QPainter(self)
        shown = status(self.piece.state)
        empty = not self.piece.count
        loud = shown.tone == "problem" and not empty
        ink = tokens.problem.text if loud else tokens.text3 if empty else tokens.text
        draw_icon(painter, shown.icon, "text3" if empty else shown.tone, 0, (self.height() - 14) / 2, 14)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setFont(type_font("strong", tabular=True))
        painter.setPen(QColor(ink))
        number = f"{self.piece.count:,}"
        painter.drawText(QRectF(18, 0, self.width(), self.height()), middle, number)
        left = 18 + painter.fontMetrics().horizontalAdvance(number) + 4
        font = type_font("second")
        if self.underMouse():
            font.setUnderline(True)
        painter.setFont(font)
        painter.setPen(QColor(ink if loud else tokens.text3 if empty else tokens.text2))
        painter.drawText(QRectF(left, 0, self.width(), self.height()), middle, self.piece.word)
        if self.hasFocus():
            draw_ring(painter, QRectF(self.rect()), 4)


class _Bar(QWidget):
    """The bar itself, for the eye and the mouse; the counts below are its buttons."""

    clicked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pieces: tuple[Piece, ...] = ()
        self.setFixedHeight(_BAR + 6)
        self.setMinimumWidth(160)
        self.setMouseTracking(True)

    def places(self) -> list[tuple[Piece, QRectF]]:
        """The pieces that have a count, and where they are."""
        pieces = [piece for piece in self.pieces if piece.count]
        total = sum(piece.count for piece in pieces)
        room = self.width() - _SEAM * max(0, len(pieces) - 1) - _LEAST * len(pieces)
        left = 0.0
        found = []
        for piece in pieces:
            width = _LEAST + max(0.0, room) * piece.count / total
            found.append((piece, QRectF(left, 3, width, _BAR)))
            left += width + _SEAM
        return found

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Solid, hollow and hatched pieces; the ends are round."""
        tokens = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QPainterPath()
        whole.addRoundedRect(QRectF(0, 3, self.width(), _BAR), 4, 4)
        painter.setClipPath(whole)
        places = self.places()
        if not places:
            painter.fillRect(self.rect(), QColor(tokens.line))
        for piece, rect in places:
            tone = tokens.tone(status(piece.state).tone)
            if piece.drawn == "solid":
                painter.fillRect(rect, QColor(tone.bar))
            elif piece.drawn == "hollow":
                painter.fillRect(rect, QColor(tokens.line))
                painter.fillRect(QRectF(rect.x(), rect.y(), rect.width(), 1), QColor(tone.bar))
                painter.fillRect(QRectF(rect.x(), rect.bottom() - 1, rect.width(), 1), QColor(tone.bar))
            else:
                painter.fillRect(rect, QBrush(QColor(tokens.quiet.ground)))
                painter.save()
                painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
                painter.setPen(QPen(QColor(tone.bar), 1))
                for x in range(int(rect.left()) - _BAR, int(rect.right()) + _BAR, 5):
                    painter.drawLine(x, int(rect.bottom()), x + _BAR, int(rect.top()))
                painter.restore()

    def _piece_at(self, event: QMouseEvent | QHelpEvent) -> Piece | None:
        place = event.position() if isinstance(event, QMouseEvent) else event.pos().toPointF()
        return next((piece for piece, rect in self.places() if rect.left() <= place.x() <= rect.right()), None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over a piece."""
        over = self._piece_at(event) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click filters."""
        piece = self._piece_at(event)
        if piece is not None and event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit(piece.key)

    def event(self, event: QEvent) -> bool:
        """Each piece says its count."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            piece = self._piece_at(event)
            if piece is not None:
                QToolTip.showText(event.globalPos(), f"{piece.count:,} {piece.word}", self)
                return True
            QToolTip.hideText()
        return super().event(event)


class StackedBar(QWidget):
    """Bar and counts. ``piece_clicked`` gives the key of the piece or count clicked."""

    piece_clicked = Signal(str)

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name or self.tr("The whole register"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self.bar = _Bar()
        column.addWidget(self.bar)
        self._row = QHBoxLayout()
        self._row.setSpacing(14)
        self._row.addStretch(1)
        column.addLayout(self._row)
        self._buttons: dict[str, CountButton] = {}
        self.bar.clicked.connect(self.piece_clicked)

    def set_pieces(self, pieces: Sequence[Piece]) -> None:
        """Show these pieces, in this order. Counts change in place; nothing is built anew for the same keys."""
        self.bar.pieces = tuple(pieces)
        if list(self._buttons) != [piece.key for piece in pieces]:
            for old in self._buttons.values():
                old.deleteLater()
            self._buttons = {}
            for place, piece in enumerate(pieces):
                made = CountButton(piece, self)
                made.clicked.connect(self._count_clicked)
                self._row.insertWidget(place, made)
                self._buttons[piece.key] = made
        for piece in pieces:
            self._buttons[piece.key].set_piece(piece)
        self.bar.update()

    def count_button(self, key: str) -> CountButton:
        """One of the counts."""
        return self._buttons[key]

    @Slot()
    def _count_clicked(self) -> None:
        made = self.sender()
        if isinstance(made, CountButton):
            self.piece_clicked.emit(made.piece.key)
