"""Whatever was decided: a push carries it out once, and then there is nothing left to send."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from qbosync_desktop.domain.problems import InputProblem, KnownError, RemoteProblem
from tests.desk.practice import Practice
from tests.desk.test_decisions import DECISIONS, practice_of_three

STEPS = st.lists(
    st.tuples(st.sampled_from(sorted(DECISIONS)), st.integers(1, 4), st.sampled_from("12345")), max_size=10
)
FATES = st.lists(st.sampled_from(["", "before", "after"]), max_size=3)


def decide(practice: Practice, steps: list[tuple[str, int, str]]) -> None:
    for name, client, customer in steps:
        try:
            DECISIONS[name](practice.desk, client, customer)
        except InputProblem:
            continue


def push_to_the_end(practice: Practice) -> None:
    """Push, and go on with it until QuickBooks has answered everything."""
    try:
        practice.push()
    except RemoteProblem:
        while practice.desk.board().open_pushes:
            try:
                practice.desk.resume()
            except KnownError:
                continue


@settings(max_examples=80, deadline=None)
@given(STEPS, FATES, STEPS)
def test_a_push_carries_everything_out_once(
    steps: list[tuple[str, int, str]], fates: list[str], more: list[tuple[str, int, str]]
) -> None:
    practice = practice_of_three()
    for some in (steps, more):
        decide(practice, some)
        plan = practice.desk.plan()
        planned, waited = plan.actions, {problem.client_id for problem in plan.problems}
        before = len(practice.company.customers)
        practice.company.dies = list(fates)
        push_to_the_end(practice)
        practice.company.dies = []
        made = len(practice.company.customers) - before
        assert made == sum(action.kind.value == "CreateCustomer" for action in planned)
        left = {action.client_id for action in practice.desk.plan().actions}
        assert left <= waited  # a name that nobody could have was given up by this very push
        names = Counter(one.display_name.casefold() for one in practice.company.customers.values())
        assert max(names.values()) == 1
        linked = Counter(one.customer_id for one in practice.books.links())
        assert not linked or max(linked.values()) == 1
        practice.read()
        assert practice.desk.plan().actions == (), "what was read again is what was sent"


@settings(max_examples=40, deadline=None)
@given(STEPS)
def test_nothing_that_was_decided_is_changed_by_reading_and_matching(steps: list[tuple[str, int, str]]) -> None:
    practice = practice_of_three()
    decide(practice, steps)
    links, decisions = practice.books.links(), set(practice.books.decisions())
    practice.desk.pull()
    assert (practice.books.links(), set(practice.books.decisions())) == (links, decisions)
    practice.desk.board()
