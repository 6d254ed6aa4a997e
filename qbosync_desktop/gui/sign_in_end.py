"""Says in the status bar, in the last month of a sign-in, when it ends, and offers to sign in again.

Intuit ends every sign-in after five years, whatever is done; the office knows when. Asks once per read, on the sync
thread.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Slot

from qbosync_desktop.gui.controller import Controller
from qbosync_desktop.gui.dates import day
from qbosync_desktop.gui.status_line import StatusLine

if TYPE_CHECKING:
    from qbosync_desktop.desk.board import Board


def ending_words(end: datetime | None, soon: bool) -> str:
    """ "The QuickBooks sign-in ends on 14 Dec." in its last month, "" before that or when Intuit did not say."""
    if end is None or not soon:
        return ""
    return QCoreApplication.translate("SignInEnd", "The QuickBooks sign-in ends on %s.") % day(end)


class SignInEnd(QObject):
    """See the module."""

    def __init__(self, controller: Controller, status: StatusLine, parent: QObject) -> None:
        super().__init__(parent)
        self.controller = controller
        self.status = status
        self._asked: object = None
        controller.board_changed.connect(self._board_came)

    @Slot(object)
    def _board_came(self, board: Board) -> None:
        company = board.picture.company
        about = (company.realm_id, company.connected_at, company.last_read) if company else None
        if about == self._asked:
            return
        self._asked = about
        if about is None:
            self.status.show_ending("")
        else:
            self.controller.ask(lambda _desk: self.controller.office.sign_in_ends(), self._told)

    @Slot(object)
    def _told(self, answer: tuple[datetime | None, bool]) -> None:
        self.status.show_ending(ending_words(*answer))
