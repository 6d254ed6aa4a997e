"""How fast the product is at 500, 5,000 and 100,000 clients, in one run: start, hands, machines.

Writes the table and the plots into ``docs/performance.md``, between its two marks; the findings there are written by
hand. Give sizes in the environment variable ``SIZES`` ("500 5000") for a shorter run, which writes nothing.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence
from math import log10
from pathlib import Path
from typing import Any

from benchmarks import engine, files, opening, window
from benchmarks.practice_folder import make_folder

Row = dict[str, Any]
SIZES = (500, 5_000, 100_000)
PAGE = Path(__file__).parent.parent / "docs" / "performance.md"
BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"
PLOTS = {
    "performance-hands.svg": (
        "milliseconds to painted",
        (
            "keystroke in a tab's search to painted, p95",
            "keystroke in the picker to painted, p95",
            "sort by a column to painted, slowest",
            "tick all, or untick all, slowest",
        ),
    ),
    "performance-start.svg": ("seconds", ("start to first rows", "start to everything read and shown")),
}
_COLOURS = ("#2563EB", "#B45309", "#047857", "#7C3AED")


def rows() -> list[Row]:
    """Every row of the area."""
    sizes = [int(word) for word in os.environ.get("SIZES", "").split()] or list(SIZES)
    with tempfile.TemporaryDirectory() as name:
        used, fresh = {}, {}
        for size in sizes:
            used[size], fresh[size] = Path(name) / f"used-{size}", Path(name) / f"fresh-{size}"
            for folder, new in ((used[size], False), (fresh[size], True)):
                folder.mkdir()
                make_folder(folder, size, fresh=new)
        load = os.getloadavg()[0]
        found = window.rows_of(used, fresh) + engine.rows_of(used)
        if 5_000 in used:
            found += opening.rows_of(used)
        if files.ROWS in used:
            found += files.rows()
    if tuple(sizes) == SIZES:
        write(found, load)
    return found


def write(found: Sequence[Row], load: float) -> None:
    """Put the table and the plots into the page."""
    text = PAGE.read_text("utf-8")
    head, _, rest = text.partition(BEGIN)
    _, _, tail = rest.partition(END)
    told = f"Measured on {os.cpu_count()} processors; {load:.1f} programs wanted them when the run began."
    lines = [
        BEGIN,
        "",
        told,
        "",
        "| what | clients | measured | beside | reach | |",
        "| --- | ---: | ---: | --- | --- | --- |",
    ]
    for row in found:
        peer = f"{row['peer']} {_shown(row['peer_value'])}" if row.get("peer") else ""
        size, value = f"{row['size']:,}", f"{_shown(row['value'])} {row['unit']}"
        reached = "" if row.get("bound", "none") == "none" else "reached" if row["ok"] else "**not reached**"
        lines.append(f"| {row['what']} | {size} | {value} | {peer} | {row.get('bound', '')} | {reached} |")
    lines.append("")
    for file, (unit, whats) in PLOTS.items():
        (PAGE.parent / file).write_text(plot(found, unit, whats), "utf-8")
        lines.append(f"![{unit}, by number of clients]({file})")
    PAGE.write_text(f"{head}{chr(10).join(lines)}\n{END}{tail}", "utf-8")


def plot(found: Sequence[Row], unit: str, whats: Sequence[str]) -> str:
    """A small picture: both axes in powers of ten, one line for each of ``whats``."""
    lines = {what: sorted({(r["size"], float(r["value"])) for r in found if r["what"] == what}) for what in whats}
    values = [value for points in lines.values() for _, value in points if value > 0] or [1.0]
    low, high = log10(min(values)) - 0.1, log10(max(values)) + 0.1
    parts = [
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 300" font-family="sans-serif" font-size="12">',
        '<rect width="640" height="300" fill="#ffffff"/>',
        f'<text x="8" y="16" fill="#374151">{unit}</text>',
    ]

    def at(size: int, value: float) -> tuple[float, float]:
        across = (log10(size) - log10(SIZES[0])) / (log10(SIZES[-1]) - log10(SIZES[0]))
        return 60 + across * 280, 260 - (log10(max(value, 10**low)) - low) / (high - low) * 220

    for size in SIZES:
        x = at(size, 1)[0]
        parts.append(f'<line x1="{x:.0f}" y1="30" x2="{x:.0f}" y2="262" stroke="#E5E7EB"/>')
        parts.append(f'<text x="{x:.0f}" y="280" text-anchor="middle" fill="#374151">{size:,}</text>')
    for place, (what, points) in enumerate(lines.items()):
        colour = _COLOURS[place % len(_COLOURS)]
        spots = [at(size, value) for size, value in points]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in spots)
        parts.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        for (x, y), (_, value) in zip(spots, points, strict=True):
            parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>')
            parts.append(
                f'<text x="{x:.1f}" y="{y - 7:.1f}" text-anchor="middle" fill="{colour}">{_shown(value)}</text>'
            )
        parts.append(f'<text x="380" y="{60 + 22 * place}" fill="{colour}">{what}</text>')
    return "\n".join([*parts, "</svg>", ""])


def _shown(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"
