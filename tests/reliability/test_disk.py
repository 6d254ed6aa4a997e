"""Disk full, read-only folder, locked file, locked keyring, each in the middle of a push.

A clean problem with its code, everything intact afterwards, and the push comes to its end once the trouble is mended.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from keyring.errors import KeyringLocked

from qbosync_desktop.domain.change import Change
from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.company import Environment
from qbosync_desktop.domain.link import Decision, DecisionKind
from qbosync_desktop.domain.problems import EnvironmentProblem
from qbosync_desktop.secrets import Keyring
from qbosync_desktop.simulator import Running, start
from qbosync_desktop.store.places import FILE_NAME
from tests.cli.conftest import qbosync as qbosync  # the command line, as a fixture
from tests.cli.console import Console
from tests.reliability.places import held, may_mount, small_disk
from tests.reliability.practice import Practice
from tests.reliability.watch import Watch, judge_journal
from tests.test_secrets import WindowsLike

CLIENTS = 65
"""Three batches, so that there is a middle."""

MOUNTS = pytest.mark.skipif(not may_mount(), reason="no right to mount a disk of its own")
STEPS = ("begin", "mark_sent", "record", "finish")


@pytest.fixture
def running() -> Iterator[Running]:
    with start("empty", tls=False, throttled=False) as one:
        yield one


@pytest.fixture
def watch(running: Running) -> Watch:
    return Watch(running, Counter())


@pytest.fixture
def at_work(running: Running, watch: Watch) -> Iterator[Callable[..., Practice]]:
    """A practice in a folder, with clients chosen for QuickBooks."""
    opened: list[Practice] = []

    def begin(folder: Path, **more: object) -> Practice:
        one = Practice("ours", folder, running, watch, Counter(), **more)  # type: ignore[arg-type]  # its own arguments
        opened.append(one)
        one.desk.pull()
        clients = tuple(Client(-n, f"Client {n}", phone=f"02 5550 {n:04}") for n in range(1, CLIENTS + 1))
        create = tuple(Decision(DecisionKind.CREATE, one.id) for one in clients)
        one.books.apply(Change(put_clients=clients, put_decisions=create))
        return one

    yield begin
    for one in opened:
        one.close()


def problem_of(practice: Practice, watch: Watch) -> str:
    """Send the plan; the code of what stopped it, "" for nothing."""
    plan = practice.desk.plan()
    newest = practice.books.pushes(1)
    practice.approval.renew(plan, newest[0].id if newest else 0)
    watch.sender = practice.approval
    try:
        practice.desk.push(plan)
    except EnvironmentProblem as error:
        return error.problem.code
    finally:
        watch.sender = None
    return ""


def is_whole(practice: Practice) -> None:
    """The data file can be read in full and nothing of the register is lost."""
    with closing(sqlite3.connect(practice.folder / FILE_NAME)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert len(practice.books.clients()) == CLIENTS


def comes_to_its_end(practice: Practice, running: Running, watch: Watch) -> None:
    """Once mended, the push is finished (or made): everybody is in QuickBooks once, and linked."""
    watch.sender = practice.approval
    practice.desk.resume()
    plan = practice.desk.plan()
    if plan.actions:
        practice.approval.renew(plan, max((push.id for push in practice.books.pushes()), default=0))
        assert practice.desk.push(plan).refused == 0
    watch.sender = None
    entries = practice.books.entries(practice.books.pushes(1)[0].id)
    linked = {link.client_id for link in practice.books.links()}
    assert [*watch.broken, *judge_journal(practice.approval, entries, linked)] == []
    names = Counter(record["DisplayName"] for record in running.books.customers)
    assert names == Counter(f"Client {n}" for n in range(1, CLIENTS + 1))
    assert len(linked) == CLIENTS
    assert (practice.desk.plan().actions, practice.books.unfinished(), practice.books.decisions()) == ((), (), ())


@MOUNTS
@pytest.mark.parametrize("step", STEPS)
def test_a_full_disk(
    tmp_path: Path, at_work: Callable[..., Practice], running: Running, watch: Watch, step: str
) -> None:
    with small_disk(tmp_path / "disk") as disk:
        practice = at_work(disk.at / "data")
        practice.kill.before[f"before {step}"] = disk.fill
        code = problem_of(practice, watch)
        # What fits into the room the log has already is written even now; begin and record never fit.
        assert code == "disk-full" or (code == "" and step in ("mark_sent", "finish"))
        is_whole(practice)
        practice.restart()  # the program opens beside a full disk
        is_whole(practice)
        disk.tidy()
        comes_to_its_end(practice, running, watch)
        practice.close()


@pytest.mark.parametrize("step", ["begin", "record"])
def test_a_file_that_may_not_grow(
    tmp_path: Path, at_work: Callable[..., Practice], running: Running, watch: Watch, step: str
) -> None:
    practice = at_work(tmp_path / "data")
    database = practice._store._file._database
    connect, limit = database._connect, [1_000_000]

    def limited() -> sqlite3.Connection:
        connection = connect()
        connection.execute(f"PRAGMA max_page_count = {limit[0]}")
        return connection

    database._connect = limited  # type: ignore[method-assign]  # SQLite's own limit stands for a full disk
    practice.kill.before[f"before {step}"] = lambda: limit.__setitem__(0, 1)  # 1: not beyond what it has
    assert problem_of(practice, watch) == "disk-full"
    limit[0] = 1_000_000
    is_whole(practice)
    comes_to_its_end(practice, running, watch)


@MOUNTS
def test_a_folder_that_became_read_only(tmp_path: Path, qbosync: Console, running: Running) -> None:
    with small_disk(tmp_path / "disk") as disk:
        qbosync = Console(disk.at / "data", qbosync._capsys)
        read_only(qbosync, running, tmp_path, disk.read_only)


@pytest.mark.skipif(may_mount(), reason="the right to mount goes with rights above the folder's")
def test_a_folder_that_may_not_be_written(tmp_path: Path, qbosync: Console, running: Running) -> None:
    def switch(on: bool) -> None:
        qbosync.folder.chmod(0o555 if on else 0o755)
        for file in qbosync.folder.iterdir():
            file.chmod(0o444 if on else 0o644)

    read_only(qbosync, running, tmp_path, switch)


def read_only(qbosync: Console, running: Running, where: Path, switch: Callable[[bool], None]) -> None:
    (where / "list.csv").write_text("Name,Phone\nAlder Advisory,02 5550 1001\nBirch & Sons,02 5550 1002\n")
    qbosync.connect(running, where)
    qbosync.json("clients", "import", where / "list.csv")
    qbosync.json("pull")
    qbosync.json("export", "--all")
    switch(True)
    try:
        assert qbosync.json("push", "--yes").problem["code"] == "folder-read-only"
        assert qbosync.json("pull").problem["code"] == "folder-read-only"
        assert len(qbosync.json("plan").data["actions"]) == 2, "looking is possible all the same"
    finally:
        switch(False)
    assert running.books.customers == []
    assert qbosync.json("push", "--yes").data["done"] == 2
    assert len(running.books.customers) == 2


@pytest.mark.parametrize("step", STEPS)
def test_a_file_that_another_program_holds(
    tmp_path: Path, at_work: Callable[..., Practice], running: Running, watch: Watch, step: str
) -> None:
    practice = at_work(tmp_path / "data")
    practice.busy_seconds = 0.05
    practice.restart()
    holders: list[held] = []
    practice.kill.before[f"before {step}"] = lambda: holders.append(held(practice.folder))
    try:
        assert problem_of(practice, watch) == "data-locked"
        is_whole(practice)
        assert len(practice.desk.picture().clients) == CLIENTS, "looking is possible all the same"
    finally:
        for one in holders:
            one.let_go()
    comes_to_its_end(practice, running, watch)


class Locking(WindowsLike):
    """A keyring that its owner, or the screen saver, can lock."""

    locked = False

    def get_password(self, service: str, username: str) -> str | None:
        self._ask()
        return super().get_password(service, username)

    def set_password(self, service: str, username: str, password: str) -> None:
        self._ask()
        super().set_password(service, username, password)

    def _ask(self) -> None:
        if self.locked:
            raise KeyringLocked("locked")


@pytest.mark.parametrize("step", ["write", "record"])
def test_a_keyring_locked_in_the_middle(
    tmp_path: Path, at_work: Callable[..., Practice], running: Running, watch: Watch, step: str
) -> None:
    backend = Locking()
    practice = at_work(tmp_path / "data", vault=Keyring(Environment.PRODUCTION, backend))

    def lock() -> None:
        backend.locked = True
        running.sign_in.expire_access()  # so that the sign-in is needed again

    practice.kill.before[f"before {step}"] = lock
    assert problem_of(practice, watch) == "keyring-locked"
    is_whole(practice)
    assert len(running.books.customers) == (0 if step == "write" else 30)
    backend.locked = False
    comes_to_its_end(practice, running, watch)
