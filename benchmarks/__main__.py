"""Runs benchmark areas, prints their rows as one table, writes them as JSON; fails when a row is outside its bound.

A row holds ``area, what, size, value, unit, peer, peer_value, ratio, bound, ok``. An area gives at least ``what``,
``value``, ``unit`` and ``ok``; ``area`` is filled in here, and so is ``ratio`` (value / peer_value) where it is left
out. ``bound`` says in words what ``ok`` was judged by, for example ``"<= 0.5 s"``.
"""

from __future__ import annotations

import argparse
import ast
import importlib
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

Row = dict[str, Any]
COLUMNS = ("area", "what", "size", "value", "unit", "peer", "peer_value", "ratio", "bound", "ok")
REQUIRED = ("what", "value", "unit", "ok")


def areas_in(folder: Path) -> list[str]:
    """Return the names of the areas in ``folder``, sorted: the modules that define ``rows``."""
    return sorted(path.stem for path in folder.glob("*.py") if _defines_rows(path))


def completed(area: str, given: Iterable[Mapping[str, Any]]) -> list[Row]:
    """Bring an area's rows to the full set of columns; refuses rows that lack a required one or have others."""
    rows: list[Row] = []
    for row in given:
        lacking = [name for name in REQUIRED if name not in row]
        unknown = sorted(set(row) - set(COLUMNS))
        if lacking or unknown:
            raise ValueError(f"benchmarks/{area}.py: row lacks {lacking}, has unknown {unknown}: {dict(row)}")
        full: Row = {name: row.get(name) for name in COLUMNS} | {"area": area, "ok": bool(row["ok"])}
        if full["ratio"] is None and full["peer_value"]:
            full["ratio"] = full["value"] / full["peer_value"]
        rows.append(full)
    return rows


def table(rows: Sequence[Row]) -> str:
    """Set rows as aligned text, numbers to the right."""
    cells = [list(COLUMNS), *([_shown(row[name]) for name in COLUMNS] for row in rows)]
    widths = [max(len(line[column]) for line in cells) for column in range(len(COLUMNS))]
    right = {COLUMNS.index(name) for name in ("size", "value", "peer_value", "ratio")}

    def line(texts: Sequence[str]) -> str:
        parts = (
            text.rjust(width) if column in right else text.ljust(width)
            for column, (text, width) in enumerate(zip(texts, widths, strict=True))
        )
        return "  ".join(parts).rstrip()

    return "\n".join(line(texts) for texts in cells)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure the named areas (all if none is named); 1 when a row is not ok, 2 when an area is unknown."""
    parser = argparse.ArgumentParser(prog="dev.py bench")
    parser.add_argument("areas", nargs="*")
    parser.add_argument("--json", type=Path)
    given = parser.parse_args(arguments)
    known = areas_in(Path(__file__).parent)
    unknown = [area for area in given.areas if area not in known]
    if unknown:
        print(f"There is no area {', '.join(unknown)}; there are: {', '.join(known) or 'none'}", file=sys.stderr)
        return 2
    rows: list[Row] = []
    for area in given.areas or known:
        print(f"Measuring {area} …", file=sys.stderr, flush=True)
        rows += completed(area, importlib.import_module(f"benchmarks.{area}").rows())
    print(table(rows))
    if given.json:
        given.json.write_text(json.dumps(rows, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    outside = [row for row in rows if not row["ok"]]
    print(f"{len(rows)} rows, {len(outside)} outside their bounds.")
    return 1 if outside else 0


def _defines_rows(path: Path) -> bool:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return any(isinstance(node, ast.FunctionDef) and node.name == "rows" for node in tree.body)


def _shown(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "ok" if value else "NOT OK"
        case float():
            return f"{value:.3g}" if abs(value) < 1000 else f"{value:,.0f}"
        case int():
            return f"{value:,}"
        case _:
            return str(value)


if __name__ == "__main__":
    sys.exit(main())
