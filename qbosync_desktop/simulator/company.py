"""One company in the simulator: its books and the ways into them. Knows no HTTP."""

from __future__ import annotations

from qbosync_desktop.simulator import refusals
from qbosync_desktop.simulator.books import Books, Record
from qbosync_desktop.simulator.people import People
from qbosync_desktop.simulator.selection import Selection
from qbosync_desktop.simulator.settings import Settings

READ_ONLY_STATES = frozenset({"EXPIRED", "RESTRICTED", "SUSPENDED", "CANCELED"})


class Company:
    """Books, the rules for writing them and the queries over them."""

    def __init__(self, books: Books, settings: Settings) -> None:
        self.books = books
        self.people = People(books, settings)
        self.selection = Selection(books, settings)

    @property
    def realm_id(self) -> str:
        """Intuit's id of the company, digits."""
        return self.books.realm_id

    @property
    def name(self) -> str:
        """The company's name."""
        return str(self.books.company["CompanyName"])

    @property
    def subscription(self) -> str:
        """SubscriptionStatus as CompanyInfo shows it."""
        return str(self._subscription()["Value"])

    def set_subscription(self, status: str) -> None:
        """Let the subscription lapse or live again."""
        self._subscription()["Value"] = status
        self.books.version += 1

    def _subscription(self) -> Record:
        pairs: list[Record] = self.books.company["NameValue"]
        return next(pair for pair in pairs if pair["Name"] == "SubscriptionStatus")

    def check_writable(self) -> None:
        """Raise Refusal 6190 if the subscription has lapsed."""
        if self.subscription in READ_ONLY_STATES:
            raise refusals.lapsed()
