"""A new pair of client and customer: the link, and what it remembers of both at the moment it is made."""

from __future__ import annotations

from datetime import datetime

from qbosync_desktop.desk.picture import Picture
from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.customer import Customer
from qbosync_desktop.domain.fields import Field
from qbosync_desktop.domain.link import Link
from qbosync_desktop.sync.details import same


def pair(picture: Picture, client: Client, customer: Customer, now: datetime, why: str) -> Link:
    """A link that knows what QuickBooks held when it was made, and which fields were equal then."""
    held = {name: customer.held(name) for name in Field}
    ours = picture.given.details(client)
    equal = {name: value for name, value in held.items() if same(name, ours[name], value)}
    return Link(client.id, customer.id, True, now, why=why, sent=equal, seen=held)
