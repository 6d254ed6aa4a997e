"""How a row is painted: accent edge, hover, tick, kind icon, name, state and word, links. Reads kept cells only."""

from __future__ import annotations

from functools import cache
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from qbosync_desktop.gui.look.fonts import tall, type_font, type_metrics
from qbosync_desktop.gui.look.icons import draw_icon
from qbosync_desktop.gui.look.scheme import current
from qbosync_desktop.gui.look.style import BOX, draw_box, draw_ring
from qbosync_desktop.gui.look.tokens import EDGE, GAP, ICON, RADIUS_CONTROL, ROW, Tokens
from qbosync_desktop.gui.models.check_table import CELL_ROLE, COLUMN_ROLE, ID_ROLE, CheckTableModel
from qbosync_desktop.gui.models.columns import Cell, CellRole

Index = QModelIndex | QPersistentModelIndex
_ACCENT_EDGE = 3
_KEPT_TEXTS = 2048
_SELECTED = QStyle.StateFlag.State_Selected.value
_FOCUS = QStyle.StateFlag.State_HasFocus.value
_LEFT_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_PILL_HEIGHT = 24

_FONTS: dict[CellRole, str] = {
    CellRole.NAME: "name",
    CellRole.PLAIN: "body",
    CellRole.SECOND: "second",
    CellRole.REF: "second",
    CellRole.DATE: "second",
    CellRole.STATUS: "body",
    CellRole.PILL: "name",
    CellRole.LINK: "name",
    CellRole.PICKER: "body",
    CellRole.STRONG: "strong",
    CellRole.ARROW: "body",
}
_INKS: dict[CellRole, str] = {
    CellRole.SECOND: "text2",
    CellRole.REF: "text2",
    CellRole.DATE: "text2",
    CellRole.LINK: "accent",
    CellRole.PICKER: "text",
    CellRole.ARROW: "accent",
}
_TABULAR = frozenset({CellRole.REF, CellRole.DATE})
_TONED = frozenset({CellRole.STATUS, CellRole.PILL})
_LOUD = frozenset({"problem", "look"})
"""Tones whose words are coloured too; the other states colour the icon only."""


class CheckDelegate(QStyledItemDelegate):
    """Paints every cell of a :class:`CheckTableView`; the view tells it which row the mouse is over."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._cut: dict[tuple[str, int, int, bool, int], str] = {}
        self.hovered = -1
        self.first_column = 0

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """One row."""
        return QSize(0, tall(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, edge, what the cell holds, and the ring on the current one."""
        tokens = current()
        rect: QRect = option.rect
        flags = option.state.value
        chosen = bool(flags & _SELECTED)
        painter.save()
        self.paint_ground(painter, rect, index, tokens, chosen=chosen)
        if index.column() == self.first_column and chosen:
            painter.fillRect(rect.x(), rect.y(), _ACCENT_EDGE, rect.height(), _colour(tokens.accent))
        if index.column() == 0:
            self.paint_tick(painter, rect, index)
        else:
            self.paint_cell(painter, rect, index, tokens)
        if flags & _FOCUS:
            ring = QRectF(rect).adjusted(1 if index.column() else 2, 2, -1, -3)
            if index.column() == 0:
                ring.adjust(_ACCENT_EDGE, 0, 0, 0)
            draw_ring(painter, ring, RADIUS_CONTROL - 1)
        painter.restore()

    def paint_ground(self, painter: QPainter, rect: QRect, index: Index, tokens: Tokens, *, chosen: bool) -> None:
        """Selection tints, hover tints, and the thin rule under the row."""
        if chosen:
            painter.fillRect(rect, _colour(tokens.selection))
        elif index.row() == self.hovered:
            painter.fillRect(rect, _colour(tokens.hover))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, _colour(tokens.row_line))

    def paint_tick(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """The box, or nothing where nothing can be ticked."""
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if state is not None:
            draw_box(painter, box_left(rect), rect.y() + (rect.height() - BOX) // 2, Qt.CheckState(state))

    def inner(self, rect: QRect, index: Index) -> QRect:
        """Where the cell's content starts and ends."""
        left = EDGE if index.column() == self.first_column else GAP
        return rect.adjusted(left, 0, -GAP, -1)

    def paint_cell(self, painter: QPainter, rect: QRect, index: Index, tokens: Tokens) -> None:
        """Icon and words by the column's role."""
        model = index.model()
        if not isinstance(model, CheckTableModel) or index.row() >= model.rowCount():
            return
        number = index.column()
        cell: Cell = model.cell_at(index.row(), number)
        role: CellRole = model.columns[number - 1].role
        inner = self.inner(rect, index)
        if role is CellRole.PILL and cell.text:
            self._paint_pill(painter, inner, cell, tokens)
            return
        if role is CellRole.ARROW:
            if cell.text:
                draw_icon(painter, "arrow-right", "accent", inner.x(), inner.center().y() - ICON // 2 + 1, 14)
            return
        if cell.icon:
            tone = cell.tone if role in _TONED and cell.tone else "text2"
            draw_icon(painter, cell.icon, tone, inner.x(), inner.y() + (inner.height() - ICON) / 2)
            inner.setLeft(inner.x() + ICON + (6 if role in _TONED else GAP))
        font, ink = self.font_and_ink(role, cell, tokens)
        text = cell.text or cell.placeholder
        if not text:
            return
        painter.setFont(font)
        painter.setPen(_colour(ink))
        painter.drawText(inner, _LEFT_MIDDLE, self._elided(text, font, inner.width()))

    def _elided(self, text: str, font: QFont, width: int) -> str:
        """The text as far as there is room; kept, for the same cells are painted at every move of the mouse."""
        key = text, font.weight(), font.pixelSize(), font.italic(), width
        kept = self._cut.get(key)
        if kept is None:
            if len(self._cut) >= _KEPT_TEXTS:
                self._cut.clear()
            kept = self._cut[key] = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width)
        return kept

    def font_and_ink(self, role: CellRole, cell: Cell, tokens: Tokens) -> tuple[QFont, str]:
        """The font and colour of a cell's words."""
        placeholder = not cell.text and bool(cell.placeholder)
        font = type_font("body" if placeholder else _FONTS[role], tabular=role in _TABULAR, italic=placeholder)
        if cell.struck:
            font = QFont(font)
            font.setStrikeOut(True)
        if placeholder or cell.struck:
            return font, tokens.text3
        if role is CellRole.LINK and not cell.link:
            return type_font("body"), tokens.text2 if cell.quiet else tokens.text
        if cell.quiet:
            return font, tokens.text2
        if role is CellRole.STATUS and cell.tone in _LOUD:
            return font if not cell.tone else type_font("name"), tokens.colour(cell.tone)
        if cell.tone and role not in _TONED:
            strong = type_font("second_strong") if role is CellRole.SECOND and cell.tone == "problem" else font
            return strong, tokens.colour(cell.tone)
        return font, tokens.colour(_INKS.get(role, "text"))

    def _paint_pill(self, painter: QPainter, inner: QRect, cell: Cell, tokens: Tokens) -> None:
        tone = tokens.tone(cell.tone or "quiet")
        font = type_font("name")
        painter.setFont(font)
        words = painter.fontMetrics().elidedText(
            cell.text, Qt.TextElideMode.ElideRight, max(0, inner.width() - ICON - 20)
        )
        width = painter.fontMetrics().horizontalAdvance(words) + (ICON + 5 if cell.icon else 0) + 15
        height = tall(_PILL_HEIGHT) - 2
        place = QRectF(inner.x(), inner.y() + (inner.height() - height) / 2, width, height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tone.ground))
        painter.drawRoundedRect(place, height / 2, height / 2)
        left = place.x() + 7
        if cell.icon:
            draw_icon(painter, cell.icon, tone.text, left - 1, place.y() + (height - ICON) / 2)
            left += ICON + 4
        painter.setPen(QColor(tone.text))
        painter.drawText(QRectF(left, place.y(), place.right() - left, height), Qt.AlignmentFlag.AlignVCenter, words)

    def content_rect(self, rect: QRect, index: Index) -> QRect:
        """Where a link's words are, for the mouse."""
        cell: Cell | None = index.data(CELL_ROLE)
        inner = self.inner(rect, index)
        if cell is None:
            return inner
        width = type_metrics("name").horizontalAdvance(cell.text)
        return QRect(inner.x() - 4, inner.y() + 2, min(width + 8, inner.width() + 8), inner.height() - 4)

    def editorEvent(self, event: QEvent, model: Any, option: QStyleOptionViewItem, index: Index) -> bool:
        """A click anywhere in the tick cell ticks this row and no other."""
        if index.column() != 0 or not isinstance(model, CheckTableModel):
            return False
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            if event.button() == Qt.MouseButton.LeftButton and model.has_box(index.data(ID_ROLE)):
                model.toggle((index.data(ID_ROLE),))
            return True
        return event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """The cell's own tooltip, or the whole text where it was cut short."""
        tip = index.data(Qt.ItemDataRole.ToolTipRole) if index.isValid() else None
        if not tip and index.isValid() and index.column():
            tip = self.cut_text(option, index)
        if tip:
            QToolTip.showText(event.globalPos(), str(tip), view)
            return True
        QToolTip.hideText()
        return False

    def cut_text(self, option: QStyleOptionViewItem, index: Index) -> str:
        """The whole text of a cell that is shown cut short; "" when all of it is seen."""
        cell: Cell | None = index.data(CELL_ROLE)
        column = index.data(COLUMN_ROLE)
        if cell is None or column is None or not cell.text:
            return ""
        inner = self.inner(self._view.visualRect(index), index)
        room = inner.width() - (ICON + GAP if cell.icon else 0) - (15 if column.role is CellRole.PILL else 0)
        font, _ink = self.font_and_ink(column.role, cell, current())
        metrics = type_metrics(_FONTS[column.role]) if not cell.struck else None
        width = metrics.horizontalAdvance(cell.text) if metrics else type_metrics("body").horizontalAdvance(cell.text)
        del font
        return cell.text if width > room else ""


@cache
def _colour(code: str) -> QColor:
    """A colour of the tokens; reading "#RRGGBB" takes longer than painting with it."""
    return QColor(code)


def box_left(rect: QRect) -> int:
    """Where the tick box starts in the 40 px of column 0: 14 px in, as the header's."""
    return rect.x() + 14
