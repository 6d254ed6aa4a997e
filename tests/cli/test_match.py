"""``match`` and ``twins`` are reached through ``qbosync`` like every other command, and fail like every other."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from qbosync_desktop import cli


def test_match_and_twins_are_wired_in(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    practice, customers = tmp_path / "p.csv", tmp_path / "q.csv"
    practice.write_text("id,name,email\nc1,Wren & Daughters,hello@wren.example\n", "utf-8")
    customers.write_text("Id,DisplayName,PrimaryEmailAddr\n7,Wren and Daughters,hello@wren.example\n", "utf-8")
    out = tmp_path / "out.csv"
    arguments = ["match", "--practice", str(practice), "--qbo", str(customers), "--out", str(out), "--json"]
    assert cli.main(arguments) == 0
    assert json.loads(capsys.readouterr().out)["matched"] == 1
    assert "c1,7," in out.read_text("utf-8")
    assert cli.main(["twins", "--qbo", str(customers), "--out", str(out)]) == 0


def test_a_file_that_is_not_there_is_a_problem(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["twins", "--qbo", str(tmp_path / "none.csv"), "--out", str(tmp_path / "t.csv"), "--json"]
    assert cli.main(arguments) == 2
    captured = capsys.readouterr()
    (problem,) = json.loads(captured.out)["problems"]
    assert (problem["code"], problem["remedy"]) == ("file-missing", "Correct the file and try again.")
    assert "Traceback" not in captured.err
