"""Which customers are twins, and which only look like it: families, groups of entities, namesakes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from random import Random
from typing import Any

import pytest

from benchmarks.practice_lists import make
from benchmarks.twin_lists import made
from qbosync_desktop.domain.client import Address
from qbosync_desktop.domain.customer import Customer
from qbosync_desktop.matching import commonness, customer_twins, namelevels

CROWD = [one for one in make(120, 7).customers if one.display_name]
"""Somebody has to be on a list: alone, two records of one name are always the only ones."""


def pairs(customers: Sequence[Customer]) -> set[frozenset[str]]:
    return {frozenset((pair.one, pair.two)) for group in customer_twins(customers) for pair in group.pairs}


def person(number: str, name: str, **more: str) -> Customer:
    return Customer(number, display_name=name, **more)  # type: ignore[arg-type]  # texts only


TWINS = [
    (("G & G Solutions", {"phone": "02 6800 1111"}), ("G and G Solutions", {"phone": "(02) 6800 1111"})),
    (("Quigley, Xanthe", {"email": "xq@x.example"}), ("Xanthe Quigley", {"email": "xq@x.example"})),
    (("ABC Tiling P/L", {"email": "abc@tiling.example"}), ("ABC Tiling Pty Ltd", {})),
    (("Xanthe Quigley", {"email": "xq@x.example"}), ("Xanthe Quigely", {"email": "xq@x.example"})),
    (("Xanthe Quigley", {"mobile": "0412 345 678"}), ("X Quigley", {"mobile": "+61 412 345 678"})),
    (("Xanthe Quigley", {"email": "xq@x.example"}), ("Xanthe Quigley (2)", {"email": "xq@x.example"})),
    (("Zephyr Wharf Wines Pty Ltd", {}), ("The Zephyr Wharf Wines", {"email": "office@zww.example"})),
]

TRAPS = [
    (("Zephyr Wharf Wines", {"email": "z@zww.example"}), ("Zephyr Wharf Wines Holdings", {"email": "z@zww.example"})),
    (("Zephyr Wharf Wines", {"phone": "0268001111"}), ("Zephyr Wharf Wines (No 2)", {"phone": "0268001111"})),
    (("Zephyr Wharf Wines", {"email": "z@zww.example"}), ("Zephyr Wharf Wines Unit Trust", {"email": "z@zww.example"})),
    (("Xanthe Quigley", {"email": "xq@x.example"}), ("Xanthe Quigley Jnr", {"email": "xq@x.example"})),
    (("Xanthe Quigley", {"email": "xq@x.example"}), ("Tom Quigley", {"email": "xq@x.example"})),
    (("Xanthe Quigley", {"email": "xq@x.example"}), ("Xanthe & Tom Quigley", {"email": "xq@x.example"})),
    (
        ("John Smith", {"email": "john.smith4@gmail.com", "mobile": "0411111111"}),
        ("Smith, John", {"email": "jsmith77@bigpond.com", "mobile": "0422222222"}),
    ),
    (("G & G Tiling", {}), ("G Tiling", {})),
]


@pytest.mark.parametrize(("one", "two"), TWINS)
def test_twins_are_found(one: tuple[str, dict[str, str]], two: tuple[str, dict[str, str]]) -> None:
    both = [person("9001", one[0], **one[1]), person("9002", two[0], **two[1])]
    assert frozenset({"9001", "9002"}) in pairs([*CROWD, *both])
    assert frozenset({"9001", "9002"}) in pairs(both)


@pytest.mark.parametrize(("one", "two"), TRAPS)
def test_who_only_looks_like_it_is_left(one: tuple[str, dict[str, str]], two: tuple[str, dict[str, str]]) -> None:
    both = [person("9001", one[0], **one[1]), person("9002", two[0], **two[1])]
    assert frozenset({"9001", "9002"}) not in pairs([*CROWD, *both])


def test_namesakes_with_contacts_of_their_own_on_a_short_list() -> None:
    one = person("1", "Jon Doe", email="jd1@x.example", mobile="0400000001")
    two = person("2", "Jon Doe", email="other@y.example", mobile="0499999999")
    twice = [person(str(at), "Kestrel Wines", phone="02 6800 1111") for at in (3, 4)]
    assert pairs([one, two, *twice]) == {frozenset({"3", "4"})}


def test_a_common_name_needs_more_than_itself() -> None:
    smiths = [person(str(9000 + at), f"{given} Smith") for at, given in enumerate(("John", "Mary", "Peter") * 6)]
    assert not pairs([*CROWD, *smiths]) & {frozenset((a.id, b.id)) for a in smiths for b in smiths if a is not b}


def test_a_list_of_nobody_twice_has_hardly_any() -> None:
    lists = make(1500, 41)
    once = [one for one in lists.customers if not any(one.id == max(pair, key=int) for pair in lists.twins)]
    assert len(pairs(once)) <= 5


@pytest.mark.parametrize("size", [150, 1200])
def test_a_list_by_another_hand(size: int) -> None:
    right = found = true = 0
    for seed in range(31, 31 + 1800 // size):
        customers, twins = made(size, seed)
        said = pairs(customers)
        right, found, true = right + len(said & twins), found + len(said), true + len(twins)
    assert right / found >= 0.9
    assert right / true >= 0.78


def test_rows_in_another_order_change_nothing() -> None:
    customers, _ = made(300, 44)
    before = customer_twins(customers)
    mixed = Random(1).sample(customers, len(customers))
    assert customer_twins(mixed) == before


def test_a_stranger_more_changes_no_reason() -> None:
    customers, _ = made(300, 45)
    before = {(pair.one, pair.two): pair.reasons for group in customer_twins(customers) for pair in group.pairs}
    more = [*customers, person("99999", "Wilhelmina Oyelaran", email="w@oyelaran.example")]
    after = {(pair.one, pair.two): pair.reasons for group in customer_twins(more) for pair in group.pairs}
    assert len(before.keys() ^ after.keys()) <= 1
    assert all(before[pair] == after[pair] for pair in before.keys() & after.keys())


def test_reasons_of_many_pairs_are_found_together(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    honest = commonness.namesakes

    def counted(*given: Any) -> Any:
        asked.append(len(given[2]))
        return honest(*given)

    monkeypatch.setattr(namelevels, "namesakes", counted)

    def often(many: int) -> int:
        asked.clear()
        names = [f"{'ABCDEFGHIJ'[at % 10]}orn{at}berg Plumbing" for at in range(many)]
        listed = [
            Customer(id=str(place), sync_token="0", display_name=name, email=f"{place // 2}@example.com")
            for place, name in enumerate(one for name in names for one in (f"{name} Pty Ltd", f"{name} P/L"))
        ]
        assert len(customer_twins(listed)) > many // 2
        return len(asked)

    assert often(80) == often(20)


def test_two_shops_of_one_building_are_no_twins() -> None:
    """A list of shops known by name and address alone, some of them there twice: nobody lives together there."""
    draw = Random(11)
    words = [
        f"{a}{b}" for a in ("Wat", "Gor", "Lin", "Mar", "Pel", "Zan", "Tol", "Quim") for b in ("tle", "bury", "dale")
    ]
    shops = [
        Customer(
            str(number),
            display_name=f"{draw.choice(words)} {draw.choice(words)} {draw.choice(('Cafe', 'Grill', 'Deli'))}",
            bill_address=Address(f"{draw.randrange(1, 900)} {draw.choice(words)} Street", "", draw.choice(words)),
        )
        for number in range(300)
    ]
    again = [replace(one, id=str(5000 + at)) for at, one in enumerate(shops[:60])]
    lone = replace(shops[100], id="9000", display_name="Empress Court")  # in the same building
    found = pairs([*shops, *again, lone])
    assert frozenset({"100", "9000"}) not in found
    assert len(found & {frozenset({str(at), str(5000 + at)}) for at in range(60)}) > 55
