"""The demo company: the QuickBooks company of "Wattle Creek Accounting", an Australian practice. All of it is invented.

It pairs with the client list resources/demo/clients.csv: exact and likely matches, twins, names held by a vendor, an
employee and inactive customers, customers nobody knows. Phones come from the ranges kept for fiction, addresses of
e-mail and web end in .example. Dates are fixed, so that every start tells the same story.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from qbosync_desktop.simulator.au_demo_rows import CUSTOMERS, EMPLOYEES, INACTIVE, JOBS, VENDORS
from qbosync_desktop.simulator.books import DELETED, Books, Record
from qbosync_desktop.simulator.clock import record_time

_SINCE = "2017-07-10"


def fill_demo(books: Books) -> None:
    """Fill empty books with the demo company."""
    number = 0
    for row in _rows(CUSTOMERS) + _rows(INACTIVE):
        customer = _customer(books, row)
        history = row[9].split()
        amount = 275 + 55 * (len(customer["DisplayName"]) % 9)
        owed = float(history[2]) if len(history) > 2 else 0.0
        for back in range(int(history[0])):
            number += 1
            # An invoice a quarter, the newest on the date given; only the newest can be open.
            sent = date.fromisoformat(history[1]) - timedelta(days=91 * back)
            total = max(owed, amount) if back == 0 else amount
            _invoice(books, customer, number, sent, total, owed if back == 0 else 0)
        customer |= {"Balance": _tidy(owed), "BalanceWithJobs": _tidy(owed)}
        _put(books, "Customer", customer, history[1] if len(history) > 1 else row[8])
    for row in _rows(INACTIVE):
        _retire(books, row[0])
    for parent, name, since in _rows(JOBS):
        _job(books, parent, name, since)
    for name, phone in _rows(VENDORS):
        fields = {"CompanyName": name, "PrimaryPhone": {"FreeFormNumber": phone}, "Vendor1099": False, "Balance": 0}
        vendor = _named(books, name, _SINCE) | fields | {"CurrencyRef": _AUD}
        _put(books, "Vendor", vendor, _SINCE)
    for (names,) in _rows(EMPLOYEES):
        given, _, family = names.split("/")
        parts = {"GivenName": given, "FamilyName": family, "BillableTime": False}
        _put(books, "Employee", _named(books, f"{given} {family}", _SINCE) | parts, _SINCE)


_AUD = {"value": "AUD", "name": "Australian Dollar"}


def _rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]


def _stamp(day: str) -> str:
    """Ten in the morning in Melbourne, more or less."""
    return record_time(datetime.fromisoformat(day).replace(tzinfo=UTC).timestamp())


def _put(books: Books, kind: str, record: Record, touched: str) -> None:
    stamp = _stamp(touched)
    record["MetaData"] = record["MetaData"] | {"LastUpdatedTime": max(stamp, record["MetaData"]["CreateTime"])}
    books.fill(kind, [record])


def _named(books: Books, name: str, since: str) -> Record:
    return {
        "DisplayName": name,
        "PrintOnCheckName": name,
        "Active": True,
        "Id": books.next_id(),
        "SyncToken": "0",
        "domain": "QBO",
        "sparse": False,
        "MetaData": {"CreateTime": _stamp(since), "LastUpdatedTime": _stamp(since)},
    }


def _customer(books: Books, row: list[str]) -> Record:
    title, _, person = row[0].partition(" *")
    _, email, phone, mobile, street, suburb, state, postcode, since = [title, *row[1:9]]
    record = _named(books, title, since)
    record |= {
        "FullyQualifiedName": title,
        "Taxable": True,
        "Job": False,
        "BillWithParent": False,
        "IsProject": False,
        "PreferredDeliveryMethod": "Email" if email else "Print",
        "CurrencyRef": _AUD,
        "BillAddr": {
            "Id": books.next_address(),
            "Line1": street,
            "City": suburb,
            "Country": "Australia",
            "CountrySubDivisionCode": state,
            "PostalCode": postcode,
        },
    }
    if person:
        for part, value in zip(("GivenName", "MiddleName", "FamilyName"), person.split("/"), strict=True):
            record |= {part: value} if value else {}
    else:
        record["CompanyName"] = title
    record |= {"PrimaryEmailAddr": {"Address": email}} if email else {}
    record |= {"PrimaryPhone": {"FreeFormNumber": phone}} if phone else {}
    record |= {"Mobile": {"FreeFormNumber": mobile}} if mobile else {}
    return record


def _invoice(books: Books, customer: Record, number: int, sent: date, total: float, owed: float) -> None:
    day = sent.isoformat()
    invoice = {
        "DocNumber": str(1000 + number),
        "TxnDate": day,
        "DueDate": (sent + timedelta(days=14)).isoformat(),
        "CustomerRef": {"value": customer["Id"], "name": customer["DisplayName"]},
        "CurrencyRef": _AUD,
        "TotalAmt": _tidy(total),
        "Balance": _tidy(owed),
        "EmailStatus": "EmailSent",
        "PrintStatus": "NotSet",
        "Id": books.next_id(),
        "SyncToken": "0",
        "domain": "QBO",
        "sparse": False,
        "MetaData": {"CreateTime": _stamp(day), "LastUpdatedTime": _stamp(day)},
    }
    books.fill("Invoice", [invoice])


def _tidy(amount: float) -> float:
    return int(amount) if float(amount).is_integer() else round(amount, 2)


def _retire(books: Books, name: str) -> None:
    record = books.named(name)
    marked = {"DisplayName": name + DELETED, "FullyQualifiedName": name + DELETED, "Active": False, "SyncToken": "1"}
    _put(books, "Customer", record | marked, record["MetaData"]["LastUpdatedTime"][:10])


def _job(books: Books, parent_name: str, name: str, since: str) -> None:
    parent = books.named(parent_name)
    job = {
        "FullyQualifiedName": f"{parent_name}:{name}",
        "Job": True,
        "ParentRef": {"value": parent["Id"]},
        "Level": 1,
        "BillWithParent": True,
        "Taxable": True,
        "IsProject": False,
        "Balance": 0,
        "BalanceWithJobs": 0,
        "PreferredDeliveryMethod": "Email",
        "CurrencyRef": _AUD,
    }
    _put(books, "Customer", _named(books, name, since) | job, since)
