"""The whole job through ``qbosync``, checked against the simulator's own books."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from qbosync_desktop.simulator import Running, start
from tests.cli.console import DEMO_LIST, Console, command, environment, run

CLIENT_KEYS = [
    *("id", "reference", "kind", "name", "trading_name", "given_name", "middle_name", "family_name"),
    *("email", "phone", "mobile", "fax", "website", "abn", "acn", "postal", "street", "sync", "archived"),
    *("customer_id", "status", "companies"),
]
ADDRESS_KEYS = ["line1", "line2", "city", "state", "postcode", "country"]
QBO_ADDRESS = {"line1": "Line1", "city": "City", "state": "CountrySubDivisionCode", "postcode": "PostalCode"}


@pytest.fixture
def running() -> Iterator[Running]:
    with start("au-demo") as one:
        yield one


@pytest.fixture
def qbosync(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Console:
    return Console(tmp_path / "data", capsys)


def active(running: Running) -> dict[str, dict[str, Any]]:
    return {one["DisplayName"]: one for one in running.books.customers if one["Active"]}


def holds(record: dict[str, Any], client: dict[str, Any]) -> None:
    """QuickBooks' record says what the register says, wherever the register says anything."""
    assert record["DisplayName"] == client["name"]
    if client["email"]:
        assert record["PrimaryEmailAddr"]["Address"].casefold() == client["email"].casefold()
    for mine, theirs in (("phone", "PrimaryPhone"), ("mobile", "Mobile"), ("fax", "Fax")):
        if client[mine]:
            digits = "".join(filter(str.isdigit, client[mine]))
            assert "".join(filter(str.isdigit, record[theirs]["FreeFormNumber"])) == digits
    for mine, theirs in (("postal", "BillAddr"), ("street", "ShipAddr")):
        if client[mine]["line1"]:
            assert {key: record[theirs].get(name, "") for key, name in QBO_ADDRESS.items()} == {
                key: client[mine][key] for key in QBO_ADDRESS
            }


def test_the_whole_job(qbosync: Console, running: Running, tmp_path: Path) -> None:
    before = {one["Id"]: one for one in running.books.customers}

    connected = qbosync.connect(running, tmp_path)
    assert connected.code == 0
    assert connected.data == {
        "realm_id": running.ready["realm_id"],
        "name": "Wattle Creek Accounting",
        "environment": "simulator",
    }
    imported = qbosync.json("clients", "import", DEMO_LIST)
    assert (imported.code, imported.data["read"], imported.data["added"]) == (0, 60, 60)
    assert imported.data["errors"] == []
    assert qbosync.json("clients", "import", DEMO_LIST).data["unchanged"] == 60

    refused = qbosync.json("export", "--all")
    assert refused.problem["code"] == "not-read", "nobody is created before QuickBooks was read"

    pulled = qbosync.json("pull")
    assert (pulled.code, pulled.data["complete"]) == (0, True)
    suggested = qbosync.json("suggest").data
    assert {"client_id", "customer_id", "score", "tier", "reasons"} <= suggested[0].keys()
    exact = {(one["client_id"], one["customer_id"]) for one in suggested if one["best"] and one["tier"] == "exact"}
    assert len(exact) > 10

    accepted = qbosync.json("accept", "--tier", "exact")
    assert (accepted.code, accepted.data["count"]) == (0, len(exact))
    clients = qbosync.clients()
    linked = {(one["id"], one["customer_id"]) for one in clients.values() if one["customer_id"]}
    assert linked == exact
    for one in clients.values():
        assert set(CLIENT_KEYS) <= one.keys()
        assert list(one["postal"]) == list(one["street"]) == ADDRESS_KEYS
        assert one["companies"] == [
            {"realm_id": running.ready["realm_id"], "customer_id": one["customer_id"], "status": one["status"]}
        ]

    # by hand: link one, pause and start again, link another and unlink it
    barrett = running.books.named("Barrett & Lowe Surveyors")["Id"]
    assert qbosync.json("link", "BAR004", barrett).code == 0
    assert qbosync.json("link", "BAR004", barrett).data["count"] == 0, "once more is nothing to do, and no problem"
    keogh = running.books.named("Keogh, D & M")["Id"]
    assert qbosync.json("link", "BAR004", keogh).problem["code"] == "client-already-mapped"
    assert qbosync.json("link", "KEO001", barrett).problem["code"] == "client-already-mapped"
    assert qbosync.json("link", "MCA003", running.books.named("Lachlan James McAuliffe")["Id"]).code == 0
    assert qbosync.json("pause", "MCA003").data["count"] == 1
    assert qbosync.clients()["MCA003"]["status"] == "paused"
    assert qbosync.json("pause", "BAR004").code == qbosync.json("pause", "BAR004", "--off").code == 0
    assert qbosync.clients()["BAR004"]["status"] == "to push"
    rosa = clients["GAR003"]["id"]
    assert qbosync.json("link", rosa, running.books.named("Garcia Family Trust")["Id"]).code == 0
    assert qbosync.json("unlink", rosa).code == 0
    assert qbosync.clients()["GAR003"]["customer_id"] is None

    exported = qbosync.json("export", "--all")
    assert exported.code == 1
    refused_ids = {one["client_id"]: one["code"] for one in exported.data["problems"]}
    assert "look-first" in refused_ids.values()
    named = {"CAR009": "a vendor", "MOO003": "an employee", "DAI001": "an inactive customer"}
    assert {refused_ids[clients[reference]["id"]] for reference in named} == {"name-taken"}
    assert refused_ids[clients["HOB003"]["id"]] == "name-forbidden"

    plan = qbosync.json("plan")
    actions, problems = plan.data["actions"], plan.data["problems"]
    assert (plan.code, bool(problems)) == (1, True)
    assert Counter(one["kind"] for one in actions)["CreateCustomer"] == exported.data["count"]
    for action in actions:
        assert {"client_id", "customer_id", "kind", "fields"} <= action.keys()
        assert (action["customer_id"] is None) is (action["kind"] == "CreateCustomer")
        assert all(
            isinstance(pair, list) and len(pair) == 2 and pair[0] != pair[1] for pair in action["fields"].values()
        )
    for problem in problems:
        assert {"code", "client_id", "title", "detail", "remedy"} <= problem.keys()
        assert problem["remedy"]
    assert {one["Id"]: one for one in running.books.customers} == before, "nothing was sent yet"

    assert qbosync.json("push").problem["code"] == "not-approved", "without --yes nothing is sent from a script"
    assert "qbosync push --yes" in qbosync("push").err
    assert {one["Id"]: one for one in running.books.customers} == before

    pushed = qbosync.json("push", "--yes")
    assert pushed.code == 1, "done, with the problems of the plan left"
    assert (pushed.data["done"], pushed.data["refused"], pushed.data["waiting"]) == (len(actions), 0, 0)
    clients = qbosync.clients()
    records = {one["Id"]: one for one in running.books.customers}
    pushed_ids = {one["client_id"] for one in actions}
    by_id = {one["id"]: one for one in clients.values()}
    for client_id in pushed_ids:
        assert by_id[client_id]["status"] == "in sync"
        holds(records[by_id[client_id]["customer_id"]], by_id[client_id])
    assert len(records) == len(before) + exported.data["count"]
    names = Counter(one["DisplayName"].casefold() for one in records.values())
    assert max(names.values()) == 1, "no doubles"
    touched = {by_id[client_id]["customer_id"] for client_id in pushed_ids}
    touched |= {key for key, one in records.items() if "ParentRef" in one}  # a job carries its parent's name
    untouched = {key: one for key, one in records.items() if key not in touched}
    assert untouched == {key: one for key, one in before.items() if key not in touched}
    paused = clients["MCA003"]["customer_id"]
    assert (records[paused], clients["MCA003"]["status"]) == (before[paused], "paused")

    again = qbosync.json("push", "--yes")
    assert (again.data["done"], again.data["outcomes"]) == (0, [])
    assert {one["Id"]: one for one in running.books.customers} == records

    # a change of a client pends at once and goes out with the next push
    changed = tmp_path / "changed.csv"
    changed.write_text("Reference,Name,Email\nBAR004,Barrett and Lowe Surveyors Pty Ltd,new@barrett.example\n", "utf-8")
    assert qbosync.json("clients", "import", changed).data["changed"] == 1
    (action,) = qbosync.json("plan").data["actions"]
    assert action["fields"] == {"PrimaryEmailAddr": ["admin@barrettlowe.example", "new@barrett.example"]}
    assert qbosync.json("sync").data["waiting"] == 1, "the firm's switch is off"
    assert running.books.customer(barrett) == records[barrett]
    assert qbosync.json("sync", "--yes").data["done"] == 1
    assert running.books.customer(barrett)["PrimaryEmailAddr"] == {"Address": "new@barrett.example"}

    # what someone else does in QuickBooks is read, and shown before it is written over
    running.human.edit(barrett, PrimaryPhone={"FreeFormNumber": "(03) 5550 9999"})
    assert qbosync.json("pull").data["complete"] is False
    assert qbosync.clients()["BAR004"]["status"] == "to push"

    status = qbosync.json("status")
    assert status.code == 1
    counts = status.data
    assert counts["company"]["name"] == "Wattle Creek Accounting"
    assert counts["clients"] == sum(counts[key] for key in ("in_sync", "to_push", "problem", "not_linked", "left_out"))
    assert counts["to_push"] == 1
    assert "Wattle Creek Accounting (simulator)" in qbosync("status").out


@pytest.mark.skipif(sys.platform == "win32", reason="SIGTERM")
def test_the_job_between_processes(tmp_path: Path) -> None:
    """Simulator and every command are processes of their own, as in a scheduled run."""
    arguments = ("simulator", "--port", "0", "--company", "au-demo")
    with subprocess.Popen(
        command(*arguments), stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8", env=environment()
    ) as process:
        try:
            assert process.stdout is not None
            ready = tmp_path / "ready.json"
            ready.write_text(process.stdout.readline(), "utf-8")
            folder = ("--data-dir", tmp_path / "data", "--json")
            assert run("connect", "--simulator", ready, *folder).code == 0
            assert run("clients", "import", DEMO_LIST, *folder).data["added"] == 60
            assert run("pull", *folder).code == 0
            assert run("accept", "--tier", "exact", *folder).code == 0
            first = run("push", "--yes", *folder)
            assert first.data["done"] > 10
            assert first.data["refused"] == 0
            assert run("push", "--yes", *folder).data["done"] == 0
            plan = run("plan", *folder)
            assert (plan.data["actions"], plan.err) == ([], "")
            assert json.loads(run("status", *folder).out)["in_sync"] == first.data["done"]
        finally:
            process.send_signal(signal.SIGTERM)
            out, err = process.communicate(timeout=20)
        assert (process.returncode, out) == (0, "")
        assert "Traceback" not in err


def ready_to_push(qbosync: Console, running: Running, tmp_path: Path) -> int:
    """A practice with its exact pairs linked and the rest chosen for creation; how many customers will be new."""
    qbosync.connect(running, tmp_path)
    qbosync.json("clients", "import", DEMO_LIST)
    qbosync.json("pull")
    qbosync.json("accept", "--tier", "exact")
    count = qbosync.json("export", "--all").data["count"]
    assert count > 10
    return int(count)


def nothing_twice(qbosync: Console, running: Running, before: int, new: int) -> None:
    """Every client that was chosen is there once, and nothing is left to send."""
    records = running.books.customers
    assert len(records) == before + new
    assert max(Counter(one["DisplayName"].casefold() for one in records).values()) == 1
    assert qbosync.json("plan").data["actions"] == []
    status = qbosync.json("status").data
    assert (status["unfinished_pushes"], status["to_push"]) == (0, 0)
    by_id = {one["Id"]: one for one in records}
    for client in qbosync.clients().values():
        if client["customer_id"] and client["status"] == "in sync":
            holds(by_id[client["customer_id"]], client)


@pytest.mark.parametrize("fault", ["drop-after-write", "error-after-write", "truncated-json", "drop-before-write"])
def test_a_broken_connection_loses_nothing_and_doubles_nothing(
    qbosync: Console, running: Running, tmp_path: Path, fault: str
) -> None:
    new = ready_to_push(qbosync, running, tmp_path)
    before = len(running.books.customers)
    running.faults.add(fault, route="batch")
    first = qbosync.json("push", "--yes")
    assert "Traceback" not in first.err
    if first.code == 2:
        assert first.problem["remedy"]
        assert qbosync.json("push", "--yes").code == 1
    nothing_twice(qbosync, running, before, new)


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_a_killed_push_is_finished_by_the_next_one(qbosync: Console, running: Running, tmp_path: Path) -> None:
    new = ready_to_push(qbosync, running, tmp_path)
    before = len(running.books.customers)
    running.faults.add("slow", route="batch", seconds=60)  # carried out, but the answer never comes in time
    arguments = command("push", "--yes", "--json", "--data-dir", qbosync.folder)
    with subprocess.Popen(
        arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment()
    ) as process:
        while len(running.books.customers) == before:
            with pytest.raises(subprocess.TimeoutExpired):
                process.wait(timeout=0.05)
        process.send_signal(signal.SIGKILL)
    status = qbosync.json("status")
    assert (status.code, status.data["unfinished_pushes"]) == (1, 1)
    resumed = qbosync.json("push", "--yes")
    assert resumed.code == 1
    assert {one["outcome"] for one in resumed.data["outcomes"]} == {"done"}
    nothing_twice(qbosync, running, before, new)
