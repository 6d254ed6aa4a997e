"""Australian business numbers, company numbers, and the tax file numbers this program must recognise to keep out.

Sources: ABN, https://abr.business.gov.au/Help/AbnFormat (the official mod-89 rule decides: python-stdnum refuses some
numbers that begin with 10 and pass it); ACN, ASIC's "Australian Company Number digit check";
TFN, the mod-11 rule through python-stdnum. Knows no file and no client. Never echoes a tax file number.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from functools import lru_cache
from operator import mul

ABN_WEIGHTS = (10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19)
ACN_WEIGHTS = (8, 7, 6, 5, 4, 3, 2, 1)
OLD_TFN_WEIGHTS = (10, 7, 8, 4, 6, 3, 5, 1)
"""For the eight-digit numbers of older taxpayers."""

MASK = "•••"
"""What stands where a tax file number stood."""

_NOT_DIGIT = re.compile(r"[^0-9]+")
_NUMBER_FORM = re.compile(r"[0-9][0-9 .\-\u2010-\u2015\u00a0\u2009\u202f]*")


def digits(text: str) -> str:
    """Only the ASCII digits of a text."""
    return text if _are_digits(text) else _NOT_DIGIT.sub("", text)


def _are_digits(text: str) -> bool:
    return text.isascii() and text.isdecimal()


def is_number(text: str) -> bool:
    """True when a text is digits with nothing but spaces, dots and dashes between them."""
    return _NUMBER_FORM.fullmatch(text.strip()) is not None


def abn_is_valid(number: str) -> bool:
    """True for eleven digits that pass the Business Register's mod-89 rule. ``number`` is digits only."""
    if len(number) != 11 or not _are_digits(number):
        return False
    total: int = sum(map(mul, ABN_WEIGHTS, map(int, number)))
    return (total - ABN_WEIGHTS[0]) % 89 == 0  # the first digit counts one less


def abn_of(text: str) -> str:
    """The eleven digits of a valid ABN written in any usual form, else "". Puts one lost leading zero back."""
    number = digits(_without_label(text))
    if len(number) == 10:
        number = "0" + number
    return number if abn_is_valid(number) else ""


def acn_is_valid(number: str) -> bool:
    """True for nine digits that pass ASIC's check. ``number`` is digits only."""
    if len(number) != 9 or not _are_digits(number):
        return False
    total: int = sum(map(mul, ACN_WEIGHTS, map(int, number)))
    return (10 - total % 10) % 10 == int(number[8])


def acn_of(text: str) -> str:
    """The nine digits of a valid ACN (or ARBN) written in any usual form, else "". Puts lost leading zeros back."""
    number = digits(_without_label(text))
    if 5 <= len(number) < 9:
        number = number.zfill(9)
    return number if acn_is_valid(number) else ""


_VALID_ABN_SUMS = frozenset(range(ABN_WEIGHTS[0], 9 * sum(ABN_WEIGHTS) + 1, 89))
_VALID_ACN_SUMS = frozenset(range(0, 9 * (sum(ACN_WEIGHTS) + 1) + 1, 10))


def wrong_abns(numbers: Sequence[str]) -> list[int]:
    """Which of these texts of eleven ASCII digits each are no valid ABNs, by place: quicker, for a column of them."""
    return _wrong(numbers, ABN_WEIGHTS, _VALID_ABN_SUMS)


def wrong_acns(numbers: Sequence[str]) -> list[int]:
    """Which of these texts of nine ASCII digits each are no valid ACNs, by place."""
    return _wrong(numbers, (*ACN_WEIGHTS, 1), _VALID_ACN_SUMS)  # the last digit makes the sum a multiple of ten


def _wrong(numbers: Sequence[str], weights: Sequence[int], valid: frozenset[int]) -> list[int]:
    """Places of the numbers whose weighted sum of digits is not valid; Python adds up all of them at once.

    Two bytes of one huge number belong to each of them: what UTF-16 makes of its first digits, times their weight, and
    so on. No sum needs a third byte.
    """
    together, width = "".join(numbers), len(weights)
    total = 0
    for place, weight in enumerate(weights):
        total += weight * int.from_bytes(together[place::width].encode("utf-16-le"), "little")
    sums = memoryview(total.to_bytes(2 * len(numbers), sys.byteorder)).cast("H").tolist()
    if sys.byteorder == "big":
        sums.reverse()
    valid = frozenset(one + ord("0") * sum(weights) for one in valid)
    if valid.issuperset(sums):
        return []
    return [place for place, one in enumerate(sums) if one not in valid]


def acn_in_abn(abn: str) -> str:
    """The company number inside a company's ABN ("" when its last nine digits are none).

    A company's ABN is two check digits and its ACN (ASIC); other entities' numbers pass by chance one time in ten.
    """
    return abn[2:] if abn_is_valid(abn) and acn_is_valid(abn[2:]) else ""


def abn_of_acn(acn: str) -> str:
    """The ABN a company of this ACN has, "" when the ACN is not valid. Of two possible prefixes the lower one."""
    if not acn_is_valid(acn):
        return ""
    return next((abn for prefix in range(10, 100) if abn_is_valid(abn := f"{prefix}{acn}")), "")


def abn_agrees_with_acn(abn: str, acn: str) -> bool:
    """True when both are given and the ABN is the company's own, or when one of them is missing."""
    return not abn or not acn or abn[2:] == acn


def shown_abn(abn: str) -> str:
    """An ABN as people write it: 51 824 753 556."""
    return f"{abn[:2]} {abn[2:5]} {abn[5:8]} {abn[8:]}" if len(abn) == 11 else abn


def shown_acn(acn: str) -> str:
    """An ACN as people write it: 004 085 616."""
    return f"{acn[:3]} {acn[3:6]} {acn[6:]}" if len(acn) == 9 else acn


# --------------------------------------------------------------------------------------- tax file numbers


@lru_cache(maxsize=4096)
def tfn_is_valid(number: str) -> bool:
    """True for eight or nine digits that pass a tax file number's check. ``number`` is digits only."""
    if not _are_digits(number) or len(set(number)) == 1:
        return False
    if len(number) == 8:
        return sum(w * int(n) for w, n in zip(OLD_TFN_WEIGHTS, number, strict=True)) % 11 == 0
    if len(number) != 9:
        return False
    from stdnum.au import tfn as stdnum_tfn  # not before: it brings ssl with it, 3.6 MB that no window at rest needs

    return bool(stdnum_tfn.is_valid(number))


def looks_like_tfn(text: str) -> bool:
    """True when a text is nothing but a number that passes a tax file number's check.

    By itself weak evidence (one random nine-digit number in eleven passes), strong for a whole column.
    """
    return is_number(text) and tfn_is_valid(digits(text))


_LABEL = r"(?:\bt[\s.]{0,2}f[\s.]{0,2}n(?![a-z])\.?|tax[\s\-]{0,3}file[\s\-]{0,3}(?:numbers?|nos?\b|nr\b|num\b|\#|\b))"
_LINK = r"(?:[\s:=#.,;()\-–—/]|\b(?:is|no|nr|num|number|of|was)\b){0,12}"
_RUN = r"(?<!\d)(?<!\d[\s.\-–])\d(?:[\s.\-–]{0,2}\d){7,8}(?![\s.\-–]?\d)"
_LABELLED = re.compile(rf"({_LABEL}{_LINK})({_RUN})", re.IGNORECASE)
_LABELLED_LOOSE = re.compile(rf"({_LABEL}{_LINK})(\d(?:[\s.\-–]?\d){{7,}})", re.IGNORECASE)
_LABELLED_AFTER = re.compile(rf"({_RUN})([\s(]{{0,4}}{_LABEL})", re.IGNORECASE)
_GROUPED = re.compile(r"(?<![\d.\-/])\d{3}([ \u00a0.\-])\d{3}\1\d{3}(?![\d\-/])(?!\.\d)")
_BARE = re.compile(r"(?<![\w.\-/@+])\d{9}(?![\w\-/@])(?!\.\d)")
_COMPANY_LABEL = re.compile(r"(?:a\.?\s?c\.?\s?n\.?|a\.?r\.?b\.?n\.?|a\.?b\.?n\.?)[\s:#.]*$", re.IGNORECASE)
_EIGHT_DIGITS = re.compile(r"\d(?:\D{0,2}\d){7}")
_SPACES = re.compile(r"[\u00a0\u2000-\u200b\u202f\u3000\ufeff]")
_OTHER_DIGITS = re.compile(r"[^\x00-\x7f]")


_DIGIT_OR_NOT = {code: "0" if chr(code).isdigit() else " " for code in range(128)}
_EIGHT_ZEROS = re.compile("0(?: {0,2}0){7}")


_ASCII = bytes(range(128))
_ZEROS = bytes(ord("0") if chr(code).isdigit() else code for code in _ASCII).ljust(256)
_NO_DIGITS = bytes(code for code in range(256) if code > 127 or not (chr(code).isdigit() or chr(code) == "\n"))
_DIGIT = re.compile(r"\d")


def lines_that_may_hold_tfn(text: str) -> list[int]:
    """Which lines of a text, counted from 0, :func:`may_hold_tfn`: quicker, for columns of a thousand cells."""
    raw = text.encode("utf-8", "surrogatepass")
    if not text.isascii() and _DIGIT.search(raw.translate(None, _ASCII).decode("utf-8", "surrogatepass")):
        return [place for place, line in enumerate(text.split("\n")) if may_hold_tfn(line)]
    zeros = raw.translate(_ZEROS, _NO_DIGITS)
    if b"0" * 8 not in zeros:
        return []
    lines = zip(zeros.split(b"\n"), text.split("\n"), strict=True)
    return [place for place, (found, line) in enumerate(lines) if len(found) >= 8 and may_hold_tfn(line)]


def may_hold_tfn(text: str) -> bool:
    """False when no part of a text can be a tax file number: quick, for looking at many texts at once."""
    if text.isascii():  # Python translates one letter to one letter at once, and finds a plain 0 several times faster
        return _EIGHT_ZEROS.search(text.translate(_DIGIT_OR_NOT)) is not None
    return _EIGHT_DIGITS.search(text) is not None


def mask_tfns(text: str, *, bare: bool = False) -> str:
    """The text with every tax file number in it replaced by :data:`MASK`; the rest, label included, is kept.

    Found are numbers of eight or nine digits with a label before or behind them ("TFN 123 456 782"), and nine digits
    grouped in threes that pass the check and are not a company number. With ``bare`` also nine digits in a row, or
    eight or nine that are the whole text, when they pass the check and are not called an ACN or ABN: for texts in
    which no other number of that length belongs, not for phones.
    """
    if not _EIGHT_DIGITS.search(text):
        return text
    text = _plain_digits(text)
    text = _LABELLED.sub(rf"\1{MASK}", text)
    text = _LABELLED_LOOSE.sub(rf"\1{MASK}", text)
    text = _LABELLED_AFTER.sub(rf"{MASK}\2", text)
    text = _GROUPED.sub(_mask_grouped, text)
    if not bare:
        return text
    if looks_like_tfn(text):
        return MASK
    return _BARE.sub(_mask_bare, text)


def _mask_bare(found: re.Match[str]) -> str:
    number = found.group()
    if not tfn_is_valid(number) or _COMPANY_LABEL.search(found.string[: found.start()]):
        return number
    return MASK


def _mask_grouped(found: re.Match[str]) -> str:
    number = digits(found.group())
    if not tfn_is_valid(number):
        return found.group()
    if acn_is_valid(number) and _COMPANY_LABEL.search(found.string[: found.start()]):
        return found.group()
    return MASK


def _plain_digits(text: str) -> str:
    """Full-width and other scripts' digits as ASCII and odd spaces as spaces, so that none slips past the patterns."""
    if text.isascii():
        return text
    text = _SPACES.sub(" ", text)
    return _OTHER_DIGITS.sub(lambda c: str(int(c.group())) if c.group().isdecimal() else c.group(), text)


_ABN_LABEL = re.compile(
    r"^\s*(?:a\.?\s?b\.?\s?n\.?|a\.?\s?c\.?\s?n\.?|a\.?\s?r\.?\s?b\.?\s?n\.?)[\s:#.]*", re.IGNORECASE
)


def _without_label(text: str) -> str:
    """The text without "ABN:" before it; "" when it holds anything else than a number."""
    if _are_digits(text):
        return text
    text = _ABN_LABEL.sub("", text)
    return text if is_number(text) else ""
