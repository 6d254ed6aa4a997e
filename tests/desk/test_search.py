"""Search as you type: first letters of any word, reference, e-mail, phone; accents, "&" and case do not matter."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qbosync_desktop.desk.beginnings import Beginnings
from qbosync_desktop.desk.search import haystack, haystacks, suggested_for_client, suggested_for_customer
from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.suggestion import Tier
from qbosync_desktop.matching import fold
from tests.desk.practice import Practice

CLIENTS = (
    Client(name="Barrett and Lowe Surveyors Pty Ltd", reference="BAR004", phone="(03) 5550 1277"),
    Client(name="Tomás García-Lind", email="tomas@garcia-lind.example", mobile="0491 570 006"),
    Client(name="O'Brien Family Trust", trading_name="Ferry Road Motel"),
    Client(name="Old", archived=True),
)


@pytest.fixture(scope="module")
def practice() -> Practice:
    return Practice(
        CLIENTS,
        [
            {"display_name": "Barrett & Lowe Surveyors", "email": "peter@surveyhouse.example"},
            {"display_name": "Lowe Barrett Trust"},
            {"display_name": "Old Mill Bakery Café", "company_name": "OMB Holdings"},
            {"display_name": "Pharmacy", "sub_customer": True},
            {"display_name": "Kiosk", "active": False},
        ],
    )


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("bar", "Barrett"),
        ("low bar", "Barrett"),
        ("BARRETT & LOWE", "Barrett"),
        ("bar004", "Barrett"),
        ("5550 1277", "Barrett"),
        ("0355501277", "Barrett"),
        ("garcia", "Tomás"),
        ("GARCÍA", "Tomás"),
        ("lind", "Tomás"),
        ("tomas@garcia", "Tomás"),
        ("0491570006", "Tomás"),
        ("0491 57", "Tomás"),
        ("ferry motel", "O'Brien"),
        ("obrien", "O'Brien"),
        ("o'brien", "O'Brien"),
    ],
)
def test_clients(practice: Practice, typed: str, found: str) -> None:
    hits, count = practice.board.clients.search(typed)
    assert [hit.title.split()[0] for hit in hits] == [found], typed
    assert count == 1


@pytest.mark.parametrize("typed", ["arrett", "x", "barrett x", "old", "570 006 9"])
def test_what_begins_no_word_is_not_found(practice: Practice, typed: str) -> None:
    assert practice.board.clients.search(typed) == ((), 0)


@pytest.mark.parametrize(
    ("typed", "titles"),
    [
        ("barrett and lowe", ["Barrett & Lowe Surveyors"]),
        ("cafe", ["Old Mill Bakery Café"]),
        ("omb", ["Old Mill Bakery Café"]),
        ("peter@survey", ["Barrett & Lowe Surveyors"]),
        ("surveyhouse", ["Barrett & Lowe Surveyors"]),
        ("pharmacy", []),
        ("kiosk", []),
        ("", ["Barrett & Lowe Surveyors", "Lowe Barrett Trust", "Old Mill Bakery Café"]),
    ],
)
def test_customers(practice: Practice, typed: str, titles: list[str]) -> None:
    hits, _ = practice.board.customers.search(typed)
    assert [hit.title for hit in hits] == titles


def test_suggested_first_linked_last_and_no_more_than_asked_for() -> None:
    practice = Practice(
        [Client(name=name) for name in ("Ann A", "Ann B", "Ann C", "Ann D")],
        [{"display_name": name} for name in ("Ann A", "Ann Z")],
    )
    practice.link("Ann A", "Ann A")
    practice.suggest(("Ann C", "Ann Z", Tier.LIKELY), ("Ann D", "Ann Z", Tier.POSSIBLE))
    picture = practice.board.picture
    suggested = suggested_for_customer(picture, practice.customer("Ann Z").id)
    hits, count = practice.board.clients.search("ann", suggested)
    assert [(hit.title, hit.reason, hit.linked) for hit in hits] == [
        ("Ann C", "same name", False),
        ("Ann D", "same name", False),
        ("Ann B", "", False),
        ("Ann A", "", True),
    ]
    hits, count = practice.board.clients.search("ann", suggested, limit=2)
    assert ([hit.title for hit in hits], count) == (["Ann C", "Ann D"], 4)
    assert suggested_for_client(picture, practice.id("Ann C")) == {practice.customer("Ann Z").id: "same name"}


def test_a_warm_index_finds_the_same(practice: Practice) -> None:
    cold, warm = practice.board, practice.board
    warm.warm()
    for typed in ("", "b", "ba", "bar", "low bar", "t", "to", "5550 1277", "x", "ferry motel", "o", "0491 57"):
        assert warm.clients.search(typed) == cold.clients.search(typed), typed
        assert warm.customers.search(typed) == cold.customers.search(typed), typed


def test_typing_on_finds_what_a_fresh_search_finds(practice: Practice) -> None:
    board, other = practice.board, practice.board
    board.warm()
    for word in ("barrett lowe", "garcia", "old mill bakery"):
        for length in (*range(len(word) + 1), *range(len(word), -1, -1)):
            assert board.clients.search(word[:length]) == other.clients.search(word[:length])
            board.customers.search(word[:length])


NAMES = st.sampled_from(("Ann", "Anna & Ben", "Bén", "O'Ann", "Ann Ben Trust", "Annand", "b", "Trust +Co"))
PHONES = st.sampled_from(("", "0491 570 006", "(04) 9157 0006", "0491 57"))
TYPED = (
    "",
    "a",
    "an",
    "ann",
    "anna",
    "annan",
    "and",
    "b",
    "ben",
    "ann t",
    "t a",
    "0",
    "04",
    "049",
    "0491",
    "049157",
    "c",
)


class Counted(list[bytes]):
    """Texts that count how often one of them is looked at."""

    looked_at = 0

    def __getitem__(self, place: Any) -> Any:
        self.looked_at += 1
        return super().__getitem__(place)


def plainly(practice: Practice, typed: str, suggested: dict[int, str], limit: int) -> tuple[list[int], int]:
    """The clients a search should find, by looking at each of them."""
    terms = fold(typed).split()
    found = [
        one
        for one in practice.board.picture.clients.values()
        if all(f" {term}" in haystack(one.name, one.trading_name, one.reference, one.phone) for term in terms)
    ]
    links = practice.board.picture.links
    found.sort(key=lambda one: one.name.casefold())  # a stable sort, as the index keeps those of one name
    found.sort(key=lambda one: 0 if one.id in suggested else 2 if one.id in links else 1)
    return [one.id for one in found][:limit], len(found)


@given(
    names=st.lists(st.tuples(NAMES, PHONES), max_size=25),
    linked=st.integers(0, 6),
    suggested=st.sets(st.integers(0, 24)),
    limit=st.integers(1, 30),
    changed=st.lists(st.tuples(st.integers(0, 24), st.sampled_from(("", "BEN", "ANN"))), max_size=3),
    most=st.integers(0, 8),
)
@settings(max_examples=40, deadline=None)
def test_a_search_finds_what_looking_at_everybody_finds(
    names: list[tuple[str, str]],
    linked: int,
    suggested: set[int],
    limit: int,
    changed: list[tuple[int, str]],
    most: int,
) -> None:
    clients = [Client(name=name, phone=phone, trading_name=f"T{at}") for at, (name, phone) in enumerate(names)]
    practice = Practice(clients, [{"display_name": f"Customer {at}"} for at in range(linked)])
    by_place = {one.trading_name: one.id for one in practice.books.clients()}
    for at in range(min(linked, len(clients))):
        practice.desk.link(by_place[f"T{at}"], practice.customer(f"Customer {at}").id)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Beginnings.told_apart, "__defaults__", (most,))
        practice.board.sharpen()
        for at, reference in changed:  # the index before is patched
            if f"T{at}" in by_place:
                before = practice.board.picture.clients[by_place[f"T{at}"]]
                practice.desk.save_client(replace(before, reference=f"{reference}{at}"))
        reasons = {by_place[f"T{at}"]: "same name" for at in suggested if f"T{at}" in by_place}
        cold, sharp = practice.board, practice.board
        sharp.sharpen()
        for typed in (*TYPED, *TYPED[::-1]):
            expected = plainly(practice, typed, reasons, limit)
            for board in (sharp, cold):
                hits, count = board.clients.search(typed, reasons, limit)
                assert ([hit.id for hit in hits], count) == expected, typed


def test_a_letter_looks_at_few_of_the_names() -> None:
    names = [f"Client {place % 7}{place * 31 % 400:03} Trust" for place in range(2000)]
    board = Practice([Client(name=name, email="a@mailbox.example", phone="0491 570 006") for name in names]).board
    board.warm()
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Beginnings.told_apart, "__defaults__", (100,))
        board.sharpen()
    index = board.clients
    index._hays = counted = Counted(index._hays)
    for word in (
        "client 1",
        "trust",
        "mailbox example",
        "0491570006",
        "0491 570",
        "zzz",
        "c t e 0",
        "clientele",
        "5701",
    ):
        for length in range(1, len(word) + 1):
            counted.looked_at = 0
            index.search(word[:length])
            assert counted.looked_at <= 100 * len(word.split()), word[:length]


def test_an_index_follows_the_records() -> None:
    practice = Practice([Client(name="Ann A"), Client(name="Ben B", reference="BEN1")], [{"display_name": "Cas C"}])
    practice.board.warm()
    practice.change("Ben B", reference="OTHER2")
    assert [hit.title for hit in practice.board.clients.search("other2")[0]] == ["Ben B"]
    assert practice.board.clients.search("ben1") == ((), 0)
    practice.change("Ann A", name="Zoe Z")
    practice.board.warm()
    assert [hit.title for hit in practice.board.clients.search("")[0]] == ["Ben B", "Zoe Z"]
    practice.link("Zoe Z", "Cas C")
    assert [hit.linked for hit in practice.board.clients.search("zoe")[0]] == [True]
    assert [hit.linked for hit in practice.board.customers.search("cas")[0]] == [True]


@given(st.lists(st.tuples(st.text(max_size=8), st.text("0123 +()-٣a\n", max_size=8))))
def test_many_records_are_searched_as_each_of_them_is(records: list[tuple[str, str]]) -> None:
    assert haystacks(list(records)) == [haystack(*texts) for texts in records]


def test_a_phone_number_is_found_with_and_without_its_spaces() -> None:
    assert haystack("Ann", "(03) 5550 1277") == " ann 03 5550 1277 0355501277"
