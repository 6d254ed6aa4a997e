"""Plan: a pure function of the register, the customers, the links and the settings to actions and problems.

Same inputs, same plan. Nothing is sent from here. docs/sync.md tells the whole algorithm.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from qbosync_desktop.domain import ordering
from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.customer import Customer, NameHolderKind, name_key
from qbosync_desktop.domain.fields import Field, FieldValue, blank
from qbosync_desktop.domain.link import Link
from qbosync_desktop.domain.plan import Action, ActionKind, FieldChange, Origin, Plan
from qbosync_desktop.domain.problems import Problem, Remedy
from qbosync_desktop.domain.settings import FieldRule, Settings
from qbosync_desktop.sync.checks import NOBODY, Rival, check_values, name_taken, same_new_name
from qbosync_desktop.sync.details import same
from qbosync_desktop.sync.in_step import PlanBefore, plainly_in_step
from qbosync_desktop.sync.lost import Survivors, gone, inactive
from qbosync_desktop.sync.names import Holder
from qbosync_desktop.sync.plan_input import PlanInput
from qbosync_desktop.sync.renames import in_order, spare_name


def make_plan(given: PlanInput, before: PlanBefore | None = None) -> Plan:
    """Everything that would be sent now, in the order it is sent, and everything that cannot be, with its reason.

    ``before`` saves work and changes nothing: who needed nothing then and is the same now needs nothing now.
    """
    if before is not None and not before.may_serve(given):
        before = None
    drafts: list[Action] = []
    problems: list[Problem] = []
    linked = {link.customer_id: client_id for client_id, link in given.links.items()}
    ending = [one for one in given.make_inactive if one not in linked]
    for customer_id in sorted(ending, key=lambda one: (len(one), one)):
        result = _ending(given, customer_id)
        if isinstance(result, Problem):
            problems.append(result)
        elif result is not None:
            drafts.append(result)
    survivors = cache(lambda: Survivors(given.customers.values(), linked))
    wanted = [*given.links, *[one for one in given.create if one not in given.links]]
    for client_id in ordering.in_order(wanted, lambda one: one):
        client = given.clients.get(client_id)
        if client is None:
            continue
        link = given.links.get(client_id)
        fine = before is not None and link is not None and before.nothing_then(given, client, link)
        if fine and client_id not in given.waiting:
            continue
        result = _draft(given, client, survivors)
        if isinstance(result, Problem):
            problems.append(result)
        elif result is not None:
            drafts.append(result)
    kept = _free_names(given, drafts, problems, linked)
    problems += [
        problem
        for client_id, problem in given.waiting.items()
        if client_id not in given.links and client_id not in given.create and client_id in given.clients
    ]
    return Plan(tuple(in_order(kept, given.names.taken)), tuple(problems))


def _draft(given: PlanInput, client: Client, survivors: Callable[[], Survivors]) -> Action | Problem | None:
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
        return gone(client, link.customer_id, survivors().of(customer, given.details(client)))
    if client.archived:
        return _deactivation(client, customer)
    if not customer.active and client.id not in given.reactivate:
        return inactive(client, customer, survivors().of(customer, given.details(client)))
    if customer.active and plainly_in_step(given, client, customer):
        return None
    values = given.details(client)
    fields = changes(values, customer, link, given.settings)
    if not customer.active:
        # QuickBooks keeps "(deleted)" in the name unless the right one comes with Active (seen live on Items).
        fields.setdefault(Field.DISPLAY_NAME, FieldChange(customer.display_name, values[Field.DISPLAY_NAME]))
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
        found[name] = FieldChange(old, new, origin(name, customer.held(name), new, link))
    return found


def origin(name: Field, old: FieldValue, new: FieldValue, link: Link | None) -> Origin:
    """Which side moved: the register since we last sent this field (or found it equal), QuickBooks since the user last
    decided about it.
    """
    if link is None or (name not in link.sent and name not in link.seen):
        return Origin.NEW
    there = not same(name, old, link.seen[name] if name in link.seen else link.sent[name])
    here = name in link.sent and not same(name, new, link.sent[name])
    if here and there:
        return Origin.BOTH
    if there:
        return Origin.QUICKBOOKS
    return Origin.REGISTER if name in link.sent else Origin.NEW


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


def creation_problem(given: PlanInput, client: Client, linked: Mapping[str, int]) -> Problem | None:
    """Why this client could not be created in QuickBooks now, or None. Used before the user decides.

    ``linked`` are the linked clients by their customers.
    """
    draft = _creation(given, client)
    if draft is None or isinstance(draft, Problem):
        return draft
    holder = given.names.holder(draft.wanted)
    return None if holder is None else _taken(given, draft, holder, linked)


def _taken(given: PlanInput, action: Action, holder: Holder, linked: Mapping[str, int]) -> Problem:
    """The problem of an action whose name somebody has."""
    rival = NOBODY
    customer = given.customers.get(holder.id) if holder.kind is NameHolderKind.CUSTOMER else None
    if customer is not None:
        owner = given.clients.get(linked.get(customer.id, 0))
        rival = Rival(owner.name if owner is not None else "", customer.balance)
    client = given.clients.get(action.client_id)
    reference = client is not None and bool(client.reference) and client.reference not in action.wanted
    return name_taken(action.client_id, action.customer_id, action.wanted, holder, reference=reference, rival=rival)


def _ending(given: PlanInput, customer_id: str) -> Action | Problem | None:
    """A customer that stands in the way of a name is made inactive, and gives the name up in the same write: Intuit
    does not say whether an inactive customer keeps its name taken.
    """
    customer = given.customers.get(customer_id)
    if customer is None or customer.gone or not customer.active or customer.sub_customer:
        return None
    if customer.balance:
        return owing(0, customer)
    name = FieldChange(customer.display_name, spare_name(customer.display_name, given.names.taken))
    return Action(
        ActionKind.DEACTIVATE,
        0,
        customer.display_name,
        customer.id,
        customer.sync_token,
        {Field.DISPLAY_NAME: name},
    )


def _deactivation(client: Client, customer: Customer) -> Action | Problem | None:
    if not customer.active:
        return None
    if customer.balance:
        return owing(client.id, customer)
    return Action(ActionKind.DEACTIVATE, client.id, client.name, customer.id, customer.sync_token, {})


def owing(client_id: int, customer: Customer) -> Problem:
    """Why a customer cannot be made inactive while something is owed."""
    return Problem(
        "open-balance",
        "This customer still has an open balance",
        f"QuickBooks does not make “{customer.display_name}” inactive while {customer.balance} is open.",
        "Settle or credit the open invoices in QuickBooks first.",
        (Remedy.RETRY,),
        client_id,
        customer.id,
    )


def _free_names(
    given: PlanInput, drafts: list[Action], problems: list[Problem], linked: Mapping[str, int]
) -> list[Action]:
    """The actions whose names are free, or freed by others that are sent; of two that want one name the first."""
    kept = list(drafts)
    while True:
        giver = {name_key(action.freed): action for action in kept if action.freed}
        wanted: dict[str, Action] = {}
        fine: list[Action] = []
        stuck: list[Problem] = []
        for action in kept:
            key = name_key(action.wanted)
            freeing = giver.get(key)
            holders = given.names.holders(action.wanted, but_customer=action.customer_id) if action.wanted else []
            holder = next((one for one in holders if not _gives(freeing, one)), None)
            if holder is not None:
                stuck.append(_taken(given, action, holder, linked))
            elif action.wanted and key in wanted:
                stuck.append(_wanted_twice(given, action, wanted[key]))
            else:
                wanted.setdefault(key, action)
                fine.append(action)
        problems += stuck
        if not stuck:
            return fine
        kept = fine


def _gives(freeing: Action | None, holder: Holder) -> bool:
    """Whether this action takes the name from its holder."""
    return freeing is not None and holder.kind is NameHolderKind.CUSTOMER and freeing.customer_id == holder.id


def _wanted_twice(given: PlanInput, action: Action, first: Action) -> Problem:
    client = given.clients[action.client_id]
    reference = bool(client.reference) and client.reference not in action.wanted
    return same_new_name(action.client_id, action.customer_id, action.wanted, first.title, reference=reference)
