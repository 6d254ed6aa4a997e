"""The sync thread: one task at a time, results in the main thread, cancelling, bugs, shutdown."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QObject, QThread, Slot
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from qbosync_desktop.domain.problems import Cancelled, EnvironmentProblem, Problem
from qbosync_desktop.domain.tasks import CancelToken, Report, check
from qbosync_desktop.gui.bugs import BugReport, BugReporter
from qbosync_desktop.gui.tasks import Progress, Task, TaskRunner


class Desk(QObject):
    """Hears everything, and in which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.results: list[object] = []
        self.errors: list[object] = []
        self.progress: list[Progress] = []
        self.ended: list[str] = []
        self.bugs: list[BugReport] = []
        self.threads: set[QThread] = set()

    @Slot(object)
    def done(self, result: object) -> None:
        self.threads.add(QThread.currentThread())
        self.results.append(result)

    @Slot(object)
    def failed(self, error: object) -> None:
        self.errors.append(error)

    @Slot(object)
    def progressed(self, progress: Progress) -> None:
        self.threads.add(QThread.currentThread())
        self.progress.append(progress)

    @Slot(object)
    def end(self, task: Task) -> None:
        self.ended.append(task.title)

    @Slot(object)
    def bug(self, report: BugReport) -> None:
        self.bugs.append(report)


@pytest.fixture
def desk(look: QApplication) -> Desk:
    return Desk()


@pytest.fixture
def runner(desk: Desk) -> Iterator[TaskRunner]:
    bugs = BugReporter()
    bugs.reported.connect(desk.bug)
    made = TaskRunner(bugs)
    yield made
    assert made.shutdown()
    made.deleteLater()
    bugs.deleteLater()


def test_the_result_comes_to_the_main_thread(qtbot: QtBot, runner: TaskRunner, desk: Desk) -> None:
    worked: list[int] = []

    def work(cancel: CancelToken, report: Report) -> str:
        worked.append(threading.get_ident())
        return "read 218"

    with qtbot.waitSignals([runner.busy_changed, runner.idle]):
        runner.run(work, title="Read", done=desk.done, ended=desk.end)
    assert desk.results == ["read 218"]
    assert desk.ended == ["Read"]
    assert desk.threads == {desk.thread()}
    assert worked != [threading.get_ident()]


def test_one_task_at_a_time_in_order(qtbot: QtBot, runner: TaskRunner, desk: Desk) -> None:
    inside: list[int] = []
    together: list[int] = []

    def work(number: int, cancel: CancelToken, report: Report) -> int:
        inside.append(number)
        together.append(len(inside))
        inside.remove(number)
        return number

    with qtbot.waitSignal(runner.idle):
        for number in range(5):
            runner.run(partial(work, number), title=str(number), done=desk.done)
    assert desk.results == [0, 1, 2, 3, 4]
    assert set(together) == {1}


def test_progress_does_not_flood(qtbot: QtBot, runner: TaskRunner, desk: Desk) -> None:
    def work(cancel: CancelToken, report: Report) -> None:
        for done in range(5000):
            report(done + 1, 5000, "reading")

    with qtbot.waitSignal(runner.idle):
        runner.run(work, title="Read", progressed=desk.progressed)
    assert desk.progress[-1].done == 5000
    assert desk.threads == {desk.thread()}


def test_a_known_error_is_told(qtbot: QtBot, runner: TaskRunner, desk: Desk) -> None:
    error = EnvironmentProblem(Problem("no-network", "No internet."))

    def work(cancel: CancelToken, report: Report) -> None:
        raise error

    with qtbot.waitSignal(runner.idle):
        runner.run(work, title="Read", done=desk.done, failed=desk.failed, ended=desk.end)
    assert desk.errors == [error]
    assert desk.results == []
    assert desk.bugs == []
    assert desk.ended == ["Read"]


def test_cancelling_stops_at_the_next_safe_point(qtbot: QtBot, runner: TaskRunner, desk: Desk) -> None:
    started = threading.Event()

    def work(cancel: CancelToken, report: Report) -> None:
        started.set()
        while True:
            check(cancel)

    with qtbot.waitSignal(runner.idle):
        task = runner.run(work, title="Push", failed=desk.failed)
        assert started.wait(5)
        assert runner.running is task
        task.cancel()
    assert isinstance(desk.errors[0], Cancelled)


def test_what_waits_can_be_cancelled_before_it_starts(qtbot: QtBot, runner: TaskRunner, desk: Desk) -> None:
    go = threading.Event()
    ran: list[int] = []

    def first(cancel: CancelToken, report: Report) -> None:
        assert go.wait(5)

    def second(cancel: CancelToken, report: Report) -> None:
        ran.append(2)

    with qtbot.waitSignal(runner.idle):
        runner.run(first, title="first")
        runner.run(second, title="second", failed=desk.failed).cancel()
        go.set()
    assert ran == []
    assert isinstance(desk.errors[0], Cancelled)


def test_a_task_that_must_not_stop_goes_on(qtbot: QtBot, runner: TaskRunner, desk: Desk) -> None:
    def work(cancel: CancelToken, report: Report) -> bool:
        return cancel.cancelled()

    with qtbot.waitSignal(runner.idle):
        runner.run(work, title="Save", done=desk.done, cancellable=False).cancel()
    assert desk.results == [False]


def test_a_bug_is_reported_and_the_next_task_runs(qtbot: QtBot, runner: TaskRunner, desk: Desk) -> None:
    def bug(cancel: CancelToken, report: Report) -> None:
        raise ZeroDivisionError

    def fine(cancel: CancelToken, report: Report) -> str:
        return "fine"

    with qtbot.waitSignal(runner.idle):
        runner.run(bug, title="bug", failed=desk.failed, ended=desk.end)
        runner.run(fine, title="fine", done=desk.done, ended=desk.end)
    assert desk.ended == ["bug", "fine"]
    assert desk.errors == []
    assert "ZeroDivisionError" in desk.bugs[0].what


def test_equal_tasks_that_wait_are_one(qtbot: QtBot, runner: TaskRunner, desk: Desk) -> None:
    go = threading.Event()
    ran: list[str] = []

    def hold(cancel: CancelToken, report: Report) -> None:
        assert go.wait(5)

    def read(cancel: CancelToken, report: Report) -> str:
        ran.append("read")
        return "read"

    with qtbot.waitSignal(runner.idle):
        runner.run(hold, title="hold")
        one = runner.run(read, title="Read", key="read", done=desk.done)
        two = runner.run(read, title="Read", key="read", done=desk.done)
        go.set()
    assert one is two
    assert ran == ["read"]
    assert desk.results == ["read"]


def test_only_methods_of_qobjects_are_called_back(runner: TaskRunner, desk: Desk) -> None:
    class Plain:
        def done(self, result: object) -> None:
            """Would run in the worker's thread."""

    def work(cancel: CancelToken, report: Report) -> None:
        raise AssertionError("never runs")

    for callback in (lambda result: None, Plain().done, partial(desk.done), len):
        with pytest.raises(TypeError):
            runner.run(work, title="x", done=callback)
    assert not runner.busy


def test_qt_s_own_slots_are_fine(qtbot: QtBot, runner: TaskRunner) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    with qtbot.waitSignal(runner.idle):
        runner.run(lambda cancel, report: "Read 218", title="x", done=label.setText)
    assert label.text() == "Read 218"


def test_a_receiver_that_is_gone_is_not_called(qtbot: QtBot, runner: TaskRunner) -> None:
    go = threading.Event()
    label = QLabel()

    def work(cancel: CancelToken, report: Report) -> str:
        assert go.wait(5)
        return "late"

    with qtbot.waitSignal(runner.idle):
        runner.run(work, title="x", done=label.setText)
        label.deleteLater()
        with qtbot.waitSignal(label.destroyed):
            pass
        go.set()


def test_shutdown_stops_even_what_the_user_cannot(desk: Desk) -> None:
    bugs = BugReporter()
    runner = TaskRunner(bugs)
    started = threading.Event()

    def work(cancel: CancelToken, report: Report) -> None:
        started.set()
        while not cancel.cancelled():
            pass

    runner.run(work, title="x", cancellable=False)
    assert started.wait(5)
    assert runner.shutdown()
    with pytest.raises(RuntimeError):
        runner.run(work, title="late")
    runner.deleteLater()
