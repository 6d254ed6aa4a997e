"""What a decision cannot do, as problems with their ways out. Pure."""

from __future__ import annotations

from qbosync_desktop.desk.picture import Picture
from qbosync_desktop.desk.rows import reasons_in_words
from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.problems import Problem, Remedy
from qbosync_desktop.domain.suggestion import Suggestion


def mapped(picture: Picture, holder: int, client_id: int, customer_id: str, remedies: tuple[Remedy, ...]) -> Problem:
    """``holder`` is linked already; ``client_id`` and ``customer_id`` are the wanted pair."""
    customer, client = picture.customer_of(holder), picture.clients.get(holder)
    return Problem(
        "client-already-mapped",
        "Client is already mapped",
        f"“{client.name if client else ''}” is linked to the customer “{customer.display_name if customer else ''}”.",
        "Unlink it first, or move the link." if Remedy.MOVE_LINK in remedies else "Unlink it first.",
        remedies,
        client_id,
        customer_id,
    )


def stays_out(client: Client) -> Problem:
    """A client that may not be created, and what keeps it out."""
    if client.archived:
        why, todo = "It is archived.", "Take it back out of the archive first."
    elif not client.sync:
        why = "“Sync client details with accounting system” is off for this client (disabled for synchronization)."
        todo = "Turn it on in the client's details."
    else:
        why, todo = "You left it out.", "Take it back in on the Export tab first."
    return Problem(
        "stays-out",
        "This client stays out of QuickBooks",
        f"“{client.name}” was not added to the review. {why}",
        todo,
        (Remedy.EDIT_CLIENT,),
        client.id,
    )


def stands_twice(picture: Picture, client_id: int, other_id: int) -> Problem:
    """A client that may be in the register twice."""
    client, other = picture.clients[client_id], picture.clients[other_id]
    customer = picture.customer_of(other_id)
    has = f", which is linked to the customer “{customer.display_name}”" if customer is not None else ""
    return Problem(
        "stands-twice",
        "Look first: this client may be in your register twice",
        f"“{client.name}” is likely “{other.name}”{has}. Creating it would make two cards of one client.",
        "Archive one of the two, or say that they are not twins.",
        (Remedy.SHOW,),
        client_id,
    )


def look_first(picture: Picture, suggestion: Suggestion) -> Problem:
    """A client that may be in QuickBooks already."""
    customer = picture.customers[suggestion.customer_id]
    return Problem(
        "look-first",
        "Look first: this may be in QuickBooks already",
        f"The customer “{customer.display_name}” is likely “{picture.clients[suggestion.client_id].name}”: "
        f"{reasons_in_words(suggestion)}. Two cards can only be merged by hand.",
        "Link the client to this customer, or say that they are not the same.",
        (Remedy.LINK, Remedy.NOT_SAME),
        suggestion.client_id,
        suggestion.customer_id,
    )
