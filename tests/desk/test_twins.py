"""Twins follow what was decided: not twins, the one to keep, and another one made inactive through a push."""

from __future__ import annotations

import json
from datetime import timedelta
from decimal import Decimal
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qbosync_desktop import matching
from qbosync_desktop.desk.desk import Desk
from qbosync_desktop.desk.overview import NextAction
from qbosync_desktop.desk.twins import Twins, twins_key, twins_of, twins_text
from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.customer import Customer
from qbosync_desktop.domain.problems import InputProblem, Remedy
from qbosync_desktop.domain.suggestion import Reason, TwinGroup, TwinPair, TwinVerb
from tests.desk.practice import Practice
from tests.memory import NOON

MAIL = Reason("email", True, "same e-mail")
PHONE = Reason("phone", False, "phone differs")
ANN, ALSO, THIRD = "Ann Lee", "Lee, Ann", "A Lee"


def practice(*names: str, **of_first: object) -> Practice:
    """Customers of these names that matching found to be one, the first with these details."""
    made = Practice(
        [Client(name=ANN), Client(name="Bo Ek")],
        [{"display_name": name, **(of_first if not place else {})} for place, name in enumerate(names)],
    )
    ids = tuple(made.customer(name).id for name in names)
    pairs = tuple(
        TwinPair(one, two, 0.9 - place / 10, (MAIL, PHONE)) for place, (one, two) in enumerate(combinations(ids, 2))
    )
    group = TwinGroup(ids, ids[0], 0.9, (MAIL,), pairs)
    made.books.remember(twins_key(made.books.realm_id), twins_text((group,)))
    return made


def shown(made: Practice) -> list[list[str]]:
    """The groups by name, the one to keep first."""
    names = {one.id: one.display_name for one in made.books.customers()}
    return [
        [names[one] for one in sorted(group.ids, key=lambda one: (one != group.keeper, names[one]))]
        for group in made.board.twins
    ]


def ids(made: Practice, *names: str) -> tuple[str, ...]:
    return tuple(made.customer(name).id for name in names)


def pair(made: Practice, one: str, two: str) -> tuple[str, str]:
    return made.customer(one).id, made.customer(two).id


def test_pairs_and_reasons_are_remembered() -> None:
    made = practice(ANN, ALSO, THIRD)
    (group,) = made.board.twins
    assert [two.reasons for two in group.pairs] == [(MAIL, PHONE)] * 3
    assert group.reasons == (MAIL, PHONE)
    assert "Lee" not in made.books.memory(twins_key(made.books.realm_id))


def test_not_twins_is_never_shown_again_and_can_be_taken_back() -> None:
    made = practice(ANN, ALSO)
    done = made.desk.not_twins([pair(made, ALSO, ANN)])
    assert done.words == f"“{ANN}” and “{ALSO}” called not twins"
    assert made.board.undo == done.words
    assert shown(made) == []
    assert [(one.one, one.two, one.reasons) for one in made.board.apart] == [(*ids(made, ANN, ALSO), (MAIL, PHONE))]
    assert made.desk.not_twins([pair(made, ANN, ALSO)]).count == 0
    made.desk.undo()
    assert shown(made) == [[ANN, ALSO]]
    made.desk.redo()
    assert shown(made) == []
    made.desk.not_twins([pair(made, ANN, ALSO)], on=False)
    assert shown(made) == [[ANN, ALSO]]
    assert made.board.apart == ()


def test_pairs_of_customers_and_of_clients_are_taken_back_as_one_step() -> None:
    made = practice(ANN, ALSO)
    one, two = (client.id for client in list(made.board.picture.clients.values())[:2])
    made.desk.not_twins([pair(made, ALSO, ANN)])
    made.desk.not_twin_clients([(one, two)])
    done = made.desk.twins_again([pair(made, ANN, ALSO)], [(two, one)])
    assert (done.words, done.count) == ("2 pairs may be twins again", 2)
    picture = made.desk.picture()
    assert (picture.apart, picture.apart_clients) == (frozenset(), frozenset())
    assert made.desk.twins_again([pair(made, ANN, ALSO)], [(two, one)]).count == 0
    made.desk.undo()
    picture = made.desk.picture()
    assert (len(picture.apart), len(picture.apart_clients)) == (1, 1)


def test_not_twins_outlives_a_restart_and_is_handed_to_matching(monkeypatch: pytest.MonkeyPatch) -> None:
    made = practice(ANN, ALSO)
    made.desk.not_twins([pair(made, ALSO, ANN)])
    again = Desk(made.books, made.company, now=made.clock)
    assert again.board().twins == ()
    told: list[object] = []

    def found(*_given: object, apart: object, **_rest: object) -> tuple[TwinGroup, ...]:
        told.append(apart)
        return ()

    monkeypatch.setattr(matching, "customer_twins", found)
    again.match()
    assert told == [{pair(made, ANN, ALSO)}]
    # Matching knows of it and finds nothing; taking it back shows the pair all the same, without a new search.
    again.not_twins([pair(made, ANN, ALSO)], on=False)
    assert [one.ids for one in again.board().twins] == [pair(made, ANN, ALSO)]


def test_one_of_three_is_not_a_twin() -> None:
    made = practice(ANN, ALSO, THIRD)
    made.desk.not_twins([pair(made, THIRD, ANN), pair(made, THIRD, ALSO)])
    assert shown(made) == [[ANN, ALSO]]
    assert len(made.board.apart) == 2
    assert made.desk.board().undo == "2 pairs called not twins"


def test_of_three_the_surest_pair_stays_when_only_two_are_apart() -> None:
    made = practice(ANN, ALSO, THIRD)
    made.desk.not_twins([pair(made, ALSO, THIRD)])  # .7; Ann and Also are .9
    assert shown(made) == [[ANN, ALSO]]


def test_who_is_kept_follows_links_balances_and_the_user() -> None:
    made = practice(ANN, ALSO, created=NOON - timedelta(days=9))
    assert shown(made) == [[ANN, ALSO]]
    made.link(ANN, ALSO)
    assert shown(made) == [[ALSO, ANN]]
    done = made.desk.keep_twin(made.customer(ANN).id, ids(made, ANN, ALSO))
    assert done.words == f"“{ANN}” is the one to keep"
    assert shown(made) == [[ANN, ALSO]]
    (group,) = made.board.twins
    assert [(one.verb, one.id) for one in group.steps] == [
        (TwinVerb.UNLINK, made.customer(ALSO).id),
        (TwinVerb.MAKE_INACTIVE, made.customer(ALSO).id),
    ]
    made.desk.keep_twin(made.customer(ALSO).id, ids(made, ANN, ALSO))
    assert shown(made) == [[ALSO, ANN]]
    made.desk.undo()
    assert shown(made) == [[ANN, ALSO]]
    made.desk.undo()
    assert shown(made) == [[ALSO, ANN]]


def test_what_is_owed_is_merged() -> None:
    made = practice(ANN, ALSO, balance=Decimal("12.50"))
    made.link(ANN, ALSO)
    (group,) = made.board.twins
    assert [(one.verb, one.id) for one in group.steps] == [(TwinVerb.MERGE, made.customer(ANN).id)]


def test_a_twin_is_made_inactive_by_a_push_that_can_be_undone() -> None:
    made = practice(ANN, ALSO)
    keeper, other = pair(made, ANN, ALSO)
    done = made.desk.make_twin_inactive(other, keeper)
    assert done.words == f"“{ALSO}” is made inactive with the next push"
    assert len(made.board.picture.plan.actions) == 1
    made.desk.undo()
    assert not made.board.picture.plan.actions
    made.desk.make_twin_inactive(other, keeper)
    push = made.desk.push(made.desk.plan())
    assert push.done == 1
    assert not made.company.customers[other].active
    assert shown(made) == []
    made.desk.push(made.desk.undo_plan(push.id), undo_of=push.id)
    assert made.company.customers[other].active
    assert made.company.customers[other].display_name == ALSO
    assert shown(made) == [[ANN, ALSO]]


def test_an_open_balance_keeps_a_twin_active() -> None:
    made = practice(ANN, ALSO, balance=Decimal("12.50"))
    with pytest.raises(InputProblem) as caught:
        made.desk.make_twin_inactive(*pair(made, ANN, ALSO))
    assert caught.value.problem.code == "open-balance"
    assert not made.board.undo


def test_a_linked_twin_gives_its_link_first() -> None:
    made = practice(ANN, ALSO)
    made.link(ANN, ALSO)
    with pytest.raises(InputProblem) as caught:
        made.desk.make_twin_inactive(*pair(made, ALSO, ANN))
    problem = caught.value.problem
    assert (problem.code, problem.remedies) == ("twin-linked", (Remedy.MOVE_LINK,))
    made.desk.move_link(problem.client_id, problem.customer_id)
    assert made.desk.make_twin_inactive(*pair(made, ALSO, ANN)).count == 1


def test_twins_of_two_clients_are_not_pulled_apart_unseen() -> None:
    made = practice(ANN, ALSO)
    made.link(ANN, ALSO)
    made.link("Bo Ek", ANN)
    with pytest.raises(InputProblem) as caught:
        made.desk.make_twin_inactive(*pair(made, ALSO, ANN))
    assert caught.value.problem.remedies == (Remedy.UNLINK,)
    assert "“Bo Ek”" in caught.value.problem.todo


def test_customers_that_are_gone_are_no_twins() -> None:
    made = practice(ANN, ALSO, THIRD)
    made.company.edit(made.customer(THIRD).id, active=False)
    made.read()
    assert shown(made) == [[ANN, ALSO]]
    made.company.edit(made.customer(ALSO).id, active=False)
    made.read()
    assert shown(made) == []


@pytest.mark.parametrize("text", ["", "nonsense", "[1]", '[["1"]]', "{}", '[[["1","2"],"1",null,[]]]'])
def test_a_text_that_is_not_ours_holds_no_twins(text: str) -> None:
    assert twins_of(text, practice(ANN, ALSO).desk.picture()) == Twins()


def test_a_text_of_an_earlier_version_is_read() -> None:
    made = practice(ANN, ALSO)
    text = json.dumps([[ids(made, ANN, ALSO), made.customer(ANN).id, 0.9, [["email", True, "same e-mail"]]]])
    (group,) = twins_of(text, made.desk.picture()).groups
    assert group.reasons == (MAIL,)
    assert [(one.one, one.two) for one in group.pairs] == [ids(made, ANN, ALSO)]


CUSTOMERS = st.builds(
    Customer,
    st.integers(1, 40).map(str),
    balance=st.sampled_from([Decimal(0), Decimal("3.20")]),
    created=st.none() | st.integers(0, 3).map(lambda days: NOON + timedelta(days=days)),
)


@given(st.lists(CUSTOMERS, min_size=2, max_size=6, unique_by=lambda one: one.id), st.data())
def test_the_order_of_twins_changes_nothing(customers: list[Customer], data: st.DataObject) -> None:
    linked = data.draw(st.sets(st.sampled_from([one.id for one in customers])))
    kept = matching.keeper(customers, linked)
    assert kept == matching.keeper(data.draw(st.permutations(customers)), linked)
    if linked:
        assert kept in linked
    done = {one.id for one in matching.twin_steps(customers, kept, linked) if one.verb is not TwinVerb.UNLINK}
    assert done == {one.id for one in customers} - {kept}


def test_twins_are_the_next_step_before_new_customers() -> None:
    made = practice(ANN, ALSO)
    made.desk.save_client(Client(name="Cy Day"))
    made.desk.leave_out_customers(ids(made, ANN, ALSO))
    made.desk.leave_out_clients([made.id(ANN)])
    step = made.board.next_step
    assert (step.action, step.words) == (
        NextAction.SHOW_TWINS,
        "1 group of twins in QuickBooks. Invoices may go to the wrong card.",
    )
    assert (step.quiet, step.quiet_label) == (NextAction.SHOW_EXPORT, "Show 2 to export")
    made.desk.not_twins([pair(made, ANN, ALSO)])
    assert made.board.next_step.action is NextAction.SHOW_EXPORT
