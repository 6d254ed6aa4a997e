"""The window as its own screens see it: what they may ask of it, without knowing how it is put together.

Tabs, pages, the side panel and dialogs hold a :class:`Shell`. ``app.py`` answers the requests.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMainWindow, QWidget

from qbosync_desktop.gui.standing import ONLINE, Connection


class Shell(QMainWindow):
    """See the module. All signals are requests of the user; nothing has happened yet when they are emitted."""

    review_requested = Signal()
    history_requested = Signal(int)
    """A client's id, 0 for the whole history."""
    connect_requested = Signal()
    demo_requested = Signal()
    import_list_requested = Signal(str)
    """The path of a dropped client list, "" to ask for one."""
    lists_requested = Signal(str)
    """Save lists and reports; which one is chosen first, "" for the usual one."""
    checks_requested = Signal(str, int)
    """Check the register: what a check of this code found ("" for all), on this client's row (0 for the first)."""
    settings_requested = Signal()
    client_requested = Signal(int)
    """Edit this client; 0 adds one."""
    problem_requested = Signal(object)
    """Problem: show it with its remedies."""
    customer_requested = Signal(str)
    """A customer's id: show it in QuickBooks' own pages."""
    folder_requested = Signal()
    """Open another data folder."""
    backup_requested = Signal()
    backups_requested = Signal()
    """Show the folder with the backups."""
    restore_requested = Signal()
    guide_requested = Signal(str)
    """Show a page of the guide by its file's name, "" for the first."""
    shortcuts_requested = Signal()
    about_requested = Signal()
    quit_requested = Signal()
    """The window closes, its state is remembered and nothing runs any more."""
    page_changed = Signal()
    """Another page lies over the tabs, or none; no request."""

    connection: Connection = ONLINE
    """What is known about reaching QuickBooks; the window keeps it."""

    @property
    def current_tab(self) -> str:
        """ "import", "sync" or "export"."""
        raise NotImplementedError

    def show_tab(self, name: str, chip: str = "") -> None:
        """Go to a tab (back from any page) and choose a chip of it by its key."""
        raise NotImplementedError

    def show_client(self, client_id: int) -> None:
        """Show this client in the Sync tab, with nothing filtered away."""
        raise NotImplementedError

    def show_page(self, widget: QWidget, title: str) -> None:
        """Show a page over the tabs, under a bar "Back to Sync · title". The window takes the widget over."""
        raise NotImplementedError

    @property
    def page_room(self) -> QWidget:
        """Where pages stand. A page that is made in it is not styled anew, part by part, when it is shown."""
        return self

    def back(self) -> None:
        """Leave the page for the tab it was opened from."""
        raise NotImplementedError

    def set_hints(self, hints: Sequence[tuple[str, str]]) -> None:
        """The keys that work on the page that is shown, each with what it does."""
        raise NotImplementedError
