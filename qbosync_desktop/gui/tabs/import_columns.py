"""The columns and chips of the Import tab. Pure; knows no widget."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from qbosync_desktop.desk.shown import Found, ImportRow
from qbosync_desktop.gui.look.core_words import told
from qbosync_desktop.gui.look.status import KIND_ICONS, status
from qbosync_desktop.gui.models.columns import CellRole, Column
from qbosync_desktop.gui.tabs.tab_parts import Filter

TWINS = "twins"
"""The chip of customers that are there twice; its rows are groups, in a table of their own."""
_ORDER = {found: place for place, found in enumerate(Found)}


def _tr(text: str) -> str:
    return QCoreApplication.translate("ImportTab", text)


def import_columns() -> list[Column[ImportRow]]:
    """The columns, left to right."""
    return [
        Column("name", _tr("QuickBooks customer"), lambda row: row.name, CellRole.NAME, 204, 3),
        Column(
            "client",
            _tr("Client in your register"),
            lambda row: row.client_name,
            CellRole.PICKER,
            250,
            3,
            icon=lambda row: KIND_ICONS[row.client_kind] if row.client_kind else "",
            placeholder=_placeholder,
        ),
        Column(
            "found",
            _tr("What was found"),
            lambda row: status(row.found.value).word,
            CellRole.PILL,
            118,
            status=lambda row: row.found.value,
            sort_key=lambda row: _ORDER[row.found],
            searched=False,
        ),
        Column("words", "", lambda row: row.words, CellRole.SECOND, 184, 2),
        Column(
            "will",
            _tr("Will"),
            _will,
            CellRole.LINK,
            100,
            link=lambda row: not row.tickable,
            searched=False,
        ),
    ]


def import_chips() -> list[Filter]:
    """The chips, left to right."""
    return [
        Filter("review", _tr("To review"), lambda row: row.found is not Found.LEFT_OUT),
        Filter("exact", _tr("Exact"), lambda row: row.found is Found.EXACT),
        Filter("likely", _tr("Likely"), lambda row: row.found is Found.LIKELY),
        Filter("possible", _tr("Possible"), lambda row: row.found is Found.POSSIBLE),
        Filter("no-match", _tr("No match"), lambda row: row.found is Found.NO_MATCH),
        Filter("problems", _tr("Problems"), lambda row: row.found is Found.PROBLEM, "problem"),
        Filter("left-out", _tr("Left out"), lambda row: row.found is Found.LEFT_OUT),
        Filter(TWINS, _tr("Twins"), lambda _row: False),
    ]


def _placeholder(row: ImportRow) -> str:
    if row.found is Found.POSSIBLE:
        return _tr("Choose a client…")
    return _tr("uses QuickBooks’ name") if row.found is Found.NO_MATCH else ""


def _will(row: ImportRow) -> str:
    return _tr("Take back") if row.found is Found.LEFT_OUT else told(row.will)


def why_no_box(row: ImportRow) -> str:
    """Why a row has no box."""
    return {
        Found.POSSIBLE: _tr("Choose a client first."),
        Found.PROBLEM: _tr("Solve the problem first."),
        Found.LEFT_OUT: _tr("Left out. Take it back to import it."),
    }.get(row.found, "")
