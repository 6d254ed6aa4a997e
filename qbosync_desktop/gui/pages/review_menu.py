"""The context menus of the review and the outcome: what can be done with one row besides ticking it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from qbosync_desktop.desk.board import Board
from qbosync_desktop.desk.two_sides import taken
from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.fields import Field
from qbosync_desktop.domain.plan import Action, ActionKind
from qbosync_desktop.gui.controller import Controller
from qbosync_desktop.gui.pages.entry_rows import EntryRow
from qbosync_desktop.gui.pages.review_rows import ReviewRow
from qbosync_desktop.gui.shell import Shell


class RowMenu(QObject):
    """See the module."""

    def __init__(self, controller: Controller, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self._controller = controller
        self._shell = shell

    def fill(self, menu: QMenu, row: ReviewRow, board: Board, *, decide: bool) -> None:
        """Add what this row can do. ``decide``: the plan is the board's own, so decisions change it."""
        action = row.action
        if action is not None and decide:
            self._fill_decisions(menu, row, action, board)
        client = action.client_id if action is not None else row.problem.client_id if row.problem is not None else 0
        customer = action.customer_id if action is not None else ""
        self.fill_client(menu, client, customer)

    def fill_entry(self, menu: QMenu, row: EntryRow) -> None:
        """Add what a row of a push can do."""
        entry = row.entry
        self.fill_client(menu, entry.action.client_id, entry.customer_id or entry.action.customer_id)

    def fill_client(self, menu: QMenu, client_id: int, customer_id: str) -> None:
        """Edit, history, Sync, QuickBooks."""
        shell = self._shell
        if not menu.isEmpty():
            menu.addSeparator()
        if client_id:
            self.add(menu, self.tr("Edit this client…"), lambda: shell.client_requested.emit(client_id))
            self.add(menu, self.tr("History of this client"), lambda: shell.history_requested.emit(client_id))
            self.add(menu, self.tr("Show in Sync"), lambda: shell.show_client(client_id))
        if customer_id:
            self.add(menu, self.tr("Open in QuickBooks"), lambda: shell.customer_requested.emit(customer_id))

    def add(self, menu: QMenu, words: str, does: Callable[[], object]) -> None:
        """One more line."""
        made = QAction(words, menu)
        made.triggered.connect(lambda _on=False: does())
        menu.addAction(made)

    def take_value(self, row: ReviewRow) -> None:
        """Put QuickBooks' value of this field into the register instead of overwriting it; can be undone."""
        if row.action is None or row.field is None or row.change is None:
            return
        self.take(row.action.client_id, row.field)

    def take(self, client_id: int, field: Field) -> None:
        """Put QuickBooks' value of a field into the register; can be undone."""
        self._controller.act(lambda desk: desk.take_value(client_id, field))

    def send_ours(self, client_id: int, field: Field) -> None:
        """The register's value goes out although QuickBooks' was edited; can be undone."""
        self._controller.act(lambda desk: desk.send_ours(client_id, (field,)))

    def _fill_decisions(self, menu: QMenu, row: ReviewRow, action: Action, board: Board) -> None:
        client_id = action.client_id
        if self._taken(row, board) is not None:
            self.add(menu, self.tr("Take QuickBooks’ value into the register"), lambda: self.take_value(row))
        field = row.field
        if row.overwrites and field is not None:
            self.add(menu, self.tr("Send ours all the same"), lambda: self.send_ours(client_id, field))
        if not client_id and action.kind is ActionKind.DEACTIVATE:
            customer_id = action.customer_id
            words = self.tr("Leave this customer as it is")
            give_up = self._controller.act
            self.add(menu, words, lambda: give_up(lambda desk: desk.make_other_inactive(customer_id, on=False)))
        if action.kind is ActionKind.CREATE:
            words = self.tr("Take out of the review")
            self.add(menu, words, lambda: self._controller.act(lambda desk: desk.cancel_export((client_id,))))
        elif action.kind is ActionKind.UPDATE:
            words = self.tr("Pause this client")
            self.add(menu, words, lambda: self._controller.act(lambda desk: desk.pause((client_id,))))

    def _taken(self, row: ReviewRow, board: Board) -> Client | None:
        if row.action is None or row.field is None or row.change is None or row.action.kind is not ActionKind.UPDATE:
            return None
        client = board.picture.clients.get(row.action.client_id)
        return None if client is None else taken(client, row.field, row.change.old, board.picture.settings)
