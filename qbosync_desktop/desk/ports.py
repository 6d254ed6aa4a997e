"""What the desk needs from the store, as protocols."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Generic, Protocol, TypeVar

from qbosync_desktop.domain.change import Applied, Change
from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.customer import Customer, NameHolder
from qbosync_desktop.domain.event import Event, Pair
from qbosync_desktop.domain.link import Decision, Link
from qbosync_desktop.domain.problems import Problem
from qbosync_desktop.domain.settings import Settings
from qbosync_desktop.domain.suggestion import Suggestion
from qbosync_desktop.sync.ports import JournalPort, ReadingPort

K = TypeVar("K")
T = TypeVar("T")


class Records(tuple[T, ...], Generic[K, T]):
    """All records of one kind, in order, and the same by their key. Never changed; the mapping is not to be either."""

    by_key: Mapping[K, T]

    def __new__(cls, by_key: Mapping[K, T]) -> Records[K, T]:
        """The records of a mapping, in its order."""
        made = super().__new__(cls, by_key.values())
        made.by_key = by_key
        return made


def by_key(records: tuple[T, ...], key: Callable[[T], K]) -> Mapping[K, T]:
    """Records by their key, made only where the store has not done so already."""
    return records.by_key if isinstance(records, Records) else {key(one): one for one in records}


class BooksPort(JournalPort, ReadingPort, Protocol):
    """The register, and all that is kept about one company. Every call is durable when it returns.

    With no company connected the register works all the same and everything about a company is empty.
    Raises EnvironmentProblem when the data file cannot be read or written.
    """

    def version(self) -> object:
        """Changes whenever anything was written, also by another process; equal values mean "read nothing again"."""
        ...

    def clients(self) -> tuple[Client, ...]:
        """Every client, archived ones too, by id."""
        ...

    def customers(self) -> tuple[Customer, ...]:
        """Every customer as last read, inactive and gone ones too."""
        ...

    def names(self) -> tuple[NameHolder, ...]:
        """Vendors and employees."""
        ...

    def links(self) -> tuple[Link, ...]:
        """Every link of this company."""
        ...

    def decisions(self) -> tuple[Decision, ...]:
        """Every standing decision of this company."""
        ...

    def suggestions(self) -> tuple[Suggestion, ...]:
        """What matching last found, best first per client."""
        ...

    def keep_suggestions(self, suggestions: Sequence[Suggestion]) -> None:
        """Replace what matching last found."""
        ...

    def problems(self) -> tuple[Problem, ...]:
        """Problems that wait until solved (answers of QuickBooks; what the plan finds is not stored)."""
        ...

    def clear_problems(self, client_ids: Sequence[int]) -> None:
        """The user asked to try these again, or solved them."""
        ...

    def apply(self, change: Change, event: Event | None = None) -> Applied:
        """Carry out a change in one transaction, and keep the event that tells of it.

        Raises InputProblem ``client-already-mapped`` when a link's client or customer has one already
        (the database's own uniqueness), and leaves everything as it was.
        """
        ...

    def note(self, event: Event) -> int:
        """Keep an event for the history; returns its number, or that of the entry it became part of."""
        ...

    def note_undone(self, event_id: int, count: int) -> None:
        """So many of an event were taken back with Ctrl+Z; done again when ``count`` is negative."""
        ...

    def events(self, limit: int = ...) -> tuple[Event, ...]:
        """The newest first, this company's and the register's, without what they are about."""
        ...

    def events_about(self, event_ids: Sequence[int]) -> Mapping[int, tuple[Pair, ...]]:
        """What these events are about."""
        ...

    def events_of_client(self, client_id: int) -> frozenset[int]:
        """The events that are about a client."""
        ...

    def settings(self) -> Settings:
        """The firm's settings."""
        ...

    def keep_settings(self, settings: Settings) -> None:
        """Replace the firm's settings."""
        ...

    def memory(self, key: str) -> str:
        """A small remembered text (a column mapping, the window's state); "" when there is none."""
        ...

    def remember(self, key: str, value: str) -> None:
        """Remember a small text."""
        ...
