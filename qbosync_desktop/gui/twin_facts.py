"""What the side panel says about twins, as data: why, what differs, and the numbered steps to one card. Pure."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from qbosync_desktop.desk.board import Board
from qbosync_desktop.desk.panel import Line
from qbosync_desktop.desk.picture import Picture
from qbosync_desktop.domain.customer import Customer
from qbosync_desktop.gui.panel_facts import Note, PanelAction, PanelFacts
from qbosync_desktop.gui.tabs.twins import Counted, TwinRow, advice, count_words
from qbosync_desktop.gui.widgets.steps import Step


def _tr(text: str) -> str:
    return QCoreApplication.translate("TwinFacts", text)


def twin_facts(board: Board, row: TwinRow, counted: Counted) -> PanelFacts:
    """The one to keep beside another one: the row's own customer, else the first that is not kept."""
    picture, group = board.picture, row.group
    keeper, other = picture.customers[group.keeper], picture.customers[row.other]
    facts = PanelFacts(
        keeper.display_name,
        "kind-twins",
        _identity(len(group.ids)),
        customer_id=other.id,
        reasons=row.reasons,
        heads=(_tr("Keep"), _tr("The other")),
        lines=_lines(picture, keeper, other, counted),
        note_below=True,
        compared=True,
        in_quickbooks=other.id,
    )
    now = advice(group, other.id, picture, counted)
    if now == "pending":
        return _pending(facts, other)
    if now == "inactive":
        return _put_away(facts, other)
    return _merge(facts, picture, keeper, other, counted)


def _pending(facts: PanelFacts, other: Customer) -> PanelFacts:
    title = _tr("Made inactive with the next push")
    return replace(
        facts,
        note=Note("push", "state-push", title, _tr("“%s” can be made active again after.") % other.display_name),
        actions=(
            PanelAction("keep-active", _tr("Keep it active"), "grey", "undo"),
            PanelAction("review", _tr("Review changes"), "text"),
        ),
    )


def _put_away(facts: PanelFacts, other: Customer) -> PanelFacts:
    name = other.display_name
    steps = (
        Step(
            _tr("Make “%s” inactive. It owes nothing and has no invoices.") % name,
            "make-inactive",
            _tr("Make inactive"),
        ),
        Step(_tr("Look through the change in the review and push it.")),
    )
    return replace(
        facts,
        heads=(_tr("Keep"), _tr("Make inactive")),
        steps_title=_tr("How to put the second away"),
        steps=steps,
        note=Note("quiet", "undo", _tr("This can be undone"), _tr("History takes the push back.")),
        actions=(PanelAction("not-same", _tr("Not twins")), PanelAction("swap", _tr("Keep the other"), "text")),
    )


def _merge(facts: PanelFacts, picture: Picture, keeper: Customer, other: Customer, counted: Counted) -> PanelFacts:
    name, kept = other.display_name, keeper.display_name
    held = counted.get(other.id)
    if held is None:
        moves = _tr("QuickBooks asks to merge. Say yes: its invoices move over.")
    elif held.count:
        moves = _tr("QuickBooks asks to merge. Say yes: %s moves over.") if held.count == 1 else ""
        moves = (moves or _tr("QuickBooks asks to merge. Say yes: %s move over.")) % count_words(held)
    else:
        moves = _tr("QuickBooks asks to merge. Say yes.")
    steps = (
        *_link_steps(picture, keeper, other),
        Step(_tr("Open “%s” in QuickBooks and choose Edit.") % name, "open", _tr("Open"), "external"),
        Step(_tr("Change its name to exactly “%s” and save.") % kept, "copy-name", _tr("Copy")),
        Step(moves),
        Step(_tr("Come back and check."), "read", _tr("Check"), "read"),
    )
    actions = [PanelAction("not-same", _tr("Not twins"))]
    actions.append(PanelAction("make-inactive", _tr("Make the second inactive"), "text"))
    return replace(
        facts,
        heads=(_tr("Keep"), _tr("Merge into it")),
        steps_title=_tr("How to merge them in QuickBooks"),
        steps=steps,
        note=Note("look", "state-look", _tr("A merge cannot be undone"), _tr("Neither card may have sub-customers.")),
        actions=tuple(actions),
    )


def _link_steps(picture: Picture, keeper: Customer, other: Customer) -> tuple[Step, ...]:
    """A link on the card that goes has to be somewhere else first."""
    client = picture.clients.get(picture.client_of.get(other.id, 0))
    if client is None:
        return ()
    if keeper.id not in picture.client_of:
        words = _tr("Move the link of “%s” to the card that stays.") % client.name
        return (Step(words, "move-link", _tr("Move")),)
    words = _tr("Two clients are linked here. If they are one, unlink “%s” and archive it.") % client.name
    return (Step(words, "unlink-other", _tr("Unlink")),)


def _lines(picture: Picture, keeper: Customer, other: Customer, counted: Counted) -> tuple[Line, ...]:
    first, second = counted.get(keeper.id), counted.get(other.id)
    lines = [
        _line(_tr("E-mail"), keeper.email, other.email),
        _line(_tr("Phone"), keeper.phone, other.phone),
        _line(_tr("Mobile"), keeper.mobile, other.mobile),
        _line(_tr("Address"), keeper.bill_address.one_line(), other.bill_address.one_line()),
    ]
    if keeper.id in picture.client_of or other.id in picture.client_of:
        lines.append(_line(_tr("Linked to"), *(_linked_name(picture, one.id) for one in (keeper, other))))
    if first is not None and second is not None:
        lines.append(_line(_tr("Invoices"), f"{first.count:,}", f"{second.count:,}"))
    lines.append(_line(_tr("Owes"), f"${keeper.balance:,.2f}", f"${other.balance:,.2f}"))
    shown = [line for line in lines if line.register or line.quickbooks]
    return tuple(sorted(shown, key=lambda line: not line.differs))


def _line(label: str, one: str, other: str) -> Line:
    return Line(label, one, other, one != other)


def _linked_name(picture: Picture, customer_id: str) -> str:
    client = picture.clients.get(picture.client_of.get(customer_id, 0))
    return client.name if client is not None else _tr("nobody")


def _identity(many: int) -> str:
    count = {2: _tr("two"), 3: _tr("three"), 4: _tr("four")}.get(many, str(many))
    return _tr("%s customers that are probably one") % count
