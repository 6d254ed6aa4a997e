"""What was done besides pushing is kept: bounded, joined where it was one sitting, and nothing of anybody's name."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from qbosync_desktop.domain.change import Change
from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.event import MOST_ABOUT, Event, EventKind, Turn
from qbosync_desktop.domain.link import Link
from qbosync_desktop.store import Books, Store, events
from tests.store.conftest import OTHER, REALM, START

FULL = Event(
    EventKind.SETTINGS,
    START,
    2,
    "Kim",
    ((1, "9"), (0, "58")),
    {"gone": 3},
    "clients.csv",
    (Turn("Fax", "on", "off"), Turn("Name on invoices", "name", "name (reference)")),
)


def test_an_event_comes_back_as_it_was_kept(books: Books) -> None:
    number = books.note(FULL)
    (event,) = books.events()
    assert event == replace(FULL, id=number, about=(), until=START)
    assert books.events_about([number]) == {number: FULL.about}
    assert books.events_about([77]) == {}


def test_decisions_of_one_sitting_are_one_entry(books: Books) -> None:
    for minutes, customer in enumerate(["1", "2", "3"]):
        books.note(
            Event(EventKind.LINKED, START + timedelta(minutes=9 * minutes), 1, "Kim", ((minutes + 1, customer),))
        )
    books.note(Event(EventKind.LINKED, START + timedelta(hours=2), 1, "Kim", ((9, "9"),)))
    later, first = books.events()
    assert (first.count, first.at, first.last) == (3, START, START + timedelta(minutes=18))
    assert books.events_about([first.id])[first.id] == ((1, "1"), (2, "2"), (3, "3"))
    assert later.count == 1


@pytest.mark.parametrize(
    "other",
    [
        Event(EventKind.UNLINKED, START, 1, "Kim", ((2, "2"),)),
        Event(EventKind.LINKED, START, 1, "Bo", ((2, "2"),)),
        Event(EventKind.LINKED, START, 5, "Kim", ((2, "2"),)),
        Event(EventKind.LINKED, START, 1, "Kim", ((1, "1"),)),
    ],
    ids=["another kind", "somebody else", "many at once", "the same again"],
)
def test_what_is_not_one_more_of_the_same_is_its_own_entry(books: Books, other: Event) -> None:
    books.note(Event(EventKind.LINKED, START, 1, "Kim", ((1, "1"),)))
    books.note(other)
    assert len(books.events()) == 2


def test_readings_that_brought_nothing_are_one_entry(books: Books) -> None:
    books.note(Event(EventKind.READ, START, 3, "Kim", ((0, "1"), (0, "2"), (0, "3"))))
    for hours in range(1, 5):
        books.note(Event(EventKind.READ, START + timedelta(hours=hours), 0, "Kim"))
    empty, first = books.events()
    assert (empty.at, empty.last, empty.count) == (START + timedelta(hours=1), START + timedelta(hours=4), 0)
    books.note(Event(EventKind.READ, START + timedelta(hours=6), 0, "Kim", numbers={"gone": 1}))
    assert len(books.events()) == 3
    assert first.count == 3


def test_what_was_taken_back_is_marked_and_marked_no_more(books: Books) -> None:
    number = books.note(Event(EventKind.ACCEPTED, START, 12, "Kim"))
    books.note_undone(number, 12)
    assert books.events()[0].undone == 12
    books.note_undone(number, 12)
    assert books.events()[0].undone == 12
    books.note_undone(number, -12)
    assert books.events()[0].undone == 0


def test_the_register_is_everybodys_and_a_company_its_own(store: Store, books: Books) -> None:
    other = store.books(OTHER)
    books.note(Event(EventKind.LINKED, START, 1))
    books.note(Event(EventKind.LIST, START, 60, file="clients.csv"))
    assert [event.kind for event in other.events()] == [EventKind.LIST]
    assert {event.kind for event in books.events()} == {EventKind.LIST, EventKind.LINKED}
    store.remove_company(REALM)
    assert [event.kind for event in store.books("").events()] == [EventKind.LIST]


def test_only_so_many_are_kept_and_each_names_only_so_many(books: Books, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(events, "MOST_EVENTS", 20)
    monkeypatch.setattr(events, "_SPARE", 5)
    for number in range(60):
        books.note(Event(EventKind.READ, START + timedelta(minutes=number), number + 1))
    assert 20 <= len(books.events()) <= 25
    assert books.events()[0].count == 60
    many = books.note(Event(EventKind.ACCEPTED, START, 100_000, about=tuple((n, str(n)) for n in range(1, 1001))))
    assert len(books.events_about([many])[many]) == MOST_ABOUT


def test_a_change_and_its_event_are_one(books: Books) -> None:
    made = books.apply(
        Change(put_clients=(Client(id=-1, name="Ann"),), put_links=(Link(-1, "9"),)),
        Event(EventKind.CLIENT_MADE, START, 1, "Kim", ((-1, "9"),)),
    )
    client = made.new_ids[-1]
    assert books.events_about([made.event]) == {made.event: ((client, "9"),)}
    assert books.events_of_client(client) == {made.event}
    with pytest.raises(ValueError, match="names a customer"):
        books.apply(Change(put_links=(Link(client, ""),)), Event(EventKind.LINKED, START, 1))
    assert len(books.events()) == 1


def test_a_client_finds_the_moment_it_was_linked_among_very_many(books: Books) -> None:
    ids = books.apply(Change(put_clients=tuple(Client(id=-n, name=str(n)) for n in range(1, MOST_ABOUT + 50)))).new_ids
    links = tuple(Link(number, str(number), linked_at=START) for number in ids.values())
    about = tuple((link.client_id, link.customer_id) for link in links)
    made = books.apply(Change(put_links=links), Event(EventKind.ACCEPTED, START, len(links), about=about))
    books.note(Event(EventKind.LINKED, START + timedelta(days=1), 1, about=((1, "1"),)))
    assert books.events_of_client(links[-1].client_id) == {made.event}


def test_no_name_stands_in_the_journal_of_events(store: Store, books: Books) -> None:
    books.apply(
        Change(put_clients=(Client(id=-1, name="Zelkova Residents", email="zelkova@x.example"),)),
        Event(EventKind.EDITED, START, 1, "Kim", ((-1, ""),)),
    )
    with store._file.read() as session:
        rows = session.raw.execute("SELECT * FROM event").fetchall()
    assert rows
    assert "elkova" not in repr(rows)
