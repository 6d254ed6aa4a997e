"""Rows kept in parts, as columns or as rows, are what a list of those rows is."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from qbosync_desktop.files.rows import Cells, Columns, Row, Rows, has_blank_row

CELL = st.sampled_from(["", "", "a", "b c"])


def _columns(rows: list[Cells]) -> list[tuple[str, ...]]:
    return list(zip(*rows, strict=True))


EVEN = st.integers(1, 3).flatmap(lambda width: st.lists(st.tuples(*[CELL] * width), min_size=1, max_size=4))
RAGGED = st.lists(st.lists(CELL, min_size=1, max_size=4).map(tuple), max_size=4)
PARTS = st.lists(st.one_of(EVEN.map(lambda rows: (True, rows)), RAGGED.map(lambda rows: (False, rows))), max_size=4)


def kept(parts: list[tuple[bool, list[Cells]]]) -> tuple[Rows, list[Row]]:
    """The same rows, as they are kept and as a list."""
    rows, every = Rows(), list[Row]()
    for even, cells in parts:
        numbers = range(len(every) + 1, len(every) + 1 + len(cells))
        numbered = list(zip(numbers, cells, strict=True))
        every.extend(numbered)
        rows.extend(Columns(numbers, _columns(cells)) if even else numbered)
    return rows, every


@given(PARTS, st.integers(-9, 9), st.integers(-9, 9), st.sampled_from([None, 1, 2, -1]))
def test_rows_are_what_a_list_of_them_is(
    parts: list[tuple[bool, list[Cells]]], start: int, stop: int, step: int | None
) -> None:
    rows, every = kept(parts)
    assert (len(rows), list(rows), list(reversed(rows))) == (len(every), every, every[::-1])
    assert [rows[place] for place in range(-len(every), len(every))] == [*every, *every]
    for some in (slice(start, stop, step), slice(start, None), slice(None, stop)):
        assert rows[some] == every[some]
        assert rows[some][1:] == every[some][1:]
    assert rows.first_cells() == "\n".join(cells[0] for _, cells in every)
    assert rows.widths() == Counter(len(cells) for _, cells in every)
    assert [row for piece in rows.pieces(2) for row in piece] == every


@given(PARTS, st.integers(0, 5))
def test_rows_are_widened_to_a_width(parts: list[tuple[bool, list[Cells]]], width: int) -> None:
    rows, every = kept(parts)
    widened = rows.widened(width)
    assert widened == [(number, cells + ("",) * (width - len(cells))) for number, cells in every]
    for part in widened.pieces(9):
        if isinstance(part, Columns):
            assert part.texts == Columns(part.numbers, part.columns).texts


@given(EVEN)
def test_columns_know_blank_rows_and_how_many_cells_may_be_filled(cells: list[Cells]) -> None:
    part = Columns(range(len(cells)), _columns(cells))
    assert has_blank_row(part) == (not all(map(any, cells)))
    assert part.at_most_filled == len(cells) * sum(any(column) for column in part.columns)


def test_rows_that_are_added_one_by_one_stand_behind_the_columns() -> None:
    rows = Rows([Columns(range(1, 3), [["a", "b"]])])
    for number in (3, 4):
        rows.append((number, ("c", "d")))
    assert rows == [(1, ("a",)), (2, ("b",)), (3, ("c", "d")), (4, ("c", "d"))]
    assert [len(piece) for piece in rows.pieces(9)] == [2, 2]
