"""Which of several customers that are one is kept, and what is to be done with the others. Pure functions."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import UTC, datetime

from qbosync_desktop.domain.customer import Customer
from qbosync_desktop.domain.suggestion import TwinStep, TwinVerb

_LATE = datetime.max.replace(tzinfo=UTC)


def keeper(customers: Iterable[Customer], linked: Collection[str]) -> str:
    """The id of the one to keep: the linked one, then the one with a balance, then the older one."""
    return min(customers, key=lambda one: worth(one, linked)).id


def worth(one: Customer, linked: Collection[str]) -> tuple[bool, bool, datetime, int, str]:
    """How little a customer is worth keeping beside its twins: the lowest is kept."""
    return one.id not in linked, not one.balance, one.created or _LATE, len(one.id), one.id


def steps(customers: Sequence[Customer], kept: str, linked: Collection[str]) -> tuple[TwinStep, ...]:
    """The way to one record, in order. Who owes nothing is made inactive, which can be taken back; who owes something
    has to be merged, which cannot, and QuickBooks does it by hand only.
    """
    found: list[TwinStep] = []
    for one in customers:
        if one.id == kept:
            continue
        if one.id in linked:
            found.append(TwinStep(TwinVerb.UNLINK, one.id, kept))
        found.append(TwinStep(TwinVerb.MERGE if one.balance else TwinVerb.MAKE_INACTIVE, one.id, kept))
    return tuple(found)
