"""A company that is opened when it is first needed, so that a locked keyring or a vanished simulator never stops the
register from opening; the problem is raised when QuickBooks is really asked.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import TYPE_CHECKING

from qbosync_desktop.domain.company import CompanyInfo
from qbosync_desktop.domain.customer import Customer
from qbosync_desktop.domain.invoices import InvoiceFacts
from qbosync_desktop.domain.tasks import CancelToken, Report
from qbosync_desktop.sync.ports import Answer, Reading, Write

if TYPE_CHECKING:  # the window opens without what speaks to QuickBooks
    from qbosync_desktop.quickbooks.company import QuickBooksCompany


class LaterCompany:
    """sync.ports.CompanyPort over ``open_now``, which is called once, on first use; a failure is tried again."""

    def __init__(self, open_now: Callable[[], QuickBooksCompany]) -> None:
        self._open_now = open_now
        self._company: QuickBooksCompany | None = None

    def company(self) -> QuickBooksCompany:
        """The company itself. Raises KnownError when it cannot be opened."""
        if self._company is None:
            self._company = self._open_now()
        return self._company

    def info(self) -> CompanyInfo:
        """See CompanyPort."""
        return self.company().info()

    def read_all(self, cancel: CancelToken, report: Report) -> Reading:
        """See CompanyPort."""
        return self.company().read_all(cancel, report)

    def read_changes(self, since: datetime, cancel: CancelToken, report: Report) -> Reading:
        """See CompanyPort."""
        return self.company().read_changes(since, cancel, report)

    def read(self, customer_ids: Sequence[str]) -> tuple[Customer, ...]:
        """See CompanyPort."""
        return self.company().read(customer_ids)

    def find_by_name(self, display_name: str) -> tuple[Customer, ...]:
        """See CompanyPort."""
        return self.company().find_by_name(display_name)

    def invoices(self, customer_ids: Sequence[str]) -> Mapping[str, InvoiceFacts]:
        """See CompanyPort."""
        return self.company().invoices(customer_ids)

    def write(self, request_id: str, writes: Sequence[Write]) -> tuple[Answer, ...]:
        """See CompanyPort."""
        return self.company().write(request_id, writes)

    def attended(self, cancel: CancelToken, report: Report) -> AbstractContextManager[Report]:
        """See CompanyPort."""
        return self.company().attended(cancel, report)

    def close(self) -> None:
        """Close what was opened."""
        if self._company is not None:
            self._company.close()
            self._company = None
