"""A row that says what the register says is seen at a glance, and any other is not; a new one is kept whole."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from qbosync_desktop import files
from qbosync_desktop.domain.client import Address, Client, ClientKind
from qbosync_desktop.files import pairing
from qbosync_desktop.files.merging import says_the_same
from qbosync_desktop.files.parsed import Parsed, ParsedClient

CLIENT = Client(id=7, name="Ann", postal=Address("1 A St", city="Kew"), street=Address("2 B St", state="VIC"))
OTHERS: dict[type, Any] = {str: "other", bool: None, ClientKind: ClientKind.TRUST}


def changed(record: Any, name: str) -> Any:
    old = getattr(record, name)
    return replace(record, **{name: not old if isinstance(old, bool) else OTHERS[type(old)]})


def with_value(name: str, value: Any) -> Client:
    return replace(CLIENT, **{name: value})


@pytest.mark.parametrize("name", [one.name for one in fields(Client)])
def test_every_field_but_the_id_counts(name: str) -> None:
    if name == "id":
        assert says_the_same(CLIENT, replace(CLIENT, id=8))
    elif name in ("postal", "street"):
        old: Address = getattr(CLIENT, name)
        assert says_the_same(CLIENT, with_value(name, replace(old)))
        for part in fields(Address):
            assert not says_the_same(CLIENT, with_value(name, changed(old, part.name))), part.name
    else:
        assert not says_the_same(CLIENT, changed(CLIENT, name))


def test_a_new_client_is_what_its_row_says() -> None:
    texts: dict[str, Any] = {one.name: one.name for one in fields(Client) if one.type == "str"}
    client = replace(CLIENT, **texts, kind=ClientKind.TRUST, sync=False, archived=True)
    preview = files.compare(Parsed((ParsedClient(2, client), ParsedClient(3, CLIENT))), [])
    assert [new.client for new in preview.new] == [replace(client, id=-1), replace(CLIENT, id=-2)]


def test_new_clients_are_made_one_by_one_as_all_together() -> None:
    new = files.compare(Parsed(tuple(ParsedClient(row, replace(CLIENT, id=row)) for row in (2, 5, 6))), []).new
    together = list(new)
    assert (len(new), new.rows, [one.row for one in together]) == (3, [2, 5, 6], [2, 5, 6])
    assert [new[place] for place in range(-3, 3)] == [*together, *together]
    assert new[1:] == together[1:]
    assert new == together


CLIENTS = st.builds(
    Client,
    id=st.integers(1, 5),
    name=st.sampled_from(["Ann Lee", "Bob Day", "Lee Pty Ltd"]),
    reference=st.sampled_from(["", "A", "a", "B", "C"]),
    email=st.sampled_from(["", "a@b.example", "c@d.example"]),
    abn=st.sampled_from(["", "", "51824753556"]),
    archived=st.booleans(),
)
REGISTERS = st.lists(CLIENTS, max_size=5, unique_by=lambda client: client.id)
ROWS = st.lists(CLIENTS, max_size=5, unique_by=lambda client: client.id)


ANN, LEE = Client(id=1, name="Ann Lee", reference="A"), Client(id=2, name="Lee Pty Ltd", reference="B")


@example([ANN, LEE], [ANN, replace(LEE, name="Bob Day", reference="A")], ["none"] * 5)
@given(REGISTERS, ROWS, st.lists(st.sampled_from(["none", "same", "without id"]), min_size=5, max_size=5))
def test_rows_that_say_the_same_are_paired_first_as_they_would_be_later(
    register: list[Client], rows: list[Client], kinds: list[str]
) -> None:
    held = {client.id: client for client in register}
    says: dict[str, Callable[[Client], Client]] = {
        "same": lambda one: held.get(one.id, one),
        "without id": lambda one: replace(one, id=0),
    }
    clients = [says[kind](one) if kind in says else one for kind, one in zip(kinds, rows, strict=False)]
    parsed = Parsed(tuple(ParsedClient(row, client) for row, client in enumerate(clients, start=2)))
    found = files.compare(parsed, register)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pairing, "_same", lambda *given: {})
        assert files.compare(parsed, register) == found
