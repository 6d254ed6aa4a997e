"""``clients import`` and ``clients list`` as scripts rely on them (the import's contract)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from qbosync_desktop.office import open_office
from tests.cli.console import DEMO_LIST, Console

REPORT_KEYS = ["read", "added", "changed", "unchanged", "skipped", "errors", "dropped_columns", "columns"]


def write(path: Path, *lines: str) -> Path:
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def counts(data: dict[str, Any]) -> list[int]:
    return [data[key] for key in REPORT_KEYS[:5]]


def test_a_clean_list(qbosync: Console) -> None:
    first = qbosync.json("clients", "import", DEMO_LIST)
    assert (first.code, list(first.data), first.err) == (0, REPORT_KEYS, "")
    assert (counts(first.data), first.data["errors"]) == ([60, 60, 0, 0, 0], [])
    again = qbosync.json("clients", "import", DEMO_LIST)
    assert (again.code, counts(again.data)) == (0, [60, 0, 0, 60, 0])


def test_a_dry_run_counts_and_writes_nothing(qbosync: Console) -> None:
    dry = qbosync.json("clients", "import", DEMO_LIST, "--dry-run")
    assert (dry.code, counts(dry.data)) == (0, [60, 60, 0, 0, 0])
    assert qbosync.clients() == {}


def test_the_good_rows_are_in_and_the_bad_ones_named(qbosync: Console, tmp_path: Path) -> None:
    path = write(
        tmp_path / "list.csv",
        "Clients of the practice",
        "Client Code,Client Name,E-mail address,ABN,TFN",
        "A1,Ann Lee,ann@lee.example,51 824 753 556,123 456 782",
        ",,,,",
        "A2,,bo@ek.example,,",
        "A3,Cy Ek,cy@ek.example,51 824 753 557,",
        "A4,Dee One,,,",
        "A4,Dee Two,,,",
    )
    outcome = qbosync.json("clients", "import", path)
    assert outcome.code == 1
    errors = [(one["row"], one["column"], one["code"]) for one in outcome.data["errors"]]
    assert errors == [
        (5, "Client Name", "name-missing"),
        (6, "ABN", "abn-not-valid"),
        (7, "Client Code", "reference-repeated"),
        (8, "Client Code", "reference-repeated"),
    ]
    assert all(one["message"] for one in outcome.data["errors"])
    assert outcome.data["dropped_columns"] == ["TFN"]
    assert outcome.data["columns"]["Client Name"] == "name"
    assert (outcome.data["read"], outcome.data["added"]) == (5, 2)
    assert sorted(qbosync.clients()) == ["A1", "A3"]
    assert qbosync.clients()["A1"]["abn"] == "51824753556"
    for file in qbosync.folder.rglob("*"):
        if file.is_file():
            content = file.read_bytes()
            assert b"123456782" not in content
            assert b"123 456 782" not in content


def test_people_are_told_of_twenty_problems_and_how_many_more(qbosync: Console, tmp_path: Path) -> None:
    rows = [f"A{n}," for n in range(25)]
    path = write(tmp_path / "list.csv", "Reference,Name", "A99,Ann Lee", *rows)
    for_people = qbosync("clients", "import", path, "--dry-run")
    assert for_people.code == 1
    assert for_people.err.count("“Name”: There is no name.") == 20
    assert "… and 5 more" in for_people.err
    assert for_people.out.startswith("26 rows read: 1 added")
    assert len(qbosync.json("clients", "import", path).data["errors"]) == 25


def test_blank_cells_and_vanished_rows_change_nothing(qbosync: Console, tmp_path: Path) -> None:
    write(tmp_path / "1.csv", "Reference,Name,Phone", "A1,Ann Lee,03 5550 1188", "A2,Bo Ek,")
    write(tmp_path / "2.csv", "Reference,Name,Phone", "A1,Ann Lee,")
    qbosync.json("clients", "import", tmp_path / "1.csv")
    before = qbosync.clients()
    assert counts(qbosync.json("clients", "import", tmp_path / "2.csv").data) == [1, 0, 0, 1, 0]
    assert qbosync.clients() == before


@pytest.mark.parametrize(("prefer", "email"), [("file", "new@lee.example"), ("register", "old@lee.example")])
def test_who_wins(qbosync: Console, tmp_path: Path, prefer: str, email: str) -> None:
    write(tmp_path / "1.csv", "Reference,Name,Email", "A1,Ann Lee,old@lee.example")
    write(tmp_path / "2.csv", "Reference,Name,Email", "A1,Ann Lee,new@lee.example")
    qbosync.json("clients", "import", tmp_path / "1.csv")
    qbosync.json("clients", "import", tmp_path / "2.csv", "--prefer", prefer)
    assert qbosync.clients()["A1"]["email"] == email


def test_without_references_clients_are_found_by_abn_and_by_name(qbosync: Console, tmp_path: Path) -> None:
    write(tmp_path / "1.csv", "Name,Email,ABN", "Ann Co Pty Ltd,a@a.example,51 824 753 556", "Bo Pty Ltd,b@b.example,")
    write(tmp_path / "2.csv", "Name,Email,ABN", "Anne Co,a@a.example,51824753556", "BO PTY LIMITED,b@b.example,")
    qbosync.json("clients", "import", tmp_path / "1.csv")
    outcome = qbosync.json("clients", "import", tmp_path / "2.csv")
    assert outcome.data["added"] == 0
    assert len(qbosync.json("clients", "list").data) == 2


def test_a_formula_is_a_name_like_any_other(qbosync: Console, tmp_path: Path) -> None:
    write(tmp_path / "1.csv", "Reference,Name", 'A1,"=HYPERLINK(A1,B1)"')
    assert qbosync.json("clients", "import", tmp_path / "1.csv").code == 0
    assert qbosync.clients()["A1"]["name"] == "=HYPERLINK(A1,B1)"


def test_an_empty_register_says_what_to_do(qbosync: Console) -> None:
    open_office(qbosync.folder).close()
    assert qbosync.json("clients", "list").data == []
    assert "qbosync clients import FILE" in qbosync("clients", "list").out


def test_the_register_is_exported_and_reads_back_unchanged(qbosync: Console, tmp_path: Path) -> None:
    qbosync.json("clients", "import", DEMO_LIST)
    for name in ("out.csv", "out.xlsx"):
        outcome = qbosync.json("clients", "export", tmp_path / name)
        assert (outcome.code, outcome.err) == (0, "")
        assert outcome.data == {"format": "register", "clients": 60, "files": [str(tmp_path / name)]}
        assert counts(qbosync.json("clients", "import", tmp_path / name).data) == [60, 0, 0, 60, 0]


@pytest.mark.parametrize("layout", ["mappings", "xero", "lodgeit", "quickbooks"])
def test_other_layouts(qbosync: Console, tmp_path: Path, layout: str) -> None:
    qbosync.json("clients", "import", DEMO_LIST)
    outcome = qbosync("clients", "export", tmp_path / "out.csv", "--format", layout)
    assert (outcome.code, outcome.out) == (0, f"60 clients written to {tmp_path / 'out.csv'}.\n")
    read = qbosync.json("clients", "import", tmp_path / "out.csv", "--dry-run").data
    assert (read["read"], read["added"], read["errors"]) == (60, 0, []), "every one of them is found again"


def test_an_export_that_cannot_be_written_is_a_problem(qbosync: Console, tmp_path: Path) -> None:
    qbosync.json("clients", "import", DEMO_LIST)
    assert qbosync.json("clients", "export", tmp_path / "no folder" / "out.csv").problem["code"] == "file-not-written"


def test_vanished_clients_and_warnings_in_detail(qbosync: Console, tmp_path: Path) -> None:
    write(tmp_path / "1.csv", "Reference,Name", "A1,Ann Lee", "A2,Bo Ek")
    write(tmp_path / "2.csv", "Reference,Name,Phone", "A1,Ann Lee,call me")
    qbosync.json("clients", "import", tmp_path / "1.csv")
    words = qbosync("clients", "import", tmp_path / "2.csv", "--dry-run").out
    assert "1 client is not in this file and left as before:\n  A2  Bo Ek" in words
    data = qbosync.json("clients", "import", tmp_path / "2.csv", "--dry-run", "--details").data
    assert [one["name"] for one in data["vanished"]] == ["Bo Ek"]
    assert [(one["row"], one["code"]) for one in data["warnings"]] == [(2, "phone-not-usual")]
