"""Very many rows written while the next ones are made: SQLite works beside Python, on a second processor.

Python lets go of its lock for every step of SQLite's, and a row at a time it would wait for the lock longer than the
step takes; so a thousand rows are one statement. Owns the thread that runs these; knows no table.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterable
from itertools import chain, islice
from queue import Queue
from typing import Any

AT_ONCE = 1000
_WAITING = 2  # statements made before they are wanted


def write_beside(
    connection: sqlite3.Connection, head: str, tail: str, width: int, rows: Iterable[tuple[Any, ...]]
) -> None:
    """``INSERT`` rows of ``width`` values, between the ``head`` and the ``tail`` of the statement.

    Inside the caller's transaction, whose connection nobody else may use meanwhile. Raises what SQLite raises and what
    making the rows raises; the transaction is then the caller's to take back. Nothing runs any more when this returns.
    """
    at_once = max(1, min(AT_ONCE, connection.getlimit(sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER) // width))
    one = f"({', '.join('?' * width)})"
    left = iter(rows)
    waiting: Queue[list[Any] | None] = Queue(_WAITING)
    failed: list[BaseException] = []

    def write() -> None:
        while (values := waiting.get()) is not None:
            if failed:
                continue  # whoever makes them must not wait for ever
            try:
                connection.execute(f"{head} VALUES {', '.join([one] * (len(values) // width))} {tail}", values)
            except BaseException as error:  # raised where the rows are made
                failed.append(error)

    writer = threading.Thread(target=write, name="writes rows")
    writer.start()
    try:
        while not failed and (some := list(islice(left, at_once))):
            waiting.put(list(chain.from_iterable(some)))
    finally:
        waiting.put(None)
        writer.join()
    if failed:
        raise failed[0]
