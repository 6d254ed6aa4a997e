"""The window's commands by name: menus, shortcuts, the next step and the side panel all run these.

A command asks the controller for a decision, the shell's owner for a page or a dialog, or moves within the window.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from qbosync_desktop.gui.panes import next_pane
from qbosync_desktop.gui.widgets.search_field import SearchField
from qbosync_desktop.gui.window_parts import WindowParts

if TYPE_CHECKING:
    from qbosync_desktop.desk.board import Board

ROW_ACTIONS = {
    "edit_client": "edit",
    "archive_client": "archive",
    "link_client": "find",
    "unlink_client": "unlink",
    "pause_client": "pause",
    "start_client": "start",
    "leave_client": "leave",
}
"""Actions of the Client menu that are commands of the tab, for the current row."""


class Commands(QObject):
    """See the module."""

    def __init__(self, window: WindowParts) -> None:
        super().__init__(window)
        self._window = window
        self._controller = window.controller
        self._does = self._by_name()
        self._connect_actions()

    def run(self, name: str) -> bool:
        """Run a command; False when there is none of this name."""
        does = self._does.get(name)
        if does is None:
            return False
        does()
        return True

    def offer(self, board: Board) -> None:
        """What the menus offer now."""
        form, counts = self._window.form, board.overview
        form.action_undo.setEnabled(bool(board.undo))
        form.action_undo.setText(self.tr("Undo: %s") % board.undo if board.undo else self.tr("Undo"))
        form.action_redo.setEnabled(bool(board.redo))
        form.action_redo.setText(self.tr("Redo: %s") % board.redo if board.redo else self.tr("Redo"))
        form.action_accept_exact.setEnabled(counts.exact > 0)
        form.action_retry_all.setEnabled(bool(board.picture.given.waiting))
        for action in (form.action_review, form.action_push):
            action.setEnabled(counts.changes > 0)
        reads = board.picture.company is not None and self._controller.running is None
        for action in (form.action_read, form.action_read_all):
            action.setEnabled(reads)

    def _by_name(self) -> dict[str, Callable[[], object]]:
        window, controller = self._window, self._controller
        return {
            "import-list": lambda: window.import_list_requested.emit(""),
            "save-lists": lambda: window.lists_requested.emit(""),
            "mapping-report": lambda: window.lists_requested.emit("report"),
            "check-register": lambda: window.checks_requested.emit("", 0),
            "connect": window.connect_requested.emit,
            "demo": window.demo_requested.emit,
            "settings": window.settings_requested.emit,
            "backup": window.backup_requested.emit,
            "show-backups": window.backups_requested.emit,
            "restore": window.restore_requested.emit,
            "quit": window.close,
            "undo": controller.undo,
            "redo": controller.redo,
            "find": self._find,
            "add-client": lambda: window.client_requested.emit(0),
            "show-problems": lambda: window.show_tab("sync", "problems"),
            "show-refused": self._show_refused,
            "retry-all": lambda: controller.act(lambda desk: desk.retry()),
            "accept-exact": self._accept_exact,
            "show-exact": lambda: window.show_tab("import", "exact"),
            "show-import": lambda: window.show_tab("import"),
            "show-sync": lambda: window.show_tab("sync"),
            "show-export": lambda: window.show_tab("export"),
            "show-look-first": lambda: window.show_tab("export", "look-first"),
            "show-twins": self._show_twins,
            "review": self._review,
            "history": lambda: window.history_requested.emit(0),
            "client-history": self._client_history,
            "next-pane": lambda: next_pane(window),
            "panel": lambda: window.show_panel(window.form.action_panel.isChecked()),
            "read": lambda: self._read(everything=False),
            "read-all": lambda: self._read(everything=True),
            "resume-push": self._resume,
            "abandon-push": self._abandon,
            "guide": lambda: window.guide_requested.emit(""),
            "shortcuts": window.shortcuts_requested.emit,
            "about": window.about_requested.emit,
        }

    def _find(self) -> None:
        """The search field of what is shown: the page's own, else the tab's."""
        search = getattr(self._window.page, "search", None)
        (search if isinstance(search, SearchField) else self._window.tab.search).focus()

    def _connect_actions(self) -> None:
        """Every action of the menus is a command of the window, or of the tab that is shown."""
        for action in self._window.findChildren(QAction):
            name = action.objectName().removeprefix("action_")
            command = name.replace("_", "-")
            if name in ROW_ACTIONS:
                action.setProperty("command", ROW_ACTIONS[name])
                action.triggered.connect(self._row_action)
            elif command in self._does or command == "push":
                action.setProperty("command", "review" if command == "push" else command)
                action.triggered.connect(self._menu_action)
            self._window.addAction(action)
        self._window.form.menu_client.aboutToShow.connect(self._fit_client_menu)
        self._window.form.menu_client.aboutToHide.connect(self._free_client_menu)

    @Slot()
    def _menu_action(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.run(str(action.property("command")))

    @Slot()
    def _row_action(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._window.tab.run(str(action.property("command")))

    def _read(self, *, everything: bool) -> None:
        board = self._window.board
        if self._controller.running is None and board is not None and board.picture.company is not None:
            self._controller.read_quickbooks(everything=everything)

    def _resume(self) -> None:
        if self._controller.running is None:
            self._controller.resume_push()

    def _abandon(self) -> None:
        if self._controller.running is None:
            self._controller.abandon_push()

    def _show_twins(self) -> None:
        """The twins; of the row the side panel is about, if it has some."""
        facts = self._window.panel.facts
        self._window.show_tab("import", "twins")
        if facts is not None and facts.customer_id:
            self._window.import_tab.twins.go_to(facts.customer_id)

    def _show_refused(self) -> None:
        refused = self._window.connection.refused
        if refused is not None:
            self._window.problem_requested.emit(refused)

    def _review(self) -> None:
        board = self._window.board
        if board is not None and board.overview.changes:
            self._window.review_requested.emit()

    def _accept_exact(self) -> None:
        board = self._window.board
        if board is not None and board.overview.exact:
            self._controller.act(lambda desk: desk.accept_tier())

    def _client_history(self) -> None:
        facts = self._window.panel.facts
        if facts is not None and facts.client_id:
            self._window.history_requested.emit(facts.client_id)

    @Slot()
    def _fit_client_menu(self) -> None:
        """Only what the current row can do."""
        window = self._window
        usable = {key for key, _label, on in self._menu_of_row() if on}
        for name, command in ROW_ACTIONS.items():
            action: QAction = getattr(window.form, f"action_{name}")
            action.setEnabled(command in usable)
        facts = window.panel.facts
        window.form.action_client_history.setEnabled(facts is not None and bool(facts.client_id))

    @Slot()
    def _free_client_menu(self) -> None:
        """A greyed action would take its shortcut away from the next row, too."""
        for name in ROW_ACTIONS:
            getattr(self._window.form, f"action_{name}").setEnabled(True)

    def _menu_of_row(self) -> Sequence[tuple[str, str, bool]]:
        tab = self._window.tab
        row = None if self._window.import_tab.shows_twins else tab.current_row()
        return () if row is None else tab.menu_commands(row)
