"""Taking back: a push, a row or a field; only what QuickBooks still holds as we wrote it, and who changed the rest."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.fields import Field
from qbosync_desktop.domain.plan import ActionKind
from qbosync_desktop.sync.ports import Push
from tests.desk.practice import Practice
from tests.memory import NOON


def pushed() -> tuple[Practice, Push]:
    """One linked client whose name, phone and e-mail went out."""
    practice = Practice([Client(name="Ann", phone="1300 555 010", email="ann@a.example")], [{"display_name": "Ann"}])
    practice.link("Ann", "Ann")
    practice.push()
    practice.change("Ann", phone="1300 555 011", email="new@a.example")
    push = practice.desk.push(practice.desk.plan())
    return practice, push


def undo(practice: Practice, push: Push, *fields: Field) -> Push:
    (entry,) = practice.desk.entries(push.id)
    only = {entry.number: frozenset(fields)} if fields else None
    return practice.desk.push(practice.desk.undo_plan(push.id, [entry.number], only), undo_of=push.id)


def test_one_field_goes_back_and_the_rest_can_go_back_later() -> None:
    practice, push = pushed()
    undo(practice, push, Field.PHONE)
    customer = practice.company.customers["1"]
    assert (customer.phone, customer.email) == ("1300 555 010", "new@a.example")
    assert not practice.desk.entries(push.id)[0].undone, "the e-mail can still go back"
    undo(practice, push)
    assert practice.company.customers["1"].email == "ann@a.example"
    assert practice.desk.entries(push.id)[0].undone


def test_what_somebody_changed_since_is_left_and_what_can_be_known_of_it_is_said() -> None:
    practice, push = pushed()
    practice.company.edit("1", phone="1300 555 999", updated=NOON + timedelta(days=1))
    plan = practice.desk.undo_plan(push.id)
    assert set(plan.actions[0].fields) == {Field.EMAIL}
    (problem,) = plan.problems
    assert problem.code == "changed-since-push"
    assert "Phone reads “1300 555 999” in QuickBooks now, not “1300 555 011”" in problem.detail
    assert "24 November 2026" in problem.detail
    assert "QuickBooks does not say by whom" in problem.detail


def test_a_later_push_of_ours_is_named_as_ours() -> None:
    practice, push = pushed()
    practice.change("Ann", phone="1300 555 012")
    practice.push()
    (problem,) = practice.desk.undo_plan(push.id).problems
    assert "A later push of yours wrote that by Kim" in problem.detail
    assert "by whom" not in problem.detail


def test_a_created_customer_somebody_works_with_is_not_made_inactive() -> None:
    practice = Practice([Client(name="Ann", phone="1300 555 010")])
    practice.desk.export([practice.id("Ann")])
    push = practice.desk.push(practice.desk.plan())
    practice.company.edit("1", phone="1300 555 999")
    plan = practice.desk.undo_plan(push.id)
    assert (plan.actions, [one.code for one in plan.problems]) == ((), ["changed-since-push"])


def test_a_created_customer_that_only_we_changed_is_made_inactive() -> None:
    practice = Practice([Client(name="Ann", phone="1300 555 010")])
    practice.desk.export([practice.id("Ann")])
    push = practice.desk.push(practice.desk.plan())
    practice.change("Ann", phone="1300 555 011")
    practice.push()
    (action,) = practice.desk.undo_plan(push.id).actions
    assert action.kind is ActionKind.DEACTIVATE


def test_an_old_name_that_somebody_has_taken_does_not_go_back_the_rest_does() -> None:
    practice = Practice([Client(name="Ann", phone="1300 555 010")], [{"display_name": "Old"}])
    practice.link("Ann", "Old")
    push = practice.desk.push(practice.desk.plan())
    practice.company.add(display_name="Old")
    practice.read()
    plan = practice.desk.undo_plan(push.id)
    assert [one.code for one in plan.problems] == ["name-taken"]
    assert Field.DISPLAY_NAME not in plan.actions[0].fields
    assert Field.PHONE in plan.actions[0].fields


def test_a_customer_that_gave_its_name_up_gets_it_back() -> None:
    practice = Practice([Client(name="Ann")], [{"display_name": "Ann Lee"}, {"display_name": "Ann"}])
    practice.link("Ann", "Ann Lee")
    practice.desk.make_other_inactive("2")
    push = practice.desk.push(practice.desk.plan())
    assert [one.display_name for one in practice.company.customers.values()] == ["Ann", "Ann (inactive) (deleted)"]
    undone = practice.desk.push(practice.desk.undo_plan(push.id), undo_of=push.id)
    assert undone.refused == 0
    assert [one.display_name for one in practice.company.customers.values()] == ["Ann Lee", "Ann"]
    assert practice.company.customers["2"].active
    again = practice.desk.push(practice.desk.undo_plan(undone.id), undo_of=undone.id)
    assert again.refused == 0
    assert not practice.company.customers["2"].active


def test_a_woken_customer_gets_its_other_details_back_too() -> None:
    practice = Practice(
        [Client(name="Ann", phone="1300 555 010")], [{"display_name": "Ann (deleted)", "active": False}]
    )
    practice.desk.link(practice.id("Ann"), "1")
    push = practice.desk.push(practice.desk.plan())
    assert practice.company.customers["1"].phone == "1300 555 010"
    practice.desk.push(practice.desk.undo_plan(push.id), undo_of=push.id)
    customer = practice.company.customers["1"]
    assert (customer.active, customer.display_name, customer.phone) == (False, "Ann (deleted)", "")


def test_a_customer_that_owes_is_not_put_to_sleep() -> None:
    practice = Practice([Client(name="Ann")])
    practice.desk.export([practice.id("Ann")])
    push = practice.desk.push(practice.desk.plan())
    practice.company.customers["1"] = replace(practice.company.customers["1"], balance=Decimal(5))
    assert [one.code for one in practice.desk.undo_plan(push.id).problems] == ["open-balance"]
