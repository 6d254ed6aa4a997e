"""A doubt about the register: it shrank, or the last import named few of its clients. What is planned then asks first.

Owns the two small texts in the data file that remember the last import and the register's size at the last push.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from qbosync_desktop.domain.client import Client
from qbosync_desktop.files import Preview

LAST_IMPORT = "guard-import"
FEW = 10
"""A register of fewer clients may change as a whole without anybody wondering."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """``now`` clients are in the last import (``imported``) or in the register, which had ``before``."""

    now: int
    before: int
    imported: bool = False

    def words(self) -> str:
        """What happened, in a sentence."""
        if self.imported:
            return f"The last import held {self.now:,} clients; the register had {self.before:,}."
        return f"The register has {self.now:,} clients in use; at the last push it had {self.before:,}."


def size_key(realm_id: str) -> str:
    """Where the register's size at the last push to a company is remembered."""
    return f"guard-size:{realm_id}"


def in_use(clients: Iterable[Client]) -> int:
    """How many clients are not archived."""
    return sum(not client.archived for client in clients)


def note_import(remember: Callable[[str, str], None], preview: Preview) -> None:
    """Remember an import that held few clients; one of usual size ends the doubt about the one before."""
    known = len(preview.changed) + len(preview.unchanged)
    held, before = known + len(preview.new), known + len(preview.vanished)
    remember(LAST_IMPORT, json.dumps([held, before]) if _few(held, before) else "")


def note_push(remember: Callable[[str, str], None], realm_id: str, clients: Iterable[Client]) -> None:
    """What was pushed by somebody who knew how large the register is now ends every doubt."""
    remember(LAST_IMPORT, "")
    remember(size_key(realm_id), str(in_use(clients)))


def doubt_of(memory: Callable[[str], str], realm_id: str, clients: Iterable[Client]) -> Doubt | None:
    """The doubt that stands now, None for none."""
    text = memory(LAST_IMPORT)
    if text:
        held, before = json.loads(text)
        return Doubt(held, before, imported=True)
    then, now = int(memory(size_key(realm_id)) or 0), in_use(clients)
    return Doubt(now, then) if _few(now, then) else None


def _few(now: int, before: int) -> bool:
    """Less than half is left of what was no small register."""
    return before >= FEW and now * 2 < before
