"""``qbosync match`` and ``qbosync twins`` on files."""

from __future__ import annotations

import argparse
import csv
from pathlib import Path

import pytest

from qbosync_desktop.cli import match
from qbosync_desktop.domain.problems import InputProblem


def run(*arguments: str) -> int:
    parser = argparse.ArgumentParser()
    match.add(parser.add_subparsers(required=True))
    args = parser.parse_args(arguments)
    code: int = args.run(args)
    return code


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write(path: Path, text: str) -> str:
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_match(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    practice = write(
        tmp_path / "p.csv",
        "id,kind,name,given_name,family_name,email,mobile\n"
        "c9,company,G & G Solutions Pty Ltd,,,gg@x.example,\n"
        "c10,person,Robert Quill,Robert,Quill,,0400 000 001\n"
        "c11,,Nobody Known,,,,\n",
    )
    customers = write(
        tmp_path / "q.csv",
        "\ufeffId,DisplayName,PrimaryEmailAddr,Mobile\n77,G and G Solutions,GG@x.example,\n"
        '78,"Quill, Bob",,+61 400 000 001\n',
    )
    assert run("match", "--practice", practice, "--qbo", customers, "--out", str(tmp_path / "s.csv")) == 0
    found = {row["practice_id"]: row for row in rows(tmp_path / "s.csv")}
    assert {key: row["qbo_id"] for key, row in found.items()} == {"c9": "77", "c10": "78"}
    assert found["c9"]["tier"] == "auto"
    assert "same e-mail" in found["c9"]["reasons"]
    assert 0 <= float(found["c10"]["score"]) <= 1
    assert "2 of 3 clients matched" in capsys.readouterr().out


def test_twins(tmp_path: Path) -> None:
    customers = write(
        tmp_path / "q.csv",
        "Id,DisplayName,PrimaryPhone\n1,G & G Solutions,0268001111\n2,G and G Solutions,(02) 6800 1111\n",
    )
    assert run("twins", "--qbo", customers, "--out", str(tmp_path / "t.csv"), "--json") == 0
    (row,) = rows(tmp_path / "t.csv")
    assert (row["qbo_id_a"], row["qbo_id_b"]) == ("1", "2")
    assert row["reasons"] == "“&” is “and”; same phone"
    practice = write(tmp_path / "p.csv", "id,name,phone\nc1,G & G Solutions,0268001111\n")
    assert run("twins", "--qbo", customers, "--practice", practice, "--out", str(tmp_path / "t.csv")) == 0
    (row,) = rows(tmp_path / "t.csv")
    assert row["reasons"] == "“&” is “and”; same phone; both fit client “G & G Solutions”"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"DisplayName\nG & G\n", "column-missing"),
        (b"", "column-missing"),
        (b"Id,DisplayName\n1,A,B\n", "row-broken"),
        (b"Id,DisplayName\n1,A\n1,B\n", "id-twice"),
        (b"Id,DisplayName\n,A\n", "row-broken"),
        (b'Id,DisplayName\n1,"A\n', "row-broken"),
        (b"PK\x03\x04\x00\x00", "file-unreadable"),
    ],
)
def test_broken_files_are_told(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "q.csv"
    path.write_bytes(content)
    with pytest.raises(InputProblem) as told:
        run("twins", "--qbo", str(path), "--out", str(tmp_path / "t.csv"))
    assert told.value.problem.code == code
    assert not (tmp_path / "t.csv").exists()


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputProblem):
        run("twins", "--qbo", str(tmp_path / "none.csv"), "--out", str(tmp_path / "t.csv"))


def test_empty_lists(tmp_path: Path) -> None:
    practice = write(tmp_path / "p.csv", "id,name\n")
    customers = write(tmp_path / "q.csv", "Id,DisplayName\n")
    assert run("match", "--practice", practice, "--qbo", customers, "--out", str(tmp_path / "s.csv")) == 0
    assert rows(tmp_path / "s.csv") == []
