"""One run of the real window on a made folder, as a program of its own: ``python -m benchmarks.window_run FOLDER``.

Plays what hands do, and prints what it cost as JSON. Every task is measured twice over: by the clock on the wall until
everything that follows from it is painted, and by the main thread's own processor time, which is what the wall clock
would show if nothing else ran on the machine. A second thread watches the main thread's heart beat all the while and
notes the longest stall and where it was.
"""

from __future__ import annotations

import gc
import json
import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import FrameType
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, Slot

from qbosync_desktop.app import make_application
from qbosync_desktop.gui.bugs import BugReporter
from qbosync_desktop.gui.tabs.table_tab import TableTab
from qbosync_desktop.office import open_office
from qbosync_desktop.premises import Premises

BEAT_MS = 5
WORDS = ("smith", "garcia", "pty ltd", "trust", "0491", "zzz")
"""Common and rare, a few letters and many."""


class Watchdog(QObject):
    """A beat of the main thread every few milliseconds, and a thread that sees it stop.

    Where it stands is told by the main thread itself, in a signal handler: looking into a running thread's frames from
    another one crashes Python 3.11, ``faulthandler`` included.
    """

    def __init__(self) -> None:
        super().__init__()
        self.task = ""
        self.stalls: dict[str, tuple[float, float, str]] = {}  # task -> seconds, own processor seconds, where
        self._main = threading.get_ident()
        self._beat = time.perf_counter()
        self._own = time.thread_time()
        self._where = ""
        self._ended = threading.Event()
        signal.signal(signal.SIGUSR1, self._tell)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beats)
        self._timer.start(BEAT_MS)
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    @Slot()
    def _beats(self) -> None:
        now, own = time.perf_counter(), time.thread_time()
        late, mine = now - self._beat - BEAT_MS / 1000, own - self._own
        if late > self.stalls.get(self.task, (0.0, 0.0, ""))[0]:
            self.stalls[self.task] = late, mine, self._where
        self._where = ""
        self._beat, self._own = now, own

    def _watch(self) -> None:
        while not self._ended.wait(0.01):
            if time.perf_counter() - self._beat > 0.025:
                signal.pthread_kill(self._main, signal.SIGUSR1)

    def _tell(self, _number: int, frame: FrameType | None) -> None:
        names: list[str] = []
        while frame is not None and len(names) < 3:
            path = Path(frame.f_code.co_filename)
            if "qbosync_desktop" in path.parts:
                names.append(f"{path.stem}.{frame.f_code.co_name}")
            frame = frame.f_back
        self._where = self._where or " < ".join(names)

    def end(self) -> None:
        """Stop watching."""
        self._timer.stop()
        self._ended.set()
        self._thread.join()


def megabytes() -> float:
    """What this process holds in memory now."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def live(milliseconds: int) -> None:
    """Let the window live for a while, as it does between two keys."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


class Run:
    """The open window and what was measured of it."""

    def __init__(self, folder: Path) -> None:
        self.app = make_application(["bench"])
        self.premises = Premises(open_office(folder), BugReporter())
        self.window = self.premises.window
        self.watchdog = Watchdog()
        self.times: dict[str, list[tuple[float, float]]] = {}
        began = time.perf_counter()
        self.watchdog.task = "opening"
        self.window.show()
        self.wait(lambda: self.window.board is not None)
        self.loaded = time.perf_counter() - began
        self.settle()
        self.memory = megabytes()

    def wait(self, until: Callable[[], bool]) -> None:
        """Let the window live until something is so."""
        while not until():
            live(5)

    def settle(self) -> None:
        """Wait until nothing runs beside the window, and all is painted."""
        self.wait(lambda: not self.premises.runner.busy)
        live(150)

    def paint(self) -> None:
        """Work off everything that waits, paintings too."""
        for _ in range(4):
            self.app.sendPostedEvents()
            self.app.processEvents()

    def timed(self, task: str, does: Callable[[], object]) -> None:
        """Measure one thing of a task, to painted."""
        self.watchdog.task = task
        wall, own = time.perf_counter(), time.thread_time()
        does()
        self.paint()
        self.times.setdefault(task, []).append((time.perf_counter() - wall, time.thread_time() - own))

    def type_in(self, tab: TableTab) -> None:
        """Every word letter by letter, then the search is cleared.

        A large table paints the first rows found at once and finds the others when the hands rest: both are measured.
        """
        for word in WORDS:
            for length in range(1, len(word) + 1):
                self.timed("search", partial(tab.search.setText, word[:length]))
            beyond = tab.beyond(word)
            if beyond is None or (not beyond.eager and tab.model.rowCount()):
                self.timed("the rest of a search", tab.model.finish)
            else:  # phones, e-mails, references and ABNs are looked through in slices, beside the hands
                self.watchdog.task, wall, own = "a search for contacts", time.perf_counter(), time.thread_time()
                self.wait(lambda: tab.model.complete)
                self.paint()
                took = time.perf_counter() - wall, time.thread_time() - own
                self.times.setdefault("contacts", []).append(took)
            assert tab.model.complete
            self.timed("clear the search", tab.search.clear)
            live(100)

    def sort(self, tab: TableTab) -> None:
        """Every column, up and down."""
        for number, column in enumerate(tab.model.columns, 1):
            if column.sortable:
                for _ in range(2):
                    self.timed("sort", partial(tab.view._sort_by, number))
                live(100)
        tab.view._sort_by(1)
        live(100)

    def tick(self, tab: TableTab) -> None:
        """Tick or untick all that is shown, and take it back, where a tick is only a tick."""
        model, before = tab.model, bool(tab.model.ticks())
        for _ in range(5):
            self.timed("tick all", partial(model.tick_shown, not before))
            self.timed("tick all", partial(model.tick_shown, before))
            live(100)

    def decide(self) -> None:
        """Accept a suggestion and take it back; pause a link and take it back."""
        for key in ("suggestion", "customer_id"):
            self.window.show_tab("sync")
            self.settle()
            tab = self.window.sync_tab
            assert tab.board is not None
            row = next((one for one in tab.board.syncs if getattr(one, key)), None)
            if row is None:
                continue
            task = "accept and undo" if key == "suggestion" else "pause and undo"
            tab.show_row(row.id)
            self.timed(task, partial(tab.run, "link" if key == "suggestion" else "pause", row.id))
            self.settle()
            self.timed(task, self.premises.controller.undo)
            self.settle()

    def open_things(self) -> None:
        """Dialogs and pages, one after the other, each closed again."""
        window, premises = self.window, self.premises
        assert window.board is not None
        client = next(iter(window.board.picture.clients))
        for task, does in (
            ("open a client", lambda: premises.show_client(client)),
            ("open the review", premises.show_review),
            ("open the history", lambda: premises.show_history(0)),
        ):
            self.timed(task, does)
            self.settle()
            for top in self.app.topLevelWidgets():
                if top is not window and top.isVisible():
                    top.close()
            window.leave_pages()
            self.settle()

    def pick(self) -> None:
        """The picker: opened, typed into, closed."""
        tab = self.window.sync_tab
        assert tab.board is not None
        row = next((one for one in tab.board.syncs if not one.customer_id), None)
        if row is None:
            return
        self.window.show_tab("sync")
        tab.show_row(row.id)
        self.timed("open the picker", lambda: tab.view.open_picker(row.id))
        for word in WORDS:
            for length in range(1, len(word) + 1):
                self.timed("picker", partial(tab.picking.picker.field.setText, word[:length]))
        tab.picking.picker.hide()
        self.settle()

    def idle(self, seconds: float = 3.0) -> dict[str, float]:
        """Timers of ours that run while nothing happens, and what the process uses."""
        self.watchdog.end()
        self.settle()
        running = [one for one in self.app.findChildren(QTimer) if one.isActive()]
        running += [one for top in self.app.topLevelWidgets() for one in top.findChildren(QTimer) if one.isActive()]
        running += [one for one in self.premises.findChildren(QTimer) if one.isActive()]
        often = [one for one in set(running) if not one.isSingleShot() and one.interval() < 1000 * 60]
        switches = _voluntary()
        used = time.process_time()
        live(int(seconds * 1000))
        return {
            "timers": float(len(often)),
            "wake_ups": (_voluntary() - switches) / seconds,
            "processor": (time.process_time() - used) / seconds,
        }


def _voluntary() -> int:
    """How often all threads of this process have gone to sleep by themselves, and so were woken again."""
    total = 0
    for status in Path("/proc/self/task").glob("*/status"):
        for line in status.read_text().splitlines():
            if line.startswith("voluntary_ctxt_switches"):
                total += int(line.split()[1])
    return total


def main(folder: Path) -> dict[str, Any]:
    """Play everything."""
    run = Run(folder)
    assert run.window.board is not None
    name = "sync" if any(one.customer_id for one in run.window.board.syncs) else "import"
    run.window.show_tab(name)
    run.settle()
    tab = run.window.tabs[name]
    rows = tab.model.rowCount()
    run.type_in(tab)
    run.sort(tab)
    if name == "import":
        run.tick(tab)
    run.decide()
    run.pick()
    run.open_things()
    idle = run.idle()
    gc.collect()
    return {
        "rows": rows,
        "loaded": run.loaded,
        "memory": run.memory,
        "memory_after": megabytes(),
        "times": run.times,
        "stalls": run.watchdog.stalls,
        "idle": idle,
    }


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]))), flush=True)
    os._exit(0)
