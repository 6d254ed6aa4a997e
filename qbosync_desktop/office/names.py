"""What the program and the demo are called, and where this system keeps a program's data. Opens nothing."""

from __future__ import annotations

from pathlib import Path

from qbosync_desktop.store.places import BACKUP_FOLDER, FILE_NAME

NAME = "QBO Sync Desktop"
DEMO_STATE = "demo-company.json"
DEMO_LIST = "demo/clients.csv"


def default_folder(*, demo: bool = False) -> Path:
    """Where this system keeps a program's data; the demo has a folder of its own, so it never meets real clients."""
    import platformdirs

    return platformdirs.user_data_path(f"{NAME} Demo" if demo else NAME, appauthor=False)


def holds_register(folder: Path) -> bool:
    """Whether there is a register in a folder, or was one: backups are left of it. True when nobody can tell."""
    try:
        return (folder / FILE_NAME).exists() or (folder / BACKUP_FOLDER).exists()
    except OSError:  # no right to look; opening it says so
        return True
