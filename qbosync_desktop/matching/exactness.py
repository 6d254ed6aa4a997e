"""The exact tier: which best pairs may be accepted all at once.

As many pairs as the probabilities allow for less than one wrong in a thousand, surest first. Where lists hardly overlap
or hold little, fewer are sure enough, and the tier shrinks by itself. Pairs that household traps are made of (another
mobile and no contact in common, somebody else who could be meant) stay out whatever their probability, and where no
contact speaks for a pair or one speaks against it, the doubt counts several times. Knows no records.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qbosync_desktop.matching.levels import Code, Kind, Mail, Middle, Phone
from qbosync_desktop.matching.namelevels import NameLevel
from qbosync_desktop.matching.names import Form
from qbosync_desktop.matching.places import Place
from qbosync_desktop.matching.scoring import Scored
from qbosync_desktop.matching.sides import Side

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]
    Floats = NDArray[np.float64]
    Levels = NDArray[np.int8]
    Flags = NDArray[np.bool_]

SURE = 0.95
"""What a pair that is exact by the plain rule alone is said to be worth at least."""

RIVAL = 0.03
"""From this probability on another pair is a rival."""

WRONG, SLACK = 0.0014, 0.004
"""To how much the doubts in the tier may add up: a share of it, and a little for short lists.

Many of them are counted several times, so less than one in a thousand is expected to be wrong.
"""

DOUBT = 0.02
"""No pair of more doubt is exact."""

SPEAK = 200
"""From so many records on two lists can tell how common a name is; before, a name and nothing else is not exact."""

THIN, THIN_OTHERS = 3.0, 2.0
"""How often the doubt about people, and about others, counts where little is known of the pair: no contact agrees or
one differs; of people also where only one agrees. Not where a middle name agrees.

Namesakes who live elsewhere, and parent and child of one name, are the ones whom the lists tell least about.
"""

RULED = 0.01
"""A pair that is inside by the plain rule takes up no more of what may be wrong than this, whatever its doubt."""


def plain_rule(scored: Scored, a: Side, b: Side) -> Flags:
    """LodgeiT's own rule: name and e-mail equal, and nobody else, on either side, of whom that could be said.

    Whoever has the same name in another spelling and the same e-mail counts as somebody else.
    """
    import numpy as np

    i, j = scored.left, scored.right
    name = scored.levels[:, 0]
    same_mail = scored.levels[:, 2] <= Mail.SAME_MANY
    equal = (a.raw[i] >= 0) & (a.raw[i] == b.raw[j]) & same_mail
    like = equal | (
        same_mail & ((name <= NameLevel.VARIANT) | np.isin(name, (NameLevel.OTHER_MIDDLE, NameLevel.INITIAL)))
    )
    alone: Flags = equal & (np.bincount(i[like], minlength=a.size)[i] == 1)
    alone &= np.bincount(j[like], minlength=b.size)[j] == 1
    better = (scored.chance >= 0.5) & ~equal  # somebody else fits better, with or without an e-mail
    alone &= (np.bincount(i[better], minlength=a.size)[i] == 0) & (np.bincount(j[better], minlength=b.size)[j] == 0)
    return alone


def exact(scored: Scored, a: Side, b: Side, best: Flags, active: Flags) -> Flags:
    """Which pairs are exact; ``best`` are the assigned ones, ``active`` those whose customer is active."""
    import numpy as np

    i, j = scored.left, scored.right
    name, kind = scored.levels[:, 0], scored.levels[:, 1]
    person = (a.sure[i] >= 0) | (b.sure[j] >= 0)
    seen = _contacts(scored.levels)
    own_middle = scored.levels[:, 7] == Middle.SAME
    nothing, more = seen.agreeing == 0, seen.against > seen.agreeing
    little = ~own_middle & (nothing | (seen.against > 0) | (person & (seen.agreeing == 1)))
    unsure = 1.0 - scored.chance
    doubt = unsure * np.where(little, np.where(person, THIN, THIN_OTHERS), 1.0)
    # No two companies have one registered name (Corporations Act s 147), so one of which all differs is still the same;
    # of others, one detail may have changed since if the name is not common.
    registered = (kind == Kind.SAME) & (a.form[i] == Form.COMPANY) & (name <= NameLevel.SAME_COMMON)
    moved = (kind <= Kind.OPEN) & (name <= NameLevel.SAME_SOME) & (seen.against == 1)
    trap = person & ~own_middle & (name != NameLevel.SAME_RARE) & nothing & (scored.levels[:, 3] == Phone.DIFFERS)
    trap |= ~person & ~registered & ~moved & nothing & more
    trap |= ~person & _written_otherwise(name, kind, seen)
    trap |= nothing & ~own_middle & ~registered & (a.size + b.size < SPEAK)
    trap |= (a.trustee[i] >= 0) & (b.trustee[j] >= 0) & (a.trustee[i] != b.trustee[j])
    # "Harbour Cranes (Ann Lee)" may be her company, "Ann Lee - Rental" one of several records of hers.
    trap |= (a.aside[i] != b.aside[j]) | ((name == NameLevel.TRADING) & (a.sure[i] >= 0) & (b.sure[j] >= 0))
    trap |= person & (name == NameLevel.TRADING) & nothing
    trap |= (_often(a)[i] | _often(b)[j]) & (nothing | more)
    good = (name <= NameLevel.TRADING) | (name == NameLevel.INITIAL)
    # A family name added to or left off: married, divorced; a contact of one's own says that it is the same person.
    good |= (name == NameLevel.DOUBLE) & seen.own & (seen.agreeing > 1) & (seen.against == 0)
    wanted = best & active & good & (kind <= Kind.OPEN) & ~trap & ~_rivalled(scored, a, b, best, seen)
    ruled = plain_rule(scored, a, b) & best & active
    found: Flags = wanted & (doubt <= _limit(doubt[wanted & ~ruled], unsure[ruled]))
    return found | ruled


def _limit(doubts: Floats, ruled: Floats) -> float:
    """The largest doubt up to which few enough pairs are expected to be wrong; the ``ruled`` are inside anyhow."""
    import numpy as np

    ordered = np.sort(doubts[doubts <= DOUBT])
    if not len(ordered):
        return -1.0
    wrong = np.cumsum(ordered) + np.minimum(ruled, RULED).sum()
    fits = wrong <= WRONG * (np.arange(1, len(ordered) + 1) + len(ruled)) + SLACK
    fits &= np.append(ordered[1:] > ordered[:-1], True)  # equal ones go together
    at = np.flatnonzero(fits)
    return float(ordered[at[-1]]) if len(at) else -1.0


def _rivalled(scored: Scored, a: Side, b: Side, best: Flags, seen: _Contacts) -> Flags:
    """Where somebody else could be meant: by probability, or a client of the same name and household."""
    import numpy as np

    i, j = scored.left, scored.right
    rival = (scored.chance >= RIVAL) & ~best
    found: Flags = (np.bincount(i[rival], minlength=a.size)[i] > 0) | (np.bincount(j[rival], minlength=b.size)[j] > 0)
    namesake = (scored.levels[:, 0] <= NameLevel.SAME_COMMON) & (seen.agreeing > 0) & ~best
    found |= np.bincount(j[namesake], minlength=b.size)[j] > 0
    return found


def _written_otherwise(name: Levels, kind: Levels, seen: _Contacts) -> Flags:
    """Organisations whose names are not the same: those of one group hardly differ, and share phone and address."""
    speaks = (seen.agreeing > 0) & (seen.agreeing >= seen.against)
    found: Flags = (name == NameLevel.VARIANT) & ~speaks
    found |= (name == NameLevel.CLOSE) & ~(speaks & (kind == Kind.SAME))  # a slip may hide what kind of entity it is
    found |= (name == NameLevel.TRADING) & (seen.agreeing <= seen.against)
    return found


def _often(side: Side) -> Flags:
    """Records whose name stands more than once on their list."""
    import numpy as np

    main = side.names[:, 0]
    count = np.bincount(main[main >= 0], minlength=1)
    found: Flags = (main >= 0) & (count[main] > 1)
    return found


@dataclass(slots=True)
class _Contacts:
    """Per pair: how many contacts agree that few others have, how many differ, and whether one that agrees is one's
    own: e-mail or mobile. The practice's own reference in the customer's name counts as a contact that agrees.
    """

    agreeing: Ints
    against: Ints
    own: Flags


def _contacts(levels: Levels) -> _Contacts:
    import numpy as np

    mail, mobile, phone, place, code = (levels[:, at] for at in range(2, 7))
    own = (mail <= Mail.SAME_FEW).astype(np.int64) + (mobile <= Phone.SAME_FEW)
    differ = (mail == Mail.DIFFERS).astype(np.int64) + (mobile == Phone.DIFFERS) + (phone == Phone.DIFFERS)
    return _Contacts(
        own + (phone <= Phone.SAME_FEW) + (place <= Place.SAME_FEW) + (code == Code.SAME),
        differ + ((place == Place.DIFFERS) | (place == Place.LOCALITY)),
        own > 0,
    )
