"""Which pairs of one list are twins, and which pairs make a group. Knows numbers of records only."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qbosync_desktop.domain.suggestion import Reason
from qbosync_desktop.domain.tasks import CancelToken, Report
from qbosync_desktop.matching.cycles import resting
from qbosync_desktop.matching.levels import Code, Kind, Mail, Phone, Place
from qbosync_desktop.matching.namelevels import NameLevel
from qbosync_desktop.matching.reasons import Written, explain
from qbosync_desktop.matching.scoring import Open, Scored, score
from qbosync_desktop.matching.sides import Side, Tables

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Flags = NDArray[np.bool_]

TWIN = 0.5
"""Pairs of at least this probability are twins."""

LONE_TWIN = 0.45
"""The same where nobody lives together: as many are found as are wrong at half of what F1 can be."""

FAINT = 0.05
"""Pairs of at least this probability speak for two groups being one, if not for themselves."""

FIT = 0.3
"""Two groups are one when the probability of all pairs between them is at least this on average."""

BARE = 0.9
"""People of one rare name and nothing else known are twins from this probability on."""

EXPECTED = 0.03
"""Share of a list that we expect to be there twice, before looking."""

WRONG, SLACK = 0.05, 0.5
"""How many wrong pairs are expected among the twins at most: a share of them, and a little for short lists."""

DOUBTFUL = 3.0
"""How often the doubt of a pair counts that has something weighty against it, or nothing but a name for it."""


@dataclass(frozen=True, slots=True)
class Link:
    """Two records, the lower number first, with the probability; ``twins`` when it is enough for the two alone."""

    i: int
    j: int
    chance: float
    twins: bool


Explain = Callable[[int, int], tuple[Reason, ...]]


def links(
    read: Callable[[Tables], Side],
    written: Sequence[Written],
    apart: frozenset[tuple[int, int]],
    cancel: CancelToken,
    report: Report,
) -> tuple[list[Link], Explain]:
    """Every pair worth knowing of, and who explains a pair."""
    import numpy as np

    if len(written) < 2:
        return [], lambda _i, _j: ()
    with resting():
        report(0, 0, "Reading names")
        tables = Tables()
        side = read(tables)
    none = np.empty(0, dtype=np.int64)
    never = np.array(sorted(apart), dtype=np.int64).reshape(len(apart), 2)
    decided = Open(side.size, side.size, (none, none), (never[:, 0], never[:, 1]), EXPECTED * side.size, one_list=True)
    scored = score(side, side, tables, decided, cancel, report)
    wanted = _wanted(scored, side)
    kept = np.flatnonzero(wanted | (scored.chance >= FAINT))
    found = [
        Link(i, j, chance, twins)
        for i, j, chance, twins in zip(
            scored.left[kept].tolist(), scored.right[kept].tolist(), scored.chance[kept].tolist(),
            wanted[kept].tolist(), strict=True,
        )
    ]  # fmt: skip

    def why(i: int, j: int) -> tuple[Reason, ...]:
        (levels,) = scored.compare(np.array([i]), np.array([j])).tolist()
        return explain(written[i], written[j], levels, int(side.form[j]))

    return found, why


def groups(
    found: Sequence[Link], apart: frozenset[tuple[int, int]]
) -> list[tuple[list[int], dict[tuple[int, int], float]]]:
    """Groups of records with the probability of every pair inside.

    The surest pair first, as long as the members of a group fit one another on the whole and none of them are apart.
    """
    chances = {(one.i, one.j): one.chance for one in found}
    group_of: dict[int, list[int]] = {}
    for link in sorted((one for one in found if one.twins), key=lambda one: (-one.chance, one.i, one.j)):
        one, two = group_of.get(link.i, [link.i]), group_of.get(link.j, [link.j])
        if one is two:
            continue
        between = [(min(p, q), max(p, q)) for p in one for q in two]
        if sum(chances.get(pair, 0.0) for pair in between) < FIT * len(between) or not apart.isdisjoint(between):
            continue
        joined = sorted(one + two)
        for member in joined:
            group_of[member] = joined
    members = sorted({tuple(group) for group in group_of.values()})
    return [
        (list(group), {(i, j): chances.get((i, j), 0.0) for i in group for j in group if i < j}) for group in members
    ]


def _wanted(scored: Scored, side: Side) -> Flags:
    """The pairs that are twins. As many as the probabilities allow for few wrong ones; the surest first."""
    import numpy as np

    alike = _alike(scored, side)
    if not scored.households:
        wanted: Flags = alike & (scored.chance >= LONE_TWIN)
        return wanted
    name, kind, mail, mobile, phone, place, code = (scored.levels[:, at] for at in range(7))
    shared = (mail <= Mail.SAME_FEW) | (mobile <= Phone.SAME_FEW) | (phone <= Phone.SAME_FEW)
    shared |= (place <= Place.SAME_FEW) | (code == Code.SAME)
    good = ((name <= NameLevel.TRADING) | (name == NameLevel.INITIAL)) & (kind <= Kind.OPEN)
    may = (alike | (good & shared)) & (scored.chance >= TWIN)
    doubt = (1.0 - scored.chance) * np.where(alike & (shared | (place <= Place.NUMBER)), 1.0, DOUBTFUL)
    ordered = np.sort(doubt[may])
    fits = np.flatnonzero(np.cumsum(ordered) <= WRONG * np.arange(1, len(ordered) + 1) + SLACK)
    limit = float(ordered[fits[-1]]) if len(fits) else -1.0
    found: Flags = may & (doubt <= limit)
    return found


def _alike(scored: Scored, side: Side) -> Flags:
    """Pairs with nothing weighty against them: what a probability alone gets wrong in families and groups."""
    import numpy as np

    name, kind, mail, mobile, phone, place = (scored.levels[:, at] for at in range(6))
    mail_same, mobile_same = mail <= Mail.SAME_FEW, mobile <= Phone.SAME_FEW
    near_same = (phone <= Phone.SAME_FEW) | (place <= Place.CLOSE)
    own_differs = (mail == Mail.DIFFERS) | (mobile == Phone.DIFFERS)
    any_differs = own_differs | (phone == Phone.DIFFERS) | ((place >= Place.NUMBER) & (place != Place.MISSING))
    person = side.sure[scored.left] >= 0
    one_middle = side.middle[scored.left] == side.middle[scored.right]
    bare_name = (name == NameLevel.SAME_RARE) & ~any_differs & (~person | (one_middle & (scored.chance >= BARE)))
    mine = mobile_same | (mail_same & (mobile != Phone.DIFFERS)) | (near_same & ~own_differs)
    ours = mail_same | mobile_same | near_same
    good = ((name <= NameLevel.TRADING) | (name == NameLevel.INITIAL)) & (kind <= Kind.OPEN)
    found: Flags = good & (np.where(person, mine, ours) | bare_name)
    # Where nothing but an address is known and it agrees, the probability decides, relatives aside.
    relatives = (NameLevel.OTHER_MIDDLE, NameLevel.RELATED, NameLevel.CONTACT)
    address_only = (mail == Mail.MISSING) & (mobile == Phone.MISSING) & (phone == Phone.MISSING)
    near = (place <= Place.NUMBER) | ((place == Place.LOCALITY) & (scored.chance >= 0.9))
    near &= (kind <= Kind.OPEN) & ~np.isin(name, relatives)
    if not scored.households:  # nor are there relatives
        near = kind <= Kind.OPEN
    found |= address_only & near
    return found
