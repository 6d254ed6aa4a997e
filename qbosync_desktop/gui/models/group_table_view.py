"""The table of groups on screen: heads on raised ground with a chevron, their rows indented; ← and → fold."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from qbosync_desktop.gui.look.fonts import type_font
from qbosync_desktop.gui.look.icons import draw_icon
from qbosync_desktop.gui.look.tokens import Tokens
from qbosync_desktop.gui.models.check_delegate import CheckDelegate, Index
from qbosync_desktop.gui.models.check_table import ID_ROLE
from qbosync_desktop.gui.models.check_table_view import CheckTableView
from qbosync_desktop.gui.models.columns import Cell, CellRole
from qbosync_desktop.gui.models.group_table import DEPTH_ROLE, FOLD_ROLE, GroupTableModel

_CHEVRON = 12
_STEP = 19
_DEPTH = 43


class GroupDelegate(CheckDelegate):
    """Heads are heavier and stand on raised ground; rows under them start further right."""

    _level: int | None = None
    """Depth of the first cell being painted; None for every other cell."""

    def paint_ground(self, painter: QPainter, rect: QRect, index: Index, tokens: Tokens, *, chosen: bool) -> None:
        """Raised under heads."""
        if not chosen and index.row() != self.hovered and not depth(index):
            painter.fillRect(rect, QColor(tokens.raised))
        super().paint_ground(painter, rect, index, tokens, chosen=chosen)

    def inner(self, rect: QRect, index: Index) -> QRect:
        """Room for the chevron, or for the depth."""
        inner = super().inner(rect, index)
        if index.column() == 1:
            inner.setLeft(inner.x() + (_DEPTH if depth(index) else _STEP))
        return inner

    def paint_cell(self, painter: QPainter, rect: QRect, index: Index, tokens: Tokens) -> None:
        """The chevron, then the cell."""
        folded = index.data(FOLD_ROLE)
        first = index.column() == 1
        if first and folded is not None:
            left = super().inner(rect, index).x()
            mark = "chevron-right" if folded else "chevron-down"
            draw_icon(painter, mark, "text2", left - 1, rect.y() + (rect.height() - _CHEVRON) / 2, _CHEVRON)
        self._level = depth(index) if first else None
        super().paint_cell(painter, rect, index, tokens)

    def font_and_ink(self, role: CellRole, cell: Cell, tokens: Tokens) -> tuple[QFont, str]:
        """A head's name is heavier, the names of the rows under it quieter."""
        font, ink = super().font_and_ink(role, cell, tokens)
        if self._level is None or role is not CellRole.NAME or cell.tone:
            return font, ink
        return (type_font("body"), tokens.text2) if self._level else (type_font("strong"), tokens.text)

    def chevron_rect(self, rect: QRect, index: Index) -> QRect:
        """Where a click folds."""
        return QRect(super().inner(rect, index).x() - 6, rect.y(), 24, rect.height())


def depth(index: Index) -> int:
    """How deep a row stands: 0 for heads and rows without one."""
    return int(index.sibling(index.row(), 1).data(DEPTH_ROLE) or 0)


class GroupTableView(CheckTableView):
    """A :class:`CheckTableView` over a :class:`GroupTableModel`."""

    def __init__(self, model: GroupTableModel[Any], name: str, parent: QWidget | None = None) -> None:
        super().__init__(model, name, parent)
        self._groups = model
        self._delegate = GroupDelegate(self)
        self.setItemDelegate(self._delegate)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """→ opens, ← folds or goes to the head."""
        name = self.current_id()
        if name is not None and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
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
            delegate = self._delegate
            if isinstance(delegate, GroupDelegate) and delegate.chevron_rect(self.visualRect(index), index).contains(
                place
            ):
                name = index.data(ID_ROLE)
                self._groups.fold(name, not self._groups.folded(name))
                return
        super().mousePressEvent(event)
