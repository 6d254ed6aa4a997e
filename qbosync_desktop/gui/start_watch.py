"""``--measure-start``: prints when the window could be used, then ends. For measurements only."""

from __future__ import annotations

import time

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Slot

from qbosync_desktop.gui.window import Window


class StartWatch(QObject):
    """Prints two times of the machine's monotonic clock: when everything was read and shown, and when the first rows
    had been painted (the last word is the time to a window that can be used).
    """

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._first = 0.0
        self._ended = False
        self._watch_tab()
        window.form.tabs.currentChanged.connect(self._watch_tab)

    @Slot()
    def _watch_tab(self) -> None:
        for part in (self._window.tab.view.viewport(), self._window.tab.empty):
            part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The first painting of rows (or of the words that there are none), then the first with the board."""
        if event.type() == QEvent.Type.Paint:
            rows = self._window.tab.model.rowCount() > 0
            if not self._first and (rows or self._window.board is not None):
                QTimer.singleShot(0, self._first_rows)
            if self._window.board is not None:
                QTimer.singleShot(0, self._everything)
        return super().eventFilter(watched, event)

    @Slot()
    def _first_rows(self) -> None:
        self._first = self._first or time.monotonic()

    @Slot()
    def _everything(self) -> None:
        if self._ended:
            return
        self._ended = True
        self._first_rows()
        print(time.monotonic(), self._first, flush=True)  # noqa: T201 - the measurement is this program's output here
        # The folder is closed as on any day: the next start is measured on it.
        QCoreApplication.quit()
