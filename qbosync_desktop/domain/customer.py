"""A customer: a QuickBooks Customer as it was last read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from qbosync_desktop.domain.client import NOWHERE, Address
from qbosync_desktop.domain.fields import Field, FieldValue

DELETED_SUFFIX = " (deleted)"
"""QuickBooks shows an inactive customer's name with this at its end."""

NOTHING_OWED = Decimal(0)


@dataclass(frozen=True, slots=True)
class Customer:
    """One QuickBooks customer as last read. ``id`` and ``sync_token`` are QuickBooks' own strings.

    ``sub_customer`` is true for jobs and projects; they are read but never matched or linked by themselves.
    ``gone``: QuickBooks no longer knows the id. ``balance`` is what the customer owes, in the company's currency.
    Times are aware.
    """

    id: str
    sync_token: str = "0"
    display_name: str = ""
    active: bool = True
    company_name: str = ""
    given_name: str = ""
    middle_name: str = ""
    family_name: str = ""
    email: str = ""
    phone: str = ""
    mobile: str = ""
    alternate_phone: str = ""
    fax: str = ""
    website: str = ""
    bill_address: Address = NOWHERE
    ship_address: Address = NOWHERE
    balance: Decimal = NOTHING_OWED
    sub_customer: bool = False
    gone: bool = False
    created: datetime | None = None
    updated: datetime | None = None

    def value(self, name: Field) -> FieldValue:
        """What QuickBooks holds in one writable field."""
        value: FieldValue = getattr(self, ATTRIBUTES[name])
        return value

    @property
    def plain_name(self) -> str:
        """The display name without QuickBooks' mark of an inactive customer."""
        return self.display_name.removesuffix(DELETED_SUFFIX) if not self.active else self.display_name

    def held(self, name: Field) -> FieldValue:
        """What QuickBooks holds in one field, without the mark it puts on the name of an inactive customer."""
        return self.plain_name if name is Field.DISPLAY_NAME else self.value(name)


def name_key(name: str) -> str:
    """Two names with one key cannot both stand in QuickBooks (case and outer spaces do not count)."""
    return " ".join(name.split()).casefold()


ATTRIBUTES: dict[Field, str] = {
    Field.DISPLAY_NAME: "display_name",
    Field.GIVEN_NAME: "given_name",
    Field.MIDDLE_NAME: "middle_name",
    Field.FAMILY_NAME: "family_name",
    Field.COMPANY_NAME: "company_name",
    Field.EMAIL: "email",
    Field.PHONE: "phone",
    Field.MOBILE: "mobile",
    Field.ALTERNATE_PHONE: "alternate_phone",
    Field.FAX: "fax",
    Field.WEBSITE: "website",
    Field.BILL_ADDRESS: "bill_address",
    Field.SHIP_ADDRESS: "ship_address",
}
"""Where each writable field lives in :class:`Customer`."""


class NameHolderKind(StrEnum):
    """Which of QuickBooks' three lists holds a name; a name may stand in one of them only."""

    CUSTOMER = "customer"
    VENDOR = "vendor"
    EMPLOYEE = "employee"


@dataclass(frozen=True, slots=True)
class NameHolder:
    """A vendor or employee, read for its name only."""

    kind: NameHolderKind
    id: str
    display_name: str
    active: bool = True
