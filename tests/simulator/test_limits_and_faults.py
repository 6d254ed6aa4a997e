"""Intuit's limits on the simulator's clock, and faults on demand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import requests

from tests.simulator.conftest import Caller, Starter, error_of


@pytest.fixture
def limited(starter: Starter) -> Caller:
    """An empty company with limits, its time standing still until moved."""
    sim = starter("empty", throttled=True)
    sim.running.clock.freeze()
    sim.refresh()
    return sim


def codes(sim: Caller, count: int, step: float) -> list[int]:
    """The statuses of so many calls, so many seconds apart."""
    found = []
    for _ in range(count):
        sim.running.clock.advance(step)
        found.append(sim.call("GET", "customer/1").status_code)
    return found


def test_ten_requests_a_second(limited: Caller) -> None:
    assert codes(limited, 10, 0.0) == [400] * 10
    refused = limited.call("GET", "customer/1")
    assert refused.status_code == 429
    assert "Retry-After" not in refused.headers
    assert refused.headers["intuit_tid"]
    (error,) = refused.json()["fault"]["error"]
    assert error["code"] == "3001"
    assert "ThrottleExceeded" in error["message"]
    limited.running.clock.advance(1)
    assert codes(limited, 10, 0.0) == [400] * 10
    limited.control("settings", {"throttle_lower_case": False, "retry_after": 60})
    refused = limited.call("GET", "customer/1")
    assert refused.json()["Fault"]["Error"][0]["code"] == "3001"
    assert refused.headers["Retry-After"] == "60"


def test_a_steady_eight_a_second_always_passes(limited: Caller) -> None:
    assert set(codes(limited, 700, 0.125)) == {400}


def test_five_hundred_a_minute(limited: Caller) -> None:
    assert set(codes(limited, 500, 0.11)) == {400}
    assert codes(limited, 1, 0.11) == [429]
    limited.running.clock.advance(60)
    assert codes(limited, 1, 0.11) == [400]


def batch(sim: Caller, size: int = 1) -> int:
    sim.running.clock.advance(0.2)
    return sim.batch([{"bId": str(number), "Query": "select * from Customer"} for number in range(size)]).status_code


def test_forty_batches_a_minute(limited: Caller) -> None:
    assert [batch(limited) for _ in range(41)] == [200] * 40 + [429]
    limited.running.clock.advance(60)
    assert batch(limited) == 200


def test_a_company_takes_120_batches_a_minute_from_all_apps(limited: Caller) -> None:
    limited.control("settings", {"other_apps_batches": 100})
    assert [batch(limited) for _ in range(21)] == [200] * 20 + [429]
    limited.running.clock.advance(60)
    assert batch(limited) == 200
    limited.control("settings", {"other_apps_batches": 500})
    assert batch(limited) == 429


def test_batch_items_can_be_metered(limited: Caller) -> None:
    limited.control("settings", {"batch_items_metered": True})
    assert [batch(limited, 30) for _ in range(17)] == [200] * 16 + [429]


def test_a_refused_batch_writes_nothing_and_reads_need_no_limits_when_unthrottled(limited: Caller) -> None:
    for _ in range(40):
        batch(limited)
    limited.running.clock.advance(0.2)
    item = {"bId": "1", "operation": "create", "Customer": {"DisplayName": "A"}}
    assert limited.batch([item]).status_code == 429
    assert limited.running.books.customers == []
    limited.control("throttle/reset", {})
    assert limited.batch([item]).status_code == 200
    limited.control("settings", {"throttled": False})
    assert codes(limited, 30, 0.0) == [200] * 30


@pytest.mark.parametrize(
    ("kind", "status"),
    [
        ("unauthorized", 401),
        ("forbidden", 403),
        ("throttled", 429),
        ("server-error", 500),
        ("bad-gateway", 502),
        ("unavailable", 503),
        ("gateway-timeout", 504),
        ("lapsed", 400),
        ("fault-in-200", 200),
    ],
)
def test_faults_that_write_nothing(sim: Caller, kind: str, status: int) -> None:
    sim.running.faults.add(kind, "customer", "POST")
    assert sim.call("GET", "customer/1").status_code == 400  # another method is not hit
    answer = sim.write(DisplayName="A")
    assert answer.status_code == status
    assert answer.headers["intuit_tid"]
    if status in (502, 503, 504):
        assert answer.text.startswith("<html>")
    else:
        assert answer.json()
    assert sim.running.books.customers == []
    assert sim.write(DisplayName="A").status_code == 200  # used up
    assert sim.running.faults.hits == 1


@pytest.mark.parametrize(
    ("kind", "status"), [("error-after-write", 500), ("throttled-after-write", 429), ("unavailable-after-write", 503)]
)
def test_faults_after_the_write_are_safe_to_retry_with_the_same_request_id(sim: Caller, kind: str, status: int) -> None:
    sim.running.faults.add(kind, "batch")
    item = {"bId": "1", "operation": "create", "Customer": {"DisplayName": "A"}}
    assert sim.batch([item], request_id="r").status_code == status
    assert len(sim.running.books.customers) == 1
    again = sim.batch([item], request_id="r")
    assert again.json()["BatchItemResponse"][0]["Customer"]["DisplayName"] == "A"
    assert len(sim.running.books.customers) == 1


@pytest.mark.parametrize(
    ("kind", "written"),
    [("drop-before-write", 0), ("timeout", 0), ("drop-after-write", 1), ("timeout-after-write", 1)],
)
def test_connections_that_die(sim: Caller, kind: str, written: int) -> None:
    sim.refresh()
    sim.running.faults.add(kind, "customer", seconds=0.01)
    with pytest.raises(requests.exceptions.ConnectionError):
        sim.write(DisplayName="A", request_id="r")
    assert len(sim.running.books.customers) == written
    assert sim.write(DisplayName="A", request_id="r").status_code == 200
    assert len(sim.running.books.customers) == 1


@pytest.mark.parametrize("kind", ["truncated-json", "malformed-json"])
def test_broken_json(sim: Caller, kind: str) -> None:
    sim.refresh()
    sim.running.faults.add(kind, "query")
    with pytest.raises((requests.exceptions.ChunkedEncodingError, requests.exceptions.JSONDecodeError)):
        sim.query("select * from Customer")
    assert sim.query("select * from Customer") == {}


def test_single_items_of_a_batch_can_be_refused(sim: Caller) -> None:
    sim.running.faults.add("item-throttled", "batch", items=[1])
    items = [{"bId": str(n), "operation": "create", "Customer": {"DisplayName": f"C{n}"}} for n in range(3)]
    found = sim.batch(items).json()["BatchItemResponse"]
    assert [("Fault" in item) for item in found] == [False, True, False]
    assert found[1]["Fault"]["Error"][0]["code"] == "3001"
    assert len(sim.running.books.customers) == 2


def test_faults_on_the_token_route_and_in_the_other_casing(sim: Caller) -> None:
    sim.running.faults.add("invalid-grant", "token")
    answer = sim.token(grant_type="refresh_token", refresh_token=sim.refresh_token)
    assert (answer.status_code, answer.json()) == (400, {"error": "invalid_grant"})
    sim.running.faults.add("unauthorized", "customer", lower=False)
    assert sim.write(DisplayName="A").json()["Fault"]["Error"][0]["code"] == "3200"
    sim.running.faults.add("lapsed", "customer", lower=True)
    assert sim.write(DisplayName="A").json()["fault"]["error"][0]["code"] == "6190"


def test_rules_skip_and_repeat(sim: Caller) -> None:
    sim.running.faults.add("throttled", "customer", skip=1, times=2)
    sim.running.faults.add("server-error", "*", times=0, skip=3)
    statuses = [sim.call("GET", "customer/1").status_code for _ in range(6)]
    assert statuses == [400, 429, 429, 400, 400, 500] or statuses.count(429) == 2
    sim.running.faults.clear()
    assert sim.call("GET", "customer/1").status_code == 400


def test_faults_by_file_and_by_control_api(starter: Starter, tmp_path: Path) -> None:
    file = tmp_path / "faults.json"
    file.write_text(json.dumps([{"kind": "unavailable", "route": "cdc"}]))
    sim = starter("empty", faults=file)
    assert sim.call("GET", "cdc").status_code == 503
    waiting = sim.control("faults", [{"kind": "throttled", "route": "query"}, {"kind": "slow", "seconds": 0}])
    assert [rule["kind"] for rule in waiting["waiting"]] == ["throttled", "slow"]
    assert sim.call("GET", "customer/1").status_code == 400
    sim.control("faults", method="DELETE")
    assert sim.control("faults")["waiting"] == []


@pytest.mark.parametrize(
    "rules", [{"kind": "nonsense"}, {"kind": "slow", "route": "nowhere"}, {"kind": "slow", "colour": 1}, {"route": "*"}]
)
def test_wrong_faults_are_refused_in_words(sim: Caller, rules: Any, tmp_path: Path) -> None:
    answer = sim.session.post(f"{sim.ready['control_url']}/faults", json=[rules], timeout=20)
    assert answer.status_code == 400
    assert answer.json()["error"]
    assert sim.running.faults.waiting() == []


def test_closing_lets_waiting_requests_go(starter: Starter) -> None:
    sim = starter()
    sim.refresh()
    sim.running.faults.add("timeout", "customer", seconds=600)
    sim.session.close()
    with pytest.raises(requests.exceptions.RequestException):
        sim.session.get(f"{sim.base}/customer/1", timeout=0.05)
    sim.running.close()


def test_the_log_tells_and_keeps_secrets(sim: Caller) -> None:
    sim.running.faults.add("throttled", "customer")
    sim.write(DisplayName="A", request_id="r1")
    sim.session.get(sim.ready["authorize_url"], params={"state": "hush", "client_id": "x"}, timeout=20)
    lines = sim.control("log")
    by_route = {line["route"]: line for line in lines}
    assert list(by_route) == ["token", "customer", "authorize"]
    assert by_route["customer"] | {"at": "", "tid": "", "milliseconds": 0} == {
        "at": "",
        "method": "POST",
        "path": f"/v3/company/{sim.ready['realm_id']}/customer",
        "query": {"requestid": "r1"},
        "route": "customer",
        "status": 429,
        "tid": "",
        "fault": "throttled",
        "code": "3001",
        "milliseconds": 0,
    }
    assert sim.access_token not in str(lines)
    assert sim.refresh_token not in str(lines)
    assert "hush" not in str(lines)
    assert error_of(sim.write())["code"] == "6080"
    assert sim.running.log.lines[-1].code == "6080"
