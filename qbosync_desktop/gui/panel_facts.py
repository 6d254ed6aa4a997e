"""What the side panel says about a row of each tab, as data. Pure functions of the board."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qbosync_desktop.desk.panel import (
    Candidate,
    InvoiceHeader,
    Line,
    candidates_of_client,
    candidates_of_customer,
    comparison,
    invoice_after,
    invoice_now,
)
from qbosync_desktop.desk.shown import Check, ExportRow, Found, ImportRow, Status, SyncRow
from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.customer import Customer
from qbosync_desktop.domain.plan import ActionKind, Origin
from qbosync_desktop.domain.problems import Problem
from qbosync_desktop.domain.suggestion import Reason, Suggestion, Tier
from qbosync_desktop.gui.dates import day, month
from qbosync_desktop.gui.look.status import KIND_ICONS
from qbosync_desktop.gui.widgets.buttons import ButtonLook
from qbosync_desktop.gui.widgets.notices import NoticeTone
from qbosync_desktop.gui.widgets.steps import Step

if TYPE_CHECKING:
    from qbosync_desktop.desk.board import Board
    from qbosync_desktop.desk.picture import Picture


def _tr(text: str) -> str:
    return QCoreApplication.translate("PanelFacts", text)


@dataclass(frozen=True, slots=True)
class PanelAction:
    """A button under the panel. ``key`` is the command of the tab that it runs."""

    key: str
    label: str
    look: ButtonLook = "grey"
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A box with a coloured edge: a tone of the tokens, an icon, a title and a sentence."""

    tone: NoticeTone
    icon: str
    title: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class PanelFacts:
    """Everything the panel shows for one row, top to bottom. Empty parts are not shown.

    ``client_id`` and ``customer_id`` are the pair that is compared (0 and "" for none); ``sent``: the register's values
    go out, so the mark between the two is an arrow. ``taken`` is the candidate the comparison is made with.
    """

    title: str
    icon: str
    identity: str
    client_id: int = 0
    customer_id: str = ""
    state: str = ""
    state_words: str = ""
    reasons: tuple[Reason, ...] = ()
    problem: Problem | None = None
    note: Note | None = None
    heads: tuple[str, str] = ("Register", "QuickBooks")
    lines: tuple[Line, ...] = ()
    sent: bool = False
    invoice: tuple[InvoiceHeader | None, InvoiceHeader] | None = None
    candidates: tuple[Candidate, ...] = ()
    candidates_title: str = ""
    taken: int = -1
    small: str = ""
    actions: tuple[PanelAction, ...] = ()
    note_below: bool = False  # the note stands under the comparison, not over it
    candidates_first: bool = False  # the choice comes before the comparison
    compared: bool = False  # two customers are compared, not a client and a customer
    in_quickbooks: str = ""  # the customer "Open in QuickBooks" shows
    steps_title: str = ""
    steps: tuple[Step, ...] = ()  # what is to be done one after the other


def import_facts(board: Board, row: ImportRow) -> PanelFacts:
    """One customer that is not linked."""
    picture = board.picture
    customer = picture.customers[row.id]
    found = candidates_of_customer(picture, row.id)
    client = picture.clients.get(row.client_id)
    taken = next((place for place, one in enumerate(found) if one.client_id == row.client_id), -1)
    if client is None and found:
        taken, client = 0, picture.clients[found[0].client_id]
    suggestion = _between(picture, client, customer)
    facts = PanelFacts(
        row.name,
        KIND_ICONS[client.kind] if client and row.found in (Found.EXACT, Found.LIKELY) else "kind-other",
        _customer_identity(customer),
        client.id if client else 0,
        row.id,
        row.found.value,
        "" if suggestion else row.words,
        suggestion.reasons if suggestion else (),
        lines=comparison(client, customer, picture.settings),
        candidates=found,
        candidates_title=_tr("Candidates") if found else "",
        taken=taken,
        in_quickbooks=row.id,
    )
    create = PanelAction("create", _tr("Create client"), "grey", "plus")
    leave = PanelAction("leave", _tr("Leave out"), "text")
    if row.found is Found.LEFT_OUT:
        note = Note("quiet", "state-left-out", _tr("Left out by you"), _tr("This customer is not asked about again."))
        back = PanelAction("take-back", _tr("Take back in"), "blue", "undo")
        return replace(facts, state_words="", note=note, actions=(back,))
    if row.problem is not None:
        return replace(facts, problem=row.problem, reasons=(), state_words="", actions=(create, leave))
    if row.found is Found.NO_MATCH:
        note = Note(
            "push",
            "state-new",
            _tr("If you create a client"),
            _tr("It starts with these details, and is linked to this customer."),
        )
        words = _tr("no client has this name, e-mail or phone")
        actions = (replace(create, look="blue"), leave)
        return replace(facts, state_words=words, note=note, note_below=True, actions=actions)
    link = PanelAction("link", _tr("Link"), "blue", "link")
    choose = row.found is Found.POSSIBLE and len(found) > 1
    return replace(facts, candidates_first=choose, actions=(link, replace(create, icon=""), leave))


def sync_facts(board: Board, row: SyncRow) -> PanelFacts:
    """One client with its link."""
    picture = board.picture
    client = picture.clients[row.id]
    link = picture.links.get(row.id)
    customer = picture.customer_of(row.id)
    suggestion = row.suggestion
    other = customer or (picture.customers.get(suggestion.customer_id) if suggestion else None)
    action = picture.action_of.get(row.id)
    linked = _tr("linked to “%s”") % row.customer_name if customer else _tr("not linked")
    if customer is None and link is not None:
        linked = _tr("linked to a customer that is gone")
    facts = PanelFacts(
        row.name,
        KIND_ICONS[row.kind],
        _client_identity(client, linked),
        row.id,
        other.id if other else "",
        row.status.value,
        lines=comparison(client, other, picture.settings, action),
        sent=action is not None,
        problem=row.problem,
        small=_link_words(picture, row),
        in_quickbooks=row.customer_id if customer else "",
    )
    open_there = (PanelAction("open", _tr("Open in QuickBooks"), "text", "external"),) if facts.in_quickbooks else ()
    pause = PanelAction("pause", _tr("Pause"), "grey", "pause")
    unlink = PanelAction("unlink", _tr("Unlink"))
    leave = PanelAction("leave", _tr("Leave out"), "text")
    if row.status is Status.PROBLEM:
        acts: tuple[PanelAction, ...] = (pause, unlink, *open_there) if link else (leave,)
        return replace(facts, state="", actions=acts)
    if row.status is Status.TO_PUSH and action is not None:
        invoice = (invoice_now(customer), invoice_after(customer, action)) if customer else None
        if invoice is not None and invoice[0] == invoice[1]:
            invoice = None
        return replace(
            facts,
            state_words=_change_words(action.kind, len(action.fields), row),
            invoice=invoice,
            note=_moved_there(facts.lines),
            note_below=True,
            actions=(pause, unlink, *open_there),
        )
    if row.status is Status.IN_SYNC:
        words = _tr("the same on both sides")
        return replace(facts, state_words=words, actions=(pause, unlink, *open_there))
    if row.status is Status.PAUSED:
        when = link.paused_at if link else None
        said = _tr("You paused this client on %s. ") % day(when) if when else ""
        note = Note(
            "quiet", "state-paused", _tr("Disabled for synchronization"), said + _tr("Its changes are not sent.")
        )
        start = PanelAction("start", _tr("Start again"), "blue", "play")
        return replace(facts, note=note, actions=(start, unlink, *open_there))
    if row.status is Status.NEW and action is not None:
        out = PanelAction("cancel-export", _tr("Take out of the review"), "grey", "undo")
        return replace(
            facts,
            state_words=_tr("goes out with the next push"),
            invoice=(None, invoice_after(None, action)),
            actions=(out,),
        )
    if row.status is Status.LEFT_OUT:
        title = _tr("Left out by you") if client.sync else _tr("Disabled for synchronization")
        note = Note("quiet", "state-left-out", title, _tr("This client stays out of QuickBooks."))
        back = PanelAction("take-back", _tr("Take back in"), "blue", "undo")
        return replace(facts, note=note, lines=comparison(client, None, picture.settings), actions=(back,))
    if row.status is Status.ARCHIVED:
        note = Note("quiet", "archive", _tr("Archived"), _tr("An archived client is not sent and not suggested."))
        back = PanelAction("restore", _tr("Take back from the archive"), "blue", "undo")
        return replace(facts, note=note, actions=(back,))
    return _open_client(picture, facts, suggestion, leave)


def _open_client(picture: Picture, facts: PanelFacts, suggestion: Suggestion | None, leave: PanelAction) -> PanelFacts:
    found = candidates_of_client(picture, facts.client_id)
    create = PanelAction("export", _tr("Create in QuickBooks"), "grey")
    facts = replace(facts, candidates=found, candidates_title=_tr("Candidates") if found else "")
    if suggestion is None and not found:
        note = Note(
            "quiet",
            "state-unlinked",
            _tr("Not in QuickBooks, as last read"),
            _tr("Find its customer by typing in the row, or create it."),
        )
        find = PanelAction("find", _tr("Find a customer…"), "blue", "search")
        return replace(facts, note=note, actions=(find, create, leave))
    best = suggestion or _between(picture, picture.clients[facts.client_id], picture.customers[found[0].customer_id])
    customer = picture.customers[best.customer_id] if best else picture.customers[found[0].customer_id]
    link = PanelAction("link", _tr("Link"), "blue", "link")
    not_same = PanelAction("not-same", _tr("Not the same"))
    return replace(
        facts,
        customer_id=customer.id,
        reasons=best.reasons if best else (),
        lines=comparison(picture.clients[facts.client_id], customer, picture.settings),
        taken=next((place for place, one in enumerate(found) if one.customer_id == customer.id), -1),
        in_quickbooks=customer.id,
        actions=(link, not_same, leave),
    )


def export_facts(board: Board, row: ExportRow) -> PanelFacts:
    """One client that is not in QuickBooks."""
    picture = board.picture
    client = picture.clients[row.id]
    best = row.suggestion
    customer = picture.customers.get(best.customer_id) if best else None
    if customer is None and row.problem is not None and row.check is Check.NAME_TAKEN:
        customer = picture.customers.get(row.problem.customer_id)
    facts = PanelFacts(
        row.name,
        KIND_ICONS[row.kind],
        _client_identity(client, _tr("not in QuickBooks")),
        row.id,
        customer.id if customer else "",
        lines=comparison(client, customer, picture.settings),
        problem=row.problem,
        in_quickbooks=customer.id if customer else "",
    )
    leave = PanelAction("leave", _tr("Leave out"), "text")
    if row.check is Check.LOOK_FIRST and best is not None:
        note = Note(
            "look",
            "state-look",
            _tr("Look first: this may be in QuickBooks already"),
            _tr("Creating it would make a second card for the same client, and two cards can only be merged by hand."),
        )
        link = PanelAction("link", _tr("Link to this customer"), "blue", "link")
        found = candidates_of_client(picture, row.id)
        return replace(
            facts,
            note=note,
            reasons=best.reasons,
            candidates=found if len(found) > 1 else (),
            candidates_title=_tr("Candidates") if len(found) > 1 else "",
            taken=0,
            actions=(link, PanelAction("not-same", _tr("Not the same"))),
        )
    if row.check is Check.LEFT_OUT:
        title = _tr("Left out by you") if client.sync else _tr("Disabled for synchronization")
        note = Note("quiet", "state-left-out", title, _tr("This client stays out of QuickBooks."))
        back = PanelAction("take-back", _tr("Take back in"), "blue", "undo")
        return replace(facts, note=note, actions=(back,))
    if row.check is Check.CHOSEN:
        action = picture.action_of.get(row.id)
        out = PanelAction("cancel-export", _tr("Take out of the review"), "grey", "undo")
        invoice = (None, invoice_after(None, action)) if action else None
        words = _tr("goes out with the next push")
        return replace(facts, state="new", state_words=words, invoice=invoice, actions=(out,))
    if row.problem is not None:
        return replace(facts, actions=(PanelAction("edit", _tr("Edit…"), "grey", "pencil"), leave))
    words = _tr("nobody in QuickBooks has this name")
    edit = PanelAction("edit", _tr("Edit…"), "grey", "pencil")
    find = PanelAction("find", _tr("Find a customer…"), "grey", "search")
    return replace(facts, state="ready", state_words=words, actions=(edit, find, leave))


def _between(picture: Picture, client: Client | None, customer: Customer) -> Suggestion | None:
    found: Sequence[Suggestion] = picture.of_customer.get(customer.id, ())
    return next((one for one in found if client is not None and one.client_id == client.id), None)


def _client_identity(client: Client, linked: str) -> str:
    return " · ".join(part for part in (client.reference, client.kind.value, linked) if part)


def _customer_identity(customer: Customer) -> str:
    since = month(customer.created)
    said = _tr("QuickBooks customer since %s") % since if since else _tr("QuickBooks customer")
    return f"{said} · " + _tr("owes $%s") % f"{customer.balance:,.2f}" if customer.balance else said


def _link_words(picture: Picture, row: SyncRow) -> str:
    link = picture.links.get(row.id)
    if link is None or not link.why:
        return ""
    when = day(link.linked_at)
    if link.why.split(":")[0] in set(Tier):
        return _tr("Linked %s: %s.") % (when, link.why.replace(":", ",", 1))
    why = f"{link.why[0].upper()}{link.why[1:]}"
    return f"{why}, {when}." if when else f"{why}."


def _change_words(kind: ActionKind, count: int, row: SyncRow) -> str:
    if kind is ActionKind.DEACTIVATE:
        return _tr("the customer is made inactive")
    if kind is ActionKind.REACTIVATE:
        return _tr("the customer is made active again")
    differs = _tr("1 field differs") if count == 1 else _tr("%s fields differ") % count
    return f"{differs} · " + _tr("last sent %s") % day(row.synced) if row.synced else differs


def _moved_there(lines: Sequence[Line]) -> Note | None:
    moved = [line.label for line in lines if line.origin in (Origin.QUICKBOOKS, Origin.BOTH)]
    if not moved:
        return None
    title = _tr("Someone changed this in QuickBooks")
    return Note("look", "state-look", title, _tr("%s. The register's value goes out.") % ", ".join(moved))
