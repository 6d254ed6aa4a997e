"""Asking for a file without waiting for the answer. Dialogs are given a chooser; tests give one that answers itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QDir, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

Answer = Callable[[str], None]
"""A bound method that gets a path; not called when the user chose nothing."""


class Chooser(Protocol):
    """Asks for one file."""

    def open_list(self, parent: QWidget, answer: Answer) -> None:
        """Ask which client list to read."""
        ...

    def save_rows(self, parent: QWidget, suggested: str, answer: Answer) -> None:
        """Ask where to save a list."""
        ...

    def save_as(self, parent: QWidget, title: str, suggested: str, kinds: Sequence[str], answer: Answer) -> None:
        """Ask where to save a file of one of these kinds (endings without a dot, the first one by default)."""
        ...


class FileChooser:
    """The system's own file dialogs, opened and not waited for."""

    def open_list(self, parent: QWidget, answer: Answer) -> None:
        """Ask which client list to read."""
        patterns = "*.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt"
        kinds = f"{_tr('Client lists')} ({patterns});;{_tr('All files')} (*)"
        self._open(QFileDialog(parent, _tr("Choose your client list"), QDir.homePath(), kinds), answer)

    def save_rows(self, parent: QWidget, suggested: str, answer: Answer) -> None:
        """Ask where to save a list."""
        kinds = f"{_tr('Excel')} (*.xlsx);;{_tr('Text')} (*.csv)"
        dialog = QFileDialog(parent, _tr("Save the rows with problems"), QDir.homePath(), kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("xlsx")
        dialog.selectFile(suggested)
        self._open(dialog, answer)

    def save_as(self, parent: QWidget, title: str, suggested: str, kinds: Sequence[str], answer: Answer) -> None:
        """Ask where to save a file of one of these kinds."""
        names = {"xlsx": _tr("Excel"), "csv": _tr("Text"), "pdf": _tr("PDF")}
        filters = ";;".join(f"{names[kind]} (*.{kind})" for kind in kinds)
        dialog = QFileDialog(parent, title, QDir.homePath(), filters)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(kinds[0])
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(kinds[filters.split(";;").index(chosen)]))
        dialog.selectFile(suggested)
        self._open(dialog, answer)

    def _open(self, dialog: QFileDialog, answer: Answer) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(answer)
        dialog.open()


def _tr(text: str) -> str:
    return QCoreApplication.translate("FileChooser", text)
