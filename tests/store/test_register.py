"""The register changes by whole changes only; each can be taken back exactly."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qbosync_desktop.desk.ports import BooksPort
from qbosync_desktop.domain.change import Change
from qbosync_desktop.domain.client import Address, Client, ClientKind
from qbosync_desktop.domain.company import Company, Environment
from qbosync_desktop.domain.fields import Field, FieldValue
from qbosync_desktop.domain.link import Decision, DecisionKind, Link
from qbosync_desktop.domain.problems import InputProblem, Remedy
from qbosync_desktop.store import Books, Store, open_store
from tests.store.conftest import OTHER, REALM, START

FULL = Client(
    -1,
    "Zoë & Søn Pty Ltd",
    ClientKind.COMPANY,
    "ZOE01",
    "Zoë's",
    "Zoë",
    "M",
    "Søn",
    "zoe@example.com, accounts@example.com",
    "03 9123 4567",
    "0412 345 678",
    "1",
    "2",
    "https://example.com",
    "51824753556",
    "004085616",
    Address("PO Box 1", "", "Fitzroy", "VIC", "3065", ""),
    Address("1 “Long” Street", "Unit 3", "Fitzroy", "VIC", "3065", "Australia"),
    False,
    True,
)


def test_books_are_what_the_desk_asks_for(books: Books) -> None:
    port: BooksPort = books
    assert port.clients() == ()


def test_a_client_comes_back_as_it_was_put(books: Books) -> None:
    applied = books.apply(Change(put_clients=(FULL, Client(-2, "Plain"), Client(0, "Unnamed number"))))
    assert applied.new_ids == {-1: 1, -2: 2}
    assert books.clients() == (replace(FULL, id=1), Client(2, "Plain"), Client(3, "Unnamed number"))


def test_every_kind_can_be_stored(books: Books) -> None:
    books.apply(Change(put_clients=tuple(Client(-n, "x", kind) for n, kind in enumerate(ClientKind, 1))))
    assert [client.kind for client in books.clients()] == list(ClientKind)


def test_links_and_decisions_of_a_change_may_name_its_new_clients(books: Books) -> None:
    link = Link(-1, "58", False, START, START, START, "you chose it", {Field.EMAIL: "a@example.com"})
    decision = Decision(DecisionKind.CREATE, -2, made_at=START)
    books.apply(Change(put_clients=(Client(-1, "A"), Client(-2, "B")), put_links=(link,), put_decisions=(decision,)))
    assert books.links() == (replace(link, client_id=1),)
    assert books.decisions() == (replace(decision, client_id=2),)


def test_addresses_in_sent_values_come_back(books: Books) -> None:
    sent: Mapping[Field, FieldValue] = {
        Field.DISPLAY_NAME: "A",
        Field.BILL_ADDRESS: FULL.postal,
        Field.SHIP_ADDRESS: Address(),
        Field.FAX: "",
    }
    books.apply(Change(put_clients=(Client(-1, "A"),), put_links=(Link(-1, "1", sent=sent),)))
    assert books.links()[0].sent == sent


def test_times_of_other_zones_are_the_same_moment(books: Books) -> None:
    moment = datetime(2026, 7, 1, 8, tzinfo=timezone(timedelta(hours=10)))
    books.apply(Change(put_clients=(Client(-1, "A"),), put_links=(Link(-1, "1", linked_at=moment),)))
    found = books.links()[0].linked_at
    assert found == moment
    assert found is not None
    assert found.tzinfo is UTC


def test_a_time_without_a_zone_is_refused_and_nothing_written(books: Books) -> None:
    naive = datetime(2026, 7, 1)  # noqa: DTZ001 - the very thing to be refused
    with pytest.raises(ValueError, match="time zone"):
        books.apply(Change(put_clients=(Client(-1, "A"),), put_links=(Link(-1, "1", linked_at=naive),)))
    assert books.clients() == ()


def test_a_customer_that_is_taken_is_refused_by_the_database(books: Books) -> None:
    books.apply(Change(put_clients=(Client(-1, "A"), Client(-2, "B")), put_links=(Link(-1, "58"),)))
    before = _state(books)
    with pytest.raises(InputProblem) as caught:
        books.apply(Change(put_clients=(Client(-1, "C"),), put_links=(Link(2, "58"),)))
    problem = caught.value.problem
    assert (problem.code, problem.title) == ("client-already-mapped", "Client is already mapped")
    assert problem.detail == "Customer 58 is already mapped to client 1, so it cannot be mapped to client 2."
    assert (problem.client_id, problem.customer_id) == (2, "58")
    assert Remedy.MOVE_LINK in problem.remedies
    assert _state(books) == before


def test_a_client_that_is_taken_is_refused_by_the_database(books: Books) -> None:
    books.apply(Change(put_clients=(Client(-1, "A"),), put_links=(Link(-1, "58"),)))
    with pytest.raises(InputProblem) as caught:
        books.apply(Change(put_links=(Link(1, "59"),)))
    assert caught.value.problem.code == "client-already-mapped"
    assert caught.value.problem.detail == "Client 1 is already mapped to customer 58."
    assert books.links() == (Link(1, "58"),)


def test_two_links_of_one_change_to_one_customer_are_refused(books: Books) -> None:
    new = (Client(-1, "A"), Client(-2, "B"))
    with pytest.raises(InputProblem, match="client-already-mapped"):
        books.apply(Change(put_clients=new, put_links=(Link(-1, "58"), Link(-2, "58"))))
    assert (books.clients(), books.links()) == ((), ())


def test_links_can_be_swapped_in_one_change(books: Books) -> None:
    books.apply(Change(put_clients=(Client(-1, "A"), Client(-2, "B")), put_links=(Link(-1, "58"), Link(-2, "59"))))
    before = _state(books)
    applied = books.apply(Change(remove_links=(1, 2), put_links=(Link(1, "59"), Link(2, "58"))))
    assert books.links() == (Link(1, "59"), Link(2, "58"))
    books.apply(applied.inverse)
    assert _state(books) == before


def test_the_same_customer_number_in_two_companies_is_no_clash(store: Store, books: Books) -> None:
    books.apply(Change(put_clients=(Client(-1, "A"),), put_links=(Link(-1, "58"),)))
    store.books(OTHER).apply(Change(put_links=(Link(1, "58"),)))
    assert books.links() == store.books(OTHER).links() == (Link(1, "58"),)


def test_a_link_of_a_client_that_is_not_there_is_refused(books: Books) -> None:
    with pytest.raises(InputProblem, match="no-such-client"):
        books.apply(Change(put_links=(Link(7, "58"),)))


def test_a_client_linked_in_another_company_is_not_removed(store: Store, books: Books) -> None:
    books.apply(Change(put_clients=(Client(-1, "A"),), put_links=(Link(-1, "58"),)))
    with pytest.raises(InputProblem, match="client-linked-elsewhere"):
        store.books(OTHER).apply(Change(remove_clients=(1,)))
    assert books.links() == (Link(1, "58"),)


def test_numbers_are_never_given_twice(books: Books) -> None:
    books.apply(Change(put_clients=(Client(-1, "A"), Client(-2, "B"))))
    books.apply(Change(remove_clients=(2,)))
    assert books.apply(Change(put_clients=(Client(-1, "C"),))).new_ids == {-1: 3}


def test_decisions_of_a_removed_client_come_back_with_it(books: Books) -> None:
    decision = Decision(DecisionKind.NOT_SAME, 1, "58", START)
    books.apply(Change(put_clients=(Client(-1, "A"),), put_decisions=(decision,)))
    applied = books.apply(Change(remove_clients=(1,)))
    assert books.decisions() == ()
    books.apply(applied.inverse)
    assert books.decisions() == (decision,)


def test_a_decision_is_replaced_whatever_its_time(books: Books) -> None:
    left_out = Decision(DecisionKind.LEAVE_OUT_CUSTOMER, customer_id="58", made_at=START)
    books.apply(Change(put_decisions=(left_out,)))
    later = replace(left_out, made_at=START + timedelta(days=1))
    applied = books.apply(Change(put_decisions=(later,)))
    assert books.decisions() == (later,)
    books.apply(applied.inverse)
    assert books.decisions() == (left_out,)
    books.apply(Change(remove_decisions=(later,)))
    assert books.decisions() == ()


def test_without_a_company_only_the_register_changes(store: Store) -> None:
    alone = store.books("")
    applied = alone.apply(
        Change(
            put_clients=(Client(-1, "A"),),
            put_links=(Link(-1, "58"),),
            put_decisions=(Decision(DecisionKind.CREATE, -1),),
        )
    )
    assert alone.clients() == (Client(1, "A"),)
    assert (alone.links(), alone.decisions()) == ((), ())
    assert applied.inverse == Change(remove_clients=(1,))


# ------------------------------------------------------------------------------------ any change, any order


@dataclass(frozen=True)
class State:
    """The three tables a change may touch."""

    clients: tuple[Client, ...]
    links: tuple[Link, ...]
    decisions: tuple[Decision, ...]


def _state(books: Books) -> State:
    return State(books.clients(), books.links(), books.decisions())


T = TypeVar("T")
NUMBERS = st.integers(1, 5)
NEW = st.integers(-3, -1)
CUSTOMERS = st.sampled_from(["1", "2", "3", "10"])
TIMES = st.none() | st.integers(0, 3).map(lambda days: START + timedelta(days=days))
CLIENTS = st.builds(
    Client,
    NUMBERS | NEW,
    st.text(max_size=8),
    st.sampled_from(ClientKind),
    email=st.text(max_size=5),
    postal=st.builds(Address, st.text(max_size=3), city=st.text(max_size=3)),
    archived=st.booleans(),
)
LINKS = st.builds(
    Link,
    NUMBERS | NEW,
    CUSTOMERS,
    st.booleans(),
    TIMES,
    TIMES,
    TIMES,
    st.text(max_size=3),
    st.dictionaries(st.sampled_from([Field.EMAIL, Field.PHONE]), st.text(max_size=3), max_size=2),
)
DECISIONS = st.builds(
    Decision,
    st.sampled_from(DecisionKind),
    st.just(0) | NUMBERS,
    st.just("") | CUSTOMERS,
    made_at=TIMES,
    other_id=st.just("") | CUSTOMERS,
)


def _some(what: st.SearchStrategy[T], key: Callable[[T], Hashable]) -> st.SearchStrategy[tuple[T, ...]]:
    return st.lists(what, max_size=4, unique_by=key).map(tuple)


def _decision_key(one: Decision) -> tuple[int, str, str, str]:
    return one.client_id, one.customer_id, one.kind.value, one.other_id


CHANGES = st.builds(
    Change,
    put_clients=_some(CLIENTS, lambda client: client.id),
    remove_clients=st.lists(NUMBERS, max_size=2).map(tuple),
    put_links=_some(LINKS, lambda link: link.client_id),
    remove_links=st.lists(NUMBERS, max_size=3).map(tuple),
    put_decisions=_some(DECISIONS, _decision_key),
    remove_decisions=_some(DECISIONS, _decision_key),
)


def _expected(state: State, change: Change, new_ids: dict[int, int]) -> State | None:
    """What the tables should hold after a change, thought out on plain dicts; None when it must be refused."""
    clients = {client.id: client for client in state.clients}
    links = {link.client_id: link for link in state.links}
    decisions = {_decision_key(one): one for one in state.decisions}
    for number in (*change.remove_clients, *change.remove_links):
        links.pop(number, None)
    for number in change.remove_clients:
        clients.pop(number, None)
    for one in change.remove_decisions:
        decisions.pop(_decision_key(one), None)
    for client in change.put_clients:
        number = new_ids.get(client.id, client.id)
        clients[number] = replace(client, id=number)
    for link in change.put_links:
        number = new_ids.get(link.client_id, link.client_id)
        mine = links.pop(number, None)
        taken = any(other.customer_id == link.customer_id for other in links.values())
        if number not in clients or taken or (mine and mine.customer_id != link.customer_id):
            return None
        links[number] = replace(link, client_id=number)
    for one in change.put_decisions:
        decisions[_decision_key(one)] = one
    return State(
        tuple(clients[key] for key in sorted(clients)),
        tuple(links[key] for key in sorted(links)),
        tuple(decisions[key] for key in sorted(decisions)),
    )


def _shown(state: State) -> State:
    """Decisions about clients that are not there are kept but not shown."""
    there = {0, *(client.id for client in state.clients)}
    return replace(state, decisions=tuple(one for one in state.decisions if one.client_id in there))


@settings(max_examples=40, deadline=None)
@given(st.lists(CHANGES, min_size=1, max_size=5))
def test_any_change_does_what_it_says_and_can_be_taken_back(changes: list[Change]) -> None:
    with tempfile.TemporaryDirectory() as name, open_store(Path(name)) as store:
        store.add_company(Company(REALM, "A", Environment.SIMULATOR), {})
        books = store.books(REALM)
        kept = State((), (), ())
        undo: list[tuple[State, Change]] = []
        for change in changes:
            before = _state(books)
            try:
                applied = books.apply(change)
            except InputProblem:
                assert _state(books) == before
                guess = {client.id: 1000 - client.id for client in change.put_clients if client.id < 0}
                assert _expected(kept, change, guess) is None
                continue
            expected = _expected(kept, change, dict(applied.new_ids))
            assert expected is not None
            kept = expected
            after = _state(books)
            assert after == _shown(kept)
            again = books.apply(applied.inverse)
            assert _state(books) == before
            books.apply(again.inverse)
            assert _state(books) == after
            undo.append((before, applied.inverse))
        for before, inverse in reversed(undo):
            books.apply(inverse)
            assert _state(books) == before
