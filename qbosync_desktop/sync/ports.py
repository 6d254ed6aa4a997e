"""What synchronising needs from the outside, as protocols: QuickBooks on one side, the store on the other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from qbosync_desktop.domain.company import Company, CompanyInfo
from qbosync_desktop.domain.customer import Customer, NameHolder
from qbosync_desktop.domain.fields import Field, FieldValue
from qbosync_desktop.domain.invoices import InvoiceFacts
from qbosync_desktop.domain.plan import Action, ActionKind
from qbosync_desktop.domain.problems import Problem
from qbosync_desktop.domain.tasks import CancelToken, Report

BATCH_SIZE = 30
"""Most writes in one request (Intuit, "Limits and throttles": 30 payloads a batch)."""


# ---------------------------------------------------------------------------------------------- QuickBooks


@dataclass(frozen=True, slots=True)
class Reading:
    """What one read of a company brought. ``complete``: all records, so what is missing here is gone there.

    ``asked_at`` is QuickBooks' own time when the read began; the next read of changes starts there.
    ``names`` are the vendors and employees (all of them when ``complete``, else the changed ones). ``spot``: only a
    look at a few records; it does not count as a read of the company.
    """

    customers: tuple[Customer, ...]
    names: tuple[NameHolder, ...]
    asked_at: datetime
    complete: bool
    gone: tuple[str, ...] = ()  # ids of customers QuickBooks reports as deleted
    spot: bool = False


@dataclass(frozen=True, slots=True)
class Write:
    """One item of a batch. ``item`` (at most 10 characters) names it inside the batch.

    ``values`` are the fields to send (all of them for a creation); ``active`` is sent when not None.
    Updates are sparse: fields that are not named stay as QuickBooks holds them.
    """

    item: str
    kind: ActionKind
    customer_id: str
    sync_token: str
    values: Mapping[Field, FieldValue]
    active: bool | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of one write: the customer as QuickBooks holds it now, or the problem. Exactly one of the two."""

    item: str
    customer: Customer | None = None
    problem: Problem | None = None
    tid: str = ""


class CompanyPort(Protocol):
    """One QuickBooks company. Every method may raise RemoteProblem, EnvironmentProblem, SignInNeeded, Cancelled."""

    def info(self) -> CompanyInfo:
        """The company's own name and country."""
        ...

    def read_all(self, cancel: CancelToken, report: Report) -> Reading:
        """Every customer (inactive ones too) and the names of every vendor and employee."""
        ...

    def read_changes(self, since: datetime, cancel: CancelToken, report: Report) -> Reading:
        """What changed since ``since``; falls back to :meth:`read_all` when QuickBooks cannot say."""
        ...

    def read(self, customer_ids: Sequence[str]) -> tuple[Customer, ...]:
        """Some customers as they are now; ids QuickBooks does not know are missing from the answer."""
        ...

    def find_by_name(self, display_name: str) -> tuple[Customer, ...]:
        """Customers (inactive ones too) whose display name is equal, ignoring case."""
        ...

    def invoices(self, customer_ids: Sequence[str]) -> Mapping[str, InvoiceFacts]:
        """How many invoices customers have; whom QuickBooks says nothing about is missing.

        A side question that nobody waits for: it raises Cancelled where any other request would wait.
        """
        ...

    def write(self, request_id: str, writes: Sequence[Write]) -> tuple[Answer, ...]:
        """Send up to BATCH_SIZE writes as one request; one answer per write.

        ``request_id`` (at most 36 characters) makes it safe to send the same writes again: QuickBooks answers a
        second time without writing a second time. A raised RemoteProblem tells with ``reached`` whether it arrived.
        """
        ...

    def attended(self, cancel: CancelToken, report: Report) -> AbstractContextManager[Report]:
        """While this lasts, waiting inside :meth:`write` (busy, limits, retries) is told to ``report`` and stopped by
        ``cancel``. Use the given report instead of the own one inside.
        """
        ...


# ------------------------------------------------------------------------------------------------ journal


class EntryState(StrEnum):
    """Where one action of a push stands."""

    WAITING = "waiting"  # journalled, not sent
    SENT = "sent"  # on its way: whether it arrived is not known yet
    DONE = "done"
    REFUSED = "refused"
    STOPPED = "stopped"  # the user stopped the push, or abandoned it, before this was sent


@dataclass(frozen=True, slots=True)
class Entry:
    """One action in the journal. ``request_id`` is its batch's; ``item`` its name inside the batch."""

    push_id: int
    number: int
    request_id: str
    item: str
    action: Action
    state: EntryState = EntryState.WAITING
    sent_at: datetime | None = None
    answered_at: datetime | None = None
    customer_id: str = ""
    sync_token: str = ""  # after the write
    after: Mapping[Field, FieldValue] = field(default_factory=dict)  # what QuickBooks held after the write
    problem: Problem | None = None
    tid: str = ""
    undone: bool = False


@dataclass(frozen=True, slots=True)
class Push:
    """One run of an approved plan. ``undo_of`` is the push it takes back, 0 for none."""

    id: int
    realm_id: str
    started_at: datetime
    finished_at: datetime | None
    who: str
    undo_of: int = 0
    total: int = 0
    done: int = 0
    refused: int = 0
    stopped: int = 0


class JournalPort(Protocol):
    """The journal of one company. Every call is durable when it returns."""

    def begin(self, actions: Sequence[tuple[str, str, Action]], who: str, undo_of: int = 0) -> int:
        """Write down a whole push before anything is sent: (request_id, item, action) each. Returns the push's id."""
        ...

    def mark_sent(self, push_id: int, request_id: str) -> None:
        """This batch is about to be sent."""
        ...

    def record(self, push_id: int, answers: Iterable[Answer]) -> None:
        """Write down answers and all they mean, in one transaction.

        A customer returned replaces the one on file; a created one is linked to its client and the decision is
        closed; ``Link.sent`` and ``last_sync`` follow; the client's stored problem is replaced or removed.
        """
        ...

    def finish(self, push_id: int, stopped: bool = False) -> Push:
        """Close the push; entries still waiting become STOPPED."""
        ...

    def unfinished(self) -> tuple[Push, ...]:
        """Pushes that a crash or a dead network left open, oldest first."""
        ...

    def push(self, push_id: int) -> Push:
        """One push."""
        ...

    def pushes(self, limit: int = 200) -> tuple[Push, ...]:
        """The newest pushes first."""
        ...

    def entries(self, push_id: int) -> tuple[Entry, ...]:
        """The actions of one push, in the order they are sent."""
        ...

    def entries_of_client(self, client_id: int, limit: int = 50) -> tuple[Entry, ...]:
        """What was done for one client, newest first."""
        ...

    def reset(self, push_id: int, request_id: str) -> None:
        """This batch surely never arrived: its SENT entries are WAITING again."""
        ...

    def mark_undone(self, push_id: int, numbers: Iterable[int]) -> None:
        """These entries were taken back by a later push."""
        ...


class ReadingPort(Protocol):
    """Where a read of QuickBooks is kept."""

    @property
    def realm_id(self) -> str:
        """The company these books are about; "" when none is connected."""
        ...

    def company(self) -> Company:
        """The company as last recorded."""
        ...

    def customers_known(self) -> int:
        """How many customers are on file that are not gone."""
        ...

    def keep(self, reading: Reading, info: CompanyInfo | None) -> None:
        """Record a read in one transaction. A complete one marks customers that are no longer there as gone."""
        ...
