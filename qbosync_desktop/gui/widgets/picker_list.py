"""The list inside the picker: two-line rows, matched letters underlined, the reason at the right."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from qbosync_desktop.gui.look.fonts import tall, type_font, type_metrics
from qbosync_desktop.gui.look.icons import draw_icon
from qbosync_desktop.gui.look.scheme import current
from qbosync_desktop.gui.look.tokens import ICON, PICKER_ROW, RADIUS_CONTROL, Tokens
from qbosync_desktop.gui.widgets.picker_rows import PickerRow, Spans

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
ROW_ROLE = Qt.ItemDataRole.UserRole + 2
_LEFT = 16
_TEXT = 44
_CHIP = 22


class PickerModel(QAbstractListModel):
    """The rows found, and a last line "Create new …" when there may be one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[PickerRow, ...] = ()
        self._create = ""
        self._matched: Callable[[str], Spans] | None = None

    def set_rows(self, rows: tuple[PickerRow, ...], create: str, matched: Callable[[str], Spans] | None = None) -> None:
        """Show these; ``create`` is the whole last line, "" for none; ``matched`` as in :class:`PickerAnswer`."""
        self.beginResetModel()
        self._matched = matched
        self._rows = tuple(sorted(rows, key=lambda row: row.linked))
        self._create = create
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Rows and the last line."""
        return 0 if parent.isValid() else len(self._rows) + bool(self._create)

    def spans(self, row: PickerRow) -> Spans:
        """The letters of a title that were typed."""
        return self._matched(row.title) if self._matched is not None else ()

    def row_at(self, place: int) -> PickerRow | None:
        """The row in a place; None for the last line and outside."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def is_create(self, place: int) -> bool:
        """Whether this place is the last line."""
        return bool(self._create) and place == len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Title; everything else through the row itself."""
        if not index.isValid():
            return None
        row = self.row_at(index.row())
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title if row else self._create
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = (row.title, row.second, row.reason, self.tr("linked already") if row.linked else "") if row else ()
            return ", ".join(part for part in said if part) or self._create
        return None


class PickerDelegate(QStyledItemDelegate):
    """Paints a row of the picker."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Two lines."""
        return QSize(200, tall(PICKER_ROW, 2))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Selected ground, icon, name with its matches, second line, reason."""
        tokens = current()
        row: PickerRow | None = index.data(ROW_ROLE)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row is None:
            painter.fillRect(QRectF(rect.x(), rect.y(), rect.width(), 1), QColor(tokens.line))
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.selection))
            painter.drawRoundedRect(rect.adjusted(4, 2, -4, -1), RADIUS_CONTROL - 2, RADIUS_CONTROL - 2)
        middle = rect.y() + rect.height() / 2
        left = rect.x() + _TEXT
        if row is None:
            draw_icon(painter, "plus", "accent", rect.x() + _LEFT, middle - ICON / 2)
            painter.setFont(type_font("strong"))
            painter.setPen(QColor(tokens.accent))
            room = rect.right() - left - 12
            text = str(index.data(Qt.ItemDataRole.DisplayRole))
            words = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(room))
            painter.drawText(QRectF(left, rect.y(), room + 4, rect.height()), Qt.AlignmentFlag.AlignVCenter, words)
            painter.restore()
            return
        if row.icon:
            draw_icon(painter, row.icon, "text3" if row.linked else "text2", rect.x() + _LEFT, rect.y() + 8)
        right = self._paint_reason(painter, row, rect, tokens)
        room = right - left - 8
        half = rect.height() / 2
        model = index.model()
        spans = model.spans(row) if isinstance(model, PickerModel) else ()
        self._paint_title(painter, row, spans, QRectF(left, rect.y() + 4, room, half - 4), tokens)
        painter.setFont(type_font("second"))
        painter.setPen(QColor(tokens.text2))
        second = painter.fontMetrics().elidedText(row.second, Qt.TextElideMode.ElideRight, int(room))
        painter.drawText(QRectF(left, rect.y() + half, room + 4, half - 5), Qt.AlignmentFlag.AlignVCenter, second)
        painter.restore()

    def _paint_reason(self, painter: QPainter, row: PickerRow, rect: QRectF, tokens: Tokens) -> float:
        words = self.tr("linked already") if row.linked else row.reason
        if not words:
            return rect.right() - 12
        tone = tokens.quiet if row.linked else tokens.suggest
        metrics = type_metrics("second")
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(rect.width() * 0.4))
        width = metrics.horizontalAdvance(words) + 34
        chip = QRectF(rect.right() - 12 - width, rect.y() + (rect.height() - _CHIP) / 2, width, _CHIP)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tone.ground))
        painter.drawRoundedRect(chip, _CHIP / 2, _CHIP / 2)
        draw_icon(painter, "link" if row.linked else "tick", tone.text, chip.x() + 8, chip.y() + 5, 12)
        painter.setFont(type_font("second"))
        painter.setPen(QColor(tone.text))
        painter.drawText(chip.adjusted(25, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words)
        return chip.x()

    def _paint_title(self, painter: QPainter, row: PickerRow, spans: Spans, box: QRectF, tokens: Tokens) -> None:
        """Letter runs: plain ones in the name's weight, matched ones in blue and underlined."""
        plain = type_font("body" if row.linked else "name")
        strong = type_font("strong")
        ink = QColor(tokens.text2 if row.linked else tokens.text)
        left = box.x()
        for text, matched in runs(row.title, spans):
            font = strong if matched and not row.linked else plain
            painter.setFont(font)
            metrics = painter.fontMetrics()
            room = box.right() - left
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(room) + 1)
            width = metrics.horizontalAdvance(shown)
            painter.setPen(QColor(tokens.accent) if matched else ink)
            painter.drawText(QRectF(left, box.y(), width + 4, box.height()), Qt.AlignmentFlag.AlignVCenter, shown)
            if matched:
                base = box.center().y() + metrics.ascent() / 2 + 1.5
                painter.setPen(QPen(QColor(tokens.accent), 1.5))
                painter.drawLine(int(left), int(base), int(left + width - 1), int(base))
            left += width
            if shown != text:
                return


def runs(text: str, spans: tuple[tuple[int, int], ...]) -> list[tuple[str, bool]]:
    """The text cut into runs of plain and matched letters. Spans out of range or overlapping are put right."""
    marked = [False] * len(text)
    for start, length in spans:
        for place in range(max(0, start), min(len(text), start + length)):
            marked[place] = True
    found: list[tuple[str, bool]] = []
    for letter, matched in zip(text, marked, strict=True):
        if found and found[-1][1] == matched:
            found[-1] = (found[-1][0] + letter, matched)
        else:
            found.append((letter, matched))
    return found


class PickerList(QListView):
    """The list; it never has the keyboard, the field above does."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Found"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setItemDelegate(PickerDelegate(self))
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
