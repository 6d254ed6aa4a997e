"""What was last sent, kept as the client where the client says just that."""

from __future__ import annotations

from dataclasses import replace

from qbosync_desktop.domain.client import Address, Client, ClientKind
from qbosync_desktop.domain.fields import Field
from qbosync_desktop.domain.settings import Settings
from qbosync_desktop.store.sent import AsClientSays, as_client_says
from qbosync_desktop.store.values import Shared, fields_of, fields_text
from qbosync_desktop.sync.details import details

CLIENT = Client(
    7,
    "Barrett and Lowe Surveyors Pty Ltd",
    ClientKind.COMPANY,
    email="office@barrettlowe.example",
    phone="(03) 5550 1277",
    postal=Address("PO Box 9", "", "Bendigo", "VIC", "3550"),
)


def test_what_the_client_says_is_kept_as_the_client() -> None:
    for client in (CLIENT, replace(CLIENT, kind=ClientKind.INDIVIDUAL, given_name="Ann")):
        text = fields_text(details(client, Settings()))
        kept = as_client_says(Shared().fields(text), client)
        assert isinstance(kept, AsClientSays)
        assert dict(kept) == fields_of(text)
        assert kept == fields_of(text)
        assert list(kept) == list(fields_of(text))
        assert fields_text(kept) == text
        assert kept.get(Field.PHONE) == client.phone


def test_anything_else_is_kept_as_it_is() -> None:
    sent = details(CLIENT, Settings())
    for other in (replace(CLIENT, phone="0400 111 222"), replace(CLIENT, postal=Address("1 High Street"))):
        assert as_client_says(sent, other) is sent
    some = {Field.EMAIL: CLIENT.email}
    kept = as_client_says(some, CLIENT)
    assert kept == some
    assert Field.PHONE not in kept
    nothing: dict[Field, str] = {}
    assert as_client_says(nothing, CLIENT) is nothing
