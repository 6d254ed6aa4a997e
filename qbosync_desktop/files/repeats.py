"""Whether something in a list is there twice: noted while its rows are taken. Knows clients, no problems."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from qbosync_desktop.domain.client import Client


class Keys:
    """Keys as they come, empty ones left out."""

    def __init__(self) -> None:
        self._seen: set[object] = set()
        self._count = 0

    def add(self, keys: Iterable[object]) -> None:
        """Note some more."""
        given = list(filter(None, keys))
        self._seen.update(given)
        self._count += len(given)

    @property
    def repeated(self) -> bool:
        """Whether any key came twice."""
        return len(self._seen) < self._count


@dataclass(frozen=True, slots=True)
class Repeats:
    """The keys of a list's clients: references folded, and the names of those with neither reference nor id."""

    ids: Keys = field(default_factory=Keys)
    references: Keys = field(default_factory=Keys)
    abns: Keys = field(default_factory=Keys)
    unnumbered: Keys = field(default_factory=Keys)

    def add(self, client: Client) -> None:
        """Note one client."""
        self.ids.add((client.id,))
        self.references.add((client.reference.casefold(),))
        self.abns.add((client.abn,))
        if not client.reference and not client.id:
            self.unnumbered.add((client.name,))
