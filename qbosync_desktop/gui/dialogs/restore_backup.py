"""Choosing a backup: what is in it beside what the register holds now, and what was pushed since.

Puts nothing back itself: the window has to be closed for that, so ``chosen`` tells whoever can.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog

from qbosync_desktop.domain.backup import Backup, RegisterFacts
from qbosync_desktop.domain.problems import KnownError, Problem
from qbosync_desktop.gui.controller import Controller
from qbosync_desktop.gui.dates import moment
from qbosync_desktop.gui.dialogs.forming import draw
from qbosync_desktop.gui.dialogs.live_words import Said
from qbosync_desktop.gui.forms.restore_backup import Ui_RestoreBackup
from qbosync_desktop.gui.office_port import OfficePort
from qbosync_desktop.gui.shell import Shell
from qbosync_desktop.gui.widgets.buttons import Button
from qbosync_desktop.gui.widgets.ground import DialogShell
from qbosync_desktop.gui.widgets.notices import Notice

Looked = tuple[Path, RegisterFacts | Problem]


def reason_words(reason: str) -> str:
    """Why a backup was made, from the slug in its name."""
    known = {
        "by-hand": QCoreApplication.translate("RestoreDialog", "by hand"),
        "daily": QCoreApplication.translate("RestoreDialog", "daily"),
        "before-update": QCoreApplication.translate("RestoreDialog", "before an update of this program"),
        "before-restore": QCoreApplication.translate("RestoreDialog", "before a backup was put back"),
        "before-removing-company": QCoreApplication.translate("RestoreDialog", "before a company was removed"),
    }
    return known.get(reason, reason.replace("-", " "))


def facts_words(backup: Backup, facts: RegisterFacts) -> str:
    """A backup in one line: when, why, what is in it."""
    holds = QCoreApplication.translate("RestoreDialog", "%s clients, %s linked") % (
        f"{facts.clients + facts.archived:,}",
        f"{facts.links:,}",
    )
    return f"{moment(backup.made_at)} · {reason_words(backup.reason)} · {holds}"


class RestoreDialog(DialogShell):
    """See the module. ``chosen``: the Path of a backup that was checked and is wanted."""

    chosen = Signal(object)

    def __init__(self, controller: Controller, window: Shell) -> None:
        super().__init__("", window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._controller = controller
        self._now: RegisterFacts | None = None
        self._asked: Path | None = None
        self.good: Path | None = None
        self.form = Ui_RestoreBackup()
        draw(self, self.form)
        self.set_least_width(620)
        self.notice: Notice = self.form.notice
        self.cancel_button: Button = self.form.cancel_button
        self.restore_button: Button = self.form.restore_button
        self.cancel_button.clicked.connect(self.reject)
        self.restore_button.clicked.connect(self._restore)
        self.form.other.clicked.connect(self._choose_file)
        self.form.choice.setEnabled(False)
        self.form.live.say(Said("push", self.tr("Looking for backups")))
        office = controller.office
        controller.ask(lambda _desk: (office.backups(), _look(office, None)), self._listed)

    @Slot(object)
    def _listed(self, answer: tuple[Sequence[Backup], RegisterFacts | Problem]) -> None:
        backups, now = answer
        self._now = now if isinstance(now, RegisterFacts) else None
        self._show(self._now, "now")
        choice = self.form.choice
        for one in backups:
            choice.addItem(f"{moment(one.made_at)} · {reason_words(one.reason)}", one.path)
        choice.setEnabled(bool(backups))
        choice.currentIndexChanged.connect(self._chose)
        if backups:
            choice.setFocus(Qt.FocusReason.OtherFocusReason)
            self._chose()
        else:
            self.form.live.say(Said("quiet", self.tr("There is no backup in this folder yet. Choose a file.")))
            self.form.other.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _choose_file(self) -> None:
        start = self._controller.office.folder
        dialog = QFileDialog(self, self.tr("Choose a backup"), str(start), self.tr("Backups (*.sqlite);;All files (*)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.offer)
        dialog.open()

    @Slot(str)
    def offer(self, path: str) -> None:
        """Offer a file from elsewhere, and look into it."""
        choice = self.form.choice
        place = next((row for row in range(choice.count()) if choice.itemData(row) == Path(path)), -1)
        if place < 0:
            choice.addItem(Path(path).name, Path(path))
            place = choice.count() - 1
        choice.setEnabled(True)
        if choice.currentIndex() == place:
            self._chose()
        choice.setCurrentIndex(place)

    @Slot()
    def _chose(self) -> None:
        path: Path = self.form.choice.currentData()
        if path is None:
            return
        self._asked, self.good = path, None
        self.restore_button.setEnabled(False)
        self.notice.hide()
        self._show(None, "then")
        self.form.live.say(Said("push", self.tr("Checking the backup")))
        office = self._controller.office
        self._controller.ask(lambda _desk: (path, _look(office, path)), self._looked)

    @Slot(object)
    def _looked(self, answer: Looked) -> None:
        path, found = answer
        if path != self._asked:
            return
        if isinstance(found, Problem):
            self.form.live.say(Said("problem", self.tr("This backup cannot be used")))
            self._tell(found.title, " ".join(part for part in (found.detail, found.todo) if part), "problem")
            return
        self.good = path
        self.form.live.say(Said("ok", self.tr("Checked: the backup is whole")))
        self._show(found, "then")
        self._warn(found)
        self.restore_button.setEnabled(True)

    def _warn(self, found: RegisterFacts) -> None:
        pushes, changes = self._now.pushed_since(found) if self._now is not None else (0, 0)
        if self._now is None:
            self._tell(
                self.tr("The register of now cannot be read"), self.tr("It is kept as it is, beside the backup.")
            )
        elif pushes:
            many = (
                self.tr("1 change was pushed") if changes == 1 else self.tr("%s changes were pushed") % f"{changes:,}"
            )
            words = self.tr("QuickBooks keeps them. Their history and what was decided since are not in the backup.")
            self._tell(self.tr("%s since this backup") % many, words)

    def _tell(self, title: str, words: str, tone: str = "look") -> None:
        icon = "state-problem" if tone == "problem" else "state-look"
        self.notice.set_words(title, words, "problem" if tone == "problem" else "look", icon)
        self.notice.show()

    def _show(self, facts: RegisterFacts | None, side: str) -> None:
        texts = dict.fromkeys(("clients", "archived", "linked", "companies", "pushed"), "")
        if facts is not None:
            texts = {
                "clients": f"{facts.clients:,}",
                "archived": f"{facts.archived:,}",
                "linked": f"{facts.links:,}",
                "companies": ", ".join(facts.companies) or self.tr("none"),
                "pushed": moment(facts.last_push) or self.tr("never"),
            }
        for key, text in texts.items():
            getattr(self.form, f"{key}_{side}").setText(text)

    @Slot()
    def _restore(self) -> None:
        running = self._controller.running
        if running is not None:
            self.form.live.say(Said("look", self.tr("Wait until this has ended: %s") % running.title))
        elif self.good is not None:
            self.accept()
            self.chosen.emit(self.good)


def _look(office: OfficePort, path: Path | None) -> RegisterFacts | Problem:
    try:
        return office.facts(path)
    except KnownError as error:
        return error.problem
