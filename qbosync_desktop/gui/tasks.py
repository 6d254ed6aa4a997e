"""Long work off the main thread: one sync thread, one task at a time, results back as dataclasses.

A task is a plain function ``work(cancel, report) -> result`` that knows no Qt. Its callbacks are methods bound to
QObjects of the main thread and nothing else: a lambda or a plain object's method would run in the worker's thread.
"""

from __future__ import annotations

import inspect
import logging
import threading
from collections import deque
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QThread, Signal, Slot

from qbosync_desktop.domain.problems import Cancelled, KnownError
from qbosync_desktop.domain.tasks import CancelToken, Report
from qbosync_desktop.gui.bugs import BugReporter

log = logging.getLogger(__name__)

Work = Callable[[CancelToken, Report], Any]
Callback = Callable[..., object]


class Progress:
    """How far a task is: ``done`` of ``total`` (0 = not known yet), in words."""

    __slots__ = ("done", "total", "words")

    def __init__(self, done: int, total: int, words: str) -> None:
        self.done = done
        self.total = total
        self.words = words


def _bound(callback: Callback) -> Callback:
    """The callback, if it is a method bound to a QObject; TypeError for anything else."""
    owner = getattr(callback, "__self__", None)
    if isinstance(owner, QObject) and (inspect.ismethod(callback) or inspect.isbuiltin(callback)):
        return callback
    raise TypeError(f"a callback must be a method of a QObject, not {callback!r}")


class Task(QObject):
    """One piece of work asked for; also its own cancel token. Lives in the main thread until it has ended."""

    done = Signal(object)
    failed = Signal(object)
    progressed = Signal(object)
    ended = Signal(object)

    def __init__(self, work: Work, title: str, key: object, cancellable: bool, parent: QObject) -> None:
        super().__init__(parent)
        self.work = work
        self.title = title
        self.key = key
        self.cancellable = cancellable
        self.progress = Progress(0, 0, "")
        self._stop = threading.Event()
        self._news = threading.Lock()
        self._posted = False
        self._connected: set[tuple[str, Callback]] = set()

    def cancel(self) -> None:
        """Ask the task to stop at its next safe point; a task that cannot be stopped goes on."""
        if self.cancellable:
            self._stop.set()

    def cancelled(self) -> bool:
        """True once somebody asked to stop. May be called from any thread."""
        return self._stop.is_set()

    def abandon(self) -> None:
        """The program is closing: ask even a task that the user cannot stop."""
        self._stop.set()

    def call(self, kind: str, callback: Callback | None) -> None:
        """Connect one callback once."""
        if callback is None or (kind, _bound(callback)) in self._connected:
            return
        self._connected.add((kind, callback))
        getattr(self, kind).connect(callback)

    def note(self, done: int, total: int, words: str) -> bool:
        """Keep the latest progress; True when the main thread must be told (it has taken the one before)."""
        with self._news:
            self.progress = Progress(done, total, words)
            first, self._posted = not self._posted, True
        return first

    def take(self) -> Progress:
        """The latest progress; the next one will be told again."""
        with self._news:
            self._posted = False
            return self.progress


class _Worker(QObject):
    """Lives in the sync thread and runs one task after another."""

    moved = Signal(object)
    finished = Signal(object, object, object)

    @Slot(object)
    def carry_out(self, task: Task) -> None:
        """Run one task to its end; nothing but the end is told here."""

        def report(done: int, total: int, words: str) -> None:
            if task.note(done, total, words):
                self.moved.emit(task)

        result: object = None
        error: BaseException | None = None
        try:
            if task.cancelled():
                raise Cancelled
            result = task.work(task, report)
        except Exception as problem:  # whatever it is, the main thread tells it: a problem, or a bug
            error = problem
        self.finished.emit(task, result, error)


class TaskRunner(QObject):
    """The one sync thread with its queue. Keep it for the application's life and call :meth:`shutdown` at its end."""

    busy_changed = Signal(bool)
    """A first task started, or the last one ended."""
    started = Signal(object)
    """A :class:`Task` begins to run."""
    idle = Signal()
    """Nothing runs and nothing waits."""
    _start = Signal(object)

    def __init__(self, bugs: BugReporter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bugs = bugs
        self._pending: deque[Task] = deque()
        self._running: Task | None = None
        self._busy = False
        self._closed = False
        self._thread = QThread(self)
        self._thread.setObjectName("sync")
        self._worker = _Worker()
        self._worker.moveToThread(self._thread)
        self._start.connect(self._worker.carry_out)
        self._worker.moved.connect(self._on_moved)
        self._worker.finished.connect(self._on_finished)
        self._thread.start()

    def run(
        self,
        work: Work,
        *,
        title: str,
        done: Callback | None = None,
        failed: Callback | None = None,
        progressed: Callback | None = None,
        ended: Callback | None = None,
        cancellable: bool = True,
        key: object = None,
    ) -> Task:
        """Queue a task.

        ``done(result)``; ``failed(error)`` with a KnownError or Cancelled; ``progressed(Progress)``, never flooding;
        ``ended(Task)`` last and always, also after a bug (which itself goes to the bug reporter).
        A task that waits with an equal ``key`` is not queued twice: it is returned, with these callbacks added.
        Raises TypeError for callbacks that are not methods of QObjects and RuntimeError after shutdown.
        """
        callbacks = {"done": done, "failed": failed, "progressed": progressed, "ended": ended}
        for callback in callbacks.values():
            if callback is not None:
                _bound(callback)
        if self._closed:
            raise RuntimeError("the program is closing")
        task = next((waiting for waiting in self._pending if key is not None and waiting.key == key), None)
        fresh = task is None
        if task is None:
            task = Task(work, title, key, cancellable, self)
        for kind, callback in callbacks.items():
            task.call(kind, callback)
        if fresh:
            self._pending.append(task)
            self._next()
        return task

    @property
    def running(self) -> Task | None:
        """The task that runs now."""
        return self._running

    @property
    def busy(self) -> bool:
        """True while anything runs or waits."""
        return self._busy

    @property
    def closed(self) -> bool:
        """Whether the program is closing: nothing can be queued any more."""
        return self._closed

    def cancel_all(self) -> None:
        """Ask everything to stop; :attr:`idle` tells when it has."""
        for task in (*self._pending, *([self._running] if self._running else [])):
            task.cancel()

    def shutdown(self, wait_ms: int = 5000) -> bool:
        """Cancel, wait, end the thread. False when the running task did not stop in time (the thread still runs)."""
        self._closed = True
        self._pending.clear()
        if self._running is not None:
            self._running.abandon()
        self._thread.quit()
        stopped = self._thread.wait(wait_ms)
        if not stopped:
            log.error("the sync thread did not stop within %d ms", wait_ms)
        return stopped

    def _next(self) -> None:
        if self._running is None and self._pending:
            self._running = self._pending.popleft()
            self.started.emit(self._running)
            self._start.emit(self._running)
        busy = self._running is not None
        if busy != self._busy:
            self._busy = busy
            self.busy_changed.emit(busy)
            if not busy:
                self.idle.emit()

    @Slot(object)
    def _on_moved(self, task: Task) -> None:
        task.progressed.emit(task.take())

    @Slot(object, object, object)
    def _on_finished(self, task: Task, result: object, error: BaseException | None) -> None:
        self._running = None
        if error is None:
            task.done.emit(result)
        elif isinstance(error, KnownError | Cancelled):
            log.info("%s ended: %s", task.title, getattr(getattr(error, "problem", None), "code", "stopped"))
            task.failed.emit(error)
        else:
            self._bugs.report(error)
        task.ended.emit(task)
        task.deleteLater()
        if not self._closed:
            self._next()
