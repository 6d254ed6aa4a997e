"""What an empty list says: what it means, and what to do. No drawings."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qbosync_desktop.gui.look.tokens import GAP
from qbosync_desktop.gui.widgets.buttons import Button
from qbosync_desktop.gui.widgets.words import Words

_LEAST = 56


class EmptyState(QWidget):
    """One line what it means, one line what to do, at most two buttons."""

    def __init__(
        self, title: str = "", detail: str = "", buttons: Sequence[Button] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setSpacing(3)
        column.addStretch(1)
        self.title = Words("", "strong", "text2")
        self.detail = Words("", "second", "text2", wrap=True)
        for words in (self.title, self.detail):
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(words)
        self._row = QHBoxLayout()
        self._row.setSpacing(GAP)
        self._row.setContentsMargins(0, GAP, 0, 0)
        self._row.addStretch(1)
        for made in buttons[:2]:
            self._row.addWidget(made)
        self._row.addStretch(1)
        column.addLayout(self._row)
        column.addStretch(1)
        self.set_words(title, detail)

    def minimumSizeHint(self) -> QSize:
        """It stands in the place of a table, and does not ask for more of a low window than a table does."""
        return super().minimumSizeHint().boundedTo(QSize(10_000, _LEAST))

    def set_words(self, title: str, detail: str = "") -> None:
        """Other words."""
        self.title.setText(title)
        self.detail.setText(detail)
        self.setAccessibleName(f"{title} {detail}".strip())
