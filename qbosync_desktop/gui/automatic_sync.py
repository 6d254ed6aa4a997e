"""Synchronising by itself, when the firm's switch is on: after edits once hands are still, and on a timer.

What may go is ``desk.automatic``'s to say, what a run does is ``desk.unattended``'s; this only waits. One single-shot
timer, set when the board changes: while nothing is due it sleeps.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication

from qbosync_desktop.desk.automatic import automatic_part
from qbosync_desktop.domain.problems import KnownError, SignInNeeded
from qbosync_desktop.gui.controller import Controller
from qbosync_desktop.gui.network_return import NetworkReturn
from qbosync_desktop.gui.standing import OFFLINE_CODES

if TYPE_CHECKING:
    from qbosync_desktop.desk.board import Board
    from qbosync_desktop.desk.unattended import RunReport

log = logging.getLogger(__name__)

QUIET = 30_000
"""How long nothing may have changed before a run begins, in milliseconds."""

LONGEST = 30 * 60_000
"""How long it waits at most after a run that failed, in milliseconds; also after one that the user stopped."""

NETWORK_SETTLES = 5_000
"""How long it waits when the network is back: names and routes come a little later, in milliseconds."""


def _now() -> datetime:
    return datetime.now(UTC)


class AutomaticSync(QObject):
    """See the module. ``may`` says whether now is a good time (no page is open); ask again with :meth:`look_again`."""

    ended = Signal(object)
    """RunReport: a run ended."""
    failed = Signal(object)
    """KnownError: a run could not be done; it is tried again later."""

    def __init__(
        self,
        controller: Controller,
        may: Callable[[], bool],
        parent: QObject | None = None,
        *,
        network: NetworkReturn | None = None,
        quiet: int = QUIET,
        now: Callable[[], datetime] = _now,
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._may = may
        self._quiet = quiet
        self._now = now
        self._failures = 0
        self._not_before = 0.0  # on the monotonic clock
        self._last_read: datetime | None = None
        self._stopped = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._run)
        self._network = network or NetworkReturn(self)
        self._network.returned.connect(self._network_returned)
        controller.board_changed.connect(self._board_changed)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._state_changed)

    @property
    def waits(self) -> int:
        """Milliseconds until the next run, -1 when none is due."""
        return self._timer.remainingTime()

    def stop(self) -> None:
        """The window closes: nothing goes by itself any more. Safe to call twice."""
        self._stopped = True
        self._timer.stop()

    @Slot()
    def look_again(self) -> None:
        """A page was left."""
        if self._controller.board is not None:
            self._plan(self._controller.board, self._quiet)

    @Slot(Qt.ApplicationState)
    def _state_changed(self, state: Qt.ApplicationState) -> None:
        """The program came to the front: the computer may have slept, and timers do not count that."""
        if state is not Qt.ApplicationState.ApplicationActive:
            return
        board, left = self._controller.board, self._timer.remainingTime()
        if board is not None and left > self._quiet and (self._due(board) or 0) < left:
            self._plan(board, self._quiet)

    @Slot(object)
    def _board_changed(self, board: Board) -> None:
        read = board.picture.company.last_read if board.picture.company else None
        if read != self._last_read:  # QuickBooks answered, whoever asked
            self._last_read = read
            self._forgive()
        self._plan(board, self._quiet)  # anew after every change: only still hands let it run out

    def _plan(self, board: Board, soonest: int) -> None:
        due = self._due(board)
        if due is None or self._controller.running is not None or not self._may():
            self._timer.stop()  # a board follows every task, look_again() every page
            return
        held = int((self._not_before - time.monotonic()) * 1000)
        self._timer.start(max(due, held, soonest))

    def _due(self, board: Board) -> int | None:
        """In how many milliseconds there is something to do; None for not at all."""
        settings, company = board.picture.settings, board.picture.company
        if self._stopped or company is None or not settings.automatic:
            return None
        if board.open_pushes or automatic_part(board.picture).actions:
            return 0
        if settings.every_minutes <= 0:
            return None
        every = timedelta(minutes=settings.every_minutes)
        left = every if company.last_read is None else company.last_read + every - self._now()
        return int(min(max(left, timedelta(0)), every) / timedelta(milliseconds=1))

    @Slot()
    def _run(self) -> None:
        board = self._controller.board
        due = self._due(board) if board is not None else None
        early = due is None or due > self._quiet  # Qt lets long timers run out a little before their time
        if early or self._controller.running is not None or not self._may():
            self.look_again()
            return
        self._controller.synchronise(self._done, self._not_done)

    @Slot(object)
    def _done(self, report: RunReport) -> None:
        self._forgive()
        log.info("by itself: %d done, %d refused, %d waiting", report.done, report.refused, report.waiting)
        self.ended.emit(report)

    @Slot(object)
    def _not_done(self, error: Exception) -> None:
        self._failures += 1
        pause = min(max(self._quiet, 1) * 2**self._failures, LONGEST)
        if not isinstance(error, KnownError) or isinstance(error, SignInNeeded):
            pause = LONGEST  # stopped by the user, or waiting for them
        self._not_before = time.monotonic() + pause / 1000
        if not isinstance(error, KnownError):
            return
        if error.problem.code in OFFLINE_CODES:
            self._network.watch()
        self._controller.unattended_failed.emit(error)
        self.failed.emit(error)

    @Slot()
    def _network_returned(self) -> None:
        self._not_before = 0.0
        if self._failures and self._controller.board is not None:
            self._plan(self._controller.board, NETWORK_SETTLES)

    def _forgive(self) -> None:
        self._failures = 0
        self._not_before = 0.0
