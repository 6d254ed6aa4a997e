"""Rows as a table shows them: kept, filtered, sorted, searched and told to the view in the fewest true signals.

Knows no view, no tick and no client: rows are any objects with an id, columns say what they show. Inside, a row is its
position in a :class:`RowSet`; what is shown and sorted are lists of positions, so that a hundred thousand rows are
filtered within a frame. A search shows its first screenful at once and the rest of what it found when the hands rest;
whoever asks for all that is shown gets all of it at any time.
"""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, Generic

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal, Slot

from qbosync_desktop.gui.models.cells import make_cell
from qbosync_desktop.gui.models.columns import Cell, RowId, RowT, fold
from qbosync_desktop.gui.models.finding import Beyond, Why
from qbosync_desktop.gui.models.row_set import RowRecipe, RowSet, Steps, Takes, everything
from qbosync_desktop.gui.models.sieve import Sieve
from qbosync_desktop.gui.models.view_change import merged, ranges_to_insert, ranges_to_remove

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_RESET_ABOVE = 64
"""With more ranges than this one reset is cheaper than telling each; the view then restores selection by id."""
_FAR = 4096
"""Two views that differ by more rows than this are not compared: that alone would cost a frame."""
_RETOLD_AT_ONCE = 256
"""With more rows to repaint than this the whole table is told; the view paints what is on screen in either case."""
_KEPT_CELLS = 4096
_SEARCHED_FOR = 8
_REST_MS = 30
"""How long the hands rest before the rest of a search is looked for: its first screenful is painted by then."""


class ShownRows(QAbstractTableModel, Generic[RowT]):
    """See the module. Subclasses say what a cell answers to Qt."""

    shown_changed = Signal()
    """Which rows are shown changed (filter, refresh, fold), or the rest of a search was found."""

    def __init__(self, recipe: RowRecipe[RowT], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(recipe.columns)
        self.recipe = recipe
        """How a :class:`RowSet` for :meth:`set_rows` is prepared on another thread."""
        self._set: RowSet[RowT] = RowSet(recipe, ())
        self._order: list[int] = []  # every position, as sorted
        self._view: list[int] = []  # the positions shown
        self._places: array[int] | None = None  # position -> row shown, made when often asked for
        self._asked = 0
        self._cells: dict[int, tuple[Cell, ...]] = {}
        self._sieve = Sieve()
        self.whys: Mapping[RowId, Why] = {}
        """Why rows are shown, by id, where somebody else has looked for them."""
        self._partly = False  # only the first rows of what the search finds are shown yet
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._go_on)
        self._sort_column = -1
        self._sort_down = False

    # -- rows -----------------------------------------------------------------------------------------------------

    def set_rows(self, rows: Iterable[RowT] | RowSet[RowT]) -> None:
        """Show these rows. Known ids keep place and tick, changed rows repaint, gone ones leave, new ones come in.

        New rows go where the sort puts them, rows already here do not move. Ids must be unique (ValueError). A set
        that ``recipe.prepare`` made on another thread saves this one the work.
        """
        if self._sieve.finding is not None and self._sieve.finding.worded:
            self._partly = False  # what is still looked for beyond the words is looked for again
        else:
            self.finish()
        old = self._moment()
        new = rows if isinstance(rows, RowSet) else RowSet(self.recipe, rows, self._set)
        steps = new.steps_from(self._set)
        self._order = self._merged_order(new, steps.moved, steps.fresh)
        self._set = new
        self._cells = {} if steps.moved is not None or not self._cells else self._cells_but(steps.fresh)
        self._rows_changed(old, steps)
        self._sieve.forget(self._sieve.others_after(steps), stale=True)
        self._show(old, steps.moved)
        if self._partly:
            self._rest.start(_REST_MS)
        # Where nothing was shown before, all of it has just been told.
        retold = set(steps.fresh) | self._changed_otherwise() if len(old[0]) else set()
        if retold:
            self._tell_changed(self._touching(retold))

    def row(self, row_id: RowId) -> RowT | None:
        """The row of an id, shown or not; None when there is none."""
        return self._set.row(row_id)

    def rows(self) -> list[RowT]:
        """Every row, shown or not, in order."""
        return list(map(self._set.rows.__getitem__, self._order))

    def row_set(self) -> RowSet[RowT]:
        """The rows by position, for what wants to count many of them."""
        return self._set

    def shown(self) -> list[RowId]:
        """The ids shown, in order."""
        self.finish()
        return list(map(self._set.ids.__getitem__, self._view))

    def shown_rows(self) -> list[RowT]:
        """The rows shown, in order."""
        self.finish()
        return list(map(self._set.rows.__getitem__, self._view))

    def id_at(self, place: int) -> RowId | None:
        """The id shown in a row; None outside."""
        return self._set.ids[self._view[place]] if 0 <= place < len(self._view) else None

    def place_of(self, row_id: RowId) -> int:
        """The row an id is shown in; -1 when it is not shown."""
        place = self._set.place_of.get(row_id)
        if place is None:
            return -1
        row = self._shown_at(place)
        if row < 0 and self._partly and self._sieve.passes(self._set, place):
            self.finish()
            row = self._shown_at(place)
        return row

    # -- filter and sort ------------------------------------------------------------------------------------------

    def set_filter(
        self,
        predicate: Takes | None = None,
        text: str = "",
        *,
        but: Collection[RowId] = (),
        beyond: Beyond | None = None,
    ) -> None:
        """Show the rows the chip's ``predicate`` takes and that hold every word of ``text`` in a searched column; below
        them those found ``beyond`` their words.

        Rows with the ids ``but`` are not shown. Of a large table the first rows found are shown at once, the others
        when the hands rest or someone asks for them (:meth:`finish`).
        """
        self._sieve.set_to(self._set, predicate or everything, frozenset(but), tuple(fold(text).split()), beyond)
        self._show(self._moment(), partly=True)
        if self._partly:
            self._rest.start(_REST_MS)

    @property
    def complete(self) -> bool:
        """Whether all that a search finds is shown; if not, ``shown_changed`` comes once more."""
        return not self._partly

    def finish(self) -> None:
        """Find and show now what a search has left for later."""
        finding = self._sieve.finding
        if self._partly and finding is not None:
            finding.finish()
            self._show_rest(finding.found)

    def why_at(self, row: int) -> Why | None:
        """Why a row shown was found, where its words do not say it."""
        place = self._view[row]
        return self.whys.get(self._set.ids[place]) if self.whys else self._sieve.why(self._set, place)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column (-1: as given). Ticks, selection and the current row go along."""
        down = order == Qt.SortOrder.DescendingOrder
        if column == 0 or (column > 0 and not self.columns[column - 1].sortable):
            return
        self.finish()
        self._sort_column, self._sort_down = column, down
        if column > 0:
            self._order = self._sorted(self._set, down)
        self._sieve.forget(self._sieve.others(), stale=self._sieve.stale)
        self._reorder(self._wanted_view())

    @property
    def sorted_by(self) -> tuple[int, Qt.SortOrder]:
        """The column sorted by (-1: none) and the direction."""
        down = Qt.SortOrder.DescendingOrder if self._sort_down else Qt.SortOrder.AscendingOrder
        return self._sort_column, down

    # -- Qt -------------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many rows are shown."""
        return 0 if parent.isValid() else len(self._view)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """The tick and the columns given."""
        return 0 if parent.isValid() else len(self.columns) + 1

    # -- cells ----------------------------------------------------------------------------------------------------

    def cells(self, row_id: RowId) -> tuple[Cell, ...]:
        """The painted cells of a row, made once and kept."""
        return self._cells_at(self._set.place_of[row_id])

    def cells_at(self, row: int) -> tuple[Cell, ...]:
        """The painted cells of a row shown: what is painted from, with no detour by Qt."""
        return self._cells_at(self._view[row])

    def _cells_at(self, place: int) -> tuple[Cell, ...]:
        kept = self._cells.get(place)
        if kept is None:
            if len(self._cells) >= _KEPT_CELLS:
                self._cells.clear()
            row = self._set.rows[place]
            kept = self._cells[place] = tuple([make_cell(column, row) for column in self.columns])
        return kept

    def _cells_but(self, fresh: Sequence[int]) -> dict[int, tuple[Cell, ...]]:
        cells = dict(self._cells)
        for place in fresh:
            cells.pop(place, None)
        return cells

    # -- for subclasses ---------------------------------------------------------------------------------------------

    def _moment(self) -> tuple[Any, ...]:
        """All that says what a shown position means: rows that leave are told while it still is as it was."""
        return self._set, self._cells

    def _return_to(self, moment: tuple[Any, ...]) -> None:
        self._set, self._cells = moment[:2]

    def _rows_changed(self, before: tuple[Any, ...], steps: Steps) -> None:
        """For models that keep more about rows; called when another set has taken the place of the last."""

    def _changed_otherwise(self) -> set[int]:
        """Positions that look different for another reason than their row."""
        return set()

    def _touching(self, places: set[int]) -> set[int]:
        """All rows that look different when these change (groups: their heads too)."""
        return places

    # -- inside -----------------------------------------------------------------------------------------------------

    def _positions(self, ids: Iterable[RowId]) -> list[int]:
        at = self._set.place_of.get
        return [place for place in map(at, ids) if place is not None]

    def _tell_changed(self, touched: set[int]) -> None:
        last = len(self.columns)
        if len(touched) > _RETOLD_AT_ONCE:
            if self._view:
                self.dataChanged.emit(self.index(0, 0), self.index(len(self._view) - 1, last))
        else:
            places = sorted(place for place in map(self._shown_at, touched) if place >= 0)
            start = end = -2
            for place in [*places, -9]:
                if place == end + 1:
                    end = place
                    continue
                if start >= 0:
                    self.dataChanged.emit(self.index(start, 0), self.index(end, last))
                start = end = place
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 0)

    def _wanted_view(self, *, partly: bool = False) -> list[int]:
        """What is to be shown, or the first of it. A search that only says more looks at what the last one found."""
        wanted, complete = self._sieve.wanted(self._set, self._order, partly=partly)
        self._partly = not complete
        return wanted

    @Slot()
    def _go_on(self) -> None:
        """One slice of a search's rest; keys and paintings come before the next one."""
        finding = self._sieve.finding
        if not self._partly or finding is None:
            return
        finding.go_on()
        if finding.done:
            self._show_rest(finding.found)
        else:
            self._rest.start(0)

    def _show_rest(self, found: list[int]) -> None:
        self._partly = False
        self._rest.stop()
        if len(found) > len(self._view):
            self.beginInsertRows(QModelIndex(), len(self._view), len(found) - 1)
            self._set_view(found)
            self.endInsertRows()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 0)
        self.shown_changed.emit()

    def _sorted(self, rows: RowSet[RowT], down: bool, *, anew: bool = False) -> list[int]:
        """``anew``: rows of one rank stand as given, not as they stood before."""
        return rows.ranking(self._sort_column - 1).order(None if anew else self._order, down=down)

    def _merged_order(self, rows: RowSet[RowT], moved: Sequence[int] | None, fresh: Sequence[int]) -> list[int]:
        """The order of another set: rows already here keep theirs, new ones go where the sort puts them."""
        if moved is None:
            return self._order if self._sort_column > 0 else list(range(len(rows)))
        kept = [place for place in map(moved.__getitem__, self._order) if place >= 0]
        if self._sort_column < 1 or not kept or len(rows) > len(kept) + _FAR:
            self._order = list(range(len(rows)))
            return self._order if self._sort_column < 1 else self._sorted(rows, self._sort_down, anew=True)
        known = set(kept)
        new = [place for place in fresh if place not in known]
        if not new:
            return kept
        ranks = rows.ranking(self._sort_column - 1).ranks
        return merged(kept, new, ranks.__getitem__, down=self._sort_down)

    def _show(self, before: tuple[Any, ...], moved: Sequence[int] | None = None, *, partly: bool = False) -> None:
        """Show what the filter takes of the rows: removals first, then one reorder if needed, then insertions; or one
        reset. ``before`` is the moment the view still shows; ``moved`` leads from its positions to those of now.
        """
        wanted = self._wanted_view(partly=partly)
        shown = self._view if moved is None else [moved[place] for place in self._view]
        if wanted == shown:
            self._set_view(wanted)
            return
        leaving: list[tuple[int, int]] = []
        coming: list[tuple[int, int]] = []
        far = self._partly or abs(len(wanted) - len(shown)) > _FAR
        if not far:
            leaving, coming = ranges_to_remove(shown, set(wanted)), ranges_to_insert(wanted, set(shown))
        now = self._moment()
        self._return_to(before)
        if far or len(leaving) + len(coming) > _RESET_ABOVE:
            self.beginResetModel()
            self._return_to(now)
            self._set_view(wanted)
            self.endResetModel()
        else:
            self._leave(leaving)
            self._return_to(now)
            if moved is not None:
                self._set_view([moved[place] for place in self._view])
            kept = set(self._view)
            self._reorder([place for place in wanted if place in kept])
            for first, last in coming:
                self.beginInsertRows(QModelIndex(), first, last)
                self._set_view(self._view[:first] + wanted[first : last + 1] + self._view[first:])
                self.endInsertRows()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 0)
        self.shown_changed.emit()

    def _leave(self, leaving: Sequence[tuple[int, int]]) -> None:
        for first, last in reversed(leaving):
            self.beginRemoveRows(QModelIndex(), first, last)
            self._set_view(self._view[:first] + self._view[last + 1 :])
            self.endRemoveRows()

    def _set_view(self, places: list[int]) -> None:
        self._view = places
        self._places = None
        self._asked = 0

    def _shown_at(self, place: int) -> int:
        """The row a position is shown in; -1 when it is not. One or two are looked for, many are looked up."""
        if self._places is None:
            self._asked += 1
            if self._asked <= _SEARCHED_FOR:
                try:
                    return self._view.index(place)
                except ValueError:
                    return -1
            places = array("l", [-1]) * len(self._set)
            for row, shown in enumerate(self._view):
                places[shown] = row
            self._places = places
        return self._places[place]

    def _reorder(self, wanted: list[int]) -> None:
        if wanted == self._view:
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        shown = [self._view[index.row()] for index in before]
        self._set_view(wanted)
        rows = {place: self._shown_at(place) for place in set(shown)}  # one row has several of them
        after = [self.index(rows[place], index.column()) for place, index in zip(shown, before, strict=True)]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()
