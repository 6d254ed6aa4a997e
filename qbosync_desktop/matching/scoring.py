"""Scoring two lists: columns in, candidate pairs with probabilities out. The one place where the steps follow each other.

Knows no reasons and no tiers.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qbosync_desktop.domain.tasks import CancelToken, Report, check
from qbosync_desktop.matching import weights
from qbosync_desktop.matching.assignment import marginals
from qbosync_desktop.matching.keys import key_facts, people_facts
from qbosync_desktop.matching.levels import SIZES, Shared, compare, shared
from qbosync_desktop.matching.pairs import candidates
from qbosync_desktop.matching.sides import Side, Tables

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]
    Floats = NDArray[np.float64]

STRANGERS = 20_000
"""How many pairs are drawn at random to see how often strangers agree."""

REFINEMENTS = 2
CHUNK = 400_000
"""Pairs compared at once; bounds memory and the wait for a cancel."""


@dataclass(slots=True)
class Scored:
    """Candidate pairs. ``levels``: (pairs × fields); ``odds``: as if the pair stood alone; ``chance``: among all others."""

    left: Ints
    right: Ints
    levels: Ints
    odds: Floats
    chance: Floats
    model: weights.Model
    shared: tuple[Shared, Shared]


@dataclass(slots=True)
class Open:
    """Which records are undecided, and what was decided: pairs of record numbers known the same and known apart."""

    left: int
    right: int
    same: tuple[Ints, Ints]
    apart: tuple[Ints, Ints]


def score(a: Side, b: Side, tables: Tables, decided: Open, cancel: CancelToken, report: Report) -> Scored:
    """Compare the undecided records (the first ``decided.left`` and ``decided.right`` ones of the two sides)."""
    import numpy as np

    keys, people = key_facts(tables, (a, b)), people_facts(tables)
    check(cancel)
    counts = shared(a, b)
    i, j = candidates(a, b, tables, keys, people, cancel)
    kept = (i < decided.left) & (j < decided.right)
    i, j = i[kept], j[kept]
    report(0, max(len(i), 1), "Comparing names and contacts")

    def levels(one: Ints, two: Ints) -> Ints:
        return np.stack(compare(a, b, one, two, tables, keys, people, counts[0]).columns(), axis=1)

    parts: list[Ints] = []
    for start in range(0, len(i), CHUNK):
        check(cancel)
        parts.append(levels(i[start : start + CHUNK], j[start : start + CHUNK]).astype(np.int8))
        report(min(start + CHUNK, len(i)), len(i), "Comparing names and contacts")
    grades = np.concatenate(parts) if parts else np.empty((0, len(SIZES)), dtype=np.int8)
    background = _background(levels, i, j, decided.left, decided.right)
    if len(decided.apart[0]):
        apart = np.isin(i * b.size + j, decided.apart[0] * b.size + decided.apart[1])
        i, j, grades = i[~apart], j[~apart], grades[~apart]
    check(cancel)
    report(0, 0, "Weighing")
    same_levels, apart_levels = levels(*decided.same), levels(*decided.apart)
    model, odds, chance = _weigh(i, j, grades, same_levels, apart_levels, background, decided)
    return Scored(i, j, grades, odds, chance, model, counts)


def _background(levels: object, i: Ints, j: Ints, left: int, right: int) -> list[Floats]:
    """Shares of the levels among all pairs that are no candidates, from a sample that is the same for the same lists."""
    import numpy as np

    total = max(left * right, 1)
    count = min(STRANGERS, 4 * total)
    draw = np.random.default_rng(20260401)
    one, two = draw.integers(0, max(left, 1), count), draw.integers(0, max(right, 1), count)
    ids, drawn = i * right + j, one * right + two
    ids = np.sort(ids)
    if not left or not right:
        one, two = one[:0], two[:0]
    elif len(ids):
        at = np.minimum(np.searchsorted(ids, drawn), len(ids) - 1)
        apart = ids[at] != drawn
        one, two = one[apart], two[apart]
    found = levels(one, two)  # type: ignore[operator]  # the closure of score()
    outside = (total - len(i)) / total
    return [
        np.bincount(found[:, field], minlength=size) / max(len(one), 1) * outside for field, size in enumerate(SIZES)
    ]


def _weigh(
    i: Ints, j: Ints, grades: Ints, same: Ints, apart: Ints, background: list[Floats], decided: Open
) -> tuple[weights.Model, Floats, Floats]:
    import numpy as np

    every = np.concatenate((grades.astype(np.int64), same, apart))
    code = np.zeros(len(every), dtype=np.int64)
    for field, size in enumerate(SIZES):
        code = code * size + every[:, field]
    _, first, inverse = np.unique(code, return_index=True, return_inverse=True)
    cut, known = len(grades), len(grades) + len(same)
    patterns = every[first]

    def count(part: Ints) -> Floats:
        return np.bincount(part, minlength=len(first)).astype(np.float64)

    pairs = inverse[:cut]
    evidence = weights.Evidence(
        patterns, count(pairs), float(decided.left * decided.right), decided.left, decided.right,
        count(inverse[cut:known]), count(inverse[known:]),
    )  # fmt: skip
    model = weights.learn(evidence, background)
    start = weights.prior(decided.left, decided.right)
    for _ in range(REFINEMENTS):
        odds, related = _odds(model, patterns)
        chance = marginals(i, j, odds[pairs], decided.left, decided.right)
        same_count = np.bincount(pairs, chance, len(first))
        rest = evidence.count - same_count
        share = np.stack((same_count, rest * related, rest * (1 - related)), axis=1)
        model = weights.estimate(evidence, share, background, start)
    odds, _ = _odds(model, patterns)
    return model, odds[pairs], marginals(i, j, odds[pairs], decided.left, decided.right)


def _odds(model: weights.Model, patterns: Ints) -> tuple[Floats, Floats]:
    """Per pattern the odds of being the same, and the chance of being related if not."""
    import numpy as np

    logs = weights.log_weights(model, patterns)
    other = np.logaddexp(logs[:, 1], logs[:, 2])
    return np.exp(np.clip(logs[:, 0] - other, -40, 25)), np.exp(logs[:, 1] - other)
