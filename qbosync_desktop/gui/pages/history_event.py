"""The right of the history for what was no push: whom or what it was about, as that stands now, and its way back.

Ctrl+Z takes back the newest decision; an import of a client list goes back on any later day. Nothing else here does.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout

from qbosync_desktop.desk.desk import Desk
from qbosync_desktop.desk.happened import TITLES, many_in_words
from qbosync_desktop.desk.past_import import PastImport
from qbosync_desktop.domain.event import Event, EventKind, Pair
from qbosync_desktop.gui.controller import Controller
from qbosync_desktop.gui.dates import clock, moment
from qbosync_desktop.gui.forms.history_page import Ui_HistoryPage
from qbosync_desktop.gui.look.core_words import told
from qbosync_desktop.gui.models.check_table import CheckTableModel
from qbosync_desktop.gui.models.check_table_view import CheckTableView
from qbosync_desktop.gui.models.columns import CellRole, Column, RowId
from qbosync_desktop.gui.pages.event_rows import (
    AboutRow,
    TurnRow,
    about_rows,
    nothing_listed,
    parts,
    sought_rows,
    turn_rows,
)
from qbosync_desktop.gui.pages.history_head import HistoryHead
from qbosync_desktop.gui.pages.review_menu import RowMenu
from qbosync_desktop.gui.pages.sought import Sought
from qbosync_desktop.gui.shell import Shell
from qbosync_desktop.gui.widgets.empty import EmptyState
from qbosync_desktop.gui.widgets.ground import Ground
from qbosync_desktop.gui.widgets.progress import Tally
from qbosync_desktop.gui.widgets.showing import show_if
from qbosync_desktop.gui.widgets.words import Words


class HistoryEvent(QObject):
    """See the module. Shares the right side with :class:`HistoryDone`; only one of the two is shown."""

    row_changed = Signal()

    def __init__(self, controller: Controller, shell: Shell, form: Ui_HistoryPage, now: Callable[[], datetime]) -> None:
        super().__init__(form.right)
        self._controller = controller
        self._now = now
        self._sought = Sought()
        self._pairs: tuple[Pair, ...] = ()
        self._import: PastImport | None = None
        self._next_undo = 0
        self.event_shown: Event | None = None
        self.menu = RowMenu(controller, shell, self)
        self._build(form)
        self.head.undo_button.clicked.connect(self.undo)
        self.about_view.current_changed.connect(self._row_changed)
        self.about_view.menu_requested.connect(self._fill_menu)
        controller.started.connect(self._tell_undo)
        controller.finished.connect(self._tell_undo)

    # ------------------------------------------------------------------------------------------------ what it shows

    def show_event(self, event: Event | None, next_undo: int = 0) -> None:
        """Show this one; None leaves the room to a push. ``next_undo``: the event that Ctrl+Z would take back."""
        other = event is None or self.event_shown is None or event.id != self.event_shown.id
        self.event_shown, self._next_undo = event, next_undo
        show_if(self.head, event is not None)
        show_if(self.foot, event is not None)
        if event is None:
            return
        if other:
            self._pairs, self._import = (), None
        self._show_all()
        event_id, is_list = event.id, event.kind is EventKind.LIST

        def question(desk: Desk) -> object:
            return event_id, desk.events_about((event_id,)), desk.last_import() if is_list else None

        self._controller.ask(question, self._told)

    def seek(self, sought: Sought) -> None:
        """Show only these of its rows."""
        if sought != self._sought:
            self._sought = sought
            if self.event_shown is not None:
                self._show_all()

    # ------------------------------------------------------------------------------------------------ how it is built

    def _build(self, form: Ui_HistoryPage) -> None:
        self.head = HistoryHead(self.tr("Undo"))
        form.head.addWidget(self.head)
        self.about: CheckTableModel[AboutRow] = CheckTableModel(
            self._about_columns(), tickable=lambda _row: False, parent=self
        )
        self.about_view = CheckTableView(self.about, self.tr("Clients and customers it was about"))
        self.about_view.hide_ticks()
        self.turns: CheckTableModel[TurnRow] = CheckTableModel(
            self._turn_columns(), tickable=lambda _row: False, parent=self
        )
        self.turns_view = CheckTableView(self.turns, self.tr("Settings, before and after"))
        self.turns_view.hide_ticks()
        self.empty = EmptyState("", "")
        self.tables: QStackedWidget = form.entries
        for one in (self.about_view, self.turns_view, self.empty):
            self.tables.addWidget(one)
        self.foot = Ground("raised", "tl")
        below = QVBoxLayout(self.foot)
        below.setContentsMargins(16, 10, 16, 10)
        self.note = Words("", "second", "text2", wrap=True)
        below.addWidget(self.note)
        form.right_bottom.addWidget(self.foot)
        self.head.hide()
        self.foot.hide()

    def _about_columns(self) -> list[Column[AboutRow]]:
        return [
            Column(
                "client",
                self.tr("Client"),
                lambda row: row.client,
                CellRole.NAME,
                220,
                3,
                icon=lambda row: row.icon,
                placeholder=lambda _row: self.tr("no client"),
            ),
            Column("reference", self.tr("Ref"), lambda row: row.reference, CellRole.REF, 84),
            Column(
                "customer",
                self.tr("Customer in QuickBooks"),
                lambda row: row.customer,
                CellRole.PLAIN,
                200,
                3,
                placeholder=lambda _row: self.tr("no customer"),
                quiet=lambda row: row.customer == row.client,
            ),
            Column("state", self.tr("Now"), role=CellRole.STATUS, width=120, status=lambda row: row.state),
        ]

    def _turn_columns(self) -> list[Column[TurnRow]]:
        return [
            Column("name", self.tr("Setting"), lambda row: row.name, CellRole.NAME, 240, 3),
            Column("old", self.tr("Before"), lambda row: row.old, CellRole.PLAIN, 160, 2, quiet=lambda _row: True),
            Column("arrow", "", lambda _row: "→", CellRole.ARROW, 30, sortable=False, accessible=self._became),
            Column("new", self.tr("Since then"), lambda row: row.new, CellRole.NAME, 160, 2),
        ]

    def _became(self, _row: TurnRow) -> str:
        return self.tr("became")

    # ----------------------------------------------------------------------------------------------------- inside

    @Slot(object)
    def _told(self, answer: tuple[int, Mapping[int, tuple[Pair, ...]], PastImport | None]) -> None:
        event_id, abouts, last = answer
        if self.event_shown is None or event_id != self.event_shown.id:
            return
        self._pairs, self._import = abouts.get(event_id, ()), last
        self._show_all()

    def _show_all(self) -> None:
        event, board = self.event_shown, self._controller.board
        if event is None or board is None:
            return
        title = told(TITLES[event.kind])
        when = moment(event.last, self._now())
        self.head.title.set_text(f"{title} · {when}")
        who = self.tr("by %s") % event.who if event.who else ""
        quiet = " · ".join(one for one in (who, parts(event)) if one)
        back = [Tally("undone", event.undone, self.tr("taken back"))] if event.undone else []
        company = board.picture.company
        named = company.name if company is not None and event.kind is EventKind.CONNECTED else ""
        self.head.tallies.show_tallies(told(many_in_words(event)) or named or title, quiet, back)
        rows = sought_rows(about_rows(self._pairs, board.picture), self._sought.client_id, self._sought.needles)
        self.about.set_rows(rows)
        self.turns.set_rows(turn_rows(event))
        if event.turns:
            self.tables.setCurrentWidget(self.turns_view)
        elif rows:
            self.tables.setCurrentWidget(self.about_view)
        else:
            self.empty.set_words(*nothing_listed(event))
            self.tables.setCurrentWidget(self.empty)
        (self.turns_view if event.turns else self.about_view).go_to_first()
        self.note.setText(self._note(event, len(rows)))
        show_if(self.foot, bool(self.note.text()))
        self._tell_undo()

    def _note(self, event: Event, shown: int) -> str:
        said = []
        if event.until is not None and event.until != event.at:
            same_day = event.until.astimezone().date() == event.at.astimezone().date()
            since = clock(event.at) if same_day else moment(event.at, self._now())
            if since != clock(event.until):
                said.append(self.tr("From %s to %s.") % (since, clock(event.until)))
        if len(self._pairs) < event.count and shown == len(self._pairs) and shown:
            said.append(self.tr("The first %s of %s are listed.") % (f"{shown:,}", f"{event.count:,}"))
        if shown and not event.turns:
            said.append(self.tr("Names and states are those of now."))
        return " ".join(said)

    @Slot()
    def _tell_undo(self, _thing: object = None) -> None:
        """Whether this can go back, and how; what cannot says nothing."""
        event = self.event_shown
        if event is None:
            return
        way = self._way(event)
        running = self._controller.running
        show_if(self.head.undo_button, way is not None)
        self.head.undo_button.setEnabled(running is None)
        reason = self.tr("%s is not finished") % running.title if running is not None and way is not None else ""
        self.head.reason.setText(reason)
        show_if(self.head.reason, bool(reason))
        if way is not None:
            self.head.undo_button.setText(way[0])
            self.head.undo_button.setToolTip(way[1])

    def _way(self, event: Event) -> tuple[str, str] | None:
        """The words of the way back and of its tooltip; None when there is none."""
        if self._of_last_import(event):
            return self.tr("Undo this import"), self.tr("What was changed or linked since stays as it is")
        if event.id and event.id == self._next_undo and event.undone < event.count:
            if event.count == 1 or event.until in (None, event.at):
                return self.tr("Undo"), self.tr("As Ctrl+Z does")
            return self.tr("Undo the last of them"), self.tr("As Ctrl+Z does")
        return None

    def _of_last_import(self, event: Event) -> bool:
        return event.kind is EventKind.LIST and self._import is not None and self._import.made_at == event.at

    @Slot()
    def undo(self) -> None:
        """Take it back; itself one step that Ctrl+Z takes back."""
        event = self.event_shown
        if event is None or self._controller.running is not None or self._way(event) is None:
            return
        if self._of_last_import(event) and event.id != self._next_undo:
            self._controller.act(lambda desk: desk.undo_import())
        else:
            self._controller.undo()

    @Slot(object)
    def _row_changed(self, _name: RowId | None) -> None:
        self.row_changed.emit()

    @Slot(object, object)
    def _fill_menu(self, row_id: RowId, menu: QMenu) -> None:
        row = self.about.row(row_id)
        if row is not None:
            self.menu.fill_client(menu, row.client_id, row.customer_id)
