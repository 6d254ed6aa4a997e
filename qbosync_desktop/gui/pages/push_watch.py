"""What the pages know about the push that runs and the one that ended, also while no page is shown.

Lives as long as the window. Results stay here until the user has seen and dismissed them.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping
from enum import Enum, auto

from PySide6.QtCore import QObject, Signal, Slot

from qbosync_desktop.desk.board import Board
from qbosync_desktop.domain.fields import Field
from qbosync_desktop.domain.plan import Plan
from qbosync_desktop.gui.controller import Controller
from qbosync_desktop.gui.tasks import Progress, Task
from qbosync_desktop.sync.ports import Entry, Push


class Stage(Enum):
    """Where the newest push stands."""

    IDLE = auto()
    RUNNING = auto()
    OUTCOME = auto()


class PushWatch(QObject):
    """See the module."""

    changed = Signal()
    """Stage, entries or progress changed."""
    undo_ready = Signal(object, object)
    """Plan, Push: what would take this push back, on customers read afresh."""

    def __init__(self, controller: Controller, parent: QObject) -> None:
        super().__init__(parent)
        self._controller = controller
        self._task: Task | None = None
        self._push: Push | None = None
        self._began = 0.0
        self._ended = False
        self._waits_for_entries = False
        self._asked: Push | None = None
        self.stage = Stage.IDLE
        self.title = ""
        self.undo_of = 0
        self.total = 0
        self.progress = Progress(0, 0, "")
        self.entries: tuple[Entry, ...] = ()
        controller.started.connect(self._started)
        controller.progressed.connect(self._progressed)
        controller.answered.connect(self._answered)
        controller.finished.connect(self._finished)
        controller.pushed.connect(self._pushed)
        controller.board_changed.connect(self._board_changed)

    @classmethod
    def of(cls, controller: Controller, owner: QObject) -> PushWatch:
        """The one that belongs to a window; made when first asked for."""
        return owner.findChild(cls) or cls(controller, owner)

    # ------------------------------------------------------------------------------------------------ for the pages

    @property
    def push(self) -> Push | None:
        """The push whose outcome is shown."""
        return self._push

    def begin(self, plan: Plan, undo_of: int = 0) -> None:
        """Send a plan."""
        self._open(len(plan.actions), undo_of)
        self._task = self._controller.push(plan, undo_of)
        self.title = self._task.title
        self.changed.emit()

    def resume(self) -> None:
        """Go on with an unfinished push."""
        self._open(0, 0)
        self._task = self._controller.resume_push()
        self.title = self._task.title
        self.changed.emit()

    def abandon(self) -> None:
        """Give an unfinished push up."""
        self._open(0, 0)
        self._task = self._controller.abandon_push()
        self.title = self._task.title
        self.changed.emit()

    def dismiss(self) -> None:
        """The outcome was seen."""
        if self.stage is Stage.OUTCOME:
            self.stage = Stage.IDLE
            self.entries = ()
            self.changed.emit()

    def ask_undo(
        self,
        push: Push,
        numbers: Iterable[int] | None = None,
        fields: Mapping[int, frozenset[Field]] | None = None,
    ) -> None:
        """Work out what would take a push back, or some of its rows, or single ``fields`` of a row; :attr:`undo_ready`
        follows.
        """
        if self._controller.running is not None:
            return
        chosen = None if numbers is None else tuple(numbers)
        self._asked = push
        self._controller.task(
            self.tr("Reading QuickBooks again"),
            lambda office, _cancel, _report: office.desk.undo_plan(push.id, chosen, fields),
            self._planned,
        )

    def seconds_left(self) -> int | None:
        """How long the rest will take at the speed so far; None while nobody can tell."""
        made = self.progress
        if not made.done or made.done >= made.total:
            return None
        spent = time.monotonic() - self._began
        return max(1, round(spent / made.done * (made.total - made.done)))

    # ----------------------------------------------------------------------------------------------------- inside

    def _open(self, total: int, undo_of: int) -> None:
        self.stage = Stage.RUNNING
        self.total = total
        self.undo_of = undo_of
        self.entries = ()
        self.progress = Progress(0, total, "")
        self._push = None
        self._began = time.monotonic()
        self._ended = self._waits_for_entries = False

    @Slot(object)
    def _started(self, task: Task) -> None:
        self._task = self._task if self.stage is Stage.RUNNING else None

    @Slot(object)
    def _progressed(self, made: Progress) -> None:
        if self.stage is Stage.RUNNING and not self._ended:
            self.progress = made
            self.total = made.total or self.total
            self.changed.emit()

    @Slot(object)
    def _answered(self, entries: tuple[Entry, ...]) -> None:
        if self.stage is not Stage.RUNNING and self._controller.running is not None:  # begun elsewhere in the window
            self._open(len(entries), 0)
            self._task = self._controller.running
            self.title = self._task.title
        if self.stage is Stage.RUNNING and not self._ended:
            self.entries = entries
            self.changed.emit()

    @Slot(object)
    def _finished(self, task: object) -> None:
        if self.stage is Stage.RUNNING and task is self._task:
            self._ended = True

    @Slot(object)
    def _pushed(self, push: Push) -> None:
        self._push = push
        self._waits_for_entries = True
        self._controller.ask(lambda desk: desk.entries(push.id), self._told)

    @Slot(object)
    def _told(self, entries: tuple[Entry, ...]) -> None:
        self.entries = entries
        self.undo_of = self._push.undo_of if self._push is not None else 0
        self._waits_for_entries = False
        self.stage = Stage.OUTCOME
        self._task = None
        self.changed.emit()

    @Slot(object)
    def _board_changed(self, board: Board) -> None:
        """The board after a push that ended without a result (no network, stopped before it began)."""
        company = board.picture.company
        if self._push is not None and (company is None or company.realm_id != self._push.realm_id):
            self.dismiss()  # that was another company
        if self.stage is Stage.RUNNING and self._ended and not self._waits_for_entries:
            self.stage = Stage.IDLE
            self._task = None
            self.changed.emit()

    @Slot(object)
    def _planned(self, plan: Plan) -> None:
        push, self._asked = self._asked, None
        if push is not None:
            self.undo_ready.emit(plan, push)
