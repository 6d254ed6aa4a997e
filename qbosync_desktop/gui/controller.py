"""The window's go-between: runs desk work on the sync thread and hands every new board to whoever shows it.

Screens never call the desk themselves. They connect to ``board_changed`` and ask with :meth:`Controller.act` (a
decision) or :meth:`Controller.task` (long work). Work is a plain function of the office and runs on the sync thread.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from threading import Event
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QObject, Signal, Slot

from qbosync_desktop.domain.making import collector_waits, give_back
from qbosync_desktop.domain.problems import Cancelled, KnownError
from qbosync_desktop.domain.tasks import CancelToken, Report
from qbosync_desktop.gui.tasks import Task, TaskRunner

if TYPE_CHECKING:
    from qbosync_desktop.desk.board import Board
    from qbosync_desktop.desk.desk import Desk, Done
    from qbosync_desktop.domain.plan import Plan
    from qbosync_desktop.gui.office_port import OfficePort
    from qbosync_desktop.sync.ports import Push

_MANY = 5_000
_MOMENT = 0.05
"""Seconds that a board waits for a window which is not painted."""
Receiver = Callable[[Any], None]
"""A bound method of a QObject of the main thread."""


class Controller(QObject):
    """See the module. All signals are emitted on the main thread."""

    board_changed = Signal(object)  # Board
    said = Signal(object)  # Done of the last decision: words for the undo bar, refusals for a dialog
    failed = Signal(object)  # KnownError: show its problem
    unattended_failed = Signal(object)  # KnownError of a run that nobody watches: shown in the window, with no dialog
    started = Signal(object)  # Task: long work began
    progressed = Signal(object)  # (done, total, words) of the running task
    finished = Signal(object)  # Task: long work ended, well or not
    pushed = Signal(object)  # Push: one run of a plan ended
    not_begun = Signal(object)  # KnownError: the folder cannot be opened after all
    answered = Signal(object)  # tuple[Entry, ...]: the entries of the push that runs, after every batch

    def __init__(
        self, office: OfficePort, runner: TaskRunner, parent: QObject | None = None, *, later: bool = False
    ) -> None:
        super().__init__(parent)
        self.later = later
        """Whether the folder is opened by :meth:`begin` only."""
        self.office = office
        self.board: Board | None = None
        self._runner = runner
        self._running: Task | None = None
        self._decisions = 0  # taken and not answered yet
        self._board_owed = False
        self._first = True  # board: it made everything that is kept
        self._board_after = True  # the running task changes something
        self.reading_in: list[str] = []
        """Modules that are not imported before the first rows are shown, in the order in which they are wanted."""
        self.warming: list[Callable[[Board], None]] = []
        """As ``preparing``, once the board is shown: what can wait until then."""
        self.preparing: list[Callable[[Board], None]] = []
        """Called on the sync thread with every board before it is shown: what screens work out of it, off the main
        thread. Plain functions of the board that touch no widget.
        """

    @property
    def running(self) -> Task | None:
        """The long task that runs now."""
        return self._running

    def begin(self, done: Receiver) -> None:
        """Open the folder and read in what comes next, off the main thread; then ``done``, else ``not_begun``."""

        def work(cancel: CancelToken, report: Report) -> object:
            self.office.desk  # noqa: B018 - an office whose folder is opened later opens it now
            for name in self.reading_in:
                import_module(name)
            return None

        self._runner.run(work, title="", done=done, failed=self._not_begun)

    def refresh(self, after: Event | None = None) -> None:
        """Make a new board; ``after`` this has come to be, or not for a long moment."""

        def work(cancel: CancelToken, report: Report) -> object:
            if after is not None:
                after.wait(_MOMENT)
            return self._prepared_board()

        self._runner.run(work, title="", done=self._show, failed=self._fail, key="refresh")

    def act(
        self, decision: Callable[[Desk], Done], done: Receiver | None = None, failed: Receiver | None = None
    ) -> None:
        """Take a decision: ``decision(desk)`` on the sync thread, then a new board and its words.

        A dialog that shows the outcome itself gives ``done`` (gets the Done, after the board) and ``failed`` (gets the
        KnownError, which is then shown nowhere else).

        While further decisions wait behind it, the board is left to the last of them: a hundred quick Enters are a
        hundred decisions and a few boards.
        """
        self._decisions += 1

        def work(cancel: CancelToken, report: Report) -> object:
            answer = decision(self.office.desk)
            return done, answer, self._prepared_board() if self._decisions == 1 else None

        self._runner.run(work, title="", done=self._decided, failed=failed or self._fail, ended=self._decision_ended)

    def ask(self, question: Callable[[Desk], object], receiver: Receiver) -> None:
        """Read something from the desk (history, entries); the answer goes to a bound method, no board is made.

        A window that closes still ends what it had begun to show; its questions are not answered any more.
        """
        if self._runner.closed:
            return

        def work(cancel: CancelToken, report: Report) -> object:
            return question(self.office.desk)

        self._runner.run(work, title="", done=receiver, failed=self._fail)

    def task(
        self,
        title: str,
        work: Callable[[OfficePort, CancelToken, Report], Any],
        done: Receiver | None = None,
        failed: Receiver | None = None,
        *,
        cancellable: bool = True,
        changes: bool = True,
    ) -> Task:
        """Long work with progress and a title ("Reading QuickBooks"). A new board follows, also after a failure.

        ``failed`` gets the KnownError or Cancelled, which is then shown nowhere else. Work that only looks
        (``changes`` False) needs no new board.
        """
        self._board_after = changes

        def whole(cancel: CancelToken, report: Report) -> object:
            return done, work(self.office, cancel, report)

        task = self._runner.run(
            whole,
            title=title,
            done=self._task_done,
            failed=failed or self._task_failed,
            progressed=self._progress,
            ended=self._task_ended,
            cancellable=cancellable,
        )
        if failed is not None:
            task.call("failed", self._task_told)
        self._running = task
        self.started.emit(task)
        return task

    def read_quickbooks(self, *, everything: bool = False) -> Task:
        """Read QuickBooks and look for matches."""

        def work(office: OfficePort, cancel: CancelToken, report: Report) -> object:
            return office.desk.pull(cancel, report, everything=everything)

        return self.task(self.tr("Reading QuickBooks"), work)

    def push(self, plan: Plan, undo_of: int = 0) -> Task:
        """Send an approved plan; ``pushed`` follows."""

        def work(office: OfficePort, cancel: CancelToken, report: Report) -> object:
            return office.desk.push(plan, cancel, self._telling(office.desk, report), undo_of=undo_of)

        count = len(plan.actions)
        words = self.tr("Pushing 1 change") if count == 1 else self.tr("Pushing %s changes") % count
        return self.task(words, work, self._push_done)

    def synchronise(self, done: Receiver, failed: Receiver, *, everything: bool = False, large: bool = False) -> Task:
        """A run that nobody watches: ``done`` gets its RunReport, ``failed`` the KnownError or Cancelled.

        ``everything``: send the whole plan, which somebody has approved; ``large``: even an unusual one.
        """

        def work(office: OfficePort, cancel: CancelToken, report: Report) -> object:
            from qbosync_desktop.desk.unattended import run_unattended

            return run_unattended(office.desk, cancel, report, everything=everything, large=large)

        return self.task(self.tr("Synchronising"), work, done, failed)

    def resume_push(self) -> Task:
        """Go on with an unfinished push; ``pushed`` follows for the last one."""

        def work(office: OfficePort, cancel: CancelToken, report: Report) -> object:
            pushes = office.desk.resume(cancel, self._telling(office.desk, report))
            return pushes[-1] if pushes else None

        return self.task(self.tr("Finishing the earlier push"), work, self._push_done)

    def abandon_push(self) -> Task:
        """Give an unfinished push up; ``pushed`` follows for the last one."""

        def work(office: OfficePort, cancel: CancelToken, report: Report) -> object:
            pushes = office.desk.abandon()
            return pushes[-1] if pushes else None

        return self.task(self.tr("Asking QuickBooks what arrived"), work, self._push_done)

    def _telling(self, desk: Desk, report: Report) -> Report:
        """A report that also tells what was answered so far; called on the sync thread."""
        told = -1

        def noted(done: int, total: int, words: str) -> None:
            nonlocal told
            if done != told:  # waiting is reported too, and changes no entry
                told = done
                newest = desk.pushes(1)
                self.answered.emit(desk.entries(newest[0].id) if newest else ())
            report(done, total, words)

        return noted

    def undo(self) -> None:
        """Take the last decision back."""
        self.act(lambda desk: desk.undo())

    def redo(self) -> None:
        """Do the last decision that was taken back again."""
        self.act(lambda desk: desk.redo())

    def cancel(self) -> None:
        """Ask the running task to stop."""
        if self._running is not None:
            self._running.cancel()

    # ------------------------------------------------------------------------------------------------ answers

    def _prepared_board(self) -> Board:
        with collector_waits():  # until they are frozen: it would walk a million new objects, in one go
            board = self.office.desk.board()
            for prepare in self.preparing:
                prepare(board)
            if len(board.syncs) + len(board.imports) > _MANY:
                gc.freeze()  # they stay
        return board

    def _warm(self, cancel: CancelToken, report: Report) -> object:
        if self.board is not None:
            with collector_waits():
                for warm in (*self.warming, _warm_board, _sharpen_board):
                    if not cancel.cancelled():
                        warm(self.board)
                if len(self.board.syncs) > _MANY:
                    gc.freeze()  # as in :meth:`_prepared_board`
            if self._first and len(self.board.syncs) > _MANY:
                give_back()
            self._first = False
        return None

    @Slot(object)
    def _show(self, board: Board) -> None:
        self.board = board
        self.board_changed.emit(board)
        with suppress(RuntimeError):  # the program is closing
            self._runner.run(self._warm, title="", key="warm")

    @Slot(object)
    def _decided(self, answer: tuple[Receiver | None, Done, Board | None]) -> None:
        receiver, done, board = answer
        self._board_owed = board is None
        if board is not None:
            self._show(board)
        self.said.emit(done)
        _tell(receiver, done)

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        if isinstance(error, KnownError):
            self.failed.emit(error)

    @Slot(object)
    def _not_begun(self, error: Exception) -> None:
        if isinstance(error, KnownError):
            self.not_begun.emit(error)

    @Slot(object)
    def _progress(self, progress: object) -> None:
        self.progressed.emit(progress)

    @Slot(object)
    def _task_done(self, answer: tuple[Receiver | None, object]) -> None:
        receiver, result = answer
        self._end()
        _tell(receiver, result)

    @Slot(object)
    def _task_failed(self, error: Exception) -> None:
        self._end()
        if not isinstance(error, Cancelled):
            self._fail(error)

    @Slot(object)
    def _task_told(self, _error: Exception) -> None:
        self._end()

    @Slot(object)
    def _task_ended(self, task: Task) -> None:
        if self._running is task:  # a bug: neither done nor failed was called
            self._end()

    @Slot(object)
    def _decision_ended(self, _task: object) -> None:
        self._decisions -= 1
        if self._decisions == 0 and self._board_owed:  # the last decision failed after others that made no board
            self._board_owed = False
            self.refresh()

    def _end(self) -> None:
        task, self._running = self._running, None
        self.finished.emit(task)
        if self._board_after:
            self.refresh()

    @Slot(object)
    def _push_done(self, push: Push | None) -> None:
        if push is not None:
            self.pushed.emit(push)


def _warm_board(board: Board) -> None:
    board.warm()


def _sharpen_board(board: Board) -> None:
    board.sharpen()


def _tell(receiver: Receiver | None, answer: object) -> None:
    """Hand an answer over, unless the dialog that asked is gone."""
    asker = getattr(receiver, "__self__", None)
    if receiver is not None and (asker is None or shiboken6.isValid(asker)):
        receiver(answer)
