"""Run the state machine for as long as one likes: ``python3 dev.py soak --minutes 15 --seed 7``.

A soak is made of rounds. Round r of seed S is always the same, so a failure is found again with ``--seed S --round r``;
hypothesis shrinks its steps and prints them. ``--mistakes`` puts in each deliberate mistake in turn and says whether
the machine noticed.
"""

from __future__ import annotations

import argparse
import logging
import sys
import time
import warnings
from collections.abc import Sequence

from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.reliability.machine import Office
from tests.reliability.mutations import MISTAKES
from tests.reliability.surroundings import MET

RUNS = 50
STEPS = 35
MISTAKE_RUNS = 400
"""How many runs a deliberate mistake may go unnoticed."""


def main(arguments: Sequence[str] | None = None) -> int:
    """0 when nothing was found; 1 after a failure (its steps are printed), or when a mistake went unnoticed."""
    parser = argparse.ArgumentParser(prog="dev.py soak")
    parser.add_argument("--minutes", type=float, default=5.0, help="go on with new rounds for so long (default: 5)")
    parser.add_argument("--seed", type=int, default=1, help="what the rounds are made from (default: 1)")
    parser.add_argument("--round", type=int, help="play this one round and no other")
    parser.add_argument("--mistakes", nargs="*", metavar="NAME", help="put in deliberate mistakes (default: all)")
    given = parser.parse_args(arguments)
    warnings.simplefilter("error")
    logging.disable(logging.CRITICAL)
    if given.mistakes is not None:
        return _mistakes(given.mistakes or list(MISTAKES), given.seed)
    return _soak(given.minutes, given.seed, given.round)


def play(number: int, runs: int, steps: int = STEPS, *, shrink: bool = True) -> None:
    """One round. Raises what it found, its steps printed."""
    phases = [Phase.generate, Phase.shrink] if shrink else [Phase.generate]
    chosen = settings(
        max_examples=runs,
        stateful_step_count=steps,
        deadline=None,
        database=None,
        phases=phases,
        report_multiple_bugs=False,
        suppress_health_check=list(HealthCheck),
    )
    machine = type("Office", (Office,), {})  # a class of its own: a seed stays with the class
    run_state_machine_as_test(seed(number)(machine), settings=chosen)


def _soak(minutes: float, first: int, only: int | None) -> int:
    until = time.monotonic() + minutes * 60
    number = only or 1
    while True:
        print(f"seed {first}, round {number} …", flush=True)
        try:
            play(first * 100_000 + number, RUNS)
        except BaseException:
            print(f"\nFound by: python3 dev.py soak --seed {first} --round {number}", flush=True)
            raise
        number += 1
        if only or time.monotonic() >= until:
            break
    print(f"seed {first}: {number - (only or 1)} rounds, nothing found. Met:")
    print("\n".join(f"  {count:>9,}  {what}" for what, count in sorted(MET.items())))
    return 0


def _mistakes(names: Sequence[str], first: int) -> int:
    unnoticed = 0
    for name in names:
        MET.clear()
        try:
            with MISTAKES[name]():
                play(first, MISTAKE_RUNS, shrink=False)
        except Exception as error:  # whatever the machine makes of it, it was noticed
            said = str(error).partition("\n")[0][:110]
            print(f"noticed after {MET['runs']:>3} runs, {MET['steps']:>5} steps: {name}: {said}", flush=True)
        else:
            unnoticed += 1
            print(f"NOT NOTICED in {MET['runs']} runs: {name}", flush=True)
    return 1 if unnoticed else 0


if __name__ == "__main__":
    sys.exit(main())
