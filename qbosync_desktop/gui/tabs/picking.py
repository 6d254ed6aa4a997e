"""Finding the other side of a row: the picker under a cell, over the register or over QuickBooks' customers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

from qbosync_desktop.desk.search import Hit, Index, haystack
from qbosync_desktop.gui.look.status import KIND_ICONS
from qbosync_desktop.gui.models.check_table_view import CheckTableView
from qbosync_desktop.gui.models.columns import RowId
from qbosync_desktop.gui.widgets.picker import Picker, PickerAnswer, PickerRow
from qbosync_desktop.matching import fold

_WORD = re.compile(r"\S+")
_MOST = 50


class Picking(QObject):
    """One picker of a table. ``picked`` gives the row's id and the record's, ``create_asked`` the row's and a name."""

    picked = Signal(object, object)
    create_asked = Signal(object, str)
    opened = Signal()
    closed = Signal()

    noun = "client"
    nouns = "clients"

    def __init__(self, view: CheckTableView, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._row: RowId | None = None
        self._name = ""
        self._index: Index[Any] | None = None
        self._suggested: Mapping[Any, str] = {}
        self._can_create = True
        self.picker = Picker(self.look_up, self.noun, view)
        self.picker.picked.connect(self._picked)
        self.picker.create_requested.connect(self._create)
        self.picker.closed.connect(self._closed)

    def open(self, index: Index[Any], row_id: RowId, create: str, suggested: Mapping[Any, str], typed: str) -> None:
        """Open under the row's cell. ``create`` is the name a new record would get, "" when none can be made."""
        column = self._view.picker_column()
        if column is None or not self._view.go_to(row_id, column.key):
            return
        self._index, self._row, self._name = index, row_id, create
        self._suggested, self._can_create = suggested, bool(create)
        self.picker.open_at(self._view.cell_rect(row_id, column.key), typed, create_name=create)
        self.opened.emit()

    def look_up(self, typed: str) -> PickerAnswer:
        """What the picker shows for these letters.

        A new record takes the row's own name, unless what was typed is nobody's: then it is a name of its own.
        """
        if self._index is None:
            return PickerAnswer(noun=self.nouns, create=None)
        hits, matches = self._index.search(typed, dict(self._suggested), _MOST)
        rows = tuple(PickerRow(hit.id, hit.title, hit.second, self.icon(hit), hit.reason, hit.linked) for hit in hits)
        own = matches or begins_words(typed, self._name)
        create = (self._name if own else typed) if self._can_create else None
        letters = partial(matched_letters, typed=typed)
        return PickerAnswer(rows, matches, len(self._index), self.nouns, create, letters)

    def icon(self, hit: Hit[Any]) -> str:
        """The icon of a record."""
        return KIND_ICONS[hit.kind] if hit.kind else ""

    @Slot(object)
    def _picked(self, name: object) -> None:
        self.picked.emit(self._row, name)

    @Slot(str)
    def _create(self, name: str) -> None:
        self.create_asked.emit(self._row, name)

    @Slot()
    def _closed(self) -> None:
        self._view.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()


class ClientPicking(Picking):
    """Finds clients of the register."""


class CustomerPicking(Picking):
    """Finds customers of QuickBooks; "create" chooses the client for creation there."""

    noun = "customer"
    nouns = "customers"


def matched_letters(title: str, typed: str) -> tuple[tuple[int, int], ...]:
    """Where the typed words begin words of a title: (start, length)."""
    found: list[tuple[int, int]] = []
    terms = fold(typed).split()
    for word in _WORD.finditer(title):
        folded = fold(word.group())
        start = word.start() + len(word.group()) - len(word.group().lstrip("“”\"'(["))
        length = max((len(term) for term in terms if folded.startswith(term)), default=0)
        if length:
            found.append((start, min(length, word.end() - start)))
    return tuple(found)


def begins_words(typed: str, name: str) -> bool:
    """Whether every word typed begins a word of the name."""
    hay = haystack(name)
    return all(f" {word}" in hay for word in fold(typed).split())
