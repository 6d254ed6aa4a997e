"""What is said about a client's values while one types them. Pure functions; never repeats a tax file number."""

from __future__ import annotations

from collections.abc import Iterable

from qbosync_desktop.domain.client import Address, Client, ClientKind
from qbosync_desktop.domain.contacts import (
    STATES,
    email_is_valid,
    postcode_is_australian,
    split_emails,
    state_agrees_with_postcode,
    state_of_postcode,
)
from qbosync_desktop.domain.customer import NameHolderKind
from qbosync_desktop.domain.fields import FORBIDDEN_IN_NAMES
from qbosync_desktop.domain.identifiers import (
    MASK,
    abn_agrees_with_acn,
    abn_of,
    acn_in_abn,
    acn_of,
    digits,
    looks_like_tfn,
    mask_tfns,
    shown_abn,
    shown_acn,
)
from qbosync_desktop.domain.phones import canonical_phone, split_phones
from qbosync_desktop.files.checks import Finding
from qbosync_desktop.files.fixes import Fix
from qbosync_desktop.gui.dialogs.live_words import NOTHING, Said
from qbosync_desktop.sync.details import display_name, tidy
from qbosync_desktop.sync.plan_input import PlanInput

TAKEN_OUT = Said("quiet", "A tax file number was taken out. None is ever kept here.", "shield")
_ABN, _ACN = 11, 9
_HINTS = frozenset({"phone-not-canonical", "name-spaces"})
"""Findings about the way a value is written, not about the value."""


def is_refused_tfn(field: str, text: str) -> bool:
    """True for a text of the field "abn" or "acn" that is a tax file number and nothing that belongs there."""
    right = abn_of(text) if field == "abn" else acn_of(text)
    return not right and (looks_like_tfn(text) or mask_tfns(text) != text)


def without_tfns(text: str) -> str:
    """A text with its tax file numbers taken out, unchanged when there are none."""
    masked = mask_tfns(text)
    return text if masked == text else tidy(masked.replace(MASK, ""))


def check_abn(text: str) -> Said:
    """Whether the check digits agree, or how many digits are missing."""
    if not text.strip():
        return NOTHING
    if abn_of(text):
        return Said("ok", "The check digits agree")
    count = len(digits(text))
    if count < _ABN:
        missing = _ABN - count
        return Said("problem", f"{missing} digit{'' if missing == 1 else 's'} missing: an ABN has {_ABN}")
    if count > _ABN:
        return Said("problem", f"{count} digits: an ABN has {_ABN}")
    return Said("problem", "The check digits do not agree")


def check_acn(text: str, abn: str, kind: ClientKind) -> Said:
    """The same for an ACN, and whether it is the one inside the ABN."""
    if not text.strip():
        inside = acn_in_abn(abn_of(abn)) if kind is ClientKind.COMPANY else ""
        return Said("quiet", "The ABN holds one") if inside else NOTHING
    number = acn_of(text)
    if not number:
        count = len(digits(text))
        if count != _ACN:
            return Said("problem", f"{count} digits: an ACN has {_ACN}")
        return Said("problem", "The check digit does not agree")
    if kind is ClientKind.COMPANY and abn_of(abn):
        if abn_agrees_with_acn(abn_of(abn), number):
            return Said("ok", "Agrees with the ABN")
        return Said("look", "This is not the number inside the ABN")
    return Said("ok", "The check digit agrees")


def check_name(client: Client, given: PlanInput | None) -> Said:
    """Whether QuickBooks takes the name: nothing forbidden in it, and nobody else who has it."""
    if not client.name.strip():
        return Said("problem", "Give the client a name")
    bad = next((char for char in FORBIDDEN_IN_NAMES if char in client.name), "")
    if bad:
        return Said("look", "QuickBooks does not allow “:” in a name" if bad == ":" else "There is a tab in this name")
    if given is None:
        return NOTHING
    link = given.links.get(client.id)
    name = display_name(client, given.settings)
    holder = given.names.holder(name, link.customer_id if link else "")
    if holder is None:
        return Said("ok", "Free in QuickBooks: no customer, vendor or employee has it")
    who = {NameHolderKind.CUSTOMER: "customer", NameHolderKind.VENDOR: "vendor"}.get(holder.kind, "employee")
    state = "" if holder.active else "inactive "
    return Said("look", f"Client name must be unique. The {state}{who} “{holder.name}” has it")


def check_reference(client: Client, holder: str) -> Said:
    """Whether another client has the reference: ``holder`` is its name, "" for nobody."""
    if not client.reference.strip():
        return NOTHING
    if holder:
        return Said("problem", f"“{holder}” has it")
    if looks_like_tfn(client.reference):
        return Said("look", "Is this a tax file number? It must not stay here")
    return NOTHING


def check_email(text: str) -> Said:
    """Whether every address is whole."""
    wrong = next((part for part in split_emails(text) if not email_is_valid(part)), "")
    return Said("look", f"“{wrong}” is not complete") if wrong else NOTHING


def check_phone(text: str) -> Said:
    """Whether the number follows a plan we know."""
    numbers = split_phones(text)
    if not numbers or all(canonical_phone(number) for number in numbers):
        return NOTHING
    return Said("look", "An unusual number")


def check_website(text: str) -> Said:
    """Whether it could be a web address."""
    text = text.strip()
    if not text or ("." in text and " " not in text and "@" not in text):
        return NOTHING
    return Said("look", "Not a web address")


def check_address(address: Address) -> tuple[Said, str]:
    """Whether state and postcode agree, and the state that would ("" when they do)."""
    home = state_of_postcode(address.postcode.strip())
    if not state_agrees_with_postcode(address.state, address.postcode.strip()):
        return Said("look", f"{address.postcode} is a postcode of {STATES[home]}."), home
    if home and not address.state:
        return Said("quiet", f"{address.postcode} is in {STATES[home]}."), home
    at_home = not address.country or address.country.casefold() in ("au", "aus", "australia")
    if address.postcode.strip() and at_home and not postcode_is_australian(address.postcode.strip()):
        return Said("look", f"{address.postcode} is not an Australian postcode."), ""
    return NOTHING, ""


def about(field: str, found: Iterable[Finding]) -> Finding | None:
    """The first finding about a field, or about a part of it ("street" for "street.postcode")."""
    return next((one for one in found if one.target == field or one.target.partition(".")[0] == field), None)


def said_of(finding: Finding) -> Said:
    """A finding of the register's checks as words under its field."""
    return Said("quiet" if finding.code in _HINTS else "look", finding.title)


def acn_from_abn(client: Client) -> Fix | None:
    """An ABN of a company holds its ACN; offered while the ACN is empty."""
    inside = acn_in_abn(client.abn) if client.kind is ClientKind.COMPANY and not client.acn else ""
    return Fix("acn-from-abn", "acn", "", inside) if inside else None


def fix_of(finding: Finding | None) -> Fix | None:
    """The fix that a link under the field offers: the best one that leaves a value there."""
    return next((fix for fix in finding.fixes if fix.new), None) if finding is not None else None


def shown_fix(fix: Fix) -> str:
    """What a fix writes, as the field shows it."""
    return {"abn": shown_abn, "acn": shown_acn}.get(fix.target, str)(fix.new)
