"""The exact tier: which best pairs may be accepted all at once. Rules on top of the probabilities.

A probability alone never was 99.9 % right on its own (household traps); the rules ask for a name and a contact that agree,
for nobody else who could be meant, and for nothing that speaks against. Knows no records.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qbosync_desktop.matching.levels import Code, Kind, Mail, Phone, Place
from qbosync_desktop.matching.namelevels import NameLevel
from qbosync_desktop.matching.scoring import Scored
from qbosync_desktop.matching.sides import Side

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]
    Flags = NDArray[np.bool_]

SURE = 0.985
RIVAL = 0.015


def plain_rule(scored: Scored, a: Side, b: Side) -> Flags:
    """LodgeiT's own rule: name and e-mail equal, and no other candidate for which that holds, on either side."""
    import numpy as np

    i, j = scored.left, scored.right
    equal = (a.raw[i] >= 0) & (a.raw[i] == b.raw[j]) & (scored.levels[:, 2] <= Mail.SAME_MANY)
    alone: Flags = equal & (np.bincount(i[equal], minlength=a.size)[i] == 1)
    alone &= np.bincount(j[equal], minlength=b.size)[j] == 1
    return alone


def exact(scored: Scored, a: Side, b: Side, best: Flags, active: Flags) -> Flags:
    """Which pairs are exact; ``best`` are the assigned ones, ``active`` those whose customer is active."""
    import numpy as np

    name, kind, mail, mobile, phone, place, code = (scored.levels[:, at] for at in range(7))
    i, j = scored.left, scored.right
    same_name = name <= NameLevel.SAME_COMMON
    good_name = same_name | (name == NameLevel.VARIANT)
    person = (a.sure[i] >= 0) | (b.sure[j] >= 0)
    mail_same, mobile_same = mail <= Mail.SAME_FEW, mobile <= Phone.SAME_FEW
    contact = mail_same | mobile_same
    place_or_phone = (phone <= Phone.SAME_FEW) | (place <= Place.SAME_FEW)
    contact |= ~person & place_or_phone
    agreeing = mail_same.astype(np.int64) + mobile_same + (phone <= Phone.SAME_FEW) + (place <= Place.SAME_FEW)
    against = (
        (mail == Mail.DIFFERS).astype(np.int64)
        + (mobile == Phone.DIFFERS)
        + (phone == Phone.DIFFERS)
        + ((place == Place.DIFFERS) | (place == Place.LOCALITY))
    )
    quiet = against < np.maximum(agreeing, 1)
    kind_fits = kind <= Kind.OPEN
    by_contact = good_name & contact & kind_fits & quiet & (same_name | (agreeing >= 2))
    by_code = (code == Code.SAME) & good_name & kind_fits
    rival = (scored.chance >= RIVAL) & ~best
    rivalled = (np.bincount(i[rival], minlength=a.size)[i] > 0) | (np.bincount(j[rival], minlength=b.size)[j] > 0)
    found: Flags = best & active & (scored.chance >= SURE) & ~rivalled & (by_contact | by_code)
    return found | (plain_rule(scored, a, b) & best & active)
