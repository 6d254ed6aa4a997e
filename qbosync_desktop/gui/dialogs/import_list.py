"""Import a client list: choose or drop it, see what each column is taken for and what it would do, then do it.

Nothing is changed before the filled button; the import is one step that can be undone, also on another day.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox

from qbosync_desktop import files
from qbosync_desktop.desk.desk import Done
from qbosync_desktop.domain.problems import KnownError
from qbosync_desktop.domain.tasks import CancelToken, NeverCancelled, Report, silent
from qbosync_desktop.gui.controller import Controller
from qbosync_desktop.gui.dialogs import import_words as words
from qbosync_desktop.gui.dialogs.file_chooser import Chooser, FileChooser
from qbosync_desktop.gui.dialogs.forming import draw, dress, foot_last, size_to
from qbosync_desktop.gui.dialogs.import_bad_rows import BadRows
from qbosync_desktop.gui.dialogs.import_last import LastImport
from qbosync_desktop.gui.dialogs.import_lists import ImportLists
from qbosync_desktop.gui.dialogs.import_mapping import ColumnRows
from qbosync_desktop.gui.dialogs.import_progress import ProgressLine
from qbosync_desktop.gui.dialogs.import_rows import CHANGED
from qbosync_desktop.gui.dialogs.import_work import (
    Choices,
    Mend,
    Work,
    again,
    only_rows_turned,
    read_list,
    with_columns,
)
from qbosync_desktop.gui.dialogs.live_words import NOTHING, Said
from qbosync_desktop.gui.dropped_list import dropped_file
from qbosync_desktop.gui.forms.import_list import Ui_ImportList
from qbosync_desktop.gui.office_port import OfficePort
from qbosync_desktop.gui.shell import Shell
from qbosync_desktop.gui.tabs.archiving import ArchiveQuestion
from qbosync_desktop.gui.tasks import Progress
from qbosync_desktop.gui.widgets.announce import announce
from qbosync_desktop.gui.widgets.buttons import Button
from qbosync_desktop.gui.widgets.ground import DialogShell
from qbosync_desktop.gui.widgets.notices import Notice
from qbosync_desktop.gui.widgets.showing import show_if
from qbosync_desktop.gui.widgets.strips import IconSpot

LARGE = 20_000
"""Rows from which another choice gets a bar and a way to stop."""


class ImportListDialog(DialogShell):
    """See the module. With a ``path`` it is read at once; without one the dialog asks for it."""

    def __init__(self, controller: Controller, window: Shell, path: str = "", chooser: Chooser | None = None) -> None:
        super().__init__("", window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAcceptDrops(True)
        self.controller = controller
        self._chooser: Chooser = chooser or FileChooser()
        self.work: Work | None = None
        self._wanted: Choices | None = None  # chosen, and not worked out yet
        self._asked = False  # a comparison is on its way
        self._mended: list[str] = []
        self._busy = False
        self._done: Done | None = None
        self.form = Ui_ImportList()
        draw(self, self.form)
        self.problem: Notice = self.form.problem
        self.progress: ProgressLine = self.form.progress
        self.remember: QCheckBox = self.form.remember
        self.bad_button: Button = self.form.bad_button
        self.cancel_button: Button = self.form.cancel_button
        self.import_button: Button = self.form.import_button
        self.notice = Notice("", "", "quiet", "shield")
        self.form.notice_layout.addWidget(self.notice)
        self.form.file_row.insertWidget(0, IconSpot("file", "accent", 20))
        self.rows = ColumnRows()
        self.form.map_layout.insertWidget(0, self.rows)
        self.lists = ImportLists(self.form, self)
        self.bad_rows = BadRows(controller, self._chooser, self)
        self.last = LastImport(controller, self.form, self)
        self.tiles, self.model = self.lists.tiles, self.lists.model
        dress(self)
        foot_last(self)
        self._connect()
        size_to(self, 992, 708)
        self._show()
        self.form.choose.setFocus(Qt.FocusReason.OtherFocusReason)
        if path:
            self.read(path)
        else:
            self.last.ask()

    def _connect(self) -> None:
        form = self.form
        form.choose.clicked.connect(self._choose)
        form.other.clicked.connect(self._choose)
        form.prefer.currentIndexChanged.connect(self._prefer_chosen)
        self.rows.target_chosen.connect(self._take_target)
        self.lists.winners_changed.connect(self._take_winners)
        self.lists.ticks_changed.connect(self._show_foot)
        form.state.fix_clicked.connect(self.lists.show_changed)
        self.lists.mends.taken.connect(self._take_mend)
        self.lists.mends.undo_asked.connect(self._undo_mend)
        QShortcut(QKeySequence.StandardKey.Undo, self).activated.connect(self._undo_mend)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.carry_out)
        self.controller.progressed.connect(self._progressed)
        self.bad_button.clicked.connect(self._save_bad)
        self.bad_rows.saved.connect(self._bad_saved)
        self.bad_rows.failed.connect(self._failed)
        self.cancel_button.clicked.connect(self.reject)
        self.import_button.clicked.connect(self.carry_out)

    # ------------------------------------------------------------------------------------------------- reading

    @property
    def columns(self) -> files.ColumnMap | None:
        """What the columns are taken for, None before a list is read."""
        return (self._wanted or self.work.choices).columns if self.work else None

    @Slot()
    def _choose(self) -> None:
        self._chooser.open_list(self, self.read)

    @Slot(str)
    def read(self, path: str) -> None:
        """Read a client list and show what it would do."""
        if self._busy:
            return
        place, prefer = Path(path), self.prefer

        def work(office: OfficePort, cancel: CancelToken, report: Report) -> Work:
            return read_list(office.desk, place, prefer, cancel, report)

        self._begin(self.tr("Reading %s") % place.name)
        self.controller.task(self.tr("Reading a client list"), work, self._was_read, self._failed, changes=False)

    def _begin(self, title: str) -> None:
        self._busy = True
        self.problem.hide()
        self.progress.start(title)
        self.form.drop_live.say(NOTHING)
        self.form.main_page.setEnabled(False)
        self.cancel_button.setText(self.tr("Stop"))
        self._show_foot()

    def _end(self) -> None:
        self._busy = False
        self.progress.end()
        self.form.main_page.setEnabled(True)
        self.cancel_button.setEnabled(True)
        self.cancel_button.setText(self.tr("Cancel"))

    @Slot(object)
    def _progressed(self, made: Progress) -> None:
        if self._busy:
            self.progress.show_progress(made)

    @Slot(object)
    def _was_read(self, work: Work) -> None:
        self._end()
        self._wanted, self._mended = None, []
        self.work = work
        self.lists.start()
        self._show()
        self.lists.show_columns()
        self.form.other.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, f"{self.form.file_name.text()}, {self.import_button.text()}")

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        self._end()
        self._wanted = None
        if isinstance(error, KnownError):
            self.problem.set_words(error.problem.title, f"{error.problem.detail} {error.problem.todo}".strip())
            self.problem.show()
        else:
            self.form.drop_live.say(Said("quiet", self.tr("Stopped. Nothing was changed.")))
        self._show()

    # ------------------------------------------------------------------------------------------------ choosing

    @property
    def prefer(self) -> files.Prefer:
        """Whose value stands where both have one."""
        return "register" if self.form.prefer.currentIndex() == 1 else "file"

    def _now(self) -> Choices | None:
        return self._wanted or (self.work.choices if self.work else None)

    @Slot()
    def _prefer_chosen(self) -> None:
        now = self._now()
        if now is not None:
            self._want(replace(now, prefer=self.prefer, by_row={}))

    @Slot(object)
    def _take_winners(self, by_row: dict[int, files.Prefer]) -> None:
        now = self._now()
        if now is not None:
            self._want(replace(now, by_row=by_row))

    @Slot(int, object)
    def _take_target(self, index: int, target: object) -> None:
        now = self._now()
        if now is not None:
            self._want(with_columns(now, index, target if isinstance(target, str) else None))

    @Slot(object)
    def _take_mend(self, mend: Mend) -> None:
        now, work = self._now(), self.work
        offer = next((one for one in work.offers if one.mend == mend), None) if work else None
        if now is not None and offer is not None:
            self._mended.append(f"{offer.label} ({offer.count:,})")
            self._want(replace(now, mends=(*now.mends, mend)))

    @Slot()
    def _undo_mend(self) -> None:
        now = self._now()
        if now is not None and now.mends:
            self._mended.pop()
            self._want(replace(now, mends=now.mends[:-1]))

    def _want(self, choices: Choices) -> None:
        """Say again what it would do with these choices; the file is not read again."""
        self._wanted = choices
        self.rows.show_columns(choices.columns)
        self._show_foot()
        if not self._asked and self.work is not None and not self._busy:
            self._ask(self.work, choices)

    def _ask(self, work: Work, choices: Choices) -> None:
        if len(work.table.rows) < LARGE or only_rows_turned(work, choices):
            self._asked = True
            self.controller.ask(lambda desk: again(desk, work, choices, NeverCancelled(), silent), self._was_compared)
            return

        def long(office: OfficePort, cancel: CancelToken, report: Report) -> Work:
            return again(office.desk, work, choices, cancel, report)

        self._begin(self.tr("Comparing with the register"))
        title = self.tr("Comparing with the register")
        self.controller.task(title, long, self._was_compared_at_length, self._failed, changes=False)

    @Slot(object)
    def _was_compared_at_length(self, work: Work) -> None:
        self._end()
        self._was_compared(work)

    @Slot(object)
    def _was_compared(self, work: Work) -> None:
        self._asked = False
        wanted = self._wanted
        if wanted is not None and wanted is not work.choices:  # chosen again while it was worked out
            self._ask(work, wanted)
            return
        self.work, self._wanted = work, None
        self._show()

    # ------------------------------------------------------------------------------------------------- showing

    def _show(self) -> None:
        form, work = self.form, self.work
        form.pages.setCurrentWidget(form.main_page if work is not None else form.drop_page)
        (self.import_button if work is not None else form.choose).setDefault(True)
        if work is not None:
            form.file_name.setText(work.table.file)
            form.file_words.setText(words.about_file(work))
            form.file_words.setToolTip(" · ".join(work.table.notes))
            form.prefer.blockSignals(True)
            form.prefer.setCurrentIndex(1 if work.choices.prefer == "register" else 0)
            form.prefer.blockSignals(False)
            self.rows.show_columns(work.choices.columns)
            kept_out, derived = words.kept_out(work), words.derived(work)
            self.notice.set_words(*(kept_out or ("", "")))
            show_if(self.notice, kept_out is not None)
            form.derived.say(Said("quiet", derived) if derived else NOTHING)
            show_if(form.derived, bool(derived))
            self.lists.show_work(work, tuple(self._mended))
        self._show_foot()

    def _count(self) -> int:
        preview = self.work.preview if self.work else files.Preview()
        return len(preview.new) - len(self.lists.left_out) + len(preview.changed)

    @Slot()
    def _show_foot(self) -> None:
        preview = self.work.preview if self.work else None
        count, away = self._count(), len(self.lists.archived)
        ready = bool(count or away) and not self._busy and self._wanted is None
        self.import_button.setText(words.button(count, away))
        self.import_button.setEnabled(ready)
        bad = len({one.row for one in preview.errors if one.row}) if preview else 0
        self.bad_button.setText(words.bad_rows(bad))
        self.bad_button.setEnabled(not self._busy)
        show_if(self.bad_button, bad > 0)
        show_if(self.remember, self.work is not None)
        offer = ""
        if preview is not None and not count and not away and not self._busy and self._wanted is None:
            self.form.state.say(Said("quiet", words.why_nothing(preview)))
        elif self.work is not None and self.work.replaced and not self._busy:
            self.form.state.say(Said("look", words.replaced(self.work.replaced)))
            offer = self.tr("See them") if self.lists.shown != CHANGED else ""
        else:
            self.form.state.say(NOTHING)
        self.form.state.offer(offer)
        self.import_button.setAccessibleDescription(self.form.state.said.words)

    # --------------------------------------------------------------------------------------------------- doing

    @Slot()
    def carry_out(self) -> None:
        """Import what is shown, and remember the columns; linked clients that are archived ask one question first."""
        work = self.work
        if work is None or not self.import_button.isEnabled():
            return
        board = self.controller.board
        links = board.picture.links if board else {}
        away = [client for client in work.preview.vanished if client.id in self.lists.archived]
        if any(client.id in links for client in away):
            question = ArchiveQuestion([client.name for client in away], self)
            question.answered.connect(self._carry_out)
            question.open()
        else:
            self._carry_out(inactive=False)

    @Slot(bool)
    def _carry_out(self, inactive: bool) -> None:
        shown = self.work
        if shown is None:
            return
        remember, without, away = self.remember.isChecked(), set(self.lists.left_out), set(self.lists.archived)

        def work(office: OfficePort, cancel: CancelToken, report: Report) -> Done:
            if remember:
                office.desk.remember_columns(shown.choices.columns)
            return office.desk.apply_list(
                shown.preview, cancel, report, without=without, archive=sorted(away), make_inactive=inactive
            )

        self._begin(self.tr("Importing"))
        self.controller.task(self.tr("Importing the client list"), work, self._imported, self._failed)

    @Slot(object)
    def _imported(self, done: Done) -> None:
        """Close with the next board: only then the window can offer the way back."""
        self._done = done
        self.controller.board_changed.connect(self._close_done)

    @Slot()
    def _close_done(self) -> None:
        done, self._done = self._done, None
        if done is not None:
            self._end()
            self.controller.said.emit(done)
            self.accept()

    @Slot()
    def _save_bad(self) -> None:
        if self.work is not None:
            self.problem.hide()
            self.bad_rows.ask(self, self.work)

    @Slot(str)
    def _bad_saved(self, name: str) -> None:
        self.form.state.say(Said("ok", self.tr("Saved in “%s”. Mend them there, then import that file.") % name))

    def reject(self) -> None:
        """Stop what runs; when nothing does, close."""
        if self._busy:
            self.controller.cancel()
            self.cancel_button.setText(self.tr("Stopping…"))
            self.cancel_button.setEnabled(False)
            return
        super().reject()

    # ------------------------------------------------------------------------------------------------ dropping

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file may be dropped anywhere in the dialog."""
        if dropped_file(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the file that was dropped."""
        path = dropped_file(event)
        if path:
            event.acceptProposedAction()
            self.read(path)
