"""The commands of a tab: by letter and digit while its table has the keyboard, in the menu of a row, by name.

Knows the shell; which commands there are, and what they do, the tab says.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from qbosync_desktop.gui.models.check_table import CheckTableModel
from qbosync_desktop.gui.models.check_table_view import CheckTableView
from qbosync_desktop.gui.models.columns import RowId
from qbosync_desktop.gui.shell import Shell
from qbosync_desktop.gui.widgets.search_field import SearchField


class CommandedTab(QWidget):
    """See the module. Whoever stands on it makes ``model``, ``view`` and ``search``."""

    model: CheckTableModel[Any]
    view: CheckTableView
    search: SearchField

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self._commands: dict[str, Callable[[list[Any]], None]] = {}
        self._keys: dict[str, str] = {}

    def add_command(self, key: str, does: Callable[[list[Any]], None], letter: str = "") -> None:
        """A command by its key: ``does(rows)``. ``letter`` runs it from the table."""
        self._commands[key] = does
        if letter:
            self._keys[letter] = key

    def run(self, key: str, row_id: RowId | None = None) -> bool:
        """Run a command on a row (with the whole selection, when the row is part of it; without one, on the selection).

        False when this tab has no such command.
        """
        does = self._commands.get(key)
        if does is None:
            return False
        chosen = self.view.selected_ids()
        names = chosen if row_id is None or row_id in chosen else [row_id]
        rows = [row for row in (self.model.row(name) for name in names) if row is not None]
        does(rows)
        return True

    # ----------------------------------------------------------------------------------------------------- keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters and digits are commands while the table has the keyboard."""
        if event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier):
            super().keyPressEvent(event)
            return
        text = event.text().upper()
        if event.key() == Qt.Key.Key_Escape:
            if not self.step_back():
                super().keyPressEvent(event)
        elif text == "/":
            self.search.focus()
        elif text == "?":
            self.shell.shortcuts_requested.emit()
        elif not self._table_has_keyboard():
            super().keyPressEvent(event)
        elif text.isdigit() and text != "0":
            self.take(int(text) - 1)
        elif text in self._keys:
            self.run(self._keys[text])
        else:
            super().keyPressEvent(event)

    def _table_has_keyboard(self) -> bool:
        shown = self.shown_table()
        focus = self.focusWidget()
        return focus is not None and (focus is shown or shown.isAncestorOf(focus))

    # -------------------------------------------------------------------------------------------------------- menus

    @Slot(object, object)
    def _fill_menu(self, row_id: RowId, menu: QMenu) -> None:
        row = self.model.row(row_id)
        if row is None:
            return
        first = menu.actions()[0] if menu.actions() else None
        for key, label, usable in self.menu_commands(row):
            if not key:
                menu.addSeparator()
                continue
            action = QAction(label, menu)
            action.setEnabled(usable)
            action.setData((key, row_id, "command"))
            menu.addAction(action)
        if first is not None:
            menu.insertSeparator(menu.actions()[menu.actions().index(first) + 1])
        menu.triggered.connect(self._menu_chosen)

    @Slot(QAction)
    def _menu_chosen(self, action: QAction) -> None:
        data = action.data()
        if isinstance(data, tuple) and len(data) == 3:
            self.run(str(data[0]), data[1])

    def popup_menu(self, menu: QMenu, under: QWidget) -> None:
        """Show a menu under a button."""
        menu.popup(under.mapToGlobal(QPoint(0, under.height())))

    # ----------------------------------------------------------------------------------- what every tab answers itself

    def shown_table(self) -> QWidget:
        """What stands in the tab's middle."""
        raise NotImplementedError

    def step_back(self) -> bool:
        """Esc: one step back; False when there was nothing left to leave."""
        raise NotImplementedError

    def take(self, place: int) -> None:
        """A digit: take a candidate (from 0), or a remedy of the row's problem."""
        raise NotImplementedError

    def menu_commands(self, row: Any) -> Sequence[tuple[str, str, bool]]:
        """The row's menu: command, words, usable; ("", "", False) is a line."""
        raise NotImplementedError
