"""A question sent before its answer is wanted, so that QuickBooks works while we do.

The thread waits only for the beginning of the answer: the rest is read by whoever takes it, for two threads that both
want Python's lock all the time only slow each other down. Knows nothing of what is asked.
"""

from __future__ import annotations

import threading
from collections.abc import Callable

import requests

Ask = Callable[[], requests.Response]


class Ahead:
    """One question on its way. Its answer is taken once, or dropped."""

    def __init__(self, ask: Ask, token: str) -> None:
        self.token = token
        self._answer: requests.Response | Exception | None = None
        self._dropped = False
        self._lock = threading.Lock()
        self._thread = threading.Thread(target=self._run, args=(ask,), name="asks ahead", daemon=True)
        self._thread.start()

    def take(self) -> requests.Response:
        """Wait for the answer. Raises what asking raised: for a failed exchange an OSError."""
        self._thread.join()
        answer, self._answer = self._answer, None
        assert answer is not None
        if isinstance(answer, Exception):
            raise answer
        return answer

    def drop(self) -> None:
        """The answer is not wanted any more; nobody waits for it."""
        with self._lock:
            self._dropped = True
            if isinstance(self._answer, requests.Response):
                self._answer.close()

    def _run(self, ask: Ask) -> None:
        answer: requests.Response | Exception
        try:
            answer = ask()
        except Exception as error:  # raised where the answer is taken
            answer = error
        with self._lock:
            self._answer = answer
            if self._dropped and isinstance(answer, requests.Response):
                answer.close()
