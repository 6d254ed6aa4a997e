"""What may leave by itself: the firm's switch "Automatically synchronise clients" and its limits."""

from __future__ import annotations

from qbosync_desktop.desk.guards import guards
from qbosync_desktop.desk.picture import Picture
from qbosync_desktop.domain.plan import Action, ActionKind, Origin, Plan, chosen


def automatic_part(picture: Picture) -> Plan:
    """The part of the plan that may be sent without a look; empty when the firm's switch is off.

    New, inactive and reactivated customers always wait. Fields that someone changed in QuickBooks wait, and so do
    clients whose last push was taken back. Where anything about the rest is unusual (``guards``), nothing goes.
    """
    plan = picture.plan
    if not picture.settings.automatic:
        return Plan((), plan.problems)
    waits = {action.key: None for action in plan.actions if not _calm(picture, action)}
    calm = chosen(plan, waits)
    return Plan((), plan.problems) if guards(picture, calm) else calm


def _calm(picture: Picture, action: Action) -> bool:
    unseen = (Origin.QUICKBOOKS, Origin.BOTH)
    return (
        action.kind is ActionKind.UPDATE
        and action.client_id not in picture.taken_back
        and not any(change.origin in unseen for change in action.fields.values())
    )
