"""A client: one record in the practice's register."""

from __future__ import annotations

from dataclasses import dataclass, field

from qbosync_desktop.domain.client_kind import ClientKind as ClientKind


@dataclass(frozen=True, slots=True)
class Address:
    """One postal or street address. All parts are plain text; empty means not known."""

    line1: str = ""
    line2: str = ""
    city: str = ""
    state: str = ""
    postcode: str = ""
    country: str = ""

    def __bool__(self) -> bool:
        """An address with nothing but a country says nothing."""
        return bool(self.line1 or self.line2 or self.city or self.state or self.postcode)

    def lines(self) -> tuple[str, ...]:
        """The address as an envelope shows it: street lines, then "Suburb STATE 0000", then a foreign country."""
        place = " ".join(part for part in (self.city, self.state, self.postcode) if part)
        abroad = self.country if self.country.casefold() not in HOME_COUNTRY else ""
        return tuple(part for part in (self.line1, self.line2, place, abroad) if part)

    def one_line(self) -> str:
        """The address in one line, as tables show it."""
        return ", ".join(self.lines())


NOWHERE = Address()
"""The empty address, the most frequent one."""

HOME_COUNTRY = frozenset({"", "au", "aus", "australia"})


@dataclass(frozen=True, slots=True)
class Client:
    """One client of the practice.

    ``id`` is the register's own number, 0 before the client is stored. ``email`` may hold several addresses
    joined by ", ", the main one first. ``abn`` (11) and ``acn`` (9) are digits only. ``sync`` is the client's own
    "Sync client details with accounting system". There is no tax file number here, on purpose.
    """

    id: int = 0
    name: str = ""
    kind: ClientKind = ClientKind.OTHER
    reference: str = ""
    trading_name: str = ""
    given_name: str = ""
    middle_name: str = ""
    family_name: str = ""
    email: str = ""
    phone: str = ""
    mobile: str = ""
    alternate_phone: str = ""
    fax: str = ""
    website: str = ""
    abn: str = ""
    acn: str = ""
    postal: Address = field(default_factory=Address)
    street: Address = field(default_factory=Address)
    sync: bool = True
    archived: bool = False
