"""The exact tier is right on lists of every kind, the thin ones above all."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from benchmarks.practice_lists import CLEAN, NOISY, Lists, Noise, make
from qbosync_desktop.domain.client import Client, ClientKind
from qbosync_desktop.domain.customer import Customer
from qbosync_desktop.domain.suggestion import Suggestion, Tier
from qbosync_desktop.matching import suggest


def few_in_quickbooks(lists: Lists, share: float) -> Lists:
    """The same lists when only a ``share`` of the clients ever came to QuickBooks."""
    draw = random.Random(1)
    truth = {client: found for client, found in lists.truth.items() if draw.random() < share}
    lost = {one for client, found in lists.truth.items() if client not in truth for one in found}
    return replace(lists, customers=[one for one in lists.customers if one.id not in lost], truth=truth)


def wrong(found: tuple[Suggestion, ...], lists: Lists) -> list[tuple[int, str]]:
    return [
        (one.client_id, one.customer_id)
        for one in found
        if one.tier is Tier.EXACT and one.customer_id not in lists.truth.get(one.client_id, ())
    ]


@pytest.mark.parametrize("noise", [CLEAN, NOISY])
@pytest.mark.parametrize("seed", [401, 402])
def test_few_clients_in_quickbooks(noise: Noise, seed: int) -> None:
    """A parent's customer meets the child as client more often than the right one: the tier has to shrink."""
    lists = few_in_quickbooks(make(3000, seed, noise), 1 / 6)
    found = suggest(lists.clients, lists.customers)
    assert wrong(found, lists) == []
    assert sum(one.tier is Tier.EXACT for one in found) > 0.2 * len(lists.truth)


def test_one_name_at_several_sites_is_not_exact() -> None:
    """A chain: the same name twice, nothing else in common."""
    clients = [Client(1, "Blue Wombat Cafe", phone="02 6800 1111"), Client(2, "Blue Wombat Cafe", phone="02 6800 2222")]
    customers = [Customer("1", display_name="Blue Wombat Cafe", phone="02 6800 1111"),
                 Customer("2", display_name="Blue Wombat Cafe", phone="02 6800 3333")]  # fmt: skip
    exact = {(one.client_id, one.customer_id) for one in suggest(clients, customers) if one.tier is Tier.EXACT}
    assert exact <= {(1, "1")}


def test_a_namesake_with_another_mobile_is_not_exact() -> None:
    """Parent and child of one name and e-mail; only the child came to QuickBooks."""
    parent = Client(1, "Sofia Wilson", ClientKind.INDIVIDUAL, given_name="Sofia", family_name="Wilson",
                    email="swilson@x.example", mobile="0403 297 649")  # fmt: skip
    child = Customer("1", display_name="Wilson, Sofia", phone="0435 321 748", email="wilson@x.example")
    assert all(one.tier is not Tier.EXACT for one in suggest([parent], [child]))


def test_a_name_and_nothing_else_is_not_exact_on_short_lists() -> None:
    """Ten rows do not tell how common a name is; an e-mail, a middle name or a registered company's name does."""
    client = Client(1, "Ann Lee", ClientKind.INDIVIDUAL, given_name="Ann", family_name="Lee")
    customer = Customer("1", display_name="Lee, Ann")
    trust = Client(2, "Lee Family Trust", ClientKind.TRUST), Customer("2", display_name="Lee F/T")
    company = Client(3, "Banksia Pty Ltd", ClientKind.COMPANY), Customer("3", display_name="Banksia P/L")

    def tier(one: Client, other: Customer) -> Tier:
        (found,) = suggest([one], [other])
        assert found.best
        return found.tier

    assert tier(client, customer) is tier(*trust) is Tier.LIKELY
    assert tier(*company) is Tier.EXACT
    assert tier(replace(client, email="a@x.example"), replace(customer, email="a@x.example")) is Tier.EXACT
    assert tier(replace(client, middle_name="Ruth"), replace(customer, display_name="Lee, Ann Ruth")) is Tier.EXACT
