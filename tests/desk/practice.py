"""A small practice for tests of the desk: books and a QuickBooks company in memory, and the desk over them.

What matching would find is given by hand, so that these tests stand still when matching gets better.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from qbosync_desktop.desk.board import Board
from qbosync_desktop.desk.desk import Desk
from qbosync_desktop.desk.rows import ExportRow, ImportRow, SyncRow
from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.customer import Customer, NameHolder
from qbosync_desktop.domain.suggestion import Reason, Suggestion, Tier
from qbosync_desktop.sync.ports import Reading
from tests.memory import NOON, Clock, MemoryBooks, MemoryCompany, register

SAME_NAME = Reason("name", True, "same name")


class Practice:
    """Clients and customers are named by their names; ids are kept out of the tests."""

    def __init__(
        self,
        clients: Iterable[Client] = (),
        customers: Iterable[dict[str, object]] = (),
        names: Sequence[NameHolder] = (),
    ) -> None:
        self.clock = Clock()
        self.books = MemoryBooks(clock=self.clock)
        self.company = MemoryCompany()
        self.company.names = list(names)
        register(self.books, clients)
        for values in customers:
            self.company.add(**values)
        self.desk = Desk(self.books, self.company, who="Kim", now=self.clock)
        self.read()

    def read(self) -> None:
        """Read QuickBooks without looking for matches."""
        names = tuple(self.company.names)
        self.books.keep(Reading(tuple(self.company.customers.values()), names, NOON, complete=True), None)

    def client(self, name: str) -> Client:
        (found,) = [one for one in self.books.clients() if one.name == name]
        return found

    def id(self, name: str) -> int:
        return self.client(name).id

    def customer(self, name: str) -> Customer:
        (found,) = [one for one in self.books.customers() if one.display_name == name]
        return found

    def suggest(self, *pairs: tuple[str, str, Tier]) -> None:
        """What matching found; the first pair of a client is its best unless it is only possible twice."""
        seen: set[str] = set()
        found = []
        for client, customer, tier in pairs:
            best = client not in seen and customer not in seen
            seen |= {client, customer}
            found.append(Suggestion(self.id(client), self.customer(customer).id, 0.9, tier, (SAME_NAME,), best=best))
        self.books.keep_suggestions(found)

    def link(self, client: str, customer: str) -> None:
        self.desk.link(self.id(client), self.customer(customer).id)

    def change(self, name: str, /, **values: object) -> None:
        self.desk.save_client(replace(self.client(name), **values))  # type: ignore[arg-type]  # test shorthand

    def push(self) -> None:
        self.desk.push(self.desk.plan())

    @property
    def board(self) -> Board:
        return self.desk.board()

    def import_row(self, name: str) -> ImportRow:
        (row,) = [row for row in self.board.imports if row.name == name]
        return row

    def sync_row(self, name: str) -> SyncRow:
        (row,) = [row for row in self.board.syncs if row.name == name]
        return row

    def export_row(self, name: str) -> ExportRow:
        (row,) = [row for row in self.board.exports if row.name == name]
        return row
