"""The desk's and the sync's own work, over the real store: what the fakes in memory promise holds on disk."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from qbosync_desktop.desk.desk import Desk
from qbosync_desktop.domain.change import Change
from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.company import Company, Environment
from qbosync_desktop.domain.fields import Field
from qbosync_desktop.domain.link import Decision, DecisionKind
from qbosync_desktop.domain.problems import RemoteProblem
from qbosync_desktop.store import open_store
from tests.memory import Clock, MemoryCompany
from tests.store.conftest import REALM


def test_a_push_that_breaks_off_is_finished_after_a_restart_and_can_be_taken_back(folder: Path) -> None:
    company, clock = MemoryCompany(), Clock()
    with open_store(folder, clock=clock) as store:
        store.add_company(Company(REALM, "A", Environment.SIMULATOR), {})
        books = store.books(REALM)
        books.apply(
            Change(
                put_clients=tuple(Client(-n, f"Client {n}") for n in range(1, 66)),
                put_decisions=tuple(Decision(DecisionKind.CREATE, -n) for n in range(1, 66)),
            )
        )
        desk = Desk(books, company, who="Kim", now=clock)
        company.dies = ["", "after"]
        with pytest.raises(RemoteProblem):
            desk.push(desk.plan())
    with open_store(folder, clock=clock) as store:
        books = store.books(REALM)
        desk = Desk(books, company, who="Kim", now=clock)
        (push,) = desk.resume()
        assert (push.total, push.done, push.refused, push.stopped) == (65, 65, 0, 0)
        assert len(company.customers) == len(books.links()) == len(books.customers()) == 65
        assert (desk.plan().actions, books.decisions(), books.unfinished()) == ((), (), ())

        first = books.clients()[0]
        books.apply(Change(put_clients=(replace(first, email="new@a.example"),)))
        update = desk.push(desk.plan())
        assert (update.total, update.done) == (1, 1)

        back = desk.push(desk.undo_plan(push.id), undo_of=push.id)
        assert back.done == 65
        assert books.links() == ()
        assert not any(customer.active for customer in company.customers.values())
        assert all(entry.undone for entry in books.entries(push.id))

        forth = desk.push(desk.undo_plan(back.id), undo_of=back.id)
        assert forth.done == 65
        assert len(books.links()) == 65
        assert all(customer.active for customer in company.customers.values())


def test_a_pull_kept_on_disk_is_what_the_desk_shows(folder: Path) -> None:
    company, clock = MemoryCompany(), Clock()
    company.add(display_name="Ann Lee", email="ann@a.example")
    company.add(display_name="Bo Ek")
    with open_store(folder, clock=clock) as store:
        store.add_company(Company(REALM, "A", Environment.SIMULATOR), {})
        books = store.books(REALM)
        desk = Desk(books, company, who="Kim", now=clock)
        desk.pull()
        books.apply(Change(put_clients=(Client(-1, "Ann Lee", email="ann@a.example"),)))
        desk.match()
        assert [one.customer_id for one in books.suggestions()] == ["1"]
        desk.link(1, "1")
        assert [(link.client_id, link.customer_id) for link in books.links()] == [(1, "1")]
        desk.undo()
        assert books.links() == ()
        desk.redo()
        assert len(books.links()) == 1


def test_names_change_places_over_a_restart_and_a_link_keeps_what_was_seen(folder: Path) -> None:
    company, clock = MemoryCompany(), Clock()
    company.add(display_name="Beta", company_name="Alpha", phone="1300 555 010")
    company.add(display_name="Alpha", company_name="Beta")
    with open_store(folder, clock=clock) as store:
        store.add_company(Company(REALM, "A", Environment.SIMULATOR), {})
        books = store.books(REALM)
        desk = Desk(books, company, who="Kim", now=clock)
        desk.pull()
        books.apply(Change(put_clients=(Client(-1, "Alpha"), Client(-2, "Beta"))))
        desk.link(1, "1")
        desk.link(2, "2")
        company.dies = ["after"]
        with pytest.raises(RemoteProblem):
            desk.push(desk.plan())
    with open_store(folder, clock=clock) as store:
        books = store.books(REALM)
        desk = Desk(books, company, who="Kim", now=clock)
        assert books.links()[0].seen[Field.PHONE] == "1300 555 010"
        (push,) = desk.resume()
        assert (push.total, push.done) == (3, 3)
        assert [one.display_name for one in company.customers.values()] == ["Alpha", "Beta"]
        assert [one.display_name for one in books.customers()] == ["Alpha", "Beta"]
        assert desk.plan().actions == ()
        desk.push(desk.undo_plan(push.id), undo_of=push.id)
        assert [one.display_name for one in company.customers.values()] == ["Beta", "Alpha"]
        assert all(entry.undone for entry in books.entries(push.id))


def test_a_customer_in_the_way_is_ended_and_the_choice_closed(folder: Path) -> None:
    company, clock = MemoryCompany(), Clock()
    company.add(display_name="Ann Lee", company_name="Ann")
    company.add(display_name="Ann")
    with open_store(folder, clock=clock) as store:
        store.add_company(Company(REALM, "A", Environment.SIMULATOR), {})
        books = store.books(REALM)
        desk = Desk(books, company, who="Kim", now=clock)
        desk.pull()
        books.apply(Change(put_clients=(Client(-1, "Ann"),)))
        desk.link(1, "1")
        desk.make_other_inactive("2", for_client=1)
        assert [one.kind for one in books.decisions()] == [DecisionKind.MAKE_INACTIVE]
        company.edit("2", phone="1300 555 999")
        push = desk.push(desk.plan())
        assert push.refused == 2, "somebody works with it; nothing is forced"
        assert [(one.client_id, one.customer_id) for one in books.problems()] == [(0, "2"), (1, "1")]
        desk.retry()
        assert desk.push(desk.plan()).refused == 0
        assert (books.decisions(), books.problems()) == ((), ())
        assert [one.customer_id for one in books.links()] == ["1"]
