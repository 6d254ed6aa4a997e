"""Places to keep a data folder that can be filled up or made read-only, and a program that holds a data file.

A small disk of its own (tmpfs) where this user may mount one; elsewhere SQLite's own limit and the folder's rights.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from qbosync_desktop.store.places import FILE_NAME

HOLDER = (
    "import sqlite3, sys; c = sqlite3.connect(sys.argv[1], isolation_level=None); c.execute('BEGIN IMMEDIATE'); "
    "print('held', flush=True); sys.stdin.read()"
)


def may_mount() -> bool:
    """Whether a disk of our own can be had: Linux, and the right to mount."""
    return sys.platform == "linux" and os.geteuid() == 0


class Disk:
    """A small disk at a folder. ``fill`` leaves no byte; ``tidy`` makes room again."""

    def __init__(self, at: Path) -> None:
        self.at = at
        self._filler = at / "filler"

    def fill(self) -> None:
        """Write until the disk is full."""
        with self._filler.open("wb", buffering=0) as file:
            for size in (65_536, 4_096, 1):
                try:
                    while True:
                        file.write(b"x" * size)
                except OSError:
                    continue

    def tidy(self) -> None:
        """Give the room back."""
        self._filler.unlink()

    def read_only(self, on: bool) -> None:
        """Take the right to write away from everybody, or give it back."""
        subprocess.run(["mount", "-o", f"remount,{'ro' if on else 'rw'}", str(self.at)], check=True)


@contextmanager
def small_disk(at: Path) -> Iterator[Disk]:
    """Mount a disk of four megabytes."""
    at.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=4m", "none", str(at)], check=False, capture_output=True
    )
    try:
        if mounted.returncode:
            raise PermissionError(mounted.stderr.decode())
        yield Disk(at)
    finally:
        if mounted.returncode == 0:
            subprocess.run(["umount", "-l", str(at)], check=True)


class held:  # noqa: N801 - used as a context, or begun and ended by hand
    """The process that holds the write lock."""

    def __init__(self, folder: Path) -> None:
        arguments = [sys.executable, "-c", HOLDER, str(folder / FILE_NAME)]
        self._process = subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        assert self._process.stdout is not None
        assert self._process.stdout.readline() == "held\n"

    def let_go(self) -> None:
        """End the process."""
        self._process.communicate("")

    def __enter__(self) -> held:
        return self

    def __exit__(self, *_: object) -> None:
        self.let_go()
