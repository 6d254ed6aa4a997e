"""How long the store takes to open and to read everything: ``python -m tests.store.measure 2000 100000``."""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

from qbosync_desktop.domain.change import Change
from qbosync_desktop.domain.client import Address, Client, ClientKind
from qbosync_desktop.domain.company import Company, Environment
from qbosync_desktop.domain.customer import Customer
from qbosync_desktop.domain.fields import Field
from qbosync_desktop.domain.link import Link
from qbosync_desktop.domain.plan import Action, ActionKind, FieldChange
from qbosync_desktop.domain.suggestion import Reason, Suggestion, Tier
from qbosync_desktop.store import open_store
from qbosync_desktop.sync.ports import Answer, Reading

REALM = "9130000000000001"
NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return round((time.perf_counter() - start) * 1000, 1)


def _street(number: int) -> Address:
    return Address(f"{number} Long Street", "Unit 3", "Fitzroy", "VIC", "3065", "Australia")


def _box(number: int) -> Address:
    return Address(f"PO Box {number}", "", "Fitzroy", "VIC", "3065", "Australia")


def _customer(number: int) -> Customer:
    return Customer(
        str(number),
        "0",
        f"Customer Number {number} Pty Ltd",
        email=f"someone{number}@example.com",
        phone="03 9123 4567",
        mobile=f"04{number:08d}",
        company_name=f"Firm {number}",
        bill_address=_box(number),
        ship_address=_street(number),
        balance=Decimal("12.50"),
        created=NOW,
        updated=NOW,
    )


def _client(number: int) -> Client:
    return Client(
        -number,
        f"Client Number {number} Pty Ltd",
        ClientKind.COMPANY,
        f"REF{number}",
        email=f"someone{number}@example.com",
        mobile=f"04{number:08d}",
        abn="51824753556",
        postal=_box(number),
        street=_street(number),
    )


def _link(number: int) -> Link:
    sent = {Field.DISPLAY_NAME: f"Client {number}", Field.EMAIL: f"someone{number}@example.com", Field.PHONE: "1"}
    return Link(number, str(number), linked_at=NOW, last_sync=NOW, why="you chose it", sent=sent)


def measure(size: int) -> dict[str, float]:
    """Milliseconds for each step, with ``size`` clients, customers and links."""
    numbers = range(1, size + 1)
    found: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with open_store(folder) as store:
            store.add_company(Company(REALM, "A", Environment.SIMULATOR), {})
            books = store.books(REALM)
            reading = Reading(tuple(map(_customer, numbers)), (), NOW, True)
            found["keep a full read"] = _timed(lambda: books.keep(reading, None))
            change = Change(put_clients=tuple(map(_client, numbers)))
            found["apply an import"] = _timed(lambda: books.apply(change))
            links = Change(put_links=tuple(map(_link, numbers)))
            found["apply all links"] = _timed(lambda: books.apply(links))
            reasons = (Reason("email", True, "same e-mail"), Reason("name", True, "same name"))
            suggestions = [Suggestion(n, str(n), 0.99, Tier.EXACT, reasons) for n in numbers]
            found["keep suggestions"] = _timed(lambda: books.keep_suggestions(suggestions))
            found["one decision"] = _timed(lambda: books.apply(Change(put_links=(_link(1),))))
            action = Action(ActionKind.UPDATE, 1, "x", "1", "0", {Field.EMAIL: FieldChange("a", "b")})
            batch = [("r", str(n), action) for n in range(30)]
            push = books.begin(batch, "me")
            books.mark_sent(push, "r")
            answers = [Answer(str(n), _customer(n + 1)) for n in range(30)]
            found["record 30 answers"] = _timed(lambda: books.record(push, answers))
        found["megabytes"] = round((folder / "register.sqlite").stat().st_size / 1e6, 1)
        found["open, check, daily copy"] = _timed(lambda: open_store(folder).close())
        start = time.perf_counter()
        with open_store(folder) as store:
            found["open"] = round((time.perf_counter() - start) * 1000, 1)
            books = store.books(REALM)
            found["clients"] = _timed(books.clients)
            found["customers"] = _timed(books.customers)
            found["links"] = _timed(books.links)
            found["suggestions"] = _timed(books.suggestions)
            found["open and read all"] = round((time.perf_counter() - start) * 1000, 1)
            found["version"] = _timed(books.version)
            found["clients again"] = _timed(books.clients)
    return found


if __name__ == "__main__":
    for wanted in [int(word) for word in sys.argv[1:]] or [2000]:
        print(json.dumps({"size": wanted, **measure(wanted)}))
