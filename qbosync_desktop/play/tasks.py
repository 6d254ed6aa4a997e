"""The tasks played: each errand once, in order, with its clicks, keys and seconds, and whether its bounds held."""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Row:
    """What came of one task. ``clicks`` and ``keys`` are events sent; ``bound`` is "" where there is none."""

    task: str
    ok: bool
    clicks: int
    keys: int
    seconds: float
    screenshot: str
    bound: str
    why: str = ""


def play_tasks(screens: Path, target: Path | None, scheme: str) -> int:
    """Play every errand on a first start; prints a line each. 0 only if all are as they should be.

    Writes only below a new folder that is removed at the end, besides ``screens`` (a picture each) and ``target``.
    """
    home = Path(tempfile.mkdtemp(prefix="qbosync-tasks-"))
    for place in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):  # the errands open the demo's own folder
        os.environ[place] = str(home / place)
    from qbosync_desktop.play.errands import ERRANDS, Errand
    from qbosync_desktop.play.hands import Missed
    from qbosync_desktop.play.real_hands import RealHands

    hands = RealHands(home / "first", screens, scheme)

    def one(errand: Errand) -> Row:
        began, why = time.monotonic(), ""
        hands.begin()
        try:
            errand.run(hands)
            hands.check_bugs()
        except Missed as missed:
            why = str(missed)
        seconds = time.monotonic() - began
        hands.picture(errand.name)
        if why:
            hands.clear_the_table()
        promised = {"clicks": errand.most_clicks, "keys": errand.most_keys}
        spent = {"clicks": hands.clicks, "keys": hands.keys}
        for name, most in promised.items():
            if not why and most is not None and spent[name] > most:
                why = f"{spent[name]} {name}, at most {most} are promised"
        bound = ", ".join(f"{name} ≤ {most}" for name, most in promised.items() if most is not None)
        picture = str(screens / f"{errand.name}-{scheme}.png")
        return Row(errand.words, not why, hands.clicks, hands.keys, round(seconds, 2), picture, bound, why)

    rows: list[Row] = []
    try:
        for errand in ERRANDS:
            rows.append(one(errand))
            _say(rows[-1])
    finally:
        hands.close()
        shutil.rmtree(home, ignore_errors=True)
    if target is not None:
        target.write_text(json.dumps([asdict(row) for row in rows], indent=1, ensure_ascii=False), encoding="utf-8")
    good = sum(row.ok for row in rows)
    sys.stdout.write(f"{good} of {len(ERRANDS)} tasks as they should be.\n")
    return 0 if good == len(ERRANDS) else 1


def _say(row: Row) -> None:
    mark = "ok    " if row.ok else "MISSED"
    bound = f"  ({row.bound})" if row.bound else ""
    sys.stdout.write(f"{mark} {row.task}: {row.clicks} clicks, {row.keys} keys, {row.seconds:.1f} s{bound}\n")
    if row.why:
        sys.stdout.write(f"       {row.why}\n")
    sys.stdout.flush()
