"""Chips over a table: one choice, each with its count; a zero stays to be seen, but quiet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen, QShortcut
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from qbosync_desktop.gui.look.fonts import tall, type_font, type_metrics
from qbosync_desktop.gui.look.icons import draw_icon
from qbosync_desktop.gui.look.scheme import current
from qbosync_desktop.gui.look.status import status
from qbosync_desktop.gui.look.tokens import CHIP, FOCUS, ICON, LINE, LINE_STRONG

_SIDE = 11
_GAP = 6


class ChipSpec(NamedTuple):
    """One chip: its key in code, its word, and the state whose icon it wears ("" = none)."""

    key: str
    title: str
    state: str = ""


class Chip(QAbstractButton):
    """One chip of a :class:`ChipBar`."""

    def __init__(self, spec: ChipSpec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spec = spec
        self._count: int | None = None
        self.setText(spec.title)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_count(None)

    @property
    def count(self) -> int | None:
        """The count shown; None when it is not known yet."""
        return self._count

    def set_count(self, count: int | None) -> None:
        """Show another count."""
        self._count = count
        name = self.spec.title if count is None else f"{self.spec.title}, {count:,}"
        if name != self.accessibleName():
            self.setAccessibleName(name)
            self.updateGeometry()
            self.update()

    def _count_text(self) -> str:
        return "" if self._count is None else f"{self._count:,}"

    def sizeHint(self) -> QSize:
        """Room for the heavier text, so that choosing a chip moves none of them."""
        width = 2 * _SIDE + type_metrics("strong").horizontalAdvance(self.spec.title)
        if self._count_text():
            width += _GAP + type_metrics("second_strong", tabular=True).horizontalAdvance(self._count_text())
        if self.spec.state:
            width += ICON + _GAP
        return QSize(width, tall(CHIP))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Chosen: blue border, soft ground, heavier text. Zero: quiet."""
        tokens = current()
        chosen, empty = self.isChecked(), self._count == 0
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focus = self.hasFocus()
        width = FOCUS if focus else LINE_STRONG if chosen else LINE
        edge = tokens.accent if chosen or focus else tokens.line if empty else tokens.control
        painter.setPen(QPen(QColor(edge), width))
        ground = tokens.next_ground if chosen else tokens.hover if self.underMouse() else tokens.surface
        painter.setBrush(QColor(ground))
        rect = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        ink = tokens.accent if chosen else tokens.text3 if empty else tokens.text
        left = float(_SIDE)
        if self.spec.state:
            shown = status(self.spec.state)
            draw_icon(painter, shown.icon, ink if empty else shown.tone, left, (self.height() - ICON) / 2)
            left += ICON + _GAP
        painter.setFont(type_font("strong" if chosen else "name"))
        painter.setPen(QColor(ink))
        words = painter.fontMetrics().horizontalAdvance(self.spec.title)
        count = self._count_text()
        count_font = type_font("second_strong" if chosen else "second", tabular=True)
        count_width = type_metrics("second_strong", tabular=True).horizontalAdvance(count) if count else 0
        spare = self.width() - left - words - (count_width + _GAP if count else 0) - _SIDE
        left += max(0.0, spare / 2)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRectF(left, 0, words + 2, self.height()), middle, self.spec.title)
        if count:
            painter.setFont(count_font)
            painter.setPen(QColor(tokens.accent if chosen else tokens.text3 if empty else tokens.text2))
            painter.drawText(QRectF(left + words + _GAP, 0, count_width + 4, self.height()), middle, count)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right move; Space and Enter choose."""
        bar = self.parent()
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and isinstance(bar, ChipBar):
            bar.step(self, 1 if event.key() == Qt.Key.Key_Right else -1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class ChipBar(QWidget):
    """A row of chips of which one is chosen. Alt+1…9 choose from anywhere in the window."""

    chosen_changed = Signal(str)
    """The user chose another chip: its key."""

    def __init__(self, chips: Sequence[ChipSpec], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self._group = QButtonGroup(self)
        self._chips: dict[str, Chip] = {}
        for place, spec in enumerate(chips):
            chip = Chip(spec, self)
            self._chips[spec.key] = chip
            self._group.addButton(chip, place)
            row.addWidget(chip)
            if place < 9:
                keys = QShortcut(QKeySequence(f"Alt+{place + 1}"), self)
                keys.activated.connect(chip.click)
                chip.setToolTip(keys.key().toString(QKeySequence.SequenceFormat.NativeText))
        first = next(iter(self._chips.values()), None)
        if first is not None:
            first.setChecked(True)
        self._said = self.chosen
        self._group.idToggled.connect(self._toggled)

    @property
    def chosen(self) -> str:
        """The key of the chosen chip."""
        return next((key for key, chip in self._chips.items() if chip.isChecked()), "")

    def choose(self, key: str) -> None:
        """Choose a chip, as if the user had (KeyError when there is none)."""
        self._chips[key].setChecked(True)

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Show counts by key; chips not named keep theirs."""
        for key, count in counts.items():
            self._chips[key].set_count(count)

    def chip(self, key: str) -> Chip:
        """One chip, for tests and for tours."""
        return self._chips[key]

    def step(self, chip: Chip, by: int) -> None:
        """Move the keyboard to the chip beside."""
        chips = list(self._chips.values())
        place = chips.index(chip) + by
        if 0 <= place < len(chips):
            chips[place].setFocus(Qt.FocusReason.TabFocusReason)

    @Slot(int, bool)
    def _toggled(self, _place: int, on: bool) -> None:
        if on and self.chosen != self._said:
            self._said = self.chosen
            self.chosen_changed.emit(self._said)
