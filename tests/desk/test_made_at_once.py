"""What is made of many records at once is what is made of each; nothing is made twice, or before it is asked for."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qbosync_desktop.desk import linked_names, search
from qbosync_desktop.desk import picture as picture_module
from qbosync_desktop.desk.picture import take_picture
from qbosync_desktop.domain import ordering
from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.customer import Customer, name_key
from qbosync_desktop.matching import organisations
from qbosync_desktop.sync import names
from qbosync_desktop.sync.names import NameBook
from tests.desk.practice import Practice

TEXTS = st.text(st.sampled_from("aB1٤²é&+()- \n'"), max_size=6)
ACTIVE = Customer("1", display_name="Ann")
INACTIVE = Customer("2", display_name="Ben (deleted)", active=False)


@given(st.lists(st.tuples(TEXTS, TEXTS, TEXTS), max_size=6), st.integers(1, 3))
def test_haystacks_are_those_of_every_record(records: list[tuple[str, ...]], at_once: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(search, "_AT_ONCE", at_once)
        found = search._folded(records, tuple)
    assert found == [search.haystack(*texts).encode() for texts in records]


def test_rows_and_indexes_share_one_order(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def counted(things, key):  # type: ignore[no-untyped-def]  # as in_order
        asked.append(len(things))
        return ordering.in_order(things, key)

    monkeypatch.setattr(picture_module, "in_order", counted)
    monkeypatch.setattr(search, "in_order", counted)
    clients = [Client(name=name) for name in ("b", "A", "a")]
    board = Practice(clients, [{"display_name": name} for name in ("d", "C", "c", "D")]).board
    board.warm()
    assert sorted(asked) == [3, 4]
    assert [row.name for row in board.syncs] == ["A", "a", "b"]
    assert [row.name for row in board.imports] == [hit.title for hit in board.customers.search("")[0]]
    assert not {"clients_in_order", "customers_in_order"} & vars(board.picture).keys()


def test_names_are_not_taken_down_before_somebody_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def counted(name: str) -> str:
        asked.append(name)
        return name_key(name)

    monkeypatch.setattr(names, "name_key", counted)
    book = NameBook([ACTIVE, INACTIVE], ())
    assert not asked
    assert book.taken("ann")
    assert book.taken("BEN")
    assert book.taken("Ben (Deleted)")
    assert len(asked) < 12
    asked.clear()
    book.warm()
    assert not asked


def test_what_was_noted_of_words_is_forgotten_after_very_many_names(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linked_names, "_MOST", 1)
    practice = Practice([Client(name="Kestrel Wines"), Client(name="Wattle Pty Ltd")], [{"display_name": "Kestrel"}])
    practice.desk.link(practice.books.clients()[0].id, practice.customer("Kestrel").id)
    names = linked_names.LinkedNames(take_picture(practice.books))
    assert not organisations._MEANT
    assert names.holder("kestrel") == practice.books.clients()[0].id


def test_a_register_at_work_needs_no_network_and_no_arrays() -> None:
    """What only QuickBooks, matching or a nine-digit number ask for is not in memory before they do."""
    told = subprocess.run(
        [sys.executable, "-c", "import sys, qbosync_desktop.desk.desk, qbosync_desktop.store; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    modules = set(told.stdout.split())
    assert "qbosync_desktop.files" in modules
    assert not {"ssl", "stdnum", "numpy", "rapidfuzz", "requests", "msgspec", "phonenumbers"} & modules
