"""Undo: a plan that puts before-images back, where QuickBooks still holds what we wrote."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from qbosync_desktop.domain.customer import Customer, name_key
from qbosync_desktop.domain.fields import LABELS, Field, FieldValue, shown
from qbosync_desktop.domain.plan import Action, ActionKind, FieldChange, Origin, Plan
from qbosync_desktop.domain.problems import Problem, Remedy
from qbosync_desktop.sync.details import same
from qbosync_desktop.sync.names import Holder, NameBook
from qbosync_desktop.sync.ports import Entry, EntryState
from qbosync_desktop.sync.renames import in_order


@dataclass(frozen=True, slots=True)
class Written:
    """What a later push of ours wrote into a field."""

    value: FieldValue
    when: datetime | None
    who: str


Later = Mapping[tuple[str, Field], Written]
"""By customer and field: the newest write of ours after the push that is taken back."""

NO_NAMES = NameBook((), ())


def undo_plan(
    entries: Sequence[Entry],
    customers: Mapping[str, Customer],
    *,
    names: NameBook = NO_NAMES,
    later: Later | None = None,
    fields: Mapping[int, frozenset[Field]] | None = None,
) -> Plan:
    """What would take these entries back. Undo is a push like any other: reviewed, journalled, undoable.

    A field that QuickBooks no longer holds as we wrote it is left alone and becomes a problem. A created customer is
    made inactive (QuickBooks deletes no customers). ``fields`` are the only ones to go back, by number of the entry.
    ``names`` are those in use; an old name that somebody else has taken does not go back.
    """
    actions: list[Action] = []
    problems: list[Problem] = []
    done_with: set[str] = set()
    for entry in reversed(entries):
        if entry.state is not EntryState.DONE or entry.undone or entry.customer_id in done_with:
            continue
        if entry.action.kind is ActionKind.UPDATE:
            done_with.add(entry.customer_id)  # the first half of a split rename went with its second
        customer = customers.get(entry.customer_id)
        if customer is None or customer.gone:
            problems.append(_gone(entry))
            continue
        only = (fields or {}).get(entry.number)
        inverse = _Inverse(entry if only is None else _only(entry, only), customer, later or {})
        result = inverse.action()
        if isinstance(result, Problem):
            problems.append(result)
        elif result is not None:
            actions.append(result)
            problems += inverse.lost(result)
    kept = _free_names(actions, names, problems)
    return Plan(tuple(in_order(kept, names.taken)), tuple(problems))


def _only(entry: Entry, names: frozenset[Field]) -> Entry:
    chosen = {name: change for name, change in entry.action.fields.items() if name in names}
    return replace(entry, action=replace(entry.action, fields=chosen))


@dataclass(frozen=True, slots=True)
class _Inverse:
    """One entry and the customer as it is now."""

    entry: Entry
    customer: Customer
    later: Later

    def action(self) -> Action | Problem | None:
        kind = self.entry.action.kind
        if kind is ActionKind.CREATE:
            return self._end_creation()
        if kind is ActionKind.DEACTIVATE:
            return self._wake()
        if kind is ActionKind.REACTIVATE and not self.customer.active:
            return None
        fields = self.fields_back()
        if kind is ActionKind.REACTIVATE:
            # Its name stays: QuickBooks puts its own mark of an inactive customer behind it.
            fields.pop(Field.DISPLAY_NAME, None)
            return self._owing() or self._make(ActionKind.DEACTIVATE, fields)
        if fields:
            return self._make(ActionKind.UPDATE, fields)
        lost = self._changed_fields()
        return self._changed(lost) if lost else None

    def lost(self, action: Action) -> list[Problem]:
        """What of an update cannot go back although the rest can."""
        if action.kind is not ActionKind.UPDATE:
            return []
        lost = self._changed_fields()
        return [self._changed(lost)] if lost else []

    def _end_creation(self) -> Action | Problem | None:
        if not self.customer.active:
            return None
        edited = tuple(
            name
            for name in self.entry.action.fields
            if not self._ours(name) and ((self.customer.id, name) not in self.later or not self._wrote_later(name))
        )
        if edited:
            return self._changed(edited)
        return self._owing() or self._make(ActionKind.DEACTIVATE, {})

    def _wake(self) -> Action | None:
        if self.customer.active:
            return None
        parked = self.entry.action.fields.get(Field.DISPLAY_NAME)
        name = str(parked.old) if parked is not None else self.customer.plain_name
        return self._make(ActionKind.REACTIVATE, {Field.DISPLAY_NAME: FieldChange(self.customer.display_name, name)})

    def _make(self, kind: ActionKind, fields: Mapping[Field, FieldChange]) -> Action:
        action = self.entry.action
        return Action(kind, action.client_id, action.title, self.customer.id, self.customer.sync_token, fields)

    def fields_back(self) -> dict[Field, FieldChange]:
        """What goes back: fields that still hold ours, and held something else before."""
        return {
            name: FieldChange(self.customer.held(name), change.old, Origin.REGISTER)
            for name, change in self.entry.action.fields.items()
            if self._ours(name) and not same(name, self.customer.held(name), change.old)
        }

    def _ours(self, name: Field) -> bool:
        change = self.entry.action.fields[name]
        return same(name, self.customer.held(name), self.entry.after.get(name, change.new))

    def _wrote_later(self, name: Field) -> bool:
        written = self.later.get((self.customer.id, name))
        return written is not None and same(name, self.customer.held(name), written.value)

    def _changed_fields(self) -> tuple[Field, ...]:
        return tuple(
            name
            for name, change in self.entry.action.fields.items()
            if not self._ours(name) and not same(name, self.customer.held(name), change.old)
        )

    def _owing(self) -> Problem | None:
        if not self.customer.balance:
            return None
        return Problem(
            "open-balance",
            "This customer still has an open balance",
            f"QuickBooks does not make “{self.customer.display_name}” inactive while {self.customer.balance} is open.",
            "Settle or credit the open invoices in QuickBooks first.",
            (Remedy.RETRY,),
            self.entry.action.client_id,
            self.customer.id,
        )

    def _changed(self, names: tuple[Field, ...]) -> Problem:
        """Who changed what, as far as it can be known: of others QuickBooks tells only when it was."""
        action = self.entry.action
        told = []
        for name in names:
            wrote = shown(self.entry.after.get(name, action.fields[name].new)) or "(empty)"
            now = shown(self.customer.held(name)) or "(empty)"
            told.append(f"{LABELS[name]} reads “{now}” in QuickBooks now, not “{wrote}” as this push wrote it.")
        ours = [
            written for name in names if self._wrote_later(name) and (written := self.later[self.customer.id, name])
        ]
        if len(ours) == len(names):
            who = f" by {ours[0].who}" if ours[0].who else ""
            told.append(f"A later push of yours wrote that{who}{_on(ours[0].when)}.")
        else:
            told.append(f"The customer was last changed{_on(self.customer.updated)}; QuickBooks does not say by whom.")
        return Problem(
            "changed-since-push",
            "Someone changed this customer after the push",
            f"“{action.title}”: {' '.join(told)} It is left as it is.",
            "Take the later push back first, or change it by hand if it is wrong."
            if ours
            else "Change it by hand if it is wrong.",
            (Remedy.COMPARE,),
            action.client_id,
            self.customer.id,
        )


def _on(when: datetime | None) -> str:
    if when is None:
        return ""
    local = when.astimezone()
    return f" on {local.day} {local:%B %Y at %H:%M}"


def _free_names(actions: Sequence[Action], names: NameBook, problems: list[Problem]) -> list[Action]:
    """The actions whose old names are free, or freed by others that go back too. Other fields go back all the same."""
    kept = list(actions)
    while True:
        freeing = {name_key(action.freed): action.customer_id for action in kept if action.freed}
        fine: list[Action] = []
        stuck: list[Problem] = []
        for action in kept:
            holders = names.holders(action.wanted, but_customer=action.customer_id) if action.wanted else []
            holder = next((one for one in holders if freeing.get(name_key(action.wanted)) != one.id), None)
            if holder is None:
                fine.append(action)
                continue
            stuck.append(_taken(action, holder))
            rest: dict[Field, FieldChange] = dict(action.fields)
            rest.pop(Field.DISPLAY_NAME)
            if rest and action.kind is ActionKind.UPDATE:
                fine.append(replace(action, fields=rest))
        problems += stuck
        if not stuck:
            return fine
        kept = fine


def _taken(action: Action, holder: Holder) -> Problem:
    return Problem(
        "name-taken",
        "Client name must be unique",
        f"“{action.title}” cannot be called “{action.wanted}” again: {holder.words()} has the name.",
        f"Rename the {holder.kind} in QuickBooks first, or leave this as it is.",
        (Remedy.COMPARE,),
        action.client_id,
        action.customer_id,
    )


def all_back(entry: Entry, customer: Customer) -> bool:
    """Whether nothing of what an entry did is left in QuickBooks that could still be put back."""
    kind = entry.action.kind
    if kind in (ActionKind.CREATE, ActionKind.REACTIVATE):
        return not customer.active
    if kind is ActionKind.DEACTIVATE:
        return customer.active
    return not _Inverse(entry, customer, {}).fields_back()


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
