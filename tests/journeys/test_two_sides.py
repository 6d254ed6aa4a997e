"""What people do on both sides, end to end: over the real file, the real protocol and the simulator's own books."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from qbosync_desktop.desk.desk import Desk
from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.fields import Field
from qbosync_desktop.domain.plan import ActionKind, Origin
from qbosync_desktop.domain.problems import Remedy, RemoteProblem
from qbosync_desktop.domain.settings import Settings
from qbosync_desktop.office import Office, open_office
from qbosync_desktop.quickbooks.retry import POLICY, Rule
from qbosync_desktop.simulator import Running, start


class Firm:
    """An office over a simulator of its own."""

    def __init__(self, running: Running, office: Office) -> None:
        self.running = running
        self.office = office
        office.connect_simulator(running.ready)
        office.desk.pull()

    @property
    def desk(self) -> Desk:
        return self.office.desk

    def pair(self, name: str, **values: object) -> tuple[int, str]:
        """A client and a customer of the same name, linked and in step."""
        record = self.running.human.add(DisplayName=name)
        self.desk.save_client(Client(name=name, **values))  # type: ignore[arg-type]  # texts
        client = next(one for one in self.desk.picture().clients.values() if one.name == name)
        self.desk.pull()
        self.desk.link(client.id, record["Id"])
        self.push()
        return client.id, record["Id"]

    def change(self, client_id: int, **values: object) -> None:
        self.desk.save_client(replace(self.desk.picture().clients[client_id], **values))  # type: ignore[arg-type]  # texts

    def push(self) -> None:
        push = self.desk.push(self.desk.plan())
        assert (push.refused, push.stopped) == (0, 0), [one.problem for one in self.desk.entries(push.id)]

    def name(self, customer_id: str) -> str:
        return str(self.running.books.customer(customer_id)["DisplayName"])


@pytest.fixture
def firm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Firm]:
    monkeypatch.setitem(POLICY, "connection-dropped", Rule((0, 0, 0), "The connection broke off."))
    with start("empty") as running:
        office = open_office(tmp_path / "data")
        try:
            yield Firm(running, office)
        finally:
            office.close()


def test_an_edit_in_quickbooks_is_shown_and_taken_or_written_over(firm: Firm) -> None:
    client, customer = firm.pair("Ann Lee", phone="(03) 5550 0101")
    firm.running.human.edit(customer, PrimaryPhone={"FreeFormNumber": "(03) 5550 0999"})
    firm.desk.pull()
    (action,) = firm.desk.plan().actions
    assert action.fields[Field.PHONE].origin is Origin.QUICKBOOKS
    firm.desk.take_value(client, Field.PHONE)
    assert firm.desk.plan().actions == ()
    firm.desk.undo()
    firm.desk.send_ours(client, [Field.PHONE])
    (action,) = firm.desk.plan().actions
    assert action.fields[Field.PHONE].origin not in (Origin.QUICKBOOKS, Origin.BOTH)
    firm.push()
    assert firm.running.books.customer(customer)["PrimaryPhone"]["FreeFormNumber"] == "(03) 5550 0101"


@pytest.mark.parametrize(
    ("fault", "skip"), [("drop-after-write", 0), ("drop-before-write", 1), ("drop-after-write", 2)]
)
def test_a_swap_of_names_survives_a_broken_connection_and_a_restart(
    firm: Firm, tmp_path: Path, fault: str, skip: int
) -> None:
    (one, first), (two, second) = firm.pair("Alpha Farm"), firm.pair("Beta Farm")
    firm.change(one, name="Gamma Farm")
    firm.push()
    firm.change(two, name="Alpha Farm")
    firm.push()
    firm.change(one, name="Alpha Farm")
    firm.change(two, name="Gamma Farm")
    assert (firm.name(first), firm.name(second)) == ("Gamma Farm", "Alpha Farm")
    firm.running.faults.add(fault, route="batch", skip=skip, times=4)
    with pytest.raises(RemoteProblem):
        firm.desk.push(firm.desk.plan())
    firm.running.faults.clear()
    firm.office.close()
    office = open_office(tmp_path / "data")
    try:
        again = Firm(firm.running, office)
        (push,) = again.desk.resume()
        assert (push.total, push.done) == (3, 3)
        assert (again.name(first), again.name(second)) == ("Alpha Farm", "Gamma Farm")
        assert again.desk.plan().actions == ()
        again.desk.push(again.desk.undo_plan(push.id), undo_of=push.id)
        assert (again.name(first), again.name(second)) == ("Gamma Farm", "Alpha Farm")
    finally:
        office.close()


def test_a_swap_given_up_half_way_says_so_and_can_go_on(firm: Firm) -> None:
    (one, first), (two, _) = firm.pair("Alpha Farm"), firm.pair("Beta Farm")
    firm.change(one, name="Beta Farm")
    firm.change(two, name="Alpha Farm")
    firm.running.faults.add("drop-before-write", route="batch", skip=1, times=4)
    with pytest.raises(RemoteProblem):
        firm.desk.push(firm.desk.plan())
    firm.running.faults.clear()
    firm.desk.abandon()
    assert firm.name(first) == f"Alpha Farm (renaming {first})"
    (problem,) = [one for one in firm.desk.plan().problems if one.code == "name-half-way"]
    assert f"Alpha Farm (renaming {first})" in problem.detail
    firm.desk.retry()
    firm.push()
    assert firm.name(first) == "Beta Farm"


def test_clearing_a_field_keeps_everything_else(firm: Firm) -> None:
    client, customer = firm.pair("Ann Lee", phone="(03) 5550 0101", fax="(03) 5550 0102", email="ann@a.example")
    firm.running.human.edit(customer, Notes="Pays late", PreferredDeliveryMethod="Email", ResaleNum="R 7", Title="Dr")
    firm.desk.pull()
    firm.change(client, fax="")
    assert firm.desk.plan().actions == (), "a blank erases nothing"
    firm.desk.keep_settings(replace(Settings(), blanks_clear=True))
    firm.running.human.edit(customer, AlternatePhone={"FreeFormNumber": "(03) 5550 0103"})
    firm.desk.pull()
    (action,) = firm.desk.plan().actions
    assert {name for name, change in action.fields.items() if not change.new} == {Field.FAX, Field.ALTERNATE_PHONE}
    firm.desk.push(firm.desk.plan())
    record = firm.running.books.customer(customer)
    assert "Fax" not in record
    kept = ("Notes", "PreferredDeliveryMethod", "ResaleNum", "Title", "Taxable", "CurrencyRef", "Active")
    assert {name: record[name] for name in kept} == {
        "Notes": "Pays late",
        "PreferredDeliveryMethod": "Email",
        "ResaleNum": "R 7",
        "Title": "Dr",
        "Taxable": True,
        "CurrencyRef": {"value": "AUD", "name": "Australian Dollar"},
        "Active": True,
    }
    assert record["PrimaryPhone"]["FreeFormNumber"] == "(03) 5550 0101"
    assert record["PrimaryEmailAddr"]["Address"] == "ann@a.example"


def test_clearing_does_not_write_over_an_edit_made_meanwhile(firm: Firm) -> None:
    client, customer = firm.pair("Ann Lee", fax="(03) 5550 0102")
    firm.desk.keep_settings(replace(Settings(), blanks_clear=True))
    firm.change(client, fax="")
    plan = firm.desk.plan()
    firm.running.human.edit(customer, Notes="Written a second ago")
    push = firm.desk.push(plan)
    assert push.refused == 1
    record = firm.running.books.customer(customer)
    assert (record["Notes"], record["Fax"]["FreeFormNumber"]) == ("Written a second ago", "(03) 5550 0102")
    firm.desk.retry()
    firm.push()
    record = firm.running.books.customer(customer)
    assert (record["Notes"], "Fax" in record) == ("Written a second ago", False)


def test_a_merged_customer_is_found_and_the_link_goes_to_the_survivor(firm: Firm) -> None:
    client, loser = firm.pair("Ann Lee", email="ann@a.example")
    survivor = firm.running.human.add(DisplayName="Lee Consulting", PrimaryEmailAddr={"Address": "ann@a.example"})["Id"]
    firm.running.human.merge(loser, survivor)
    firm.desk.pull()
    (problem,) = firm.desk.plan().problems
    assert (problem.code, problem.other) == ("customer-inactive", survivor)
    assert problem.remedies == (Remedy.MOVE_LINK, Remedy.MAKE_ACTIVE, Remedy.UNLINK)
    firm.desk.move_link(client, survivor)
    firm.desk.retry()
    assert firm.desk.picture().links[client].customer_id == survivor
    assert {one.kind for one in firm.desk.plan().actions} <= {ActionKind.UPDATE}


def test_a_customer_lost_after_the_last_read_is_found_by_the_push(firm: Firm) -> None:
    (merged, loser), (removed, gone) = firm.pair("Ann Lee", email="ann@a.example"), firm.pair("Bo Ek")
    survivor = firm.running.human.add(DisplayName="Lee Consulting", PrimaryEmailAddr={"Address": "ann@a.example"})["Id"]
    firm.desk.pull()
    for client in (merged, removed):
        firm.change(client, phone="(03) 5550 0199")
    plan = firm.desk.plan()
    firm.running.human.merge(loser, survivor)
    firm.running.human.remove("Customer", gone)
    assert firm.desk.push(plan).refused == 2
    told = {one.client_id: one for one in firm.desk.plan().problems}
    assert (told[merged].code, told[merged].other) == ("customer-inactive", survivor)
    assert (told[removed].code, told[removed].remedies) == ("customer-gone", (Remedy.UNLINK,))


def test_a_name_in_the_way_is_given_up_by_an_inactive_customer_and_comes_back(firm: Firm) -> None:
    client, customer = firm.pair("Ann Lee")
    other = firm.running.human.add(DisplayName="Ann Lee Pty Ltd")["Id"]
    firm.desk.pull()
    firm.change(client, name="Ann Lee Pty Ltd")
    (problem,) = firm.desk.plan().problems
    assert Remedy.MAKE_OTHER_INACTIVE in problem.remedies
    firm.desk.make_other_inactive(other, for_client=client)
    assert [one.kind for one in firm.desk.plan().actions] == [ActionKind.DEACTIVATE, ActionKind.UPDATE]
    push = firm.desk.push(firm.desk.plan())
    assert (push.done, push.refused) == (2, 0)
    assert (firm.name(customer), firm.name(other)) == ("Ann Lee Pty Ltd", "Ann Lee Pty Ltd (inactive) (deleted)")
    assert (firm.desk.plan().actions, firm.desk.picture().given.make_inactive) == ((), frozenset())
    back = firm.desk.push(firm.desk.undo_plan(push.id), undo_of=push.id)
    assert (back.done, back.refused) == (2, 0)
    assert (firm.name(customer), firm.name(other)) == ("Ann Lee", "Ann Lee Pty Ltd")
    assert firm.running.books.customer(other)["Active"]
