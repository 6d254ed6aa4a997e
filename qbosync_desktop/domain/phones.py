"""Phone numbers: one canonical way to write them, and what makes two of them the same.

Australian numbers follow ACMA's plan (03 9123 4567, 0412 345 678, 1300 123 456, 13 12 34); others are left to
phonenumbers, imported only when such a number turns up. Knows no file and no client.
"""

from __future__ import annotations

import re
from functools import lru_cache

from qbosync_desktop.domain.identifiers import digits

_EXTENSION = re.compile(r"^(.*?)[\s,;(]*(?:\b(?:extension|extn?|x)\b\.?|#)[\s:.]*(\d{1,6})\)?\s*$", re.IGNORECASE)
_NUMBER = re.compile(r"\+?[\s0-9().\-–/\u00a0]+")
_SPLIT = re.compile(r"\s*(?:[;|\n]|,(?=\s*[+0(])|/(?=\s*(?:\+|\(?0))|\bor\b|&)\s*", re.IGNORECASE)
AREA_CODES = "23578"
"""02, 03, 05, 07, 08."""
AREA_CODE_OF_STATE = {
    "NSW": "02",
    "ACT": "02",
    "VIC": "03",
    "TAS": "03",
    "QLD": "07",
    "SA": "08",
    "NT": "08",
    "WA": "08",
}
"""The area code most of a state dials by (ACMA); towns near a border may have their neighbour's."""


_LONGEST = 60
"""Longer texts are no phone number, and looking for one in them takes time."""
_USUAL = r"\(0[23578]\) \d{4} \d{4}|04\d\d \d{3} \d{3}|1[389]00 \d{3} \d{3}"
_CANONICAL = re.compile(_USUAL, re.ASCII)
CANONICAL_LINES = re.compile(rf"(?:(?:{_USUAL})?\n)*+", re.ASCII)
"""As many lines as are empty or a number that :func:`is_canonical`, for a column looked at in one go."""


def is_canonical(text: str) -> bool:
    """True for a text that is an Australian number as this program writes it, the most frequent kinds."""
    return _CANONICAL.fullmatch(text) is not None


def canonical_phone(text: str) -> str:
    """A phone number as this program writes it, "" when the text is not one.

    Puts back the 0 that a spreadsheet has eaten. Australian numbers come out as (03) 9123 4567, 0412 345 678,
    1300 123 456 or 13 12 34, local ones without an area code as 9123 4567, foreign ones as +64 9 123 4567.
    """
    if len(text) > _LONGEST:
        return ""
    return text if _CANONICAL.fullmatch(text) else _canonical(text)


@lru_cache(maxsize=65536)
def _canonical(text: str) -> str:
    text = text.strip()
    if text.startswith("(+"):  # (+64) 9 123 4567
        text = text[1:].replace(")", " ", 1)
    extension = ""
    if found := _EXTENSION.match(text):
        text, extension = found.group(1), f" ext {found.group(2)}"
    if not _NUMBER.fullmatch(text):
        return ""
    number = digits(text)
    if text.lstrip().startswith("+") and not number.startswith("61"):
        return _foreign("+" + number, extension)
    if number.startswith("0011"):
        return _foreign("+" + number[4:], extension) if number[4:6] != "61" else _home(number[6:], extension)
    if number.startswith("0061"):
        return _home(number[4:], extension)
    if number.startswith("61") and (text.lstrip().startswith("+") or len(number) == 11):
        return _home(number[2:], extension)
    return _home(number, extension) or _foreign("+" + number if len(number) > 10 else "", extension)


def _home(number: str, extension: str) -> str:
    """An Australian number from its digits without country code, with or without the leading 0."""
    if len(number) == 11 and number.startswith("00"):
        number = number[1:]
    if len(number) == 9 and number[0] in AREA_CODES + "4":
        number = "0" + number
    if len(number) == 10 and number[0] == "0":
        if number[1] == "4":
            return f"{number[:4]} {number[4:7]} {number[7:]}{extension}"
        if number[1] in AREA_CODES:
            return f"({number[:2]}) {number[2:6]} {number[6:]}{extension}"
        return ""
    if len(number) == 10 and number[:4] in ("1300", "1800", "1900"):
        return f"{number[:4]} {number[4:7]} {number[7:]}{extension}"
    if len(number) == 7 and number.startswith("180"):
        return f"{number[:3]} {number[3:]}{extension}"
    if len(number) == 6 and number.startswith("13"):
        return f"{number[:2]} {number[2:4]} {number[4:]}{extension}"
    if len(number) == 8 and number[0] in "23456789":
        return f"{number[:4]} {number[4:]}{extension}"
    return ""


def _foreign(number: str, extension: str) -> str:
    if not 8 <= len(number) <= 16:
        return ""
    import phonenumbers  # slow to import, and needed for foreign numbers only

    try:
        parsed = phonenumbers.parse(number, None)
    except phonenumbers.NumberParseException:
        return ""
    if not phonenumbers.is_possible_number(parsed):
        return ""
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL) + extension


def is_mobile(text: str) -> bool:
    """True for an Australian mobile number in any form."""
    return canonical_phone(text).startswith("04")


def phone_key(text: str) -> str:
    """What two ways of writing one number share: the last nine digits, without an extension; "" for none.

    Numbers of fewer than nine digits (13 12 34, or without an area code) are their own key.
    """
    found = _EXTENSION.match(text)
    number = digits(found.group(1) if found else text)
    return number[-9:]


def same_phone(one: str, other: str) -> bool:
    """True when two numbers are the same, however they are written; two empty ones are not."""
    key = phone_key(one)
    return bool(key) and key == phone_key(other)


def split_phones(text: str) -> tuple[str, ...]:
    """The several numbers of one cell, as written, first one first."""
    return tuple(part for part in _SPLIT.split(text.strip()) if part)
