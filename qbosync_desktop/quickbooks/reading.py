"""Reads a whole company, or what changed in it. Knows queries, CDC and their limits; nothing of writing.

Limits: 1000 rows a page; CDC looks back 30 days and gives 1000 objects, without pages (Intuit, "Change data capture").
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial

from qbosync_desktop.domain.customer import Customer, NameHolder, NameHolderKind
from qbosync_desktop.domain.making import collector_waits, they_stay
from qbosync_desktop.domain.problems import RemoteProblem, SignInNeeded
from qbosync_desktop.domain.tasks import CancelToken, Report, check
from qbosync_desktop.quickbooks import queries
from qbosync_desktop.quickbooks.ahead import Ahead
from qbosync_desktop.quickbooks.clock import Clock
from qbosync_desktop.quickbooks.customers import customer_from, holder_from
from qbosync_desktop.quickbooks.faults import MALFORMED, error_of, faults_in, meaning_of
from qbosync_desktop.quickbooks.session import Reply, Session
from qbosync_desktop.sync.ports import Reading

Row = Mapping[str, object]

CDC_DAYS = timedelta(days=30)
CDC_MARGIN = timedelta(hours=1)
"""Kept from CDC's end, so that two clocks that differ a little do not lose a change."""

CDC_OBJECTS = 1000

OVERLAP = timedelta(seconds=10)
"""Changes are asked from a little before the last read: a record saved just then may show up just after."""

NAMES = {"Vendor": NameHolderKind.VENDOR, "Employee": NameHolderKind.EMPLOYEE}
MANY = 5_000
"""From so many customers on the cycle collector passes over them for good."""

ENTITIES = ("Customer", *NAMES)

AHEAD = 2
"""Pages asked for before they are wanted: QuickBooks works on them meanwhile. Three at once are far from the ten that
Intuit takes.
"""


class Reader:
    """Reads one company over its session."""

    def __init__(self, session: Session, clock: Clock) -> None:
        self._session = session
        self._clock = clock

    def everything(self, cancel: CancelToken, report: Report) -> Reading:
        """All customers, vendors and employees, inactive ones too; raises rather than bring an incomplete list."""
        with collector_waits():  # whatever is made stays
            return self._everything(cancel, report)

    def _everything(self, cancel: CancelToken, report: Report) -> Reading:
        report(0, 0, "Reading QuickBooks")
        counted = self.query(queries.count_of("Customer"))
        total = _count(counted)
        customers: list[Customer] = []
        for page in self._customer_pages(cancel, total):
            customers += page
            report(len(customers), max(total, len(customers)), "Reading customers")
        # Whoever is missing from a complete reading is taken for gone, so a list cut short must not pass as one.
        if len({one.id for one in customers}) < total:
            raise _malformed(counted)
        names: list[NameHolder] = []
        for entity, kind in NAMES.items():
            report(len(customers), max(total, len(customers)), f"Reading {kind.value}s")
            for rows in self._pages(entity, cancel, partial(queries.page_of, entity)):
                names += [holder_from(kind, row) for row in rows]
        if len(customers) > MANY:
            they_stay()
        return Reading(tuple(customers), tuple(names), self._asked_at(counted), complete=True)

    def changes(self, since: datetime, cancel: CancelToken, report: Report) -> Reading:
        """What changed since a time of QuickBooks' own clock. One request when nothing did."""
        report(0, 0, "Reading what changed in QuickBooks")
        start = since - OVERLAP
        if self._clock.now() - start < CDC_DAYS - CDC_MARGIN:
            found = self._by_cdc(start)
            if found is not None:
                return found
        return self._by_time(start, cancel, report)

    def rows(self, ids: Iterable[str]) -> dict[str, Row]:
        """Some customers as QuickBooks answers them now, by id; unknown ids are missing."""
        wanted = [one for one in dict.fromkeys(ids) if one.isascii() and one.isdigit()]
        found: dict[str, Row] = {}
        for start in range(0, len(wanted), 100):  # 100 ids keep the address well below common limits
            reply = self.query(queries.by_ids("Customer", wanted[start : start + 100]))
            found |= {str(row.get("Id")): row for row in _rows(reply, reply.body, "Customer")}
        return found

    def named(self, display_name: str, cancel: CancelToken) -> tuple[Customer, ...]:
        """Customers whose display name is equal, ignoring case and QuickBooks' mark of an inactive one."""
        wanted = display_name.strip().casefold()
        found: list[Customer] = []
        for page in self._pages("Customer", cancel, partial(queries.named_like, "Customer", display_name.strip())):
            found += [customer_from(row) for row in page]
        return tuple(
            one for one in found if wanted in (one.display_name.strip().casefold(), one.plain_name.strip().casefold())
        )

    def query(self, sentence: str) -> Reply:
        """Ask one query."""
        return self._session.get("query", {"query": sentence})

    def _pages(self, entity: str, cancel: CancelToken, sentence: Callable[[int], str]) -> Iterable[list[Row]]:
        start = 1
        while True:
            check(cancel)
            reply = self.query(sentence(start))
            page = _rows(reply, reply.body, entity)
            if page:
                yield page
            if len(page) < queries.PAGE:
                return
            start += len(page)

    def _customer_pages(self, cancel: CancelToken, total: int) -> Iterator[list[Customer]]:
        """All customers, page by page; the next pages are asked for while one is read."""
        from qbosync_desktop.quickbooks.customer_pages import CustomerPages

        usual = CustomerPages()
        asked: deque[Ahead | None] = deque()
        start = 1
        try:
            while True:
                check(cancel)
                ahead = asked.popleft() if asked else None
                following = start + queries.PAGE * (1 + len(asked))
                while len(asked) < AHEAD and following <= total:
                    asked.append(self._session.ask_ahead("query", _page(following)))
                    following += queries.PAGE
                found = self._session.get_usual("query", _page(start), usual.read, ahead)
                if isinstance(found, Reply):
                    found = [customer_from(row) for row in _rows(found, found.body, "Customer")]
                if found:
                    yield found
                if len(found) < queries.PAGE:
                    return
                start += len(found)
        finally:
            for one in asked:
                if one is not None:
                    one.drop()

    def _by_cdc(self, since: datetime) -> Reading | None:
        """Changes by CDC; None when it may not have told all of them."""
        try:
            reply = self._session.get("cdc", {"entities": ",".join(ENTITIES), "changedSince": queries.moment(since)})
        except RemoteProblem as error:
            # Its own limits come as refusals (the clocks may disagree); whatever else is wrong, the queries will say.
            if error.retryable or error.problem.code != "refused":
                raise
            return None
        asked_at = self._asked_at(reply)
        blocks = _cdc_blocks(reply.body)
        if asked_at - since > CDC_DAYS or sum(len(rows) for rows in blocks.values()) >= CDC_OBJECTS:
            return None
        deleted = [str(row.get("Id")) for row in blocks["Customer"] if row.get("status") == "Deleted"]
        if deleted:
            # Intuit does not say whether an inactive or merged customer comes as "Deleted": ask for those by their ids.
            still_there = self.rows(deleted)
            blocks["Customer"] = [still_there.get(str(row.get("Id")), row) for row in blocks["Customer"]]
        return _reading(blocks, asked_at)

    def _by_time(self, since: datetime, cancel: CancelToken, report: Report) -> Reading:
        """Changes by last-updated time: the first page of all three lists in one batch, then what is left."""
        sentences = {entity: queries.page_of(entity, 1, since) for entity in ENTITIES}
        items = [{"bId": entity, "Query": sentence} for entity, sentence in sentences.items()]
        reply = self._session.post("batch", {}, {"BatchItemRequest": items})
        answers = reply.body.get("BatchItemResponse")
        blocks: dict[str, list[Row]] = {}
        for answer in answers if isinstance(answers, list) else ():
            faults = faults_in(answer)
            if faults:
                raise error_of(meaning_of(faults, tid=reply.tid))
            blocks[str(answer.get("bId"))] = _rows(reply, answer, str(answer.get("bId")))
        if set(blocks) != set(ENTITIES):
            raise _malformed(reply)
        # One batch gives 1000 objects at most; when it gave as many, each list is read again by its own pages.
        if sum(len(rows) for rows in blocks.values()) >= queries.PAGE:
            for entity in ENTITIES:
                blocks[entity] = []
                for page in self._pages(entity, cancel, partial(queries.page_of, entity, since=since)):
                    blocks[entity] += page
                    report(len(blocks[entity]), 0, "Reading what changed in QuickBooks")
        return _reading(blocks, self._asked_at(reply))

    def _asked_at(self, reply: Reply) -> datetime:
        """QuickBooks' own time of an answer, in whole seconds as it stamps its records."""
        return (reply.time or self._clock.now()).astimezone(UTC).replace(microsecond=0)


def _reading(blocks: Mapping[str, list[Row]], asked_at: datetime) -> Reading:
    customers = [customer_from(row) for row in blocks.get("Customer", ())]
    names = [
        holder_from(kind, row)
        for entity, kind in NAMES.items()
        for row in blocks.get(entity, ())
        if row.get("status") != "Deleted"
    ]
    return Reading(
        tuple(one for one in customers if not one.gone),
        tuple(names),
        asked_at,
        complete=False,
        gone=tuple(one.id for one in customers if one.gone),
    )


def _cdc_blocks(body: Row) -> dict[str, list[Row]]:
    """The lists of a CDC answer by entity. An entity without a change is an empty object, or missing."""
    blocks: dict[str, list[Row]] = {entity: [] for entity in ENTITIES}
    for response in _list(body.get("CDCResponse")):
        for block in _list(response.get("QueryResponse")):
            for entity in ENTITIES:
                blocks[entity] += _list(block.get(entity))
    return blocks


def _page(start: int) -> dict[str, str]:
    return {"query": queries.page_of("Customer", start)}


def _malformed(reply: Reply) -> RemoteProblem | SignInNeeded:
    return error_of(replace(MALFORMED, problem=replace(MALFORMED.problem, tid=reply.tid)))


def _rows(reply: Reply, part: Row, entity: str) -> list[Row]:
    """The rows in an answer, or in the ``part`` of it that is one item of a batch."""
    response = part.get("QueryResponse")
    if not isinstance(response, Mapping):
        raise _malformed(reply)
    return _list(response.get(entity))


def _count(reply: Reply) -> int:
    response = reply.body.get("QueryResponse")
    total = response.get("totalCount") if isinstance(response, Mapping) else None
    return total if isinstance(total, int) else 0


def _list(value: object) -> list[Row]:
    return [one for one in value if isinstance(one, Mapping)] if isinstance(value, list) else []
