"""The table of twins in the Import tab: customers that stand in QuickBooks twice, in groups. Nothing is ticked here."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from qbosync_desktop.desk.board import Board
from qbosync_desktop.domain.suggestion import TwinGroup
from qbosync_desktop.gui.dates import day
from qbosync_desktop.gui.models.columns import CellRole, Column
from qbosync_desktop.gui.models.group_table import GroupTableModel
from qbosync_desktop.gui.models.group_table_view import GroupTableView


@dataclass(frozen=True, slots=True)
class TwinRow:
    """One line: the head of a group (no ``customer_id``) or one of its customers."""

    id: str
    group: TwinGroup
    customer_id: str = ""
    name: str = ""
    linked: str = ""
    owes: str = ""
    changed: str = ""
    advice: str = ""
    keep: bool = False


class TwinTable(QWidget):
    """See the module."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        columns: list[Column[TwinRow]] = [
            Column(
                "name",
                self.tr("Customer in QuickBooks"),
                lambda row: row.name,
                CellRole.NAME,
                262,
                3,
                icon=lambda row: "" if row.customer_id else "kind-twins",
                sortable=False,
            ),
            Column(
                "linked", self.tr("Linked to client"), lambda row: row.linked, CellRole.SECOND, 220, 2, sortable=False
            ),
            Column("owes", self.tr("Owes"), lambda row: row.owes, CellRole.REF, 96, sortable=False),
            Column("changed", self.tr("Changed"), lambda row: row.changed, CellRole.REF, 104, sortable=False),
            Column(
                "advice",
                self.tr("Advice"),
                lambda row: row.advice,
                CellRole.STATUS,
                140,
                status=lambda row: ("done" if row.keep else "") if row.customer_id else "",
                icon=lambda row: "" if row.keep or not row.customer_id else "arrow-right",
                sortable=False,
            ),
        ]
        self.model: GroupTableModel[TwinRow] = GroupTableModel(
            columns,
            head_of=lambda row: f"group {row.group.keeper}" if row.customer_id else None,
            tickable=lambda _row: False,
            parent=self,
        )
        self.view = GroupTableView(self.model, self.tr("Customers that stand in QuickBooks twice"))
        self.view.hide_ticks()
        self.setFocusProxy(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)

    def set_board(self, board: Board) -> None:
        """Show the groups of another board; customers that are no longer there are passed over."""
        customers = board.picture.customers
        rows: list[TwinRow] = []
        for group in board.twins:
            ids = [one for one in group.ids if one in customers]
            if len(ids) < 2 or group.keeper not in customers:
                continue
            head = " · ".join(reason.text for reason in group.reasons)
            rows.append(TwinRow(f"group {group.keeper}", group, "", customers[group.keeper].display_name, head))
            for one in sorted(ids, key=lambda name: name != group.keeper):
                customer = customers[one]
                client = board.picture.clients.get(board.picture.client_of.get(one, 0))
                keep = one == group.keeper
                rows.append(
                    TwinRow(
                        f"{group.keeper} {one}",
                        group,
                        one,
                        customer.display_name,
                        client.name if client else self.tr("not linked"),
                        f"${customer.balance:,.2f}",
                        day(customer.updated),
                        self.tr("Keep") if keep else self.tr("Merge into it"),
                        keep,
                    )
                )
        self.model.set_rows(rows)

    def count(self) -> int:
        """How many lines there are in all."""
        return len(self.model.rows())

    def set_search(self, text: str) -> None:
        """Show the groups of which any line holds the text."""
        if not text:
            self.model.set_filter(None)
            return
        words = text.casefold()
        found = {row.group.keeper for row in self.model.rows() if words in f"{row.name} {row.linked}".casefold()}
        self.model.set_filter(lambda row: row.group.keeper in found)

    def current_row(self) -> TwinRow | None:
        """The line the keyboard is on, else the first."""
        name = self.view.current_id()
        if name is None:
            name = self.model.id_at(0)
        return None if name is None else self.model.row(name)

    def go_to_first(self) -> None:
        """Some line is current, so that there is something beside it."""
        self.view.go_to_first()
