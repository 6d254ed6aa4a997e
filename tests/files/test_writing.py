"""Lists out: whole or not at all, and nothing in them that a spreadsheet would run."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from qbosync_desktop import files
from qbosync_desktop.domain.problems import EnvironmentProblem
from qbosync_desktop.files.writer import neutral
from tests.files import lists


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@x", "\tx", "\rx", "\nx", "'=x"])
def test_dangerous_cells_get_an_apostrophe(cell: str) -> None:
    assert neutral(cell) == "'" + cell


@pytest.mark.parametrize("cell", ["", "a=1", "O'Neill", "'quoted'", "1-2"])
def test_other_cells_stay(cell: str) -> None:
    assert neutral(cell) == cell


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx"])
def test_a_file_that_cannot_be_written_is_a_problem(tmp_path: Path, name: str) -> None:
    with pytest.raises(EnvironmentProblem) as caught:
        files.write_rows(tmp_path / "missing" / name, ["Name"], [["A"]])
    assert caught.value.problem.code == "file-not-written"


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx"])
def test_what_stood_there_stays_when_writing_fails_half_way(tmp_path: Path, name: str) -> None:
    def rows() -> Iterator[list[str]]:
        yield ["A"]
        raise OSError(28, "No space left on device")

    path = tmp_path / name
    path.write_text("before", encoding="utf-8")
    with pytest.raises(EnvironmentProblem) as caught:
        files.write_rows(path, ["Name"], rows())
    assert caught.value.problem.title == "The disk is full"
    assert path.read_text(encoding="utf-8") == "before"
    assert [file.name for file in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx"])
def test_a_list_of_rows_reads_back(tmp_path: Path, name: str) -> None:
    rows = [["Acme Pty Ltd", "0412 345 678", "00123"], ["=1+1", "", 'a "quote", and\nlines']]
    files.write_rows(tmp_path / name, ["Name", "Mobile", "Notes"], rows)
    assert [list(cells) for _, cells in lists.table(tmp_path / name).rows] == rows


def test_a_shifted_row_comes_back_without_numbers_that_may_be_tax_file_numbers(tmp_path: Path) -> None:
    content = "Name,Email,TFN\nSmith, John,a@example.com,123456782\nGood,b@example.com,123456782\n"
    read = lists.table(lists.text(tmp_path / "a.csv", content))
    parsed = files.to_clients(read, files.guess_columns(read))
    files.write_bad_rows(tmp_path / "bad.csv", read, parsed.errors)
    written = (tmp_path / "bad.csv").read_text(encoding="utf-8-sig")
    assert "123456782" not in written
    assert "Smith" in written
    assert "Good" not in written
