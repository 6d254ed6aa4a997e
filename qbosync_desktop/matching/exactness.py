"""The exact tier: which best pairs may be accepted all at once. Rules on top of the probabilities.

A probability alone never was 99.9 % right (household traps); the rules ask for a name and a contact that agree, for
nobody else who could be meant, and for nothing that speaks against. Knows no records.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qbosync_desktop.matching.levels import Code, Kind, Mail, Phone, Place
from qbosync_desktop.matching.namelevels import NameLevel
from qbosync_desktop.matching.names import Form
from qbosync_desktop.matching.scoring import Scored
from qbosync_desktop.matching.sides import Side

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]
    Levels = NDArray[np.int8]
    Flags = NDArray[np.bool_]

SURE = 0.95
RIVAL = 0.03
OVERLAP = 0.4
"""A person's name alone says enough only when at least this part of the shorter list is found in the other one."""


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
    name, kind, code = scored.levels[:, 0], scored.levels[:, 1], scored.levels[:, 6]
    same_name = name <= NameLevel.SAME_COMMON
    person = (a.sure[i] >= 0) | (b.sure[j] >= 0)
    agreed = _contacts(scored.levels)
    overlap = float(scored.chance[best].sum()) / max(min(len(np.unique(i)), len(np.unique(j))), 1)
    told = np.where(
        person,
        _people(agreed, name, a, b, i, j, name_tells=overlap >= OVERLAP),
        _organisations(agreed, name, kind, a.form[i]),
    )
    by_code = (code == Code.SAME) & (same_name | (name == NameLevel.VARIANT))
    rival = (scored.chance >= RIVAL) & ~best
    rivalled = (np.bincount(i[rival], minlength=a.size)[i] > 0) | (np.bincount(j[rival], minlength=b.size)[j] > 0)
    namesake = same_name & (agreed.agreeing > 0) & ~best  # another client of the household, however low its chance
    rivalled |= np.bincount(j[namesake], minlength=b.size)[j] > 0
    found: Flags = best & active & (scored.chance >= SURE) & (kind <= Kind.OPEN) & ~rivalled & (told | by_code)
    return found | (plain_rule(scored, a, b) & best & active)


@dataclass(slots=True)
class _Contacts:
    """Per pair: which details agree that few others have, and how many agree and differ."""

    mail: Flags
    mobile: Flags
    agreeing: Ints
    many: Ints
    against: Ints
    loosely: Ints
    mobile_differs: Flags


def _contacts(levels: Levels) -> _Contacts:
    import numpy as np

    mail, mobile, phone, place = (levels[:, at] for at in range(2, 6))
    mail_same, mobile_same = mail <= Mail.SAME_FEW, mobile <= Phone.SAME_FEW
    phone_same, place_same = phone <= Phone.SAME_FEW, place <= Place.SAME_FEW
    many = (mail == Mail.SAME_MANY).astype(np.int64) + (mobile == Phone.SAME_MANY) + (phone == Phone.SAME_MANY)
    against = (mail == Mail.DIFFERS).astype(np.int64) + (mobile == Phone.DIFFERS)
    apart = (place == Place.DIFFERS) | (place == Place.LOCALITY)
    return _Contacts(
        mail_same,
        mobile_same,
        mail_same.astype(np.int64) + mobile_same + phone_same + place_same,
        many + (place == Place.SAME_MANY),
        against,
        against + (phone == Phone.DIFFERS) + apart,
        mobile == Phone.DIFFERS,
    )


def _people(c: _Contacts, name: Levels, a: Side, b: Side, i: Ints, j: Ints, *, name_tells: bool) -> Flags:
    """People: e-mail and mobile are one's own, phone and address belong to the household.

    Parent and child of one name share an e-mail or an address more than a mobile, and hardly ever the middle name.
    """
    same = name <= NameLevel.SAME_COMMON
    own = c.mail | c.mobile
    one_middle = (a.middle[i] >= 0) & (a.middle[i] == b.middle[j])
    found: Flags = same & own & (c.against <= 1) & (c.loosely <= c.agreeing) & (~c.mobile_differs | one_middle)
    found |= same & (c.agreeing > 0) & (c.against == 0) & (c.loosely <= c.agreeing)
    found |= same & one_middle & (c.agreeing > 0) & (c.against <= 1) & (c.loosely <= c.agreeing)
    found |= same & (c.agreeing >= 2) & (c.loosely <= 1)
    found |= (
        ((name == NameLevel.VARIANT) | (name == NameLevel.CLOSE)) & own & (c.loosely < c.agreeing) & (c.against == 0)
    )
    found |= (name == NameLevel.INITIAL) & own & (c.agreeing >= 2) & (c.loosely == 0)
    rare = (name == NameLevel.SAME_RARE) | ((name == NameLevel.SAME_SOME) & (one_middle | (c.many > 0)))
    if name_tells:
        found |= rare & (c.loosely == 0)
    return found


def _organisations(c: _Contacts, name: Levels, kind: Levels, form: Ints) -> Flags:
    """Organisations: one name and one detail will do, and for a company its registered name alone: no two have the
    same (Corporations Act s 147).
    """
    same = name <= NameLevel.SAME_COMMON
    found: Flags = same & (c.agreeing > 0) & (c.loosely <= c.agreeing)
    found |= same & (c.many > 0) & (c.loosely == 0)
    found |= (name == NameLevel.VARIANT) & (c.agreeing > 0) & (c.loosely < c.agreeing)
    found |= (name == NameLevel.CLOSE) & c.mail & (c.agreeing >= 2) & (c.loosely == 0)
    registered = (kind == Kind.SAME) & (form == Form.COMPANY)
    found |= registered & (name == NameLevel.SAME_RARE) & (c.loosely == 0)
    return found
