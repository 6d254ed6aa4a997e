"""Vouching: what the register says of two customers that bear one name.

Two customers who both fit one client well are probably one; who fit two clients of one name are two. Counted are all
ways in which the two can belong to clients: to the same one, each to another one, or to none.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.customer import Customer
from qbosync_desktop.domain.tasks import CancelToken, Report

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]
    Floats = NDArray[np.float64]

HOPELESS = 1e-4
"""Odds below which a client is nobody's."""

GOOD = 1.0
"""Odds from which on a client is named among the reasons."""

LINKED = 1000.0
"""The odds of a client and a customer that the user linked."""

MOST_TOLD, TRUST = 6.0, 0.8
"""The register moves the odds of a pair by this at most, in nats; and how much of what it says is believed.

The two lists share mistakes: who typed a customer may have copied a client.
"""

MATCHED = 0.7
"""Part of the shorter list that is on the other one, before looking."""


@dataclass(slots=True)
class Fits:
    """Which client fits which customer: the odds, and the odds if nothing but the names were known. By number, the
    customers in order.

    ``shared`` is the part of the customers who are clients.
    """

    client: Ints
    customer: Ints
    odds: Floats
    by_name: Floats
    shared: float

    def common(self, i: int, j: int) -> int:
        """The client that both customers fit better than not, the best one; -1 where there is none."""
        import numpy as np

        def good(customer: int) -> dict[int, float]:
            low, high = np.searchsorted(self.customer, (customer, customer + 1)).tolist()
            found = zip(self.client[low:high].tolist(), self.odds[low:high].tolist(), strict=True)
            return {client: odds for client, odds in found if odds >= GOOD}

        one, two = good(i), good(j)
        return max(one.keys() & two.keys(), key=lambda at: (min(one[at], two[at]), -at), default=-1)


def register_fits(
    clients: Sequence[Client],
    customers: Sequence[Customer],
    client_of: Mapping[str, int],
    cancel: CancelToken,
    report: Report,
) -> Fits:
    """Compare the customers with the register; ``client_of`` holds what the user linked. Raises Cancelled."""
    import numpy as np

    from qbosync_desktop.matching.cycles import resting
    from qbosync_desktop.matching.reading import read_clients, read_customers, references
    from qbosync_desktop.matching.scoring import Open, by_name, score
    from qbosync_desktop.matching.sides import Tables

    with resting():
        tables, codes = Tables(), references(clients)
        a, b = read_clients(clients, tables, codes, cancel), read_customers(customers, tables, codes, cancel)
    none = np.empty(0, dtype=np.int64)
    decided = Open(a.size, b.size, (none, none), (none, none), MATCHED * min(a.size, b.size), bounded=False)
    scored = score(a, b, tables, decided, cancel, report)
    shared = float(scored.model.shares[0]) * decided.pairs / max(b.size, 1)
    place = {one.id: at for at, one in enumerate(clients)}
    links = [(place.get(client_of[one.id], -1), at) for at, one in enumerate(customers) if one.id in client_of]
    linked = np.array(links, dtype=np.int64).reshape(len(links), 2)
    open_ = ~np.isin(scored.right, linked[:, 1])
    linked = linked[linked[:, 0] >= 0]
    more = np.full(len(linked), LINKED)
    client = np.concatenate((scored.left[open_], linked[:, 0]))
    customer = np.concatenate((scored.right[open_], linked[:, 1]))
    odds = np.concatenate((scored.odds[open_], more))
    names = np.concatenate((by_name(scored, decided)[open_], more))
    order = np.lexsort((client, customer))
    order = order[odds[order] >= HOPELESS]
    return Fits(client[order], customer[order], odds[order], names[order], shared)


def told_by_register(fits: Fits, i: Ints, j: Ints, customers: int) -> Floats:
    """By how much the log odds that the customers (i, j) are one go up; ``customers`` is how many there are."""
    import numpy as np

    odds, contacts = fits.odds, fits.odds / np.maximum(fits.by_name, 1e-12)
    total = np.bincount(fits.customer, odds, minlength=customers)
    pair, mine, theirs = _common(fits.client, fits.customer, i, j)
    # The name of the client is met once, by the better of the two; the contacts of either.
    both = np.maximum(odds[mine] * contacts[theirs], odds[theirs] * contacts[mine])
    one = 1.0 + np.bincount(pair, both, minlength=len(i))
    same = np.bincount(pair, odds[mine] * odds[theirs], minlength=len(i))
    two = np.maximum((1.0 + total[i]) * (1.0 + total[j]) - same, 1.0)
    told = np.log(one) - np.log(two) - np.log1p(-min(fits.shared, 0.9))
    found: Floats = np.clip(TRUST * told, -MOST_TOLD, MOST_TOLD)
    return found


def _common(client: Ints, customer: Ints, i: Ints, j: Ints) -> tuple[Ints, Ints, Ints]:
    """The clients that both customers of a pair fit: the pair, and the places of the two in ``client``.

    Both are in order, ``customer`` first.
    """
    import numpy as np

    start = np.searchsorted(customer, i, side="left")
    counts = np.searchsorted(customer, i, side="right") - start
    pair = np.repeat(np.arange(len(i)), counts)
    mine = np.arange(int(counts.sum())) - np.repeat(np.cumsum(counts) - counts, counts) + np.repeat(start, counts)
    if not len(mine):
        return pair, mine, mine
    width = int(client.max(initial=0)) + 1
    ids = customer * width + client
    wanted = j[pair] * width + client[mine]
    theirs = np.minimum(np.searchsorted(ids, wanted), len(ids) - 1)
    hit = ids[theirs] == wanted
    return pair[hit], mine[hit], theirs[hit]
