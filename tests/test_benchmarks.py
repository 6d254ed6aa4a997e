"""Measuring: rows of one shape, shown as a table, written as JSON, judged by their bounds."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from types import ModuleType

import pytest

from benchmarks import __main__ as bench

ROW = {"what": "match", "size": 1000, "value": 2.0, "unit": "s", "peer": "other", "peer_value": 4.0, "ok": True}


def measure(monkeypatch: pytest.MonkeyPatch, rows: list[dict[str, object]], *arguments: str) -> int:
    area = ModuleType("benchmarks.example")
    area.__dict__["rows"] = lambda: rows
    monkeypatch.setitem(sys.modules, "benchmarks.example", area)
    monkeypatch.setattr(bench, "areas_in", lambda folder: ["example"])
    return bench.main(list(arguments))


def test_an_area_is_a_module_with_rows(tmp_path: Path) -> None:
    (tmp_path / "speed.py").write_text("def rows():\n    return []\n", encoding="utf-8")
    (tmp_path / "inputs.py").write_text("def clients():\n    return []\n", encoding="utf-8")
    assert bench.areas_in(tmp_path) == ["speed"]


def test_rows_are_shown_and_written(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "rows.json"
    assert measure(monkeypatch, [ROW], "example", "--json", str(target)) == 0
    (row,) = json.loads(target.read_text(encoding="utf-8"))
    assert list(row) == ["area", "what", "size", "value", "unit", "peer", "peer_value", "ratio", "bound", "ok"]
    assert row["area"] == "example"
    assert row["ratio"] == 0.5
    heading, line = capsys.readouterr().out.splitlines()[:2]
    assert heading.index("unit") == line.index("s     other")


def test_a_row_outside_its_bound_fails_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    assert measure(monkeypatch, [ROW, {**ROW, "ok": False}]) == 1


def test_an_unknown_area_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    assert measure(monkeypatch, [ROW], "weather") == 2


@pytest.mark.parametrize("row", [{"what": "x"}, {**ROW, "colour": "red"}])
def test_a_row_of_another_shape_is_refused(row: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"benchmarks/example\.py"):
        bench.completed("example", [row])
