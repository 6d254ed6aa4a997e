"""Real processes on one data folder: the window and runs of ``qbosync`` beside it. Never two writers, nothing twice."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from qbosync_desktop.folder_lock import take
from qbosync_desktop.hand_over import MEETING_FILE
from qbosync_desktop.simulator import Running, start
from tests.cli.console import DEMO_LIST, Console, environment, run

pytest.importorskip("PySide6.QtWidgets", reason="the window needs Qt")

REPORT = {"done", "refused", "waiting", "outcomes", "problems"}


@pytest.fixture
def running() -> Iterator[Running]:
    with start("au-demo") as one:
        yield one


@pytest.fixture
def qbosync(tmp_path: Path, capsys: pytest.CaptureFixture[str], running: Running) -> Console:
    """A practice with everything decided and nothing sent."""
    console = Console(tmp_path / "data", capsys)
    assert console.connect(running, tmp_path).code == 0
    assert console.json("clients", "import", DEMO_LIST).code == 0
    assert console.json("pull").code == 0
    assert console.json("accept").code == 0
    console.json("export", "--all")
    return console


class WindowProcess:
    """The window as a process of its own, offscreen."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.process = subprocess.Popen(
            [sys.executable, "-m", "qbosync_desktop", "--data-dir", str(folder)],
            env=environment() | {"QT_QPA_PLATFORM": "offscreen"},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        until = time.monotonic() + 60
        while not (folder / MEETING_FILE).exists():
            assert self.process.poll() is None
            assert time.monotonic() < until
            time.sleep(0.02)  # looks again; the test waits for the file, not for a time

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()


@pytest.fixture
def window(qbosync: Console) -> Iterator[WindowProcess]:
    it = WindowProcess(qbosync.folder)
    yield it
    it.kill()


def nothing_twice(running: Running, qbosync: Console) -> None:
    """Each name once, each client at one customer, the register whole."""
    names = Counter(one["DisplayName"] for one in running.books.customers)
    assert not [name for name, count in names.items() if count > 1]
    linked = Counter(one["customer_id"] for one in qbosync.clients().values() if one["customer_id"])
    assert set(linked.values()) == {1}
    with closing(sqlite3.connect(qbosync.folder / "register.sqlite")) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_scheduled_runs_beside_the_window_report_as_if_they_had_done_the_work(
    qbosync: Console, running: Running, window: WindowProcess
) -> None:
    planned = len(qbosync.json("plan").data["actions"])
    assert run("pause", "ACA001", "--json", "--data-dir", qbosync.folder).problem["code"] == "folder-in-use"
    calm = run("sync", "--json", "--data-dir", qbosync.folder)
    assert (calm.code, calm.data["done"], calm.data["waiting"]) == (1, 0, planned)
    with ThreadPoolExecutor() as pool:
        both = list(pool.map(lambda _: run("sync", "--yes", "--json", "--data-dir", qbosync.folder), range(2)))
    assert {one.code for one in both} == {1}, "done, with the problems of the plan left"
    idle, sent = sorted(both, key=lambda one: one.data["done"])
    assert (idle.data["done"], sent.data["done"]) == (0, planned), "the second finds nothing left to send"
    assert set(sent.data) == REPORT
    assert (sent.data["refused"], sent.data["waiting"]) == (0, 0)
    assert all(one["intuit_tid"] for one in sent.data["outcomes"])
    assert window.process.poll() is None
    nothing_twice(running, qbosync)
    log = (qbosync.folder / "scheduled-runs.log").read_text("utf-8")
    assert f"{planned} done, 0 refused, 0 waiting" in log
    assert not [one["name"] for one in qbosync.clients().values() if one["name"] in log]
    window.kill()
    alone = run("sync", "--json", "--data-dir", qbosync.folder)
    assert set(alone.data) == REPORT
    assert alone.data["problems"] == sent.data["problems"]
    assert alone.err == sent.err == ""


def test_when_the_window_dies_in_the_middle_the_run_ends_the_work_itself(
    qbosync: Console, running: Running, window: WindowProcess
) -> None:
    planned = len(qbosync.json("plan").data["actions"])
    running.faults.add("slow", route="batch", seconds=30)
    with ThreadPoolExecutor() as pool:
        asked = pool.submit(run, "sync", "--yes", "--json", "--data-dir", qbosync.folder)
        until = time.monotonic() + 60
        while running.faults.waiting():  # until the first batch is with QuickBooks, its answer on the way
            assert time.monotonic() < until
            assert not asked.done(), asked.result()
            time.sleep(0.02)  # looks again; the test waits for the request, not for a time
        window.kill()
        outcome = asked.result()
    assert outcome.code == 1, outcome
    assert (outcome.data["done"], outcome.data["refused"], outcome.data["waiting"]) == (planned, 0, 0)
    nothing_twice(running, qbosync)


def test_many_at_once_without_a_window_wait_for_each_other(qbosync: Console, running: Running) -> None:
    planned = len(qbosync.json("plan").data["actions"])
    with ThreadPoolExecutor() as pool:
        runs = list(pool.map(lambda _: run("sync", "--yes", "--json", "--data-dir", qbosync.folder), range(2)))
    assert {one.code for one in runs} == {1}, runs
    assert sorted(one.data["done"] for one in runs) == [0, planned]
    nothing_twice(running, qbosync)


def test_how_long_it_waits_and_when_it_is_quiet(qbosync: Console) -> None:
    lock = take(qbosync.folder)  # somebody who is no window and answers nobody
    try:
        assert qbosync.json("sync", "--wait", "0").problem["code"] == "folder-in-use"
    finally:
        lock.release()
    loud = qbosync("sync", "--quiet")
    assert (loud.code, loud.out != "", loud.err != "") == (1, True, True), "a problem waits"
    for problem in qbosync.json("plan").data["problems"]:
        assert qbosync.json("unlink", problem["client_id"]).code == 0
    quiet = qbosync("sync", "--quiet")
    assert (quiet.code, quiet.out, quiet.err) == (0, "", "")
