"""Twin beliefs: how twins, relatives and strangers who bear one name look, before a list is looked at.

Owns the levels of a pair of one list and what is believed of each; :mod:`twinodds` learns from there. Knows no records.
"""

from __future__ import annotations

from enum import IntEnum

from qbosync_desktop.matching.places import Place
from qbosync_desktop.matching.twinodds import Field


class Called(IntEnum):
    """How two people bear one name."""

    SAME = 0
    VARIANT = 1
    SLIP = 2  # and one of the two spellings stands on one record only
    SLIP_KNOWN = 3
    INITIAL = 4
    DOUBLE = 5


class Titled(IntEnum):
    """How two others bear one name."""

    SAME = 0
    VARIANT = 1
    SLIP = 2
    TRADING = 3
    PARTIAL = 4


class Sharing(IntEnum):
    """Whether others have the home of two that share a contact; then a gap, for those that share none."""

    ALONE = 0
    OTHERS = 1
    NONE = 2


class Apart(IntEnum):
    """Where two live that share no contact; then a gap, for those that share one."""

    ONE_HOME = 0  # others share contacts with both
    TWO_HOMES = 1
    HALF = 2  # one of them shares contacts with others, the other with nobody
    NOWHERE = 3
    NONE = 4


class Where(IntEnum):
    """How two addresses agree: the levels of Place, as far as they tell one from another here; then a gap."""

    SAME = 0
    SAME_FEW = 1
    SAME_MANY = 2
    CLOSE = 3
    STREET = 4
    NUMBER = 5
    LOCALITY = 6
    DIFFERS = 7
    MISSING = 8


WHERE = {Place.SLIPS: Where.CLOSE, Place.PARTS: Where.STREET} | {
    one: Where[one.name] for one in Place if one not in (Place.SLIPS, Place.PARTS)
}
"""What the levels of Place are here."""

OWN_MAILS = 6
"""A level more of two e-mails that differ: both are made of the family name. What was level 6 is a gap."""

APART = 6
"""Which field says where two live that share no contact."""

FIXED = 1e12
"""A belief that lists do not change."""

_TWINS = (
    (0.4, 0.22, 0.03, 0.04, 0.02, 0.22, 0.07),
    (0.62, 0.2, 0.03, 0.15),
    (0.42, 0.33, 0.05, 0.2),
    (0.42, 0.25, 0.04, 0.07, 0.02, 0.01, 0.03, 0.16),
    (0.6, 0.4),
    (0.06, 0.03, 0.27, 0.64),
    (0.75, 0.22, 0.03),
    (0.98, 0.02),
)
"""Of e-mail, mobile, land line, address, home (shared or not), middle name and reference."""
_STRANGERS = (
    (1e-7, 4e-6, 2e-4, 0.015, 2e-4, 0.4, 0.6),
    (1e-6, 5e-6, 2e-4, 1.0),
    (1e-6, 5e-6, 2e-4, 1.0),
    (2e-6, 2e-5, 2e-4, 1e-4, 2e-4, 2e-4, 0.02, 0.98),
    (0.5, 0.5),
    (0.001, 0.159, 0.48, 0.36),
    (0.03, 0.06, 0.91),
    (1e-5, 1.0),
)
_PEOPLE_OF_A_HOME = (
    (0.1, 0.22, 0.04, 0.015, 0.01, 0.08, 0.53),
    (0.06, 0.1, 0.02, 0.82),
    (0.25, 0.4, 0.05, 0.3),
    (0.22, 0.42, 0.04, 0.04, 0.01, 0.005, 0.045, 0.22),
    (0.3, 0.7),
    (0.1, 0.1, 0.4, 0.4),
    (0.03, 0.06, 0.91),
    (2e-3, 1.0),
)
_FIRMS_OF_A_HOME = (
    (0.12, 0.4, 0.06, 0.02, 0.04, 0.2, 0.16),
    (0.15, 0.35, 0.05, 0.45),
    (0.15, 0.55, 0.05, 0.25),
    (0.15, 0.5, 0.06, 0.05, 0.02, 0.005, 0.035, 0.18),
    (0.3, 0.7),
    (0.1, 0.1, 0.4, 0.4),
    (0.3, 0.3, 0.4),
    (2e-3, 1.0),
)
_LEANS = (40.0, 40.0, 40.0, 40.0, 20.0, 20.0, FIXED, 20.0)

PEOPLE = (
    Field((0.8, 0.07, 0.06, 0.01, 0.05, 0.01), (0.8, 0.08, 0.03, 0.02, 0.06, 0.01), (1.0,) * 6),
    *map(Field, _TWINS, _PEOPLE_OF_A_HOME, _STRANGERS, _LEANS),
)
FIRMS = (
    Field((0.72, 0.1, 0.07, 0.08, 0.03), (0.01, 0.01, 0.03, 0.04, 0.91), (1.0,) * 5),
    *map(Field, _TWINS, _FIRMS_OF_A_HOME, _STRANGERS, _LEANS),
)

TWINS = 0.03
"""The part of a list that is there twice, before looking."""

FIRMS_OF_ONE_NAME = 0.06
"""The part of the pairs of firms of one home whose names agree, but for "Holdings" and its like."""

SLIP_OF_STRANGERS, VARIANT_OF_STRANGERS, DOUBLE_OF_STRANGERS = 0.05, 0.3, 0.03
"""How many strangers' names differ from a person's in such a way, on a list of any size."""

ODD_FIRM = (1.0, 0.03, 0.1, 0.1, 0.05)
"""Of the strangers who share those words, the part whose names agree as far; by Titled."""

REGISTERED = 0.1
"""The same where both are companies: no two have one name (Corporations Act s 147)."""

FEWEST = 0.004
"""The fewest strangers of one name: the parts of a name are not as independent as they are taken to be."""
