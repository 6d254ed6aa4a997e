"""The shapes of Customer, Vendor and Employee: which properties each has, of what kind and length. Data only.

Source: Intuit's Customer, Vendor and Employee references (lengths of 2026).
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """Plain text. ``name``: no colon, tab, line break. ``masked``: shown as its last five characters only."""

    longest: int
    name: bool = False
    masked: bool = False


@dataclass(frozen=True, slots=True)
class Flag:
    """True or false."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number kept as sent."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One word of a closed list."""

    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Box:
    """An object of texts, such as a phone number; ``total`` bounds the street lines together."""

    parts: dict[str, int]
    total: int = 0


@dataclass(frozen=True, slots=True)
class Reference:
    """``{"value": id, "name": text}``."""


@dataclass(frozen=True, slots=True)
class ReadOnly:
    """Sent by clients, kept by the service: taken in silence."""


Shape = Text | Flag | Number | Choice | Box | Reference | ReadOnly

_PHONE = Box({"FreeFormNumber": 30, "CountryCode": 5, "AreaCode": 7, "ExchangeCode": 5, "Extension": 10})
_EMAIL = Box({"Address": 100})
_WEB = Box({"URI": 1000})
_ADDRESS = Box(
    {f"Line{n}": 500 for n in range(1, 6)}
    | {"City": 255, "Country": 255, "CountrySubDivisionCode": 255, "PostalCode": 30, "CountryCode": 255}
    | {"PostalCodeSuffix": 30, "Note": 4000},
    total=2000,
)
IGNORED_PARTS = frozenset({"Id", "Lat", "Long", "Tag", "Default", "id", "lat", "long", "Note", "Primary", "Type"})
"""Inside a box: read-only or meaningless here, taken in silence."""

ADDRESS_LINES = ("Line1", "Line2", "Line3", "Line4", "Line5")

_READ_ONLY: dict[str, Shape] = dict.fromkeys(
    """Id SyncToken MetaData domain sparse FullyQualifiedName Level IsProject BalanceWithJobs V4IDPseudonym
    ClientEntityId status Source Organization UserId TaxReportingBasis OverDueBalance TotalRevenue TotalExpense
    OtherContactInfo CustomField HasTPAR AttachableRef""".split(),  # noqa: SIM905 - a list this long reads better as text
    ReadOnly(),
)
_PERSON: dict[str, Shape] = {
    "DisplayName": Text(500, name=True),
    "Title": Text(16, name=True),
    "GivenName": Text(100, name=True),
    "MiddleName": Text(100, name=True),
    "FamilyName": Text(100, name=True),
    "Suffix": Text(16, name=True),
    "PrintOnCheckName": Text(110, name=True),
    "Active": Flag(),
    "PrimaryPhone": _PHONE,
    "Mobile": _PHONE,
    "PrimaryEmailAddr": _EMAIL,
}
_TRADER: dict[str, Shape] = {
    "CompanyName": Text(100),
    "AlternatePhone": _PHONE,
    "Fax": _PHONE,
    "WebAddr": _WEB,
    "BillAddr": _ADDRESS,
    "ShipAddr": _ADDRESS,
    "Notes": Text(2000),
    "CurrencyRef": Reference(),
    "BusinessNumber": Text(10),
    "GSTIN": Text(15),
    "GSTRegistrationType": Text(15),
    "Balance": Number(),
    "OpenBalanceDate": Text(30),
}

_CUSTOMER: dict[str, Shape] = {
    **_READ_ONLY,
    **_PERSON,
    **_TRADER,
    "PreferredDeliveryMethod": Choice(frozenset({"Print", "Email", "None"})),
    "PrimaryTaxIdentifier": Text(20, masked=True),
    "SecondaryTaxIdentifier": Text(20, masked=True),
    "ResaleNum": Text(16),
    "Taxable": Flag(),
    "TaxExemptionReasonId": Text(30),
    "Job": Flag(),
    "BillWithParent": Flag(),
    "ParentRef": Reference(),
    "DefaultTaxCodeRef": Reference(),
    "SalesTermRef": Reference(),
    "PaymentMethodRef": Reference(),
    "CustomerTypeRef": Reference(),
    "ARAccountRef": Reference(),
}
_VENDOR: dict[str, Shape] = {
    **_READ_ONLY,
    **_PERSON,
    **_TRADER,
    "TaxIdentifier": Text(20, masked=True),
    "AcctNum": Text(100),
    "Vendor1099": Flag(),
    "T4AEligible": Flag(),
    "T5018Eligible": Flag(),
    "BillRate": Number(),
    "CostRate": Number(),
    "TermRef": Reference(),
    "APAccountRef": Reference(),
    "VendorPaymentBankDetail": ReadOnly(),
}
_EMPLOYEE: dict[str, Shape] = {
    **_READ_ONLY,
    **_PERSON,
    "PrimaryAddr": _ADDRESS,
    "SSN": Text(100, masked=True),
    "EmployeeNumber": Text(100),
    "BillRate": Number(),
    "CostRate": Number(),
    "BirthDate": Text(30),
    "Gender": Text(20),
    "HiredDate": Text(30),
    "ReleasedDate": Text(30),
    "BillableTime": Flag(),
    "EmailAddress": ReadOnly(),
}

SHAPES: dict[str, dict[str, Shape]] = {"Customer": _CUSTOMER, "Vendor": _VENDOR, "Employee": _EMPLOYEE}
"""Every writable entity and its properties."""

ENTITIES = ("Customer", "Vendor", "Employee", "Invoice", "CompanyInfo")
"""Every entity that can be read, under Intuit's name; paths and queries name them in any case."""
