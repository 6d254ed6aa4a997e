"""Customers and their rows: what one says stands in one text, so that a hundred thousand are written and read quickly.

Owns that text, which is part of the data file's schema: change it only together with a migration. It is the values of
:data:`_TEXTS` and what stands around them (see :func:`_packed`) with a separator between two; a customer that holds a
separator itself, which nobody types, is kept as a JSON list of the same values instead.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import islice
from operator import attrgetter, lt
from typing import Any

from peewee import fn

from qbosync_desktop.desk.ports import Records
from qbosync_desktop.domain.client import NOWHERE, Address
from qbosync_desktop.domain.customer import NOTHING_OWED, Customer
from qbosync_desktop.domain.making import maker
from qbosync_desktop.store.datafile import DataFile
from qbosync_desktop.store.rows import Row, Rows, chunks
from qbosync_desktop.store.tables import CustomerTable
from qbosync_desktop.store.values import Shared, read_json, time_text, time_texts, write_json

_TEXTS = (
    "sync_token",
    "display_name",
    "company_name",
    "given_name",
    "middle_name",
    "family_name",
    "email",
    "phone",
    "mobile",
    "alternate_phone",
    "fax",
    "website",
)
_BETWEEN, _INSIDE = "\x1f", "\x1e"
"""Between two values, and between two parts of an address."""
_BEFORE_ADDRESSES = len(_TEXTS) + 4  # the flags before them; balance and times after them
_SEPARATORS = _BEFORE_ADDRESSES + 1
_INSIDES = 5
_AT_ONCE = 1000

_values = attrgetter(
    "id", "gone", "active", "sub_customer", "balance", "bill_address", "ship_address", "created", "updated", *_TEXTS
)
_address_parts = attrgetter("line1", "line2", "city", "state", "postcode", "country")
_FLAGS = {(active, sub): str(active + 2 * sub) for active in (False, True) for sub in (False, True)}
_OF_FLAGS = {text: flags for flags, text in _FLAGS.items()}
_make = maker(Customer)


def in_reading_order(customers: Sequence[Customer]) -> Sequence[Customer]:
    """Customers in the order in which they are read from the file, and QuickBooks gives them."""
    keys = [_digits(customer.id) for customer in customers]
    if all(map(lt, keys, islice(keys, 1, None))):
        return customers
    return sorted(customers, key=lambda customer: _digits(customer.id))


def _digits(key: str) -> tuple[int, str]:
    """Ids of QuickBooks are numbers written as text."""
    return len(key), key


def kept_customers(file: DataFile, realm: str) -> Records[str, Customer]:
    """Every customer of a company by id; the same object as long as its row is not written."""
    table = CustomerTable

    def read(keys: list[str] | None) -> Iterable[Customer]:
        if keys is None:
            return CUSTOMERS.select(session, table.realm_id == realm, fn.LENGTH(table.id), table.id, shared=shared)
        return [
            one
            for some in chunks(keys)
            for one in CUSTOMERS.select(session, (table.realm_id == realm) & table.id.in_(list(some)))
        ]

    with file.read() as session:
        shared = file.kept.shared
        return file.settled(session).rows("customer", realm, read, attrgetter("id"), _digits)


def _rows(customers: Iterable[Customer]) -> Iterator[Row]:
    left = iter(customers)
    while some := list(islice(left, _AT_ONCE)):
        yield from _packed(some)


def _packed(customers: Sequence[Customer]) -> Iterator[Row]:
    """(id, gone, text) of each. The text: flags, :data:`_TEXTS`, balance, created, updated, postal, street address."""
    every = list(map(_values, customers))
    created = time_texts([one[7] for one in every])
    updated = time_texts([one[8] for one in every])
    between, inside, flags = _BETWEEN.join, _INSIDE.join, _FLAGS
    packed: list[str] = []
    addresses = 0
    for (_, _, active, sub, owed, bill, ship, _, _, *texts), made, changed in zip(every, created, updated, strict=True):
        first = second = ""
        if bill is not NOWHERE:
            addresses += 1
            first = inside(_address_parts(bill))
        if ship is not NOWHERE:
            addresses += 1
            second = inside(_address_parts(ship))
        money = "0" if owed is NOTHING_OWED else str(owed)
        packed.append(between((flags[active, sub], *texts, money, made or "", changed or "", first, second)))
    told = "".join(packed)
    if told.count(_BETWEEN) != _SEPARATORS * len(packed) or told.count(_INSIDE) != _INSIDES * addresses:
        packed = [_apart(text, one) for text, one in zip(packed, customers, strict=True)]
    return zip([one[0] for one in every], [one[1] for one in every], packed, strict=True)


def _apart(packed: str, customer: Customer) -> str:
    """The text as it is, or as a list where the customer itself holds a separator."""
    addresses = [one for one in (customer.bill_address, customer.ship_address) if one is not NOWHERE]
    if packed.count(_BETWEEN) == _SEPARATORS and packed.count(_INSIDE) == _INSIDES * len(addresses):
        return packed
    _, _, active, sub, owed, bill, ship, created, updated, *texts = _values(customer)
    times = (time_text(created) or "", time_text(updated) or "")
    return write_json([_FLAGS[active, sub], *texts, str(owed), *times, _address_parts(bill), _address_parts(ship)])


def _customer(row: Row, shared: Shared | None = None) -> Customer:
    shared = shared or Shared()
    share = shared.text
    number, gone, said = row
    parts: list[Any] = read_json(said) if said[0] == "[" else said.split(_BETWEEN)
    active, sub = _OF_FLAGS[parts[0]]
    token, name, *texts = [share(one, one) for one in parts[1 : _BEFORE_ADDRESSES - 3]]
    owed, created, updated, bill, ship = parts[_BEFORE_ADDRESSES - 3 :]
    return _make(
        (
            share(number, number),
            token,
            name,
            active,
            *texts,
            _address(bill, shared),
            _address(ship, shared),
            NOTHING_OWED if owed == "0" else Decimal(owed),
            sub,
            gone == 1,
            shared.time(created or None),
            shared.time(updated or None),
        )
    )


def _address(packed: str | list[str], shared: Shared) -> Address:
    if not packed:
        return NOWHERE
    return shared.address_of_parts(packed.split(_INSIDE) if isinstance(packed, str) else packed)


CUSTOMERS = Rows(CustomerTable, _rows, _customer, lead=1)
