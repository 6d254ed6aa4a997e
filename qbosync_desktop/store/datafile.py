"""The open data file: connections for any thread, write transactions, and the notice that something was written.

Owns how connections are made, lent and closed. Knows no table and no domain object.

Rules (SQLite, "Write-Ahead Logging" and "Transaction"): one writer at a time, so every write begins ``IMMEDIATE`` and
waits its turn instead of failing half-way; readers never wait. ``synchronous=FULL`` because a call that returned
must survive a power cut.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from peewee import BaseQuery, SqliteDatabase

from qbosync_desktop.store.backups import offering_backup
from qbosync_desktop.store.kept import Kept, Notes
from qbosync_desktop.store.places import WRITES, uri_of

_openings = count(1)
CLOSE_PATIENCE = 30.0
"""Seconds :meth:`DataFile.close` waits for running reads and writes; they take milliseconds each."""


_COUNTED = (
    "INSERT INTO memory (key, value) VALUES (?, '1') ON CONFLICT (key) DO UPDATE SET value = CAST(value AS INTEGER) + 1"
)


class PooledFile(SqliteDatabase):
    """A peewee database whose connections may serve any thread, one at a time, and wait in a pool between uses."""

    def __init__(self, uri: str, busy_seconds: float, read_only: bool) -> None:
        self._idle: list[sqlite3.Connection] = []
        self._notes: dict[sqlite3.Connection, Notes] = {}
        self._read_only = read_only
        pragmas = [
            ("foreign_keys", 1),
            ("synchronous", "FULL"),
            ("fullfsync", 1),  # macOS keeps writes in the drive's cache without it; elsewhere it does nothing
            ("temp_store", "MEMORY"),
            ("query_only", int(read_only)),
        ]
        super().__init__(
            uri,
            pragmas=pragmas,
            timeout=busy_seconds,
            autoconnect=False,  # a query outside a session is a bug and must say so
            uri=True,
            check_same_thread=False,
            cached_statements=256,
        )

    def lent(self) -> sqlite3.Connection:
        """The connection this thread holds; an error outside a session."""
        if self.is_closed():
            raise RuntimeError("a query outside a session")
        connection: sqlite3.Connection = self.connection()  # type: ignore[no-untyped-call]  # peewee's stub
        return connection

    def _connect(self) -> sqlite3.Connection:
        # peewee calls this under its own lock.
        if self._idle:
            return self._idle.pop()
        connection: sqlite3.Connection = super()._connect()  # type: ignore[misc]  # missing in peewee's stub
        if not self._read_only:
            self._notes[connection] = Notes(connection)
        return connection

    def notes(self) -> Notes:
        """What the connection this thread holds has touched."""
        return self._notes[self.lent()]

    def _close(self, conn: sqlite3.Connection) -> None:
        if conn.in_transaction:  # an error left it half-way: never lend it again
            self._notes.pop(conn, None)
            conn.close()
        else:
            self._idle.append(conn)

    def rollback(self) -> None:
        """Roll back, unless SQLite has done so itself (it does when the disk is full)."""
        if self.lent().in_transaction:
            super().rollback()

    def close_idle(self) -> None:
        """Really close what nobody uses."""
        while self._idle:
            connection = self._idle.pop()
            self._notes.pop(connection, None)
            connection.close()


class Session:
    """A connection lent to this thread, typed: peewee's queries and plain SQL."""

    def __init__(self, database: PooledFile) -> None:
        self._database = database

    @property
    def raw(self) -> sqlite3.Connection:
        """The connection itself, for plain SQL and many rows at once. Its errors are sqlite3's own."""
        return self._database.lent()

    def run(self, query: BaseQuery) -> sqlite3.Cursor:
        """Execute one of peewee's queries; rows come as plain tuples."""
        cursor: sqlite3.Cursor = self._database.execute(query)  # type: ignore[no-untyped-call]  # peewee's stub
        return cursor


class DataFile:
    """One open data file. Every method may be called from any thread."""

    def __init__(self, path: Path, *, read_only: bool = False, immutable: bool = False, busy_seconds: float = 5.0):
        self.path = path
        self.read_only = read_only
        self._uri = uri_of(path, read_only=read_only, immutable=immutable)
        self._database = PooledFile(self._uri, busy_seconds, read_only)
        self._session = Session(self._database)
        self._gate = threading.Condition()
        self._turn = threading.Lock()  # one writer of this process: what it touched is known before the next one begins
        self._guests = 0
        self._closed = False
        self._serial = next(_openings)
        self.kept = Kept()
        self._watch: sqlite3.Connection | None = None
        self._watch_lock = threading.Lock()

    @contextmanager
    def read(self) -> Iterator[Session]:
        """Lend this thread a connection. Raises EnvironmentProblem for what the disk or the file does wrong."""
        if not self._database.is_closed():
            yield self._session
            return
        self._enter()
        try:
            with offering_backup(self.path):
                self._database.connect()
                try:
                    yield self._session
                finally:
                    self._database.close()
        finally:
            self._leave()

    @contextmanager
    def write(self) -> Iterator[Session]:
        """Lend this thread a connection inside one IMMEDIATE transaction; an exception takes everything back."""
        with self.read() as session:
            if self._database.transaction_depth():  # part of another one, which does the rest
                with self._database.atomic():
                    yield session
                return
            if self.read_only:  # SQLite says so at the first write
                with self._database.atomic("IMMEDIATE"):
                    yield session
                return
            notes = self._database.notes()
            with self._turn:
                try:
                    with self._database.atomic("IMMEDIATE"):
                        yield session
                        session.raw.execute(_COUNTED, (WRITES,))
                        count = self.writes(session)
                except BaseException:
                    notes.take()
                    raise
                self.kept.committed(*notes.take(), count)

    def notes(self) -> Notes:
        """What the transaction of this thread has touched; for a table written in bulk."""
        return self._database.notes()

    def settled(self, session: Session) -> Kept:
        """The rows in memory, after a look at whether anybody else has written."""
        self.kept.settle(self.writes(session), self._data_version())
        return self.kept

    def writes(self, session: Session) -> int:
        """How many transactions were ever committed here, by any process."""
        row = session.raw.execute("SELECT value FROM memory WHERE key = ?", (WRITES,)).fetchone()
        return int(row[0]) if row else 0

    def _enter(self) -> None:
        with self._gate:
            if self._closed:
                raise RuntimeError("the store is closed")
            self._guests += 1

    def _leave(self) -> None:
        with self._gate:
            self._guests -= 1
            self._gate.notify_all()

    def version(self) -> object:
        """Another value after every committed write, whichever thread or process made it.

        ``PRAGMA data_version`` counts what *other* connections committed, so one connection that never writes sees
        them all (SQLite, "PRAGMA data_version"); values of different connections cannot be compared, hence only one.
        """
        return self._serial, self._data_version()

    def _data_version(self) -> object:
        with self._watch_lock:
            self._enter()
            try:
                with offering_backup(self.path):
                    if self._watch is None:
                        self._watch = sqlite3.connect(
                            self._uri, uri=True, isolation_level=None, check_same_thread=False
                        )
                    return self._watch.execute("PRAGMA data_version").fetchone()[0]
            finally:
                self._leave()

    def close(self) -> None:
        """Wait for running reads and writes, then close every connection. Safe to call twice."""
        with self._gate:
            self._closed = True
            if not self._gate.wait_for(lambda: self._guests == 0, CLOSE_PATIENCE):
                raise RuntimeError("the store is still in use")
        with self._watch_lock:
            if self._watch is not None:
                self._watch.close()
                self._watch = None
            self._database.close_idle()
