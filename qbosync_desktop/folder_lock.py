"""The lock of a data folder: one window, or one run of qbosync, may write to it at a time."""

from __future__ import annotations

from pathlib import Path

from filelock import FileLock, Timeout

from qbosync_desktop.domain.problems import EnvironmentProblem, Problem, Remedy

LOCK_FILE = "in-use.lock"


def take(folder: Path) -> FileLock:
    """Hold a data folder, made if missing. Raises EnvironmentProblem ``folder-in-use``, ``folder-read-only``."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = FileLock(folder / LOCK_FILE)
        lock.acquire(timeout=0)
    except Timeout as error:
        raise EnvironmentProblem(
            Problem(
                "folder-in-use",
                "This register is open already",
                "The window, or another run of qbosync, has this data folder open.",
                "Use that window, or close it and try again.",
                (Remedy.TRY_AGAIN, Remedy.CHOOSE_FOLDER),
            )
        ) from error
    except OSError as error:
        raise EnvironmentProblem(
            Problem(
                "folder-read-only",
                "This folder cannot be written to",
                f"The data folder “{folder.name}” does not take new files.",
                "Choose another folder, or ask whoever looks after this computer.",
                (Remedy.CHOOSE_FOLDER,),
            )
        ) from error
    return lock
