"""The pacer against its own rule: no window of any limit ever holds more than the limit."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qbosync_desktop.domain.problems import Cancelled
from qbosync_desktop.quickbooks.pacer import LIMITS, Pacer


class Time:
    def __init__(self) -> None:
        self.seconds = 1_000_000.0

    def monotonic(self) -> float:
        return self.seconds

    def now(self) -> datetime:
        return datetime.fromtimestamp(self.seconds, UTC)

    def sleep(self, seconds: float) -> None:
        self.seconds += seconds


def at_most(times: list[float], count: int, window: float) -> bool:
    return all(later - earlier >= window - 1e-6 for earlier, later in zip(times, times[count:], strict=False))


@given(st.lists(st.tuples(st.booleans(), st.floats(0, 3)), min_size=1, max_size=150))
def test_no_limit_is_ever_passed(requests: list[tuple[bool, float]]) -> None:
    time = Time()
    pacer = Pacer(time)
    sent: list[tuple[bool, float]] = []
    for batch, lasts in requests:
        with pacer.turn(lambda seconds, words: time.sleep(seconds), batch=batch):
            sent.append((batch, time.seconds))
            time.seconds += lasts
    for limit in LIMITS:
        assert at_most([at for batch, at in sent if batch or not limit.batches], limit.count, limit.seconds)


def test_batches_run_close_to_the_limit() -> None:
    time = Time()
    pacer = Pacer(time)
    start = time.seconds
    for _ in range(390):
        with pacer.turn(lambda seconds, words: time.sleep(seconds), batch=True):
            time.seconds += 0.2
    minutes = (time.seconds - start) / 60
    assert 390 / minutes / 40 > 0.95


def test_a_hold_stops_everyone_and_says_so() -> None:
    time = Time()
    pacer = Pacer(time)
    said: list[tuple[float, str]] = []

    def pause(seconds: float, words: str) -> None:
        said.append((seconds, words))
        time.sleep(seconds)

    pacer.hold(60)
    with pacer.turn(pause):
        assert time.seconds >= 1_000_060
    assert said == [(60, "QuickBooks is busy.")]


def test_a_cancelled_wait_takes_no_turn() -> None:
    time = Time()
    pacer = Pacer(time)
    pacer.hold(60)

    def pause(seconds: float, words: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled), pacer.turn(pause):
        raise AssertionError("no turn was given")
    time.sleep(60)
    with pacer.turn(pause):
        pass
