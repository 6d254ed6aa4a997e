"""Importing a client list: a preview first, then one undoable step."""

from __future__ import annotations

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
    prefer: files.Prefer = "file",
) -> tuple[files.Table, files.ColumnMap, files.Preview]:
    """Read a list and say what it would do. Raises InputProblem; nothing is changed.

    ``columns`` is a corrected column map; without one the columns are guessed.
    """
    table = files.read_table(path, cancel, report)
    chosen = columns or files.guess_columns(table)
    parsed = files.to_clients(table, chosen)
    return table, chosen, files.compare(parsed, register, prefer)
