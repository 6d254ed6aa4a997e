"""Tax file numbers never come in: every byte that a whole job writes is searched for every one in the file.

The file has them wherever people put them; the job goes from the import over QuickBooks (the simulator's log and what
it holds are searched too) to every export and to the file of rows with problems.
"""

from __future__ import annotations

import csv
import logging
from pathlib import Path

import pytest

from qbosync_desktop import files
from qbosync_desktop.desk.lists import ExportList
from qbosync_desktop.simulator import Running
from tests.cli.console import Console
from tests.files.lists import parse, table

NUMBERS = [f"{seed * 76_543_211 % 10**9:09}" for seed in range(2, 20)]


def valid(number: str) -> str:
    """The number with its last digit set so that it passes the tax file number's check, whatever it was."""
    weights = (1, 4, 3, 7, 5, 8, 6, 9, 10)
    for last in "0123456789":
        if sum(w * int(n) for w, n in zip(weights, number[:8] + last, strict=True)) % 11 == 0:
            return number[:8] + last
    return valid(f"{int(number[:8]) + 1:08}0")


TFNS = [valid(number) for number in NUMBERS]


def grouped(number: str, by: str = " ") -> str:
    return by.join((number[:3], number[3:6], number[6:]))


def list_with_numbers_everywhere(path: Path) -> list[str]:
    """Every place a number can stand in; returns the numbers."""
    t = TFNS
    header = [
        "Client Code",
        "Name",
        "TFN",
        "Tax File No.",
        "Sonstiges",
        "Tax Number",
        "Trading Name",
        "ABN",
        "ACN",
        "Phone",
        "Email",
        "Notes",
        "Postal Address 1",
        "Postal Address 2",
        "Postal Postcode",
        "Type",
        "Status",
        "Middle Name",
    ]
    rows: list[list[str]] = []
    for n in range(24):
        row = [f"CL{n:03}", f"Client {n} Pty Ltd", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", ""]
        rows.append(row)
    for n, number in enumerate(t):  # columns by heading, by their values, and the unsure one
        rows[n][2], rows[n][3], rows[n][4], rows[n][5] = number, grouped(number, "-"), grouped(number), number
    rows[0][1] = f"Ann Lee TFN {grouped(t[0])}"
    rows[1][6] = f"Trader (tax file number: {t[1]})"
    rows[2][7] = t[2]
    rows[3][7] = grouped(t[3])
    rows[4][8] = t[4]
    rows[5][9] = f"tfn {t[5]}"
    rows[6][10] = f"TFN {grouped(t[6])}; good@x.example"
    rows[7][11] = f"his TFN is {t[7]}"
    rows[8][12] = f"1 A St, TFN {grouped(t[8], '-')}"
    rows[9][13] = grouped(t[9])
    rows[10][14] = t[10]
    rows[11][15] = t[11]
    rows[12][16] = grouped(t[12])
    rows[13][17] = t[13]
    rows[14][0] = grouped(t[14])
    rows[15][0] = t[15]
    rows[16][1] = f"Bo {t[16]} Ek"
    rows[17][13] = t[17]
    rows.append(["CL024", "Shifted, Ltd", t[0], t[1], t[2], t[3], "", "", "", "", "", "", "", "", "", "", "", "", "x"])
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([header, *rows])
    return t


def spellings(number: str) -> list[bytes]:
    """The number as a file may hold it: in one piece, or grouped, in the character sets that are written here."""
    texts = [number, grouped(number), grouped(number, "-"), grouped(number, "."), f"{number[:4]} {number[4:]}"]
    texts += [f"{int(number):,}", f"{float(number)!r}"]
    return [text.encode(code) for text in texts for code in ("utf-8", "utf-16-le", "utf-16-be")]


def search(content: bytes, where: str, numbers: list[str]) -> None:
    found = [number for number in numbers if any(one in content for one in spellings(number))]
    assert not found, f"{where} holds {found}"


def test_every_byte_of_a_whole_job(
    qbosync: Console, running: Running, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "in" / "list.csv"
    path.parent.mkdir()
    numbers = list_with_numbers_everywhere(path)
    caplog.set_level(logging.DEBUG)
    out = tmp_path / "out"
    out.mkdir()
    said: list[str] = []

    def run(*arguments: object) -> None:
        for outcome in (qbosync(*arguments), qbosync.json(*arguments)):
            said.extend((outcome.out, outcome.err))

    qbosync.connect(running, tmp_path)
    run("clients", "import", path, "--dry-run")
    outcome = qbosync.json("clients", "import", path, "--details")
    said.extend((outcome.out, outcome.err))
    assert outcome.code == 1
    assert set(outcome.data["dropped_columns"]) == {"TFN", "Tax File No.", "Sonstiges", "Tax Number"}
    codes = {(one["row"], one["code"]) for one in outcome.data["errors"]}
    assert {(4, "tfn-refused"), (5, "tfn-refused"), (6, "tfn-refused"), (16, "tfn-refused")} <= codes
    assert outcome.data["added"] >= 20
    run("clients", "import", path)
    for which in ExportList:
        for ending in ("csv", "xlsx"):
            run("clients", "export", out / f"{which}.{ending}", "--format", which.value)
    read = table(path)
    files.write_bad_rows(out / "problems.csv", read, parse(path).errors)
    run("pull")
    references = [one["reference"] for one in qbosync.json("clients", "list").data if one["reference"]]
    run("export", *references[:5])
    run("plan")
    run("push", "--yes")
    run("clients", "list")

    for folder in (qbosync.folder, out):
        for file in folder.rglob("*"):
            if file.is_file():
                search(file.read_bytes(), file.name, numbers)
    search("\n".join(said).encode(), "what was printed", numbers)
    search(caplog.text.encode(), "what was logged", numbers)
    search(repr(running.log.as_list()).encode(), "the simulator's log", numbers)


def test_the_search_would_find_one(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="holds"):
        search(f"x {grouped(TFNS[0])}".encode(), "it", TFNS)
