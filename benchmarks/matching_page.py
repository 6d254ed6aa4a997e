"""The table and the plot of docs/matching.md, written by the benchmark. Knows nothing of matching."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

DOCS = Path(__file__).parent.parent / "docs"
START, END = "<!-- measured by dev.py bench matching -->", "<!-- end of what was measured -->"
COLOURS = {"ours": "#2f6f4f", "splink": "#b0803a", "recordlinkage": "#8a8f98", "rapidfuzz token_sort": "#c9ccd1"}
Scores = Mapping[str, Sequence[tuple[float, bool]]]


def write(rows: Sequence[Mapping[str, Any]], scores: Scores, seeds: Sequence[int]) -> None:
    """Put the table between its marks, and the plot beside the page."""
    page = DOCS / "matching.md"
    before, _, rest = page.read_text("utf-8").partition(START)
    _, _, after = rest.partition(END)
    load = f"; load of the machine at the end {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    note = f"Seeds {', '.join(map(str, seeds))}{load}."
    page.write_text(f"{before}{START}\n{note}\n\n{table(rows)}\n{END}{after}", "utf-8")
    (DOCS / "matching.svg").write_text(plot(rows, scores), "utf-8")


def table(rows: Sequence[Mapping[str, Any]]) -> str:
    """The rows as a Markdown table."""
    lines = ["| what | size | measured | peer | its result | goal | reached |",
             "| --- | ---: | ---: | --- | ---: | --- | --- |"]  # fmt: skip
    for row in rows:
        value = f"{row['value']:.2f} s" if row["unit"] == "s" else _figure(row["value"])
        peer = "" if row["peer_value"] is None else _figure(row["peer_value"])
        reached = "" if row["bound"] is None else "yes" if row["ok"] else "**no**"
        cells = (row["what"], f"{row['size']:,}", value, row["peer"] or "", peer, row["bound"] or "", reached)
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def _figure(value: float) -> str:
    return f"{value:.4f}" if value < 10 else f"{value:,.0f}"


def plot(rows: Sequence[Mapping[str, Any]], scores: Scores) -> str:
    """F1 beside the peers, and what a probability turned out to be worth, as SVG."""
    parts = [
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 760 340" font-family="sans-serif" font-size="11">',
        '<rect width="760" height="340" fill="#ffffff"/>',
        *_bars(rows),
        *_reliability(scores),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _bars(rows: Sequence[Mapping[str, Any]]) -> list[str]:
    results: dict[str, dict[str, float]] = {}
    for row in rows:
        if row["unit"] == "F1":
            of = results.setdefault(row["what"].removeprefix("F1, ").partition(", t")[0], {"ours": row["value"]})
            of[row["peer"]] = row["peer_value"]
    out = ['<text x="20" y="22" font-weight="bold">F1, from 0.5 to 1</text>']
    y = 36
    for name, values in results.items():
        out.append(f'<text x="20" y="{y + 9}">{name}</text>')
        for who, value in values.items():
            width = max(value - 0.5, 0.0) * 2 * 250
            out.append(f'<rect x="120" y="{y}" width="{width:.1f}" height="8" fill="{COLOURS[who]}"/>')
            out.append(f'<text x="{124 + width:.1f}" y="{y + 8}" font-size="9">{value:.3f}</text>')
            y += 10
        y += 8
    x = 20
    for who, colour in COLOURS.items():
        out.append(f'<rect x="{x}" y="322" width="9" height="9" fill="{colour}"/>')
        out.append(f'<text x="{x + 13}" y="330">{who}</text>')
        x += 34 + 6 * len(who)
    return out


def _reliability(scores: Scores) -> list[str]:
    left, bottom, size = 470, 290, 240
    out = [
        f'<text x="{left}" y="22" font-weight="bold">Probability given, and share that is right</text>',
        f'<rect x="{left}" y="{bottom - size}" width="{size}" height="{size}" fill="none" stroke="#9aa0a8"/>',
        f'<path d="M{left} {bottom}L{left + size} {bottom - size}" stroke="#9aa0a8" stroke-dasharray="3 3"/>',
    ]
    for tick in (0.0, 0.5, 1.0):
        out.append(f'<text x="{left + tick * size - 8:.0f}" y="{bottom + 14}">{tick:.1f}</text>')
        out.append(f'<text x="{left - 22}" y="{bottom - tick * size + 4:.0f}">{tick:.1f}</text>')
    for (name, found), colour in zip(list(scores.items())[:2], ("#2f6f4f", "#b0803a"), strict=False):
        points = []
        for low in range(10):
            inside = [(score, right) for score, right in found if low <= min(score, 0.9999) * 10 < low + 1]
            if len(inside) >= 10:
                x = left + size * sum(score for score, _ in inside) / len(inside)
                y = bottom - size * sum(right for _, right in inside) / len(inside)
                points.append((x, y))
                out.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>')
        line = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        out.append(f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="1.5"/>')
        if points:
            x, y = points[0]
            out.append(f'<text x="{left + 12}" y="{bottom - size + 18 + 14 * (colour != "#2f6f4f")}" fill="{colour}">'
                       f"{name}</text>")  # fmt: skip
    return out
