"""What was sent for one client, newest first, as it stands in the journal. Asks the desk; decides nothing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from qbosync_desktop.domain.fields import LABELS, shown
from qbosync_desktop.domain.plan import ActionKind
from qbosync_desktop.gui.controller import Controller
from qbosync_desktop.gui.dates import moment
from qbosync_desktop.gui.dialogs.live_words import empty
from qbosync_desktop.gui.look.status import status
from qbosync_desktop.gui.look.tokens import EDGE, GAP, INSIDE, PAIR
from qbosync_desktop.gui.widgets.ground import Card
from qbosync_desktop.gui.widgets.strips import IconSpot
from qbosync_desktop.gui.widgets.words import Words
from qbosync_desktop.sync.ports import Entry, EntryState

_STATES = {
    EntryState.WAITING: "waiting",
    EntryState.SENT: "unknown",
    EntryState.DONE: "done",
    EntryState.REFUSED: "refused",
    EntryState.STOPPED: "stopped",
}
_LIMIT = 50


class ClientHistory(QWidget):
    """The entries of one client, each with its old and new values."""

    def __init__(self, controller: Controller, client_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._client_id = client_id
        self._asked = False
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setAccessibleName(self.tr("What was sent for this client"))
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(EDGE + PAIR, INSIDE, EDGE + PAIR, INSIDE)
        self._column.setSpacing(GAP)
        self.area.setWidget(inside)
        outer.addWidget(self.area)
        self.entries: tuple[Entry, ...] = ()

    def ask(self) -> None:
        """Read the journal, once."""
        if not self._asked:
            self._asked = True
            client = self._client_id
            self._controller.ask(lambda desk: desk.entries_of_client(client, _LIMIT), self.show_entries)

    @Slot(object)
    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these."""
        self.entries = tuple(entries)
        empty(self._column)
        if not entries:
            self._column.addWidget(Words(self.tr("Nothing was sent for this client yet."), "strong", "text2"))
            words = self.tr("Each push that touches it is written down here, with the values before and after.")
            self._column.addWidget(Words(words, "second", "text2", wrap=True))
        for entry in entries:
            self._column.addWidget(self._card(entry))
        self._column.addStretch(1)

    def _card(self, entry: Entry) -> QWidget:
        card = Card("surface", "line")
        column = QVBoxLayout(card)
        column.setContentsMargins(INSIDE, GAP, INSIDE, GAP)
        column.setSpacing(PAIR)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        state = status("undone" if entry.undone else _STATES[entry.state])
        row.addWidget(IconSpot(state.icon, state.tone))
        row.addWidget(Words(state.word, "strong", state.tone if state.tone != "quiet" else "text2"))
        row.addWidget(Words(self._deed(entry)))
        row.addStretch(1)
        row.addWidget(Words(moment(entry.answered_at or entry.sent_at), "second", "text2"))
        column.addLayout(row)
        for name, change in entry.action.fields.items():
            before, after = shown(change.old) or "(empty)", shown(change.new) or "(empty)"
            words = f"{LABELS[name]}: {after}" if not shown(change.old) else f"{LABELS[name]}: {before} → {after}"
            column.addWidget(Words(words, "second", "text2", wrap=True))
        if entry.problem is not None:
            column.addWidget(Words(f"{entry.problem.title}. {entry.problem.detail}", "second", "problem", wrap=True))
        card.setAccessibleName(f"{state.word}: {self._deed(entry)}")
        return card

    def _deed(self, entry: Entry) -> str:
        return {
            ActionKind.CREATE: self.tr("customer created"),
            ActionKind.UPDATE: self.tr("customer changed"),
            ActionKind.DEACTIVATE: self.tr("customer made inactive"),
            ActionKind.REACTIVATE: self.tr("customer made active"),
        }[entry.action.kind]
