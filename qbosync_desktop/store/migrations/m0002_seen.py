"""Schema 2: a link remembers what QuickBooks held in each field when the user last decided about it."""

from __future__ import annotations

import sqlite3


def migrate(connection: sqlite3.Connection) -> None:
    """Links of before know nothing yet; what was last sent stands in for it."""
    connection.execute("ALTER TABLE link ADD COLUMN seen TEXT NOT NULL DEFAULT ''")
