"""The pacer: stays just below every limit of QuickBooks at once, for one company, over all threads of the process.

Limits (Intuit, "Limits and throttles"): 10 requests a second and 500 a minute per company and app, 40 batches a minute.
A request counts from the moment it was answered: QuickBooks saw it before that, so two of its counts can never be
closer together than ours, however slow or uneven the network is.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from qbosync_desktop.quickbooks.clock import Clock
from qbosync_desktop.quickbooks.retry import Pause


@dataclass(frozen=True, slots=True)
class Limit:
    """At most ``count`` requests in any ``seconds``; ``batches``: only batches count."""

    count: int
    seconds: float
    batches: bool = False


LIMITS = (Limit(9, 1.0), Limit(490, 60.0), Limit(39, 60.0, batches=True))
"""One or two below Intuit's, for another program of ours beside this one."""

SHORTEST_WAIT = 0.01


@dataclass(slots=True)
class Slot:
    """One request: on its way (``open``), or answered at a time of the clock."""

    batch: bool
    at: float
    open: bool = True


class Pacer:
    """Lets requests through one by one, as fast as the limits allow."""

    def __init__(self, clock: Clock, limits: tuple[Limit, ...] = LIMITS) -> None:
        self._clock = clock
        self._limits = limits
        self._keep = max(limit.seconds for limit in limits)
        self._slots: deque[Slot] = deque()
        self._closed_until = 0.0
        self._lock = threading.Lock()

    @contextmanager
    def turn(self, pause: Pause, *, batch: bool = False) -> Iterator[None]:
        """Wait for a turn, then hold it for one request. ``pause`` may raise Cancelled."""
        slot = self._take(pause, batch)
        try:
            yield
        finally:
            self.answered(slot)

    def free_turn(self) -> Slot | None:
        """A turn for one request if there is one now; :meth:`answered` ends it."""
        with self._lock:
            now = self._clock.monotonic()
            if self._closed_until > now or self._wait(now, batch=False) > 0:
                return None
            slot = Slot(batch=False, at=now)
            self._slots.append(slot)
            return slot

    def answered(self, slot: Slot) -> None:
        """The request of a turn was answered, or failed."""
        with self._lock:
            slot.at, slot.open = self._clock.monotonic(), False

    def hold(self, seconds: float) -> None:
        """QuickBooks was too busy: let nothing through for this long."""
        with self._lock:
            self._closed_until = max(self._closed_until, self._clock.monotonic() + seconds)

    def _take(self, pause: Pause, batch: bool) -> Slot:
        while True:
            with self._lock:
                now = self._clock.monotonic()
                held, paced = self._closed_until - now, self._wait(now, batch)
                if held <= 0 and paced <= 0:
                    slot = Slot(batch, now)
                    self._slots.append(slot)
                    return slot
            # Never a wait so short that adding it to the clock changes nothing.
            if held > paced:
                pause(max(held, SHORTEST_WAIT), "QuickBooks is busy.")
            else:
                pause(max(paced, SHORTEST_WAIT), "QuickBooks takes a limited number of requests a minute.")

    def _wait(self, now: float, batch: bool) -> float:
        while self._slots and not self._slots[0].open and self._slots[0].at <= now - self._keep:
            self._slots.popleft()
        waits = [0.0]
        for limit in self._limits:
            if limit.batches and not batch:
                continue
            times = sorted(
                (now if slot.open else slot.at)
                for slot in self._slots
                if (slot.batch or not limit.batches) and (slot.open or slot.at > now - limit.seconds)
            )
            if len(times) >= limit.count:
                waits.append(times[len(times) - limit.count] + limit.seconds - now)
        return max(waits)
