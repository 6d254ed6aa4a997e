"""Killing a program at a chosen moment, honestly: what counts afterwards are the files as they were at that moment.

A moment ("seam") is any call of the journal, before and after; any request, before and after; any wait; and any
writing statement of SQLite, also in the middle of a transaction. Knows nothing of what is being done.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from qbosync_desktop.store import Store
from qbosync_desktop.store.places import FILE_NAME

WRITING = ("BEGIN", "INSERT", "UPDATE", "DELETE", "REPLACE", "COMMIT")


class Killed(BaseException):
    """The program ends here. No ``except Exception`` may catch it; what ``finally`` still writes does not count."""


class KillSwitch:
    """Counts seams down and ends the program at the one it was armed for."""

    def __init__(self, folder: Path, met: Counter[str]) -> None:
        self._folder = folder
        self._met = met
        self._left = 0
        self._where = ""
        self.inside = ""  # the method whose statements are running
        self._kept = folder.with_name(f"{folder.name}-at-death")
        self.dead = False
        self.before: dict[str, Callable[[], object]] = {}  # what happens to the machine just before a seam, once

    @property
    def armed(self) -> bool:
        """Whether a death is still to come."""
        return self._left > 0

    def arm(self, seams: int, where: str = "") -> None:
        """Die at the ``seams``-th seam from now; with ``where`` only seams whose name begins so are counted."""
        self._left, self._where = seams, where

    def disarm(self) -> None:
        """Nobody dies any more."""
        self._left = 0

    def seam(self, where: str) -> None:
        """A moment in our own code. Raises Killed when it is the one, and at every seam after it."""
        happening = self.before.pop(where, None)
        if happening is not None:
            happening()
        self._pass(where)
        if self.dead:
            raise Killed(where)

    def statement(self, sql: str) -> None:
        """A moment inside SQLite, from where nothing can be raised: the next seam raises instead."""
        word = sql.lstrip().partition(" ")[0].upper()
        if word in WRITING:
            self._pass(f"in {self.inside}: {word}" if self.inside else f"sql {word}")

    def _pass(self, where: str) -> None:
        if self._left <= 0 or not where.startswith(self._where):
            return
        self._left -= 1
        if self._left == 0:
            self.dead = True
            self._met[f"killed: {where}"] += 1
            shutil.rmtree(self._kept, ignore_errors=True)
            self._kept.mkdir()
            for file in self._data():
                shutil.copy(file, self._kept / file.name)

    def bury(self) -> None:
        """After everything was closed: put the files back as they were at the moment of death."""
        for file in self._data():
            file.unlink()
        for file in self._folder.glob(f"{FILE_NAME}-shm"):
            file.unlink()
        for file in self._kept.iterdir():
            shutil.copy(file, self._folder / file.name)
        self.dead = False

    def _data(self) -> list[Path]:
        # The index of the log (-shm) is made anew by whoever opens the file after a crash.
        return [path for path in self._folder.glob(f"{FILE_NAME}*") if not path.name.endswith("-shm")]


class Seamed:
    """Any object, with a seam before and after each of the named methods."""

    def __init__(self, inner: object, methods: tuple[str, ...], kill: KillSwitch) -> None:
        self._inner = inner
        self._methods = methods
        self._kill = kill

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._inner, name)
        if name not in self._methods:
            return found

        def called(*arguments: Any, **named: Any) -> Any:
            self._kill.seam(f"before {name}")
            self._kill.inside = name
            try:
                answer = found(*arguments, **named)
            finally:
                self._kill.inside = ""
            self._kill.seam(f"after {name}")
            return answer

        return called


def trace(store: Store, statement: Callable[[str], None]) -> None:
    """Let every connection of an open store tell its statements."""
    database = store._file._database
    connect = database._connect

    def traced() -> sqlite3.Connection:
        connection = connect()
        connection.set_trace_callback(statement)
        return connection

    database._connect = traced  # type: ignore[method-assign]  # the one way to see statements that are not ours
