"""The columns and chips of the Sync tab. Pure; knows no widget."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication

from qbosync_desktop.desk.shown import Status, SyncRow
from qbosync_desktop.gui.dates import day
from qbosync_desktop.gui.look.core_words import told
from qbosync_desktop.gui.look.status import KIND_ICONS
from qbosync_desktop.gui.models.columns import CellRole, Column
from qbosync_desktop.gui.tabs.tab_parts import Filter

OPEN = frozenset({Status.SUGGESTED, Status.NOT_LINKED})
"""Clients that wait for a link."""
ARCHIVED = "archived"
"""The chip that is there only when there are archived clients."""
_OUT = frozenset({Status.LEFT_OUT, Status.PAUSED})
_ORDER = {status: place for place, status in enumerate(Status)}
_NEVER = datetime.min.replace(tzinfo=UTC)


def _tr(text: str) -> str:
    return QCoreApplication.translate("SyncTab", text)


def sync_columns() -> list[Column[SyncRow]]:
    """The columns, left to right."""
    return [
        Column(
            "name",
            _tr("Client"),
            lambda row: row.name,
            CellRole.NAME,
            240,
            3,
            icon=lambda row: KIND_ICONS[row.kind],
        ),
        Column("reference", _tr("Ref"), lambda row: row.reference, CellRole.REF, 68),
        Column(
            "customer",
            _tr("Customer in QuickBooks"),
            lambda row: row.customer_name,
            CellRole.PICKER,
            196,
            3,
            placeholder=_placeholder,
            quiet=lambda row: row.customer_name == row.name,
        ),
        Column(
            "status",
            _tr("Status"),
            role=CellRole.STATUS,
            width=110,
            status=lambda row: row.status.value,
            sort_key=lambda row: _ORDER[row.status],
            accessible=_spoken_status,
            searched=False,
        ),
        Column(
            "synced",
            _tr("Synced"),
            lambda row: day(row.synced),
            CellRole.DATE,
            60,
            sort_key=lambda row: row.synced or _NEVER,
            searched=False,
        ),
        Column(
            "waits",
            _tr("What waits"),
            lambda row: row.waits,
            CellRole.SECOND,
            186,
            2,
            tone=lambda row: "problem" if row.problem else "",
            link=lambda row: row.problem is not None,
        ),
    ]


def sync_chips() -> list[Filter]:
    """The chips, left to right."""
    return [
        Filter("all", _tr("All"), lambda row: row.status is not Status.ARCHIVED),
        Filter("problems", _tr("Problems"), lambda row: row.status is Status.PROBLEM, "problem"),
        Filter("suggested", _tr("Suggested"), lambda row: row.status is Status.SUGGESTED),
        Filter("to-push", _tr("To push"), lambda row: row.status in (Status.TO_PUSH, Status.NEW)),
        Filter("in-sync", _tr("In sync"), lambda row: row.status is Status.IN_SYNC),
        Filter("not-linked", _tr("Not linked"), lambda row: row.status in OPEN),
        Filter("left-out", _tr("Left out"), lambda row: row.status in _OUT),
        Filter(ARCHIVED, _tr("Archived"), lambda row: row.status is Status.ARCHIVED),
    ]


def _placeholder(row: SyncRow) -> str:
    if row.customer_id or row.status in (Status.ARCHIVED, Status.NEW):
        return ""
    return _tr("Type to find a customer…")


def why_no_box(row: SyncRow) -> str:
    """Why a row cannot be ticked."""
    if row.status is Status.NEW:
        return _tr("Goes out as a new customer with the next push.")
    return _tr("Not linked. Only links can be ticked.")


def _spoken_status(row: SyncRow) -> str:
    said = told(row.status.value.capitalize())
    return f"{said}, {told(row.waits)}" if row.waits else said
