"""Twin levels: how pairs of one list that bear one name agree, for people and for all others.

Owns what :mod:`twinodds` is told about a pair. Knows no weights.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from qbosync_desktop.matching.contacts import MOBILE_FROM, MOBILE_TO
from qbosync_desktop.matching.homes import Homes
from qbosync_desktop.matching.keys import KeyFacts, PeopleFacts
from qbosync_desktop.matching.levels import Kind, Mail, Middle, Place
from qbosync_desktop.matching.namelevels import NameLevel
from qbosync_desktop.matching.names import Form
from qbosync_desktop.matching.namesakes import People, strangers_of_one_title
from qbosync_desktop.matching.scoring import Scored
from qbosync_desktop.matching.sharing import FEW
from qbosync_desktop.matching.sides import Side, Tables
from qbosync_desktop.matching.twinbeliefs import (
    APART,
    DOUBLE_OF_STRANGERS,
    FEWEST,
    FIRMS,
    FIRMS_OF_ONE_NAME,
    ODD_FIRM,
    OWN_MAILS,
    PEOPLE,
    REGISTERED,
    SLIP_OF_STRANGERS,
    TWINS,
    VARIANT_OF_STRANGERS,
    WHERE,
    Apart,
    Called,
    Sharing,
    Titled,
)
from qbosync_desktop.matching.twinodds import Field, Pairs

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]
    Flags = NDArray[np.bool_]
    Levels = NDArray[np.int8]


@dataclass(slots=True)
class _List:
    """All that is known of a list whose twins are looked for."""

    side: Side
    tables: Tables
    scored: Scored
    homes: Homes
    own_mail: Flags


def seen(side: Side, tables: Tables, scored: Scored, where: Homes) -> _List:
    """What both kinds of pairs are read from."""
    import numpy as np

    mails, names = tables.mails.texts, tables.people.texts
    own = [
        family >= 0 and mail >= 0 and names[family] in mails[mail].replace(".", "").replace("-", "")
        for mail, family in zip(side.mails[:, 0].tolist(), side.family.tolist(), strict=True)
    ]
    return _List(side, tables, scored, where, np.array(own, dtype=bool))


def people_pairs(known: _List, counted: People, facts: PeopleFacts, namesakes: float, apart: int) -> tuple[Ints, Pairs]:
    """The pairs of people who bear one name: their places in ``scored``, and what is told of them.

    ``namesakes``: the part of the pairs of relatives who bear one given name; ``apart``: how many pairs of one name the
    user told apart.
    """
    import numpy as np

    side, scored = known.side, known.scored
    name = scored.levels[:, 0]
    good = (name <= NameLevel.CLOSE) | (name == NameLevel.INITIAL) | (name == NameLevel.DOUBLE)
    good &= (scored.levels[:, 1] <= Kind.LOOKS_OTHER) & counted.person[scored.left] & counted.person[scored.right]
    at = np.flatnonzero(good)
    far = name[at] == NameLevel.DOUBLE
    at = at[~far | known.homes.share(scored.left[at], scored.right[at])]
    i, j, name = scored.left[at], scored.right[at], name[at]
    families = np.bincount(side.family[counted.person], minlength=len(facts.length))
    givens = np.bincount(side.given[counted.person], minlength=len(facts.length))
    other = side.family[i] != side.family[j]
    alone = np.where(
        other,
        np.minimum(families[side.family[i]], families[side.family[j]]),
        np.minimum(givens[side.given[i]], givens[side.given[j]]),
    )
    slip = np.where(alone <= 1, Called.SLIP, Called.SLIP_KNOWN)
    called = np.select(
        [name <= NameLevel.SAME_COMMON, name == NameLevel.VARIANT, name == NameLevel.CLOSE, name == NameLevel.INITIAL],
        [np.full(len(at), Called.SAME), np.full(len(at), Called.VARIANT), slip, np.full(len(at), Called.INITIAL)],
        Called.DOUBLE,
    )
    whole = np.maximum(counted.namesakes(i, j, called == Called.INITIAL), FEWEST)
    usual = counted.usual(i, j)
    same, initials = counted.pairs()
    initial = 2.0 * (np.count_nonzero(counted.single) + 1) / (counted.many + 30)
    strangers = np.select(
        [called <= Called.VARIANT, called == Called.INITIAL, called == Called.DOUBLE],
        [
            np.where(called == Called.VARIANT, VARIANT_OF_STRANGERS, 1.0) * whole,
            initial * whole,
            DOUBLE_OF_STRANGERS * usual,
        ],
        SLIP_OF_STRANGERS * usual,
    )
    half = counted.many / 2
    expected = (
        same,
        VARIANT_OF_STRANGERS * same,
        SLIP_OF_STRANGERS * half,
        SLIP_OF_STRANGERS * half,
        initials,
        DOUBLE_OF_STRANGERS * half,
    )
    relatives = _relatives(known, counted.person, (NameLevel.FAMILY,))
    return at, Pairs(
        _columns(known, at, called),
        _of_list(PEOPLE, known, counted.person),
        strangers,
        np.array(expected),
        relatives,
        _told(known, counted.person),
        counted.many,
        namesakes / (1 - namesakes) * len(relatives) + apart,
        TWINS * counted.many,
    )


def firm_pairs(known: _List, counted: People, keys: KeyFacts) -> tuple[Ints, Pairs]:
    """The same for all pairs that are not of two people."""
    import numpy as np

    side, scored = known.side, known.scored
    name = scored.levels[:, 0]
    good = (name <= NameLevel.PARTIAL) & (scored.levels[:, 1] <= Kind.LOOKS_OTHER)
    good &= ~(counted.person[scored.left] & counted.person[scored.right])
    at = np.flatnonzero(good)
    near = (name[at] < NameLevel.PARTIAL) | known.homes.share(scored.left[at], scored.right[at])
    at = at[near & ~_of_one_group(side, keys, scored.left[at], scored.right[at], name[at])]
    i, j, name = scored.left[at], scored.right[at], name[at]
    titled = np.select(
        [name <= NameLevel.SAME_COMMON, name == NameLevel.VARIANT, name == NameLevel.CLOSE, name == NameLevel.TRADING],
        [np.full(len(at), one) for one in (Titled.SAME, Titled.VARIANT, Titled.SLIP, Titled.TRADING)],
        Titled.PARTIAL,
    )
    strangers = strangers_of_one_title(side, known.homes, keys, ~counted.person, i, j) * np.array(ODD_FIRM)[titled]
    companies = (side.form[i] == Form.COMPANY) & (side.form[j] == Form.COMPANY)
    strangers = np.where(companies & (titled <= Titled.VARIANT), REGISTERED * strangers, strangers)
    strangers = np.maximum(strangers, FEWEST)
    firms = ~counted.person
    n = NameLevel
    relatives = _relatives(known, firms, (n.PARTIAL, n.GIVEN, n.OTHER_MIDDLE, n.FAMILY, n.RELATED, n.WEAK, n.DIFFERS))
    many = int(np.count_nonzero(firms))
    return at, Pairs(
        _columns(known, at, titled),
        _of_list(FIRMS, known, firms),
        strangers,
        np.zeros(len(Titled)),
        relatives,
        _told(known, firms),
        many,
        FIRMS_OF_ONE_NAME * len(relatives),
        TWINS * many,
    )


def _of_one_group(side: Side, keys: KeyFacts, i: Ints, j: Ints, name: Levels) -> Flags:
    """Names that differ by words which tell the entities of a group apart ("Holdings"), or by a single letter."""
    one, two = side.names[i, 0], side.names[j, 0]
    said = (one >= 0) & (two >= 0)
    structure = (name == NameLevel.PARTIAL) & (keys.stem[one] == keys.stem[two])
    couple = (side.other_given[i] >= 0) | (side.other_given[j] >= 0)
    letters = (name <= NameLevel.CLOSE) & ~couple & (keys.letters[one] != keys.letters[two])
    found: Flags = said & (structure | letters)
    return found


def _relatives(known: _List, wanted: Flags, names: tuple[NameLevel, ...]) -> Ints:
    """The levels, but for the name, of the pairs who share a contact and whose names are told apart like this."""
    import numpy as np

    scored = known.scored
    i, j = scored.left, scored.right
    hit = wanted[i] & wanted[j] & np.isin(scored.levels[:, 0], names)
    at = np.flatnonzero(hit)
    at = at[known.homes.share(i[at], j[at])]
    return _columns(known, at, np.zeros(len(at), dtype=np.int64))[:, 1:]


def _of_list(fields: tuple[Field, ...], known: _List, wanted: Flags) -> tuple[Field, ...]:
    """The beliefs, where strangers share what many hold, and live, as the records of this list do."""
    import numpy as np

    settled = float(np.count_nonzero(known.homes.size[wanted] > 1) + 1) / (np.count_nonzero(wanted) + 3)
    out = list(fields)
    for at, values in enumerate(_contacts(known.side), 1):
        table = list(fields[at].strangers)
        table[Mail.SAME_MANY] += _many(values[wanted])
        out[at] = replace(fields[at], strangers=tuple(table))
    strangers = (0.001, settled**2, 2 * settled * (1 - settled), (1 - settled) ** 2)
    out[APART] = replace(fields[APART], strangers=strangers)
    return tuple(out)


def _many(values: Ints) -> float:
    """How often two records hold one contact that many hold."""
    import numpy as np

    told = values[values >= 0]
    count = np.unique(told, return_counts=True)[1] / max(len(told), 1)
    return float((count[count * len(told) > FEW + 1] ** 2).sum())


def _contacts(side: Side) -> Iterator[Ints]:
    """E-mail, mobile, land line and address of each record; -1 where it has none."""
    import numpy as np

    mobile = (side.numbers >= MOBILE_FROM) & (side.numbers <= MOBILE_TO)
    yield side.mails[:, 0]
    for kind in (mobile, ~mobile & (side.numbers > 0)):
        yield np.where(kind, side.numbers, -1).max(axis=1)
    yield np.where(side.street >= 0, side.street * (1 + int(side.postcode.max(initial=0))) + side.postcode, -1)


def _told(known: _List, wanted: Flags) -> Flags:
    """Of every record and the one after it whether both have an e-mail, a mobile, a land line, an address."""
    import numpy as np

    has = np.stack([values >= 0 for values in _contacts(known.side)], axis=1)[wanted]
    found: Flags = has & np.roll(has, 1, axis=0)
    return found


def _columns(known: _List, at: Ints, name: Ints) -> Ints:
    import numpy as np

    scored, where = known.scored, known.homes
    i, j = scored.left[at], scored.right[at]
    found = scored.levels[at].astype(np.int64)
    mail = found[:, 2]
    mail = np.where(mail == Mail.MISSING, OWN_MAILS + 1, mail)
    mail[(mail == Mail.DIFFERS) & known.own_mail[i] & known.own_mail[j]] = OWN_MAILS
    one, share = where.home[i] == where.home[j], where.share(i, j)
    settled = (where.size[i] > 1).astype(np.int64) + (where.size[j] > 1)
    sharing = np.where(share, np.where(where.size[i] > 2, Sharing.OTHERS, Sharing.ALONE), Sharing.NONE)
    apart = np.where(share, Apart.NONE, np.where(one, Apart.ONE_HOME, Apart.NOWHERE - settled))
    middle = np.where(found[:, 7] <= Middle.INITIAL, found[:, 7], 3)
    where_to = np.array([WHERE[one] for one in Place])[found[:, 5]]
    return np.stack((name, mail, found[:, 3], found[:, 4], where_to, sharing, apart, middle, found[:, 6]), axis=1)
