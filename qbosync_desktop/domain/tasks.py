"""The two things a long task is given: a way to say how far it is, and a way to be stopped."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from qbosync_desktop.domain.problems import Cancelled

Report = Callable[[int, int, str], None]
"""``report(done, total, words)``; total 0 means not known yet. May be called from any thread."""


class CancelToken(Protocol):
    """Asked at every safe point of a long task."""

    def cancelled(self) -> bool:
        """True once the user has asked to stop."""
        ...


class NeverCancelled:
    """For scripts and tests that do not stop half-way."""

    def cancelled(self) -> bool:
        """Always False."""
        return False


def silent(done: int, total: int, words: str) -> None:
    """A report nobody reads."""


def check(cancel: CancelToken) -> None:
    """Raise :class:`Cancelled` if the user has asked to stop."""
    if cancel.cancelled():
        raise Cancelled
