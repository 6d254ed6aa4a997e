"""Makes the parts of the window that its first rows did not wait for, with room for events between one and the next.

Off the main thread the folder is opened, if it is not, and what the parts are made with is read in.
"""

from __future__ import annotations

from threading import Event

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from qbosync_desktop.gui.window_parts import WindowParts

_AFTER_PAINT = 30
"""Milliseconds until the first painting is over."""
_READ_IN = tuple(
    f"qbosync_desktop.gui.{name}" for name in ("tabs.sync_tab", "tabs.import_tab", "tabs.export_tab", "side_panel")
)
"""What the parts are made with."""


class Completion(QObject):
    """See the module."""

    completed = Signal()
    """All parts are there; the first board is asked for next."""

    def __init__(self, window: WindowParts) -> None:
        super().__init__(window)
        self._window = window
        # A timer of its own: the one of QTimer.singleShot belongs to nobody and ticks on when the window is gone.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._begin)
        self._painted = Event()

    def at_once(self) -> None:
        """Make everything now: there is nothing to show before the first board.

        That one waits until the window has been painted, if it is shown soon: to make it takes Python's lock from the
        painting, and to show it would be one long step with the painting.
        """
        while self._make_one():
            pass
        self._end(first_after=self._painted)

    @property
    def is_painted(self) -> bool:
        """Whether the window has been painted once."""
        return self._painted.is_set()

    def painted(self) -> None:
        """The window stands there."""
        self._painted.set()

    def after_painting(self) -> None:
        """Begin when what is shown has been painted."""
        self._soon.start(_AFTER_PAINT)

    @Slot()
    def _begin(self) -> None:
        self._window.controller.reading_in[:0] = _READ_IN
        self._window.controller.begin(self._make_next)

    @Slot()
    @Slot(object)
    def _make_next(self, _begun: object = None) -> None:
        if self._make_one():
            QTimer.singleShot(0, self._make_next)
        else:
            self._end()

    def _make_one(self) -> bool:
        missing = self._window.tabs.missing()
        if missing:
            self._window.tabs[missing[0]]
        elif not self._window.panel_place.made:
            self._window.panel.show_facts(None)
        else:
            return False
        return True

    def _end(self, first_after: Event | None = None) -> None:
        self.completed.emit()
        self._window.controller.refresh(first_after)
