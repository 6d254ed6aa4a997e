"""Said instead of the window: the register could not be opened, and the ways out that need no register."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QFileDialog, QWidget

from qbosync_desktop.domain.problems import Problem, Remedy
from qbosync_desktop.gui.dialogs.forming import draw
from qbosync_desktop.gui.forms.cannot_open import Ui_CannotOpen
from qbosync_desktop.gui.look.core_words import told
from qbosync_desktop.gui.widgets.buttons import Button
from qbosync_desktop.gui.widgets.ground import DialogShell


class CannotOpen(DialogShell):
    """One problem, its ways out, and Quit. ``answered``: the remedy and the folder or backup chosen, "" for the same.

    ``backups`` are those that can be put back, best first, each with its words.
    """

    answered = Signal(object, str)

    def __init__(
        self, problem: Problem, parent: QWidget | None = None, backups: Sequence[tuple[Path, str]] = ()
    ) -> None:
        super().__init__("", parent)
        self.problem = problem
        form = self.form = Ui_CannotOpen()
        draw(self, form)
        self.set_least_width(520)
        form.notice.set_words(problem.title, " ".join(part for part in (problem.detail, problem.todo) if part))
        form.notice.show()
        self.backup_box: QComboBox = form.backup_box
        self.best_button: Button = form.best_button
        self._best = Remedy.TRY_AGAIN
        if Remedy.RESTORE_BACKUP in problem.remedies and problem.file:
            self._best = Remedy.RESTORE_BACKUP
            self.best_button.setText(self.tr("Restore this backup") if backups else told(Remedy.RESTORE_BACKUP.value))
        if backups:
            form.calm.setText(self.tr("Which backup is put back?"))
        for path, words in backups:
            self.backup_box.addItem(words, str(path))
        self.backup_box.setVisible(self._best is Remedy.RESTORE_BACKUP and bool(backups))
        form.folder_button.setVisible(Remedy.CHOOSE_FOLDER in problem.remedies)
        form.quit_button.clicked.connect(self.reject)
        form.folder_button.clicked.connect(self._choose)
        self.best_button.clicked.connect(self._take_best)
        self.best_button.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _take_best(self) -> None:
        self._answer(self._best, self.backup_box.currentData() or "" if self._best is Remedy.RESTORE_BACKUP else "")

    @Slot()
    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Open another folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._folder_chosen)
        dialog.open()

    @Slot(str)
    def _folder_chosen(self, path: str) -> None:
        self._answer(Remedy.CHOOSE_FOLDER, path)

    def _answer(self, remedy: Remedy, path: str) -> None:
        self.answered.emit(remedy, path)
        self.accept()
