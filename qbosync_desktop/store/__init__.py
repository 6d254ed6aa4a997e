"""What is remembered: tables, migrations and repositories that return domain objects, over SQLite.

Knows no Qt, no HTTP and nothing of QuickBooks' wire format. One writer at a time, and no transaction outlives a call.
"""

from qbosync_desktop.domain.backup import Backup
from qbosync_desktop.store.backups import backups, last_good_backup, restore_backup
from qbosync_desktop.store.books import Books
from qbosync_desktop.store.inspecting import look_into
from qbosync_desktop.store.opening import open_store
from qbosync_desktop.store.store import Store

__all__ = ["Backup", "Books", "Store", "backups", "last_good_backup", "look_into", "open_store", "restore_backup"]
