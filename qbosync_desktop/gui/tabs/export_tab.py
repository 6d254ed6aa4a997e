"""The Export tab: clients that are not in QuickBooks. Ticked ones go into the review; nothing is sent from here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from qbosync_desktop.desk.panel import candidates_of_client
from qbosync_desktop.desk.shown import Check, ExportRow
from qbosync_desktop.domain.problems import Remedy
from qbosync_desktop.gui.controller import Controller
from qbosync_desktop.gui.forms.export_tab import Ui_ExportTab
from qbosync_desktop.gui.models.columns import RowId
from qbosync_desktop.gui.panel_facts import PanelFacts, export_facts
from qbosync_desktop.gui.remedies import take_clients_back
from qbosync_desktop.gui.shell import Shell
from qbosync_desktop.gui.tabs.apart_link import ApartLink
from qbosync_desktop.gui.tabs.export_columns import PROBLEMS, export_chips, export_columns, why_no_box
from qbosync_desktop.gui.tabs.tab_parts import Hint, Ids, Nothing, TabParts
from qbosync_desktop.gui.tabs.table_tab import TableTab

if TYPE_CHECKING:
    from qbosync_desktop.desk.board import Board
    from qbosync_desktop.desk.desk import Done
    from qbosync_desktop.desk.panel import Candidate


class ExportTab(TableTab):
    """See the module."""

    key = "export"
    look_asked = Signal()
    """The likely customer is to be looked at: the side panel takes the keyboard."""
    find_asked = Signal(int)
    """Find this client's customer: the Sync tab has the picker."""

    def __init__(self, controller: Controller, shell: Shell) -> None:
        super().__init__(controller, shell)
        form = Ui_ExportTab()
        form.setupUi(self)
        self._review_after = False
        self.build(
            TabParts(form.rows, form.tools, form.tables, form.bottom),
            export_columns(),
            export_chips(),
            name=self.tr("Clients that are not in QuickBooks"),
            tickable=lambda row: row.tickable,
            why_not=why_no_box,
        )
        self.apart_link = ApartLink(controller, shell)
        self.footer.add(self.apart_link)
        for key, does, letter in (
            ("link", self._link, ""),
            ("not-same", self._not_same, "X"),
            ("leave", self._leave_or_back, "I"),
            ("take-back", self._take_back, ""),
            ("cancel-export", self._cancel, ""),
            ("edit", self._edit, ""),
            ("find", self._find, ""),
            ("open", self._open, ""),
            ("solve", self._solve, ""),
            ("retry", self._retry, "R"),
            ("archive-twin", self._archive_twin, ""),
            ("show-other", self._show_other, ""),
        ):
            self.add_command(key, does, letter)
        self.add_command("not-same", self._not_same, "N")

    # -------------------------------------------------------------------------------------------------- what it shows

    def rows_of(self, board: Board) -> Sequence[ExportRow]:
        """Every client that is not linked."""
        return board.exports

    def about(self, row: ExportRow) -> Ids:
        """The client; it has no customer."""
        return row.id, ""

    def facts(self, row: ExportRow) -> PanelFacts:
        """One client."""
        assert self.board is not None
        if row.twin:
            from qbosync_desktop.gui.register_twin_facts import register_twin_facts

            facts = register_twin_facts(self.board, row)
            if facts is not None:
                return facts
        return export_facts(self.board, row)

    def tell_ticks(self) -> None:
        """ "24 of 31 ticked": of the rows shown."""
        self.apart_link.tell(self.board, wanted=self.chips.chosen == "look-first")
        if self.board is None:
            return
        shown, _boxes, ticked = self.model.shown_counts()
        if self.chips.chosen in ("left-out", "chosen"):
            many = self.tr("1 client") if shown == 1 else self.tr("%s clients") % f"{shown:,}"
            left = self.chips.chosen == "left-out"
            self.footer.set_words(
                many,
                self.tr("Kept out of QuickBooks. I takes one back.")
                if left
                else self.tr("They go out as new customers with the next push."),
            )
            self.footer.set_button("" if left or not shown else self.tr("Review and push…"))
            return
        self.footer.set_words(
            self.tr("%s of %s ticked") % (f"{ticked:,}", f"{shown:,}"),
            self.tr("They are added to the review. Nothing is sent yet."),
        )
        label = self.tr("Create 1 customer…") if ticked == 1 else self.tr("Create %s customers…") % f"{ticked:,}"
        connected = self.board.picture.company is not None
        reason = "" if connected else self.tr("Connect QuickBooks first")
        self.footer.set_button(label, enabled=ticked > 0 and connected, reason=reason)

    def _ticked_shown(self) -> tuple[int, ...]:
        return tuple(row.id for row in self.model.ticked_rows())

    def nothing(self, board: Board, chip: str, search: str) -> Nothing:
        """Why the table is empty."""
        if not board.picture.clients:
            return Nothing(
                self.tr("Your register is empty."),
                self.tr("Import a client list first; what QuickBooks lacks then shows here."),
                "import-list",
                self.tr("Import a client list…"),
            )
        if search:
            return Nothing(self.tr("No client here matches “%s”.") % search, self.tr("Esc clears the search."))
        if chip == "open":
            words = self.tr("New clients of your register show here.")
            return Nothing(self.tr("Every client is in QuickBooks or left out."), words)
        return Nothing(self.tr("None now."), self.tr("Decided rows leave by themselves."))

    def hints(self) -> list[Hint]:
        """The keys that work now."""
        row: ExportRow | None = self.current_row()
        found: list[Hint] = []
        if row is not None:
            if row.tickable:
                found += [("Space", self.tr("tick")), ("Enter", self.tr("edit"))]
            elif row.twin:
                found += [("Enter", self.tr("look")), ("N", self.tr("not twins"))]
            elif row.check is Check.LOOK_FIRST:
                found += [("Enter", self.tr("link")), ("N", self.tr("not the same"))]
            elif row.check in PROBLEMS:
                found += [("Enter", self.tr("solve"))]
                if row.problem is not None and row.problem.remedies:
                    found.append((f"1–{len(row.problem.remedies)}", self.tr("ways out")))
            out = row.check is Check.LEFT_OUT
            found.append(("I", self.tr("take back") if out else self.tr("leave out")))
        return [*found, ("/", self.tr("search")), ("F1", self.tr("all keys"))]

    def menu_commands(self, row: ExportRow) -> Sequence[tuple[str, str, bool]]:
        """The row's menu."""
        found: list[tuple[str, str, bool]] = []
        if row.twin:
            found += [("archive-twin", self._archive_words(row), True), ("not-same", self.tr("Not twins"), True)]
            found.append(("show-other", self.tr("Show the other"), True))
        elif row.check is Check.LOOK_FIRST:
            found += [("link", self.tr("Link to this customer"), True), ("not-same", self.tr("Not the same"), True)]
        if row.problem is not None:
            found.append(("solve", self.tr("Solve…"), True))
        if row.check is Check.CHOSEN:
            found.append(("cancel-export", self.tr("Take out of the review"), True))
        elif row.check is Check.LEFT_OUT:
            found.append(("take-back", self.tr("Take back in"), True))
        else:
            found += [("find", self.tr("Find a customer…"), True), ("leave", self.tr("Leave out"), True)]
        return [*found, ("", "", False), ("edit", self.tr("Edit this client…"), True)]

    # ------------------------------------------------------------------------------------------------- what it does

    def finish(self) -> None:
        """Choose the ticked rows for creation, then show the review."""
        if self.chips.chosen == "chosen":
            self.shell.review_requested.emit()
            return
        ids = self._ticked_shown()
        rows = [row for row in map(self.model.row, ids) if row is not None]
        self._review_after = True
        self.act(lambda desk: desk.export(ids), rows)

    @Slot(object)
    def _said(self, done: Done) -> None:
        super()._said(done)
        if self._review_after:
            self._review_after = False
            if done.count:
                self.shell.review_requested.emit()

    @Slot(object)
    def _failed(self, error: object) -> None:
        super()._failed(error)
        self._review_after = False

    def accept_row(self, row_id: RowId) -> None:
        """Link to the likely customer, take the best way out, or edit."""
        row: ExportRow | None = self.model.row(row_id)
        if row is None:
            return
        if row.twin:
            self.look_asked.emit()
        elif row.check is Check.LOOK_FIRST:
            self._link([row])
        elif row.problem is not None:
            self.solve(row.problem)
        elif row.check is Check.LEFT_OUT:
            self._take_back([row])
        else:
            self.shell.client_requested.emit(row.id)

    def follow_link(self, row_id: RowId, column: str) -> None:
        """The remedy in the row: a look leads into the side panel, the others are carried out."""
        row: ExportRow | None = self.model.row(row_id)
        if row is None:
            return
        if row.check is Check.LEFT_OUT:
            self._take_back([row])
        elif row.check is Check.CHOSEN:
            self._cancel([row])
        elif row.check is Check.LOOK_FIRST or row.remedy is Remedy.LINK:  # twins, too
            self.view.go_to(row_id)
            self.look_asked.emit()
        elif row.problem is not None:
            self.solve(row.problem, row.remedy)

    def take(self, place: int) -> None:
        """Carry out a remedy, or link to a candidate."""
        row: ExportRow | None = self.current_row()
        if row is None or self.board is None:
            return
        if row.problem is not None:
            if place < len(row.problem.remedies):
                self.solve(row.problem, row.problem.remedies[place])
            return
        found = candidates_of_client(self.board.picture, row.id)
        if place < len(found):
            self.take_candidate(found[place])

    def take_candidate(self, one: Candidate) -> None:
        """Link the pair."""
        client, customer = one.client_id, one.customer_id
        row = self.model.row(client)
        self.act(lambda desk: desk.link(client, customer), [row] if row is not None else [])

    def _link(self, rows: list[ExportRow]) -> None:
        rows = [row for row in rows if row.suggestion is not None and row.check is Check.LOOK_FIRST]
        found = [row.suggestion for row in rows if row.suggestion is not None]
        if len(found) == 1:
            one = found[0]
            self.act(lambda desk: desk.link(one.client_id, one.customer_id), rows)
        elif found:
            self.act(lambda desk: desk.accept(found), rows)

    def _not_same(self, rows: list[ExportRow]) -> None:
        pairs = tuple((row.id, row.suggestion.customer_id) for row in rows if row.suggestion is not None)
        if pairs:
            self.act(lambda desk: desk.not_same(pairs))
        twins = tuple((row.id, row.twin) for row in rows if row.twin)
        if twins:
            self.act(lambda desk: desk.not_twin_clients(twins))

    def _gone(self, row: ExportRow) -> int:
        """Which of a client and its twin is not kept."""
        twin = self.board.picture.client_twins.get(row.id) if self.board is not None and row.twin else None
        if twin is None:
            return 0
        return twin.other if twin.kept == row.id else row.id

    def _archive_words(self, row: ExportRow) -> str:
        return self.tr("Archive this one") if self._gone(row) == row.id else self.tr("Archive the other")

    def _archive_twin(self, rows: list[ExportRow]) -> None:
        gone = self._gone(rows[0]) if rows else 0
        if gone:
            self.act(lambda desk: desk.archive((gone,)))

    def _show_other(self, rows: list[ExportRow]) -> None:
        if rows and rows[0].twin:
            self.shell.show_client(rows[0].twin)

    def _leave_or_back(self, rows: list[ExportRow]) -> None:
        if rows and all(row.check is Check.LEFT_OUT for row in rows):
            self._take_back(rows)
            return
        leaving = [row for row in rows if row.check is not Check.LEFT_OUT]
        ids = tuple(row.id for row in leaving)
        if ids:
            self.act(lambda desk: desk.leave_out_clients(ids), leaving)

    def _take_back(self, rows: list[ExportRow]) -> None:
        leaving = [row for row in rows if row.check is Check.LEFT_OUT]
        ids = tuple(row.id for row in leaving)
        if ids:
            self.act(lambda desk: take_clients_back(desk, ids), leaving)

    def _cancel(self, rows: list[ExportRow]) -> None:
        ids = tuple(row.id for row in rows if row.check is Check.CHOSEN)
        if ids:
            self.act(lambda desk: desk.cancel_export(ids))

    def _edit(self, rows: list[ExportRow]) -> None:
        if rows:
            self.shell.client_requested.emit(rows[0].id)

    def _find(self, rows: list[ExportRow]) -> None:
        if rows:
            self.find_asked.emit(rows[0].id)

    def _open(self, rows: list[ExportRow]) -> None:
        for row in rows[:1]:
            customer = self.facts(row).in_quickbooks
            if customer:
                self.shell.customer_requested.emit(customer)

    def _solve(self, rows: list[ExportRow]) -> None:
        for row in rows[:1]:
            if row.problem is not None:
                self.solve(row.problem)

    def _retry(self, rows: list[ExportRow]) -> None:
        ids = tuple(row.id for row in rows if row.problem is not None)
        if ids:
            self.act(lambda desk: desk.retry(ids))
