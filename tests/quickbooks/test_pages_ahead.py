"""A large company is read page by page, the next pages on their way meanwhile, and each page in one go."""

from __future__ import annotations

import json
import threading
from datetime import UTC

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from qbosync_desktop.domain.customer import Customer
from qbosync_desktop.domain.problems import Cancelled, RemoteProblem
from qbosync_desktop.domain.tasks import NeverCancelled, silent
from qbosync_desktop.quickbooks import queries
from qbosync_desktop.quickbooks.company import QuickBooksCompany
from qbosync_desktop.quickbooks.customer_pages import CustomerPages
from qbosync_desktop.quickbooks.customers import customer_from
from qbosync_desktop.quickbooks.reading import AHEAD
from qbosync_desktop.simulator import Running
from tests.quickbooks.conftest import SharedClock

NEVER = NeverCancelled()
STRANGE = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=5),
    st.just([]),
    st.just({}),
    st.just({"a": 1}),
)
WORDS = st.one_of(st.text(max_size=8), st.none())


def mostly(usual: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    return st.one_of(usual, usual, usual, usual, STRANGE)


def boxes(*names: str) -> st.SearchStrategy[object]:
    return mostly(st.dictionaries(st.sampled_from([*names, "Id", "Tag"]), mostly(WORDS), max_size=5))


TEXTS = ("Id", "SyncToken", "DisplayName", "CompanyName", "GivenName", "MiddleName", "FamilyName", "status", "Notes")
TIMES = st.sampled_from(
    (
        "2021-12-27T11:21:07-08:00",
        "2023-09-23T18:53:29.120+10:00",
        "2024-01-01T00:00:00Z",
        "2024-01-01T00:00:00",
        "0001-01-01T00:00:00+14:00",
        "soon",
        "",
    )
)
ROWS = st.fixed_dictionaries(
    {},
    optional={name: mostly(WORDS) for name in TEXTS}
    | {name: mostly(st.booleans()) for name in ("Active", "Job", "IsProject", "sparse")}
    | {"Balance": mostly(st.one_of(st.integers(), st.decimals(-9999, 9999, places=2).map(float)))}
    | {name: boxes("FreeFormNumber") for name in ("PrimaryPhone", "Mobile", "AlternatePhone", "Fax")}
    | {"PrimaryEmailAddr": boxes("Address"), "WebAddr": boxes("URI"), "ParentRef": boxes("value")}
    | {name: boxes("Line1", "Line2", "Line3", "Line5", "City", "PostalCode") for name in ("BillAddr", "ShipAddr")}
    | {"MetaData": mostly(st.fixed_dictionaries({}, optional={"CreateTime": TIMES, "LastUpdatedTime": TIMES}))},
)


@given(st.lists(mostly(ROWS), max_size=3))
@example([{"Id": "1", "DisplayName": "\ud800"}])
@example([{"Id": "1", "Balance": 10**30}])
@example([{"Id": "1", "Balance": 0.1}])
def test_a_page_says_what_its_rows_say_one_by_one(rows: list[object]) -> None:
    body = json.dumps({"QueryResponse": {"Customer": rows, "startPosition": 1, "maxResults": 3}, "time": "t"}).encode()
    found = CustomerPages().read(body)
    if found is not None:
        plain = [customer_from(row) for row in json.loads(body)["QueryResponse"]["Customer"]]
        assert found == plain
        assert list(map(repr, found)) == list(map(repr, plain))


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"no JSON",
        b"[]",
        b'{"Fault": {"Error": []}}',
        b'{"QueryResponse": {"Customer": []}, "Fault": {"Error": [{"code": "3001"}]}}',
        b'{"QueryResponse": {"Fault": {}}}',
        b'{"QueryResponse": null}',
        b'{"QueryResponse": {"Customer": [{"Id": 7}]}}',
        b'{"QueryResponse": {"Customer": [{"Id": "\xff"}]}}',
        b'{"QueryResponse": {"Customer": [null]}}',
    ],
)
def test_whatever_else_an_answer_holds_is_left_to_the_general_reading(body: bytes) -> None:
    assert CustomerPages().read(body) is None


def test_the_usual_answers_are_read_at_once(running: Running) -> None:
    held = running.books.customers
    body = json.dumps({"QueryResponse": {"Customer": held, "startPosition": 1, "maxResults": len(held)}, "time": ""})
    found = CustomerPages().read(body.encode())
    assert found is not None
    assert len(found) == len(held) > 0
    assert all(one.updated is not None and one.updated.tzinfo is UTC for one in found)


@pytest.fixture
def small_pages(monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setattr(queries, "PAGE", 10)
    return 10


def ids(customers: tuple[Customer, ...]) -> list[str]:
    return [one.id for one in customers]


def test_every_page_is_asked_for_once_and_comes_in_order(
    running: Running, company: QuickBooksCompany, small_pages: int
) -> None:
    total = running.books.count("Customer")
    running.log.clear()
    reading = company.read_all(NEVER, silent)
    assert ids(reading.customers) == [one["Id"] for one in running.books.customers]
    asked = [line.query["query"] for line in running.log.lines if line.route == "query"]
    pages = [sentence for sentence in asked if sentence.startswith("SELECT * FROM Customer")]
    assert len(pages) == len(set(pages)) == total // small_pages + 1


def test_the_next_pages_are_on_their_way_while_one_is_read(
    running: Running, company: QuickBooksCompany, small_pages: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """QuickBooks answers nobody before all that may be asked ahead was asked."""
    answer = running.simulation.main.selection.answer
    together = threading.Barrier(1 + AHEAD)
    pages: list[str] = []

    def late(sentence: str) -> dict[str, object]:
        found = answer(sentence)
        if sentence.startswith("SELECT * FROM Customer"):
            pages.append(sentence)
            if len(pages) <= 1 + AHEAD:
                together.wait(20)
        return found

    monkeypatch.setattr(running.simulation.main.selection, "answer", late)
    assert company.read_all(NEVER, silent).complete
    assert not together.broken


@pytest.mark.parametrize("kind", ["server-error", "drop-before-write", "truncated-json", "malformed-json", "throttled"])
@pytest.mark.parametrize("skip", [0, 2, 3])
def test_a_page_that_fails_on_its_way_is_asked_again(
    running: Running, company: QuickBooksCompany, small_pages: int, kind: str, skip: int
) -> None:
    company.info()
    running.faults.add(kind, route="query", skip=1 + skip)
    assert ids(company.read_all(NEVER, silent).customers) == [one["Id"] for one in running.books.customers]
    assert running.faults.hits == 1


def test_a_sign_in_that_ends_half_way_is_renewed(
    running: Running, company: QuickBooksCompany, small_pages: int
) -> None:
    running.faults.add("unauthorized", route="query", skip=2, times=2)
    assert len(company.read_all(NEVER, silent).customers) == running.books.count("Customer")


def test_what_fails_for_good_says_so(running: Running, company: QuickBooksCompany, small_pages: int) -> None:
    running.faults.add("lapsed", route="query", skip=4, times=0)
    with pytest.raises(RemoteProblem) as caught:
        company.read_all(NEVER, silent)
    assert caught.value.problem.code == "company-lapsed"


def test_a_read_stopped_half_way_leaves_nothing_behind(
    running: Running, company: QuickBooksCompany, small_pages: int, clock: SharedClock
) -> None:
    class Soon:
        asked = 0

        def cancelled(self) -> bool:
            self.asked += 1
            return self.asked > 3

    with pytest.raises(Cancelled):
        company.read_all(Soon(), silent)
    for thread in threading.enumerate():
        if thread.name == "asks ahead":
            thread.join(20)
    assert company.read_all(NEVER, silent).complete


def test_nothing_is_asked_ahead_beyond_the_limits(
    running: Running, company: QuickBooksCompany, small_pages: int, clock: SharedClock
) -> None:
    """The simulator counts as Intuit does; its clock stands unless we wait."""
    for _ in range(5):
        assert company.read_all(NEVER, silent).complete
    assert not [line for line in running.log.lines if line.status != 200]
    assert clock.slept > 0
