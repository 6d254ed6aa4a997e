"""What SQLite and the file system can answer, turned into problems a person can act on.

Owns the codes ``data-locked``, ``disk-full``, ``folder-read-only``, ``data-damaged``, ``data-disk-error``,
``data-newer``, ``data-older``, ``data-foreign`` and ``data-missing``. Knows no table.
Result codes: SQLite, "Result and Error Codes" (sqlite.org/rescode.html).
"""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from peewee import PeeweeException

from qbosync_desktop.domain.problems import EnvironmentProblem, Problem, Remedy

LOCKED = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT})
NO_ACCESS = frozenset({sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH})
DISK = frozenset({sqlite3.SQLITE_IOERR, sqlite3.SQLITE_NOLFS})
FULL = frozenset({errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)})


def locked(path: Path) -> EnvironmentProblem:
    """Another program holds the file."""
    return EnvironmentProblem(
        Problem(
            "data-locked",
            "Another program is using the data file",
            "The data file stayed locked, so nothing was changed.",
            "Close other windows of QBO Sync, wait for a backup or cloud-copy program to finish, then try again.",
            (Remedy.TRY_AGAIN,),
            file=str(path),
        )
    )


def disk_full(path: Path) -> EnvironmentProblem:
    """No room left."""
    return EnvironmentProblem(
        Problem(
            "disk-full",
            "The disk is full",
            "The last change could not be saved; everything saved before it is intact.",
            "Free some space on this disk, then try again.",
            (Remedy.TRY_AGAIN,),
            file=str(path),
        )
    )


def no_access(path: Path) -> EnvironmentProblem:
    """The folder or the file cannot be opened or written."""
    return EnvironmentProblem(
        Problem(
            "folder-read-only",
            "The data folder cannot be written to",
            "The folder of the data file does not exist, or you may not write to it.",
            "Choose another folder, or ask whoever looks after this computer for the right to write to this one.",
            (Remedy.CHOOSE_FOLDER, Remedy.TRY_AGAIN),
            file=str(path),
        )
    )


def disk_error(path: Path) -> EnvironmentProblem:
    """The disk answers with errors; the file itself may be whole."""
    return EnvironmentProblem(
        Problem(
            "data-disk-error",
            "The disk did not answer",
            "The data file could not be read or written because of an error of the disk or the network drive.",
            "Check that the drive is connected, then try again.",
            (Remedy.TRY_AGAIN, Remedy.CHOOSE_FOLDER),
            file=str(path),
        )
    )


def damaged(path: Path, backup: Path | None) -> EnvironmentProblem:
    """The file is not whole. The problem's ``file`` is the last good backup, or the data file when there is none."""
    if backup is None:
        return EnvironmentProblem(
            Problem(
                "data-damaged",
                "The data file is damaged",
                "The data file cannot be read in full, and there is no good backup beside it. It was left as it is.",
                "Open another folder, or copy a backup of yours over the file.",
                (Remedy.CHOOSE_FOLDER,),
                file=str(path),
            )
        )
    return EnvironmentProblem(
        Problem(
            "data-damaged",
            "The data file is damaged",
            f"The data file cannot be read in full. The last good backup is {backup.name}. Nothing was changed.",
            "Restore the last good backup; the damaged file is kept beside it.",
            (Remedy.RESTORE_BACKUP, Remedy.CHOOSE_FOLDER),
            file=str(backup),
        )
    )


def newer(path: Path, found: int, known: int) -> EnvironmentProblem:
    """Made by a later version of this program."""
    return EnvironmentProblem(
        Problem(
            "data-newer",
            "The data file was made by a newer version",
            f"The data file has format {found}; this version knows formats up to {known}. Nothing was changed.",
            "Install the newest version of QBO Sync, or open another folder.",
            (Remedy.CHOOSE_FOLDER,),
            file=str(path),
        )
    )


def older(path: Path, found: int, known: int) -> EnvironmentProblem:
    """Read only, but the file wants to be brought up to date first."""
    return EnvironmentProblem(
        Problem(
            "data-older",
            "The data file was made by an older version",
            f"The data file has format {found}, this version works with {known}, and it was to be opened read only.",
            "Open the folder once in QBO Sync's window; it brings the file up to date after making a backup.",
            (Remedy.TRY_AGAIN, Remedy.CHOOSE_FOLDER),
            file=str(path),
        )
    )


def foreign(path: Path) -> EnvironmentProblem:
    """A database, but not one of ours."""
    return EnvironmentProblem(
        Problem(
            "data-foreign",
            "This is not a data file of QBO Sync",
            "The folder holds a file of the right name that another program made. Nothing was changed.",
            "Open another folder.",
            (Remedy.CHOOSE_FOLDER,),
            file=str(path),
        )
    )


def missing(path: Path, backup: Path | None = None) -> EnvironmentProblem:
    """Nothing there: read only, or with a backup beside it that says there should be something."""
    if backup is None:
        return EnvironmentProblem(
            Problem(
                "data-missing",
                "There is no data file in this folder",
                "The folder holds no data file yet, and it was to be opened read only.",
                "Open another folder.",
                (Remedy.CHOOSE_FOLDER,),
                file=str(path),
            )
        )
    return EnvironmentProblem(
        Problem(
            "data-missing",
            "The data file is gone",
            f"There are backups in this folder, but no data file. The last good backup is {backup.name}.",
            "Restore the last good backup. To begin with an empty register, open another folder.",
            (Remedy.RESTORE_BACKUP, Remedy.CHOOSE_FOLDER),
            file=str(backup),
        )
    )


def problem_of_sqlite(error: sqlite3.Error, path: Path) -> EnvironmentProblem | None:
    """The problem behind an error of SQLite; None when it is a bug of ours."""
    # The low byte is the primary code; the rest says where exactly (SQLite, "Extended result codes").
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    if code in LOCKED:
        return locked(path)
    if code == sqlite3.SQLITE_FULL:
        return disk_full(path)
    if code in DAMAGED:
        return damaged(path, None)
    if code in NO_ACCESS:
        return no_access(path)
    if code in DISK:
        return disk_error(path)
    return None


def sqlite_error(error: BaseException) -> sqlite3.Error | None:
    """SQLite's own error, taken out of the one peewee wraps around it."""
    inner = getattr(error, "orig", error) if isinstance(error, PeeweeException) else error
    return inner if isinstance(inner, sqlite3.Error) else None


@contextmanager
def as_problems(path: Path) -> Iterator[None]:
    """Inside, every failure of the disk or the file is raised as EnvironmentProblem; other errors pass."""
    try:
        yield
    except (sqlite3.Error, PeeweeException) as error:
        inner = sqlite_error(error)
        known = None if inner is None else problem_of_sqlite(inner, path)
        if known is None:
            raise
        raise known from error
    except OSError as error:
        if error.errno in FULL:
            raise disk_full(path) from error
        if isinstance(error, (PermissionError, FileNotFoundError, NotADirectoryError, FileExistsError)):
            raise no_access(path) from error
        if error.errno == errno.EROFS:
            raise no_access(path) from error
        raise disk_error(path) from error
