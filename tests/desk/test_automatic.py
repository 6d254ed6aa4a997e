"""What may leave by itself: nothing without the switch, and never more than the firm's limits."""

from __future__ import annotations

from dataclasses import replace

from qbosync_desktop.desk.automatic import automatic_part
from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.plan import ActionKind
from qbosync_desktop.domain.settings import Settings
from tests.desk.practice import Practice


def linked(count: int, *, automatic: bool = True, **limits: object) -> Practice:
    names = [f"Client {number:02}" for number in range(count)]
    practice = Practice(
        [Client(name=name) for name in names], [{"display_name": name, "company_name": name} for name in names]
    )
    for name in names:
        practice.link(name, name)
    practice.push()
    settings = replace(Settings(automatic=automatic), **limits)  # type: ignore[arg-type]  # test shorthand
    practice.desk.keep_settings(settings)
    return practice


def allowed(practice: Practice) -> list[str]:
    return [action.title for action in automatic_part(practice.desk.picture()).actions]


def test_nothing_leaves_while_the_switch_is_off() -> None:
    practice = linked(2, automatic=False)
    practice.change("Client 00", phone="1300 555 010")
    assert len(practice.desk.plan().actions) == 1
    assert allowed(practice) == []


def test_changed_details_leave_by_themselves() -> None:
    practice = linked(2)
    practice.change("Client 00", phone="1300 555 010")
    assert allowed(practice) == ["Client 00"]


def test_new_inactive_and_reactivated_customers_wait_for_a_look() -> None:
    practice = linked(3)
    practice.desk.save_client(Client(name="New"))
    practice.desk.export([practice.id("New")])
    practice.desk.archive([practice.id("Client 00")], make_inactive=True)
    practice.company.edit(practice.customer("Client 01").id, active=False, display_name="Client 01 (deleted)")
    practice.read()
    practice.desk.make_active(practice.id("Client 01"))
    kinds = {action.kind for action in practice.desk.plan().actions}
    assert kinds == {ActionKind.CREATE, ActionKind.DEACTIVATE, ActionKind.REACTIVATE}
    assert allowed(practice) == []


def test_what_someone_changed_in_quickbooks_waits_for_a_look() -> None:
    practice = linked(2)
    practice.change("Client 00", phone="1300 555 010")
    practice.push()
    practice.company.edit(practice.customer("Client 00").id, phone="1300 555 999")
    practice.read()
    practice.change("Client 01", phone="1300 555 020")
    assert len(practice.desk.plan().actions) == 2
    assert allowed(practice) == ["Client 01"]


def test_more_renames_than_the_limit_and_nothing_leaves() -> None:
    practice = linked(10, rename_limit=1)
    practice.change("Client 00", name="Renamed 0")
    assert allowed(practice) == ["Renamed 0"]
    practice.change("Client 01", name="Renamed 1")
    practice.change("Client 02", phone="1300 555 010")
    assert allowed(practice) == []


def test_an_unusual_share_of_the_links_waits_but_five_are_never_unusual() -> None:
    practice = linked(10, guard_share=0.2)
    for number in range(5):
        practice.change(f"Client {number:02}", phone="1300 555 010")
    assert len(allowed(practice)) == 5
    practice.change("Client 05", phone="1300 555 010")
    assert allowed(practice) == []
    practice.desk.keep_settings(Settings(automatic=True, guard_share=0.6))
    assert len(allowed(practice)) == 6


def test_problems_are_kept_whatever_leaves() -> None:
    practice = linked(2, automatic=False)
    practice.change("Client 00", email="broken@")
    assert [one.code for one in automatic_part(practice.desk.picture()).problems] == ["email-incomplete"]


def test_what_was_taken_back_does_not_come_back_by_itself() -> None:
    practice = linked(3)
    practice.change("Client 00", phone="1300 555 010")
    practice.change("Client 01", phone="1300 555 011")
    practice.push()
    pushed = practice.desk.pushes(1)[0]
    (first, *_) = [one for one in practice.desk.entries(pushed.id) if one.action.title == "Client 00"]
    practice.desk.push(practice.desk.undo_plan(pushed.id, [first.number]), undo_of=pushed.id)
    assert [one.title for one in practice.desk.plan().actions] == ["Client 00"], "the review offers it again"
    assert allowed(practice) == [], "but somebody has to look"
    practice.change("Client 01", phone="1300 555 012")
    assert allowed(practice) == ["Client 01"], "the others are not held up"
    practice.push()
    practice.change("Client 00", phone="1300 555 013")
    assert allowed(practice) == ["Client 00"], "after a look it may go by itself again"
