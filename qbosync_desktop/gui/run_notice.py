"""A notification when a run that nobody watched ends with something new for a person.

Never while the window is in front: there the header and the next step say it. Never twice for the same. A system with a
tray shows a message (Windows and macOS want an icon for that, so one is there until the window comes to the front);
others let the window's entry in the task bar ask for attention.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from qbosync_desktop.domain.problems import KnownError, Problem
from qbosync_desktop.gui.shell import Shell
from qbosync_desktop.gui.standing import OFFLINE_CODES

if TYPE_CHECKING:
    from qbosync_desktop.desk.board import Board
    from qbosync_desktop.desk.unattended import RunReport

SHOWN = 10_000
"""How long a message stays, in milliseconds, where the system lets us choose."""

Name = tuple[str, int, str]


def _name(problem: Problem) -> Name:
    return problem.code, problem.client_id, problem.customer_id


class RunNotice(QObject):
    """See the module. ``clicked``: the user wants to see the window. ``told``: title and words of what was told."""

    clicked = Signal()
    told = Signal(str, str)

    def __init__(self, window: Shell) -> None:
        super().__init__(window)
        self._window = window
        self._known: set[Name] = set()
        self._failure = ""
        self._tray: QSystemTrayIcon | None = None
        QGuiApplication.instance().applicationStateChanged.connect(self._state_changed)  # type: ignore[union-attr]  # there is one

    @Slot(object)
    def show_board(self, board: Board) -> None:
        """What the window shows while it is in front is known to whoever sits there."""
        if self._in_front():
            self._known = {_name(one) for one in (*board.picture.plan.problems, *board.picture.others)}

    @Slot(object)
    def ended(self, report: RunReport) -> None:
        """A run was done."""
        self._failure = ""
        new = [one for one in report.problems if _name(one) not in self._known]
        self._known = {_name(one) for one in report.problems}
        if len(new) == 1:
            self._tell(self.tr("1 client needs you"), new[0].title)
        elif new:
            self._tell(self.tr("%s things need you") % len(new), self.tr("QuickBooks was synchronised."))

    @Slot(object)
    def failed(self, error: KnownError) -> None:
        """A run could not be done. Being offline is told in the window only: it passes by itself."""
        problem = error.problem
        if problem.code in OFFLINE_CODES or problem.code == self._failure:
            return
        self._failure = problem.code
        self._tell(self.tr("Synchronising did not work"), problem.title)

    def close(self) -> None:
        """The window closes. Safe to call twice."""
        tray, self._tray = self._tray, None
        if tray is not None:
            tray.hide()
            tray.deleteLater()

    def _in_front(self) -> bool:
        return self._window.isActiveWindow()

    def _tell(self, title: str, words: str) -> None:
        if self._in_front():
            return
        self.told.emit(title, words)
        if QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages():
            if self._tray is None:
                self._tray = QSystemTrayIcon(QApplication.windowIcon(), self)
                self._tray.setToolTip(QGuiApplication.applicationDisplayName())
                self._tray.messageClicked.connect(self.clicked)
                self._tray.activated.connect(self.clicked)
            self._tray.show()
            self._tray.showMessage(title, words, QApplication.windowIcon(), SHOWN)
        else:
            QApplication.alert(self._window)

    @Slot(Qt.ApplicationState)
    def _state_changed(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self.close()
