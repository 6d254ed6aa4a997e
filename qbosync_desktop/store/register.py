"""The register, its links and decisions, and the one way they change.

Owns :meth:`RegisterBooks.apply`: one change, one transaction, and the exact change that takes it back.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from qbosync_desktop.domain.change import Applied, Change
from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.event import Event
from qbosync_desktop.domain.link import Decision, Link
from qbosync_desktop.domain.problems import InputProblem, Problem, Remedy
from qbosync_desktop.store.datafile import Session
from qbosync_desktop.store.events import EventBooks
from qbosync_desktop.store.rows import CLIENTS, DECISIONS, LINKS, chunks, kept_clients, kept_links
from qbosync_desktop.store.tables import ClientTable, DecisionTable, LinkTable

K = TypeVar("K")
V = TypeVar("V")
DecisionKey = tuple[int, str, str, str]

ANY_DECISION_OF_A_CLIENT = (DecisionTable.client_id == 0) | DecisionTable.client_id.in_(
    ClientTable.select(ClientTable.id)
)


class RegisterBooks(EventBooks):
    """Every client of the practice; links and decisions of one company."""

    def clients(self) -> tuple[Client, ...]:
        """Every client, archived ones too, by id."""
        return kept_clients(self._file)

    def links(self) -> tuple[Link, ...]:
        """Every link of this company, by client."""
        return kept_links(self._file, self._realm)

    def decisions(self) -> tuple[Decision, ...]:
        """Every standing decision of this company; those about clients since removed are left out."""
        table = DecisionTable
        with self._file.read() as session:
            return DECISIONS.select(
                session,
                (table.realm_id == self._realm) & ANY_DECISION_OF_A_CLIENT,
                table.client_id,
                table.customer_id,
                table.kind,
                table.other_id,
            )

    def apply(self, change: Change, event: Event | None = None) -> Applied:
        """Carry out a change in one transaction: removals first, then what is put. ``event``: what is said of it later.

        Removing a client removes its link too; its decisions, problems and suggestions stay in the file, unseen, and
        are there again should the client be put back (ids are never given twice). With no company connected the
        parts about a company are passed over.

        Raises InputProblem and leaves everything as it was: ``client-already-mapped`` when a link's client or
        customer has one already; ``no-such-client`` when a link is for a client that is not there;
        ``client-linked-elsewhere`` when a client to remove is linked in another company.
        """
        if not self._realm:
            change = Change(put_clients=change.put_clients, remove_clients=change.remove_clients)
        with self._file.write() as session:
            change, new_ids = _numbered(change, session)
            inverse = self._inverse(change, session)
            self._remove(change, session)
            self._put(change, session)
            number = self._note(session, event, new_ids) if event is not None else 0
        return Applied(inverse, new_ids, number)

    # ---------------------------------------------------------------------------------------- the way back

    def _inverse(self, change: Change, session: Session) -> Change:
        """What puts everything back: computed from what is there before anything is touched."""
        clients = {client.id: client for client in self._clients_by_id(change, session)}
        after_clients = _overlaid(clients, change.remove_clients, {client.id: client for client in change.put_clients})
        links = {link.client_id: link for link in self._links_touched(change, session)}
        after_links = _overlaid(
            links, (*change.remove_clients, *change.remove_links), {link.client_id: link for link in change.put_links}
        )
        decisions = self._decisions_touched(change, session)
        after_decisions = _overlaid(
            decisions,
            [_decision_key(decision) for decision in change.remove_decisions],
            {_decision_key(decision): decision for decision in change.put_decisions},
        )
        return Change(
            put_clients=_lost(clients, after_clients),
            remove_clients=tuple(number for number in after_clients if number not in clients),
            put_links=_lost(links, after_links),
            remove_links=tuple(
                number
                for number, link in after_links.items()
                if number not in links or links[number].customer_id != link.customer_id
            ),
            put_decisions=_lost(decisions, after_decisions),
            remove_decisions=tuple(decision for key, decision in after_decisions.items() if key not in decisions),
        )

    def _clients_by_id(self, change: Change, session: Session) -> Iterable[Client]:
        ids = sorted({*change.remove_clients, *(client.id for client in change.put_clients)})
        for some in chunks(ids):
            yield from CLIENTS.select(session, ClientTable.id.in_(list(some)))

    def _links_touched(self, change: Change, session: Session) -> Iterable[Link]:
        ids = {*change.remove_clients, *change.remove_links, *(link.client_id for link in change.put_links)}
        for some in chunks(sorted(ids)):
            yield from LINKS.select(session, (LinkTable.realm_id == self._realm) & LinkTable.client_id.in_(list(some)))

    def _decisions_touched(self, change: Change, session: Session) -> dict[DecisionKey, Decision]:
        found: dict[DecisionKey, Decision] = {}
        connection = session.raw
        for decision in (*change.remove_decisions, *change.put_decisions):
            row = connection.execute(
                "SELECT client_id, customer_id, kind, other_id, made_at FROM decision"
                " WHERE realm_id = ? AND client_id = ? AND customer_id = ? AND kind = ? AND other_id = ?",
                (self._realm, *_decision_key(decision)),
            ).fetchone()
            if row is not None:
                found[_decision_key(decision)] = DECISIONS.decode(row)
        return found

    # ------------------------------------------------------------------------------------------ the writes

    def _remove(self, change: Change, session: Session) -> None:
        connection = session.raw
        connection.executemany(
            "DELETE FROM link WHERE realm_id = ? AND client_id = ?",
            [(self._realm, number) for number in (*change.remove_links, *change.remove_clients)],
        )
        connection.executemany(
            "DELETE FROM decision"
            " WHERE realm_id = ? AND client_id = ? AND customer_id = ? AND kind = ? AND other_id = ?",
            [(self._realm, *_decision_key(decision)) for decision in change.remove_decisions],
        )
        try:
            connection.executemany("DELETE FROM client WHERE id = ?", [(number,) for number in change.remove_clients])
        except sqlite3.IntegrityError as error:
            raise _linked_elsewhere(change, session) from error

    def _put(self, change: Change, session: Session) -> None:
        connection = session.raw
        CLIENTS.insert(session, change.put_clients, replace=True)
        # A link that exists is the same pair; anything else in its way is for the database's own uniqueness to find.
        connection.executemany(
            "DELETE FROM link WHERE realm_id = ? AND client_id = ? AND customer_id = ?",
            [(self._realm, link.client_id, link.customer_id) for link in change.put_links],
        )
        for link in change.put_links:
            try:
                LINKS.insert(session, [link], self._realm)
            except sqlite3.IntegrityError as error:
                raise self._why_not(link, session) from error
        DECISIONS.insert(session, change.put_decisions, self._realm, replace=True)

    def _why_not(self, link: Link, session: Session) -> Exception:
        """Why this link could not be written, asked while the transaction still stands."""
        if not link.customer_id:
            return ValueError("a link names a customer")
        if not CLIENTS.select(session, ClientTable.id == link.client_id):
            return _not_found(link.client_id)
        rival = LINKS.select(
            session,
            (LinkTable.realm_id == self._realm)
            & ((LinkTable.customer_id == link.customer_id) | (LinkTable.client_id == link.client_id)),
            (LinkTable.client_id != link.client_id).desc(),  # who holds the customer comes first
        )
        if not rival:
            return LookupError("the company was removed")
        return already_mapped(link, rival[0])


def already_mapped(link: Link, rival: Link) -> InputProblem:
    """The problem of a link that the ``rival`` link stands in the way of (Import validation, original description)."""
    if rival.client_id == link.client_id:
        detail = f"Client {link.client_id} is already mapped to customer {rival.customer_id}."
    else:
        detail = (
            f"Customer {link.customer_id} is already mapped to client {rival.client_id},"
            f" so it cannot be mapped to client {link.client_id}."
        )
    return InputProblem(
        Problem(
            "client-already-mapped",
            "Client is already mapped",
            detail,
            "Move the link, or choose another one.",
            (Remedy.MOVE_LINK, Remedy.UNLINK),
            client_id=link.client_id,
            customer_id=link.customer_id,
        )
    )


def _not_found(client_id: int) -> InputProblem:
    return InputProblem(
        Problem(
            "no-such-client",
            "The client is no longer in the register",
            f"Client {client_id} was removed before it could be linked.",
            "Look at the register again.",
            (Remedy.TRY_AGAIN,),
            client_id=client_id,
        )
    )


def _linked_elsewhere(change: Change, session: Session) -> InputProblem:
    number = 0
    for some in chunks(change.remove_clients):
        found = session.run(LinkTable.select(LinkTable.client_id).where(LinkTable.client_id.in_(list(some))))
        row = found.fetchone()
        if row is not None:
            number = row[0]
            break
    return InputProblem(
        Problem(
            "client-linked-elsewhere",
            "The client is linked in another company",
            f"Client {number} is linked to a customer of another QuickBooks company, so it was not removed.",
            "Unlink it in that company first, or archive it.",
            (Remedy.SHOW,),
            client_id=number,
        )
    )


def _numbered(change: Change, session: Session) -> tuple[Change, dict[int, int]]:
    """The change with the register's own numbers for new clients, and which negative id became which."""
    if all(client.id > 0 for client in change.put_clients):
        return change, {}
    # AUTOINCREMENT: the highest number ever given, so a removed client's number is never given to another.
    row = session.raw.execute("SELECT seq FROM sqlite_sequence WHERE name = 'client'").fetchone()
    following = max([row[0] if row else 0, *(client.id for client in change.put_clients)]) + 1
    new_ids: dict[int, int] = {}
    clients: list[Client] = []
    for client in change.put_clients:
        if client.id <= 0:
            number, following = following, following + 1
            if client.id < 0:
                new_ids[client.id] = number
            client = replace(client, id=number)
        clients.append(client)
    return replace(
        change,
        put_clients=tuple(clients),
        put_links=tuple(
            replace(link, client_id=new_ids[link.client_id]) if link.client_id in new_ids else link
            for link in change.put_links
        ),
        put_decisions=tuple(
            replace(decision, client_id=new_ids[decision.client_id]) if decision.client_id in new_ids else decision
            for decision in change.put_decisions
        ),
    ), new_ids


def _decision_key(decision: Decision) -> DecisionKey:
    return decision.client_id, decision.customer_id, decision.kind.value, decision.other_id


def _overlaid(before: dict[K, V], removed: Iterable[K], put: dict[K, V]) -> dict[K, V]:
    after = dict(before)
    for key in removed:
        after.pop(key, None)
    after.update(put)
    return after


def _lost(before: dict[K, V], after: dict[K, V]) -> tuple[V, ...]:
    return tuple(value for key, value in before.items() if after.get(key) != value)
