"""What was read from QuickBooks: customers, the names of vendors and employees, and when.

Owns how a read replaces the one before. Implements the ReadingPort.
"""

from __future__ import annotations

from collections.abc import Iterable

from peewee import SQL, fn

from qbosync_desktop.domain.company import Company, CompanyInfo, Environment
from qbosync_desktop.domain.customer import Customer, NameHolder
from qbosync_desktop.store.customer_rows import CUSTOMERS, in_reading_order, kept_customers
from qbosync_desktop.store.datafile import Session
from qbosync_desktop.store.kept import MOST
from qbosync_desktop.store.rows import COMPANIES, NAMES
from qbosync_desktop.store.shelf import Shelf
from qbosync_desktop.store.tables import CompanyTable, CustomerTable, NameTable
from qbosync_desktop.store.values import time_text
from qbosync_desktop.sync.ports import Reading

NO_COMPANY = Company("", "", Environment.SIMULATOR)
"""What stands for the company when none is connected: nothing to reach, so nothing to harm."""


class ReadingBooks(Shelf):
    """The last read of one company."""

    def company(self) -> Company:
        """The company as last recorded; with an empty realm id when none is connected."""
        if not self._realm:
            return NO_COMPANY
        with self._file.read() as session:
            found = COMPANIES.select(session, CompanyTable.realm_id == self._realm)
        if not found:
            raise LookupError("the company was removed")
        return found[0]

    def customers(self) -> tuple[Customer, ...]:
        """Every customer as last read, inactive and gone ones too, by id."""
        return kept_customers(self._file, self._realm)

    def customers_known(self) -> int:
        """How many customers are on file that are not gone."""
        query = CustomerTable.select(fn.COUNT(SQL("*"))).where(
            (CustomerTable.realm_id == self._realm) & (CustomerTable.gone == False)  # noqa: E712 - SQL
        )
        with self._file.read() as session:
            return int(session.run(query).fetchone()[0])

    def names(self) -> tuple[NameHolder, ...]:
        """Vendors and employees."""
        with self._file.read() as session:

            def read() -> tuple[NameHolder, ...]:
                return NAMES.select(session, NameTable.realm_id == self._realm, NameTable.kind, NameTable.id)

            return self._file.settled(session).whole("name_holder", self._realm, read)

    def keep(self, reading: Reading, info: CompanyInfo | None) -> None:
        """Record a read in one transaction.

        A complete one marks customers that are no longer there as gone, and replaces all names. ``last_read`` is this
        machine's time, ``changes_since`` QuickBooks' own. With no company nothing is kept.
        """
        if not self._realm:
            return
        with self._file.write() as session:
            gone: Iterable[str] = reading.gone
            known: set[str] = set()
            if reading.complete:
                query = CustomerTable.select(CustomerTable.id, CustomerTable.gone)
                found = session.run(query.where(CustomerTable.realm_id == self._realm)).fetchall()
                known = {row[0] for row in found}
                gone = {row[0] for row in found if not row[1]} - {customer.id for customer in reading.customers}
                session.run(NameTable.delete().where(NameTable.realm_id == self._realm))
            if len(reading.customers) > MOST:
                self._keep_many(session, reading, known)
            else:
                CUSTOMERS.insert(session, reading.customers, self._realm, replace=True)
            session.raw.executemany(
                "UPDATE customer SET gone = 1 WHERE realm_id = ? AND id = ?",
                [(self._realm, customer_id) for customer_id in gone],
            )
            NAMES.insert(session, reading.names, self._realm, replace=True)
            if not reading.spot:
                self._keep_company(session, reading, info)

    def _keep_many(self, session: Session, reading: Reading, known: set[str]) -> None:
        """Customers by the hundred thousand; where they are all there is they need not be read again."""
        notes = self._file.notes()
        with notes.in_bulk("customer", self._realm):
            CUSTOMERS.insert(session, reading.customers, self._realm, replace=True, beside=True)
        by_id = {customer.id: customer for customer in in_reading_order(reading.customers)}
        if reading.complete and known <= by_id.keys():
            notes.whole("customer", self._realm, by_id)

    def _keep_company(self, session: Session, reading: Reading, info: CompanyInfo | None) -> None:
        columns = {"last_read": time_text(self._now()), "changes_since": time_text(reading.asked_at)}
        if info is not None:
            columns |= {"name": info.name, "country": info.country}
        session.run(CompanyTable.update(**columns).where(CompanyTable.realm_id == self._realm))
