"""Writing very many rows: some hundred to a statement, and by a thread of its own.

SQLite works without Python's lock for as long as one statement runs, so the next rows are made meanwhile. Row by row,
as ``executemany`` does it, two threads would only wait for each other. Knows no table.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterable
from queue import Queue
from typing import Any

AT_ONCE = 250
"""Rows of one statement: a millisecond of work."""

AHEAD = 4
"""Statements that may wait, so that rows do not pile up where the disk is slow."""


def write(
    connection: sqlite3.Connection, statement: Callable[[int], str], width: int, rows: Iterable[tuple[Any, ...]]
) -> None:
    """Write rows of ``width`` values with ``statement(how many rows)``, in their order, in the transaction under way.

    Raises what SQLite raises, and what making the rows raises; the transaction is to be taken back then. Nobody else
    may use the connection meanwhile.
    """
    most = connection.getlimit(sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER)  # 999 before SQLite 3.32
    at_once = max(1, min(AT_ONCE, most // width))
    waiting: Queue[list[Any] | None] = Queue(AHEAD)
    failed: list[BaseException] = []

    def work() -> None:
        while (values := waiting.get()) is not None:
            if not failed:
                try:
                    connection.execute(statement(len(values) // width), values)
                except BaseException as error:  # raised again below
                    failed.append(error)

    thread = threading.Thread(target=work, name="writes rows", daemon=True)
    thread.start()
    try:
        values: list[Any] = []
        for row in rows:
            values += row
            if len(values) == at_once * width:
                waiting.put(values)
                values = []
                if failed:
                    break
        if values:
            waiting.put(values)
    finally:
        waiting.put(None)
        thread.join()
    if failed:
        raise failed[0]
