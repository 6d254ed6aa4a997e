"""The books of one company: its records by kind and id, who holds which name, and what changed when.

Records are JSON objects exactly as the service answers them, and are never changed in place: a write puts a new one.
Knows no rules of Intuit's (customer rules are in ``people``), no HTTP and no query language.
"""

from __future__ import annotations

import copy
import threading
from collections.abc import Iterable
from typing import Any

from qbosync_desktop.simulator.clock import parse_time, record_time

Record = dict[str, Any]
DELETED = " (deleted)"
NAMED = ("Customer", "Vendor", "Employee")
KINDS = (*NAMED, "Invoice")


def name_key(name: str) -> str:
    """What two names share when QuickBooks calls them the same: case and outer spaces do not count."""
    return name.strip().casefold()


class Books:
    """The records of one company. Every method may be called from any thread; ``lock`` makes several steps one."""

    def __init__(self, realm_id: str, company: Record) -> None:
        self.realm_id = realm_id
        self.company = company
        self.lock = threading.RLock()
        self.version = 0
        self._records: dict[str, dict[str, Record]] = {kind: {} for kind in KINDS}
        self._touched: dict[str, dict[str, float]] = {kind: {} for kind in KINDS}
        self._names: dict[str, set[tuple[str, str]]] = {}
        self._children: dict[str, set[str]] = {}
        self._last_id = 0
        self._last_address = 0
        self.removed: list[tuple[str, str, float]] = []  # kind, id, when: hard deletions, for CDC
        self.dirty: set[tuple[str, str]] = set()  # what a state file has not seen yet

    def next_id(self) -> str:
        """A fresh record id; all lists share one count, as in QuickBooks."""
        self._last_id += 1
        return str(self._last_id)

    def next_address(self) -> str:
        """A fresh address id."""
        self._last_address += 1
        return str(self._last_address)

    def get(self, kind: str, record_id: str) -> Record | None:
        """One record, not to be changed, or None."""
        return self._records[kind].get(record_id)

    def all(self, kind: str) -> Iterable[Record]:
        """All records of a kind in the order they were made; take ``lock`` while iterating."""
        return self._records[kind].values()

    def count(self, kind: str) -> int:
        """How many records of a kind there are, inactive ones too."""
        return len(self._records[kind])

    def put(self, kind: str, record: Record, when: float) -> None:
        """Write one record, new or not. ``when`` is its last-updated time."""
        record_id = record["Id"]
        with self.lock:
            old = self._records[kind].get(record_id)
            if old is not None:
                self._forget_name(kind, old)
            self._records[kind][record_id] = record
            self._touched[kind][record_id] = when
            if kind in NAMED:
                self._names.setdefault(name_key(record["DisplayName"]), set()).add((kind, record_id))
                parent = record.get("ParentRef", {}).get("value")
                if parent:
                    self._children.setdefault(parent, set()).add(record_id)
            self._count_ids(record)
            self.version += 1
            self.dirty.add((kind, record_id))

    def remove(self, kind: str, record_id: str, when: float) -> None:
        """Delete a record for good; CDC tells of it."""
        with self.lock:
            old = self._records[kind].pop(record_id)
            self._forget_name(kind, old)
            del self._touched[kind][record_id]
            self.removed.append((kind, record_id, when))
            self.version += 1
            self.dirty.add((kind, record_id))

    def holders(self, name: str) -> set[tuple[str, str]]:
        """Who has this display name now: (kind, id) each, inactive records under their "(deleted)" name."""
        return self._names.get(name_key(name), set())

    def children(self, record_id: str) -> list[Record]:
        """The direct sub-customers of a customer."""
        found = (self.get("Customer", child) for child in sorted(self._children.get(record_id, ()), key=int))
        return [child for child in found if child is not None]

    def touched(self, kind: str, record_id: str) -> float:
        """When a record was last written, in seconds."""
        return self._touched[kind][record_id]

    def changed_since(self, kind: str, since: float) -> list[Record]:
        """Records of a kind written at or after ``since`` (whole seconds, as MetaData shows them), oldest first."""
        floor = int(since)
        with self.lock:
            ids = [record_id for record_id, when in self._touched[kind].items() if int(when) >= floor]
            ids.sort(key=lambda record_id: self._touched[kind][record_id])
            return [self._records[kind][record_id] for record_id in ids]

    def fill(self, kind: str, records: Iterable[Record]) -> None:
        """Load records as they are, rules unasked: for the ready-made companies and for state files."""
        for record in records:
            when = parse_time(record["MetaData"]["LastUpdatedTime"])
            self.put(kind, record, when if when is not None else 0.0)

    def all_dirty(self) -> None:
        """Let the next save write every record."""
        with self.lock:
            self.dirty = {(kind, record_id) for kind in KINDS for record_id in self._records[kind]}

    def _forget_name(self, kind: str, record: Record) -> None:
        if kind not in NAMED:
            return
        parent = record.get("ParentRef", {}).get("value")
        if parent:
            self._children.get(parent, set()).discard(record["Id"])
        key = name_key(record["DisplayName"])
        holders = self._names.get(key)
        if holders is not None:
            holders.discard((kind, record["Id"]))
            if not holders:
                del self._names[key]

    def _count_ids(self, record: Record) -> None:
        self._last_id = max(self._last_id, int(record["Id"]))
        for box in ("BillAddr", "ShipAddr", "PrimaryAddr"):
            address = record.get(box)
            if address is not None and address.get("Id"):
                self._last_address = max(self._last_address, int(address["Id"]))

    # What tests ask: copies, so that nothing they do reaches the books.

    @property
    def customers(self) -> list[Record]:
        """All customers, inactive ones too, as copies."""
        return self._copies("Customer")

    @property
    def vendors(self) -> list[Record]:
        """All vendors, as copies."""
        return self._copies("Vendor")

    @property
    def employees(self) -> list[Record]:
        """All employees, as copies."""
        return self._copies("Employee")

    @property
    def invoices(self) -> list[Record]:
        """All invoices, as copies."""
        return self._copies("Invoice")

    def customer(self, record_id: str) -> Record:
        """One customer by id, as a copy. Raises KeyError."""
        with self.lock:
            return copy.deepcopy(self._records["Customer"][record_id])

    def named(self, display_name: str, kind: str = "Customer") -> Record:
        """The record of a kind with this display name, as a copy. Raises KeyError if there is none."""
        with self.lock:
            for holder, record_id in self.holders(display_name):
                if holder == kind:
                    return copy.deepcopy(self._records[kind][record_id])
        raise KeyError(display_name)

    def _copies(self, kind: str) -> list[Record]:
        with self.lock:
            return copy.deepcopy(list(self._records[kind].values()))


def company_info(name: str, created: float) -> Record:
    """A CompanyInfo of an Australian company, as CompanyInfo answers show it since August 2025."""
    address = {"Id": "1", "Line1": "8 Wattle Creek Road", "City": "Ballarat", "CountrySubDivisionCode": "VIC"}
    address |= {"PostalCode": "3350", "Country": "AUS"}
    stamp = record_time(created)
    return {
        "CompanyName": name,
        "LegalName": f"{name} Pty Ltd",
        "CompanyAddr": address,
        "CustomerCommunicationAddr": dict(address),
        "LegalAddr": dict(address),
        "CustomerCommunicationEmailAddr": {"Address": "office@wattlecreek.example"},
        "PrimaryPhone": {"FreeFormNumber": "(03) 5550 0100"},
        "CompanyStartDate": stamp[:10],
        "FiscalYearStartMonth": "July",
        "Country": "AU",
        "Email": {"Address": "office@wattlecreek.example"},
        "WebAddr": {"URI": "https://wattlecreek.example"},
        "SupportedLanguages": "en",
        "DefaultTimeZone": "Australia/Melbourne",
        "NameValue": [
            {"Name": "NeoEnabled", "Value": "true"},
            {"Name": "SubscriptionStatus", "Value": "SUBSCRIBED"},
            {"Name": "OfferingSku", "Value": "QuickBooks Online Plus"},
            {"Name": "CompanyType", "Value": "Other"},
        ],
        "domain": "QBO",
        "sparse": False,
        "Id": "1",
        "SyncToken": "0",
        "MetaData": {"CreateTime": stamp, "LastUpdatedTime": stamp},
    }
