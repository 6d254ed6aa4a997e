"""Which rows of a table are shown: those the chip takes, without those just decided, that hold what is searched for.

Knows no Qt. Rows are positions in a :class:`RowSet`, in the order they are sorted in. What was found is kept until
something changes, so that a search that says more looks only among that.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qbosync_desktop.gui.models.columns import RowId
from qbosync_desktop.gui.models.finding import Beyond, Finding, Why
from qbosync_desktop.gui.models.row_set import RowSet, Steps, Takes, everything


class Sieve:
    """See the module."""

    def __init__(self) -> None:
        self.takes: Takes = everything
        self.hidden: frozenset[RowId] = frozenset()
        self.needles: tuple[str, ...] = ()
        self.finding: Finding | None = None
        """The last search, as far as it got."""
        self._base: list[int] | None = None  # what the filter takes, sorted; None when it has to be found again
        self._beyond: Beyond | None = None  # what is looked at besides the words shown
        self._among: set[int] | None = None  # where the next search looks so; None: everywhere
        self._stale = False
        self._whys: dict[int, Why | None] = {}

    def set_to(
        self,
        rows: RowSet[Any],
        takes: Takes,
        hidden: frozenset[RowId],
        needles: tuple[str, ...],
        beyond: Beyond | None,
    ) -> None:
        """Another filter, other rows that are not shown, another search."""
        if takes is not self.takes:
            self.takes, self.hidden = takes, hidden
            self.forget()
        elif hidden != self.hidden:
            others = self.others()
            if others is not None:
                others.update(_places(rows, self.hidden - hidden))
            self.hidden = hidden
            self.forget(others, stale=self.stale)
        self.needles, self._beyond = needles, beyond

    @property
    def stale(self) -> bool:
        """Whether what was found beyond the words was known of earlier records."""
        return self.finding is not None and self.finding.stale

    def forget(self, others: set[int] | None = None, *, stale: bool = False) -> None:
        """The rows or their order changed. ``others``: all that can be found beyond the words, where that is known, and
        whether of earlier records.
        """
        self._base = self.finding = None
        self._among, self._stale = others, stale

    def others_after(self, steps: Steps) -> set[int] | None:
        """What was found beyond the words, at the positions of now, and what may be now: rows that came or changed.

        None while it is still looked for. That one was corrected whose row says the same is not seen before the next
        letter is typed: looking at everybody would take longer than a decision may.
        """
        finding = self.finding
        if finding is None or finding.beyond is None or not finding.done:
            return None
        others = finding.others if steps.moved is None else {steps.moved[place] for place in finding.others} - {-1}
        return others.union(steps.fresh)

    def others(self) -> set[int] | None:
        """What was found beyond the words; None where nobody searched, or not to the end."""
        return set(self.finding.others) if self.finding is not None and self.finding.done else None

    def passes(self, rows: RowSet[Any], place: int) -> bool:
        """Whether a position is shown, or would be if all that the search finds by words were."""
        if self.takes is not everything and not rows.mask(self.takes)[place]:
            return False
        hidden = bool(self.hidden) and rows.ids[place] in self.hidden
        return not hidden and (self.finding is None or self.finding.takes(place))

    def wanted(self, rows: RowSet[Any], order: list[int], *, partly: bool) -> tuple[list[int], bool]:
        """The positions to show, or the first of them, and whether that is all."""
        if not self.needles:
            self.finding = self._among = None
            return self._taken(rows, order), True
        finding = self.finding.narrowed(self.needles, self._beyond) if self.finding is not None else None
        if finding is None:
            base, beyond = self._taken(rows, order), self._beyond
            among, stale = self._among, self._stale
            finding = Finding(base, rows.hays, self.needles, beyond=beyond, rows=rows.rows, among=among, stale=stale)
        if partly:
            finding.begin()
        else:
            finding.finish_texts()
            if self._among is not None or self._beyond is None:
                finding.finish()
        self.finding, self._among = finding, None
        self._whys.clear()
        return (finding.found, True) if finding.done else (finding.found[:], False)

    def why(self, rows: RowSet[Any], place: int) -> Why | None:
        """Why a position is shown that does not say it."""
        finding = self.finding
        if finding is None or finding.beyond is None or place not in finding.others:
            return None
        if place not in self._whys:
            self._whys[place] = finding.beyond.why(rows.rows[place], rows.hays[place])
        return self._whys[place]

    def _taken(self, rows: RowSet[Any], order: list[int]) -> list[int]:
        """What the filter takes, sorted."""
        if self._base is None:
            base = order
            if self.takes is not everything:
                mask = rows.mask(self.takes)
                if 0 in mask:
                    base = [place for place in base if mask[place]]
            if self.hidden:
                hidden = _places(rows, self.hidden)
                base = [place for place in base if place not in hidden]
            self._base = base
        return self._base


def _places(rows: RowSet[Any], ids: Iterable[RowId]) -> set[int]:
    return {place for place in map(rows.place_of.get, ids) if place is not None}
