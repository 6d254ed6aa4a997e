"""Names that change places: any circle gets to its end inside one push, and whatever breaks it off, nobody keeps a name
in between without being told.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qbosync_desktop.desk.desk import Desk
from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.fields import Field
from qbosync_desktop.domain.plan import chosen
from qbosync_desktop.domain.problems import Remedy, RemoteProblem
from qbosync_desktop.domain.tasks import NeverCancelled, silent
from qbosync_desktop.sync.ports import EntryState
from qbosync_desktop.sync.renames import on_the_way
from tests.memory import Clock, MemoryBooks, MemoryCompany, register

NAMES = ("Alpha", "Beta", "Gamma", "Delta", "Epsilon", "Zeta")


class Circle:
    """Clients linked to customers that have each other's names: client n wants what customer n + 1 is called."""

    def __init__(self, order: Sequence[int]) -> None:
        self.clock = Clock()
        self.books = MemoryBooks(clock=self.clock)
        self.company = MemoryCompany()
        self.desk = Desk(self.books, self.company, who="Kim", now=self.clock)
        self.wanted = [NAMES[number] for number in range(len(order))]
        clients = register(self.books, [Client(name=name) for name in self.wanted])
        for number in order:
            self.company.add(display_name=NAMES[number])
        self.company.customers = {
            key: replace(one, company_name=self.wanted[int(key) - 1]) for key, one in self.company.customers.items()
        }
        self.read()
        for client, customer in zip(clients, self.company.customers, strict=True):
            self.desk.link(client.id, customer)

    def read(self) -> None:
        self.books.keep(self.company.read_all(NeverCancelled(), silent), None)

    def names(self) -> list[str]:
        return [one.display_name for one in self.company.customers.values()]


def test_two_names_change_places_through_a_free_one() -> None:
    practice = Circle([1, 0])
    plan = practice.desk.plan()
    assert plan.problems == ()
    assert [one.via for one in plan.actions] == ["Beta (renaming 1)", ""], (
        "one row each; one goes by way of a free name"
    )
    push = practice.desk.push(plan)
    assert (push.total, push.done) == (3, 3)
    assert practice.names() == ["Alpha", "Beta"]
    assert practice.desk.plan().actions == ()
    first, _, last = practice.books.entries(push.id)
    assert first.action.fields[Field.DISPLAY_NAME].new == "Beta (renaming 1)"
    assert [on_the_way(one.action) for one in practice.books.entries(push.id)] == [True, False, False]
    assert (last.action.fields[Field.DISPLAY_NAME].old, last.action.fields[Field.DISPLAY_NAME].new) == ("Beta", "Alpha")


def test_the_name_in_between_is_a_free_one() -> None:
    practice = Circle([1, 0])
    practice.company.add(display_name="beta (RENAMING 1)")
    practice.read()
    (first, _) = practice.desk.plan().actions
    assert first.via == "Beta (renaming 1-2)"


def test_a_swap_is_taken_back_by_a_swap() -> None:
    practice = Circle([1, 0])
    push = practice.desk.push(practice.desk.plan())
    undo = practice.desk.undo_plan(push.id)
    assert undo.problems == ()
    assert len(undo.actions) == 2
    practice.desk.push(undo, undo_of=push.id)
    assert practice.names() == ["Beta", "Alpha"]
    assert all(one.undone for one in practice.books.entries(push.id))


def test_half_of_a_swap_alone_is_not_sent() -> None:
    practice = Circle([1, 0])
    plan = practice.desk.plan()
    rest = chosen(plan, {plan.actions[1].key: None})
    assert rest.actions == (), "its name would still be taken"
    only_name = chosen(plan, {plan.actions[0].key: frozenset({Field.DISPLAY_NAME})})
    assert only_name.actions == ()


def test_a_swap_that_is_given_up_says_which_name_is_left() -> None:
    practice = Circle([1, 0])
    practice.company.dies = ["", "before"]
    with pytest.raises(RemoteProblem):
        practice.desk.push(practice.desk.plan())
    assert practice.names() == ["Beta (renaming 1)", "Alpha"]
    practice.desk.abandon()
    (problem,) = practice.desk.plan().problems
    assert (problem.code, problem.client_id) == ("name-half-way", 1)
    assert "Beta (renaming 1)" in problem.detail
    assert Remedy.RETRY in problem.remedies
    practice.desk.retry()
    assert practice.desk.push(practice.desk.plan()).refused == 0
    assert practice.names() == ["Alpha", "Beta"]


def test_a_swap_that_is_given_up_can_be_taken_back() -> None:
    practice = Circle([1, 0])
    practice.company.dies = ["", "before"]
    with pytest.raises(RemoteProblem):
        practice.desk.push(practice.desk.plan())
    (push,) = practice.desk.abandon()
    practice.desk.push(practice.desk.undo_plan(push.id), undo_of=push.id)
    assert practice.names() == ["Beta", "Alpha"]


def test_stopping_lets_a_swap_come_to_its_end() -> None:
    practice = Circle([1, 0])

    class AfterFirst(NeverCancelled):
        def cancelled(self) -> bool:
            return len(practice.company.requests) >= 1

    push = practice.desk.push(practice.desk.plan(), AfterFirst())
    assert (push.done, practice.names()) == (3, ["Alpha", "Beta"])


def test_a_swap_half_of_which_is_refused_says_which_name_is_left() -> None:
    practice = Circle([1, 0])
    plan = practice.desk.plan()
    practice.company.edit("2", phone="(03) 5550 9999")  # the other one is stale now
    push = practice.desk.push(plan)
    assert push.refused == 2
    assert practice.names() == ["Beta (renaming 1)", "Alpha"]
    told = {one.client_id: one for one in practice.desk.plan().problems}
    assert told[2].code == "changed-meanwhile"
    assert "“Beta (renaming 1)”" in told[1].detail
    practice.desk.retry()
    practice.desk.push(practice.desk.plan())
    assert practice.names() == ["Alpha", "Beta"]


def test_a_swap_whose_first_half_is_refused_sends_no_second_one() -> None:
    practice = Circle([1, 0])
    plan = practice.desk.plan()
    practice.company.edit("1", phone="(03) 5550 9999")
    push = practice.desk.push(plan)
    assert practice.names() == ["Beta", "Alpha"]
    assert [one.state for one in practice.books.entries(push.id)] == [EntryState.REFUSED] * 3
    assert len(practice.company.requests) == 2, "the second half never left"


@settings(max_examples=80, deadline=None)
@given(
    st.permutations(range(6)),
    st.lists(st.sampled_from(["", "before", "after"]), max_size=8),
    st.booleans(),
    st.booleans(),
)
def test_every_order_of_names_gets_where_it_should_whatever_the_network_does(
    order: list[int], dies: list[str], old: bool, gives_up: bool
) -> None:
    practice = Circle(order)
    practice.company.dies = list(dies)
    for _ in range(len(dies) + 3):
        try:
            if practice.books.unfinished():
                practice.desk.abandon() if gives_up else practice.desk.resume()
                between = [name for name in practice.names() if "renaming" in name]
                plan = practice.desk.plan()
                told = " ".join([*(one.detail for one in plan.problems), *(one.freed for one in plan.actions)])
                assert all(name in told for name in between), "never a name in between without a word"
            practice.desk.retry()
            practice.desk.push(practice.desk.plan())
        except RemoteProblem:
            practice.clock.pass_hours(13 if old else 0.1)
    assert practice.names() == practice.wanted
    assert practice.desk.plan() == practice.desk.plan()
    assert practice.desk.plan().actions == ()
    assert practice.desk.plan().problems == ()
