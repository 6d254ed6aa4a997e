"""The table of twins in the Import tab: customers that stand in QuickBooks twice, in groups. Nothing is ticked here.

Knows the board and what was counted of invoices; decides nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qbosync_desktop.domain.customer import Customer
from qbosync_desktop.domain.invoices import InvoiceFacts
from qbosync_desktop.domain.suggestion import Reason, TwinGroup, TwinVerb
from qbosync_desktop.gui.dates import calendar_day
from qbosync_desktop.gui.look.status import KIND_ICONS
from qbosync_desktop.gui.models.columns import CellRole, Column, RowId, fold
from qbosync_desktop.gui.models.finding import Why
from qbosync_desktop.gui.models.group_table import GroupTableModel
from qbosync_desktop.gui.models.group_table_view import GroupTableView

if TYPE_CHECKING:
    from qbosync_desktop.desk.board import Board
    from qbosync_desktop.desk.picture import Picture

Counted = Mapping[str, InvoiceFacts]


def _tr(text: str) -> str:
    return QCoreApplication.translate("TwinTable", text)


@dataclass(frozen=True, slots=True)
class TwinRow:
    """One line: the head of a group (no ``customer_id``) or one of its customers.

    ``advice`` is "keep", "merge", "inactive" (make it so) or "pending" (the next push makes it so).
    """

    id: str
    group: TwinGroup
    customer_id: str = ""
    name: str = ""
    linked: str = ""
    invoices: str = ""
    last: str = ""
    advice: str = ""
    icon: str = "kind-twins"
    head: str = ""  # the id of the head a line stands under

    @property
    def others(self) -> tuple[str, ...]:
        """The customers that are not kept."""
        return tuple(one for one in self.group.ids if one != self.group.keeper)

    @property
    def other(self) -> str:
        """The customer beside the one to keep: the row's own, else the first."""
        return self.customer_id if self.customer_id and self.customer_id != self.group.keeper else self.others[0]

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Why the two are taken for one."""
        two = {self.group.keeper, self.other}
        found = (one.reasons for one in self.group.pairs if {one.one, one.two} == two)
        return next(found, self.group.reasons)


_STATES = {"keep": "done", "pending": "to push"}
_ICONS = {"merge": "arrow-right", "inactive": "arrow-right"}


class TwinTable(QWidget):
    """See the module."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.board: Board | None = None
        self.counted: dict[str, InvoiceFacts] = {}
        self._stale = False  # the rows are of an earlier board
        columns: list[Column[TwinRow]] = [
            Column(
                "name",
                self.tr("Customer in QuickBooks"),
                lambda row: row.name,
                CellRole.NAME,
                262,
                3,
                icon=lambda row: row.icon,
                sortable=False,
            ),
            Column(
                "linked", self.tr("Linked to client"), lambda row: row.linked, CellRole.SECOND, 212, 2, sortable=False
            ),
            Column("invoices", self.tr("Invoices"), lambda row: row.invoices, CellRole.REF, 100, sortable=False),
            Column("last", self.tr("Last invoice"), lambda row: row.last, CellRole.REF, 104, sortable=False),
            Column(
                "advice",
                self.tr("Advice"),
                lambda row: advice_words(row.advice),
                CellRole.STATUS,
                148,
                status=lambda row: _STATES.get(row.advice, ""),
                icon=lambda row: _ICONS.get(row.advice, ""),
                sortable=False,
            ),
        ]
        self.model: GroupTableModel[TwinRow] = GroupTableModel(
            columns,
            head_of=lambda row: row.head or None,
            tickable=lambda _row: False,
            parent=self,
        )
        self.view = GroupTableView(self.model, self.tr("Customers that stand in QuickBooks twice"))
        self.view.hide_ticks()
        self.view.places.let_move()
        self.setFocusProxy(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)

    def set_board(self, board: Board) -> None:
        """Show the groups of another board once they are seen. After a new read invoices are counted anew."""
        before = self.board.picture.company if self.board is not None else None
        now = board.picture.company
        if before is not None and (now is None or now.last_read != before.last_read):
            self.counted.clear()
        self.board = board
        self._stale = True

    def fill(self) -> None:
        """The table is about to be seen: it shows the board it was last given."""
        if self._stale:
            self._fill()

    def set_counted(self, facts: Counted) -> None:
        """What was counted of invoices, beside what is known already."""
        self.counted.update(facts)
        self._fill()

    def _fill(self) -> None:
        self._stale = False
        if self.board is None:
            return
        picture = self.board.picture
        rows: list[TwinRow] = []
        for group in sorted(self.board.twins, key=lambda one: _first_name(one, picture)):
            if group.keeper in picture.customers:
                rows += rows_of(group, picture, self.counted)
        self.model.set_rows(rows)

    def count(self) -> int:
        """How many lines there are in all."""
        return len(self.model.rows())

    def set_search(self, text: str) -> None:
        """Show the groups of which any line holds the text, or is of somebody who can be reached by it."""
        if not text:
            self.model.whys = {}
            self.model.set_filter(None)
            return
        words, rows = fold(text), [row for row in self.model.rows() if row.customer_id]
        shown = [fold(f"{row.name} {row.linked}") for row in rows]
        found = {row.group.ids for row, hay in zip(rows, shown, strict=True) if words in hay}
        whys = self._beyond(text, rows, shown, any_named=bool(found))
        found.update([row.group.ids for row in rows if row.id in whys])
        self.model.whys = whys
        self.model.set_filter(lambda row: row.group.ids in found)

    def _beyond(self, text: str, rows: list[TwinRow], shown: list[str], *, any_named: bool) -> dict[RowId, Why]:
        """Who of them can be reached by a text that their lines do not show, and by what."""
        if self.board is None:
            return {}
        from qbosync_desktop.gui.tabs.contact_finding import contact_finding

        picture = self.board.picture
        beyond = contact_finding(
            text, picture, lambda row: (picture.client_of.get(row.customer_id, 0), row.customer_id)
        )
        if beyond is None or (any_named and not beyond.eager):
            return {}
        found = [(rows[at], shown[at]) for at in beyond.found(rows, shown)]
        whys = {row.id: beyond.why(row, hay) for row, hay in found}
        return {name: why for name, why in whys.items() if why is not None}

    def current_row(self) -> TwinRow | None:
        """The line the keyboard is on, else the first."""
        name = self.view.current_id()
        if name is None:
            name = self.model.id_at(0)
        return None if name is None else self.model.row(name)

    def chosen_rows(self) -> list[TwinRow]:
        """The selected lines, else the current one."""
        rows = [row for row in map(self.model.row, self.view.selected_ids()) if row is not None]
        current = self.current_row()
        return rows or ([current] if current is not None else [])

    def uncounted(self, most: int) -> list[str]:
        """Customers whose invoices were not counted yet: from the group the keyboard is on onwards, groups whole."""
        shown = self.model.shown()
        current = self.view.current_id()
        start = shown.index(current) if current in shown else 0
        wanted: dict[str, None] = {}
        for name in (*shown[start:], *shown[:start]):
            row = self.model.row(name)
            fresh = [one for one in row.group.ids if one not in self.counted] if row is not None else []
            if len(wanted.keys() | set(fresh)) > most:
                break
            wanted.update(dict.fromkeys(fresh))
        return list(wanted)

    def go_to(self, customer_id: str) -> bool:
        """Make the line of a customer current; False when it is no twin."""
        self.fill()
        found = next((row.id for row in self.model.rows() if row.customer_id == customer_id), None)
        return found is not None and self.view.go_to(found)

    def go_to_first(self) -> None:
        """Some line is current, so that there is something beside it."""
        self.view.go_to_first()


def rows_of(group: TwinGroup, picture: Picture, counted: Counted) -> list[TwinRow]:
    """The lines of a group: its head, the one to keep, the others."""
    customers = picture.customers
    name = f"group {' '.join(group.ids)}"  # stays when another one is kept
    why = " · ".join([reason.text for reason in group.reasons if reason.agrees][:2])  # the panel has all of them
    head = TwinRow(name, group, "", customers[group.keeper].display_name, why)
    rows = [head]
    for one in sorted(group.ids, key=lambda name: (name != group.keeper, customers[name].display_name.casefold())):
        client = picture.clients.get(picture.client_of.get(one, 0))
        facts = counted.get(one)
        rows.append(
            TwinRow(
                f"{name} / {one}",
                group,
                one,
                customers[one].display_name,
                client.name if client is not None else _tr("not linked"),
                count_words(facts),
                last_words(facts),
                advice(group, one, picture, counted),
                KIND_ICONS[client.kind] if client is not None else _kind_icon(customers[one]),
                name,
            )
        )
    return rows


def advice(group: TwinGroup, customer_id: str, picture: Picture, counted: Counted) -> str:
    """What is to be done with one of a group: see :class:`TwinRow`.

    A card that owes nothing and has no invoices is simply put away, which can be undone; on any other card there is
    something to move, and only a merge moves it.
    """
    if customer_id == group.keeper:
        return "keep"
    if customer_id in picture.given.make_inactive:
        return "pending"
    facts = counted.get(customer_id)
    verbs = {step.verb for step in group.steps if step.id == customer_id}
    empty = facts is not None and not facts.count and TwinVerb.MAKE_INACTIVE in verbs
    return "inactive" if empty and TwinVerb.UNLINK not in verbs else "merge"


def advice_words(advice: str) -> str:
    """An advice as the table says it."""
    return {
        "keep": _tr("Keep"),
        "merge": _tr("Merge into it"),
        "inactive": _tr("Make inactive"),
        "pending": _tr("Goes inactive"),
    }.get(advice, "")


def count_words(facts: InvoiceFacts | None) -> str:
    """ "12 invoices"; "–" while nobody has counted."""
    if facts is None:
        return "–"
    if not facts.count:
        return _tr("no invoices")
    return _tr("1 invoice") if facts.count == 1 else _tr("%s invoices") % f"{facts.count:,}"


def last_words(facts: InvoiceFacts | None) -> str:
    """The date of the newest invoice."""
    last: date | None = facts.last if facts is not None else None
    return calendar_day(last) if last is not None else "–"


def _first_name(group: TwinGroup, picture: Picture) -> str:
    return min(picture.customers[one].display_name.casefold() for one in group.ids if one in picture.customers)


def _kind_icon(customer: Customer) -> str:
    person = (customer.given_name or customer.family_name) and not customer.company_name
    return KIND_ICONS["individual" if person else "company"]
