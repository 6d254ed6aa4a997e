"""The way out of a keyring that refuses: stay signed in until the program is closed, with nothing written."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qbosync_desktop.gui.look.tokens import BETWEEN, GAP, INSIDE
from qbosync_desktop.gui.widgets.buttons import button
from qbosync_desktop.gui.widgets.ground import Ground
from qbosync_desktop.gui.widgets.words import Words

REFUSALS = frozenset({"keyring-missing", "keyring-locked", "keyring-failed"})
"""The problem codes it is a way out of."""


class WithoutKeyring(Ground):
    """What it means, and the button. Words and button change once it is chosen."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("raised", "b", parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(BETWEEN, GAP, BETWEEN, GAP)
        row.setSpacing(INSIDE)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(Words(self.tr("It works without, until you close the program"), "strong", wrap=True))
        words.addWidget(
            Words(
                self.tr(
                    "Neither keys nor sign-in are written anywhere. Next time, you enter both keys and sign in again."
                ),
                "second",
                "text2",
                wrap=True,
            )
        )
        row.addLayout(words, 1)
        self.button = button(self.tr("Stay signed in until I close"), "grey")
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self.chosen)
        row.addWidget(self.button)
