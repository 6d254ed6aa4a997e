"""The customer fields that can travel from the register to QuickBooks, under QuickBooks' own names."""

from __future__ import annotations

from enum import StrEnum

from qbosync_desktop.domain.client import Address

FieldValue = str | Address
"""Text for every field but the two addresses."""


class Field(StrEnum):
    """A writable field of a QuickBooks Customer (names and lengths: Intuit's Customer reference)."""

    DISPLAY_NAME = "DisplayName"
    GIVEN_NAME = "GivenName"
    MIDDLE_NAME = "MiddleName"
    FAMILY_NAME = "FamilyName"
    COMPANY_NAME = "CompanyName"
    EMAIL = "PrimaryEmailAddr"
    PHONE = "PrimaryPhone"
    MOBILE = "Mobile"
    ALTERNATE_PHONE = "AlternatePhone"
    FAX = "Fax"
    WEBSITE = "WebAddr"
    BILL_ADDRESS = "BillAddr"
    SHIP_ADDRESS = "ShipAddr"


ADDRESS_FIELDS = frozenset({Field.BILL_ADDRESS, Field.SHIP_ADDRESS})

LABELS: dict[Field, str] = {
    Field.DISPLAY_NAME: "Name on invoices",
    Field.GIVEN_NAME: "Given name",
    Field.MIDDLE_NAME: "Middle name",
    Field.FAMILY_NAME: "Family name",
    Field.COMPANY_NAME: "Company name",
    Field.EMAIL: "E-mail",
    Field.PHONE: "Phone",
    Field.MOBILE: "Mobile",
    Field.ALTERNATE_PHONE: "Other phone",
    Field.FAX: "Fax",
    Field.WEBSITE: "Website",
    Field.BILL_ADDRESS: "Billing address",
    Field.SHIP_ADDRESS: "Shipping address",
}
"""What the accountant reads for each field."""

MAX_LENGTH: dict[Field, int] = {
    Field.DISPLAY_NAME: 500,
    Field.GIVEN_NAME: 100,
    Field.MIDDLE_NAME: 100,
    Field.FAMILY_NAME: 100,
    Field.COMPANY_NAME: 100,
    Field.EMAIL: 100,
    Field.PHONE: 30,
    Field.MOBILE: 30,
    Field.ALTERNATE_PHONE: 30,
    Field.FAX: 30,
    Field.WEBSITE: 1000,
}
"""Longest text QuickBooks takes, in characters (Intuit's Customer reference)."""

ADDRESS_LINE_MAX = 500
ADDRESS_PLACE_MAX = 255
ADDRESS_POSTCODE_MAX = 30

NAME_FIELDS = frozenset({Field.DISPLAY_NAME, Field.GIVEN_NAME, Field.MIDDLE_NAME, Field.FAMILY_NAME})
"""Fields in which QuickBooks allows no colon, tab or line break."""

FORBIDDEN_IN_NAMES = ":\t\n\r"


def blank(name: Field) -> FieldValue:
    """The empty value of a field: ``""``, or an empty address."""
    return Address() if name in ADDRESS_FIELDS else ""


def shown(value: FieldValue) -> str:
    """A value in one line, as tables and reports show it; empty text for nothing."""
    return value.one_line() if isinstance(value, Address) else value
