"""The question before closing while a task runs."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from qbosync_desktop.gui.widgets.buttons import button
from qbosync_desktop.gui.widgets.ground import DialogShell
from qbosync_desktop.gui.widgets.words import Words


class CloseQuestion(DialogShell):
    """Stop the task and close, or go on. Esc goes on."""

    answered = Signal()

    def __init__(self, task: str, parent: QWidget | None = None) -> None:
        super().__init__(task, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(440)
        self.body.addWidget(Words(self.tr("This is still running: %s.") % task, "strong", wrap=True))
        words = self.tr("It can stop after the part that is on its way. What is not done yet waits until next time.")
        self.body.addWidget(Words(words, wrap=True))
        stay = button(self.tr("Keep it running"), "grey")
        stay.clicked.connect(self.reject)
        self.stop_button = button(self.tr("Stop and close"), "filled")
        self.stop_button.clicked.connect(self._stop)
        self.add_button(stay)
        self.add_button(self.stop_button)

    @Slot()
    def _stop(self) -> None:
        self.accept()
        self.answered.emit()
