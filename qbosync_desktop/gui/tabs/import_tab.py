"""The Import tab: QuickBooks customers that are not linked. Ticked ones are linked or created, the others left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from qbosync_desktop.desk.panel import candidates_of_customer
from qbosync_desktop.desk.search import suggested_for_customer
from qbosync_desktop.desk.shown import Found, ImportRow
from qbosync_desktop.domain.problems import Problem, Remedy
from qbosync_desktop.gui.controller import Controller
from qbosync_desktop.gui.forms.import_tab import Ui_ImportTab
from qbosync_desktop.gui.models.check_table_view import CheckTableView
from qbosync_desktop.gui.models.columns import RowId
from qbosync_desktop.gui.panel_facts import PanelFacts, import_facts
from qbosync_desktop.gui.shell import Shell
from qbosync_desktop.gui.tabs.apart_link import ApartLink
from qbosync_desktop.gui.tabs.import_columns import TWINS, import_chips, import_columns, why_no_box
from qbosync_desktop.gui.tabs.picking import ClientPicking
from qbosync_desktop.gui.tabs.tab_parts import Hint, Ids, Nothing, TabParts
from qbosync_desktop.gui.tabs.table_tab import TableTab
from qbosync_desktop.gui.tabs.twin_commands import TwinCommands
from qbosync_desktop.gui.tabs.twins import TwinRow, TwinTable

if TYPE_CHECKING:
    from qbosync_desktop.desk.board import Board
    from qbosync_desktop.desk.panel import Candidate
    from qbosync_desktop.desk.picture import Picture


def _has_client(row: ImportRow) -> bool:
    return bool(row.client_id)


class ImportTab(TableTab):
    """See the module."""

    key = "import"
    counted = (_has_client,)

    def __init__(self, controller: Controller, shell: Shell) -> None:
        super().__init__(controller, shell)
        form = Ui_ImportTab()
        form.setupUi(self)
        self.twins = TwinTable()
        self.build(
            TabParts(form.rows, form.tools, form.tables, form.bottom),
            import_columns(),
            import_chips(),
            name=self.tr("QuickBooks customers that are not linked"),
            tickable=lambda row: row.tickable,
            why_not=why_no_box,
        )
        self.tables.addWidget(self.twins)
        self.twin_commands = TwinCommands(self.twins, self)
        self.apart_link = ApartLink(controller, shell)
        self.footer.add(self.apart_link)
        self.twins.view.current_changed.connect(self._twin_changed)
        self.picking = ClientPicking(self.view, self)
        self.picking.picked.connect(self._picked)
        self.picking.create_asked.connect(self._create_named)
        self.picking.opened.connect(self.picker_opened)
        self.picking.closed.connect(self.hints_changed)
        self.view.pick_requested.connect(self._open_picker)
        self.add_command("link", self._link)
        self.add_command("create", self._create, "N")
        self.add_command("leave", self._leave_or_back, "I")
        self.add_command("take-back", self._take_back)
        self.add_command("not-same", self._not_same, "X")
        self.add_command("find", self._find)
        self.add_command("open", self._open)
        self.add_command("solve", self._solve)
        self._keys["S"] = "swap"  # of twins only

    # ------------------------------------------------------------------------------------------------ how it is built

    # -------------------------------------------------------------------------------------------------- what it shows

    def rows_of(self, board: Board) -> Sequence[ImportRow]:
        """Every active customer that is not linked."""
        return board.imports

    def set_board(self, board: Board) -> None:
        """The rows, and the twins beside them."""
        self.twins.set_board(board)
        super().set_board(board)
        self.chips.set_counts({TWINS: len(board.twins)})

    def about(self, row: ImportRow) -> Ids:
        """The customer, and the client it is probably the same as."""
        return row.client_id, row.id

    def facts(self, row: ImportRow | TwinRow) -> PanelFacts:
        """One customer, or one group of twins."""
        assert self.board is not None
        if isinstance(row, TwinRow):
            return self.twin_commands.facts(row)
        from qbosync_desktop.gui.twin_note import with_twins

        return with_twins(self.board, import_facts(self.board, row))

    @property
    def shows_twins(self) -> bool:
        """True while the chip of the twins is chosen."""
        return self.chips.chosen == TWINS

    @property
    def rows_view(self) -> CheckTableView:
        """The twins' own table while they are shown."""
        return self.twins.view if self.shows_twins else self.view

    def more_tables(self) -> Mapping[str, CheckTableView]:
        """The table of the twins."""
        return {TWINS: self.twins.view}

    def run(self, key: str, row_id: RowId | None = None) -> bool:
        """While twins are shown, a command is about them: the rows of the other table are not seen."""
        if self.shows_twins:
            return self.twin_commands.run(key, row_id)
        return super().run(key, row_id)

    def current_row(self) -> ImportRow | TwinRow | None:
        """A customer or a twin."""
        if self.shows_twins:
            return self.twins.current_row()
        row: ImportRow | None = super().current_row()
        return row

    def _show_table(self) -> None:
        if self.shows_twins:
            self.twins.fill()
        if self.shows_twins and self.twins.count():
            self.twins.set_search(self.search.text())
            self.twins.go_to_first()  # before it is shown: a table that gets the keyboard makes a row current unchosen
            self.tables.setCurrentWidget(self.twins)
            self.twin_commands.count_invoices()
            return
        super()._show_table()

    def _chip_chosen(self, key: str) -> None:
        super()._chip_chosen(key)
        self.row_changed.emit()
        self.hints_changed.emit()

    @Slot(object)
    def _twin_changed(self, name: object) -> None:
        self._current_changed(name)
        if self.shows_twins:
            self.twin_commands.count_invoices()

    def tell_ticks(self) -> None:
        """ "19 of 23 ticked": of the rows shown."""
        self.apart_link.tell(self.board, wanted=self.shows_twins)
        if self.board is None:
            return
        if self.shows_twins:
            self.footer.set_words(*self.twin_commands.footer_words())
            self.footer.set_button("")
            return
        shown, boxes, ticked = self.model.shown_counts()
        if self.chips.chosen == "left-out":
            many = self.tr("1 customer") if shown == 1 else self.tr("%s customers") % f"{shown:,}"
            self.footer.set_words(many, self.tr("Left out by you and not asked about again. I takes one back."))
            self.footer.set_button("")
            return
        linked = self.model.count_ticked(_has_client)
        created = ticked - linked
        self.footer.set_words(
            self.tr("%s of %s ticked") % (f"{ticked:,}", f"{shown:,}"),
            self.tr("%s will be linked, %s created. Unticked rows are left out and not asked again.")
            % (f"{linked:,}", f"{created:,}"),
        )
        unticked = boxes - ticked
        label = self.tr("Import %s ticked") % f"{ticked:,}"
        if not ticked and unticked:
            label = self.tr("Leave out %s") % f"{unticked:,}"
        self.footer.set_button(label, enabled=bool(ticked or unticked), reason=self._twins_ticked())

    def _twins_ticked(self) -> str:
        """How many of the ticked rows stand in QuickBooks twice: said before they are linked."""
        assert self.board is not None
        many = len(self.board.twin_of.keys() & self.model.ticks()) if self.board.twins else 0
        if not many:
            return ""
        return (
            self.tr("1 stands there twice: see Twins")
            if many == 1
            else self.tr("%s stand there twice: see Twins") % many
        )

    def nothing(self, board: Board, chip: str, search: str) -> Nothing:
        """Why the table is empty."""
        if board.picture.company is None:
            return Nothing(
                self.tr("No QuickBooks company is connected."),
                self.tr("Its customers show here, beside the clients they could be."),
                "connect",
                self.tr("Connect QuickBooks…"),
            )
        if board.picture.company.last_read is None:
            words = self.tr("Reading brings its customers here. Nothing is changed in QuickBooks.")
            return Nothing(self.tr("QuickBooks has not been read yet."), words, "read", self.tr("Read QuickBooks"))
        if search:
            words = self.tr("Esc clears the search.")
            return Nothing(self.tr("No customer here matches “%s”.") % search, words)
        if chip == TWINS:
            return Nothing(self.tr("No twins."), self.tr("Every read looks for customers that stand twice."))
        if chip == "left-out":
            return Nothing(self.tr("No customer is left out."), self.tr("Rows you leave out wait here."))
        if chip == "review":
            return Nothing(
                self.tr("Every customer in QuickBooks is linked or left out."),
                self.tr("New ones show here after the next read."),
            )
        return Nothing(self.tr("None left here."), self.tr("Decided rows leave by themselves."))

    def hints(self) -> list[Hint]:
        """The keys that work now."""
        keys = ("F1", self.tr("all keys"))
        row = self.current_row()
        if isinstance(row, TwinRow):
            return self.twin_commands.hints()
        if row is None:
            return [("↑↓", self.tr("move")), ("/", self.tr("search")), keys]
        if row.found is Found.LEFT_OUT:
            return [("↑↓", self.tr("move")), ("I", self.tr("take back")), ("/", self.tr("search")), keys]
        found: list[Hint] = []
        if row.tickable:
            found.append(("Space", self.tr("tick")))
        if row.found in (Found.EXACT, Found.LIKELY):
            found.append(("Enter", self.tr("link")))
        elif row.found is not Found.PROBLEM:
            found.append(("Enter", self.tr("find")))
        else:
            found.append(("Enter", self.tr("solve")))
        if row.candidates > 1 or row.found is Found.POSSIBLE:
            found.append((f"1–{min(5, row.candidates)}" if row.candidates > 1 else "1", self.tr("pick")))
        return [*found, ("N", self.tr("new client")), ("I", self.tr("leave out")), keys]

    def menu_commands(self, row: ImportRow) -> Sequence[tuple[str, str, bool]]:
        """The row's menu."""
        if row.found is Found.LEFT_OUT:
            return [("take-back", self.tr("Take back in"), True), ("open", self.tr("Open in QuickBooks"), True)]
        return [
            ("link", self.tr("Link to “%s”") % row.client_name, True)
            if row.client_id and row.problem is None
            else ("link", self.tr("Link"), False),
            ("find", self.tr("Find a client…"), True),
            ("create", self.tr("Create client “%s”") % row.name, True),
            ("not-same", self.tr("Not the same"), bool(row.client_id) and row.problem is None),
            ("", "", False),
            ("leave", self.tr("Leave out"), True),
            ("open", self.tr("Open in QuickBooks"), True),
        ]

    # ------------------------------------------------------------------------------------------------- what it does

    def finish(self) -> None:
        """Import the ticked rows that are shown; leave out the others that could have been ticked."""
        shown: list[ImportRow] = self.model.shown_rows()
        ticks = self.model.ticks()
        ticked = tuple(row.id for row in shown if row.id in ticks)
        unticked = tuple(row.id for row in shown if row.tickable and row.id not in ticks)
        leaving = [row for row in shown if row.tickable]
        self.act(lambda desk: desk.import_customers(ticked, unticked), leaving)

    def accept_row(self, row_id: RowId) -> None:
        """Link to the suggested client, or find one."""
        row: ImportRow | None = self.model.row(row_id)
        if row is None:
            return
        if row.found is Found.LEFT_OUT:
            self._take_back([row])
        elif row.problem is not None:
            self.solve(row.problem)
        elif row.client_id:
            self._link([row])
        else:
            self.view.open_picker(row_id)

    def follow_link(self, row_id: RowId, column: str) -> None:
        """ "Choose…" finds a client, "Solve…" shows the problem, "Take back" takes back."""
        self.accept_row(row_id)

    def take(self, place: int) -> None:
        """Link to candidate number ``place``, or carry out that remedy."""
        row = self.current_row()
        if isinstance(row, TwinRow):
            self.twin_commands.take(place)
        if not isinstance(row, ImportRow) or self.board is None:
            return
        if row.problem is not None:
            if place < len(row.problem.remedies):
                self.solve(row.problem, row.problem.remedies[place])
            return
        found = candidates_of_customer(self.board.picture, row.id)
        if place < len(found):
            self.take_candidate(found[place])

    def take_candidate(self, one: Candidate) -> None:
        """Link the pair."""
        client, customer = one.client_id, one.customer_id
        row = self.model.row(customer)
        self.act(lambda desk: desk.link(client, customer), [row] if row is not None else [])

    def _link(self, rows: list[ImportRow]) -> None:
        linkable = [row for row in rows if row.problem is None and row.found is not Found.LEFT_OUT]
        if len(linkable) == 1:
            one = linkable[0]
            client = one.client_id
            if not client and self.board is not None:
                found = candidates_of_customer(self.board.picture, one.id)
                client = found[0].client_id if found else 0
            if client:
                self.act(lambda desk: desk.link(client, one.id), [one])
            return
        certain = [row for row in linkable if row.client_id]
        ids = tuple(row.id for row in certain)
        if ids:
            self.act(lambda desk: desk.import_customers(ids), certain)

    def _create(self, rows: list[ImportRow]) -> None:
        rows = [row for row in rows if row.found is not Found.LEFT_OUT]
        for row in rows:
            self._create_named(row.id, "")

    def _create_named(self, customer_id: str, name: str) -> None:
        row = self.model.row(customer_id)
        self.act(lambda desk: desk.create_client(customer_id, name), [row] if row is not None else [])

    def _leave_or_back(self, rows: list[ImportRow]) -> None:
        if rows and all(row.found is Found.LEFT_OUT for row in rows):
            self._take_back(rows)
            return
        leaving = [row for row in rows if row.found is not Found.LEFT_OUT]
        ids = tuple(row.id for row in leaving)
        if ids:
            self.act(lambda desk: desk.leave_out_customers(ids), leaving)

    def _take_back(self, rows: list[ImportRow]) -> None:
        leaving = [row for row in rows if row.found is Found.LEFT_OUT]
        ids = tuple(row.id for row in leaving)
        if ids:
            self.act(lambda desk: desk.leave_out_customers(ids, on=False), leaving)

    def _not_same(self, rows: list[ImportRow]) -> None:
        pairs = tuple((row.client_id, row.id) for row in rows if row.client_id and row.problem is None)
        if pairs:
            self.act(lambda desk: desk.not_same(pairs))

    def _find(self, rows: list[ImportRow]) -> None:
        if rows:
            self.view.open_picker(rows[0].id)

    def _open(self, rows: list[ImportRow]) -> None:
        if rows:
            self.shell.customer_requested.emit(rows[0].id)

    def _solve(self, rows: list[ImportRow]) -> None:
        for row in rows[:1]:
            if row.problem is not None:
                self.solve(row.problem)

    # ---------------------------------------------------------------------------------------------- the picker

    def _open_picker(self, row_id: RowId, typed: str) -> None:
        row: ImportRow | None = self.model.row(row_id)
        if row is None or self.board is None or row.found is Found.LEFT_OUT:
            return
        suggested = suggested_for_customer(self.board.picture, row.id)
        self.picking.open(self.board.clients, row.id, row.name, suggested, typed)

    def _picked(self, customer_id: str, client_id: int) -> None:
        if self.board is None:
            return
        picture = self.board.picture
        if client_id in picture.links:
            self.solve(_mapped(picture, client_id, customer_id))
            return
        row = self.model.row(customer_id)
        self.act(lambda desk: desk.link(client_id, customer_id), [row] if row is not None else [])


def _mapped(picture: Picture, client_id: int, customer_id: str) -> Problem:
    """The client chosen for this customer has another one."""
    other = picture.customer_of(client_id)
    return Problem(
        "client-already-mapped",
        "Client is already mapped",
        f"“{picture.clients[client_id].name}” is linked to the customer “{other.display_name if other else ''}”.",
        "Move the link to this customer, or choose another client.",
        (Remedy.MOVE_LINK,),
        client_id,
        customer_id,
    )
