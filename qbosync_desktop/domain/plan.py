"""A plan: what would be sent, each with old and new per field; computed, never sent by itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

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


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of one action: what QuickBooks holds now and what it would hold."""

    old: FieldValue
    new: FieldValue
    origin: Origin = Origin.NEW


@dataclass(frozen=True, slots=True)
class Action:
    """One write. ``customer_id`` and ``sync_token`` are empty for a creation; ``title`` names the client for people."""

    kind: ActionKind
    client_id: int
    title: str
    customer_id: str = ""
    sync_token: str = ""
    fields: Mapping[Field, FieldChange] = field(default_factory=dict)

    @property
    def key(self) -> tuple[int, str]:
        """What names this action inside one plan."""
        return self.client_id, self.customer_id

    @property
    def renames(self) -> bool:
        """True when an existing customer would get another name on its invoices."""
        return self.kind is ActionKind.UPDATE and Field.DISPLAY_NAME in self.fields


@dataclass(frozen=True, slots=True)
class Plan:
    """All that would be sent, and all that cannot be sent yet and why. A client is in one of the two at most."""

    actions: tuple[Action, ...] = ()
    problems: tuple[Problem, ...] = ()


def chosen(plan: Plan, left_out: Mapping[tuple[int, str], frozenset[Field] | None]) -> Plan:
    """The plan without what was unticked: None leaves out a whole action, a set of fields just those."""
    kept: list[Action] = []
    for action in plan.actions:
        without = left_out.get(action.key, frozenset())
        if without is None:
            continue
        fields = {name: change for name, change in action.fields.items() if name not in without}
        if fields or action.kind in (ActionKind.DEACTIVATE, ActionKind.REACTIVATE):
            kept.append(
                Action(action.kind, action.client_id, action.title, action.customer_id, action.sync_token, fields)
            )
    return Plan(tuple(kept), plan.problems)
