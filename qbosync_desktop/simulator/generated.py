"""Generated companies: N plausible Australian customers from a seed, always the same ones for the same seed.

People, couples, companies, trusts, partnerships and super funds; every name is unique, phones come from the ranges
kept for fiction, e-mail and web addresses end in .example.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import UTC, datetime

from qbosync_desktop.simulator.books import Books, Record, name_key
from qbosync_desktop.simulator.clock import record_time
from qbosync_desktop.simulator.generated_words import (
    FAMILY,
    GIVEN,
    MOBILES,
    PLACE_WORDS,
    STREET_KINDS,
    STREETS,
    SUBURBS,
    TRADES,
)

Maker = Callable[[random.Random], str]
_AUD = {"value": "AUD", "name": "Australian Dollar"}
_FIRST, _LAST = datetime(2016, 7, 1, tzinfo=UTC).timestamp(), datetime(2026, 9, 30, tzinfo=UTC).timestamp()


def fill_generated(books: Books, count: int, seed: int) -> None:
    """Fill empty books with ``count`` customers, and a vendor and an employee for every hundred of them."""
    chance = random.Random(seed)  # noqa: S311 - the same seed must give the same company
    taken: set[str] = set()
    books.fill("Customer", (_customer(books, chance, taken) for _ in range(count)))
    for _ in range(max(1, count // 100)):
        books.fill("Vendor", [_record(books, chance, _unique(chance, taken, _company))])
        given, family = _person(chance)
        name = _unique(chance, taken, _named(f"{given} {family}"))
        books.fill("Employee", [_record(books, chance, name) | {"GivenName": given, "FamilyName": family}])


def _named(name: str) -> Maker:
    return lambda _: name


def _customer(books: Books, chance: random.Random, taken: set[str]) -> Record:
    kind = chance.random()
    given, family = _person(chance)
    middle = chance.choice(GIVEN) if chance.random() < 0.35 else ""
    if kind < 0.45:
        order = chance.random()
        full = " ".join(part for part in (given, middle, family) if part)
        name = _unique(chance, taken, _named(full if order < 0.7 else f"{family}, {given}"))
        owner = {"GivenName": given, "FamilyName": family} | ({"MiddleName": middle} if middle else {})
    else:
        make = _company if kind < 0.75 else _fund if kind < 0.85 else _trust if kind < 0.95 else _partners
        name = _unique(chance, taken, make)
        owner = {"CompanyName": name[:100]}
    record = _record(books, chance, name) | owner
    record |= {
        "FullyQualifiedName": name,
        "Taxable": True,
        "Job": False,
        "BillWithParent": False,
        "IsProject": False,
        "Balance": 0,
        "BalanceWithJobs": 0,
        "PreferredDeliveryMethod": "Email",
        "CurrencyRef": _AUD,
    }
    _add_contacts(books, chance, record, given, family)
    if chance.random() < 0.04:
        marked = f"{name} (deleted)"
        record |= {"Active": False, "DisplayName": marked, "FullyQualifiedName": marked, "SyncToken": "1"}
    return record


def _add_contacts(books: Books, chance: random.Random, record: Record, given: str, family: str) -> None:
    suburb, state, postcode, area = chance.choice(SUBURBS)
    # The running id keeps addresses of two people with one name apart.
    if chance.random() < 0.85:
        handle = "".join(letter for letter in f"{given}.{family}".casefold() if letter.isalnum() or letter == ".")
        record["PrimaryEmailAddr"] = {"Address": f"{handle}{record['Id']}@mailbox.example"}
    if chance.random() < 0.6:
        record["PrimaryPhone"] = {"FreeFormNumber": f"({area}) 5550 {chance.randrange(10_000):04}"}
    if chance.random() < 0.5:
        record["Mobile"] = {"FreeFormNumber": f"0491 570 {chance.choice(MOBILES)}"}
    if chance.random() < 0.9:
        number, street = chance.randrange(1, 240), chance.choice(STREETS)
        unit = f"{chance.randrange(1, 30)}/" if chance.random() < 0.2 else ""
        record["BillAddr"] = {
            "Id": books.next_address(),
            "Line1": f"{unit}{number} {street} {chance.choice(STREET_KINDS)}",
            "City": suburb,
            "Country": "Australia",
            "CountrySubDivisionCode": state,
            "PostalCode": postcode,
        }


def _record(books: Books, chance: random.Random, name: str) -> Record:
    created = chance.uniform(_FIRST, _LAST)
    return {
        "DisplayName": name,
        "PrintOnCheckName": name[:110],
        "Active": True,
        "Id": books.next_id(),
        "SyncToken": "0",
        "domain": "QBO",
        "sparse": False,
        "MetaData": {
            "CreateTime": record_time(created),
            "LastUpdatedTime": record_time(chance.uniform(created, _LAST)),
        },
    }


def _unique(chance: random.Random, taken: set[str], make: Maker) -> str:
    """A name nobody has yet; after a few tries a numeral tells namesakes apart, as bookkeepers do."""
    for _ in range(3):
        name = make(chance)
        if name_key(name) not in taken:
            break
    else:
        name = f"{name} {len(taken)}"
    taken.add(name_key(name))
    return name


def _person(chance: random.Random) -> tuple[str, str]:
    return chance.choice(GIVEN), chance.choice(FAMILY)


def _company(chance: random.Random) -> str:
    ending = chance.choice((" Pty Ltd", " Pty Ltd", " P/L", "", " Pty. Ltd.", " Services Pty Ltd", " Group"))
    if chance.random() < 0.25:
        family = _person(chance)[1]
        joint = chance.choice((" & Sons ", " and Sons ", " Bros ", " & Co ", " "))
        return f"{family}{joint}{chance.choice(TRADES)}{ending}"
    return f"{chance.choice(PLACE_WORDS)} {chance.choice(TRADES)}{ending}"


def _fund(chance: random.Random) -> str:
    return f"{_person(chance)[1]} {chance.choice(('Superannuation Fund', 'Super Fund', 'Family Super Fund', 'SMSF'))}"


def _trust(chance: random.Random) -> str:
    name = chance.choice((_person(chance)[1], chance.choice(PLACE_WORDS)))
    return f"{name} {chance.choice(('Family Trust', 'Unit Trust', 'Investment Trust', 'Property Trust', 'Trust No 2'))}"


def _partners(chance: random.Random) -> str:
    (one, family), (two, _) = _person(chance), _person(chance)
    return chance.choice((f"{one} & {two} {family}", f"{one[0]} & {two[0]} {family}", f"{family} Partnership"))
