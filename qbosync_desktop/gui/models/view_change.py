"""From one list of ids to another in ranges, as Qt wants to be told. Pure functions; knows no Qt."""

from __future__ import annotations

from collections.abc import Container, Hashable, Sequence

Range = tuple[int, int]
"""First and last place, both included."""


def _ranges(places: Sequence[int]) -> list[Range]:
    found: list[Range] = []
    for place in places:
        if found and found[-1][1] == place - 1:
            found[-1] = (found[-1][0], place)
        else:
            found.append((place, place))
    return found


def ranges_to_remove(old: Sequence[Hashable], new: Container[Hashable]) -> list[Range]:
    """The places in ``old`` of what is not in ``new``, top down; carry them out from the bottom."""
    return _ranges([place for place, name in enumerate(old) if name not in new])


def ranges_to_insert(new: Sequence[Hashable], old: Container[Hashable]) -> list[Range]:
    """The places in ``new`` of what was not in ``old``, top down; carry them out from the top."""
    return _ranges([place for place, name in enumerate(new) if name not in old])
