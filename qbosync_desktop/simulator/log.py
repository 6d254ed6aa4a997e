"""The request log of a simulator: what came, what went, no secrets. Knows nothing of what requests mean."""

from __future__ import annotations

import threading
from collections import deque
from dataclasses import asdict, dataclass
from typing import Any

KEPT = 10_000
_SECRET = frozenset({"code", "state", "client_id", "client_secret", "access_token", "refresh_token", "token"})


@dataclass(frozen=True, slots=True)
class Line:
    """One request. ``query`` has secrets taken out; ``fault`` names an injected fault; ``code`` a refusal's code."""

    at: str
    method: str
    path: str
    query: dict[str, str]
    route: str
    status: int
    tid: str
    fault: str
    code: str
    milliseconds: float


class RequestLog:
    """The newest requests, in order."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._lines: deque[Line] = deque(maxlen=KEPT)

    def add(self, line: Line) -> None:
        """Write one line."""
        with self._lock:
            self._lines.append(line)

    @property
    def lines(self) -> list[Line]:
        """All lines, oldest first."""
        with self._lock:
            return list(self._lines)

    def as_list(self) -> list[dict[str, Any]]:
        """The same as JSON objects."""
        return [asdict(line) for line in self.lines]

    def clear(self) -> None:
        """Forget all."""
        with self._lock:
            self._lines.clear()


def redacted(query: dict[str, str]) -> dict[str, str]:
    """A query without its secrets."""
    return {name: "***" if name in _SECRET else value for name, value in query.items()}
