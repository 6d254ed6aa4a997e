"""The hint that a customer stands in QuickBooks twice, beside a client that is linked to it or about to be. Pure."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from qbosync_desktop.desk.board import Board
from qbosync_desktop.gui.panel_facts import Note, PanelAction, PanelFacts

SHOW = "show-twins"
"""The window's command that shows the twins of the row's customer."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("TwinNote", text)


def with_twins(board: Board, facts: PanelFacts) -> PanelFacts:
    """The facts with a note and a way to the twins, where the customer has some and nothing weightier is said."""
    group = board.twin_of.get(facts.customer_id)
    if group is None or facts.note is not None or facts.problem is not None:
        return facts
    customers = board.picture.customers
    others = [customers[one].display_name for one in group.ids if one != facts.customer_id and one in customers]
    if group.keeper == facts.customer_id:
        advice = _tr("This is the card we would keep.")
    else:
        advice = _tr("We would keep “%s”.") % customers[group.keeper].display_name
    words = _tr("Probably the same as “%s”.") % "”, “".join(others)
    note = Note("look", "kind-twins", _tr("This customer stands in QuickBooks twice"), f"{words} {advice}")
    return replace(facts, note=note, actions=(*facts.actions, PanelAction(SHOW, _tr("Show twins"), "text")))
