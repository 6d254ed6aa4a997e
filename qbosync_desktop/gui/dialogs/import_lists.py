"""The five numbers of an import and the list behind each: what is ticked there, and the fixes beside the problems.

Holds what the user ticked; what follows from it is the dialog's to ask for.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence

from qbosync_desktop import files
from qbosync_desktop.files import Preview
from qbosync_desktop.gui.dialogs.import_mends import MendList
from qbosync_desktop.gui.dialogs.import_rows import CHANGED, NEW, PROBLEMS, SAME, VANISHED, rows_of
from qbosync_desktop.gui.dialogs.import_tiles import Tile
from qbosync_desktop.gui.dialogs.import_work import Work
from qbosync_desktop.gui.dialogs.list_view import dress_table
from qbosync_desktop.gui.dialogs.row_list import RowListModel
from qbosync_desktop.gui.forms.import_list import Ui_ImportList
from qbosync_desktop.gui.look.fonts import scaled
from qbosync_desktop.gui.widgets.showing import show_if


class ImportLists(QObject):
    """See the module. ``left_out``: rows that stay out; ``archived``: clients not in the file that are put away."""

    winners_changed = Signal(object)
    """dict: row → "file" or "register", of the rows that go another way than the rest."""
    ticks_changed = Signal()
    """Something was ticked, or another list is shown."""

    def __init__(self, form: Ui_ImportList, parent: QObject) -> None:
        super().__init__(parent)
        self._form = form
        self.work: Work | None = None
        self.left_out: set[int] = set()
        self.archived: set[int] = set()
        self.model = RowListModel(self)
        self.mends = MendList()
        form.mends_layout.addWidget(self.mends)
        self.tiles = self._tiles()
        form.rows.setModel(self.model)
        dress_table(form.rows)
        self.model.ticked_changed.connect(self._ticked)
        form.tick_all.clicked.connect(self._tick_all)
        form.back.clicked.connect(self.show_columns)

    def _tiles(self) -> dict[str, Tile]:
        made = (
            Tile(NEW, self.tr("clients to add"), "ok"),
            Tile(CHANGED, self.tr("clients to change"), "push"),
            Tile(SAME, self.tr("stay as they are")),
            Tile(PROBLEMS, self.tr("problems and doubts"), "problem"),
            Tile(VANISHED, self.tr("not in this file"), "look"),
        )
        for place, tile in enumerate(made, start=1):
            self._form.tiles.addWidget(tile)
            tile.setShortcut(QKeySequence(f"Alt+{place}"))
            tile.clicked.connect(self._tile_clicked)
        return {tile.key: tile for tile in made}

    def start(self) -> None:
        """Another file: what was ticked in the last one counts no more."""
        self.left_out, self.archived = set(), set()

    # ------------------------------------------------------------------------------------------------- showing

    def show_work(self, work: Work, done: tuple[str, ...]) -> None:
        """Show what the import would do now; ``done`` says which fixes were taken."""
        self.work = work
        preview = work.preview
        self.left_out.intersection_update(preview.new.rows)
        self.archived &= {client.id for client in preview.vanished}
        numbers = {
            NEW: len(preview.new) - len(self.left_out),
            CHANGED: len(preview.changed),
            SAME: len(preview.unchanged),
            PROBLEMS: len(preview.errors) + len(preview.warnings),
            VANISHED: len(preview.vanished),
        }
        for key, number in numbers.items():
            self.tiles[key].show_number(number)
        self._show_problem_tile(preview)
        self._show_ticked_tiles()
        self.mends.show_offers(work.offers, done)
        self._show_rows()

    def _show_problem_tile(self, preview: Preview) -> None:
        """Red only when something is wrong; what is merely doubtful is amber."""
        number = len(preview.errors) + len(preview.warnings)
        if preview.skipped:
            one = self.tr("problems, 1 row skipped")
            words = one if preview.skipped == 1 else self.tr("problems, %s rows skipped") % f"{preview.skipped:,}"
        else:
            words = self.tr("problems, no row skipped") if preview.errors else self.tr("to check")
        self.tiles[PROBLEMS].show_number(number, words, "problem" if preview.errors else "look")

    def _show_ticked_tiles(self) -> None:
        preview = self.work.preview if self.work else Preview()
        out, away = len(self.left_out), len(self.archived)
        words = self.tr("clients to add, %s left out") % f"{out:,}" if out else self.tr("clients to add")
        self.tiles[NEW].show_number(len(preview.new) - out, words)
        words = self.tr("not in this file, %s archived") % f"{away:,}" if away else self.tr("not in this file")
        self.tiles[VANISHED].show_number(len(preview.vanished), words)

    @property
    def shown(self) -> str:
        """The list that is shown, "" for the columns."""
        return next((key for key, tile in self.tiles.items() if tile.isChecked()), "")

    @Slot()
    def show_columns(self) -> None:
        """Back to what each column is taken for."""
        for tile in self.tiles.values():
            tile.setChecked(False)
        self._show_rows()

    @Slot()
    def show_changed(self) -> None:
        """The rows that change something, with the keyboard on them."""
        if self.shown != CHANGED:
            self.tiles[CHANGED].click()
        self._form.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _tile_clicked(self) -> None:
        chosen = self.sender()
        for tile in self.tiles.values():
            if tile is not chosen:
                tile.setChecked(False)
        self._show_rows()

    def _show_rows(self) -> None:
        key, form, work = self.shown, self._form, self.work
        form.parts.setCurrentWidget(form.list_page if key else form.map_page)
        self.ticks_changed.emit()
        if not key or work is None:
            return
        shown = rows_of(work, key)
        form.list_title.setText(shown.title)
        form.list_words.setText(shown.words)
        form.rows.setAccessibleName(f"{shown.title}. {shown.words}")
        show_if(self.mends, key == PROBLEMS and bool(work.offers or self.mends.done_words.text()))
        reset = self.model.show_list(shown, self._ticks_of(key, work))
        if reset:
            for place, width in enumerate(self.model.widths()):
                form.rows.setColumnWidth(place, scaled(width))
        self._show_tick_all()

    def _ticks_of(self, key: str, work: Work) -> set[int]:
        if key == NEW:
            return set(work.preview.new.rows) - self.left_out
        if key == CHANGED:
            rows = {one.row for one in (*work.preview.changed, *work.preview.kept)}
            chosen = work.choices
            return {row for row in rows if chosen.by_row.get(row, chosen.prefer) == "file"}
        return set(self.archived) if key == VANISHED else set()

    # ------------------------------------------------------------------------------------------------- ticking

    @Slot()
    def _ticked(self) -> None:
        """What the ticks mean in the list that is shown."""
        key, work, ticked = self.shown, self.work, self.model.ticked
        if work is None:
            return
        keys = set(self.model.keys())
        if key == NEW:
            self.left_out = keys - ticked
        elif key == VANISHED:
            self.archived = keys & ticked
        elif key == CHANGED:
            winners: dict[int, files.Prefer] = dict.fromkeys(ticked & keys, "file")
            winners |= dict.fromkeys(keys - ticked, "register")
            other = {row: winner for row, winner in winners.items() if winner != work.choices.prefer}
            self._show_tick_all()
            self.winners_changed.emit(other)
            return
        self._show_ticked_tiles()
        self._show_tick_all()
        self.ticks_changed.emit()

    @Slot()
    def _tick_all(self) -> None:
        keys = self.model.keys()
        self.model.set_ticked(keys, on=not set(keys) <= self.model.ticked)

    def _show_tick_all(self) -> None:
        every = set(self.model.keys()) <= self.model.ticked
        self._form.tick_all.setText(self.tr("Untick all") if every else self.tr("Tick all"))
        show_if(self._form.tick_all, self.model.tickable)
