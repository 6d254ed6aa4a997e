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


class NameBook:
    """An index of all names in use. Built once per plan; immutable after."""

    def __init__(self, customers: Iterable[Customer], names: Iterable[NameHolder]) -> None:
        self._holders: dict[str, list[Holder]] = {}
        for other in names:
            self._put(other.display_name, Holder(other.kind, other.id, other.display_name, other.active))
        for customer in customers:
            if customer.gone or customer.sub_customer:
                continue
            year = customer.updated.year if customer.updated else 0
            holder = Holder(NameHolderKind.CUSTOMER, customer.id, customer.plain_name, customer.active, year)
            self._put(customer.display_name, holder)
            if customer.plain_name != customer.display_name:
                self._put(customer.plain_name, holder)

    def _put(self, name: str, holder: Holder) -> None:
        self._holders.setdefault(name_key(name), []).append(holder)

    def holders(self, name: str, but_customer: str = "") -> list[Holder]:
        """Everybody who has this name, other than the customer ``but_customer``; active ones before inactive ones."""
        found = [
            holder
            for holder in self._holders.get(name_key(name), ())
            if not (holder.kind is NameHolderKind.CUSTOMER and holder.id == but_customer)
        ]
        return sorted(found, key=lambda holder: not holder.active)

    def holder(self, name: str, but_customer: str = "") -> Holder | None:
        """The first of :meth:`holders`, None when the name is free."""
        return next(iter(self.holders(name, but_customer)), None)

    def taken(self, name: str) -> bool:
        """Whether anybody has this name."""
        return name_key(name) in self._holders
