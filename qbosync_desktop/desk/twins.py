"""Twins between two starts: what matching found among QuickBooks' customers, as a small text to be remembered."""

from __future__ import annotations

import json
from collections.abc import Mapping

from qbosync_desktop.domain.customer import Customer
from qbosync_desktop.domain.suggestion import Reason, TwinGroup


def twins_key(realm_id: str) -> str:
    """Under what key the twins of a company are remembered."""
    return f"twins:{realm_id}"


def twins_text(groups: tuple[TwinGroup, ...]) -> str:
    """The groups as text: ids, scores and reasons; no names."""
    rows = [
        [one.ids, one.keeper, one.score, [[why.field, why.agrees, why.text] for why in one.reasons]] for one in groups
    ]
    return json.dumps(rows)


def twins_from(text: str, customers: Mapping[str, Customer]) -> tuple[TwinGroup, ...]:
    """The groups of a text whose customers are all still active; nothing for a text that is not ours."""
    try:
        groups = [
            TwinGroup(tuple(ids), str(keeper), float(score), tuple(Reason(*why) for why in reasons))
            for ids, keeper, score, reasons in json.loads(text or "[]")
        ]
    except (TypeError, ValueError):
        return ()
    return tuple(one for one in groups if all(name in customers and customers[name].active for name in one.ids))
