"""What a push survives: 200 real kills of its process, and 3,000 clients while every tenth request fails.

The work is done by ``tests/reliability``, which the tests run in small. The figures also go into the table of
docs/reliability.md, between its two marks; what else stands on that page is written by hand.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.reliability import every_tenth, killed_push
from tests.reliability.every_tenth import Half
from tests.reliability.killed_push import Figures

Row = dict[str, Any]

KILLS = 200
KILLED_CLIENTS = 300
"""Ten batches of 30 in every push, so that a kill meets one at its beginning, middle or end."""

SEED = 1
CLIENTS = 3_000

PAGE = Path(__file__).parents[1] / "docs" / "reliability.md"
BEGIN, END = "<!-- figures: dev.py bench reliability -->", "<!-- end of figures -->"


def rows() -> list[Row]:
    """Every row of the area; writes them into the page as well."""
    with tempfile.TemporaryDirectory() as folder:
        killed = killed_push.play(Path(folder), kills=KILLS, clients=KILLED_CLIENTS, seed=SEED)
    print(killed, file=sys.stderr)
    with tempfile.TemporaryDirectory() as folder:
        exported, updated = every_tenth.play(Path(folder), CLIENTS)
    for half in (exported, updated):
        print(half, file=sys.stderr)
    found = [*_killed(killed), *_half("exported", exported), *_half("updated", updated)]
    write_page(found)
    return found


def write_page(found: Sequence[Row], page: Path = PAGE) -> None:
    """Put the rows between the page's marks."""
    lines = ["| what | size | found | bound |", "| --- | ---: | ---: | --- |"]
    lines += [f"| {row['what']} | {row['size']:,} | {row['value']:,} {row['unit']} | {row['bound']} |" for row in found]
    text = page.read_text(encoding="utf-8")
    before, rest = text.split(BEGIN)
    after = rest.split(END)[1]
    page.write_text(f"{before}{BEGIN}\n" + "\n".join(lines) + f"\n{END}{after}", encoding="utf-8")


def _row(what: str, size: int, value: int, unit: str, bound: str, ok: bool) -> Row:
    return {"what": what, "size": size, "value": value, "unit": unit, "bound": bound, "ok": ok}


def _killed(found: Figures) -> list[Row]:
    size = found.clients

    def none(what: str, value: int, unit: str = "customers") -> Row:
        return _row(f"killed push: {what}", size, value, unit, "0", value == 0)

    def some(what: str, value: int, unit: str) -> Row:
        return _row(f"killed push: {what}", size, value, unit, ">= 1", value >= 1)

    return [
        _row("killed push: kills", size, found.kills, "kills", f"{KILLS}", found.kills == KILLS),
        some("killed while a batch was on its way", found.in_flight, "kills"),
        some("killed before or between batches", found.before_sending, "kills"),
        some("unfinished pushes resumed", found.resumed, "pushes"),
        some("pushes that came to their end before the kill", found.finished, "pushes"),
        some("answers dropped after the write", found.dropped, "answers"),
        some("batches sent", found.requests, "requests"),
        some("request ids sent more than once", found.repeated_ids, "ids"),
        _row(
            "killed push: customers in QuickBooks",
            size,
            found.customers,
            "customers",
            f"{size}",
            found.customers == size,
        ),
        none("doubled", found.doubled),
        none("missing", found.missing),
        none("different from the register", found.different),
        none("unfinished at the end", found.unfinished, "pushes"),
    ]


def _half(what: str, found: Half) -> list[Row]:
    name = f"every tenth request fails, {what}"
    expected = found.size - found.expected_refused
    why = ", ".join(f"{count} {code}" for code, count in found.why.items())
    sure = found.refused == found.expected_refused == sum(found.why.values())
    kinds = len(found.faults)
    return [
        _row(f"{name}: requests", found.size, found.requests, "requests", ">= 1", found.requests > 0),
        _row(f"{name}: failed, each in another way", found.size, kinds, "requests", ">= 10", kinds >= 10),
        _row(
            f"{name}: runs that broke off and were resumed", found.size, sum(found.broke_off.values()), "runs", "", True
        ),
        _row(f"{name}: reported as done", found.size, found.done, "clients", f"{expected:,}", found.done == expected),
        _row(
            f"{name}: reported as refused{f' ({why})' if why else ''}",
            found.size,
            found.refused,
            "clients",
            f"{found.expected_refused} whose name a vendor took",
            sure,
        ),
        _row(f"{name}: doubled", found.size, found.doubled, "customers", "0", found.doubled == 0),
        _row(f"{name}: missing", found.size, found.missing, "customers", "0", found.missing == 0),
        _row(
            f"{name}: different from the register", found.size, found.different, "customers", "0", found.different == 0
        ),
        _row(f"{name}: report and books disagree", found.size, len(found.wrong), "times", "0", not found.wrong),
    ]
