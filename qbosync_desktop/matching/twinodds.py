"""Twin odds: whether two records of one list that bear one name are one, namesakes of one home, or strangers.

The model of :mod:`weights` again, for one question only and with what one list can tell. Strangers bear one name as
often as chance makes them, name by name (:mod:`namesakes`), and share no contact. Relatives of one name (parent and
child, a company and its trust) share contacts as relatives of other names on this list do, and there are about as many
of them as :mod:`households` counts. What is left over learns, by expectation maximisation, how twins look on this list.
Knows levels and numbers only.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]
    Flags = NDArray[np.bool_]
    Floats = NDArray[np.float64]

ROUNDS = 25

LEAN, LEAN_RELATIVES, LEAN_STRANGERS = 40.0, 40.0, 5.0
"""How many pairs the beliefs weigh: how a field looks, how many relatives and how many strangers bear one name."""


SHARED = 2
"""The levels of a contact that make two records neighbours."""

MOST_UNSEEN = 0.7
"""The largest part of the relatives that we believe share no contact."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field: what is believed of its levels before looking. A level past the end is a gap and says nothing."""

    twins: tuple[float, ...]
    relatives: tuple[float, ...]
    strangers: tuple[float, ...]
    lean: float = LEAN


@dataclass(slots=True)
class Pairs:
    """Pairs that bear one name. ``levels``: (pairs × fields), the name first, and what is believed of each field.

    ``strangers``: per pair how many strangers bear the name as well; ``expected``: per level of the name how many pairs
    of strangers the list should show, 0 where that is not known. ``known``: levels of relatives who bear other names,
    (pairs × fields), without the name; ``told``: of any two records, by contact (the first fields after the name),
    whether both say it.
    """

    levels: Ints
    fields: tuple[Field, ...]
    strangers: Floats
    expected: Floats
    known: Ints
    told: Flags
    records: int
    relatives: float
    twins: float


def chances(pairs: Pairs) -> Floats:
    """The chance of each pair to be twins."""
    import numpy as np

    name = pairs.levels[:, 0]
    if not len(name):
        return np.empty(0)
    total = max(pairs.records * (pairs.records - 1) / 2, 1.0)
    more, tables = _relatives(pairs)
    relatives = expected = max(pairs.relatives * more, 0.1)
    fixed = _logs(pairs, tables)
    chance = np.log(np.maximum(pairs.strangers, 1e-12) / max(pairs.records, 1))
    chance += _logs(pairs, [np.ones(len(pairs.fields[0].twins)), *(_normal(one.strangers) for one in pairs.fields[1:])])
    tables = [_normal(one.twins) for one in pairs.fields]
    scale = np.ones(len(tables[0]))
    twins = pairs.twins
    share = np.zeros((len(name), 3))
    for _ in range(ROUNDS):
        same = np.log(twins / total) + _logs(pairs, tables)
        logs = np.stack((same, np.log(relatives / total) + fixed, chance + np.log(scale)[name]), axis=1)
        logs -= logs.max(axis=1, keepdims=True)
        share = np.exp(logs)
        share /= share.sum(axis=1, keepdims=True)
        relatives = expected * (float(share[:, 1].sum()) + LEAN_RELATIVES) / (expected + LEAN_RELATIVES)
        twins = float(share[:, 0].sum()) + 0.05 * pairs.twins + 0.02
        tables = [_learned(pairs, at, share[:, 0]) for at in range(len(pairs.fields))]
        seen = np.bincount(name, share[:, 2], minlength=len(scale))
        scale = np.where(pairs.expected > 0, (seen + LEAN_STRANGERS) / (pairs.expected + LEAN_STRANGERS), 1.0)
    found: Floats = share[:, 0]
    return found


def _normal(row: tuple[float, ...] | Floats) -> Floats:
    import numpy as np

    out = np.asarray(row, dtype=np.float64)
    found: Floats = out / out.sum()
    return found


def _logs(pairs: Pairs, tables: list[Floats]) -> Floats:
    """The log of the chance of each pair's levels."""
    import numpy as np

    out = np.zeros(len(pairs.levels))
    for at, table in enumerate(tables):
        out += np.append(np.log(np.maximum(table, 1e-12)), 0.0)[np.minimum(pairs.levels[:, at], len(table))]
    return out


def _relatives(pairs: Pairs) -> tuple[float, list[Floats]]:
    """How many relatives there are for each one who was seen, and how they look.

    Their names as believed, all else as relatives of other names do. Those who share no contact were not seen; how many
    they are follows from how often two of the list have told the same things.
    """
    import numpy as np

    names, *rest = pairs.fields
    seen = [_counted(pairs.known[:, at], len(one.relatives)) for at, one in enumerate(rest)]
    contacts = range(pairs.told.shape[1])
    unseen = [np.zeros(len(one)) for one in seen]
    many, hidden = float(len(pairs.known)), 0.0
    tables: list[Floats] = []
    for _ in range(10):
        tables = [
            _normal(one + two + field.lean * _normal(field.relatives))
            for one, two, field in zip(seen, unseen, rest, strict=True)
        ]
        miss = np.ones(len(pairs.told))
        for at in contacts:
            miss *= np.where(pairs.told[:, at], 1.0 - tables[at][:SHARED].sum(), 1.0)
        share = min(float(miss.mean()), MOST_UNSEEN) if len(miss) else 0.0
        hidden = many * share / (1.0 - share)
        for at in contacts:
            told = hidden * float((miss * pairs.told[:, at]).sum() / max(miss.sum(), 1e-9))
            unseen[at][SHARED:] = told * _normal(tables[at][SHARED:])
    return 1.0 + hidden / max(many, 1.0), [_normal(names.relatives), *tables]


def _counted(levels: Ints, size: int) -> Floats:
    import numpy as np

    return np.bincount(np.minimum(levels, size), minlength=size + 1)[:size].astype(np.float64)


def _learned(pairs: Pairs, at: int, share: Floats) -> Floats:
    import numpy as np

    one = pairs.fields[at]
    size = len(one.twins)
    seen = np.bincount(np.minimum(pairs.levels[:, at], size), share, minlength=size + 1)[:size]
    return _normal(seen + one.lean * _normal(one.twins))
