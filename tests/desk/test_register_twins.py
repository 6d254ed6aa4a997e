"""A client that stands in the register twice is asked about before it is created in QuickBooks."""

from __future__ import annotations

import pytest

from qbosync_desktop import matching
from qbosync_desktop.desk.desk import Desk
from qbosync_desktop.desk.overview import NextAction
from qbosync_desktop.desk.register_twins import (
    ClientTwin,
    client_twins_of,
    mark_in,
    register_key,
    register_mark,
    register_text,
)
from qbosync_desktop.desk.shown import Check
from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.suggestion import Reason, TwinGroup, TwinPair
from tests.desk.practice import Practice

MAIL = Reason("email", True, "same e-mail")
ANN, ALSO, BO = "Ann Lee", "Lee, Ann", "Bo Ek"


def practice() -> Practice:
    """Ann stands in the register twice, and in QuickBooks not yet."""
    clients = [Client(name=ANN, email="ann@lee.example"), Client(name=ALSO, email="ann@lee.example"), Client(name=BO)]
    made = Practice(clients, [{"display_name": "Somebody Else"}])
    one, two = str(made.id(ANN)), str(made.id(ALSO))
    group = TwinGroup((one, two), one, 0.9, (MAIL,), (TwinPair(one, two, 0.9, (MAIL,)),))
    made.books.remember(register_key(made.books.realm_id), register_text("1", (group,)))
    made.change(BO, phone="1")  # so that a new picture is taken
    return made


def checks(made: Practice) -> dict[str, Check]:
    return {row.name: row.check for row in made.board.exports}


def test_neither_is_created_unseen() -> None:
    made = practice()
    assert checks(made) == {ANN: Check.LOOK_FIRST, ALSO: Check.LOOK_FIRST, BO: Check.READY}
    row = next(row for row in made.board.exports if row.name == ALSO)
    assert (row.words, row.twin, row.tickable) == (f"client “{ANN}” is likely the same", made.id(ANN), False)
    done = made.desk.export([made.id(ANN), made.id(BO)])
    assert done.count == 1
    assert [problem.code for problem in done.refused] == ["stands-twice"]
    made.desk.leave_out_customers([made.customer("Somebody Else").id])
    step = made.board.next_step
    assert step.action is NextAction.SHOW_LOOK_FIRST
    assert step.words.startswith("2 clients may be in QuickBooks already, or twice in your register.")


def test_archiving_one_frees_the_other() -> None:
    made = practice()
    made.desk.archive([made.id(ALSO)])
    assert checks(made) == {ANN: Check.READY, BO: Check.READY}
    made.desk.undo()
    assert checks(made)[ANN] is Check.LOOK_FIRST


def test_not_twins_outlives_a_restart_and_can_be_taken_back() -> None:
    made = practice()
    done = made.desk.not_twin_clients([(made.id(ALSO), made.id(ANN))])
    assert done.words == f"“{ANN}” and “{ALSO}” called not twins"
    assert set(checks(made).values()) == {Check.READY}
    again = Desk(made.books, made.company, now=made.clock)
    assert {row.check for row in again.board().exports} == {Check.READY}
    made.desk.undo()
    assert checks(made)[ANN] is Check.LOOK_FIRST
    made.desk.redo()
    made.desk.not_twin_clients([(made.id(ANN), made.id(ALSO))], on=False)
    assert checks(made)[ANN] is Check.LOOK_FIRST


def test_the_twin_of_a_linked_client_is_the_one_that_goes() -> None:
    made = practice()
    made.link(ALSO, "Somebody Else")
    twin = made.board.picture.client_twins[made.id(ANN)]
    assert (twin.other, twin.kept) == (made.id(ALSO), made.id(ALSO))
    assert checks(made) == {ANN: Check.LOOK_FIRST, BO: Check.READY}
    assert "linked to the customer “Somebody Else”" in made.desk.export([made.id(ANN)]).refused[0].detail


def test_a_client_that_stays_out_stands_in_nobodys_way() -> None:
    made = practice()
    made.desk.leave_out_clients([made.id(ANN)])
    assert checks(made) == {ANN: Check.LEFT_OUT, ALSO: Check.READY, BO: Check.READY}


def test_what_was_chosen_before_stays_chosen() -> None:
    made = practice()
    text = made.books.memory(register_key(made.books.realm_id))
    made.books.remember(register_key(made.books.realm_id), "")
    made.change(BO, phone="2")
    made.desk.export([made.id(ANN)])
    made.books.remember(register_key(made.books.realm_id), text)
    made.change(BO, phone="3")
    assert checks(made)[ANN] is Check.CHOSEN


def test_the_register_is_looked_through_only_when_it_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    made = practice()
    told: list[object] = []

    def found(clients: object, *_rest: object, apart: object, **_more: object) -> tuple[TwinGroup, ...]:
        told.append(apart)
        return ()

    monkeypatch.setattr(matching, "client_twins", found)
    made.desk.match()
    made.desk.match()
    assert told == [frozenset()]
    made.desk.not_twin_clients([(made.id(ANN), made.id(ALSO))])
    made.desk.match()
    made.change(ANN, mobile="0491 570 006")
    made.desk.match()
    pair = frozenset({(str(made.id(ANN)), str(made.id(ALSO)))})
    assert told[1:] == [pair, pair]


def test_matching_finds_them() -> None:
    made = practice()
    made.books.remember(register_key(made.books.realm_id), "")
    made.change(ANN, name="Annabel Leeworthy", given_name="Annabel", family_name="Leeworthy", mobile="0491 570 006")
    made.change(ALSO, name="Leeworthy, Annabel", mobile="0491 570 006")
    made.desk.match()
    made.change(BO, phone="2")
    assert checks(made) == {
        "Annabel Leeworthy": Check.LOOK_FIRST,
        "Leeworthy, Annabel": Check.LOOK_FIRST,
        BO: Check.READY,
    }


@pytest.mark.parametrize("text", ["", "nonsense", "[1]", '["1", [["1"]]]', "{}", '["1", 3]'])
def test_a_text_that_is_not_ours_holds_no_twins(text: str) -> None:
    assert client_twins_of(text, {}, {}, (), ()) == {}
    assert mark_in(text) in ("", "1")


def test_the_mark_follows_clients_and_what_was_said() -> None:
    one, two = Client(1, ANN), Client(2, ALSO)
    marks = {register_mark((one, two), ()), register_mark((one,), ()), register_mark((one, two), {(1, 2)})}
    assert len(marks) == 3
    assert register_mark((one, two), {(1, 2)}) == register_mark((one, two), frozenset({(1, 2)}))
    assert ClientTwin(2, 1).reasons == ()
