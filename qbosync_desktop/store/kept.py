"""What was read once stays read: the rows of the big tables, in memory, brought up to date row by row.

Owns how it is noticed that a row was written: triggers on every connection of this process name the rows a transaction
touched, and a count in the data file, raised by every transaction, tells of writers outside it, after whom everything
is read again. Knows no domain object; ``rows`` makes them, and one that was not written stays the same object, so that
whoever works with it can see at once that nothing changed.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, TypeVar

from qbosync_desktop.desk.ports import Records
from qbosync_desktop.store.values import Shared

T = TypeVar("T")
K = TypeVar("K", int, str)
Key = Any
Touched = dict[tuple[str, str], set[Key] | None]
"""By table and realm ("" where there is none): keys of rows, or None for all of it."""
Whole = dict[tuple[str, str], dict[Any, Any]]
"""By table and realm: all rows by key, in their order, as they stand in the file from now on."""

MOST = 4000
"""With more touched rows than this a table is read again as a whole."""

_WATCHED = {
    "client": ("''", "id"),
    "customer": ("realm_id", "id"),
    "link": ("realm_id", "client_id"),
    "name_holder": ("realm_id", "NULL"),
    "suggestion": ("realm_id", "NULL"),
}
_ROWS_OF = {"INSERT": "NEW", "UPDATE": "NEW", "DELETE": "OLD"}
_SHARING = ("client", "customer", "link")
_COMINGS = "clients that came or went"
_RESTS_ON_CLIENTS = "suggestion"
"""Is read only where its client is there, so that a client that comes or goes changes it too."""


class Notes:
    """What the transaction under way on one connection has touched."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._touched: Touched = {}
        self._whole: Whole = {}
        self._connection = connection
        connection.create_function("note_row", 3, self._note)
        for table in _WATCHED:
            self._watch(table)
        for what in ("INSERT", "DELETE"):
            connection.execute(
                f"CREATE TEMP TRIGGER note_coming_{what} AFTER {what} ON main.client"
                f" BEGIN SELECT note_row('{_COMINGS}', '', NULL); END"
            )

    def _watch(self, table: str) -> None:
        realm, key = _WATCHED[table]
        for what, row in _ROWS_OF.items():
            place = realm if realm == "''" else f"{row}.{realm}"
            number = key if key == "NULL" else f"{row}.{key}"
            self._connection.execute(
                f"CREATE TEMP TRIGGER note_{table}_{what} AFTER {what} ON main.{table}"
                f" BEGIN SELECT note_row('{table}', {place}, {number}); END"
            )

    @contextmanager
    def in_bulk(self, table: str, realm: str) -> Iterator[None]:
        """While this lasts, rows written to the table need not be noted one by one: all of it was touched."""
        for what in _ROWS_OF:
            self._connection.execute(f"DROP TRIGGER temp.note_{table}_{what}")
        yield  # an error takes the transaction back, and this with it
        self._watch(table)
        self._touched[table, realm] = None

    def whole(self, table: str, realm: str, rows: dict[Any, Any]) -> None:
        """These are all rows of a table now: whoever wrote them has them in hand, so they need not be read."""
        self._whole[table, realm] = rows

    def _note(self, table: str, realm: str, key: Key) -> None:
        keys = self._touched.setdefault((table, realm), set())
        if key is None:
            self._touched[table, realm] = None
        elif keys is not None:
            keys.add(key)
            if len(keys) > MOST:
                self._touched[table, realm] = None

    def take(self) -> tuple[Touched, Whole]:
        """What was touched since the last time, and what is known whole."""
        touched, self._touched = self._touched, {}
        whole, self._whole = self._whole, {}
        return touched, whole


@dataclass
class _Table:
    rows: dict[Any, Any]
    whole: Any = None
    stale: set[Key] = field(default_factory=set)


class Kept:
    """See the module. May be used from any thread."""

    def __init__(self) -> None:
        self.shared = Shared()
        """What equal values are shared through while the tables are read; thrown away when all of them are there."""
        self._lock = threading.RLock()
        self._tables: dict[tuple[str, str], _Table] = {}
        self._count = -1  # the count in the file when the tables were last known to be right
        self._own = 0  # transactions of this process since
        self._seen: object = None  # SQLite's own notice of changes, for writers that count nothing

    def committed(self, touched: Touched, whole: Whole, count: int) -> None:
        """A transaction of this process was committed, the one that made the file's count ``count``; no other one of
        this process meanwhile.
        """
        with self._lock:
            self._own += 1
            if count != self._count + self._own:  # somebody else has written before it
                self._tables.clear()
                self._count, self._own = count - 1, 1
            for (table, realm), keys in touched.items():
                kept = self._tables.get((table, realm))
                if kept is not None and keys is not None:
                    kept.stale |= keys
                elif keys is None:
                    self._tables.pop((table, realm), None)
                if table == _COMINGS:
                    for other in [one for one in self._tables if one[0] == _RESTS_ON_CLIENTS]:
                        del self._tables[other]
            for place, rows in whole.items():
                self._tables[place] = _Table(rows)

    def settle(self, count: int, seen: object) -> None:
        """Forget everything if anybody else has written. ``count`` is the one in the file, ``seen`` SQLite's notice."""
        with self._lock:
            if count != self._count + self._own or (seen != self._seen and not self._own):
                self._tables.clear()
            self._count, self._own, self._seen = count, 0, seen

    def rows(
        self,
        table: str,
        realm: str,
        read: Callable[[list[K] | None], Iterable[T]],
        key: Callable[[T], K],
        order: Callable[[K], Any],
    ) -> Records[K, T]:
        """All rows of a table; ``read(keys)`` reads some of them, ``read(None)`` all, in the order of ``order``."""
        with self._lock:
            kept = self._tables.get((table, realm))
            if kept is None or len(kept.stale) > MOST:
                kept = self._tables[table, realm] = _Table({key(row): row for row in read(None)})
                if all((name, realm if name != "client" else "") in self._tables for name in _SHARING):
                    self.shared = Shared()
            elif kept.stale:
                found = {key(row): row for row in read(sorted(kept.stale))}
                gone = (kept.stale - found.keys()) & kept.rows.keys()
                added = {name for name in found if name not in kept.rows}
                changed = {name: row for name, row in found.items() if name in added or kept.rows[name] != row}
                if gone or changed:  # else it was written as it stood
                    rows = {**kept.rows, **changed}
                    for name in gone:
                        del rows[name]
                    if added:
                        rows = {name: rows[name] for name in sorted(rows, key=order)}
                    kept.rows, kept.whole = rows, None
                kept.stale = set()
            if kept.whole is None:
                kept.whole = Records(kept.rows)
            whole: Records[K, T] = kept.whole
            return whole

    def whole(self, table: str, realm: str, read: Callable[[], tuple[T, ...]]) -> tuple[T, ...]:
        """All rows of a table that is only ever replaced as a whole."""
        with self._lock:
            kept = self._tables.get((table, realm))
            if kept is None:
                kept = self._tables[table, realm] = _Table({}, read())
            found: tuple[T, ...] = kept.whole
            return found
