"""The retry policy as docs/problems.md tells it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from workshop.problem_page import OWN

PAGE = Path(__file__).parents[2] / "docs" / "problems.md"


@dataclass(frozen=True, slots=True)
class Row:
    """One row: how often a request is sent again, the seconds before each time, and what comes after."""

    code: str
    again: int
    waits: tuple[float, ...]
    then: str


def rows() -> dict[str, Row]:
    """Every row by its code."""
    found = {}
    for line in PAGE.read_text("utf-8").partition(OWN)[2].splitlines():
        if line.startswith("| `"):
            code, _, again, waits, then = (cell.strip() for cell in line.strip("|").split("|"))
            code = code.strip("`")
            found[code] = Row(code, int(again), tuple(float(wait) for wait in waits.split(",") if wait.strip()), then)
    return found
