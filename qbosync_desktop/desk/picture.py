"""The picture: everything known about the practice and one company at one moment, indexed, with its plan.

Built from the store in one go and never changed; the rows of all three tabs are pure functions of it.
"""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from operator import attrgetter

from qbosync_desktop.desk.doubts import Doubt, doubt_of
from qbosync_desktop.desk.ports import BooksPort, by_key
from qbosync_desktop.desk.register_twins import ClientTwin, client_twins_of, register_key
from qbosync_desktop.desk.shown import Status as Status
from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.company import Company
from qbosync_desktop.domain.customer import Customer, NameHolder
from qbosync_desktop.domain.link import DecisionKind, Link
from qbosync_desktop.domain.ordering import in_order
from qbosync_desktop.domain.plan import Action, Plan
from qbosync_desktop.domain.problems import Problem
from qbosync_desktop.domain.settings import Settings
from qbosync_desktop.domain.suggestion import Suggestion, Tier
from qbosync_desktop.sync.in_step import PlanBefore
from qbosync_desktop.sync.names import NameBook
from qbosync_desktop.sync.plan_input import PlanInput
from qbosync_desktop.sync.planning import make_plan
from qbosync_desktop.sync.ports import EntryState

SURE = (Tier.EXACT, Tier.LIKELY)
"""Tiers of suggestions that keep a client from being created unseen."""


@dataclass(frozen=True, slots=True)
class Sources:
    """What a picture was made of. What the store gives again as the same tuple need not be indexed again."""

    clients: tuple[Client, ...] = ()
    customers: tuple[Customer, ...] = ()
    links: tuple[Link, ...] = ()
    names: tuple[NameHolder, ...] = ()


@dataclass(frozen=True)
class Picture:
    """See the module. Customers that are gone are left out; sub-customers are in ``customers`` only."""

    company: Company | None
    settings: Settings
    clients: Mapping[int, Client]
    customers: Mapping[str, Customer]
    links: Mapping[int, Link]
    client_of: Mapping[str, int]
    given: PlanInput
    plan: Plan
    action_of: Mapping[int, Action]
    problem_of: Mapping[int, Problem]
    of_client: Mapping[int, tuple[Suggestion, ...]]
    of_customer: Mapping[str, tuple[Suggestion, ...]]
    left_clients: frozenset[int]
    left_customers: frozenset[str]
    not_same: frozenset[tuple[int, str]]
    others: tuple[Problem, ...] = field(default=())  # stored problems of no single client
    taken_back: frozenset[int] = frozenset()  # see _taken_back; known while the switch is on
    doubt: Doubt | None = None  # why whatever is planned asks first
    sources: Sources = field(default=Sources(), repr=False, compare=False)
    apart: frozenset[tuple[str, str]] = frozenset()  # customers called "not twins", as pair_of gives them
    kept_twins: frozenset[str] = frozenset()  # customers to keep of their twins
    apart_clients: frozenset[tuple[int, int]] = frozenset()  # clients called "not twins", the lower number first
    client_twins: Mapping[int, ClientTwin] = field(default_factory=dict)  # clients that stand in the register twice

    @cached_property
    def active_links(self) -> int:
        """How many clients are kept in step."""
        return sum(link.active for link in self.links.values())

    @cached_property
    def clients_in_order(self) -> tuple[Client, ...]:
        """Every client by name, for whoever makes an order afresh; forgotten once rows and indexes stand."""
        return tuple(in_order(tuple(self.clients.values()), lambda one: one.name.casefold()))

    @cached_property
    def customers_in_order(self) -> tuple[Customer, ...]:
        """Every customer by name, likewise."""
        return tuple(in_order(tuple(self.customers.values()), lambda one: one.display_name.casefold()))

    def forget_orders(self) -> None:
        """Give their room back."""
        for name in ("clients_in_order", "customers_in_order"):
            self.__dict__.pop(name, None)

    @property
    def busy(self) -> Mapping[int, object]:
        """The clients the plan has an action or a problem for."""
        return ChainMap(dict(self.action_of), dict(self.problem_of))

    def status(self, client: Client) -> Status:
        """Where this client stands."""
        if client.archived and client.id not in self.action_of and client.id not in self.problem_of:
            return Status.ARCHIVED
        link = self.links.get(client.id)
        if link is not None and (not link.active or not client.sync):
            return Status.PAUSED
        if client.id in self.problem_of:
            return Status.PROBLEM
        if link is not None:
            return Status.TO_PUSH if client.id in self.action_of else Status.IN_SYNC
        if client.id in self.given.create:
            return Status.NEW
        if client.id in self.left_clients or not client.sync:
            return Status.LEFT_OUT
        return Status.SUGGESTED if self.best_of_client(client.id) else Status.NOT_LINKED

    def best_of_client(self, client_id: int) -> Suggestion | None:
        """The suggestion of the one-to-one assignment for an unlinked client."""
        return next((one for one in self.of_client.get(client_id, ()) if one.best), None)

    def best_of_customer(self, customer_id: str) -> Suggestion | None:
        """The suggestion of the one-to-one assignment for an unlinked customer."""
        return next((one for one in self.of_customer.get(customer_id, ()) if one.best), None)

    def customer_of(self, client_id: int) -> Customer | None:
        """The linked customer, if it is still known."""
        link = self.links.get(client_id)
        return self.customers.get(link.customer_id) if link else None

    def open_clients(self) -> list[Client]:
        """Clients that are neither linked, archived nor left out: what matching looks at. Those chosen for creation are
        among them until they are created, for a customer like them may turn up in the meantime.
        """
        return [
            client
            for client in self.clients.values()
            if client.id not in self.links
            and not client.archived
            and client.sync
            and client.id not in self.left_clients
        ]

    def open_customers(self) -> list[Customer]:
        """Active customers that are neither linked nor left out, sub-customers apart."""
        return [
            customer
            for customer in self.customers.values()
            if customer.active
            and not customer.sub_customer
            and customer.id not in self.client_of
            and customer.id not in self.left_customers
        ]


def take_picture(books: BooksPort, before: Picture | None = None) -> Picture:
    """Read the store and compute the plan. Raises what the store raises.

    ``before`` is an earlier picture of the same books: it saves work where nothing was written, and changes nothing.
    """
    company = books.company() if books.realm_id else None
    sources = Sources(books.clients(), books.customers(), books.links(), books.names())
    old = before.sources if before is not None else Sources()
    clients: Mapping[int, Client]
    customers: Mapping[str, Customer]
    links: Mapping[int, Link]
    client_of: Mapping[str, int]
    if before is not None and sources.clients is old.clients:
        clients = before.clients
    else:
        clients = by_key(sources.clients, attrgetter("id"))
    if before is not None and sources.customers is old.customers:
        customers = before.customers
    else:
        customers = by_key(sources.customers, attrgetter("id"))
        if any(customer.gone for customer in sources.customers):
            customers = {name: customer for name, customer in customers.items() if not customer.gone}
    if before is not None and sources.links is old.links:
        links, client_of = before.links, before.client_of
    else:
        links = by_key(sources.links, attrgetter("client_id"))
        client_of = {link.customer_id: link.client_id for link in sources.links}
    if before is not None and customers is before.customers and sources.names is old.names:
        names = before.given.names
    else:
        names = NameBook(customers.values(), sources.names)
    decided: dict[DecisionKind, set[int]] = {kind: set() for kind in DecisionKind}
    left_customers: set[str] = set()
    not_same: set[tuple[int, str]] = set()
    making_inactive: set[str] = set()
    apart: set[tuple[str, str]] = set()
    kept_twins: set[str] = set()
    apart_clients: set[tuple[int, int]] = set()
    for decision in books.decisions():
        if decision.kind is DecisionKind.LEAVE_OUT_CUSTOMER:
            left_customers.add(decision.customer_id)
        elif decision.kind is DecisionKind.NOT_SAME:
            not_same.add((decision.client_id, decision.customer_id))
        elif decision.kind is DecisionKind.MAKE_INACTIVE:
            making_inactive.add(decision.customer_id)
        elif decision.kind is DecisionKind.NOT_TWINS and decision.client_id:
            if decision.other_id.isdecimal():
                apart_clients.add((decision.client_id, int(decision.other_id)))
        elif decision.kind is DecisionKind.NOT_TWINS:
            apart.add(pair_of(decision.customer_id, decision.other_id))
        elif decision.kind is DecisionKind.KEEP_TWIN:
            kept_twins.add(decision.customer_id)
        else:
            decided[decision.kind].add(decision.client_id)
    stored = books.problems()
    settings = books.settings()
    of_client: dict[int, list[Suggestion]] = {}
    of_customer: dict[str, list[Suggestion]] = {}
    left_clients = frozenset(decided[DecisionKind.LEAVE_OUT_CLIENT])
    for one in books.suggestions():
        client, customer = clients.get(one.client_id), customers.get(one.customer_id)
        if client is None or customer is None or client.archived or not client.sync or not customer.active:
            continue
        if one.client_id in links or one.customer_id in client_of:
            continue
        # Kept from before a decision; the decision stands, and taking it back brings the suggestion back.
        if one.client_id in left_clients or one.customer_id in left_customers:
            continue
        if (one.client_id, one.customer_id) in not_same:
            continue
        of_client.setdefault(one.client_id, []).append(one)
        of_customer.setdefault(one.customer_id, []).append(one)
    # A likely customer that turned up after a client was chosen has to be looked at before a second one is made.
    unseen = {
        client_id for client_id, found in of_client.items() if any(one.best and one.tier in SURE for one in found)
    }
    given = PlanInput(
        clients,
        customers,
        links,
        names,
        settings,
        frozenset([one for one in decided[DecisionKind.CREATE] if one not in links and one not in unseen]),
        frozenset(decided[DecisionKind.DEACTIVATE]),
        frozenset(decided[DecisionKind.REACTIVATE]),
        frozenset(decided[DecisionKind.ADD_REFERENCE]),
        frozenset(decided[DecisionKind.WITHOUT_EMAIL]),
        frozenset(making_inactive),
        {problem.client_id: problem for problem in stored if problem.client_id},
    )
    known = PlanBefore(before.given, before.busy) if before is not None else None
    plan = make_plan(given, known)
    return Picture(
        company,
        settings,
        clients,
        customers,
        links,
        client_of,
        given,
        plan,
        {action.client_id: action for action in plan.actions if action.client_id},
        {problem.client_id: problem for problem in plan.problems if problem.client_id},
        {key: _best_first(found) for key, found in of_client.items()},
        {key: _best_first(found) for key, found in of_customer.items()},
        left_clients,
        frozenset(left_customers),
        frozenset(not_same),
        tuple(problem for problem in stored if not problem.client_id),
        _taken_back(books, plan) if settings.automatic else frozenset(),
        doubt_of(books.memory, books.realm_id, clients.values()),
        sources,
        frozenset(apart),
        frozenset(kept_twins),
        frozenset(apart_clients),
        client_twins_of(books.memory(register_key(books.realm_id)), clients, links, left_clients, apart_clients),
    )


def pair_of(one: str, two: str) -> tuple[str, str]:
    """Two customers in the order in which pairs are kept."""
    return (one, two) if one <= two else (two, one)


def _taken_back(books: BooksPort, plan: Plan) -> frozenset[int]:
    """Planned clients whose newest write was an undo: what was taken back goes again only after a look."""

    def undone(client_id: int) -> bool:
        for entry in books.entries_of_client(client_id):
            if entry.state is EntryState.DONE:
                return bool(books.push(entry.push_id).undo_of)
        return False

    return frozenset(action.client_id for action in plan.actions if undone(action.client_id))


def _best_first(found: list[Suggestion]) -> tuple[Suggestion, ...]:
    return tuple(sorted(found, key=lambda one: (not one.best, -one.score)))
