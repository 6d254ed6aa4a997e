"""The plan in the review: chips, search, what stands in the way, and the table of changes with its ticks.

Shows a plan and says what the user did with it; what is left out and what is sent is the page's business.
"""

from __future__ import annotations

from collections.abc import Container

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from qbosync_desktop.desk.picture import Picture
from qbosync_desktop.domain.plan import ActionKind, Plan
from qbosync_desktop.gui.forms.plan_view import Ui_PlanView
from qbosync_desktop.gui.look.fonts import tall
from qbosync_desktop.gui.look.tokens import ROW
from qbosync_desktop.gui.models.columns import RowId, fold
from qbosync_desktop.gui.models.group_table import GroupTableModel
from qbosync_desktop.gui.models.group_table_view import GroupTableView
from qbosync_desktop.gui.pages.left_out import Place
from qbosync_desktop.gui.pages.review_banners import ReviewBanners
from qbosync_desktop.gui.pages.review_columns import review_columns
from qbosync_desktop.gui.pages.review_rows import ReviewRow, RowBook, chip_counts, chip_of, nothing_words
from qbosync_desktop.gui.tabs.chip_area import ChipArea
from qbosync_desktop.gui.widgets.buttons import button
from qbosync_desktop.gui.widgets.chips import ChipBar, ChipSpec
from qbosync_desktop.gui.widgets.empty import EmptyState
from qbosync_desktop.gui.widgets.ground import Rule
from qbosync_desktop.gui.widgets.search_field import SearchField
from qbosync_desktop.gui.widgets.showing import show_if

_RARE_CHIPS = ("inactive", "active", "overwrites", "problems")
"""Chips that are shown only when they have something."""


class PlanView(QWidget):
    """See the module."""

    ticked = Signal(object, bool)
    """Places, and whether they are sent now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan = Plan()
        self._undo = False
        self._book = RowBook()
        self._folded_once: set[str] = set()
        form = Ui_PlanView()
        form.setupUi(self)
        self._build(form)
        self.bottom: QVBoxLayout = form.bottom
        self.chips.chosen_changed.connect(self._refilter)
        self.search.searched.connect(self._refilter)
        self.search.left.connect(self.focus_table)
        self.model.user_ticked.connect(self._user_ticked)
        self.banners.problems_clicked.connect(self.show_problems)
        self.empty_button.clicked.connect(self.show_problems)

    def set_mode(self, *, undo: bool) -> None:
        """Whether the plan takes a push back."""
        self._undo = undo
        self.model.columns = tuple(review_columns(undo=undo))

    def show_plan(self, plan: Plan, left_out: Container[Place], picture: Picture) -> None:
        """Show a plan with its ticks; selection, folds and scroll stay. New customers start folded."""
        self._plan = plan
        rows = self._book.rows(plan, left_out, picture, undo=self._undo)
        self.model.set_rows(rows)
        fresh = {
            row.id
            for row in rows
            if row.action is not None and row.field is None and row.action.kind is ActionKind.CREATE
        } - self._folded_once
        if fresh:
            self._folded_once |= fresh
            self.model.fold_all(True, fresh)
        found = chip_counts(plan, undo=self._undo)
        for key in _RARE_CHIPS:
            self.chips.chip(key).setVisible(found[key] > 0)
        if self.chips.chosen in _RARE_CHIPS and not found[self.chips.chosen]:
            self.chips.choose("all")
        self.chips.set_counts(found)
        self._refilter()

    def warm(self, plan: Plan, left_out: Container[Place], picture: Picture, most: int) -> bool:
        """Make rows of so many changes ahead; True when those of all of them are made."""
        return self._book.warm(plan, left_out, picture, most, undo=self._undo)

    def current_row(self) -> ReviewRow | None:
        """The line the panel is about."""
        name = self.view.current_id()
        return None if name is None else self.model.row(name)

    def lines_under(self, head: ReviewRow) -> list[ReviewRow]:
        """The fields of an action."""
        return [row for row in map(self.model.row, self.model.under(head.id)) if row is not None]

    def choose(self, chip: str) -> None:
        """Choose a chip by its key, with nothing searched and nothing folded."""
        self.search.clear()
        self.chips.choose(chip)
        self.model.fold_all(False)
        self.focus_table()

    @Slot()
    def show_problems(self) -> None:
        """Show what cannot be sent, or cannot go back."""
        self.choose("problems")

    def step_back(self) -> bool:
        """Esc: leave the search, then the chip; False when there was nothing to leave."""
        if self.search.text():
            self.search.clear()
        elif self.chips.chosen != "all":
            self.chips.choose("all")
        else:
            return False
        self.focus_table()
        return True

    @Slot()
    def focus_table(self) -> None:
        """The keyboard goes to the table, or to the search when there are no rows."""
        part: QWidget = self.view if self.tables.currentWidget() is self.view else self.search
        part.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self, form: Ui_PlanView) -> None:
        self.chips = ChipBar(
            [
                ChipSpec("all", self.tr("All")),
                ChipSpec("updates", self.tr("Updates")),
                ChipSpec("new", self.tr("New")),
                ChipSpec("inactive", self.tr("Make inactive")),
                ChipSpec("active", self.tr("Make active")),
                ChipSpec("renames", self.tr("Renames"), "look first"),
                ChipSpec("overwrites", self.tr("Edited there"), "look first"),
                ChipSpec("problems", self.tr("Problems"), "problem"),
            ],
            self.tr("Show"),
        )
        self.search = SearchField(self.tr("Search name, reference…"))
        form.tools.addWidget(ChipArea(self.chips))
        form.tools.addStretch(1)
        form.tools.addWidget(self.search)
        form.rows.insertWidget(1, Rule())
        self.banners = ReviewBanners()
        form.banners.addWidget(self.banners)
        self.model: GroupTableModel[ReviewRow] = GroupTableModel(
            review_columns(),
            head_of=lambda row: row.head or None,
            tickable=lambda row: bool(row.box),
            ticked=lambda row: row.box == "own" and row.sent,
            why_not=lambda row: row.why_not,
            parent=self,
        )
        self.model.sort(1)
        self.view = GroupTableView(self.model, self.tr("Changes by client, old and new value of every field"))
        self.empty_button = button(" ", "blue")
        self.empty = EmptyState("", "", [self.empty_button])
        self.tables: QStackedWidget = form.tables
        self.tables.addWidget(self.view)
        self.tables.addWidget(self.empty)
        self.tables.setMinimumHeight(2 * tall(ROW))  # two banners over it, on a small screen, leave no more
        self.setFocusProxy(self.view)

    @Slot()
    def _refilter(self, _text: str = "") -> None:
        chip, undo = self.chips.chosen, self._undo
        needles = fold(self.search.text()).split()
        self.model.set_filter(
            lambda row: chip_of(row, chip, undo=undo) and all(needle in row.hay for needle in needles)
        )
        empty = not self.model.rowCount()
        if empty:
            self._tell_empty()
        self.tables.setCurrentWidget(self.empty if empty else self.view)
        self.view.go_to_first()

    def _tell_empty(self) -> None:
        title, words, label = nothing_words(self._plan, self.search.text(), undo=self._undo)
        self.empty.set_words(title, words)
        self.empty_button.setText(label)
        show_if(self.empty_button, bool(label))

    @Slot(object, bool)
    def _user_ticked(self, ids: tuple[RowId, ...], on: bool) -> None:
        rows = [self.model.row(name) for name in ids]
        self.ticked.emit([row.place for row in rows if row is not None and row.place is not None], on)
