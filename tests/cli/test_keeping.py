"""Backups by hand and back, on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from qbosync_desktop.office import open_office
from qbosync_desktop.simulator import start
from tests.cli.console import DEMO_LIST, Console


@pytest.fixture
def qbosync(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Console:
    console = Console(tmp_path / "data", capsys)
    assert console.json("clients", "import", DEMO_LIST).code == 0
    return console


def test_a_backup_is_written_listed_and_put_back(qbosync: Console, tmp_path: Path) -> None:
    assert qbosync.json("restore").problem["code"] == "no-backup"
    with start("au-demo") as running:
        qbosync.connect(running, tmp_path)
        qbosync.json("pull")
        before = qbosync.json("backup", tmp_path / "mine.sqlite")
        assert Path(before.data["file"]).is_file()
        linked = qbosync.json("accept").data["count"]
        pushed = qbosync.json("push", "--yes", "--allow-large").data["done"]
        assert pushed > 10
    refused = qbosync.json("restore", tmp_path / "mine.sqlite")
    assert refused.problem["code"] == "not-approved"
    assert f"{pushed} changes in 1 pushes" in refused.problem["detail"]
    assert qbosync.json("status").data["in_sync"] == pushed, "nothing was changed"
    back = qbosync.json("restore", tmp_path / "mine.sqlite", "--yes").data
    assert back["pushed_since"] == {"pushes": 1, "changes": pushed}
    assert (back["backup"]["clients"], back["backup"]["links"], back["register"]["links"]) == (60, 0, linked)
    assert qbosync.json("status").data["in_sync"] == 0
    listed = qbosync.json("backup", "--list").data
    assert [one["reason"] for one in listed if one["file"] == back["kept"]] == ["before-restore"]
    assert qbosync.json("restore", back["kept"], "--yes").code == 0
    (restored, *_) = qbosync.json("history", "--kind", "settings").data
    assert (restored["kind"], restored["file"]) == ("restored", Path(back["kept"]).name)
    assert qbosync.json("status").data["in_sync"] == pushed, "and the way back is a backup, too"


def test_a_backup_is_written_beside_the_window_and_a_restore_waits_for_it(qbosync: Console) -> None:
    office = open_office(qbosync.folder)
    try:
        path = qbosync.json("backup").data["file"]
        assert qbosync.json("restore", path, "--yes").problem["code"] == "folder-in-use"
    finally:
        office.close()
    listed = [one["file"] for one in qbosync.json("backup", "--list").data]
    assert path in listed
    assert qbosync.json("restore", "--yes").data["file"] == listed[0]


def test_a_damaged_register_is_replaced_by_the_newest_whole_backup(qbosync: Console) -> None:
    qbosync.json("backup")
    (qbosync.folder / "register.sqlite").write_bytes(b"broken" * 999)
    assert qbosync.json("status").problem["code"] == "data-damaged"
    back = qbosync.json("restore", "--yes").data
    assert back["register"] is None
    assert len(qbosync.clients()) == 60
    assert Path(back["kept"]).read_bytes() == b"broken" * 999


def test_what_is_no_backup_changes_nothing(qbosync: Console, tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text("Name\nA\n", "utf-8")
    for path in (tmp_path / "list.csv", tmp_path / "missing.sqlite"):
        assert qbosync.json("restore", path, "--yes").problem["code"].startswith("data-")
    assert len(qbosync.clients()) == 60
