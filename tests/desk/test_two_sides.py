"""A field edited in QuickBooks: shown as such, taken into the register or written over, and each can be taken back."""

from __future__ import annotations

import pytest

from qbosync_desktop.domain.client import Client, ClientKind
from qbosync_desktop.domain.customer import NameHolder, NameHolderKind
from qbosync_desktop.domain.fields import Field
from qbosync_desktop.domain.plan import ActionKind, Origin, chosen
from qbosync_desktop.domain.problems import InputProblem, Remedy
from qbosync_desktop.domain.settings import NameFormat, Settings
from tests.desk.practice import Practice


def edited() -> Practice:
    """A linked client in step, whose phone somebody then edited in QuickBooks."""
    practice = Practice(
        [Client(name="Ann", phone="1300 555 010", email="ann@a.example")],
        [{"display_name": "Ann", "company_name": "Ann", "phone": "1300 555 010", "email": "ann@a.example"}],
    )
    practice.link("Ann", "Ann")
    practice.company.edit("1", phone="1300 555 999")
    practice.read()
    return practice


def origin(practice: Practice, field: Field = Field.PHONE) -> Origin:
    (action,) = practice.desk.plan().actions
    return action.fields[field].origin


def test_an_edit_in_quickbooks_is_seen_though_nothing_was_ever_sent() -> None:
    assert origin(edited()) is Origin.QUICKBOOKS


def test_an_edit_on_both_sides_is_said() -> None:
    practice = edited()
    practice.change("Ann", phone="1300 555 011")
    assert origin(practice) is Origin.BOTH


def test_quickbooks_value_is_taken_into_the_register_and_can_be_given_back() -> None:
    practice = edited()
    done = practice.desk.take_value(practice.id("Ann"), Field.PHONE)
    assert done.words == "Phone of “Ann” taken from QuickBooks"
    assert practice.client("Ann").phone == "1300 555 999"
    assert practice.desk.plan().actions == ()
    practice.change("Ann", phone="1300 555 011")
    assert origin(practice) is Origin.REGISTER, "what was taken is what both knew"
    practice.desk.undo()
    practice.desk.undo()
    assert practice.client("Ann").phone == "1300 555 010"
    assert origin(practice) is Origin.QUICKBOOKS


def test_ours_is_sent_once_the_user_said_so_until_it_is_edited_again() -> None:
    practice = edited()
    practice.desk.keep_settings(Settings(automatic=True))
    practice.desk.send_ours(practice.id("Ann"), [Field.PHONE])
    assert origin(practice) is Origin.REGISTER or origin(practice) is Origin.NEW
    practice.company.edit("1", phone="1300 555 998")
    practice.read()
    assert origin(practice) is Origin.QUICKBOOKS
    practice.desk.undo()
    assert origin(practice) is Origin.QUICKBOOKS


def test_what_the_register_cannot_say_is_not_taken() -> None:
    practice = Practice([Client(name="Ann", reference="A1", kind=ClientKind.COMPANY)], [{"display_name": "Ann (A1)"}])
    practice.desk.keep_settings(Settings(name_format=NameFormat.NAME_REFERENCE))
    practice.link("Ann", "Ann (A1)")
    practice.company.edit("1", display_name="Something else")
    practice.read()
    with pytest.raises(InputProblem, match="cannot-take") as told:
        practice.desk.take_value(practice.id("Ann"), Field.DISPLAY_NAME)
    assert told.value.problem.remedies == (Remedy.EDIT_CLIENT,)


def wanting(**other: object) -> Practice:
    """Ann's customer has another name; another customer has the name that is wanted."""
    practice = Practice(
        [Client(name="Ann", reference="ANN1")], [{"display_name": "Ann Lee"}, {"display_name": "Ann", **other}]
    )
    practice.link("Ann", "Ann Lee")
    return practice


def test_the_other_customer_is_made_inactive_and_its_name_used_in_one_push() -> None:
    practice = wanting()
    (problem,) = practice.desk.plan().problems
    assert problem.remedies[:3] == (Remedy.MOVE_LINK, Remedy.ADD_REFERENCE, Remedy.MAKE_OTHER_INACTIVE)
    assert problem.customer_id == "2"
    practice.desk.make_other_inactive("2")
    first, second = practice.desk.plan().actions
    assert (first.kind, first.client_id, first.wanted) == (ActionKind.DEACTIVATE, 0, "Ann (inactive)")
    assert second.wanted == "Ann"
    push = practice.desk.push(practice.desk.plan())
    assert (push.done, push.refused) == (2, 0)
    assert [one.display_name for one in practice.company.customers.values()] == ["Ann", "Ann (inactive) (deleted)"]
    assert practice.desk.plan().actions == ()
    assert practice.books.decisions() == ()
    assert len(practice.books.links()) == 1


def test_making_the_other_inactive_can_be_taken_back() -> None:
    practice = wanting()
    practice.desk.make_other_inactive("2")
    practice.desk.undo()
    assert [one.code for one in practice.desk.plan().problems] == ["name-taken"]


def test_a_customer_that_gets_a_client_is_left_alone_for_good() -> None:
    practice = wanting()
    practice.desk.make_other_inactive("2")
    practice.desk.save_client(Client(name="Bo"))
    practice.link("Bo", "Ann")
    assert not any(one.client_id == 0 for one in practice.desk.plan().actions)
    practice.desk.unlink([practice.id("Bo")])
    assert not any(one.client_id == 0 for one in practice.desk.plan().actions), "the choice went with the link"


@pytest.mark.parametrize("balance", [5])
def test_a_customer_that_owes_is_not_offered_to_be_made_inactive(balance: int) -> None:
    (problem,) = wanting(balance=balance).desk.plan().problems
    assert Remedy.MAKE_OTHER_INACTIVE not in problem.remedies
    assert "5 is open on it" in problem.detail


def test_a_customer_with_a_client_of_its_own_is_named_and_left_alone() -> None:
    practice = wanting()
    other = practice.desk.save_client(Client(name="Bo", sync=False))
    assert other.count
    practice.link("Bo", "Ann")
    (problem,) = practice.desk.plan().problems
    assert problem.remedies == (Remedy.ADD_REFERENCE, Remedy.RENAME, Remedy.RETRY)
    assert "It is linked to your client “Bo”." in problem.detail


def test_a_vendor_can_only_be_got_round() -> None:
    practice = Practice(
        [Client(name="Ann", reference="ANN1")],
        [{"display_name": "Ann Lee"}],
        [NameHolder(NameHolderKind.VENDOR, "v", "Ann")],
    )
    practice.link("Ann", "Ann Lee")
    (problem,) = practice.desk.plan().problems
    assert problem.remedies == (Remedy.ADD_REFERENCE, Remedy.RENAME, Remedy.RETRY)


def test_a_name_whose_giver_is_left_out_is_not_sent_the_rest_is() -> None:
    practice = wanting()
    practice.change("Ann", phone="1300 555 010")
    practice.desk.make_other_inactive("2")
    plan = practice.desk.plan()
    (rest,) = chosen(plan, {plan.actions[0].key: None}).actions
    assert Field.DISPLAY_NAME not in rest.fields
    assert rest.fields[Field.PHONE].new == "1300 555 010"
