"""Batch: up to 30 creates, updates and queries in one request, each with its own outcome. Knows no HTTP.

Source: Intuit's batch page; 1040 above 30 items; with a requestid, item ids have ten characters at most.
"""

from __future__ import annotations

import random
from typing import Any

from qbosync_desktop.simulator import refusals
from qbosync_desktop.simulator.books import NAMED, Record
from qbosync_desktop.simulator.company import Company
from qbosync_desktop.simulator.refusals import Refusal

LARGEST = 30
REQUEST_ID_LONGEST, ITEM_ID_LONGEST = 36, 10


def batch_items(payload: Record, request_id: str) -> list[Record]:
    """The items of a batch, checked as a whole before any is carried out. Raises Refusal."""
    unknown = next((name for name in payload if name != "BatchItemRequest"), None)
    if unknown is not None:
        raise refusals.unknown_property(unknown)
    items = payload.get("BatchItemRequest")
    if not isinstance(items, list) or not items:
        raise refusals.missing("BatchItemRequest")
    if not all(isinstance(item, dict) for item in items):
        raise refusals.unreadable_json()
    if len(items) > LARGEST:
        raise refusals.batch_too_large()
    if request_id:
        if len(request_id) > REQUEST_ID_LONGEST:
            raise refusals.bad_request_id()
        if any(len(str(item.get("bId", ""))) > ITEM_ID_LONGEST for item in items):
            raise refusals.bad_request_id()
    return items


def run_batch(company: Company, items: list[Record], now: float, throttled: frozenset[int], shuffle: bool) -> Record:
    """Carry out the items; the answer's ``BatchItemResponse``. ``throttled`` items are refused with 3001."""
    answers = []
    for number, item in enumerate(items):
        try:
            if number in throttled:
                raise refusals.throttled(lower=False)
            outcome = _run(company, item, now)
        except Refusal as refusal:
            outcome = {"Fault": refusal.fault()}
        answers.append(outcome | ({"bId": item["bId"]} if "bId" in item else {}))
    if shuffle:
        random.Random(int(now)).shuffle(answers)  # noqa: S311 - an order, not a secret
    return {"BatchItemResponse": answers}


def _run(company: Company, item: Record, now: float) -> Record:
    if "Query" in item:
        return {"QueryResponse": company.selection.answer(str(item["Query"]))}
    kind, payload = _entity(item)
    operation = str(item.get("operation", "")).casefold()
    if operation not in ("create", "update"):
        raise refusals.unsupported(operation.upper() or "POST")
    company.check_writable()
    if operation == "update" and not payload.get("Id"):
        raise refusals.missing("Id")
    if operation == "create":
        return {kind: company.people.create(kind, payload, now)}
    return {kind: company.people.update(kind, payload, now)}


def _entity(item: Record) -> tuple[str, dict[str, Any]]:
    for name, payload in item.items():
        kind = next((known for known in NAMED if known.casefold() == name.casefold()), None)
        if kind is not None and isinstance(payload, dict):
            return kind, payload
    raise refusals.unknown_property(next((name for name in item if name not in ("bId", "operation")), "bId"))
