"""Which pairs of one list are twins, and which pairs make a group. Knows numbers of records only."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qbosync_desktop.domain.suggestion import Reason
from qbosync_desktop.domain.tasks import CancelToken, Report
from qbosync_desktop.matching.cycles import resting
from qbosync_desktop.matching.homes import homes
from qbosync_desktop.matching.households import namesake_share
from qbosync_desktop.matching.keys import key_facts, people_facts
from qbosync_desktop.matching.levels import Kind, Mail, Phone, Place
from qbosync_desktop.matching.namelevels import NameLevel
from qbosync_desktop.matching.namesakes import people
from qbosync_desktop.matching.reasons import Written, explain
from qbosync_desktop.matching.scoring import Open, Scored, score
from qbosync_desktop.matching.sides import Side, Tables
from qbosync_desktop.matching.threes import of_threes
from qbosync_desktop.matching.twinlevels import firm_pairs, people_pairs, seen
from qbosync_desktop.matching.twinodds import chances
from qbosync_desktop.matching.vouching import Fits, told_by_register

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Flags = NDArray[np.bool_]
    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]

TWIN = 0.5
"""Pairs of at least this probability are twins."""

LONE_TWIN = 0.45
"""The same where nobody lives together: as many are found as are wrong at half of what F1 can be."""

FAINT = 0.05
"""Pairs of at least this probability speak for two groups being one, if not for themselves."""

FIT = 0.3
"""Two groups are one when the probability of all pairs between them is at least this on average."""

FAR = 0.3
"""Pairs whose names do not agree are given this chance at most; they may still be two of three twins."""

EXPECTED = 0.03
"""Share of a list that we expect to be there twice, before looking."""

WRONG, SLACK = 0.05, 0.25
"""How many wrong pairs are expected among the twins at most: a share of them, and a little for short lists."""


@dataclass(frozen=True, slots=True)
class Link:
    """Two records, the lower number first, with the probability; ``twins`` when it is enough for the two alone."""

    i: int
    j: int
    chance: float
    twins: bool


Pairs = Sequence[tuple[int, int]]
Explain = Callable[[Pairs], dict[tuple[int, int], tuple[Reason, ...]]]


def links(
    read: Callable[[Tables], Side],
    written: Sequence[Written],
    apart: frozenset[tuple[int, int]],
    cancel: CancelToken,
    report: Report,
    fits: Fits | None = None,
) -> tuple[list[Link], Explain]:
    """Every pair worth knowing of, and who explains pairs. ``fits``: which client fits which record."""
    import numpy as np

    if len(written) < 2:
        return [], lambda wanted: dict.fromkeys(wanted, ())
    with resting():
        report(0, 0, "Reading names")
        tables = Tables()
        side = read(tables)
    none = np.empty(0, dtype=np.int64)
    never = np.array(sorted(apart), dtype=np.int64).reshape(len(apart), 2)
    decided = Open(side.size, side.size, (none, none), (never[:, 0], never[:, 1]), EXPECTED * side.size, one_list=True)
    scored = score(side, side, tables, decided, cancel, report)
    chance, wanted = _weighed(scored, side, tables, never, fits)
    kept = np.flatnonzero(wanted | (chance >= FAINT))
    found = [
        Link(i, j, sure, twins)
        for i, j, sure, twins in zip(
            scored.left[kept].tolist(), scored.right[kept].tolist(), chance[kept].tolist(),
            wanted[kept].tolist(), strict=True,
        )
    ]  # fmt: skip

    def why(wanted: Pairs) -> dict[tuple[int, int], tuple[Reason, ...]]:
        # All at once: comparing counts how common names are in the whole list, however few the pairs.
        pairs = np.array(wanted, dtype=np.int64).reshape(len(wanted), 2)
        graded = scored.compare(pairs[:, 0], pairs[:, 1]).tolist()
        return {
            (i, j): explain(written[i], written[j], levels, int(side.form[j]))
            for (i, j), levels in zip(wanted, graded, strict=True)
        }

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


def _weighed(scored: Scored, side: Side, tables: Tables, never: Ints, fits: Fits | None) -> tuple[Floats, Flags]:
    """Per pair the chance to be twins, and whether they are taken for twins."""
    import numpy as np

    chance, wanted = scored.chance.copy(), np.zeros(len(scored.left), dtype=bool)
    if not scored.households and fits is None:
        of_people = 2 * np.count_nonzero(side.sure == 1) > side.size
        alike = of_people | (scored.levels[:, 0] <= NameLevel.PARTIAL)  # two shops of one building bear two names
        wanted = (scored.levels[:, 1] <= Kind.OPEN) & (chance >= LONE_TWIN) & alike
        return chance, wanted
    keys, facts = key_facts(tables, (side,)), people_facts(tables)
    where = homes(side)
    counted, known = people(side, where, facts), seen(side, tables, scored, where)
    chance = np.minimum(chance, FAR)
    people_apart = counted.person[never].all(axis=1)
    levels = scored.compare(never[people_apart, 0], never[people_apart, 1])
    namesakes = int(np.count_nonzero(levels[:, 0] <= NameLevel.CLOSE))  # whom the user told apart
    found = [
        people_pairs(known, counted, facts, namesake_share(side, side, facts), namesakes),
        firm_pairs(known, counted, keys),
    ]
    at = np.concatenate([places for places, _ in found])
    told = np.concatenate([chances(pairs) for _, pairs in found])
    i, j = scored.left[at], scored.right[at]
    if fits is not None:
        told = _moved(told, told_by_register(fits, i, j, side.size))
    chance[at] = of_threes(i, j, told, side.size)
    wanted[at] = (chance[at] >= TWIN) & ~_others(scored.levels[at], counted.person[i] & counted.person[j])
    doubt = 1.0 - chance
    ordered = np.sort(doubt[wanted])
    few = np.flatnonzero(np.cumsum(ordered) <= WRONG * np.arange(1, len(ordered) + 1) + SLACK)
    wanted &= doubt <= (ordered[few[-1]] if len(few) else -1.0)
    return chance, wanted


def _moved(chance: Floats, by: Floats) -> Floats:
    """The chances when their log odds are moved by so much."""
    import numpy as np

    sure = np.clip(chance, 1e-12, 1 - 1e-12)
    found: Floats = 1.0 / (1.0 + np.exp(np.log1p(-sure) - np.log(sure) - by))
    return found


def _others(levels: NDArray[np.int8], people: Flags) -> Flags:
    """People whose e-mails and mobiles both differ and who share nothing: namesakes, however short the list is."""
    mail, mobile, phone, place = (levels[:, at] for at in range(2, 6))
    shared = (phone <= Phone.SAME_FEW) | (place <= Place.CLOSE)
    found: Flags = people & (mail == Mail.DIFFERS) & (mobile == Phone.DIFFERS) & ~shared
    return found
