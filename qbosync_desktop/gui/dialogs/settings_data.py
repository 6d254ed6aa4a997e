"""Data and backup in the firm's settings: where the register lies, copies now and daily, how many, where else."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDir, QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog

from qbosync_desktop.domain.backup import PLAN_KEY, BackupPlan, plan_of_text
from qbosync_desktop.domain.problems import KnownError
from qbosync_desktop.domain.tasks import CancelToken, Report
from qbosync_desktop.gui.controller import Controller
from qbosync_desktop.gui.dialogs.live_words import NOTHING, Said
from qbosync_desktop.gui.forms.settings import Ui_Settings
from qbosync_desktop.gui.newer_version import OFF, SWITCH
from qbosync_desktop.gui.office_port import OfficePort


class DataPage(QObject):
    """See the module. ``restore_asked``: a backup is to be put back; ``refused`` carries a KnownError to be shown."""

    restore_asked = Signal()
    refused = Signal(object)

    def __init__(self, controller: Controller, form: Ui_Settings, parent: QObject) -> None:
        super().__init__(parent)
        self.controller = controller
        self.form = form
        form.folder.setText(str(controller.office.folder))
        form.folder.setCursorPosition(0)
        self.before = plan_of_text(controller.office.memory(PLAN_KEY))
        self._fill(self.before)
        self.newer_before = controller.office.memory(SWITCH) != OFF
        form.newer.setChecked(self.newer_before)
        form.copy_folder.clicked.connect(self._copy_folder)
        form.show_folder.clicked.connect(self._show_folder)
        form.backup.clicked.connect(self._back_up)
        form.restore.clicked.connect(self.restore_asked)
        form.second.toggled.connect(self._second_toggled)
        form.second_folder.textChanged.connect(self._look)
        form.choose_second.clicked.connect(self._choose_second)
        self._look()

    def _fill(self, plan: BackupPlan) -> None:
        form = self.form
        form.keep.setValue(plan.keep)
        form.second.setChecked(bool(plan.second))
        form.second_folder.setText(plan.second)
        form.second_folder.setCursorPosition(0)

    def plan(self) -> BackupPlan:
        """The plan as it stands in the form."""
        form = self.form
        second = form.second_folder.text().strip() if form.second.isChecked() else ""
        return BackupPlan(form.keep.value(), second)

    def newer(self) -> str:
        """What the switch for newer versions is remembered as."""
        return "" if self.form.newer.isChecked() else OFF

    @property
    def edited(self) -> bool:
        """Whether anything here was changed."""
        return self.plan() != self.before or self.form.newer.isChecked() != self.newer_before

    def wrong(self) -> bool:
        """Whether the other folder cannot be used as it is written."""
        return bool(self.form.second.isChecked() and self.form.second_live.said.tone == "problem")

    @Slot()
    def _look(self) -> None:
        """Say whether the other folder can be used; one that is only unplugged may be set all the same."""
        form = self.form
        on, text = form.second.isChecked(), form.second_folder.text().strip()
        form.second_folder.setEnabled(on)
        form.choose_second.setEnabled(on)
        place, own = Path(text), Path(form.folder.text())
        if not on:
            said = NOTHING
        elif not text or not place.is_absolute():
            said = Said("problem", self.tr("Choose a folder"))
        elif place == own or own in place.parents:
            said = Said(
                "problem", self.tr("This is the data folder itself: choose one on another drive or in your cloud")
            )
        elif not place.is_dir():
            said = Said("look", self.tr("Not there now. The daily copy goes there as soon as it is."))
        else:
            said = Said("ok", self.tr("The next daily backup is copied there"))
        form.second_live.say(said)

    @Slot(bool)
    def _second_toggled(self, on: bool) -> None:
        self._look()
        if on and not self.form.second_folder.text():
            self._choose_second()

    @Slot()
    def _choose_second(self) -> None:
        title = self.tr("Another folder for backups")
        dialog = QFileDialog(self.form.second_folder.window(), title, self.form.second_folder.text() or QDir.homePath())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self.form.second_folder.setText)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot()
    def _copy_folder(self) -> None:
        QGuiApplication.clipboard().setText(self.form.folder.text())
        self.form.copy_folder.setText(self.tr("Copied"))

    @Slot()
    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self.form.folder.text()))

    @Slot()
    def _back_up(self) -> None:
        def work(office: OfficePort, cancel: CancelToken, report: Report) -> Path:
            return office.backup()

        self.form.backup.setEnabled(False)
        self.form.backup_live.say(Said("push", self.tr("Writing the backup")))
        self.controller.task(self.tr("Writing the backup"), work, self._backed_up, self._failed, cancellable=False)

    @Slot(object)
    def _backed_up(self, place: Path) -> None:
        self.form.backup.setEnabled(True)
        self.form.backup_live.say(Said("ok", self.tr("Written: %s") % place.name))

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        self.form.backup.setEnabled(True)
        self.form.backup_live.say(NOTHING)
        if isinstance(error, KnownError):
            self.refused.emit(error)
