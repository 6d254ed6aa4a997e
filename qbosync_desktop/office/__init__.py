"""The office: one open data folder, with its store, its connected companies and the desk over them; no Qt.

Put together once for the window and the command line alike.
"""

from __future__ import annotations

from qbosync_desktop.office.office import (
    DEMO_LIST,
    DEMO_STATE,
    NAME,
    Office,
    default_folder,
    holds_register,
    open_office,
    restore,
)

__all__ = ["DEMO_LIST", "DEMO_STATE", "NAME", "Office", "default_folder", "holds_register", "open_office", "restore"]
