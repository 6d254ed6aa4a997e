"""The retry policy: one table, and the one place that follows it (docs/problems.md tells the same table in words)."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from tenacity import RetryCallState, Retrying, retry_if_exception

from qbosync_desktop.domain.problems import RemoteProblem

T = TypeVar("T")

Pause = Callable[[float, str], None]
"""``pause(seconds, words)``: waits, says why, and raises Cancelled when the user stops it."""

BUSY_WAIT = 60.0
"""Seconds to wait after a 429 without Retry-After (Intuit, "Limits and throttles")."""


@dataclass(frozen=True, slots=True)
class Rule:
    """How often a failed request is sent again: the seconds before each time. ``words`` open the wait's sentence."""

    waits: tuple[float, ...]
    words: str


POLICY: dict[str, Rule] = {
    "no-network": Rule((1,), "No internet."),
    "timeout": Rule((2, 5), "QuickBooks did not answer in time."),
    "connection-dropped": Rule((0.5, 2, 5), "The connection broke off."),
    "busy": Rule((BUSY_WAIT,) * 5, "QuickBooks is busy."),
    "server": Rule((2, 6, 18), "QuickBooks has trouble of its own."),
    "gateway": Rule((2, 6, 18), "QuickBooks cannot be reached just now."),
    "malformed-answer": Rule((1, 3), "QuickBooks' answer could not be read."),
}
"""By problem code. A code that is not here is never sent again by itself."""

JITTER = 0.1
"""Up to this share is added to each wait, so that many programs do not come back in the same moment."""


def jittered(seconds: float) -> float:
    """The wait with a little chance added."""
    return seconds * (1 + JITTER * secrets.randbelow(1000) / 1000)


def again_in(words: str, seconds: float) -> str:
    """What is said while a wait runs."""
    whole = max(1, round(seconds))
    return f"{words} We try again in {whole} second{'s' if whole != 1 else ''}."


def with_policy(send: Callable[[], T], pause: Pause) -> T:
    """Call ``send`` until it answers, fails for good, or the table has no more tries.

    A busy answer costs no wait here: the pacer holds back every request of the process instead.
    Whether the request arrived is judged over all tries: one that may have arrived stays "may have".
    """
    maybe_arrived = False
    words = ""

    def rule_of(state: RetryCallState) -> Rule | None:
        error = state.outcome.exception() if state.outcome else None
        return POLICY.get(error.problem.code) if isinstance(error, RemoteProblem) else None

    def stop(state: RetryCallState) -> bool:
        rule = rule_of(state)
        return rule is None or state.attempt_number > len(rule.waits)

    def wait(state: RetryCallState) -> float:
        rule = rule_of(state)
        if rule is None or rule is POLICY["busy"]:
            return 0
        # tenacity asks for the wait before it asks whether to stop
        return jittered(rule.waits[min(state.attempt_number, len(rule.waits)) - 1])

    def noted(error: BaseException) -> bool:
        nonlocal maybe_arrived
        if not isinstance(error, RemoteProblem):
            return False
        maybe_arrived = maybe_arrived or error.reached is None
        return error.retryable and error.problem.code in POLICY

    def before_sleep(state: RetryCallState) -> None:
        nonlocal words
        rule = rule_of(state)
        words = rule.words if rule else ""

    retrying = Retrying(
        stop=stop,
        wait=wait,
        retry=retry_if_exception(noted),
        before_sleep=before_sleep,
        sleep=lambda seconds: pause(seconds, words) if seconds else None,
        reraise=True,
    )
    try:
        return retrying(send)
    except RemoteProblem as error:
        if maybe_arrived and error.reached is False:
            error.reached = None
        raise
