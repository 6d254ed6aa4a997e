"""Twins: likely duplicates inside one list, as groups with their reasons and the record to keep."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.customer import Customer
from qbosync_desktop.domain.suggestion import Reason, TwinGroup
from qbosync_desktop.domain.tasks import CancelToken, NeverCancelled, silent
from qbosync_desktop.matching.cycles import resting

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from qbosync_desktop.matching.reasons import Written
    from qbosync_desktop.matching.scoring import Scored
    from qbosync_desktop.matching.sides import Side, Tables

    Flags = NDArray[np.bool_]

TWIN = 0.5
"""Pairs of at least this probability are twins."""

BARE = 0.9
"""People of one rare name and nothing else known are twins from this probability on."""

EXPECTED = 0.03
"""Share of a list that we expect to be there twice, before looking."""

Pair = tuple[int, int, float, tuple[Reason, ...]]


def client_twins(clients: Sequence[Client], cancel: CancelToken | None = None) -> tuple[TwinGroup, ...]:
    """Likely duplicates inside the register, archived clients aside; the keeper is the older one (the lower id)."""
    from qbosync_desktop.matching.reading import read_clients, references
    from qbosync_desktop.matching.reasons import Written

    records = sorted((one for one in clients if not one.archived), key=lambda one: one.id)
    cancel = cancel or NeverCancelled()

    def read(tables: Tables) -> Side:
        return read_clients(records, tables, references(records), cancel)

    def fits(i: int, j: int) -> bool:
        one, two = records[i], records[j]
        return not (one.abn and two.abn and one.abn != two.abn) and not (one.acn and two.acn and one.acn != two.acn)

    pairs = [
        pair
        for pair in _pairs(read, Written.of([c.name for c in records], [c.given_name for c in records]), cancel)
        if fits(*pair[:2])
    ]
    pairs += _same_abn(records)
    return _groups(pairs, [str(one.id) for one in records], lambda members: min(members))


def customer_twins(
    customers: Sequence[Customer], linked_ids: frozenset[str] = frozenset(), cancel: CancelToken | None = None
) -> tuple[TwinGroup, ...]:
    """Likely duplicates among the active customers of QuickBooks, jobs and projects aside.

    The keeper is the linked one, then the one with a balance, then the older one.
    """
    from qbosync_desktop.matching.reading import read_customers
    from qbosync_desktop.matching.reasons import Written

    wanted = (one for one in customers if one.active and not one.sub_customer and not one.gone)
    records = sorted(wanted, key=lambda one: (len(one.id), one.id))
    cancel = cancel or NeverCancelled()

    def read(tables: Tables) -> Side:
        return read_customers(records, tables, frozenset(), cancel)

    def worth(at: int) -> tuple[bool, bool, datetime, int]:
        one = records[at]
        return one.id not in linked_ids, not one.balance, one.created or _LATE, at

    written = Written.of([c.plain_name or c.company_name for c in records], [c.given_name for c in records])
    pairs = _pairs(read, written, cancel)
    return _groups(pairs, [one.id for one in records], lambda members: min(members, key=worth))


_LATE = datetime.max.replace(tzinfo=UTC)


def _pairs(read: Callable[[Tables], Side], written: Sequence[Written], cancel: CancelToken) -> list[Pair]:
    """The pairs that are twins: probability, name and contacts agree, nothing weighty against."""
    if len(written) < 2:
        return []
    import numpy as np

    from qbosync_desktop.matching.reasons import explain
    from qbosync_desktop.matching.scoring import Open, score
    from qbosync_desktop.matching.sides import Tables

    with resting():
        tables = Tables()
        side = read(tables)
    none = np.empty(0, dtype=np.int64)
    decided = Open(side.size, side.size, (none, none), (none, none), EXPECTED * side.size, one_list=True)
    scored = score(side, side, tables, decided, cancel, silent)
    kept = np.flatnonzero((scored.chance >= TWIN) & _alike(scored, side))
    found: list[Pair] = []
    for at in kept.tolist():
        i, j = int(scored.left[at]), int(scored.right[at])
        reasons = explain(written[i], written[j], scored.levels[at].tolist(), int(side.form[j]))
        found.append((i, j, float(scored.chance[at]), reasons))
    return found


def _alike(scored: Scored, side: Side) -> Flags:
    """The rules on top: what a probability alone gets wrong in families and groups."""
    import numpy as np

    from qbosync_desktop.matching.levels import Kind, Mail, Phone, Place
    from qbosync_desktop.matching.namelevels import NameLevel

    name, kind, mail, mobile, phone, place = (scored.levels[:, at] for at in range(6))
    mail_same, mobile_same = mail <= Mail.SAME_FEW, mobile <= Phone.SAME_FEW
    near_same = (phone <= Phone.SAME_FEW) | (place <= Place.CLOSE)
    own_differs = (mail == Mail.DIFFERS) | (mobile == Phone.DIFFERS)
    any_differs = own_differs | (phone == Phone.DIFFERS) | (place == Place.DIFFERS) | (place == Place.LOCALITY)
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
    near = (place <= Place.STREET) | ((place == Place.LOCALITY) & (scored.chance >= 0.9))
    near &= (kind <= Kind.OPEN) & ~np.isin(name, relatives)
    found |= address_only & near
    return found


def _same_abn(records: Sequence[Client]) -> Iterable[Pair]:
    by_abn: dict[str, list[int]] = defaultdict(list)
    for at, one in enumerate(records):
        if one.abn:
            by_abn[one.abn].append(at)
    for members in by_abn.values():
        for other in members[1:]:
            yield members[0], other, 0.99, (Reason("abn", True, "same ABN"),)


def _groups(pairs: Sequence[Pair], ids: Sequence[str], keep: Callable[[list[int]], int]) -> tuple[TwinGroup, ...]:
    """Pairs joined into groups; a group is as sure as its weakest needed pair, its reasons are its surest pair's."""
    parent = list(range(len(ids)))

    def root(at: int) -> int:
        while parent[at] != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at

    scores: dict[int, float] = {}
    reasons: dict[int, tuple[Reason, ...]] = {}
    for i, j, chance, why in sorted(pairs, key=lambda pair: (-pair[2], pair[0], pair[1])):
        one, two = root(i), root(j)
        if one == two:
            continue
        first, second = min(one, two), max(one, two)
        parent[second] = first
        scores[first] = chance
        kept = reasons.get(first) or reasons.get(second) or why
        reasons[first] = kept
    members: dict[int, list[int]] = defaultdict(list)
    for at in range(len(ids)):
        members[root(at)].append(at)
    return tuple(
        TwinGroup(tuple(ids[at] for at in group), ids[keep(group)], round(scores[top], 4), reasons[top])
        for top, group in sorted(members.items())
        if len(group) > 1
    )
