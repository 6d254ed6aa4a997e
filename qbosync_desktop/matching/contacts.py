"""Contact details brought to one form: e-mail addresses, phone numbers, street lines. Knows no names and no records."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from qbosync_desktop.domain.client import Address
from qbosync_desktop.matching import words as w
from qbosync_desktop.matching.folding import plain, plain_all, words, words_all

_NOT_DIGIT = re.compile(r"\D+")
_NOT_DIGIT_NOR_END = re.compile(r"[^\d\n]+")
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


def numbers(texts: Sequence[str]) -> list[int]:
    """:func:`number` of many texts."""
    joined = "\n".join(texts)
    if joined.count("\n") != len(texts) - 1:
        return [number(text) for text in texts]
    lines = _NOT_DIGIT_NOR_END.sub("", joined).split("\n")
    return [int(digits[-9:]) if len(digits) >= 6 else 0 for digits in lines]


def is_mobile(digits: int) -> bool:
    """True for an Australian mobile number (04xx xxx xxx)."""
    return MOBILE_FROM <= digits <= MOBILE_TO


def streets(addresses: Sequence[Address]) -> list[str]:
    """The street or box of each address in one form ("2/14 high st"); "" where there is none."""
    return [_street(found) if found else "" for found in words_all(plain_all([_line(one) for one in addresses]))]


def buildings(addresses: Sequence[Address]) -> list[str]:
    """The line that :func:`streets` passed over, a building or a locality, without spaces; "" where there is none."""
    kept = [one.line2 if one.line2 and _line(one) == one.line1 else "" for one in addresses]
    return ["".join([w.STREETS.get(word, word) for word in found]) for found in words_all(plain_all(kept))]


def _line(address: Address) -> str:
    """The line that names the street or box; who it is cared for by is left out."""
    one, two = address.line1, address.line2
    if one and one[0] in _MAY_CARE and _CARE_OF.match(one):
        one = ""
    if not two or (one and (any(map(str.isdigit, one)) or not any(map(str.isdigit, two)))):
        return one  # a second line is a building or a locality, written by some and not by others
    if two[0] in _MAY_CARE and _CARE_OF.match(two):
        return one
    return f"{one} {two}" if one else two


_MAY_CARE = "cCaA \t"


def _street(tokens: list[str]) -> str:
    found = [w.STREETS.get(token, token) for token in tokens if token not in w.UNIT_WORDS]
    if found and found[0] in w.BOX_WORDS:
        return "box " + "".join(token for token in found if token not in w.BOX_WORDS)
    return " ".join(found)


@lru_cache(maxsize=16384)
def place(text: str) -> str:
    """A suburb in one form."""
    return " ".join(w.STREETS.get(token, token) for token in words(plain(text))) if text else ""


@lru_cache(maxsize=16384)
def postcode(text: str) -> int:
    """A postcode as a number (0 for none), so that a lost leading 0 does not count."""
    digits = text if text.isdigit() else _NOT_DIGIT.sub("", text)
    return int(digits[:9]) if digits else 0
