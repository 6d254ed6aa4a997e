"""The one question before archiving linked clients: what becomes of their customers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from qbosync_desktop.gui.dialogs.forming import draw
from qbosync_desktop.gui.forms.archive import Ui_Archive
from qbosync_desktop.gui.widgets.buttons import Button
from qbosync_desktop.gui.widgets.ground import DialogShell


class ArchiveQuestion(DialogShell):
    """Says what archiving does; ``answered`` tells whether the customers are made inactive. Esc archives nothing."""

    answered = Signal(bool)

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        form = self.form = Ui_Archive()
        draw(self, form)
        self.set_least_width(460)
        self.setWindowTitle(self.windowTitle() % len(names))
        if len(names) == 1:
            self.setWindowTitle(self.tr("Archive “%s”") % names[0])
            form.linked.setText(self.tr("This client is linked to a customer in QuickBooks."))
            form.asked.setText(
                self.tr("Make the customer inactive too? It goes into the review first; nothing is sent yet.")
            )
        self.keep_button: Button = form.keep_button
        self.both_button: Button = form.both_button
        form.cancel_button.clicked.connect(self.reject)
        self.keep_button.clicked.connect(self._keep)
        self.both_button.clicked.connect(self._both)

    @Slot()
    def _keep(self) -> None:
        self.accept()
        self.answered.emit(False)

    @Slot()
    def _both(self) -> None:
        self.accept()
        self.answered.emit(True)
