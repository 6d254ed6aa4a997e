"""Long lists put in order, and let go, without keeping other threads waiting.

One call of Python's own sort is one step for Python's lock: a hundred thousand names hold it for a tenth of a second,
and the window, which wants the lock for every painting, stands still for as long. So it is with the end of a long list.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

T = TypeVar("T")

_PIECE = 8192
"""So many are sorted in one step: a few milliseconds."""
_LOOKED_AT = 64
"""Keys looked at for each piece, to find out where the pieces part."""


def in_order(things: Sequence[T], key: Callable[[T], Any]) -> list[T]:
    """The things sorted by their keys, those with equal keys as they stood: what ``sorted`` gives, in many short steps.

    Keys must compare with each other; each is asked for once.
    """
    if len(things) <= _PIECE:
        return sorted(things, key=key)
    keys = [key(one) for one in things]
    found: list[T] = []
    for part in _parts(keys):
        found += [things[place] for place in part]
    let_go(keys)
    return found


def places_in_order(keys: Sequence[Any]) -> list[int]:
    """The places of the keys, the lowest key's first, likewise."""
    if len(keys) <= _PIECE:
        return sorted(range(len(keys)), key=keys.__getitem__)
    found: list[int] = []
    for part in _parts(keys):
        found += part
    return found


def _parts(keys: Sequence[Any]) -> Iterator[list[int]]:
    pieces = len(keys) // _PIECE + 1
    looked_at = sorted(keys[:: max(1, len(keys) // (pieces * _LOOKED_AT))])
    partings = looked_at[:: max(1, len(looked_at) // pieces)][1:]
    parts: list[list[int]] = [[] for _ in range(len(partings) + 1)]
    for place, mine in enumerate(keys):
        parts[bisect_right(partings, mine)].append(place)
    for part in parts:
        part.sort(key=keys.__getitem__)
        yield part


def let_go(things: list[Any]) -> None:
    """Empty a long list of things that nobody else has, in short steps: their end is work, too."""
    while things:
        del things[-_PIECE:]
