"""Suggestions: for every undecided client the customers it may be, with a probability, a tier and reasons."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.customer import Customer
from qbosync_desktop.domain.suggestion import Suggestion, Tier
from qbosync_desktop.domain.tasks import CancelToken, NeverCancelled, Report, check, silent
from qbosync_desktop.matching.cycles import resting

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from qbosync_desktop.matching.scoring import Scored
    from qbosync_desktop.matching.sides import Side

    Ints = NDArray[np.int64]
    Flags = NDArray[np.bool_]

LIKELY = 0.8
"""A best pair of at least this probability is likely."""

MATCHED = 0.5
"""Share of the shorter list that we expect to find in the other one, before looking."""

WORTH_SHOWING = 0.02
"""Pairs below this probability are shown only when nothing better is known and they are at least ``FAINT``."""

FAINT = 0.002


def suggest(
    clients: Sequence[Client],
    customers: Sequence[Customer],
    *,
    linked: Sequence[tuple[Client, Customer]] = (),
    rejected: frozenset[tuple[int, str]] = frozenset(),
    per_client: int = 5,
    cancel: CancelToken | None = None,
    report: Report = silent,
) -> tuple[Suggestion, ...]:
    """The best few candidates of each client, by client id, best first; ``best`` marks the one-to-one assignment.

    ``clients`` and ``customers`` are the undecided ones; ``linked`` pairs and ``rejected`` (client id, customer id)
    were decided before: they are never suggested and teach the weights. The order of the rows changes nothing.
    Raises Cancelled.
    """
    cancel = cancel or NeverCancelled()
    check(cancel)
    if not clients or not customers:
        return ()
    with resting():
        return _suggest(clients, customers, linked, rejected, per_client, cancel, report)


def _suggest(
    clients: Sequence[Client],
    customers: Sequence[Customer],
    linked: Sequence[tuple[Client, Customer]],
    rejected: frozenset[tuple[int, str]],
    per_client: int,
    cancel: CancelToken,
    report: Report,
) -> tuple[Suggestion, ...]:
    import numpy as np

    from qbosync_desktop.matching.assignment import assign
    from qbosync_desktop.matching.exactness import exact, plain_rule
    from qbosync_desktop.matching.reading import read_clients, read_customers, references
    from qbosync_desktop.matching.scoring import Open, score
    from qbosync_desktop.matching.sides import Tables

    left = sorted(clients, key=lambda one: one.id)
    right = sorted(customers, key=lambda one: (len(one.id), one.id))
    pairs = sorted(linked, key=lambda pair: pair[0].id)
    all_left, all_right = left + [pair[0] for pair in pairs], right + [pair[1] for pair in pairs]
    tables = Tables()
    codes = references(all_left)
    report(0, 0, "Reading names")
    a = read_clients(all_left, tables, codes, cancel)
    b = read_customers(all_right, tables, codes, cancel)
    known = np.arange(len(pairs), dtype=np.int64)
    decided = Open(
        len(left),
        len(right),
        (known + len(left), known + len(right)),
        _places(left, right, rejected),
        MATCHED * min(len(left), len(right)),
    )
    scored = score(a, b, tables, decided, cancel, report)
    by_rule = plain_rule(scored, a, b)
    seen = np.flatnonzero((scored.chance >= FAINT) | by_rule)
    order = seen[np.lexsort((
        scored.right[seen], scored.left[seen], -scored.odds[seen], -scored.chance[seen], ~by_rule[seen]
    ))]  # fmt: skip
    best = assign(scored.left, scored.right, scored.chance, order, a.size, b.size)
    active = np.array([one.active for one in right], dtype=bool)[scored.right]
    sure = exact(scored, a, b, best, active)
    check(cancel)
    return _made(left, right, scored, a, b, best, sure, per_client)


def _places(left: list[Client], right: list[Customer], rejected: frozenset[tuple[int, str]]) -> tuple[Ints, Ints]:
    """Record numbers of the rejected pairs."""
    import numpy as np

    found: list[tuple[int, int]] = []
    if rejected:  # most practices have said no to nothing, and to number everybody takes a moment
        clients = {one.id: at for at, one in enumerate(left)}
        customers = {one.id: at for at, one in enumerate(right)}
        found = sorted((clients[c], customers[k]) for c, k in rejected if c in clients and k in customers)
    table = np.array(found, dtype=np.int64).reshape(len(found), 2)
    return table[:, 0], table[:, 1]


def _made(
    left: list[Client],
    right: list[Customer],
    scored: Scored,
    a: Side,
    b: Side,
    best: Flags,
    sure: Flags,
    per_client: int,
) -> tuple[Suggestion, ...]:
    import numpy as np

    from qbosync_desktop.matching.exactness import SURE
    from qbosync_desktop.matching.holders import holders
    from qbosync_desktop.matching.reasons import Written, explain

    seen = np.flatnonzero((scored.chance >= FAINT) | sure)
    order = seen[np.lexsort((
        scored.right[seen], -scored.odds[seen], -scored.chance[seen], ~best[seen], scored.left[seen]
    ))]  # fmt: skip
    one, chance = scored.left[order], scored.chance[order]
    starts = np.flatnonzero(np.concatenate(([True], one[1:] != one[:-1]))) if len(one) else np.empty(0, dtype=np.int64)
    rank = np.arange(len(one)) - np.repeat(starts, np.diff(np.append(starts, len(one))))
    shown = (rank < per_client) & ((chance >= WORTH_SHOWING) | sure[order] | ((rank == 0) & (chance >= FAINT)))
    kept = order[shown]
    i, j = scored.left[kept], scored.right[kept]
    chances = np.where(sure[kept], np.maximum(scored.chance[kept], SURE), scored.chance[kept])
    tiers = np.where(sure[kept], 0, np.where(best[kept] & (chances >= LIKELY), 1, 2))
    ours = [left[at] for at in i.tolist()]
    theirs = [right[at] for at in j.tolist()]
    rows = zip(
        ours, theirs, chances.round(4).tolist(), tiers.tolist(), best[kept].tolist(),
        Written.of([one.name for one in ours], [one.given_name for one in ours]),
        Written.of([one.plain_name or one.company_name for one in theirs], [one.given_name for one in theirs]),
        scored.levels[kept].tolist(), b.form[j].tolist(), holders(a, b, i, j).tolist(), strict=True,
    )  # fmt: skip
    return tuple(
        Suggestion(client.id, customer.id, chance, _TIERS[tier], explain(one, two, levels, form, tuple(held)), is_best)
        for client, customer, chance, tier, is_best, one, two, levels, form, held in rows
    )


_TIERS = (Tier.EXACT, Tier.LIKELY, Tier.POSSIBLE)
