"""Ticks by position: how they go over from one set of rows to the next, and how they are counted. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from qbosync_desktop.gui.models.row_set import RowSet

_FEW = 4096


def remapped(ticks: bytearray, moved: Sequence[int] | None, size: int) -> bytearray:
    """The ticks at the new positions; ``moved`` as in :class:`~row_set.Steps`."""
    if moved is None:
        return ticks
    found = bytearray(size)
    for old, new in enumerate(moved):
        if new >= 0:
            found[new] = ticks[old]
    return found


def begun(ticks: bytearray, before: RowSet[Any], rows: RowSet[Any], fresh: Sequence[int]) -> bytearray:
    """The ticks without those of rows that have lost their box, and with what rows start with that have got one.

    ``ticks`` are those of ``before`` at the positions of ``rows``; ``fresh`` as in :class:`~row_set.Steps`.
    """
    boxes, starts = rows.boxes, rows.starts
    if len(fresh) * 2 > len(boxes) and len(before) < _FEW:  # mostly new rows: begin with theirs
        found = bytearray(starts)
        for name, had_box in zip(before.ids, before.boxes, strict=True):
            place = rows.place_of.get(name)
            if place is not None and had_box:
                found[place] = ticks[place] and boxes[place]
        return found
    was, had = before.place_of.get, before.boxes
    changed: list[int] = []
    for place in fresh:
        if ticks[place]:
            if not boxes[place]:
                changed.append(place)
        elif starts[place]:
            old = was(rows.ids[place])
            if old is None or not had[old]:
                changed.append(place)
    if changed:
        ticks = ticks[:]
        for place in changed:
            ticks[place] ^= 1
    return ticks


def count_shown(flags: bytes | bytearray, view: Sequence[int]) -> int:
    """How many of the positions in ``view`` are flagged; without walking over them where all rows say the same."""
    flagged = flags.count(1)
    if not flagged or len(view) == len(flags):
        return flagged
    return len(view) if flagged == len(flags) else sum(map(flags.__getitem__, view))


def either(one: bytes | bytearray, other: bytes | bytearray) -> bytearray:
    """1 where one of both is. Both are of one length; a hundred thousand flags are joined in a few microseconds."""
    return _flags(_number(one) | _number(other), len(one))


def both(one: bytes | bytearray, other: bytes | bytearray) -> bytearray:
    """1 where both are."""
    return _flags(_number(one) & _number(other), len(one))


def but(one: bytes | bytearray, other: bytes | bytearray) -> bytearray:
    """1 where the first is and the other is not."""
    return _flags(_number(one) & ~_number(other), len(one))


def differing(one: bytes | bytearray, other: bytes | bytearray) -> bytearray:
    """1 where they are not the same."""
    return _flags(_number(one) ^ _number(other), len(one))


def flagged(flags: bytes | bytearray) -> list[int]:
    """The positions that are flagged."""
    found: list[int] = []
    place = flags.find(1)
    while place >= 0:
        found.append(place)
        place = flags.find(1, place + 1)
    return found


def marked_at(places: Iterable[int], size: int) -> bytearray:
    """Flags at these positions."""
    flags = bytearray(size)
    for place in places:
        flags[place] = 1
    return flags


def _number(flags: bytes | bytearray) -> int:
    return int.from_bytes(flags, "little")


def _flags(number: int, size: int) -> bytearray:
    return bytearray(number.to_bytes(size, "little"))
