"""How many invoices a customer has: asked in batches, of the simulator's own books."""

from __future__ import annotations

from datetime import date

import pytest

from qbosync_desktop.domain.invoices import InvoiceFacts
from qbosync_desktop.domain.problems import Cancelled, KnownError
from qbosync_desktop.quickbooks.company import QuickBooksCompany
from qbosync_desktop.simulator import Running
from tests.quickbooks.conftest import SharedClock


def facts_in(running: Running, customer_id: str) -> InvoiceFacts:
    """As the books themselves hold them."""
    days = [one["TxnDate"] for one in running.books.all("Invoice") if one["CustomerRef"]["value"] == customer_id]
    return InvoiceFacts(len(days), date.fromisoformat(max(days)) if days else None)


def test_every_customer_has_the_invoices_of_the_books(running: Running, company: QuickBooksCompany) -> None:
    ids = [one["Id"] for one in running.books.customers]
    before = len(running.log.lines)
    found = company.invoices(ids)
    batches = [line for line in list(running.log.lines)[before:] if line.route == "batch"]
    assert found == {one: facts_in(running, one) for one in ids}
    assert len(batches) == -(-len(ids) // 15)
    assert {one.count for one in found.values()} >= {0, 41}


def test_unknown_ids_and_no_ids(running: Running, company: QuickBooksCompany) -> None:
    before = len(running.log.lines)
    assert company.invoices([]) == {}
    assert company.invoices(["", "x1", "٣"]) == {}
    assert len(running.log.lines) == before
    assert company.invoices(["987654"]) == {"987654": InvoiceFacts()}


def test_a_part_that_is_refused_is_missing(running: Running, company: QuickBooksCompany) -> None:
    first, second, third = (one["Id"] for one in list(running.books.customers)[:3])
    running.faults.add("item-throttled", "batch", items=(0, 3))
    # The count of the first is missing, and the date of the second's newest invoice.
    count = facts_in(running, second).count
    assert company.invoices([first, second, third]) == {
        second: InvoiceFacts(count),
        third: facts_in(running, third),
    }


@pytest.mark.parametrize("kind", ["throttled", "drop-before-write", "server-error", "malformed-json"])
def test_nobody_waits_for_it(running: Running, company: QuickBooksCompany, clock: SharedClock, kind: str) -> None:
    running.faults.add(kind, "batch")
    with pytest.raises((KnownError, Cancelled)):
        company.invoices([running.books.customers[0]["Id"]])
    assert not clock.slept
