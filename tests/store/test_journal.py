"""The journal: written before, recorded after, and every consequence in the same transaction."""

from __future__ import annotations

from dataclasses import replace

import pytest

from qbosync_desktop.domain.change import Change
from qbosync_desktop.domain.client import Address, Client
from qbosync_desktop.domain.customer import Customer
from qbosync_desktop.domain.fields import Field, FieldValue
from qbosync_desktop.domain.link import Decision, DecisionKind, Link
from qbosync_desktop.domain.plan import Action, ActionKind, FieldChange, Origin
from qbosync_desktop.domain.problems import EnvironmentProblem, Problem, Remedy
from qbosync_desktop.store import Books, Store
from qbosync_desktop.sync.ports import Answer, Entry, EntryState
from tests.store.conftest import OTHER, Clock

HOME = Address("1 Long Street", "", "Fitzroy", "VIC", "3065")
CREATE = Action(
    ActionKind.CREATE,
    1,
    "Ann Lee",
    fields={Field.DISPLAY_NAME: FieldChange("", "Ann Lee"), Field.SHIP_ADDRESS: FieldChange(Address(), HOME)},
)
UPDATE = Action(
    ActionKind.UPDATE,
    2,
    "Bo Ek",
    "58",
    "4",
    {Field.EMAIL: FieldChange("old@example.com", "new@example.com", Origin.BOTH)},
)
CREATED = Customer("101", "0", "Ann Lee", ship_address=HOME)
UPDATED = Customer("58", "5", "Bo Ek", email="new@example.com", phone="1")
NO = Problem("name-taken", "Client name must be unique", "d", "t", (Remedy.RENAME, Remedy.ADD_REFERENCE), tid="1-abc")


@pytest.fixture
def ready(books: Books) -> Books:
    """Two clients; the second is linked to customer 58."""
    link = Link(2, "58", why="you chose it", sent={Field.EMAIL: "old@example.com", Field.PHONE: "1"})
    books.apply(Change(put_clients=(Client(-1, "Ann Lee"), Client(-2, "Bo Ek")), put_links=(link,)))
    return books


def _push(books: Books, *actions: Action, undo_of: int = 0) -> int:
    """One batch that is on its way; items are "1", "2", …"""
    push_id = books.begin([("request", str(n), action) for n, action in enumerate(actions, 1)], "Kim", undo_of)
    books.mark_sent(push_id, "request")
    return push_id


def test_a_push_is_written_down_before_anything_is_sent(ready: Books, clock: Clock) -> None:
    push_id = ready.begin([("r1", "1", CREATE), ("r2", "1", UPDATE)], "Kim")
    started = clock.now
    push = ready.push(push_id)
    assert (push.realm_id, push.who, push.undo_of, push.started_at) == (ready.realm_id, "Kim", 0, started)
    assert (push.finished_at, push.total, push.done, push.refused, push.stopped) == (None, 2, 0, 0, 0)
    assert ready.entries(push_id) == (
        Entry(push_id, 1, "r1", "1", CREATE),
        Entry(push_id, 2, "r2", "1", UPDATE),
    )
    assert ready.unfinished() == (push,)


def test_only_the_named_batch_is_marked_and_reset(ready: Books, clock: Clock) -> None:
    push_id = ready.begin([("r1", "1", CREATE), ("r2", "1", UPDATE)], "Kim")
    ready.mark_sent(push_id, "r1")
    first, second = ready.entries(push_id)
    assert (first.state, first.sent_at) == (EntryState.SENT, clock.now)
    assert (second.state, second.sent_at) == (EntryState.WAITING, None)
    ready.reset(push_id, "r1")
    assert [entry.state for entry in ready.entries(push_id)] == [EntryState.WAITING] * 2
    assert ready.entries(push_id)[0].sent_at is None


def test_a_created_customer_is_kept_linked_and_its_decision_closed(ready: Books, clock: Clock) -> None:
    other = Decision(DecisionKind.CREATE, 2)
    ready.apply(Change(put_decisions=(Decision(DecisionKind.CREATE, 1), other)))
    push_id = _push(ready, CREATE)
    ready.record(push_id, [Answer("1", CREATED, tid="1-xyz")])
    now = clock.now
    sent: dict[Field, FieldValue] = {Field.DISPLAY_NAME: "Ann Lee", Field.SHIP_ADDRESS: HOME}
    assert ready.customers() == (CREATED,)
    seen = {name: CREATED.value(name) for name in Field}
    assert ready.links()[0] == Link(1, "101", True, now, now, None, "created in QuickBooks", sent, seen)
    assert ready.decisions() == (other,)
    entry = ready.entries(push_id)[0]
    assert (entry.state, entry.answered_at, entry.tid) == (EntryState.DONE, now, "1-xyz")
    assert (entry.customer_id, entry.sync_token, entry.after) == ("101", "0", sent)


def test_an_update_brings_customer_and_link_up_to_date(ready: Books, clock: Clock) -> None:
    push_id = _push(ready, UPDATE)
    ready.record(push_id, [Answer("1", UPDATED)])
    assert ready.customers() == (UPDATED,)
    link = ready.links()[0]
    assert link.sent == {Field.EMAIL: "new@example.com", Field.PHONE: "1"}
    assert (link.last_sync, link.why) == (clock.now, "you chose it")
    assert ready.entries(push_id)[0].after == {Field.EMAIL: "new@example.com"}


def test_a_refusal_waits_as_a_problem_until_it_is_solved(ready: Books, clock: Clock) -> None:
    create = Decision(DecisionKind.CREATE, 1)
    ready.apply(Change(put_decisions=(create,)))
    push_id = _push(ready, CREATE)
    ready.record(push_id, [Answer("1", None, NO, "1-abc")])
    waiting = replace(NO, client_id=1)
    assert ready.problems() == (waiting,)
    assert ready.decisions() == (create,)
    assert (len(ready.customers()), len(ready.links())) == (0, 1)
    entry = ready.entries(push_id)[0]
    assert (entry.state, entry.problem, entry.tid, entry.answered_at) == (
        EntryState.REFUSED,
        waiting,
        "1-abc",
        clock.now,
    )
    again = _push(ready, CREATE)
    ready.record(again, [Answer("1", None, Problem("too-long", "Too long"))])
    assert [problem.code for problem in ready.problems()] == ["too-long"]
    once_more = _push(ready, CREATE)
    ready.record(once_more, [Answer("1", CREATED)])
    assert ready.problems() == ()


def test_problems_can_be_cleared_by_client(ready: Books) -> None:
    push_id = _push(ready, CREATE, UPDATE)
    ready.record(push_id, [Answer("1", None, NO), Answer("2", None, NO)])
    assert [problem.client_id for problem in ready.problems()] == [1, 2]
    ready.clear_problems([1, 99])
    assert [problem.client_id for problem in ready.problems()] == [2]


def test_answers_of_one_batch_never_touch_another(ready: Books) -> None:
    push_id = ready.begin([("r1", "1", CREATE), ("r2", "1", UPDATE)], "Kim")
    ready.mark_sent(push_id, "r1")
    ready.record(push_id, [Answer("1", CREATED)])
    ready.record(push_id, [Answer("1", CREATED)])  # the same answer once more
    assert [entry.state for entry in ready.entries(push_id)] == [EntryState.DONE, EntryState.WAITING]
    ready.mark_sent(push_id, "r2")
    ready.record(push_id, [Answer("1", UPDATED)])
    assert [entry.customer_id for entry in ready.entries(push_id)] == ["101", "58"]


def test_answers_are_recorded_all_or_none(ready: Books) -> None:
    push_id = _push(ready, CREATE, UPDATE)
    with pytest.raises(ValueError, match="customer or a problem"):
        ready.record(push_id, [Answer("1", CREATED), Answer("2")])
    assert [entry.state for entry in ready.entries(push_id)] == [EntryState.SENT] * 2
    assert (ready.customers(), len(ready.links())) == ((), 1)


def test_a_made_inactive_customer_keeps_its_link(ready: Books) -> None:
    ready.apply(Change(put_decisions=(Decision(DecisionKind.DEACTIVATE, 2),)))
    push_id = _push(ready, Action(ActionKind.DEACTIVATE, 2, "Bo Ek", "58", "4"))
    ready.record(push_id, [Answer("1", Customer("58", "5", "Bo Ek (deleted)", active=False))])
    assert [link.customer_id for link in ready.links()] == ["58"]
    assert ready.decisions() == ()
    assert ready.customers()[0].active is False


def test_a_reactivated_customer_s_name_is_remembered_without_quickbooks_mark(ready: Books) -> None:
    ready.apply(Change(put_decisions=(Decision(DecisionKind.REACTIVATE, 2),)))
    name = {Field.DISPLAY_NAME: FieldChange("Bo Ek (deleted)", "Bo Ek")}
    push_id = _push(ready, Action(ActionKind.REACTIVATE, 2, "Bo Ek", "58", "4", name))
    ready.record(push_id, [Answer("1", Customer("58", "5", "Bo Ek (deleted)", active=False))])
    assert ready.links()[0].sent[Field.DISPLAY_NAME] == "Bo Ek"
    assert ready.decisions() == ()


def test_taking_back_a_creation_takes_the_link_away_and_undoing_that_brings_it_back(ready: Books) -> None:
    first = _push(ready, CREATE)
    ready.record(first, [Answer("1", CREATED)])
    ready.finish(first)
    undo = _push(ready, Action(ActionKind.DEACTIVATE, 1, "Ann Lee", "101", "0"), undo_of=first)
    ready.record(undo, [Answer("1", replace(CREATED, sync_token="1", active=False))])
    ready.finish(undo)
    ready.mark_undone(first, [1])
    assert [link.client_id for link in ready.links()] == [2]
    assert ready.entries(first)[0].undone
    redo = _push(ready, Action(ActionKind.REACTIVATE, 1, "Ann Lee", "101", "1"), undo_of=undo)
    ready.record(redo, [Answer("1", replace(CREATED, sync_token="2"))])
    assert [(link.client_id, link.customer_id) for link in ready.links()] == [(1, "101"), (2, "58")]


def test_taking_back_a_reactivation_keeps_the_link(ready: Books) -> None:
    first = _push(ready, Action(ActionKind.REACTIVATE, 2, "Bo Ek", "58", "4"))
    ready.record(first, [Answer("1", UPDATED)])
    undo = _push(ready, Action(ActionKind.DEACTIVATE, 2, "Bo Ek", "58", "5"), undo_of=first)
    ready.record(undo, [Answer("1", replace(UPDATED, sync_token="6", active=False))])
    assert [link.customer_id for link in ready.links()] == ["58"]


def test_what_the_user_linked_during_a_push_stands(ready: Books) -> None:
    push_id = _push(ready, CREATE)
    ready.apply(Change(put_links=(Link(1, "77"),)))
    ready.record(push_id, [Answer("1", CREATED)])
    assert [link.customer_id for link in ready.links()] == ["77", "58"]
    assert ready.entries(push_id)[0].state is EntryState.DONE
    problem = ready.problems()[0]
    assert (problem.code, problem.client_id, problem.customer_id) == ("client-already-mapped", 1, "101")


def test_a_client_removed_or_unlinked_during_a_push_stays_so(ready: Books) -> None:
    push_id = _push(ready, CREATE, UPDATE)
    ready.apply(Change(remove_clients=(1,), remove_links=(2,)))
    ready.record(push_id, [Answer("1", CREATED), Answer("2", UPDATED)])
    assert ready.links() == ()
    assert ready.push(push_id).done == 2


def test_finishing_stops_what_waits_and_leaves_what_is_on_its_way(ready: Books, clock: Clock) -> None:
    push_id = ready.begin([("r1", "1", CREATE), ("r2", "1", UPDATE)], "Kim")
    ready.mark_sent(push_id, "r1")
    push = ready.finish(push_id, stopped=True)
    finished = clock.now
    assert (push.finished_at, push.total, push.stopped, push.done) == (finished, 2, 1, 0)
    assert [entry.state for entry in ready.entries(push_id)] == [EntryState.SENT, EntryState.STOPPED]
    assert ready.unfinished() == ()
    assert ready.finish(push_id) == push


def test_pushes_come_newest_first_and_unfinished_ones_oldest_first(ready: Books) -> None:
    numbers = [ready.begin([("r", "1", UPDATE)], "Kim") for _ in range(4)]
    ready.finish(numbers[1])
    assert [push.id for push in ready.pushes()] == numbers[::-1]
    assert [push.id for push in ready.pushes(limit=2)] == numbers[:1:-1]
    assert [push.id for push in ready.unfinished()] == [numbers[0], numbers[2], numbers[3]]


def test_the_history_of_a_client_is_of_this_company_only(store: Store, ready: Books) -> None:
    first = ready.begin([("r", "1", CREATE), ("r", "2", UPDATE)], "Kim")
    second = ready.begin([("r", "1", CREATE)], "Kim")
    other = store.books(OTHER)
    elsewhere = other.begin([("r", "1", CREATE)], "Kim")
    assert [entry.push_id for entry in ready.entries_of_client(1)] == [second, first]
    assert [entry.push_id for entry in ready.entries_of_client(1, limit=1)] == [second]
    assert [entry.push_id for entry in other.entries_of_client(1)] == [elsewhere]
    for missing in (elsewhere, 999):
        with pytest.raises(LookupError):
            ready.push(missing)


def test_a_request_id_too_long_for_quickbooks_is_not_journalled(ready: Books) -> None:
    with pytest.raises(Exception, match="CHECK"):
        ready.begin([("x" * 37, "1", CREATE)], "Kim")
    assert ready.pushes() == ()


def test_without_a_company_nothing_can_be_pushed(store: Store) -> None:
    alone = store.books("")
    with pytest.raises(EnvironmentProblem) as caught:
        alone.begin([("r", "1", CREATE)], "Kim")
    assert caught.value.problem.code == "not-connected"
    assert (alone.pushes(), alone.unfinished(), alone.entries_of_client(1)) == ((), (), ())
