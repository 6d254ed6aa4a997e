"""The office: one open data folder, with its store, its connected companies and the desk over them; no Qt.

Put together once for the window and the command line alike.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qbosync_desktop.office.names import DEMO_LIST, DEMO_STATE, NAME, default_folder, holds_register

if TYPE_CHECKING:
    from qbosync_desktop.office.office import Office, open_office, restore

__all__ = ["DEMO_LIST", "DEMO_STATE", "NAME", "Office", "default_folder", "holds_register", "open_office", "restore"]


def __getattr__(name: str) -> object:
    """The office itself is read in when it is first asked for: the window shows what it remembers before that."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from qbosync_desktop.office import office

    found: object = getattr(office, name)
    globals()[name] = found
    return found
