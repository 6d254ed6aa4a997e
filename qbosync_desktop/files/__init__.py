"""Client lists in, reports out. Knows files, the domain and name keys; no store, no QuickBooks, no window.

In: :func:`read_table` → :func:`guess_columns` → :func:`to_clients` → :func:`compare` → ``Preview.change()``.
Mending before that: :func:`fixes_of`, :func:`with_fix`; for clients of the register :func:`check_client` and
:func:`fixes_alike`. Out: :func:`write_rows`, :func:`write_register`, :func:`write_bad_rows`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qbosync_desktop.files.checks import Finding, Fixed, check_client, fixes_alike
    from qbosync_desktop.files.clients import to_clients
    from qbosync_desktop.files.columns import TARGETS, Column, ColumnMap, guess_columns
    from qbosync_desktop.files.comparing import (
        ChangedClient,
        NewClient,
        Preview,
        compare,
        rows_turned,
        with_winners,
    )
    from qbosync_desktop.files.fixes import FIXES, Fix
    from qbosync_desktop.files.layouts import Layout, write_register
    from qbosync_desktop.files.mending import fixed_rows, fixes_of, with_fix
    from qbosync_desktop.files.merging import Prefer
    from qbosync_desktop.files.parsed import Parsed, ParsedClient
    from qbosync_desktop.files.reader import read_table
    from qbosync_desktop.files.table import Table
    from qbosync_desktop.files.writer import write_bad_rows, write_rows, write_whole

__all__ = [
    "FIXES",
    "TARGETS",
    "ChangedClient",
    "Column",
    "ColumnMap",
    "Finding",
    "Fix",
    "Fixed",
    "Layout",
    "NewClient",
    "Parsed",
    "ParsedClient",
    "Prefer",
    "Preview",
    "Table",
    "check_client",
    "compare",
    "fixed_rows",
    "fixes_alike",
    "fixes_of",
    "guess_columns",
    "read_table",
    "rows_turned",
    "to_clients",
    "with_fix",
    "with_winners",
    "write_bad_rows",
    "write_register",
    "write_rows",
    "write_whole",
]

_HOMES = {
    "ChangedClient": "comparing",
    "Column": "columns",
    "ColumnMap": "columns",
    "FIXES": "fixes",
    "Finding": "checks",
    "Fix": "fixes",
    "Fixed": "checks",
    "Layout": "layouts",
    "NewClient": "comparing",
    "Parsed": "parsed",
    "ParsedClient": "parsed",
    "Prefer": "merging",
    "Preview": "comparing",
    "TARGETS": "columns",
    "Table": "table",
    "check_client": "checks",
    "compare": "comparing",
    "fixed_rows": "mending",
    "fixes_alike": "checks",
    "fixes_of": "mending",
    "guess_columns": "columns",
    "read_table": "reader",
    "rows_turned": "comparing",
    "to_clients": "clients",
    "with_fix": "mending",
    "with_winners": "comparing",
    "write_bad_rows": "writer",
    "write_register": "layouts",
    "write_rows": "writer",
    "write_whole": "writer",
}
"""Where each name lives. A module is imported when its first name is asked for: the window opens without them.

No module may be called as a name it holds: importing it would put the module in the name's place.
"""


def __getattr__(name: str) -> object:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found: object = getattr(import_module(f"{__name__}.{home}"), name)
    globals()[name] = found
    return found
