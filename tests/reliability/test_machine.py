"""The state machine with a fixed budget and a fixed seed, and the proof that it can fail. More: dev.py soak."""

from __future__ import annotations

import pytest

from tests.reliability.mutations import MISTAKES
from tests.reliability.soaking import play
from tests.reliability.surroundings import MET


def test_whatever_happens_everything_is_right_after_one_synchronisation() -> None:
    before = MET.copy()
    play(1, runs=30, steps=25)
    met = MET - before
    # A machine that does little proves little.
    assert met["pushes"] > 20, met
    assert met["resumed"] + met["abandoned"] > 2, met
    assert sum(count for what, count in met.items() if what.startswith("killed")) > 5, met
    assert len([what for what in met if what.startswith("fault")]) > 3, met


@pytest.mark.parametrize("mistake", ["sent_is_marked_late", "full_update", "a_field_forgotten"])
def test_the_machine_notices_a_deliberate_mistake(mistake: str) -> None:
    """All of them, which takes longer: dev.py soak --mistakes."""
    with MISTAKES[mistake](), pytest.raises(AssertionError):
        play(1, runs=150, shrink=False)
