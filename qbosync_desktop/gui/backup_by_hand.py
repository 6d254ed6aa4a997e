"""A backup that the user asks for: where it goes, and that it is there."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QFileDialog

from qbosync_desktop.desk.done import Done
from qbosync_desktop.domain.tasks import CancelToken, Report
from qbosync_desktop.gui.controller import Controller
from qbosync_desktop.gui.office_port import OfficePort
from qbosync_desktop.gui.window import Window


class BackupByHand(QObject):
    """One backup by hand; lives as long as the window, for the file dialog may be left open."""

    def __init__(self, controller: Controller, window: Window) -> None:
        super().__init__(window)
        self._controller = controller
        self._window = window

    def ask(self, folder: Path) -> None:
        """Ask where it goes; ``folder`` is offered."""
        name = f"register-{datetime.now(UTC):%Y%m%dT%H%M%SZ}-by-hand.sqlite"
        dialog = QFileDialog(self._window, self.tr("Back up now"), str(folder))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Backups (*.sqlite)"))
        dialog.setDefaultSuffix("sqlite")
        dialog.selectFile(name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.write)
        dialog.open()

    @Slot(str)
    def write(self, path: str) -> None:
        """Write it to this place."""

        def work(office: OfficePort, cancel: CancelToken, report: Report) -> object:
            return office.backup(Path(path))

        self._controller.task(self.tr("Writing a backup"), work, self._written, cancellable=False)

    @Slot(object)
    def _written(self, path: Path) -> None:
        words = self.tr("Backup written: %s") % path.name
        self._window.status.note(words)
        self._controller.said.emit(Done(words))  # for those who listen
        self.deleteLater()
