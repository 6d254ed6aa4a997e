"""Levels: how far two records agree, field by field, as small numbers. Owns the comparisons; knows no weights."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from qbosync_desktop.matching.contacts import MOBILE_FROM, MOBILE_TO
from qbosync_desktop.matching.keys import KeyFacts, PeopleFacts
from qbosync_desktop.matching.namelevels import NameLevel, name_levels
from qbosync_desktop.matching.names import Form
from qbosync_desktop.matching.sides import NONE, Side, Tables

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


class Place(IntEnum):
    """How two addresses agree."""

    SAME = 0
    SAME_FEW = 1
    SAME_MANY = 2
    CLOSE = 3  # the street is nearly the same, in the same place
    STREET = 4  # the street is the same or nearly, the place is not
    NUMBER = 5  # in one place, the number or the street is the same, the other is not
    LOCALITY = 6
    DIFFERS = 7
    MISSING = 8


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


FEW = 4
"""A contact detail on more records than this says hardly anything."""

EVERYBODYS = 12
"""A contact detail on so many records is the practice's or a bookkeeper's, and another one opposite is no clash."""

SIZES = (len(NameLevel), len(Kind), len(Mail), len(Phone), len(Phone), len(Place), len(Code), len(Middle))
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

    def columns(self) -> tuple[Ints, ...]:
        """The fields in order."""
        return self.name, self.kind, self.mail, self.mobile, self.phone, self.place, self.code, self.middle


@dataclass(slots=True)
class Shared:
    """On how many records of one list each contact detail stands: per record and slot."""

    mails: Ints
    numbers: Ints
    streets: Ints


def shared(a: Side, b: Side) -> tuple[Shared, Shared]:
    """On how many records each detail stands: the larger count of the two lists, for the slots of each side."""
    import numpy as np

    def counts(left: Ints, right: Ints, none: int) -> tuple[Ints, Ints]:
        both = np.concatenate((left.ravel(), right.ravel()))
        values, inverse = np.unique(both, return_inverse=True)
        cut = left.size
        most = np.maximum(
            np.bincount(inverse[:cut], minlength=len(values)), np.bincount(inverse[cut:], minlength=len(values))
        )
        most[values == none] = 0
        return most[inverse[:cut]].reshape(left.shape), most[inverse[cut:]].reshape(right.shape)

    mails = counts(a.mails, b.mails, NONE)
    numbers = counts(a.numbers, b.numbers, 0)
    width = 1 + int(max(a.postcode.max(initial=0), b.postcode.max(initial=0)))
    streets = counts(
        np.where(a.street >= 0, a.street * width + a.postcode, NONE),
        np.where(b.street >= 0, b.street * width + b.postcode, NONE),
        NONE,
    )
    return Shared(mails[0], numbers[0], streets[0]), Shared(mails[1], numbers[1], streets[1])


def compare(
    a: Side,
    b: Side,
    i: Ints,
    j: Ints,
    tables: Tables,
    keys: KeyFacts,
    people: PeopleFacts,
    counts: tuple[Shared, Shared],
) -> Levels:
    """The levels of the pairs (i, j). ``counts`` are :func:`shared`."""
    kind = _kinds(a, b, i, j)
    name = name_levels(a, b, i, j, tables, keys, people, kind)
    return Levels(
        name,
        kind,
        _mails(a, b, i, j, tables, keys, counts),
        _phones(a, b, i, j, counts, mobile=True),
        _phones(a, b, i, j, counts, mobile=False),
        _places(a, b, i, j, tables, keys, counts),
        _codes(a, b, i, j),
        _middles(a, b, i, j, people, name),
    )


def _kinds(a: Side, b: Side, i: Ints, j: Ints) -> Ints:
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
    return kind


def _mails(a: Side, b: Side, i: Ints, j: Ints, tables: Tables, keys: KeyFacts, counts: tuple[Shared, Shared]) -> Ints:
    import numpy as np
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    left, right = a.mails[i], b.mails[j]
    same = np.zeros(len(i), dtype=bool)
    holders = np.full(len(i), 1 << 30, dtype=np.int64)
    for slot in range(left.shape[1]):
        for other in range(right.shape[1]):
            hit = (left[:, slot] >= 0) & (left[:, slot] == right[:, other])
            same |= hit
            holders = np.where(hit, np.minimum(holders, counts[0].mails[i, slot]), holders)
    missing = (left[:, 0] < 0) | (right[:, 0] < 0)
    level = np.full(len(i), Mail.DIFFERS, dtype=np.int64)
    rest = np.flatnonzero(~same & ~missing)
    if len(rest):
        one, two = left[rest, 0], right[rest, 0]
        domain = keys.mail_domain[one]
        level[rest[(domain >= 0) & (domain == keys.mail_domain[two])]] = Mail.DOMAIN
        stem = keys.mail_stem[one]
        # The same word before the "@" of two mail houses comes from the name; it says no more than the name does.
        level[rest[(stem >= 0) & (stem == keys.mail_stem[two])]] = Mail.MISSING
        # One slip leaves one side of the "@" as it was, and of the other side the first letters or the last ones.
        parts = keys.mail_parts[one] == keys.mail_parts[two]
        maybe = np.flatnonzero(parts[:, 0] | (parts[:, 1] & (parts[:, 2] | parts[:, 3])))
        texts = tables.mails.texts
        slips = process.cpdist(
            [texts[at] for at in one[maybe].tolist()],
            [texts[at] for at in two[maybe].tolist()],
            scorer=OSA.distance,
            score_cutoff=1,
        )
        level[rest[maybe[slips <= 1]]] = Mail.CLOSE
    level[(level == Mail.DIFFERS) & (_everybodys(counts[0].mails)[i] | _everybodys(counts[1].mails)[j])] = Mail.MISSING
    level[same] = _shared_level(holders[same])
    level[missing] = Mail.MISSING
    return level


def _everybodys(holders: Ints) -> Flags:
    """Records whose details of one field are all on very many records: the practice's own, which say nothing."""
    import numpy as np

    table = holders.reshape(len(holders), -1)
    least = np.where(table > 0, table, 1 << 30).min(axis=1, initial=1 << 30)
    found: Flags = (least >= EVERYBODYS) & (least < 1 << 30)
    return found


def _shared_level(holders: Ints) -> Ints:
    import numpy as np

    found: Ints = np.where(holders <= 1, 0, np.where(holders <= FEW, 1, 2))
    return found


def _phones(a: Side, b: Side, i: Ints, j: Ints, counts: tuple[Shared, Shared], *, mobile: bool) -> Ints:
    import numpy as np

    def wanted(table: Ints) -> Ints:
        inside = (table >= MOBILE_FROM) & (table <= MOBILE_TO)
        kept: Ints = np.where((inside == mobile) & (table > 0), table, 0)
        return kept

    left_all, right_all = wanted(a.numbers), wanted(b.numbers)
    has_left, has_right = left_all.max(axis=1) > 0, right_all.max(axis=1) > 0
    level = np.full(len(i), Phone.MISSING, dtype=np.int64)
    rows = np.flatnonzero(has_left[i] & has_right[j])
    if not len(rows):
        return level
    left, right = left_all[i[rows]], right_all[j[rows]]
    same = np.zeros(len(rows), dtype=bool)
    holders = np.full(len(rows), 1 << 30, dtype=np.int64)
    for slot in np.flatnonzero(left_all.any(axis=0)).tolist():
        for other in np.flatnonzero(right_all.any(axis=0)).tolist():
            hit = (left[:, slot] > 0) & (left[:, slot] == right[:, other])
            same |= hit
            holders = np.where(hit, np.minimum(holders, counts[0].numbers[i[rows], slot]), holders)
    level[rows] = Phone.DIFFERS
    theirs = _everybodys(counts[0].numbers * (left_all > 0))[i[rows]]
    theirs |= _everybodys(counts[1].numbers * (right_all > 0))[j[rows]]
    level[rows[theirs]] = Phone.MISSING
    level[rows[same]] = _shared_level(holders[same])
    return level


def _places(a: Side, b: Side, i: Ints, j: Ints, tables: Tables, keys: KeyFacts, counts: tuple[Shared, Shared]) -> Ints:
    import numpy as np
    from rapidfuzz import fuzz, process

    street_a, street_b = a.street[i], b.street[j]
    post_a, post_b = a.postcode[i], b.postcode[j]
    place_a, place_b = a.place[i], b.place[j]
    locality: Flags = ((post_a > 0) & (post_a == post_b)) | ((place_a >= 0) & (place_a == place_b))
    said: Flags = ((post_a > 0) & (post_b > 0)) | ((place_a >= 0) & (place_b >= 0))
    both: Flags = (street_a >= 0) & (street_b >= 0)
    same = both & (street_a == street_b)
    level = np.full(len(i), Place.DIFFERS, dtype=np.int64)
    numbered = np.zeros(len(i), dtype=bool)
    rest = np.flatnonzero(both & ~same)
    if len(rest):
        one, two = street_a[rest], street_b[rest]
        figures = keys.street_number[one] == keys.street_number[two]
        same_core = (keys.street_core[one] >= 0) & (keys.street_core[one] == keys.street_core[two])
        numbered[rest[same_core | (figures & (keys.street_number[one] >= 0))]] = True
        unsaid = (keys.street_number[one] < 0) | (keys.street_number[two] < 0)
        maybe = np.flatnonzero(figures | same_core)
        texts = tables.streets.texts
        ratio = process.cpdist(
            [texts[at] for at in one[maybe].tolist()],
            [texts[at] for at in two[maybe].tolist()],
            scorer=fuzz.ratio,
            score_cutoff=70,
        )
        near = (figures[maybe] & (ratio >= 75)) | (same_core[maybe] & ((ratio >= 88) | unsaid[maybe]))
        level[rest[maybe[near]]] = Place.CLOSE
    level[same] = _shared_level(counts[0].streets[i[same]])
    agree = level < Place.DIFFERS
    level[agree & said & ~locality] = Place.STREET
    # One postcode, and two suburbs that no slip makes one: neighbours at most.
    odd = np.flatnonzero(~agree & locality & (place_a >= 0) & (place_b >= 0) & (place_a != place_b))
    suburbs = tables.places.texts
    like = process.cpdist(
        [suburbs[at] for at in place_a[odd].tolist()],
        [suburbs[at] for at in place_b[odd].tolist()],
        scorer=fuzz.ratio,
        score_cutoff=70,
    )
    locality[odd[like == 0]] = False
    level[~agree & locality] = Place.LOCALITY
    numbered |= (a.building[i] >= 0) & (a.building[i] == b.building[j])
    level[numbered & (level == Place.LOCALITY)] = Place.NUMBER
    apart = ~(both | locality)
    level[apart] = np.where(said[apart], Place.DIFFERS, Place.MISSING)
    level[~both & ~said] = Place.MISSING
    theirs = _everybodys(counts[0].streets)[i] | _everybodys(counts[1].streets)[j]
    level[theirs & ~same & (level >= Place.LOCALITY)] = Place.MISSING
    return level


def _codes(a: Side, b: Side, i: Ints, j: Ints) -> Ints:
    import numpy as np

    left, right = a.code[i], b.code[j]
    level: Ints = np.where(left == right, Code.SAME, Code.DIFFERS)
    level[(left < 0) | (right < 0)] = Code.MISSING
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
