"""What every part of the books stands on: the open file, whose company it is, and the clock.

Knows no table.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from qbosync_desktop.store.datafile import DataFile

Clock = Callable[[], datetime]


class Shelf:
    """The place of one company in the data file; realm "" for none."""

    def __init__(self, file: DataFile, realm_id: str, clock: Clock) -> None:
        self._file = file
        self._realm = realm_id
        self._clock = clock

    def _now(self) -> datetime:
        return self._clock().astimezone(UTC)
