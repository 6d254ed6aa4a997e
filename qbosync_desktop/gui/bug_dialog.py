"""The one dialog for a bug: what happened in plain words, and a report without personal data to copy."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from qbosync_desktop.gui.bugs import BugReport, BugReporter
from qbosync_desktop.gui.widgets.buttons import button
from qbosync_desktop.gui.widgets.ground import DialogShell
from qbosync_desktop.gui.widgets.words import Words


class BugDialog(DialogShell):
    """Title, two sentences, the report, Copy and Close."""

    def __init__(self, report: BugReport, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Something went wrong in this program"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.body.addWidget(Words(self.tr("This is our mistake, not yours."), "card", wrap=True))
        self.body.addWidget(
            Words(
                self.tr(
                    "What you decided so far is saved. You can go on; if it happens again, close the program and open "
                    "it. The report below names places in the program and no client."
                ),
                "body",
                "text2",
                wrap=True,
            )
        )
        self.report = QPlainTextEdit(report.text)
        self.report.setReadOnly(True)
        self.report.setAccessibleName(self.tr("Report"))
        self.body.addWidget(self.report, 1)
        self.set_least_width(560)
        self.copy = self.add_button(button(self.tr("Copy the report"), "grey", "copy"))
        self.done_button = self.add_button(button(self.tr("Close"), "filled"))
        self.copy.clicked.connect(self._copy)
        self.done_button.clicked.connect(self.accept)

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())
        self.copy.setText(self.tr("Copied"))


class BugWindow(QObject):
    """Shows bugs over a window, one dialog at a time; further ones are only logged while it is open."""

    def __init__(self, reporter: BugReporter, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.dialog: BugDialog | None = None
        reporter.reported.connect(self.show_report)

    @Slot(object)
    def show_report(self, report: BugReport) -> None:
        """Open the dialog, unless one is open."""
        if self.dialog is not None:
            return
        self.dialog = BugDialog(report, self._window)
        self.dialog.finished.connect(self._closed)
        self.dialog.open()

    @Slot()
    def _closed(self) -> None:
        self.dialog = None
