"""A push under way and what came of it: progress with Stop, every row's outcome, and the ways on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qbosync_desktop.gui.models.check_table import CheckTableModel
from qbosync_desktop.gui.models.check_table_view import CheckTableView
from qbosync_desktop.gui.models.columns import CellRole, Column, RowId
from qbosync_desktop.gui.pages.entry_rows import WAITS, EntryRow, entry_rows, outcome_words, tallies, undoable
from qbosync_desktop.gui.pages.push_watch import PushWatch, Stage
from qbosync_desktop.gui.widgets.announce import announce
from qbosync_desktop.gui.widgets.buttons import button
from qbosync_desktop.gui.widgets.progress import ProgressStrip
from qbosync_desktop.gui.widgets.showing import show_if
from qbosync_desktop.gui.widgets.strips import FooterBar

_SOON = 3
"""Seconds that are not worth telling."""
_RANK = {"refused": 0, "stopped": 1, "unknown": 2, "sending": 3, "done": 4, "undone": 5, "waiting": 6, "left out": 7}
"""What needs the user first, then what happens now, then what is done, then what waits."""


class OutcomeView(QWidget):
    """See the module. Shows what the watch knows; asks nothing itself."""

    stop_clicked = Signal()
    show_clicked = Signal()
    """Show the rows that wait, in Sync."""
    undo_clicked = Signal()
    save_clicked = Signal()
    dismissed = Signal()
    current_changed = Signal()
    remedy_asked = Signal(object)
    """EntryRow: carry out its first remedy."""
    menu_requested = Signal(object, object)
    """EntryRow, QMenu."""

    def __init__(self, watch: PushWatch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._watch = watch
        self._said = ""
        self._first: RowId | None = None
        self.strip = ProgressStrip()
        self.model: CheckTableModel[EntryRow] = CheckTableModel(self._columns(), tickable=_never, parent=self)
        self.view = CheckTableView(self.model, self.tr("What came of every row of the push"))
        self.view.hide_ticks()
        self.model.sort(1)
        self.footer = FooterBar(self.tr("Done"))
        self.show_button = button(self.tr("Show them"), "blue")
        self.undo_button = button(self.tr("Undo this push…"), "grey", "undo")
        self.save_button = button(self.tr("Save as a list…"), "text", "download")
        self.footer.add(self.save_button)
        self.footer.add(self.show_button)
        self.footer.add(self.undo_button)
        self.setFocusProxy(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addWidget(self.view, 1)
        column.addWidget(self.footer)
        self.strip.stop_clicked.connect(self.stop_clicked)
        self.show_button.clicked.connect(self.show_clicked)
        self.undo_button.clicked.connect(self.undo_clicked)
        self.save_button.clicked.connect(self.save_clicked)
        self.footer.clicked.connect(self.dismissed)
        self.view.current_changed.connect(self._current_changed)
        self.view.link_clicked.connect(self._link)
        self.view.menu_requested.connect(self._menu)

    def _columns(self, *, ways: bool = True) -> list[Column[EntryRow]]:
        """``ways``: some row has a way out; without any, what was done gets the room."""
        return [
            Column(
                "state",
                self.tr("Outcome"),
                lambda row: row.word,
                CellRole.STATUS,
                108,
                status=lambda row: row.state,
                sort_key=lambda row: (_RANK[row.state], row.id),
            ),
            Column("name", self.tr("Client"), lambda row: row.name, CellRole.NAME, 230, 3, icon=lambda row: row.icon),
            Column("what", self.tr("What"), lambda row: row.what, CellRole.SECOND, 190 if ways else 400, 3),
            Column(
                "answer",
                self.tr("QuickBooks’ answer"),
                lambda row: row.answer,
                CellRole.SECOND,
                230 if ways else 150,
                3 if ways else 1,
                tone=lambda row: "problem" if row.state == "refused" else "",
            ),
            Column(
                "way",
                self.tr("Way out"),
                lambda row: row.remedy,
                CellRole.LINK,
                104 if ways else 0,
                sortable=False,
                searched=False,
            ),
        ]

    def _make_room(self, *, ways: bool) -> None:
        number = self.view.column_number("way")
        if self.view.isColumnHidden(number) == ways:
            self.model.columns = tuple(self._columns(ways=ways))
            self.view.setColumnHidden(number, not ways)
            self.view.places.lay_out(self.model.columns)
            own = self.view.places.own_widths()
            own.pop("way", None)  # hiding a column is not the user's wish for its width
            self.view.places.set_own_widths(own)

    def start(self) -> None:
        """A push began."""
        self._said = ""
        self.strip.start(self._title())
        self.model.set_rows(())

    def refresh(self, icons: Mapping[int, str]) -> None:
        """Show what the watch knows now. ``icons`` are the kinds of clients, by id."""
        watch = self._watch
        running = watch.stage is Stage.RUNNING
        rows = entry_rows(watch.entries, dict(icons), running=running)
        self.model.set_rows(rows)
        self.model.sort(*self.model.sorted_by)
        self._make_room(ways=any(row.problem is not None for row in rows))
        self._keep_to_first()
        counted = tallies(rows, running=running)
        if running:
            self.strip.title.setText(self._title())
            made = watch.progress
            words = " · ".join(part for part in (self._time_left(), made.words) if part)
            self.strip.set_progress(made.done, made.total or watch.total, words, counted)
            self.footer.set_words("", self.tr("You can go on working. Stop lets the one being sent finish."))
            self.footer.set_button("")
            for part in (self.save_button, self.show_button, self.undo_button):
                part.hide()
            return
        self._show_end(rows, counted)

    def _keep_to_first(self) -> None:
        """The row that needs the user first is current, as long as they have not gone to another."""
        current, first = self.view.current_id(), self.model.id_at(0) if self.model.rowCount() else None
        if current is None or (current == self._first and first is not None and first != current):
            self.view.go_to_first() if first is None else self.view.go_to(first)
            self._first = self.view.current_id()

    def _show_end(self, rows: Sequence[EntryRow], counted: Sequence[object]) -> None:
        words = outcome_words(rows)
        answered = sum(row.state not in ("waiting", "left out", "unknown") for row in rows)
        self.strip.finish(self.tr("The undo has ended") if self._watch.undo_of else self.tr("The push has ended"))
        self.strip.set_progress(answered, len(rows), "", tallies(rows))
        waits = sum(row.state in WAITS for row in rows)
        self.footer.set_words(words)
        self.footer.set_button(self.tr("Done"))
        show_if(self.save_button, bool(rows))
        show_if(self.show_button, waits > 0)
        self.show_button.setText(self.tr("Show the %s") % waits if waits > 1 else self.tr("Show it"))
        show_if(self.undo_button, any(undoable(row.entry) for row in rows))
        if words != self._said:
            self._said = words
            announce(self, words)

    def _title(self) -> str:
        many = self._watch.total
        if self._watch.undo_of:
            return self.tr("Putting 1 change back") if many == 1 else self.tr("Putting %s changes back") % f"{many:,}"
        if not many:
            return self._watch.title
        return (
            self.tr("Pushing 1 change to QuickBooks")
            if many == 1
            else self.tr("Pushing %s changes to QuickBooks") % f"{many:,}"
        )

    def _time_left(self) -> str:
        seconds = self._watch.seconds_left()
        if seconds is None or seconds < _SOON:
            return ""
        if seconds < 90:
            return self.tr("about %s seconds left") % (seconds if seconds < 10 else -(-seconds // 10) * 10)
        return self.tr("about %s minutes left") % -(-seconds // 60)

    def tell(self, words: str) -> None:
        """What a remedy just did, beside the outcome."""
        self.footer.set_words(self.footer.strong.text(), words)

    def current_row(self) -> EntryRow | None:
        """The row the panel is about."""
        name = self.view.current_id()
        return None if name is None else self.model.row(name)

    def rows(self) -> list[EntryRow]:
        """Every row."""
        return self.model.rows()

    @Slot(object)
    def _current_changed(self, _name: object) -> None:
        self.current_changed.emit()

    @Slot(object, str)
    def _link(self, row_id: RowId, _column: str) -> None:
        row = self.model.row(row_id)
        if row is not None:
            self.remedy_asked.emit(row)

    @Slot(object, object)
    def _menu(self, row_id: RowId, menu: object) -> None:
        row = self.model.row(row_id)
        if row is not None:
            self.menu_requested.emit(row, menu)


def _never(_row: EntryRow) -> bool:
    return False
