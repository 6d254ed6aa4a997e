"""Sets of places in a long list, as whole numbers: bit 3 is set where place 3 belongs to it.

What two sets of 100,000 places have in common, and how many, takes a few microseconds, however many there are.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import compress

_ZERO, _ONE = ord("0"), ord("1")
_AS_FLAGS = bytes.maketrans(b"01", b"\0\1")
_THIN = 6
"""One in so many: where fewer belong to a set, they are found one by one."""


def as_bits(places: Iterable[int], size: int) -> int:
    """The set of these places, each below ``size``; in any order, and twice as well as once."""
    flags = bytearray(b"0") * size
    for place in places:
        flags[place] = _ONE
    return from_flags(flags)


def from_flags(flags: bytearray) -> int:
    """The set of the places where ``flags`` says "1" and not "0"; the flags are turned round on the way."""
    flags.reverse()
    return int(flags, 2) if flags else 0  # powers of two are read in one go, and without Python's limit on digits


def all_places(bits: int) -> list[int]:
    """Every place of a set, in order."""
    digits = format(bits, "b")[::-1]
    if bits.bit_count() * _THIN > len(digits):
        return list(compress(range(len(digits)), digits.encode().translate(_AS_FLAGS)))
    found: list[int] = []
    place = digits.find("1")
    while place >= 0:
        found.append(place)
        place = digits.find("1", place + 1)
    return found


def first_places(bits: int, most: int) -> list[int]:
    """The first ``most`` places of a set, in order."""
    digits = format(bits, "b")
    last = len(digits) - 1
    found: list[int] = []
    at = digits.rfind("1")
    while at >= 0 and len(found) < most:
        found.append(last - at)
        at = digits.rfind("1", 0, at)
    return found
