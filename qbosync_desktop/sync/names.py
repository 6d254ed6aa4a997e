"""Who holds which name in QuickBooks: one name may stand only once over customers, vendors and employees."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from qbosync_desktop.domain.customer import Customer, NameHolder, NameHolderKind, name_key
from qbosync_desktop.domain.ordering import places_in_order


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
    """An index of all names in use: made when it is first asked, for most plans of a practice in step never ask.

    May be asked from any thread; what is indexed must not change. Immutable after.
    """

    def __init__(self, customers: Iterable[Customer], names: Iterable[NameHolder]) -> None:
        self._in_use = customers, names
        self._made: tuple[array[int], list[_Record]] | None = None

    def warm(self) -> None:
        """Make the index now, on whatever thread has time for it."""
        self._index()

    def _index(self) -> tuple[array[int], list[_Record]]:
        # Records beside the hashes of their names' keys, in the order of these: a tenth of the room of a mapping with
        # a text for every key. A find is checked against the names themselves.
        if self._made is None:
            customers, names = self._in_use
            found: list[_Record] = list(names)
            keys = array("q", [hash(name_key(other.display_name)) for other in found])
            for customer in customers:
                if customer.gone or customer.sub_customer:
                    continue
                for name in _names(customer):
                    found.append(customer)
                    keys.append(hash(name_key(name)))
            order = places_in_order(keys)
            self._made = array("q", [keys[place] for place in order]), [found[place] for place in order]
        return self._made

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
        keys, records = self._index()
        key = name_key(name)
        number = hash(key)
        for place in range(bisect_left(keys, number), len(keys)):
            if keys[place] != number:
                return
            record = records[place]
            names = _names(record) if isinstance(record, Customer) else {record.display_name}
            if key in map(name_key, names):
                yield record


def _names(customer: Customer) -> Collection[str]:
    """The name of a customer; of an inactive one also without QuickBooks' mark."""
    if customer.active:
        return (customer.display_name,)
    return {customer.display_name, customer.plain_name}


def _holder(record: _Record) -> Holder:
    if isinstance(record, NameHolder):
        return Holder(record.kind, record.id, record.display_name, record.active)
    year = record.updated.year if record.updated else 0
    return Holder(NameHolderKind.CUSTOMER, record.id, record.plain_name, record.active, year)
