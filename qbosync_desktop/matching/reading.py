"""Reading clients and customers into columns: column by column, for a hundred thousand rows are read in a breath.

Owns which field of a record stands for what. Knows no scores.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from qbosync_desktop.domain.client import Address, Client, ClientKind
from qbosync_desktop.domain.customer import Customer
from qbosync_desktop.domain.tasks import CancelToken, check
from qbosync_desktop.matching import words as w
from qbosync_desktop.matching.contacts import buildings, emails, numbers, place, postcode, streets
from qbosync_desktop.matching.folding import plain_all, words_all
from qbosync_desktop.matching.names import FORM_OF_KIND, Form, Name, parse, parse_plain
from qbosync_desktop.matching.sides import MAILS, NAMES, NONE, NUMBERS, Side, Tables

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]

STEP = 1000
"""How many rows are read between two looks at the cancel token."""

_NOWHERE = Address()
_ORGANISED = frozenset({Form.COMPANY, Form.TRUST, Form.SUPER})
_NOBODY = ("", "")


def references(clients: Sequence[Client]) -> frozenset[str]:
    """The practice's own references, folded, so that they are found inside display names."""
    return frozenset(map(" ".join, words_all(plain_all([one.reference for one in clients if one.reference]))))


def read_clients(clients: Sequence[Client], tables: Tables, codes: frozenset[str], cancel: CancelToken) -> Side:
    """The register as columns."""
    written = [one.name.strip() or f"{one.given_name} {one.family_name}" for one in clients]
    plains, people = _folded(written), _People(clients)
    names: list[Name] = []
    extras: list[tuple[str, ...]] = []
    for at, (client, text, tokens) in enumerate(zip(clients, plains, words_all(plains), strict=True)):
        if at % STEP == 0:
            check(cancel)
        individual = client.kind is ClientKind.INDIVIDUAL
        given, middle, family = people.given[at], people.middle[at], people.family[at]
        name = _plainly(tokens, given, middle, family) if individual else None
        if name is None:
            name = parse_plain(text, tokens, FORM_OF_KIND[client.kind], codes)
            person = individual or (
                client.kind is ClientKind.OTHER and _names_holder(name, "".join(given), "".join(family))
            )
            if person and family and name.form not in _ORGANISED and not name.people:
                _from_fields(name, given, middle, family)
        names.append(name)
        extras.append(_keys((client.trading_name, *name.others)) if client.trading_name or name.others else ())
    return _side(
        names,
        [text if one.name.strip() else "" for one, text in zip(clients, plains, strict=True)],
        extras,
        [_NOBODY] * len(names),
        [one.email for one in clients],
        [[one.mobile for one in clients], [one.phone for one in clients], [one.alternate_phone for one in clients]],
        [one.postal or one.street for one in clients],
        [" ".join(found) for found in words_all(plain_all([one.reference for one in clients]))],
        tables,
        cancel,
    )


def read_customers(customers: Sequence[Customer], tables: Tables, codes: frozenset[str], cancel: CancelToken) -> Side:
    """The customer list as columns."""
    written = [one.plain_name.strip() or one.company_name or f"{one.given_name} {one.family_name}" for one in customers]
    plains, people = _folded(written), _People(customers)
    names: list[Name] = []
    extras: list[tuple[str, ...]] = []
    contacts: list[tuple[str, str]] = []
    for at, (customer, text, tokens) in enumerate(zip(customers, plains, words_all(plains), strict=True)):
        if at % STEP == 0:
            check(cancel)
        given, middle, family = people.given[at], people.middle[at], people.family[at]
        contact = _NOBODY
        name = _plainly(tokens, given, middle, family)
        if name is None:
            name = parse_plain(text, tokens, Form.UNKNOWN, codes)
            if family or given:
                called = ("".join(given), "".join(family))
                if name.form in (Form.UNKNOWN, Form.PERSON, Form.ESTATE) and _names_holder(name, *called):
                    _from_fields(name, given, middle, family)
                else:
                    contact = called
        keys = name.others
        company = customer.company_name
        if company and company != written[at] and company.strip():
            second = parse(company, Form.UNKNOWN, codes)
            if name.form is Form.UNKNOWN and not name.sure and second.form in _ORGANISED:
                name.form = second.form
            extras.append((second.key, *_keys(keys)))
        else:
            extras.append(_keys(keys) if keys else ())
        names.append(name)
        contacts.append(contact)
    return _side(
        names,
        plains,
        extras,
        contacts,
        [one.email for one in customers],
        [
            [one.mobile for one in customers],
            [one.phone for one in customers],
            [one.alternate_phone for one in customers],
        ],
        [one.bill_address or one.ship_address for one in customers],
        [name.code for name in names],
        tables,
        cancel,
    )


class _People:
    """The words of the given, middle and family name fields."""

    def __init__(self, records: Sequence[Client] | Sequence[Customer]) -> None:
        self.given = words_all(plain_all([one.given_name for one in records]))
        self.middle = words_all(plain_all([one.middle_name for one in records]))
        self.family = words_all(plain_all([one.family_name for one in records]))


def _folded(texts: Sequence[str]) -> list[str]:
    """Folded, with single spaces only."""
    return [
        text if "  " not in text and text.isprintable() else " ".join(text.split())
        for text in map(str.strip, plain_all(texts))
    ]


def _keys(texts: Sequence[str]) -> tuple[str, ...]:
    return tuple(parse(text).key for text in texts if text.strip())


def _plainly(tokens: list[str], given: list[str], middle: list[str], family: list[str]) -> Name | None:
    """The usual case, without taking the name apart: it holds the words of the fields and nothing else."""
    if not given or not family:
        return None
    if tokens == given + family or tokens == family + given:  # mostly
        if "and" in tokens or given[0] in w.TITLES:
            return None
        own, last = given[0], "".join(family)
        more = " ".join(given[1:] + middle)
        whole = (own, *more.split(), last) if more else (own, last)
        return Name(whole, Form.PERSON, own, more, last, "", 0, True)
    if given[0] not in tokens or len(tokens) > len(given) + len(middle) + len(family):
        return None
    for word in family:
        if word not in tokens:
            return None
    for word in tokens:
        if word not in given and word not in family and word not in middle:
            return None
    if "and" in tokens or given[0] in w.TITLES:
        return None
    name = Name(form=Form.PERSON)
    _from_fields(name, given, middle, family)
    return name


def _from_fields(name: Name, given: list[str], middle: list[str], family: list[str]) -> None:
    """Trust the given and family name fields over what was read from the written name."""
    name.family = "".join(family)
    name.given = given[0] if given else name.given
    middles = given[1:] + middle
    if middles:
        name.middle = " ".join(middles)
    name.sure = True
    name.surname_first = False
    name.turned = ""
    if name.form is Form.UNKNOWN:
        name.form = Form.PERSON
    if name.family:
        name.tokens = tuple(word for word in (name.given, *name.middle.split(), name.family) if word)


def _names_holder(name: Name, given: str, family: str) -> bool:
    """True when the given and family name stand for the customer itself, not for a contact of it."""
    tokens = name.tokens
    if "and" in tokens or len(tokens) > 5:
        return False
    if not family:
        return bool(given) and given in tokens and len(tokens) <= 3
    joined = "".join(tokens)
    if family not in joined:
        return False
    rest = [token for token in tokens if token != family] or tokens
    if given not in tokens and any(token in w.BUSINESS for token in rest):
        return False  # "Thompson Transport", and Theresa Thompson is whom to call
    return not given or any(token[0] == given[0] for token in rest)


def _side(
    names: list[Name],
    raw: list[str],
    extras: list[tuple[str, ...]],
    contacts: list[tuple[str, str]],
    mails: list[str],
    phones: list[list[str]],
    addresses: list[Address],
    references: list[str],
    tables: Tables,
    cancel: CancelToken,
) -> Side:
    """The columns. ``extras`` are further names, ``raw`` the names as written."""
    import numpy as np

    def column(values: list[int]) -> Ints:
        return np.array(values, dtype=np.int64)

    check(cancel)
    size = len(names)
    people = tables.people.column
    sure = [0 if one.people else int(one.sure) if one.family and one.form not in _ORGANISED else NONE for one in names]
    known = [one if flag >= 0 else _NO_NAME for one, flag in zip(names, sure, strict=True)]
    check(cancel)
    return Side(
        size,
        form=column([int(one.form) for one in names]),
        sure=column(sure),
        given=people([one.people[0] if one.people else one.given for one in known]),
        middle=people([one.middle for one in known]),
        family=people([one.family for one in known]),
        other_given=people([one.people[-1] if one.people else "" for one in known]),
        turned=people([one.turned for one in known]),
        generation=column([one.generation for one in names]),
        contact_given=people([one[0] for one in contacts]),
        contact_family=people([one[1] for one in contacts]),
        street=tables.streets.column(streets(addresses)),
        building=tables.buildings.column(buildings(addresses)),
        place=tables.places.column([place(one.city) if one.city else "" for one in addresses]),
        postcode=column([postcode(one.postcode) if one.postcode else 0 for one in addresses]),
        state=tables.states.column([place(one.state) if one.state else "" for one in addresses]),
        code=tables.codes.column(references),
        raw=tables.raw.column(raw),
        trustee=tables.trustees.column([one.trustee for one in names]),
        names=_names(names, extras, tables),
        mails=_mails(mails, tables),
        numbers=_numbers(phones, size),
    )


_NO_NAME = Name()


def _names(names: list[Name], extras: list[tuple[str, ...]], tables: Tables) -> Ints:
    """Codes of the distinct names of each record, the main one first."""
    import numpy as np

    table = np.full((len(names), NAMES), NONE, dtype=np.int64)
    table[:, 0] = tables.keys.column([one.key for one in names])
    for at, more in enumerate(extras):
        if more:
            codes = dict.fromkeys((int(table[at, 0]), *map(tables.keys.code, more)))
            found = [code for code in codes if code >= 0][:NAMES]
            table[at, : len(found)] = found
    return table


def _mails(texts: list[str], tables: Tables) -> Ints:
    import numpy as np

    table = np.full((len(texts), MAILS), NONE, dtype=np.int64)
    code = tables.mails.code
    several = [emails(text)[:MAILS] if text else [] for text in texts]
    table[:, 0] = tables.mails.column([found[0] if found else "" for found in several])
    for at, found in enumerate(several):
        if len(found) > 1:
            table[at, 1] = code(found[1])
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
