"""The simulator's own time: settable, so that hours and days pass in a test at once. Knows nothing of requests.

All durations and instants inside the simulator are seconds since the epoch (float). Intuit writes times with the
offset of the US Pacific coast; the two writers here do the same, whatever the clock of this machine says.
"""

from __future__ import annotations

import re
import threading
import time
from datetime import UTC, datetime, timedelta, timezone


class Clock:
    """Real time plus an offset, or time standing still. Safe to use from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._offset = 0.0
        self._frozen: float | None = None

    def seconds(self) -> float:
        """Seconds since the epoch, as the simulator sees it."""
        with self._lock:
            return self._frozen if self._frozen is not None else time.time() + self._offset

    def now(self) -> datetime:
        """The same as an aware datetime in UTC."""
        return datetime.fromtimestamp(self.seconds(), UTC)

    @property
    def frozen(self) -> bool:
        """True while time stands still."""
        return self._frozen is not None

    def set(self, when: datetime) -> None:
        """Jump to an instant; a naive one is taken as UTC. Running goes on from there; frozen stays frozen."""
        aware = when if when.tzinfo else when.replace(tzinfo=UTC)
        with self._lock:
            if self._frozen is not None:
                self._frozen = aware.timestamp()
            self._offset = aware.timestamp() - time.time()

    def advance(self, by: float | timedelta) -> None:
        """Let time pass: seconds or a timedelta; negative goes back."""
        seconds = by.total_seconds() if isinstance(by, timedelta) else by
        with self._lock:
            self._offset += seconds
            if self._frozen is not None:
                self._frozen += seconds

    def freeze(self) -> None:
        """Stand still at the present instant."""
        with self._lock:
            if self._frozen is None:
                self._frozen = time.time() + self._offset

    def thaw(self) -> None:
        """Run again from where it stood."""
        with self._lock:
            if self._frozen is not None:
                self._offset = self._frozen - time.time()
                self._frozen = None

    def reset(self) -> None:
        """Back to real, running time."""
        with self._lock:
            self._offset, self._frozen = 0.0, None

    @property
    def offset(self) -> float:
        """Seconds ahead of real time."""
        return self.seconds() - time.time()


def pacific(seconds: float) -> datetime:
    """An instant on the US Pacific coast: -07:00 from the second Sunday of March to the first of November."""
    utc = datetime.fromtimestamp(seconds, UTC)
    start = _sunday(utc.year, 3, 8) + timedelta(hours=10)
    end = _sunday(utc.year, 11, 1) + timedelta(hours=9)
    return utc.astimezone(timezone(timedelta(hours=-7 if start <= utc < end else -8)))


def _sunday(year: int, month: int, day: int) -> datetime:
    """The first Sunday on or after a day, midnight UTC."""
    first = datetime(year, month, day, tzinfo=UTC)
    return first + timedelta(days=(6 - first.weekday()) % 7)


def record_time(seconds: float) -> str:
    """A time inside MetaData: no milliseconds."""
    return pacific(seconds).isoformat(timespec="seconds")


def body_time(seconds: float) -> str:
    """The ``time`` of an answer: with milliseconds."""
    return pacific(seconds).isoformat(timespec="milliseconds")


_LOST_PLUS = re.compile(r"^(\d{4}-\d\d-\d\dT[\d:.]+) (\d\d:?\d\d)$")


def parse_time(text: str) -> float | None:
    """Seconds of an ISO date or time in any offset; without one, Pacific. None if it is not a time.

    A "+" that was not URL-encoded arrives as a space and is put back.
    """
    try:
        parsed = datetime.fromisoformat(_LOST_PLUS.sub(r"\1+\2", text.strip()))
    except ValueError:
        return None
    if parsed.tzinfo is None:
        parsed = parsed.replace(tzinfo=pacific(parsed.replace(tzinfo=UTC).timestamp()).tzinfo)
    return parsed.timestamp()
