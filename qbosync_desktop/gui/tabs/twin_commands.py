"""What can be done with twins: the commands of the Twins chip, its menu, its hints, and the count of invoices.

Decisions go through the tab, so that its undo bar tells of them; what opens elsewhere is asked of the shell.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu

from qbosync_desktop.gui.tabs.tab_parts import Hint
from qbosync_desktop.gui.tabs.table_tab import TableTab
from qbosync_desktop.gui.tabs.twins import TwinRow, TwinTable, advice

if TYPE_CHECKING:  # the window opens without what the side panel says
    from qbosync_desktop.desk.board import Board
    from qbosync_desktop.gui.panel_facts import PanelFacts

AT_ONCE = 15
"""Customers whose invoices are counted by one request."""
Rows = list[TwinRow]


class TwinCommands(QObject):
    """See the module."""

    def __init__(self, table: TwinTable, tab: TableTab) -> None:
        super().__init__(tab)
        self._table = table
        self._tab = tab
        self._counting = False
        self._of_one: dict[str, Callable[[TwinRow], None]] = {
            "swap": self._swap,
            "make-inactive": self._make_inactive,
            "keep-active": self._keep_active,
            "move-link": self._move_link,
            "unlink-other": self._unlink_other,
            "open": self._open,
            "open-both": self._open_both,
            "copy-name": self._copy_name,
        }
        table.view.menu_requested.connect(self._fill_menu)
        table.view.activated_row.connect(self._activated)

    # ------------------------------------------------------------------------------------------------- for the tab

    @property
    def board(self) -> Board:
        """The board of the table; only asked while it shows one."""
        assert self._table.board is not None
        return self._table.board

    def run(self, key: str, row_id: object = None) -> bool:
        """Run a command on a row (with the whole selection, when it is part of it); False when there is none."""
        does = self._of_one.get(key)
        if does is None and key != "not-same":
            return False
        rows = self._table.chosen_rows()
        row = self._table.model.row(str(row_id)) if row_id is not None else None
        if row is not None and row not in rows:
            rows = [row]
        if does is None:
            self._not_twins(rows)
        else:
            one = row or self._table.current_row()
            if one is not None:
                does(one)
        return True

    def facts(self, row: TwinRow) -> PanelFacts:
        """What the side panel says."""
        from qbosync_desktop.gui.twin_facts import twin_facts

        return twin_facts(self.board, row, self._table.counted)

    def take(self, place: int) -> None:
        """A digit: the button of that step."""
        row = self._table.current_row()
        steps = self.facts(row).steps if row is not None else ()
        command = steps[place].command if place < len(steps) else ""
        if command and not self.run(command):
            self._tab.window_command.emit(command)

    def hints(self) -> list[Hint]:
        """The keys that work now."""
        row = self._table.current_row()
        found: list[Hint] = [("↑↓", self.tr("move"))]
        if row is not None:
            found += [("S", self.tr("swap sides")), ("X", self.tr("not twins")), ("Enter", self.tr("open"))]
            last = max((place for place, one in enumerate(self.facts(row).steps, 1) if one.command), default=0)
            if last:
                found.append((f"1–{last}" if last > 1 else "1", self.tr("a step")))
        return [*found, ("F1", self.tr("all keys"))]

    def footer_words(self) -> tuple[str, str]:
        """How many there are, and what cannot be done from here."""
        groups = self._table.board.twins if self._table.board is not None else ()
        many, people = len(groups), sum(len(one.ids) for one in groups)
        counted = self.tr("1 pair") if many == 1 and people == 2 else self.tr("1 group") if many == 1 else ""
        counted = counted or (self.tr("%s pairs") if people == 2 * many else self.tr("%s groups")) % f"{many:,}"
        counted += ", " + self.tr("%s customers") % f"{people:,}"
        merging = self.tr("QuickBooks cannot be told to merge from outside. We show the way and check the result.")
        return (counted if many else "", merging)

    def menu_commands(self, row: TwinRow) -> Sequence[tuple[str, str, bool]]:
        """The menu of a row: command, words, usable; "" for a line."""
        customers = self.board.picture.customers
        both = ("open-both", self.tr("Open both in QuickBooks"), True)
        other = customers[row.other].display_name
        pending = advice(row.group, row.other, self.board.picture, self._table.counted) == "pending"
        put_away = (
            ("keep-active", self.tr("Keep “%s” active") % other, True)
            if pending
            else ("make-inactive", self.tr("Make “%s” inactive") % other, True)
        )
        return [
            ("swap", self.tr("Keep “%s”") % other, True),
            ("not-same", self.tr("Not twins"), True),
            ("", "", False),
            put_away,
            ("", "", False),
            ("open", self.tr("Open “%s” in QuickBooks") % other, True),
            both,
            ("copy-name", self.tr("Copy the name to keep"), True),
        ]

    # ------------------------------------------------------------------------------------------------- decisions

    def _not_twins(self, rows: Rows) -> None:
        """Of a head or of two: all of them; of a line in a larger group: that customer beside each of the others."""
        pairs: dict[tuple[str, str], None] = {}
        for row in rows:
            pairs.update(dict.fromkeys(_pairs(row)))
        if pairs:
            wanted = tuple(pairs)
            self._tab.act(lambda desk: desk.not_twins(wanted))

    def _swap(self, row: TwinRow) -> None:
        self._tab.act(lambda desk: desk.keep_twin(row.other, row.group.ids))

    def _make_inactive(self, row: TwinRow) -> None:
        self._tab.act(lambda desk: desk.make_twin_inactive(row.other, row.group.keeper))

    def _keep_active(self, row: TwinRow) -> None:
        self._tab.act(lambda desk: desk.make_other_inactive(row.other, on=False))

    def _move_link(self, row: TwinRow) -> None:
        client = self.board.picture.client_of.get(row.other)
        if client is not None:
            self._tab.act(lambda desk: desk.move_link(client, row.group.keeper))

    def _unlink_other(self, row: TwinRow) -> None:
        client = self.board.picture.client_of.get(row.other)
        if client is not None:
            self._tab.act(lambda desk: desk.unlink((client,)))

    # --------------------------------------------------------------------------------------- looking, elsewhere

    def _open(self, row: TwinRow) -> None:
        self._tab.shell.customer_requested.emit(row.other)

    def _open_both(self, row: TwinRow) -> None:
        for one in (row.group.keeper, row.other):
            self._tab.shell.customer_requested.emit(one)

    def _copy_name(self, row: TwinRow) -> None:
        QGuiApplication.clipboard().setText(self.board.picture.customers[row.group.keeper].display_name)

    @Slot(object)
    def _activated(self, row_id: object) -> None:
        row = self._table.model.row(str(row_id))
        if row is not None:
            self._open(row)

    @Slot(object, object)
    def _fill_menu(self, row_id: object, menu: QMenu) -> None:
        row = self._table.model.row(str(row_id))
        for key, label, usable in self.menu_commands(row) if row is not None else ():
            if not key:
                menu.addSeparator()
                continue
            action = QAction(label, menu)
            action.setEnabled(usable)
            action.setData((key, row_id))
            action.triggered.connect(self._menu_chosen)
            menu.addAction(action)

    @Slot()
    def _menu_chosen(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.run(*action.data())

    # ------------------------------------------------------------------------------------------------- invoices

    def count_invoices(self) -> None:
        """Ask QuickBooks how many invoices the customers from the current group on have, where nobody knows yet.

        A side question: one short request, none while anything else runs or QuickBooks is out of reach, and nobody is
        told when there is no answer.
        """
        shell, controller = self._tab.shell, self._tab.controller
        if self._counting or controller.running is not None or shell.connection.offline_since is not None:
            return
        if shell.connection.sign_in or self._table.board is None or self._table.board.picture.company is None:
            return
        wanted = self._table.uncounted(AT_ONCE)
        if wanted:
            self._counting = True
            controller.ask(lambda desk: desk.invoices(wanted), self._counted)

    @Slot(object)
    def _counted(self, found: object) -> None:
        self._counting = False
        if isinstance(found, dict) and found:
            self._table.set_counted(found)
            self._tab.row_changed.emit()


def _pairs(row: TwinRow) -> Iterable[tuple[str, str]]:
    ids = row.group.ids
    if not row.customer_id or len(ids) == 2:
        return combinations(ids, 2)
    return ((row.customer_id, one) for one in ids if one != row.customer_id)
