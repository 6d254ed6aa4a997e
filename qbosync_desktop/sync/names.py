"""Who holds which name in QuickBooks: one name may stand only once over customers, vendors and employees."""

from __future__ import annotations

from collections.abc import Iterable
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
        # Mostly one record to a name, kept as it is: a hundred thousand holders would be made for nothing.
        self._records: dict[str, _Record | tuple[_Record, ...]] = {}
        for other in names:
            self._put(other.display_name, other)
        for customer in customers:
            if customer.gone or customer.sub_customer:
                continue
            self._put(customer.display_name, customer)
            if customer.plain_name != customer.display_name:
                self._put(customer.plain_name, customer)

    def _put(self, name: str, record: _Record) -> None:
        key = name_key(name)
        if key == name:
            key = name  # the same text need not be kept twice
        there = self._records.get(key)
        if there is None:
            self._records[key] = record
        else:
            self._records[key] = (*there, record) if isinstance(there, tuple) else (there, record)

    def holders(self, name: str, but_customer: str = "") -> list[Holder]:
        """Everybody who has this name, other than the customer ``but_customer``; active ones before inactive ones."""
        there = self._records.get(name_key(name), ())
        found = [
            holder
            for holder in map(_holder, there if isinstance(there, tuple) else (there,))
            if not (holder.kind is NameHolderKind.CUSTOMER and holder.id == but_customer)
        ]
        return sorted(found, key=lambda holder: not holder.active)

    def holder(self, name: str, but_customer: str = "") -> Holder | None:
        """The first of :meth:`holders`, None when the name is free."""
        return next(iter(self.holders(name, but_customer)), None)

    def taken(self, name: str) -> bool:
        """Whether anybody has this name."""
        return name_key(name) in self._records


def _holder(record: _Record) -> Holder:
    if isinstance(record, NameHolder):
        return Holder(record.kind, record.id, record.display_name, record.active)
    year = record.updated.year if record.updated else 0
    return Holder(NameHolderKind.CUSTOMER, record.id, record.plain_name, record.active, year)
