"""Schema 6: what is remembered stands in a table with row numbers.

Without them SQLite reads a whole value to compare its key: beside some megabytes about twins every look at the count of
transactions took 6 ms.
"""

from __future__ import annotations

import sqlite3


def migrate(connection: sqlite3.Connection) -> None:
    """The same keys and values."""
    connection.execute("CREATE TABLE memory_after (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL)")
    connection.execute("INSERT INTO memory_after SELECT key, value FROM memory")
    connection.execute("DROP TABLE memory")
    connection.execute("ALTER TABLE memory_after RENAME TO memory")
