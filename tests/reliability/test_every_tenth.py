"""Hundreds of clients while requests fail in every way the simulator knows. Thousands: dev.py bench reliability."""

from __future__ import annotations

from pathlib import Path

from qbosync_desktop.simulator.faults import KINDS
from tests.reliability.every_tenth import play


def test_every_kind_of_failure_on_the_way_and_the_report_is_right(tmp_path: Path) -> None:
    exported, updated = play(tmp_path, 400, every=2)
    assert exported.right, exported
    assert updated.right, updated
    assert exported.why == {"name-taken": 4}
    assert (updated.done, updated.refused) == (396, 0)
    assert set(exported.faults) | set(updated.faults) == set(KINDS)
