"""Reading a company: all of it, what changed, some of it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from qbosync_desktop.domain.customer import NameHolderKind
from qbosync_desktop.domain.problems import Cancelled, RemoteProblem
from qbosync_desktop.domain.tasks import NeverCancelled, silent
from qbosync_desktop.quickbooks.company import QuickBooksCompany
from qbosync_desktop.quickbooks.connect import connect_simulator
from qbosync_desktop.simulator import Running, start
from qbosync_desktop.sync.ports import CompanyPort
from tests.quickbooks.conftest import SharedClock

NEVER = NeverCancelled()


def requests_of(running: Running) -> int:
    return sum(line.route != "token" for line in running.log.lines)


def test_a_full_read_brings_every_record_as_the_books_hold_it(running: Running, company: QuickBooksCompany) -> None:
    sleeper = running.human.add(DisplayName="Old Customer Pty Ltd")
    running.human.deactivate(sleeper["Id"])
    running.human.add("Vendor", DisplayName="Zebedee Freight")
    running.human.add("Employee", DisplayName="Zachary Quill", GivenName="Zachary", FamilyName="Quill")
    said: list[tuple[int, int, str]] = []
    port: CompanyPort = company
    reading = port.read_all(NEVER, lambda *told: said.append(told))
    assert reading.complete
    books = {one["Id"]: one for one in running.books.customers}
    assert {one.id for one in reading.customers} == set(books)
    for one in reading.customers:
        held = books[one.id]
        assert one.display_name == held["DisplayName"]
        assert one.active == held["Active"]
        assert one.sync_token == held["SyncToken"]
        assert one.email == held.get("PrimaryEmailAddr", {}).get("Address", "")
        assert one.bill_address.postcode == held.get("BillAddr", {}).get("PostalCode", "")
        assert float(one.balance) == held.get("Balance", 0)
        assert one.updated is not None
    names = {(one.kind, one.display_name) for one in reading.names}
    assert (NameHolderKind.VENDOR, "Zebedee Freight") in names
    assert (NameHolderKind.EMPLOYEE, "Zachary Quill") in names
    assert len(reading.names) == len(running.books.vendors) + len(running.books.employees)
    assert reading.asked_at <= running.clock.now()
    assert said[-1][0] == said[-1][1] == len(books)


@pytest.mark.parametrize("ahead", [timedelta(hours=1), timedelta(hours=-1)], ids=["fast", "slow"])
def test_a_wrong_clock_of_this_computer_hides_no_change(
    running: Running, company: QuickBooksCompany, clock: SharedClock, monkeypatch: pytest.MonkeyPatch, ahead: timedelta
) -> None:
    """Times are taken from QuickBooks' answers; by our own clock the next read would begin after the edit."""
    monkeypatch.setattr(clock, "now", lambda: running.clock.now() + ahead)
    since = company.read_all(NEVER, silent).asked_at
    clock.sleep(600)
    edited = running.books.customers[0]["Id"]
    running.human.edit(edited, Notes="Rang")
    clock.sleep(600)
    assert [one.id for one in company.read_changes(since, NEVER, silent).customers] == [edited]


def test_a_second_look_at_an_unchanged_company_is_one_request(
    running: Running, company: QuickBooksCompany, clock: SharedClock
) -> None:
    since = company.read_all(NEVER, silent).asked_at
    clock.sleep(3600)
    for days in (0, 45):
        clock.sleep(days * 86400)
        running.log.clear()
        reading = company.read_changes(since, NEVER, silent)
        assert (reading.customers, reading.names, reading.gone, reading.complete) == ((), (), (), False)
        assert requests_of(running) == 1
        assert reading.asked_at > since


@pytest.mark.parametrize("days", [1, 45])
def test_changes_are_found_by_cdc_and_by_time(
    running: Running, company: QuickBooksCompany, clock: SharedClock, days: int
) -> None:
    ids = [running.human.add(DisplayName=name)["Id"] for name in ("Ann", "Ben", "Cat", "Dot")]
    clock.sleep(3600)
    since = company.read_all(NEVER, silent).asked_at
    clock.sleep(days * 86400)
    running.human.edit(ids[0], GivenName="Anne")
    running.human.deactivate(ids[1])
    running.human.merge(ids[2], ids[3])
    new = running.human.add(DisplayName="Eve")["Id"]
    running.human.add("Vendor", DisplayName="A New Vendor")
    reading = company.read_changes(since, NEVER, silent)
    found = {one.id: one for one in reading.customers}
    assert set(found) == {*ids, new}
    assert found[ids[0]].given_name == "Anne"
    assert not found[ids[1]].active
    assert not found[ids[2]].active
    assert [one.display_name for one in reading.names] == ["A New Vendor"]
    assert not reading.complete


def test_deleted_in_cdc_is_believed_only_when_the_record_is_not_there(
    running: Running, company: QuickBooksCompany, clock: SharedClock
) -> None:
    running.settings.cdc_inactive_as_deleted = True
    asleep, removed = (running.human.add(DisplayName=name)["Id"] for name in ("Ann", "Ben"))
    since = company.read_all(NEVER, silent).asked_at
    clock.sleep(60)
    running.human.deactivate(asleep)
    running.human.remove("Customer", removed)
    reading = company.read_changes(since, NEVER, silent)
    assert [(one.id, one.active) for one in reading.customers] == [(asleep, False)]
    assert reading.gone == (removed,)


def test_more_changes_than_cdc_can_tell_are_all_found(tmp_path: Path) -> None:
    with start("generated:1200", tls=True) as running:
        clock = SharedClock(running)
        company = connect_simulator(running.ready, tmp_path, clock=clock).quickbooks
        everything = company.read_all(NEVER, silent)
        assert len(everything.customers) == running.books.count("Customer") >= 1200
        clock.sleep(86400)
        for one in everything.customers:
            if one.active:
                running.human.edit(one.id, Notes="touched")
        reading = company.read_changes(everything.asked_at, NEVER, silent)
        assert {one.id for one in reading.customers} == {one.id for one in everything.customers if one.active}
        company.close()


def test_some_customers_and_unknown_ids(running: Running, company: QuickBooksCompany) -> None:
    ids = [running.human.add(DisplayName=name)["Id"] for name in ("Ann", "Ben")]
    running.human.deactivate(ids[1])
    found = company.read([ids[0], ids[1], "99999999", "not an id", "1' OR '1"])
    assert {one.id for one in found} == set(ids)
    assert company.read([]) == ()


@pytest.mark.parametrize(
    "name",
    [
        "Plain Name",
        "O'Brien & Sons",
        "O’Brien – Söhne",
        "back\\slash\\",
        "50% off_now",
        "{'quoted'}",
        "日本",
        "A (b) #1",
    ],
)
def test_a_name_is_found_whatever_it_holds(running: Running, company: QuickBooksCompany, name: str) -> None:
    running.settings.ascii_literals_only = True
    made = running.human.add(DisplayName=name)["Id"]
    running.human.add(DisplayName=name + " and more")
    assert [one.id for one in company.find_by_name(name.upper())] == [made]
    running.human.deactivate(made)
    assert [one.id for one in company.find_by_name(name)] == [made]


def test_a_list_cut_short_is_not_a_complete_reading(
    running: Running, company: QuickBooksCompany, monkeypatch: pytest.MonkeyPatch
) -> None:
    running.human.add(DisplayName="Ann")
    answer = running.simulation.main.selection.answer

    def short(sentence: str) -> dict[str, object]:
        found = answer(sentence)
        return {} if "SELECT *" in sentence else found

    monkeypatch.setattr(running.simulation.main.selection, "answer", short)
    with pytest.raises(RemoteProblem) as caught:
        company.read_all(NEVER, silent)
    assert caught.value.problem.code == "malformed-answer"


def test_a_read_can_be_stopped(company: QuickBooksCompany) -> None:
    class Now:
        def cancelled(self) -> bool:
            return True

    with pytest.raises(Cancelled):
        company.read_all(Now(), silent)


def test_the_company_says_who_it_is(running: Running, company: QuickBooksCompany) -> None:
    info = company.info()
    assert (info.name, info.country, info.writable) == (running.simulation.main.name, "AU", True)
    running.simulation.main.set_subscription("EXPIRED")
    assert not company.info().writable
    assert company.read_all(NEVER, silent).complete


def test_changes_start_a_little_early(running: Running, company: QuickBooksCompany, clock: SharedClock) -> None:
    clock.sleep(60)
    made = running.human.add(DisplayName="Saved While We Read")["Id"]
    reading = company.read_changes(running.clock.now() + timedelta(seconds=5), NEVER, silent)
    assert made in {one.id for one in reading.customers}
