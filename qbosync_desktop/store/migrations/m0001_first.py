"""Schema 1: the register, one company's world keyed by its realm, and the journal. Frozen: never edit, add a script."""

from __future__ import annotations

import sqlite3

STATEMENTS = (
    """
    CREATE TABLE company (
        realm_id TEXT NOT NULL PRIMARY KEY,
        name TEXT NOT NULL,
        environment TEXT NOT NULL,
        country TEXT NOT NULL,
        connected_at TEXT,
        last_read TEXT,
        changes_since TEXT,
        connection TEXT NOT NULL
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE client (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL,
        kind TEXT NOT NULL,
        reference TEXT NOT NULL,
        trading_name TEXT NOT NULL,
        given_name TEXT NOT NULL,
        middle_name TEXT NOT NULL,
        family_name TEXT NOT NULL,
        email TEXT NOT NULL,
        phone TEXT NOT NULL,
        mobile TEXT NOT NULL,
        alternate_phone TEXT NOT NULL,
        fax TEXT NOT NULL,
        website TEXT NOT NULL,
        abn TEXT NOT NULL,
        acn TEXT NOT NULL,
        postal TEXT NOT NULL,
        street TEXT NOT NULL,
        sync INTEGER NOT NULL,
        archived INTEGER NOT NULL
    )
    """,
    """
    CREATE TABLE customer (
        realm_id TEXT NOT NULL REFERENCES company (realm_id) ON DELETE CASCADE,
        id TEXT NOT NULL,
        sync_token TEXT NOT NULL,
        display_name TEXT NOT NULL,
        active INTEGER NOT NULL,
        company_name TEXT NOT NULL,
        given_name TEXT NOT NULL,
        middle_name TEXT NOT NULL,
        family_name TEXT NOT NULL,
        email TEXT NOT NULL,
        phone TEXT NOT NULL,
        mobile TEXT NOT NULL,
        alternate_phone TEXT NOT NULL,
        fax TEXT NOT NULL,
        website TEXT NOT NULL,
        bill_address TEXT NOT NULL,
        ship_address TEXT NOT NULL,
        balance TEXT NOT NULL,
        sub_customer INTEGER NOT NULL,
        gone INTEGER NOT NULL,
        created TEXT,
        updated TEXT,
        PRIMARY KEY (realm_id, id)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE name_holder (
        realm_id TEXT NOT NULL REFERENCES company (realm_id) ON DELETE CASCADE,
        kind TEXT NOT NULL,
        id TEXT NOT NULL,
        display_name TEXT NOT NULL,
        active INTEGER NOT NULL,
        PRIMARY KEY (realm_id, kind, id)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE link (
        realm_id TEXT NOT NULL REFERENCES company (realm_id) ON DELETE CASCADE,
        client_id INTEGER NOT NULL REFERENCES client (id),
        customer_id TEXT NOT NULL CHECK (customer_id <> ''),
        active INTEGER NOT NULL,
        linked_at TEXT,
        last_sync TEXT,
        paused_at TEXT,
        why TEXT NOT NULL,
        sent TEXT NOT NULL,
        PRIMARY KEY (realm_id, client_id),
        UNIQUE (realm_id, customer_id)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX link_client ON link (client_id)",
    """
    CREATE TABLE decision (
        realm_id TEXT NOT NULL REFERENCES company (realm_id) ON DELETE CASCADE,
        client_id INTEGER NOT NULL,
        customer_id TEXT NOT NULL,
        kind TEXT NOT NULL,
        made_at TEXT,
        PRIMARY KEY (realm_id, client_id, customer_id, kind)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE suggestion (
        realm_id TEXT NOT NULL REFERENCES company (realm_id) ON DELETE CASCADE,
        client_id INTEGER NOT NULL,
        customer_id TEXT NOT NULL,
        score REAL NOT NULL,
        tier TEXT NOT NULL,
        reasons TEXT NOT NULL,
        best INTEGER NOT NULL,
        PRIMARY KEY (realm_id, client_id, customer_id)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE problem (
        realm_id TEXT NOT NULL REFERENCES company (realm_id) ON DELETE CASCADE,
        client_id INTEGER NOT NULL,
        customer_id TEXT NOT NULL,
        problem TEXT NOT NULL,
        PRIMARY KEY (realm_id, client_id, customer_id)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE push (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        realm_id TEXT NOT NULL REFERENCES company (realm_id) ON DELETE CASCADE,
        started_at TEXT NOT NULL,
        finished_at TEXT,
        who TEXT NOT NULL,
        undo_of INTEGER NOT NULL
    )
    """,
    "CREATE INDEX push_realm ON push (realm_id, id)",
    """
    CREATE TABLE entry (
        push_id INTEGER NOT NULL REFERENCES push (id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        request_id TEXT NOT NULL CHECK (length(request_id) <= 36),
        item TEXT NOT NULL CHECK (length(item) <= 10),
        kind TEXT NOT NULL,
        client_id INTEGER NOT NULL,
        title TEXT NOT NULL,
        on_customer_id TEXT NOT NULL,
        on_sync_token TEXT NOT NULL,
        fields TEXT NOT NULL,
        state TEXT NOT NULL,
        sent_at TEXT,
        answered_at TEXT,
        customer_id TEXT NOT NULL,
        sync_token TEXT NOT NULL,
        after TEXT NOT NULL,
        problem TEXT,
        tid TEXT NOT NULL,
        undone INTEGER NOT NULL,
        PRIMARY KEY (push_id, number),
        UNIQUE (push_id, request_id, item)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX entry_client ON entry (client_id, push_id, number)",
    "CREATE INDEX entry_state ON entry (push_id, state)",
    """
    CREATE TABLE settings (
        realm_id TEXT NOT NULL PRIMARY KEY,
        settings TEXT NOT NULL
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE memory (
        key TEXT NOT NULL PRIMARY KEY,
        value TEXT NOT NULL
    ) WITHOUT ROWID
    """,
)


def migrate(connection: sqlite3.Connection) -> None:
    """Create everything in an empty file."""
    for statement in STATEMENTS:
        connection.execute(statement)
