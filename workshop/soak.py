"""``dev.py soak``: the state machine of tests/reliability for longer than a test may take."""

from __future__ import annotations

import argparse

from workshop.environment import Environment


def soak(home: Environment, given: argparse.Namespace) -> int:
    """Play random practices with everything going wrong until the minutes are over; prints seed and failing steps."""
    home.prepare("dev")
    # Sets of texts come in another order in every process unless this is fixed; a seed has to mean the same again.
    return home.become(home.python, "-m", "tests.reliability.soaking", *given.rest, extra={"PYTHONHASHSEED": "0"})
