"""Saving the history as a list (CSV or XLSX): of pushes one line per field with QuickBooks' own numbers, of all else
one line per client, customer or setting.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDir, QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from qbosync_desktop import files
from qbosync_desktop.desk.happened import TITLES, many_in_words, outcome_in_words
from qbosync_desktop.desk.picture import Picture
from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.event import Event, Pair
from qbosync_desktop.domain.fields import LABELS, shown
from qbosync_desktop.gui.controller import Controller
from qbosync_desktop.gui.look.core_words import told
from qbosync_desktop.gui.office_port import OfficePort
from qbosync_desktop.gui.pages.entry_rows import state_of
from qbosync_desktop.gui.pages.event_rows import about_rows, parts, sought_rows, turn_rows
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


def event_lines(event: Event, pairs: Sequence[Pair], picture: Picture, sought: Sought = EVERYTHING) -> list[list[str]]:
    """One line per pair or setting that is sought; an event without them is one line."""
    what = " · ".join(one for one in (told(TITLES[event.kind]), told(many_in_words(event)), parts(event)) if one)
    outcome = told(outcome_in_words(event))

    def line(name: str, reference: str, middle: Sequence[str], customer: str) -> list[str]:
        return [_when(event.last), event.who, name, reference, what, *middle, outcome, "", customer, "", "", "", ""]

    if event.turns:
        return [line("", "", (one.name, one.old, one.new), "") for one in turn_rows(event)]
    rows = sought_rows(about_rows(pairs, picture), sought.client_id, sought.needles)
    blank = ("", "", "")
    return [line(row.client or row.customer, row.reference, blank, row.customer_id) for row in rows] or [
        line(event.file, "", blank, "")
    ]


def _when(when: datetime) -> str:
    return when.astimezone().isoformat(sep=" ", timespec="seconds")


class PushSaver(QObject):
    """Asks for a place and writes the list there, on the sync thread."""

    saved = Signal(str)
    """The file's name."""

    def __init__(self, controller: Controller, parent: QObject) -> None:
        super().__init__(parent)
        self._controller = controller

    def ask(self, window: QWidget, past: Sequence[Push | Event], sought: Sought = EVERYTHING) -> QFileDialog:
        """Open the dialog; the list is written when it is accepted."""
        kinds = [_tr("Lists for any spreadsheet (*.csv)"), _tr("Excel workbooks (*.xlsx)")]
        dialog = QFileDialog(window, _tr("Save the history"), QDir.homePath())
        dialog.setNameFilters(kinds)
        dialog.filterSelected.connect(lambda kind: dialog.setDefaultSuffix("xlsx" if kind == kinds[1] else "csv"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.selectFile("qbosync-history")
        dialog.fileSelected.connect(lambda path: self.save(Path(path), past, sought))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def save(self, path: Path, past: Sequence[Push | Event], sought: Sought = EVERYTHING) -> None:
        """Write the list; :attr:`saved` follows, or the controller tells the problem."""
        self._controller.task(_tr("Saving the history"), _writing(path, tuple(past), sought), self._written)

    @Slot(object)
    def _written(self, path: Path) -> None:
        self.saved.emit(path.name)


def _writing(
    path: Path, past: tuple[Push | Event, ...], sought: Sought
) -> Callable[[OfficePort, object, object], Path]:
    def work(office: OfficePort, _cancel: object, _report: object) -> Path:
        desk, picture = office.desk, office.desk.picture()
        abouts = desk.events_about([one.id for one in past if isinstance(one, Event)])
        rows: list[list[str]] = []
        for one in past:
            if isinstance(one, Event):
                rows += event_lines(one, abouts.get(one.id, ()), picture, sought)
            else:
                rows += lines(one, desk.entries(one.id), picture.clients, sought)
        files.write_rows(path, header(), rows)
        return path

    return work
