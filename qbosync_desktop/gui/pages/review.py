"""Review and push: what would change in QuickBooks, old beside new, to be ticked, guarded, sent and followed.

The page shows the plan of the newest board, or one fixed plan (an undo). It sends nothing but what is ticked.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from qbosync_desktop.desk.board import Board
from qbosync_desktop.desk.desk import Done
from qbosync_desktop.domain.plan import Plan
from qbosync_desktop.gui.controller import Controller
from qbosync_desktop.gui.look.status import KIND_ICONS
from qbosync_desktop.gui.models.columns import RowId
from qbosync_desktop.gui.pages.entry_rows import EntryRow
from qbosync_desktop.gui.pages.left_out import LeftOut, Place
from qbosync_desktop.gui.pages.outcome import OutcomeView
from qbosync_desktop.gui.pages.outcome_ways import OpenUndo, OutcomeWays
from qbosync_desktop.gui.pages.push_watch import PushWatch, Stage
from qbosync_desktop.gui.pages.review_panel import ReviewPanel
from qbosync_desktop.gui.pages.review_parts import ReviewParts
from qbosync_desktop.gui.pages.review_rows import (
    counts,
    ticked_part,
)
from qbosync_desktop.gui.shell import Shell
from qbosync_desktop.gui.turns import Turns
from qbosync_desktop.gui.widgets.announce import announce
from qbosync_desktop.sync.ports import Push

_AT_ONCE = 300
"""With more changes than this the page is painted first, and its rows are made a piece at a time."""
_PIECE = 200
_AFTER_PAINT = 20
"""Milliseconds."""


class ReviewPage(ReviewParts):
    """See the module. Made anew each time; what was unticked and what a push brought outlives it in the window."""

    shows_progress = True
    """The window need not show how far a push is: the page does."""

    def __init__(self, controller: Controller, window: Shell) -> None:
        super().__init__(controller, window)
        self.board: Board | None = None
        self.watch = PushWatch.of(controller, window)
        self._remembered = LeftOut.of(window)
        self._left_out = self._remembered
        self._fixed: Plan | None = None
        self._undo_of = 0
        self._filled = False  # it shows something
        self._turns = Turns(self)  # for a plan of very many changes
        self._late = Turns(self)
        self.title = self.tr("Review and push")
        self._connect()

    # ------------------------------------------------------------------------------------------------ for the window

    def show_current(self) -> None:
        """Show what would be sent now, the push that runs, or the outcome that was not dismissed yet."""
        self._set_mode(None, 0, self._remembered, self.tr("Review and push"))

    def show_plan(self, plan: Plan, undo_of: int = 0, title: str = "") -> None:
        """Show this very plan, with everything ticked. ``undo_of`` is the push it takes back."""
        self.watch.dismiss()
        title = title or (self.tr("Undo push") if undo_of else self.tr("Review and push"))
        self._set_mode(plan, undo_of, LeftOut(self), title)

    def _set_mode(self, fixed: Plan | None, undo_of: int, left_out: LeftOut, title: str) -> None:
        self._fixed, self._undo_of, self._left_out, self.title = fixed, undo_of, left_out, title
        self.plan_view.set_mode(undo=bool(undo_of))
        self.footer.primary.set_icon("undo" if undo_of else "push")
        self._filled = True
        if self.board is None and self.controller.board is not None:
            self._take_board(self.controller.board)
        if self._many() and self.board is not None:
            self._turns.start([self._warm, self._show_rows, self._show_place, self._tell])
            return
        self._show_all()
        self.view.go_to_first()

    def _many(self) -> bool:
        """Whether the rows are so many that the page is painted before they are made."""
        return self.watch.stage is Stage.IDLE and len(self.plan.actions) > _AT_ONCE

    def _warm(self) -> bool:
        assert self.board is not None
        return self.plan_view.warm(self.plan, self._left_out, self.board.picture, _PIECE)

    def _show_rows(self) -> bool:
        assert self.board is not None
        self.plan_view.show_plan(self.plan, self._left_out, self.board.picture)
        self.view.go_to_first()
        return True

    def _tell(self) -> bool:
        self._tell_ticks()
        return True

    @Slot()
    def _show_twins(self) -> None:
        self.shell.show_tab("import", "twins")

    # ------------------------------------------------------------------------------------- parts made when wanted

    @property
    def outcome(self) -> OutcomeView:
        """What came of a push; made when there is one."""
        if self._outcome is None:
            made = self._outcome = OutcomeView(self.watch, self.views)
            OutcomeWays(self.controller, self.shell, self.watch, made, self._opener())
            self.views.addWidget(made)
            made.current_changed.connect(self._row_changed)
            made.remedy_asked.connect(self._outcome_remedy)
            made.menu_requested.connect(self._fill_outcome_menu)
        return self._outcome

    @property
    def panel(self) -> ReviewPanel:
        """The panel beside the rows, filled."""
        self._make_panel()
        return self.room.panel

    def _make_panel(self) -> bool:
        if not self.room.made:
            _ = self.room.panel
            told = not self._turns.waiting  # else the last of them tell it, too
            if told or len(self.model.row_set()):
                self._row_changed()
            if told:
                self._tell_ticks()
        return True

    def _opener(self) -> OpenUndo:
        """How another review is opened in this one's place, which may be gone by then."""
        controller, shell = self.controller, self.shell

        def open_undo(plan: Plan, push: Push, title: str) -> None:
            page = ReviewPage(controller, shell)
            page.show_plan(plan, push.id, title)
            shell.show_page(page, page.title)

        return open_undo

    def _connect(self) -> None:
        controller = self.controller
        controller.board_changed.connect(self.set_board)
        controller.said.connect(self._said)
        controller.failed.connect(self._tell_later)
        controller.started.connect(self._tell_later)
        controller.finished.connect(self._tell_later)
        self.watch.changed.connect(self._watch_changed)
        self.plan_view.ticked.connect(self._user_ticked)
        self.view.current_changed.connect(self._row_changed)
        self.view.activated_row.connect(self._activated)
        self.view.link_clicked.connect(self._link)
        self.view.menu_requested.connect(self._fill_menu)
        self.banners.looked.connect(self._tell_later)
        self.banners.guarded_clicked.connect(self._show_guarded)
        self.banners.twins_clicked.connect(self._show_twins)
        self.banners.check_clicked.connect(self._check)
        self.banners.give_up_clicked.connect(self._give_up)
        self.footer.clicked.connect(self.send)
        self.undo_bar.undo_clicked.connect(controller.undo)
        self.room.decided.connect(self.focus_view)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._ctrl_enter)

    # ------------------------------------------------------------------------------------------------ what it shows

    @property
    def plan(self) -> Plan:
        """All that could be sent."""
        if self._fixed is not None:
            return self._fixed
        return self.board.picture.plan if self.board is not None else Plan()

    def ticked(self) -> Plan:
        """What would be sent."""
        return ticked_part(self.plan, self._left_out)

    @Slot(object)
    def set_board(self, board: Board) -> None:
        """Another board: ticks, selection and scroll stay."""
        self._take_board(board)
        self._show_all()

    def _take_board(self, board: Board) -> None:
        self.board = board
        company = board.picture.company
        self._remembered.set_company(company.realm_id if company is not None else "")

    def _show_all(self) -> None:
        self._turns.stop()
        if self.board is not None:
            self.plan_view.show_plan(self.plan, self._left_out, self.board.picture)
            self._show_stage()

    def _show_stage(self) -> None:
        self._show_place()
        self._tell_ticks()

    def _show_place(self) -> bool:
        """The plan, or the push that runs or has ended, and what the panel says of its current row."""
        other = self.watch.stage is not Stage.IDLE
        if other:
            self.outcome.refresh(self._icons())
        wanted: QWidget = self.outcome if other else self.plan_view
        if self.views.currentWidget() is not wanted:
            if self.watch.stage is Stage.RUNNING:
                self.outcome.start()
                self.outcome.refresh(self._icons())
            self.views.setCurrentWidget(wanted)
            self.setFocusProxy(self.outcome.view if other else self.view)
            self.focus_view()
        self._row_changed()
        return True

    def _icons(self) -> dict[int, str]:
        clients = self.board.picture.clients if self.board is not None else {}
        wanted = {entry.action.client_id for entry in self.watch.entries}
        return {one: KIND_ICONS[clients[one].kind] for one in wanted if one in clients}

    @Slot()
    def _tell_later(self, _thing: object = None) -> None:
        self._tell_ticks()

    def _tell_ticks(self) -> None:
        """What is ticked, what stands in the way, and what the button would do."""
        board = self.board
        if board is None:
            return
        part, undo = self.ticked(), bool(self._undo_of)
        self.gate.show_plan(board, self.plan, part, undo=undo)
        if not self.room.made:
            return
        if self.shows_outcome:
            self.room.panel.show_counts(None)
        else:
            self.room.panel.show_counts(counts(part), undo=undo, blanks_clear=board.picture.settings.blanks_clear)

    # ---------------------------------------------------------------------------------------------- rows and panel

    @Slot()
    def _row_changed(self, _name: object = None) -> None:
        if self.board is None or not self.room.made:
            return
        if self.shows_outcome:
            self.room.aside.show_entry(self.outcome.current_row(), self.watch, self.board.picture, self.title)
        else:
            self.room.aside.show_row(
                self.board.picture,
                self._left_out,
                self.title,
                undo=bool(self._undo_of),
                decide=self._fixed is None,
            )
        self._tell_hints()

    @Slot(object, bool)
    def _user_ticked(self, places: list[Place], on: bool) -> None:
        self._left_out.set_out(places, not on)
        if self.board is not None:
            self.plan_view.show_plan(self.plan, self._left_out, self.board.picture)
        self._tell_ticks()
        self._row_changed()

    @Slot()
    def _show_guarded(self) -> None:
        if self.board is None:
            return
        _words, about = self.gate.guard(self.board, self.ticked(), undo=bool(self._undo_of))
        self.plan_view.choose("renames" if any(action.renames for action in about) else "all")

    @Slot(object)
    def _activated(self, row_id: RowId) -> None:
        row = self.model.row(row_id)
        if row is None:
            return
        if row.problem is not None:
            self.room.aside.first_remedy(row.problem)
        elif self.model.is_head(row_id):
            self.model.fold(row_id, not self.model.folded(row_id))
        else:
            self.model.toggle((row_id,))

    @Slot(object, str)
    def _link(self, row_id: RowId, _column: str) -> None:
        row = self.model.row(row_id)
        if row is not None and row.problem is not None:
            self.room.aside.first_remedy(row.problem)

    # -------------------------------------------------------------------------------------------------------- menus

    @Slot(object, object)
    def _fill_menu(self, row_id: RowId, menu: QMenu) -> None:
        row = self.model.row(row_id)
        if row is None or self.board is None:
            return
        if row.box:
            on = self.model.state_of(row_id) == Qt.CheckState.Checked
            self.menu.add(menu, self.tr("Leave out") if on else self.tr("Send"), lambda: self._tick(row_id, not on))
        self.menu.fill(menu, row, self.board, decide=self._fixed is None)

    @Slot(object, object)
    def _fill_outcome_menu(self, row: EntryRow, menu: QMenu) -> None:
        self.menu.fill_entry(menu, row)

    def _tick(self, row_id: RowId, on: bool) -> None:
        self.model.tick((row_id,), on, by_user=True)

    @Slot(object)
    def _said(self, done: Done) -> None:
        if self.shows_outcome and done.count:
            self.outcome.tell(f"{done.words}.")
        if self.board is not None and self.board.undo and done.count and self.isVisible():
            self.undo_bar.show_action(f"{done.words}.")
            announce(self, self.tr("%s. Undo with Ctrl+Z.") % done.words)
        else:
            self.undo_bar.hide()

    # -------------------------------------------------------------------------------------------------------- sending

    @Slot()
    def send(self) -> None:
        """Push what is ticked."""
        if self.board is None:
            return
        part = self.ticked()
        if self.gate.reason(self.board, part, undo=bool(self._undo_of)):
            return
        self.undo_bar.hide()
        self.watch.begin(part, self._undo_of)

    @Slot()
    def _ctrl_enter(self) -> None:
        if self.views.currentWidget() is self.plan_view and self.footer.primary.isEnabled():
            self.send()

    @Slot()
    def _check(self) -> None:
        if self.controller.running is None:
            self.watch.resume()

    @Slot()
    def _give_up(self) -> None:
        if self.controller.running is None:
            self.watch.abandon()

    @Slot()
    def _watch_changed(self) -> None:
        if self.board is not None:
            self._show_stage()

    @Slot(object)
    def _outcome_remedy(self, row: EntryRow) -> None:
        if row.problem is not None:
            self.room.aside.first_remedy(row.problem)

    # ------------------------------------------------------------------------------------------------------- keyboard

    @Slot()
    def _tell_hints(self) -> None:
        if self.isVisible():
            self.shell.set_hints(self.hints(undo=bool(self._undo_of)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """/ searches, digits choose a way out, Esc closes the undo bar and the search before the window goes back."""
        text = event.text()
        if event.key() == Qt.Key.Key_Escape and self.step_back():
            return
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        elif text == "/":
            self.search.focus()
        elif text == "?":
            self.shell.shortcuts_requested.emit()
        elif not (text.isdigit() and text != "0" and self.room.aside.take_number(int(text))):
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Its own keys, once the window has made room for it."""
        super().showEvent(event)
        if not self._filled:
            self.show_current()
        if not self.room.made:
            self._late.start([self._make_panel], after=_AFTER_PAINT)
        QTimer.singleShot(0, self, self._tell_hints)

    def hideEvent(self, event: QHideEvent) -> None:
        """An outcome that was seen and left is dismissed; a page that another one covers stays as it is."""
        super().hideEvent(event)
        stack = self.parentWidget()
        if isinstance(stack, QStackedWidget) and stack.indexOf(self) < 0:
            self.watch.dismiss()
