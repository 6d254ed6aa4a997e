"""Every decision, reading and setting leaves the entry an accountant would look for, however many it was about."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from qbosync_desktop.desk.happened import (
    NUMBERS,
    TITLES,
    many_in_words,
    outcome_in_words,
    parts_in_words,
    read_event,
    settings_event,
)
from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.customer import Customer
from qbosync_desktop.domain.event import MOST_ABOUT, Event, EventGroup, EventKind, Turn
from qbosync_desktop.domain.fields import Field
from qbosync_desktop.domain.settings import FieldRule, Settings
from qbosync_desktop.domain.suggestion import Tier
from qbosync_desktop.sync.ports import Reading
from tests.desk.practice import Practice
from tests.memory import NOON

FIVE = [Client(name=name) for name in ("Ann", "Bo", "Cy", "Di", "Ed")]
THEIRS: list[dict[str, object]] = [{"display_name": name} for name in ("Ann", "Bo", "Cy", "Di", "Ed", "Flo")]


def told(practice: Practice) -> list[tuple[str, str, str]]:
    return [(TITLES[event.kind], many_in_words(event), outcome_in_words(event)) for event in practice.desk.events()]


def test_accepting_all_is_one_entry_and_taking_it_back_marks_it() -> None:
    practice = Practice(FIVE, THEIRS)
    practice.suggest(*((name, name, Tier.EXACT) for name in ("Ann", "Bo", "Cy")))
    practice.desk.accept_tier()
    assert told(practice) == [("Accepted", "3 links made", "done")]
    (event,) = practice.desk.events()
    assert event.who == "Kim"
    linked = {(link.client_id, link.customer_id) for link in practice.books.links()}
    assert set(practice.desk.events_about([event.id])[event.id]) == linked
    practice.desk.undo()
    assert told(practice) == [("Accepted", "3 links made", "taken back")]
    practice.desk.redo()
    assert told(practice) == [("Accepted", "3 links made", "done")]


def test_one_by_one_in_a_sitting_is_one_entry_of_which_one_goes_back() -> None:
    practice = Practice(FIVE, THEIRS)
    for name in ("Ann", "Bo", "Cy"):
        practice.clock.pass_hours(0.1)
        practice.link(name, name)
    practice.desk.undo()
    assert told(practice) == [("Linked", "3 links made", "2 done, 1 taken back")]
    practice.link("Di", "Di")
    assert told(practice)[0] == ("Linked", "1 link made", "done")


def test_every_kind_of_decision_says_what_it_was() -> None:
    practice = Practice([*FIVE, Client(name="Gus")], THEIRS)
    desk, ann, bo, cy = practice.desk, practice.id("Ann"), practice.id("Bo"), practice.id("Cy")
    practice.link("Ann", "Ann")
    desk.pause([ann])
    desk.pause([ann], on=False)
    desk.unlink([ann])
    desk.leave_out_clients([bo, cy])
    desk.leave_out_clients([bo], on=False)
    desk.not_same([(ann, practice.customer("Flo").id)])
    desk.export([practice.id("Gus")])
    desk.cancel_export([practice.id("Gus")])
    desk.create_client(practice.customer("Flo").id)
    desk.not_twins([(practice.customer("Di").id, practice.customer("Ed").id)])
    desk.add_reference(ann)
    practice.change("Bo", phone="1300 555 020")
    desk.archive([cy])
    assert [one[:2] for one in reversed(told(practice))] == [
        ("Linked", "1 link made"),
        ("Paused", "1 client"),
        ("Started again", "1 client"),
        ("Unlinked", "1 client"),
        ("Left out", "2 rows"),
        ("Offered again", "1 row"),
        ("Not the same", "1 pair"),
        ("To be created", "1 client"),
        ("Not to be created", "1 client"),
        ("New client", "1 client made"),
        ("Twins decided", "1 decision"),
        ("Decided", "1 decision"),
        ("Edited", "1 client"),
        ("Archived", "1 client"),
    ]
    groups = {event.group for event in desk.events()}
    assert groups == {EventGroup.LINKS, EventGroup.REGISTER}


def test_a_decision_that_changed_nothing_leaves_no_entry() -> None:
    practice = Practice(FIVE, THEIRS)
    practice.desk.unlink([practice.id("Ann")])
    practice.desk.undo()
    practice.desk.keep_settings(practice.desk.picture().settings)
    assert told(practice) == []


def test_the_import_button_counts_its_parts() -> None:
    practice = Practice([Client(name="Ann")], [{"display_name": "Ann"}, {"display_name": "Flo"}, {"display_name": "X"}])
    practice.suggest(("Ann", "Ann", Tier.EXACT))
    ids = {name: practice.customer(name).id for name in ("Ann", "Flo", "X")}
    practice.desk.import_customers([ids["Ann"], ids["Flo"]], [ids["X"]])
    (event,) = practice.desk.events()
    assert (event.kind, event.count) == (EventKind.TAKEN_IN, 3)
    assert parts_in_words(event) == ["1 linked", "1 client made", "1 left out"]
    about = practice.desk.events_about([event.id])[event.id]
    assert (practice.id("Flo"), ids["Flo"]) in about


def test_readings_say_how_many_came() -> None:
    practice = Practice(FIVE, THEIRS)
    practice.desk.pull(everything=True)
    assert told(practice)[-1] == ("Read", "6 customers", "done")
    held = {one: Customer(one, "0") for one in ("3", "4", "5")}
    changed = Reading((Customer("3", "1"), Customer("4", "0"), Customer("9")), (), NOON, complete=False, gone=("5",))
    event = read_event(changed, held, NOON, "Kim")
    assert (many_in_words(event), parts_in_words(event)) == ("2 changed", ["1 of them new", "1 no longer there"])
    assert event.about == ((0, "3"), (0, "9"))
    again = replace(changed, customers=(Customer("4", "0"),), gone=())
    assert many_in_words(read_event(again, held, NOON, "Kim")) == "nothing new"


def test_settings_say_what_was_turned() -> None:
    practice = Practice()
    before = practice.desk.picture().settings
    practice.desk.keep_settings(replace(before, rules={Field.FAX: FieldRule.OFF}))
    assert told(practice) == [("Settings", "Fax: off", "done")]
    after = Settings(automatic=True, rules={Field.FAX: FieldRule.OFF, Field.EMAIL: FieldRule.WHEN_EMPTY})
    event = settings_event(Settings(), after, NOON, "Kim")
    assert event is not None
    assert many_in_words(event) == "3 settings"
    assert event.turns == (
        Turn("Synchronise automatically", "off", "on"),
        Turn("E-mail", "on", "only when empty"),
        Turn("Fax", "on", "off"),
    )


def test_a_hundred_thousand_links_are_one_small_entry() -> None:
    practice = Practice(
        [Client(name=str(number)) for number in range(300)],
        [{"display_name": str(number)} for number in range(300)],
    )
    practice.suggest(*((str(number), str(number), Tier.EXACT) for number in range(300)))
    practice.desk.accept_tier()
    (event,) = practice.desk.events()
    assert event.count == 300
    assert len(practice.desk.events_about([event.id])[event.id]) == MOST_ABOUT


def test_every_kind_has_its_name_and_every_number_its_words() -> None:
    assert set(TITLES) == set(EventKind)
    for kind in set(EventKind) - {EventKind.SETTINGS}:
        for count in (0, 1, 2, 100_000):
            event = Event(kind, NOON, count, until=NOON + timedelta(minutes=1))
            assert "%s" not in many_in_words(event), kind
    assert all("%s" in many for _, many in NUMBERS.values())
