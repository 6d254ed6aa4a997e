"""Importing a client list: a preview first, then one undoable step."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from qbosync_desktop import files
from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.tasks import CancelToken, Report


def preview_list(
    path: Path,
    register: tuple[Client, ...],
    cancel: CancelToken,
    report: Report,
    *,
    columns: files.ColumnMap | None = None,
    remembered: Callable[[str], str] = lambda signature: "",
    prefer: files.Prefer = "file",
) -> tuple[files.Table, files.ColumnMap, files.Preview]:
    """Read a list and say what it would do. Raises InputProblem; nothing is changed.

    ``columns`` is a corrected column map; without one the columns are guessed, and what was ``remembered`` for such a
    header (by its signature) is put over the guess.
    """
    table = files.read_table(path, cancel, report)
    chosen = columns
    if chosen is None:
        chosen = files.guess_columns(table)
        choices = remembered(chosen.signature)
        chosen = chosen.with_text(choices) if choices else chosen
    parsed = files.to_clients(table, chosen, cancel, report)
    return table, chosen, files.compare(parsed, register, prefer, cancel=cancel, report=report)


def columns_key(name: str) -> str:
    """Under what key the column choices of a header signature, or of a name the user gave, are remembered."""
    return f"columns:{name}"
