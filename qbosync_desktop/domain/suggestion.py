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
class TwinGroup:
    """Likely duplicates inside one list; ids as text. ``keeper`` is the one we would keep."""

    ids: tuple[str, ...]
    keeper: str
    score: float
    reasons: tuple[Reason, ...] = ()
