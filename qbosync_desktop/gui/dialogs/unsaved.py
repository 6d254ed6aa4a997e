"""The question before a dialog closes with changes that are not saved: save them, lose them, or go on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from qbosync_desktop.gui.widgets.buttons import button
from qbosync_desktop.gui.widgets.ground import DialogShell
from qbosync_desktop.gui.widgets.words import Words


class UnsavedQuestion(DialogShell):
    """See the module. Esc goes on; nothing is lost without a button that says so."""

    save_chosen = Signal()
    discard_chosen = Signal()

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Not saved yet"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.set_least_width(440)
        self.body.addWidget(Words(words, "strong", wrap=True))
        self.discard_button = button(self.tr("&Discard"), "text")
        self.left.addWidget(self.discard_button)
        self.stay_button = self.add_button(button(self.tr("&Go on editing"), "grey"))
        self.save_button = self.add_button(button(self.tr("&Save"), "filled"))
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
