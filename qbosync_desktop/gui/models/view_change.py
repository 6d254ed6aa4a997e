"""From one list of ids to another, moving as little as can be, and in ranges as Qt wants it. Knows no Qt."""

from __future__ import annotations

from collections.abc import Callable, Container, Hashable, Sequence
from typing import Any, TypeVar

Name = TypeVar("Name", bound=Hashable)
Range = tuple[int, int]
"""First and last place, both included."""


def ranges(places: Sequence[int]) -> list[Range]:
    """Neighbours put together."""
    found: list[Range] = []
    for place in places:
        if found and found[-1][1] == place - 1:
            found[-1] = (found[-1][0], place)
        else:
            found.append((place, place))
    return found


def ranges_to_remove(old: Sequence[Hashable], new: Container[Hashable]) -> list[Range]:
    """The places in ``old`` of what is not in ``new``, top down; carry them out from the bottom."""
    return ranges([place for place, name in enumerate(old) if name not in new])


def ranges_to_insert(new: Sequence[Hashable], old: Container[Hashable]) -> list[Range]:
    """The places in ``new`` of what was not in ``old``, top down; carry them out from the top."""
    return ranges([place for place, name in enumerate(new) if name not in old])


def merged(kept: Sequence[Name], new: Sequence[Name], key: Callable[[Name], Any], *, down: bool) -> list[Name]:
    """``kept`` in its own order, whatever the keys say now, with each of ``new`` where the sort would put it."""
    whole: list[Name] = []
    waiting = iter(sorted(new, key=key, reverse=down))
    coming = next(waiting, None)
    for name in kept:
        mine = key(name)
        while coming is not None and (key(coming) > mine if down else key(coming) < mine):
            whole.append(coming)
            coming = next(waiting, None)
        whole.append(name)
    if coming is not None:
        whole.extend((coming, *waiting))
    return whole
