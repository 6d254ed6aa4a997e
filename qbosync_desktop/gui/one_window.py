"""One window per data folder: a later start raises the first, and a run of ``qbosync`` hands its work to it.

Owns the listening side of ``hand_over``. Knows nothing of what is in the folder, nor what is done for a run.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import logging
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from qbosync_desktop.domain.problems import Problem
from qbosync_desktop.hand_over import Meeting, announce, message, problem_told, raise_window, report_told, withdraw

if TYPE_CHECKING:
    from qbosync_desktop.desk.unattended import RunReport

log = logging.getLogger(__name__)

LONGEST = 65_536
"""Bytes of a request; ours are a hundred or so."""
PATIENCE = 5_000
"""How long somebody who connects may take to say what it wants, in milliseconds."""
LAST_WORDS = 500
"""How long closing waits for an answer to leave, in milliseconds."""


def raise_first(folder: Path) -> bool:
    """Ask the window that has this folder open to come to the front. False when no window answers."""
    if sys.platform == "win32":
        import ctypes

        # Windows lets only the program that the user has just started put a window in front; it may pass that on.
        ctypes.windll.user32.AllowSetForegroundWindow(-1)
    return raise_window(folder)


class Errand(QObject):
    """One run that was handed over. Exactly one of ``report``, ``problem`` and ``closing`` ends it."""

    gone = Signal(object)
    """The Errand: whoever asked is there no more."""

    def __init__(self, socket: QLocalSocket, everything: bool, large: bool, parent: QObject) -> None:
        super().__init__(parent)
        self.everything = everything
        self.large = large
        self._socket = socket
        self._ended = False
        socket.setParent(self)
        socket.disconnected.connect(self._cut)

    def waits(self, why: str) -> None:
        """It has to wait: "running" (another task) or "page" (somebody looks at one)."""
        self._say({"waits": why})

    def begun(self) -> None:
        """The work began."""
        self._say({"begun": True})

    def progress(self, done: int, total: int, words: str) -> None:
        """How far it is."""
        self._say({"progress": [done, total, words]})

    def report(self, report: RunReport) -> None:
        """The work is done."""
        self._end({"report": report_told(report)})

    def problem(self, problem: Problem) -> None:
        """The work could not be done."""
        self._end({"problem": problem_told(problem)})

    def closing(self) -> None:
        """The window closes; whoever asked does the work itself."""
        self._end({"closing": True})

    def _say(self, values: Mapping[str, object]) -> None:
        if not self._ended and self._socket.isOpen():
            self._socket.write(message(values))

    def _end(self, values: Mapping[str, object]) -> None:
        self._say(values)
        self._ended = True
        if self._socket.bytesToWrite():
            self._socket.waitForBytesWritten(LAST_WORDS)  # a report is short; the window may be about to end
        self._socket.disconnectFromServer()

    @Slot()
    def _cut(self) -> None:
        self.gone.emit(self)
        self.deleteLater()


class _Guest(QObject):
    """Somebody who connected and has not said yet what it wants."""

    def __init__(self, socket: QLocalSocket, house: FirstWindow) -> None:
        super().__init__(house)
        self._socket = socket
        self._house = house
        socket.setReadBufferSize(LONGEST)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._leave)
        self._timer.start(PATIENCE)
        socket.readyRead.connect(self._read)
        socket.disconnected.connect(self._read)
        self._read()

    @Slot()
    def _read(self) -> None:
        socket = self._socket
        if socket.canReadLine():
            self._timer.stop()
            socket.readyRead.disconnect(self._read)
            socket.disconnected.disconnect(self._read)
            self._house.answer(socket, bytes(socket.readLine().data()))
            self.deleteLater()
        elif socket.bytesAvailable() >= LONGEST or socket.state() == QLocalSocket.LocalSocketState.UnconnectedState:
            self._leave()

    @Slot()
    def _leave(self) -> None:
        self._timer.stop()
        self._socket.abort()
        self._socket.deleteLater()
        self.deleteLater()


class FirstWindow(QObject):
    """Listens while the window has its folder open. ``asked``: come to the front. ``handed``: an :class:`Errand`."""

    asked = Signal()
    handed = Signal(object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._meeting: Meeting | None = None
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._come_in)
        name = "qbosync-" + hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:20]
        # The folder's lock is ours already, so what stands under this name is left over from a crash.
        QLocalServer.removeServer(name)
        if self._server.listen(name):
            try:
                self._meeting = announce(folder, self._server.fullServerName())
            except OSError as error:
                log.warning("nobody can hand work over: %s", type(error).__name__)
        else:
            log.warning("nobody can hand work over: %s", self._server.serverError().name)

    @Slot()
    def _come_in(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            _Guest(socket, self)

    def answer(self, socket: QLocalSocket, line: bytes) -> None:
        """Do what a guest asks, if it has the key; one without is not even told that it is wrong."""
        try:
            asked = json.loads(line)
            known = self._meeting is not None and hmac.compare_digest(
                str(asked["key"]).encode(), self._meeting.key.encode()
            )
        except (ValueError, KeyError, TypeError):
            known = False
        if known and asked.get("ask") == "sync" and socket.state() == QLocalSocket.LocalSocketState.ConnectedState:
            everything, large = asked.get("everything") is True, asked.get("large") is True
            self.handed.emit(Errand(socket, everything, large, self))
            return
        if known and asked.get("ask") == "raise":
            self.asked.emit()
        socket.abort()
        socket.deleteLater()

    def close(self) -> None:
        """Listen no more. Safe to call twice."""
        if self._meeting is not None:
            self._meeting = None
            withdraw(self._folder)
        self._server.close()
