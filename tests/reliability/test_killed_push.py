"""A push that is a process of its own, killed again and again. The long run: dev.py bench reliability."""

from __future__ import annotations

from pathlib import Path

from tests.reliability.killed_push import play


def test_a_push_killed_ten_times_doubles_nothing_and_loses_nothing(tmp_path: Path) -> None:
    figures = play(tmp_path, kills=10, clients=90, seed=1)
    print(figures)
    assert (figures.customers, figures.doubled, figures.missing, figures.different) == (90, 0, 0, 0), figures
    assert figures.unfinished == 0
    assert figures.kills == 10
    assert figures.in_flight > 0, figures
    assert figures.dropped > 0, figures
