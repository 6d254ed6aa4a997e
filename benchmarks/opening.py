"""From the start of the program to rows that can be used, at three sizes, beside a bare PySide6 window.

Second starts, as on any working day: the folder was closed by the window before, and Python's compiled files are there.
All are started in turn, so that a busy moment of the machine falls on all of them alike.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from benchmarks.start import BARE_WINDOW

RUNS = 5
CLOSED_BEFORE = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QEventLoop, QTimer
import qbosync_desktop.app as app
from qbosync_desktop.gui.bugs import BugReporter
from qbosync_desktop.office import open_office
from qbosync_desktop.premises import Premises

made = app.make_application(["bench"])
premises = Premises(open_office(Path(sys.argv[1])), BugReporter())
window = premises.window
window.show()


def live(milliseconds):
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


while window.board is None or premises.runner.busy:
    live(20)
window.show_tab("sync")
live(200)
window.quit_requested.connect(made.quit)
window.close()
made.exec()
premises.close()
"""


def rows_of(folders: Mapping[int, Path]) -> list[dict[str, Any]]:
    """The rows of this part; ``folders`` by size."""
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        for folder in folders.values():
            _python(["-c", CLOSED_BEFORE, str(folder)], home)
        found: dict[int, list[tuple[float, float]]] = {size: [] for size in folders}
        bare: list[float] = []
        for _ in range(RUNS + 1):
            bare.append(_python(["-c", BARE_WINDOW], home)[-1])
            for size, folder in folders.items():
                told = _python(["-m", "qbosync_desktop", "--data-dir", str(folder), "--measure-start"], home)
                found[size].append((told[-1], told[-2]))
    window = statistics.median(bare[1:])
    rows: list[dict[str, Any]] = []
    first = {size: statistics.median(times[0] for times in starts[1:]) for size, starts in found.items()}
    for size, starts in found.items():
        row: dict[str, Any] = {"what": "start to first rows", "size": size, "value": first[size], "unit": "s"}
        row |= {"peer": "bare PySide6 window", "peer_value": window, "ok": True, "bound": "none"}
        if size == 5_000:
            row |= {"bound": "<= 1.5 x", "ok": first[size] <= 1.5 * window}
        rows.append(row)
        everything = statistics.median(times[1] for times in starts[1:])
        rows.append(
            {"what": "start to everything read and shown", "size": size, "value": everything, "unit": "s", "ok": True}
            | {"bound": "none"}
        )
    small, large = first[5_000], first[max(first)]
    rows.append(
        {"what": "start to first rows", "size": max(first), "value": large, "unit": "s", "peer": "its own 5,000"}
        | {"peer_value": small, "bound": "<= 1.3 x", "ok": large <= 1.3 * small}
    )
    return rows


def _python(arguments: list[str], home: Path) -> list[float]:
    """Start Python once; the seconds until each time that it prints."""
    settings = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    settings |= {"QT_QPA_PLATFORM": "offscreen", "HOME": str(home), "XDG_DATA_HOME": str(home)}
    settings["PYTHONPYCACHEPREFIX"] = str(home / "compiled")
    began = time.monotonic()
    told = subprocess.run([sys.executable, *arguments], env=settings, capture_output=True, text=True, check=False)
    if told.returncode != 0:
        raise RuntimeError(f"{arguments[:2]} ended with {told.returncode}: {told.stderr[-500:]}")
    return [float(word) - began for word in told.stdout.split()]
