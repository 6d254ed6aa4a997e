"""What was done, for the history: events made of decisions, readings and settings, and the words for them.

Pure. An event is about numbers only; its words are made when it is shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from datetime import datetime
from itertools import islice

from qbosync_desktop.desk.decisions import Step
from qbosync_desktop.desk.picture import Picture
from qbosync_desktop.domain.change import Change
from qbosync_desktop.domain.customer import Customer
from qbosync_desktop.domain.event import MOST_ABOUT, Event, EventKind, Pair, Turn
from qbosync_desktop.domain.fields import LABELS, Field
from qbosync_desktop.domain.link import DecisionKind
from qbosync_desktop.domain.settings import Settings
from qbosync_desktop.sync.ports import Reading

TITLES: dict[EventKind, str] = {
    EventKind.READ: "Read",
    EventKind.CONNECTED: "Connected",
    EventKind.LINKED: "Linked",
    EventKind.ACCEPTED: "Accepted",
    EventKind.TAKEN_IN: "Imported",
    EventKind.CLIENT_MADE: "New client",
    EventKind.MOVED: "Link moved",
    EventKind.UNLINKED: "Unlinked",
    EventKind.PAUSED: "Paused",
    EventKind.STARTED: "Started again",
    EventKind.LEFT_OUT: "Left out",
    EventKind.OFFERED: "Offered again",
    EventKind.NOT_SAME: "Not the same",
    EventKind.TWINS: "Twins decided",
    EventKind.CHOSEN: "To be created",
    EventKind.NOT_CHOSEN: "Not to be created",
    EventKind.SETTLED: "Decided",
    EventKind.EDITED: "Edited",
    EventKind.MENDED: "Mended",
    EventKind.ARCHIVED: "Archived",
    EventKind.IN_USE: "In use again",
    EventKind.LIST: "Client list",
    EventKind.LIST_BACK: "List taken back",
    EventKind.SETTINGS: "Settings",
    EventKind.RESTORED: "Backup put back",
}
"""What was done, as the history names it."""

_MANY: dict[EventKind, tuple[str, str]] = {
    EventKind.LINKED: ("1 link made", "%s links made"),
    EventKind.ACCEPTED: ("1 link made", "%s links made"),
    EventKind.TAKEN_IN: ("1 customer", "%s customers"),
    EventKind.CLIENT_MADE: ("1 client made", "%s clients made"),
    EventKind.OFFERED: ("1 row", "%s rows"),
    EventKind.LEFT_OUT: ("1 row", "%s rows"),
    EventKind.NOT_SAME: ("1 pair", "%s pairs"),
    EventKind.TWINS: ("1 decision", "%s decisions"),
    EventKind.SETTLED: ("1 decision", "%s decisions"),
}
_CLIENTS = ("1 client", "%s clients")

NUMBERS: dict[str, tuple[str, str]] = {
    "linked": ("1 linked", "%s linked"),
    "made": ("1 client made", "%s clients made"),
    "left out": ("1 left out", "%s left out"),
    "added": ("1 added", "%s added"),
    "changed": ("1 changed", "%s changed"),
    "archived": ("1 archived", "%s archived"),
    "removed": ("1 removed again", "%s removed again"),
    "new": ("1 of them new", "%s of them new"),
    "gone": ("1 no longer there", "%s no longer there"),
    "names": ("1 vendor or employee", "%s vendors and employees"),
}
"""The parts an event counts, in words, and their order."""

_SETTINGS: dict[str, str] = {
    "automatic": "Synchronise automatically",
    "name_format": "Name on invoices",
    "person_order": "Order of a person's name",
    "blanks_clear": "Empty fields erase",
    "accept_exact": "Accept exact matches by itself",
    "rename_limit": "Most renames without a stop",
    "guard_share": "Share of clients without a stop",
    "every_minutes": "Minutes between readings",
}


def happened(kind: EventKind, step: Step, picture: Picture, at: datetime, who: str, file: str = "") -> Event:
    """The event of a decision that is about to be applied; ``picture`` is of before."""
    change = step.change
    numbers: dict[str, int] = {}
    new = sum(client.id <= 0 for client in change.put_clients)
    if kind is EventKind.TAKEN_IN:
        left = sum(one.kind is DecisionKind.LEAVE_OUT_CUSTOMER for one in change.put_decisions)
        numbers = {"linked": len(change.put_links) - new, "made": new, "left out": left}
    elif kind is EventKind.LIST:
        put_away = sum(
            one.archived and one.id in picture.clients and not picture.clients[one.id].archived
            for one in change.put_clients
        )
        numbers = {"added": new, "changed": len(change.put_clients) - new - put_away, "archived": put_away}
    elif kind is EventKind.LIST_BACK:
        numbers = {"removed": len(change.remove_clients), "changed": len(change.put_clients)}
    count = sum(numbers.values()) if numbers else max(step.count, 1)
    return Event(kind, at, count, who, tuple(islice(_about(change, picture), MOST_ABOUT)), _counting(numbers), file)


def _about(change: Change, picture: Picture) -> Iterator[Pair]:
    """Whom a change is about: pairs first, then what stands alone, nobody twice."""
    seen: set[object] = set()
    pairs: Iterable[Pair] = (
        *((link.client_id, link.customer_id) for link in change.put_links),
        *((one, picture.links[one].customer_id if one in picture.links else "") for one in change.remove_links),
        *((client.id, "") for client in change.put_clients),
        *((one, "") for one in change.remove_clients),
        *((one.client_id, one.customer_id) for one in change.put_decisions),
        *((one.client_id, one.customer_id) for one in change.remove_decisions),
    )
    for client, customer in pairs:
        new = {one for one in (client, customer) if one} - seen
        if new:
            seen |= new
            yield client, customer


def read_event(reading: Reading, held: Mapping[str, Customer], at: datetime, who: str) -> Event:
    """The event of a reading; ``held`` are the customers on file before, by id.

    Of a whole reading all customers count; of later ones those that are new or other than what was held, for
    QuickBooks also tells again what we have just written ourselves.
    """
    gone = sum(one in held and not held[one].gone for one in reading.gone)
    if reading.complete:
        numbers = {"whole": 1, "names": len(reading.names), "gone": gone}
        return Event(EventKind.READ, at, len(reading.customers), who, numbers=_counting(numbers))
    changed = [one for one in reading.customers if held.get(one.id) != one]
    about = tuple((0, one.id) for one in changed[:MOST_ABOUT])
    numbers = {"new": sum(one.id not in held for one in changed), "gone": gone}
    return Event(EventKind.READ, at, len(changed), who, about, _counting(numbers))


def _counting(numbers: Mapping[str, int]) -> dict[str, int]:
    """Those that count anything."""
    return {name: number for name, number in numbers.items() if number}


def settings_event(before: Settings, after: Settings, at: datetime, who: str) -> Event | None:
    """The event of other settings; None when they are the same."""
    turns = [
        Turn(_SETTINGS[one.name], _setting(one.name, before), _setting(one.name, after))
        for one in fields(Settings)
        if one.name in _SETTINGS and getattr(before, one.name) != getattr(after, one.name)
    ]
    turns += [
        Turn(LABELS[name], before.rule(name).value, after.rule(name).value)
        for name in Field
        if before.rule(name) is not after.rule(name)
    ]
    return Event(EventKind.SETTINGS, at, len(turns), who, turns=tuple(turns)) if turns else None


def _setting(name: str, settings: Settings) -> str:
    value = getattr(settings, name)
    if isinstance(value, bool):
        return "on" if value else "off"
    if name == "guard_share":
        return f"{value:.0%}"
    return str(value)


def many_in_words(event: Event) -> str:
    """How much of it there was: "12 links made", "3 changed", "clients.xlsx", "Fax: off"."""
    kind = event.kind
    if kind is EventKind.READ:
        if event.numbers.get("whole"):
            return counted_in_words(("1 customer", "%s customers"), event.count)
        return counted_in_words(("1 changed", "%s changed"), event.count) if event.count else "nothing new"
    if kind is EventKind.SETTINGS:
        first = event.turns[0]
        return f"{first.name}: {first.new}" if len(event.turns) == 1 else f"{len(event.turns)} settings"
    if kind in (EventKind.LIST, EventKind.LIST_BACK, EventKind.RESTORED) and event.file:
        return event.file
    return counted_in_words(_MANY.get(kind, _CLIENTS), event.count) if event.count else ""


def parts_in_words(event: Event) -> list[str]:
    """The counts of its parts: "16 linked", "3 clients made"."""
    return [
        counted_in_words(words, event.numbers[name]) for name, words in NUMBERS.items() if event.numbers.get(name, 0)
    ]


def outcome_in_words(event: Event) -> str:
    """How it ended: "done", "taken back", "12 done, 3 taken back"."""
    if not event.undone:
        return "done"
    if event.undone >= event.count:
        return "taken back"
    return f"{event.count - event.undone:,} done, {event.undone:,} taken back"


def counted_in_words(words: tuple[str, str], number: int) -> str:
    """The first of the two words for one, else the second with its number."""
    return words[0] if number == 1 else words[1].replace("%s", f"{number:,}")
