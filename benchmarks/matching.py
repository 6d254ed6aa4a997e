"""How well and how fast matching works, on made-up practice lists with seeds that nothing was tuned on.

Peers, in the same run: rapidfuzz's token_sort_ratio, recordlinkage and splink (dependency group "bench"; left out
where it is not installed). QBOSYNC_BENCH_LARGE=1 adds the list of 100,000, QBOSYNC_BENCH_SEEDS="9301,9302,9303" takes
other lists, QBOSYNC_BENCH_DOCS=1 writes table and plot into docs/.
"""

from __future__ import annotations

import importlib.util
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from statistics import median
from typing import Any

from benchmarks import matching_page, twin_lists
from benchmarks.matching_kinds import KINDS, Kind
from benchmarks.practice_lists import CLEAN, Lists, make
from qbosync_desktop import matching
from qbosync_desktop.domain.suggestion import Suggestion, Tier, TwinGroup

Row = dict[str, Any]
JUDGING = tuple(map(int, os.environ.get("QBOSYNC_BENCH_SEEDS", "9201,9202,9203").split(",")))
"""Seeds of the lists results are measured on; tuning never used one above 9000."""

ACCEPTED = 0.35
"""A best pair of at least this probability counts as an answer."""

LARGE = bool(os.environ.get("QBOSYNC_BENCH_LARGE"))
PEERS = importlib.util.find_spec("recordlinkage") is not None and importlib.util.find_spec("splink") is not None
WHOLE, HARD = KINDS[:2]


def rows() -> list[Row]:
    """Every row of the area."""
    scores: dict[str, list[tuple[float, bool]]] = {}
    found = [*_speed(), *_quality(), *_exact(scores), *_twins(), *_febrl()]
    if os.environ.get("QBOSYNC_BENCH_DOCS"):
        matching_page.write(found, scores, JUDGING)
    return found


def _quality() -> Iterator[Row]:
    """F1 on both kinds of lists that the goal is about, worst of the seeds; the peers at their best seed."""
    for kind in (WHOLE, HARD):
        made = [kind.make(2000, seed) for seed in JUDGING]
        ours = min(f1(_answers(matching.suggest(lists.clients, lists.customers)), lists) for lists in made)
        for name, answer in _peers():
            theirs = max(f1(answer(lists), lists) for lists in made)
            yield _row(f"F1, {kind.name}", 2000, ours, "F1", 0.985, name, theirs)


def _peers() -> list[tuple[str, Callable[[Lists], set[tuple[int, str]]]]]:
    from benchmarks.matching_peers import token_sort

    found: list[tuple[str, Callable[[Lists], set[tuple[int, str]]]]] = [
        ("rapidfuzz token_sort", lambda lists: {(int(one), two) for one, two in token_sort(lists)})
    ]
    if PEERS:
        from benchmarks.matching_peers import FIELDS, one_to_one, practice_frames, recordlinkage_pairs, splink_pairs

        def by(peer: Callable[..., list[tuple[float, str, str]]]) -> Callable[[Lists], set[tuple[int, str]]]:
            def answer(lists: Lists) -> set[tuple[int, str]]:
                return {(int(one), two) for one, two in one_to_one(peer(*practice_frames(lists), FIELDS))}

            return answer

        found += [("recordlinkage", by(recordlinkage_pairs)), ("splink", by(splink_pairs))]
    return found


def _exact(scores: dict[str, list[tuple[float, bool]]]) -> Iterator[Row]:
    for kind in KINDS:
        right = links = true = 0
        gaps = scores[kind.name] = []
        for seed in JUDGING:
            lists = kind.make(5000, seed)
            found = matching.suggest(lists.clients, lists.customers)
            exact = [one for one in found if one.tier is Tier.EXACT]
            right += sum(_right(one, lists) for one in exact)
            links += len(exact)
            true += len(lists.truth)
            gaps += [(one.score, _right(one, lists)) for one in found if one.best]
        yield _row(f"exact tier right, {kind.name}", links, right / max(links, 1), "of links", 0.999)
        if kind in (WHOLE, HARD):
            yield _row(f"exact tier recall, {kind.name}", true, right / max(true, 1), "share", 0.85)
        yield _row(f"calibration gap, {kind.name}", len(gaps), gap(gaps), "probability", 0.05, least=False)


def _twins() -> Iterator[Row]:
    """Doubles among customers: the customer list alone, with the register beside it, and on another hand's list."""
    for kind in (WHOLE, HARD):
        made = [kind.make(5000, seed) for seed in JUDGING]
        yield from _counted(kind.name, [(matching.customer_twins(one.customers), one.twins) for one in made])
        known = [(matching.customer_twins(one.customers, clients=one.clients), one.twins) for one in made]
        yield from _counted(f"{kind.name}, register known", known)
    lists = [twin_lists.made(1500, seed) for seed in JUDGING]
    yield from _counted("another hand's list", [(matching.customer_twins(one), twins) for one, twins in lists])


def _counted(name: str, found: Sequence[tuple[Sequence[TwinGroup], set[frozenset[str]]]]) -> Iterator[Row]:
    right = said = true = 0
    for groups, twins in found:
        pairs = {frozenset((pair.one, pair.two)) for group in groups for pair in group.pairs}
        right, said, true = right + len(pairs & twins), said + len(pairs), true + len(twins)
    yield _row(f"twins right, {name}", said, right / max(said, 1), "share", 0.95)
    yield _row(f"twins found, {name}", true, right / max(true, 1), "share", 0.8)


def _febrl() -> Iterator[Row]:
    """FEBRL 1-4, made-up people with addresses and no contacts."""
    if PEERS:
        from benchmarks.febrl import results

        for name, size, ours, peer, theirs in results():
            yield _row(f"F1, {name}", size, ours, "F1", round(theirs, 4), peer, theirs)


def _speed() -> Iterator[Row]:
    """Median of runs; first, while the process is small, so that the peak is matching's own."""
    lists = make(2000, JUDGING[0], CLEAN)
    yield _row("suggest", 2000, _seconds(lists, 5), "s", 0.3, least=False)
    yield _row("suggest", 10_000, _seconds(make(10_000, JUDGING[0], CLEAN), 3), "s", 4.0, least=False)
    if LARGE:
        yield _row("suggest", 100_000, _seconds(make(100_000, JUDGING[0], CLEAN), 2), "s", 10.0, least=False)
        if sys.platform != "win32":
            import resource

            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform == "linux" else 1024**2)
            yield _row("peak memory, lists included", 100_000, peak, "MB", 1024, least=False)
    for name, answer in _peers():
        start = time.perf_counter()
        answer(lists)
        yield _row(f"{name} for comparison", 2000, time.perf_counter() - start, "s", float("inf"), least=False)


def _seconds(lists: Lists, runs: int) -> float:
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        matching.suggest(lists.clients, lists.customers)
        times.append(time.perf_counter() - start)
    return median(times)


def f1(pairs: Sequence[tuple[int, str]] | set[tuple[int, str]], lists: Lists) -> float:
    """F1 of one-to-one answers; a customer's twin is as right as the customer."""
    right = sum(customer in lists.truth.get(client, ()) for client, customer in pairs)
    return 2 * right / max(len(pairs) + len(lists.truth), 1)


def _answers(found: Sequence[Suggestion]) -> list[tuple[int, str]]:
    return [(one.client_id, one.customer_id) for one in found if one.best and one.score >= ACCEPTED]


def _right(one: Suggestion, lists: Lists) -> bool:
    return one.customer_id in lists.truth.get(one.client_id, ())


def gap(scores: Sequence[tuple[float, bool]]) -> float:
    """Expected calibration error: how far probability and share of right ones are apart, over ten bins."""
    total = 0.0
    for low in range(10):
        inside = [(score, right) for score, right in scores if low <= min(score, 0.9999) * 10 < low + 1]
        if inside:
            total += abs(sum(score for score, _ in inside) - sum(right for _, right in inside))
    return total / max(len(scores), 1)


def _row(
    what: str, size: int, value: float, unit: str, bound: float, peer: str = "", peer_value: float | None = None,
    *, least: bool = True,
) -> Row:  # fmt: skip
    return {
        "area": "matching",
        "what": what,
        "size": size,
        "value": round(value, 4),
        "unit": unit,
        "peer": peer or None,
        "peer_value": None if peer_value is None else round(peer_value, 4),
        "ratio": None if not peer_value else round(value / peer_value, 2),
        "bound": None if bound == float("inf") else f"{'>=' if least else '<='} {bound}",
        "ok": round(value, 4) >= bound if least else value <= bound,
    }


__all__ = ["Kind", "f1", "gap", "rows"]
