"""What a client's record says in QuickBooks' fields, and when two values say the same."""

from __future__ import annotations

import re

from qbosync_desktop.domain.client import HOME_COUNTRY, Address, Client, ClientKind
from qbosync_desktop.domain.fields import Field, FieldValue
from qbosync_desktop.domain.settings import NameFormat, PersonOrder, Settings

PHONES = frozenset({Field.PHONE, Field.MOBILE, Field.ALTERNATE_PHONE, Field.FAX})


def display_name(client: Client, settings: Settings) -> str:
    """The client's DisplayName by the firm's chosen format. A client without a reference keeps the bare name."""
    name = tidy(client.name)
    given = tidy(f"{client.given_name} {client.middle_name}")
    family = tidy(client.family_name)
    if client.kind is ClientKind.INDIVIDUAL and given and family:
        if settings.person_order is PersonOrder.GIVEN_FAMILY:
            name = f"{given} {family}"
        elif settings.person_order is PersonOrder.FAMILY_GIVEN:
            name = f"{family}, {given}"
    reference = tidy(client.reference)
    if reference and settings.name_format is NameFormat.NAME_REFERENCE:
        return f"{name} ({reference})"
    if reference and settings.name_format is NameFormat.REFERENCE_NAME:
        return f"{reference} - {name}"
    return name


def details(client: Client, settings: Settings) -> dict[Field, FieldValue]:
    """Every mapped field as the register would have it, blanks included; rules of the firm are not applied here.

    Business or residential address → ShipAddr, postal → BillAddr (LodgeiT, "Contact details mapping").
    """
    return {
        Field.DISPLAY_NAME: display_name(client, settings),
        Field.GIVEN_NAME: tidy(client.given_name),
        Field.MIDDLE_NAME: tidy(client.middle_name),
        Field.FAMILY_NAME: tidy(client.family_name),
        Field.COMPANY_NAME: "" if client.kind is ClientKind.INDIVIDUAL else tidy(client.name),
        Field.EMAIL: tidy(client.email),
        Field.PHONE: tidy(client.phone),
        Field.MOBILE: tidy(client.mobile),
        Field.ALTERNATE_PHONE: tidy(client.alternate_phone),
        Field.FAX: tidy(client.fax),
        Field.WEBSITE: tidy(client.website),
        Field.BILL_ADDRESS: client.postal,
        Field.SHIP_ADDRESS: client.street,
    }


def tidy(text: str) -> str:
    """The text with spaces collapsed and trimmed; colons and other oddities stay, so that a check can name them."""
    return (re.sub(r" +", " ", text) if "  " in text else text).strip()


def same(name: Field, one: FieldValue, other: FieldValue) -> bool:
    """True when two values need no write: spaces never count, and neither do the ways to write one phone,
    the case of an e-mail, a web address's scheme, or Australia's several spellings.
    """
    return one == other or comparable(name, one) == comparable(name, other)


def comparable(name: Field, value: FieldValue) -> object:
    """What two values have in common that need no write; hashable."""
    if isinstance(value, Address):
        country = value.country.strip().casefold()
        return (
            tuple(tidy(part) for part in (value.line1, value.line2, value.city, value.state, value.postcode)),
            "" if country in HOME_COUNTRY else country,
        )
    text = " ".join(value.split())
    if name is Field.EMAIL:
        return tuple(part.strip().casefold() for part in re.split(r"[,;]", text) if part.strip())
    if name in PHONES:
        return _phone(text)
    if name is Field.WEBSITE:
        return re.sub(r"^https?://", "", text.casefold()).rstrip("/")
    return text


def _phone(text: str) -> str:
    if re.search(r"[A-Za-z]", text):  # "ext. 12", "ask for Jo": not a bare number, so every letter counts
        return text
    digits = re.sub(r"\D", "", text)
    if digits.startswith("61") and len(digits) == 11:
        return "0" + digits[2:]
    return digits
