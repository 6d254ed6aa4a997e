"""Plan: a pure function of the register, the customers, the links and the settings to actions and problems.

Same inputs, same plan. Nothing is sent from here. docs/sync.md tells the whole algorithm.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.customer import Customer
from qbosync_desktop.domain.fields import Field, FieldValue, blank
from qbosync_desktop.domain.link import Link
from qbosync_desktop.domain.plan import Action, ActionKind, FieldChange, Origin, Plan
from qbosync_desktop.domain.problems import Problem, Remedy
from qbosync_desktop.domain.settings import FieldRule, NameFormat, Settings
from qbosync_desktop.sync.checks import check_values, name_taken, same_new_name
from qbosync_desktop.sync.details import details, display_name, same
from qbosync_desktop.sync.names import NameBook, name_in_use_key


@dataclass(frozen=True, slots=True)
class PlanInput:
    """All a plan depends on. ``waiting`` are stored problems by client: such a client is not sent until retried."""

    clients: Mapping[int, Client]
    customers: Mapping[str, Customer]
    links: Mapping[int, Link]
    names: NameBook
    settings: Settings = field(default_factory=Settings)
    create: frozenset[int] = frozenset()
    deactivate: frozenset[int] = frozenset()
    reactivate: frozenset[int] = frozenset()
    with_reference: frozenset[int] = frozenset()
    without_email: frozenset[int] = frozenset()
    waiting: Mapping[int, Problem] = field(default_factory=dict)

    def details(self, client: Client) -> dict[Field, FieldValue]:
        """The client in QuickBooks' fields, with what the user decided for this one client."""
        values = details(client, self.settings)
        if client.id in self.with_reference and self.settings.name_format is NameFormat.NAME:
            settings = replace(self.settings, name_format=NameFormat.NAME_REFERENCE)
            values[Field.DISPLAY_NAME] = display_name(client, settings)
        if client.id in self.without_email:
            values[Field.EMAIL] = ""
        return values


def make_plan(given: PlanInput) -> Plan:
    """Everything that would be sent now, in the order it is sent, and everything that cannot be, with its reason."""
    drafts: list[Action] = []
    problems: list[Problem] = []
    for client_id in sorted(given.links.keys() | given.create):
        client = given.clients.get(client_id)
        if client is None:
            continue
        result = _draft(given, client)
        if isinstance(result, Problem):
            problems.append(result)
        elif result is not None:
            drafts.append(result)
    drafts = _settle_names(given, drafts, problems)
    problems += [
        problem
        for client_id, problem in given.waiting.items()
        if client_id not in given.links and client_id not in given.create and client_id in given.clients
    ]
    return Plan(tuple(drafts), tuple(problems))


def _draft(given: PlanInput, client: Client) -> Action | Problem | None:
    link = given.links.get(client.id)
    if link is None:
        return given.waiting.get(client.id) or (None if client.archived else _creation(given, client))
    if client.archived and client.id not in given.deactivate:
        return None
    if not link.active or not client.sync:
        return None
    if client.id in given.waiting:
        return given.waiting[client.id]
    customer = given.customers.get(link.customer_id)
    if customer is None or customer.gone:
        return Problem(
            "customer-gone",
            "This customer is no longer in QuickBooks",
            f"“{client.name}” was linked to a customer that QuickBooks does not know any more.",
            "Unlink the client; link it again or create the customer anew.",
            (Remedy.UNLINK,),
            client.id,
            link.customer_id,
        )
    if client.archived:
        return _deactivation(client, customer)
    if not customer.active and client.id not in given.reactivate:
        return Problem(
            "customer-inactive",
            "This customer was made inactive in QuickBooks",
            f"“{customer.plain_name}” was made inactive or merged into another customer.",
            "Make it active again, or unlink and link to the right customer.",
            (Remedy.MAKE_ACTIVE, Remedy.UNLINK),
            client.id,
            customer.id,
        )
    values = given.details(client)
    fields = changes(values, customer, link, given.settings)
    if not customer.active:
        # QuickBooks keeps "(deleted)" in the name unless the right one comes with Active (seen live on Items).
        fields.setdefault(
            Field.DISPLAY_NAME, FieldChange(customer.display_name, values[Field.DISPLAY_NAME], Origin.NEW)
        )
    elif not fields:
        return None
    problem = check_values(client.id, customer.id, {name: change.new for name, change in fields.items()})
    if problem is not None:
        return problem
    kind = ActionKind.UPDATE if customer.active else ActionKind.REACTIVATE
    return Action(kind, client.id, client.name, customer.id, customer.sync_token, fields)


def changes(
    values: Mapping[Field, FieldValue], customer: Customer, link: Link | None, settings: Settings
) -> dict[Field, FieldChange]:
    """What an update would change: old is QuickBooks' value, new the register's. Rules and blanks are honoured."""
    found: dict[Field, FieldChange] = {}
    for name, new in values.items():
        rule = settings.rule(name)
        old = customer.value(name)
        if rule is FieldRule.OFF or (rule is FieldRule.WHEN_EMPTY and old) or same(name, old, new):
            continue
        if not new and (not settings.blanks_clear or name is Field.DISPLAY_NAME):
            continue
        found[name] = FieldChange(old, new, origin(name, old, new, link))
    return found


def origin(name: Field, old: FieldValue, new: FieldValue, link: Link | None) -> Origin:
    """Which side moved since we last sent this field (or found it equal)."""
    if link is None or name not in link.sent:
        return Origin.NEW
    last = link.sent[name]
    here, there = not same(name, new, last), not same(name, old, last)
    if here and there:
        return Origin.BOTH
    return Origin.QUICKBOOKS if there else Origin.REGISTER


def _creation(given: PlanInput, client: Client) -> Action | Problem | None:
    if not client.sync:
        return None
    values = {
        name: value
        for name, value in given.details(client).items()
        if name is Field.DISPLAY_NAME or (value and given.settings.rule(name) is not FieldRule.OFF)
    }
    problem = check_values(client.id, "", values)
    if problem is not None:
        return problem
    fields = {name: FieldChange(blank(name), value) for name, value in values.items()}
    return Action(ActionKind.CREATE, client.id, client.name, "", "", fields)


def creation_problem(given: PlanInput, client: Client) -> Problem | None:
    """Why this client could not be created in QuickBooks now, or None. Used before the user decides."""
    draft = _creation(given, client)
    if draft is None or isinstance(draft, Problem):
        return draft
    name = str(draft.fields[Field.DISPLAY_NAME].new)
    holder = given.names.holder(name)
    if holder is None:
        return None
    return name_taken(client.id, "", name, holder, reference=bool(client.reference) and client.reference not in name)


def _deactivation(client: Client, customer: Customer) -> Action | Problem | None:
    if not customer.active:
        return None
    if customer.balance:
        return Problem(
            "open-balance",
            "This customer still has an open balance",
            f"QuickBooks does not make “{customer.display_name}” inactive while {customer.balance} is open.",
            "Settle or credit the open invoices in QuickBooks first.",
            (Remedy.RETRY,),
            client.id,
            customer.id,
        )
    return Action(ActionKind.DEACTIVATE, client.id, client.name, customer.id, customer.sync_token, {})


def _settle_names(given: PlanInput, drafts: list[Action], problems: list[Problem]) -> list[Action]:
    """Take out the actions whose name is taken, and put renames that free a name before those that need it."""
    frees = {name_in_use_key(str(action.fields[Field.DISPLAY_NAME].old)): action for action in drafts if action.renames}
    wanted: dict[str, Action] = {}
    kept: list[Action] = []
    after: dict[tuple[int, str], tuple[int, str]] = {}
    for action in drafts:
        change = action.fields.get(Field.DISPLAY_NAME)
        if change is None:
            kept.append(action)
            continue
        name = str(change.new)
        key = name_in_use_key(name)
        client = given.clients[action.client_id]
        reference = bool(client.reference) and client.reference not in name
        first = wanted.get(key)
        if first is not None:
            problems.append(same_new_name(action.client_id, action.customer_id, name, first.title, reference=reference))
            continue
        holder = given.names.holder(name, but_customer=action.customer_id)
        if holder is not None:
            freeing = frees.get(key)
            if freeing is None or freeing.customer_id != holder.id or freeing.key == action.key:
                problems.append(name_taken(action.client_id, action.customer_id, name, holder, reference=reference))
                continue
            after[action.key] = freeing.key
        wanted[key] = action
        kept.append(action)
    return _ordered(given, kept, after, problems)


def _ordered(
    given: PlanInput, kept: list[Action], after: dict[tuple[int, str], tuple[int, str]], problems: list[Problem]
) -> list[Action]:
    """Every rename behind the one that frees its name. What waits in a circle, or for an action that is not sent,
    cannot go: its name is still taken.
    """
    waiting: dict[tuple[int, str], list[Action]] = {}
    for action in kept:
        if action.key in after:
            waiting.setdefault(after[action.key], []).append(action)
    ordered = [action for action in kept if action.key not in after]
    for action in ordered:  # grows while it is walked
        ordered += waiting.pop(action.key, [])
    for stuck in (action for actions in waiting.values() for action in actions):
        name = str(stuck.fields[Field.DISPLAY_NAME].new)
        holder = given.names.holder(name, but_customer=stuck.customer_id)
        if holder is not None:
            problems.append(name_taken(stuck.client_id, stuck.customer_id, name, holder, reference=False))
    return ordered
