"""Two companies in one practice: switching never mixes a row, and disconnecting one revokes and forgets just that one.

Both simulated companies number their customers alike, so a row that went to the wrong company would be found there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.problems import EnvironmentProblem, KnownError, SignInNeeded
from qbosync_desktop.office import Office, open_office
from qbosync_desktop.quickbooks.endpoints import simulator
from qbosync_desktop.quickbooks.file_vault import FileVault
from qbosync_desktop.quickbooks.oauth import TokenEndpoint
from qbosync_desktop.simulator import Running, start

ANN, BO = "Ann Abernethy-Quill", "Bo Zwicky-Marlow"


@pytest.fixture
def first() -> Iterator[Running]:
    with start("generated:12", seed=1) as running:
        yield running


@pytest.fixture
def second() -> Iterator[Running]:
    with start("generated:9", seed=2) as running:
        yield running


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    one = open_office(tmp_path)
    yield one
    one.close()


def realm(running: Running) -> str:
    return str(running.ready["realm_id"])


def names(running: Running) -> dict[str, str]:
    return {row["Id"]: row["DisplayName"] for row in running.books.customers}


def shown(office: Office) -> dict[str, str]:
    return {one.id: one.display_name for one in office.desk.picture().customers.values()}


def linked(office: Office) -> dict[str, str]:
    """Client → customer, by name, in the current company."""
    picture = office.desk.picture()
    return {
        picture.clients[client].name: picture.customers[link.customer_id].display_name
        for client, link in picture.links.items()
    }


def client_id(office: Office, name: str) -> int:
    (found,) = [one.id for one in office.desk.picture().clients.values() if one.name == name]
    return found


def phones(running: Running) -> set[str]:
    return {row.get("PrimaryPhone", {}).get("FreeFormNumber", "") for row in running.books.customers}


def test_switching_never_mixes_rows(office: Office, first: Running, second: Running) -> None:
    office.connect_simulator(first.ready)
    office.connect_simulator(second.ready)
    both = (first, second)
    assert set(names(first)) & set(names(second))  # the same ids over there and here
    for name in (ANN, BO):
        office.desk.save_client(Client(name=name))
    for running in both:
        office.use_company(realm(running))
        office.desk.pull()
        assert shown(office) == names(running)

    # Ann is made in the first company only, Bo in the second only.
    made = ((first, ANN), (second, BO))
    for running, name in made:
        office.use_company(realm(running))
        office.desk.export([client_id(office, name)])
        assert len(office.desk.plan().actions) == 1
    for running, name in made:
        office.use_company(realm(running))
        push = office.desk.push(office.desk.plan())
        assert (push.done, push.refused) == (1, 0)
        assert name in names(running).values()
    assert BO not in names(first).values()
    assert ANN not in names(second).values()

    # Going to and fro shows each company its own rows, links and history, without reading anything.
    asked = [len(running.log.lines) for running in both]
    for _ in range(3):
        for running, name in made:
            office.use_company(realm(running))
            assert shown(office) == names(running)
            assert linked(office) == {name: name}
            assert [one.realm_id for one in office.desk.pushes()] == [realm(running)]
    assert [len(running.log.lines) for running in both] == asked

    # One change in the register goes where the client is linked, and nowhere else.
    before = names(second), [row["SyncToken"] for row in second.books.customers]
    ann = office.desk.picture().clients[client_id(office, ANN)]
    office.desk.save_client(replace(ann, phone="02 5550 9999"))
    assert office.desk.plan().actions == ()  # the second is the current one
    office.use_company(realm(first))
    office.desk.push(office.desk.plan())
    assert "02 5550 9999" in phones(first)
    assert (names(second), [row["SyncToken"] for row in second.books.customers]) == before

    # What changes over there is read into its own company.
    customer = second.books.named(BO)["Id"]
    second.human.edit(customer, CompanyName="Changed by hand")
    office.desk.pull()
    assert all(one.company_name != "Changed by hand" for one in office.desk.picture().customers.values())
    office.use_company(realm(second))
    office.desk.pull()
    assert office.desk.picture().customers[customer].company_name == "Changed by hand"


def test_a_look_at_an_unchanged_company_costs_two_requests_at_most(office: Office, first: Running) -> None:
    office.connect_simulator(first.ready)
    office.desk.pull()
    asked = len([line for line in first.log.lines if line.route != "token"])
    office.desk.pull()
    assert len([line for line in first.log.lines if line.route != "token"]) - asked <= 2


def test_disconnecting_one_revokes_and_forgets_just_that_one(office: Office, first: Running, second: Running) -> None:
    office.connect_simulator(first.ready)
    office.connect_simulator(second.ready)
    vault = FileVault(office.folder)
    token = vault.load(realm(second))
    assert token
    office.desk.pull()
    office.disconnect()
    assert office.company is None
    assert vault.load(realm(second)) is None
    assert second.sign_in.living_grant(realm(second)) is None
    with pytest.raises(SignInNeeded):
        TokenEndpoint(simulator(second.ready)).refresh(token)
    with pytest.raises(EnvironmentProblem):
        office.desk.pull()

    office.use_company(realm(first))
    assert vault.load(realm(first))
    assert first.sign_in.living_grant(realm(first)) is not None
    office.desk.pull()
    assert shown(office) == names(first)

    # The other one's rows are kept and shown as last read, but nothing is asked of it without a new sign-in.
    asked = len(second.log.lines)
    office.use_company(realm(second))
    assert shown(office) == names(second)
    with pytest.raises(KnownError) as caught:
        office.desk.pull()
    assert caught.value.problem.code == "sign-in"
    assert len(second.log.lines) == asked
