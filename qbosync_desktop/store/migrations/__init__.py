"""Bringing a data file up to this version's schema, one frozen script after another.

Owns the list of scripts and the file's two numbers: ``application_id`` (this is ours) and ``user_version`` (how many
scripts have run). Scripts never import live models, so an old file is brought up the same way for ever.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

from qbosync_desktop.store.migrations import (
    m0001_first,
    m0002_seen,
    m0003_pairs,
    m0004_events,
    m0005_said,
    m0006_memory,
)

Migration = Callable[[sqlite3.Connection], None]

APPLICATION_ID = 0x51424F53
"""Four bytes in the file's header that say whose it is: "QBOS" (SQLite, "PRAGMA application_id")."""

MIGRATIONS: list[Migration] = [
    m0001_first.migrate,
    m0002_seen.migrate,
    m0003_pairs.migrate,
    m0004_events.migrate,
    m0005_said.migrate,
    m0006_memory.migrate,
]


def latest() -> int:
    """The schema this version works with."""
    return len(MIGRATIONS)


def schema_of(connection: sqlite3.Connection) -> int:
    """How many scripts have run on this file; 0 for a new one."""
    number: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return number


def application_of(connection: sqlite3.Connection) -> int:
    """Whose file it is; 0 for nobody's."""
    number: int = connection.execute("PRAGMA application_id").fetchone()[0]
    return number


def migrate(connection: sqlite3.Connection) -> tuple[int, int]:
    """Run the missing scripts in one transaction; returns (schema before, schema after).

    ``connection`` is in autocommit mode. A script that fails leaves the file as it was. Foreign keys are off while
    scripts run (SQLite, "Making Other Kinds Of Table Schema Changes") and checked before the end.
    """
    connection.execute("PRAGMA foreign_keys = 0")
    connection.execute("BEGIN IMMEDIATE")
    try:
        before = schema_of(connection)  # only now nobody else can be migrating too
        for number, script in enumerate(MIGRATIONS[before:], before + 1):
            script(connection)
            connection.execute(f"PRAGMA user_version = {number}")
        if before < latest():
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            broken = connection.execute("PRAGMA foreign_key_check").fetchone()
            if broken is not None:
                raise sqlite3.IntegrityError(f"a migration left a broken reference in table {broken[0]}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    finally:
        connection.execute("PRAGMA foreign_keys = 1")
    return before, latest()
