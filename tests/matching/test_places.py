"""Addresses agree part by part: who slipped is told from who moved, and from who lives next door."""

from __future__ import annotations

import random
from dataclasses import replace

from qbosync_desktop.domain.client import Address, Client, ClientKind
from qbosync_desktop.domain.customer import Customer
from qbosync_desktop.domain.tasks import NeverCancelled
from qbosync_desktop.matching import suggest
from qbosync_desktop.matching.contacts import street_lines, streets
from qbosync_desktop.matching.keys import key_facts
from qbosync_desktop.matching.places import rarity
from qbosync_desktop.matching.reading import read_customers
from qbosync_desktop.matching.sides import Tables

GIVEN = ("Olivia", "Jack", "Mia", "Noah", "Ruby", "Liam", "Ella", "Hugo", "Zoe", "Finn")
STREETS = ("High", "Ruthven", "Kinkora", "Bragg", "Dooring", "Milari", "Hackett", "Wyndham", "Cowper", "Larkin")
SUBURBS = ("Dubbo", "Penrith", "Corowa", "Geraldton", "Kiama", "Morpeth", "Burwood", "Lalor", "Casino", "Ryde")


def lone_people(size: int, *, own_codes: bool) -> list[Customer]:
    """People who live alone; ``own_codes``: postcodes and suburbs have nothing to do with one another."""
    draw = random.Random(7)
    out = []
    for number in range(size):
        at = draw.randrange(10)
        code = draw.randrange(2000, 8000) if own_codes else 2000 + at
        address = Address(f"{draw.randrange(1, 300)} {draw.choice(STREETS)} Street", "", SUBURBS[at], "NSW", str(code))
        family = f"{draw.choice('BCDFGKLMPRSTVW')}{draw.choice('aeiou')}{draw.choice(('nner', 'lks', 'rdan', 'dge'))}"
        out.append(
            Customer(str(number), display_name=f"{draw.choice(GIVEN)} {family}{number}", bill_address=address)
        )  # fmt: skip
    return out


def cottage(one: Customer) -> str:
    return f"{''.join(filter(str.isalpha, one.display_name.split()[1]))} Cottage"


def clients_of(customers: list[Customer]) -> list[Client]:
    return [Client(int(one.id), one.display_name, ClientKind.INDIVIDUAL, postal=one.bill_address) for one in customers]


def test_a_second_line_is_no_street_when_it_holds_no_number() -> None:
    lines = street_lines([Address("High Street", "Rose Cottage"), Address("Rose Cottage", "14 High Street")])
    assert streets(lines) == ["high st", "rose cottage 14 high st"]


def test_what_a_postcode_tells_beside_its_suburb_is_read_from_the_lists() -> None:
    for own_codes in (True, False):
        tables = Tables()
        side = read_customers(lone_people(600, own_codes=own_codes), tables, frozenset(), NeverCancelled())
        rare = rarity(side, side, key_facts(tables, (side, side)))
        assert (rare.own_postcode > 0.6) is own_codes
        assert (rare.own_postcode < 0.01) is not own_codes


def test_slips_in_every_part_are_told_from_a_move() -> None:
    """Another given name, and every part of the address slipped or turned round: it is still the same."""
    customers = lone_people(300, own_codes=True)
    clients = clients_of(customers)
    home = customers[5].bill_address
    slipped = replace(
        home, line1=home.line1.replace("Street", "Sreet"), city=home.city[:-1], postcode=home.postcode[::-1]
    )
    moved = replace(customers[6].bill_address, line1="1 Nowhere Road", city="Broome", state="WA", postcode="6725")
    family = customers[5].display_name.split()[1]
    customers[5] = replace(customers[5], display_name=f"Ferdinand {family}", bill_address=slipped)
    customers[6] = replace(
        customers[6], display_name=f"Ferdinand {customers[6].display_name.split()[1]}", bill_address=moved
    )
    best = {one.client_id: one.score for one in suggest(clients, customers) if one.best}
    assert best[5] > 0.9
    assert best.get(6, 0.0) < best[5]


def test_lines_in_another_order_are_the_same_place() -> None:
    customers = [
        replace(one, bill_address=replace(one.bill_address, line2=cottage(one)))
        for one in lone_people(100, own_codes=True)
    ]
    clients = clients_of(customers)
    home = customers[3].bill_address
    number, street = home.line1.split(None, 1)
    turned = replace(home, line1=f"{number} {home.line2}", line2=street)
    customers[3] = replace(customers[3], bill_address=turned)
    (found,) = (one for one in suggest(clients, customers) if one.best and one.client_id == 3)
    assert "address is close" in {reason.text for reason in found.reasons}


def test_a_telephone_number_for_a_postcode_does_no_harm() -> None:
    home = Address("1 High Street", "", "Dubbo", "NSW", "0400 000 001")
    (one,) = suggest(
        [Client(1, "Ann Lee", ClientKind.INDIVIDUAL, postal=home)],
        [Customer("1", display_name="Ann Lee", bill_address=home)],
    )
    assert one.best
