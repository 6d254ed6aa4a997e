"""Contact details brought to one form: e-mail addresses, phone numbers, street lines. Knows no names and no records."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TypeVar

from qbosync_desktop.domain.client import Address
from qbosync_desktop.matching import words as w
from qbosync_desktop.matching.folding import plain_all, words_all

T = TypeVar("T")

_NOT_DIGIT = re.compile(r"\D+")
_NO_DIGIT = bytes(code for code in range(256) if not chr(code).isdecimal() and chr(code) != "\n")
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


def emails_all(texts: Sequence[str]) -> tuple[list[str], dict[int, list[str]]]:
    """The first of the :func:`emails` of each text ("" for none), and all of them where there are several."""
    out = [text.lower() if "@" in text else "" for text in texts]
    several: dict[int, list[str]] = {}
    for at, text in enumerate(out):
        if " " in text or "," in text or ";" in text:
            found = emails(text)
            out[at] = found[0] if found else ""
            if len(found) > 1:
                several[at] = found
    return out, several


def number(text: str) -> int:
    """The last nine digits of a phone number (Australia's own part without its 0), 0 for none; 13xxxx stay six."""
    if not text:
        return 0
    digits = text if text.isdecimal() else _NOT_DIGIT.sub("", text)
    return int(digits[-9:]) if len(digits) >= 6 else 0


def numbers(texts: Sequence[str]) -> list[int]:
    """:func:`number` of many texts."""
    joined = "\n".join(texts)
    if joined.count("\n") != len(texts) - 1 or not joined.isascii():
        return list(map(number, texts))
    lines = joined.encode().translate(None, _NO_DIGIT).split(b"\n")
    return [int(digits[-9:]) if len(digits) >= 6 else 0 for digits in lines]


def street_lines(addresses: Sequence[Address]) -> list[str]:
    """The line of each address that names the street or box, as written."""
    return [
        one.line1 if not one.line2 and one.line1[:1] not in _MAY_CARE else _line(one.line1, one.line2)
        for one in addresses
    ]


def further_lines(addresses: Sequence[Address]) -> list[str]:
    """The line that :func:`street_lines` passed over, a building or a locality; "" where there is none."""
    return [one.line2 if one.line2 and _line(one.line1, one.line2) == one.line1 else "" for one in addresses]


def streets(lines: Sequence[str]) -> list[str]:
    """Streets or boxes in one form ("2/14 high st")."""
    return [" ".join(_street(found)) for found in words_all(plain_all(lines))]


def buildings(lines: Sequence[str]) -> list[str]:
    """Further lines in one form, without spaces."""
    return ["".join(_meant(found)) for found in words_all(plain_all(lines))]


def places(texts: Sequence[str]) -> list[str]:
    """Suburbs or states in one form."""
    return [" ".join(_meant(found)) for found in words_all(plain_all(texts))]


def postcodes(texts: Sequence[str]) -> list[int]:
    """Each postcode as a number (0 for none), so that a lost leading 0 does not count."""
    return distinct(lambda found: list(map(_postcode, found)), texts)


def distinct(work: Callable[[list[str]], list[T]], texts: Sequence[str]) -> list[T]:
    """What ``work`` makes of many texts, where the same ones come again and again: each is worked on once."""
    once = list(dict.fromkeys(texts))
    table = dict(zip(once, work(once), strict=True))
    return list(map(table.__getitem__, texts))


def _line(one: str, two: str) -> str:
    """The line that names the street or box; who it is cared for by is left out."""
    if one and one[0] in _MAY_CARE and _CARE_OF.match(one):
        one = ""
    if not two or (one and (any(map(str.isdigit, one)) or not any(map(str.isdigit, two)))):
        return one  # a second line is a building or a locality, written by some and not by others
    if two[0] in _MAY_CARE and _CARE_OF.match(two):
        return one
    return f"{one} {two}" if one else two


_MAY_CARE = frozenset("cCaA \t")


def _street(tokens: list[str]) -> list[str]:
    if not w.UNIT_WORDS.isdisjoint(tokens):
        tokens = [token for token in tokens if token not in w.UNIT_WORDS]
    found = _meant(tokens)
    if found and found[0] in w.BOX_WORDS:
        return ["box", "".join([token for token in found if token not in w.BOX_WORDS])]
    return found


def _meant(tokens: list[str]) -> list[str]:
    return [w.STREETS.get(token, token) for token in tokens]


def _postcode(text: str) -> int:
    digits = text if text.isdecimal() else _NOT_DIGIT.sub("", text)
    return int(digits[:9]) if digits else 0
