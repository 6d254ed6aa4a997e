"""Whatever stands in the way of ``qbosync``: a clear problem with what to do, exit code 2, and the register intact."""

from __future__ import annotations

import io
import json
import os
import re
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path

import pytest

from qbosync_desktop import cli
from qbosync_desktop.office import open_office
from qbosync_desktop.simulator import Running
from tests.cli.console import DEMO_LIST, Console, Outcome, environment, run


@pytest.fixture
def filled(qbosync: Console) -> Console:
    """A register with the demo list in it."""
    assert qbosync.json("clients", "import", DEMO_LIST).code == 0
    return qbosync


def data_file(console: Console) -> Path:
    (path,) = [one for one in console.folder.iterdir() if one.suffix in (".sqlite", ".db", ".sqlite3")]
    return path


# ------------------------------------------------------------------------------------------------- files


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (None, "file-missing"),
        (b"", "file-empty"),
        (b"Reference,Name\n", "file-empty"),
        (b"MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff" * 50, "file-not-a-list"),
        (b"PK\x03\x04 and then nothing of a workbook", "file-damaged"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n", "file-not-a-list"),
    ],
)
def test_a_list_that_cannot_be_read(filled: Console, tmp_path: Path, content: bytes | None, code: str) -> None:
    path = tmp_path / "list.csv"
    if content is not None:
        path.write_bytes(content)
    before = filled.clients()
    problem = filled.json("clients", "import", path).problem
    assert problem["code"] == code
    assert "list.csv" in problem["detail"]
    assert filled.clients() == before


def test_a_folder_is_no_list(filled: Console, tmp_path: Path) -> None:
    assert filled.json("clients", "import", tmp_path).problem["code"] == "file-unreadable"


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (None, "file-missing"),
        ("", "simulator-line"),
        ("not json at all", "simulator-line"),
        ("[1, 2]", "simulator-line"),
        ('{"api_base": "https://127.0.0.1:1", "realm_id": "1"}', "simulator-line"),
        ('{"api_base": 5, "realm_id": null}', "simulator-line"),
    ],
)
def test_a_line_no_simulator_printed(qbosync: Console, tmp_path: Path, line: str | None, code: str) -> None:
    path = tmp_path / "ready.json"
    if line is not None:
        path.write_text(line, "utf-8")
    assert qbosync.json("connect", "--simulator", path).problem["code"] == code


def test_a_ready_line_that_is_no_text(qbosync: Console, tmp_path: Path) -> None:
    (tmp_path / "ready.json").write_bytes(b"\xff\xfe\x00\xd8\xff")
    assert qbosync.json("connect", "--simulator", tmp_path / "ready.json").problem["code"] == "simulator-line"
    assert qbosync.json("connect", "--simulator", tmp_path).problem["code"] == "simulator-line"


def test_signing_in_needs_a_person(qbosync: Console) -> None:
    assert qbosync.json("connect").problem["code"] == "needs-a-person"


def test_a_column_map_nobody_remembered(filled: Console) -> None:
    assert filled.json("clients", "import", DEMO_LIST, "--map", "ours").problem["code"] == "no-such-map"


def test_the_ready_line_may_come_by_standard_input(
    qbosync: Console, running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(json.dumps(running.ready) + "\n"))
    assert qbosync.json("connect", "--simulator", "-").data["environment"] == "simulator"


# ------------------------------------------------------------------------------------ clients and customers


def test_clients_and_customers_that_are_not_there(filled: Console, running: Running, tmp_path: Path) -> None:
    filled.connect(running, tmp_path)
    filled.json("pull")
    for arguments in (("link", "NOBODY", "58"), ("unlink", "999"), ("pause", "999"), ("export", "9" * 5000)):
        assert filled.json(*arguments).problem["code"] == "no-such-client"
    assert filled.json("link", "ACA001", "999999").problem["code"] == "no-such-customer"
    (job,) = [one["Id"] for one in running.books.customers if "ParentRef" in one]
    assert filled.json("link", "ACA001", job).problem["code"] == "no-such-customer"


def test_an_id_that_is_another_ones_reference_is_ambiguous(qbosync: Console, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Reference,Name\nA1,Ann Lee\n1,Bo Ek\n", "utf-8")
    assert qbosync.json("clients", "import", path).data["added"] == 2
    assert qbosync.json("unlink", "1").problem["code"] == "client-ambiguous"
    assert qbosync.json("unlink", " a1 ").code == 0
    assert qbosync.json("unlink", "2").code == 0


def test_commands_that_have_nothing_to_work_on_say_so(filled: Console) -> None:
    assert filled.json("export").problem["code"] == "nothing-chosen"
    assert filled.json("pause", "ACA001").problem["code"] == "not-linked"


def test_without_a_company(filled: Console) -> None:
    for arguments in (("pull",), ("push", "--yes"), ("sync",)):
        assert filled.json(*arguments).problem["code"] == "not-connected"
    assert filled.json("link", "ACA001", "1").problem["code"] == "no-such-customer"
    assert filled.json("export", "ACA001").problem["code"] == "not-connected"
    status = filled.json("status")
    assert (status.code, status.data["company"], status.data["clients"]) == (0, None, 60)
    assert filled.json("plan").data == {"actions": [], "problems": []}


# ------------------------------------------------------------------------------------------------ network


def connected(filled: Console, running: Running, tmp_path: Path) -> Console:
    assert filled.connect(running, tmp_path).code == 0
    assert filled.json("pull").code == 0
    assert filled.json("accept").code == 0
    return filled


def test_a_dead_network_stops_what_needs_it_and_nothing_else(filled: Console, running: Running, tmp_path: Path) -> None:
    connected(filled, running, tmp_path)
    running.close()
    for arguments in (("pull",), ("sync",), ("push", "--yes")):
        assert filled.json(*arguments).problem["code"] == "no-network"
    assert filled.json("pause", "ACA001").code == 0, "decisions wait"
    assert filled.json("unlink", "ACA001").code == 0
    assert filled.json("export", "ALB002").code == 0
    assert filled.json("suggest").code == 0
    assert filled.json("status").data["to_push"] > 10


def test_a_simulator_that_is_gone_cannot_be_connected(qbosync: Console, running: Running, tmp_path: Path) -> None:
    running.close()
    problem = qbosync.connect(running, tmp_path).problem
    assert problem["code"] in ("no-network", "simulator-line")
    assert qbosync.json("status").data["company"] is None


def test_a_sign_in_that_was_taken_back(filled: Console, running: Running, tmp_path: Path) -> None:
    connected(filled, running, tmp_path)
    running.sign_in.revoke_all()
    before = filled.clients()
    for arguments in (("pull",), ("push", "--yes")):
        assert filled.json(*arguments).problem["code"] == "sign-in"
    assert filled.clients() == before


def test_a_company_whose_subscription_has_ended(filled: Console, running: Running, tmp_path: Path) -> None:
    connected(filled, running, tmp_path)
    running.faults.add("lapsed", route="batch", times=0)
    assert filled.json("push", "--yes").problem["code"] == "company-lapsed"


# -------------------------------------------------------------------------------------------- data folder


def test_while_the_window_has_the_folder_one_may_look_but_not_write(filled: Console) -> None:
    office = open_office(filled.folder)
    try:
        for arguments in (("clients", "import", DEMO_LIST), ("pause", "ACA001"), ("pull",), ("accept",)):
            assert filled.json(*arguments).problem["code"] == "folder-in-use"
        assert filled.json("clients", "list").code == 0
        assert filled.json("status").code == 0
        assert filled.json("plan").code == 0
        assert filled.json("clients", "import", DEMO_LIST, "--dry-run").data["unchanged"] == 60
        assert len(office.desk.picture().clients) == 60
    finally:
        office.close()
    assert filled.json("unlink", "ACA001").code == 0


def test_two_processes_never_write_at_once(filled: Console) -> None:
    office = open_office(filled.folder)
    try:
        outcome = run("pause", "ACA001", "--json", "--data-dir", filled.folder)
    finally:
        office.close()
    assert outcome.problem["code"] == "folder-in-use"


def test_a_newer_data_file_is_left_alone(filled: Console) -> None:
    path = data_file(filled)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 999")
        connection.commit()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    before = path.read_bytes()
    for arguments in (("status",), ("clients", "import", DEMO_LIST)):
        assert filled.json(*arguments).problem["code"] == "data-newer"
    assert path.read_bytes() == before


def test_a_damaged_data_file_is_left_alone(filled: Console) -> None:
    path = data_file(filled)
    content = bytearray(path.read_bytes())
    content[:64] = b"\x00" * 64
    path.write_bytes(content)
    for arguments in (("status",), ("clients", "import", DEMO_LIST)):
        assert filled.json(*arguments).problem["code"] in ("data-damaged", "data-foreign")
    assert path.read_bytes() == bytes(content)


def test_a_folder_that_is_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "data").write_text("x")
    console = Console(tmp_path / "data", capsys)
    for arguments in (("status",), ("clients", "import", DEMO_LIST), ("clients", "list")):
        assert console.json(*arguments).problem["code"] == "folder-read-only"


AS_NOBODY = """
import os, sys
import qbosync_desktop.quickbooks.connect, qbosync_desktop.quickbooks.later  # nobody may not read where Python lies
from qbosync_desktop.cli import main
if os.geteuid() == 0:
    os.setuid(65534)
sys.exit(main())
"""


def as_nobody(*arguments: object) -> Outcome:
    """Run a command as a user without rights (root may write everywhere)."""
    done = subprocess.run(
        [sys.executable, "-c", AS_NOBODY, *map(str, arguments), "--json"],
        capture_output=True,
        encoding="utf-8",
        env=environment(),
        check=False,
    )
    return Outcome(done.returncode, done.stdout, done.stderr)


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX permissions")
def test_a_folder_that_may_not_be_written_can_be_looked_at(capsys: pytest.CaptureFixture[str]) -> None:
    with tempfile.TemporaryDirectory() as name:  # pytest's own folders are closed to other users
        Path(name).chmod(0o755)
        folder = Path(name) / "data"
        new = ("--data-dir", Path(name) / "new")
        assert Console(folder, capsys).json("clients", "import", DEMO_LIST).code == 0
        for one in folder.iterdir():
            one.chmod(0o444 if one.is_file() else 0o555)
        folder.chmod(0o555)
        Path(name).chmod(0o555)
        for arguments in (("pause", "ACA001", "--data-dir", folder), ("clients", "import", DEMO_LIST, *new)):
            assert as_nobody(*arguments).problem["code"] == "folder-read-only"
        looked = as_nobody("status", "--data-dir", folder)
        assert looked.code == 0, looked
        assert looked.data["clients"] == 60
        assert len(as_nobody("clients", "list", "--data-dir", folder).data) == 60
        Path(name).chmod(0o755)
        folder.chmod(0o755)


ON_A_FULL_DISK = """
import resource, signal, sys
from qbosync_desktop.cli import main
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
size = int(sys.argv.pop(1))
resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
sys.exit(main())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit on file sizes")
def test_a_full_disk(filled: Console, tmp_path: Path) -> None:
    before = filled.clients()
    rows = "".join(f"R{n:05},Client {n},{'x' * 200}\n" for n in range(4000))
    (tmp_path / "big.csv").write_text(f"Reference,Name,Trading name\n{rows}", "utf-8")
    importing = ("clients", "import", str(tmp_path / "big.csv"), "--json")
    size = data_file(filled).stat().st_size + 65536
    done = subprocess.run(
        [sys.executable, "-c", ON_A_FULL_DISK, str(size), *importing, "--data-dir", str(filled.folder)],
        capture_output=True,
        encoding="utf-8",
        env=environment(),
        check=False,
    )
    problem = Outcome(done.returncode, done.stdout, done.stderr).problem
    assert problem["code"] in ("disk-full", "data-disk-error")
    assert filled.clients() == before


# ------------------------------------------------------------------------------------------------ our own


def test_a_mistake_of_ours_is_told_without_a_traceback_or_a_name(
    filled: Console, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise LookupError("Robert Hopkins, robert@hopkins.example")

    monkeypatch.setattr("qbosync_desktop.desk.desk.Desk.plan", broken)
    outcome = filled.json("plan")
    assert outcome.problem["code"] == "bug"
    assert re.search(r"LookupError at .*pushing\.py:\d+", outcome.err)
    assert "hopkins" not in (outcome.out + outcome.err).lower()


def test_a_command_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in ([], ["dance"], ["link", "only-one"]):
        with pytest.raises(SystemExit) as left:
            cli.main(arguments)
        assert left.value.code == 2
        assert "usage:" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="a closed pipe")
def test_a_reader_that_goes_away_is_no_failure_to_talk_about(filled: Console) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        code = "import sys; from qbosync_desktop.cli import main; sys.exit(main())"
        done = subprocess.run(
            [sys.executable, "-c", code, "clients", "list", "--data-dir", str(filled.folder)],
            stdout=writing,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            env=environment(),
            check=False,
        )
    finally:
        os.close(writing)
    assert "Traceback" not in done.stderr
    assert done.returncode in (0, 2)


def test_names_of_any_script_are_printed_everywhere(qbosync: Console, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Reference,Name\nA1,Zoë Søn 王小明 🦘\n", "utf-8")
    assert qbosync.json("clients", "import", path).data["added"] == 1
    arguments = ("clients", "list", "--data-dir", qbosync.folder)
    code = "import sys; from qbosync_desktop.cli import main; sys.exit(main())"
    done = subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)],
        capture_output=True,
        env=environment() | {"PYTHONIOENCODING": "cp1252"},
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert "Zoë Søn" in done.stdout.decode("cp1252")
    assert json.loads(run(*arguments, "--json").out)[0]["name"] == "Zoë Søn 王小明 🦘"
