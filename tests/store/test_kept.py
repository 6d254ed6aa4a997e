"""What is kept in memory is what stands in the file, and a board made from the last one is the one made afresh."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from qbosync_desktop.desk.board import Board, make_board
from qbosync_desktop.desk.desk import Desk
from qbosync_desktop.desk.picture import take_picture
from qbosync_desktop.desk.twins import Twins
from qbosync_desktop.domain.change import Change
from qbosync_desktop.domain.client import Address, Client, ClientKind
from qbosync_desktop.domain.customer import Customer, NameHolder, NameHolderKind
from qbosync_desktop.domain.fields import Field, FieldValue
from qbosync_desktop.domain.link import Link
from qbosync_desktop.domain.problems import KnownError
from qbosync_desktop.domain.settings import NameFormat, Settings
from qbosync_desktop.domain.suggestion import Reason, Suggestion, Tier
from qbosync_desktop.store import Books, Store, open_store
from qbosync_desktop.store.places import FILE_NAME
from qbosync_desktop.sync.ports import Reading
from tests.memory import Clock, MemoryCompany
from tests.store.conftest import REALM, START

NAMES = [
    "Acacia Pty Ltd",
    "acacia",
    "Banksia Trust",
    "Correa & Sons",
    "The Correa and Sons",
    "Jo Daly",
    "Daly, Jo",
    "Émile",
]
HOME = Address("1 High Street", city="Kyneton", state="VIC", postcode="3444")


def fresh(books: Books, board: Board) -> Board:
    """The same board with nothing kept from before."""
    return make_board(
        take_picture(books),
        twins=Twins(board.twins, board.apart),
        undo=board.undo,
        redo=board.redo,
        open_pushes=board.open_pushes,
        last_push=board.last_push,
    )


def check(folder: Path, books: Books, desk: Desk) -> None:
    board = desk.board()
    again = fresh(books, board)
    assert board.imports == again.imports
    assert board.syncs == again.syncs
    assert board.exports == again.exports
    assert board.overview == again.overview
    assert board.next_step == again.next_step
    assert board.picture.plan == again.picture.plan
    with open_store(folder, read_only=True) as other:
        read = other.books(REALM)
        assert books.clients() == read.clients()
        assert books.customers() == read.customers()
        assert books.links() == read.links()
        assert books.names() == read.names()
        assert books.suggestions() == read.suggestions()


@pytest.mark.parametrize("seed", range(3))
def test_any_run_of_decisions_leads_to_the_board_made_afresh(folder: Path, store: Store, seed: int) -> None:
    chance = random.Random(seed)
    books, company, clock = store.books(REALM), MemoryCompany(), Clock()
    desk = Desk(books, company, who="Kim", now=clock)
    made = [
        Client(
            -n,
            chance.choice(NAMES) + chance.choice(["", f" {n}"]),
            chance.choice(list(ClientKind)),
            f"R{n}",
            postal=HOME,
        )
        for n in range(1, 25)
    ]
    books.apply(Change(put_clients=tuple(made)))
    for n in range(1, 25):
        company.add(
            display_name=f"{chance.choice(NAMES)} {n}" if n % 3 else NAMES[n % len(NAMES)] + str(n),
            phone="03 9123 4567",
        )
    company.names = [NameHolder(NameHolderKind.VENDOR, "900", "Acacia Pty Ltd")]

    def read() -> None:
        names = tuple(company.names)
        books.keep(Reading(tuple(company.customers.values()), names, START, complete=True), None)

    read()

    def client() -> Client:
        return chance.choice(books.clients())

    def customer() -> Customer:
        return chance.choice(books.customers())

    def suggest() -> None:
        pairs = {(client().id, customer().id) for _ in range(9)}
        tiers = list(Tier)
        reasons = (Reason("name", True, "same name"),)
        books.keep_suggestions(
            [Suggestion(a, b, 0.9, chance.choice(tiers), reasons, chance.random() < 0.7) for a, b in pairs]
        )

    def edited() -> None:
        one = customer()
        found = company.customers.get(one.id)
        if found is not None:
            company.customers[one.id] = replace(found, display_name=chance.choice(NAMES) + f" {chance.randrange(40)}")
        read()

    steps: list[Callable[[], object]] = [
        lambda: desk.link(client().id, customer().id),
        lambda: desk.link(client().id, customer().id),
        lambda: desk.link(client().id, customer().id),
        lambda: desk.unlink([client().id]),
        lambda: desk.pause([one.client_id for one in books.links()[:3]], on=chance.random() < 0.5),
        lambda: desk.save_client(replace(client(), name=chance.choice(NAMES), email="new@a.example")),
        lambda: desk.save_client(Client(0, chance.choice(NAMES))),
        lambda: desk.archive([client().id], on=chance.random() < 0.7),
        lambda: desk.export([client().id]),
        lambda: desk.leave_out_clients([client().id], on=chance.random() < 0.6),
        lambda: desk.leave_out_customers([customer().id], on=chance.random() < 0.6),
        lambda: desk.create_client(customer().id),
        lambda: desk.accept_tier(Tier.EXACT),
        lambda: desk.undo(),
        lambda: desk.redo(),
        lambda: desk.push(desk.plan()),
        lambda: desk.keep_settings(Settings(name_format=chance.choice(list(NameFormat)))),
        suggest,
        edited,
    ]
    for _ in range(45):
        with suppress(KnownError):
            chance.choice(steps)()
        check(folder, books, desk)


def test_what_was_not_written_is_the_same_object(books: Books) -> None:
    books.apply(Change(put_clients=(Client(-1, "A"), Client(-2, "B"))))
    first, second = books.clients()
    books.apply(Change(put_clients=(replace(second, name="C"),)))
    assert books.clients()[0] is first
    assert books.clients()[1].name == "C"
    assert books.clients() is books.clients()


def test_another_writer_is_noticed(folder: Path, store: Store, books: Books) -> None:
    books.apply(Change(put_clients=(Client(-1, "A"),)))
    assert len(books.clients()) == 1
    with open_store(folder) as other:
        other.books(REALM).apply(Change(put_clients=(Client(-1, "B"),)))
    assert [one.name for one in books.clients()] == ["A", "B"]
    books.apply(Change(put_clients=(Client(-1, "C"),)))
    with open_store(folder) as other:
        other.books(REALM).apply(Change(remove_clients=(1,)))
    assert [one.name for one in books.clients()] == ["B", "C"]


def test_even_a_writer_that_does_not_count_is_noticed(folder: Path, books: Books) -> None:
    books.apply(Change(put_clients=(Client(-1, "A"),)))
    assert books.clients()[0].name == "A"
    connection = sqlite3.connect(folder / FILE_NAME)
    connection.execute("UPDATE client SET name = 'Z'")
    connection.commit()
    connection.close()
    assert books.clients()[0].name == "Z"


def test_what_was_taken_back_is_not_kept(books: Books) -> None:
    books.apply(Change(put_clients=(Client(-1, "A"),)))
    assert [one.name for one in books.clients()] == ["A"]
    with pytest.raises(KnownError):
        books.apply(Change(put_clients=(Client(1, "B"),), put_links=(Link(7, "8"),)))
    assert [one.name for one in books.clients()] == ["A"]


def test_a_removed_company_leaves_nothing_behind(store: Store, books: Books) -> None:
    books.keep(Reading((Customer("1", display_name="A"),), (), START, complete=True), None)
    assert len(books.customers()) == 1
    store.remove_company(REALM)
    assert books.customers() == ()


def test_what_was_sent_takes_little_room_and_reads_as_a_mapping(books: Books) -> None:
    books.apply(Change(put_clients=(Client(-1, "A", email="a@b.example", postal=HOME),)))
    books.keep(Reading((Customer("1", display_name="A", bill_address=HOME),), (), START, complete=True), None)
    sent: dict[Field, FieldValue] = {Field.EMAIL: "a@b.example", Field.BILL_ADDRESS: HOME}
    books.apply(Change(put_links=(Link(1, "1", sent=sent),)))
    (link,), (client,), (customer,) = books.links(), books.clients(), books.customers()
    assert link.sent == sent
    assert {**link.sent} == sent
    assert Field.FAX not in link.sent
    assert link.seen == {}
    assert link.sent[Field.BILL_ADDRESS] == HOME
    assert client.postal is customer.bill_address


def test_a_pull_without_changes_looks_for_no_matches(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    books, company, clock = store.books(REALM), MemoryCompany(), Clock()
    company.add(display_name="Acacia Pty Ltd")
    books.apply(Change(put_clients=(Client(-1, "Acacia Pty Ltd"),)))
    desk = Desk(books, company, now=clock)
    looked: list[int] = []
    real = desk.match

    def match(*given: object) -> int:
        looked.append(1)
        return real()

    monkeypatch.setattr(desk, "match", match)
    desk.pull()
    desk.pull()
    assert len(looked) == 1
    desk.save_client(replace(books.clients()[0], email="a@b.example"))
    desk.pull()
    assert len(looked) == 2
    desk.not_same([(1, books.customers()[0].id)])
    desk.pull()
    assert len(looked) == 3
