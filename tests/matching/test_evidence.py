"""What tells of a pair, and what only seems to: names of people and of others, kinds, groups, middle names."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import numpy as np
import pytest

from qbosync_desktop.domain.client import Address, Client, ClientKind
from qbosync_desktop.domain.customer import Customer
from qbosync_desktop.domain.suggestion import Suggestion, Tier
from qbosync_desktop.domain.tasks import NeverCancelled
from qbosync_desktop.matching import suggest, weights
from qbosync_desktop.matching.exactness import exact
from qbosync_desktop.matching.keys import key_facts
from qbosync_desktop.matching.levels import SIZES, Code, Kind, Mail, Middle, Phone, Place, Who
from qbosync_desktop.matching.namelevels import NameLevel
from qbosync_desktop.matching.names import Form
from qbosync_desktop.matching.particulars import Particulars
from qbosync_desktop.matching.reading import read_clients, read_customers
from qbosync_desktop.matching.sides import NONE, Tables

if TYPE_CHECKING:
    from qbosync_desktop.matching.scoring import Scored

SOUNDS = [letter + vowel for letter in "bdfklm" for vowel in "aeiou"]


def crowd(size: int, *, middle: bool = False) -> tuple[list[Client], list[Customer]]:
    """People of rare names on both lists, each with an e-mail and a mobile that agree."""
    clients, customers = [], []
    for at in range(size):
        given = f"{SOUNDS[at % 7]}{SOUNDS[at % 11]}{SOUNDS[at % 13]}rin".title()
        family = f"{SOUNDS[at % 17]}{SOUNDS[at % 19]}{SOUNDS[at % 23]}ston".title()
        second = f"{SOUNDS[at % 29]}{SOUNDS[at % 5]}va".title() if middle else ""
        mail, mobile = f"{given}.{family}@x.example".lower(), f"0411 {at // 1000:03} {at % 1000:03}"
        clients.append(Client(at + 1, f"{given} {family}", ClientKind.INDIVIDUAL, given_name=given, middle_name=second,
                              family_name=family, email=mail, mobile=mobile))  # fmt: skip
        customers.append(Customer(str(at + 1), display_name=f"{given} {second} {family}".replace("  ", " "),
                                  given_name=given, middle_name=second, family_name=family, email=mail,
                                  mobile=mobile))  # fmt: skip
    return clients, customers


def added(*pairs: tuple[Client, Customer], middle: bool = False) -> dict[int, Suggestion]:
    """The best suggestion of each client of ``pairs`` when they stand on lists of 150."""
    clients, customers = crowd(150, middle=middle)
    found = suggest([*clients, *(one for one, _ in pairs)], [*customers, *(other for _, other in pairs)])
    asked = {one.id for one, _ in pairs}
    return {one.client_id: one for one in found if one.best and one.client_id in asked}


def person(number: int, name: str, customer: str, **more: str) -> tuple[Client, Customer]:
    """A client and a customer, with these details on both."""
    given, *middle, family = name.split()
    client = Client(number, name, ClientKind.INDIVIDUAL, given_name=given, middle_name=" ".join(middle),
                    family_name=family, **more)  # type: ignore[arg-type]  # fmt: skip  # details are texts
    return client, Customer(str(number), display_name=customer, **more)  # type: ignore[arg-type]  # as above


def exact_beside(
    name: NameLevel, contacts: tuple[int, int, int, int], *, doubt: float, person: bool = True, ruled: float = 0.0
) -> bool:
    """Whether a pair with this name and these levels of e-mail, mobile, land line and address is exact.

    It stands beside 150 pairs that are sure; ``ruled`` is the doubt of those of them that the plain rule takes.
    """
    clients, customers = crowd(151)
    tables, cancel = Tables(), NeverCancelled()
    a = read_clients(clients, tables, frozenset(), cancel)
    b = read_customers(customers, tables, frozenset(), cancel)
    levels = np.tile(np.array(pattern(NameLevel.SAME_RARE, Kind.SAME, Who.PEOPLE), dtype=np.int8), (151, 1))
    levels[:-1, 2:4] = 0
    levels[-1, [0, 2, 3, 4, 5]] = (name, *contacts)
    chance = np.full(151, 1 - 1e-9 - ruled)
    chance[-1] = 1 - doubt
    if not person:
        for side in (a, b):
            side.sure[-1], side.form[-1] = NONE, Form.TRUST
        levels[-1, 7:9] = Middle.NOBODY, Who.OTHERS
    if not ruled:
        a.raw[:] = np.arange(151) + 1000  # spelt otherwise: nothing is inside by the plain rule
    at, yes = np.arange(151), np.ones(151, dtype=bool)
    scored = SimpleNamespace(left=at, right=at, levels=levels, chance=chance)
    return bool(exact(cast("Scored", scored), a, b, yes, yes)[-1])


NOTHING = (Mail.MISSING, Phone.MISSING, Phone.MISSING, Place.MISSING)
MAIL = (Mail.SAME, *NOTHING[1:])
MAIL_AND_PLACE = (Mail.SAME, Phone.MISSING, Phone.MISSING, Place.SAME)
MOBILE_AND_PLACE = (Mail.MISSING, Phone.SAME, Phone.MISSING, Place.SAME)
MAIL_NOT_PHONE = (Mail.SAME, Phone.MISSING, Phone.DIFFERS, Place.MISSING)
TWO_NOT_PHONE = (Mail.SAME, Phone.MISSING, Phone.DIFFERS, Place.SAME)
PHONE_DIFFERS = (Mail.MISSING, Phone.MISSING, Phone.DIFFERS, Place.MISSING)
ALL_DIFFER = (Mail.MISSING, Phone.MISSING, Phone.DIFFERS, Place.DIFFERS)
MOBILE_DIFFERS = (Mail.MISSING, Phone.DIFFERS, Phone.MISSING, Place.MISSING)


def test_one_contact_of_a_person_is_little() -> None:
    """Parent and child share one. Two are more, and organisations do not bear one another's names."""
    assert exact_beside(NameLevel.SAME_RARE, MAIL_AND_PLACE, doubt=0.015)
    assert not exact_beside(NameLevel.SAME_RARE, MAIL, doubt=0.015)
    assert exact_beside(NameLevel.SAME_RARE, MAIL, doubt=0.015, person=False)


def test_a_name_alone_is_doubted_three_times_not_seven() -> None:
    """The probability knows how many namesakes there are."""
    assert exact_beside(NameLevel.SAME_RARE, NOTHING, doubt=0.005)
    assert not exact_beside(NameLevel.SAME_RARE, NOTHING, doubt=0.008)


def test_another_mobile_and_nothing_in_common_needs_a_rare_name() -> None:
    assert exact_beside(NameLevel.SAME_RARE, MOBILE_DIFFERS, doubt=0.001)
    assert not exact_beside(NameLevel.SAME_SOME, MOBILE_DIFFERS, doubt=0.001)


@pytest.mark.parametrize(
    ("name", "contacts", "found"),
    [
        (NameLevel.SAME_SOME, PHONE_DIFFERS, True),
        (NameLevel.SAME_COMMON, PHONE_DIFFERS, False),
        (NameLevel.SAME_SOME, ALL_DIFFER, False),
        (NameLevel.VARIANT, MAIL_NOT_PHONE, True),
        (NameLevel.VARIANT, PHONE_DIFFERS, False),
        (NameLevel.VARIANT, NOTHING, False),
        (NameLevel.TRADING, TWO_NOT_PHONE, True),
        (NameLevel.TRADING, MAIL_NOT_PHONE, False),
        (NameLevel.CLOSE, MAIL_NOT_PHONE, True),
        (NameLevel.CLOSE, NOTHING, False),
    ],
)
def test_an_organisation_with_a_detail_that_changed(
    name: NameLevel, contacts: tuple[int, int, int, int], found: bool
) -> None:
    """It is the same, unless the name is common, or written otherwise and no contact speaks for it."""
    assert exact_beside(name, contacts, doubt=0.001, person=False) is found


def test_what_the_plain_rule_takes_in_leaves_less_for_others() -> None:
    """Its pairs are inside whatever their doubt; where they are doubtful, others have to be surer."""
    assert exact_beside(NameLevel.SAME_RARE, MOBILE_AND_PLACE, doubt=0.015)
    assert not exact_beside(NameLevel.SAME_RARE, MOBILE_AND_PLACE, doubt=0.015, ruled=0.004)


def rows(*patterns: tuple[int, ...]) -> np.ndarray:
    return np.array(patterns, dtype=np.int64)


def pattern(name: NameLevel, kind: Kind, who: Who, *, shared: bool = False) -> tuple[int, ...]:
    """A pair of this name and kind that says nothing else, or shares mobile and land line with few."""
    phone = Phone.SAME_FEW if shared else Phone.MISSING
    middle = Middle.MISSING if who is Who.PEOPLE else Middle.NOBODY
    return (name, kind, Mail.MISSING, phone, phone, Place.MISSING, Code.MISSING, middle, who)


def learned(patterns: np.ndarray, count: list[float], size: int = 1000) -> weights.Model:
    """The model of two lists of ``size`` whose candidate pairs show these patterns."""
    nothing = np.zeros(len(patterns))
    evidence = weights.Evidence(
        patterns, np.array(count), float(size * size), size, size, nothing, nothing, size, 500.0
    )
    empty = [np.zeros(width * number) for width, number in zip(SIZES, weights.CONTEXTS, strict=True)]
    return weights.learn(evidence, empty)


def odds(model: weights.Model, *patterns: tuple[int, ...]) -> np.ndarray:
    """The log odds of being the same rather than strangers, per pattern."""
    logs = weights.log_weights(model, rows(*patterns))
    return np.asarray(logs[:, 0] - logs[:, weights.STRANGER])


def test_namesakes_are_counted_for_people_and_others_apart() -> None:
    """A list full of people who share names says nothing about how many companies do."""
    namesakes = pattern(NameLevel.SAME_SOME, Kind.SAME, Who.PEOPLE)
    company = pattern(NameLevel.SAME_SOME, Kind.SAME, Who.OTHERS)
    sure = pattern(NameLevel.SAME_RARE, Kind.SAME, Who.PEOPLE, shared=True)
    firm = pattern(NameLevel.SAME_RARE, Kind.SAME, Who.OTHERS, shared=True)
    strangers = [pattern(NameLevel.DIFFERS, Kind.CLASH, who) for who in Who]
    model = learned(rows(namesakes, company, sure, firm, *strangers), [5000, 60, 300, 300, 4e5, 4e5])
    table = model.chances[weights.NAME][weights.STRANGER]
    assert table[NameLevel.SAME_SOME] > 5 * table[SIZES[0] + NameLevel.SAME_SOME]


def test_of_alike_names_the_kind_tells_nothing() -> None:
    """Both are trusts, and so are all others who are called "Smith Family Trust"."""
    both, open_ = (pattern(NameLevel.SAME_COMMON, kind, Who.OTHERS) for kind in (Kind.SAME, Kind.OPEN))
    model = weights.prior(1000, 1000, 500.0)
    told = odds(model, both, open_)
    assert told[0] == told[1]
    sure = pattern(NameLevel.SAME_RARE, Kind.SAME, Who.OTHERS, shared=True)
    strangers = [pattern(NameLevel.DIFFERS, kind, Who.OTHERS) for kind in (Kind.CLASH, Kind.SAME)]
    model = learned(rows(both, sure, *strangers), [4000, 500, 8e5, 1e5])
    at = SIZES[weights.KIND] * 3
    kinds = model.chances[weights.KIND][:, at : at + SIZES[weights.KIND]]
    assert kinds[weights.STRANGER, Kind.SAME] > 0.8
    assert kinds[0, Kind.SAME] / kinds[weights.STRANGER, Kind.SAME] < 1.3


def test_two_of_a_group_hardly_have_one_name() -> None:
    """They would be "No 2", or another kind of trust; parent and child may be namesakes."""
    sure = pattern(NameLevel.SAME_RARE, Kind.SAME, Who.OTHERS, shared=True)
    group = pattern(NameLevel.FAMILY, Kind.CLASH, Who.OTHERS, shared=True)
    strangers = [pattern(NameLevel.DIFFERS, Kind.CLASH, who) for who in Who]
    names = learned(rows(sure, group, *strangers), [400, 300, 4e5, 4e5]).chances[weights.NAME]
    others = slice(SIZES[0], SIZES[0] + 5)
    assert names[weights.GROUP, others].sum() < 0.005
    assert names[1, :5].sum() > 0.01


def beside(*names: tuple[str, str], write: bool) -> list[float]:
    """The odds of pairs (client, customer) of which only one has a middle name, as if even without that.

    They stand on lists of which the register has every other middle name and QuickBooks a third of those, or neither
    has any.
    """
    clients, customers = crowd(150, middle=write)
    clients = [one if at % 2 else replace(one, middle_name="") for at, one in enumerate(clients)]
    customers = [
        one if at % 6 == 1 else replace(one, middle_name="", display_name=f"{one.given_name} {one.family_name}")
        for at, one in enumerate(customers)
    ]
    pairs = [person(900 + at, *both) for at, both in enumerate(names)]
    clients, customers = [*clients, *(one for one, _ in pairs)], [*customers, *(other for _, other in pairs)]
    tables, cancel = Tables(), NeverCancelled()
    a = read_clients(clients, tables, frozenset(), cancel)
    b = read_customers(customers, tables, frozenset(), cancel)
    at = np.arange(len(clients))
    grades = np.zeros((len(clients), len(SIZES)), dtype=np.int8)
    grades[:, 7] = np.where((a.middle >= 0) & (b.middle >= 0), Middle.SAME, Middle.MISSING)
    found = Particulars.of(a, b, at, at, grades, key_facts(tables, (a, b)))
    ones = np.ones(len(clients))
    return [float(one) for one in found.odds(ones, 0 * ones, ones)[-len(pairs) :]]


MIDDLES = (
    ("Abel Osterman", "Abel Osterman"),
    ("Boris Tillman", "Boris Ruth Tillman"),
    ("Carl Ruth Ullman", "Carl Ullman"),
)


def test_a_middle_name_that_only_the_customer_gives_tells_against() -> None:
    """Whoever has one in QuickBooks has it in the register as well, so this is somebody else."""
    neither, theirs, ours = beside(*MIDDLES, write=True)
    assert theirs < 0.7 * ours
    assert neither > theirs


def test_where_nobody_writes_middle_names_one_tells_nothing() -> None:
    """A single one on lists without any is no sign of another person."""
    neither, theirs, ours = beside(*MIDDLES, write=False)
    assert 0.5 < theirs / neither < 2
    assert 0.5 < ours / neither < 2


def test_a_family_name_added_with_her_own_contacts_is_exact() -> None:
    """Married: e-mail and mobile are her own. With the address alone, or a detail that differs, she is asked about."""
    hers = {"email": "maria@x.example", "mobile": "0499 111 222"}
    (married,) = added(person(901, "Maria Osterman", "Maria Osterman-Tillman", **hers)).values()
    assert married.tier is Tier.EXACT
    client, customer = person(901, "Maria Osterman", "Maria Osterman-Tillman", **hers)
    (other,) = added((client, replace(customer, email="info77@y.example"))).values()
    assert other.tier is not Tier.EXACT


def test_a_slip_in_an_organisations_name_is_exact_where_more_agrees_than_differs() -> None:
    """The same kind of entity, the same street and number; the e-mail is another one."""
    place = Address("12 Long Street", "", "Dubbo", "NSW", "2830")

    def pair(number: int, name: str, customer: str, phone: str) -> tuple[Client, Customer]:
        return (
            Client(number, name, ClientKind.TRUST, phone="02 6800 1111", email="a@x.example", postal=place),
            Customer(str(number), display_name=customer, phone=phone, email="b77@y.example", bill_address=place),
        )

    (slip,) = added(pair(901, "Wattlebrook Family Trust", "Wattelbrook Family Trust", "02 6800 1111")).values()
    assert slip.tier is Tier.EXACT
    (less,) = added(pair(901, "Wattlebrook Family Trust", "Wattelbrook Family Trust", "02 6800 2222")).values()
    assert less.tier is not Tier.EXACT


def test_the_practices_own_reference_is_worth_a_contact() -> None:
    """ "OSTE0009" in the customer's name: another mobile is then a new one."""
    client, _ = person(901, "Abel Osterman", "", mobile="0499 111 222")
    client = replace(client, reference="OSTE0009")
    (told,) = added((client, Customer("901", display_name="Abel Osterman (OSTE0009)", mobile="0499 333 444"))).values()
    assert told.tier is Tier.EXACT
