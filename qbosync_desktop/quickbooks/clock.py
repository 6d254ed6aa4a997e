"""Time as the client of QuickBooks sees it, so that tests and benchmarks can pass hours without waiting."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """Seconds for measuring, a calendar for telling, and a way to wait."""

    def monotonic(self) -> float:
        """Seconds from some start; never goes back."""
        ...

    def now(self) -> datetime:
        """The wall clock, aware."""
        ...

    def sleep(self, seconds: float) -> None:
        """Wait."""
        ...


class SystemClock:
    """This machine's own clock."""

    def monotonic(self) -> float:
        """Seconds from some start; never goes back."""
        return time.monotonic()

    def now(self) -> datetime:
        """The wall clock, aware."""
        return datetime.now(UTC)

    def sleep(self, seconds: float) -> None:
        """Wait."""
        time.sleep(seconds)
