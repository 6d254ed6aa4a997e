"""Whatever bytes a file holds: an answer or a named problem, never anything else. A fixed budget of examples."""

import csv
import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qbosync_desktop import files
from qbosync_desktop.domain.problems import InputProblem
from qbosync_desktop.files.table import Table
from tests.files import lists

BUDGET = settings(
    max_examples=120, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)

HEADINGS = st.sampled_from(
    [
        "Name",
        "Email",
        "Phone",
        "ABN",
        "ACN",
        "TFN",
        "Reference",
        "Client Type",
        "Postcode",
        "State",
        "Tax Number",
        "Postal Address",
        "Is active",
        "Notes",
        "",
    ]
)
CELLS = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        [
            "",
            "",
            "Acme Pty Ltd",
            "a@example.com",
            "123456782",
            "51824753556",
            "5.18E+10",
            "0412345678",
            "=1+1",
            '"',
            "C",
            "800",
        ]
    ),
)
TABLES = st.lists(HEADINGS, min_size=1, max_size=6).flatmap(
    lambda head: st.tuples(st.just(head), st.lists(st.lists(CELLS, max_size=8), max_size=12))
)


def go_through(path: Path) -> None:
    try:
        read = lists.table(path)
    except InputProblem as error:
        named = error.problem.file
    else:
        named = read.file
        follow(path, read)
    assert named == path.name


def follow(path: Path, read: Table) -> None:
    parsed = files.to_clients(read, files.guess_columns(read))
    preview = files.compare(parsed, [])
    counts = preview.counts()
    assert counts["read"] == counts["added"] + counts["skipped"]
    assert all(new.client.name for new in preview.new)
    known = {number for number, _ in read.rows}
    assert all(problem.row in known for problem in (*preview.errors, *preview.warnings))
    again = files.compare(parsed, lists.registered(preview))
    assert again.counts()["added"] == 0
    assert not again.change()
    files.write_bad_rows(path.with_name("bad.csv"), read, preview.errors)


@BUDGET
@given(st.binary(max_size=400))
def test_any_bytes(tmp_path: Path, content: bytes) -> None:
    go_through(lists.text(tmp_path / "a.csv", content))


@BUDGET
@given(TABLES, st.sampled_from(["utf-8", "utf-16", "cp1252"]), st.sampled_from([",", ";", "\t"]))
def test_any_table(tmp_path: Path, table: tuple[list[str], list[list[str]]], encoding: str, separator: str) -> None:
    head, rows = table
    text = io.StringIO()
    csv.writer(text, delimiter=separator).writerows([head, *rows])
    go_through(lists.text(tmp_path / "a.csv", text.getvalue().encode(encoding, "replace")))


@BUDGET
@given(TABLES)
def test_any_sheet(tmp_path: Path, table: tuple[list[str], list[list[str]]]) -> None:
    head, rows = table
    go_through(lists.sheet(tmp_path / "a.xlsx", head, *rows))


@pytest.fixture(scope="module")
def workbook(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return lists.sheet(
        tmp_path_factory.mktemp("book") / "a.xlsx", ["Name", "Email"], ["A", "a@example.com"]
    ).read_bytes()


@BUDGET
@given(st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 255)), min_size=1, max_size=6))
def test_a_workbook_with_flipped_bytes(tmp_path: Path, workbook: bytes, flips: list[tuple[int, int]]) -> None:
    content = bytearray(workbook)
    for position, value in flips:
        content[position % len(content)] = value
    go_through(lists.text(tmp_path / "a.xlsx", bytes(content)))


@BUDGET
@given(st.binary(max_size=200), st.integers(0, 400))
def test_a_sheet_with_foreign_xml(tmp_path: Path, workbook: bytes, junk: bytes, at: int) -> None:
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(io.BytesIO(workbook)) as old, zipfile.ZipFile(path, "w") as new:
        for member in old.infolist():
            inner = old.read(member)
            if member.filename == "xl/worksheets/sheet1.xml":
                inner = inner[: at % len(inner)] + junk + inner[at % len(inner) :]
            new.writestr(member.filename, inner)
    go_through(path)


@BUDGET
@given(
    st.lists(
        st.lists(
            st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=8), min_size=2, max_size=2
        ),
        max_size=5,
    )
)
def test_what_is_written_reads_back(tmp_path: Path, rows: list[list[str]]) -> None:
    rows = [[f"x{n}", *(cell.strip() for cell in cells)] for n, cells in enumerate(rows)]
    files.write_rows(tmp_path / "a.csv", ["Name", "Email", "Notes"], [["x", "y", "z"], *rows])
    read = lists.table(tmp_path / "a.csv")
    assert [list(cells) for _, cells in read.rows[1:]] == rows
