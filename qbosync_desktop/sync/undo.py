"""Undo: a plan that puts before-images back, where QuickBooks still holds what we wrote."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qbosync_desktop.domain.customer import Customer
from qbosync_desktop.domain.fields import LABELS, Field, shown
from qbosync_desktop.domain.plan import Action, ActionKind, FieldChange, Origin, Plan
from qbosync_desktop.domain.problems import Problem, Remedy
from qbosync_desktop.sync.details import same
from qbosync_desktop.sync.ports import Entry, EntryState


def undo_plan(entries: Sequence[Entry], customers: Mapping[str, Customer]) -> Plan:
    """What would take these entries back. Undo is a push like any other: reviewed, journalled, undoable.

    A field that QuickBooks no longer holds as we wrote it is left alone and becomes a problem. A created customer is
    made inactive (QuickBooks deletes no customers).
    """
    actions: list[Action] = []
    problems: list[Problem] = []
    for entry in reversed(entries):
        if entry.state is not EntryState.DONE or entry.undone:
            continue
        customer = customers.get(entry.customer_id)
        result = _gone(entry) if customer is None or customer.gone else _inverse(entry, customer)
        if isinstance(result, Problem):
            problems.append(result)
        elif result is not None:
            actions.append(result)
            problems += _lost(entry, customer, result)
    return Plan(tuple(actions), tuple(problems))


def _inverse(entry: Entry, customer: Customer) -> Action | Problem | None:
    action = entry.action
    if action.kind is ActionKind.CREATE:
        if not customer.active:
            return None
        if customer.balance:
            return Problem(
                "open-balance",
                "This customer still has an open balance",
                f"“{customer.display_name}” was created by this push and has {customer.balance} open.",
                "Settle or credit the open invoices in QuickBooks first.",
                (Remedy.RETRY,),
                action.client_id,
                customer.id,
            )
        return Action(ActionKind.DEACTIVATE, action.client_id, action.title, customer.id, customer.sync_token)
    if action.kind is ActionKind.DEACTIVATE:
        if customer.active:
            return None
        name = FieldChange(customer.display_name, customer.plain_name, Origin.NEW)
        fields = {Field.DISPLAY_NAME: name}
        return Action(ActionKind.REACTIVATE, action.client_id, action.title, customer.id, customer.sync_token, fields)
    fields = {
        name: FieldChange(customer.value(name), change.old, Origin.REGISTER)
        for name, change in action.fields.items()
        if same(name, customer.value(name), entry.after.get(name, change.new))
        and not same(name, customer.value(name), change.old)
    }
    if action.kind is ActionKind.REACTIVATE:
        if not customer.active:
            return None
        return Action(ActionKind.DEACTIVATE, action.client_id, action.title, customer.id, customer.sync_token)
    if not fields:
        return _changed(entry, tuple(action.fields)) if _differs(entry, customer) else None
    return Action(ActionKind.UPDATE, action.client_id, action.title, customer.id, customer.sync_token, fields)


def _differs(entry: Entry, customer: Customer) -> bool:
    return any(not same(name, customer.value(name), change.old) for name, change in entry.action.fields.items())


def _lost(entry: Entry, customer: Customer | None, action: Action) -> list[Problem]:
    if customer is None or entry.action.kind is not ActionKind.UPDATE:
        return []
    lost = tuple(
        name
        for name, change in entry.action.fields.items()
        if name not in action.fields and not same(name, customer.value(name), change.old)
    )
    return [_changed(entry, lost)] if lost else []


def _changed(entry: Entry, names: tuple[Field, ...]) -> Problem:
    fields = ", ".join(LABELS[name].lower() for name in names)
    wrote = "; ".join(shown(entry.after.get(name, entry.action.fields[name].new)) for name in names)
    return Problem(
        "changed-since-push",
        "Someone changed this customer after the push",
        f"“{entry.action.title}”: {fields} no longer reads “{wrote}” in QuickBooks. It is left as it is.",
        "Change it by hand if it is wrong.",
        (Remedy.COMPARE,),
        entry.action.client_id,
        entry.customer_id,
    )


def _gone(entry: Entry) -> Problem:
    return Problem(
        "customer-gone",
        "This customer is no longer in QuickBooks",
        f"“{entry.action.title}” cannot be put back: QuickBooks does not know the customer any more.",
        "Nothing can be done from here.",
        (),
        entry.action.client_id,
        entry.customer_id,
    )
