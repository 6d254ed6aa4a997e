"""The head of the table as it stood when the window was closed: shown at once at the next start, before anything is
read, and replaced by the real rows as soon as they are there.

It is shown only if nothing at all was written since (``OfficePort.writes``), so it is never older than the register.
Problems and suggestions of a row come with the real rows.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Sequence
from datetime import datetime
from enum import Enum
from typing import Any

from qbosync_desktop.desk.shown import Check, ExportRow, Found, ImportRow, Status, SyncRow
from qbosync_desktop.domain.client_kind import ClientKind
from qbosync_desktop.gui.tabs.table_tab import TableTab

ROWS = 60
"""More than a tall window shows."""

_KINDS: dict[str, type[Any]] = {"import": ImportRow, "sync": SyncRow, "export": ExportRow}
_ENUMS: dict[str, type[Enum]] = {
    "kind": ClientKind,
    "client_kind": ClientKind,
    "status": Status,
    "found": Found,
    "check": Check,
}


def head_of(tab: TableTab, writes: int) -> dict[str, Any]:
    """What the table of a tab shows first, with the counts of its chips. ``writes``: what the office will have counted
    once this is remembered. Empty while the table is searched, or shows nothing.
    """
    if tab.search.text() or tab.board is None or not tab.model.rowCount():
        return {}
    rows = [tab.model.row(name) for name in map(tab.model.id_at, range(min(ROWS, tab.model.rowCount())))]
    return {
        "tab": tab.key,
        "chip": tab.chips.chosen,
        "writes": writes,
        "counts": tab.counts(),
        "rows": [_plain(row) for row in rows if row is not None],
    }


def rows_of_head(head: object, tab: TableTab, writes: int) -> tuple[Any, ...]:
    """The rows of a remembered head; none when it is not of now, not of this tab, or cannot be read."""
    if not isinstance(head, dict) or head.get("tab") != tab.key or head.get("writes") != writes:
        return ()
    if head.get("chip") != tab.chips.chosen:
        return ()
    try:
        return tuple([_row(_KINDS[tab.key], one) for one in head["rows"]])
    except (KeyError, TypeError, ValueError):
        return ()


def is_of_now(memory: str, writes: int) -> bool:
    """Whether there is a head in what the window remembers, and nothing was written since."""
    return head_in(memory).get("writes") == writes


def text_of(memory: str, head: dict[str, Any]) -> str:
    """What the window remembers, with the head."""
    return json.dumps({**json.loads(memory), "head": head}) if head else memory


def head_in(memory: str) -> dict[str, Any]:
    """The head in what the window remembers; empty when there is none."""
    try:
        found = json.loads(memory).get("head") if memory else None
    except (ValueError, AttributeError):
        return {}
    return found if isinstance(found, dict) else {}


def _plain(row: Any) -> list[object]:
    return [_value(getattr(row, field.name)) for field in dataclasses.fields(row)]


def _value(value: object) -> object:
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, datetime):
        return value.isoformat()
    return value if isinstance(value, str | int | None) else None


def _row(kind: type[Any], values: Sequence[Any]) -> Any:
    made: dict[str, Any] = {}
    for field, value in zip(dataclasses.fields(kind), values, strict=True):
        if value is not None and field.name in _ENUMS:
            value = _ENUMS[field.name](value)
        elif value is not None and field.name == "synced":
            value = datetime.fromisoformat(value)
        elif field.name == "remedy":
            value = None
        made[field.name] = value
    return kind(**made)
