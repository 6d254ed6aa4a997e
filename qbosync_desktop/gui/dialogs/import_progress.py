"""How far the reading of a client list is: a bar, the step in words, the count. Knows no list."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from qbosync_desktop.gui.look.fonts import scaled, tall
from qbosync_desktop.gui.look.tokens import BETWEEN, GAP
from qbosync_desktop.gui.tasks import Progress
from qbosync_desktop.gui.widgets.ground import Ground
from qbosync_desktop.gui.widgets.progress import PieceBar
from qbosync_desktop.gui.widgets.showing import show_if
from qbosync_desktop.gui.widgets.strips import IconSpot
from qbosync_desktop.gui.widgets.words import ElidedWords, Words


class ProgressLine(Ground):
    """See the module; hidden while nothing runs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("next_ground", "t", parent)
        self.setFixedHeight(tall(40))
        row = QHBoxLayout(self)
        row.setContentsMargins(BETWEEN, 0, BETWEEN, 0)
        row.setSpacing(GAP)
        row.addWidget(IconSpot("state-running", "push"))
        self.title = Words("", "strong", "accent")
        row.addWidget(self.title)
        self.words = ElidedWords("", "second", "text2")
        row.addWidget(self.words, 1)
        self.bar = PieceBar()
        self.bar.setFixedWidth(scaled(300))
        row.addWidget(self.bar)
        self.hide()

    def start(self, title: str) -> None:
        """Something began."""
        self.title.setText(title)
        self.bar.setAccessibleName(title)
        self.bar.setRange(0, 1)
        self.bar.setValue(0)
        self.words.set_text("")
        show_if(self, True)

    def show_progress(self, made: Progress) -> None:
        """How far it is."""
        self.bar.setRange(0, max(1, made.total))
        self.bar.setValue(min(made.done, max(1, made.total)))
        count = f"{made.done:,} / {made.total:,}" if made.total > 100 else ""
        self.words.set_text(" · ".join(part for part in (made.words, count) if part))

    def end(self) -> None:
        """It ended."""
        self.hide()
