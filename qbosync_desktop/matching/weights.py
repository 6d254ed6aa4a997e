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
from qbosync_desktop.matching.priors import PRIOR_GROUP, PRIOR_RELATIVES, PRIOR_SAME, strangers

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]
    Floats = NDArray[np.float64]
    Levels = NDArray[np.int8] | NDArray[np.int64]

ROUNDS = 12

WHO = 8
"""The field that says whether both are people."""

GROUP, STRANGER = 2, 3
"""The last two classes."""

MIDDLE = 7
"""The field of middle names: it counts only where names agree, too seldom to learn from."""

NAME, KIND = 0, 1
"""The fields of the name and of the kind of entity."""

CONTEXTS = tuple({NAME: 2, KIND: 4}.get(field, 1) for field in range(len(SIZES)))
"""In how many contexts the levels of each field are counted apart; a row of a table holds them one after the other.

Names: people or others, for namesakes are people nearly always. Kinds: besides, whether the names are alike. Where two
are called "… Family Trust", that both are trusts tells nothing more.
"""

ALIKE = 6
"""Names up to this level are alike: NameLevel.PARTIAL."""

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
    strangers: Floats | None = None
    """For each context and level of an equal name the largest part of the pairs of strangers who may bear one."""


@dataclass(slots=True)
class Model:
    """Per class and field the chance of each level in each context, and the share of each class among all pairs.

    Class 0: the same; 1: relatives; 2: of one group; 3: strangers. The last level of a field with gaps means "missing"
    and says nothing.
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
        rows = (
            *(np.array(table[field]) for table in (PRIOR_SAME, PRIOR_RELATIVES, PRIOR_GROUP)),
            strangers(field, bigger),
        )
        table = np.stack([_normal(row, field) for row in rows])
        chances.append(np.tile(table, (1, CONTEXTS[field])))
        if field == KIND:  # of alike names it tells nothing until the lists say otherwise
            chances[KIND][:, 2 * SIZES[KIND] :] = chances[KIND][0, 2 * SIZES[KIND] :]
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
        start.chances[NAME][0, [14, 14 + SIZES[NAME]]] = OTHER_NAME
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
    members = share.copy()  # with the pairs that were decided
    for number, more in enumerate((evidence.same, evidence.apart * people, evidence.apart * ~people)):
        members[:, number] += more
    chances: list[Floats] = []
    for field, size in enumerate(SIZES):
        if field == MIDDLE:
            chances.append(start.chances[field])
            continue
        where, parts = context(evidence.patterns, field), []
        for one in range(CONTEXTS[field]):
            kept, columns = where == one, slice(one * size, (one + 1) * size)
            levels, inside = evidence.patterns[kept, field], members[kept]
            rows = _same_and_related(evidence, levels, inside, start.chances[field][:, columns], field)
            behind = background[field][columns] * evidence.total
            row = _strangers(evidence, levels, inside, start.chances[field][STRANGER, columns], field, behind)
            rows.append(_bounded(evidence, row, start.chances[field][STRANGER, columns], one) if field == NAME else row)
            parts.append(np.stack(rows))
        chances.append(np.hstack(parts))
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


def _same_and_related(evidence: Evidence, levels: Ints, members: Floats, start: Floats, field: int) -> list[Floats]:
    """The chances of one field's levels in one context for the same, relatives and groups."""
    import numpy as np

    size = SIZES[field]
    rows: list[Floats] = []
    for number, lean in enumerate((LEAN_SAME, LEAN_RELATED, LEAN_RELATED)):
        row: Floats = np.bincount(levels, weights=members[:, number], minlength=size).astype(np.float64)
        if number and field == NAME:  # what a namesake in the family is worth cannot be learned without labels
            row = np.zeros(size)
        row = _normal(row + lean * start[number], field)
        if number == 0:  # mistakes would teach themselves
            for level, most in _most(evidence, field):
                row[level] = min(row[level], most)
        if number and field == NAME:
            if evidence.one_to_one:
                row[17] = evidence.initials * row[10]
            group = number == GROUP and evidence.one_to_one
            row = _namesakes(row, rows[0], GROUP_NAMESAKES if group else evidence.namesakes)
        rows.append(row)
    return rows


def _strangers(evidence: Evidence, levels: Ints, members: Floats, start: Floats, field: int, behind: Floats) -> Floats:
    """The chances of one field's levels in one context for strangers; ``behind``: pairs that were no candidates."""
    import numpy as np

    seen = np.bincount(levels, weights=members[:, STRANGER], minlength=SIZES[field]) + behind
    total = evidence.total if CONTEXTS[field] == 1 else max(float(seen.sum()), 1e-3)
    lean = max(LEAN_RELATED, LEAN_STRANGER * min(1.0, total / evidence.total))
    trust = total / (total + lean)
    stranger = trust * seen / total + (1 - trust) * start
    stranger = np.maximum(stranger, start * _FLOOR)
    if 2 <= field <= 5:  # strangers hardly ever hold one detail that nobody else holds; do not learn otherwise
        stranger[0] = min(stranger[0], start[0])
    if field == 5 and not evidence.households:
        stranger[:4] = np.minimum(stranger[:4], APART_AT_HOME / max(evidence.left, evidence.right, 1))
    return _normal(stranger, field)


def _bounded(evidence: Evidence, row: Floats, start: Floats, context: int) -> Floats:
    """The names of strangers: equal ones no oftener than they may be."""
    import numpy as np

    if evidence.strangers is None:
        return row
    most = evidence.strangers[context]
    out = row.copy()
    out[: len(most)] = np.minimum(out[: len(most)], np.maximum(most, start[: len(most)] * _FLOOR))
    return _normal(out, NAME)


def _namesakes(related: Floats, same: Floats, share: float) -> Floats:
    """The names of relatives when ``share`` of those of one family are namesakes: spelt as one's own name is."""
    out = related.copy()
    alike = [*range(5)]
    total = share / (1 - share) * out[10]
    out[alike] = total * same[alike] / same[alike].sum()
    return _normal(out, 0)


_APART = ((9, 0.001), (10, 0.0005), (11, 0.001), (12, 0.003), (14, 0.01))
"""How often names may differ like this at most when the records are the same: OTHER_MIDDLE, FAMILY, RELATED, CONTACT,
DIFFERS. Between two lists those left over of a household look like one another's partners.
"""
_APART_TWINS = ((14, 0.03),)
"""The same within one list, where a household's e-mail on two records looks like a twin."""

_APART_KINDS = ((3, 0.01),)
"""How often kinds may clash at most when the records are the same."""

GROUP_NAMESAKES = 0.003
"""What part of the pairs of one group have one name: they would be told apart by "No 2" or the kind of trust."""

OTHER_NAME = 0.1
"""How often a same record has quite another name at first sight, where nobody lives together."""

APART_AT_HOME = 0.005
"""How many strangers of a record's own share its address, where nobody lives together."""

_FLOOR = 0.05
"""A stranger's chance is never put below this part of its prior."""


def _most(evidence: Evidence, field: int) -> tuple[tuple[int, float], ...]:
    """Levels of a field that the same may show this often at most."""
    if field == KIND:
        return _APART_KINDS if evidence.one_to_one else ()
    if field != NAME:
        return ()
    return _APART if evidence.one_to_one else _APART_TWINS if evidence.households else ()


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
        at = patterns[:, field] + SIZES[field] * context(patterns, field)
        logs += np.log(np.maximum(table, 1e-12))[:, at].T
    return logs


def context(levels: Levels, field: int) -> Ints:
    """The context of each row of levels for a field."""
    import numpy as np

    if CONTEXTS[field] == 1:
        return np.zeros(len(levels), dtype=np.int64)
    found: Ints = levels[:, WHO].astype(np.int64)
    return found + 2 * (levels[:, NAME] <= ALIKE) if field == KIND else found
