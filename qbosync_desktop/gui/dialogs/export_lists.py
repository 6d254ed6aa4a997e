"""Save lists and reports: the register, the mappings, lists other systems import, and the mapping report to print.

Asks where, writes on the sync thread, says what was written and stays for the next one. Changes nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QKeyEvent
from PySide6.QtWidgets import QRadioButton

from qbosync_desktop import files
from qbosync_desktop.desk.lists import ExportList, Written, export_list
from qbosync_desktop.desk.mapping_report import mapping_report
from qbosync_desktop.domain.problems import KnownError
from qbosync_desktop.domain.tasks import CancelToken, Report
from qbosync_desktop.gui.controller import Controller
from qbosync_desktop.gui.dialogs.file_chooser import Chooser, FileChooser
from qbosync_desktop.gui.dialogs.forming import draw, size_to
from qbosync_desktop.gui.dialogs.import_progress import ProgressLine
from qbosync_desktop.gui.dialogs.live_words import NOTHING, LiveWords, Said
from qbosync_desktop.gui.dialogs.report_pdf import report_pdf
from qbosync_desktop.gui.forms.export_lists import Ui_ExportLists
from qbosync_desktop.gui.office_port import OfficePort
from qbosync_desktop.gui.shell import Shell
from qbosync_desktop.gui.tasks import Progress
from qbosync_desktop.gui.widgets.announce import announce
from qbosync_desktop.gui.widgets.buttons import Button
from qbosync_desktop.gui.widgets.ground import DialogShell
from qbosync_desktop.gui.widgets.notices import Notice
from qbosync_desktop.gui.widgets.showing import show_if

REPORT = "report"


@dataclass(frozen=True, slots=True)
class Kind:
    """One thing that can be saved: its ``key`` (a list's name, or REPORT, and its button's), the endings, the file."""

    key: str
    endings: tuple[str, ...]
    file: str


KINDS = (
    Kind(REPORT, ("pdf",), "mapping-report"),
    Kind(ExportList.MAPPINGS, ("xlsx", "csv"), "mappings"),
    Kind(ExportList.REGISTER, ("xlsx", "csv"), "clients"),
    Kind(ExportList.XERO, ("csv",), "xero-contacts"),
    Kind(ExportList.LODGEIT, ("csv",), "lodgeit-clients"),
    Kind(ExportList.QUICKBOOKS, ("csv",), "quickbooks-customers"),
)
"""Everything that can be saved, in the order of the dialog."""


class ExportDialog(DialogShell):
    """See the module. Opens on the kind named ``chosen``."""

    def __init__(self, controller: Controller, window: Shell, chosen: str = "", chooser: Chooser | None = None) -> None:
        super().__init__("", window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.controller = controller
        self._chooser: Chooser = chooser or FileChooser()
        self._busy = False
        self._last: Path | None = None
        self.form = Ui_ExportLists()
        draw(self, self.form)
        form = self.form
        self.problem: Notice = form.problem
        self.live: LiveWords = form.live
        self.progress: ProgressLine = form.progress
        self.close_button: Button = form.close_button
        self.save_button: Button = form.save_button
        self.radios: dict[str, QRadioButton] = {kind.key: getattr(form, kind.key) for kind in KINDS}
        for radio in self.radios.values():
            radio.installEventFilter(self)
        self.live.fix_clicked.connect(self._open)
        self.close_button.clicked.connect(self.reject)
        self.save_button.clicked.connect(self._ask)
        controller.progressed.connect(self._progressed)
        size_to(self, 640, 500)
        first = self.radios.get(chosen, form.report)
        first.setChecked(True)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter on a kind saves it."""
        enter = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in enter:
            self._ask()
            return True
        return super().eventFilter(watched, event)

    @property
    def chosen(self) -> Kind:
        """What is to be saved."""
        return next(kind for kind in KINDS if self.radios[kind.key].isChecked())

    # -------------------------------------------------------------------------------------------------- saving

    @Slot()
    def _ask(self) -> None:
        if self._busy:
            return
        kind = self.chosen
        name = f"{kind.file}-{datetime.now().astimezone():%Y-%m-%d}.{kind.endings[0]}"
        self._chooser.save_as(self, self.tr("Save lists and reports"), name, kind.endings, self.save)

    @Slot(str)
    def save(self, path: str) -> None:
        """Write what is chosen to this place; a file for another system is always CSV."""
        kind, place = self.chosen, Path(path)
        if place.suffix.casefold().lstrip(".") not in kind.endings:
            place = place.with_name(f"{place.name}.{kind.endings[0]}")

        def work(office: OfficePort, cancel: CancelToken, report: Report) -> Written:
            picture = office.desk.picture()
            if kind.key != REPORT:
                return export_list(place, picture, ExportList(kind.key))
            made = mapping_report(picture, datetime.now().astimezone(), data_folder=str(office.folder))
            files.write_whole(place, report_pdf(made, cancel, report))
            return Written((place,), len(picture.clients))

        self._busy = True
        self.problem.hide()
        self.live.say(NOTHING)
        self.live.offer("")
        self.save_button.setEnabled(False)
        self.close_button.setText(self.tr("Stop"))
        title = self.tr("Writing %s") % place.name
        self.progress.start(title)
        self.controller.task(title, work, self._saved, self._failed, changes=False)

    def _end(self) -> None:
        self._busy = False
        self.progress.end()
        self.save_button.setEnabled(True)
        self.close_button.setEnabled(True)
        self.close_button.setText(self.tr("Close"))

    @Slot(object)
    def _progressed(self, made: Progress) -> None:
        if self._busy:
            self.progress.show_progress(made)

    @Slot(object)
    def _saved(self, written: Written) -> None:
        self._end()
        self._last = written.files[0]
        clients = self.tr("1 client") if written.clients == 1 else self.tr("%s clients") % f"{written.clients:,}"
        words = self.tr("Saved “%s”: %s.") % (self._last.name, clients)
        if len(written.files) > 1:
            last = written.files[-1].name
            words = self.tr("Saved %d files, “%s” to “%s”: %s.") % (len(written.files), self._last.name, last, clients)
        self.live.say(Said("ok", words))
        self.live.offer(self.tr("Open it"))
        announce(self, words)

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        self._end()
        if isinstance(error, KnownError):
            self.problem.set_words(error.problem.title, f"{error.problem.detail} {error.problem.todo}".strip())
            show_if(self.problem, True)
        else:
            self.live.say(Said("quiet", self.tr("Stopped. Nothing was written.")))

    @Slot()
    def _open(self) -> None:
        if self._last is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._last)))

    def reject(self) -> None:
        """Stop what is being written; when nothing is, close."""
        if self._busy:
            self.controller.cancel()
            self.close_button.setEnabled(False)
            self.close_button.setText(self.tr("Stopping…"))
            return
        super().reject()
