"""The right of the history: what one push did, old and new of every field, and what of it goes back.

Whole rows and single fields can be ticked; what the search hides is never taken back with the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout

from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.fields import Field
from qbosync_desktop.domain.plan import ActionKind
from qbosync_desktop.gui.controller import Controller
from qbosync_desktop.gui.forms.history_page import Ui_HistoryPage
from qbosync_desktop.gui.models.columns import CellRole, Column, RowId
from qbosync_desktop.gui.models.group_table import GroupTableModel
from qbosync_desktop.gui.models.group_table_view import GroupTableView
from qbosync_desktop.gui.pages.entry_rows import details_of, entry_rows, push_title, tallies
from qbosync_desktop.gui.pages.history_head import HistoryHead
from qbosync_desktop.gui.pages.history_rows import DoneRow, done_rows
from qbosync_desktop.gui.pages.review_menu import RowMenu
from qbosync_desktop.gui.pages.sought import Sought
from qbosync_desktop.gui.shell import Shell
from qbosync_desktop.gui.widgets.empty import EmptyState
from qbosync_desktop.gui.widgets.ground import Ground
from qbosync_desktop.gui.widgets.notices import ProblemCard
from qbosync_desktop.gui.widgets.showing import show_if
from qbosync_desktop.gui.widgets.words import Words
from qbosync_desktop.sync.ports import Entry, Push

Back = dict[int, frozenset[Field] | None]
"""What is to go back: entries by number, each whole (None) or only some fields."""


class HistoryDone(QObject):
    """See the module. Asks the desk for the rows of the push it is given; undoes nothing itself."""

    undo_asked = Signal(object, object)
    """Push, Back."""
    row_changed = Signal()

    def __init__(self, controller: Controller, shell: Shell, form: Ui_HistoryPage, now: Callable[[], datetime]) -> None:
        super().__init__(form.right)
        self._controller = controller
        self._shell = shell
        self._now = now
        self._sought = Sought()
        self._all: tuple[Entry, ...] = ()
        self._entries: list[Entry] = []
        self._takes: Callable[[Entry, Field | None], bool] = lambda _entry, _field: True
        self.push: Push | None = None
        self._away = False
        self.menu = RowMenu(controller, shell, self)
        self._build(form)
        controller.started.connect(self.tell_undo)
        controller.finished.connect(self.tell_undo)
        self.model.ticks_changed.connect(self.tell_undo)
        self.view.current_changed.connect(self._current_changed)
        self.view.activated_row.connect(self._fold)
        self.view.menu_requested.connect(self._fill_menu)
        self.undo_button.clicked.connect(self.undo)

    # ------------------------------------------------------------------------------------------------ what it shows

    def show_push(self, push: Push | None) -> None:
        """Show this push; its rows are read again."""
        other = push is None or self.push is None or self.push.id != push.id
        self.push = push
        if other:
            self._all = ()
            self._show_entries()
        if push is not None:
            push_id = push.id
            self._controller.ask(lambda desk: desk.entries(push_id), self._told)

    def leave(self, away: bool) -> None:
        """Leave the room to what was no push, or take it back."""
        self._away = away
        show_if(self.head, not away)
        show_if(self.foot, not away)

    def seek(self, sought: Sought) -> None:
        """Show only these lines of it."""
        if sought != self._sought:
            self._sought = sought
            self._show_entries()

    # ------------------------------------------------------------------------------------------------ how it is built

    def _build(self, form: Ui_HistoryPage) -> None:
        self.head = HistoryHead(self.tr("Undo this push…"))
        self.title, self.reason, self.undo_button = self.head.title, self.head.reason, self.head.undo_button
        self.tallies = self.head.tallies
        form.head.addWidget(self.head)
        self.model: GroupTableModel[DoneRow] = GroupTableModel(
            self._columns(),
            head_of=lambda row: row.head or None,
            tickable=lambda row: row.box,
            why_not=lambda row: row.why_not,
            parent=self,
        )
        self.view = GroupTableView(self.model, self.tr("What this push did, old and new value of every field"))
        self.blank = EmptyState(self.tr("Select a push to see what it did."))
        self.tables: QStackedWidget = form.entries
        self.tables.addWidget(self.view)
        self.tables.addWidget(self.blank)
        self.foot = Ground("raised", "tl")
        below = QVBoxLayout(self.foot)
        below.setContentsMargins(16, 10, 16, 10)
        below.setSpacing(8)
        self.problem = ProblemCard(lines=False)
        self.details = Words("", "second", "text2", wrap=True)
        self.details.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        below.addWidget(self.problem)
        below.addWidget(self.details)
        form.right_bottom.addWidget(self.foot)

    def _columns(self) -> list[Column[DoneRow]]:
        return [
            Column(
                "name",
                self.tr("Client and field"),
                lambda row: row.name,
                CellRole.NAME,
                210,
                3,
                icon=lambda row: row.icon,
                sortable=False,
            ),
            Column(
                "old",
                self.tr("Before"),
                lambda row: row.old,
                CellRole.PLAIN,
                150,
                4,
                placeholder=self._nothing_before,
                quiet=lambda row: row.field is not None,
                sortable=False,
            ),
            Column(
                "arrow",
                "",
                lambda row: "→" if row.field is not None else "",
                CellRole.ARROW,
                30,
                sortable=False,
                accessible=lambda row: self.tr("became") if row.field is not None else "",
            ),
            Column(
                "new",
                self.tr("Pushed"),
                lambda row: row.new,
                CellRole.NAME,
                150,
                4,
                placeholder=lambda row: self.tr("(empty)") if row.field is not None else "",
                sortable=False,
            ),
            Column(
                "state",
                self.tr("Outcome"),
                lambda row: row.word,
                CellRole.STATUS,
                92,
                status=lambda row: row.state,
                sortable=False,
            ),
        ]

    def _nothing_before(self, row: DoneRow) -> str:
        created = row.entry is not None and row.entry.action.kind is ActionKind.CREATE
        return "" if row.field is None or created else self.tr("(empty)")

    # -------------------------------------------------------------------------------------------------- one push

    @Slot(object)
    def _told(self, entries: tuple[Entry, ...]) -> None:
        if self.push is None or any(one.push_id != self.push.id for one in entries[:1]):
            return
        fresh = {one.push_id for one in entries} != {one.push_id for one in self._all}
        self._all = entries
        self._show_entries(fresh=fresh)

    def _show_entries(self, *, fresh: bool = False) -> None:
        clients = self._clients()
        before = {one.number for one in self._entries}
        self._entries = self._sought.of(self._all)
        self.model.set_rows(done_rows(self._entries, clients))
        if fresh or {one.number for one in self._entries} != before:
            self.model.set_ticks(row.id for row in self.model.rows() if row.leaf)
            created = {str(one.number) for one in self._entries if one.action.kind is ActionKind.CREATE}
            self.model.fold_all(True, created)
            self.view.scrollToTop()
        self._takes = self._sought.lines(self._entries, clients)
        takes = self._takes
        self.model.set_filter(lambda row: row.entry is not None and takes(row.entry, row.field))
        self.view.go_to_first()
        if not self._away:
            self.tables.setCurrentWidget(self.view if self._entries else self.blank)
        push = self.push
        self.title.set_text(push_title(push, self._now()) if push is not None else "")
        rows = entry_rows(self._entries, {}, running=False)
        who = self.tr("approved by %s") % push.who if push is not None and push.who else ""
        many = self.tr("1 change") if len(rows) == 1 else self.tr("%s changes") % f"{len(rows):,}"
        self.tallies.show_tallies(many if rows else "", who if rows else "", tallies(rows))
        self.tell_undo()
        self._current_changed()

    def _clients(self) -> Mapping[int, Client]:
        board = self._controller.board
        return board.picture.clients if board is not None else {}

    def current_row(self) -> DoneRow | None:
        """The line whose details stand below."""
        name = self.view.current_id()
        return None if name is None else self.model.row(name)

    @Slot()
    def _current_changed(self, _name: object = None) -> None:
        row = self.current_row()
        entry = row.entry if row is not None else None
        problem = entry.problem if entry is not None else None
        show_if(self.problem, problem is not None)
        if problem is not None:
            self.problem.set_problem(problem)
        lines = details_of(entry, self.push) if entry is not None else []
        self.details.setText("  ·  ".join(f"{label} {value}" for label, value in lines))
        show_if(self.details, bool(lines))
        self.row_changed.emit()

    @Slot(object)
    def _fold(self, row_id: RowId) -> None:
        self.model.fold(row_id, not self.model.folded(row_id))

    # ------------------------------------------------------------------------------------------------------- undo

    def _boxes(self) -> list[DoneRow]:
        """Every line that is shown and can go back by itself: a field, or a row that goes back as a whole."""
        return [row for row in self.model.rows() if row.leaf and self._seen(row)]

    def _seen(self, row: DoneRow) -> bool:
        assert row.entry is not None
        names: Sequence[Field | None] = (row.field,) if row.field is not None else (None, *row.entry.action.fields)
        return any(self._takes(row.entry, name) for name in names)

    def chosen(self) -> Back:
        """What is ticked and shown."""
        ticks = self.model.ticks()
        found: dict[int, set[Field]] = {}
        for row in self._boxes():
            if row.id in ticks and row.entry is not None:
                found.setdefault(row.entry.number, set()).update({row.field} if row.field is not None else ())
        by_number = {one.number: one for one in self._entries}
        return {
            number: None if not names or names == by_number[number].action.fields.keys() else frozenset(names)
            for number, names in found.items()
        }

    @Slot()
    def tell_undo(self, _thing: object = None) -> None:
        """What the button would take back, or why it cannot."""
        boxes, chosen = self._boxes(), self.chosen()
        show_if(self.undo_button, bool(self._entries))
        running = self._controller.running
        connection = self._shell.connection
        reasons = (
            (not self._entries, ""),
            (not boxes, self.tr("Nothing here can go back")),
            (running is not None, self.tr("%s is not finished") % (running.title if running is not None else "")),
            (connection.sign_in, self.tr("Sign in to QuickBooks first")),
            (connection.offline_since is not None, connection.why),
            (not chosen, self.tr("Nothing is ticked")),
        )
        stopped = next((said for stops, said in reasons if stops), None)
        self.undo_button.setEnabled(stopped is None)
        self.reason.setText(stopped or "")
        show_if(self.reason, bool(stopped))
        self.undo_button.setAccessibleDescription(stopped or "")
        self.undo_button.setText(self._undo_words(chosen))

    def _undo_words(self, chosen: Back) -> str:
        able = {row.entry.number for row in self.model.rows() if row.box and row.entry is not None}
        if any(names is not None for names in chosen.values()):
            fields = sum(len(names) for names in chosen.values() if names is not None)
            if len(chosen) == 1:
                return self.tr("Undo 1 field…") if fields == 1 else self.tr("Undo %s fields…") % fields
            return self.tr("Undo what is ticked…")
        if len(chosen) < len(able):
            return self.tr("Undo %s of %s…") % (len(chosen), len(able))
        return self.tr("Undo this push…") if not self._sought.client_id else self.tr("Undo this row…")

    @Slot()
    def undo(self) -> None:
        """Ask for what would take the ticked rows and fields back; nothing is sent yet."""
        self._ask(self.chosen())

    def _ask(self, back: Back) -> None:
        if self.push is not None and back and self._controller.running is None:
            self.undo_asked.emit(self.push, back)

    @Slot(object, object)
    def _fill_menu(self, row_id: RowId, menu: QMenu) -> None:
        row = self.model.row(row_id)
        if row is None or row.entry is None:
            return
        number, action, field = row.entry.number, row.entry.action, row.field
        head = self.model.row(row.head) if row.head else row
        if head is not None and head.box:
            self.menu.add(menu, self.tr("Undo this row…"), lambda: self._ask({number: None}))
        if field is not None and row.box:
            only = frozenset({field})
            self.menu.add(menu, self.tr("Undo this field…"), lambda: self._ask({number: only}))
        self.menu.fill_client(menu, action.client_id, row.entry.customer_id or action.customer_id)
