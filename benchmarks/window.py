"""What hands feel in the real window at three sizes: search, picker, sort, ticks, dialogs, stalls, memory, idling.

Each size is a program of its own (``window_run``). The peers do the same work on the same names in Qt's own way: a
QSortFilterProxyModel over a table model, a QCompleter over a list.
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

FRAME = 0.016
LARGEST = 100_000

PEER = """
import json, os, sys, time
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
from PySide6.QtCore import QAbstractTableModel, QSortFilterProxyModel, QStringListModel, Qt
from PySide6.QtWidgets import QApplication, QCompleter, QTableView

names = json.load(sys.stdin)
app = QApplication([])


class Model(QAbstractTableModel):
    def rowCount(self, parent=None):
        return 0 if parent is not None and parent.isValid() else len(names)

    def columnCount(self, parent=None):
        return 6

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        return names[index.row()] if role == Qt.ItemDataRole.DisplayRole else None


def timed(does):
    began = time.perf_counter()
    does()
    for _ in range(4):
        app.sendPostedEvents()
        app.processEvents()
    return time.perf_counter() - began


proxy = QSortFilterProxyModel()
proxy.setSourceModel(Model())
proxy.setFilterKeyColumn(-1)
proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
view = QTableView()
view.setModel(proxy)
view.resize(1000, 600)
view.show()
app.processEvents()
found = {"search": [timed(lambda: proxy.setFilterFixedString(word)) for word in ("s", "sm", "smi")]}
proxy.setFilterFixedString("")
found["sort"] = [timed(lambda: proxy.sort(0, Qt.SortOrder.DescendingOrder))]
listed = QStringListModel(names)
completer = QCompleter(listed)
completer.setFilterMode(Qt.MatchFlag.MatchContains)
completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)


def complete(word):
    completer.setCompletionPrefix(word)
    assert completer.completionCount() > 0


found["picker"] = [timed(lambda: complete(word)) for word in ("s", "sm", "smi", "g", "ga")]
print(json.dumps(found))
os._exit(0)
"""


def rows_of(used: Mapping[int, Path], fresh: Mapping[int, Path]) -> list[dict[str, Any]]:
    """The rows of this part: folders by size, of a practice at work and of one that has not linked anybody."""
    rows: list[dict[str, Any]] = []
    for size, folder in used.items():
        told, peer = _run(folder), _peer(folder)
        for task, what, bound, beside in (
            ("search", "keystroke in a tab's search to painted, p95", FRAME, "QSortFilterProxyModel"),
            ("picker", "keystroke in the picker to painted, p95", FRAME, "QCompleter"),
            ("sort", "sort by a column to painted, slowest", 0.1, "QSortFilterProxyModel"),
        ):
            share = 1.0 if task == "sort" else 0.95
            rows.append(_row(what, size, _worst(told["times"][task], share), bound, beside, _worst(peer[task], share)))
        rows.append(_row("the same keystroke, middle one", size, statistics.median(_wall(told, "search")), FRAME))
        rest = _worst(told["times"]["the rest of a search"], 1.0)
        rows.append(_row("what a search finds and counts after that painting, slowest", size, rest, 0.05))
        found = _row(
            "phones, e-mails, references and ABNs found after that, slowest",
            size,
            _worst(told["times"]["contacts"], 1.0),
            0.0,
        )
        rows.append(found | {"bound": "none", "ok": True})
        for task, (seconds, own, where) in sorted(told["stalls"].items()):
            rows.append(_stall(task, size, seconds, own, where))
        rows.append(
            {"what": "memory, window open with everything read", "size": size, "value": told["memory"], "unit": "MB"}
            | {"bound": "<= 350 MB", "ok": told["memory"] <= 350}
        )
        idle = told["idle"]
        rows.append(
            {"what": "threads woken while nothing happens", "size": size, "value": idle["wake_ups"], "unit": "a second"}
            | {"bound": "0 (the measurement's own timer is one in 3 s)", "ok": idle["wake_ups"] < 0.5}
        )
    for size, folder in fresh.items():
        told = _run(folder)
        rows.append(_row("tick all, or untick all, slowest", size, _worst(told["times"]["tick all"], 1.0), 0.05))
    return rows


def _row(
    what: str, size: int, value: float, bound: float, peer: str = "", peer_value: float | None = None
) -> dict[str, Any]:
    row: dict[str, Any] = {"what": what, "size": size, "value": 1000 * value, "unit": "ms"}
    row |= {"bound": f"<= {1000 * bound:g} ms", "ok": value <= bound}
    return row | ({"peer": peer, "peer_value": 1000 * (peer_value or 0.0)} if peer else {})


def _stall(task: str, size: int, seconds: float, own: float, where: str) -> dict[str, Any]:
    print(
        f"longest stall at {size:,}, {task}: {seconds * 1000:.0f} ms ({own * 1000:.0f} of work) {where}",
        file=sys.stderr,
    )
    return {
        "what": f"longest stall: {task}",
        "size": size,
        "value": 1000 * seconds,
        "unit": "ms",
        "bound": "<= 50 ms",
        "ok": seconds <= 0.05,
    }


def _worst(times: Sequence[Any], share: float) -> float:
    """The time that ``share`` of all stay below."""
    seconds = sorted(one[0] if isinstance(one, list) else one for one in times)
    return float(seconds[min(len(seconds) - 1, round(share * (len(seconds) - 1)))])


def _wall(told: Mapping[str, Any], task: str) -> list[float]:
    return [one[0] for one in told["times"][task]]


def _run(folder: Path) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as name:  # it decides and takes back; the next run finds the folder as it was
        copy = Path(name) / "data"
        shutil.copytree(folder, copy)
        command = [sys.executable, "-m", "benchmarks.window_run", str(copy)]
        told = subprocess.run(command, capture_output=True, text=True, check=True, timeout=900)
    found: dict[str, Any] = json.loads(told.stdout)
    return found


def _peer(folder: Path) -> dict[str, list[float]]:
    from qbosync_desktop.store import open_store

    with open_store(folder) as store:
        names = [client.name for client in store.books("").clients()]
    told = subprocess.run(
        [sys.executable, "-c", PEER],
        input=json.dumps(names),
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
        timeout=900,
    )
    found: dict[str, list[float]] = json.loads(told.stdout)
    return found
