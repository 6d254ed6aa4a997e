"""Twins: likely duplicates inside one list, with the one to keep."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.customer import Customer
from qbosync_desktop.domain.suggestion import Reason, TwinGroup
from qbosync_desktop.matching.names import name_key


def client_twins(clients: Sequence[Client]) -> tuple[TwinGroup, ...]:
    """Likely duplicates inside the register."""
    groups: dict[str, list[Client]] = defaultdict(list)
    for client in clients:
        groups[name_key(client.name, client.kind)].append(client)
    return tuple(
        TwinGroup(
            tuple(str(c.id) for c in group), str(min(c.id for c in group)), 0.9, (Reason("name", True, "same name"),)
        )
        for key, group in groups.items()
        if key and len(group) > 1
    )


def customer_twins(customers: Sequence[Customer], linked_ids: frozenset[str] = frozenset()) -> tuple[TwinGroup, ...]:
    """Likely duplicates inside QuickBooks; the keeper is linked, then has a balance, then is older."""
    groups: dict[str, list[Customer]] = defaultdict(list)
    for customer in customers:
        groups[name_key(customer.plain_name)].append(customer)
    found: list[TwinGroup] = []
    for key, group in groups.items():
        if key and len(group) > 1:
            keeper = min(group, key=lambda c: (c.id not in linked_ids, not c.balance, len(c.id), c.id))
            found.append(TwinGroup(tuple(c.id for c in group), keeper.id, 0.9, (Reason("name", True, "same name"),)))
    return tuple(found)
