"""What is read of a text file a block at a time is what is read of it line by line."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from qbosync_desktop.domain.problems import InputProblem
from qbosync_desktop.domain.tasks import NeverCancelled, silent
from qbosync_desktop.files import headings, text_lines, text_reader
from qbosync_desktop.files import table as bounds
from qbosync_desktop.files.plain_text import plain_block
from qbosync_desktop.files.rows import Columns
from qbosync_desktop.files.table import Grid
from qbosync_desktop.files.text_lines import Lines, has_long_line
from qbosync_desktop.files.text_reader import read_text
from tests.files import lists

CELLS = st.one_of(
    st.sampled_from(
        ["", "", "Ann", "Lee Pty Ltd", " Ann", "Ann ", "O'Brien", "a@b.example", "(03) 9123 4567", "Müller"]
    ),
    st.sampled_from(
        [
            "'=1",
            " '=1",
            "''=1",
            "'Ann",
            '"',
            '""',
            'a"b',
            "\t",
            "\x01",
            "\xa0x",
            "\u200bx",
            "\ufffd",
            "é\ufffdé",
            "\r",
            "\0",
        ]
    ),
    st.text(st.sampled_from("ab ,;\t'\"=é€\U0001f600"), max_size=5),
)
ENDS = st.sampled_from(["\n", "\n", "\n", "\r\n", "\r\n", "\r", "\n\n", ",\n", "\n,,\n"])


def _line(line: tuple[list[str], bool, str]) -> str:
    cells, quoted, end = line
    return ",".join(f'"{cell}"' if quoted else cell for cell in cells) + end


LINES = st.lists(
    st.tuples(st.lists(CELLS, min_size=0, max_size=4), st.booleans(), ENDS).map(_line),
    max_size=12,
)
EVEN_LINES = st.tuples(st.integers(1, 4), st.sampled_from(["\n", "\r\n"]), st.integers(0, 99)).flatmap(
    lambda shape: st.lists(
        st.tuples(
            st.lists(CELLS, min_size=shape[0], max_size=shape[0]),
            st.integers(0, 99).map(lambda chance: chance < shape[2]),
            st.just(shape[1]),
        ).map(_line),
        max_size=20,
    )
)
FILES = st.tuples(
    st.one_of(LINES, EVEN_LINES), st.sampled_from(["utf-8", "utf-8", "utf-8-sig", "cp1252", "utf-16"]), st.booleans()
).map(lambda given: "".join(given[0]).removesuffix("\n" if given[2] else "").encode(given[1], "replace"))


def read(path: Path) -> Grid | str:
    try:
        return read_text(path, NeverCancelled(), silent, headings.score)
    except InputProblem as error:
        return f"{error.problem.code}: {error.problem.detail}"


@pytest.mark.parametrize("block", [40, 300])
@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(FILES)
@example(b'Name,Email\nAnn,"a\nLee,b"\nBob,c\n')
@example(b'Name,Email\nAnn,"a"b"\nLee,"b\n')
@example(b"Name,Email\n\xa0\nAnn,\xe9\nLee,b\n")
@example(b"Name,Email\r\nAnn\r,a\r\nLee,b\r")
@example("Name,Email\nà ,x\n à,y\n".encode())
@example(b"Name,Email\nAnn,a\nLee\nBob,b,Kim,k\n")  # as many cells as lines of equal width have
@example(b"Name,Email\r\nAnn,a\nLee,\r\rBob,b\r\n")
def test_blocks_are_read_as_lines_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, block: int, content: bytes
) -> None:
    path = lists.text(tmp_path / "a.csv", content)
    with monkeypatch.context() as patch:
        patch.setattr(text_lines, "_BLOCK", block)
        found = read(path)
        patch.setattr(text_reader, "plain_block", lambda block, separator, first, shared: None)
        assert read(path) == found


def test_all_lines_of_a_usual_file_are_taken_in_blocks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def none_left(*_given: object) -> Iterator[tuple[list[str], str]]:
        return iter(())

    rows = [
        ["Name", "Email", "Street"],
        *(["Zoë O'Brien", f"a{n}@b.example", "Unit 2, 1 High St"] for n in range(9000)),
    ]
    path = lists.rows(tmp_path / "a.csv", *rows)
    monkeypatch.setattr(text_reader, "_records", none_left)
    monkeypatch.setattr(text_reader, "_separator", lambda *given: (",", 0))
    grid = read_text(path, NeverCancelled(), silent, headings.score)
    assert [list(cells) for _, cells in grid.rows] == rows
    assert [number for number, _ in grid.rows] == list(range(1, 9002))


@pytest.mark.parametrize("often", [0, 2, 10])
def test_usual_lines_are_kept_as_columns(tmp_path: Path, often: int) -> None:
    rows = [
        [
            f"{'Zoë' if number % 7 else 'Ễm'} O'Brien {number}",
            "1 High St, Kew" if often and not number % often else "Kew",
            "'+61 3 9123 4567",
        ]
        for number in range(9000)
    ]
    path = lists.rows(tmp_path / "a.csv", ["Name", "Street", "Phone"], *rows)
    grid = read_text(path, NeverCancelled(), silent, headings.score)
    assert all(isinstance(piece, Columns) for piece in grid.rows.pieces(1000))
    assert [list(cells) for _, cells in grid.rows[1:]] == [[*cells[:2], cells[2][1:]] for cells in rows]


def test_a_line_in_the_middle_of_a_file_that_is_no_row_stops_no_block_behind_it() -> None:
    content = b"a,b\n" * 3 + b'"a\n,b"\n' + b"a,b\n" * 30
    lines = Lines(io.BytesIO(content), "utf-8")
    taken = iter(lines)
    blocks = 0
    while block := lines.block():
        if plain_block(block, ",", 1, {}) is None:
            next(taken)
            assert not lines.block(), "the rest of a block that was begun goes line by line"
            for _ in range(content.count(b"\n") - 1):
                next(taken)
        else:
            lines.pass_over()
            blocks += 1
    assert list(taken) == []


@pytest.mark.parametrize(("bound", "value"), [("MAX_ROWS", 50), ("MAX_COLUMNS", 2), ("MAX_CELLS", 90)])
@pytest.mark.parametrize("rows", [30, 31, 50, 51, 90])
def test_bounds_are_kept_to_the_row(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bound: str, value: int, rows: int
) -> None:
    content = "Name,Email,\n" + "".join(f"Ann {n},{'' if n % 2 else 'x'},\n" for n in range(rows - 1))
    path = lists.text(tmp_path / "a.csv", content)
    monkeypatch.setattr(text_lines, "_BLOCK", 100)
    monkeypatch.setattr(bounds, bound, value)
    monkeypatch.setattr(bounds, "MAX_FILLED_CELLS", 120)
    found = read(path)
    monkeypatch.setattr(text_reader, "plain_block", lambda block, separator, first, shared: None)
    assert read(path) == found


@given(st.text(st.sampled_from("ab\n"), max_size=30), st.integers(1, 6))
def test_a_long_line_is_found_without_cutting(text: str, longest: int) -> None:
    assert has_long_line(text, longest) == any(len(line) > longest for line in text.split("\n"))
