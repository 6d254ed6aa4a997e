"""The exact tier: which best pairs may be accepted all at once. Rules on top of the probabilities.

A probability alone never was 99.9 % right (household traps); the rules ask for a name and a contact that agree, for
nobody else who could be meant, and for nothing that speaks against. Knows no records.
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

SURE = 0.95
RIVAL = 0.03


def plain_rule(scored: Scored, a: Side, b: Side) -> Flags:
    """LodgeiT's own rule: name and e-mail equal, and nobody else, on either side, of whom that could be said.

    Whoever has the same name in another spelling and the same e-mail counts as somebody else.
    """
    import numpy as np

    i, j = scored.left, scored.right
    name = scored.levels[:, 0]
    same_mail = scored.levels[:, 2] <= Mail.SAME_MANY
    equal = (a.raw[i] >= 0) & (a.raw[i] == b.raw[j]) & same_mail
    like = equal | (same_mail & ((name <= NameLevel.VARIANT) | (name == NameLevel.OTHER_MIDDLE)))
    alone: Flags = equal & (np.bincount(i[like], minlength=a.size)[i] == 1)
    alone &= np.bincount(j[like], minlength=b.size)[j] == 1
    better = (scored.chance >= 0.5) & ~equal  # somebody else fits better, with or without an e-mail
    alone &= (np.bincount(i[better], minlength=a.size)[i] == 0) & (np.bincount(j[better], minlength=b.size)[j] == 0)
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
    phone_same, place_same = phone <= Phone.SAME_FEW, place <= Place.SAME_FEW
    own = mail_same | mobile_same  # a person's own contacts; phone and address belong to the household
    agreeing = mail_same.astype(np.int64) + mobile_same + phone_same + place_same
    against = (mail == Mail.DIFFERS).astype(np.int64) + (mobile == Phone.DIFFERS)
    loosely = against + (phone == Phone.DIFFERS) + ((place == Place.DIFFERS) | (place == Place.LOCALITY))
    contact = np.where(person, own | ((phone_same | place_same) & (against == 0)), agreeing > 0)
    kind_fits = kind <= Kind.OPEN
    family_mail = person & (mobile == Phone.DIFFERS)  # parent and child of one name share an e-mail more than a mobile
    by_contact = same_name & contact & (against <= own) & (loosely <= agreeing) & ~family_mail
    by_contact |= (name == NameLevel.VARIANT) & own & (agreeing >= 2) & (loosely < agreeing) & ~family_mail
    by_contact |= (name == NameLevel.CLOSE) & mail_same & (agreeing >= 2) & (loosely == 0)
    by_contact &= kind_fits
    by_code = (code == Code.SAME) & good_name & kind_fits
    rival = (scored.chance >= RIVAL) & ~best
    rivalled = (np.bincount(i[rival], minlength=a.size)[i] > 0) | (np.bincount(j[rival], minlength=b.size)[j] > 0)
    found: Flags = best & active & (scored.chance >= SURE) & ~rivalled & (by_contact | by_code)
    return found | (plain_rule(scored, a, b) & best & active)
