"""Saving the rows with problems of an import, in the file's own layout, to mend there and import again."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from qbosync_desktop import files
from qbosync_desktop.domain.tasks import CancelToken, Report
from qbosync_desktop.gui.controller import Controller
from qbosync_desktop.gui.dialogs.file_chooser import Chooser
from qbosync_desktop.gui.dialogs.import_work import Work
from qbosync_desktop.gui.office_port import OfficePort


class BadRows(QObject):
    """See the module. ``saved`` carries the file's name, ``failed`` the KnownError."""

    saved = Signal(str)
    failed = Signal(object)

    def __init__(self, controller: Controller, chooser: Chooser, parent: QObject) -> None:
        super().__init__(parent)
        self._controller = controller
        self._chooser = chooser
        self._work: Work | None = None

    def ask(self, window: QWidget, work: Work) -> None:
        """Ask where to; the rows are written there."""
        self._work = work
        name = f"{Path(work.table.file).stem}-{self.tr('problems')}.xlsx"
        self._chooser.save_rows(window, name, self.save)

    @Slot(str)
    def save(self, path: str) -> None:
        """Write them to this place."""
        shown, place = self._work, Path(path)
        if shown is None:
            return

        def work(office: OfficePort, cancel: CancelToken, report: Report) -> str:
            files.write_bad_rows(place, shown.table, shown.preview.errors)
            return place.name

        title = self.tr("Saving the rows with problems")
        self._controller.task(title, work, self._written, self._refused, changes=False)

    @Slot(object)
    def _written(self, name: str) -> None:
        self.saved.emit(name)

    @Slot(object)
    def _refused(self, error: Exception) -> None:
        self.failed.emit(error)
