"""Where a QuickBooks company lives."""

from __future__ import annotations

from enum import StrEnum


class Environment(StrEnum):
    """Where a company lives; the three share one code path."""

    SIMULATOR = "simulator"
    SANDBOX = "sandbox"
    PRODUCTION = "production"
