"""What stands on a customer's card, as far as it helps to choose between two cards. Never the invoices themselves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class InvoiceFacts:
    """How many invoices a customer has, and the date of the newest; None where there is none."""

    count: int = 0
    last: date | None = None
