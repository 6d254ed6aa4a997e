"""The question before a dialog closes with changes that are not saved: save them, lose them, or go on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from qbosync_desktop.gui.dialogs.forming import draw
from qbosync_desktop.gui.forms.unsaved import Ui_Unsaved
from qbosync_desktop.gui.widgets.buttons import Button
from qbosync_desktop.gui.widgets.ground import DialogShell


class UnsavedQuestion(DialogShell):
    """See the module. Esc goes on; nothing is lost without a button that says so."""

    save_chosen = Signal()
    discard_chosen = Signal()

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__("", parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        form = self.form = Ui_Unsaved()
        draw(self, form)
        self.set_least_width(440)
        form.words.setText(words)
        self.discard_button: Button = form.discard_button
        self.stay_button: Button = form.stay_button
        self.save_button: Button = form.save_button
        self.discard_button.clicked.connect(self._discard)
        self.stay_button.clicked.connect(self.reject)
        self.save_button.clicked.connect(self._save)
        self.save_button.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _discard(self) -> None:
        self.accept()
        self.discard_chosen.emit()

    @Slot()
    def _save(self) -> None:
        self.accept()
        self.save_chosen.emit()
