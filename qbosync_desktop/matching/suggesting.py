"""Suggestions: which client may be which customer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.customer import Customer
from qbosync_desktop.domain.suggestion import Reason, Suggestion, Tier
from qbosync_desktop.domain.tasks import CancelToken, NeverCancelled, Report, check, silent
from qbosync_desktop.matching.names import name_key


def suggest(
    clients: Sequence[Client],
    customers: Sequence[Customer],
    *,
    linked: Sequence[tuple[Client, Customer]] = (),
    rejected: frozenset[tuple[int, str]] = frozenset(),
    per_client: int = 5,
    cancel: CancelToken | None = None,
    report: Report = silent,
) -> tuple[Suggestion, ...]:
    """The best few candidates of each client, best first; ``best`` marks the one-to-one assignment."""
    cancel = cancel or NeverCancelled()
    index: dict[tuple[str, str], list[Customer]] = defaultdict(list)
    for customer in customers:
        for fact in _facts(customer.plain_name, customer.email, customer.phone, customer.mobile):
            index[fact].append(customer)
    found: list[tuple[float, int, Suggestion]] = []
    for number, client in enumerate(clients):
        check(cancel)
        mine = _facts(client.name, client.email, client.phone, client.mobile, client)
        seen = {customer.id: customer for fact in mine for customer in index.get(fact, ())}
        for customer in seen.values():
            if (client.id, customer.id) in rejected:
                continue
            same = mine & _facts(customer.plain_name, customer.email, customer.phone, customer.mobile)
            fields = sorted({field for field, _ in same})
            score = 1.0 - 0.4 * 0.2 ** (2 * ("name" in fields) + ("email" in fields) + ("phone" in fields) - 1)
            reasons = tuple(Reason(field, True, f"same {'e-mail' if field == 'email' else field}") for field in fields)
            sure = "name" in fields and len(fields) > 1 and all(len(index[fact]) == 1 for fact in same)
            tier = Tier.EXACT if sure and customer.active else Tier.LIKELY if score > 0.9 else Tier.POSSIBLE
            found.append((-score, number, Suggestion(client.id, customer.id, score, tier, reasons, False)))
        report(number + 1, len(clients), "Comparing")
    found.sort(key=lambda row: (row[0], row[2].client_id, row[2].customer_id))
    used_clients: set[int] = set()
    used_customers: set[str] = set()
    kept: dict[int, list[Suggestion]] = defaultdict(list)
    for _, _, one in found:
        best = one.client_id not in used_clients and one.customer_id not in used_customers
        if best:
            used_clients.add(one.client_id)
            used_customers.add(one.customer_id)
        tier = one.tier if best or one.tier is not Tier.EXACT else Tier.LIKELY
        kept[one.client_id].append(Suggestion(one.client_id, one.customer_id, one.score, tier, one.reasons, best))
    return tuple(one for client in clients for one in kept[client.id][:per_client])


def _facts(name: str, email: str, phone: str, mobile: str, client: Client | None = None) -> set[tuple[str, str]]:
    facts = {("name", name_key(name, client.kind if client else None)), ("email", email.strip().casefold())}
    facts |= {("phone", "".join(filter(str.isdigit, number))[-9:]) for number in (phone, mobile)}
    return {fact for fact in facts if fact[1]}
