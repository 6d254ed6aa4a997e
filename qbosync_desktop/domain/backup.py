"""A copy of the register, and what can be said of a register or a copy before one replaces the other."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Backup:
    """One copy. ``made_at`` is aware; ``reason`` is a short slug; ``number`` tells apart those of one second."""

    path: Path
    made_at: datetime
    reason: str
    number: int = 0


@dataclass(frozen=True, slots=True)
class RegisterFacts:
    """What a register holds. ``clients`` are those not archived; ``pushes`` when each began and how much it wrote."""

    path: Path
    schema: int
    clients: int
    archived: int
    links: int
    companies: tuple[str, ...]
    pushes: tuple[tuple[datetime, int], ...] = ()

    @property
    def last_push(self) -> datetime | None:
        """When the newest push began, None when nothing was ever pushed."""
        return max((when for when, _ in self.pushes), default=None)

    def pushed_since(self, older: RegisterFacts) -> tuple[int, int]:
        """Pushes of this register that an older one does not know, and how many changes they made."""
        known = set(older.pushes)
        newer = [done for when, done in self.pushes if (when, done) not in known]
        return len(newer), sum(newer)
