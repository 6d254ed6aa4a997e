"""From a row and a column to the words and the painted cell. Pure; called once per row until the row changes."""

from __future__ import annotations

from typing import Any

from qbosync_desktop.gui.look.core_words import told, translating
from qbosync_desktop.gui.look.status import status
from qbosync_desktop.gui.models.columns import Cell, CellRole, Column

_SAID = frozenset({CellRole.SECOND, CellRole.STATUS, CellRole.PILL, CellRole.LINK, CellRole.PLAIN})
"""Cells that hold what the program says; the others hold data."""


def cell_text(column: Column[Any], row: Any) -> str:
    """The words of one row in one column."""
    text = column.text(row)
    if not text and (state := column.status(row)):
        return status(state).word
    return told(text) if translating() and column.role in _SAID else text


def make_cell(column: Column[Any], row: Any) -> Cell:
    """The painted cell of one row in one column."""
    text = cell_text(column, row)
    icon, tone = column.icon(row), column.tone(row)
    state = column.status(row)
    if state:
        shown = status(state)
        icon, tone = icon or shown.icon, tone or shown.tone
    return Cell(
        text=text or ("–" if column.role is CellRole.DATE else ""),
        icon=icon,
        tone=tone,
        placeholder=column.placeholder(row),
        tip=column.tip(row),
        quiet=column.quiet(row),
        struck=column.struck(row),
        link=bool(text) and (column.link(row) if column.link is not None else column.role is CellRole.LINK),
    )
