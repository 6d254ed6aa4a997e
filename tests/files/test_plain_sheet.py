"""What is taken of a sheet some hundred rows at a time is what is taken row by row."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qbosync_desktop.domain.problems import InputProblem
from qbosync_desktop.domain.tasks import NeverCancelled, silent
from qbosync_desktop.files import headings, sheet_reader
from qbosync_desktop.files import table as bounds
from qbosync_desktop.files.plain_sheet import plain_cells
from qbosync_desktop.files.sheet_reader import read_sheet, text_of
from tests.files import lists

VALUES = st.one_of(
    st.sampled_from(["", "", "", "Ann", " Ann ", "Zoë", "O'Brien", "'=1", " '=1", "a\nb", "\x01", "\xa0x", "x" * 40]),
    st.sampled_from(
        [
            1,
            2.0,
            2.5,
            True,
            datetime.date(2026, 11, 23),
            datetime.datetime.fromisoformat("2026-01-02T03:04"),
            datetime.time(5),
        ]
    ),
)
ROWS = st.integers(1, 4).flatmap(
    lambda width: st.lists(st.lists(VALUES, min_size=width, max_size=width), min_size=1, max_size=12)
)


def found(rows: list[list[Any]], padding: tuple[str, ...], at_once: int) -> tuple[object, ...] | str:
    taken = sheet_reader._Found(Path("a.xlsx"), padding)
    try:
        for start in range(0, len(rows), at_once):
            taken.take_all(rows[start : start + at_once])
    except InputProblem as error:
        return error.problem.code
    return taken.rows, taken.faults, taken.number


@settings(max_examples=300, deadline=None)
@given(ROWS, st.sampled_from([(), ("",)]), st.integers(1, 5), st.integers(3, 40))
def test_rows_are_taken_together_as_one_by_one(
    rows: list[list[Any]], padding: tuple[str, ...], at_once: int, most: int
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bounds, "MAX_FILLED_CELLS", most)
        patch.setattr(bounds, "MAX_CELL_LENGTH", 30)
        together = found(rows, padding, at_once)
        patch.setattr(sheet_reader, "plain_cells", lambda rows, text_of, first, padding: None)
        assert found(rows, padding, at_once) == together


def test_usual_rows_are_all_taken_together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows: list[list[object]] = [["Name", "Since", "Email"], *([f"Zoë O'Brien {n}", n, ""] for n in range(1, 1200))]
    path = lists.sheet(tmp_path / "a.xlsx", *rows)
    monkeypatch.delattr(sheet_reader._Found, "_take")
    grid = read_sheet(path, NeverCancelled(), silent, headings.score)
    assert grid.rows == [(number, tuple(map(str, cells))) for number, cells in enumerate(rows, 1)]


def test_numbers_and_dates_are_no_reason_to_go_row_by_row() -> None:
    found = plain_cells([["Ann", 1.0], [" b ", datetime.date(2026, 11, 23)]], text_of, 7, padding=1)
    assert found is not None
    assert list(found) == [(7, ("", "Ann", "1")), (8, ("", "b", "2026-11-23"))]
    assert found.at_most_filled == 4
