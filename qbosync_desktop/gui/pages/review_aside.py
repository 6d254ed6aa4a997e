"""The panel beside review and outcome, kept to the row that is current; and what its buttons do."""

from __future__ import annotations

from collections.abc import Container

from PySide6.QtCore import QObject, Signal, Slot

from qbosync_desktop.desk.picture import Picture
from qbosync_desktop.domain.plan import Plan
from qbosync_desktop.domain.problems import Problem, Remedy
from qbosync_desktop.gui import remedies
from qbosync_desktop.gui.controller import Controller
from qbosync_desktop.gui.pages import review_facts
from qbosync_desktop.gui.pages.edited_there import Edited
from qbosync_desktop.gui.pages.entry_rows import EntryRow
from qbosync_desktop.gui.pages.left_out import Place
from qbosync_desktop.gui.pages.plan_view import PlanView
from qbosync_desktop.gui.pages.push_watch import PushWatch, Stage
from qbosync_desktop.gui.pages.review_menu import RowMenu
from qbosync_desktop.gui.pages.review_panel import ReviewPanel
from qbosync_desktop.gui.pages.review_rows import ticked_part
from qbosync_desktop.gui.shell import Shell


class ReviewAside(QObject):
    """See the module."""

    decided = Signal()
    """A button was used: the keyboard goes back to the rows."""

    def __init__(
        self, controller: Controller, shell: Shell, panel: ReviewPanel, plan_view: PlanView, menu: RowMenu
    ) -> None:
        super().__init__(panel)
        self._controller = controller
        self._shell = shell
        self._panel = panel
        self._plan_view = plan_view
        self._menu = menu
        panel.remedy_clicked.connect(self.apply)
        panel.edited.take_clicked.connect(self._take)
        panel.edited.send_clicked.connect(self._send)
        panel.edited.edit_clicked.connect(self._edit)

    def show_row(self, picture: Picture, left_out: Container[Place], title: str, *, undo: bool, decide: bool) -> None:
        """The current row of the plan. ``decide``: the plan is the board's own, so that decisions change it."""
        row = self._plan_view.current_row()
        if row is None:
            self._panel.show_nothing(title)
            return
        if row.action is None:
            review_facts.show_problem(self._panel, row, picture, undo=undo)
            return
        head = (self._plan_view.model.row(row.head) if row.head else None) or row
        lines = self._plan_view.lines_under(head)
        if row.overwrites and row.field is not None:
            lines = [line for line in lines if line.field is row.field]
        sent = ticked_part(Plan((row.action,)), left_out).actions
        action = sent[0] if sent else None
        review_facts.show_change(self._panel, row.action, head, lines, action, picture, undo=undo, decide=decide)
        client_id = row.action.client_id
        if self._controller.running is None and client_id in picture.links:
            self._controller.ask(lambda desk: desk.entries_of_client(client_id, 3), self._panel.show_recent)

    def show_entry(self, row: EntryRow | None, watch: PushWatch, picture: Picture, title: str) -> None:
        """The current row of a push."""
        if row is None:
            self._panel.show_nothing(title)
            return
        ended = watch.stage is Stage.OUTCOME
        review_facts.show_entry(self._panel, row, watch.push, picture, ended=ended)

    def take_number(self, number: int) -> bool:
        """Use the way out or the choice with this number (1-9); False when there is none."""
        if not self._panel.problem.isHidden():
            return self._panel.problem.take(number)
        return not self._panel.edited.isHidden() and self._panel.edited.take(number)

    def choices(self) -> int:
        """How many ways out, or choices about fields that were edited in QuickBooks, have a number."""
        if not self._panel.problem.isHidden():
            return min(9, len(self._panel.problem.buttons()))
        return 0 if self._panel.edited.isHidden() else min(9, len(self._panel.edited.buttons()))

    def first_remedy(self, problem: Problem) -> None:
        """Use the best way out, or show the problem when there is none."""
        if problem.remedies:
            self.apply(problem, problem.remedies[0])
        else:
            self._shell.problem_requested.emit(problem)

    @Slot(object, object)
    def apply(self, problem: Problem, remedy: Remedy) -> None:
        """Use a way out; what the window cannot do by itself is shown."""
        if not remedies.apply(remedy, problem, self._controller, self._shell):
            self._shell.problem_requested.emit(problem)

    @Slot(object)
    def _take(self, one: Edited) -> None:
        self._menu.take(one.client_id, one.field)
        self.decided.emit()

    @Slot(object)
    def _send(self, one: Edited) -> None:
        self._menu.send_ours(one.client_id, one.field)
        self.decided.emit()

    @Slot(object)
    def _edit(self, one: Edited) -> None:
        self._shell.client_requested.emit(one.client_id)
