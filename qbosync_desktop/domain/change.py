"""A change set: everything one decision does to the register, the links and the decisions, as one undoable step."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.link import Decision, Link


@dataclass(frozen=True, slots=True)
class Change:
    """What to write and what to remove, applied in one transaction: removals first, then what is put.

    A client with a negative id is new; links and decisions of the same change may name it by that id.
    Putting a link, a client or a decision that exists replaces it (a decision is named by all but its time).
    """

    put_clients: tuple[Client, ...] = ()
    remove_clients: tuple[int, ...] = ()
    put_links: tuple[Link, ...] = ()
    remove_links: tuple[int, ...] = ()  # by client id
    put_decisions: tuple[Decision, ...] = ()
    remove_decisions: tuple[Decision, ...] = ()

    def __bool__(self) -> bool:
        return any(
            (
                self.put_clients,
                self.remove_clients,
                self.put_links,
                self.remove_links,
                self.put_decisions,
                self.remove_decisions,
            )
        )


@dataclass(frozen=True, slots=True)
class Applied:
    """What a change did. ``inverse`` puts everything back; ``new_ids`` maps negative ids to the register's own;
    ``event`` is the entry of the history that tells of it, 0 for none.
    """

    inverse: Change
    new_ids: Mapping[int, int] = field(default_factory=dict)
    event: int = 0
