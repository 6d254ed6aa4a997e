"""Pushing by itself, when the firm's switch "Automatically synchronise clients" is on and hands have been still.

What may go is ``desk.automatic``'s to say; this only waits. It sleeps unless something may go.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot

from qbosync_desktop.desk.automatic import automatic_part
from qbosync_desktop.desk.board import Board
from qbosync_desktop.gui.controller import Controller

QUIET = 30_000
"""How long nothing may have changed before changes go out, in milliseconds."""

LONGEST = 30 * 60_000
"""How long it waits at most between two tries that fail, in milliseconds."""


class AutomaticPush(QObject):
    """Pushes what may go without a look. ``may`` says whether now is a good time (no page is open)."""

    def __init__(
        self, controller: Controller, may: Callable[[], bool], parent: QObject | None = None, quiet: int = QUIET
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._may = may
        self._quiet = self._wait = quiet
        self._stopped = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._push)
        controller.board_changed.connect(self._board_changed)
        controller.failed.connect(self._failed)
        controller.pushed.connect(self._pushed)

    def stop(self) -> None:
        """The window closes: nothing goes out by itself any more."""
        self._stopped = True
        self._timer.stop()

    @Slot(object)
    def _board_changed(self, board: Board) -> None:
        idle = self._stopped or board.picture.company is None or bool(board.open_pushes)
        if idle or not automatic_part(board.picture).actions:
            self._timer.stop()
        else:
            self._timer.start(self._wait)  # anew after every change: only still hands let it run out

    @Slot()
    def _push(self) -> None:
        board = self._controller.board
        if board is None:
            return
        part = automatic_part(board.picture)
        if not part.actions:
            return
        if self._controller.running is None and self._may():
            self._controller.push(part)
        else:
            self._timer.start(self._wait)

    @Slot(object)
    def _failed(self, _error: object) -> None:
        self._wait = min(max(self._wait, 1) * 2, LONGEST)

    @Slot(object)
    def _pushed(self, _push: object) -> None:
        self._wait = self._quiet
