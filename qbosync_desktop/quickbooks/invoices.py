"""Counts a few customers' invoices: two short queries each, many in one batch. Reads no lines and no amounts.

Source: Intuit's Invoice reference: CustomerRef can be filtered by, TxnDate sorted by; a batch may hold 30 queries.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from qbosync_desktop.domain.invoices import InvoiceFacts
from qbosync_desktop.quickbooks import queries
from qbosync_desktop.quickbooks.faults import faults_in
from qbosync_desktop.quickbooks.session import Session
from qbosync_desktop.sync.ports import BATCH_SIZE

Row = Mapping[str, object]
AT_ONCE = BATCH_SIZE // 2


class Impatient:
    """A token for what nobody should wait for: the first wait (busy, limits, another try) ends it."""

    def cancelled(self) -> bool:
        """Always True; it is asked before a wait only."""
        return True


def invoices_of(session: Session, customer_ids: Sequence[str]) -> dict[str, InvoiceFacts]:
    """The facts by customer. Whom QuickBooks gives no answer about is missing. Raises what the session raises."""
    ids = [one for one in dict.fromkeys(customer_ids) if one.isascii() and one.isdigit()]
    found: dict[str, InvoiceFacts] = {}
    for start in range(0, len(ids), AT_ONCE):
        found |= _batch(session, ids[start : start + AT_ONCE])
    return found


def _batch(session: Session, ids: Iterable[str]) -> dict[str, InvoiceFacts]:
    asked = {f"{what}{place}": (one, what) for place, one in enumerate(ids) for what in "cn"}
    sentences = {"c": queries.invoice_count, "n": queries.newest_invoice}
    items = [{"bId": item, "Query": sentences[what](one)} for item, (one, what) in asked.items()]
    body = session.post("batch", {}, {"BatchItemRequest": items}).body
    answers = body.get("BatchItemResponse")
    counts: dict[str, int] = {}
    newest: dict[str, date] = {}
    for answer in answers if isinstance(answers, list) else ():
        if not isinstance(answer, Mapping) or faults_in(answer) or answer.get("bId") not in asked:
            continue
        one, what = asked[str(answer["bId"])]
        response = answer.get("QueryResponse")
        if not isinstance(response, Mapping):
            continue
        if what == "c" and isinstance(response.get("totalCount"), int):
            counts[one] = response["totalCount"]
        elif what == "n" and (last := _date(response)) is not None:
            newest[one] = last
    return {one: InvoiceFacts(count, newest.get(one)) for one, count in counts.items()}


def _date(response: Row) -> date | None:
    rows = response.get("Invoice")
    first = rows[0] if isinstance(rows, list) and rows else None
    if not isinstance(first, Mapping):
        return None
    try:
        return date.fromisoformat(str(first.get("TxnDate")))
    except ValueError:
        return None
