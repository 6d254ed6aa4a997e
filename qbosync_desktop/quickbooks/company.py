"""One QuickBooks company as synchronising sees it (``sync.ports.CompanyPort``), and the little a screen asks of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime

from qbosync_desktop.domain.company import CompanyInfo, Environment
from qbosync_desktop.domain.customer import Customer
from qbosync_desktop.domain.invoices import InvoiceFacts
from qbosync_desktop.domain.tasks import CancelToken, NeverCancelled, Report, silent
from qbosync_desktop.quickbooks.clock import Clock
from qbosync_desktop.quickbooks.customers import customer_from
from qbosync_desktop.quickbooks.endpoints import Endpoints, customer_url
from qbosync_desktop.quickbooks.invoices import Impatient, invoices_of
from qbosync_desktop.quickbooks.reading import Reader
from qbosync_desktop.quickbooks.session import Session
from qbosync_desktop.quickbooks.tokens import Tokens
from qbosync_desktop.quickbooks.writing import Writer
from qbosync_desktop.sync.ports import Answer, Reading, Write

READ_ONLY = frozenset({"EXPIRED", "RESTRICTED", "SUSPENDED", "CANCELED", "CANCELLED"})
"""Subscription states in which QuickBooks takes no writes (Intuit, "Subscription states")."""


class QuickBooksCompany:
    """A connected company. Every method may raise RemoteProblem, EnvironmentProblem, SignInNeeded, Cancelled."""

    def __init__(self, endpoints: Endpoints, realm_id: str, session: Session, tokens: Tokens, clock: Clock) -> None:
        self._endpoints = endpoints
        self._realm_id = realm_id
        self._session = session
        self._tokens = tokens
        self._reader = Reader(session, clock)
        self._writer = Writer(session, self._reader)

    @property
    def realm_id(self) -> str:
        """Intuit's id of the company, digits."""
        return self._realm_id

    @property
    def environment(self) -> Environment:
        """Where the company lives."""
        return self._endpoints.environment

    @property
    def endpoints(self) -> Endpoints:
        """The addresses and keys it was connected with."""
        return self._endpoints

    def info(self) -> CompanyInfo:
        """The company's own name and country, and whether it takes writes."""
        body = self._session.get(f"companyinfo/{self._realm_id}", {}).body
        found = body.get("CompanyInfo")
        about: Mapping[str, object] = found if isinstance(found, Mapping) else {}
        return CompanyInfo(
            name=str(about.get("CompanyName") or about.get("LegalName") or self._realm_id),
            country=str(about.get("Country") or ""),
            writable=_subscription(about) not in READ_ONLY,
        )

    def read_all(self, cancel: CancelToken, report: Report) -> Reading:
        """Every customer (inactive ones too) and the names of every vendor and employee."""
        with self._session.attended(cancel, report) as noted:
            return self._reader.everything(cancel, noted)

    def read_changes(self, since: datetime, cancel: CancelToken, report: Report) -> Reading:
        """What changed since ``since``; one request when nothing did."""
        with self._session.attended(cancel, report) as noted:
            return self._reader.changes(since, cancel, noted)

    def read(self, customer_ids: Sequence[str]) -> tuple[Customer, ...]:
        """Some customers as they are now; ids QuickBooks does not know are missing from the answer."""
        with self._session.unstoppable():
            return tuple(customer_from(row) for row in self._reader.rows(customer_ids).values())

    def find_by_name(self, display_name: str) -> tuple[Customer, ...]:
        """Customers (inactive ones too) whose display name is equal, ignoring case."""
        with self._session.unstoppable():
            return self._reader.named(display_name, NeverCancelled())

    def invoices(self, customer_ids: Sequence[str]) -> dict[str, InvoiceFacts]:
        """How many invoices these customers have. Nobody waits for it: Cancelled is raised instead of any wait."""
        with self._session.attended(Impatient(), silent):
            return invoices_of(self._session, customer_ids)

    def write(self, request_id: str, writes: Sequence[Write]) -> tuple[Answer, ...]:
        """Send up to BATCH_SIZE writes as one request; one answer per write, in their order.

        Safe to call again with the same arguments after any failure. An item whose fault ends the run for all of them
        (a lapsed company) is raised instead when nothing at all was written.
        """
        return self._writer.write(request_id, writes)

    @contextmanager
    def attended(self, cancel: CancelToken, report: Report) -> Iterator[Report]:
        """While this lasts, waits (busy, limits, retries) are told to ``report`` and stopped by ``cancel``.

        For :meth:`write`, which has neither. Use the given report instead of the own one inside.
        """
        with self._session.attended(cancel, report) as noted:
            yield noted

    def customer_url(self, customer_id: str) -> str:
        """QuickBooks' own page of a customer, pinned to this company."""
        return customer_url(self.environment, self._realm_id, customer_id, self._endpoints.api_base)

    def disconnect(self) -> bool:
        """Revoke the sign-in at Intuit and forget it here. Never raises; True when Intuit confirmed it."""
        revoked = self._tokens.revoke()
        self.close()
        return revoked

    def close(self) -> None:
        """Close kept connections; the company can be used again after."""
        self._session.close()


def _subscription(about: Mapping[str, object]) -> str:
    """The state of the subscription: an own key, or one of the name-value pairs."""
    direct = about.get("SubscriptionStatus")
    if isinstance(direct, str):
        return direct.upper()
    pairs = about.get("NameValue")
    for pair in pairs if isinstance(pairs, list) else ():
        if isinstance(pair, Mapping) and pair.get("Name") == "SubscriptionStatus":
            return str(pair.get("Value")).upper()
    return ""
