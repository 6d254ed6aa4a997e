"""The rows of a table at one moment, with all that filter, sort and ticks ask of them worked out once. Knows no Qt.

Rows stand at positions; what is known of them stands in arrays by position. A set is never changed: the next one is
made from the rows and from the set before it, so that only rows that changed are worked out again. The sync thread
makes it (``RowRecipe.prepare``) and the window shows it, so a table of any size costs the main thread little.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any, Generic, NamedTuple

from qbosync_desktop.gui.models.cells import cell_text
from qbosync_desktop.gui.models.columns import Column, RowId, RowT, fold
from qbosync_desktop.gui.models.places import places_of
from qbosync_desktop.gui.models.ranking import Ranking


def everything(_row: Any) -> bool:
    """The filter that takes every row."""
    return True


Takes = Callable[[Any], bool]


class Steps(NamedTuple):
    """From one set to another. ``moved`` gives every old position its new one, -1 for a row that left (None: all rows
    stand where they stood); ``fresh`` are the new positions of rows that came or changed.
    """

    moved: Sequence[int] | None
    fresh: Sequence[int]


@dataclass(frozen=True, eq=False)
class RowRecipe(Generic[RowT]):
    """What a table wants to know of each row. All callables are pure and may run on any thread.

    ``tickable``: whether it has a box; ``ticked``: its tick is the row's own; ``starts``: how its tick begins.
    """

    columns: Sequence[Column[RowT]]
    row_id: Callable[[RowT], RowId] = attrgetter("id")
    tickable: Callable[[RowT], bool] = everything
    ticked: Callable[[RowT], bool] | None = None
    starts: Callable[[RowT], bool] | None = None

    def prepare(
        self, rows: Iterable[RowT], before: RowSet[RowT] | None = None, filters: Iterable[Takes] = ()
    ) -> RowSet[RowT]:
        """A set with everything worked out that a table will ask for, made from the one ``before`` where it can be."""
        made = RowSet(self, rows, before)
        made.warm(filters)
        return made

    def sort_key(self, column: int) -> Callable[[RowT], Any]:
        """What a column (from 0) is sorted by."""
        spec = self.columns[column]
        return spec.sort_key if spec.sort_key is not None else lambda row: fold(cell_text(spec, row))

    def haystack(self, row: RowT) -> str:
        """What search looks at: the folded words of every searched column."""
        texts = dict.fromkeys([cell_text(column, row) for column in self.columns if column.searched])
        return fold("\n".join(texts))  # what stands in two columns is found by one of them


class RowSet(Generic[RowT]):
    """See the module. Ids must be unique (ValueError). What is not prepared is worked out when asked for."""

    def __init__(self, recipe: RowRecipe[RowT], rows: Iterable[RowT], before: RowSet[RowT] | None = None) -> None:
        self._recipe = recipe
        self.rows: tuple[RowT, ...] = tuple(rows)
        row_id = recipe.row_id
        ids = tuple([row_id(row) for row in self.rows])  # in steps: other threads run between two of them
        self.ids: tuple[RowId, ...] = ids
        self.place_of: Mapping[RowId, int]
        if before is not None and ids == before.ids:
            self.ids, self.place_of = before.ids, before.place_of
        else:
            self.place_of = places_of(ids)
        self._token = object()
        self._since: tuple[object, Steps] | None = None
        self._boxes: bytes | None = None
        self._given: bytes | None = None
        self._starts: bytes | None = None
        self._hays: list[str] | None = None
        self._masks: dict[Takes, bytes] = {}
        self._rankings: dict[int, Ranking] = {}
        if before is not None:
            self._inherit(before, self.steps_from(before))

    def __len__(self) -> int:
        return len(self.rows)

    def row(self, name: RowId) -> RowT | None:
        """The row of an id; None when there is none."""
        place = self.place_of.get(name)
        return None if place is None else self.rows[place]

    def steps_from(self, before: RowSet[RowT]) -> Steps:
        """What happened to the rows of another set; the answer about the last one asked for is kept."""
        if self._since is None or self._since[0] is not before._token:
            self._since = before._token, self._compared(before)
        return self._since[1]

    def _compared(self, before: RowSet[RowT]) -> Steps:
        rows, old_rows = self.rows, before.rows
        if self.place_of is before.place_of or self.ids == before.ids:
            if rows == old_rows:
                return Steps(None, [])
            pairs = enumerate(zip(rows, old_rows, strict=True))
            return Steps(None, [place for place, (new, old) in pairs if new is not old and new != old])
        if not before.ids:
            return Steps([], range(len(rows)))
        now, was = self.place_of.get, before.place_of.get
        fresh: list[int] = []
        for place, name in enumerate(self.ids):
            old = was(name)
            if old is None or (old_rows[old] is not rows[place] and old_rows[old] != rows[place]):
                fresh.append(place)
        return Steps([now(name, -1) for name in before.ids], fresh)

    # ------------------------------------------------------------------------------------------ worked out once

    @property
    def boxes(self) -> bytes:
        """1 where a row can be ticked."""
        if self._boxes is None:
            self._boxes = bytes(map(bool, map(self._recipe.tickable, self.rows)))
        return self._boxes

    @property
    def given(self) -> bytes:
        """1 where the row itself says it is ticked, and can be."""
        if self._given is None:
            ticked = self._recipe.ticked or _never
            self._given = bytes([has and bool(ticked(row)) for has, row in zip(self.boxes, self.rows, strict=True)])
        return self._given

    @property
    def starts(self) -> bytes:
        """1 where a row that gets a box starts with a tick in it."""
        if self._starts is None:
            starts = self._recipe.starts or _never
            self._starts = bytes([has and bool(starts(row)) for has, row in zip(self.boxes, self.rows, strict=True)])
        return self._starts

    @property
    def hays(self) -> list[str]:
        """What search looks at, by position."""
        if self._hays is None:
            self._hays = list(map(self._recipe.haystack, self.rows))
        return self._hays

    def mask(self, takes: Takes) -> bytes:
        """1 where a filter takes the row."""
        kept = self._masks.get(takes)
        return bytes(map(bool, map(takes, self.rows))) if kept is None else kept

    def ranking(self, column: int) -> Ranking:
        """The order by a column (from 0)."""
        found = self._rankings.get(column)
        if found is None:
            found = self._rankings[column] = Ranking.of(list(map(self._recipe.sort_key(column), self.rows)))
        return found

    def warm(self, filters: Iterable[Takes] = ()) -> None:
        """Work out all of it, and keep what these filters take."""
        self.warm_filters(filters)
        _ = self.hays
        for number, column in enumerate(self._recipe.columns):
            if column.sortable:
                self.ranking(number).ties()

    def warm_filters(self, filters: Iterable[Takes]) -> None:
        """Work out what the first rows shown ask for: filters and ticks."""
        for takes in filters:
            self._masks[takes] = self.mask(takes)
        _ = self.boxes, self.given if self._recipe.ticked else self.starts

    # ----------------------------------------------------------------------------------- from the set before this

    def _inherit(self, before: RowSet[RowT], steps: Steps) -> None:
        if len(steps.fresh) * 2 > len(self.rows):
            return
        recipe = self._recipe
        if before._boxes is not None:
            self._boxes = self._flags(before._boxes, recipe.tickable, steps)
        if before._given is not None and recipe.ticked is not None:
            ticked, tickable = recipe.ticked, recipe.tickable
            self._given = self._flags(before._given, lambda row: tickable(row) and ticked(row), steps)
        if before._starts is not None and recipe.starts is not None:
            starts, tickable = recipe.starts, recipe.tickable
            self._starts = self._flags(before._starts, lambda row: tickable(row) and starts(row), steps)
        for takes, kept in before._masks.items():
            self._masks[takes] = self._flags(kept, takes, steps)
        if before._hays is not None:
            self._hays = self._texts(before._hays, steps)
        for number, ranking in before._rankings.items():
            patched = self._ranked(number, ranking, before, steps)
            if patched is not None:
                self._rankings[number] = patched

    def _ranked(self, column: int, kept: Ranking, before: RowSet[RowT], steps: Steps) -> Ranking | None:
        key, rows, fresh = self._recipe.sort_key(column), self.rows, steps.fresh
        if steps.moved is None:
            fresh = [place for place in fresh if key(before.rows[place]) != key(rows[place])]
        return kept.changed(len(rows), steps.moved, fresh, lambda place: key(rows[place]))

    def _flags(self, kept: bytes, takes: Callable[[RowT], bool], steps: Steps) -> bytes:
        if steps.moved is None and not steps.fresh:
            return kept
        flags = bytearray(kept) if steps.moved is None else bytearray(len(self.rows))
        for old, new in enumerate(steps.moved or ()):
            if new >= 0:
                flags[new] = kept[old]
        for place in steps.fresh:
            flags[place] = bool(takes(self.rows[place]))
        return bytes(flags)

    def _texts(self, kept: list[str], steps: Steps) -> list[str]:
        if steps.moved is None and not steps.fresh:
            return kept
        texts = kept[:] if steps.moved is None else [""] * len(self.rows)
        for old, new in enumerate(steps.moved or ()):
            if new >= 0:
                texts[new] = kept[old]
        for place in steps.fresh:
            texts[place] = self._recipe.haystack(self.rows[place])
        return texts


def _never(_row: Any) -> bool:
    return False
