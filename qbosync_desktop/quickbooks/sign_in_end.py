"""When a sign-in ends whatever is done, as the store keeps it. Asked at every start, so it reads in little."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

ENDS_SOON = timedelta(days=30)
"""How long before its end a sign-in should be renewed by the user."""


def ends_at(kept: Mapping[str, object]) -> datetime | None:
    """When the sign-in ends whatever is done (Intuit: after five years), None when Intuit did not say."""
    try:
        found = datetime.fromisoformat(str(kept.get("ends_at")))
    except ValueError:
        return None
    return found if found.tzinfo else None


def ends_soon(kept: Mapping[str, object], now: datetime) -> bool:
    """True in the last 30 days of a sign-in: time to sign in again before work is interrupted."""
    end = ends_at(kept)
    return end is not None and end - now <= ENDS_SOON
