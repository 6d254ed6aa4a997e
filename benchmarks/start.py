"""How long from the start of the program to a window that can be used, beside a bare PySide6 window.

Both are started as programs of their own, several times; the middle time counts. Each prints ``time.monotonic()`` at
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

RUNS = 5
BOUND = 3.0
"""Seconds; the promise for a second start of the demo."""

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
    told = subprocess.run([sys.executable, *command], env=settings, capture_output=True, text=True, check=False)
    if told.returncode != 0:
        raise RuntimeError(f"{' '.join(command)[:60]} ended with {told.returncode}: {told.stderr[-500:]}")
    return float(told.stdout.split()[-1]) - began


def rows() -> list[dict[str, Any]]:
    """Measure the second start (the first makes the demo's data) and a bare window."""
    product = ["-m", "qbosync_desktop", "--demo", "--measure-start"]
    with tempfile.TemporaryDirectory() as folder:
        first = seconds_to_window(product, Path(folder))
        again = statistics.median(seconds_to_window(product, Path(folder)) for _ in range(RUNS))
        bare = statistics.median(seconds_to_window(["-c", BARE_WINDOW], Path(folder)) for _ in range(RUNS))
    peer = {"unit": "s", "peer": "bare PySide6 window", "peer_value": bare, "bound": f"<= {BOUND:g} s"}
    return [
        {"what": "first start of the demo to its window", "value": first, **peer, "bound": "none", "ok": True},
        {"what": "second start of the demo to its window", "value": again, **peer, "ok": again <= BOUND},
    ]
