"""Saving what was pushed as a list (CSV or XLSX): one line per field, with QuickBooks' own numbers."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDir, QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from qbosync_desktop import files
from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.fields import LABELS, shown
from qbosync_desktop.gui.controller import Controller
from qbosync_desktop.gui.office_port import OfficePort
from qbosync_desktop.gui.pages.entry_rows import state_of
from qbosync_desktop.gui.pages.sought import Sought
from qbosync_desktop.sync.ports import Entry, Push

EVERYTHING = Sought()


def _tr(text: str) -> str:
    return QCoreApplication.translate("Saving", text)


def header() -> list[str]:
    """The headings of the list."""
    return [
        _tr("When"),
        _tr("By"),
        _tr("Client"),
        _tr("Reference"),
        _tr("What"),
        _tr("Field"),
        _tr("Before"),
        _tr("Pushed"),
        _tr("Outcome"),
        _tr("Problem"),
        _tr("Customer in QuickBooks"),
        "SyncToken",
        "intuit_tid",
        _tr("Push"),
        _tr("Undo of push"),
    ]


def lines(
    push: Push, entries: Sequence[Entry], clients: Mapping[int, Client], sought: Sought = EVERYTHING
) -> list[list[str]]:
    """One line per field that is sought; an action without fields is one line. Times are local, as ISO text."""
    found: list[list[str]] = []
    wanted = sought.of(entries)
    takes = sought.lines(wanted, clients)
    for entry in wanted:
        action, client = entry.action, clients.get(entry.action.client_id)
        problem = entry.problem
        start = [_when(entry.answered_at or entry.sent_at or push.started_at), push.who, action.title]
        start += [client.reference if client is not None else "", action.kind.value]
        end = [state_of(entry)[1], f"{problem.title} {problem.detail}".strip() if problem is not None else ""]
        end += [entry.customer_id or action.customer_id, entry.sync_token, entry.tid]
        end += [str(push.id), str(push.undo_of) if push.undo_of else ""]
        fields = [
            [LABELS[name], shown(change.old), shown(entry.after.get(name, change.new))]
            for name, change in action.fields.items()
            if takes(entry, name)
        ]
        if not action.fields and takes(entry, None):
            fields = [["", "", ""]]
        found += [start + middle + end for middle in fields]
    return found


def _when(when: datetime) -> str:
    return when.astimezone().isoformat(sep=" ", timespec="seconds")


class PushSaver(QObject):
    """Asks for a place and writes the list there, on the sync thread."""

    saved = Signal(str)
    """The file's name."""

    def __init__(self, controller: Controller, parent: QObject) -> None:
        super().__init__(parent)
        self._controller = controller

    def ask(self, window: QWidget, pushes: Sequence[Push], sought: Sought = EVERYTHING) -> QFileDialog:
        """Open the dialog; the list is written when it is accepted."""
        kinds = [_tr("Lists for any spreadsheet (*.csv)"), _tr("Excel workbooks (*.xlsx)")]
        dialog = QFileDialog(window, _tr("Save the history"), QDir.homePath())
        dialog.setNameFilters(kinds)
        dialog.filterSelected.connect(lambda kind: dialog.setDefaultSuffix("xlsx" if kind == kinds[1] else "csv"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.selectFile("qbosync-history")
        dialog.fileSelected.connect(lambda path: self.save(Path(path), pushes, sought))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def save(self, path: Path, pushes: Sequence[Push], sought: Sought = EVERYTHING) -> None:
        """Write the list; :attr:`saved` follows, or the controller tells the problem."""
        self._controller.task(_tr("Saving the history"), _writing(path, tuple(pushes), sought), self._written)

    @Slot(object)
    def _written(self, path: Path) -> None:
        self.saved.emit(path.name)


def _writing(path: Path, pushes: tuple[Push, ...], sought: Sought) -> Callable[[OfficePort, object, object], Path]:
    def work(office: OfficePort, _cancel: object, _report: object) -> Path:
        clients = office.desk.picture().clients
        rows = [line for push in pushes for line in lines(push, office.desk.entries(push.id), clients, sought)]
        files.write_rows(path, header(), rows)
        return path

    return work
