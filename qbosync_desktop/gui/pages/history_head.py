"""The head of the history's right side: what it was, its counts, and the button that takes it back."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from qbosync_desktop.gui.widgets.buttons import button
from qbosync_desktop.gui.widgets.ground import Ground
from qbosync_desktop.gui.widgets.progress import TallyLine
from qbosync_desktop.gui.widgets.words import ElidedWords, Words


class HistoryHead(Ground):
    """See the module. ``undo_words`` are those of the button at first."""

    def __init__(self, undo_words: str) -> None:
        super().__init__("surface", "bl")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 10)
        column.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(12)
        self.title = ElidedWords("", "card")
        row.addWidget(self.title, 1)
        self.reason = Words("", "second", "look")
        row.addWidget(self.reason)
        self.undo_button = button(undo_words, "filled", "undo")
        row.addWidget(self.undo_button)
        column.addLayout(row)
        self.tallies = TallyLine()
        column.addWidget(self.tallies)
