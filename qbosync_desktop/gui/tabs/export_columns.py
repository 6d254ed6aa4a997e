"""The columns and chips of the Export tab. Pure; knows no widget."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from qbosync_desktop.desk.shown import Check, ExportRow
from qbosync_desktop.domain.problems import Remedy
from qbosync_desktop.gui.look.status import KIND_ICONS
from qbosync_desktop.gui.models.columns import CellRole, Column
from qbosync_desktop.gui.tabs.tab_parts import Filter

PROBLEMS = frozenset({Check.NAME_TAKEN, Check.CANNOT, Check.PROBLEM})
"""Clients QuickBooks would refuse, or has refused."""
_ASIDE = frozenset({Check.LEFT_OUT, Check.CHOSEN})
_STATES = {
    Check.READY: "ready",
    Check.CHOSEN: "new",
    Check.LOOK_FIRST: "look first",
    Check.NAME_TAKEN: "problem",
    Check.CANNOT: "problem",
    Check.PROBLEM: "problem",
    Check.LEFT_OUT: "left out",
}
_ORDER = {check: place for place, check in enumerate(Check)}


def _tr(text: str) -> str:
    return QCoreApplication.translate("ExportTab", text)


def export_columns() -> list[Column[ExportRow]]:
    """The columns, left to right."""
    return [
        Column(
            "name",
            _tr("Client"),
            lambda row: row.name,
            CellRole.NAME,
            226,
            3,
            icon=lambda row: KIND_ICONS[row.kind],
        ),
        Column("reference", _tr("Ref"), lambda row: row.reference, CellRole.REF, 68),
        Column(
            "check",
            _tr("Check"),
            lambda row: row.check.value.capitalize(),
            CellRole.STATUS,
            138,
            status=lambda row: _STATES[row.check],
            sort_key=lambda row: _ORDER[row.check],
            searched=False,
        ),
        Column(
            "words",
            _tr("What was found"),
            lambda row: row.words,
            CellRole.SECOND,
            298,
            3,
            tone=lambda row: "text" if row.check in PROBLEMS else "",
        ),
        Column("remedy", "", _remedy, CellRole.LINK, 132, sortable=False, searched=False),
    ]


def export_chips() -> list[Filter]:
    """The chips, left to right."""
    return [
        Filter("open", _tr("Not in QuickBooks"), lambda row: row.check not in _ASIDE),
        Filter("ready", _tr("Ready"), lambda row: row.check is Check.READY),
        Filter("look-first", _tr("Look first"), lambda row: row.check is Check.LOOK_FIRST),
        Filter("problems", _tr("Problems"), lambda row: row.check in PROBLEMS, "problem"),
        Filter("left-out", _tr("Left out"), lambda row: row.check is Check.LEFT_OUT),
        Filter("chosen", _tr("In the review"), lambda row: row.check is Check.CHOSEN),
    ]


def _remedy(row: ExportRow) -> str:
    if row.check is Check.LEFT_OUT:
        return _tr("Take back")
    if row.check is Check.CHOSEN:
        return _tr("Take out")
    if row.twin:
        return _tr("Look…")
    if row.remedy is None:
        return ""
    short = {Remedy.LINK: _tr("Look…"), Remedy.MAKE_ACTIVE: _tr("Reactivate")}
    return short.get(row.remedy, row.remedy.value)


def why_no_box(row: ExportRow) -> str:
    """Why a row has no box."""
    return {
        Check.LOOK_FIRST: _tr("Look at the likely client first.")
        if row.twin
        else _tr("Look at the likely customer first."),
        Check.CHOSEN: _tr("Goes out with the next push."),
        Check.LEFT_OUT: _tr("Left out. Take it back to create it."),
    }.get(row.check, _tr("Solve the problem first."))
