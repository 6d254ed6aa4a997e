"""A plan: what would be sent, each with old and new per field; computed, never sent by itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from qbosync_desktop.domain.customer import name_key
from qbosync_desktop.domain.fields import Field, FieldValue
from qbosync_desktop.domain.problems import Problem


class ActionKind(StrEnum):
    """The four things this program ever does to a customer."""

    CREATE = "CreateCustomer"
    UPDATE = "UpdateCustomer"
    DEACTIVATE = "DeactivateCustomer"
    REACTIVATE = "ReactivateCustomer"


class Origin(StrEnum):
    """Which side moved since we last sent a field."""

    NEW = "new"  # never sent before
    REGISTER = "changed here"
    QUICKBOOKS = "changed in QuickBooks"
    BOTH = "both changed"


OVERWRITES = frozenset({Origin.QUICKBOOKS, Origin.BOTH})
"""Somebody edited the field in QuickBooks, and an update would write over it."""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of one action: what QuickBooks holds now and what it would hold."""

    old: FieldValue
    new: FieldValue
    origin: Origin = Origin.NEW


@dataclass(frozen=True, slots=True)
class Action:
    """One write. ``customer_id`` and ``sync_token`` are empty for a creation; ``title`` names the client for people.

    ``client_id`` is 0 for a customer that no client is linked to. ``via`` is the name an update passes through because
    its own new name is still held by one that waits for its old one; the push makes two writes of it.
    """

    kind: ActionKind
    client_id: int
    title: str
    customer_id: str = ""
    sync_token: str = ""
    fields: Mapping[Field, FieldChange] = field(default_factory=dict)
    via: str = ""

    @property
    def key(self) -> tuple[int, str]:
        """What names this action inside one plan."""
        return self.client_id, self.customer_id

    @property
    def renames(self) -> bool:
        """True when an existing customer would get another name on its invoices."""
        return self.kind is ActionKind.UPDATE and Field.DISPLAY_NAME in self.fields

    @property
    def wanted(self) -> str:
        """The name its customer would have, "" when the name stays."""
        change = self.fields.get(Field.DISPLAY_NAME)
        return str(change.new) if change is not None else ""

    @property
    def freed(self) -> str:
        """The name its customer would give up, "" for none."""
        change = self.fields.get(Field.DISPLAY_NAME)
        gives = change is not None and self.kind in (ActionKind.UPDATE, ActionKind.DEACTIVATE)
        return str(change.old) if gives and change is not None else ""


@dataclass(frozen=True, slots=True)
class Plan:
    """All that would be sent, and all that cannot be sent yet and why. A client is in one of the two at most."""

    actions: tuple[Action, ...] = ()
    problems: tuple[Problem, ...] = ()


def chosen(plan: Plan, left_out: Mapping[tuple[int, str], frozenset[Field] | None]) -> Plan:
    """The plan without what was unticked: None leaves out a whole action, a set of fields just those.

    A name that was to be given up by what is left out is still taken, so whoever waits for it keeps its own.
    """
    kept: list[Action] = []
    for action in plan.actions:
        without = left_out.get(action.key, frozenset())
        part = None if without is None else _without(action, without)
        if part is not None:
            kept.append(part)
    giver = {name_key(action.freed): action.key for action in plan.actions if action.freed}
    while True:
        free = {name_key(action.freed) for action in kept if action.freed}
        stuck = {
            action.key
            for action in kept
            if action.wanted
            and (key := name_key(action.wanted)) not in free
            and giver.get(key, action.key) != action.key
        }
        if not stuck:
            return Plan(tuple(kept), plan.problems)
        named = frozenset({Field.DISPLAY_NAME})
        parts = [_without(action, named) if action.key in stuck else action for action in kept]
        kept = [part for part in parts if part is not None]


def _without(action: Action, names: frozenset[Field]) -> Action | None:
    """The action without these fields; None when nothing is left of it that could be sent."""
    fields = {name: change for name, change in action.fields.items() if name not in names}
    if not names:
        return action if fields or action.kind in (ActionKind.DEACTIVATE, ActionKind.REACTIVATE) else None
    if Field.DISPLAY_NAME in names & action.fields.keys():
        if action.kind is not ActionKind.UPDATE:
            return None  # a new customer, and one that wakes or goes, needs its name
        action = replace(action, via="")
    if not fields and action.kind in (ActionKind.CREATE, ActionKind.UPDATE):
        return None
    return replace(action, fields=fields)
