"""State files, the human at the keyboard, the control API, the ready-made companies."""

from __future__ import annotations

import csv
import re
import sqlite3
import subprocess
import sys
from collections import Counter
from pathlib import Path
from urllib.parse import urljoin

import pytest
from stdnum.au import abn, acn

from qbosync_desktop.simulator import start
from qbosync_desktop.simulator.refusals import Refusal
from tests.simulator.conftest import Caller, Starter

CLIENTS = Path(__file__).parents[2] / "resources" / "demo" / "clients.csv"


def test_a_company_lives_on_in_its_file(starter: Starter, tmp_path: Path) -> None:
    file = tmp_path / "company.state"
    one = starter("au-demo", state=file)
    made = one.made(DisplayName="Made before")
    replayed = one.write(DisplayName="By id", request_id="r1")
    one.running.human.deactivate(made["Id"])
    one.running.clock.advance(7200)
    one.control("settings", {"shuffle_batch": True})
    before = one.running.books.customers
    one.running.close()

    two = starter("empty", state=file)  # the company in the file wins
    for key in ("realm_id", "client_id", "client_secret", "refresh_token", "redirect_uri"):
        assert two.ready[key] == one.ready[key]
    assert two.running.books.customers == before
    assert two.running.settings.shuffle_batch
    assert two.write(DisplayName="other", request_id="r1").content == replayed.content
    assert 7190 < two.running.clock.offset < 7210
    assert int(two.made(DisplayName="Made after")["Id"]) > int(made["Id"])
    assert len(two.running.simulation.companies) == 2
    two.access_token = one.access_token  # ended with the two hours, but known
    assert two.call("GET", "companyinfo/1").json()["fault"]["error"][0]["detail"] == "Token expired"


def test_what_was_answered_survives_a_kill(tmp_path: Path) -> None:
    file = tmp_path / "killed.state"
    script = f"""
import os, pathlib, requests
from tests.simulator.conftest import Caller
from qbosync_desktop.simulator import start
sim = Caller(start("empty", tls=False, state=pathlib.Path({str(file)!r})))
sim.made(DisplayName="Written just before the end")
os.kill(os.getpid(), 9)
"""
    subprocess.run([sys.executable, "-c", script], check=False, cwd=Path(__file__).parents[2], timeout=60)
    with start("empty", tls=False, state=file) as running:
        assert [one["DisplayName"] for one in running.books.customers] == ["Written just before the end"]


def test_removed_records_stay_removed(starter: Starter, tmp_path: Path) -> None:
    one = starter("empty", state=tmp_path / "s")
    made = one.made(DisplayName="A")
    one.control("human", {"do": "remove", "id": made["Id"]})
    one.running.close()
    two = starter("empty", state=tmp_path / "s")
    assert two.running.books.customers == []
    assert two.running.books.removed[0][:2] == ("Customer", made["Id"])


@pytest.mark.parametrize("content", [b"not a database at all, but a text that is long enough", b"{}"])
def test_a_file_that_is_no_state_is_refused(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "wrong"
    file.write_bytes(content)
    with pytest.raises(ValueError, match="not a state file"):
        start("empty", tls=False, state=file)


def test_a_state_file_serves_one_simulator_at_a_time(starter: Starter, tmp_path: Path) -> None:
    starter("empty", state=tmp_path / "s")
    with pytest.raises(ValueError, match="Another simulator"):
        start("empty", tls=False, state=tmp_path / "s")
    with pytest.raises(ValueError, match="cannot be opened"):
        start("empty", tls=False, state=tmp_path / "no such folder" / "s")


def test_a_newer_state_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "s"
    start("empty", tls=False, state=file).close()
    with sqlite3.connect(file) as db:
        db.execute("update meta set value = replace(value, '\"format\": 1', '\"format\": 2')")
    db.close()
    with pytest.raises(ValueError, match="another version"):
        start("empty", tls=False, state=file)


def test_saving_and_loading_by_control_api(sim: Caller, tmp_path: Path) -> None:
    one = sim.made(DisplayName="Kept")
    path = str(tmp_path / "copy.state")
    sim.control("state/save", {"path": path})
    sim.made(DisplayName="Forgotten")
    sim.running.human.edit(one["Id"], Notes="forgotten too")
    sim.control("state/load", {"path": path})
    assert sim.running.books.customers == [one]
    assert sim.made(DisplayName="Forgotten")
    missing = sim.session.post(f"{sim.ready['control_url']}/state/load", json={"path": path + "x"}, timeout=20)
    assert missing.status_code == 400
    assert "There is no file" in missing.json()["error"]


def test_the_clock_by_control_api(sim: Caller) -> None:
    assert sim.control("clock", {"now": "2026-01-01T00:00:00+00:00", "frozen": True})["frozen"]
    assert sim.control("clock", {"advance": 90})["now"].startswith("2026-01-01T00:01:30")
    assert sim.made(DisplayName="A")["MetaData"]["CreateTime"] == "2025-12-31T16:01:30-08:00"
    assert sim.control("clock", {"reset": True})["frozen"] is False
    assert sim.control("")["companies"][0]["Customer"] == 1
    for path, body in (("clock", {"now": "soon"}), ("settings", {"nope": 1}), ("settings", {"throttled": "yes"})):
        answer = sim.session.post(f"{sim.ready['control_url']}/{path}", json=body, timeout=20)
        assert (answer.status_code, list(answer.json())) == (400, ["error"])
    assert sim.session.get(f"{sim.ready['control_url']}/nope", timeout=20).status_code == 404


def test_a_merge_moves_invoices_and_leaves_the_loser_inactive(starter: Starter) -> None:
    sim = starter("au-demo")
    books = sim.running.books
    keep, lose = books.named("G & G Solutions"), books.named("G and G Solutions Pty Ltd")
    sim.control("human", {"do": "merge", "id": lose["Id"], "into": keep["Id"]})
    owners = Counter(invoice["CustomerRef"]["value"] for invoice in books.invoices)
    assert (owners[keep["Id"]], owners[lose["Id"]]) == (43, 0)
    gone = books.customer(lose["Id"])
    assert (gone["Active"], gone["DisplayName"]) == (False, "G and G Solutions Pty Ltd (deleted)")
    assert sim.refused(Id=lose["Id"], SyncToken=gone["SyncToken"], sparse=True, Notes="x")["code"] == "6000"
    parent, other = books.named("Banksia Medical Centre"), books.named("Garcia Pty Ltd")
    for one, two in ((parent, other), (other, parent), (other, other), (lose, other)):
        with pytest.raises(Refusal):
            sim.running.human.merge(one["Id"], two["Id"])


def test_a_human_edit_makes_the_app_stale(sim: Caller) -> None:
    one = sim.made(DisplayName="A", PrimaryEmailAddr={"Address": "a@b.example"})
    sim.control("human", {"do": "edit", "id": one["Id"], "values": {"Notes": "by hand"}})
    assert sim.refused(Id=one["Id"], SyncToken="0", sparse=True, Notes="by app")["code"] == "5010"
    sim.running.human.deactivate(one["Id"])
    assert sim.running.human.reactivate(one["Id"])["DisplayName"] == "A"
    assert sim.running.human.add(DisplayName="B")["Id"]


def test_the_page_lists_edits_merges_and_deactivates(starter: Starter) -> None:
    sim = starter("au-demo")
    base = sim.ready["api_base"]
    listed = sim.session.get(base, timeout=20).text
    assert "Wattle Creek Accounting" in listed
    assert "D&#x27;Silva Super Fund" in listed
    assert "<script" not in listed
    one = sim.running.books.named("Garcia Pty Ltd")
    page = sim.session.get(f"{base}/app/customerdetail", params={"nameId": one["Id"]}, timeout=20).text
    form = dict(re.findall(r'name="([\w.]+)" value="([^"]*)"', page.split("<h2>Edit</h2>")[1].split("</form>")[0]))
    act = urljoin(base, "/app/act")
    saved = sim.session.post(act, data=form | {"BillAddr.Line1": "10 Wharf Rd"}, timeout=20)
    assert "Saved Garcia Pty Ltd." in saved.text
    after = sim.running.books.customer(one["Id"])
    assert after["BillAddr"]["Line1"] == "10 Wharf Rd"
    assert after["BillAddr"]["Country"] == one["BillAddr"]["Country"]
    assert after["PrimaryEmailAddr"] == one["PrimaryEmailAddr"]
    twin = sim.running.books.named("Smith, Joanne")
    into = sim.running.books.named("Joanne Smith")
    for what, record, said in (
        ("merge", twin, "Merged into Joanne Smith"),
        ("deactivate", sim.running.books.named("Tallow & Thread"), "Now inactive"),
        ("deactivate", sim.running.books.named("G & G Solutions"), "QuickBooks says no"),
        ("reactivate", sim.running.books.named("Daintree Honey Co (deleted)"), "Now active: Daintree Honey Co."),
    ):
        form = {"do": what, "id": record["Id"], "into": into["Id"]}
        assert said in sim.session.post(act, data=form, timeout=20).text
    added = sim.session.post(act, data={"do": "add", "DisplayName": "<b>New</b>"}, timeout=20).text
    assert "&lt;b&gt;New&lt;/b&gt;" in added
    assert "<b>New" not in added
    assert sim.session.get(f"{base}/app/customerdetail?nameId=0", timeout=20).status_code == 404


def test_the_demo_tells_its_story(starter: Starter) -> None:
    sim = starter("au-demo")
    customers = sim.running.books.customers
    active = [one for one in customers if one["Active"] and not one["Job"]]
    assert 45 <= len(active) <= 55
    assert sum(not one["Active"] for one in customers) >= 3
    assert (len(sim.running.books.vendors), len(sim.running.books.employees)) == (6, 4)
    with CLIENTS.open(encoding="utf-8", newline="") as file:
        clients = list(csv.DictReader(file))
    names = {client["Client Name"] for client in clients}
    held = {one["DisplayName"] for one in sim.running.books.vendors + sim.running.books.employees}
    assert {"Cartwright Freight", "Coastal Pool Care Pty Ltd", "Tegan Moore"} <= names & held
    assert sim.running.books.named("Daintree Honey Co (deleted)")["Active"] is False
    assert "Daintree Honey Co" in names
    assert any(one["Job"] for one in customers)
    assert {one["DisplayName"] for one in customers} >= {"G & G Solutions", "G and G Solutions Pty Ltd"}
    assert {client["Client type"] for client in clients} == {
        "Individual",
        "Company",
        "Trust",
        "Partnership",
        "SMSF",
        "Other",
    }
    assert sum(not client["Email"] for client in clients) >= 2
    assert len({client["Reference"] for client in clients}) == len(clients) >= 60


def test_the_demo_names_nobody_real(starter: Starter) -> None:
    sim = starter("au-demo")
    text = CLIENTS.read_text(encoding="utf-8") + str(sim.running.books.customers + sim.running.books.vendors)
    for address in re.findall(r"[\w.]+@[\w.]+", text):
        assert address.endswith(".example")
    for phone in re.findall(r"\(0\d\) (\d{4}) \d{4}", text):
        assert phone == "5550"
    for mobile in re.findall(r"\b04\d\d ?\d{3} ?\d{3}\b", text):
        assert mobile.replace(" ", "").startswith("049157")
    with CLIENTS.open(encoding="utf-8", newline="") as file:
        for client in csv.DictReader(file):
            assert not client["ABN"] or abn.is_valid(client["ABN"])
            assert not client["ACN"] or acn.is_valid(client["ACN"])
            assert (client["Client type"] == "Company") == bool(client["ACN"])


def test_generated_companies_are_the_same_for_the_same_seed(starter: Starter) -> None:
    one, two, other = starter("generated:300"), starter("generated:300"), starter("generated:300", seed=2)
    assert one.running.books.customers == two.running.books.customers
    assert one.running.books.customers != other.running.books.customers
    names = [record["DisplayName"].casefold() for record in one.running.books.customers]
    assert len(set(names)) == len(names) == 300
    assert len(one.running.books.vendors) == len(one.running.books.employees) == 3
    made = one.made(**{k: v for k, v in one.running.books.customers[0].items() if k != "Id"} | {"DisplayName": "X"})
    assert made["Active"]


def test_an_empty_company_is_empty(sim: Caller) -> None:
    assert sim.names("where Active in (true, false)") == []
    assert sim.query("select count(*) from Vendor") == {"totalCount": 0}
    assert sim.call("GET", "companyinfo/1").json()["CompanyInfo"]["Country"] == "AU"
