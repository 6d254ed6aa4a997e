"""The rules for writing a Customer, Vendor or Employee: create, sparse and full update, names, lifecycle.

Facts: Intuit's Customer reference and error-code page. Knows no HTTP; a broken rule raises ``Refusal``.
"""

from __future__ import annotations

from typing import Any

from qbosync_desktop.simulator import refusals
from qbosync_desktop.simulator.books import DELETED, Books, Record
from qbosync_desktop.simulator.clock import record_time
from qbosync_desktop.simulator.payload import read_payload
from qbosync_desktop.simulator.settings import Settings
from qbosync_desktop.simulator.shapes import SHAPES, ReadOnly

APP_USER = "Harriet Wattle"
"""Who QuickBooks names when a record was changed by somebody else meanwhile."""

_ADDRESSES = ("BillAddr", "ShipAddr", "PrimaryAddr")
_DEEPEST = 4  # levels under the top customer
_NOT_CLEARED = ("DisplayName", "PrintOnCheckName")  # Intuit: not removable by a sparse update
_KEPT = ("CurrencyRef", "Active", "Balance")  # never emptied by leaving them out


class People:
    """Writes to the three lists of one company's books."""

    def __init__(self, books: Books, settings: Settings) -> None:
        self._books = books
        self._settings = settings

    def write(self, kind: str, payload: Record, now: float) -> Record:
        """Create (no Id) or update (Id). Returns the record as answered. Raises Refusal."""
        given = payload.get("Id")
        if given is None or given == "":
            return self.create(kind, payload, now)
        return self.update(kind, payload, now)

    def create(self, kind: str, payload: Record, now: float) -> Record:
        """Create one record."""
        books = self._books
        with books.lock:
            values = {name: value for name, value in self._read(kind, payload).items() if value is not None}
            record = _defaults(kind)
            balance = values.pop("Balance", 0)
            active = values.pop("Active", True)
            record |= values
            record["DisplayName"] = values.get("DisplayName") or _composed(values)
            if not record["DisplayName"]:
                raise refusals.no_name()
            record.setdefault("PrintOnCheckName", record["DisplayName"][:110])
            if kind == "Customer":
                record["Balance"] = record["BalanceWithJobs"] = balance
                self._place(record, None)
            elif kind == "Vendor":
                record["Balance"] = balance
            self._check_name(kind, record, "")
            record["Active"] = active
            if not active:
                _mark_deleted(record)
            self._number_addresses(record, {})
            stamp = record_time(now)
            record |= {"Id": books.next_id(), "SyncToken": "0", "domain": "QBO", "sparse": False}
            record["MetaData"] = {"CreateTime": stamp, "LastUpdatedTime": stamp}
            books.put(kind, record, now)
            return record

    def update(self, kind: str, payload: Record, now: float, who: str = "") -> Record:
        """Update one record, sparse or full as the payload says. ``who`` is a human: no SyncToken is asked."""
        books = self._books
        record_id = str(payload["Id"])
        if not record_id.isdigit():
            raise refusals.bad_id(record_id)
        with books.lock:
            old = books.get(kind, record_id)
            if old is None:
                raise refusals.not_found()
            if not who:
                _check_token(payload, old)
            sparse = bool(who) or payload.get("sparse") in (True, "true")
            values = self._read(kind, payload)
            self._check_alive(old, values)
            _check_currency(old, values)
            new = _sparse(old, values) if sparse else self._full(kind, old, values)
            self._follow_lifecycle(kind, old, new, values)
            if kind == "Customer":
                self._place(new, old)
            if new["Active"]:
                self._check_name(kind, new, record_id)
            self._number_addresses(new, old)
            self._finish(kind, old, new, now)
            return new

    def _read(self, kind: str, payload: Record) -> Record:
        return read_payload(kind, payload, self._settings)

    def _check_alive(self, old: Record, values: Record) -> None:
        if not old["Active"] and values.get("Active") is not True:
            raise refusals.is_deleted()

    def _full(self, kind: str, old: Record, values: Record) -> Record:
        """A full update: every writable property that is not sent becomes empty."""
        kept = {
            name: value
            for name, value in old.items()
            if name in _KEPT or isinstance(SHAPES[kind].get(name, ReadOnly()), ReadOnly)
        }
        new = _defaults(kind) | kept | {name: value for name, value in values.items() if value is not None}
        if "Balance" in old:
            new["Balance"] = old["Balance"]
        new["DisplayName"] = values.get("DisplayName") or _composed(values)
        if not new["DisplayName"]:
            raise refusals.no_name()
        new.setdefault("PrintOnCheckName", new["DisplayName"][:110])
        return new

    def _follow_lifecycle(self, kind: str, old: Record, new: Record, values: Record) -> None:
        if old["Active"] and not new["Active"]:
            if new.get("Balance") or new.get("BalanceWithJobs"):
                raise refusals.has_balance()
            if any(child["Active"] for child in self._books.children(old["Id"])):
                raise refusals.business("You cannot make a customer inactive while it has active sub-customers.")
            _mark_deleted(new)
        elif not old["Active"] and new["Active"] and not values.get("DisplayName"):
            # Intuit keeps the "(deleted)" name unless the real one comes in the same call.
            new["DisplayName"] = old["DisplayName"]

    def _check_name(self, kind: str, record: Record, own_id: str) -> None:
        name = record["DisplayName"]
        holders = set(self._books.holders(name))
        if self._settings.inactive_keeps_name:
            holders |= {
                (other, other_id)
                for other, other_id in self._books.holders(name + DELETED)
                if (found := self._books.get(other, other_id)) is not None and not found["Active"]
            }
        if holders - {(kind, own_id)}:
            raise refusals.duplicate_name()

    def _place(self, record: Record, old: Record | None) -> None:
        """Work out Level and FullyQualifiedName from the parent."""
        reference = record.get("ParentRef")
        if record.get("Job") and not reference:
            raise refusals.missing("ParentRef")
        if not reference:
            record["FullyQualifiedName"] = record["DisplayName"]
            record.pop("Level", None)
            record["Job"] = False
            return
        parent = self._books.get("Customer", str(reference.get("value", "")))
        if parent is None or not parent["Active"]:
            raise refusals.bad_reference()
        above: Record | None = parent
        while above is not None:
            if old is not None and above["Id"] == old["Id"]:
                raise refusals.business("A customer cannot be its own sub-customer.")
            above = self._books.get("Customer", above.get("ParentRef", {}).get("value", ""))
        record["Level"] = parent.get("Level", 0) + 1
        if record["Level"] > _DEEPEST:
            raise refusals.business("Sub-customers go four levels deep at most.")
        record["Job"] = True
        record["ParentRef"] = {"value": parent["Id"]}
        record["FullyQualifiedName"] = f"{parent['FullyQualifiedName']}:{record['DisplayName']}"

    def _number_addresses(self, new: Record, old: Record) -> None:
        """An address gets a fresh Id whenever it changes."""
        for name in _ADDRESSES:
            address = new.get(name)
            if address is None:
                continue
            before = old.get(name, {})
            if _bare(address) == _bare(before) and before.get("Id"):
                new[name] = before
                continue
            fresh = {"Id": self._books.next_address(), **_bare(address)}
            if self._settings.geocode:
                fresh |= {"Lat": "INVALID", "Long": "INVALID"}
            new[name] = fresh

    def _finish(self, kind: str, old: Record, new: Record, now: float) -> None:
        new["SyncToken"] = str(int(old["SyncToken"]) + 1)
        new["MetaData"] = old["MetaData"] | {"LastUpdatedTime": record_time(now)}
        new["sparse"] = False
        self._books.put(kind, new, now)
        moved = kind == "Customer" and old["FullyQualifiedName"] != new["FullyQualifiedName"]
        for child in self._books.children(new["Id"]) if moved else ():
            name = f"{new['FullyQualifiedName']}:{child['DisplayName']}"
            self._finish(kind, child, child | {"FullyQualifiedName": name, "Level": new.get("Level", 0) + 1}, now)


def _check_token(payload: Record, old: Record) -> None:
    token = payload.get("SyncToken")
    if token is None or token == "":
        raise refusals.missing("SyncToken")
    if str(token) != old["SyncToken"]:
        raise refusals.stale(APP_USER, old["DisplayName"])


def _check_currency(old: Record, values: Record) -> None:
    """The currency is set when a record is made, and fixed from then on."""
    currency = values.pop("CurrencyRef", None)
    if currency is not None and currency.get("value") != old.get("CurrencyRef", {}).get("value"):
        raise refusals.business("The currency of a name cannot be changed.")


def _sparse(old: Record, values: Record) -> Record:
    """A sparse update: only what is sent changes; None clears."""
    new = dict(old)
    for name, value in values.items():
        if name == "Balance":
            continue
        if value is not None:
            new[name] = value
        elif name not in _NOT_CLEARED and name not in _KEPT:
            new.pop(name, None)
    return new


def _defaults(kind: str) -> Record:
    currency = {"value": "AUD", "name": "Australian Dollar"}
    if kind == "Customer":
        return {
            "Taxable": True,
            "Job": False,
            "BillWithParent": False,
            "Balance": 0,
            "BalanceWithJobs": 0,
            "CurrencyRef": currency,
            "PreferredDeliveryMethod": "None",
            "IsProject": False,
        }
    if kind == "Vendor":
        return {"Balance": 0, "Vendor1099": False, "CurrencyRef": currency}
    return {"BillableTime": False}


def _composed(values: Record) -> str:
    """The display name QuickBooks builds when none is given."""
    parts = (values.get(part) for part in ("Title", "GivenName", "MiddleName", "FamilyName", "Suffix"))
    return " ".join(part for part in parts if part)


def _mark_deleted(record: Record) -> None:
    for name in ("DisplayName", "FullyQualifiedName"):
        if name in record and not record[name].endswith(DELETED):
            record[name] += DELETED


def _bare(address: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in address.items() if name not in ("Id", "Lat", "Long")}
