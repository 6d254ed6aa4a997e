"""The window: menus, header, next step, three tabs with a side panel, pages over them, and what is said below.

It passes boards on and turns commands into decisions of the controller or requests of the shell. What the rows are and
what a decision does is not its business.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Slot
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    Qt,
)
from PySide6.QtWidgets import QWidget

from qbosync_desktop.domain.problems import KnownError, SignInNeeded
from qbosync_desktop.gui.closing import Closing
from qbosync_desktop.gui.commands import Commands
from qbosync_desktop.gui.completion import Completion
from qbosync_desktop.gui.controller import Controller
from qbosync_desktop.gui.dropped_list import dropped_list
from qbosync_desktop.gui.forms.main_window import Ui_MainWindow
from qbosync_desktop.gui.head import head_in, rows_of_head
from qbosync_desktop.gui.header import Header
from qbosync_desktop.gui.look.fonts import scaled
from qbosync_desktop.gui.next_area import NextArea
from qbosync_desktop.gui.page_stack import PageStack
from qbosync_desktop.gui.panel_link import PanelLink
from qbosync_desktop.gui.panel_place import PanelPlace
from qbosync_desktop.gui.standing import OFFLINE_CODES, Connection, next_line
from qbosync_desktop.gui.status_line import StatusLine
from qbosync_desktop.gui.tab_row import TabRow
from qbosync_desktop.gui.tab_set import TabSet
from qbosync_desktop.gui.tabs.tab_parts import Hint
from qbosync_desktop.gui.tabs.table_tab import TableTab
from qbosync_desktop.gui.tasks import Task
from qbosync_desktop.gui.widgets.environment import EnvStrip
from qbosync_desktop.gui.widgets.showing import show_if
from qbosync_desktop.gui.window_memory import MEMORY_KEY, put_back, read_memory
from qbosync_desktop.gui.window_parts import TABS, WindowParts

if TYPE_CHECKING:
    from qbosync_desktop.desk.board import Board
    from qbosync_desktop.desk.desk import Done

_LOW = 690
"""Below this height the next step has no line of its own."""
_NARROW = 900
"""Below this width, measured in today's text, the side panel gives its room to the table until it is asked for."""


def _now() -> datetime:
    return datetime.now().astimezone()


class Window(WindowParts):
    """See the module. The first rows wait for one tab and no panel; the other parts follow beside them."""

    def __init__(self, controller: Controller, now: Callable[[], datetime] = _now) -> None:
        super().__init__()
        self.controller = controller
        self._now = now
        self.board: Board | None = None
        self.connection = Connection()
        self._page_hints: Sequence[Hint] = ()
        self._stale: set[str] = set()
        self._narrow = False
        self._begins = False  # when it is shown: what was remembered stands there until the folder is open
        form = Ui_MainWindow()
        form.setupUi(self)
        self.form = form
        self.setAcceptDrops(True)
        self.env_strip = EnvStrip()
        self.header = Header(now)
        self.next_area = NextArea()
        self.tab_row = TabRow()
        form.tab_row_layout.setContentsMargins(0, 0, 0, 0)
        form.tab_row_layout.addWidget(self.tab_row)
        for place, part in enumerate((self.env_strip, self.header, self.next_area)):
            form.rows.insertWidget(place, part)
        self.tabs = TabSet(controller, self, self._tab_made)
        for title in (self.tr("Import"), self.tr("Sync"), self.tr("Export")):
            self.tab_row.bar.add(title)
        self.panel_place = PanelPlace()
        form.splitter.addWidget(self.panel_place)
        self.panel_link = PanelLink(self)
        form.splitter.setStretchFactor(0, 1)
        form.splitter.setStretchFactor(1, 0)
        form.splitter.setChildrenCollapsible(False)
        self.status = StatusLine()
        form.rows.addWidget(self.status)
        self._pages = PageStack(self)
        self.commands = Commands(self)
        self._connect_parts()
        self.closing = Closing(self)
        self.completion = Completion(self)
        self.resize(1280, 800)
        memory = controller.office.memory(MEMORY_KEY)
        self._first_tab = read_memory(self, memory)
        self._show_board_parts()
        self._tab_changed(self.tab_row.bar.currentIndex())
        head = head_in(memory)
        rows = rows_of_head(head, self.tab, controller.office.writes()) if head else ()
        if rows:
            self.tab.show_head(rows, head["counts"])
        self._begins = bool(rows) or controller.later
        if not self._begins:
            self.completion.at_once()

    def _tab_made(self, name: str, tab: TableTab) -> None:
        self.form.tabs.addWidget(tab)
        self.panel_link.follow(tab)
        tab.hints_changed.connect(self._tell_hints)
        tab.picker_opened.connect(self._picker_opened)
        tab.window_command.connect(self.command)
        if name == "export":
            self.export_tab.look_asked.connect(self.panel_link.look)
            self.export_tab.find_asked.connect(self._find_customer)
        put_back(tab, self.tables_kept.get(name))
        if self.board is not None:
            self._stale.add(name)

    def _connect_parts(self) -> None:
        controller = self.controller
        self._pages.changed.connect(self._page_changed)
        controller.board_changed.connect(self.set_board)
        controller.said.connect(self._said)
        controller.failed.connect(self._failed)
        controller.unattended_failed.connect(self._unattended_failed)
        controller.started.connect(self._started)
        controller.progressed.connect(self.next_area.progress)
        controller.finished.connect(self._finished)
        self.header.read_clicked.connect(self.form.action_read.trigger)
        self.header.review_clicked.connect(self.form.action_review.trigger)
        self.header.piece_clicked.connect(self._piece_clicked)
        self.next_area.commanded.connect(self.command)
        self.next_area.folded_changed.connect(self.status.fold_next)
        self.status.next_clicked.connect(self._next_step)
        self.next_area.stop_clicked.connect(controller.cancel)
        self.tab_row.bar.currentChanged.connect(self._tab_changed)
        self.tab_row.bar.tabBarClicked.connect(self.leave_pages)
        self.tab_row.lists_clicked.connect(self.form.action_save_lists.trigger)
        self.tab_row.history_clicked.connect(self.form.action_history.trigger)
        self.tab_row.back_clicked.connect(self.back)
        self.panel_link.told.connect(self._tell_hints)

    @Slot(str)
    def command(self, name: str) -> None:
        """Run one of the window's commands by its name; unknown ones do nothing."""
        self.commands.run(name)

    # ------------------------------------------------------------------------------------------------- boards

    @Slot(object)
    def set_board(self, board: Board) -> None:
        """Show another board."""
        first = self.board is None
        before = self.board.picture.company if self.board else None
        self.board = board
        company = board.picture.company
        if company is not None and before is not None and company.last_read != before.last_read:
            self.connection = Connection()
        self._stale = set(TABS) - {self.current_tab}
        self.tab.set_board(board)
        self._show_board_parts()
        if first and not self._first_tab:
            self.show_tab("import" if board.overview.import_waits else "sync")

    def _show_board_parts(self) -> None:
        board = self.board
        running = self.controller.running.title if self.controller.running else ""
        self.header.show_board(board, self.connection, running)
        self.status.show_board(board, self.connection)
        company = board.picture.company if board else None
        self.env_strip.set_environment(company.environment if company else None)
        self.setWindowTitle(f"{company.name} – QBO Sync Desktop" if company else "QBO Sync Desktop")
        self._offer_review()
        if board is None:
            self.next_area.clear()
            return
        counts = board.overview
        for place, count in enumerate((counts.import_waits, counts.sync_waits, counts.export_waits)):
            self.tab_row.bar.set_count(place, count)
        step = next_line(board, self.connection, self._now())
        self.next_area.show_step(step)
        self.status.show_step(step.words, step.label)
        self.commands.offer(board)

    @Slot(object)
    def _said(self, done: Done) -> None:
        self.connection = self.connection.after_decision() if done.count else self.connection
        self._show_board_parts()
        if done.refused:
            self.problem_requested.emit(done.refused[0])

    @Slot(object)
    def _failed(self, error: KnownError) -> None:
        self.connection = self.connection.after_failure(error, self._now())
        self._show_board_parts()
        if error.problem.code not in OFFLINE_CODES and not isinstance(error, SignInNeeded):
            self.problem_requested.emit(error.problem)

    @Slot(object)
    def _unattended_failed(self, error: KnownError) -> None:
        self.connection = self.connection.after_unattended(error, self._now())
        self._show_board_parts()

    @Slot(object)
    def _started(self, task: Task) -> None:
        if not getattr(self.page, "shows_progress", False):  # the review has a strip of its own
            self.next_area.start(task)
        self._show_board_parts()

    @Slot(object)
    def _finished(self, _task: object) -> None:
        self.next_area.end()
        self._show_board_parts()

    # ---------------------------------------------------------------------------------------- tabs and pages

    def show_tab(self, name: str, chip: str = "") -> None:
        """Go to a tab and choose a chip of it."""
        self.leave_pages()
        self.tab_row.bar.setCurrentIndex(TABS.index(name))
        if chip:
            self.tabs[name].choose(chip)
        self.tabs[name].rows_view.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_client(self, client_id: int) -> None:
        """Show a client in the Sync tab."""
        self.show_tab("sync")
        self.sync_tab.show_row(client_id)

    def show_page(self, widget: QWidget, title: str) -> None:
        """Show a page over the tabs; the window lets it go when the user goes back."""
        self._pages.show(widget, title)

    @property
    def page(self) -> QWidget | None:
        """The page that is shown, None while the tabs are."""
        return self._pages.top

    @Slot()
    def back(self) -> None:
        """Leave the page for what lies under it, where the user was."""
        self._pages.back()

    @Slot()
    def leave_pages(self) -> None:
        """Back to the tabs."""
        self._pages.leave_all()

    def set_hints(self, hints: Sequence[Hint]) -> None:
        """The keys that work on the page that is shown."""
        self._page_hints = tuple(hints)
        self._tell_hints()

    @Slot()
    def _page_changed(self) -> None:
        self._page_hints = ()
        alone = bool(getattr(self.page, "stands_alone", False))
        self.next_area.set_apart(alone)
        for part in (self.header, self.form.tab_row):
            show_if(part, not alone)
        self._offer_review()
        self._tell_hints()
        self.page_changed.emit()

    def _offer_review(self) -> None:
        self.header.offer_review(shown=self.page is None, filled=self.page is None and self.current_tab == "sync")

    @Slot(int)
    def _tab_changed(self, place: int) -> None:
        name = TABS[max(0, place)]
        self.form.tabs.setCurrentWidget(self.tabs[name])
        if self.board is not None and name in self._stale:
            self._stale.discard(name)
            self.tabs[name].set_board(self.board)
        self._offer_review()
        self.panel_link.tell()
        self._tell_hints()

    @Slot()
    def _next_step(self) -> None:
        self.command(self.next_area.step.command)

    @Slot(str)
    def _piece_clicked(self, key: str) -> None:
        self.show_tab("sync", key)

    # ------------------------------------------------------------------------------------------- side panel

    def show_panel(self, shown: bool) -> None:
        """Show or hide the side panel, as the user wants it."""
        self.panel_gave_way = False
        self.form.action_panel.setChecked(shown)
        show_if(self.panel_place, shown)

    @Slot(int)
    def _find_customer(self, client_id: int) -> None:
        self.show_client(client_id)
        self.sync_tab.run("find", client_id)

    # --------------------------------------------------------------------------------------------- keyboard

    @Slot()
    def _picker_opened(self) -> None:
        hints = [("↑↓", self.tr("choose")), ("Enter", self.tr("link")), ("Esc", self.tr("close"))]
        self.status.hints.set_hints([*hints, ("F1", self.tr("all keys"))])

    @Slot()
    def _tell_hints(self) -> None:
        if self.page is not None:
            back = ("Esc", self.tr("back"))
            self.status.hints.set_hints(self._page_hints or [back, ("F1", self.tr("all keys"))])
        else:
            self.status.hints.set_hints(self.tab.hints())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes one step back, from wherever the keyboard is."""
        if event.key() == Qt.Key.Key_Escape:
            if self.page is not None:
                self.back()
            elif not self.tab.step_back():
                self.tab.rows_view.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A low window keeps its rows: the calm next step moves into the status bar. A narrow one keeps its names."""
        super().resizeEvent(event)
        self.next_area.set_low(self.height() < scaled(_LOW))
        narrow = self.width() < scaled(_NARROW)
        if narrow != self._narrow:
            self._narrow = narrow
            if narrow == self.panel_place.isVisibleTo(self) and (narrow or self.panel_gave_way):
                self.show_panel(not narrow)
                self.panel_gave_way = narrow

    def showEvent(self, event: QShowEvent) -> None:
        """The rows are painted first; what all other parts take then runs beside a window that can be used."""
        super().showEvent(event)
        if self._begins:
            self._begins = False
            self.completion.after_painting()

    def paintEvent(self, event: QPaintEvent) -> None:
        """What waits for the first painting comes now."""
        super().paintEvent(event)
        self.completion.painted()

    def changeEvent(self, event: QEvent) -> None:
        """Coming back to the window, ages are told anew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self._show_board_parts()

    # ------------------------------------------------------------------------------------------ files, closing

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A client list may be dropped anywhere."""
        if dropped_list(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import the list that was dropped."""
        path = dropped_list(event)
        if path:
            event.acceptProposedAction()
            self.import_list_requested.emit(path)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask while a task runs; remember how the window stood; then close."""
        self.closing.answer(event)
