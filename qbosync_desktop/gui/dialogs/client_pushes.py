"""The last pushes that touched one client, one line each. Asks the desk; decides nothing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from qbosync_desktop.gui.controller import Controller
from qbosync_desktop.gui.dates import moment
from qbosync_desktop.gui.dialogs.live_words import empty
from qbosync_desktop.gui.look.status import status
from qbosync_desktop.gui.look.tokens import GAP, PAIR
from qbosync_desktop.gui.pages.entry_rows import did, state_of
from qbosync_desktop.gui.widgets.buttons import button
from qbosync_desktop.gui.widgets.strips import IconSpot
from qbosync_desktop.gui.widgets.words import ElidedWords, Words, heading
from qbosync_desktop.sync.ports import Entry

SHOWN = 3


class LastPushes(QWidget):
    """See the module. ``all_asked``: the user wants the whole history of this client."""

    all_asked = Signal()

    def __init__(self, controller: Controller, client_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._client_id = client_id
        self.entries: tuple[Entry, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GAP, 0, 0)
        column.setSpacing(PAIR)
        row = QHBoxLayout()
        row.addWidget(heading(self.tr("Last pushes")))
        row.addStretch(1)
        self.all_button = button(self.tr("All of them"), "text", small=True)
        self.all_button.clicked.connect(self.all_asked)
        row.addWidget(self.all_button)
        column.addLayout(row)
        self._lines = QGridLayout()
        self._lines.setHorizontalSpacing(GAP)
        self._lines.setVerticalSpacing(PAIR)
        self._lines.setColumnStretch(2, 1)
        column.addLayout(self._lines)

    def ask(self) -> None:
        """Read the journal again."""
        client = self._client_id
        self._controller.ask(lambda desk: desk.entries_of_client(client, SHOWN + 1), self.show_entries)

    @Slot(object)
    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show the newest of these."""
        self.entries = tuple(entries)[:SHOWN]
        empty(self._lines)
        self.all_button.setVisible(len(entries) > SHOWN)
        if not entries:
            self._lines.addWidget(
                Words(self.tr("Nothing was sent for this client yet."), "second", "text2"), 0, 0, 1, 4
            )
        for line, entry in enumerate(self.entries):
            name, word = state_of(entry)
            state = status(name)
            self._lines.addWidget(IconSpot(state.icon, state.tone), line, 0)
            self._lines.addWidget(Words(word, "second", state.tone if state.tone != "quiet" else "text2"), line, 1)
            deed = did(entry)
            if entry.problem is not None:
                deed = f"{deed}. {entry.problem.title}"
            self._lines.addWidget(ElidedWords(deed, "second"), line, 2)
            self._lines.addWidget(Words(moment(entry.answered_at or entry.sent_at), "second", "text2"), line, 3)
