"""Arguments that every command takes may stand before its name or after it."""

from __future__ import annotations

from pathlib import Path

import pytest

from qbosync_desktop.cli import main


@pytest.mark.parametrize("before", [True, False])
def test_the_folder_and_json_may_stand_before_the_command_or_after_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], before: bool
) -> None:
    common = ["--data-dir", str(tmp_path / "practice"), "--json"]
    assert main([*common, "clients", "list"] if before else ["clients", "list", *common]) == 0
    assert capsys.readouterr().out.strip() == "[]"
    assert (tmp_path / "practice" / "register.sqlite").exists()
