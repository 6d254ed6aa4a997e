"""What may leave by itself: the firm's switch "Automatically synchronise clients" and its limits."""

from __future__ import annotations

from qbosync_desktop.desk.guards import Guard, guards
from qbosync_desktop.desk.picture import Picture
from qbosync_desktop.domain.plan import Action, ActionKind, Origin, Plan, chosen


def automatic_part(picture: Picture) -> Plan:
    """The part of the plan that may be sent without a look; empty when the firm's switch is off.

    New, inactive and reactivated customers always wait. Fields that someone changed in QuickBooks wait, and so do
    clients whose last push was taken back. Where anything about the rest is unusual (``guards``), nothing goes.
    """
    calm = _calm_part(picture)
    return Plan((), picture.plan.problems) if guards(picture, calm) else calm


def held_back(picture: Picture) -> tuple[Guard, ...]:
    """Why nothing may leave by itself although the switch is on and something is planned that could."""
    return guards(picture, _calm_part(picture))


def _calm_part(picture: Picture) -> Plan:
    plan = picture.plan
    if not picture.settings.automatic:
        return Plan((), plan.problems)
    return chosen(plan, {action.key: None for action in plan.actions if not _calm(picture, action)})


def _calm(picture: Picture, action: Action) -> bool:
    unseen = (Origin.QUICKBOOKS, Origin.BOTH)
    return (
        action.kind is ActionKind.UPDATE
        and action.client_id not in picture.taken_back
        and not any(change.origin in unseen for change in action.fields.values())
    )
