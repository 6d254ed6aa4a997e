"""What a client is in law."""

from __future__ import annotations

from enum import StrEnum


class ClientKind(StrEnum):
    """What a client is in law; the register knows these six and no others."""

    INDIVIDUAL = "individual"
    COMPANY = "company"
    TRUST = "trust"
    PARTNERSHIP = "partnership"
    SUPER_FUND = "super fund"
    OTHER = "other"
