"""Which customers other settings would rename: computed on the picture, sent nowhere."""

from __future__ import annotations

from dataclasses import dataclass, replace

from qbosync_desktop.desk.picture import Picture
from qbosync_desktop.domain.fields import Field
from qbosync_desktop.domain.settings import Settings
from qbosync_desktop.sync.planning import make_plan


@dataclass(frozen=True, slots=True)
class Rename:
    """One linked customer's name now and with the other settings."""

    client_id: int
    before: str
    after: str


def renames_with(picture: Picture, settings: Settings) -> tuple[Rename, ...]:
    """The renames of customers that these settings would add to the plan, by name."""
    now = {action.client_id: action.fields[Field.DISPLAY_NAME].new for action in picture.plan.actions if action.renames}
    found = []
    for action in make_plan(replace(picture.given, settings=settings)).actions:
        if action.renames:
            change = action.fields[Field.DISPLAY_NAME]
            if now.get(action.client_id) != change.new:
                found.append(Rename(action.client_id, str(change.old), str(change.new)))
    return tuple(sorted(found, key=lambda one: one.before.casefold()))
