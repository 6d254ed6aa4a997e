"""Schema 3: a decision may be about two customers ("not twins"), so its key names the second one, too."""

from __future__ import annotations

import sqlite3


def migrate(connection: sqlite3.Connection) -> None:
    """No decision of before is about two. A primary key cannot be altered: the table is made anew and filled."""
    connection.execute("ALTER TABLE decision RENAME TO decision_before")
    connection.execute("""
    CREATE TABLE decision (
        realm_id TEXT NOT NULL REFERENCES company (realm_id) ON DELETE CASCADE,
        client_id INTEGER NOT NULL,
        customer_id TEXT NOT NULL,
        kind TEXT NOT NULL,
        other_id TEXT NOT NULL,
        made_at TEXT,
        PRIMARY KEY (realm_id, client_id, customer_id, kind, other_id)
    ) WITHOUT ROWID
    """)
    connection.execute(
        "INSERT INTO decision SELECT realm_id, client_id, customer_id, kind, '', made_at FROM decision_before"
    )
    connection.execute("DROP TABLE decision_before")
