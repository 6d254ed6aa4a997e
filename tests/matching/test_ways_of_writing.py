"""Names as practices and bookkeepers write them: what a person would call the same at once is suggested, and where a
person would hesitate nothing is exact.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import pytest

from benchmarks.practice_lists import CLEAN, make
from qbosync_desktop.domain.client import Address, Client, ClientKind
from qbosync_desktop.domain.customer import Customer
from qbosync_desktop.domain.suggestion import Suggestion, Tier
from qbosync_desktop.matching import suggest
from qbosync_desktop.matching.twins import client_twins, customer_twins

PERSON, COMPANY, TRUST = ClientKind.INDIVIDUAL, ClientKind.COMPANY, ClientKind.TRUST
FUND, COUPLE, OTHER = ClientKind.SUPER_FUND, ClientKind.PARTNERSHIP, ClientKind.OTHER


Case = tuple[ClientKind, str, str]


@cache
def crowd() -> tuple[tuple[Client, ...], tuple[Customer, ...]]:
    lists = make(200, 377, CLEAN)
    return tuple(lists.clients[:100]), tuple(lists.customers[:100])


def ask(cases: Sequence[Case], mail: str = "box{}@mail{}.example") -> dict[Case, Suggestion]:
    """What is said of each pair among a hundred others, when an e-mail is all they share; eight lists hold them."""
    clients, customers = crowd()
    told: dict[Case, Suggestion] = {}
    for part in range(8):
        mine = {900_000 + at: case for at, case in list(enumerate(cases))[part::8]}
        found = suggest(
            [*clients, *(Client(at, name, kind, email=mail.format(at, at)) for at, (kind, name, _) in mine.items())],
            [
                *customers,
                *(Customer(str(at), display_name=text, email=mail.format(at, at)) for at, (_, _, text) in mine.items()),
            ],
        )
        told |= {mine[s.client_id]: s for s in found if s.client_id in mine and s.customer_id == str(s.client_id)}
    return told


SAME: list[Case] = [
    (PERSON, "Ann Minhas", "A Minhas"),
    (PERSON, "Warwick James Pemberton", "WJ Pemberton"),
    (PERSON, "Warwick James Pemberton", "Pemberton WJ"),
    (PERSON, "James Andrew Pemberton", "JA Pemberton"),
    (PERSON, "Alan Keith Drysdale", "AK Drysdale"),
    (PERSON, "Quynh Nguyen", "Nguyen Thi Quynh"),
    (PERSON, "Xiugang Li", "LiXiugang"),
    (PERSON, "Xiugang Li", "XiugangLi"),
    (PERSON, "Warwick Pemberton", "Pemberton/Warwick"),
    (PERSON, "Warwick Pemberton", "Warwick Pemberton ABN 51824753556"),
    (PERSON, "Warwick Pemberton", "Warwick Pemberton 0412 345 678"),
    (PERSON, "Warwick Pemberton", "Warwick Pemberton warwick@harbour.example"),
    (PERSON, "Warwick Pemberton", "Attn: Warwick Pemberton"),
    (PERSON, "Warwick Pemberton", "Warwick Pemberton (Customer)"),
    (PERSON, "Warwick Pemberton", "Warwick Pemberton - C"),
    (PERSON, "Warwick Pemberton", "Warwick Pemberton Deceased"),
    (PERSON, "Warwick Pemberton", "The Executor of the Estate of Warwick Pemberton"),
    (PERSON, "Warwick Pemberton", "Rick (Warwick) Pemberton"),
    (PERSON, "Warwick Pemberton", "Warwick (Rick) Pemberton"),
    (COUPLE, "Warwick & Helen Pemberton", "Pemberton W & H"),
    (COUPLE, "Warwick & Helen Pemberton", "Mr & Mrs W Pemberton"),
    (COUPLE, "Warwick & Helen Pemberton", "Mr and Mrs Pemberton"),
    (COUPLE, "Warwick & Helen Pemberton", "Pemberton, Mr & Mrs W"),
    (COUPLE, "Warwick & Helen Pemberton", "WJ & HM Pemberton"),
    (COUPLE, "Warwick & Helen Pemberton", "Warwick/Helen Pemberton"),
    (COUPLE, "Warwick & Helen Pemberton", "The Partnership of W & H Pemberton"),
    (COUPLE, "Warwick & Helen Pemberton", "W & H Pemberton Partnership"),
    (COUPLE, "WJ & HM Pemberton", "W J & H M Pemberton"),
    (COMPANY, "Kestrel Joinery Pty Ltd", "The Kestrel Joinery Co"),
    (COMPANY, "Kestrel Joinery Pty Ltd", "www.kestreljoinery.com.au"),
    (COMPANY, "Kestrel Joinery Pty Ltd", "Kestrel Joinery Pty Ltd (formerly Harbour Cranes Pty Ltd)"),
    (COMPANY, "Kestrel Joinery Pty Ltd", "Kestrel Joinery Pty Ltd In Liquidation"),
    (COMPANY, "Green Bean Cafe Pty Ltd", "Green Bean Cafe, The"),
    (COMPANY, "Greenbean Cafe Pty Ltd", "Green Bean Cafe"),
    (COMPANY, "A1 Hydraulics Pty Ltd", "A 1 Hydraulics"),
    (COMPANY, "A Plus Hydraulics Pty Ltd", "A+ Hydraulics"),
    (COMPANY, "A & R Hydraulics Pty Ltd", "A&R Hydraulics"),
    (COMPANY, "R & A Hydraulics Pty Ltd", "R and A Hydraulics"),
    (COMPANY, "ACN 123 456 780 Pty Ltd", "A.C.N. 123456780 P/L"),
    (COMPANY, "24/7 Plumbing Pty Ltd", "247 Plumbing"),
    (COMPANY, "4 Seasons Cafe Pty Ltd", "Four Seasons Cafe"),
    (COMPANY, "Kestrel II Pty Ltd", "Kestrel No 2 Pty Ltd"),
    (COMPANY, "Mt Kestrel Wines Pty Ltd", "Mount Kestrel Wines"),
    (COMPANY, "Kestrel@Home Pty Ltd", "Kestrel at Home"),
    (TRUST, "Pemberton Family Trust", "Pemberton Family Trsut"),
    (TRUST, "Pemberton Family Trust", "Pemberton FamTrust"),
    (TRUST, "Pemberton Family Trust", "Kestrel Pty Ltd <Pemberton Family A/C>"),
    (TRUST, "Pemberton Family Trust", "Pemberton Family Account"),
    (TRUST, "Pemberton Family Trust", "Pemberton Family Trust - Kestrel Pty Ltd"),
    (FUND, "Pemberton Super Fund", "Pemberton Family Super Fund"),
    (FUND, "Pemberton Super Fund", "Pemberton Super Fnd"),
    (FUND, "Pemberton Super Fund", "Kestrel Pty Ltd <Pemberton Super Fund A/C>"),
    (OTHER, "Owners Corporation SP 48213", "Strata Plan 48213"),
    (OTHER, "The Owners - Strata Plan No 48213", "SP48213"),
    (OTHER, "Body Corporate 48213", "BC 48213"),
    (OTHER, "Yarraview Football Club Inc", "Yarraview FC"),
    (OTHER, "Shire of Yarraview", "Yarraview Shire"),
]


@pytest.fixture(scope="module")
def same() -> dict[Case, Suggestion]:
    return ask(SAME)


@pytest.mark.parametrize("case", SAME, ids=lambda case: case[2])
def test_one_mail_and_the_same_name_in_other_words(case: Case, same: dict[Case, Suggestion]) -> None:
    assert case in same
    assert same[case].score >= 0.8


REMARKS = [
    "Harbour Cranes - Warwick Pemberton",
    "Harbour Cranes (Warwick Pemberton)",
    "Harbour Cranes / Warwick Pemberton",
    "Harbour Cranes T/A Warwick Pemberton",
    "Warwick Pemberton - Rental",
    "Warwick Pemberton Rental",
    "Warwick Pemberton 2024 ITR",
    "Warwick Pemberton c/- Ann Lee",
    "Warwick Pemberton formerly Oldham",
    "Warwick Pemberton Sole Trader",
    "Warwick Pemberton 2",
    "Warwick Pemberton (do not use)",
]


def test_a_name_with_a_remark_is_suggested_and_never_exact() -> None:
    cases: list[Case] = [(PERSON, "Warwick Pemberton", text) for text in REMARKS]
    found = ask(cases)
    assert {text for _, _, text in cases} == {text for (_, _, text), one in found.items() if one.score >= 0.5}
    assert all(one.tier is not Tier.EXACT for one in (*found.values(), *ask(cases, mail="").values()))


OTHERS: list[Case] = [
    (PERSON, "Alan Drysdale", "Alan Drysdale Jnr"),
    (PERSON, "Warwick Pemberton", "Warwick & Helen Pemberton"),
    (PERSON, "Warwick Pemberton", "Mr & Mrs W Pemberton"),
    (PERSON, "Warwick Pemberton", "W Pemberton Pty Ltd"),
    (PERSON, "Warwick James Pemberton", "JA Pemberton"),
    (PERSON, "Warwick James Pemberton", "HM Pemberton"),
    (COMPANY, "Kestrel Joinery Pty Ltd", "Kestrel Joinery No 2 Pty Ltd"),
    (COMPANY, "Kestrel Joinery Pty Ltd", "Kestrel Joinery Two Pty Ltd"),
    (TRUST, "Pemberton Family Trust", "Pemberton Unit Trust"),
    (FUND, "Pemberton Super Fund", "Pemberton Family Trust"),
    (OTHER, "Strata Plan 48213", "Strata Plan 48214"),
]
CLOSE_TO: list[Case] = [
    (COMPANY, "Hall Pty Ltd", "A Hall"),
    (COMPANY, "Kestrel Joinery Pty Ltd", "Kestrel Joinery Holdings Pty Ltd"),
    (COMPANY, "Smith Pty Ltd", "Smith & Co"),
    (TRUST, "A Pemberton Family Trust", "B Pemberton Family Trust"),
]


def test_where_a_person_hesitates() -> None:
    found = ask([*OTHERS, *CLOSE_TO])
    assert not [case for case in OTHERS if case in found and found[case].score >= 0.5]
    assert not [case for case in CLOSE_TO if case in found and found[case].tier is Tier.EXACT]


def test_half_filled_fields_lose_nothing() -> None:
    clients, customers = crowd()
    fields = [
        ("Trivedi Edhitha", "", "Trivedi"),
        ("Okonkwo, Adaeze", "Adaeze", ""),
        ("Baljiwan Comar", "", "Comar"),
        ("Zielinski Kazimierz", "Kazimierz", ""),
        ("LiXiugang", "Xiugang", "Li"),
        ("WJ Pemberton", "WJ", "Pemberton"),
    ]
    names = [
        "Edhitha Trivedi", "Adaeze Okonkwo", "Baljiwan Comar", "Kazimierz Zielinski", "Xiugang Li",
        "Warwick James Pemberton",
    ]  # fmt: skip
    found = suggest(
        [*clients, *(Client(900_000 + at, name, PERSON) for at, name in enumerate(names))],
        [
            *customers,
            *(
                Customer(str(900_000 + at), display_name=text, given_name=given, family_name=family)
                for at, (text, given, family) in enumerate(fields)
            ),
        ],
    )
    told = {s.client_id - 900_000: s.score for s in found if s.customer_id == str(s.client_id)}
    assert [at for at in range(len(names)) if told.get(at, 0.0) < 0.8] == []


def test_father_and_son_at_one_address_are_no_twins() -> None:
    home = Address("4 Kinkora Road", "", "Yarraview", "VIC", "3999")
    _, customers = crowd()
    family = [
        Customer("900001", display_name="WJ Pemberton", bill_address=home, mobile="0499 000 001", email="wj@x.example"),
        Customer("900002", display_name="W Pemberton", bill_address=home, mobile="0499 000 002", email="w@y.example"),
        Customer("900003", display_name="Mr & Mrs W Pemberton", bill_address=home, phone="03 9999 1234"),
        Customer("900004", display_name="Warwick Pemberton - Rental", bill_address=home, mobile="0499 000 002"),
    ]
    ids = {one.id for one in family}
    assert not [group for group in customer_twins([*customers, *family]) if ids.intersection(group.ids)]


def test_a_name_of_one_word_that_nobody_else_bears_is_told_by_the_name() -> None:
    """Restaurants, and companies known by one word; no contacts at all."""
    clients, customers = crowd()
    found = suggest(
        [*(Client(one.id, one.name, one.kind) for one in clients), Client(900_000, "Aquavit")],
        [*(Customer(one.id, display_name=one.display_name) for one in customers), Customer("900000", "", "Aquavit")],
    )
    (one,) = (s for s in found if s.client_id == 900_000)
    assert one.score >= 0.5


def test_names_that_are_there_once_on_either_list_are_suggested_though_all_look_alike() -> None:
    names = [f"Ann{number} Nguyen" for number in range(300)]
    found = suggest(
        [Client(at, name) for at, name in enumerate(names, 1)],
        [Customer(str(at), display_name=name) for at, name in enumerate(names, 1)],
    )
    assert {(s.client_id, s.customer_id) for s in found if s.best} == {(at, str(at)) for at in range(1, 301)}


def test_where_namesakes_are_common_in_the_register_an_equal_name_says_little() -> None:
    """Every name twice in the register, each time somebody else: half of the pairs would be wrong."""
    names = [f"{first} {last}" for first in ("Ann", "Bob", "Cam", "Dee", "Eve") for last in ("Lee", "Ng", "Ho", "Wu")]
    register = [Client(at, name, mobile=f"04990{at:05d}") for at, name in enumerate(names * 10, 1)]
    found = suggest(register, [Customer(str(at), display_name=name) for at, name in enumerate(names, 1)])
    assert all(one.score < 0.5 for one in found)


def test_a_place_in_brackets_is_no_name() -> None:
    """Two restaurants of one city are not one another."""
    names = ("Spago", "Michaels", "Emerils", "Nobu", "Piero")
    shops = [Customer(str(at), display_name=f"{name} (Las Vegas)") for at, name in enumerate(names, 1)]
    assert not customer_twins(shops)
    one = Customer("8", display_name="Spago (Dubbo)", bill_address=Address(city="Dubbo"))
    two = Client(9, "Michaels (Dubbo)", postal=Address(city="Dubbo"))
    assert not [s for s in suggest([two], [one]) if s.score >= 0.35]


def test_lists_without_a_single_name() -> None:
    customers = [Customer(str(at), display_name="") for at in range(1, 30)]
    clients = [Client(at, "") for at in range(1, 30)]
    assert customer_twins(customers) == ()
    assert client_twins(clients) == ()
    assert suggest(clients, customers) == ()
