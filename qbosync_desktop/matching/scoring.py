"""Scoring two lists: columns in, candidate pairs with probabilities out. Here the steps follow each other.

Knows no reasons and no tiers.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

from qbosync_desktop.domain.tasks import CancelToken, Report, check
from qbosync_desktop.matching import weights
from qbosync_desktop.matching.assignment import marginals
from qbosync_desktop.matching.households import initial_share, lone_people, namesake_share
from qbosync_desktop.matching.keys import key_facts, people_facts
from qbosync_desktop.matching.levels import SIZES, Mail, Phone, Place, Who, compare
from qbosync_desktop.matching.pairs import candidates
from qbosync_desktop.matching.particulars import Particulars
from qbosync_desktop.matching.places import rarity
from qbosync_desktop.matching.samenames import most_of_strangers
from qbosync_desktop.matching.sharing import Shared, shared
from qbosync_desktop.matching.sides import Side, Tables

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]
    Levels = NDArray[np.int8]
    Floats = NDArray[np.float64]

STRANGERS = 20_000
"""How many pairs are drawn at random to see how often strangers agree."""

REFINEMENTS = 2
CHUNK = 400_000
"""Pairs compared at once; bounds memory and the wait for a cancel."""


@dataclass(slots=True)
class Scored:
    """Candidate pairs. ``levels``: (pairs × fields); ``odds``: the pair alone; ``chance``: among all others.

    ``compare`` gives the levels of any further pairs.
    """

    left: Ints
    right: Ints
    levels: Levels
    odds: Floats
    chance: Floats
    model: weights.Model
    shared: tuple[Shared, Shared]
    compare: Callable[[Ints, Ints], Levels]
    households: bool = True


@dataclass(slots=True)
class Open:
    """Which records are undecided (the first ``left`` and ``right`` ones), and what was decided.

    ``same`` and ``apart`` are pairs of record numbers. ``one_list``: both sides are one list that is searched for
    twins; then nothing is one to one. ``expected``: how many pairs are the same, as far as we can say before looking.
    ``bounded``: strangers bear one name no oftener than the register shows (:mod:`samenames`).
    """

    left: int
    right: int
    same: tuple[Ints, Ints]
    apart: tuple[Ints, Ints]
    expected: float
    one_list: bool = False
    namesakes: float = 0.03
    initials: float = 0.03
    households: bool = True
    bounded: bool = True
    strangers: Floats | None = None

    @property
    def most(self) -> float:
        """How many pairs can be the same at most; a list may hold a record several times."""
        return float(3 * self.left if self.one_list else min(self.left, self.right))

    @property
    def pairs(self) -> float:
        """All pairs there are."""
        return float(self.left * (self.left - 1) / 2 if self.one_list else self.left * self.right)


def score(a: Side, b: Side, tables: Tables, decided: Open, cancel: CancelToken, report: Report) -> Scored:
    """Compare the undecided records of the two sides."""
    import numpy as np

    keys, people = key_facts(tables, (a, b)), people_facts(tables)
    check(cancel)
    counts = shared(a, b)
    if decided.one_list:
        for count in counts:  # the other twin does not count as one more holder
            count.mails -= 1
            count.numbers -= 1
            count.streets -= 1
    i, j = candidates(a, b, keys, people, cancel)
    kept = (i < decided.left) & (j < decided.right) & ((i < j) | (not decided.one_list))
    i, j = i[kept], j[kept]
    report(0, max(len(i), 1), "Comparing names and contacts")

    rare = rarity(a, b, keys)

    def levels(one: Ints, two: Ints) -> Levels:
        found = compare(a, b, one, two, tables, keys, people, counts, rare)
        if decided.one_list:  # what of two relatives stays on one list is the twins' own question
            found.who[:] = Who.OTHERS
        return np.stack(found.columns(), axis=1, dtype=np.int8)

    parts: list[Levels] = []
    for start in range(0, len(i), CHUNK):
        check(cancel)
        parts.append(levels(i[start : start + CHUNK], j[start : start + CHUNK]))
        report(min(start + CHUNK, len(i)), len(i), "Comparing names and contacts")
    grades = np.concatenate(parts) if parts else np.empty((0, len(SIZES)), dtype=np.int8)
    background = _background(levels, i, j, decided)
    if len(decided.apart[0]):
        apart = np.isin(i * b.size + j, decided.apart[0] * b.size + decided.apart[1])
        i, j, grades = i[~apart], j[~apart], grades[~apart]
    check(cancel)
    report(0, 0, "Weighing")
    same_levels, apart_levels = levels(*decided.same), levels(*decided.apart)
    decided.namesakes, decided.initials = namesake_share(a, b, people), initial_share(a, b, people)
    lone = lone_people(grades)
    decided.households, decided.expected = not lone, max(decided.expected, lone)
    if decided.bounded and not decided.one_list:
        decided.strangers = most_of_strangers(a, b, keys)
    beyond = None if decided.one_list else Particulars.of(a, b, i, j, grades, keys)
    model, odds, chance = _weigh(i, j, grades, same_levels, apart_levels, background, beyond, decided)
    return Scored(i, j, grades, odds, chance, model, counts, levels, decided.households)


def _background(levels: Callable[[Ints, Ints], Levels], i: Ints, j: Ints, decided: Open) -> list[Floats]:
    """Shares of the levels among all pairs that are no candidates, from a sample; same lists, same sample."""
    import numpy as np

    left, right = decided.left, decided.right
    total = max(left * right, 1)
    count = min(STRANGERS, 4 * total)
    draw = Random(20260401)  # noqa: S311 - a sample, no secret; numpy's own would cost the program 2 MB
    one = np.array(draw.choices(range(max(left, 1)), k=count), dtype=np.int64)
    two = np.array(draw.choices(range(max(right, 1)), k=count), dtype=np.int64)
    if decided.one_list:
        one, two = np.minimum(one, two), np.maximum(one, two)
        one, two = one[one < two], two[one < two]
    ids, drawn = i * right + j, one * right + two
    ids = np.sort(ids)
    if not left or not right:
        one, two = one[:0], two[:0]
    elif len(ids):
        at = np.minimum(np.searchsorted(ids, drawn), len(ids) - 1)
        apart = ids[at] != drawn
        one, two = one[apart], two[apart]
    found = levels(one, two)
    outside = max(decided.pairs - len(i), 0.0) / max(decided.pairs, 1.0)
    return [
        np.bincount(found[:, field] + size * weights.context(found, field), minlength=size * weights.CONTEXTS[field])
        / max(len(one), 1)
        * outside
        for field, size in enumerate(SIZES)
    ]


def _weigh(
    i: Ints,
    j: Ints,
    grades: Levels,
    same: Levels,
    apart: Levels,
    background: list[Floats],
    beyond: Particulars | None,
    decided: Open,
) -> tuple[weights.Model, Floats, Floats]:
    import numpy as np

    every = np.concatenate((grades, same, apart))
    code = np.zeros(len(every), dtype=np.int64)
    for field, size in enumerate(SIZES):
        code = code * size + every[:, field].astype(np.int64)
    seen, inverse = _distinct(code)
    cut, known = len(grades), len(grades) + len(same)
    patterns = np.stack(np.unravel_index(seen, SIZES), axis=1)

    def count(part: Ints) -> Floats:
        return np.bincount(part, minlength=len(seen)).astype(np.float64)

    pairs = inverse[:cut]
    evidence = weights.Evidence(
        patterns, count(pairs), max(decided.pairs, 1.0), decided.left, decided.right,
        count(inverse[cut:known]), count(inverse[known:]), decided.most, decided.expected, not decided.one_list,
        decided.namesakes, decided.initials, decided.households, decided.strangers,
    )  # fmt: skip
    model = weights.learn(evidence, background)
    start = weights.prior(decided.left, decided.right, evidence.expected, one_to_one=not decided.one_list)
    chance = weights.classes(model, patterns)[:, 0][pairs]

    def of_pairs(odds: Floats, others: Floats) -> Floats:
        """The odds of each pair from those of its pattern."""
        return odds[pairs] if beyond is None else beyond.odds(odds[pairs], others[pairs, weights.STRANGER - 1], chance)

    for _ in range(REFINEMENTS):
        odds, others = _odds(model, patterns, decided)
        chance = _chances(i, j, of_pairs(odds, others), decided)
        same_count: Floats = np.bincount(pairs, chance, len(seen)).astype(np.float64)
        rest: Floats = evidence.count - same_count
        share = np.concatenate((same_count[:, None], rest[:, None] * others), axis=1)
        model = weights.estimate(evidence, share, background, start)
    each = of_pairs(*_odds(model, patterns, decided))
    return model, each, _chances(i, j, each, decided)


def _distinct(codes: Ints) -> tuple[Ints, Ints]:
    """The distinct codes of patterns, and which of them each is; there are few million that can be."""
    import numpy as np

    if len(codes) < MANY:
        return np.unique(codes, return_inverse=True)
    seen = np.flatnonzero(np.bincount(codes))
    place = np.zeros(1 + int(seen[-1]), dtype=np.int64)
    place[seen] = np.arange(len(seen))
    return seen, place[codes]


MANY = 200_000
"""From so many codes on, counting them all is quicker than sorting them."""


HOPELESS = 1e-5
"""Odds below which a pair is left out of the one-to-one reckoning; there are many of them and they move nothing."""


def _chances(i: Ints, j: Ints, odds: Floats, decided: Open) -> Floats:
    import numpy as np

    chance = odds / (1.0 + odds)
    if decided.one_list:
        return chance
    kept = np.flatnonzero(odds >= HOPELESS)
    chance[kept] = marginals(i[kept], j[kept], odds[kept], decided.left, decided.right)
    return chance


def by_name(scored: Scored, decided: Open) -> Floats:
    """The odds of each pair if nothing were known of the two but name, kind and reference."""
    import numpy as np

    patterns = scored.levels.astype(np.int64)
    patterns[:, 2:6] = (Mail.MISSING, Phone.MISSING, Phone.MISSING, Place.MISSING)
    seen, back = np.unique(patterns, axis=0, return_inverse=True)
    return _odds(scored.model, seen, decided)[0][back]


FREE = 0.1
"""At least this part of each list is taken to have no partner; keeps the last ones from being forced together."""


def _odds(model: weights.Model, patterns: Ints, decided: Open) -> tuple[Floats, Floats]:
    """Per pattern the odds of being the same, and the chances of the other classes if not.

    In a one-to-one model the odds of a pair hold for two records that are free. The share of matches among pairs of
    free records is n / ((left - n) (right - n)), not n / (left right): a pair of one's own is told from a pair of
    somebody else's by the others being taken.
    """
    import numpy as np

    logs = weights.log_weights(model if decided.one_list else weights.for_free(model), patterns)
    other = np.logaddexp.reduce(logs[:, 1:], axis=1)
    odds = logs[:, 0] - other
    if not decided.one_list:
        matches = float(model.shares[0]) * decided.pairs
        for size in (decided.left, decided.right):
            odds += np.log(size / max(size - matches, FREE * size, 1e-9))
    return np.exp(np.clip(odds, -40, 25)), np.exp(logs[:, 1:] - other[:, None])
