"""Arguments that every command takes may stand before its name or after it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from qbosync_desktop.cli import main
from qbosync_desktop.office import open_office


@pytest.mark.parametrize("before", [True, False])
def test_the_folder_and_json_may_stand_before_the_command_or_after_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], before: bool
) -> None:
    common = ["--data-dir", str(tmp_path / "practice"), "--json"]
    open_office(tmp_path / "practice").close()
    assert main([*common, "clients", "list"] if before else ["clients", "list", *common]) == 0
    assert capsys.readouterr().out.strip() == "[]"


@pytest.mark.parametrize(
    "command",
    ["status", "plan", "pull", "push", "sync", "suggest", "accept", "export --all", "pause A1", "clients list"],
)
@pytest.mark.parametrize("there", [True, False])
def test_a_slip_in_the_folder_is_told_and_makes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str, there: bool
) -> None:
    folder = tmp_path / "practise"
    if there:
        folder.mkdir()
    assert main([*command.split(), "--data-dir", str(folder), "--json"]) == 2
    (problem,) = json.loads(capsys.readouterr().out)["problems"]
    assert problem["code"] == "no-register"
    assert list(tmp_path.iterdir()) == ([folder] if there else [])
    assert not there or not list(folder.iterdir())
