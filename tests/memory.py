"""Books and a QuickBooks company in memory: small, strict fakes of the ports, for tests of the core alone.

The real store and the real client run the same port contracts in their own tests.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

from qbosync_desktop.domain.change import Applied, Change
from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.company import Company, CompanyInfo, Environment
from qbosync_desktop.domain.customer import ATTRIBUTES, DELETED_SUFFIX, Customer, NameHolder
from qbosync_desktop.domain.event import Event, Pair, joined
from qbosync_desktop.domain.fields import Field
from qbosync_desktop.domain.invoices import InvoiceFacts
from qbosync_desktop.domain.link import Decision, DecisionKind, Link
from qbosync_desktop.domain.plan import Action, ActionKind
from qbosync_desktop.domain.problems import InputProblem, Problem, RemoteProblem
from qbosync_desktop.domain.settings import Settings
from qbosync_desktop.domain.suggestion import Suggestion
from qbosync_desktop.domain.tasks import CancelToken, Report
from qbosync_desktop.sync.ports import Answer, Entry, EntryState, Push, Reading, Write

NOON = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)


class Clock:
    """A clock that moves only when told."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now

    def pass_hours(self, hours: float) -> None:
        self.now += timedelta(hours=hours)


class MemoryBooks:
    """BooksPort in dictionaries."""

    def __init__(self, realm_id: str = "1234", clock: Clock | None = None) -> None:
        self.realm_id = realm_id
        self._clock = clock or Clock()
        self._version = 0
        self._clients: dict[int, Client] = {}
        self._customers: dict[str, Customer] = {}
        self._names: tuple[NameHolder, ...] = ()
        self._links: dict[int, Link] = {}
        self._decisions: dict[tuple[DecisionKind, int, str, str], Decision] = {}
        self._suggestions: tuple[Suggestion, ...] = ()
        self._problems: dict[int, Problem] = {}
        self._settings = Settings()
        self._memory: dict[str, str] = {}
        self._events: list[Event] = []
        self._pushes: dict[int, Push] = {}
        self._entries: dict[int, list[Entry]] = {}
        self._company = Company(realm_id, "Wattle Creek Accounting", Environment.SIMULATOR)

    # looking

    def version(self) -> object:
        return self._version

    def clients(self) -> tuple[Client, ...]:
        return tuple(self._clients[key] for key in sorted(self._clients))

    def customers(self) -> tuple[Customer, ...]:
        return tuple(self._customers.values())

    def customers_known(self) -> int:
        return sum(not one.gone for one in self._customers.values())

    def names(self) -> tuple[NameHolder, ...]:
        return self._names

    def links(self) -> tuple[Link, ...]:
        return tuple(self._links.values())

    def decisions(self) -> tuple[Decision, ...]:
        return tuple(self._decisions.values())

    def suggestions(self) -> tuple[Suggestion, ...]:
        return self._suggestions

    def keep_suggestions(self, suggestions: Sequence[Suggestion]) -> None:
        self._suggestions = tuple(suggestions)
        self._version += 1

    def problems(self) -> tuple[Problem, ...]:
        return tuple(self._problems.values())

    def clear_problems(self, client_ids: Sequence[int]) -> None:
        for one in client_ids:
            self._problems.pop(one, None)
        self._version += 1

    def settings(self) -> Settings:
        return self._settings

    def keep_settings(self, settings: Settings) -> None:
        self._settings = settings
        self._version += 1

    def memory(self, key: str) -> str:
        return self._memory.get(key, "")

    def remember(self, key: str, value: str) -> None:
        self._memory[key] = value

    # deciding

    def apply(self, change: Change, event: Event | None = None) -> Applied:
        before = (dict(self._clients), dict(self._links), dict(self._decisions))
        ids: dict[int, int] = {}
        for client_id in change.remove_links:
            self._links.pop(client_id, None)
        for gone in change.remove_decisions:
            self._decisions.pop((gone.kind, gone.client_id, gone.customer_id, gone.other_id), None)
        for client_id in change.remove_clients:
            self._clients.pop(client_id, None)
        for client in change.put_clients:
            if client.id < 0:
                ids[client.id] = max(self._clients, default=0) + 1
                client = replace(client, id=ids[client.id])
            self._clients[client.id] = client
        for link in change.put_links:
            link = replace(link, client_id=ids.get(link.client_id, link.client_id))
            if any(one.customer_id == link.customer_id and one.client_id != link.client_id for one in self.links()):
                self._clients, self._links, self._decisions = before
                raise InputProblem(Problem("client-already-mapped", "Client is already mapped"))
            self._links[link.client_id] = link
        for decision in change.put_decisions:
            decision = replace(decision, client_id=ids.get(decision.client_id, decision.client_id))
            key = (decision.kind, decision.client_id, decision.customer_id, decision.other_id)
            self._decisions[key] = decision
        self._version += 1
        if event is not None:
            about = tuple((ids.get(client, client), customer) for client, customer in event.about)
            event = replace(event, about=about)
        return Applied(self._inverse(*before), ids, self.note(event) if event is not None else 0)

    # what was done

    def note(self, event: Event) -> int:
        more = joined(self._events[-1], event) if self._events else None
        if more is not None:
            self._events[-1] = more
        else:
            self._events.append(replace(event, id=len(self._events) + 1))
        self._version += 1
        return self._events[-1].id

    def note_undone(self, event_id: int, count: int) -> None:
        event = self._events[event_id - 1]
        self._events[event_id - 1] = replace(event, undone=max(0, min(event.count, event.undone + count)))

    def events(self, limit: int = 5000) -> tuple[Event, ...]:
        return tuple(reversed(self._events))[:limit]

    def events_about(self, event_ids: Sequence[int]) -> Mapping[int, tuple[Pair, ...]]:
        return {one: self._events[one - 1].about for one in event_ids}

    def events_of_client(self, client_id: int) -> frozenset[int]:
        return frozenset(one.id for one in self._events if any(client == client_id for client, _ in one.about))

    def _inverse(
        self,
        clients: dict[int, Client],
        links: dict[int, Link],
        decisions: dict[tuple[DecisionKind, int, str, str], Decision],
    ) -> Change:
        return Change(
            tuple(one for key, one in clients.items() if self._clients.get(key) != one),
            tuple(key for key in self._clients if key not in clients),
            tuple(one for key, one in links.items() if self._links.get(key) != one),
            tuple(key for key in self._links if key not in links),
            tuple(one for key, one in decisions.items() if self._decisions.get(key) != one),
            tuple(one for key, one in self._decisions.items() if key not in decisions),
        )

    # reading

    def company(self) -> Company:
        return self._company

    def keep(self, reading: Reading, info: CompanyInfo | None) -> None:
        if reading.complete:
            found = {one.id for one in reading.customers}
            self._customers = {key: replace(one, gone=key not in found) for key, one in self._customers.items()}
            self._names = reading.names
        for one in reading.customers:
            self._customers[one.id] = one
        for gone in reading.gone:
            if gone in self._customers:
                self._customers[gone] = replace(self._customers[gone], gone=True)
        if not reading.spot:
            self._company = replace(self._company, last_read=self._clock(), changes_since=reading.asked_at)
        if info is not None:
            self._company = replace(self._company, name=info.name, country=info.country)
        self._version += 1

    # journal

    def begin(self, actions: Sequence[tuple[str, str, Action]], who: str, undo_of: int = 0) -> int:
        push_id = len(self._pushes) + 1
        self._entries[push_id] = [
            Entry(push_id, number, request_id, item, action)
            for number, (request_id, item, action) in enumerate(actions, start=1)
        ]
        self._pushes[push_id] = Push(push_id, self.realm_id, self._clock(), None, who, undo_of, len(actions))
        return push_id

    def mark_sent(self, push_id: int, request_id: str) -> None:
        self._move(push_id, request_id, EntryState.WAITING, EntryState.SENT, self._clock())

    def reset(self, push_id: int, request_id: str) -> None:
        self._move(push_id, request_id, EntryState.SENT, EntryState.WAITING, None)

    def _move(self, push_id: int, request_id: str, old: EntryState, new: EntryState, at: datetime | None) -> None:
        self._entries[push_id] = [
            replace(one, state=new, sent_at=at) if one.request_id == request_id and one.state is old else one
            for one in self._entries[push_id]
        ]

    def record(self, push_id: int, answers: Iterable[Answer]) -> None:
        by_item = {one.item: one for one in answers}
        for index, entry in enumerate(self._entries[push_id]):
            if entry.state is EntryState.SENT and entry.item in by_item:
                answer = by_item[entry.item]
                self._entries[push_id][index] = self._recorded(self._pushes[push_id], entry, answer)
        self._version += 1

    def _recorded(self, push: Push, entry: Entry, answer: Answer) -> Entry:
        action = entry.action
        if answer.customer is None:
            assert answer.problem is not None
            self._problems[action.client_id] = answer.problem
            return replace(entry, state=EntryState.REFUSED, answered_at=self._clock(), problem=answer.problem)
        customer = answer.customer
        self._customers[customer.id] = customer
        self._problems.pop(action.client_id, None)
        after = {name: customer.held(name) for name in action.fields}
        for kind in (DecisionKind.CREATE, DecisionKind.DEACTIVATE, DecisionKind.REACTIVATE):
            self._decisions.pop((kind, action.client_id, "", ""), None)
        if not action.client_id:
            self._decisions.pop((DecisionKind.MAKE_INACTIVE, 0, customer.id, ""), None)
        elif push.undo_of and action.kind is ActionKind.DEACTIVATE:
            self._links.pop(action.client_id, None)
        else:
            link = self._links.get(action.client_id) or Link(
                action.client_id,
                customer.id,
                True,
                self._clock(),
                why="created in QuickBooks",
                seen={name: customer.held(name) for name in Field},
            )
            sent = {**link.sent, **after}
            seen = {**link.seen, **after}
            self._links[action.client_id] = replace(link, last_sync=self._clock(), sent=sent, seen=seen)
        return replace(
            entry,
            state=EntryState.DONE,
            answered_at=self._clock(),
            customer_id=customer.id,
            sync_token=customer.sync_token,
            after=after,
        )

    def finish(self, push_id: int, stopped: bool = False) -> Push:
        self._entries[push_id] = [
            replace(one, state=EntryState.STOPPED) if one.state is EntryState.WAITING else one
            for one in self._entries[push_id]
        ]
        states = [one.state for one in self._entries[push_id]]
        self._pushes[push_id] = replace(
            self._pushes[push_id],
            finished_at=self._clock(),
            done=states.count(EntryState.DONE),
            refused=states.count(EntryState.REFUSED),
            stopped=states.count(EntryState.STOPPED),
        )
        self._version += 1
        return self._pushes[push_id]

    def unfinished(self) -> tuple[Push, ...]:
        return tuple(one for one in self._pushes.values() if one.finished_at is None)

    def push(self, push_id: int) -> Push:
        return self._pushes[push_id]

    def pushes(self, limit: int = 200) -> tuple[Push, ...]:
        return tuple(reversed(self._pushes.values()))[:limit]

    def entries(self, push_id: int) -> tuple[Entry, ...]:
        return tuple(self._entries[push_id])

    def entries_of_client(self, client_id: int, limit: int = 50) -> tuple[Entry, ...]:
        found = [one for entries in self._entries.values() for one in entries if one.action.client_id == client_id]
        return tuple(reversed(found))[:limit]

    def mark_undone(self, push_id: int, numbers: Iterable[int]) -> None:
        chosen = set(numbers)
        self._entries[push_id] = [
            replace(one, undone=True) if one.number in chosen else one for one in self._entries[push_id]
        ]


class MemoryCompany:
    """CompanyPort over a dictionary, with QuickBooks' rules on names, SyncTokens and request ids.

    ``dies``: what happens at the next writes, in order: "" works, "before" never arrives, "after" arrives and the
    answer is lost, "refused" is refused as a whole.
    """

    def __init__(self) -> None:
        self.customers: dict[str, Customer] = {}
        self.names: list[NameHolder] = []
        self.answers: dict[str, tuple[Answer, ...]] = {}
        self.dies: list[str] = []
        self.requests: list[str] = []
        self.billed: dict[str, InvoiceFacts] = {}
        self.offline = False

    def add(self, **values: object) -> Customer:
        customer = Customer(id=str(len(self.customers) + 1), **values)  # type: ignore[arg-type]  # test shorthand
        self.customers[customer.id] = customer
        return customer

    def edit(self, customer_id: str, **values: object) -> None:
        """A human changes a customer in QuickBooks."""
        old = self.customers[customer_id]
        token = str(int(old.sync_token) + 1)
        self.customers[customer_id] = replace(old, sync_token=token, **values)  # type: ignore[arg-type]  # shorthand

    def info(self) -> CompanyInfo:
        return CompanyInfo("Wattle Creek Accounting", "AU")

    def read_all(self, cancel: CancelToken, report: Report) -> Reading:
        return Reading(tuple(self.customers.values()), tuple(self.names), NOON, complete=True)

    def read_changes(self, since: datetime, cancel: CancelToken, report: Report) -> Reading:
        return self.read_all(cancel, report)

    def read(self, customer_ids: Sequence[str]) -> tuple[Customer, ...]:
        return tuple(self.customers[one] for one in customer_ids if one in self.customers)

    def find_by_name(self, display_name: str) -> tuple[Customer, ...]:
        wanted = display_name.casefold()
        return tuple(one for one in self.customers.values() if one.display_name.casefold() == wanted)

    def invoices(self, customer_ids: Sequence[str]) -> Mapping[str, InvoiceFacts]:
        if self.offline:
            raise RemoteProblem(Problem("no-network", "No internet"), retryable=True, reached=False)
        return {one: self.billed.get(one, InvoiceFacts()) for one in customer_ids}

    def attended(self, cancel: CancelToken, report: Report) -> AbstractContextManager[Report]:
        return nullcontext(report)

    def write(self, request_id: str, writes: Sequence[Write]) -> tuple[Answer, ...]:
        self.requests.append(request_id)
        fate = self.dies.pop(0) if self.dies else ""
        if fate == "before":
            raise RemoteProblem(Problem("no-network", "No internet"), retryable=True, reached=False)
        if fate == "refused":
            raise RemoteProblem(Problem("company-lapsed", "The subscription has ended"))
        if request_id not in self.answers:
            self.answers[request_id] = tuple(self._carry_out(one) for one in writes)
        if fate == "after":
            raise RemoteProblem(Problem("no-answer", "QuickBooks did not answer"), retryable=True, reached=None)
        return self.answers[request_id]

    def _carry_out(self, write: Write) -> Answer:
        old = self.customers.get(write.customer_id, Customer(str(len(self.customers) + 1), "-1"))
        if write.kind is not ActionKind.CREATE and old.sync_token != write.sync_token:
            return Answer(write.item, None, Problem("changed-meanwhile", "Someone changed this customer"))
        values: dict[str, object] = {ATTRIBUTES[name]: value for name, value in write.values.items()}
        name = str(write.values.get(Field.DISPLAY_NAME, old.display_name)).casefold()
        taken = [one.display_name for one in self.customers.values() if one.id != old.id]
        taken += [one.display_name for one in self.names]
        if any(one.casefold() == name for one in taken):
            return Answer(write.item, None, Problem("name-taken", "Client name must be unique"))
        if write.active is False:
            plain = str(write.values.get(Field.DISPLAY_NAME, old.display_name))
            values |= {"active": False, "display_name": plain + DELETED_SUFFIX}
        elif write.active:
            values["active"] = True
        token = str(int(old.sync_token) + 1)
        customer = replace(old, sync_token=token, balance=Decimal(old.balance), **values)  # type: ignore[arg-type]  # from ATTRIBUTES
        self.customers[customer.id] = customer
        return Answer(write.item, customer)


def register(books: MemoryBooks, clients: Iterable[Mapping[str, object] | Client]) -> list[Client]:
    """Put clients into the register; dictionaries are shorthand."""
    put = [
        one if isinstance(one, Client) else Client(**one)  # type: ignore[arg-type]  # test shorthand
        for one in clients
    ]
    numbered = tuple(replace(one, id=-number) for number, one in enumerate(put, start=1))
    ids = books.apply(Change(put_clients=numbered)).new_ids
    by_id = {one.id: one for one in books.clients()}
    return [by_id[ids[one.id]] for one in numbered]
