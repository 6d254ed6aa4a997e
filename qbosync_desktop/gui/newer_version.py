"""Says quietly in the status bar that there is a newer version, and opens its page when somebody wants to see it.

Asks once a day, in a thread of its own, unless the firm switched it off. It never downloads or installs anything. Who
is asked, and how, is not known here.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices

from qbosync_desktop.gui.controller import Controller
from qbosync_desktop.gui.status_line import StatusLine

SWITCH = "newer-versions"
"""What the switch is remembered under: OFF, or anything else for on."""
OFF = "off"
ASKED = "newer-versions-asked"
"""The day of the last question, and what was answered: "2026-03-01 0.2.0 https://…"."""

Newest = Callable[[], tuple[str, str]]
"""The newest version and its page, or two empty texts. May take seconds; called on a thread of its own."""


class NewerVersion(QObject):
    """See the module. ``newest`` None: this copy knows nobody to ask."""

    answered = Signal(str, str)

    def __init__(
        self,
        controller: Controller,
        status: StatusLine,
        newest: Newest | None,
        newer: Callable[[str], bool],
        parent: QObject,
        *,
        today: Callable[[], str] = lambda: datetime.now(UTC).date().isoformat(),
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._status = status
        self._newest = newest
        self._newer = newer
        self._today = today
        self._page = ""
        self._begun = False
        self.answered.connect(self._answered)
        status.newer_clicked.connect(self._open)
        controller.board_changed.connect(self._first_board)

    @Slot(object)
    def _first_board(self, _board: object) -> None:
        """The window stands and shows its rows: now there is time for this."""
        if self._begun or self._newest is None:
            return
        self._begun = True
        office = self._controller.office
        if office.memory(SWITCH) == OFF:
            return
        day, _, known = office.memory(ASKED).partition(" ")
        if day == self._today():
            version, _, page = known.partition(" ")
            self._show(version, page)
            return
        threading.Thread(target=self._ask, args=(self._newest,), name="newer version", daemon=True).start()

    def _ask(self, newest: Newest) -> None:
        self.answered.emit(*newest())

    @Slot(str, str)
    def _answered(self, version: str, page: str) -> None:
        office, line = self._controller.office, f"{self._today()} {version} {page}".strip()
        self._controller.ask(lambda _desk: office.remember(ASKED, line), self._kept)
        self._show(version, page)

    @Slot(object)
    def _kept(self, _nothing: object) -> None:
        """It is written down; nothing more to do."""

    def _show(self, version: str, page: str) -> None:
        self._page = page if version and page and self._newer(version) else ""
        self._status.show_newer(self.tr("Version %s is out") % version if self._page else "")

    @Slot()
    def _open(self) -> None:
        if self._page:
            QDesktopServices.openUrl(QUrl(self._page))
