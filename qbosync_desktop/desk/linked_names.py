"""Which linked client goes by a name: to tell that a customer without a link has the name of one that is linked.

Kept from picture to picture, for normalising a hundred thousand names takes longer than all rows together.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right

from qbosync_desktop.desk.picture import Picture
from qbosync_desktop.domain.ordering import places_in_order
from qbosync_desktop.matching import forget_words, name_key

_MOST = 5_000
"""With more clients than this changed since, all names are taken down afresh."""


class LinkedNames:
    """See the module. Keys are kept as hashes, and a find is checked against the names themselves.

    Most of them stand in two arrays, hashes in order and the clients beside them; what changed since, in a mapping.
    """

    def __init__(self, picture: Picture, before: LinkedNames | None = None) -> None:
        self._picture = picture
        self._keys, self._clients = array("q"), array("q")
        self._gone: set[int] = set()  # clients of the arrays that are passed over
        self._since: dict[int, tuple[int, ...]] = {}
        old = before._picture if before is not None else None
        if before is None or old is None:
            self._take_down()
            return
        self._keys, self._clients = before._keys, before._clients
        self._gone, self._since = before._gone, before._since
        if picture.links is old.links and picture.clients is old.clients and picture.customers is old.customers:
            return
        left = [one for one in old.links if not _as_before(picture, old, one)]
        new = [one for one in picture.links if not _as_before(picture, old, one)]
        if len(self._gone) + len(left) + len(new) > _MOST:
            self._gone, self._since = set(), {}
            self._take_down()
            return
        self._gone, self._since = {*self._gone, *left}, dict(self._since)
        for client_id in left:
            self._change(old, client_id, add=False)
        for client_id in new:
            self._change(picture, client_id, add=True)

    @property
    def nobody(self) -> bool:
        """Whether nobody is linked, so no name has a holder."""
        return not self._keys and not self._since

    def holder(self, name: str) -> int | None:
        """The linked client that has this name, or whose customer has it; None for nobody."""
        if self.nobody:
            return None
        key = name_key(name)
        return max((one for one in self._of(key) if key in map(name_key, _names(self._picture, one))), default=None)

    def _take_down(self) -> None:
        keys, clients = array("q"), array("q")
        for client_id in self._picture.links:
            for number in _hashes(self._picture, client_id):
                keys.append(number)
                clients.append(client_id)
        order = places_in_order(keys)
        self._keys = array("q", [keys[place] for place in order])
        self._clients = array("q", [clients[place] for place in order])
        if len(keys) > _MOST:
            forget_words()

    def _of(self, key: str) -> list[int]:
        if not key:
            return []
        number = hash(key)
        at = slice(bisect_left(self._keys, number), bisect_right(self._keys, number))
        return [*(one for one in self._clients[at] if one not in self._gone), *self._since.get(number, ())]

    def _change(self, picture: Picture, client_id: int, *, add: bool) -> None:
        for number in _hashes(picture, client_id):
            others = tuple(one for one in self._since.get(number, ()) if one != client_id)
            self._since[number] = (*others, client_id) if add else others


def _hashes(picture: Picture, client_id: int) -> set[int]:
    return {hash(key) for key in map(name_key, _names(picture, client_id)) if key}


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
