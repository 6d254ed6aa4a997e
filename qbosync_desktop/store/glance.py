"""A glance at a data folder: two small things in its data file, read without opening the folder for work.

So that the window can show what it remembers before all that reading and writing a register takes has been read in.
Makes nothing, holds no lock, imports no peewee. Anything unusual is answered with None: opening the folder says what it
is. A log beside the file is unusual: somebody has the folder open, or was ended in the middle.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from qbosync_desktop.store.places import FILE_NAME, OF_DESK, WRITES, uri_of


@dataclass(frozen=True, slots=True)
class Glance:
    """What was remembered under one key, and how many transactions were ever committed in the folder."""

    memory: str
    writes: int


def glance_at(folder: Path, key: str) -> Glance | None:
    """What stands in a folder now; None where there is no register, or none that can be read at once."""
    path, place = folder / FILE_NAME, OF_DESK + key
    if not path.exists() or path.with_name(FILE_NAME + "-wal").exists():
        return None
    try:
        with closing(sqlite3.connect(uri_of(path, read_only=True, immutable=True), uri=True)) as connection:
            found = dict(connection.execute("SELECT key, value FROM memory WHERE key IN (?, ?)", (place, WRITES)))
        return Glance(str(found[place]), int(found[WRITES]))
    except (sqlite3.Error, KeyError, ValueError):
        return None
