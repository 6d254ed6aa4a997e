"""A search through rows that can be done in pieces: the first screenful at once, the rest when the hands rest.

Knows no Qt and no row: it looks for words in texts by position, in the order the rows are sorted in, and then, where it
is given something to look :class:`Beyond` the texts with, among the others.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, NamedTuple, Protocol

AT_ONCE = 8192
"""So few rows are looked at in one go."""
BEYOND_AT_ONCE = 1024
"""The same for what lies beyond their texts: more than a microsecond a row."""
_ENOUGH = 128
"""More rows than a screen shows: with these found, painting can begin."""
_PIECE = 2048
_SLICE = 16_384
"""Rows looked at in one slice of the rest: one or two milliseconds."""
_SLICE_BEYOND = 1024


class Why(NamedTuple):
    """Why a row was found whose words do not say it: for the row, for a row with little room, and as a sentence."""

    words: str
    short: str
    sentence: str


class Beyond(Protocol):
    """What rows can be found by that they do not show. ``eager``: also where the words shown find some."""

    @property
    def eager(self) -> bool:
        """See the class."""
        ...

    def found(self, rows: Sequence[Any], shown: Sequence[str]) -> Sequence[int]:
        """Which of the rows (by their places here) are found; ``shown`` are their folded words."""
        ...

    def narrows(self, other: Any) -> bool:
        """Whether whatever this one finds, the other one finds too."""
        ...

    def again(self, other: Any) -> bool:
        """Whether this looks for the same as the other one, be it in newer records."""
        ...

    def why(self, row: Any, shown: str) -> Why | None:
        """Why a row was found."""
        ...


class Finding:
    """What of ``places`` holds every one of ``needles`` in its text. ``found`` grows, in order, until ``done``.

    What is found beyond the texts stands after all others. ``rows`` are asked for it by position; with ``among`` only
    these positions are looked at for it. ``stale``: that was known of earlier records; the next letter asks everybody.
    """

    __slots__ = (
        "_among",
        "_base",
        "_beyond_looked",
        "_hays",
        "_left",
        "_looked",
        "_places",
        "_rows",
        "_was_found",
        "beyond",
        "found",
        "needles",
        "others",
        "stale",
    )

    def __init__(
        self,
        places: Sequence[int],
        hays: Sequence[str],
        needles: tuple[str, ...],
        left: tuple[str, ...] | None = None,
        *,
        beyond: Beyond | None = None,
        rows: Sequence[Any] = (),
        among: Collection[int] | None = None,
        stale: bool = False,
        base: Sequence[int] | None = None,
    ) -> None:
        self.needles = needles
        self.found: list[int] = []
        self.others: set[int] = set()
        """Those of ``found`` that were found beyond their texts."""
        self.beyond = beyond
        self.stale = stale
        self._left = needles if left is None else left  # those of the needles not known to be in all the places
        self._places = places
        self._base = places if base is None else base  # all that could be found
        self._hays = hays
        self._rows = rows
        self._looked = 0
        self._beyond_looked = 0
        self._among: Sequence[int] | None = None  # what is looked at beyond the texts, known once these are done
        self._was_found = among

    @property
    def worded(self) -> bool:
        """Whether every text was looked at."""
        return self._looked >= len(self._places)

    @property
    def done(self) -> bool:
        """Whether every row was looked at, in every way."""
        return self.worded and self._beyond_looked >= len(self._beyond_places())

    def begin(self) -> None:
        """Find the first screenful; all of it where the rows are few."""
        if len(self._places) <= AT_ONCE:
            self.finish_texts()
        while not self.worded and len(self.found) < _ENOUGH:
            self._look(_PIECE)
        if self.worded and len(self._beyond_places()) <= BEYOND_AT_ONCE:
            self._look_beyond(BEYOND_AT_ONCE)

    def go_on(self) -> None:
        """Look at one more slice."""
        if self.worded:
            self._look_beyond(_SLICE_BEYOND)
        else:
            self._look(_SLICE)

    def finish_texts(self) -> None:
        """Look at the rest of the texts."""
        self._look(len(self._places))

    def finish(self) -> None:
        """Look at all the rest."""
        self.finish_texts()
        self._look_beyond(len(self._beyond_places()))

    def takes(self, place: int) -> bool:
        """Whether one of the places holds all needles, or was found beyond its text so far."""
        hay = self._hays[place]
        return place in self.others or all(needle in hay for needle in self.needles)

    def narrowed(self, needles: tuple[str, ...], beyond: Beyond | None = None) -> Finding | None:
        """The search that says more, among what this one found and has not looked at yet.

        None where it may take what this one did not.
        """
        if not all(any(one in now for now in needles) for one in self.needles):
            return None
        left = None
        if self.worded:
            named = [place for place in self.found if place not in self.others] if self.others else self.found
            left = tuple(one for one in needles if one not in self.needles)
        else:
            named = [*self.found, *self._places[self._looked :]]
        looked = self.worded and self.done and self.beyond is not None and (self.beyond.eager or not named)
        again = stale = False
        if looked and beyond is not None and self.beyond is not None:
            narrows = beyond.narrows(self.beyond)
            again = narrows and not self.stale
            if not again and needles == self.needles and beyond.again(self.beyond):  # a decision: nobody is moved
                again = stale = True
        return Finding(
            named,
            self._hays,
            needles,
            left,
            beyond=beyond,
            rows=self._rows,
            among=set(self.found) if again else None,
            stale=stale,
            base=self._base,
        )

    def _look(self, many: int) -> None:
        hays, piece = self._hays, self._places[self._looked : self._looked + many]
        self._looked += len(piece)
        for needle in self._left:
            piece = [place for place in piece if needle in hays[place]]
        self.found += piece

    def _beyond_places(self) -> Sequence[int]:
        """What is looked at beyond the texts: nothing until these are done, as it goes by what they find."""
        if not self.worded or self.beyond is None:
            return ()
        if self._among is None:
            if self.found and not self.beyond.eager:
                self._among = ()
            else:
                wanted, named = self._was_found, set(self.found)
                if wanted is not None:
                    self._among = (
                        [place for place in self._base if place in wanted and place not in named] if wanted else ()
                    )
                elif named:
                    self._among = [place for place in self._base if place not in named]
                else:
                    self._among = self._base
        return self._among

    def _look_beyond(self, many: int) -> None:
        places = self._beyond_places()[self._beyond_looked : self._beyond_looked + many]
        if not places or self.beyond is None:
            return
        self._beyond_looked += len(places)
        rows, hays = self._rows, self._hays
        at = self.beyond.found([rows[place] for place in places], [hays[place] for place in places])
        found = [places[one] for one in at]
        self.found += found
        self.others.update(found)
