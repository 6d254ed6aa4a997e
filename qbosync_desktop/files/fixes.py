"""A fix: one way to mend one value, and what the mended value is. Knows values and clients; no files, no rows.

A fix is never taken by itself. Fixes of one code are alike, so that one choice can mend many clients at once.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Any

from qbosync_desktop.domain.client import Address, Client
from qbosync_desktop.domain.contacts import email_is_valid, split_emails
from qbosync_desktop.domain.fields import FORBIDDEN_IN_NAMES
from qbosync_desktop.domain.phones import AREA_CODE_OF_STATE, canonical_phone

FIXES: dict[str, str] = {
    "acn-from-abn": "Take the ACN out of the ABN",
    "abn-from-acn": "Use the ABN that belongs to the ACN",
    "clear-abn": "Leave the ABN empty",
    "clear-acn": "Leave the ACN empty",
    "usual-phone": "Write the number the usual way",
    "letters-to-digits": "Read the letters O, I and l as digits",
    "area-code": "Put the state's area code in front",
    "clear-phone": "Leave the number empty",
    "correct-email": "Correct the e-mail address",
    "first-emails": "Keep the first addresses that fit",
    "clear-email": "Leave out what is no e-mail address",
    "state-of-postcode": "Use the state of the postcode",
    "postcode-zero": "Put the lost 0 back",
    "allowed-name": "Write it as QuickBooks allows",
    "shorter-name": "Shorten it to what QuickBooks takes",
    "single-spaces": "Take the extra spaces out",
}
"""Every code of a fix, with the words for its button."""


@dataclass(frozen=True, slots=True)
class Fix:
    """One way to mend one value: ``target`` (an attribute, or ``postal.state``) changes from ``old`` to ``new``.

    ``code`` is one of :data:`FIXES`; fixes of one code are alike.
    """

    code: str
    target: str
    old: str = field(repr=False)
    new: str = field(repr=False)

    @property
    def label(self) -> str:
        """The words for its button."""
        return FIXES[self.code]


def value_of(client: Client, target: str) -> str:
    """A client's text under a target (``abn``, ``postal.state``)."""
    group, _, part = target.partition(".")
    value = getattr(client, group)
    return str(getattr(value, part) if part else value)


def mended(client: Client, fix: Fix) -> Client:
    """The client with one fix applied."""
    group, _, part = fix.target.partition(".")
    new: Any = fix.new
    if part:
        address: Address = getattr(client, group)
        new = replace(address, **{part: fix.new})
    return replace(client, **{group: new})


# ---------------------------------------------------------------------------------------- mended values

_AT_WORD = re.compile(r"\s*[(\[{<]\s*at\s*[)\]}>]\s*|\s+at\s+(?=[\w-]+\s*(?:\.|[(\[]dot))", re.IGNORECASE)
_DOT_WORD = re.compile(r"\s*[(\[{<]\s*dot\s*[)\]}>]\s*", re.IGNORECASE)
_LOOSE = re.compile(r"\s*([@.])\s*")
_COMMA_DOT = re.compile(r"(@[\w.-]*\w),(?=(?:com|net|org|edu|gov|au|id|asn|co|nz)\b)", re.IGNORECASE)
_COMMA_AU = re.compile(r"(\.(?:com|net|org|edu|gov|id|asn)),(?=au\b)", re.IGNORECASE)
_TYPED = re.compile(r"\.(?:con|cmo|ocm|vom|xom|comm|coom)(?=$|[\s,;])|\.com\.(?:ua|aw|ai|a|aus|auu)(?=$|[\s,;])", re.I)
_PROVIDERS = {
    "gmail": "gmail.com",
    "hotmail": "hotmail.com",
    "yahoo": "yahoo.com",
    "outlook": "outlook.com",
    "icloud": "icloud.com",
    "bigpond": "bigpond.com",
    "optusnet": "optusnet.com.au",
    "gmial.com": "gmail.com",
    "gmai.com": "gmail.com",
    "gamil.com": "gmail.com",
    "gmal.com": "gmail.com",
    "gnail.com": "gmail.com",
    "gmail.com.au": "gmail.com",
    "hotmial.com": "hotmail.com",
    "hotmal.com": "hotmail.com",
    "homail.com": "hotmail.com",
    "outlok.com": "outlook.com",
    "bigpond.com.au": "bigpond.com",
    "bigpnd.com": "bigpond.com",
}
"""Domains as they are mistyped, and the provider that is meant."""


def corrected_email(text: str) -> str:
    """One or several addresses with the usual typing errors mended, "" when they still are none, or were right."""
    mended = _DOT_WORD.sub(".", _AT_WORD.sub("@", text))
    mended = _COMMA_AU.sub(r"\1.", _COMMA_DOT.sub(r"\1.", mended))
    mended = re.sub(r"\.{2,}", ".", _LOOSE.sub(r"\1", mended))
    mended = _TYPED.sub(lambda found: ".com.au" if found.group().count(".") > 1 else ".com", mended)
    parts = []
    for part in split_emails(mended):
        local, at, domain = part.rpartition("@")
        parts.append(f"{local.strip('.')}{at}{_PROVIDERS.get(domain.casefold(), domain)}" if at else part)
    if not parts or not all(map(email_is_valid, parts)):
        return ""
    answer = ", ".join(parts)
    return "" if answer == text else answer


def misspelt_email(text: str) -> bool:
    """True when a well-formed address has a domain that is a known misspelling."""
    domain = text.rpartition("@")[2].casefold()
    return domain in _PROVIDERS or bool(_TYPED.search(text))


_LETTERS = str.maketrans({"O": "0", "o": "0", "I": "1", "l": "1"})
_NEARLY_NUMBER = re.compile(r"\+?[\s0-9OoIl().\-–/\u00a0]+")


def phone_from_letters(text: str) -> str:
    """A number typed with the letters O, I or l for digits, in canonical form; "" when it is none."""
    if not _NEARLY_NUMBER.fullmatch(text.strip()) or sum(map(str.isdigit, text)) < 5:
        return ""
    return canonical_phone(text.translate(_LETTERS))


def with_area_code(number: str, state: str) -> str:
    """A local number with the area code of its state, "" when it is no local number or the state is not known."""
    code = AREA_CODE_OF_STATE.get(state, "")
    local = len(number) == 9 and number[4] == " " and number.replace(" ", "").isdecimal()
    return f"({code}) {number}" if code and local else ""


def allowed_name(name: str) -> str:
    """A name without the characters that QuickBooks refuses in one: a colon becomes a dash."""
    name = re.sub(r"\s*:\s*", " - ", name)
    for letter in FORBIDDEN_IN_NAMES:
        name = name.replace(letter, " ")
    return " ".join(name.split()).strip("- ") or name.strip()


def shorter_name(name: str, most: int) -> str:
    """A name cut behind its last whole word that fits into ``most`` characters."""
    if len(name) <= most:
        return name
    cut = name[:most]
    if not name[most].isspace() and (at := cut.rfind(" ")) > most // 2:
        cut = cut[:at]
    return cut.rstrip(" ,;&-")
