"""Where the columns of a table stand and how wide they are: shared out, sized and moved by the user, put back.

Knows header and columns, no row. The tick column stays the first one. Columns keep their numbers in the model wherever
they stand, so sorting, painting and reading out go by number and follow by themselves.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTableView

from qbosync_desktop.gui.look.fonts import scaled
from qbosync_desktop.gui.look.tokens import TICK_COLUMN
from qbosync_desktop.gui.models.columns import Column, shared_widths

_NARROWEST = 40
_MOVING = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


class ColumnPlaces(QObject):
    """See the module. ``columns`` are those of the model at any time; their numbers there start at 1."""

    moved = Signal(int)
    """A column (its number) stands elsewhere now."""

    def __init__(self, view: QTableView, header: QHeaderView) -> None:
        super().__init__(view)
        self.view = view
        self._header = header
        self._columns: Sequence[Column[Any]] = ()
        self._own: dict[str, int] = {}
        self._laying_out = False
        header.sectionResized.connect(self._resized)
        header.sectionMoved.connect(self._section_moved)

    @property
    def movable(self) -> bool:
        """Whether the user may move columns."""
        return self._header.sectionsMovable()

    def let_move(self) -> None:
        """From now on the user may move columns, all but the ticks."""
        self._header.setSectionsMovable(True)
        self._header.setFirstSectionMovable(False)

    # -- widths ---------------------------------------------------------------------------------------------------

    def own_widths(self) -> dict[str, int]:
        """The columns the user has given a width, by key, in pixels."""
        return dict(self._own)

    def set_own_widths(self, widths: Mapping[str, int]) -> None:
        """Give columns the widths the user once gave them; keys nobody knows are passed over."""
        known = {column.key for column in self._columns}
        self._own = {key: max(_NARROWEST, width) for key, width in widths.items() if key in known}
        self.lay_out()

    def lay_out(self, columns: Sequence[Column[Any]] | None = None) -> None:
        """Columns that stretch share what the others leave; ``columns`` where they are other ones now."""
        if columns is not None:
            self._columns = columns
        self._laying_out = True
        tick = 0 if self.view.isColumnHidden(0) else scaled(TICK_COLUMN)
        if tick:
            self.view.setColumnWidth(0, tick)
        shown = self._shown()
        wanted = [
            (self._own[column.key], 0) if column.key in self._own else (scaled(column.width), column.stretch)
            for column in (self._columns[number - 1] for number in shown)
        ]
        for number, width in zip(shown, shared_widths(wanted, self.view.viewport().width() - tick), strict=True):
            self.view.setColumnWidth(number, width)
        self._laying_out = False

    @Slot(int, int, int)
    def _resized(self, section: int, _old: int, new: int) -> None:
        if section and not self._laying_out:
            self._own[self._columns[section - 1].key] = max(_NARROWEST, new)
            self.lay_out()

    # -- places ---------------------------------------------------------------------------------------------------

    def order(self) -> list[str]:
        """The keys of all columns from the left; empty while they stand as they were made."""
        shown = self._shown()
        return [self._columns[number - 1].key for number in shown] if shown != sorted(shown) else []

    def set_order(self, keys: Sequence[str]) -> None:
        """Put columns where the user once put them; keys nobody knows are passed over, new columns come last."""
        number_of = {column.key: number for number, column in enumerate(self._columns, start=1)}
        wanted = [number_of[key] for key in dict.fromkeys(keys) if key in number_of]
        wanted += [number for number in number_of.values() if number not in wanted]
        for place, number in enumerate(wanted, start=1):
            self._header.moveSection(self._header.visualIndex(number), place)

    def place(self, number: int) -> tuple[int, int]:
        """Where a column stands, counted from 1 without ticks and what is hidden, and how many there are."""
        seen = [one for one in self._shown() if not self._header.isSectionHidden(one)]
        return seen.index(number) + 1, len(seen)

    def first(self) -> int:
        """The number of what stands first: the ticks, else the first column that is not hidden."""
        seen = (self._header.logicalIndex(place) for place in range(self._header.count()))
        return next((number for number in seen if not self._header.isSectionHidden(number)), 0)

    def can_move(self, number: int, by: int) -> bool:
        """Whether a column may go ``by`` places to the right (below 0: left)."""
        return bool(self.movable and number > 0 and self._target(number, by))

    def move(self, number: int, by: int) -> bool:
        """Move a column ``by`` places to the right (below 0: left); False when there is no such place."""
        target = self._target(number, by) if self.can_move(number, by) else 0
        if target:
            self._header.moveSection(self._header.visualIndex(number), target)
        return bool(target)

    @property
    def changed(self) -> bool:
        """Whether anything here is not as it was made."""
        return bool(self._own or self.order())

    def reset(self) -> None:
        """All columns where and as wide as they were made."""
        self._own = {}
        self.set_order([column.key for column in self._columns])
        self.lay_out()

    def _target(self, number: int, by: int) -> int:
        seen = [one for one in self._shown() if not self._header.isSectionHidden(one)]
        place = seen.index(number) + by if number in seen else -1
        return self._header.visualIndex(seen[place]) if 0 <= place < len(seen) else 0

    def _shown(self) -> list[int]:
        """The numbers of all columns from the left, without the ticks."""
        return [one for one in map(self._header.logicalIndex, range(self._header.count())) if one > 0]

    @Slot(int, int, int)
    def _section_moved(self, section: int, _old: int, _new: int) -> None:
        self.lay_out()  # what is left over goes to the last one
        self.view.viewport().update()
        self.moved.emit(section)


def steps_of(event: QKeyEvent) -> int:
    """How many places to the right the keys would move a column; 0 when they are others."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if modifiers != _MOVING:
        return 0
    return {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)


def opens_menu(event: QKeyEvent) -> bool:
    """Whether the keys ask for the menu of a column."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return event.key() == Qt.Key.Key_Down and modifiers == Qt.KeyboardModifier.AltModifier
