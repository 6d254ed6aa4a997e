"""Between the tabs and the side panel: it follows the current row, and what is clicked in it is done in the tab.

What the panel says of a row the tab knows, how it looks the panel.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from qbosync_desktop.domain.problems import Problem, Remedy
from qbosync_desktop.gui import remedies
from qbosync_desktop.gui.tabs.table_tab import TableTab
from qbosync_desktop.gui.window_parts import WindowParts

_PAST = 3
"""So many things done for a client the panel shows."""


class PanelLink(QObject):
    """See the module. ``told``: the panel was told of the row of the tab that is shown."""

    told = Signal()

    def __init__(self, window: WindowParts) -> None:
        super().__init__(window)
        self._window = window
        place = window.panel_place
        place.commanded.connect(self._command)
        place.candidate_taken.connect(self._take_candidate)
        place.remedy_clicked.connect(self.remedy_clicked)

    def follow(self, tab: TableTab) -> None:
        """From now on the panel follows the rows of this tab while it is shown."""
        tab.row_changed.connect(self._row_changed)

    @Slot()
    def _row_changed(self) -> None:
        if self.sender() is self._window.tab:
            self.tell()

    @Slot()
    def tell(self) -> None:
        """Tell the panel of the current row of the tab that is shown."""
        window = self._window
        tab, board = window.tab, window.board
        if board is None:
            return
        row = tab.current_row()
        facts = tab.facts(row) if row is not None else None
        window.panel.show_facts(facts)
        if facts is not None and facts.client_id in board.picture.links and window.controller.running is None:
            client = facts.client_id
            window.controller.ask(lambda desk: desk.entries_of_client(client, _PAST), window.panel.show_past)
        self.told.emit()

    @Slot()
    def look(self) -> None:
        """The side panel takes the keyboard."""
        self._window.show_panel(True)
        self.tell()
        self._window.panel.focus_first()

    @Slot(str)
    def _command(self, key: str) -> None:
        window = self._window
        tab, panel = window.tab, window.panel
        if key == "more":
            name = tab.rows_view.current_id()
            if name is not None:
                tab.popup_menu(tab.rows_view.row_menu(name), panel.more_button)
        elif key == "open" and panel.facts is not None:
            window.customer_requested.emit(panel.facts.in_quickbooks)
        elif not tab.run(key, tab.rows_view.current_id()):
            window.command(key)

    @Slot(int)
    def _take_candidate(self, place: int) -> None:
        self._window.tab.take(place)

    @Slot(object, object)
    def remedy_clicked(self, problem: Problem, remedy: Remedy) -> None:
        """Carry out a way out, or show the problem with all of them."""
        if not remedies.apply(remedy, problem, self._window.controller, self._window):
            self._window.problem_requested.emit(problem)
