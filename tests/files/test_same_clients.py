"""A row that says what the register says is seen at a glance, and any other is not; a new one is kept whole."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

import pytest

from qbosync_desktop import files
from qbosync_desktop.domain.client import Address, Client, ClientKind
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
