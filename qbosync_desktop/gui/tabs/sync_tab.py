"""The Sync tab: every client of the register with its link. Ticked links are kept in step, unticked ones are paused."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from qbosync_desktop.desk.shown import Status, SyncRow
from qbosync_desktop.domain.problems import Problem, Remedy
from qbosync_desktop.gui.controller import Controller
from qbosync_desktop.gui.forms.sync_tab import Ui_SyncTab
from qbosync_desktop.gui.models.columns import RowId
from qbosync_desktop.gui.shell import Shell
from qbosync_desktop.gui.tabs.sync_columns import ARCHIVED, OPEN, sync_chips, sync_columns, why_no_box
from qbosync_desktop.gui.tabs.sync_commands import SyncCommands, candidates
from qbosync_desktop.gui.tabs.tab_parts import Hint, Ids, Nothing, TabParts
from qbosync_desktop.gui.tabs.table_tab import TableTab
from qbosync_desktop.gui.widgets.buttons import button

if TYPE_CHECKING:
    from qbosync_desktop.desk.board import Board
    from qbosync_desktop.desk.panel import Candidate
    from qbosync_desktop.desk.picture import Picture
    from qbosync_desktop.gui.panel_facts import PanelFacts
    from qbosync_desktop.gui.tabs.picking import CustomerPicking


class SyncTab(TableTab):
    """See the module."""

    key = "sync"

    def __init__(self, controller: Controller, shell: Shell) -> None:
        super().__init__(controller, shell)
        form = Ui_SyncTab()
        form.setupUi(self)
        self.build(
            TabParts(form.rows, form.tools, form.tables, form.bottom),
            sync_columns(),
            sync_chips(),
            name=self.tr("Clients and their customers in QuickBooks"),
            tickable=lambda row: row.active is not None,
            ticked=lambda row: bool(row.active),
            why_not=why_no_box,
        )
        self.retry_button = button(self.tr("Retry those with problems"), "grey", "read")
        self.retry_button.clicked.connect(self.retry_all)
        self.footer.add(self.retry_button)
        self.model.user_ticked.connect(self._ticked_by_user)
        self.view.pick_requested.connect(self._open_picker)
        self.chips.chip(ARCHIVED).hide()
        self._commanded = SyncCommands(self)

    # -------------------------------------------------------------------------------------------------- what it shows

    def rows_of(self, board: Board) -> Sequence[SyncRow]:
        """Every client."""
        return board.syncs

    def set_board(self, board: Board) -> None:
        """The rows; the chip of the archived ones only when there are any."""
        archived = 1 in self.prepared(board).mask(self.filters[ARCHIVED].takes)
        if not archived and self.chips.chosen == ARCHIVED:
            self.chips.choose("all")
        self.chips.chip(ARCHIVED).setVisible(archived)
        super().set_board(board)

    def about(self, row: SyncRow) -> Ids:
        """The client and the customer it is linked to."""
        return row.id, row.customer_id

    def facts(self, row: SyncRow) -> PanelFacts:
        """One client."""
        from qbosync_desktop.gui.panel_facts import sync_facts

        assert self.board is not None
        from qbosync_desktop.gui.twin_note import with_twins

        return with_twins(self.board, sync_facts(self.board, row))

    def tell_ticks(self) -> None:
        """Only problems have a footer here; ticks are links and act at once."""
        if self.board is None:
            return
        count = self.board.overview.problems
        shown = self.chips.chosen == "problems" and count > 0
        self.footer.setVisible(shown)
        words = self.tr("1 problem") if count == 1 else self.tr("%s problems") % f"{count:,}"
        self.footer.set_words(words, self.tr("Solved rows leave this list by themselves."))
        retryable = len(self.board.picture.given.waiting)
        self.retry_button.setVisible(shown and retryable > 0)
        many = self.tr("Retry the one QuickBooks refused")
        self.retry_button.setText(self.tr("Retry all %s") % retryable if retryable > 1 else many)

    def nothing(self, board: Board, chip: str, search: str) -> Nothing:
        """Why the table is empty."""
        if not board.picture.clients:
            return Nothing(
                self.tr("Your register is empty."),
                self.tr("Import a client list, or add the first client."),
                "import-list",
                self.tr("Import a client list…"),
            )
        if search:
            return Nothing(self.tr("No client here matches “%s”.") % search, self.tr("Esc clears the search."))
        if chip == "problems":
            return Nothing(self.tr("No problems."), self.tr("What QuickBooks refuses waits here, with a way out."))
        return Nothing(self.tr("None now."), self.tr("The chip All shows every client."))

    def hints(self) -> list[Hint]:
        """The keys that work now."""
        row: SyncRow | None = self.current_row()
        found: list[Hint] = [("↑↓", self.tr("move"))]
        if row is not None:
            if row.active is not None:
                found += [("Space", self.tr("tick")), ("U", self.tr("unlink"))]
            if row.status is Status.PROBLEM:
                found += [("Enter", self.tr("solve")), ("R", self.tr("retry"))]
            elif _is_likely(row):
                found += [("Enter", self.tr("link")), ("X", self.tr("not the same"))]
            elif row.status in OPEN:
                found += [("Enter", self.tr("find")), ("N", self.tr("new customer")), ("I", self.tr("leave out"))]
            elif row.status is Status.LEFT_OUT:
                found.append(("I", self.tr("take back")))
        return [*found, ("/", self.tr("search")), ("F1", self.tr("all keys"))]

    def menu_commands(self, row: SyncRow) -> Sequence[tuple[str, str, bool]]:
        """The row's menu."""
        linked = bool(row.customer_id)
        archived = row.status is Status.ARCHIVED
        middle: list[tuple[str, str, bool]] = []
        if row.status is Status.PROBLEM:
            middle += [("solve", self.tr("Solve…"), True), ("retry", self.tr("Retry"), True)]
        if linked:
            middle.append(
                ("start", self.tr("Start again"), True) if not row.active else ("pause", self.tr("Pause"), True)
            )
            middle.append(("unlink", self.tr("Unlink"), True))
            middle.append(("open", self.tr("Open in QuickBooks"), True))
        elif row.status is Status.NEW:
            middle.append(("cancel-export", self.tr("Take out of the review"), True))
        elif row.status is Status.LEFT_OUT:
            middle.append(("take-back", self.tr("Take back in"), True))
        elif not archived:
            if row.suggestion is not None:
                middle += [("link", self.tr("Link to the suggested customer"), True)]
                middle += [("not-same", self.tr("Not the same"), True)]
            middle += [("find", self.tr("Find a customer…"), True), ("export", self.tr("Create in QuickBooks"), True)]
            middle.append(("leave", self.tr("Leave out"), True))
        end = [("restore", self.tr("Take back from the archive"), True)]
        return [
            *middle,
            ("", "", False),
            ("edit", self.tr("Edit this client…"), True),
            *(end if archived else [("archive", self.tr("Archive…"), True)]),
            ("history", self.tr("History of this client"), True),
            ("", "", False),
            ("add", self.tr("Add a client…"), True),
            ("import-list", self.tr("Import a client list…"), True),
        ]

    def run(self, key: str, row_id: RowId | None = None) -> bool:
        """The two commands that are about no row, and all others."""
        if key == "add":
            self.shell.client_requested.emit(0)
        elif key == "import-list":
            self.shell.import_list_requested.emit("")
        else:
            return super().run(key, row_id)
        return True

    # ------------------------------------------------------------------------------------------------- what it does

    def finish(self) -> None:
        """There is no filled button here."""

    @Slot()
    def retry_all(self) -> None:
        """Try again what QuickBooks refused."""
        self.act(lambda desk: desk.retry())

    @Slot(object, bool)
    def _ticked_by_user(self, ids: tuple[int, ...], on: bool) -> None:
        self.act(lambda desk: desk.pause(ids, on=not on))

    def accept_row(self, row_id: RowId) -> None:
        """Solve the problem, link to the suggestion, else find a customer or edit the client."""
        row: SyncRow | None = self.model.row(row_id)
        if row is None:
            return
        if row.problem is not None:
            self.solve(row.problem)
        elif _is_likely(row):
            self._commanded.link([row])
        elif row.status in (*OPEN, Status.LEFT_OUT):
            self.view.open_picker(row_id)
        else:
            self.shell.client_requested.emit(row.id)

    def follow_link(self, row_id: RowId, column: str) -> None:
        """The red words lead to the ways out."""
        self.run("solve", row_id)

    def take(self, place: int) -> None:
        """Carry out a remedy, or link to a candidate."""
        row: SyncRow | None = self.current_row()
        if row is None or self.board is None:
            return
        if row.problem is not None:
            if place < len(row.problem.remedies):
                self.solve(row.problem, row.problem.remedies[place])
            return
        found = candidates(self.board.picture, row.id) if row.status in OPEN else ()
        if place < len(found):
            self.take_candidate(found[place])

    def take_candidate(self, one: Candidate) -> None:
        """Link the pair."""
        client, customer = one.client_id, one.customer_id
        self.act(lambda desk: desk.link(client, customer))

    # ---------------------------------------------------------------------------------------------- the picker

    @cached_property
    def picking(self) -> CustomerPicking:
        """The picker, made when it is first wanted: the first rows do not wait for it."""
        from qbosync_desktop.gui.tabs.picking import CustomerPicking

        made = CustomerPicking(self.view, self)
        made.picked.connect(self._picked)
        made.create_asked.connect(self._create_picked)
        made.opened.connect(self.picker_opened)
        made.closed.connect(self.hints_changed)
        return made

    def _open_picker(self, row_id: RowId, typed: str) -> None:
        row: SyncRow | None = self.model.row(row_id)
        if row is None or self.board is None or row.status is Status.ARCHIVED:
            return
        from qbosync_desktop.desk.search import suggested_for_client

        suggested = suggested_for_client(self.board.picture, row.id)
        create = row.name if row.status in (Status.SUGGESTED, Status.NOT_LINKED, Status.LEFT_OUT) else ""
        self.picking.open(self.board.customers, row.id, create, suggested, typed)

    def _picked(self, client_id: int, customer_id: str) -> None:
        if self.board is None:
            return
        picture = self.board.picture
        holder = picture.client_of.get(customer_id, 0)
        if holder == client_id:
            return
        if holder:
            self.solve(_mapped(picture, client_id, customer_id, holder))
        elif client_id in picture.links:
            self.act(lambda desk: desk.move_link(client_id, customer_id))
        else:
            self.act(lambda desk: desk.link(client_id, customer_id))

    def _create_picked(self, client_id: int, _name: str) -> None:
        self.act(lambda desk: desk.export((client_id,)))


def _is_likely(row: SyncRow) -> bool:
    """Whether Enter may link it: what is only possible wants a choice."""
    from qbosync_desktop.domain.suggestion import Tier  # not before the first rows are seen

    one = row.suggestion
    return one is not None and row.status is Status.SUGGESTED and one.tier is not Tier.POSSIBLE


def _mapped(picture: Picture, client_id: int, customer_id: str, holder: int) -> Problem:
    """The customer chosen for this client has another one."""
    return Problem(
        "client-already-mapped",
        "Client is already mapped",
        f"“{picture.customers[customer_id].display_name}” is linked to “{picture.clients[holder].name}”.",
        f"Move the link to “{picture.clients[client_id].name}”, or choose another customer.",
        (Remedy.MOVE_LINK,),
        client_id,
        customer_id,
    )
