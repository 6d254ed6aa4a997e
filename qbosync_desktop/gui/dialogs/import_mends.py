"""Fixes for many rows of an import at once: one line per fix, with how many rows it mends; each can be taken back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from qbosync_desktop.gui.dialogs.import_work import Offer
from qbosync_desktop.gui.dialogs.live_words import empty
from qbosync_desktop.gui.look.fonts import scaled
from qbosync_desktop.gui.look.tokens import CONTROL_SMALL, GAP, PAIR
from qbosync_desktop.gui.widgets.buttons import Button, button
from qbosync_desktop.gui.widgets.showing import show_if
from qbosync_desktop.gui.widgets.strips import IconSpot
from qbosync_desktop.gui.widgets.words import ElidedWords, Words

_SHOWN = 4
"""Lines before the list scrolls."""


class MendList(QWidget):
    """See the module. ``taken`` carries the Mend that was chosen; ``undo_asked``: the last one is taken back."""

    taken = Signal(object)
    undo_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, PAIR)
        column.setSpacing(PAIR)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setAccessibleName(self.tr("Ways to mend many rows at once"))
        inside = QWidget()
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(0, 0, GAP, 0)
        self._grid.setHorizontalSpacing(GAP)
        self._grid.setVerticalSpacing(PAIR)
        self._grid.setColumnStretch(2, 1)
        self.area.setWidget(inside)
        column.addWidget(self.area)
        self.done_row = QWidget()
        row = QHBoxLayout(self.done_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(IconSpot("state-ok", "ok", 14))
        self.done_words = Words("", "second", "ok")
        row.addWidget(self.done_words)
        self.undo_button = button(self.tr("Undo the fix"), "text", small=True)
        self.undo_button.clicked.connect(self.undo_asked)
        row.addWidget(self.undo_button)
        row.addStretch(1)
        column.addWidget(self.done_row)
        self.buttons: dict[tuple[str, str], Button] = {}
        self.show_offers((), ())

    def show_offers(self, offers: Sequence[Offer], done: Sequence[str]) -> None:
        """Show what can be mended, and say what was."""
        empty(self._grid)
        self.buttons = {}
        for line, offer in enumerate(offers):
            rows = self.tr("1 row") if offer.count == 1 else self.tr("%s rows") % f"{offer.count:,}"
            self._grid.addWidget(Words(rows, "strong"), line, 0)
            self._grid.addWidget(Words(offer.title, "second", "text2"), line, 1)
            shown = " · ".join(
                f"{old or self.tr('(empty)')} → {new or self.tr('(empty)')}" for old, new in offer.examples
            )
            examples = ElidedWords(shown, "second", "text2")
            examples.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            self._grid.addWidget(examples, line, 2)
            made = button(offer.label, "grey", small=True, name=f"{offer.label}: {rows}")
            made.setProperty("place", line)
            made.clicked.connect(self._chosen)
            self._grid.addWidget(made, line, 3)
            self.buttons[(offer.mend.code, offer.mend.problem)] = made
        self._offers = tuple(offers)
        high = scaled(CONTROL_SMALL) + PAIR
        self.area.setFixedHeight(high * min(len(offers), _SHOWN))
        show_if(self.area, bool(offers))
        self.done_words.setText(" · ".join(done))
        show_if(self.done_row, bool(done))

    @Slot()
    def _chosen(self) -> None:
        self.taken.emit(self._offers[int(self.sender().property("place"))].mend)
