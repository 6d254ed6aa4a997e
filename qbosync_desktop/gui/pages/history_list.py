"""The left of the history: all that was done, searched as one types, and the saving of what is shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget

from qbosync_desktop.desk.desk import Desk
from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.event import Event
from qbosync_desktop.gui.controller import Controller
from qbosync_desktop.gui.forms.history_page import Ui_HistoryPage
from qbosync_desktop.gui.models.check_table import CheckTableModel
from qbosync_desktop.gui.models.check_table_view import CheckTableView
from qbosync_desktop.gui.models.columns import CellRole, Column, RowId, fold
from qbosync_desktop.gui.pages.event_rows import names_by_event
from qbosync_desktop.gui.pages.history_rows import PastRow, past_rows
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
MOST_EVENTS = 2000
"""How many of all else are listed."""

_WIDE = 4000
"""The search stands in a row of its own and fills it."""
_CHIPS = ("all", "pushes", "links", "reads", "register", "settings", "waits")


def _settled(row: PastRow, before: PastRow) -> bool:
    """Whether a line holds what it held: an open push goes on, and a sitting may."""
    done = row.push is None or row.push.finished_at is not None
    return done and (row.push, row.event) == (before.push, before.event)


class HistoryList(QObject):
    """See the module. Asks the desk for pushes and events; what one of them did is not its business."""

    chosen = Signal(object)
    """PastRow, or None: the line that is current changed, or is known anew."""
    sought_changed = Signal()
    """Other words are searched, or another client's past is shown."""
    opened = Signal()
    """Enter on a line: its rows are wanted."""

    def __init__(self, controller: Controller, shell: Shell, form: Ui_HistoryPage, now: Callable[[], datetime]) -> None:
        super().__init__(form.left)
        self._controller = controller
        self._shell = shell
        self._now = now
        self._client = 0
        self._rows: list[PastRow] = []
        self._hay: dict[RowId, str] = {}  # what each line was about
        self._said: dict[RowId, str] = {}  # what it says itself
        self.next_undo = 0
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
        """Read the list again."""
        client = self._client

        def question(desk: Desk) -> object:
            pushes, events = desk.pushes(MOST), desk.events(MOST_EVENTS)
            if client:
                wanted = {one.push_id for one in desk.entries_of_client(client, MOST)}
                about = desk.events_of_client(client)
                pushes = tuple(one for one in pushes if one.id in wanted)
                events = tuple(one for one in events if one.id in about)
            return pushes, events, desk.next_undo

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
        """The keyboard goes to the list."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    # ------------------------------------------------------------------------------------------------ how it is built

    def _build(self, form: Ui_HistoryPage) -> None:
        self.chips = ChipBar(
            [
                ChipSpec("all", self.tr("All")),
                ChipSpec("pushes", self.tr("Pushes")),
                ChipSpec("links", self.tr("Links")),
                ChipSpec("reads", self.tr("Reads")),
                ChipSpec("register", self.tr("Register")),
                ChipSpec("settings", self.tr("Settings")),
                ChipSpec("waits", self.tr("Problems")),
            ],
            self.tr("Show"),
        )
        self.search = SearchField(self.tr("Client, value, file or setting"))
        self.search.setToolTip(
            self.tr("Name, reference, field or setting, old or new value, customer number, Intuit’s own number")
        )
        form.tools.addWidget(ChipArea(self.chips))
        form.tools.addStretch(1)
        self.search.setMaximumWidth(_WIDE)
        form.seeking.addWidget(self.search, 1)
        form.left_rows.insertWidget(2, Rule())
        self.client_banner = Banner(tone="push", icon="filter")
        self.everything_button = button(self.tr("Show everything"), "grey", small=True)
        self.client_banner.add(self.everything_button)
        form.banners.addWidget(self.client_banner)
        self.model: CheckTableModel[PastRow] = CheckTableModel(
            self._columns(), tickable=lambda _row: False, parent=self
        )
        self.view = CheckTableView(self.model, self.tr("What was done, newest first"))
        self.view.hide_ticks()
        self.empty = EmptyState(*self._nothing_yet())
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

    def _nothing_yet(self) -> tuple[str, str]:
        return (
            self.tr("Nothing was done yet."),
            self.tr("Readings, links, client lists and settings are kept here, and every push with its values."),
        )

    def _columns(self) -> list[Column[PastRow]]:
        return [
            Column("when", self.tr("When"), lambda row: row.when, CellRole.REF, 132, 1, sort_key=lambda row: row.at),
            Column("what", self.tr("What"), lambda row: row.what, CellRole.NAME, 116, 1),
            Column("many", "", lambda row: row.many, CellRole.SECOND, 104, 1, sortable=False),
            Column(
                "outcome",
                self.tr("Outcome"),
                lambda row: row.word,
                CellRole.STATUS,
                172,
                1,
                status=lambda row: row.state,
                sortable=False,
            ),
        ]

    # ----------------------------------------------------------------------------------------------------- inside

    def _clients(self) -> Mapping[int, Client]:
        board = self._controller.board
        return board.picture.clients if board is not None else {}

    @Slot(object)
    def _told(self, answer: tuple[tuple[Push, ...], tuple[Event, ...], int]) -> None:
        pushes, events, self.next_undo = answer
        rows = past_rows(pushes, events, self._now())
        before = {row.id: row for row in self._rows}
        same = {row.id for row in rows if row.id in before and _settled(row, before[row.id])}
        self._hay = {key: text for key, text in self._hay.items() if key in same}
        self._rows, self._said = rows, {}
        self.model.set_rows(rows)
        counts = Counter(row.chip for row in rows)
        counts["all"], counts["waits"] = len(rows), sum(row.waits for row in rows)
        self.chips.set_counts({chip: counts[chip] for chip in _CHIPS})
        self._refilter()
        self.chosen.emit(self._current())

    @Slot()
    def _refilter(self, _text: str = "") -> None:
        chip, needles, hay = self.chips.chosen, self.sought.needles, self._hay

        def takes(row: PastRow) -> bool:
            if not (chip == "all" or chip == row.chip or (chip == "waits" and row.waits)):
                return False
            if not needles:
                return True
            text = f"{hay.get(row.id, '')} {self._words(row)}"
            return all(needle in text for needle in needles)

        self.model.set_filter(takes)
        if not self.model.rowCount():
            self._tell_empty()
        self.pushes.setCurrentWidget(self.view if self.model.rowCount() else self.empty)
        self.view.go_to_first()
        self._current_changed(self.view.current_id())
        self.sought_changed.emit()

    def _words(self, row: PastRow) -> str:
        """The folded words of a line, made when they are first searched."""
        said = self._said.get(row.id)
        if said is None:
            said = self._said[row.id] = fold(f"{row.when} {row.what} {row.many} {row.who}")
        return said

    def _tell_empty(self) -> None:
        if self.search.text():
            words = (self.tr("Nothing here holds “%s”.") % self.search.text(), self.tr("Esc clears the search."))
        elif self.model.rows():
            words = (self.tr("None now."), self.tr("The chip All shows everything."))
        elif self._client:
            words = (self.tr("Nothing was done for this client yet."), "")
        else:
            words = self._nothing_yet()
        self.empty.set_words(*words)

    @Slot(str)
    def _searched(self, text: str) -> None:
        if text and not self._hay_asked:
            self._hay_asked = True
            wanted = [row for row in self._rows if row.id not in self._hay]
            clients, board = self._clients(), self._controller.board
            pushes = [row.push.id for row in wanted if row.push is not None]
            events = [row.event for row in wanted if row.event is not None]

            def question(desk: Desk) -> object:
                found: dict[RowId, str] = {one: fold(haystack(desk.entries(one), clients)) for one in pushes}
                if board is not None:
                    abouts = desk.events_about([one.id for one in events])
                    found |= names_by_event(abouts, events, board.picture)
                return found

            self._controller.ask(question, self._told_hay)
        self._refilter()

    @Slot(object)
    def _told_hay(self, found: Mapping[RowId, str]) -> None:
        self._hay.update(found)
        self._hay_asked = False
        self._refilter()

    @Slot()
    def _show_everything(self) -> None:
        self.show_client(0)

    def _current(self) -> PastRow | None:
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
        """Save what is shown, and of the pushes the lines that are."""
        rows = [row for name in self.model.shown() if (row := self.model.row(name)) is not None]
        if rows and self._controller.running is None:
            past = [one for row in rows if (one := row.push or row.event) is not None]
            self.saver.ask(self._shell, past, self.sought)

    @Slot(str)
    def _saved(self, name: str) -> None:
        self.kept.set_text(self.tr("Saved as %s") % name)
        announce(self.view, self.kept.text())
