"""Rows written beside those that are made are the rows that were made, whatever breaks."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing

import pytest

from qbosync_desktop.store import bulk
from qbosync_desktop.store.bulk import write_beside

HEAD, REPLACE = "INSERT INTO t (a, b)", "ON CONFLICT (a) DO UPDATE SET b = excluded.b"


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)) as made:
        made.execute("CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT NOT NULL)")
        made.execute("BEGIN")
        yield made
    assert not [one for one in threading.enumerate() if one.name == "writes rows"]


@pytest.mark.parametrize("many", [0, 1, 6, 7, 8, 30])
@pytest.mark.parametrize("at_once", [1, 7])
def test_every_row_is_written_in_few_statements(
    connection: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch, many: int, at_once: int
) -> None:
    monkeypatch.setattr(bulk, "AT_ONCE", at_once)
    connection.execute("INSERT INTO t VALUES (3, 'before')")
    rows = [(number, f"row {number}") for number in range(1, many + 1)]
    said: list[str] = []
    connection.set_trace_callback(said.append)
    write_beside(connection, HEAD, REPLACE, 2, iter(rows))
    connection.set_trace_callback(None)
    expected = dict(rows) if many >= 3 else {3: "before", **dict(rows)}
    assert dict(connection.execute("SELECT a, b FROM t")) == expected
    assert len(said) == -(-many // at_once)


def test_an_old_sqlite_takes_fewer_values_at_once(connection: sqlite3.Connection) -> None:
    connection.setlimit(sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER, 5)
    write_beside(connection, HEAD, "", 2, ((number, "x") for number in range(9)))
    assert connection.execute("SELECT count(*) FROM t").fetchone() == (9,)


def test_what_sqlite_refuses_is_raised_where_the_rows_are_made(
    connection: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bulk, "AT_ONCE", 2)
    made: list[int] = []

    def rows() -> Iterator[tuple[int, str | None]]:
        for number in range(100_000):
            made.append(number)
            yield number, None if number == 5 else "x"

    with pytest.raises(sqlite3.IntegrityError, match=r"t\.b"):
        write_beside(connection, HEAD, "", 2, rows())
    assert len(made) < 100_000


def test_a_row_that_cannot_be_made_ends_the_writing(connection: sqlite3.Connection) -> None:
    def rows() -> Iterator[tuple[int, str]]:
        yield 1, "x"
        raise ValueError("no such row")

    with pytest.raises(ValueError, match="no such row"):
        write_beside(connection, HEAD, "", 2, rows())
