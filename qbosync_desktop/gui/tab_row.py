"""The row under the next step: the three tabs, the links to lists and history, or the way back from a page."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from qbosync_desktop.gui.look.fonts import tall
from qbosync_desktop.gui.look.tokens import EDGE, GAP, INSIDE, TAB
from qbosync_desktop.gui.widgets.buttons import button
from qbosync_desktop.gui.widgets.ground import Ground
from qbosync_desktop.gui.widgets.showing import show_if
from qbosync_desktop.gui.widgets.tab_bar import CountTabBar
from qbosync_desktop.gui.widgets.words import ElidedWords, Words


class TabRow(Ground):
    """See the module."""

    lists_clicked = Signal()
    history_clicked = Signal()
    back_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("raised", "b", parent)
        self.setFixedHeight(tall(TAB) + 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, EDGE - GAP, 0)
        row.setSpacing(GAP)
        self.bar = CountTabBar(self.tr("Import, Sync, Export"))
        row.addWidget(self.bar)
        self.back_button = button(self.tr("Back"), "text", "arrow-left", small=True)
        self.title = ElidedWords("", "title")
        row.addSpacing(GAP)
        row.addWidget(self.back_button)
        row.addWidget(self.title, 1)
        row.addStretch(1)
        self.esc = Words(self.tr("Esc goes back"), "second", "text2")
        row.addWidget(self.esc)
        row.addSpacing(INSIDE - GAP)
        self.lists = button(self.tr("Lists and reports…"), "text", tip="Ctrl+S")
        row.addWidget(self.lists)
        self.lists.clicked.connect(self.lists_clicked)
        self.history = button(self.tr("History"), "text", tip="Ctrl+H")
        row.addWidget(self.history)
        self.history.clicked.connect(self.history_clicked)
        self.back_button.clicked.connect(self.back_clicked)
        self.show_page("", "")

    def show_page(self, back: str, title: str) -> None:
        """The way back from a page, or the tabs for ""."""
        over = bool(title)
        self.back_button.setText(back)
        self.back_button.setAccessibleName(back)
        self.title.set_text(title)
        for part in (self.back_button, self.title, self.esc):
            show_if(part, over)
        for tab_part in (self.bar, self.lists, self.history):
            show_if(tab_part, not over)
