"""The journal: every push and every action in it, written down before it is sent and answered after.

Owns pushes and entries, and what an answer means for customers, links, decisions and problems (``outcomes`` says that).
Implements the JournalPort.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from peewee import SQL, Expression, fn

from qbosync_desktop.domain.plan import Action
from qbosync_desktop.domain.problems import EnvironmentProblem, Problem, Remedy
from qbosync_desktop.store import outcomes
from qbosync_desktop.store.datafile import Session
from qbosync_desktop.store.rows import ENTRIES
from qbosync_desktop.store.shelf import Shelf
from qbosync_desktop.store.tables import EntryTable, PushTable
from qbosync_desktop.store.values import time_of, time_text
from qbosync_desktop.sync.ports import Answer, Entry, EntryState, Push


class JournalBooks(Shelf):
    """The journal of one company. Every call is durable when it returns."""

    def begin(self, actions: Sequence[tuple[str, str, Action]], who: str, undo_of: int = 0) -> int:
        """Write down a whole push before anything is sent: (request_id, item, action) each. Returns the push's id.

        Raises EnvironmentProblem ``not-connected`` when none is connected.
        """
        if not self._realm:
            raise EnvironmentProblem(
                Problem(
                    "not-connected",
                    "No QuickBooks company is connected",
                    "Nothing was sent.",
                    "Connect a company first.",
                    (Remedy.SIGN_IN,),
                )
            )
        with self._file.write() as session:
            cursor = session.run(
                PushTable.insert(
                    realm_id=self._realm, started_at=time_text(self._now()), finished_at=None, who=who, undo_of=undo_of
                )
            )
            push_id = int(cursor.lastrowid or 0)
            ENTRIES.insert(
                session,
                (
                    Entry(push_id, number, request_id, item, action)
                    for number, (request_id, item, action) in enumerate(actions, 1)
                ),
            )
        return push_id

    def mark_sent(self, push_id: int, request_id: str) -> None:
        """This batch is about to be sent (again, after a crash). Entries that have an answer keep it."""
        with self._file.write() as session:
            self._push(session, push_id)
            session.run(
                EntryTable.update(state=EntryState.SENT.value, sent_at=time_text(self._now())).where(
                    (EntryTable.push_id == push_id)
                    & (EntryTable.request_id == request_id)
                    & EntryTable.state.in_([EntryState.WAITING.value, EntryState.SENT.value])
                )
            )

    def reset(self, push_id: int, request_id: str) -> None:
        """This batch surely never arrived: its SENT entries are WAITING again."""
        with self._file.write() as session:
            self._push(session, push_id)
            session.run(
                EntryTable.update(state=EntryState.WAITING.value, sent_at=None).where(
                    (EntryTable.push_id == push_id)
                    & (EntryTable.request_id == request_id)
                    & (EntryTable.state == EntryState.SENT.value)
                )
            )

    def record(self, push_id: int, answers: Iterable[Answer]) -> None:
        """Write down answers and all they mean, in one transaction.

        A customer returned replaces the one on file; a created one is linked to its client and the decision is
        closed; ``Link.sent`` and ``last_sync`` follow; the client's stored problem is replaced or removed.
        Items name entries only within their batch, so an answer is for the first entry of that item that is on its
        way; one that comes again finds none and changes nothing.
        """
        answers = tuple(answers)  # whatever makes them must not run inside the transaction
        now = self._now()
        with self._file.write() as session:
            push = self._push(session, push_id)
            for answer in answers:
                entry = self._on_its_way(session, push_id, answer.item)
                if entry is not None:
                    outcomes.record(session, push, entry, answer, now)

    def finish(self, push_id: int, stopped: bool = False) -> Push:
        """Close the push; entries still waiting become STOPPED. An entry on its way stays SENT: nobody knows better.

        Closing a push twice changes nothing. ``stopped`` only says why there may be waiting ones.
        """
        with self._file.write() as session:
            push = self._push(session, push_id)
            if push.finished_at is None:
                session.run(
                    EntryTable.update(state=EntryState.STOPPED.value).where(
                        (EntryTable.push_id == push_id) & (EntryTable.state == EntryState.WAITING.value)
                    )
                )
                session.run(PushTable.update(finished_at=time_text(self._now())).where(PushTable.id == push_id))
            return self._push(session, push_id)

    def unfinished(self) -> tuple[Push, ...]:
        """Pushes that a crash or a dead network left open, oldest first."""
        with self._file.read() as session:
            return self._pushes(session, PushTable.finished_at.is_null(), newest_first=False)

    def push(self, push_id: int) -> Push:
        """One push. Raises LookupError when this company has none of that id."""
        with self._file.read() as session:
            return self._push(session, push_id)

    def pushes(self, limit: int = 200) -> tuple[Push, ...]:
        """The newest pushes first."""
        with self._file.read() as session:
            return self._pushes(session, None, limit=limit)

    def entries(self, push_id: int) -> tuple[Entry, ...]:
        """The actions of one push, in the order they are sent."""
        with self._file.read() as session:
            self._push(session, push_id)
            return ENTRIES.select(session, EntryTable.push_id == push_id, EntryTable.number)

    def entries_of_client(self, client_id: int, limit: int = 50) -> tuple[Entry, ...]:
        """What was done for one client, newest first."""
        ours = PushTable.select(PushTable.id).where(PushTable.realm_id == self._realm)
        with self._file.read() as session:
            return ENTRIES.select(
                session,
                (EntryTable.client_id == client_id) & EntryTable.push_id.in_(ours),
                EntryTable.push_id.desc(),
                EntryTable.number.desc(),
                limit=limit,
            )

    def mark_undone(self, push_id: int, numbers: Iterable[int]) -> None:
        """These entries were taken back by a later push."""
        rows = [(push_id, number) for number in numbers]
        with self._file.write() as session:
            self._push(session, push_id)
            session.raw.executemany("UPDATE entry SET undone = 1 WHERE push_id = ? AND number = ?", rows)

    def _push(self, session: Session, push_id: int) -> Push:
        found = self._pushes(session, PushTable.id == push_id)
        if not found:
            raise LookupError(f"no push {push_id} in this company")
        return found[0]

    def _pushes(
        self,
        session: Session,
        where: Expression | None,
        *,
        newest_first: bool = True,
        limit: int | None = None,
    ) -> tuple[Push, ...]:
        query = PushTable.select(
            PushTable.id,
            PushTable.realm_id,
            PushTable.started_at,
            PushTable.finished_at,
            PushTable.who,
            PushTable.undo_of,
        ).where(PushTable.realm_id == self._realm)
        if where is not None:
            query = query.where(where)
        query = query.order_by(PushTable.id.desc() if newest_first else PushTable.id).limit(limit)
        rows = session.run(query).fetchall()
        counts: dict[tuple[int, str], int] = {}
        for row in rows:
            counting = (
                EntryTable.select(EntryTable.state, fn.COUNT(SQL("*")))
                .where(EntryTable.push_id == row[0])
                .group_by(EntryTable.state)
            )
            counts.update({(row[0], state): number for state, number in session.run(counting)})
        return tuple(
            Push(
                id=row[0],
                realm_id=row[1],
                started_at=datetime.fromisoformat(row[2]),
                finished_at=time_of(row[3]),
                who=row[4],
                undo_of=row[5],
                total=sum(counts.get((row[0], state.value), 0) for state in EntryState),
                done=counts.get((row[0], EntryState.DONE.value), 0),
                refused=counts.get((row[0], EntryState.REFUSED.value), 0),
                stopped=counts.get((row[0], EntryState.STOPPED.value), 0),
            )
            for row in rows
        )

    def _on_its_way(self, session: Session, push_id: int, item: str) -> Entry | None:
        found = ENTRIES.select(
            session,
            (EntryTable.push_id == push_id) & (EntryTable.item == item) & (EntryTable.state == EntryState.SENT.value),
            EntryTable.number,
            limit=1,
        )
        return found[0] if found else None
