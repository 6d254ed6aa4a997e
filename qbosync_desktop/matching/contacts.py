"""Contact details brought to one form: e-mail addresses, phone numbers, street lines. Knows no names and no records."""

from __future__ import annotations

import re
from functools import lru_cache

from qbosync_desktop.domain.client import Address
from qbosync_desktop.matching import words as w
from qbosync_desktop.matching.folding import plain, words

_NOT_DIGIT = re.compile(r"\D+")
_ADDRESS_PARTS = re.compile(r"[;,\s]+")
_CARE_OF = re.compile(r"^\s*(?:c/-|c/o|c/|care of|attn:?|attention)\b.*$", re.IGNORECASE)
MOBILE_FROM, MOBILE_TO = 400_000_000, 499_999_999


def emails(text: str) -> list[str]:
    """The addresses of a field, lower case; what has no "@" is left out."""
    if not text:
        return []
    text = text.lower()
    if "," in text or ";" in text or " " in text:
        return [part.strip("<>") for part in _ADDRESS_PARTS.split(text) if "@" in part]
    return [text] if "@" in text else []


def number(text: str) -> int:
    """The last nine digits of a phone number (Australia's own part without its 0), 0 for none; 13xxxx stay six."""
    if not text:
        return 0
    digits = text if text.isdigit() else _NOT_DIGIT.sub("", text)
    return int(digits[-9:]) if len(digits) >= 6 else 0


def is_mobile(digits: int) -> bool:
    """True for an Australian mobile number (04xx xxx xxx)."""
    return MOBILE_FROM <= digits <= MOBILE_TO


def street(address: Address) -> str:
    """The street or box of an address in one form ("2/14 high st"); "" when there is none."""
    lines = [
        line for line in (address.line1, address.line2) if line and not (line[0] in "cCaA \t" and _CARE_OF.match(line))
    ]
    if not lines:
        return ""
    if len(lines) > 1 and any(letter.isdigit() for letter in lines[0]):
        del lines[1:]  # a second line is a building or a locality, written by some and not by others
    return _street(plain(" ".join(lines)))


@lru_cache(maxsize=65536)
def _street(text: str) -> str:
    found = [token for token in words(text) if token not in w.UNIT_WORDS]
    if not found:
        return ""
    if found[0] in w.BOX_WORDS:
        return "box " + "".join(token for token in found if token not in w.BOX_WORDS)
    return " ".join(w.STREETS.get(token, token) for token in found)


@lru_cache(maxsize=16384)
def place(text: str) -> str:
    """A suburb in one form."""
    return " ".join(w.STREETS.get(token, token) for token in words(plain(text))) if text else ""


def postcode(text: str) -> int:
    """A postcode as a number (0 for none), so that a lost leading 0 does not count."""
    digits = text if text.isdigit() else _NOT_DIGIT.sub("", text)
    return int(digits[:9]) if digits else 0
