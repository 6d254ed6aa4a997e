"""A search through rows that can be done in pieces: the first screenful at once, the rest when the hands rest.

Knows no Qt and no row: it looks for words in texts by position, in the order the rows are sorted in.
"""

from __future__ import annotations

from collections.abc import Sequence

AT_ONCE = 8192
"""So few rows are looked at in one go."""
_ENOUGH = 128
"""More rows than a screen shows: with these found, painting can begin."""
_PIECE = 2048
_SLICE = 16_384
"""Rows looked at in one slice of the rest: one or two milliseconds."""


class Finding:
    """What of ``places`` holds every one of ``needles`` in its text. ``found`` grows, in order, until ``done``."""

    __slots__ = ("_hays", "_left", "_looked", "_places", "found", "needles")

    def __init__(
        self,
        places: Sequence[int],
        hays: Sequence[str],
        needles: tuple[str, ...],
        left: tuple[str, ...] | None = None,
    ) -> None:
        self.needles = needles
        self.found: list[int] = []
        self._left = needles if left is None else left  # those of the needles not known to be in all the places
        self._places = places
        self._hays = hays
        self._looked = 0

    @property
    def done(self) -> bool:
        """Whether every row was looked at."""
        return self._looked >= len(self._places)

    def begin(self) -> None:
        """Find the first screenful; all of it where the rows are few."""
        if len(self._places) <= AT_ONCE:
            self.finish()
        while not self.done and len(self.found) < _ENOUGH:
            self._look(_PIECE)

    def go_on(self) -> None:
        """Look at one more slice."""
        self._look(_SLICE)

    def finish(self) -> None:
        """Look at all the rest."""
        self._look(len(self._places))

    def takes(self, place: int) -> bool:
        """Whether one of the places holds all needles."""
        return all(needle in self._hays[place] for needle in self.needles)

    def narrowed(self, needles: tuple[str, ...]) -> Finding | None:
        """The search that says more, among what this one found and has not looked at yet.

        None where it may take what this one did not.
        """
        if not all(any(one in now for now in needles) for one in self.needles):
            return None
        if self.done:
            return Finding(self.found, self._hays, needles, tuple(one for one in needles if one not in self.needles))
        return Finding([*self.found, *self._places[self._looked :]], self._hays, needles)

    def _look(self, many: int) -> None:
        hays, piece = self._hays, self._places[self._looked : self._looked + many]
        self._looked += len(piece)
        for needle in self._left:
            piece = [place for place in piece if needle in hays[place]]
        self.found += piece
