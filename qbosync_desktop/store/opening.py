"""Opening a data folder: is the file there, ours, whole, of a schema we know; bring it up to date; copy it once a day.

Owns the order of these checks. A file that is refused is left exactly as it was.
"""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from qbosync_desktop.domain.problems import EnvironmentProblem
from qbosync_desktop.store import faults
from qbosync_desktop.store.backups import (
    BEFORE_MIGRATION,
    backups,
    daily_backup,
    daily_due,
    last_good_backup,
    make_backup,
    offering_backup,
)
from qbosync_desktop.store.books import Clock
from qbosync_desktop.store.datafile import DataFile
from qbosync_desktop.store.migrations import APPLICATION_ID, application_of, latest, migrate, schema_of
from qbosync_desktop.store.places import FILE_NAME, OPENING_LOCK
from qbosync_desktop.store.store import Store

log = logging.getLogger(__name__)

MAGIC = b"SQLite format 3\x00"
CHECKED_EVERY_TIME = 32 * 1024 * 1024
"""Bytes up to which a file is checked at every opening; a bigger one once a day, before its daily copy."""


def _now() -> datetime:
    return datetime.now(UTC)


def open_store(
    folder: Path, *, read_only: bool = False, busy_seconds: float = 5.0, clock: Callable[[], datetime] = _now
) -> Store:
    """Open the data file of a folder, making both when they are not there (unless ``read_only``).

    ``busy_seconds``: how long a write waits for another process's; ``clock`` gives aware times.
    Raises EnvironmentProblem: ``data-newer``, ``data-damaged``, ``data-locked``, ``data-foreign``, ``disk-full``,
    ``folder-read-only``, ``data-disk-error``, ``data-missing`` (backups but no file); read only also ``data-older``.
    """
    path = folder / FILE_NAME
    with offering_backup(path):
        if not read_only:
            folder.mkdir(parents=True, exist_ok=True)
        there = path.exists() and (path.stat().st_size > 0 or bool(backups(folder)))
        if there:
            _check_header(path)
        else:
            backup = last_good_backup(folder)
            if read_only or backup is not None:  # an empty register beside backups would look like a loss, and be one
                raise faults.missing(path, backup)
    if read_only:
        with offering_backup(path):
            return Store(_open_read_only(path, busy_seconds), clock)
    with offering_backup(path), _one_at_a_time(path, busy_seconds):
        _prepare(path, folder, there, busy_seconds, clock)
    return Store(DataFile(path, busy_seconds=busy_seconds), clock)


@contextmanager
def _one_at_a_time(path: Path, busy_seconds: float) -> Iterator[None]:
    """Making, checking and copying a file are several steps; two who open it at once must not meet half-way."""
    try:
        with FileLock(path.with_name(OPENING_LOCK), timeout=busy_seconds):
            yield
    except Timeout as error:
        raise faults.locked(path) from error


def _check_header(path: Path) -> None:
    """Look at the file's first 100 bytes without opening it as a database, so that a refused one stays untouched.

    Places: SQLite, "Database File Format", section 1.3: user_version at 60, application_id at 68, both big-endian.
    """
    with path.open("rb") as file:
        header = file.read(100)
    if len(header) < 100 or not header.startswith(MAGIC):
        raise faults.damaged(path, None)
    schema = int.from_bytes(header[60:64], "big")
    _check_owner(path, int.from_bytes(header[68:72], "big"), schema)


def _check_owner(path: Path, application: int, schema: int) -> None:
    if application not in (0, APPLICATION_ID) or (application == 0 and schema > 0):
        raise faults.foreign(path)
    if schema > latest():
        raise faults.newer(path, schema, latest())


def _check_whole(connection: sqlite3.Connection, path: Path) -> None:
    if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise faults.damaged(path, None)


def _prepare(path: Path, folder: Path, there: bool, busy_seconds: float, clock: Clock) -> None:
    with closing(sqlite3.connect(path, timeout=busy_seconds, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous = FULL")
        schema = schema_of(connection)  # once more: a crash may have left the newest header in the log beside the file
        _check_owner(path, application_of(connection), schema)
        if schema == 0 and connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] > 0:
            raise faults.foreign(path)
        due = there and daily_due(folder, clock())
        if there and (due or path.stat().st_size <= CHECKED_EVERY_TIME):
            _check_whole(connection, path)
        connection.execute("PRAGMA journal_mode = WAL")
        if schema < latest():
            if schema > 0:
                make_backup(connection, folder, BEFORE_MIGRATION, clock())
            before, after = migrate(connection)
            log.info("data file brought from schema %d to %d", before, after)
        if due:
            try:
                daily_backup(connection, folder, clock())
            except EnvironmentProblem as error:
                # The file itself is whole; not being able to copy it is no reason to keep people out of it.
                log.warning("no daily backup: %s", error.problem.code)


def _open_read_only(path: Path, busy_seconds: float) -> DataFile:
    try:
        return _checked(DataFile(path, read_only=True, busy_seconds=busy_seconds))
    except EnvironmentProblem as error:
        if error.problem.code != "folder-read-only" or path.with_name(FILE_NAME + "-wal").exists():
            raise
    # In a folder that cannot be written SQLite cannot make its index of the log; with no log there is nothing to miss.
    return _checked(DataFile(path, read_only=True, immutable=True, busy_seconds=busy_seconds))


def _checked(file: DataFile) -> DataFile:
    try:
        with file.read() as session:
            connection = session.raw
            schema = schema_of(connection)
            _check_owner(file.path, application_of(connection), schema)
            if schema < latest():
                raise faults.older(file.path, schema, latest())
            if file.path.stat().st_size <= CHECKED_EVERY_TIME:
                _check_whole(connection, file.path)
    except BaseException:
        file.close()
        raise
    return file
