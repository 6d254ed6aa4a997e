"""What was last sent for a link, where the client says just that still: then it is kept as the client itself.

Most links are in step, and a dozen values beside a client that holds the same ones are a sixth of all records.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from operator import attrgetter
from typing import Any

from qbosync_desktop.domain.client import Client, ClientKind
from qbosync_desktop.domain.fields import Field, FieldValue
from qbosync_desktop.sync.in_step import CLIENT_SIDE

_COMPANY = "company"


class AsClientSays(Mapping[Field, FieldValue]):
    """The values of some fields, as a client has them. A client is never changed, so neither is this."""

    __slots__ = ("_client", "_names")

    def __init__(self, names: tuple[Field, ...], client: Client) -> None:
        self._names = names
        self._client = client

    def __getitem__(self, name: Field) -> FieldValue:
        if name not in self._names:
            raise KeyError(name)
        value: FieldValue = _company(self._client) if name is Field.COMPANY_NAME else _own(name)(self._client)
        return value

    def __iter__(self) -> Iterator[Field]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)

    def __repr__(self) -> str:
        return repr(dict(self))


def as_client_says(sent: Mapping[Field, FieldValue], client: Client) -> Mapping[Field, FieldValue]:
    """``sent`` as it is, or as the client where that says the same in every field."""
    names = tuple(sent)
    known = _readers.get(names)
    if known is None:
        known = _readers[names] = _reader(names), names
    read, shared = known
    return AsClientSays(shared, client) if names and read(client) == tuple(sent.values()) else sent


def _company(client: Client) -> str:
    return "" if client.kind is ClientKind.INDIVIDUAL else client.name


def _own(name: Field) -> Callable[[Client], Any]:
    return attrgetter(CLIENT_SIDE[name])


def _reader(names: tuple[Field, ...]) -> Callable[[Client], tuple[object, ...]]:
    """The values a client has in these fields, in their order."""
    own = [_company if name is Field.COMPANY_NAME else _own(name) for name in names]
    return lambda client: tuple([one(client) for one in own])


_readers: dict[tuple[Field, ...], tuple[Callable[[Client], tuple[object, ...]], tuple[Field, ...]]] = {}
