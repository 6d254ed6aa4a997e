"""Who holds which name in QuickBooks: one name may stand only once over customers, vendors and employees."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from qbosync_desktop.domain.customer import Customer, NameHolder, NameHolderKind, name_key


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a name. ``id`` is QuickBooks' id in the holder's own list."""

    kind: NameHolderKind
    id: str
    name: str
    active: bool
    year: int = 0  # of the last change, 0 when not known

    def words(self) -> str:
        """The holder as a sentence names it: "the vendor “Cartwright Freight”"."""
        if self.kind is NameHolderKind.CUSTOMER and not self.active:
            return f"an inactive customer of {self.year}" if self.year else "an inactive customer"
        return f"the {self.kind} “{self.name}”"


_Record = Customer | NameHolder


class NameBook:
    """An index of all names in use. Built once per plan; immutable after."""

    def __init__(self, customers: Iterable[Customer], names: Iterable[NameHolder]) -> None:
        # Records beside the hashes of their names' keys, in the order of these: a tenth of the room of a mapping with
        # a text for every key. A find is checked against the names themselves.
        found: list[_Record] = []
        keys = array("q")
        for other in names:
            found.append(other)
            keys.append(hash(name_key(other.display_name)))
        for customer in customers:
            if customer.gone or customer.sub_customer:
                continue
            for name in {customer.display_name, customer.plain_name}:
                found.append(customer)
                keys.append(hash(name_key(name)))
        order = sorted(range(len(keys)), key=keys.__getitem__)
        self._keys = array("q", map(keys.__getitem__, order))
        self._records = list(map(found.__getitem__, order))

    def holders(self, name: str, but_customer: str = "") -> list[Holder]:
        """Everybody who has this name, other than the customer ``but_customer``; active ones before inactive ones."""
        found = [
            holder
            for holder in map(_holder, self._with(name))
            if not (holder.kind is NameHolderKind.CUSTOMER and holder.id == but_customer)
        ]
        return sorted(found, key=lambda holder: not holder.active)

    def holder(self, name: str, but_customer: str = "") -> Holder | None:
        """The first of :meth:`holders`, None when the name is free."""
        return next(iter(self.holders(name, but_customer)), None)

    def taken(self, name: str) -> bool:
        """Whether anybody has this name."""
        return next(self._with(name), None) is not None

    def _with(self, name: str) -> Iterator[_Record]:
        key = name_key(name)
        number = hash(key)
        for place in range(bisect_left(self._keys, number), len(self._keys)):
            if self._keys[place] != number:
                return
            record = self._records[place]
            names = {record.display_name, record.plain_name} if isinstance(record, Customer) else {record.display_name}
            if key in map(name_key, names):
                yield record


def _holder(record: _Record) -> Holder:
    if isinstance(record, NameHolder):
        return Holder(record.kind, record.id, record.display_name, record.active)
    year = record.updated.year if record.updated else 0
    return Holder(NameHolderKind.CUSTOMER, record.id, record.plain_name, record.active, year)
