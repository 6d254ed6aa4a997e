"""Closing the window: a question while a task runs, then how the window stood is remembered, then it closes."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent

from qbosync_desktop.gui.head import head_of, text_of
from qbosync_desktop.gui.window_memory import MEMORY_KEY, window_memory
from qbosync_desktop.gui.window_parts import WindowParts

LAST_WORDS = 1500
"""How long the window waits for its state to be remembered before it closes all the same, in milliseconds."""


class Closing(QObject):
    """Answers the window's close events; ``begun`` once the window is sure to close."""

    begun = Signal()

    def __init__(self, window: WindowParts) -> None:
        super().__init__(window)
        self._window = window
        self._controller = window.controller
        self._ready = False
        self._asked = False
        self._last_words = QTimer(self)
        self._last_words.setSingleShot(True)
        self._last_words.setInterval(LAST_WORDS)
        self._last_words.timeout.connect(self._close_now)
        self._controller.finished.connect(self._task_ended)

    def answer(self, event: QCloseEvent) -> None:
        """Accept, or refuse for now and come back."""
        if self._ready:
            event.accept()
            self._window.quit_requested.emit()
            return
        event.ignore()
        running = self._controller.running
        if running is not None:
            if not self._asked:
                from qbosync_desktop.gui.dialogs.close_question import CloseQuestion  # start-up needs no forms

                question = CloseQuestion(running.title, self._window)
                question.answered.connect(self._stop_and_close)
                question.open()
            return
        office = self._controller.office
        text = text_of(window_memory(self._window), head_of(self._window.tab, office.writes() + 1))
        self._last_words.start()
        self.begun.emit()
        try:
            self._controller.ask(lambda _desk: office.remember(MEMORY_KEY, text), self._remembered)
        except RuntimeError:  # the task runner is closed already; nothing can be written any more
            self._close_now()

    @Slot()
    def _stop_and_close(self) -> None:
        self._asked = True
        self._controller.cancel()
        if self._controller.running is None:
            self._window.close()

    @Slot(object)
    def _task_ended(self, _task: object) -> None:
        if self._asked:
            self._window.close()

    @Slot(object)
    def _remembered(self, _nothing: object) -> None:
        self._close_now()

    @Slot()
    def _close_now(self) -> None:
        if not self._ready:
            self._last_words.stop()
            self._ready = True
            self._window.close()
