"""The question before the window closes while a task runs: stop it and close, or go on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from qbosync_desktop.gui.dialogs.forming import draw
from qbosync_desktop.gui.forms.close import Ui_Close
from qbosync_desktop.gui.widgets.buttons import Button
from qbosync_desktop.gui.widgets.ground import DialogShell


class CloseQuestion(DialogShell):
    """See the module. ``task``: what runs, in words. Esc goes on."""

    answered = Signal()

    def __init__(self, task: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        form = self.form = Ui_Close()
        draw(self, form)
        self.set_least_width(440)
        self.setWindowTitle(task)
        form.running.setText(form.running.text() % task)
        self.stop_button: Button = form.stop_button
        form.stay_button.clicked.connect(self.reject)
        self.stop_button.clicked.connect(self._stop)

    @Slot()
    def _stop(self) -> None:
        self.accept()
        self.answered.emit()
