"""Weights: what each level of agreement is worth, learned from the two lists at hand.

The model of Fellegi and Sunter (1969), estimated by expectation maximisation as Winkler proposed, with two changes.
There are four classes of pairs, not two: the same record, relatives (two people of a household), a group of entities
(with one bookkeeper's clients), and strangers; related ones agree on contacts without being the same, and people on
others than entities do. And every estimate leans on a prior, so that twenty rows work too. Knows no records, only
levels.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qbosync_desktop.matching.levels import SIZES

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]
    Floats = NDArray[np.float64]

ROUNDS = 12

PRIOR_SAME = (
    # the levels of NameLevel, Kind, Mail, Phone (mobile), Phone (land line), Place, Code, each in its order
    (0.36, 0.2, 0.1, 0.1, 0.07, 0.03, 0.025, 0.012, 0.008, 0.006, 0.002, 0.008, 0.003, 0.012, 0.03, 0.01, 0.01, 0.02),
    (0.55, 0.42, 0.02, 0.01),
    (0.4, 0.25, 0.03, 0.03, 0.02, 0.27, 1.0),
    (0.62, 0.22, 0.03, 0.13, 1.0),
    (0.42, 0.35, 0.06, 0.17, 1.0),
    (0.4, 0.3, 0.05, 0.07, 0.01, 0.01, 0.01, 0.01, 0.02, 0.12, 1.0),
    (0.98, 0.02, 1.0),
    (0.75, 0.22, 1.0, 1.0),
    (0.6, 0.4),
)
PRIOR_RELATIVES = (
    (0.002, 0.002, 0.002, 0.002, 0.003, 0.001, 0.005, 0.015, 0.002, 0.02, 0.76, 0.01, 0.001, 0.06, 0.08, 0.004, 0.007,
     0.015),
    (0.75, 0.2, 0.03, 0.02),
    (0.06, 0.34, 0.06, 0.02, 0.04, 0.48, 1.0),
    (0.03, 0.12, 0.03, 0.82, 1.0),
    (0.1, 0.55, 0.1, 0.25, 1.0),
    (0.1, 0.55, 0.1, 0.05, 0.01, 0.01, 0.005, 0.005, 0.03, 0.14, 1.0),
    (0.002, 0.998, 1.0),
    (0.015, 0.06, 1.0, 0.1),
    (1.0, 0.0),
)  # fmt: skip
PRIOR_GROUP = (
    (
        0.002,
        0.002,
        0.002,
        0.002,
        0.003,
        0.002,
        0.03,
        0.015,
        0.002,
        0.02,
        0.44,
        0.24,
        0.05,
        0.06,
        0.1,
        0.004,
        0.007,
        0.015,
    ),
    (0.38, 0.22, 0.1, 0.3),
    (0.06, 0.34, 0.06, 0.02, 0.04, 0.48, 1.0),
    (0.05, 0.3, 0.05, 0.6, 1.0),
    (0.1, 0.55, 0.1, 0.25, 1.0),
    (0.1, 0.55, 0.1, 0.05, 0.01, 0.01, 0.005, 0.005, 0.03, 0.14, 1.0),
    (0.002, 0.998, 1.0),
    (0.015, 0.06, 1.0, 0.1),
    (0.0, 1.0),
)
PRIOR_STRANGER_RATES = (
    (1.2e-3, 1.5e-2, 8e-2, 6e-2, 5e-2, 3e-3, 5e-2),  # names, per customer: SAME… to PARTIAL
    {
        7: 4e-3,
        8: 1e-5,
        9: 2e-6,
        10: 4e-3,
        11: 3e-4,
        12: 1e-5,
        13: 1.5e-2,
        15: 1e-4,
        16: 1e-3,
        17: 1e-5,
    },  # names, per pair
)
WHO = 8
"""The field that says whether both are people."""

STRANGER = 3
"""The last class."""

MIDDLE = 7
"""The field of middle names: it counts only where names agree, too seldom to learn from."""

LEAN_SAME, LEAN_RELATED, LEAN_STRANGER = 40.0, 60.0, 2000.0
"""How many pairs the priors weigh."""


@dataclass(slots=True)
class Evidence:
    """Distinct patterns of levels, with how many candidate pairs show each. ``patterns``: (patterns × fields)."""

    patterns: Ints
    count: Floats
    total: float
    """All pairs, compared or not."""
    left: int
    right: int
    same: Floats
    """Pairs known to be the same, per pattern; not counted in ``count``."""
    apart: Floats
    """Pairs known not to be the same."""
    most: float
    """How many pairs can be the same at most."""
    expected: float
    """How many pairs are the same, as far as we can say before looking."""
    one_to_one: bool = True
    namesakes: float = 0.03
    """Part of the pairs of relatives who bear one given name."""
    initials: float = 0.03
    """How often the given names of two relatives are an initial and a name that it may stand for."""
    households: bool = True
    """False when the lists hold no relatives: a name that differs is then a slip."""


@dataclass(slots=True)
class Model:
    """Per class and field the chance of each level, and the share of each class among all pairs.

    Class 0: the same; 1: related; 2: strangers. The last level of a field with gaps means "missing" and says nothing.
    """

    chances: list[Floats]
    shares: Floats


_MISSING_LAST = (False, False, True, True, True, True, True, False, False)


_PARTS, _ONE_LIST = (0.5, 0.5), (1e-9, 1.0)
"""How related pairs are relatives or of one group, before looking."""


def _normal(row: Floats, field: int) -> Floats:
    import numpy as np

    out = np.asarray(row, dtype=np.float64).copy()
    if field == MIDDLE:
        return out
    if _MISSING_LAST[field]:
        out[:-1] /= out[:-1].sum()
        out[-1] = 1.0
    else:
        out /= out.sum()
    return out


def prior(left: int, right: int, expected: float, *, one_to_one: bool = True) -> Model:
    """What we believe before seeing the lists. Within one list all who are related are one class."""
    import numpy as np

    part = _PARTS if one_to_one else _ONE_LIST

    chances: list[Floats] = []
    bigger = max(left, right, 1)
    for field in range(len(SIZES)):
        stranger = np.zeros(SIZES[field])
        if field == 0:
            stranger[:7] = np.array(PRIOR_STRANGER_RATES[0]) / bigger
            for level, rate in PRIOR_STRANGER_RATES[1].items():
                stranger[level] = rate
            stranger[14] = 1 - stranger.sum()
        elif field == 1:
            stranger[:] = (0.45, 0.2, 0.05, 0.3)
        elif field == 2:
            stranger[:] = (0.002 / bigger, 0.02 / bigger, 2e-4, 0.1 / bigger, 2e-4, 1.0, 1.0)
        elif field in (3, 4):
            stranger[:] = (0.004 / bigger, 0.02 / bigger, 2e-4, 1.0, 1.0)
        elif field == 5:
            stranger[:] = (
                0.004 / bigger,
                0.02 / bigger,
                2e-4,
                0.3 / bigger,
                0.1 / bigger,
                0.3 / bigger,
                0.5 / bigger,
                2e-4,
                0.02,
                1.0,
                1.0,
            )
        elif field == 6:
            stranger[:] = (1e-3 / bigger, 1.0, 1.0)
        elif field == MIDDLE:
            stranger[:] = (0.02, 0.06, 1.0, 1.0)
        else:
            stranger[:] = (0.4, 0.6)
        rows = (*(np.array(table[field]) for table in (PRIOR_SAME, PRIOR_RELATIVES, PRIOR_GROUP)), stranger)
        chances.append(np.stack([_normal(row, field) for row in rows]))
    total = max(left * right, 1)
    same = expected / total
    related = min(0.6 * min(left, right) / total, 0.6 * (1 - same))
    return Model(chances, np.array([same, *(related * np.array(part)).tolist(), 1 - same - related]))


def learn(evidence: Evidence, background: list[Floats]) -> Model:
    """Estimate the model. ``background`` holds per field the levels' shares among all pairs that were not
    worth comparing.
    """

    start = prior(evidence.left, evidence.right, evidence.expected, one_to_one=evidence.one_to_one)
    if not evidence.households:
        start.shares[1:3] = 1e-12
        start.chances[0][0][14] = OTHER_NAME
    model = start
    most = evidence.most
    for _ in range(ROUNDS):
        share = classes(model, evidence.patterns) * evidence.count[:, None]
        share[:, 0] = share[:, 0] * min(1.0, 0.98 * most / max(float(share[:, 0].sum()), 1e-9))
        model = estimate(evidence, share, background, start)
    return model


def estimate(evidence: Evidence, share: Floats, background: list[Floats], start: Model) -> Model:
    """The model that fits these class memberships (patterns × classes, in pairs) best, leaning on the prior."""
    import numpy as np

    people = evidence.patterns[:, WHO] == 0
    known = [evidence.same, evidence.apart * people, evidence.apart * ~people]
    chances: list[Floats] = []
    for field, size in enumerate(SIZES):
        if field == MIDDLE:
            chances.append(start.chances[field])
            continue
        levels = evidence.patterns[:, field]
        rows: list[Floats] = []
        for number, lean in enumerate((LEAN_SAME, LEAN_RELATED, LEAN_RELATED)):
            weights = share[:, number] + known[number]
            row: Floats = np.bincount(levels, weights=weights, minlength=size).astype(np.float64)
            if number and field == 0:  # what a namesake in the family is worth cannot be learned without labels
                row = np.zeros(size)
            row = _normal(row + lean * start.chances[field][number], field)
            if number == 0 and field == 0:  # mistakes would teach themselves
                for level, most in _APART if evidence.one_to_one else _APART_TWINS if evidence.households else ():
                    row[level] = min(row[level], most)
            if number and field == 0:
                if evidence.one_to_one:
                    row[17] = evidence.initials * row[10]
                row = _namesakes(row, rows[0], evidence.namesakes)
            rows.append(row)
        seen = np.bincount(levels, weights=share[:, STRANGER], minlength=size) / evidence.total
        trust = evidence.total / (evidence.total + LEAN_STRANGER)
        stranger = trust * (seen + background[field]) + (1 - trust) * start.chances[field][STRANGER]
        stranger = np.maximum(stranger, start.chances[field][STRANGER] * _FLOOR)
        if 2 <= field <= 5:  # strangers hardly ever hold one detail that nobody else holds; do not learn otherwise
            stranger[0] = min(stranger[0], start.chances[field][STRANGER][0])
        if field == 5 and not evidence.households:
            stranger[:4] = np.minimum(stranger[:4], APART_AT_HOME / max(evidence.left, evidence.right, 1))
        rows.append(_normal(stranger, field))
        chances.append(np.stack(rows))
    most = evidence.most
    same = min(float(share[:, 0].sum()) + 0.04 * evidence.expected + 0.1, 0.98 * most + 0.01)
    part = np.array(_PARTS if evidence.one_to_one else _ONE_LIST)
    related = share[:, 1:3].sum(axis=0) + (0.002 * min(evidence.left, evidence.right) + 0.1) * part
    if not evidence.households:
        related[:] = 1e-9
    rest = max(evidence.total - same - float(related.sum()), 0.2 * evidence.total)
    counts = np.array([same, *related.tolist(), rest])
    shares = counts / counts.sum()
    return Model(chances, shares)


def _namesakes(related: Floats, same: Floats, share: float) -> Floats:
    """The names of relatives when ``share`` of those of one family are namesakes: spelt as one's own name is."""
    out = related.copy()
    alike = [*range(5)]
    total = share / (1 - share) * out[10]
    out[alike] = total * same[alike] / same[alike].sum()
    return _normal(out, 0)


_APART = ((9, 0.001), (10, 0.0005), (11, 0.001), (12, 0.003), (14, 0.03))
"""How often names may differ like this at most when the records are the same: OTHER_MIDDLE, FAMILY, RELATED, CONTACT,
DIFFERS. Between two lists those left over of a household look like one another's partners.
"""
_APART_TWINS = ((14, 0.03),)
"""The same within one list, where a household's e-mail on two records looks like a twin."""

OTHER_NAME = 0.1
"""How often a same record has quite another name at first sight, where nobody lives together."""

APART_AT_HOME = 0.005
"""How many strangers of a record's own share its address, where nobody lives together."""

_FLOOR = 0.05
"""A stranger's chance is never put below this part of its prior."""


def classes(model: Model, patterns: Ints) -> Floats:
    """The chance of each class (patterns × 4)."""
    import numpy as np

    logs = log_weights(model, patterns)
    logs -= logs.max(axis=1, keepdims=True)
    out = np.exp(logs)
    out /= out.sum(axis=1, keepdims=True)
    return out


def for_free(model: Model) -> Model:
    """The model for two records that are both free: nobody else turned out to be either of them.

    Two of a household whose own partners are missing are then the only holders of their e-mail, phone or address on
    either list, and a detail with one holder tells no more than a shared one does.
    """
    import numpy as np

    chances = [table.copy() for table in model.chances]
    for table in chances[2:6]:
        alone = table[0, 0] / max(table[0, 0] + table[0, 1], 1e-9)
        table[1:3, 0] = np.maximum(table[1:3, 0], (table[1:3, 0] + table[1:3, 1]) * alone)
    return Model(chances, model.shares)


def log_weights(model: Model, patterns: Ints) -> Floats:
    """The log of share × chance per class (patterns × 4)."""
    import numpy as np

    logs = np.tile(np.log(model.shares), (len(patterns), 1))
    for field, table in enumerate(model.chances):
        logs += np.log(np.maximum(table, 1e-12))[:, patterns[:, field]].T
    return logs
