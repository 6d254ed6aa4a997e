"""Fault bodies of every shape, told apart by code."""

from __future__ import annotations

import pytest
import requests
import urllib3.exceptions as low
from hypothesis import given
from hypothesis import strategies as st

from qbosync_desktop.domain.plan import ActionKind
from qbosync_desktop.domain.problems import KnownError, Remedy, RemoteProblem, SignInNeeded
from qbosync_desktop.quickbooks.faults import BY_CODE, Fault, connection_error, faults_in, meaning_of, refusal


def upper(code: str, detail: str = "", element: str = "") -> dict[str, object]:
    error = {"Message": "m", "Detail": detail, "code": code, "element": element}
    return {"Fault": {"Error": [error], "type": "ValidationFault"}, "time": "2026-11-20T10:58:12.099-08:00"}


def lower(code: str) -> dict[str, object]:
    error = {"message": f"message=X; errorCode=00{code}; statusCode=401", "detail": None, "code": code, "element": None}
    return {"warnings": None, "fault": {"error": [error], "type": "AUTHENTICATION"}, "time": 1730024394085}


@pytest.mark.parametrize(
    ("code", "ours"),
    [
        ("6240", "name-taken"),
        ("5010", "changed-meanwhile"),
        ("610", "not-found"),
        ("6000", "record-deleted"),
        ("6190", "company-lapsed"),
        ("6220", "open-balance"),
        ("2050", "too-long"),
        ("2040", "name-forbidden"),
        ("2210", "email-incomplete"),
        ("2200", "bad-website"),
        ("6080", "name-missing"),
        ("3100", "wrong-keys"),
        ("120", "no-access"),
        ("3001", "busy"),
        ("10000", "server"),
        ("600", "arrival-unknown"),
    ],
)
@pytest.mark.parametrize("status", [200, 400])
def test_codes_decide_whatever_the_status_and_the_casing(code: str, ours: str, status: int) -> None:
    for body in (upper(code, "anything at all"), lower(code)):
        error = refusal(status, body, "tid-1")
        assert isinstance(error, RemoteProblem)
        assert error.problem.code == ours
        assert error.problem.tid == "tid-1"


def test_a_taken_name_speaks_the_accountants_words() -> None:
    problem = meaning_of(faults_in(upper("6240"))).problem
    assert problem.title == "Client name must be unique"
    assert problem.remedies[0] is Remedy.ADD_REFERENCE


def test_sign_in_faults_ask_for_a_sign_in() -> None:
    for status, body in ((401, lower("3200")), (401, upper("100")), (401, None), (401, lower("003200"))):
        assert isinstance(refusal(status, body, ""), SignInNeeded)


@pytest.mark.parametrize("status", [500, 502, 503, 504])
def test_gateway_pages_may_stand_for_a_write_that_was_done(status: int) -> None:
    error = refusal(status, None, "")
    assert isinstance(error, RemoteProblem)
    assert (error.retryable, error.reached) == (True, None)


def test_an_unreadable_good_answer_is_malformed() -> None:
    error = refusal(200, None, "")
    assert isinstance(error, RemoteProblem)
    assert (error.problem.code, error.reached) == ("malformed-answer", None)


def test_an_unknown_code_keeps_quickbooks_words() -> None:
    error = refusal(400, upper("9999", "Something new"), "")
    assert isinstance(error, RemoteProblem)
    assert error.problem.code == "refused"
    assert "Something new" in error.problem.detail
    assert "9999" in error.problem.detail


def test_a_field_is_named_when_quickbooks_names_it() -> None:
    assert meaning_of(faults_in(upper("2050", element="GivenName"))).problem.detail.startswith("Given name: ")
    assert meaning_of(faults_in(upper("2050", element="Customer.PrimaryPhone"))).problem.detail.startswith("Phone: ")


def test_a_new_customer_cannot_be_a_deleted_one() -> None:
    assert meaning_of((Fault("6000", "A business rule"),), ActionKind.CREATE).problem.code == "refused"


def test_every_meaning_says_what_happened_and_what_to_do() -> None:
    for meaning in BY_CODE.values():
        assert meaning.problem.title
        assert meaning.problem.detail
        assert meaning.problem.todo
        assert meaning.problem.remedies


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["Fault", "fault", "Error", "error", "code", "type"]), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(st.sampled_from([200, 301, 400, 401, 403, 404, 429, 500, 503]), json_values)
def test_no_body_is_a_surprise(status: int, body: object) -> None:
    error = refusal(status, body, "")
    assert error is None or isinstance(error, KnownError)
    assert error is not None or status == 200


def pool_error(reason: Exception) -> requests.ConnectionError:
    return requests.ConnectionError(low.MaxRetryError(None, "/", reason))  # type: ignore[arg-type]  # no pool needed


def test_reached_is_told_truthfully() -> None:
    refused = connection_error(pool_error(low.NewConnectionError(None, "refused")))  # type: ignore[arg-type]  # no pool
    assert (refused.problem.code, refused.reached) == ("no-network", False)
    slow = connection_error(requests.ConnectTimeout())
    assert (slow.problem.code, slow.reached) == ("no-network", False)
    silent = connection_error(requests.ReadTimeout())
    assert (silent.problem.code, silent.reached) == ("timeout", None)
    dropped = connection_error(
        requests.ConnectionError(low.ProtocolError("Connection aborted.", ConnectionResetError()))
    )
    assert (dropped.problem.code, dropped.reached) == ("connection-dropped", None)
    unsafe = connection_error(requests.exceptions.SSLError("certificate verify failed"))
    assert (unsafe.problem.code, unsafe.reached, unsafe.retryable) == ("no-secure-connection", False, False)
