"""What the panel says about a row of the review or of a push. Fills the panel; decides nothing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from qbosync_desktop.desk.panel import InvoiceHeader, invoice_after, invoice_now
from qbosync_desktop.desk.picture import Picture
from qbosync_desktop.desk.two_sides import taken
from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.plan import Action, ActionKind
from qbosync_desktop.gui.dates import moment
from qbosync_desktop.gui.pages.edited_there import Edited
from qbosync_desktop.gui.pages.entry_rows import EntryRow, details_of
from qbosync_desktop.gui.pages.review_panel import ReviewPanel
from qbosync_desktop.gui.pages.review_rows import ReviewRow, kind_words
from qbosync_desktop.sync.ports import Push


def _tr(text: str) -> str:
    return QCoreApplication.translate("ReviewFacts", text)


def show_change(
    panel: ReviewPanel,
    action: Action,
    head: ReviewRow,
    lines: Sequence[ReviewRow],
    sent: Action | None,
    picture: Picture,
    *,
    undo: bool,
    decide: bool,
) -> None:
    """An action: whose it is, what somebody edited in QuickBooks (``lines`` are its fields), and the invoice's header
    with what is ticked (``sent``, None when nothing is). ``decide``: the plan is the board's own.
    """
    customer = picture.customers.get(action.customer_id)
    panel.invoice.set_titles(_tr("Now"), _tr("After the undo") if undo else _tr("After the push"))
    invoice: tuple[InvoiceHeader | None, InvoiceHeader] | None = None
    if sent is not None and action.kind is not ActionKind.DEACTIVATE:
        invoice = (invoice_now(customer) if customer is not None else None, invoice_after(customer, sent))
    client = picture.clients.get(action.client_id)
    edited = [_edited(one, client, picture) for one in lines if decide and one.overwrites and client is not None]
    when = moment(customer.updated) if customer is not None and customer.updated is not None else ""
    what = kind_words(action.kind, undo=undo).lower()
    parts = (head.reference, f"{what}, {head.new}" if head.new else what)
    identity = " · ".join(part for part in parts if part)
    panel.show_row(head.name, identity, head.icon, action.client_id, edited=edited, edited_when=when, invoice=invoice)


def _edited(line: ReviewRow, client: Client, picture: Picture) -> Edited:
    assert line.field is not None
    assert line.change is not None
    can_take = taken(client, line.field, line.change.old, picture.settings) is not None
    return Edited(client.id, line.field, line.name, line.old, line.new, can_take)


def show_problem(panel: ReviewPanel, row: ReviewRow, picture: Picture, *, undo: bool) -> None:
    """A problem of the plan with its ways out."""
    client = picture.clients.get(row.problem.client_id) if row.problem is not None else None
    said = _tr("cannot go back") if undo else _tr("cannot be sent yet")
    panel.show_row(
        client.name if client is not None else row.name,
        " · ".join(part for part in (row.reference, said) if part),
        row.icon,
        client.id if client is not None else 0,
        problem=row.problem,
    )


def show_entry(panel: ReviewPanel, row: EntryRow, push: Push | None, picture: Picture, *, ended: bool) -> None:
    """One row of a push: its outcome, its ways out, and what support asks for."""
    client = picture.clients.get(row.entry.action.client_id)
    parts = (client.reference if client is not None else "", row.what, row.word.lower())
    panel.show_row(
        row.name,
        " · ".join(part for part in parts if part),
        row.icon,
        row.entry.action.client_id,
        problem=row.problem if ended else None,
        details=details_of(row.entry, push),
    )
