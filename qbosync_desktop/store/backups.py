"""Copies of the data file: made by hand, daily, before a migration and before a company is removed; and put back.

Owns the folder ``backups`` beside the data file. A copy is made through SQLite's backup interface, so it is whole even
while somebody writes; it appears under its name only when it is complete.
"""

from __future__ import annotations

import re
import shutil
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from qbosync_desktop.domain.backup import PLAN_KEY, Backup, BackupPlan, plan_of_text
from qbosync_desktop.domain.problems import EnvironmentProblem
from qbosync_desktop.store import faults
from qbosync_desktop.store.faults import as_problems
from qbosync_desktop.store.inspecting import look_into, opened_to_read
from qbosync_desktop.store.migrations import APPLICATION_ID, application_of, latest, schema_of
from qbosync_desktop.store.places import BACKUP_FOLDER, FILE_NAME, uri_of

DAILY = "daily"
BEFORE_MIGRATION = "before-update"
BEFORE_RESTORE = "before-restore"
KEEP = {DAILY: 7, BEFORE_MIGRATION: 7, BEFORE_RESTORE: 7}
"""How many of these are kept; those made for another reason stay until the user deletes them."""

ABANDONED = 24 * 3600.0
"""Seconds after which a half-made copy is nobody's any more."""

_NAME = re.compile(r"register-(\d{8}T\d{6}Z)-([a-z0-9-]+?)(?:_(\d+))?\.sqlite")
_STAMP = "%Y%m%dT%H%M%SZ"


def backups(folder: Path) -> tuple[Backup, ...]:
    """The complete copies of a data folder, newest first."""
    place = folder / BACKUP_FOLDER
    with as_problems(place):
        paths = list(place.iterdir()) if place.is_dir() else []
    found = [
        Backup(
            path, datetime.strptime(match[1], _STAMP).replace(tzinfo=UTC), match[2], int(match[3]) if match[3] else 0
        )
        for path in paths
        if (match := _NAME.fullmatch(path.name))
    ]
    return tuple(sorted(found, key=lambda backup: (backup.made_at, backup.number, backup.reason), reverse=True))


def make_backup(source: sqlite3.Connection, folder: Path, reason: str, now: datetime, keep: int | None = None) -> Path:
    """Copy the open file; returns where the copy is. Of its kind ``keep`` stay, else as many as :data:`KEEP` says."""
    slug = re.sub(r"[^a-z0-9]+", "-", reason.lower()).strip("-") or "by-hand"
    place = folder / BACKUP_FOLDER
    stamp = now.astimezone(UTC).strftime(_STAMP)
    with as_problems(place):
        place.mkdir(parents=True, exist_ok=True)
        target = place / f"register-{stamp}-{slug}.sqlite"
        number = 1
        while target.exists():
            target = place / f"register-{stamp}-{slug}_{number}.sqlite"
            number += 1
        _sweep(place)
        _copy(source, target)
        kept = [backup for backup in backups(folder) if backup.reason == slug]
        for old in kept[keep or KEEP.get(slug, len(kept)) :]:
            old.path.unlink(missing_ok=True)
    return target


def daily_backup(source: sqlite3.Connection, folder: Path, now: datetime) -> Path:
    """The copy of the day, as the firm decided: how many stay, and whether another folder gets it, too.

    Raises EnvironmentProblem, also when only the other folder cannot be written; the first copy is whole then.
    """
    plan = plan_of(source)
    made = make_backup(source, folder, DAILY, now, plan.keep)
    if plan.second:
        second = Path(plan.second)
        with as_problems(second):
            part = second / f"{made.name}.{uuid4().hex}.part"
            try:
                shutil.copyfile(made, part)
                part.replace(second / made.name)
            finally:
                part.unlink(missing_ok=True)
            for old in second_copies(second)[plan.keep :]:
                old.unlink(missing_ok=True)
    return made


def second_copies(place: Path) -> list[Path]:
    """The daily copies in the other folder, newest first; files of other names are nobody's business here."""
    found = [path for path in place.iterdir() if (match := _NAME.fullmatch(path.name)) and match[2] == DAILY]
    return sorted(found, key=lambda path: path.name, reverse=True)


def plan_of(connection: sqlite3.Connection) -> BackupPlan:
    """What the firm decided, read before the store is open; the usual plan in a file that has no memory yet."""
    try:
        row = connection.execute("SELECT value FROM memory WHERE key = ?", (f"desk:{PLAN_KEY}",)).fetchone()
    except sqlite3.Error:
        return BackupPlan()
    return plan_of_text(row[0] if row else "")


def copy_to(source: sqlite3.Connection, target: Path) -> Path:
    """Copy the open file to a place of the user's own choice, in place of what is there. Returns the place."""
    with as_problems(target.parent):
        _copy(source, target)
    return target


def _copy(source: sqlite3.Connection, target: Path) -> None:
    part = target.with_suffix(f".{uuid4().hex}.part")
    try:
        with closing(sqlite3.connect(part)) as copy:
            source.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")  # one file, nothing beside it
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _sweep(place: Path) -> None:
    """Remove what a sudden death left half-made; younger ones may be somebody's work of this moment."""
    for left in place.glob("*.part"):
        if left.stat().st_mtime < time.time() - ABANDONED:
            left.unlink(missing_ok=True)


def daily_due(folder: Path, now: datetime) -> bool:
    """True when no daily copy was made on this day (in UTC)."""
    today = now.astimezone(UTC).date()
    return not any(backup.reason == DAILY and backup.made_at.date() == today for backup in backups(folder))


def whole(path: Path) -> bool:
    """True when a closed file of ours can be read in full and this version knows its schema."""
    try:
        with closing(sqlite3.connect(uri_of(path, read_only=True, immutable=True), uri=True)) as connection:
            return (
                connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok"
                and application_of(connection) == APPLICATION_ID
                and 0 < schema_of(connection) <= latest()
            )
    except sqlite3.Error:
        return False


def last_good_backup(folder: Path) -> Path | None:
    """The newest copy that is whole; None when there is none. What the user once replaced comes last of all."""
    ranked = sorted(backups(folder), key=lambda backup: backup.reason == BEFORE_RESTORE)  # stable: newest first in both
    return next((backup.path for backup in ranked if whole(backup.path)), None)


@contextmanager
def offering_backup(path: Path) -> Iterator[None]:
    """As :func:`~qbosync_desktop.store.faults.as_problems`; a damaged file comes with its last good copy."""
    try:
        with as_problems(path):
            yield
    except EnvironmentProblem as error:
        if error.problem.code != "data-damaged":
            raise
        raise faults.damaged(path, last_good_backup(path.parent)) from error


def restore_backup(folder: Path, backup: Path, now: datetime | None = None) -> Path | None:
    """Put a copy back in the place of the data file, which no store may have open.

    What was there is kept: as a backup like any other when it is whole, else as it is, beside the file. Returns where
    (None when there was none). Raises EnvironmentProblem ``data-damaged``, ``data-foreign``, ``data-newer`` or
    ``data-missing`` when the copy cannot be used, and then changes nothing.
    """
    path = folder / FILE_NAME
    look_into(backup)
    moment = now or datetime.now(UTC)
    with as_problems(path):
        fresh = path.with_name("register.restoring")
        with closing(opened_to_read(backup)) as source:
            _copy(source, fresh)  # before anything else: the copy may be the oldest, and go when one more is made
    try:
        kept = _keep_what_was(path, folder, moment)
        with as_problems(path):
            fresh.replace(path)  # in one step: at no moment is there no data file
    finally:
        fresh.unlink(missing_ok=True)
    return kept


def _keep_what_was(path: Path, folder: Path, now: datetime) -> Path | None:
    """Copy the data file, its log included, and take the log away: it belongs to the file that leaves."""
    if not path.exists():
        return None
    kept: Path | None = None
    try:
        look_into(path)
        with closing(sqlite3.connect(path)) as connection:
            kept = make_backup(connection, folder, BEFORE_RESTORE, now)
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except (EnvironmentProblem, sqlite3.Error):
        kept = None  # damaged: it is kept as it is, for whoever may want to rescue something
    with as_problems(path):
        aside = path.with_name(f"register-{now.astimezone(UTC).strftime(_STAMP)}-replaced.sqlite")
        if kept is None:
            shutil.copyfile(path, aside)
        for tail in ("-wal", "-shm"):
            beside = path.with_name(FILE_NAME + tail)
            if beside.exists() and kept is None:
                beside.replace(aside.with_name(aside.name + tail))
            else:
                beside.unlink(missing_ok=True)
    return kept or aside
