"""The parts of the window, by name and type, for those of its own modules that work on several of them.

Declares only; ``window`` makes the parts. So that commands, pages, closing and memory need not import the window that
imports them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QWidget

from qbosync_desktop.gui.controller import Controller
from qbosync_desktop.gui.forms.main_window import Ui_MainWindow
from qbosync_desktop.gui.header import Header
from qbosync_desktop.gui.panel_place import PanelPlace
from qbosync_desktop.gui.shell import Shell
from qbosync_desktop.gui.status_line import StatusLine
from qbosync_desktop.gui.tab_row import TabRow
from qbosync_desktop.gui.tab_set import TabSet

if TYPE_CHECKING:
    from qbosync_desktop.desk.board import Board
    from qbosync_desktop.gui.side_panel import RowPanel
    from qbosync_desktop.gui.tabs.export_tab import ExportTab
    from qbosync_desktop.gui.tabs.import_tab import ImportTab
    from qbosync_desktop.gui.tabs.sync_tab import SyncTab
    from qbosync_desktop.gui.tabs.table_tab import TableTab

TABS = ("import", "sync", "export")


class WindowParts(Shell):
    """See the module."""

    controller: Controller
    board: Board | None
    form: Ui_MainWindow
    header: Header
    tab_row: TabRow
    tabs: TabSet
    panel_place: PanelPlace
    tables_kept: Mapping[str, object] = {}
    """What was remembered of the tables, by tab."""
    status: StatusLine
    panel_gave_way = False
    """The window is too narrow for the side panel, which comes back when it is wider."""

    @property
    def page_room(self) -> QWidget:
        """Where pages stand."""
        stack: QWidget = self.form.stack
        return stack

    @property
    def import_tab(self) -> ImportTab:
        """The Import tab, made now if it is not there."""
        return cast("ImportTab", self.tabs["import"])

    @property
    def sync_tab(self) -> SyncTab:
        """The Sync tab, likewise."""
        return cast("SyncTab", self.tabs["sync"])

    @property
    def export_tab(self) -> ExportTab:
        """The Export tab, likewise."""
        return cast("ExportTab", self.tabs["export"])

    @property
    def panel(self) -> RowPanel:
        """The side panel, likewise."""
        return self.panel_place.panel

    @property
    def tab(self) -> TableTab:
        """The tab that is shown, or lies under a page."""
        return self.tabs[self.current_tab]

    @property
    def current_tab(self) -> str:
        """ "import", "sync" or "export", also while a page lies over it."""
        return TABS[max(0, self.tab_row.bar.currentIndex())]

    def show_panel(self, shown: bool) -> None:
        """Show or hide the side panel, as the user wants it."""
        raise NotImplementedError

    @property
    def page(self) -> QWidget | None:
        """The page that is shown, None while the tabs are."""
        raise NotImplementedError

    def command(self, name: str) -> None:
        """Run one of the window's commands by its name; unknown ones do nothing."""
        raise NotImplementedError
