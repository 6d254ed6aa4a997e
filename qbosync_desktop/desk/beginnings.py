"""Which texts of a long list have a word that begins with certain letters, without looking at most of the texts.

Texts are folded words with a blank before each, as bytes; a text is known by its place. For every three first letters
of a word stands where they are found, and longer beginnings can be told apart where three letters say too little
(every e-mail ends in "example"). So a search looks at a few thousand texts, whatever is typed. Knows no record.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from itertools import chain
from typing import TypeAlias

from qbosync_desktop.desk.place_sets import all_places, as_bits

MOST = 8192
"""So many texts are looked at for a word that was typed; where more have its first letters, these are told apart."""
_KEY = 4
"""A blank and three letters."""
_KEYS = re.compile(rb" \S{1,3}")
_AFTER = b"\xff"  # stands in no UTF-8 text: after everything that begins the same

Group: TypeAlias = "array[int] | int"
"""Places, the shorter way: one by one, or as bits (``desk.place_sets``)."""
_Rests: TypeAlias = "list[tuple[bytes, list[int]]]"
"""How words go on, in order, and where."""


class Beginnings:
    """See the module. Never changed, so one thread may ask while another makes the next."""

    def __init__(self, size: int, groups: Mapping[bytes, Group], parted: Set[bytes] = frozenset()) -> None:
        self._size = size
        self._groups = groups
        self._parted = parted  # beginnings whose longer ones are all known
        self._keys = sorted(key for key in groups if len(key) <= _KEY)
        self._short: dict[bytes, int] = {}  # one and two letters, once they were asked for

    @classmethod
    def of(cls, texts: Sequence[bytes]) -> Beginnings:
        """What three letters say."""
        found: defaultdict[bytes, array[int]] = defaultdict(lambda: array("I"))
        for place, keys in enumerate(map(_KEYS.findall, texts)):
            for key in set(keys):
                found[key].append(place)
        return cls(len(texts), {key: _shorter(places, len(texts)) for key, places in found.items()})

    def told_apart(self, texts: Sequence[bytes], most: int = MOST) -> Beginnings:
        """With longer beginnings of all that more than ``most`` of the texts have."""
        if self._parted:
            return self
        telling = _Telling(texts, most)
        for key in self._keys:
            group = self._groups[key]
            if len(key) == _KEY and (group.bit_count() if isinstance(group, int) else len(group)) > most:
                telling.tell(key, all_places(group) if isinstance(group, int) else group)
        return Beginnings(self._size, {**self._groups, **telling.groups}, telling.parted)

    def having(self, term: bytes) -> tuple[int, bool]:
        """Where a blank and some letters stand, as bits; and whether that is sure: if not, they stand nowhere else."""
        if len(term) < _KEY:
            return self._of_few_letters(term), True
        known = term[:_KEY]
        if known not in self._groups:
            return 0, True
        while known != term:
            longer = term[: len(known) + 1]
            if longer not in self._groups:
                return (0, True) if known in self._parted else (self._bits(self._groups[known]), False)
            known = longer
        return self._bits(self._groups[known]), True

    def _of_few_letters(self, term: bytes) -> int:
        bits = self._short.get(term)
        if bits is None:
            first, last = bisect_left(self._keys, term), bisect_left(self._keys, term + _AFTER)
            groups = [self._groups[key] for key in self._keys[first:last]]
            bits = as_bits(chain.from_iterable([one for one in groups if not isinstance(one, int)]), self._size)
            for one in groups:
                if isinstance(one, int):
                    bits |= one
            self._short[term] = bits
        return bits

    def _bits(self, group: Group) -> int:
        return group if isinstance(group, int) else as_bits(group, self._size)


class _Telling:
    """Finds longer beginnings, up to where few enough have each of them."""

    def __init__(self, texts: Sequence[bytes], most: int) -> None:
        self.groups: dict[bytes, Group] = {}
        self.parted: set[bytes] = set()
        self._texts = texts
        self._most = most

    def tell(self, key: bytes, places: Sequence[int]) -> None:
        """Part the words with these first letters, which stand in these places."""
        found: defaultdict[bytes, list[int]] = defaultdict(list)
        rests_in = re.compile(re.escape(key) + rb"(\S*)").findall
        texts = self._texts
        for place in places:
            for rest in set(rests_in(texts[place])):
                found[rest].append(place)
        waiting = [(key, sorted(found.items()))]
        while waiting:
            begun, ways = waiting.pop()
            self.parted.add(begun)
            start = bisect_left(ways, (b"\0",))  # behind words that end here
            while start < len(ways):
                end = bisect_left(ways, (ways[start][0][:1] + _AFTER,), start)
                waiting += self._go_on(begun, ways[start:end])
                start = end

    def _go_on(self, begun: bytes, ways: _Rests) -> Iterable[tuple[bytes, _Rests]]:
        """Note the one way in which a beginning goes on, up to where ways part; and what is left to part there."""
        same = _same_letters(ways[0][0], ways[-1][0])
        places = ways[0][1] if len(ways) == 1 else sorted(set(chain.from_iterable([one for _, one in ways])))
        group = _shorter(array("I", places), len(self._texts))
        for length in range(1, len(same) + 1):
            self.parted.add(begun + same[: length - 1])
            self.groups[begun + same[:length]] = group
        if len(places) > self._most:
            yield begun + same, [(rest[len(same) :], one) for rest, one in ways]


def _same_letters(one: bytes, other: bytes) -> bytes:
    """How both begin."""
    length = 0
    while one[length : length + 1] == other[length : length + 1] != b"":
        length += 1
    return one[:length]


def _shorter(places: array[int], size: int) -> Group:
    return as_bits(places, size) if len(places) * places.itemsize * 8 > size else places
