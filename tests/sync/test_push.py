"""Push and undo, over books and a company in memory that can break off before or after a write: nothing twice, nothing
lost, nobody's change overwritten. tests/store and tests/quickbooks try the same over a real file and real HTTP.
"""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qbosync_desktop.desk.desk import Desk
from qbosync_desktop.domain.change import Change
from qbosync_desktop.domain.fields import Field
from qbosync_desktop.domain.link import Decision, DecisionKind
from qbosync_desktop.domain.problems import RemoteProblem
from qbosync_desktop.domain.tasks import NeverCancelled, silent
from qbosync_desktop.sync import push as pushing
from qbosync_desktop.sync.ports import EntryState
from tests.memory import Clock, MemoryBooks, MemoryCompany, register


class Practice:
    """A desk over books and a company in memory, with a number of clients chosen for creation."""

    def __init__(self, clients: int = 0) -> None:
        self.clock = Clock()
        self.books = MemoryBooks(clock=self.clock)
        self.company = MemoryCompany()
        self.desk = Desk(self.books, self.company, who="test", now=self.clock)
        self.clients = register(
            self.books, [{"name": f"Client {n}", "email": f"c{n}@a.example"} for n in range(clients)]
        )
        self.books.apply(Change(put_decisions=tuple(Decision(DecisionKind.CREATE, one.id) for one in self.clients)))

    def names(self) -> list[str]:
        return sorted(one.display_name for one in self.company.customers.values())


def test_a_push_creates_links_and_leaves_nothing_to_do() -> None:
    practice = Practice(clients=65)
    push = practice.desk.push(practice.desk.plan())
    assert (push.total, push.done, push.refused, push.stopped) == (65, 65, 0, 0)
    assert len(practice.company.requests) == 3
    assert len(practice.books.links()) == 65
    assert practice.desk.plan().actions == ()


def test_after_a_push_the_way_back_is_history_not_ctrl_z() -> None:
    practice = Practice()
    (client,) = register(practice.books, [{"name": "Client"}])
    practice.desk.pull()
    practice.desk.export([client.id])
    assert practice.desk.board().undo
    practice.desk.push(practice.desk.plan())
    board = practice.desk.board()
    assert (board.undo, board.redo) == ("", "")
    assert len(practice.books.links()) == 1


def test_a_lost_answer_is_asked_for_again_and_nothing_is_made_twice() -> None:
    practice = Practice(clients=40)
    practice.company.dies = ["", "after"]
    with pytest.raises(RemoteProblem):
        practice.desk.push(practice.desk.plan())
    (open_push,) = practice.books.unfinished()
    states = {entry.state for entry in practice.books.entries(open_push.id)}
    assert states == {EntryState.DONE, EntryState.SENT}
    with pytest.raises(Exception, match="push-unfinished"):
        practice.desk.push(practice.desk.plan())
    (push,) = practice.desk.resume()
    assert push.done == 40
    assert len(practice.names()) == len(set(practice.names())) == 40


def test_an_old_request_id_is_not_trusted_quickbooks_is_read_instead() -> None:
    practice = Practice(clients=3)
    practice.company.dies = ["after"]
    with pytest.raises(RemoteProblem):
        practice.desk.push(practice.desk.plan())
    practice.company.answers.clear()  # QuickBooks has forgotten the request
    practice.clock.pass_hours(13)
    (push,) = practice.desk.resume()
    assert push.done == 3
    assert len(practice.company.requests) == 1, "nothing was sent again"
    assert len(practice.names()) == 3


def test_what_a_forgotten_request_had_written_is_not_called_refused() -> None:
    """A computer whose clock was put back trusts a request id that QuickBooks has forgotten: the repeat meets its own
    first try, as a taken name or a newer record. QuickBooks is read before that is believed (found by the soak).
    """
    practice = Practice(clients=2)
    practice.company.dies = ["after"]
    with pytest.raises(RemoteProblem):
        practice.desk.push(practice.desk.plan())
    practice.company.answers.clear()
    (push,) = practice.desk.resume()
    assert (push.done, push.refused) == (2, 0)
    assert len(practice.books.links()) == 2

    (first, second) = practice.books.clients()
    practice.desk.save_client(replace(first, phone="(03) 5550 1111"))
    practice.desk.save_client(replace(second, phone="(03) 5550 2222"))
    practice.company.dies = ["after"]
    with pytest.raises(RemoteProblem):
        practice.desk.push(practice.desk.plan())
    practice.company.answers.clear()
    practice.company.edit("2", phone="(03) 5550 9999")
    (push,) = practice.desk.resume()
    assert (push.done, push.refused) == (1, 1)
    assert practice.company.customers["2"].phone == "(03) 5550 9999", "somebody's edit stands"
    (problem,) = practice.desk.plan().problems
    assert problem.code == "changed-meanwhile"


def test_an_old_request_that_never_arrived_becomes_a_problem_and_can_be_tried_again() -> None:
    practice = Practice(clients=2)
    practice.company.dies = ["after"]
    with pytest.raises(RemoteProblem):
        practice.desk.push(practice.desk.plan())
    practice.company.customers.clear()
    practice.company.answers.clear()
    practice.clock.pass_hours(13)
    (push,) = practice.desk.resume()
    assert push.refused == 2
    assert {one.code for one in practice.desk.plan().problems} == {"not-arrived"}
    practice.desk.retry()
    assert practice.desk.push(practice.desk.plan()).done == 2


def test_a_request_refused_as_a_whole_becomes_a_problem_of_each_client() -> None:
    practice = Practice(clients=2)
    practice.company.dies = ["refused"]
    push = practice.desk.push(practice.desk.plan())
    assert push.refused == 2
    assert [one.code for one in practice.desk.plan().problems] == ["company-lapsed"] * 2


def test_a_dead_network_leaves_all_waiting_and_giving_up_stops_them() -> None:
    practice = Practice(clients=2)
    practice.company.dies = ["before"]
    with pytest.raises(RemoteProblem):
        practice.desk.push(practice.desk.plan())
    (push,) = practice.desk.abandon()
    assert push.stopped == 2
    assert practice.names() == []
    assert len(practice.desk.plan().actions) == 2, "the decisions stand"


def test_stopping_between_batches_keeps_what_is_done() -> None:
    practice = Practice(clients=35)

    class AfterFirst(NeverCancelled):
        def cancelled(self) -> bool:
            return len(practice.company.requests) == 1

    push = practice.desk.push(practice.desk.plan(), AfterFirst())
    assert (push.done, push.stopped) == (30, 5)
    assert len(practice.desk.plan().actions) == 5


def test_a_customer_changed_meanwhile_is_not_overwritten() -> None:
    practice = Practice(clients=1)
    practice.desk.push(practice.desk.plan())
    practice.desk.pull()
    (client,) = practice.books.clients()
    practice.desk.save_client(replace(client, phone="(03) 5550 1111"))
    plan = practice.desk.plan()
    practice.company.edit("1", phone="(03) 5550 9999")
    push = practice.desk.push(plan)
    assert push.refused == 1
    assert practice.company.customers["1"].phone == "(03) 5550 9999"
    (problem,) = practice.desk.plan().problems
    assert problem.code == "changed-meanwhile"
    practice.desk.retry()
    (action,) = practice.desk.plan().actions
    assert action.fields[Field.PHONE].old == "(03) 5550 9999", "the plan shows what the other person wrote"
    assert practice.desk.push(practice.desk.plan()).done == 1


def test_undo_puts_the_before_image_back_where_quickbooks_still_holds_ours() -> None:
    practice = Practice(clients=2)
    practice.desk.push(practice.desk.plan())
    for client in practice.books.clients():
        practice.desk.save_client(replace(client, phone="(03) 5550 1111", name=f"{client.name} Pty Ltd"))
    push = practice.desk.push(practice.desk.plan())
    practice.company.edit("2", phone="(03) 5550 9999")
    plan = practice.desk.undo_plan(push.id)
    assert [one.code for one in plan.problems] == ["changed-since-push"]
    undone = practice.desk.push(plan, undo_of=push.id)
    assert undone.done == 2
    assert practice.names() == ["Client 0", "Client 1"]
    assert practice.company.customers["1"].phone == ""
    assert practice.company.customers["2"].phone == "(03) 5550 9999", "a human's change is left alone"
    assert all(entry.undone for entry in practice.books.entries(push.id))


def test_an_undo_that_breaks_off_and_is_resumed_marks_what_it_took_back() -> None:
    practice = Practice(clients=2)
    push = practice.desk.push(practice.desk.plan())
    practice.company.dies = ["after"]
    with pytest.raises(RemoteProblem):
        practice.desk.push(practice.desk.undo_plan(push.id), undo_of=push.id)
    practice.desk.resume()
    assert all(entry.undone for entry in practice.books.entries(push.id))


def test_a_look_at_a_few_customers_is_not_a_read_of_the_company() -> None:
    practice = Practice(clients=1)
    practice.desk.push(practice.desk.plan())
    practice.desk.pull()
    read = practice.books.company().last_read
    practice.clock.pass_hours(1)
    (client,) = practice.books.clients()
    practice.desk.save_client(replace(client, phone="(03) 5550 1111"))
    plan = practice.desk.plan()
    practice.company.edit("1", phone="(03) 5550 9999")
    assert practice.desk.push(plan).refused == 1
    assert practice.books.customers()[0].phone == "(03) 5550 9999"
    assert practice.books.company().last_read == read


def test_undoing_a_creation_makes_the_customer_inactive_and_unlinks_the_client() -> None:
    practice = Practice(clients=1)
    push = practice.desk.push(practice.desk.plan())
    practice.desk.push(practice.desk.undo_plan(push.id), undo_of=push.id)
    (customer,) = practice.company.customers.values()
    assert not customer.active
    assert practice.books.links() == ()


fates = st.lists(st.sampled_from(["", "before", "after"]), max_size=6)


@settings(max_examples=60)
@given(fates, st.integers(1, 70), st.booleans())
def test_whatever_the_network_does_every_client_is_in_quickbooks_exactly_once(
    dies: list[str], clients: int, old: bool
) -> None:
    practice = Practice(clients=clients)
    practice.company.dies = list(dies)
    for _ in range(len(dies) + 2):
        try:
            if practice.books.unfinished():
                practice.desk.resume()
            practice.desk.retry()
            practice.desk.push(practice.desk.plan())
        except RemoteProblem:
            practice.clock.pass_hours(13 if old else 0.1)
    assert practice.books.unfinished() == ()
    assert practice.names() == sorted(f"Client {n}" for n in range(clients))
    assert practice.desk.plan().actions == ()
    assert len(practice.books.links()) == clients


def test_a_name_freed_by_one_batch_is_used_only_by_a_later_one() -> None:
    practice = Practice()
    one, two = register(practice.books, [{"name": "Alpha"}, {"name": "Beta"}])
    practice.company.add(display_name="Gamma", company_name="Alpha")
    practice.company.add(display_name="Alpha", company_name="Beta")
    practice.books.keep(practice.company.read_all(NeverCancelled(), silent), None)
    practice.desk.link(one.id, "1")
    practice.desk.link(two.id, "2")
    plan = practice.desk.plan()
    assert [len(batch) for batch in pushing.batches(plan.actions)] == [1, 1]
    assert practice.desk.push(plan).done == 2
    assert practice.company.customers["1"].value(Field.DISPLAY_NAME) == "Alpha"
