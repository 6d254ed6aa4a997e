"""A copy of the register, and what can be said of a register or a copy before one replaces the other."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
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
class BackupPlan:
    """What the firm decided about the copy that is made on each day the register is opened.

    ``keep``: how many of them stay, 1 to 365; ``second``: another folder that gets a copy too, "" for none.
    """

    keep: int = 7
    second: str = ""

    def as_text(self) -> str:
        """The plan as a small text, to be remembered under :data:`PLAN_KEY`."""
        return json.dumps(asdict(self))


PLAN_KEY = "backup-plan"
MOST_KEPT = 365


def plan_of_text(text: str) -> BackupPlan:
    """The plan that was remembered; the usual one for an empty or unreadable text."""
    try:
        held = json.loads(text)
        return BackupPlan(max(1, min(MOST_KEPT, int(held["keep"]))), str(held["second"]))
    except (ValueError, KeyError, TypeError):
        return BackupPlan()


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
