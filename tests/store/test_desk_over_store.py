"""The desk's and the sync's own work, over the real store: what the fakes in memory promise holds on disk."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from qbosync_desktop.desk.desk import Desk
from qbosync_desktop.domain.change import Change
from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.company import Company, Environment
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
