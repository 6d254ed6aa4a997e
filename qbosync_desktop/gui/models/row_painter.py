"""How rows are painted: accent edge, hover, tick, kind icon, name, state and word, links. Reads kept cells only.

All rows that want painting are painted in one go. Qt's own way, a delegate asked cell by cell, makes an option, an
index and half a dozen calls back into the model for each of a hundred cells; that took longer than the painting itself.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any, NamedTuple

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QPainter

from qbosync_desktop.gui.look.boxes import BOX, draw_box, draw_ring
from qbosync_desktop.gui.look.fonts import tall, type_font
from qbosync_desktop.gui.look.icons import draw_icon
from qbosync_desktop.gui.look.scheme import current
from qbosync_desktop.gui.look.tokens import EDGE, GAP, ICON, RADIUS_CONTROL, Tokens
from qbosync_desktop.gui.models.check_table import CheckTableModel
from qbosync_desktop.gui.models.columns import Cell, CellRole
from qbosync_desktop.gui.models.finding import Why

_ACCENT_EDGE = 3
_KEPT_TEXTS = 512
_LEFT_MIDDLE = (Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft).value
_RIGHT = Qt.TextElideMode.ElideRight
_PILL_HEIGHT = 24
_WHY_HEIGHT = 20
_WHY_SIDE = 7
_WHY_ICON = 12
_BOX_LEFT = 14

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


class Spot(NamedTuple):
    """Where a column stands on screen: its number in the model, its left edge and its width."""

    column: int
    left: int
    width: int


class Lettering:
    """How words of one kind are painted, and those cut short before: the same words are painted again and again."""

    __slots__ = ("_cut", "_metrics", "font", "ink")

    def __init__(self, font: QFont, ink: QColor) -> None:
        self.font = font
        self.ink = ink
        self._metrics = QFontMetrics(font)
        self._cut: dict[tuple[str, int], str] = {}

    def cut(self, text: str, width: int) -> str:
        """The text as far as there is room."""
        key = text, width
        kept = self._cut.get(key)
        if kept is None:
            if len(self._cut) >= _KEPT_TEXTS:
                self._cut.clear()
            kept = self._cut[key] = self._metrics.elidedText(text, _RIGHT, width)
        return kept

    def width(self, text: str) -> int:
        """How wide the text is."""
        return self._metrics.horizontalAdvance(text)


class RowPainter:
    """Paints rows of a :class:`CheckTableModel`. The view says which row the mouse is over."""

    def __init__(self, model: CheckTableModel[Any]) -> None:
        self.model = model
        self.hovered = -1
        self.first_column = 0
        self._look: tuple[Tokens, str] | None = None
        self._kinds: dict[tuple[object, ...], Lettering] = {}

    def paint(
        self,
        painter: QPainter,
        rows: Sequence[tuple[int, int]],
        height: int,
        spots: Sequence[Spot],
        *,
        chosen: Callable[[int], bool],
        ring: tuple[int, int] | None,
    ) -> None:
        """Paint rows, given with their top edges, in these columns. ``ring``: row and column that have the keyboard."""
        if not spots:
            return
        tokens = self._tokens()
        left, right = spots[0].left, spots[-1].left + spots[-1].width
        line = colour_of(tokens.row_line)
        roles = [column.role for column in self.model.columns]
        for row, top in rows:
            selected = chosen(row)
            ground = self.ground(row, tokens, chosen=selected)
            if ground:
                painter.fillRect(left, top, right - left, height, colour_of(ground))
            painter.fillRect(left, top + height - 1, right - left, 1, line)
            if selected and spots[0].column == self.first_column:
                painter.fillRect(left, top, _ACCENT_EDGE, height, colour_of(tokens.accent))
            cells = self.model.cells_at(row)
            for spot in spots:
                number = spot.column
                if number:
                    self.paint_cell(painter, row, number, roles[number - 1], cells[number - 1], spot, top, height)
                else:
                    state = self.model.box_at(row)
                    if state is not None:
                        draw_box(painter, spot.left + _BOX_LEFT, top + (height - BOX) // 2, state)
                if ring is not None and ring == (row, number):
                    edge = _ACCENT_EDGE + 2 if number == 0 else 1
                    place = QRectF(spot.left, top, spot.width, height).adjusted(edge, 2, -1, -3)
                    draw_ring(painter, place, RADIUS_CONTROL - 1)

    def ground(self, row: int, tokens: Tokens, *, chosen: bool) -> str:
        """The colour under a row; "" where it is the table's own."""
        return tokens.selection if chosen else tokens.hover if row == self.hovered else ""

    def start(self, row: int, number: int) -> int:
        """How far from its left edge the content of a cell starts."""
        return EDGE if number == self.first_column else GAP

    def inner(self, rect: QRect, row: int, number: int) -> QRect:
        """Where the cell's content starts and ends."""
        return rect.adjusted(self.start(row, number), 0, -GAP, -1)

    def paint_cell(
        self, painter: QPainter, row: int, number: int, role: CellRole, cell: Cell, spot: Spot, top: int, height: int
    ) -> None:
        """Icon and words by the column's role."""
        start = self.start(row, number)
        left, width = spot.left + start, spot.width - start - GAP
        if role is CellRole.PILL and cell.text:
            self._paint_pill(painter, QRect(left, top, width, height - 1), cell)
            return
        if role is CellRole.ARROW:
            if cell.text:
                draw_icon(painter, "arrow-right", "accent", left, top + (height - 2) // 2 - ICON // 2 + 1, 14)
            return
        if cell.icon:
            toned = role in _TONED
            draw_icon(
                painter, cell.icon, cell.tone if toned and cell.tone else "text2", left, top + (height - 1 - ICON) / 2
            )
            step = ICON + (6 if toned else GAP)
            left, width = left + step, width - step
        text = cell.text or cell.placeholder
        if not text:
            return
        if role is CellRole.NAME:
            why = self.model.why_at(row)
            if why is not None:
                wanted = self._words(row, number, role, cell).width(text)
                width -= self._paint_why(painter, QRect(left, top, width, height - 1), why, wanted)
        kind = self._words(row, number, role, cell)
        painter.setFont(kind.font)
        painter.setPen(kind.ink)
        painter.drawText(left, top, width, height - 1, _LEFT_MIDDLE, kind.cut(text, width))

    def level(self, row: int, number: int) -> int:
        """A number for rows whose words look different in this cell; 0 in a table without groups."""
        return 0

    def font_and_ink(self, role: CellRole, cell: Cell, tokens: Tokens, level: int = 0) -> tuple[QFont, str]:
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

    def content_width(self, row: int, number: int, cell: Cell) -> int:
        """How wide a cell's words would be with all the room they want."""
        return self._words(row, number, self.model.columns[number - 1].role, cell).width(cell.text)

    def _words(self, row: int, number: int, role: CellRole, cell: Cell) -> Lettering:
        level = self.level(row, number)
        key = role, level, cell.tone, cell.quiet, cell.struck, cell.link, not cell.text
        kept = self._kinds.get(key)
        if kept is None:
            font, ink = self.font_and_ink(role, cell, self._tokens(), level)
            kept = self._kinds[key] = Lettering(font, colour_of(ink))
        return kept

    def _tokens(self) -> Tokens:
        """The tokens of now; what was kept for other colours or another font is forgotten."""
        look = current(), QGuiApplication.font().key()
        if look != self._look:
            self._look = look
            self._kinds.clear()
        return look[0]

    def _paint_why(self, painter: QPainter, room: QRect, why: Why, wanted: int) -> int:
        """What a row was found by, at the right of its name; gives the width that is gone from the name's.

        In all its words beside a name that has the room it ``wanted``, else in few.
        """
        tone = self._tokens().quiet
        kind = self._kinds.get(("why",))
        if kind is None:
            kind = self._kinds["why",] = Lettering(type_font("second", tabular=True), colour_of(tone.text))
        around = 2 * _WHY_SIDE + _WHY_ICON + 4
        whole = wanted + GAP + around + kind.width(why.words) <= room.width()
        words = why.words if whole else why.short
        most = max(0, room.width() - GAP - around)
        shown = words if kind.width(words) <= most else kind.cut(words, most)
        width = kind.width(shown) + around
        height = tall(_WHY_HEIGHT)
        place = QRect(room.right() - width + 1, room.y() + (room.height() - height) // 2, width, height)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(colour_of(tone.bar))
        painter.setBrush(colour_of(tone.ground))
        painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), height / 2, height / 2)
        painter.restore()
        left = place.x() + _WHY_SIDE
        draw_icon(painter, "search", tone.text, left, place.y() + (height - _WHY_ICON) / 2, _WHY_ICON)
        painter.setFont(kind.font)
        painter.setPen(kind.ink)
        left += _WHY_ICON + 4
        painter.drawText(left, place.y(), place.right() - left, height, _LEFT_MIDDLE, shown)
        return width + GAP

    def _paint_pill(self, painter: QPainter, inner: QRect, cell: Cell) -> None:
        tone = current().tone(cell.tone or "quiet")
        painter.save()
        font = type_font("name")
        painter.setFont(font)
        words = painter.fontMetrics().elidedText(cell.text, _RIGHT, max(0, inner.width() - ICON - 20))
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
        painter.restore()


@cache
def colour_of(code: str) -> QColor:
    """A colour of the tokens; reading "#RRGGBB" takes longer than painting with it."""
    return QColor(code)


def box_left(rect: QRect) -> int:
    """Where the tick box starts in the 40 px of column 0: 14 px in, as the header's."""
    return rect.x() + _BOX_LEFT
