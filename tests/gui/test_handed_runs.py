"""A run of ``qbosync`` asks the window: served, kept waiting, sent away, cut off; nobody without the key is heard."""

from __future__ import annotations

import json
import os
import socket
import stat
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from qbosync_desktop import hand_over
from qbosync_desktop.desk.unattended import Outcome, RunReport, run_unattended
from qbosync_desktop.domain.problems import Cancelled, EnvironmentProblem, KnownError, Problem, Remedy
from qbosync_desktop.domain.settings import Settings
from qbosync_desktop.domain.tasks import NeverCancelled, silent
from qbosync_desktop.gui.handed_runs import HandedRuns
from qbosync_desktop.gui.one_window import FirstWindow
from qbosync_desktop.hand_over import LineLost, meeting_of, report_heard, report_told
from tests.gui.practice import Opened, Practice, opened_window

PROBLEM = Problem("name-taken", "Taken", "Détail", "Rename it.", (Remedy.RENAME, Remedy.RETRY), 3, "55", tid="1-2")


class Asking(threading.Thread):
    """A run of ``qbosync`` in a thread of its own: the window's loop goes on meanwhile."""

    def __init__(self, folder: Path, patience: float = 20.0, *, everything: bool = False) -> None:
        super().__init__(daemon=True)
        self._asked = folder, patience, everything
        self.progress: list[tuple[int, int, str]] = []
        self.answer: object = None
        self.start()

    def run(self) -> None:
        folder, patience, everything = self._asked
        try:
            self.answer = hand_over.hand_over(folder, patience, self._report, everything=everything)
        except Exception as error:  # the test looks at it on its own thread
            self.answer = error

    def _report(self, done: int, total: int, words: str) -> None:
        self.progress.append((done, total, words))


class House:
    """A window that takes runs."""

    def __init__(self, opened: Opened, folder: Path) -> None:
        self.opened = opened
        self.folder = folder
        self.first = FirstWindow(folder, opened.window)
        self.runs = HandedRuns(opened.controller, lambda: opened.window.page is None, opened.window)
        self.first.handed.connect(self.runs.take)
        opened.window.page_changed.connect(self.runs.go_on)

    def answer_of(self, asking: Asking) -> Any:
        self.opened.qtbot.waitUntil(lambda: not asking.is_alive(), timeout=20_000)
        self.opened.settle()
        return asking.answer

    def until_taken(self) -> None:
        with self.opened.qtbot.waitSignal(self.first.handed):
            pass


@contextmanager
def house(qtbot: QtBot, folder: Path, practice: Practice | None = None) -> Iterator[House]:
    with opened_window(qtbot, practice) as opened:
        it = House(opened, folder)
        try:
            yield it
        finally:
            it.runs.close()
            it.first.close()


def test_a_report_and_a_problem_survive_the_way() -> None:
    report = RunReport(
        (
            Outcome(1, "9", "UpdateCustomer", "Zoë 王", "refused", PROBLEM, "t"),
            Outcome(2, "", "CreateCustomer", "B", "done"),
        ),
        4,
        (PROBLEM, replace(PROBLEM, code="other")),
    )
    assert report_heard(json.loads(json.dumps(report_told(report)))) == report


def test_nobody_answers_where_no_window_is(tmp_path: Path) -> None:
    assert hand_over.hand_over(tmp_path, 1, silent) is None
    assert not hand_over.raise_window(tmp_path)
    (tmp_path / hand_over.MEETING_FILE).write_text("nonsense", "utf-8")
    assert hand_over.hand_over(tmp_path, 1, silent) is None
    hand_over.announce(tmp_path, str(tmp_path / "nobody-listens-here"))
    assert hand_over.hand_over(tmp_path, 1, silent) is None


def test_the_window_does_what_the_run_would_have_done(qtbot: QtBot, tmp_path: Path) -> None:
    twin = Practice()
    expected = run_unattended(twin.desk, NeverCancelled(), silent, everything=True)
    assert expected.outcomes
    with house(qtbot, tmp_path) as it:
        asking = Asking(tmp_path, everything=True)
        report = it.answer_of(asking)
        assert isinstance(report, RunReport), report
        assert report == expected
        assert it.opened.practice.quickbooks.customers == twin.quickbooks.customers


def test_without_yes_only_what_the_firm_allows_goes(qtbot: QtBot, tmp_path: Path) -> None:
    with house(qtbot, tmp_path) as it:
        report = it.answer_of(Asking(tmp_path))
        assert (report.done, report.waiting > 0) == (0, True)
    practice = Practice()
    practice.books.keep_settings(Settings(automatic=True, rename_limit=99, guard_share=1.0))
    with house(qtbot, tmp_path, practice) as it:
        assert it.answer_of(Asking(tmp_path)).done > 0


def test_two_runs_are_done_one_after_the_other(qtbot: QtBot, tmp_path: Path) -> None:
    with house(qtbot, tmp_path) as it:
        both = [Asking(tmp_path, everything=True), Asking(tmp_path, everything=True)]
        done = sorted(it.answer_of(one).done for one in both)
        assert done[0] == 0
        assert done[1] > 0, "the second finds nothing left to send"


def test_it_waits_while_a_page_is_open_and_gives_up_in_time(qtbot: QtBot, tmp_path: Path) -> None:
    with house(qtbot, tmp_path) as it:
        it.opened.window.show_page(QWidget(), "A review")
        before = dict(it.opened.practice.quickbooks.customers)
        error = it.answer_of(Asking(tmp_path, 0.2, everything=True))
        assert isinstance(error, EnvironmentProblem)
        assert error.problem.code == "window-busy"
        assert "page is open" in error.problem.detail
        patient = Asking(tmp_path)
        it.until_taken()
        assert patient.is_alive()
        it.opened.window.back()
        assert isinstance(it.answer_of(patient), RunReport)
        assert it.opened.practice.quickbooks.customers == before, "who gave up is not served afterwards"


def test_it_waits_for_the_task_that_runs(qtbot: QtBot, tmp_path: Path) -> None:
    with house(qtbot, tmp_path) as it:
        gate = threading.Event()
        it.opened.controller.task("Something long", lambda office, cancel, report: gate.wait(20))
        hasty = Asking(tmp_path, 0.1)
        qtbot.waitUntil(lambda: not hasty.is_alive())
        assert isinstance(hasty.answer, EnvironmentProblem)
        assert "task runs" in hasty.answer.problem.detail
        patient = Asking(tmp_path)
        it.until_taken()
        assert patient.is_alive()
        gate.set()
        assert isinstance(it.answer_of(patient), RunReport)


def test_a_window_that_closes_sends_everybody_home(qtbot: QtBot, tmp_path: Path) -> None:
    with house(qtbot, tmp_path) as it:
        it.opened.window.show_page(QWidget(), "A review")
        asking = Asking(tmp_path)
        it.until_taken()
        it.opened.window.closing.begun.connect(it.runs.close)
        it.opened.window.close()
        lost = it.answer_of(asking)
        assert isinstance(lost, LineLost)
        assert not lost.begun
        late = it.answer_of(Asking(tmp_path))
        assert isinstance(late, LineLost)


def test_a_problem_in_the_window_is_the_runs_own(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with house(qtbot, tmp_path) as it:

        def refused(*_: object) -> None:
            raise EnvironmentProblem(PROBLEM)

        monkeypatch.setattr(it.opened.practice.quickbooks, "read_changes", refused)
        error = it.answer_of(Asking(tmp_path))
        assert isinstance(error, KnownError)
        assert error.problem == PROBLEM
        assert it.opened.window.connection.refused == PROBLEM, "the window says so, too, with no dialog"


def test_a_run_that_somebody_stops_in_the_window_says_so(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with house(qtbot, tmp_path) as it:

        def stopped(*_: object) -> None:
            raise Cancelled

        monkeypatch.setattr(it.opened.practice.quickbooks, "read_changes", stopped)
        error = it.answer_of(Asking(tmp_path))
        assert isinstance(error, KnownError)
        assert error.problem.code == "stopped-in-window"


def test_a_window_that_dies_in_the_middle_is_noticed(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with house(qtbot, tmp_path) as it:
        reached, gate = threading.Event(), threading.Event()
        real = it.opened.practice.quickbooks.read_changes

        def slow(*given: Any) -> Any:
            reached.set()
            gate.wait(20)
            return real(*given)

        monkeypatch.setattr(it.opened.practice.quickbooks, "read_changes", slow)
        asking = Asking(tmp_path)
        qtbot.waitUntil(reached.is_set)
        it.runs.close()
        gate.set()
        lost = it.answer_of(asking)
        assert isinstance(lost, LineLost)
        assert lost.begun


def test_a_window_that_says_nothing_is_given_up_on(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hand_over, "SILENCE", 0.2)
    with house(qtbot, tmp_path) as it:
        gate = threading.Event()

        def stuck(*_: object) -> None:
            gate.wait(20)
            raise Cancelled

        monkeypatch.setattr(it.opened.practice.quickbooks, "read_changes", stuck)
        asking = Asking(tmp_path)
        qtbot.waitUntil(lambda: not asking.is_alive())
        assert isinstance(asking.answer, EnvironmentProblem)
        assert asking.answer.problem.code == "window-silent"
        gate.set()


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions and sockets")
def test_only_who_may_read_the_folder_is_heard(qtbot: QtBot, tmp_path: Path) -> None:
    with house(qtbot, tmp_path) as it:
        path = tmp_path / hand_over.MEETING_FILE
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        meeting = meeting_of(tmp_path)
        assert meeting is not None
        assert Path(meeting.address).stat().st_uid == os.geteuid()
        heard: list[object] = []
        it.first.handed.connect(heard.append)
        it.first.asked.connect(lambda: heard.append("raise"))
        for line in (
            b'{"key": "guess", "ask": "sync"}\n',
            b'{"ask": "raise"}\n',
            b"GET / HTTP/1.1\r\n\r\n",
            b"[]\n",
            b"\xff\xfe\n",
            b"x" * 70_000,
            b"",
        ):
            stranger = socket.socket(socket.AF_UNIX)
            stranger.connect(meeting.address)
            stranger.settimeout(0)
            sent = memoryview(line)

            def refused(stranger: socket.socket = stranger) -> bool:
                nonlocal sent
                try:
                    if sent:
                        sent = sent[stranger.send(sent) :]
                    return stranger.recv(10) == b""
                except BlockingIOError:
                    return False
                except OSError:
                    return True

            if line:
                qtbot.waitUntil(refused)
            stranger.close()
        assert not heard
        assert hand_over.raise_window(tmp_path)
        qtbot.waitUntil(lambda: heard == ["raise"])
        it.first.close()
        assert not path.exists()
