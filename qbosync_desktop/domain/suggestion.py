"""A suggestion: a scored candidate pair with its reasons; never a link by itself."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Tier(StrEnum):
    """How sure a suggestion is: "Accept all exact" takes the first, the others want a look."""

    EXACT = "exact"
    LIKELY = "likely"
    POSSIBLE = "possible"


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that speaks for (``agrees``) or against a pair, ready to be a chip: "same mobile", "e-mail differs".

    ``field`` is the register's attribute it is about: name, email, phone, mobile, address, abn, kind.
    """

    field: str
    agrees: bool
    text: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A candidate pair. ``score`` is a probability, 0 to 1; ``best`` marks the pair of the one-to-one assignment."""

    client_id: int
    customer_id: str
    score: float
    tier: Tier
    reasons: tuple[Reason, ...] = ()
    best: bool = True


@dataclass(frozen=True, slots=True)
class TwinPair:
    """Two records of one group, how sure we are of the two alone, and why."""

    one: str
    two: str
    score: float
    reasons: tuple[Reason, ...] = ()


class TwinVerb(StrEnum):
    """What is to be done with a record that is there twice. Merging in QuickBooks cannot be undone, the others can."""

    UNLINK = "unlink"
    MERGE = "merge"
    MAKE_INACTIVE = "make-inactive"
    ARCHIVE = "archive"


@dataclass(frozen=True, slots=True)
class TwinStep:
    """One step towards a single record: the verb, the record it is done to, and the one that stays."""

    verb: TwinVerb
    id: str
    keeper: str


@dataclass(frozen=True, slots=True)
class TwinGroup:
    """Likely duplicates inside one list; ids as text. ``keeper`` is the one we would keep, ``reasons`` are those of
    the surest pair, ``pairs`` all pairs of the group and ``steps`` the way to one record, in order.
    """

    ids: tuple[str, ...]
    keeper: str
    score: float
    reasons: tuple[Reason, ...] = ()
    pairs: tuple[TwinPair, ...] = ()
    steps: tuple[TwinStep, ...] = ()
