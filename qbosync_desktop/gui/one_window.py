"""One window per data folder: a second start raises the first. Knows nothing of what is in the folder."""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_PATIENCE = 500
"""How long the first window may take to answer, in milliseconds."""


def _name(folder: Path) -> str:
    return "qbosync-" + hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:20]


def raise_first(folder: Path) -> bool:
    """Ask the window that has this folder open to come to the front. False when no window answers."""
    socket = QLocalSocket()
    socket.connectToServer(_name(folder))
    if not socket.waitForConnected(_PATIENCE):
        return False
    socket.disconnectFromServer()
    return True


class FirstWindow(QObject):
    """Listens for later starts on the same folder; ``asked`` when there was one."""

    asked = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        # The folder's lock is ours already, so what stands under this name is left over from a crash.
        QLocalServer.removeServer(_name(folder))
        self._server.listen(_name(folder))

    @Slot()
    def _answer(self) -> None:
        socket = self._server.nextPendingConnection()
        if socket is not None:
            socket.disconnected.connect(socket.deleteLater)
            self.asked.emit()

    def close(self) -> None:
        """Stop listening."""
        self._server.close()
