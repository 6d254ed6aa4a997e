"""What was sent for one client, newest first, as it stands in the journal. Asks the desk; decides nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from qbosync_desktop.desk.desk import Desk
from qbosync_desktop.domain.fields import LABELS, shown
from qbosync_desktop.domain.plan import ActionKind
from qbosync_desktop.gui.controller import Controller
from qbosync_desktop.gui.dates import moment
from qbosync_desktop.gui.dialogs.live_words import empty
from qbosync_desktop.gui.look.core_words import told
from qbosync_desktop.gui.look.status import status
from qbosync_desktop.gui.look.tokens import EDGE, GAP, INSIDE, PAIR
from qbosync_desktop.gui.pages.entry_rows import details_of
from qbosync_desktop.gui.widgets.ground import Card
from qbosync_desktop.gui.widgets.strips import IconSpot
from qbosync_desktop.gui.widgets.words import Words
from qbosync_desktop.sync.ports import Entry, EntryState, Push

_STATES = {
    EntryState.WAITING: "waiting",
    EntryState.SENT: "unknown",
    EntryState.DONE: "done",
    EntryState.REFUSED: "refused",
    EntryState.STOPPED: "stopped",
}
_LIMIT = 50


def _told(desk: Desk, client_id: int) -> tuple[tuple[Entry, ...], dict[int, Push]]:
    """What was done for a client, and the pushes it was done in."""
    entries = desk.entries_of_client(client_id, _LIMIT)
    wanted = {one.push_id for one in entries}
    return entries, {push.id: push for push in desk.pushes(500) if push.id in wanted}


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
            self._controller.ask(lambda desk: _told(desk, client), self.show_entries)

    @Slot(object)
    def show_entries(self, told: tuple[Sequence[Entry], Mapping[int, Push]]) -> None:
        """Show these, each with the push it belongs to."""
        entries, pushes = told
        self.entries = tuple(entries)
        empty(self._column)
        if not entries:
            self._column.addWidget(Words(self.tr("Nothing was sent for this client yet."), "strong", "text2"))
            words = self.tr("Each push that touches it is written down here, with the values before and after.")
            self._column.addWidget(Words(words, "second", "text2", wrap=True))
        for entry in entries:
            self._column.addWidget(self._card(entry, pushes.get(entry.push_id)))
        self._column.addStretch(1)

    def _card(self, entry: Entry, push: Push | None) -> QWidget:
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
            before, after = (
                shown(change.old) or QCoreApplication.translate("Values", "(empty)"),
                shown(entry.after.get(name, change.new)) or QCoreApplication.translate("Values", "(empty)"),
            )
            words = (
                f"{told(LABELS[name])}: {after}"
                if not shown(change.old)
                else f"{told(LABELS[name])}: {before} → {after}"
            )
            column.addWidget(Words(words, "second", "text2", wrap=True))
        if entry.problem is not None:
            column.addWidget(
                Words(f"{told(entry.problem.title)}. {told(entry.problem.detail)}", "second", "problem", wrap=True)
            )
        numbers = "  ·  ".join(f"{label} {value}" for label, value in details_of(entry, push))
        support = Words(numbers, "second", "text2", wrap=True)
        support.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        column.addWidget(support)
        card.setAccessibleName(f"{state.word}: {self._deed(entry)}")
        return card

    def _deed(self, entry: Entry) -> str:
        return {
            ActionKind.CREATE: self.tr("customer created"),
            ActionKind.UPDATE: self.tr("customer changed"),
            ActionKind.DEACTIVATE: self.tr("customer made inactive"),
            ActionKind.REACTIVATE: self.tr("customer made active"),
        }[entry.action.kind]
