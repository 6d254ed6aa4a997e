"""Twins: likely duplicates inside one list, as groups with their reasons, the record to keep and what is to do."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.customer import Customer
from qbosync_desktop.domain.suggestion import Reason, TwinGroup, TwinPair, TwinStep, TwinVerb
from qbosync_desktop.domain.tasks import CancelToken, NeverCancelled, Report, silent
from qbosync_desktop.matching.keeping import steps, worth

Apart = frozenset[tuple[str, str]]
"""Pairs of ids that were said not to be twins, in any order."""
Pairs = Sequence[tuple[int, int]]
Reasons = dict[tuple[int, int], tuple[Reason, ...]]


def client_twins(
    clients: Sequence[Client],
    cancel: CancelToken | None = None,
    *,
    apart: Apart = frozenset(),
    report: Report = silent,
) -> tuple[TwinGroup, ...]:
    """Likely duplicates inside the register, archived clients aside; the keeper is the older one (the lower id).

    Pairs that are ``apart`` are never in one group, and teach the weights. Raises Cancelled.
    """
    from qbosync_desktop.matching.reading import read_clients, references
    from qbosync_desktop.matching.reasons import Written
    from qbosync_desktop.matching.twinning import Link, groups, links

    records = sorted((one for one in clients if not one.archived), key=lambda one: one.id)
    ids = [str(one.id) for one in records]
    never = _places(ids, apart)
    cancel = cancel or NeverCancelled()
    written = Written.of([c.name for c in records], [c.given_name for c in records])
    found, explain = links(
        lambda tables: read_clients(records, tables, references(records), cancel), written, never, cancel, report
    )
    found = [one for one in found if _fit(records[one.i], records[one.j])]
    found += [Link(i, j, 0.99, True) for i, j in _same_abn(records) if (i, j) not in never]

    def reasons(pairs: Pairs) -> Reasons:
        def same(i: int, j: int) -> tuple[Reason, ...]:
            one, two = records[i], records[j]
            return (Reason("abn", True, "same ABN"),) if one.abn and one.abn == two.abn else ()

        return {pair: same(*pair) + told for pair, told in explain(pairs).items()}

    def todo(members: list[int], keeper: int) -> Iterable[TwinStep]:
        return (TwinStep(TwinVerb.ARCHIVE, ids[at], ids[keeper]) for at in members if at != keeper)

    return _told(groups(found, never), ids, min, reasons, todo)


def customer_twins(
    customers: Sequence[Customer],
    linked_ids: frozenset[str] = frozenset(),
    cancel: CancelToken | None = None,
    *,
    apart: Apart = frozenset(),
    clients: Sequence[Client] = (),
    client_of: Mapping[str, int] | None = None,
    report: Report = silent,
) -> tuple[TwinGroup, ...]:
    """Likely duplicates among the active customers of QuickBooks, jobs and projects aside.

    The keeper is the linked one, then the one with a balance, then the older one. Who owes nothing is made inactive,
    which can be taken back; who owes something has to be merged, which cannot, and QuickBooks does it by hand only.
    Pairs that are ``apart`` are never in one group. ``clients`` is the register, where it is known, and ``client_of``
    the links, by customer: two customers that fit one client are more probably one, and two that fit two are not.
    Raises Cancelled.
    """
    from qbosync_desktop.matching.reading import read_customers
    from qbosync_desktop.matching.reasons import Written
    from qbosync_desktop.matching.twinning import groups, links
    from qbosync_desktop.matching.vouching import register_fits

    wanted = (one for one in customers if one.active and not one.sub_customer and not one.gone)
    records = sorted(wanted, key=lambda one: (len(one.id), one.id))
    ids = [one.id for one in records]
    never = _places(ids, apart)
    cancel = cancel or NeverCancelled()
    register = sorted(clients, key=lambda one: one.id)
    fits = register_fits(register, records, client_of or {}, cancel, report) if register and records else None
    written = Written.of([c.plain_name or c.company_name for c in records], [c.given_name for c in records])
    found, explain = links(
        lambda tables: read_customers(records, tables, frozenset(), cancel), written, never, cancel, report, fits
    )

    def reasons(pairs: Pairs) -> Reasons:
        def both(i: int, j: int) -> tuple[Reason, ...]:
            at = fits.common(i, j) if fits else -1
            return (Reason("client", True, f"both fit client “{register[at].name}”"),) if at >= 0 else ()

        return {pair: told + both(*pair) for pair, told in explain(pairs).items()}

    def keep(members: list[int]) -> int:
        return min(members, key=lambda at: worth(records[at], linked_ids))

    def todo(members: list[int], kept: int) -> Iterable[TwinStep]:
        return steps([records[at] for at in members], ids[kept], linked_ids)

    return _told(groups(found, never), ids, keep, reasons, todo)


def _places(ids: Sequence[str], apart: Apart) -> frozenset[tuple[int, int]]:
    """The pairs that are apart as record numbers, the lower one first."""
    at = {text: number for number, text in enumerate(ids)} if apart else {}
    found = ((at[one], at[two]) for one, two in apart if one in at and two in at and one != two)
    return frozenset((min(pair), max(pair)) for pair in found)


def _fit(one: Client, two: Client) -> bool:
    """False when the numbers of the two say that they are not the same."""
    return not (one.abn and two.abn and one.abn != two.abn) and not (one.acn and two.acn and one.acn != two.acn)


def _same_abn(records: Sequence[Client]) -> Iterable[tuple[int, int]]:
    by_abn: dict[str, list[int]] = defaultdict(list)
    for at, one in enumerate(records):
        if one.abn:
            by_abn[one.abn].append(at)
    return ((members[0], other) for members in by_abn.values() for other in members[1:])


def _told(
    found: Iterable[tuple[list[int], dict[tuple[int, int], float]]],
    ids: Sequence[str],
    keep: Callable[[list[int]], int],
    explain: Callable[[Pairs], Reasons],
    todo: Callable[[list[int], int], Iterable[TwinStep]],
) -> tuple[TwinGroup, ...]:
    """Groups as the window shows them. A group is as sure as its surest pair with the least sure of its members."""
    told: list[TwinGroup] = []
    found = list(found)
    why = explain([pair for _, chances in found for pair in sorted(chances)])
    for members, chances in found:
        sure = min(max(chance for pair, chance in chances.items() if at in pair) for at in members)
        pairs = tuple(  # two that are both twins of a third are as sure as the group is
            TwinPair(ids[i], ids[j], round(max(chance, sure), 4), why[i, j])
            for (i, j), chance in sorted(chances.items())
        )
        best = max(pairs, key=lambda pair: pair.score)
        keeper = keep(members)
        told.append(
            TwinGroup(
                tuple(ids[at] for at in members),
                ids[keeper],
                round(sure, 4),
                best.reasons,
                pairs,
                tuple(todo(members, keeper)),
            )
        )
    return tuple(told)
