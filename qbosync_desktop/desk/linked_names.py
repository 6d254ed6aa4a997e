"""Which linked client goes by a name: to tell that a customer without a link has the name of one that is linked.

Kept from picture to picture, for normalising a hundred thousand names takes longer than all rows together.
"""

from __future__ import annotations

from qbosync_desktop.desk.picture import Picture
from qbosync_desktop.matching import name_key


class LinkedNames:
    """See the module. Keys are kept as hashes, and a find is checked against the names themselves."""

    def __init__(self, picture: Picture, before: LinkedNames | None = None) -> None:
        self._picture = picture
        old = before._picture if before is not None else None
        self._holders: dict[int, int | tuple[int, ...]]  # by the key's hash; mostly one holder
        if old is not None and before is not None:
            same = picture.links is old.links and picture.clients is old.clients and picture.customers is old.customers
            self._holders = before._holders if same else dict(before._holders)
            if same:
                return
        else:
            self._holders = {}
        for client_id in old.links if old is not None else ():
            if old is not None and not _as_before(picture, old, client_id):
                self._change(old, client_id, add=False)
        for client_id in picture.links:
            if old is None or not _as_before(picture, old, client_id):
                self._change(picture, client_id, add=True)

    def holder(self, name: str) -> int | None:
        """The linked client that has this name, or whose customer has it; None for nobody."""
        if not self._holders:
            return None
        key = name_key(name)
        return max((one for one in self._of(key) if key in map(name_key, _names(self._picture, one))), default=None)

    def _of(self, key: str) -> tuple[int, ...]:
        found = self._holders.get(hash(key), ()) if key else ()
        return (found,) if isinstance(found, int) else found

    def _change(self, picture: Picture, client_id: int, *, add: bool) -> None:
        for key in {name_key(name) for name in _names(picture, client_id)} - {""}:
            others = tuple(one for one in self._of(key) if one != client_id)
            now = (*others, client_id) if add else others
            if now:
                self._holders[hash(key)] = now if len(now) > 1 else now[0]
            else:
                self._holders.pop(hash(key), None)


def _names(picture: Picture, client_id: int) -> set[str]:
    client, customer = picture.clients.get(client_id), picture.customer_of(client_id)
    return {one for one in (client.name if client else "", customer.display_name if customer else "") if one}


def _as_before(now: Picture, then: Picture, client_id: int) -> bool:
    link = now.links.get(client_id)
    return (
        link is not None
        and then.links.get(client_id) is link
        and then.clients.get(client_id) is now.clients.get(client_id)
        and then.customers.get(link.customer_id) is now.customers.get(link.customer_id)
    )
