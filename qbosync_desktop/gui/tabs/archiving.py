"""The one question before archiving linked clients: what becomes of their customers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from qbosync_desktop.gui.widgets.buttons import button
from qbosync_desktop.gui.widgets.ground import DialogShell
from qbosync_desktop.gui.widgets.words import Words


class ArchiveQuestion(DialogShell):
    """Says what archiving does; ``answered`` tells whether the customers are made inactive. Esc archives nothing."""

    answered = Signal(bool)

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        one = len(names) == 1
        self.setWindowTitle(self.tr("Archive “%s”") % names[0] if one else self.tr("Archive %s clients") % len(names))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.body.addWidget(
            Words(
                self.tr("This client is linked to a customer in QuickBooks.")
                if one
                else self.tr("Some of these clients are linked to customers in QuickBooks."),
                "strong",
                wrap=True,
            )
        )
        self.body.addWidget(
            Words(
                self.tr("Make the customer inactive too? It goes into the review first; nothing is sent yet.")
                if one
                else self.tr("Make those inactive too? They go into the review first; nothing is sent yet."),
                wrap=True,
            )
        )
        self.set_least_width(460)
        cancel = button(self.tr("Cancel"), "grey")
        cancel.clicked.connect(self.reject)
        keep = button(self.tr("Archive only"), "grey")
        keep.clicked.connect(self._keep)
        both = button(self.tr("Archive and make inactive"), "filled")
        both.clicked.connect(self._both)
        self.keep_button, self.both_button = keep, both
        for made in (cancel, keep, both):
            self.add_button(made)

    @Slot()
    def _keep(self) -> None:
        self.accept()
        self.answered.emit(False)

    @Slot()
    def _both(self) -> None:
        self.accept()
        self.answered.emit(True)
