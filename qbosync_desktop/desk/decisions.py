"""Decisions: each one a pure function from the picture to a change set and the words for it.

What cannot be decided raises InputProblem and changes nothing. The desk applies the change and keeps its inverse.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from qbosync_desktop.desk.newclient import client_from_customer
from qbosync_desktop.desk.pairs import pair
from qbosync_desktop.desk.picture import Picture
from qbosync_desktop.desk.refused import look_first, mapped, stands_twice, stays_out
from qbosync_desktop.desk.rows import Check, export_rows, import_rows, reasons_in_words
from qbosync_desktop.domain.change import Change
from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.customer import Customer
from qbosync_desktop.domain.link import Decision, DecisionKind, Link
from qbosync_desktop.domain.problems import InputProblem, Problem, Remedy
from qbosync_desktop.domain.suggestion import Suggestion, Tier


@dataclass(frozen=True, slots=True)
class Step:
    """One decision ready to be applied: ``words`` say what happened, ``refused`` what could not be."""

    change: Change
    words: str
    count: int = 0
    refused: tuple[Problem, ...] = ()


def counted(number: int, noun: str, done: str) -> str:
    """ "1 client linked", "12 clients linked"."""
    return f"{number} {noun}{'' if number == 1 else 's'} {done}"


def link(picture: Picture, client_id: int, customer_id: str, now: datetime, why: str = "linked by you") -> Step:
    """Link one client to one customer. Raises InputProblem ``client-already-mapped`` or ``no-such-customer``."""
    client, customer = _client(picture, client_id), _customer(picture, customer_id)
    if picture.client_of.get(customer_id) == client_id:  # a script may ask twice; there is nothing to do
        return Step(Change(), f"“{client.name}” is linked to “{customer.display_name}” already")
    _refuse_mapped(picture, client_id, customer_id)
    change = Change(
        put_links=(pair(picture, client, customer, now, why),),
        put_decisions=_awake(customer, client_id, now),
        remove_decisions=_settled(client_id, customer_id),
    )
    return Step(change, f"“{client.name}” linked to “{customer.display_name}”", 1)


def move_link(picture: Picture, client_id: int, customer_id: str, now: datetime) -> Step:
    """Link a client that is linked already to another customer instead. Raises InputProblem like :func:`link`."""
    client, customer = _client(picture, client_id), _customer(picture, customer_id)
    if picture.client_of.get(customer_id) == client_id:
        return Step(Change(), f"“{client.name}” stays linked to “{customer.display_name}”")
    _refuse_mapped(picture, 0, customer_id)
    change = Change(
        remove_links=(client_id,),
        put_links=(pair(picture, client, customer, now, "link moved by you"),),
        put_decisions=_awake(customer, client_id, now),
        remove_decisions=(*_settled(client_id, customer_id), *_of_old_link(client_id)),
    )
    return Step(change, f"“{client.name}” is now linked to “{customer.display_name}”", 1)


def unlink(picture: Picture, client_ids: Iterable[int]) -> Step:
    """Take links away; nothing changes in QuickBooks."""
    linked = tuple(client_id for client_id in client_ids if client_id in picture.links)
    gone = tuple(decision for client_id in linked for decision in _of_old_link(client_id))
    return Step(
        Change(remove_links=linked, remove_decisions=gone), counted(len(linked), "client", "unlinked"), len(linked)
    )


def pause(picture: Picture, client_ids: Iterable[int], now: datetime, *, on: bool = True) -> Step:
    """Pause links ("Disabled for synchronization"), or start them again."""
    links = [picture.links[client_id] for client_id in client_ids if client_id in picture.links]
    changed = tuple(replace(one, active=not on, paused_at=now if on else None) for one in links if one.active is on)
    awake = tuple(
        replace(picture.clients[one.client_id], sync=True)
        for one in links
        if not on and not picture.clients[one.client_id].sync
    )
    count = len({one.client_id for one in changed} | {client.id for client in awake})
    words = counted(count, "client", "paused" if on else "started again")
    return Step(Change(put_links=changed, put_clients=awake), words, count)


def accept(picture: Picture, suggestions: Sequence[Suggestion], now: datetime) -> Step:
    """Link suggested pairs. Pairs decided meanwhile are passed over; of two for one record the first counts."""
    links: list[Link] = []
    settled: list[Decision] = []
    clients, customers = set(picture.links), set(picture.client_of)
    for one in suggestions:
        if one.client_id in clients or one.customer_id in customers:
            continue
        if one.client_id not in picture.clients or one.customer_id not in picture.customers:
            continue
        clients.add(one.client_id)
        customers.add(one.customer_id)
        client, customer = picture.clients[one.client_id], picture.customers[one.customer_id]
        links.append(pair(picture, client, customer, now, f"{one.tier}: {reasons_in_words(one, 3)}"))
        settled += _settled(one.client_id, one.customer_id)
    return Step(
        Change(put_links=tuple(links), remove_decisions=tuple(settled)),
        counted(len(links), "client", "linked"),
        len(links),
    )


def accept_tier(picture: Picture, tier: Tier, now: datetime) -> Step:
    """Link every best suggestion of one tier between open rows."""
    open_customers = {customer.id for customer in picture.open_customers()}
    best = [
        one
        for found in picture.of_client.values()
        for one in found
        if one.best and one.tier is tier and one.customer_id in open_customers
    ]
    return accept(picture, best, now)


def import_customers(
    picture: Picture,
    ticked: Iterable[str],
    unticked: Iterable[str],
    now: datetime,
    names: Mapping[str, str] | None = None,
) -> Step:
    """The Import tab's button: ticked and matched → linked; ticked and unmatched → created in the register;
    unticked → left out and remembered (rows that cannot be ticked wait on). ``names`` are typed client names by
    customer id; blank takes QuickBooks' name.
    """
    rows = {row.id: row for row in import_rows(picture)}
    put_clients: list[Client] = []
    links: list[Link] = []
    settled: list[Decision] = []
    for customer_id in ticked:
        row = rows.get(customer_id)
        if row is None or not row.tickable:
            continue
        client_id, customer = row.client_id, picture.customers[customer_id]
        if client_id:
            client = picture.clients[client_id]
            best = picture.best_of_customer(customer_id)
            why = f"{best.tier}: {reasons_in_words(best, 3)}" if best else "linked by you"
        else:
            client_id = -len(put_clients) - 1
            name = (names or {}).get(customer_id, "")
            client = client_from_customer(customer, client_id, name)
            put_clients.append(client)
            why = "created from QuickBooks"
        links.append(pair(picture, client, customer, now, why))
        settled += _settled(client_id, customer_id)
    left = [one for one in unticked if one in rows and rows[one].tickable]
    change = Change(
        put_clients=tuple(put_clients),
        put_links=tuple(links),
        put_decisions=tuple(Decision(DecisionKind.LEAVE_OUT_CUSTOMER, 0, one, now) for one in left),
        remove_decisions=tuple(settled),
    )
    linked, created = len(links) - len(put_clients), len(put_clients)
    parts = [counted(linked, "client", "linked")] if linked else []
    parts += [f"{created} created"] if created else []
    parts += [f"{len(left)} left out"] if left else []
    return Step(change, ", ".join(parts) or "Nothing ticked", len(links) + len(left))


def create_client(picture: Picture, customer_id: str, now: datetime, name: str = "") -> Step:
    """Create a client from a customer and link the two. A blank name takes QuickBooks' name.

    Raises InputProblem like :func:`link`.
    """
    customer = _customer(picture, customer_id)
    _refuse_mapped(picture, 0, customer_id)
    client = client_from_customer(customer, -1, name)
    change = Change(
        put_clients=(client,),
        put_links=(pair(picture, client, customer, now, "created from QuickBooks"),),
        put_decisions=_awake(customer, -1, now),
        remove_decisions=_settled(-1, customer_id),
    )
    return Step(change, f"“{client.name}” created in the register and linked", 1)


def leave_out_customers(picture: Picture, customer_ids: Iterable[str], now: datetime, *, on: bool = True) -> Step:
    """Do not ask about these customers again, or ask again."""
    chosen = [one for one in customer_ids if one in picture.customers and (one in picture.left_customers) is not on]
    decisions = tuple(Decision(DecisionKind.LEAVE_OUT_CUSTOMER, 0, one, now) for one in chosen)
    change = Change(put_decisions=decisions) if on else Change(remove_decisions=decisions)
    return Step(change, counted(len(chosen), "customer", "left out" if on else "taken back in"), len(chosen))


def leave_out_clients(picture: Picture, client_ids: Iterable[int], now: datetime, *, on: bool = True) -> Step:
    """Keep these clients out of QuickBooks, or offer them again."""
    chosen = [one for one in client_ids if one in picture.clients and (one in picture.left_clients) is not on]
    decisions = tuple(Decision(DecisionKind.LEAVE_OUT_CLIENT, one, made_at=now) for one in chosen)
    create = tuple(Decision(DecisionKind.CREATE, one) for one in chosen)
    change = Change(put_decisions=decisions, remove_decisions=create) if on else Change(remove_decisions=decisions)
    return Step(change, counted(len(chosen), "client", "left out" if on else "taken back in"), len(chosen))


def not_same(picture: Picture, pairs: Iterable[tuple[int, str]], now: datetime) -> Step:
    """These pairs are never suggested again."""
    decisions = tuple(Decision(DecisionKind.NOT_SAME, client, customer, now) for client, customer in pairs)
    return Step(
        Change(put_decisions=decisions), counted(len(decisions), "pair", "marked as not the same"), len(decisions)
    )


def export(picture: Picture, client_ids: Iterable[int], now: datetime) -> Step:
    """Choose clients for creation in QuickBooks; they go out with the next push. What may not go yet is refused.

    Raises InputProblem ``not-read`` before the first read: nobody can tell yet who is in QuickBooks already.
    """
    if picture.company is not None and picture.company.last_read is None:
        raise InputProblem(
            Problem(
                "not-read",
                "QuickBooks has not been read yet",
                "Nobody can tell yet which of these clients are in QuickBooks already.",
                "Read QuickBooks first.",
                (Remedy.TRY_AGAIN,),
            )
        )
    rows = {row.id: row for row in export_rows(picture)}
    chosen: list[int] = []
    refused: list[Problem] = []
    for client_id in dict.fromkeys(client_ids):
        client, row = _client(picture, client_id), rows.get(client_id)
        if row is not None and row.check is Check.READY:
            chosen.append(client_id)
        elif row is not None and row.check is Check.LOOK_FIRST and row.suggestion is not None:
            refused.append(look_first(picture, row.suggestion))
        elif row is not None and row.twin:
            refused.append(stands_twice(picture, client_id, row.twin))
        elif row is not None and row.problem is not None:
            refused.append(row.problem)
        elif client_id in picture.links:
            linked = picture.links[client_id].customer_id
            refused.append(mapped(picture, client_id, client_id, linked, (Remedy.UNLINK,)))
        elif client.archived or row is None or row.check is Check.LEFT_OUT:
            refused.append(stays_out(client))
    decisions = tuple(Decision(DecisionKind.CREATE, one, made_at=now) for one in chosen)
    words = counted(len(chosen), "client", "added to the review")
    return Step(Change(put_decisions=decisions), words, len(chosen), tuple(refused))


def cancel_export(picture: Picture, client_ids: Iterable[int]) -> Step:
    """Take clients out of the next push again."""
    chosen = [one for one in client_ids if one in picture.given.create]
    change = Change(remove_decisions=tuple(Decision(DecisionKind.CREATE, one) for one in chosen))
    return Step(change, counted(len(chosen), "client", "taken out of the review"), len(chosen))


def decide(picture: Picture, kind: DecisionKind, client_id: int, words: str, now: datetime) -> Step:
    """A standing decision about one client (add the reference, send without e-mail, make active)."""
    _client(picture, client_id)
    return Step(Change(put_decisions=(Decision(kind, client_id, made_at=now),)), words, 1)


def save_client(picture: Picture, client: Client) -> Step:
    """Add a client (id 0) or replace one. Raises InputProblem for a missing name or a reference that is taken."""
    if not client.name.strip():
        raise InputProblem(
            Problem("name-missing", "This client has no name", todo="Give the client a name.", column="name")
        )
    if client.reference:
        for other in picture.clients.values():
            if other.id != client.id and other.reference.casefold() == client.reference.casefold():
                raise InputProblem(
                    Problem(
                        "reference-taken",
                        "Two clients cannot have one reference",
                        f"“{other.name}” has the reference {client.reference}.",
                        "Use another reference.",
                        client_id=client.id,
                        column="reference",
                    )
                )
    new = client.id == 0
    put = replace(client, id=-1) if new else client
    return Step(Change(put_clients=(put,)), f"“{client.name}” {'added' if new else 'saved'}", 1)


def archive(
    picture: Picture, client_ids: Iterable[int], now: datetime, *, on: bool = True, make_inactive: bool = False
) -> Step:
    """Archive clients or take them back. ``make_inactive``: linked customers are made inactive with the next push."""
    chosen = [picture.clients[one] for one in client_ids if one in picture.clients]
    chosen = [client for client in chosen if client.archived is not on]
    linked = [client.id for client in chosen if client.id in picture.links]
    ending = tuple(Decision(DecisionKind.DEACTIVATE, one, made_at=now) for one in linked)
    change = Change(
        put_clients=tuple(replace(client, archived=on) for client in chosen),
        put_decisions=ending if on and make_inactive else (),
        remove_decisions=(tuple(Decision(DecisionKind.CREATE, client.id) for client in chosen) if on else ending),
    )
    return Step(change, counted(len(chosen), "client", "archived" if on else "taken back"), len(chosen))


def _settled(client_id: int, customer_id: str) -> tuple[Decision, ...]:
    return (
        Decision(DecisionKind.CREATE, client_id),
        Decision(DecisionKind.LEAVE_OUT_CLIENT, client_id),
        Decision(DecisionKind.LEAVE_OUT_CUSTOMER, 0, customer_id),
        Decision(DecisionKind.NOT_SAME, client_id, customer_id),
        Decision(DecisionKind.MAKE_INACTIVE, 0, customer_id),
    )


def _of_old_link(client_id: int) -> tuple[Decision, ...]:
    """What was decided about the customer of a link that ends."""
    return tuple(Decision(kind, client_id) for kind in (DecisionKind.REACTIVATE, DecisionKind.DEACTIVATE))


def _awake(customer: Customer, client_id: int, now: datetime) -> tuple[Decision, ...]:
    """An inactive customer that is linked is made active with the next push."""
    return () if customer.active else (Decision(DecisionKind.REACTIVATE, client_id, made_at=now),)


def _customer(picture: Picture, customer_id: str) -> Customer:
    customer = picture.customers.get(customer_id)
    if customer is None or customer.sub_customer:
        raise InputProblem(no_such_customer(customer_id))
    return customer


def no_such_customer(customer_id: str) -> Problem:
    """A customer was named by an id that nobody has."""
    return Problem(
        "no-such-customer",
        "There is no such customer",
        f"QuickBooks, as last read, has no customer {customer_id} that can be linked.",
        "Read QuickBooks again, then choose another.",
    )


def _client(picture: Picture, client_id: int) -> Client:
    client = picture.clients.get(client_id)
    if client is None:
        raise InputProblem(
            Problem(
                "no-such-client",
                "There is no such client",
                f"The register has no client {client_id}.",
                "Look it up in the list of clients.",
            )
        )
    return client


def _refuse_mapped(picture: Picture, client_id: int, customer_id: str) -> None:
    """Raise when either side of a wanted pair is linked. The problem names the wanted pair, so that the link can be
    moved to it; ``client_id`` 0: there is no client yet.
    """
    if client_id in picture.links:
        raise InputProblem(mapped(picture, client_id, client_id, customer_id, (Remedy.MOVE_LINK, Remedy.UNLINK)))
    if customer_id in picture.client_of:
        holder = picture.client_of[customer_id]
        remedy = Remedy.MOVE_LINK if client_id else Remedy.UNLINK
        raise InputProblem(mapped(picture, holder, client_id or holder, customer_id, (remedy,)))
