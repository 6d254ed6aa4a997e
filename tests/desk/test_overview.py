"""The counts add up for every practice, and the next step is the most useful one."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from qbosync_desktop.desk.desk import Desk
from qbosync_desktop.desk.overview import NextAction
from qbosync_desktop.desk.rows import Check, Found
from qbosync_desktop.domain.change import Change
from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.link import Decision, DecisionKind, Link
from qbosync_desktop.domain.suggestion import Suggestion, Tier
from tests.desk.practice import SAME_NAME, Practice
from tests.memory import MemoryBooks, register

NAMES = st.sampled_from(["Ann", "Bo", "Cy: Inc", "Dora Pty Ltd", "Ann Trust", "ann"])
EMAILS = st.sampled_from(["", "a@a.example", "broken@"])


@st.composite
def practices(draw: st.DrawFn) -> Practice:
    """Any practice at all: linked, paused, archived, left out, chosen, suggested in every mixture."""
    clients = draw(
        st.lists(st.builds(Client, name=NAMES, email=EMAILS, sync=st.booleans(), archived=st.booleans()), max_size=6)
    )
    customers = draw(
        st.lists(
            st.fixed_dictionaries({"display_name": NAMES, "active": st.booleans(), "sub_customer": st.booleans()}),
            max_size=5,
        )
    )
    practice = Practice(clients, customers)
    count, others = len(clients), len(customers)
    pairs = list(
        zip(draw(st.permutations(range(1, count + 1))), draw(st.permutations(range(1, others + 1))), strict=False)
    )
    linked = pairs[: draw(st.integers(0, len(pairs)))]
    kinds = st.sampled_from([kind for kind in DecisionKind if kind is not DecisionKind.NOT_SAME])
    decided = draw(st.lists(st.tuples(kinds, st.integers(1, max(count, 1))), max_size=5))
    practice.books.apply(
        Change(
            put_links=tuple(Link(one, str(other), draw(st.booleans())) for one, other in linked),
            put_decisions=tuple(
                Decision(kind, 0, str(number)) if kind is DecisionKind.LEAVE_OUT_CUSTOMER else Decision(kind, number)
                for kind, number in decided
            ),
        )
    )
    tiers = st.sampled_from(list(Tier))
    practice.books.keep_suggestions(
        [Suggestion(one, str(other), 0.5, draw(tiers), (SAME_NAME,), best=draw(st.booleans())) for one, other in pairs]
    )
    return practice


@settings(max_examples=120, deadline=None)
@given(practices())
def test_the_five_counts_add_up_and_every_row_is_there_once(practice: Practice) -> None:
    board = practice.board
    counts = board.overview
    assert counts.in_sync + counts.to_push + counts.problems + counts.not_linked + counts.left_out == counts.total
    clients = {one.id for one in practice.books.clients()}
    linked = {one.client_id for one in practice.books.links()}
    assert sorted(row.id for row in board.syncs) == sorted(clients)
    assert {row.id for row in board.exports} == {c.id for c in practice.books.clients() if not c.archived} - linked
    assert len({row.id for row in board.imports}) == len(board.imports)
    assert counts.changes == len(practice.desk.plan().actions)
    assert counts.total >= sum(not one.archived for one in practice.books.clients())
    assert counts.import_waits == sum(row.found is not Found.LEFT_OUT for row in board.imports)


@settings(max_examples=60, deadline=None)
@given(practices())
def test_a_client_is_in_the_actions_or_in_the_problems_but_not_in_both(practice: Practice) -> None:
    plan = practice.desk.plan()
    assert not {one.client_id for one in plan.actions} & {one.client_id for one in plan.problems}


@settings(max_examples=60, deadline=None)
@given(practices())
def test_what_is_ready_is_what_export_takes(practice: Practice) -> None:
    rows = practice.board.exports
    ready = {row.id for row in rows if row.check is Check.READY}
    assert {row.id for row in rows if row.tickable} == ready
    assert practice.desk.export([row.id for row in rows]).count == len(ready)


def test_the_next_step_leads_from_an_empty_register_to_all_done() -> None:
    books = MemoryBooks("")
    desk = Desk(books)
    assert desk.board().next_step.action is NextAction.IMPORT_LIST
    register(books, [Client(name="Ann")])
    assert desk.board().next_step.action is NextAction.CONNECT
    books = MemoryBooks()
    register(books, [Client(name="Ann")])
    assert Desk(books).board().next_step.action is NextAction.READ

    practice = Practice(
        [Client(name="Ann", email="x@"), Client(name="Bo"), Client(name="Cy"), Client(name="Dee")],
        [{"display_name": "Ann"}, {"display_name": "Bo Ltd"}, {"display_name": "Cyrus"}, {"display_name": "Nobody"}],
    )
    steps = []

    def step() -> NextAction:
        steps.append(practice.board.next_step.words)
        return practice.board.next_step.action

    practice.link("Ann", "Ann")
    practice.suggest(("Bo", "Bo Ltd", Tier.EXACT), ("Cy", "Cyrus", Tier.LIKELY))
    assert step() is NextAction.SHOW_PROBLEMS
    practice.change("Ann", email="x@x.example")
    assert step() is NextAction.ACCEPT_EXACT
    practice.desk.accept_tier()
    assert step() is NextAction.SHOW_IMPORT
    practice.desk.leave_out_customers([practice.customer("Nobody").id])
    assert step() is NextAction.SHOW_IMPORT
    practice.link("Cy", "Cyrus")
    assert step() is NextAction.REVIEW
    practice.push()
    assert step() is NextAction.SHOW_EXPORT
    practice.desk.export([practice.id("Dee")])
    assert step() is NextAction.REVIEW
    practice.push()
    assert step() is NextAction.NOTHING
    assert steps[0] == "1 problem waits. It has a way out."
    assert steps[-1] == "All done. QuickBooks and your register tell the same story."


def test_a_likely_client_is_looked_at_before_the_rest_is_created() -> None:
    practice = Practice([Client(name="Bo"), Client(name="Dee")], [{"display_name": "Bo Ltd"}])
    practice.suggest(("Bo", "Bo Ltd", Tier.LIKELY))
    assert practice.board.next_step.action is NextAction.SHOW_IMPORT
    assert practice.export_row("Bo").check is Check.LOOK_FIRST
