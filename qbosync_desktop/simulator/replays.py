"""requestid: the same id gets the same answer, and the write behind it happens once. Knows no customer rule.

Source: Intuit, "Request id" (2015): ids are unique per company; a repeat gets the original response again.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable

from qbosync_desktop.simulator.exchange import Answer
from qbosync_desktop.simulator.settings import Settings

KEPT = 20_000
"""How many answers are remembered, the newest ones; how long Intuit remembers is not documented."""

Key = tuple[str, str]  # realm, request id


class Replays:
    """Answers by company and request id. Two requests with one id at the same time: the second waits for the first."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._lock = threading.Lock()
        self._answers: dict[Key, Answer] = {}
        self._working: dict[Key, threading.Lock] = {}
        self.fresh: list[Key] = []  # what a state file has not seen yet

    def run(self, realm_id: str, request_id: str, work: Callable[[], Answer]) -> Answer:
        """The remembered answer, or the answer of ``work``, remembered if it is a success (or as the setting says)."""
        key = (realm_id, request_id)
        with self._lock:
            turn = self._working.setdefault(key, threading.Lock())
        with turn:
            with self._lock:
                known = self._answers.get(key)
            if known is not None:
                return known
            try:
                answer = work()
                if answer.status < 300 or self._settings.replay_failures:
                    self._remember(key, answer)
                return answer
            finally:
                with self._lock:
                    self._working.pop(key, None)

    def forget(self) -> None:
        """Forget every answer, as Intuit does after a time it does not state."""
        with self._lock:
            self._answers.clear()
            self.fresh.clear()

    def _remember(self, key: Key, answer: Answer) -> None:
        with self._lock:
            self._answers[key] = answer
            self.fresh.append(key)
            while len(self._answers) > KEPT:
                self._answers.pop(next(iter(self._answers)))

    def take_fresh(self) -> list[tuple[Key, Answer]]:
        """What was remembered since the last call."""
        with self._lock:
            fresh = [(key, self._answers[key]) for key in self.fresh if key in self._answers]
            self.fresh.clear()
            return fresh

    def fill(self, answers: Iterable[tuple[Key, Answer]]) -> None:
        """Take back answers kept in a state file."""
        with self._lock:
            self._answers.update(answers)

    def everything(self) -> list[tuple[Key, Answer]]:
        """All remembered answers, oldest first."""
        with self._lock:
            return list(self._answers.items())
