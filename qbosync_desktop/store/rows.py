"""Rows of tables and the domain objects they stand for.

Owns the order of columns and the two directions. Rows are written with ``executemany`` and read as plain tuples:
100,000 clients must not pass through 100,000 models. Customers have a module of their own (``customer_rows``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from operator import attrgetter
from typing import Any, Generic, TypeVar

from peewee import Expression, Model

from qbosync_desktop.desk.ports import Records
from qbosync_desktop.domain.client import Client, ClientKind
from qbosync_desktop.domain.company import Company, Environment
from qbosync_desktop.domain.customer import NameHolder, NameHolderKind
from qbosync_desktop.domain.link import Decision, DecisionKind, Link
from qbosync_desktop.domain.making import collector_waits, maker, they_stay
from qbosync_desktop.domain.plan import Action, ActionKind
from qbosync_desktop.domain.problems import Problem
from qbosync_desktop.domain.suggestion import Suggestion, Tier
from qbosync_desktop.store import tables
from qbosync_desktop.store.bulk import write_beside
from qbosync_desktop.store.datafile import DataFile, Session
from qbosync_desktop.store.sent import as_client_says
from qbosync_desktop.store.values import (
    Shared,
    address_text,
    changes_of,
    changes_text,
    fields_of,
    fields_text,
    problem_of,
    problem_text,
    reasons_of,
    reasons_text,
    time_of,
    time_text,
)
from qbosync_desktop.sync.ports import Entry, EntryState

T = TypeVar("T")
Row = tuple[Any, ...]
MANY = 5_000
CHUNK = 500
"""Most values in one ``IN (…)``; SQLite before 3.32 takes 999 variables."""

_KINDS = {kind.value: kind for kind in ClientKind}
_TIERS = {tier.value: tier for tier in Tier}
_DECISIONS = {kind.value: kind for kind in DecisionKind}
_make_client = maker(Client)


def primary_key(model: type[Model]) -> tuple[str, ...]:
    """The columns of a table's primary key."""
    fields = model._meta.get_primary_keys()  # type: ignore[no-untyped-call]  # peewee's stub
    return tuple(field.name for field in fields)


@dataclass(frozen=True)
class Rows(Generic[T]):
    """One table's traffic. ``lead`` columns (the realm) stand before those that ``encode`` gives."""

    model: type[Model]
    encode: Callable[[Iterable[T]], Iterable[Row]]
    decode: Callable[..., T]
    lead: int = 0

    @property
    def columns(self) -> tuple[str, ...]:
        """Every column, in the order of the model."""
        return tuple(self.model._meta.sorted_field_names)

    @property
    def key(self) -> tuple[str, ...]:
        """The columns of the primary key."""
        return primary_key(self.model)

    def insert(
        self, session: Session, items: Iterable[T], *lead: str, replace: bool = False, beside: bool = False
    ) -> None:
        """Write items; a key that is there already is an IntegrityError, or replaced if so asked.

        ``beside``: SQLite writes while the next items are encoded, which pays from thousands on.
        """
        names = ", ".join(f'"{name}"' for name in self.columns)
        head, tail = f'INSERT INTO "{self.model._meta.table_name}" ({names})', ""  # our own names
        if replace:
            rest = [name for name in self.columns if name not in self.key]
            keys = ", ".join(f'"{name}"' for name in self.key)
            tail = f"ON CONFLICT ({keys}) DO UPDATE SET " + ", ".join(f'"{name}" = excluded."{name}"' for name in rest)
        rows = ((*lead, *row) for row in self.encode(items))
        if beside:
            write_beside(session.raw, head, tail, len(self.columns), rows)
        else:
            marks = ", ".join("?" for _ in self.columns)
            session.raw.executemany(f"{head} VALUES ({marks}) {tail}", rows)

    def select(
        self,
        session: Session,
        where: Expression | None = None,
        *order: object,
        limit: int | None = None,
        shared: Shared | None = None,
    ) -> tuple[T, ...]:
        """Read items. ``shared``: for those whose ``decode`` takes it."""
        fields = [getattr(self.model, name) for name in self.columns[self.lead :]]
        query = self.model.select(*fields)
        if where is not None:
            query = query.where(where)
        if order:
            query = query.order_by(*order)
        if limit is not None:
            query = query.limit(limit)
        decode = self.decode
        with collector_waits():
            if shared is not None:
                found = tuple([decode(row, shared) for row in session.run(query)])
                if len(found) > MANY:
                    they_stay()
                return found
            return tuple([decode(row) for row in session.run(query)])


def _each(encode: Callable[[T], Row]) -> Callable[[Iterable[T]], Iterable[Row]]:
    return partial(map, encode)


def _number(key: int) -> int:
    return key


def kept_clients(file: DataFile) -> Records[int, Client]:
    """Every client by id; the same object as long as its row is not written."""

    def read(keys: list[int] | None) -> Iterable[Client]:
        if keys is None:
            return CLIENTS.select(session, None, tables.ClientTable.id, shared=shared)
        return [one for some in chunks(keys) for one in CLIENTS.select(session, tables.ClientTable.id.in_(list(some)))]

    with file.read() as session:
        shared = file.kept.shared
        return file.settled(session).rows("client", "", read, attrgetter("id"), _number)


def kept_links(file: DataFile, realm: str) -> Records[int, Link]:
    """Every link of a company by client, likewise."""
    table = tables.LinkTable

    def read(keys: list[int] | None) -> Iterable[Link]:
        if keys is None:
            return LINKS.select(session, table.realm_id == realm, table.client_id, shared=shared)
        return [
            one
            for some in chunks(keys)
            for one in LINKS.select(session, (table.realm_id == realm) & table.client_id.in_(list(some)))
        ]

    with file.read() as session:
        shared = file.kept.shared
        return file.settled(session).rows("link", realm, read, attrgetter("client_id"), _number)


def chunks(values: Sequence[T]) -> Iterable[Sequence[T]]:
    """Pieces small enough for one query."""
    return (values[start : start + CHUNK] for start in range(0, len(values), CHUNK))


def _client_row(client: Client) -> Row:
    return (
        client.id,
        client.name,
        client.kind.value,
        client.reference,
        client.trading_name,
        client.given_name,
        client.middle_name,
        client.family_name,
        client.email,
        client.phone,
        client.mobile,
        client.alternate_phone,
        client.fax,
        client.website,
        client.abn,
        client.acn,
        address_text(client.postal),
        address_text(client.street),
        client.sync,
        client.archived,
    )


def _client(row: Row, shared: Shared | None = None) -> Client:
    shared = shared or Shared()
    share = shared.text
    # What no record keeps as it stands is not shared: it would be thrown away later and leave holes everywhere.
    parts = [share(part, part) if type(part) is str else part for part in row[:16]]
    parts[2] = _KINDS[row[2]]
    parts += (shared.address(row[16]), shared.address(row[17]), row[18] == 1, row[19] == 1)
    client = shared.clients[row[0]] = _make_client(parts)
    return client


def _name_row(holder: NameHolder) -> Row:
    return (holder.kind.value, holder.id, holder.display_name, holder.active)


def _name(row: Row) -> NameHolder:
    return NameHolder(NameHolderKind(row[0]), row[1], row[2], row[3] == 1)


def _link_row(link: Link) -> Row:
    return (
        link.client_id,
        link.customer_id,
        link.active,
        time_text(link.linked_at),
        time_text(link.last_sync),
        time_text(link.paused_at),
        link.why,
        fields_text(link.sent),
        fields_text(link.seen),
    )


def _link(row: Row, shared: Shared | None = None) -> Link:
    shared = shared or Shared()
    share = shared.text
    client = shared.clients.get(row[0])
    sent = shared.fields(row[7])
    return Link(
        row[0] if client is None else client.id,
        share(row[1], row[1]),
        row[2] == 1,
        shared.time(row[3]),
        shared.time(row[4]),
        shared.time(row[5]),
        share(row[6], row[6]),
        sent if client is None else as_client_says(sent, client),
        shared.fields(row[8]),
    )


def _decision_row(decision: Decision) -> Row:
    return (
        decision.client_id,
        decision.customer_id,
        decision.kind.value,
        decision.other_id,
        time_text(decision.made_at),
    )


def _decision(row: Row) -> Decision:
    return Decision(_DECISIONS[row[2]], row[0], row[1], time_of(row[4]), row[3])


def _suggestion_row(suggestion: Suggestion) -> Row:
    return (
        suggestion.client_id,
        suggestion.customer_id,
        suggestion.score,
        suggestion.tier.value,
        reasons_text(suggestion.reasons),
        suggestion.best,
    )


def _suggestion(row: Row) -> Suggestion:
    return Suggestion(row[0], row[1], row[2], _TIERS[row[3]], reasons_of(row[4]), row[5] == 1)


def _problem_row(problem: Problem) -> Row:
    return (problem.client_id, problem.customer_id, problem_text(problem))


def _problem(row: Row) -> Problem:
    return problem_of(row[2])


def _company_row(company: Company) -> Row:
    return (
        company.realm_id,
        company.name,
        company.environment.value,
        company.country,
        time_text(company.connected_at),
        time_text(company.last_read),
        time_text(company.changes_since),
        "{}",
    )


def _company(row: Row) -> Company:
    return Company(row[0], row[1], Environment(row[2]), row[3], time_of(row[4]), time_of(row[5]), time_of(row[6]))


def _entry_row(entry: Entry) -> Row:
    action = entry.action
    return (
        entry.push_id,
        entry.number,
        entry.request_id,
        entry.item,
        action.kind.value,
        action.client_id,
        action.title,
        action.customer_id,
        action.sync_token,
        changes_text(action.fields),
        entry.state.value,
        time_text(entry.sent_at),
        time_text(entry.answered_at),
        entry.customer_id,
        entry.sync_token,
        fields_text(entry.after),
        None if entry.problem is None else problem_text(entry.problem),
        entry.tid,
        entry.undone,
    )


def _entry(row: Row) -> Entry:
    return Entry(
        push_id=row[0],
        number=row[1],
        request_id=row[2],
        item=row[3],
        action=Action(ActionKind(row[4]), row[5], row[6], row[7], row[8], changes_of(row[9])),
        state=EntryState(row[10]),
        sent_at=time_of(row[11]),
        answered_at=time_of(row[12]),
        customer_id=row[13],
        sync_token=row[14],
        after=fields_of(row[15]),
        problem=None if row[16] is None else problem_of(row[16]),
        tid=row[17],
        undone=row[18] == 1,
    )


CLIENTS = Rows(tables.ClientTable, _each(_client_row), _client)
COMPANIES = Rows(tables.CompanyTable, _each(_company_row), _company)
NAMES = Rows(tables.NameTable, _each(_name_row), _name, lead=1)
LINKS = Rows(tables.LinkTable, _each(_link_row), _link, lead=1)
DECISIONS = Rows(tables.DecisionTable, _each(_decision_row), _decision, lead=1)
SUGGESTIONS = Rows(tables.SuggestionTable, _each(_suggestion_row), _suggestion, lead=1)
PROBLEMS = Rows(tables.ProblemTable, _each(_problem_row), _problem, lead=1)
ENTRIES = Rows(tables.EntryTable, _each(_entry_row), _entry)
