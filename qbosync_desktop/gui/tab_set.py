"""The three tabs by name, each made when it is first wanted, so that the first rows wait for one of them only."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from qbosync_desktop.gui.controller import Controller
from qbosync_desktop.gui.shell import Shell
from qbosync_desktop.gui.tabs.table_tab import TableTab


class TabSet(Mapping[str, TableTab]):
    """See the module. Asking for a tab makes it, and ``made(name, tab)`` is told."""

    def __init__(self, controller: Controller, shell: Shell, made: Callable[[str, TableTab], None]) -> None:
        self._controller = controller
        self._shell = shell
        self._tell = made
        self._made: dict[str, TableTab] = {}

    def __getitem__(self, name: str) -> TableTab:
        tab = self._made.get(name)
        if tab is None:
            tab = self._made[name] = _MAKERS[name](self._controller, self._shell)
            self._tell(name, tab)
        return tab

    def __iter__(self) -> Iterator[str]:
        return iter(_MAKERS)

    def __contains__(self, name: object) -> bool:
        return name in _MAKERS

    def __len__(self) -> int:
        return len(_MAKERS)

    def missing(self) -> list[str]:
        """The names of those that are not there yet."""
        return [name for name in _MAKERS if name not in self._made]


def _import_tab(controller: Controller, shell: Shell) -> TableTab:
    from qbosync_desktop.gui.tabs.import_tab import ImportTab

    return ImportTab(controller, shell)


def _sync_tab(controller: Controller, shell: Shell) -> TableTab:
    from qbosync_desktop.gui.tabs.sync_tab import SyncTab

    return SyncTab(controller, shell)


def _export_tab(controller: Controller, shell: Shell) -> TableTab:
    from qbosync_desktop.gui.tabs.export_tab import ExportTab

    return ExportTab(controller, shell)


_MAKERS = {"import": _import_tab, "sync": _sync_tab, "export": _export_tab}
