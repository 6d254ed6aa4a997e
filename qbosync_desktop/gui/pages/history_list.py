"""The left of the history: every push with its outcome, searched as one types, and the saving of what is shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget

from qbosync_desktop.desk.desk import Desk
from qbosync_desktop.domain.client import Client
from qbosync_desktop.gui.controller import Controller
from qbosync_desktop.gui.forms.history_page import Ui_HistoryPage
from qbosync_desktop.gui.models.check_table import CheckTableModel
from qbosync_desktop.gui.models.check_table_view import CheckTableView
from qbosync_desktop.gui.models.columns import CellRole, Column, RowId, fold
from qbosync_desktop.gui.pages.history_rows import PushRow, push_rows
from qbosync_desktop.gui.pages.saving import PushSaver
from qbosync_desktop.gui.pages.sought import Sought, haystack
from qbosync_desktop.gui.shell import Shell
from qbosync_desktop.gui.tabs.chip_area import ChipArea
from qbosync_desktop.gui.widgets.announce import announce
from qbosync_desktop.gui.widgets.buttons import button
from qbosync_desktop.gui.widgets.chips import ChipBar, ChipSpec
from qbosync_desktop.gui.widgets.empty import EmptyState
from qbosync_desktop.gui.widgets.ground import Ground, Rule
from qbosync_desktop.gui.widgets.search_field import SearchField
from qbosync_desktop.gui.widgets.showing import show_if
from qbosync_desktop.gui.widgets.strips import Banner
from qbosync_desktop.gui.widgets.words import ElidedWords
from qbosync_desktop.sync.ports import Push

MOST = 500
"""How many pushes are listed; a firm that pushes twice a day fills this in a year."""


class HistoryList(QObject):
    """See the module. Asks the desk for the pushes; what one of them did is not its business."""

    chosen = Signal(object)
    """PushRow, or None: the push that is current changed, or is known anew."""
    sought_changed = Signal()
    """Other words are searched, or another client's past is shown."""
    opened = Signal()
    """Enter on a push: its rows are wanted."""

    def __init__(self, controller: Controller, shell: Shell, form: Ui_HistoryPage, now: Callable[[], datetime]) -> None:
        super().__init__(form.left)
        self._controller = controller
        self._shell = shell
        self._now = now
        self._client = 0
        self._pushes: tuple[Push, ...] = ()
        self._of_client: frozenset[int] | None = None
        self._hay: dict[int, str] = {}
        self._hay_asked = False
        self.saver = PushSaver(controller, self)
        self._build(form)
        self.save_button.clicked.connect(self.save)
        self.saver.saved.connect(self._saved)
        self.chips.chosen_changed.connect(self._refilter)
        self.search.searched.connect(self._searched)
        self.search.left.connect(self.focus)
        self.everything_button.clicked.connect(self._show_everything)
        self.view.current_changed.connect(self._current_changed)
        self.view.activated_row.connect(self._activated)

    # ------------------------------------------------------------------------------------------------ what it shows

    @property
    def sought(self) -> Sought:
        """What is looked for now."""
        return Sought(self._client, tuple(fold(self.search.text()).split()))

    def show_client(self, client_id: int) -> None:
        """Only what was done for one client, or everything for 0."""
        self._client = client_id
        client = self._clients().get(client_id)
        name = client.name if client is not None else ""
        self.client_banner.set_words(self.tr("Only what was done for %s") % name if name else self.tr("One client"))
        show_if(self.client_banner, bool(client_id))
        self.refresh()

    @Slot()
    def refresh(self, _board: object = None) -> None:
        """Read the list of pushes again."""
        client = self._client

        def question(desk: Desk) -> object:
            found = desk.pushes(MOST)
            entries = desk.entries_of_client(client, MOST) if client else ()
            return found, frozenset(one.push_id for one in entries) if client else None

        self._controller.ask(question, self._told)

    def step_back(self) -> bool:
        """Esc: leave search and chip; False when there was nothing to leave."""
        if not self.search.text() and self.chips.chosen == "all":
            return False
        self.search.clear()
        self.chips.choose("all")
        self.focus()
        return True

    @Slot()
    def focus(self) -> None:
        """The keyboard goes to the pushes."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    # ------------------------------------------------------------------------------------------------ how it is built

    def _build(self, form: Ui_HistoryPage) -> None:
        self.chips = ChipBar(
            [
                ChipSpec("all", self.tr("All")),
                ChipSpec("pushes", self.tr("Pushes")),
                ChipSpec("undos", self.tr("Undos")),
                ChipSpec("waits", self.tr("Problems"), "problem"),
            ],
            self.tr("Show"),
        )
        self.search = SearchField(self.tr("Client or value"))
        self.search.setToolTip(
            self.tr("Client or value: name, reference, field, old or new value, customer number, Intuit’s own number")
        )
        form.tools.addWidget(ChipArea(self.chips))
        form.tools.addWidget(self.search, 1)
        form.left_rows.insertWidget(1, Rule())
        self.client_banner = Banner(tone="push", icon="filter")
        self.everything_button = button(self.tr("Show everything"), "grey", small=True)
        self.client_banner.add(self.everything_button)
        form.banners.addWidget(self.client_banner)
        self.model: CheckTableModel[PushRow] = CheckTableModel(
            self._columns(), tickable=lambda _row: False, parent=self
        )
        self.view = CheckTableView(self.model, self.tr("Pushes, newest first"))
        self.view.hide_ticks()
        self.empty = EmptyState(
            self.tr("Nothing was pushed yet."),
            self.tr("Everything that is sent to QuickBooks is kept here, with each old and new value."),
        )
        self.pushes: QStackedWidget = form.pushes
        self.pushes.addWidget(self.view)
        self.pushes.addWidget(self.empty)
        foot = Ground("raised", "t")
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(8)
        self.kept = ElidedWords(self.tr("Kept on this computer, with every old and new value"), "second", "text2")
        row.addWidget(self.kept, 1)
        self.save_button = button(self.tr("Save what is shown…"), "text", "download")
        self.save_button.setToolTip(self.tr("As a list for a spreadsheet: CSV or XLSX"))
        row.addWidget(self.save_button)
        form.left_bottom.addWidget(foot)

    def _columns(self) -> list[Column[PushRow]]:
        return [
            Column("when", self.tr("When"), lambda row: row.when, CellRole.REF, 150, 2, sort_key=lambda row: row.id),
            Column("what", self.tr("What"), lambda row: row.what, CellRole.NAME, 60),
            Column("many", "", lambda row: row.many, CellRole.SECOND, 90, sortable=False),
            Column(
                "outcome",
                self.tr("Outcome"),
                lambda row: row.word,
                CellRole.STATUS,
                178,
                2,
                status=lambda row: row.state,
                sortable=False,
            ),
        ]

    # ----------------------------------------------------------------------------------------------------- inside

    def _clients(self) -> Mapping[int, Client]:
        board = self._controller.board
        return board.picture.clients if board is not None else {}

    @Slot(object)
    def _told(self, answer: tuple[tuple[Push, ...], frozenset[int] | None]) -> None:
        pushes, self._of_client = answer
        gone = {one.id for one in self._pushes} - {one.id for one in pushes}
        open_ones = {one.id for one in pushes if one.finished_at is None}
        self._hay = {key: text for key, text in self._hay.items() if key not in gone | open_ones}
        self._pushes = pushes
        chosen = self._of_client
        rows = [row for row in push_rows(pushes, self._now()) if chosen is None or row.id in chosen]
        self.model.set_rows(rows)
        self.chips.set_counts(
            {
                "all": len(rows),
                "pushes": sum(not row.push.undo_of for row in rows),
                "undos": sum(bool(row.push.undo_of) for row in rows),
                "waits": sum(row.waits for row in rows),
            }
        )
        self._refilter()
        self.chosen.emit(self._current())

    @Slot()
    def _refilter(self, _text: str = "") -> None:
        chip, needles, hay = self.chips.chosen, self.sought.needles, self._hay

        def takes(row: PushRow) -> bool:
            of_chip = {"pushes": not row.push.undo_of, "undos": bool(row.push.undo_of), "waits": row.waits}
            if not of_chip.get(chip, True):
                return False
            text = f"{hay.get(row.id, '')} {fold(f'{row.when} {row.what} {row.push.who}')}"
            return all(needle in text for needle in needles)

        self.model.set_filter(takes)
        if not self.model.rowCount():
            self._tell_empty()
        self.pushes.setCurrentWidget(self.view if self.model.rowCount() else self.empty)
        self.view.go_to_first()
        self._current_changed(self.view.current_id())
        self.sought_changed.emit()

    def _tell_empty(self) -> None:
        if self.search.text():
            words = (self.tr("No push holds “%s”.") % self.search.text(), self.tr("Esc clears the search."))
        elif self.model.rows():
            words = (self.tr("None now."), self.tr("The chip All shows every push."))
        elif self._client:
            words = (self.tr("Nothing was pushed for this client yet."), "")
        else:
            words = (
                self.tr("Nothing was pushed yet."),
                self.tr("Everything that is sent to QuickBooks is kept here, with each old and new value."),
            )
        self.empty.set_words(*words)

    @Slot(str)
    def _searched(self, text: str) -> None:
        if text and not self._hay_asked:
            self._hay_asked = True
            wanted = [one.id for one in self._pushes if one.id not in self._hay]
            clients = self._clients()

            def question(desk: Desk) -> object:
                return {one: fold(haystack(desk.entries(one), clients)) for one in wanted}

            self._controller.ask(question, self._told_hay)
        self._refilter()

    @Slot(object)
    def _told_hay(self, found: Mapping[int, str]) -> None:
        self._hay.update(found)
        self._hay_asked = False
        self._refilter()

    @Slot()
    def _show_everything(self) -> None:
        self.show_client(0)

    def _current(self) -> PushRow | None:
        name = self.view.current_id()
        return None if name is None else self.model.row(name)

    @Slot(object)
    def _current_changed(self, _name: RowId | None) -> None:
        self.chosen.emit(self._current())

    @Slot(object)
    def _activated(self, _name: RowId) -> None:
        self.opened.emit()

    @Slot()
    def save(self) -> None:
        """Save the pushes, and of these the lines, that are shown."""
        rows = [self.model.row(name) for name in self.model.shown()]
        if any(rows) and self._controller.running is None:
            self.saver.ask(self._shell, [row.push for row in rows if row is not None], self.sought)

    @Slot(str)
    def _saved(self, name: str) -> None:
        self.kept.set_text(self.tr("Saved as %s") % name)
        announce(self.view, self.kept.text())
