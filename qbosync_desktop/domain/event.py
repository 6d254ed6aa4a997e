"""Events: what was done besides pushing, one entry each, kept for the history.

An event names clients and customers by their numbers only; who they are stands in the register and in what was read.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum

Pair = tuple[int, str]
"""A client (0 = none) and a customer ("" = none)."""

MOST_ABOUT = 200
"""How many pairs an event names; its count is of all of them."""
_A_SITTING = timedelta(minutes=10)
"""Decisions of one kind, taken one by one, are one entry as long as no pause between two of them is longer."""


class EventKind(StrEnum):
    """What was done. The texts are kept in data files: never change one."""

    READ = "read"  # QuickBooks was read
    CONNECTED = "connected"
    LINKED = "linked"  # by hand, one at a time
    ACCEPTED = "accepted"  # suggested pairs, many at once
    TAKEN_IN = "taken in"  # the button of Import: linked, created, left out
    CLIENT_MADE = "client made"  # of a customer
    MOVED = "moved"
    UNLINKED = "unlinked"
    PAUSED = "paused"
    STARTED = "started again"
    LEFT_OUT = "left out"
    OFFERED = "offered again"
    NOT_SAME = "not the same"
    TWINS = "twins"
    CHOSEN = "chosen"  # to be created in QuickBooks
    NOT_CHOSEN = "not chosen"
    SETTLED = "settled"  # which side's value counts, a name with its reference, and the like
    EDITED = "edited"
    MENDED = "mended"
    ARCHIVED = "archived"
    IN_USE = "in use again"
    LIST = "list"  # a client list was imported
    LIST_BACK = "list taken back"
    SETTINGS = "settings"
    RESTORED = "restored"  # a backup was put back


class EventGroup(StrEnum):
    """The kinds as the chips of the history gather them."""

    READS = "reads"
    LINKS = "links"
    REGISTER = "register"
    SETTINGS = "settings"


_REGISTER = {
    EventKind.EDITED,
    EventKind.MENDED,
    EventKind.ARCHIVED,
    EventKind.IN_USE,
    EventKind.LIST,
    EventKind.LIST_BACK,
}
_SETTINGS = {EventKind.SETTINGS, EventKind.RESTORED, EventKind.CONNECTED}
_WHOLE = {EventKind.READ, EventKind.ACCEPTED, EventKind.TAKEN_IN, *_REGISTER, *_SETTINGS} - {EventKind.EDITED}
"""Each of these is an entry of its own."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One setting, as it was and as it is, in words."""

    name: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Event:
    """``count`` says how many there were, ``undone`` how many of them were taken back with Ctrl+Z since.

    ``until`` is the time of the last one where several were taken one by one. ``numbers`` are counts of the parts
    ("created", "left out", "gone"), ``file`` the name of a client list, ``turns`` the settings that changed.
    ``about`` may be left unread (``known`` False): it is of use only when an entry is opened.
    """

    kind: EventKind
    at: datetime
    count: int = 0
    who: str = ""
    about: tuple[Pair, ...] = ()
    numbers: Mapping[str, int] = field(default_factory=dict)
    file: str = ""
    turns: tuple[Turn, ...] = ()
    id: int = 0
    until: datetime | None = None
    undone: int = 0

    @property
    def group(self) -> EventGroup:
        """The chip it stands under."""
        if self.kind is EventKind.READ:
            return EventGroup.READS
        if self.kind in _REGISTER:
            return EventGroup.REGISTER
        return EventGroup.SETTINGS if self.kind in _SETTINGS else EventGroup.LINKS

    @property
    def of_register(self) -> bool:
        """Whether it is about the register alone, which all companies share."""
        return self.kind in _REGISTER or self.kind is EventKind.RESTORED

    @property
    def last(self) -> datetime:
        """When the last of it was done."""
        return self.until or self.at


def joined(newest: Event, event: Event) -> Event | None:
    """The entry that ``newest`` becomes when ``event`` is one more of its kind; None when it is an entry of its own.

    Decisions taken one by one in a sitting are one entry, and so are readings that brought nothing.
    """
    if newest.kind is not event.kind or newest.who != event.who or newest.undone:
        return None
    if event.kind is EventKind.READ:
        empty = not (newest.count or event.count or any(newest.numbers.values()) or any(event.numbers.values()))
        return replace(newest, until=event.at) if empty else None
    if event.kind in _WHOLE or event.count != 1 or event.at - newest.last > _A_SITTING:
        return None
    if set(event.about) & set(newest.about):
        return None
    return replace(
        newest,
        until=event.at,
        count=newest.count + event.count,
        about=(*newest.about, *event.about)[:MOST_ABOUT],
    )
