"""Import a client list: choose or drop it, see what each column is taken for and what it would do, then do it.

Nothing is changed before the filled button; the import is one step that can be undone.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from qbosync_desktop import files
from qbosync_desktop.desk.desk import Desk, Done
from qbosync_desktop.domain.problems import KnownError
from qbosync_desktop.domain.tasks import CancelToken, Report
from qbosync_desktop.gui.controller import Controller
from qbosync_desktop.gui.dialogs.file_chooser import Chooser, FileChooser
from qbosync_desktop.gui.dialogs.forming import dress, size_to
from qbosync_desktop.gui.dialogs.import_mapping import ColumnRows
from qbosync_desktop.gui.dialogs.import_rows import (
    CHANGED,
    NEW,
    PROBLEMS,
    SAME,
    VANISHED,
    RowListModel,
    rows_of,
)
from qbosync_desktop.gui.dialogs.import_tiles import Tile
from qbosync_desktop.gui.dialogs.list_view import dress_table
from qbosync_desktop.gui.dialogs.live_words import NOTHING, Said
from qbosync_desktop.gui.forms.import_list import Ui_ImportList
from qbosync_desktop.gui.look.fonts import scaled
from qbosync_desktop.gui.office_port import OfficePort
from qbosync_desktop.gui.shell import Shell
from qbosync_desktop.gui.widgets.announce import announce
from qbosync_desktop.gui.widgets.buttons import button
from qbosync_desktop.gui.widgets.ground import DialogShell
from qbosync_desktop.gui.widgets.notices import Notice
from qbosync_desktop.gui.widgets.showing import show_if
from qbosync_desktop.gui.widgets.strips import IconSpot

_Read = tuple[files.Table, files.ColumnMap, files.Preview]


class ImportListDialog(DialogShell):
    """See the module. With a ``path`` it is read at once; without one the dialog asks for it."""

    def __init__(self, controller: Controller, window: Shell, path: str = "", chooser: Chooser | None = None) -> None:
        super().__init__("", window)
        self.setWindowTitle(self.tr("Import a client list"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAcceptDrops(True)
        self.controller = controller
        self._chooser: Chooser = chooser or FileChooser()
        self.table: files.Table | None = None
        self.columns: files.ColumnMap | None = None
        self.preview: files.Preview | None = None
        self._serial = 0
        self._busy = False
        self.form = Ui_ImportList()
        inside = QWidget()
        self.form.setupUi(inside)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.problem = Notice()
        self.problem.hide()
        self.body.addWidget(self.problem)
        self.body.addWidget(inside, 1)
        self.notice = Notice("", "", "quiet", "shield")
        self.form.notice_layout.addWidget(self.notice)
        self.form.file_row.insertWidget(0, IconSpot("file", "accent", 20))
        self.rows = ColumnRows()
        self.form.map_layout.insertWidget(0, self.rows)
        self.model = RowListModel(self)
        self.tiles = self._tiles()
        self._build_table()
        self.remember = QCheckBox(self.tr("Remember for files with these headings"))
        self.remember.setChecked(True)
        self.bad_button = button("", "text", "download", name=self.tr("Save the rows with problems…"))
        self.left.addWidget(self.remember)
        self.left.addWidget(self.bad_button)
        self.cancel_button = self.add_button(button(self.tr("Cancel"), "grey"))
        self.import_button = self.add_button(button(self.tr("Import"), "filled"))
        dress(self)
        self._connect()
        size_to(self, 992, 708)
        self._show()
        self.form.choose.setFocus(Qt.FocusReason.OtherFocusReason)
        if path:
            self.read(path)

    # ------------------------------------------------------------------------------------------------ building

    def _tiles(self) -> dict[str, Tile]:
        made = (
            Tile(NEW, self.tr("clients to add"), "ok"),
            Tile(CHANGED, self.tr("clients to change"), "push"),
            Tile(SAME, self.tr("stay as they are")),
            Tile(PROBLEMS, self.tr("problems and doubts"), "problem"),
            Tile(VANISHED, self.tr("not in this file"), "look"),
        )
        for tile in made:
            self.form.tiles.addWidget(tile)
            tile.clicked.connect(self._tile_clicked)
        return {tile.key: tile for tile in made}

    def _build_table(self) -> None:
        view = self.form.rows
        view.setModel(self.model)
        dress_table(view)

    def _connect(self) -> None:
        form = self.form
        form.choose.clicked.connect(self._choose)
        form.other.clicked.connect(self._choose)
        form.back.clicked.connect(self.show_columns)
        form.prefer.currentIndexChanged.connect(self._compare)
        self.rows.target_chosen.connect(self._take_target)
        self.bad_button.clicked.connect(self._save_bad)
        self.cancel_button.clicked.connect(self.reject)
        self.import_button.clicked.connect(self.carry_out)

    # ------------------------------------------------------------------------------------------------- reading

    @Slot()
    def _choose(self) -> None:
        self._chooser.open_list(self, self.read)

    @Slot(str)
    def read(self, path: str) -> None:
        """Read a client list and show what it would do."""
        if self._busy:
            return
        place = Path(path)
        prefer = self.prefer

        def work(office: OfficePort, cancel: CancelToken, report: Report) -> _Read:
            return office.desk.preview_list(place, cancel, report, prefer=prefer)

        self._begin(self.tr("Reading %s") % place.name)
        self.controller.task(self.tr("Reading a client list"), work, self._was_read, self._failed)

    def _begin(self, words: str) -> None:
        self._busy = True
        self._serial += 1
        self.problem.hide()
        self.form.drop_live.say(Said("push", words))
        self.form.state.say(Said("push", words))
        self._show_foot()

    def _end(self) -> None:
        self._busy = False
        self.form.drop_live.say(NOTHING)
        self.form.state.say(NOTHING)

    @Slot(object)
    def _was_read(self, answer: _Read) -> None:
        self._end()
        self.table, self.columns, self.preview = answer
        self._show()
        self.show_columns()
        self.form.other.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, f"{self.form.file_name.text()}, {self.import_button.text()}")

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        self._end()
        if isinstance(error, KnownError):
            self.problem.set_words(error.problem.title, f"{error.problem.detail} {error.problem.todo}".strip())
            self.problem.show()
        self._show_foot()

    @property
    def prefer(self) -> files.Prefer:
        """Whose value stands where both have one."""
        return "register" if self.form.prefer.currentIndex() == 1 else "file"

    @Slot(int, object)
    def _take_target(self, index: int, target: object) -> None:
        if self.columns is not None:
            self.columns = self.columns.with_target(index, target if isinstance(target, str) else None)
            self.rows.show_columns(self.columns)
            self._compare()

    @Slot()
    def _compare(self) -> None:
        """Say again what it would do, with other columns or another winner; the file is not read again."""
        table, columns, prefer = self.table, self.columns, self.prefer
        if table is None or columns is None:
            return
        self._serial += 1
        serial = self._serial
        self.preview = None
        self._show_foot()
        self.controller.ask(lambda desk: (serial, _compared(desk, table, columns, prefer)), self._was_compared)

    @Slot(object)
    def _was_compared(self, answer: tuple[int, files.Preview]) -> None:
        serial, preview = answer
        if serial == self._serial:
            self.preview = preview
            self._show()

    # ------------------------------------------------------------------------------------------------- showing

    def _show(self) -> None:
        form, table, columns, preview = self.form, self.table, self.columns, self.preview
        form.pages.setCurrentWidget(form.main_page if table is not None else form.drop_page)
        if table is not None and columns is not None and preview is not None:
            form.file_name.setText(table.file)
            parts = [self.tr("sheet “%s”") % table.sheet] if table.sheet else []
            parts.append(self.tr("1 row") if len(table.rows) == 1 else f"{len(table.rows):,} {self.tr('rows')}")
            parts += [self.tr("looks like %s") % columns.source] if columns.source else []
            form.file_words.setText(" · ".join((*parts, *table.notes)))
            form.file_words.setToolTip(" · ".join(table.notes))
            self.rows.show_columns(columns)
            self._show_kept_out(columns, preview)
            numbers = {
                NEW: len(preview.new),
                CHANGED: len(preview.changed),
                SAME: len(preview.unchanged),
                PROBLEMS: len(preview.errors) + len(preview.warnings),
                VANISHED: len(preview.vanished),
            }
            for key, number in numbers.items():
                self.tiles[key].show_number(number)
            self._show_problem_tile(preview)
            self._show_rows()
        self._show_foot()

    def _show_problem_tile(self, preview: files.Preview) -> None:
        """Red only when something is wrong; what is merely doubtful is amber."""
        number = len(preview.errors) + len(preview.warnings)
        if preview.skipped:
            one = self.tr("problems, 1 row skipped")
            words = one if preview.skipped == 1 else self.tr("problems, %s rows skipped") % f"{preview.skipped:,}"
        else:
            words = self.tr("problems, no row skipped") if preview.errors else self.tr("to check")
        self.tiles[PROBLEMS].show_number(number, words, "problem" if preview.errors else "look")

    def _show_kept_out(self, columns: files.ColumnMap, preview: files.Preview) -> None:
        """Tax file numbers that stayed in the file: a promise kept, so grey with a shield."""
        dropped = columns.dropped()
        masked = sum(1 for one in preview.warnings if one.code == "tfn-masked")
        found = self.tr("Some more were found in other columns and taken out.") if masked else ""
        names = ", ".join(f"“{name}”" for name in dropped)
        if dropped:
            title = (
                self.tr("The column %s was not read") if len(dropped) == 1 else self.tr("The columns %s were not read")
            )
            title = title % names
        else:
            title = self.tr("Tax file numbers were taken out")
        kept = self.tr("Tax file numbers never enter this program.")
        self.notice.set_words(title, " ".join((kept, found, self.tr("Your file is not changed."))).replace("  ", " "))
        show_if(self.notice, bool(dropped or masked))

    def _show_foot(self) -> None:
        preview = self.preview
        count = len(preview.new) + len(preview.changed) if preview else 0
        words = self.tr("Import 1 client") if count == 1 else self.tr("Import %s clients") % f"{count:,}"
        self.import_button.setText(words if count else self.tr("Import"))
        self.import_button.setEnabled(bool(count) and not self._busy)
        bad = len({one.row for one in preview.errors if one.row}) if preview else 0
        one, many = self.tr("Save the bad row…"), self.tr("Save the %s bad rows…") % f"{bad:,}"
        self.bad_button.setText(one if bad == 1 else many)
        show_if(self.bad_button, bad > 0)
        show_if(self.remember, self.table is not None)
        if preview is not None and not count and not self._busy:
            self.form.state.say(Said("quiet", self._why_nothing()))
        elif not self._busy:
            self.form.state.say(NOTHING)
        self.import_button.setAccessibleDescription(self.form.state.said.words)

    def _why_nothing(self) -> str:
        if self.preview is not None and self.preview.unchanged:
            return self.tr("Nothing to import: the file says nothing new.")
        return self.tr("Nothing to import yet: choose which column holds the name.")

    @Slot()
    def show_columns(self) -> None:
        """Back to what each column is taken for."""
        for tile in self.tiles.values():
            tile.setChecked(False)
        self._show_rows()

    @Slot()
    def _tile_clicked(self) -> None:
        chosen = self.sender()
        for tile in self.tiles.values():
            if tile is not chosen:
                tile.setChecked(False)
        self._show_rows()

    def _show_rows(self) -> None:
        key = next((key for key, tile in self.tiles.items() if tile.isChecked()), "")
        form = self.form
        form.parts.setCurrentWidget(form.list_page if key else form.map_page)
        if key and self.preview is not None:
            shown = rows_of(self.preview, key)
            form.list_title.setText(shown.title)
            form.list_words.setText(shown.words)
            form.rows.setAccessibleName(shown.title)
            self.model.show_list(shown)
            for place, width in enumerate(shown.widths):
                form.rows.setColumnWidth(place, scaled(width))

    # --------------------------------------------------------------------------------------------------- doing

    @Slot()
    def carry_out(self) -> None:
        """Import what is shown, and remember the columns."""
        preview, columns = self.preview, self.columns
        if preview is None or columns is None or self._busy:
            return
        remember = self.remember.isChecked()

        def work(office: OfficePort, cancel: CancelToken, report: Report) -> Done:
            if remember:
                office.desk.remember_columns(columns)
            return office.desk.apply_list(preview, cancel, report)

        self._begin(self.tr("Importing"))
        self.controller.task(self.tr("Importing the client list"), work, self._imported, self._failed)

    @Slot(object)
    def _imported(self, done: Done) -> None:
        self._end()
        self.controller.said.emit(done)
        self.accept()

    @Slot()
    def _save_bad(self) -> None:
        name = Path(self.table.file).stem if self.table else "clients"
        self._chooser.save_rows(self, f"{name}-{self.tr('problems')}.xlsx", self.save_bad_rows)

    @Slot(str)
    def save_bad_rows(self, path: str) -> None:
        """Write the rows with problems, to mend and import again."""
        table, preview, place = self.table, self.preview, Path(path)
        if table is None or preview is None:
            return

        def work(office: OfficePort, cancel: CancelToken, report: Report) -> str:
            files.write_bad_rows(place, table, preview.errors)
            return place.name

        self.controller.task(self.tr("Saving the rows with problems"), work, self._bad_saved, self._failed)

    @Slot(object)
    def _bad_saved(self, name: str) -> None:
        self.form.state.say(Said("ok", self.tr("Saved in “%s”.") % name))

    def reject(self) -> None:
        """Close; a list that is still being read is not read on."""
        if self._busy:
            self.controller.cancel()
        super().reject()

    # ------------------------------------------------------------------------------------------------ dropping

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file may be dropped anywhere in the dialog."""
        if _dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the file that was dropped."""
        path = _dropped(event)
        if path:
            event.acceptProposedAction()
            self.read(path)


def _dropped(event: QDropEvent) -> str:
    urls = event.mimeData().urls()
    return urls[0].toLocalFile() if len(urls) == 1 and urls[0].isLocalFile() else ""


def _compared(desk: Desk, table: files.Table, columns: files.ColumnMap, prefer: files.Prefer) -> files.Preview:
    return files.compare(files.to_clients(table, columns), tuple(desk.picture().clients.values()), prefer)
