"""The state machine with a fixed budget and a fixed seed, and the proof that it can fail. More: dev.py soak."""

from __future__ import annotations

import pytest

from tests.reliability.machine import MET
from tests.reliability.mutations import MISTAKES
from tests.reliability.soaking import play


def test_whatever_happens_everything_is_right_after_one_synchronisation() -> None:
    before = MET.copy()
    play(1, runs=40, steps=30)
    met = MET - before
    # A machine that does little proves little.
    assert met["pushes"] > 50, met
    assert met["resumed"] + met["abandoned"] > 5, met
    assert sum(count for what, count in met.items() if what.startswith("killed")) > 20, met
    assert len([what for what in met if what.startswith("fault")]) > 8, met


@pytest.mark.parametrize("mistake", ["new_request_id", "sync_token_of_now", "no_lock"])
def test_the_machine_notices_a_deliberate_mistake(mistake: str) -> None:
    with MISTAKES[mistake](), pytest.raises(AssertionError):
        play(1, runs=60, steps=30, shrink=False)
