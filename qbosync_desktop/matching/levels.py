"""Levels: how far two records agree, field by field, as small numbers. Owns the comparisons; knows no weights."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from qbosync_desktop.matching.keys import KeyFacts, PeopleFacts
from qbosync_desktop.matching.namelevels import NameLevel, name_levels
from qbosync_desktop.matching.names import Form
from qbosync_desktop.matching.places import Place, Rarity, place_levels
from qbosync_desktop.matching.sharing import Shared, shared_level
from qbosync_desktop.matching.sides import Side, Tables
from qbosync_desktop.matching.spelled import pairwise

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]
    Flags = NDArray[np.bool_]


class Kind(IntEnum):
    """Whether the two may be the same kind of holder."""

    SAME = 0
    OPEN = 1  # one of the two does not say
    LOOKS_OTHER = 2  # a person, and a name that looks like a business
    CLASH = 3


class Mail(IntEnum):
    """How two e-mail fields agree."""

    SAME = 0
    SAME_FEW = 1  # two to four records have it
    SAME_MANY = 2
    CLOSE = 3
    DOMAIN = 4
    DIFFERS = 5
    MISSING = 6


class Phone(IntEnum):
    """How two sets of numbers agree; mobiles and land lines apart."""

    SAME = 0
    SAME_FEW = 1
    SAME_MANY = 2
    DIFFERS = 3
    MISSING = 4


class Code(IntEnum):
    """Whether a reference of the practice stands in the customer's name."""

    SAME = 0
    DIFFERS = 1
    MISSING = 2


class Middle(IntEnum):
    """How the middle names of two people agree whose names do."""

    SAME = 0
    INITIAL = 1
    MISSING = 2  # or they differ, which is a level of the name
    NOBODY = 3  # no person's name


class Who(IntEnum):
    """Whether both are people."""

    PEOPLE = 0
    OTHERS = 1


SIZES = (len(NameLevel), len(Kind), len(Mail), len(Phone), len(Phone), len(Place), len(Code), len(Middle), len(Who))
"""Number of levels of each field, in the order of :class:`Levels`."""


@dataclass(slots=True)
class Levels:
    """One level per pair and field."""

    name: Ints
    kind: Ints
    mail: Ints
    mobile: Ints
    phone: Ints
    place: Ints
    code: Ints
    middle: Ints
    who: Ints

    def columns(self) -> tuple[Ints, ...]:
        """The fields in order."""
        return self.name, self.kind, self.mail, self.mobile, self.phone, self.place, self.code, self.middle, self.who


def compare(
    a: Side,
    b: Side,
    i: Ints,
    j: Ints,
    tables: Tables,
    keys: KeyFacts,
    people: PeopleFacts,
    counts: tuple[Shared, Shared],
    rare: Rarity,
) -> Levels:
    """The levels of the pairs (i, j). ``counts`` are sharing.shared, ``rare`` is places.rarity."""
    kind = _kinds(a, b, i, j, keys)
    name = name_levels(a, b, i, j, tables, keys, people, kind)
    return Levels(
        name,
        kind,
        _mails(a, b, i, j, tables, keys, counts),
        _phones(a, b, i, j, counts, mobile=True),
        _phones(a, b, i, j, counts, mobile=False),
        place_levels(a, b, i, j, tables, keys, counts, rare),
        _codes(a, b, i, j),
        _middles(a, b, i, j, people, name),
        _who(a, b, i, j),
    )


def _kinds(a: Side, b: Side, i: Ints, j: Ints, keys: KeyFacts) -> Ints:
    import numpy as np

    size = len(Form)
    table = np.full((size, size), Kind.CLASH, dtype=np.int64)
    np.fill_diagonal(table, Kind.SAME)
    table[Form.UNKNOWN, :] = table[:, Form.UNKNOWN] = Kind.OPEN
    for one, other in ((Form.JOINT, Form.PARTNERSHIP), (Form.PERSON, Form.ESTATE)):
        table[one, other] = table[other, one] = Kind.OPEN
    form_a, form_b = a.form[i], b.form[j]
    kind: Ints = table[form_a, form_b]
    odd = ((form_a == Form.PERSON) & (form_b == Form.UNKNOWN) & (b.sure[j] < 0)) | (
        (form_b == Form.PERSON) & (form_a == Form.UNKNOWN) & (a.sure[i] < 0)
    )
    kind[odd] = Kind.LOOKS_OTHER
    # "A & R Hydraulics" reads like a couple and may be the company of that name.
    couples = ((form_a == Form.JOINT) & (form_b == Form.COMPANY)) | ((form_a == Form.COMPANY) & (form_b == Form.JOINT))
    at = np.flatnonzero(couples)
    at = at[keys.tight[a.names[i[at], 0]] == keys.tight[b.names[j[at], 0]]]
    kind[at] = Kind.OPEN
    return kind


def _mails(a: Side, b: Side, i: Ints, j: Ints, tables: Tables, keys: KeyFacts, counts: tuple[Shared, Shared]) -> Ints:
    import numpy as np
    from rapidfuzz.distance import OSA

    left, right = a.mails[i, 0], b.mails[j, 0]
    level = np.full(len(i), Mail.DIFFERS, dtype=np.int64)
    level[(left < 0) | (right < 0)] = Mail.MISSING
    rest = np.flatnonzero((level == Mail.DIFFERS) & (left != right))
    one, two = left[rest], right[rest]
    domain = keys.mail_domain[one]
    level[rest[(domain >= 0) & (domain == keys.mail_domain[two])]] = Mail.DOMAIN
    stem = keys.mail_stem[one]
    # The same word before the "@" of two mail houses comes from the name; it says no more than the name does.
    level[rest[(stem >= 0) & (stem == keys.mail_stem[two])]] = Mail.MISSING
    # One slip leaves one side of the "@" as it was, and of the other side the first letters or the last ones.
    before, after, head, tail = (part[one] == part[two] for part in keys.mail_parts.T)
    maybe = np.flatnonzero(before | (after & (head | tail)))
    texts = tables.mails.array
    slips = pairwise(texts[one[maybe]], texts[two[maybe]], OSA.distance, 1)
    level[rest[maybe[slips <= 1]]] = Mail.CLOSE
    theirs = counts[0].everybodys("mails")[i] | counts[1].everybodys("mails")[j]
    level[(level == Mail.DIFFERS) & theirs] = Mail.MISSING
    slots = [[slot for slot in range(side.mails.shape[1]) if (side.mails[:, slot] >= 0).any()] for side in (a, b)]
    held = _held(a.mails, b.mails, i, j, slots, counts[0].mails, 0)
    same = np.flatnonzero(held < NOBODY)
    level[same] = shared_level(held[same])
    return level


NOBODY = 1 << 30


def _held(left: Ints, right: Ints, i: Ints, j: Ints, slots: Sequence[Sequence[int]], counts: Ints, least: int) -> Ints:
    """On how many records a detail stands that both have, the fewest of several; NOBODY where they share none.

    ``slots`` are the columns of either side that hold details, all of them at least ``least``.
    """
    import numpy as np

    held = np.full(len(i), NOBODY, dtype=np.int64)
    theirs = [right[j, other] for other in slots[1]]
    for slot in slots[0]:
        ours = left[i, slot]
        for one in theirs:
            hit = np.flatnonzero((ours >= least) & (ours == one))
            held[hit] = np.minimum(held[hit], counts[i[hit], slot])
    return held


def _phones(a: Side, b: Side, i: Ints, j: Ints, counts: tuple[Shared, Shared], *, mobile: bool) -> Ints:
    import numpy as np

    left, right = counts[0].phones(a.numbers, mobile=mobile), counts[1].phones(b.numbers, mobile=mobile)
    level = np.full(len(i), Phone.MISSING, dtype=np.int64)
    rows = np.flatnonzero(left.has[i] & right.has[j])
    i, j = i[rows], j[rows]
    held = _held(left.numbers, right.numbers, i, j, (left.slots, right.slots), counts[0].numbers, 1)
    same = held < NOBODY
    level[rows] = np.where(left.theirs[i] | right.theirs[j], Phone.MISSING, Phone.DIFFERS)
    level[rows[same]] = shared_level(held[same])
    return level


def _codes(a: Side, b: Side, i: Ints, j: Ints) -> Ints:
    import numpy as np

    left, right = a.code[i], b.code[j]
    level: Ints = np.where(left == right, Code.SAME, Code.DIFFERS)
    level[(left < 0) | (right < 0)] = Code.MISSING
    return level


def _who(a: Side, b: Side, i: Ints, j: Ints) -> Ints:
    import numpy as np

    left, right = ((side.sure >= 0) & (side.other_given < 0) for side in (a, b))
    level: Ints = np.where(left[i] & right[j], Who.PEOPLE, Who.OTHERS)
    return level


def _middles(a: Side, b: Side, i: Ints, j: Ints, people: PeopleFacts, name: Ints) -> Ints:
    import numpy as np

    level = np.full(len(i), Middle.MISSING, dtype=np.int64)
    alike = (name <= NameLevel.CLOSE) | (name == NameLevel.INITIAL)
    at = np.flatnonzero(alike & (a.middle[i] >= 0) & (b.middle[j] >= 0))
    left, right = a.middle[i[at]], b.middle[j[at]]
    level[at] = Middle.INITIAL
    level[at[(left == right) & ~people.single[left].astype(bool)]] = Middle.SAME
    level[alike & (a.sure[i] != 1) & (b.sure[j] != 1)] = Middle.NOBODY
    return level


__all__ = ["SIZES", "Code", "Kind", "Levels", "Mail", "Middle", "Phone", "Place", "Who", "compare"]
