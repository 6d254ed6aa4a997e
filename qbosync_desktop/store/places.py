"""Where things lie in a data folder, and how SQLite is told of a file.

Owns names and addresses of files. Opens nothing.
"""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

FILE_NAME = "register.sqlite"
BACKUP_FOLDER = "backups"
OF_DESK = "desk:"
"""Before the keys of what the desk and the window remember, in the table ``memory``."""
WRITES = "store:writes"
"""Where in the table ``memory`` the committed transactions are counted."""
OPENING_LOCK = "opening.lock"
"""Held for the moment of opening; the file stays, empty."""


def uri_of(path: Path, *, read_only: bool, immutable: bool = False) -> str:
    """A file as SQLite's URI. It never makes a new file (SQLite, "Uniform Resource Identifiers").

    A Windows share needs four slashes, for SQLite takes no host name; ``Path.as_uri`` would give two.
    """
    posix = path.absolute().as_posix()
    place = quote(posix if posix.startswith("/") else f"/{posix}", safe="/:")
    mode = "ro" if read_only else "rw"
    return f"file://{place}?mode={mode}" + ("&immutable=1" if immutable else "")
