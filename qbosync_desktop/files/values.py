"""One cell's text into the register's form, and the code of what is wrong with it. Knows no rows and no columns."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from qbosync_desktop.domain.client import Address
from qbosync_desktop.domain.contacts import STATES, canonical_postcode, canonical_state, email_is_valid, split_emails
from qbosync_desktop.domain.identifiers import abn_of, acn_of, digits, is_number, tfn_is_valid
from qbosync_desktop.domain.phones import canonical_phone

Read = tuple[str, str]
"""A value in the register's form ("" for none), and a finding's code ("" for nothing wrong)."""

MAX_VALUE = 2_000
FORMULA_ERRORS = frozenset({"#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!"})
NO_REFERENCE = frozenset({"*none", "none", "n/a", "na", "nil", "-", "--"})
"""What systems write for "no reference"; MYOB's cards say *None."""
_SCIENTIFIC = re.compile(r"[+]?\d(?:[.,]\d+)?[eE][+]?\d{1,2}")
_BLANKS = re.compile(r"\s+")
_INVISIBLE = re.compile("^[\u200b\u2060\ufeff\u00ad]+|[\u200b\u2060\ufeff\u00ad]+$")


def line(text: str) -> str:
    """A text in one line, its spaces single."""
    if "  " not in text and text.isascii() and text.isprintable():
        return text
    return _INVISIBLE.sub("", _BLANKS.sub(" ", text)).strip()


def exact_number(text: str) -> str | None:
    """The digits of a number in scientific form; "" when digits are lost; None when the text is no such number.

    ``5.1824753556E+10`` shows all of its eleven digits; ``5.18248E+10`` does not.
    """
    text = text.strip()
    if ("E" not in text and "e" not in text) or not _SCIENTIFIC.fullmatch(text):
        return None
    mantissa, exponent = re.split("[eE]", text.replace(",", "."))
    try:
        number = Decimal(text.replace(",", "."))
    except InvalidOperation:
        return ""
    shown = len(mantissa.replace(".", "").lstrip("+"))
    if number != number.to_integral_value() or shown < int(exponent) + 1:
        return ""
    return str(int(number))


def abn(text: str) -> Read:
    """An ABN; an ACN that stands in its place comes back with the code ``acn-in-abn-column``."""
    number = exact_number(text)
    if number == "":
        return "", "abn-lost-digits"
    text = number or text
    if found := abn_of(text):
        return found, ""
    bare = digits(text)
    if len(bare) in (8, 9):
        company = acn_of(text) if len(bare) == 9 else ""
        if tfn_is_valid(bare) or not company:
            return "", "tfn-refused" if tfn_is_valid(bare) or not is_number(text) else "abn-not-valid"
        return company, "acn-in-abn-column"
    return "", "abn-not-valid"


def acn(text: str) -> Read:
    """An ACN, its lost zeros put back. An ABN that contains one gives it."""
    number = exact_number(text)
    if number == "":
        return "", "number-lost-digits"
    text = number or text
    if found := acn_of(text):
        return found, ""
    if (business := abn_of(text)) and acn_of(business[2:]):
        return business[2:], ""
    return "", "tfn-refused" if tfn_is_valid(digits(text)) else "acn-not-valid"


def phone(text: str) -> Read:
    """A phone number in canonical form; what is none is kept as it is written."""
    number = exact_number(text)
    if number == "":
        return "", "number-lost-digits"
    found = canonical_phone(number or text)
    return (found, "") if found else (line(text), "phone-not-usual")


def email(text: str) -> Read:
    """The addresses of a cell joined by ", ", the first one first; those that are none are left out."""
    parts = split_emails(text)
    good = [part for part in parts if email_is_valid(part)]
    return ", ".join(good), "" if len(good) == len(parts) else "email-not-valid"


_YES = frozenset(["y", "yes", "true", "t", "1", "x", "on", "tick", "ticked", "✓"])
_NO = frozenset(["n", "no", "false", "f", "0", "off"])
_ACTIVE = frozenset(["active", "current", "a", "open", "prospect", "client"])
_GONE = frozenset(
    [
        "inactive",
        "archived",
        "ceased",
        "lost",
        "closed",
        "former",
        "i",
        "deleted",
        "deactivated",
        "disabled",
        "dormant",
        "old",
        "past",
    ]
)


@lru_cache(maxsize=1024)
def archived(text: str, heading: str) -> tuple[bool, str]:
    """Whether a client is archived. ``heading`` (normalised) tells what yes means: "Is active" or "Archived".

    MYOB's Card Status says N for an active card and Y for an inactive one.
    """
    word = text.strip().casefold()
    gone_heading = any(part in heading for part in ("archiv", "inactive", "cardstatus", "closed", "isinactive"))
    if word in _GONE:
        return True, ""
    if word in _ACTIVE:
        return False, ""
    if word in _YES:
        return gone_heading, ""
    if word in _NO:
        return not gone_heading, ""
    return False, "status-not-known"


@lru_cache(maxsize=1024)
def yes(text: str, default: bool) -> bool:
    """A yes or no; the default for anything else."""
    word = text.strip().casefold()
    return True if word in _YES else False if word in _NO else default


# ------------------------------------------------------------------------------------------------ addresses

_STATE_WORD = "|".join((*STATES, *STATES.values(), "VIC\\.", "N\\.S\\.W\\.?"))
_PLACE = re.compile(
    rf"^(?P<city>.*?)[\s,]*\b(?P<state>{_STATE_WORD})\b\.?[\s,]*(?P<postcode>\d{{3,4}})?$", re.IGNORECASE
)
_PLACE_REVERSED = re.compile(r"^(?P<city>\D+?)[\s,]+(?P<postcode>\d{4})$")
_COUNTRIES = frozenset({"australia", "aus", "au"})


_LONGEST_ADDRESS = 400
"""In a longer text no place is looked for: it is no address."""
_PLACE_PARTS = ("city", "state", "postcode", "country")
_LINE_PARTS = ("whole", "line1", "line2", "line3", "line4")


def address(parts: dict[str, str], *, clean: bool = False) -> Address:
    """An address from its parts. Lines 3 and 4 join line 2; line breaks inside a part start the next line.

    With no suburb, state and postcode of their own they are looked for at the end of the lines. ``clean``: no part
    needs :func:`line`.
    """
    if clean and "whole" not in parts:
        get = parts.get
        city, state, postcode, country = get("city", ""), get("state", ""), get("postcode", ""), get("country", "")
        if city or state or postcode:
            one, two = get("line1", "").strip(" ,"), get("line2", "").strip(" ,")
            if one and "line3" not in parts and "line4" not in parts:
                return Address(one, two, city, canonical_state(state), written_postcode(postcode, country), country)
    lines: list[str] = []
    for name in _LINE_PARTS:
        text = parts.get(name, "")
        if text and "\n" not in text:
            lines.append(line(text).strip(" ,"))
        elif text:
            lines.extend(cleaned for piece in text.splitlines() if (cleaned := line(piece).strip(" ,")))
    city, state, postcode, country = [line(parts[name]) if name in parts else "" for name in _PLACE_PARTS]
    if lines and not (city or state or postcode) and sum(map(len, lines)) <= _LONGEST_ADDRESS:
        lines, city, state, postcode, country = _placed(lines, country)
    return Address(
        line1=lines[0] if lines else "",
        line2=", ".join(lines[1:]),
        city=city,
        state=canonical_state(state),
        postcode=written_postcode(postcode, country),
        country=country,
    )


def written_postcode(text: str, country: str) -> str:
    """A postcode, the 0 that a spreadsheet has eaten put back; one abroad as it is written."""
    return canonical_postcode(text) if not country or country.casefold() in _COUNTRIES else text


def _placed(lines: list[str], country: str) -> tuple[list[str], str, str, str, str]:
    """The lines without suburb, state and postcode, and these; all empty when the end of the lines is no place."""
    rest = list(lines)
    if rest[-1].casefold() in _COUNTRIES and len(rest) > 1:
        country = country or rest[-1]
        rest.pop()
    pieces = [piece for piece in re.split(r"\s*,\s*", rest[-1]) if piece]
    if len(pieces) > 1 and pieces[-1].casefold() in _COUNTRIES:
        country = country or pieces[-1]
        pieces.pop()
    for take in (1, 2, 3):
        if take > len(pieces):
            break
        found = _PLACE.match(" ".join(pieces[-take:]))
        if found and found.group("city"):
            before = [", ".join(pieces[:-take])] if pieces[:-take] else []
            kept = rest[:-1] + before
            if not kept:  # "1 High St Brunswick VIC 3056": no telling where the street ends
                return lines, "", "", "", country
            return kept, found.group("city").strip(" ,"), found.group("state"), found.group("postcode") or "", country
    if len(rest) > 1 and (found := _PLACE_REVERSED.match(rest[-1])):
        return rest[:-1], found.group("city"), "", found.group("postcode"), country
    return lines, "", "", "", country
