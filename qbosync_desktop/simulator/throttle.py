"""Intuit's limits per company and app, on the simulator's clock. Knows nothing of what the requests say.

Source: Intuit's limits page: 500 requests a minute, 10 a second, 40 batches a minute for one app. The 120 batches a
minute for a whole company show with several apps only; this simulator has one, and a setting for what the others send.
"""

from __future__ import annotations

import threading
from collections import deque

from qbosync_desktop.simulator import refusals
from qbosync_desktop.simulator.clock import Clock
from qbosync_desktop.simulator.settings import Settings

PER_MINUTE, PER_SECOND, BATCHES_PER_APP, BATCHES_PER_COMPANY = 500, 10, 40, 120


class Throttle:
    """Sliding windows per company. A refused request is not counted, so waiting always helps."""

    def __init__(self, clock: Clock, settings: Settings) -> None:
        self._clock = clock
        self._settings = settings
        self._lock = threading.Lock()
        self._calls: dict[tuple[str, str], deque[float]] = {}

    def admit(self, realm_id: str, batch_items: int = 0) -> None:
        """Let one request in, or raise Refusal 3001. ``batch_items`` above 0: the request is a batch of that size."""
        if not self._settings.throttled:
            return
        now = self._clock.seconds()
        weight = max(1, batch_items) if self._settings.batch_items_metered else 1
        limits = [("second", 1.0, PER_SECOND, 1), ("minute", 60.0, PER_MINUTE, weight)]
        if batch_items:
            left = max(0, BATCHES_PER_COMPANY - self._settings.other_apps_batches)
            limits += [("app", 60.0, BATCHES_PER_APP, 1), ("company", 60.0, left, 1)]
        with self._lock:
            windows = []
            for name, length, most, cost in limits:
                calls = self._calls.setdefault((realm_id, name), deque())
                while calls and (calls[0] <= now - length or calls[0] > now):
                    calls.popleft()
                if not most or len(calls) + cost > max(most, cost):
                    raise refusals.throttled(self._settings.throttle_lower_case)
                windows.append((calls, cost))
            for calls, cost in windows:
                calls.extend([now] * cost)

    def reset(self) -> None:
        """Forget every call so far."""
        with self._lock:
            self._calls.clear()
