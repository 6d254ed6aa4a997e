"""Where the row of an id stands: a mapping; for very many ids that are numbers a tenth of a dictionary's room.

A dictionary of 100,000 numbers takes 5.2 MB, and 3.2 more for the numbers of the places. The register counts its
clients from one and leaves few gaps, so a place for each number up to the last takes 0.4.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence

from qbosync_desktop.gui.models.columns import RowId

MANY = 4096
_GAPS = 4
"""With more numbers than this for each row that has one, a dictionary is smaller."""


class NumberPlaces(Mapping[RowId, int]):
    """Places by whole numbers from 0 on. Never changed."""

    __slots__ = ("_at", "_ids")

    def __init__(self, ids: Sequence[RowId], at: array[int]) -> None:
        self._ids = ids
        self._at = at

    def __getitem__(self, name: RowId) -> int:
        if type(name) is int and 0 <= name < len(self._at) and self._at[name] >= 0:
            return self._at[name]
        raise KeyError(name)

    def __contains__(self, name: object) -> bool:
        return type(name) is int and 0 <= name < len(self._at) and self._at[name] >= 0

    def __iter__(self) -> Iterator[RowId]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)


def places_of(ids: Sequence[RowId]) -> Mapping[RowId, int]:
    """The place of every id. Raises ValueError where two are the same."""
    found: Mapping[RowId, int] | None = _by_number(ids) if len(ids) >= MANY else None
    if found is None:
        found = {name: place for place, name in enumerate(ids)}
        if len(found) != len(ids):
            raise ValueError(f"two rows have the id {_twice(ids, found)!r}")
    return found


def _by_number(ids: Sequence[RowId]) -> NumberPlaces | None:
    """None where ids are no numbers, or few of many."""
    numbers = [name for name in ids if type(name) is int and name >= 0]
    top = max(numbers, default=0) + 1
    if len(numbers) != len(ids) or top > _GAPS * len(ids):
        return None
    at = array("i", [-1]) * top
    for place, name in enumerate(numbers):
        if at[name] >= 0:
            raise ValueError(f"two rows have the id {name!r}")
        at[name] = place
    return NumberPlaces(ids, at)


def _twice(ids: Sequence[RowId], found: Mapping[RowId, int]) -> RowId:
    return next(name for place, name in enumerate(ids) if found[name] != place)
