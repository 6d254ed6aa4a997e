"""Which file was dropped on the window, if it is one client list."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QDropEvent

LIST_SUFFIXES = frozenset({".csv", ".txt", ".tsv", ".xlsx", ".xlsm", ".xls", ".ods"})


def dropped_file(event: QDropEvent) -> str:
    """The path of the one file that is being dropped, "" for anything else."""
    urls = event.mimeData().urls()
    return urls[0].toLocalFile() if len(urls) == 1 and urls[0].isLocalFile() else ""


def dropped_list(event: QDropEvent) -> str:
    """The path of the one client list that is being dropped, "" for anything else."""
    path = dropped_file(event)
    return path if Path(path).suffix.casefold() in LIST_SUFFIXES else ""
