"""What the bookkeeper does in QuickBooks by hand, where no API reaches: edit, merge, deactivate, add. Knows no HTTP.

Every act here moves SyncTokens and times like a real one, so that drift, stale and merged records can be shown.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qbosync_desktop.simulator import refusals
from qbosync_desktop.simulator.books import DELETED, Record
from qbosync_desktop.simulator.clock import Clock, record_time
from qbosync_desktop.simulator.company import Company

WHO = "Bea Keeper"


class Human:
    """A person at the browser, working in one company."""

    def __init__(self, company: Company, clock: Clock, saved: Callable[[], None]) -> None:
        self._company = company
        self._clock = clock
        self._saved = saved  # called after each act, so that a state file follows

    def add(self, kind: str = "Customer", **values: Any) -> Record:
        """Type in a new record. Raises Refusal."""
        record = self._company.people.create(kind, values, self._clock.seconds())
        self._saved()
        return record

    def edit(self, record_id: str, kind: str = "Customer", **values: Any) -> Record:
        """Change some fields; an empty text clears. Raises Refusal."""
        record = self._company.people.update(kind, values | {"Id": record_id}, self._clock.seconds(), WHO)
        self._saved()
        return record

    def deactivate(self, record_id: str, kind: str = "Customer") -> Record:
        """Make a record inactive. Raises Refusal 6220 while money is owed."""
        return self.edit(record_id, kind, Active=False)

    def reactivate(self, record_id: str, kind: str = "Customer") -> Record:
        """Make it active again under its old name. Raises Refusal 6240 if that is taken now."""
        record = self._company.books.get(kind, record_id)
        if record is None:
            raise refusals.not_found()
        return self.edit(record_id, kind, Active=True, DisplayName=record["DisplayName"].removesuffix(DELETED))

    def merge(self, loser_id: str, survivor_id: str) -> Record:
        """Merge one customer into another: its invoices move, it becomes inactive for good. Returns the survivor.

        Raises Refusal if either is not there, inactive, the same, or has sub-customers (Intuit's help, "merge").
        """
        books, now = self._company.books, self._clock.seconds()
        with books.lock:
            loser, survivor = books.get("Customer", loser_id), books.get("Customer", survivor_id)
            if loser is None or survivor is None:
                raise refusals.not_found()
            if loser_id == survivor_id or not loser["Active"] or not survivor["Active"]:
                raise refusals.is_deleted()
            if books.children(loser_id) or books.children(survivor_id):
                raise refusals.business("Customers with sub-customers or projects cannot be merged.")
            for invoice in list(books.all("Invoice")):
                if invoice["CustomerRef"]["value"] == loser_id:
                    moved = {"value": survivor_id, "name": survivor["DisplayName"]}
                    books.put("Invoice", _next(invoice, now) | {"CustomerRef": moved}, now)
            owed = loser["Balance"]
            names = {
                "DisplayName": loser["DisplayName"] + DELETED,
                "FullyQualifiedName": loser["DisplayName"] + DELETED,
            }
            books.put("Customer", _next(loser, now) | names | {"Active": False} | _owing(0), now)
            kept = _next(survivor, now) | _owing(survivor["Balance"] + owed)
            books.put("Customer", kept, now)
        self._saved()
        return kept

    def remove(self, kind: str, record_id: str) -> None:
        """Delete a record for good, as Intuit's support can; CDC then says "Deleted"."""
        if self._company.books.get(kind, record_id) is None:
            raise refusals.not_found()
        self._company.books.remove(kind, record_id, self._clock.seconds())
        self._saved()


def _next(record: Record, now: float) -> Record:
    times = record["MetaData"] | {"LastUpdatedTime": record_time(now)}
    return record | {"SyncToken": str(int(record["SyncToken"]) + 1), "MetaData": times}


def _owing(balance: float) -> Record:
    return {"Balance": balance, "BalanceWithJobs": balance}
