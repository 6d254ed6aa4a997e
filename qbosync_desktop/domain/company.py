"""A company: one connected QuickBooks company and where it lives."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from qbosync_desktop.domain.environment import Environment as Environment


@dataclass(frozen=True, slots=True)
class Company:
    """One connected QuickBooks company. ``realm_id`` is Intuit's id, digits. Times are aware.

    ``changes_since`` is where the next read of changes starts (QuickBooks' own clock); None means "read everything".
    """

    realm_id: str
    name: str
    environment: Environment
    country: str = ""
    connected_at: datetime | None = None
    last_read: datetime | None = None
    changes_since: datetime | None = None


@dataclass(frozen=True, slots=True)
class CompanyInfo:
    """What QuickBooks says of the company itself. ``writable`` is false when the subscription has lapsed."""

    name: str
    country: str
    writable: bool = True
