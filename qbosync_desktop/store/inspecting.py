"""Looking into a register or a copy of one before it replaces another: is it whole, ours, and what is in it.

Reads with plain SQL what every schema has had, so that an older copy is told as well as a new one. Writes nothing.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from qbosync_desktop.domain.backup import RegisterFacts
from qbosync_desktop.store import faults
from qbosync_desktop.store.faults import as_problems
from qbosync_desktop.store.migrations import APPLICATION_ID, application_of, latest, schema_of
from qbosync_desktop.store.places import uri_of


def opened_to_read(path: Path) -> sqlite3.Connection:
    """A connection that writes nothing. A log beside the file belongs to it; without one none is made either."""
    log = path.with_name(path.name + "-wal")
    has_log = log.exists() and log.stat().st_size > 0
    return sqlite3.connect(uri_of(path, read_only=True, immutable=not has_log), uri=True)


def look_into(path: Path) -> RegisterFacts:
    """Check a file in full and say what it holds.

    Raises EnvironmentProblem: ``data-missing``, ``data-damaged``, ``data-foreign``, ``data-newer``, ``data-locked`` …
    """
    if not path.is_file():
        raise faults.missing(path)
    with as_problems(path), closing(opened_to_read(path)) as connection:
        schema = schema_of(connection)
        if application_of(connection) != APPLICATION_ID or schema < 1:
            raise faults.foreign(path)
        if schema > latest():
            raise faults.newer(path, schema, latest())
        whole = connection.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok"
        if not whole or connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
            raise faults.damaged(path, None)
        return _facts(connection, path, schema)


def _facts(connection: sqlite3.Connection, path: Path, schema: int) -> RegisterFacts:
    def number(query: str) -> int:
        found: int = connection.execute(query).fetchone()[0]
        return found

    pushes = connection.execute(
        "SELECT started_at, (SELECT count(*) FROM entry WHERE push_id = push.id AND state = 'done') FROM push"
    )
    return RegisterFacts(
        path,
        schema,
        number("SELECT count(*) FROM client WHERE NOT archived"),
        number("SELECT count(*) FROM client WHERE archived"),
        number("SELECT count(*) FROM link"),
        tuple(name for (name,) in connection.execute("SELECT name FROM company ORDER BY name")),
        tuple((datetime.fromisoformat(when), done) for when, done in pushes),
    )
