"""History: all that was done, every push with each old and new value, whole or for one client, and the way back.

Reads what is kept only. An undo of a push opens the review with the plan that would take the rows and fields back.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from qbosync_desktop.domain.plan import Plan
from qbosync_desktop.domain.problems import Problem, Remedy
from qbosync_desktop.gui import remedies
from qbosync_desktop.gui.controller import Controller
from qbosync_desktop.gui.forms.history_page import Ui_HistoryPage
from qbosync_desktop.gui.pages.history_done import Back, HistoryDone
from qbosync_desktop.gui.pages.history_event import HistoryEvent
from qbosync_desktop.gui.pages.history_list import HistoryList
from qbosync_desktop.gui.pages.history_rows import PastRow
from qbosync_desktop.gui.pages.outcome_ways import undo_title
from qbosync_desktop.gui.pages.push_watch import PushWatch
from qbosync_desktop.gui.pages.review import ReviewPage
from qbosync_desktop.gui.shell import Shell
from qbosync_desktop.sync.ports import Push


def _now() -> datetime:
    return datetime.now().astimezone()


class HistoryPage(QWidget):
    """See the module."""

    def __init__(self, controller: Controller, window: Shell, now: Callable[[], datetime] = _now) -> None:
        super().__init__()
        self.controller = controller
        self.shell = window
        self.title = self.tr("History")
        self.watch = PushWatch.of(controller, window)
        self._now = now
        self._asked_undo = False
        self._done: HistoryDone | None = None
        self._event_view: HistoryEvent | None = None
        form = self._form = Ui_HistoryPage()
        form.setupUi(self)
        self.list = HistoryList(controller, window, form, now)
        form.splitter.setStretchFactor(0, 2)
        form.splitter.setStretchFactor(1, 3)
        form.splitter.setSizes([626, 654])
        self.setFocusProxy(self.list.view)
        controller.board_changed.connect(self.list.refresh)
        self.watch.undo_ready.connect(self._undo_ready)
        self.list.chosen.connect(self._chosen)
        self.list.sought_changed.connect(self._sought_changed)
        self.list.opened.connect(self._to_rows)

    @property
    def done(self) -> HistoryDone:
        """The right for a push; made when one is shown first, for few look at both kinds."""
        if self._done is None:
            made = self._done = HistoryDone(self.controller, self.shell, self._form, self._now)
            made.leave(self._event_shown)  # it may be asked for from outside while an event is shown
            made.seek(self.list.sought)
            made.undo_asked.connect(self._ask_undo)
            made.row_changed.connect(self._tell_hints)
            made.problem.remedy_clicked.connect(self._remedy)
        return self._done

    @property
    def event_view(self) -> HistoryEvent:
        """The right for what was no push; made when that is shown first."""
        if self._event_view is None:
            made = self._event_view = HistoryEvent(self.controller, self.shell, self._form, self._now)
            made.seek(self.list.sought)
            made.row_changed.connect(self._tell_hints)
        return self._event_view

    @property
    def _event_shown(self) -> bool:
        return self._event_view is not None and self._event_view.event_shown is not None

    def show_client(self, client_id: int = 0) -> None:
        """Show what was done for one client, or everything for 0."""
        self.list.show_client(client_id)

    @Slot(object)
    def _chosen(self, row: PastRow | None) -> None:
        event = row.event if row is not None else None
        self._sought_changed()
        if event is None or self._done is not None:
            self.done.leave(event is not None)
            self.done.show_push(row.push if row is not None else None)
        if event is not None or self._event_view is not None:
            self.event_view.show_event(event, self.list.next_undo)

    @Slot()
    def _sought_changed(self) -> None:
        if self._done is not None:
            self._done.seek(self.list.sought)
        if self._event_view is not None:
            self._event_view.seek(self.list.sought)

    @Slot(object, object)
    def _ask_undo(self, push: Push, back: Back) -> None:
        self._asked_undo = True
        only = {number: names for number, names in back.items() if names is not None}
        self.watch.ask_undo(push, sorted(back), only)

    @Slot(object, object)
    def _undo_ready(self, plan: Plan, push: Push) -> None:
        if not self._asked_undo or not self.isVisible():
            self._asked_undo = False
            return
        self._asked_undo = False
        page = ReviewPage(self.controller, self.shell)
        page.show_plan(plan, push.id, undo_title(push, self._now()))
        self.shell.show_page(page, page.title)

    @Slot(object, object)
    def _remedy(self, problem: Problem, remedy: Remedy) -> None:
        if not remedies.apply(remedy, problem, self.controller, self.shell):
            self.shell.problem_requested.emit(problem)

    # ------------------------------------------------------------------------------------------------------- keyboard

    @Slot()
    def _to_rows(self) -> None:
        shown = self._form.entries.currentWidget()
        if isinstance(shown, QAbstractItemView):
            shown.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _tell_hints(self) -> None:
        if not self.isVisible():
            return
        keys = [("↑↓", self.tr("move"))]
        if not self._event_shown:
            keys += [("Space", self.tr("tick")), ("←→", self.tr("fold"))]
        keys += [("/", self.tr("search")), ("Esc", self.tr("back")), ("F1", self.tr("all keys"))]
        self.shell.set_hints(keys)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """/ searches; Esc clears the search and the chip before the window goes back."""
        if event.key() == Qt.Key.Key_Escape and self.list.step_back():
            return
        if event.text() == "/":
            self.list.search.focus()
        elif event.text() == "?":
            self.shell.shortcuts_requested.emit()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Its own keys, once the window has made room for it."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._tell_hints)
