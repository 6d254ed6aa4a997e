"""Batches, request ids, change data capture."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any

from tests.simulator.conftest import Caller, Starter, error_of


def create(number: int, name: str = "") -> dict[str, Any]:
    return {"bId": str(number), "operation": "create", "Customer": {"DisplayName": name or f"Customer {number}"}}


def test_a_batch_of_30_with_a_fault_and_a_query_inside(sim: Caller) -> None:
    taken = sim.made(DisplayName="Taken")
    update = {"Id": taken["Id"], "SyncToken": "0", "sparse": True, "Notes": "n"}
    items = [create(number) for number in range(26)]
    items += [create(26, "TAKEN"), {"bId": "27", "operation": "update", "Customer": update}]
    items += [{"bId": "28", "Query": "select count(*) from Customer"}, create(29) | {"operation": "delete"}]
    answer = sim.batch(items)
    assert answer.status_code == 200
    body = answer.json()
    assert set(body) == {"BatchItemResponse", "time"}
    found = {item["bId"]: item for item in body["BatchItemResponse"]}
    assert len(found) == 30
    assert found["0"]["Customer"]["DisplayName"] == "Customer 0"
    assert found["26"]["Fault"]["Error"][0]["code"] == "6240"
    assert found["26"]["Fault"]["type"] == "ValidationFault"
    assert (found["27"]["Customer"]["Notes"], found["27"]["Customer"]["CurrencyRef"]["value"]) == ("n", "AUD")
    assert found["28"]["QueryResponse"]["totalCount"] == 27
    assert found["29"]["Fault"]["Error"][0]["code"] == "500"
    assert sim.running.books.count("Customer") == 27


def test_31_items_write_nothing(sim: Caller) -> None:
    error = error_of(sim.batch([create(number) for number in range(31)]))
    assert (error["code"], error["Message"]) == ("1040", "Batch size exceeds allowed limit")
    assert sim.running.books.customers == []
    assert error_of(sim.batch([]))["code"] == "2020"


def test_batch_items_may_come_back_in_any_order(sim: Caller) -> None:
    sim.control("settings", {"shuffle_batch": True})
    order = [item["bId"] for item in sim.batch([create(number) for number in range(30)]).json()["BatchItemResponse"]]
    assert order != sorted(order, key=int)
    assert sorted(order, key=int) == [str(number) for number in range(30)]


def test_long_item_ids_only_matter_with_a_request_id(sim: Caller) -> None:
    item = create(1) | {"bId": "0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f"}
    assert sim.batch([item]).status_code == 200
    assert error_of(sim.batch([item], request_id="r1"))["code"] == "2130"
    assert error_of(sim.batch([create(1)], request_id="r" * 37))["code"] == "2130"
    assert error_of(sim.write(DisplayName="x", request_id="r" * 51))["code"] == "2130"
    assert sim.write(DisplayName="x", request_id="r" * 50).status_code == 200


def test_a_request_id_replays_create_update_and_batch(sim: Caller) -> None:
    first = sim.write(DisplayName="A", request_id="one")
    again = sim.write(DisplayName="Something else", request_id="one")
    assert again.content == first.content
    assert again.headers["intuit_tid"] != first.headers["intuit_tid"]
    record_id = first.json()["Customer"]["Id"]
    update = {"Id": record_id, "SyncToken": "0", "sparse": True, "Notes": "n"}
    updates = [sim.write(request_id="two", **update) for _ in range(3)]
    assert {answer.content for answer in updates} == {updates[0].content}
    batches = [sim.batch([create(1), create(2)], request_id="three") for _ in range(2)]
    assert batches[0].content == batches[1].content
    assert len(sim.running.books.customers) == 3
    assert sim.running.books.customer(record_id)["SyncToken"] == "1"


def test_two_at_once_write_once(sim: Caller) -> None:
    sim.refresh()

    def send(number: int) -> bytes:
        caller = Caller(sim.running)
        caller.access_token = sim.access_token
        try:
            return caller.write(DisplayName=f"Racer {number}", request_id="same").content
        finally:
            caller.session.close()

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(send, range(16)))
    assert len(set(answers)) == 1
    assert len(sim.running.books.customers) == 1


def test_a_refusal_is_not_replayed_unless_asked_for(sim: Caller) -> None:
    assert sim.write(request_id="r").status_code == 400
    assert sim.write(DisplayName="A", request_id="r").status_code == 200
    sim.control("settings", {"replay_failures": True})
    assert sim.write(request_id="s").status_code == 400
    assert sim.write(DisplayName="B", request_id="s").status_code == 400


def changes(sim: Caller, since: datetime, entities: str = "Customer,Vendor") -> Any:
    answer = sim.call("GET", "cdc", params={"entities": entities, "changedSince": since.isoformat()})
    assert answer.status_code == 200, answer.text
    body = answer.json()
    assert set(body) == {"CDCResponse", "time"}
    (response,) = body["CDCResponse"]
    return response["QueryResponse"]


def test_changes_since(starter: Starter) -> None:
    sim = starter("au-demo")
    clock = sim.running.clock
    clock.advance(timedelta(days=60))
    since = clock.now()
    assert changes(sim, since) == [{}, {}]
    clock.advance(10)
    one = sim.running.books.named("Garcia Pty Ltd")
    sim.made(Id=one["Id"], SyncToken=one["SyncToken"], sparse=True, Active=False)
    new = sim.made(DisplayName="Brand new")
    customers, vendors, unknown = changes(sim, since, "Customer,Vendor,Account")
    assert [row["Id"] for row in customers["Customer"]] == [one["Id"], new["Id"]]
    assert customers["Customer"][0]["DisplayName"] == "Garcia Pty Ltd (deleted)"
    assert (customers["startPosition"], customers["maxResults"]) == (1, 2)
    assert vendors == unknown == {}
    sim.control("settings", {"cdc_inactive_as_deleted": True})
    assert changes(sim, since, "Customer")[0]["Customer"][0]["status"] == "Deleted"
    sim.running.human.remove("Customer", new["Id"])
    gone = changes(sim, since, "customer")[0]["Customer"][-1]
    assert (gone["Id"], gone["status"], gone["domain"]) == (new["Id"], "Deleted", "QBO")


def test_changes_have_limits(starter: Starter) -> None:
    sim = starter("generated:1100")
    sim.running.clock.set(datetime(2026, 9, 30, tzinfo=UTC))
    for since in (datetime(2026, 8, 29, tzinfo=UTC), None):
        params = {"entities": "Customer"} | ({"changedSince": since.isoformat()} if since else {})
        assert sim.call("GET", "cdc", params=params).status_code == 400
    assert error_of(sim.call("GET", "cdc", params={"entities": "TaxCode", "changedSince": "2026-09-29"}))
    for number in range(0, 1100, 25):
        with sim.running.books.lock:
            for one in list(sim.running.books.all("Customer"))[number : number + 25]:
                sim.running.books.put("Customer", one, sim.running.clock.seconds())
    assert changes(sim, datetime(2026, 9, 29, tzinfo=UTC), "Customer")[0]["maxResults"] == 1000
