"""Client lists in, reports out. Knows files, the domain and name keys; no store, no QuickBooks, no window.

In: :func:`read_table` → :func:`guess_columns` → :func:`to_clients` → :func:`compare` → ``Preview.change()``.
Out: :func:`write_rows`, :func:`write_register`, :func:`write_bad_rows`.
"""

from qbosync_desktop.files.clients import Parsed, ParsedClient, to_clients
from qbosync_desktop.files.columns import TARGETS, Column, ColumnMap, guess_columns
from qbosync_desktop.files.compare import ChangedClient, NewClient, Preview, compare
from qbosync_desktop.files.layouts import Layout, write_register
from qbosync_desktop.files.merging import Prefer
from qbosync_desktop.files.reader import read_table
from qbosync_desktop.files.table import Table
from qbosync_desktop.files.writer import write_bad_rows, write_rows

__all__ = [
    "TARGETS",
    "ChangedClient",
    "Column",
    "ColumnMap",
    "Layout",
    "NewClient",
    "Parsed",
    "ParsedClient",
    "Prefer",
    "Preview",
    "Table",
    "compare",
    "guess_columns",
    "read_table",
    "to_clients",
    "write_bad_rows",
    "write_register",
    "write_rows",
]
