"""Reading clients and customers into columns: column by column, for a hundred thousand rows are read in a breath.

Owns which field of a record stands for what. Knows no scores.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import repeat
from typing import TYPE_CHECKING

from qbosync_desktop.domain.client import Client, ClientKind
from qbosync_desktop.domain.customer import Customer
from qbosync_desktop.domain.tasks import CancelToken, check
from qbosync_desktop.matching.called import Called, People, in_full, names_holder, trust_fields
from qbosync_desktop.matching.contacts import (
    buildings,
    emails_all,
    further_lines,
    numbers,
    places,
    postcodes,
    street_lines,
    streets,
)
from qbosync_desktop.matching.folding import marks_all, plain_all, spaced_all
from qbosync_desktop.matching.names import FORM_OF_KIND, ORGANISED, Form, parse, parse_plain
from qbosync_desktop.matching.sides import MAILS, NAMES, NONE, NUMBERS, Side, Tables

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from qbosync_desktop.domain.client import Address

    Ints = NDArray[np.int64]

STEP = 1000
"""How many names are taken apart between two looks at the cancel token."""

_UNKNOWN, _INDIVIDUAL, _OTHER = Form.UNKNOWN, ClientKind.INDIVIDUAL, ClientKind.OTHER
_NAMES_PERSON = frozenset({Form.UNKNOWN, Form.PERSON, Form.ESTATE})


def references(clients: Sequence[Client]) -> frozenset[str]:
    """The practice's own references, folded, so that they are found inside display names."""
    return frozenset(spaced_all(plain_all([one.reference for one in clients if one.reference])))


def read_clients(clients: Sequence[Client], tables: Tables, codes: frozenset[str], cancel: CancelToken) -> Side:
    """The register as columns."""
    stated = [one.name.strip() for one in clients]
    plains = _folded([
        name or f"{one.given_name} {one.family_name}" for name, one in zip(stated, clients, strict=True)
    ])  # fmt: skip
    texts, marks = spaced_all(plains), marks_all(plains)
    called, people = Called(len(clients)), People.of(clients)
    check(cancel)
    individual = bytes(one.kind is _INDIVIDUAL for one in clients)
    for step, at in enumerate(called.straight(texts, people, individual)):
        if step % STEP == 0:
            check(cancel)
        client, tokens = clients[at], texts[at].split()
        given, middle, family = people.at(at)
        name = in_full(tokens, given, middle, family) if individual[at] else None
        if name is None:
            name = parse_plain(plains[at], tokens, FORM_OF_KIND[client.kind], codes, marks[at])
            if (family or given) and not name.people and name.form not in ORGANISED:
                held = client.kind is _OTHER and names_holder(name, "".join(given), "".join(family))
                if individual[at] or held:
                    trust_fields(name, given, middle, family)
            if name.others:
                called.extras[at] = _keys(name.others)
        called.put(at, name)
    addresses = [one.postal if one.postal.line1 or one.postal else one.street for one in clients]
    called.drop_places(addresses)
    for at, client in enumerate(clients):
        if client.trading_name:
            called.extras[at] = (*_keys((client.trading_name,)), *called.extras.get(at, ()))
    called.codes = {
        at: code for at, code in enumerate(spaced_all(plain_all([one.reference for one in clients]))) if code
    }
    return _side(
        called,
        [text if name else "" for name, text in zip(stated, plains, strict=True)],
        clients,
        addresses,
        tables,
        cancel,
    )


def read_customers(customers: Sequence[Customer], tables: Tables, codes: frozenset[str], cancel: CancelToken) -> Side:
    """The customer list as columns."""
    written = [
        (one.display_name if one.active else one.plain_name).strip()
        or one.company_name
        or f"{one.given_name} {one.family_name}"
        for one in customers
    ]
    plains = _folded(written)
    texts, marks = spaced_all(plains), marks_all(plains)
    called, people = Called(len(customers)), People.of(customers)
    check(cancel)
    seconds = {
        at: parse(one.company_name, _UNKNOWN, codes)
        for at, one in enumerate(customers)
        if one.company_name and one.company_name != written[at] and one.company_name.strip()
    }
    for step, at in enumerate(called.straight(texts, people, repeat(True, len(texts)))):
        if step % STEP == 0:
            check(cancel)
        tokens = texts[at].split()
        given, middle, family = people.at(at)
        name = in_full(tokens, given, middle, family)
        if name is None:
            name = parse_plain(plains[at], tokens, _UNKNOWN, codes, marks[at])
            if family or given:
                own, last = "".join(given), "".join(family)
                if name.form in _NAMES_PERSON and names_holder(name, own, last):
                    trust_fields(name, given, middle, family)
                else:
                    called.contacts[at] = own, last
            if name.form is _UNKNOWN and not name.sure and at in seconds and seconds[at].form in ORGANISED:
                name.form = seconds[at].form
            if name.others:
                called.extras[at] = _keys(name.others)
        called.put(at, name)
    addresses = [
        one.bill_address if one.bill_address.line1 or one.bill_address else one.ship_address for one in customers
    ]
    called.drop_places(addresses)
    for at, second in seconds.items():
        called.extras[at] = (second.key, *called.extras.get(at, ()))
    return _side(
        called,
        plains,
        customers,
        addresses,
        tables,
        cancel,
    )


def _folded(texts: Sequence[str]) -> list[str]:
    """Folded, with single spaces only."""
    return [
        text if "  " not in text and text.isprintable() else " ".join(text.split())
        for text in map(str.strip, plain_all(texts))
    ]


def _keys(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(parse(text).key for text in texts if text.strip())


def _side(
    called: Called,
    raw: list[str],
    records: Sequence[Client] | Sequence[Customer],
    addresses: Sequence[Address],
    tables: Tables,
    cancel: CancelToken,
) -> Side:
    """The columns; ``raw`` are the names as written."""
    import numpy as np

    def column(values: list[int]) -> Ints:
        return np.array(values, dtype=np.int64)

    check(cancel)
    size = len(records)
    people, contacts = tables.people, called.contacts
    generation = np.zeros(size, dtype=np.int64)
    generation[list(called.generation)] = list(called.generation.values())
    return Side(
        size,
        form=column(called.form),
        sure=column(called.sure),
        given=people.column(called.given),
        middle=people.column(called.middle),
        family=people.column(called.family),
        other_given=people.sparse(called.other_given, size),
        turned=people.sparse(called.turned, size),
        generation=generation,
        contact_given=people.sparse({at: one[0] for at, one in contacts.items()}, size),
        contact_family=people.sparse({at: one[1] for at, one in contacts.items()}, size),
        street=tables.streets.read(street_lines(addresses), streets),
        building=tables.buildings.read(further_lines(addresses), buildings),
        place=tables.places.read([one.city for one in addresses], places),
        postcode=column(postcodes([one.postcode for one in addresses])),
        state=tables.states.read([one.state for one in addresses], places),
        code=tables.codes.sparse(called.codes, size),
        raw=tables.raw.column(raw),
        trustee=tables.trustees.sparse(called.trustee, size),
        aside=tables.asides.sparse(called.aside, size),
        names=_names(called, tables),
        mails=_mails([one.email for one in records], tables),
        numbers=_numbers(
            [
                [one.mobile for one in records],
                [one.phone for one in records],
                [one.alternate_phone for one in records],
            ],
            size,
        ),
    )


def _names(called: Called, tables: Tables) -> Ints:
    """Codes of the distinct names of each record, the main one first."""
    import numpy as np

    table = np.full((len(called.key), NAMES), NONE, dtype=np.int64)
    table[:, 0] = tables.keys.column(called.key)
    for at in sorted(called.extras):
        codes = dict.fromkeys((int(table[at, 0]), *map(tables.keys.code, called.extras[at])))
        found = [code for code in codes if code >= 0][:NAMES]
        table[at, : len(found)] = found
    return table


def _mails(texts: list[str], tables: Tables) -> Ints:
    import numpy as np

    table = np.full((len(texts), MAILS), NONE, dtype=np.int64)
    first, several = emails_all(texts)
    table[:, 0] = tables.mails.column(first)
    for at, found in several.items():
        table[at, 1] = tables.mails.code(found[1])
    return table


def _numbers(columns: list[list[str]], size: int) -> Ints:
    """The distinct numbers of each record, moved to the left."""
    import numpy as np

    table = np.array([numbers(column) for column in columns], dtype=np.int64).reshape(NUMBERS, size).T.copy()
    for slot in range(1, NUMBERS):
        for other in range(slot):
            table[table[:, slot] == table[:, other], slot] = 0
    order = np.argsort(table == 0, axis=1, kind="stable")
    return np.ascontiguousarray(np.take_along_axis(table, order, axis=1))
