"""The one dialog for a bug: what happened in plain words, and a report without personal data to copy."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from qbosync_desktop.gui.bugs import BugReport, BugReporter
from qbosync_desktop.gui.dialogs.forming import draw
from qbosync_desktop.gui.forms.bug import Ui_Bug
from qbosync_desktop.gui.widgets.buttons import Button
from qbosync_desktop.gui.widgets.ground import DialogShell


class BugDialog(DialogShell):
    """Title, two sentences, the report, Copy and Close."""

    def __init__(self, report: BugReport, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        form = self.form = Ui_Bug()
        draw(self, form)
        self.set_least_width(560)
        self.report: QPlainTextEdit = form.report
        self.report.setPlainText(report.text)
        self.copy: Button = form.copy_button
        self.done_button: Button = form.close_button
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
