"""Guards: what makes a plan unusual, so that it asks first, in the window and on the command line alike.

Pure functions of the picture and the part of its plan that is to be sent.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from qbosync_desktop.desk.picture import Picture
from qbosync_desktop.domain.plan import Action, Origin, Plan
from qbosync_desktop.domain.problems import Problem

NEVER_UNUSUAL = 5
"""So many changes are never unusual, however few links there are, and whatever was imported."""


class Kind(StrEnum):
    """What a guard is about."""

    REGISTER = "register"  # it shrank, or the last import named few of its clients
    RENAMES = "renames"
    SHARE = "share"


@dataclass(frozen=True, slots=True)
class Guard:
    """One reason to look first: ``actions`` are what it is about, ``of`` the links they are a share of."""

    kind: Kind
    actions: tuple[Action, ...]
    words: str
    limit: int = 0  # renames, or a share in percent
    of: int = 0


def guards(picture: Picture, plan: Plan, *, undo: bool = False, first_sendings: bool = True) -> tuple[Guard, ...]:
    """Every reason to look first, the weightiest first; none for a plan of few changes, but for renames.

    ``undo``: the plan takes a push back, so the register has no part in it. ``first_sendings``: also count links whose
    details go out for the first time, which is usual after linking, and never usual without a look.
    """
    found: list[Guard] = []
    touched = tuple(
        action for action in plan.actions if action.customer_id and (first_sendings or undo or not _first(action))
    )
    if picture.doubt is not None and not undo and len(touched) > NEVER_UNUSUAL:
        found.append(Guard(Kind.REGISTER, touched, picture.doubt.words()))
    limit = picture.settings.rename_limit
    renames = tuple(action for action in plan.actions if action.renames)
    if first_sendings and len(renames) > limit:
        words = f"{len(renames):,} customers would be renamed. You asked to be stopped above {limit:,}."
        found.append(Guard(Kind.RENAMES, renames, words, limit))
    links = picture.active_links if len(touched) > NEVER_UNUSUAL else 0
    share = picture.settings.guard_share
    if links and len(touched) / links > share:
        percent = round(share * 100)
        words = (
            f"{len(touched):,} of {links:,} linked customers would change. You asked to be stopped above {percent} %."
        )
        found.append(Guard(Kind.SHARE, touched, words, percent, links))
    return tuple(found)


PUSH_IT = "Look through it in the review, or with `qbosync plan`; then `qbosync push --yes --allow-large` sends it."


def unusual(found: tuple[Guard, ...], todo: str = PUSH_IT) -> Problem:
    """Guards as a problem: nothing was sent, and how it can be."""
    return Problem(
        "plan-unusual",
        "This is more than usual",
        " ".join(guard.words for guard in found) + " Nothing was sent.",
        todo,
    )


def _first(action: Action) -> bool:
    """Nothing but details that never went out before."""
    return bool(action.fields) and all(change.origin is Origin.NEW for change in action.fields.values())
