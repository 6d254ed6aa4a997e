"""What may leave by itself: the firm's switch "Automatically synchronise clients" and its limits."""

from __future__ import annotations

from qbosync_desktop.desk.picture import Picture
from qbosync_desktop.domain.plan import ActionKind, Origin, Plan


def automatic_part(picture: Picture) -> Plan:
    """The part of the plan that may be sent without a look; empty when the firm's switch is off.

    New, inactive and reactivated customers always wait. Fields that someone changed in QuickBooks wait, and so do
    clients whose last push was taken back. More renames than the firm's limit, or more links than its share, and
    nothing goes.
    """
    plan = picture.plan
    settings = picture.settings
    if not settings.automatic:
        return Plan((), plan.problems)
    unseen = (Origin.QUICKBOOKS, Origin.BOTH)
    calm = tuple(
        action
        for action in plan.actions
        if action.kind is ActionKind.UPDATE
        and action.client_id not in picture.taken_back
        and not any(change.origin in unseen for change in action.fields.values())
    )
    if sum(action.renames for action in calm) > settings.rename_limit or over_guard(picture, len(calm)):
        return Plan((), plan.problems)
    return Plan(calm, plan.problems)


def over_guard(picture: Picture, changed: int) -> bool:
    """True when a plan would touch an unusual share of the active links. Up to five changes are never unusual."""
    links = sum(link.active for link in picture.links.values())
    return changed > 5 and bool(links) and changed / links > picture.settings.guard_share
