"""Keeps a simulator in a file: everything written is in it before the answer leaves. SQLite; knows no HTTP.

Only what changed since the last save is written, in one transaction, so a killed simulator starts again as it was.
"""

from __future__ import annotations

import json
import sqlite3
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from qbosync_desktop.simulator.books import KINDS, Books, Record
from qbosync_desktop.simulator.exchange import Answer
from qbosync_desktop.simulator.replays import Key

FORMAT = 1
_TABLES = """
create table if not exists meta (key text primary key, value text not null);
create table if not exists records (
    realm text, kind text, id integer, touched real not null, record text not null, primary key (realm, kind, id)
) without rowid;
create table if not exists removed (realm text, kind text, id text, at real);
create table if not exists replays (number integer primary key, realm text, request text, answer text not null);
"""


@dataclass(slots=True)
class Kept:
    """What a state file held: small things by name, companies' books, remembered answers."""

    meta: dict[str, Any]
    books: list[Books] = field(default_factory=list)
    replays: list[tuple[Key, Answer]] = field(default_factory=list)


class StateFile:
    """One state file, open for writing. Safe to use from any thread."""

    def __init__(self, path: Path) -> None:
        self._lock = threading.Lock()
        self._last_meta = ""
        try:
            self._db = sqlite3.connect(path, timeout=1, check_same_thread=False)
        except sqlite3.Error as error:
            raise ValueError(f"The state file {path} cannot be opened: {error}.") from None
        try:
            # A kill of the process loses nothing; a power cut may, which worthless data can bear.
            self._db.execute("pragma synchronous = off")
            self._db.execute("pragma locking_mode = exclusive")
            self._db.executescript(f"begin exclusive; {_TABLES} commit;")
        except sqlite3.DatabaseError as error:
            self._db.close()
            if "locked" in str(error):
                raise ValueError(f"Another simulator uses the state file {path}.") from None
            raise ValueError(f"{path} is not a state file of the simulator.") from None

    def save(self, books: list[Books], meta: dict[str, Any], replays: list[tuple[Key, Answer]]) -> None:
        """Write what changed since the last save, all or nothing."""
        with self._lock, self._db:
            for one in books:
                self._save_books(one)
            text = json.dumps({"format": FORMAT, **meta, "companies": {one.realm_id: one.company for one in books}})
            if text != self._last_meta:
                self._db.execute("insert or replace into meta values ('simulation', ?)", (text,))
                self._last_meta = text
            for (realm, request), answer in replays:
                body = (answer.body or b"").decode("utf-8")
                kept = json.dumps({"status": answer.status, "body": body, "headers": answer.headers})
                self._db.execute(
                    "insert into replays (realm, request, answer) values (?, ?, ?)", (realm, request, kept)
                )

    def _save_books(self, books: Books) -> None:
        with books.lock:
            dirty, books.dirty = books.dirty, set()
            rows, gone = [], []
            for kind, record_id in dirty:
                record = books.get(kind, record_id)
                if record is None:
                    gone.append((books.realm_id, kind, int(record_id)))
                else:
                    at = books.touched(kind, record_id)
                    rows.append((books.realm_id, kind, int(record_id), at, json.dumps(record)))
            removed = [(books.realm_id, *one) for one in books.removed] if gone else []
        self._db.executemany("insert or replace into records values (?, ?, ?, ?, ?)", rows)
        self._db.executemany("delete from records where realm = ? and kind = ? and id = ?", gone)
        if gone:
            self._db.execute("delete from removed where realm = ?", (books.realm_id,))
            self._db.executemany("insert into removed values (?, ?, ?, ?)", removed)

    def load(self) -> Kept | None:
        """What the file holds; None if nothing was ever saved. Raises ValueError for a newer format."""
        with self._lock:
            row = self._db.execute("select value from meta where key = 'simulation'").fetchone()
            if row is None:
                return None
            meta = json.loads(row[0])
            if meta["format"] != FORMAT:
                raise ValueError("The state file was written by another version of the simulator.")
            kept = Kept(meta)
            for realm_id, company in meta.pop("companies").items():
                kept.books.append(self._load_books(realm_id, company))
            for realm, request, answer in self._db.execute(
                "select realm, request, answer from replays order by number"
            ):
                made = json.loads(answer)
                body = made["body"].encode("utf-8")
                kept.replays.append(((realm, request), Answer(made["status"], body, headers=made["headers"])))
            return kept

    def _load_books(self, realm_id: str, company: Record) -> Books:
        books = Books(realm_id, company)
        for kind in KINDS:
            for record, touched in self._rows(realm_id, kind):
                books.put(kind, record, touched)
        books.removed = list(self._db.execute("select kind, id, at from removed where realm = ?", (realm_id,)))
        books.dirty.clear()
        return books

    def _rows(self, realm_id: str, kind: str) -> Iterator[tuple[Record, float]]:
        rows = self._db.execute(
            "select record, touched from records where realm = ? and kind = ? order by id", (realm_id, kind)
        )
        for record, touched in rows:
            yield json.loads(record), touched

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._db.close()


def save_copy(path: Path, books: list[Books], meta: dict[str, Any], replays: list[tuple[Key, Answer]]) -> None:
    """Write a whole simulator into a fresh file, replacing one that is there."""
    path.unlink(missing_ok=True)
    file = StateFile(path)
    try:
        waiting = [set(one.dirty) for one in books]
        for one in books:
            one.all_dirty()
        file.save(books, meta, replays)
        for one, dirty in zip(books, waiting, strict=True):
            one.dirty |= dirty
    finally:
        file.close()
