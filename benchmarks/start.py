"""How long from the start of the program to a window that can be used: beside a bare PySide6 window, and stand-alone.

All are started as programs of their own, several times; the middle time counts. Each prints ``time.monotonic()`` at
the moment its window has been painted and its first events are worked off; that clock is the machine's, so the
starting time can be taken here, before the program exists. What the product does up to then is its own affair: it is
asked with ``--demo --measure-start`` and ends by itself.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from workshop import frozen
from workshop.environment import ROOT, Environment

RUNS = 5
BOUND = 3.0
"""Seconds; the promise for a second start of the demo."""

FROZEN = 1.5
"""How many times as long as from source the stand-alone program may take."""

BARE_WINDOW = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView



class Window(QMainWindow):
    def paintEvent(self, event):
        QTimer.singleShot(0, usable)


def usable():
    print(time.monotonic(), flush=True)
    app.quit()


app = QApplication(sys.argv)
window = Window()
window.setCentralWidget(QTableView())
window.show()
sys.exit(app.exec())
"""


def seconds_to_window(command: Sequence[str], home: Path) -> float:
    """Start ``command`` once; answers the seconds until the time that it prints last."""
    settings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(home), "XDG_DATA_HOME": str(home)}
    began = time.monotonic()
    told = subprocess.run(command, env=settings, capture_output=True, text=True, check=False)
    if told.returncode != 0:
        raise RuntimeError(f"{' '.join(command)[:90]} ended with {told.returncode}: {told.stderr[-500:]}")
    return float(told.stdout.split()[-1]) - began


def stand_alone() -> Path:
    """The stand-alone program of today's source, made if it is not there. Raises RuntimeError when it cannot be."""
    program = frozen.window_program(frozen.programs(ROOT))
    newest = max(path.stat().st_mtime for path in (ROOT / "qbosync_desktop").rglob("*.py"))
    if not program.exists() or program.stat().st_mtime < newest:
        print("The stand-alone program is missing or older than the source; it is made first …", file=sys.stderr)
        if frozen.build(Environment()) != 0:
            raise RuntimeError("the stand-alone program cannot be made: python3 dev.py freeze")
    return program


def rows() -> list[dict[str, Any]]:
    """Measure the second start (the first makes the demo's data), a bare window, and the stand-alone program."""
    arguments = ["--demo", "--measure-start"]
    source = [sys.executable, "-m", "qbosync_desktop", *arguments]
    alone = [str(stand_alone()), *arguments]
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        first = seconds_to_window(source, home)
        seconds_to_window(alone, home)  # its files are in memory then, as those of the source are
        # One after the other in turn, so that a busy moment of the machine falls on all three alike.
        measured = [
            [seconds_to_window(command, home) for command in (source, alone, [sys.executable, "-c", BARE_WINDOW])]
            for _ in range(RUNS)
        ]
    again, frozen_again, bare = (statistics.median(times) for times in zip(*measured, strict=True))
    peer = {"unit": "s", "peer": "bare PySide6 window", "peer_value": bare, "bound": f"<= {BOUND:g} s"}
    beside = {"unit": "s", "peer": "the same from source", "peer_value": again, "bound": f"<= {FROZEN:g} x"}
    return [
        {"what": "first start of the demo to its window", "value": first, **peer, "bound": "none", "ok": True},
        {"what": "second start of the demo to its window", "value": again, **peer, "ok": again <= BOUND},
        {
            "what": "second start, stand-alone program",
            "value": frozen_again,
            **beside,
            "ok": frozen_again <= FROZEN * again,
        },
    ]
