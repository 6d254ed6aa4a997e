"""Named steps run one after the other, each with its seconds, and a plain closing; it must not know what they do."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable

Step = tuple[str, Callable[[], int]]
"""A step's name and what it does; that answers an exit code, 0 for passed."""


def run_all(steps: Iterable[Step]) -> int:
    """Run every step, also after one failed, so that one run shows all there is to mend; 0 only if all passed."""
    began = time.monotonic()
    outcomes: list[tuple[str, int, float]] = []
    for name, work in steps:
        print(f"\n── {name} ──", flush=True)
        start = time.monotonic()
        code = work()
        sys.stdout.flush()
        outcomes.append((name, code, time.monotonic() - start))
    failed = [name for name, code, _ in outcomes if code != 0]
    print()
    for name, code, seconds in outcomes:
        print(f"{'failed' if code else 'passed':8}{name:28}{seconds:6.1f} s")
    total = time.monotonic() - began
    if failed:
        print(f"Not good yet ({total:.0f} s): {', '.join(failed)}.", flush=True)
        return 1
    print(f"All {len(outcomes)} steps passed in {total:.0f} s.", flush=True)
    return 0
