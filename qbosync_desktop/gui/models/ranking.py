"""The order of one column over all rows, kept while few rows change. Knows no Qt and no row.

A rank is a number; equal keys have equal ranks, so sorting by rank is sorting by key, a hundred thousand rows in a
few hundredths of a second. Keys are asked for once per row when a ranking is made, and for a few rows when some change.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import Any

_PIECE = 16_384
"""Rows sorted in one go. One sort is one step for Python's lock: a longer one would keep the window waiting."""
_PATCHED = 512
"""With more changed rows than this a ranking is made anew."""
_GAP = 1024.0
"""Between neighbouring ranks, so that a changed row finds room between two others."""


class Ranking:
    """See the module. ``ranks`` by position."""

    __slots__ = ("_sorted", "ranks")

    def __init__(self, ranks: array[float], places: Sequence[int]) -> None:
        self.ranks = ranks
        self._sorted = places if isinstance(places, array) else array("l", places)  # positions by rank

    @classmethod
    def of(cls, keys: Sequence[Any]) -> Ranking:
        """Rank every position by its key. Keys must compare with each other."""
        key_at = keys.__getitem__
        places: list[int] = []
        for start in range(0, len(keys), _PIECE):
            places += sorted(range(start, min(start + _PIECE, len(keys))), key=key_at)
        places.sort(key=key_at)  # the pieces are runs already: Python's sort only merges them
        ranks = array("d", bytes(8 * len(keys)))
        rank, last = 0.0, None
        for count, place in enumerate(places):
            key = keys[place]
            if count and key != last:
                rank += _GAP
            ranks[place] = rank
            last = key
        return cls(ranks, places)

    def changed(
        self, size: int, moved: Sequence[int] | None, fresh: Sequence[int], key: Callable[[int], Any]
    ) -> Ranking | None:
        """The ranking after a change of rows; None when it is cheaper to make it anew.

        ``moved`` gives every old position its new one, -1 for a row that left (None: positions are the same).
        ``fresh`` are the new positions whose key may differ or that are new; ``key`` asks for one by new position.
        """
        if len(fresh) > _PATCHED:
            return None
        again = set(fresh)
        if moved is None:
            ranks = self.ranks[:]
            places = array("l", [place for place in self._sorted if place not in again]) if again else self._sorted
        else:
            ranks = array("d", bytes(8 * size))
            for old, new in enumerate(moved):
                if new >= 0:
                    ranks[new] = self.ranks[old]
            left = [new for new in map(moved.__getitem__, self._sorted) if new >= 0 and new not in again]
            places = array("l", left)
        for place in fresh:
            mine = key(place)
            at = bisect_left(places, mine, key=key)
            if at < len(places) and key(places[at]) == mine:
                ranks[place] = ranks[places[at]]
            else:
                low = ranks[places[at - 1]] if at else None
                high = ranks[places[at]] if at < len(places) else None
                rank = _between(low, high)
                if rank in (low, high):  # no room left between the two
                    return None
                ranks[place] = rank
            places.insert(at, place)
        return Ranking(ranks, places)


def _between(low: float | None, high: float | None) -> float:
    if low is None:
        return 0.0 if high is None else high - _GAP
    return low + _GAP if high is None else (low + high) / 2
