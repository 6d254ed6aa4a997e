"""History: every push with each old and new value, whole or for one client, and the way back.

Reads the journal only. An undo opens the review with the plan that would take the chosen rows back.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from qbosync_desktop.desk.desk import Desk
from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.plan import ActionKind, Plan
from qbosync_desktop.domain.problems import Problem, Remedy
from qbosync_desktop.gui import remedies
from qbosync_desktop.gui.controller import Controller
from qbosync_desktop.gui.forms.history_page import Ui_HistoryPage
from qbosync_desktop.gui.models.check_table import CheckTableModel
from qbosync_desktop.gui.models.check_table_view import CheckTableView
from qbosync_desktop.gui.models.columns import CellRole, Column, RowId, fold
from qbosync_desktop.gui.models.group_table import GroupTableModel
from qbosync_desktop.gui.models.group_table_view import GroupTableView
from qbosync_desktop.gui.pages.entry_rows import details_of, entry_rows, push_title, tallies
from qbosync_desktop.gui.pages.history_rows import DoneRow, PushRow, done_rows, haystack, push_rows
from qbosync_desktop.gui.pages.outcome_ways import undo_title
from qbosync_desktop.gui.pages.push_watch import PushWatch
from qbosync_desktop.gui.pages.review import ReviewPage
from qbosync_desktop.gui.pages.review_menu import RowMenu
from qbosync_desktop.gui.pages.saving import PushSaver
from qbosync_desktop.gui.shell import Shell
from qbosync_desktop.gui.tabs.chip_area import ChipArea
from qbosync_desktop.gui.widgets.announce import announce
from qbosync_desktop.gui.widgets.buttons import button
from qbosync_desktop.gui.widgets.chips import ChipBar, ChipSpec
from qbosync_desktop.gui.widgets.empty import EmptyState
from qbosync_desktop.gui.widgets.ground import Ground, Rule
from qbosync_desktop.gui.widgets.notices import ProblemCard
from qbosync_desktop.gui.widgets.progress import TallyLine
from qbosync_desktop.gui.widgets.search_field import SearchField
from qbosync_desktop.gui.widgets.showing import show_if
from qbosync_desktop.gui.widgets.strips import Banner
from qbosync_desktop.gui.widgets.words import ElidedWords, Words
from qbosync_desktop.sync.ports import Entry, Push

_MOST = 500
"""How many pushes are listed; a firm that pushes twice a day fills this in a year."""


def _now() -> datetime:
    return datetime.now().astimezone()


class HistoryPage(QWidget):
    """See the module."""

    def __init__(self, controller: Controller, window: Shell, now: Callable[[], datetime] = _now) -> None:
        super().__init__()
        self.controller = controller
        self.shell = window
        self.title = self.tr("History")
        self.watch = PushWatch.of(controller, window)
        self.menu = RowMenu(controller, window, self)
        self.saver = PushSaver(controller, self)
        self._now = now
        self._client = 0
        self._pushes: tuple[Push, ...] = ()
        self._of_client: frozenset[int] | None = None
        self._shown: Push | None = None
        self._entries: tuple[Entry, ...] = ()
        self._hay: dict[int, str] = {}
        self._hay_asked = False
        self._asked_undo = False
        form = Ui_HistoryPage()
        form.setupUi(self)
        self._build_left(form)
        self._build_right(form)
        form.splitter.setStretchFactor(0, 2)
        form.splitter.setStretchFactor(1, 3)
        form.splitter.setSizes([512, 768])
        self.setFocusProxy(self.push_view)
        self._connect()

    # ------------------------------------------------------------------------------------------------ for the window

    def show_client(self, client_id: int = 0) -> None:
        """Show what was done for one client, or everything for 0."""
        self._client = client_id
        board = self.controller.board
        client = board.picture.clients.get(client_id) if board is not None else None
        name = client.name if client is not None else ""
        self.client_banner.set_words(self.tr("Only what was done for %s") % name if name else self.tr("One client"))
        show_if(self.client_banner, bool(client_id))
        self.refresh()

    @Slot()
    def refresh(self, _board: object = None) -> None:
        """Read the list of pushes again."""
        client = self._client

        def question(desk: Desk) -> object:
            found = desk.pushes(_MOST)
            entries = desk.entries_of_client(client, _MOST) if client else ()
            return found, frozenset(one.push_id for one in entries) if client else None

        self.controller.ask(question, self._told_pushes)

    # ------------------------------------------------------------------------------------------------ how it is built

    def _build_left(self, form: Ui_HistoryPage) -> None:
        self.chips = ChipBar(
            [
                ChipSpec("all", self.tr("All")),
                ChipSpec("pushes", self.tr("Pushes")),
                ChipSpec("undos", self.tr("Undos")),
                ChipSpec("waits", self.tr("Problems"), "problem"),
            ],
            self.tr("Show"),
        )
        self.search = SearchField(self.tr("Client or value"))
        form.tools.addWidget(ChipArea(self.chips))
        form.tools.addWidget(self.search, 1)
        form.left_rows.insertWidget(1, Rule())
        self.client_banner = Banner(tone="push", icon="filter")
        self.everything_button = button(self.tr("Show everything"), "grey", small=True)
        self.client_banner.add(self.everything_button)
        form.banners.addWidget(self.client_banner)
        self.push_model: CheckTableModel[PushRow] = CheckTableModel(
            self._push_columns(), tickable=lambda _row: False, parent=self
        )
        self.push_view = CheckTableView(self.push_model, self.tr("Pushes, newest first"))
        self.push_view.hide_ticks()
        self.empty = EmptyState(
            self.tr("Nothing was pushed yet."),
            self.tr("Everything that is sent to QuickBooks is kept here, with each old and new value."),
        )
        self.pushes: QStackedWidget = form.pushes
        self.pushes.addWidget(self.push_view)
        self.pushes.addWidget(self.empty)
        foot = Ground("raised", "t")
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(8)
        self.kept = ElidedWords(self.tr("Kept on this computer, with every old and new value"), "second", "text2")
        row.addWidget(self.kept, 1)
        self.save_button = button(self.tr("Save as CSV…"), "text", "download")
        row.addWidget(self.save_button)
        form.left_bottom.addWidget(foot)

    def _push_columns(self) -> list[Column[PushRow]]:
        return [
            Column("when", self.tr("When"), lambda row: row.when, CellRole.REF, 150, 2, sort_key=lambda row: row.id),
            Column("what", self.tr("What"), lambda row: row.what, CellRole.NAME, 60),
            Column("many", "", lambda row: row.many, CellRole.SECOND, 90, sortable=False),
            Column(
                "outcome",
                self.tr("Outcome"),
                lambda row: row.word,
                CellRole.STATUS,
                178,
                2,
                status=lambda row: row.state,
                sortable=False,
            ),
        ]

    def _build_right(self, form: Ui_HistoryPage) -> None:
        head = Ground("surface", "bl")
        column = QVBoxLayout(head)
        column.setContentsMargins(16, 12, 16, 10)
        column.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(12)
        self.push_title = ElidedWords("", "card")
        row.addWidget(self.push_title, 1)
        self.reason = Words("", "second", "look")
        row.addWidget(self.reason)
        self.undo_button = button(self.tr("Undo this push…"), "filled", "undo")
        row.addWidget(self.undo_button)
        column.addLayout(row)
        self.tallies = TallyLine()
        column.addWidget(self.tallies)
        form.head.addWidget(head)
        self.model: GroupTableModel[DoneRow] = GroupTableModel(
            self._done_columns(),
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
        foot = Ground("raised", "tl")
        below = QVBoxLayout(foot)
        below.setContentsMargins(16, 10, 16, 10)
        below.setSpacing(8)
        self.problem = ProblemCard()
        self.details = Words("", "second", "text2", wrap=True)
        self.details.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        below.addWidget(self.problem)
        below.addWidget(self.details)
        form.right_bottom.addWidget(foot)

    def _done_columns(self) -> list[Column[DoneRow]]:
        return [
            Column(
                "name",
                self.tr("Client and field"),
                lambda row: row.name,
                CellRole.NAME,
                240,
                3,
                icon=lambda row: row.icon,
                sortable=False,
            ),
            Column(
                "old",
                self.tr("Before"),
                lambda row: row.old,
                CellRole.PLAIN,
                160,
                3,
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
                160,
                3,
                placeholder=lambda row: self.tr("(empty)") if row.field is not None else "",
                sortable=False,
            ),
            Column(
                "state",
                self.tr("Outcome"),
                lambda row: row.word,
                CellRole.STATUS,
                104,
                status=lambda row: row.state,
                sortable=False,
            ),
        ]

    def _nothing_before(self, row: DoneRow) -> str:
        created = row.entry is not None and row.entry.action.kind is ActionKind.CREATE
        return "" if row.field is None or created else self.tr("(empty)")

    def _connect(self) -> None:
        controller = self.controller
        controller.board_changed.connect(self.refresh)
        controller.started.connect(self._tell_later)
        controller.finished.connect(self._tell_later)
        self.save_button.clicked.connect(self.save)
        self.saver.saved.connect(self._saved)
        self.watch.undo_ready.connect(self._undo_ready)
        self.chips.chosen_changed.connect(self._refilter)
        self.search.searched.connect(self._searched)
        self.search.left.connect(self._to_pushes)
        self.everything_button.clicked.connect(self._show_everything)
        self.push_view.current_changed.connect(self._push_changed)
        self.push_view.activated_row.connect(self._to_rows)
        self.model.ticks_changed.connect(self._tell_later)
        self.view.current_changed.connect(self._row_changed)
        self.view.activated_row.connect(self._fold)
        self.view.menu_requested.connect(self._fill_menu)
        self.undo_button.clicked.connect(self.undo)
        self.problem.remedy_clicked.connect(self._remedy)

    # ------------------------------------------------------------------------------------------------- the pushes

    @Slot(object)
    def _told_pushes(self, answer: tuple[tuple[Push, ...], frozenset[int] | None]) -> None:
        pushes, self._of_client = answer
        gone = {one.id for one in self._pushes} - {one.id for one in pushes}
        open_ones = {one.id for one in pushes if one.finished_at is None}
        self._hay = {key: text for key, text in self._hay.items() if key not in gone | open_ones}
        self._pushes = pushes
        chosen = self._of_client
        rows = [row for row in push_rows(pushes, self._now()) if chosen is None or row.id in chosen]
        self.push_model.set_rows(rows)
        self.chips.set_counts(
            {
                "all": len(rows),
                "pushes": sum(not row.push.undo_of for row in rows),
                "undos": sum(bool(row.push.undo_of) for row in rows),
                "waits": sum(row.waits for row in rows),
            }
        )
        self._refilter()
        if self._shown is not None:
            self._ask_entries(self._shown.id)

    @Slot()
    def _refilter(self, _text: str = "") -> None:
        chip, needles, hay = self.chips.chosen, fold(self.search.text()).split(), self._hay

        def takes(row: PushRow) -> bool:
            of_chip = {"pushes": not row.push.undo_of, "undos": bool(row.push.undo_of), "waits": row.waits}
            if not of_chip.get(chip, True):
                return False
            text = f"{hay.get(row.id, '')} {fold(f'{row.when} {row.what} {row.push.who}')}"
            return all(needle in text for needle in needles)

        self.push_model.set_filter(takes)
        if not self.push_model.rowCount():
            self._tell_empty()
        self.pushes.setCurrentWidget(self.push_view if self.push_model.rowCount() else self.empty)
        self.push_view.go_to_first()
        self._push_changed(self.push_view.current_id())

    def _tell_empty(self) -> None:
        if self.search.text():
            words = (self.tr("No push holds “%s”.") % self.search.text(), self.tr("Esc clears the search."))
        elif self.push_model.rows():
            words = (self.tr("None now."), self.tr("The chip All shows every push."))
        elif self._client:
            words = (self.tr("Nothing was pushed for this client yet."), "")
        else:
            words = (
                self.tr("Nothing was pushed yet."),
                self.tr("Everything that is sent to QuickBooks is kept here, with each old and new value."),
            )
        self.empty.set_words(*words)

    @Slot(str)
    def _searched(self, text: str) -> None:
        if text and not self._hay_asked:
            self._hay_asked = True
            wanted = [one.id for one in self._pushes if one.id not in self._hay]
            clients = self._clients()

            def question(desk: Desk) -> object:
                return {one: fold(haystack(desk.entries(one), clients)) for one in wanted}

            self.controller.ask(question, self._told_hay)
        self._refilter()

    @Slot(object)
    def _told_hay(self, found: Mapping[int, str]) -> None:
        self._hay.update(found)
        self._hay_asked = False
        self._refilter()

    @Slot()
    def _show_everything(self) -> None:
        self.show_client(0)

    @Slot(object)
    def _push_changed(self, row_id: RowId | None) -> None:
        row = self.push_model.row(row_id) if row_id is not None else None
        if row is None:
            self._shown, self._entries = None, ()
            self._show_entries()
            return
        if self._shown is None or self._shown.id != row.id:
            self._shown, self._entries = row.push, ()
            self._ask_entries(row.id)
        self._shown = row.push
        self._tell_undo()

    def _ask_entries(self, push_id: int) -> None:
        self.controller.ask(lambda desk: desk.entries(push_id), self._told_entries)

    # -------------------------------------------------------------------------------------------------- one push

    @Slot(object)
    def _told_entries(self, entries: tuple[Entry, ...]) -> None:
        if self._shown is None or any(one.push_id != self._shown.id for one in entries[:1]):
            return
        fresh = {one.push_id for one in entries} != {one.push_id for one in self._entries}
        self._entries = tuple(one for one in entries if not self._client or one.action.client_id == self._client)
        self._show_entries()
        if fresh:
            self.model.set_ticks(row.id for row in self.model.rows() if row.box)
            created = {str(one.number) for one in self._entries if one.action.kind is ActionKind.CREATE}
            self.model.fold_all(True, created)
            self.view.scrollToTop()
            self.view.go_to_first()
        self._row_changed()

    def _show_entries(self) -> None:
        self.model.set_rows(done_rows(self._entries, self._clients()))
        self.tables.setCurrentWidget(self.view if self._entries else self.blank)
        push = self._shown
        self.push_title.set_text(push_title(push, self._now()) if push is not None else "")
        rows = entry_rows(self._entries, {}, running=False)
        who = ""
        if push is not None:
            who = self.tr("approved by %s") % push.who if push.who else ""
        many = self.tr("1 change") if len(rows) == 1 else self.tr("%s changes") % f"{len(rows):,}"
        self.tallies.show_tallies(many if rows else "", who if rows else "", tallies(rows))
        self._tell_undo()

    def _clients(self) -> Mapping[int, Client]:
        board = self.controller.board
        return board.picture.clients if board is not None else {}

    @Slot()
    def _tell_later(self, _thing: object = None) -> None:
        self._tell_undo()

    def _tell_undo(self) -> None:
        """What the button would take back, or why it cannot."""
        rows = [row for row in self.model.rows() if row.box]
        ticked = len(self.model.ticks())
        show_if(self.undo_button, bool(self._entries))
        running = self.controller.running
        reasons = (
            (not self._entries, ""),
            (not rows, self.tr("Nothing here can go back")),
            (running is not None, self.tr("%s is not finished") % (running.title if running is not None else "")),
            (self.shell.connection.sign_in, self.tr("Sign in to QuickBooks first")),
            (self.shell.connection.offline_since is not None, self.shell.connection.why),
            (not ticked, self.tr("Nothing is ticked")),
        )
        stopped = next((said for stops, said in reasons if stops), None)
        self.undo_button.setEnabled(stopped is None)
        self.reason.setText(stopped or "")
        show_if(self.reason, bool(stopped))
        self.undo_button.setAccessibleDescription(stopped or "")
        if rows and ticked < len(rows):
            self.undo_button.setText(self.tr("Undo %s of %s…") % (ticked, len(rows)))
        else:
            self.undo_button.setText(self.tr("Undo this push…") if not self._client else self.tr("Undo this row…"))

    def current_row(self) -> DoneRow | None:
        """The line whose details stand below."""
        name = self.view.current_id()
        return None if name is None else self.model.row(name)

    @Slot()
    def _row_changed(self, _name: object = None) -> None:
        row = self.current_row()
        entry = row.entry if row is not None else None
        problem = entry.problem if entry is not None else None
        show_if(self.problem, problem is not None)
        if problem is not None:
            self.problem.set_problem(problem)
        lines = details_of(entry, self._shown) if entry is not None else []
        self.details.setText("  ·  ".join(f"{label} {value}" for label, value in lines))
        show_if(self.details, bool(lines))
        self._tell_hints()

    @Slot(object)
    def _fold(self, row_id: RowId) -> None:
        self.model.fold(row_id, not self.model.folded(row_id))

    @Slot(object, object)
    def _fill_menu(self, row_id: RowId, menu: QMenu) -> None:
        row = self.model.row(row_id)
        if row is None or row.entry is None:
            return
        number, action = row.entry.number, row.entry.action
        head = self.model.row(row.head) if row.head else row
        if head is not None and head.box:
            self.menu.add(menu, self.tr("Undo this row…"), lambda: self._ask_undo([number]))
        self.menu.fill_client(menu, action.client_id, row.entry.customer_id or action.customer_id)

    # -------------------------------------------------------------------------------------------- saving and undo

    @Slot()
    def save(self) -> None:
        """Save the pushes that are shown as a list."""
        rows = [self.push_model.row(name) for name in self.push_model.shown()]
        if any(rows) and self.controller.running is None:
            self.saver.ask(self.shell, [row.push for row in rows if row is not None])

    @Slot(str)
    def _saved(self, name: str) -> None:
        self.kept.set_text(self.tr("Saved as %s") % name)
        announce(self, self.kept.text())

    @Slot()
    def undo(self) -> None:
        """Show what would take the ticked rows back; nothing is sent yet."""
        self._ask_undo([int(str(name)) for name in self.model.ticks()])

    def _ask_undo(self, numbers: list[int]) -> None:
        if self._shown is not None and numbers and self.controller.running is None:
            self._asked_undo = True
            self.watch.ask_undo(self._shown, sorted(numbers))

    @Slot(object, object)
    def _undo_ready(self, plan: Plan, push: Push) -> None:
        if not self._asked_undo or not self.isVisible():
            self._asked_undo = False
            return
        self._asked_undo = False
        page = ReviewPage(self.controller, self.shell)
        page.show_plan(plan, push.id, undo_title(push, self._now()))
        self.shell.show_page(page, page.title)

    @Slot(object, object)
    def _remedy(self, problem: Problem, remedy: Remedy) -> None:
        if not remedies.apply(remedy, problem, self.controller, self.shell):
            self.shell.problem_requested.emit(problem)

    # ------------------------------------------------------------------------------------------------------- keyboard

    @Slot()
    def _to_pushes(self) -> None:
        self.push_view.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _to_rows(self, _row_id: RowId) -> None:
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _tell_hints(self) -> None:
        if not self.isVisible():
            return
        keys = [("↑↓", self.tr("move")), ("Space", self.tr("tick")), ("←→", self.tr("fold")), ("/", self.tr("search"))]
        self.shell.set_hints([*keys, ("Esc", self.tr("back")), ("F1", self.tr("all keys"))])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """/ searches; Esc clears the search and the chip before the window goes back."""
        if event.key() == Qt.Key.Key_Escape and (self.search.text() or self.chips.chosen != "all"):
            self.search.clear()
            self.chips.choose("all")
            self._to_pushes()
        elif event.text() == "/":
            self.search.focus()
        elif event.text() == "?":
            self.shell.shortcuts_requested.emit()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Its own keys, once the window has made room for it."""
        super().showEvent(event)
        QTimer.singleShot(0, self._tell_hints)
