"""Writes one batch: its items, what each answer means, and the careful ways to empty a field and to wake a record."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import replace

from qbosync_desktop.domain.customer import Customer
from qbosync_desktop.domain.fields import LABELS, Field
from qbosync_desktop.domain.plan import ActionKind
from qbosync_desktop.domain.problems import Problem, Remedy
from qbosync_desktop.quickbooks.customers import MASKED, body_of, clears, customer_from
from qbosync_desktop.quickbooks.faults import BUSY, UNKNOWN_ARRIVAL, Meaning, error_of, faults_in, meaning_of
from qbosync_desktop.quickbooks.reading import Reader
from qbosync_desktop.quickbooks.session import Reply, Session
from qbosync_desktop.sync.ports import BATCH_SIZE, Answer, Write

Row = Mapping[str, object]

REQUEST_ID_MAX = 36
ITEM_MAX = 10
"""Longest request id of a batch and longest name of an item in it (Intuit blog, 2015-04-06)."""

BUSY_ROUNDS = 3
"""How often items that were too much for QuickBooks are sent again on their own."""


class Writer:
    """Writes to one company over its session."""

    def __init__(self, session: Session, reader: Reader) -> None:
        self._session = session
        self._reader = reader

    def write(self, request_id: str, writes: Sequence[Write]) -> tuple[Answer, ...]:
        """One answer per write, in their order. See :meth:`sync.ports.CompanyPort.write`."""
        _checked(request_id, writes)
        fresh = self._fresh(writes)
        answers: dict[str, Answer] = {}
        bodies: dict[str, dict[str, object]] = {}
        for write in writes:
            problem = _unsafe(write, fresh.get(write.customer_id))
            if problem is not None:
                answers[write.item] = Answer(write.item, problem=problem)
            else:
                bodies[write.item] = _item(write, fresh.get(write.customer_id))
        by_item = {write.item: write for write in writes}
        this_id = request_id
        for again in range(BUSY_ROUNDS + 1):
            if not bodies:
                break
            found = self._send(this_id, bodies, by_item)
            answers |= found
            # Throttled items were not carried out, and their request id would only bring the same answer again. The
            # next id follows from the first, so that the same writes sent after a crash meet the same answers.
            bodies = {item: bodies[item] for item, answer in found.items() if _busy(answer)}
            this_id = str(uuid.uuid5(uuid.NAMESPACE_OID, f"{request_id}/{again + 1}"))
            if bodies and again < BUSY_ROUNDS:
                self._session.wait_busy()
        return tuple(answers[write.item] for write in writes)

    def _send(self, request_id: str, bodies: Mapping[str, Row], writes: Mapping[str, Write]) -> dict[str, Answer]:
        reply = self._session.post("batch", {"requestid": request_id}, {"BatchItemRequest": list(bodies.values())})
        rows = reply.body.get("BatchItemResponse")
        found: dict[str, Row] = {
            str(row.get("bId")): row for row in (rows if isinstance(rows, list) else ()) if isinstance(row, Mapping)
        }
        meanings = {
            item: meaning_of(faults, writes[item].kind, reply.tid)
            for item in bodies
            if (faults := faults_in(found.get(item)))
        }
        _raise_if_all_end(meanings, len(bodies))
        return {item: _answer(writes[item], found.get(item), meanings.get(item), reply) for item in bodies}

    def _fresh(self, writes: Sequence[Write]) -> dict[str, Row]:
        """Customers as they are now, where a write needs to know: to empty a field, or to wake without a name."""
        needed = [write.customer_id for write in writes if clears(write) or _nameless(write)]
        return self._reader.rows(needed) if needed else {}


def _checked(request_id: str, writes: Sequence[Write]) -> None:
    if not 0 < len(request_id) <= REQUEST_ID_MAX:
        raise ValueError("a request id has 1 to 36 characters")
    if not 0 < len(writes) <= BATCH_SIZE or len({write.item for write in writes}) != len(writes):
        raise ValueError(f"a batch has 1 to {BATCH_SIZE} items with different names")
    if any(not 0 < len(write.item) <= ITEM_MAX for write in writes):
        raise ValueError("an item's name has 1 to 10 characters")


def _nameless(write: Write) -> bool:
    return write.kind is ActionKind.REACTIVATE and not write.values.get(Field.DISPLAY_NAME)


def _item(write: Write, fresh: Row | None) -> dict[str, object]:
    operation = "create" if write.kind is ActionKind.CREATE else "update"
    if fresh is not None and _nameless(write):
        # Waking a record keeps the "(deleted)" in its name unless the name is sent along.
        write = replace(write, values={**write.values, Field.DISPLAY_NAME: customer_from(fresh).plain_name})
    body = body_of(write, fresh if clears(write) else None)
    return {"bId": write.item, "operation": operation, "Customer": body}


def _unsafe(write: Write, fresh: Row | None) -> Problem | None:
    """Emptying sends back everything QuickBooks holds; a tax number it shows only masked could not be sent back."""
    if fresh is None or not clears(write) or not any(fresh.get(name) for name in MASKED):
        return None
    labels = ", ".join(LABELS[name] for name in clears(write))
    return Problem(
        "cannot-empty",
        "This field can only be emptied in QuickBooks",
        f"{labels}: QuickBooks keeps a tax number with this customer that would be lost with it.",
        "Empty the field in QuickBooks, or leave it as it is there.",
        (Remedy.SEND_WITHOUT, Remedy.RETRY),
        customer_id=write.customer_id,
    )


def _answer(write: Write, row: Row | None, meaning: Meaning | None, reply: Reply) -> Answer:
    found = row.get("Customer") if row else None
    if meaning is not None:
        problem: Problem | None = meaning.problem
    elif isinstance(found, Mapping) and found.get("Id"):
        customer = customer_from(found)
        problem = _not_emptied(write, customer)
        if problem is None:
            return Answer(write.item, customer, tid=reply.tid)
    else:
        problem = replace(UNKNOWN_ARRIVAL.problem, tid=reply.tid)
    assert problem is not None
    return Answer(write.item, problem=replace(problem, customer_id=write.customer_id, tid=reply.tid), tid=reply.tid)


def _not_emptied(write: Write, customer: Customer) -> Problem | None:
    still = [LABELS[name] for name in clears(write) if customer.value(name)]
    if not still:
        return None
    return Problem(
        "not-emptied",
        "QuickBooks did not empty a field",
        f"{', '.join(still)}: the rest of this change was carried out.",
        "Empty the field in QuickBooks.",
        (Remedy.SEND_WITHOUT, Remedy.RETRY),
    )


def _busy(answer: Answer) -> bool:
    return answer.problem is not None and answer.problem.code == BUSY.problem.code


def _raise_if_all_end(meanings: Mapping[str, Meaning], items: int) -> None:
    """When every item was refused for a reason of the whole company, nothing was written and nothing more will be."""
    if len(meanings) == items and all(meaning.ends_run for meaning in meanings.values()):
        raise error_of(next(iter(meanings.values())))
