"""The table of groups on screen: heads on raised ground with a chevron, their rows indented; ← and → fold."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from qbosync_desktop.gui.look.fonts import type_font
from qbosync_desktop.gui.look.icons import draw_icon
from qbosync_desktop.gui.look.tokens import Tokens
from qbosync_desktop.gui.models.check_table import ID_ROLE, CheckTableModel
from qbosync_desktop.gui.models.check_table_view import CheckTableView
from qbosync_desktop.gui.models.column_places import steps_of
from qbosync_desktop.gui.models.columns import Cell, CellRole
from qbosync_desktop.gui.models.group_table import FOLD_ROLE, GroupTableModel
from qbosync_desktop.gui.models.row_painter import RowPainter, Spot

_CHEVRON = 12
_STEP = 19
_DEPTH = 43


class GroupRowPainter(RowPainter):
    """Heads are heavier and stand on raised ground; rows under them start further right."""

    def __init__(self, model: GroupTableModel[Any]) -> None:
        super().__init__(model)
        self._groups = model

    def ground(self, row: int, tokens: Tokens, *, chosen: bool) -> str:
        """Raised under heads."""
        raised = "" if self._groups.depth_at(row) else tokens.raised
        return super().ground(row, tokens, chosen=chosen) or raised

    def start(self, row: int, number: int) -> int:
        """Room for the chevron, or for the depth."""
        start = super().start(row, number)
        return start + (_DEPTH if self._groups.depth_at(row) else _STEP) if number == 1 else start

    def paint_cell(
        self, painter: QPainter, row: int, number: int, role: CellRole, cell: Cell, spot: Spot, top: int, height: int
    ) -> None:
        """The chevron, then the cell."""
        folded = self._groups.folded_at(row) if number == 1 else None
        if folded is not None:
            mark = "chevron-right" if folded else "chevron-down"
            left = spot.left + super().start(row, number)
            draw_icon(painter, mark, "text2", left - 1, top + (height - _CHEVRON) / 2, _CHEVRON)
        super().paint_cell(painter, row, number, role, cell, spot, top, height)

    def level(self, row: int, number: int) -> int:
        """0 for all but the first cell; there 1 for heads, 2 for rows under them."""
        return 1 + self._groups.depth_at(row) if number == 1 else 0

    def font_and_ink(self, role: CellRole, cell: Cell, tokens: Tokens, level: int = 0) -> tuple[QFont, str]:
        """A head's name is heavier, the names of the rows under it quieter."""
        font, ink = super().font_and_ink(role, cell, tokens, level)
        if not level or role is not CellRole.NAME or cell.tone:
            return font, ink
        return (type_font("body"), tokens.text2) if level > 1 else (type_font("strong"), tokens.text)

    def chevron_rect(self, rect: QRect, row: int) -> QRect:
        """Where a click folds."""
        return QRect(rect.x() + super().start(row, 1) - 6, rect.y(), 24, rect.height())


class GroupTableView(CheckTableView):
    """A :class:`CheckTableView` over a :class:`GroupTableModel`."""

    def __init__(self, model: GroupTableModel[Any], name: str, parent: QWidget | None = None) -> None:
        self._groups = model
        super().__init__(model, name, parent)

    def row_painter(self, model: CheckTableModel[Any]) -> RowPainter:
        """Heads and rows under them."""
        return GroupRowPainter(self._groups)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """→ opens, ← folds or goes to the head."""
        name = self.current_id()
        moves = self.places.movable and bool(steps_of(event))
        if name is not None and not moves and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            head = self._groups.head(name)
            if event.key() == Qt.Key.Key_Right:
                self._groups.fold(name, False)
            elif head is not None:
                self.go_to(head)
            else:
                self._groups.fold(name, True)
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the chevron folds or opens."""
        place = event.position().toPoint()
        index = self.indexAt(place)
        if index.isValid() and index.column() == 1 and index.data(FOLD_ROLE) is not None:
            rows = self._rows
            rect = self.visualRect(index)
            if isinstance(rows, GroupRowPainter) and rows.chevron_rect(rect, index.row()).contains(place):
                name = index.data(ID_ROLE)
                self._groups.fold(name, not self._groups.folded(name))
                return
        super().mousePressEvent(event)
