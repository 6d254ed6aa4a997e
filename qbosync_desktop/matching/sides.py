"""The two lists as columns of numbers: what matching compares, ready for numpy.

Owns reading a client or a customer into codes. Equal codes mean equal texts, across both lists. Knows no scores.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from qbosync_desktop.domain.client import Address, Client, ClientKind
from qbosync_desktop.domain.customer import Customer
from qbosync_desktop.domain.tasks import CancelToken, check
from qbosync_desktop.matching.contacts import emails, number, place, postcode, street
from qbosync_desktop.matching.folding import plain, words
from qbosync_desktop.matching.names import FORM_OF_KIND, Form, Name, parse

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]

NAMES, MAILS, NUMBERS = 3, 2, 3
NONE = -1
STEP = 500
"""How many rows are read between two looks at the cancel token."""


@dataclass(slots=True)
class Texts:
    """Texts and their codes; "" is NONE."""

    texts: list[str] = field(default_factory=list)
    codes: dict[str, int] = field(default_factory=dict)

    def code(self, text: str) -> int:
        """The code of a text, a new one when it was not seen before."""
        if not text:
            return NONE
        found = self.codes.get(text)
        if found is None:
            found = self.codes[text] = len(self.texts)
            self.texts.append(text)
        return found


@dataclass(slots=True)
class Tables:
    """The texts of both lists. ``keys`` holds whole names; ``people`` given, middle and family names alike."""

    keys: Texts = field(default_factory=Texts)
    people: Texts = field(default_factory=Texts)
    mails: Texts = field(default_factory=Texts)
    streets: Texts = field(default_factory=Texts)
    places: Texts = field(default_factory=Texts)
    codes: Texts = field(default_factory=Texts)
    raw: Texts = field(default_factory=Texts)


COLUMNS = (
    "form", "sure", "given", "middle", "family", "other_given", "turned", "generation",
    "contact_given", "contact_family", "street", "place", "postcode", "code", "raw",
)  # fmt: skip


@dataclass(slots=True)
class Side:
    """One list. Every column has one entry per record; ``names``, ``mails``, ``numbers`` have several.

    No text is NONE, no number 0. ``form`` a Form; ``sure`` 1 when it is a person for certain, 0 perhaps, NONE no;
    ``other_given`` the second person of a joint name; ``turned`` the given name if the family name stands first;
    ``contact_*`` the given and family name of a customer that is no person; ``raw`` the name as written, without case.
    """

    size: int
    form: Ints
    sure: Ints
    given: Ints
    middle: Ints
    family: Ints
    other_given: Ints
    turned: Ints
    generation: Ints
    contact_given: Ints
    contact_family: Ints
    street: Ints
    place: Ints
    postcode: Ints
    code: Ints
    raw: Ints
    names: Ints
    mails: Ints
    numbers: Ints


class _Rows:
    """Collects rows, then turns them into columns."""

    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        self.size = 0
        self.flat = array("q")

    def add(
        self,
        name: Name,
        raw: str,
        keys: Iterable[str],
        contact: tuple[str, str],
        mail: str,
        phones: tuple[str, ...],
        addresses: tuple[Address, ...],
        code: str,
    ) -> None:
        """One record. ``keys`` are its names, the main one first."""
        tables = self.tables
        person = tables.people.code
        found: list[int] = []
        for key in keys:
            at = tables.keys.code(key)
            if at >= 0 and at not in found and len(found) < NAMES:
                found.append(at)
        found += [NONE] * (NAMES - len(found))
        mails = [tables.mails.code(one) for one in emails(mail)[:MAILS]] if mail else []
        mails += [NONE] * (MAILS - len(mails))
        numbers: list[int] = []
        for phone in phones:
            if phone:
                digits = number(phone)
                if digits and digits not in numbers:
                    numbers.append(digits)
        numbers += [0] * (NUMBERS - len(numbers))
        address = _NOWHERE
        for one in addresses:
            if one is not _NOWHERE and one:
                address = one
                break
        if name.people:
            sure, given, other = 0, person(name.people[0]), person(name.people[-1])
        elif name.family and name.form not in _ORGANISED:
            sure, given, other = int(name.sure), person(name.given), NONE
        else:
            sure, given, other = NONE, NONE, NONE
        middle = family = turned = NONE
        if sure >= 0:
            middle, family, turned = person(name.middle), person(name.family), person(name.turned)
        where = (NONE, NONE, 0)
        if address is not _NOWHERE:
            where = (
                tables.streets.code(street(address)),
                tables.places.code(place(address.city)),
                postcode(address.postcode),
            )
        self.size += 1
        self.flat.extend((
            int(name.form), sure, given, middle, family, other, turned, name.generation,
            person(contact[0]), person(contact[1]),
            *where,
            tables.codes.code(code), tables.raw.code(raw), *found, *mails, *numbers,
        ))  # fmt: skip

    def side(self) -> Side:
        """The columns."""
        import numpy as np

        width = len(COLUMNS) + NAMES + MAILS + NUMBERS
        table = np.frombuffer(self.flat, dtype=np.int64).reshape(self.size, width)
        at = len(COLUMNS)
        columns = {name: np.ascontiguousarray(table[:, number]) for number, name in enumerate(COLUMNS)}
        return Side(
            self.size,
            **columns,
            names=np.ascontiguousarray(table[:, at : at + NAMES]),
            mails=np.ascontiguousarray(table[:, at + NAMES : at + NAMES + MAILS]),
            numbers=np.ascontiguousarray(table[:, at + NAMES + MAILS :]),
        )


_NOWHERE = Address()
_ORGANISED = frozenset({Form.COMPANY, Form.TRUST, Form.SUPER})


def references(clients: Sequence[Client]) -> frozenset[str]:
    """The practice's own references, folded, so that they are found inside display names."""
    return frozenset(" ".join(words(plain(one.reference))) for one in clients if one.reference)


def read_clients(clients: Sequence[Client], tables: Tables, codes: frozenset[str], cancel: CancelToken) -> Side:
    """The register as columns."""
    rows = _Rows(tables)
    for count, client in enumerate(clients):
        if count % STEP == 0:
            check(cancel)
        name = parse(
            client.name.strip() or f"{client.given_name} {client.family_name}", FORM_OF_KIND[client.kind], codes
        )
        person = client.kind is ClientKind.INDIVIDUAL or (
            client.kind is ClientKind.OTHER
            and _names_holder(name, _person_word(client.given_name), _person_word(client.family_name))
        )
        if person and client.family_name.strip() and name.form not in _ORGANISED and not name.people:
            _from_fields(name, client.given_name, client.middle_name, client.family_name)
        keys = [name.key]
        for other in (client.trading_name, *name.others):
            if other.strip():
                keys.append(parse(other).key)
        rows.add(
            name, _raw(client.name), keys, ("", ""), client.email,
            (client.mobile, client.phone, client.alternate_phone), (client.postal, client.street),
            " ".join(words(plain(client.reference))) if client.reference else "",
        )  # fmt: skip
    return rows.side()


def read_customers(customers: Sequence[Customer], tables: Tables, codes: frozenset[str], cancel: CancelToken) -> Side:
    """The customer list as columns."""
    rows = _Rows(tables)
    for count, customer in enumerate(customers):
        if count % STEP == 0:
            check(cancel)
        shown = customer.plain_name.strip() or customer.company_name or f"{customer.given_name} {customer.family_name}"
        name = parse(shown, Form.UNKNOWN, codes)
        contact = ("", "")
        given, family = _person_word(customer.given_name), _person_word(customer.family_name)
        if family or given:
            if name.form in (Form.UNKNOWN, Form.PERSON, Form.ESTATE) and _names_holder(name, given, family):
                _from_fields(name, customer.given_name, customer.middle_name, customer.family_name)
            else:
                contact = (given, family)
        keys = [name.key]
        company = customer.company_name.strip()
        if company and company != shown:
            second = parse(company, Form.UNKNOWN, codes)
            keys.append(second.key)
            if name.form is Form.UNKNOWN and not name.sure and second.form in _ORGANISED:
                name.form = second.form
        keys.extend(parse(other).key for other in name.others)
        rows.add(
            name, _raw(shown), keys, contact, customer.email,
            (customer.mobile, customer.phone, customer.alternate_phone),
            (customer.bill_address, customer.ship_address), name.code,
        )  # fmt: skip
    return rows.side()


def _raw(text: str) -> str:
    return " ".join(plain(text).split())


def _person_word(text: str) -> str:
    return "".join(words(plain(text))) if text else ""


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
    return not given or any(token[0] == given[0] for token in rest)


def _from_fields(name: Name, given: str, middle: str, family: str) -> None:
    """Trust the given and family name fields over what was read from the written name."""
    givens = words(plain(given))
    name.family = _person_word(family)
    name.given = givens[0] if givens else name.given
    middles = givens[1:] + words(plain(middle))
    name.middle = " ".join(middles) or name.middle
    name.sure = True
    name.surname_first = False
    name.turned = ""
    if name.form is Form.UNKNOWN:
        name.form = Form.PERSON
    if name.family:
        name.tokens = tuple(word for word in (name.given, *name.middle.split(), name.family) if word)
