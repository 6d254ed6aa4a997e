"""What an answer of QuickBooks means for everything that is kept, carried out inside the journal's transaction.

Owns the consequences: the customer on file, the link, the decision, the waiting problem, the entry itself.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from qbosync_desktop.domain.customer import Customer
from qbosync_desktop.domain.fields import Field, FieldValue
from qbosync_desktop.domain.link import DecisionKind, Link
from qbosync_desktop.domain.plan import ActionKind
from qbosync_desktop.domain.problems import Problem
from qbosync_desktop.store.customer_rows import CUSTOMERS
from qbosync_desktop.store.datafile import Session
from qbosync_desktop.store.register import already_mapped
from qbosync_desktop.store.rows import CLIENTS, ENTRIES, LINKS, PROBLEMS
from qbosync_desktop.store.tables import (
    ClientTable,
    DecisionTable,
    EntryTable,
    LinkTable,
    ProblemTable,
    PushTable,
)
from qbosync_desktop.sync.ports import Answer, Entry, EntryState, Push

CLOSES: dict[ActionKind, DecisionKind] = {
    ActionKind.CREATE: DecisionKind.CREATE,
    ActionKind.DEACTIVATE: DecisionKind.DEACTIVATE,
    ActionKind.REACTIVATE: DecisionKind.REACTIVATE,
}
"""Which decision an action carries out."""


def record(session: Session, push: Push, entry: Entry, answer: Answer, now: datetime) -> None:
    """Write down one answer and all it means."""
    if answer.customer is None:
        if answer.problem is None:
            raise ValueError("an answer holds a customer or a problem")
        _refused(session, push, entry, answer, answer.problem, now)
    else:
        _done(session, push, entry, answer, answer.customer, now)


def _refused(session: Session, push: Push, entry: Entry, answer: Answer, problem: Problem, now: datetime) -> None:
    action = entry.action
    problem = replace(
        problem,
        client_id=problem.client_id or action.client_id,
        customer_id=problem.customer_id or action.customer_id,
        tid=problem.tid or answer.tid,
    )
    _keep_entry(
        session,
        replace(entry, state=EntryState.REFUSED, answered_at=now, problem=problem, tid=answer.tid or problem.tid),
    )
    # Stored under the client the action was for, whatever record the problem itself points at.
    _keep_problem(session, push.realm_id, entry, problem)


def _done(session: Session, push: Push, entry: Entry, answer: Answer, customer: Customer, now: datetime) -> None:
    action = entry.action
    after = {name: customer.held(name) for name in action.fields}
    CUSTOMERS.insert(session, [customer], push.realm_id, replace=True)
    _keep_entry(
        session,
        replace(
            entry,
            state=EntryState.DONE,
            answered_at=now,
            customer_id=customer.id,
            sync_token=customer.sync_token,
            after=after,
            problem=None,
            tid=answer.tid,
        ),
    )
    _keep_problem(session, push.realm_id, entry, _keep_link(session, push, entry, customer, after, now))
    if not action.client_id:
        session.run(
            DecisionTable.delete().where(
                (DecisionTable.realm_id == push.realm_id)
                & (DecisionTable.customer_id == customer.id)
                & (DecisionTable.kind == DecisionKind.MAKE_INACTIVE.value)
            )
        )
        return
    closes = CLOSES.get(action.kind)
    if closes is not None:
        session.run(
            DecisionTable.delete().where(
                (DecisionTable.realm_id == push.realm_id)
                & (DecisionTable.client_id == action.client_id)
                & (DecisionTable.kind == closes.value)
            )
        )


def _keep_link(
    session: Session,
    push: Push,
    entry: Entry,
    customer: Customer,
    after: dict[Field, FieldValue],
    now: datetime,
) -> Problem | None:
    """Bring the link up to date, make it, or take it away; returns what stands in its way."""
    realm, client_id = push.realm_id, entry.action.client_id
    pair = (LinkTable.realm_id == realm) & (LinkTable.client_id == client_id) & (LinkTable.customer_id == customer.id)
    present = LINKS.select(session, pair)
    if present and _takes_back_creation(session, push, entry, customer):
        session.run(LinkTable.delete().where(pair))
        return None
    if present:
        link = replace(present[0], last_sync=now, sent={**present[0].sent, **after}, seen={**present[0].seen, **after})
        LINKS.insert(session, [link], realm, replace=True)
        return None
    if entry.action.kind is ActionKind.CREATE:
        why = "created in QuickBooks"
    elif _puts_creation_back(session, push, entry, customer):
        why = "creation put back"
    else:
        return None
    seen = {name: customer.held(name) for name in Field}  # all of it is what we have just made or woken
    link = Link(client_id, customer.id, linked_at=now, last_sync=now, why=why, sent=after, seen=seen)
    rivals = LINKS.select(
        session,
        (LinkTable.realm_id == realm) & ((LinkTable.client_id == client_id) | (LinkTable.customer_id == customer.id)),
    )
    if rivals:  # the user linked one of the two while the push was under way; that choice stands
        return already_mapped(link, rivals[0]).problem
    if CLIENTS.select(session, ClientTable.id == client_id):
        LINKS.insert(session, [link], realm)
    return None


def _takes_back_creation(session: Session, push: Push, entry: Entry, customer: Customer) -> bool:
    """True when this deactivation undoes the very push that created the customer for this client."""
    return entry.action.kind is ActionKind.DEACTIVATE and _undone_did(session, push, entry, customer, ActionKind.CREATE)


def _puts_creation_back(session: Session, push: Push, entry: Entry, customer: Customer) -> bool:
    """True when this reactivation undoes an undo that took a creation (and so the link) away."""
    if entry.action.kind is not ActionKind.REACTIVATE or not push.undo_of:
        return False
    query = PushTable.select(PushTable.undo_of).where(PushTable.id == push.undo_of)
    row = session.run(query).fetchone()
    undone_was_undo = row is not None and row[0] != 0
    return undone_was_undo and _undone_did(session, push, entry, customer, ActionKind.DEACTIVATE)


def _undone_did(session: Session, push: Push, entry: Entry, customer: Customer, kind: ActionKind) -> bool:
    """True when the push this one undoes did ``kind`` to the same client and customer."""
    if not push.undo_of:
        return False
    query = EntryTable.select(EntryTable.number).where(
        (EntryTable.push_id == push.undo_of)
        & (EntryTable.client_id == entry.action.client_id)
        & (EntryTable.customer_id == customer.id)
        & (EntryTable.kind == kind.value)
    )
    return session.run(query).fetchone() is not None


def _keep_entry(session: Session, entry: Entry) -> None:
    ENTRIES.insert(session, [entry], replace=True)


def _keep_problem(session: Session, realm: str, entry: Entry, problem: Problem | None) -> None:
    """Replace the stored problem of the entry's client (of its customer, when it is of no client), or remove it."""
    mine = ProblemTable.realm_id == realm
    if entry.action.client_id:
        mine &= ProblemTable.client_id == entry.action.client_id
    else:
        mine &= (ProblemTable.client_id == 0) & (ProblemTable.customer_id == entry.action.customer_id)
    session.run(ProblemTable.delete().where(mine))
    if problem is not None:
        PROBLEMS.insert(session, [problem], realm, replace=True)
