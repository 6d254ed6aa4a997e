"""Ctrl+Z after a push: steps about what was pushed are gone, steps about others stay, and none contradicts another."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from qbosync_desktop.desk.way_back import WayBack
from qbosync_desktop.domain.change import Change
from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.link import Decision, DecisionKind, Link
from qbosync_desktop.domain.plan import Plan
from tests.desk.practice import Practice


def test_a_push_leaves_steps_about_other_clients_their_way_back() -> None:
    practice = Practice([Client(name="Ann", phone="1"), Client(name="Bo")], [{"display_name": "Ann"}])
    practice.change("Bo", phone="1300 555 020")
    practice.link("Ann", "Ann")
    practice.push()
    assert practice.board.undo == "“Bo” saved"
    practice.desk.undo()
    assert practice.client("Bo").phone == ""
    assert practice.board.undo == ""
    assert len(practice.books.links()) == 1


def test_an_undone_push_leaves_them_too() -> None:
    practice = Practice([Client(name="Ann", phone="1"), Client(name="Bo")], [{"display_name": "Ann"}])
    practice.link("Ann", "Ann")
    push = practice.desk.push(practice.desk.plan())
    practice.change("Bo", phone="1300 555 020")
    practice.desk.push(practice.desk.undo_plan(push.id), undo_of=push.id)
    assert practice.board.undo == "“Bo” saved"


def test_an_empty_push_takes_no_way_back() -> None:
    practice = Practice([Client(name="Bo")])
    practice.change("Bo", phone="1300 555 020")
    practice.desk.push(Plan())
    assert practice.board.undo


def test_an_earlier_step_about_half_of_what_is_forgotten_goes_with_it() -> None:
    way = WayBack()
    way.did("two", Change(put_clients=(Client(id=2, name="old"),)))
    way.did("three", Change(put_clients=(Client(id=3, name="old"),)))
    way.did("one and two", Change(put_clients=(Client(id=1, name="x"), Client(id=2, name="newer"))))
    way.forget([1], [])
    assert way.undo == "three"
    way.step(lambda change: change)
    assert way.undo == ""


def test_links_and_decisions_name_their_customers() -> None:
    way = WayBack()
    way.did("link", Change(put_links=(Link(4, "9"),)))
    way.did("left out", Change(put_decisions=(Decision(DecisionKind.LEAVE_OUT_CUSTOMER, 0, "8"),)))
    way.forget([], ["9"])
    assert way.undo == "left out"
    way.forget([0], ["", "8"])
    assert way.undo == ""


@given(st.lists(st.lists(st.integers(1, 5), min_size=1, max_size=3), max_size=8), st.sets(st.integers(1, 5)))
def test_what_stays_never_touches_what_a_forgotten_step_was_about_before_it(
    steps: list[list[int]], pushed: set[int]
) -> None:
    way = WayBack()
    for number, about in enumerate(steps):
        way.did(str(number), Change(put_clients=tuple(Client(id=one, name="x") for one in about)))
    way.forget(pushed, [])
    kept = []
    while words := way.step(lambda change: change):
        kept.append(int(words))
    for number in kept:
        assert not set(steps[number]) & pushed
        later = [set(steps[other]) for other in range(number + 1, len(steps)) if other not in kept]
        assert not any(set(steps[number]) & other for other in later)
