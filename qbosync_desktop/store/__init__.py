"""What is remembered: tables, migrations and repositories that return domain objects, over SQLite.

Knows no Qt, no HTTP and nothing of QuickBooks' wire format. One writer at a time, and no transaction outlives a call.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qbosync_desktop.domain.backup import Backup
    from qbosync_desktop.store.backups import last_good_backup, restore_backup
    from qbosync_desktop.store.books import Books
    from qbosync_desktop.store.glance import Glance, glance_at
    from qbosync_desktop.store.inspecting import look_into
    from qbosync_desktop.store.opening import open_store
    from qbosync_desktop.store.store import Store

__all__ = [
    "Backup",
    "Books",
    "Glance",
    "Store",
    "glance_at",
    "last_good_backup",
    "look_into",
    "open_store",
    "restore_backup",
]

_HOMES = {
    "Backup": "qbosync_desktop.domain.backup",
    "Books": "qbosync_desktop.store.books",
    "Glance": "qbosync_desktop.store.glance",
    "Store": "qbosync_desktop.store.store",
    "glance_at": "qbosync_desktop.store.glance",
    "last_good_backup": "qbosync_desktop.store.backups",
    "look_into": "qbosync_desktop.store.inspecting",
    "open_store": "qbosync_desktop.store.opening",
    "restore_backup": "qbosync_desktop.store.backups",
}
"""Where each name lives: whoever only glances at a folder does not read in all that writing takes.

No module may be called as a name: importing it would put the module in the name's place.
"""


def __getattr__(name: str) -> object:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found: object = getattr(import_module(home), name)
    globals()[name] = found
    return found
