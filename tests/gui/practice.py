"""A small practice in memory and the real window on it, for tests that click and type.

Everything under the window is real: controller, task runner, desk. Only store and QuickBooks are in memory; what
matching would find is given, so that these tests do not move when matching gets better.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from qbosync_desktop.desk.board import Board
from qbosync_desktop.desk.desk import Desk
from qbosync_desktop.domain.change import Change
from qbosync_desktop.domain.client import Address, Client, ClientKind
from qbosync_desktop.domain.company import Company
from qbosync_desktop.domain.customer import Customer, NameHolder, NameHolderKind
from qbosync_desktop.domain.link import Link
from qbosync_desktop.domain.suggestion import Reason, Suggestion, Tier
from qbosync_desktop.gui.bugs import BugReporter
from qbosync_desktop.gui.controller import Controller
from qbosync_desktop.gui.tabs.table_tab import TableTab
from qbosync_desktop.gui.tasks import TaskRunner
from qbosync_desktop.gui.window import Window
from tests.memory import NOON, Clock, MemoryBooks, MemoryCompany, register

STREET = Address("14 Albert St", "", "Brunswick", "VIC", "3056")
NAME = Reason("name", True, "same name")
MAIL = Reason("email", True, "same e-mail")
PHONE = Reason("phone", True, "same phone")
OTHER_MAIL = Reason("email", False, "e-mail differs")

CLIENTS = (
    Client(
        name="Acacia Early Learning Incorporated", kind=ClientKind.OTHER, reference="ACA001", email="a@acacia.example"
    ),
    Client(
        name="Barrett and Lowe Surveyors Pty Ltd", kind=ClientKind.COMPANY, reference="BAR004", phone="(02) 5550 1100"
    ),
    Client(name="Lowe Barrett Family Trust", kind=ClientKind.TRUST, reference="LOW011"),
    Client(
        name="Coorong Dairy Partnership", kind=ClientKind.PARTNERSHIP, reference="COO002", email="c@coorong.example"
    ),
    Client(
        name="Nguyen & Sons Plumbing Pty Ltd",
        kind=ClientKind.COMPANY,
        reference="NGU001",
        email="accounts@nguyens.example",
        postal=STREET,
    ),
    Client(name="Coastal Pool Care Pty Ltd", kind=ClientKind.COMPANY, reference="COA007"),
    Client(name="Jindabyne Alpine Hire", kind=ClientKind.COMPANY, reference="JIN001"),
    Client(name="Priya Raghunathan", kind=ClientKind.INDIVIDUAL, reference="RAG001", email="p@priya.example"),
    Client(name="Cartwright Freight", kind=ClientKind.COMPANY, reference="CAR009"),
    Client(
        name="Blue Heeler Fencing Pty Ltd", kind=ClientKind.COMPANY, reference="BLU003", email="jo@blueheeler.example"
    ),
    Client(name="Daintree Honey Co", kind=ClientKind.COMPANY, reference="DAI001"),
    Client(name="Olsson, Greta", kind=ClientKind.INDIVIDUAL, reference="OLS001", archived=True),
)
"""The register."""

CUSTOMERS: tuple[dict[str, Any], ...] = (
    {"display_name": "Acacia Early Learning Inc", "email": "a@acacia.example", "created": NOON - timedelta(days=900)},
    {"display_name": "Barrett & Lowe Surveyors", "phone": "(02) 5550 1100", "email": "peter@barrettlowe.example"},
    {"display_name": "Dimitriou Bros Tiling", "mobile": "0491 570 006"},
    {"display_name": "Garcia Family Trust", "email": "rosa.garcia@example.com"},
    {"display_name": "Blue Heeler Fencing", "balance": Decimal("120.50")},
    {
        "display_name": "Coorong Dairy Partnership",
        "email": "c@coorong.example",
        "company_name": "Coorong Dairy Partnership",
    },
    {"display_name": "Nguyen & Sons Plumbing", "email": "linh@nguyens.example", "bill_address": STREET},
    {"display_name": "Coastal Pool Care"},
    {"display_name": "Jindabyne Alpine Hire"},
    {"display_name": "Daintree Honey Co", "active": False, "updated": NOON - timedelta(days=3000)},
)
"""QuickBooks' customers; their ids are "1", "2", … in this order."""

LINKED = {
    "Coorong Dairy Partnership": "6",
    "Nguyen & Sons Plumbing Pty Ltd": "7",
    "Coastal Pool Care Pty Ltd": "8",
    "Jindabyne Alpine Hire": "9",
}


@dataclass
class MemoryOffice:
    """OfficePort, as much of it as the window uses."""

    desk: Desk
    books: MemoryBooks
    folder: Path = field(default_factory=Path)
    ends: tuple[datetime | None, bool] = (None, False)
    until_closed: bool = False

    @property
    def company(self) -> Company | None:
        return self.books.company() if self.books.realm_id else None

    def memory(self, key: str) -> str:
        return self.books.memory(key)

    def remember(self, key: str, value: str) -> None:
        self.books.remember(key, value)

    def writes(self) -> int:
        version = self.books.version()
        assert isinstance(version, int)
        return version

    def sign_in_ends(self) -> tuple[datetime | None, bool]:
        return self.ends

    def signed_in_until_closed(self) -> bool:
        return self.until_closed

    def customer_url(self, customer_id: str) -> str:
        return f"https://app.qbo.intuit.com/app/customerdetail?nameId={customer_id}"


class Practice:
    """Books, a QuickBooks company and a desk, filled and read once."""

    def __init__(self) -> None:
        self.clock = Clock()
        self.books = MemoryBooks(clock=self.clock)
        self.quickbooks = MemoryCompany()
        for values in CUSTOMERS:
            self.quickbooks.add(**values)
        self.quickbooks.names += [
            NameHolder(NameHolderKind.VENDOR, "v1", "Cartwright Freight"),
            NameHolder(NameHolderKind.VENDOR, "v2", "Coastal Pool Care Pty Ltd"),
        ]
        self.clients = {one.name: one.id for one in register(self.books, CLIENTS)}
        reading = self.quickbooks.read_all(None, None)  # type: ignore[arg-type]  # the fake looks at neither
        self.books.keep(reading, self.quickbooks.info())
        links = [
            Link(
                self.clients[name],
                customer,
                name != "Jindabyne Alpine Hire",
                NOON,
                NOON,
                NOON if name == "Jindabyne Alpine Hire" else None,
                "linked by you",
            )
            for name, customer in LINKED.items()
        ]
        self.books.apply(Change(put_links=tuple(links)))
        self.books.keep_suggestions(self.suggestions())
        self.desk = Desk(self.books, self.quickbooks, who="you", now=self.clock)
        self.office = MemoryOffice(self.desk, self.books)

    def suggestions(self) -> list[Suggestion]:
        """What matching found."""
        one = self.clients
        return [
            Suggestion(one["Acacia Early Learning Incorporated"], "1", 0.999, Tier.EXACT, (NAME, MAIL)),
            Suggestion(one["Barrett and Lowe Surveyors Pty Ltd"], "2", 0.9, Tier.LIKELY, (NAME, PHONE, OTHER_MAIL)),
            Suggestion(one["Lowe Barrett Family Trust"], "2", 0.4, Tier.POSSIBLE, (PHONE,), best=False),
            Suggestion(one["Lowe Barrett Family Trust"], "3", 0.4, Tier.POSSIBLE, (PHONE,)),
            Suggestion(one["Blue Heeler Fencing Pty Ltd"], "5", 0.9, Tier.LIKELY, (NAME,)),
        ]

    def link_of(self, name: str) -> str:
        """The customer a client is linked to, "" for none."""
        links = {one.client_id: one.customer_id for one in self.books.links()}
        return links.get(self.clients[name], "")


class Opened:
    """The window on a practice, and the ways a test looks at it."""

    def __init__(self, qtbot: QtBot, practice: Practice, controller: Controller, runner: TaskRunner) -> None:
        self.qtbot = qtbot
        self.practice = practice
        self.controller = controller
        self.runner = runner
        self.window = Window(controller, practice.clock)
        self.window.show()
        self.settle()

    @property
    def board(self) -> Board:
        assert self.controller.board is not None
        return self.controller.board

    def settle(self) -> None:
        """Wait until nothing runs and what the window shows has caught up."""
        self.qtbot.waitUntil(lambda: not self.runner.busy)

    def tab(self, name: str, chip: str = "") -> TableTab:
        """Go to a tab."""
        self.window.show_tab(name, chip)
        return self.window.tabs[name]

    def go(self, tab: TableTab, name: str) -> Any:
        """Make the row of this name current, and wait for the side panel."""
        row = next(row for row in tab.model.rows() if row.name == name)
        assert tab.view.go_to(row.id, "name")
        tab.view.setFocus()
        self.qtbot.waitUntil(lambda: self.title() == name)
        return row

    def title(self) -> str:
        """Whose details the side panel shows."""
        return self.window.panel.facts.title if self.window.panel.facts else ""

    def names(self, tab: TableTab) -> list[str]:
        """The rows shown, by name."""
        return [tab.model.row(one).name for one in tab.model.shown()]  # type: ignore[union-attr]  # shown ids have rows

    def press(self, key: Qt.Key | str, widget: QWidget | None = None) -> None:
        """Press a key (in the table that is shown), and let what follows happen."""
        target = widget or self.window.tabs[self.window.current_tab].view
        if isinstance(key, str):
            self.qtbot.keyClicks(target, key)
        else:
            self.qtbot.keyClick(target, key)
        self.settle()

    def press_with(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
        """Press a key with others held, in the table that is shown."""
        self.qtbot.keyClick(self.window.tabs[self.window.current_tab].view, key, modifiers)
        self.settle()

    def click(self, widget: QWidget) -> None:
        """Click a widget, and let what follows happen."""
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.settle()

    def count(self, tab: TableTab, chip: str) -> int | None:
        """The number on a chip."""
        return tab.chips.chip(chip).count


@contextmanager
def opened_window(qtbot: QtBot, practice: Practice | None = None) -> Iterator[Opened]:
    """The window on a practice; closed, with its thread, at the end. A bug in any thread fails the test."""
    bugs = BugReporter()
    found: list[object] = []
    bugs.reported.connect(found.append)
    runner = TaskRunner(bugs)
    kept = practice or Practice()
    controller = Controller(kept.office, runner)  # type: ignore[arg-type]  # the rest of the port is not the window's
    opened = Opened(qtbot, kept, controller, runner)
    try:
        yield opened
    finally:
        controller.cancel()
        try:
            opened.settle()
            opened.window.close()
            qtbot.waitUntil(lambda: not opened.window.isVisible())
        finally:
            stopped = runner.shutdown()
            for thing in (opened.window, controller, runner, bugs):
                thing.deleteLater()
    assert stopped
    assert not found, found


def edited(client: Client, **values: Any) -> Client:
    """A client with other details."""
    return replace(client, **values)


def customer(practice: Practice, name: str) -> Customer:
    """A customer as the books hold it."""
    return next(one for one in practice.books.customers() if one.display_name == name)
