"""What an event was about, as rows: clients and customers as they stand now, or settings old and new. Pure."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from qbosync_desktop.desk.happened import parts_in_words
from qbosync_desktop.desk.picture import Picture
from qbosync_desktop.domain.event import Event, EventKind, Pair
from qbosync_desktop.gui.look.core_words import told
from qbosync_desktop.gui.look.status import KIND_ICONS
from qbosync_desktop.gui.models.columns import fold


def _tr(text: str) -> str:
    return QCoreApplication.translate("EventRows", text)


@dataclass(frozen=True, slots=True)
class AboutRow:
    """One client, customer or pair, by its names of now. ``state`` is a name of ``look.status``."""

    id: int
    client_id: int
    customer_id: str
    client: str
    reference: str
    icon: str
    customer: str
    state: str


@dataclass(frozen=True, slots=True)
class TurnRow:
    """One setting, before and after."""

    id: int
    name: str
    old: str
    new: str


def about_rows(pairs: Sequence[Pair], picture: Picture) -> list[AboutRow]:
    """In the order in which they were decided. Where only one of a pair was named, the other is who it is linked to."""
    rows = []
    for number, (client_id, customer_id) in enumerate(pairs):
        client_id = client_id or picture.client_of.get(customer_id, 0)
        link = picture.links.get(client_id)
        customer_id = customer_id or (link.customer_id if link is not None else "")
        client, customer = picture.clients.get(client_id), picture.customers.get(customer_id)
        rows.append(
            AboutRow(
                number,
                client_id if client is not None else 0,
                customer_id if customer is not None else "",
                client.name if client is not None else "",
                client.reference if client is not None else "",
                KIND_ICONS[client.kind] if client is not None else "",
                customer.display_name if customer is not None else "",
                _state(client_id, customer_id, picture),
            )
        )
    return rows


def _state(client_id: int, customer_id: str, picture: Picture) -> str:
    client = picture.clients.get(client_id)
    if client is not None:
        return picture.status(client).value
    if customer_id in picture.left_customers:
        return "left out"
    return "not linked" if customer_id in picture.customers else "unknown"


def turn_rows(event: Event) -> list[TurnRow]:
    """The settings that changed."""
    return [TurnRow(number, told(turn.name), told(turn.old), told(turn.new)) for number, turn in enumerate(event.turns)]


def parts(event: Event) -> str:
    """ "16 linked · 3 clients made"."""
    return " · ".join(told(part) for part in parts_in_words(event))


def nothing_listed(event: Event) -> tuple[str, str]:
    """What an event without rows was, and what there is to know."""
    if event.kind is EventKind.READ:
        if event.numbers.get("whole"):
            return _tr("Everything was read from QuickBooks."), _tr("What differs from your register stands in Sync.")
        return _tr("Nothing was new in QuickBooks."), ""
    if event.kind is EventKind.CONNECTED:
        return _tr("This QuickBooks company was connected."), ""
    if event.kind is EventKind.RESTORED:
        return (
            _tr("A backup was put in the place of the register."),
            _tr("What was there before is among the backups, in Settings."),
        )
    return _tr("What this was about is not on file any more."), ""


def words_of(pairs: Sequence[Pair], picture: Picture) -> str:
    """All names of these pairs, for the search; how they stand is not asked, for there may be very many."""
    found = []
    for client_id, customer_id in pairs:
        client = picture.clients.get(client_id or picture.client_of.get(customer_id, 0))
        customer = picture.customers.get(customer_id)
        found.append(f"{client.name} {client.reference}" if client is not None else "")
        found.append(f"{customer.display_name} {customer_id}" if customer is not None else "")
    return "\n".join(found)


def event_words(event: Event, pairs: Sequence[Pair], picture: Picture) -> str:
    """All that can be searched for in an event."""
    turns = [f"{row.name} {row.old} {row.new}" for row in turn_rows(event)]
    return "\n".join([event.file, parts(event), *turns, words_of(pairs, picture)])


def sought_rows(rows: Sequence[AboutRow], client_id: int, needles: Sequence[str]) -> list[AboutRow]:
    """The rows that are looked for; all of them where none is: it was found by other words then."""
    found = [
        row
        for row in rows
        if (not client_id or row.client_id == client_id)
        and all(needle in fold(f"{row.client} {row.reference} {row.customer} {row.customer_id}") for needle in needles)
    ]
    return found or list(rows)


def names_by_event(
    abouts: Mapping[int, Sequence[Pair]], events: Sequence[Event], picture: Picture
) -> dict[Hashable, str]:
    """The folded words of these events, by the ids of their rows."""
    return {f"e{one.id}": fold(event_words(one, abouts.get(one.id, ()), picture)) for one in events}
