"""How fast a client list of 100,000 rows comes in, beside the bare reader that does nothing with the cells.

``read`` is the file into a table with its heading found; ``understood`` also makes a checked client of every row; the
preview is all that the dialog waits for, against an empty register (the first import) and against one that holds the
same clients already (the usual one). The peers read the same file cell by cell: python-calamine's ``to_python`` and
Python's ``csv`` over the decoded file. ``unchecked`` is a floor: the bare reader, and of its cells as they stand
100,000 clients with their addresses, which nobody has looked at. Medians of several runs in turns, in seconds of
processor time: nothing here waits for anything, and other work on the machine then counts for nothing.
"""

# ruff: noqa: S311  # a made-up list: random.Random is meant
from __future__ import annotations

import csv
import gc
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import python_calamine as calamine

from benchmarks import practice_words as words
from qbosync_desktop import files
from qbosync_desktop.domain.client import Address, Client, ClientKind
from qbosync_desktop.domain.identifiers import abn_is_valid
from qbosync_desktop.domain.making import collector_waits, maker
from qbosync_desktop.domain.tasks import NeverCancelled, silent

Row = dict[str, Any]

ROWS = 100_000
RUNS = 5
MOST = 2.0
"""Times the bare reader (issue 9)."""


def rows() -> list[Row]:
    """Every row of the area."""
    found: list[Row] = []
    with tempfile.TemporaryDirectory() as folder:
        clients = practice(ROWS)
        for name, peer, bare in (("list.csv", "csv", _bare_csv), ("list.xlsx", "python-calamine", _bare_xlsx)):
            path = Path(folder, name)
            files.write_register(path, clients)
            found += _measured(path, peer, bare, clients)
    return found


def _measured(
    path: Path, peer: str, bare: Callable[[Path], Sequence[Sequence[Any]]], clients: list[Client]
) -> list[Row]:
    kind = path.suffix[1:].upper()
    steps: dict[str, Callable[[], object]] = {
        "unchecked": lambda: _unchecked(bare, path),
        "read": lambda: files.read_table(path, NeverCancelled(), silent),
        "understood": lambda: _understood(path),
        "first": lambda: _preview(path, []),
        "again": lambda: _preview(path, clients),
    }
    times: dict[str, list[float]] = {name: [] for name in ("bare", *steps)}
    for _ in range(RUNS):
        times["bare"].append(_alone(bare, path))
        for name, step in steps.items():
            times[name].append(_seconds(step))
    middle = {name: statistics.median(values) for name, values in times.items()}
    size = len(clients)

    def row(what: str, name: str, bound: float = MOST) -> Row:
        return {
            "what": f"{kind}: {what}",
            "size": size,
            "value": middle[name],
            "unit": "s",
            "peer": f"{peer} alone",
            "peer_value": middle["bare"],
            "bound": f"<= {bound:g} x" if bound else "none",
            "ok": not bound or middle[name] <= bound * middle["bare"],
        }

    return [
        row("clients of the bare reader's cells, unchecked (a floor)", "unchecked", 0),
        row("read into a table", "read"),
        row("read and understood: every row a checked client", "understood"),
        row("read, understood, compared with an empty register", "first"),
        row("read, understood, compared with the same clients", "again"),
    ]


def _seconds(step: Callable[[], object]) -> float:
    gc.collect()
    began = time.process_time()
    kept = step()
    taken = time.process_time() - began
    del kept
    return taken


ALONE = """
import sys, time
from pathlib import Path
from benchmarks import files

began = time.process_time()
kept = getattr(files, sys.argv[1])(Path(sys.argv[2]))
print(time.process_time() - began)
"""


def _alone(bare: Callable[[Path], object], path: Path) -> float:
    """Seconds the bare reader takes in a program of its own, where nothing else lives that would have to be walked."""
    told = subprocess.run([sys.executable, "-c", ALONE, bare.__name__, str(path)], check=True, capture_output=True)
    return float(told.stdout)


def _understood(path: Path) -> files.Parsed:
    table = files.read_table(path, NeverCancelled(), silent)
    return files.to_clients(table, files.guess_columns(table))


def _unchecked(bare: Callable[[Path], Sequence[Sequence[Any]]], path: Path) -> list[Client]:
    """A client of each row of :func:`files.write_register`, whose columns are a client's attributes in their order."""
    client, address = maker(Client), maker(Address)
    found = []
    with collector_waits():
        rows = bare(path)
        for row in rows[1:]:
            given = (row[3], row[2], row[1], *row[4:16], address(row[16:22]), address(row[22:28]), row[28], row[29])
            found.append(client((row[0], *given)))
    return found


def _preview(path: Path, register: list[Client]) -> files.Preview:
    return files.compare(_understood(path), register)


def _bare_csv(path: Path) -> Sequence[Sequence[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def _bare_xlsx(path: Path) -> Sequence[Sequence[Any]]:
    with calamine.CalamineWorkbook.from_path(path) as book:
        return book.get_sheet_by_index(0).to_python(skip_empty_area=True)


# ------------------------------------------------------------------------------------------- a made-up list


def practice(count: int, seed: int = 6) -> list[Client]:
    """That many clients with everything filled in that a good list has: no two alike, every number valid."""
    r = random.Random(seed)
    streets, suburbs = ("High", "Low", "Mill", "Station", "Church", "Park"), _SUBURBS
    made = []
    for number in range(1, count + 1):
        given, family = r.choice(words.MEN), r.choice(words.SURNAMES)
        company = number % 3 == 0
        name = f"{family} {r.choice(words.TRADES)} {number} Pty Ltd" if company else f"{given} {family} {number}"
        suburb, state, postcode = r.choice(suburbs)
        postal = Address(f"PO Box {number}", "", suburb, state, postcode)
        street = replace(postal, line1=f"{r.randrange(1, 400)} {r.choice(streets)} Street")
        made.append(
            Client(
                id=number,
                name=name,
                kind=ClientKind.COMPANY if company else ClientKind.INDIVIDUAL,
                reference=f"{family[:3].upper()}{number:06}",
                given_name=given,
                family_name=family,
                email=f"{given}.{family}{number}@example.com".lower().replace(" ", "").replace("'", ""),
                phone=f"(03) 9{number // 10_000:03} {number % 10_000:04}",
                mobile=f"04{number // 1_000_000:02} {number // 1000 % 1000:03} {number % 1000:03}",
                abn=_abn(r) if company else "",
                postal=postal,
                street=street,
            )
        )
    return made


def _abn(r: random.Random) -> str:
    while True:
        body = f"{r.randrange(10**9):09}"
        for prefix in range(10, 100):
            if abn_is_valid(f"{prefix}{body}"):
                return f"{prefix}{body}"


_SUBURBS = (
    ("Carlton", "VIC", "3053"),
    ("Darwin", "NT", "0800"),
    ("Newtown", "NSW", "2042"),
    ("Hobart", "TAS", "7000"),
    ("Toowong", "QLD", "4066"),
    ("Fremantle", "WA", "6160"),
)
