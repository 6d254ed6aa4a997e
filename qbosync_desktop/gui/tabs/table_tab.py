"""What the three tabs share: chips, search, table, undo bar and footer, and decisions that are on their way.

Knows the controller and the shell, not the other tabs. A tab says what its rows, columns, filters and commands are.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from qbosync_desktop.domain.problems import Problem, Remedy
from qbosync_desktop.gui import remedies
from qbosync_desktop.gui.controller import Controller
from qbosync_desktop.gui.look.fonts import scaled
from qbosync_desktop.gui.look.tokens import EDGE, INSIDE
from qbosync_desktop.gui.models.check_table import CheckTableModel
from qbosync_desktop.gui.models.check_table_view import CheckTableView
from qbosync_desktop.gui.models.columns import Column, RowId
from qbosync_desktop.gui.models.row_set import RowSet
from qbosync_desktop.gui.shell import Shell
from qbosync_desktop.gui.tabs.chip_area import ChipArea
from qbosync_desktop.gui.tabs.tab_commands import CommandedTab
from qbosync_desktop.gui.tabs.tab_parts import Decision, Filter, Hint, Ids, Nothing, TabParts
from qbosync_desktop.gui.widgets.announce import announce
from qbosync_desktop.gui.widgets.buttons import button
from qbosync_desktop.gui.widgets.chips import ChipBar, ChipSpec
from qbosync_desktop.gui.widgets.empty import EmptyState
from qbosync_desktop.gui.widgets.ground import Rule
from qbosync_desktop.gui.widgets.search_field import SearchField
from qbosync_desktop.gui.widgets.showing import show_if
from qbosync_desktop.gui.widgets.strips import FooterBar, UndoBar

if TYPE_CHECKING:
    from qbosync_desktop.desk.board import Board
    from qbosync_desktop.desk.desk import Done
    from qbosync_desktop.desk.panel import Candidate
    from qbosync_desktop.gui.panel_facts import PanelFacts
    from qbosync_desktop.gui.tabs.contact_finding import ContactFinding

_SEARCH_LEAST = 104
_SEARCH_MOST = 286


class TableTab(CommandedTab):
    """See the module. Subclasses set up their form, call :meth:`build` once, and answer the questions at the end."""

    key = ""
    counted: Sequence[Callable[[Any], bool]] = ()
    """What the footer counts of the ticked rows, beside the chips."""
    row_changed = Signal()
    """Another row is current, or what is known about it changed: the side panel follows."""
    hints_changed = Signal()
    picker_opened = Signal()
    window_command = Signal(str)
    """A command of the window's own ("connect", "read", "import-list")."""

    def __init__(self, controller: Controller, shell: Shell) -> None:
        super().__init__(shell)
        self.controller = controller
        self.board: Board | None = None
        self.filters: dict[str, Filter] = {}
        self._leaving: dict[RowId, object] = {}  # rows just decided, hidden until the board knows: what they were
        self._waiting = 0  # decisions of this tab that are on their way
        self._ready: tuple[Board, RowSet[Any]] | None = None  # the rows of a board, prepared on the sync thread

    def build(
        self,
        parts: TabParts,
        columns: Sequence[Column[Any]],
        filters: Sequence[Filter],
        *,
        name: str,
        tickable: Callable[[Any], bool],
        why_not: Callable[[Any], str],
        ticked: Callable[[Any], bool] | None = None,
    ) -> None:
        """Put the shared parts into the form. ``name`` is what screen readers call the table."""
        self.filters = {one.key: one for one in filters}
        self.model = CheckTableModel(
            columns,
            tickable=tickable,
            ticked=ticked,
            starts=None if ticked is not None else attrgetter("ticked"),
            why_not=why_not,
            parent=self,
        )
        self.controller.preparing.append(self.prepare)
        self.controller.warming.append(self.warm)
        self.view = CheckTableView(self.model, name)
        self.view.places.let_move()
        self.chips = ChipBar([ChipSpec(one.key, one.title, one.state) for one in filters], self.tr("Show"))
        self.search = SearchField(self.tr("Name, phone, e-mail, reference, ABN"))
        self.empty_button = button(" ", "blue")
        self.empty_button.clicked.connect(self._run_nothing)
        self.empty = EmptyState("", "", [self.empty_button])
        self._nothing = Nothing("")
        self.undo_bar = UndoBar()
        self._can_undo = ""  # what the bar takes back
        self.footer = FooterBar()
        parts.rows.insertWidget(1, Rule())
        self.chip_area = ChipArea(self.chips)
        parts.tools.addWidget(self.chip_area)
        parts.tools.addStretch(1)
        parts.tools.addWidget(self.search)
        self.tables = parts.tables
        self.tables.addWidget(self.view)
        self.tables.addWidget(self.empty)
        parts.bottom.addWidget(self.undo_bar)
        parts.bottom.addWidget(self.footer)
        self.chips.chosen_changed.connect(self._chip_chosen)
        self.search.searched.connect(self._refilter)
        self.search.left.connect(self._to_table)
        self.view.current_changed.connect(self._current_changed)
        self.view.link_clicked.connect(self.follow_link)
        self.view.activated_row.connect(self.accept_row)
        self.view.menu_requested.connect(self._fill_menu)
        self.model.ticks_changed.connect(self.tell_ticks)
        self.model.shown_changed.connect(self._shown_changed)
        self.undo_bar.undo_clicked.connect(self.controller.undo)
        self.footer.clicked.connect(self.finish)
        self.controller.said.connect(self._said)
        self.controller.failed.connect(self._failed)
        self.model.sort(1)
        before: QWidget = self.search
        for chip in (self.chips.chip(one.key) for one in filters):
            QWidget.setTabOrder(before, chip)
            before = chip
        QWidget.setTabOrder(before, self.view)

    # ------------------------------------------------------------------------------------------------- for the window

    def prepare(self, board: Board) -> None:
        """Work out, on the sync thread, all that showing this board takes; only what changed is worked out again."""
        before = self._ready[1] if self._ready is not None else None
        takes = [one.takes for one in self.filters.values()] + list(self.counted)
        rows = RowSet(self.model.recipe, self.rows_of(board), before)
        if before is None:  # the first rows are waited for: the rest can wait until they are shown
            rows.warm_filters(takes)
            rows.steps_from(self.model.row_set())  # from what was remembered: asked when they are shown
            rows.ranking(max(0, self.model.sorted_by[0] - 1))
        else:
            rows.warm(takes)
        self._ready = board, rows

    def warm(self, _board: Board) -> None:
        """Work out, on the sync thread, what the first rows did not wait for."""
        if self._ready is not None:
            self._ready[1].warm()

    def prepared(self, board: Board) -> RowSet[Any]:
        """The rows of a board, worked out here and now where the sync thread has not."""
        if self._ready is None or self._ready[0] is not board:
            self.prepare(board)
        assert self._ready is not None
        return self._ready[1]

    def counts(self) -> dict[str, int]:
        """How many rows each chip shows."""
        rows = self.model.row_set()
        return {key: rows.mask(one.takes).count(1) for key, one in self.filters.items()}

    def show_head(self, rows: Sequence[Any], counts: Mapping[str, int]) -> None:
        """Show the first rows as they were when the window was closed, until the board is there."""
        self.model.set_rows(rows)
        self.chips.set_counts({key: count for key, count in counts.items() if key in self.filters})
        self._fit_search()
        self._refilter()
        self.view.go_to_first()

    def set_board(self, board: Board) -> None:
        """Show the rows of another board; ticks, selection and scroll stay."""
        self.board = board
        if board.undo != self._can_undo:
            self.undo_bar.hide()  # a push carried that step out: its way back is History now
        rows = self.prepared(board)
        self._leaving = {name: was for name, was in self._leaving.items() if rows.row(name) == was}
        self.model.set_rows(rows)
        self.chips.set_counts(self.counts())
        self._fit_search()
        self._refilter()
        self.view.go_to_first()
        self.tell_ticks()
        self.row_changed.emit()

    def choose(self, chip: str) -> None:
        """Choose a chip by its key and clear the search."""
        self.search.clear()
        self.chips.choose(chip)

    def show_row(self, row_id: RowId) -> bool:
        """Make a row current, with nothing filtered away; False when there is no such row."""
        row = self.model.row(row_id)
        if row is None:
            return False
        if self.model.place_of(row_id) < 0:
            self.choose(next(key for key, one in self.filters.items() if one.takes(row)))
        return self.view.go_to(row_id)

    def current_row(self) -> Any:
        """The row the side panel is about; None when there is none."""
        name = self.view.current_id()
        return None if name is None else self.model.row(name)

    def panes(self) -> list[QWidget]:
        """What F6 goes through in this tab."""
        return [self.chips.chip(self.chips.chosen), self.shown_table(), self.footer.primary]

    @property
    def rows_view(self) -> CheckTableView:
        """The table the rows of the chosen chip stand in."""
        return self.view

    def more_tables(self) -> Mapping[str, CheckTableView]:
        """Other tables of this tab whose columns are remembered, by a name."""
        return {}

    def shown_table(self) -> QWidget:
        """What stands in the tab's middle: the table, or the words in its place."""
        return self.tables.currentWidget() or self.view

    def step_back(self) -> bool:
        """Esc: close the undo bar, then the search, then the chip; False when there was nothing left to leave."""
        if self.undo_bar.isVisible():
            self.undo_bar.dismiss()
        elif self.search.text():
            self.search.clear()
        elif self.chips.chosen != next(iter(self.filters)):
            self.choose(next(iter(self.filters)))
        else:
            return False
        self.shown_table().setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def act(self, decision: Decision, leaving: Sequence[Any] = ()) -> None:
        """Ask for a decision. ``leaving``: these rows leave at once, the board confirms it."""
        self._waiting += 1
        if leaving:
            self._leaving.update({row.id: row for row in leaving})
            self._refilter()
        self.controller.act(decision)

    def solve(self, problem: Problem, remedy: Remedy | None = None) -> None:
        """Carry out a remedy, or show the problem with all of them."""
        if remedy is None or not remedies.apply(remedy, problem, self.controller, self.shell):
            self.shell.problem_requested.emit(problem)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The chips come first; the search field takes what they leave."""
        super().resizeEvent(event)
        self._fit_search()

    def _fit_search(self) -> None:
        self.chip_area.updateGeometry()  # other counts want another width, and not only once something else moves
        room = self.width() - self.chips.sizeHint().width() - 3 * INSIDE - EDGE
        self.search.setFixedWidth(max(scaled(_SEARCH_LEAST), min(room, scaled(_SEARCH_MOST))))

    # ------------------------------------------------------------------------------------------------- inside

    def _refilter(self, _text: str = "") -> None:
        text = self.search.text()
        takes = self.filters[self.chips.chosen].takes
        self.model.set_filter(takes, text, but=self._leaving, beyond=self.beyond(text))
        self._show_table()

    def beyond(self, text: str) -> ContactFinding | None:
        """What a text may find beyond the words shown."""
        if not text or self.board is None:
            return None
        from qbosync_desktop.gui.tabs.contact_finding import contact_finding

        return contact_finding(text, self.board.picture, self.about)

    def _show_table(self) -> None:
        shown: QWidget = self.view
        if not self.model.rowCount() and self.board is not None:
            if not self.model.complete:
                return  # nobody is called so; who can be reached so is told in a moment
            nothing = self.nothing(self.board, self.chips.chosen, self.search.text())
            self._nothing = nothing
            self.empty.set_words(nothing.title, nothing.words)
            self.empty_button.setText(nothing.label)
            show_if(self.empty_button, bool(nothing.command))
            shown = self.empty
        self.tables.setCurrentWidget(shown)

    @Slot()
    def _run_nothing(self) -> None:
        if not self.run(self._nothing.command):
            self.window_command.emit(self._nothing.command)

    @Slot()
    def _to_table(self) -> None:
        self.shown_table().setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _chip_chosen(self, _key: str) -> None:
        self._refilter()
        self.view.go_to_first()
        self.tell_ticks()

    @Slot()
    def _shown_changed(self) -> None:
        self._show_table()
        if self.model.complete:  # else this comes once more, and counting would not wait for the painting
            self.view.go_to_first()  # who is found when nobody was is seen in the side panel at once
            self.tell_ticks()

    @Slot(object)
    def _current_changed(self, _name: object) -> None:
        self.row_changed.emit()
        self.hints_changed.emit()

    @Slot(object)
    def _said(self, done: Done) -> None:
        self._settle()
        last = self.board.undo if self.board is not None else ""
        if self.controller.board is not None:
            last = self.controller.board.undo
        # What was taken back, or only asked for, has no way back of its own: the bar would undo something else.
        if last and done.count and done.words in (last, f"Done again: {last}"):
            self.undo_bar.show_action(f"{done.words}.")
            self._can_undo = last
        else:
            self.undo_bar.hide()
        if self.isVisible():
            announce(self, done.words)

    @Slot(object)
    def _failed(self, _error: object) -> None:
        self._settle()

    def _settle(self) -> None:
        self._waiting = max(0, self._waiting - 1)
        if not self._waiting and self._leaving:
            self._leaving = {}
            self._refilter()

    # ----------------------------------------------------------------------------------- what every tab answers itself

    def rows_of(self, board: Board) -> Sequence[Any]:
        """This tab's rows."""
        raise NotImplementedError

    def facts(self, row: Any) -> PanelFacts:
        """What the side panel says about a row."""
        raise NotImplementedError

    def about(self, row: Any) -> Ids:
        """The client (0: none) and the customer ("": none) a row is about."""
        raise NotImplementedError

    def tell_ticks(self) -> None:
        """What is ticked, and what will happen, goes to the footer."""
        raise NotImplementedError

    def finish(self) -> None:
        """The filled button."""
        raise NotImplementedError

    def accept_row(self, row_id: RowId) -> None:
        """Enter on a row: accept what is proposed, else open the picker."""
        raise NotImplementedError

    def follow_link(self, row_id: RowId, column: str) -> None:
        """A link in a row."""
        raise NotImplementedError

    def take_candidate(self, one: Candidate) -> None:
        """Link the pair."""
        raise NotImplementedError

    def nothing(self, board: Board, chip: str, search: str) -> Nothing:
        """What to say when no row is shown."""
        raise NotImplementedError

    def hints(self) -> list[Hint]:
        """The keys that work now."""
        raise NotImplementedError
