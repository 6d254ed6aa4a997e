"""Every row of the retry policy in docs/problems.md carried out: how often it is sent, how long it waits, what then."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from qbosync_desktop.domain.fields import Field
from qbosync_desktop.domain.plan import ActionKind
from qbosync_desktop.domain.problems import KnownError, RemoteProblem, SignInNeeded
from qbosync_desktop.quickbooks.company import QuickBooksCompany
from qbosync_desktop.quickbooks.connect import open_company
from qbosync_desktop.quickbooks.endpoints import simulator
from qbosync_desktop.quickbooks.pacer import Pacer
from qbosync_desktop.quickbooks.retry import JITTER
from qbosync_desktop.quickbooks.tokens import MemoryVault
from qbosync_desktop.simulator import Running, start
from qbosync_desktop.sync.ports import Answer, Write
from tests.quickbooks.canned import Canned, canned, fault
from tests.quickbooks.conftest import SharedClock
from tests.quickbooks.retry_page import rows

ROWS = rows()
HELD = {"Id": "7", "SyncToken": "3", "DisplayName": "Ann", "PrimaryPhone": {"FreeFormNumber": "1"}}
ONE = Write("1", ActionKind.UPDATE, "7", "3", {Field.GIVEN_NAME: "Ann"})
OTHER = Write("2", ActionKind.UPDATE, "8", "0", {Field.GIVEN_NAME: "Bob"})
EMPTYING = replace(ONE, values={Field.PHONE: ""})

WHOLE: dict[str, list[tuple[int, object]]] = {
    "busy": [(429, b""), (429, fault("3001")), (200, fault("3001"))],
    "server": [(500, b""), (500, fault("10000")), (200, fault("10000"))],
    "gateway": [(status, b"<html>Sorry</html>") for status in (502, 503, 504)],
    "malformed-answer": [(200, b'{"BatchItem'), (200, b"<html>Sorry</html>"), (200, b"")],
    "wrong-keys": [(403, b""), (400, fault("3100"))],
    "no-access": [(400, fault("120"))],
    "company-lapsed": [(400, fault("6190"))],
    "sign-in": [],  # the rest talks to a simulator, below
    "keys-refused": [],
    "no-network": [],
    "no-secure-connection": [],
    "timeout": [],
    "connection-dropped": [],
}
"""Rows that are about a whole request, with the answers that mean them."""

ITEMS = {
    "arrival-unknown": ["600", ""],
    "name-taken": ["6240"],
    "changed-meanwhile": ["5010"],
    "not-found": ["610"],
    "record-deleted": ["6000"],
    "open-balance": ["6220", "6280"],
    "too-long": ["2050"],
    "name-forbidden": ["2040"],
    "email-incomplete": ["2210"],
    "bad-website": ["2200"],
    "name-missing": ["6080"],
    "bad-reference": ["2500"],
    "refused": ["2010", "99999"],
}
"""Rows that are about one record, with the codes that mean them; "" stands for no answer at all."""

OURS = {"cannot-empty", "not-emptied"}
"""Rows that are found out here."""


@pytest.fixture
def api() -> Iterator[Canned]:
    with canned() as one:
        yield one


def waited_as_told(code: str, slept: float) -> bool:
    told = sum(ROWS[code].waits)
    return told <= slept + 1e-6 and slept <= told * (1 + JITTER) + 1e-6


def test_every_row_is_carried_out_below() -> None:
    assert set(ROWS) == set(WHOLE) | set(ITEMS) | OURS


@pytest.mark.parametrize(("code", "status", "body"), [(code, *one) for code, many in WHOLE.items() for one in many])
def test_a_request_is_sent_as_often_as_the_row_says(
    api: Canned, tmp_path: Path, code: str, status: int, body: object
) -> None:
    api.answers["batch"] = status, body
    company = api.open(tmp_path)
    with pytest.raises(RemoteProblem) as caught:
        company.write("r", [ONE])
    company.close()
    assert caught.value.problem.code == code
    assert caught.value.problem.tid == f"tid-{len(api.asked)}"
    assert len(api.asked) == 1 + ROWS[code].again
    assert waited_as_told(code, api.clock.slept)
    assert "the run ends" in ROWS[code].then
    assert caught.value.ends_run or caught.value.retryable


@pytest.mark.parametrize(("code", "fault_code"), [(code, one) for code, many in ITEMS.items() for one in many])
def test_a_refused_record_waits_and_the_others_go_on(api: Canned, tmp_path: Path, code: str, fault_code: str) -> None:
    answers: list[dict[str, object]] = [{"bId": "2", "Customer": {**HELD, "Id": "8", "GivenName": "Bob"}}]
    if fault_code:
        answers.append({"bId": "1", **fault(fault_code)})
    api.answers["batch"] = 200, {"BatchItemResponse": answers}
    company = api.open(tmp_path)
    first, second = company.write("r", [ONE, OTHER])
    company.close()
    assert told(first) == (code, "tid-1")
    assert second.customer is not None
    assert len(api.asked) == 1 + ROWS[code].again
    assert api.clock.slept == 0
    assert ROWS[code].then.startswith("waits for the user")


def told(answer: Answer) -> tuple[str, str]:
    assert answer.problem is not None
    return answer.problem.code, answer.problem.tid


def test_what_cannot_be_emptied_is_not_sent(api: Canned, tmp_path: Path) -> None:
    api.answers["query"] = 200, {"QueryResponse": {"Customer": [HELD | {"PrimaryTaxIdentifier": "XXXXXX1234"}]}}
    company = api.open(tmp_path)
    (answer,) = company.write("r", [EMPTYING])
    company.close()
    assert told(answer)[0] == "cannot-empty"
    assert api.asked == ["query"]


def test_what_was_not_emptied_waits(api: Canned, tmp_path: Path) -> None:
    api.answers["query"] = 200, {"QueryResponse": {"Customer": [HELD]}}
    api.answers["batch"] = 200, {"BatchItemResponse": [{"bId": "1", "Customer": HELD}]}
    company = api.open(tmp_path)
    (answer,) = company.write("r", [EMPTYING])
    company.close()
    assert told(answer) == ("not-emptied", "tid-2")
    assert api.asked == ["query", "batch"]


# Rows about the line itself and the sign-in, over HTTPS


def fails(company: QuickBooksCompany, kind: type[KnownError]) -> KnownError:
    with pytest.raises(kind) as caught:
        company.write("r", [ONE])
    return caught.value


def asked(running: Running, route: str) -> int:
    return sum(line.route == route for line in running.log.lines)


@pytest.mark.parametrize(
    ("code", "kind"),
    [("connection-dropped", "drop-before-write"), ("connection-dropped", "drop-after-write"), ("timeout", "timeout")],
)
def test_a_broken_line_is_tried_as_often_as_the_row_says(
    running: Running, open_it: Callable[..., QuickBooksCompany], clock: SharedClock, code: str, kind: str
) -> None:
    company = open_it(timeout=(5.0, 0.2)) if code == "timeout" else open_it()
    running.faults.add(kind, "batch", times=0, seconds=1)
    error = fails(company, RemoteProblem)
    assert error.problem.code == code
    assert running.faults.hits == 1 + ROWS[code].again
    assert waited_as_told(code, clock.slept)


def test_no_line_at_all_is_tried_once_more(realm: str, vault: MemoryVault, tmp_path: Path) -> None:
    with start("empty") as gone:
        clock = SharedClock(gone)
        endpoints = simulator(gone.ready)
        company = open_company(endpoints, realm, vault, tmp_path, clock=clock, pacer=Pacer(clock))
    error = fails(company, RemoteProblem)
    company.close()
    assert (error.problem.code, getattr(error, "reached", None)) == ("no-network", False)
    assert waited_as_told("no-network", clock.slept)


def test_an_unsafe_line_is_left_at_once(
    running: Running, realm: str, vault: MemoryVault, tmp_path: Path, clock: SharedClock
) -> None:
    with start("empty") as other:
        endpoints = replace(simulator(running.ready), ca_file=str(other.ready["ca_file"]))
        company = open_company(endpoints, realm, vault, tmp_path, clock=clock, pacer=Pacer(clock))
        error = fails(company, RemoteProblem)
        company.close()
    assert (error.problem.code, getattr(error, "reached", None)) == ("no-secure-connection", False)
    assert (clock.slept, running.log.lines) == (0, [])


def test_a_refused_sign_in_is_renewed_once_and_kept(
    running: Running, company: QuickBooksCompany, vault: MemoryVault, realm: str
) -> None:
    running.faults.add("unauthorized", "batch", times=0)
    error = fails(company, SignInNeeded)
    assert error.problem.code == "sign-in"
    assert error.problem.tid
    assert (asked(running, "batch"), asked(running, "token")) == (2, 2)
    assert vault.load(realm)


def test_a_dead_sign_in_is_forgotten(
    running: Running, company: QuickBooksCompany, vault: MemoryVault, realm: str
) -> None:
    running.faults.add("invalid-grant", "token", times=0)
    error = fails(company, SignInNeeded)
    assert error.problem.tid
    assert (asked(running, "batch"), asked(running, "token")) == (0, 1)
    assert vault.load(realm) is None


def test_refused_keys_end_the_run_and_keep_the_sign_in(
    running: Running, company: QuickBooksCompany, vault: MemoryVault, realm: str, clock: SharedClock
) -> None:
    running.faults.add("invalid-client", "token", times=0)
    error = fails(company, RemoteProblem)
    assert error.problem.code == "keys-refused"
    assert error.problem.tid
    assert (asked(running, "batch"), asked(running, "token"), clock.slept) == (0, 1, 0)
    assert vault.load(realm)
