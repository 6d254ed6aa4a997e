"""What the side panel says about a client that may be in the register twice, before it goes to QuickBooks. Pure."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from qbosync_desktop.desk.board import Board
from qbosync_desktop.desk.panel import Line
from qbosync_desktop.desk.shown import ExportRow
from qbosync_desktop.domain.client import Client
from qbosync_desktop.gui.look.status import KIND_ICONS
from qbosync_desktop.gui.panel_facts import Note, PanelAction, PanelFacts


def _tr(text: str) -> str:
    return QCoreApplication.translate("RegisterTwinFacts", text)


def register_twin_facts(board: Board, row: ExportRow) -> PanelFacts | None:
    """This client beside the other one; None when the two are not taken for one any more."""
    picture = board.picture
    twin = picture.client_twins.get(row.id)
    if twin is None:
        return None
    client, other = picture.clients[row.id], picture.clients[twin.other]
    customer = picture.customer_of(other.id)
    words = _tr("Probably the same as “%s”.") % other.name
    if customer is not None:
        words += " " + _tr("That one is linked to the customer “%s”.") % customer.display_name
    note = Note(
        "look",
        "state-look",
        _tr("Look first: this client may be in your register twice"),
        f"{words} " + _tr("Creating it would make two cards of one client, and two cards can only be merged by hand."),
    )
    gone = other if twin.kept == client.id else client
    label = _tr("Archive this one") if gone is client else _tr("Archive the other")
    return PanelFacts(
        client.name,
        KIND_ICONS[client.kind],
        " · ".join(part for part in (client.reference, client.kind.value, _tr("not in QuickBooks")) if part),
        client.id,
        state="look first",
        reasons=twin.reasons,
        note=note,
        heads=(_tr("This client"), _tr("The other")),
        lines=_lines(client, other),
        compared=True,
        actions=(
            PanelAction("archive-twin", label, "blue", "archive"),
            PanelAction("not-same", _tr("Not twins")),
            PanelAction("show-other", _tr("Show the other"), "text"),
        ),
    )


def _lines(client: Client, other: Client) -> tuple[Line, ...]:
    lines = [
        (_tr("Name"), client.name, other.name),
        (_tr("Ref"), client.reference, other.reference),
        (_tr("E-mail"), client.email, other.email),
        (_tr("Phone"), client.phone, other.phone),
        (_tr("Mobile"), client.mobile, other.mobile),
        (_tr("Postal"), client.postal.one_line(), other.postal.one_line()),
        (_tr("Street"), client.street.one_line(), other.street.one_line()),
        (_tr("ABN"), client.abn, other.abn),
    ]
    shown = [Line(label, one, two, one != two) for label, one, two in lines if one or two]
    return tuple(sorted(shown, key=lambda line: not line.differs))
