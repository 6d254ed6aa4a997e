"""What a column's values say: whether they fit a target, what they look like, and whether they are tax file numbers.

Looks at the first filled cells of each column only. Knows nothing of headings' words beyond what it is told.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from functools import lru_cache

from qbosync_desktop.domain.contacts import (
    STATES,
    canonical_postcode,
    canonical_state,
    email_is_valid,
    postcode_is_australian,
    split_emails,
)
from qbosync_desktop.domain.identifiers import abn_of, acn_is_valid, acn_of, digits, is_number, tfn_is_valid
from qbosync_desktop.domain.phones import canonical_phone, is_mobile
from qbosync_desktop.files.headings import TFN
from qbosync_desktop.files.kinds import is_kind_word, kind_of_word
from qbosync_desktop.files.rows import Columns
from qbosync_desktop.files.table import Table

SAMPLE_ROWS = 2_000
_SHORTEST_TFN = 8
_ACTIVE_WORDS = frozenset(
    [
        "y",
        "n",
        "yes",
        "no",
        "true",
        "false",
        "1",
        "0",
        "active",
        "inactive",
        "archived",
        "current",
        "ceased",
        "lost",
        "closed",
        "former",
        "a",
        "i",
        "prospect",
        "x",
    ]
)


def sample(table: Table) -> list[list[str]]:
    """The filled cells of each column, from the first rows of the table."""
    columns: list[list[str]] = [[] for _ in table.header]
    for part in table.rows[:SAMPLE_ROWS].pieces(SAMPLE_ROWS):
        if isinstance(part, Columns) and table.faults.keys().isdisjoint(part.numbers):
            for values, column in zip(columns, part.columns, strict=False):
                values.extend(filter(None, column))
            continue
        for number, cells in part:
            if number not in table.faults:
                for values, cell in zip(columns, cells, strict=False):
                    if cell:
                        values.append(cell)
    return columns


def _is_website(text: str) -> bool:
    text = text.casefold()
    return text.startswith(("http://", "https://", "www.")) and " " not in text


def is_state(text: str) -> bool:
    """True for an Australian state, written short or long."""
    return canonical_state(text) in STATES


def is_postcode(text: str) -> bool:
    """True for an Australian postcode, with or without its lost zero."""
    return postcode_is_australian(canonical_postcode(text))


def is_email(text: str) -> bool:
    """True for one e-mail address or several."""
    parts = split_emails(text) if "@" in text else ()
    return bool(parts) and all(map(email_is_valid, parts))


def _is_phone(text: str) -> bool:
    return bool(canonical_phone(text)) and len(digits(text)) >= 6


_FITS: dict[str, Callable[[str], bool]] = {
    "email": is_email,
    "abn": lambda text: bool(abn_of(text)),
    "acn": lambda text: bool(acn_of(text)),
    "phone": _is_phone,
    "mobile": _is_phone,
    "alternate_phone": _is_phone,
    "fax": _is_phone,
    "kind": is_kind_word,
    "archived": lambda text: text.casefold() in _ACTIVE_WORDS,
    "sync": lambda text: text.casefold() in _ACTIVE_WORDS,
    "postal.state": is_state,
    "street.state": is_state,
    "postal.postcode": is_postcode,
    "street.postcode": is_postcode,
}


@lru_cache(maxsize=65536)
def fits(target: str, text: str) -> bool:
    """True when a value may stand in a column of this target; always true for plain text."""
    check = _FITS.get(target)
    return check is None or check(text)


def fit(target: str, values: list[str]) -> float:
    """The share of the values that fit a target, 0 to 1; 1 for no values."""
    check = _FITS.get(target)
    if check is None or not values:
        return 1.0
    return sum(map(check, values)) / len(values)


def judge(target: str | None, values: list[str], *, known: bool, by_heading: bool) -> tuple[float, str]:
    """How sure a guess is, and why, in words for the mapping screen."""
    if target is None:
        return 0.0, "Nothing here uses it"
    share = fit(target, values)
    confidence = (1.0 if known else 0.8 if by_heading else 0.6) * (0.4 + 0.6 * share)
    why = "Known heading" if known else "Looks like one of the headings we know" if by_heading else "Told by its values"
    if target in ("abn", "acn") and values:
        why = f"Check digits agree on {round(share * len(values)):,} of {len(values):,}"
    elif target in ("phone", "mobile", "alternate_phone", "fax"):
        lost = sum(1 for value in values if len(value) == 9 and value.isdecimal() and value[0] in "234578")
        if lost:
            why = _put_back(lost)
    elif target.endswith(".postcode"):
        lost = sum(1 for value in values if len(value) == 3 and value.isdecimal())
        if lost:
            why = _put_back(lost)
    elif share < 0.5:
        why = "Known heading, but few values fit"
    return round(confidence, 2), why


def _put_back(lost: int) -> str:
    if lost == 1:
        return "Leading 0 was lost: put back on 1 row"
    return f"Leading 0 was lost: put back on {lost:,} rows"


def guess(values: list[str]) -> str | None:
    """What values look like when the heading says nothing; None when they could be anything."""
    count = len(values)
    if sum(map(is_email, values)) >= count * 0.6:
        return "email"
    if sum(1 for value in values if abn_of(value)) >= count * 0.7:
        return "abn"
    if sum(map(_is_website, values)) >= count * 0.7:
        return "website"
    if sum(map(is_mobile, values)) >= count * 0.7:
        return "mobile"
    if sum(map(_is_phone, values)) >= count * 0.8 and all(len(digits(value)) >= 9 for value in values):
        return "phone"
    words = [value for value in values if len(value) > 1]
    if len(words) == count and sum(1 for value in values if kind_of_word(value)) >= count * 0.9:
        return "kind"
    return None


def could_be_names(values: list[str]) -> bool:
    """True for values that are mostly different texts of letters."""
    if not values:
        return False
    lettered = sum(1 for value in values if sum(map(str.isalpha, value)) >= max(2, len(value) // 2))
    return (
        lettered >= len(values) * 0.8 and len(set(values)) >= len(values) * 0.6 and not any(map(is_email, values[:20]))
    )


def share_of_words(values: list[str]) -> float:
    """The share of values of more than one word, 0 to 1: names have them, codes have not."""
    return sum(" " in value for value in values) / len(values) if values else 0.0


def could_be_references(values: list[str]) -> bool:
    """True for short codes of letters and digits, no two alike; never for bare numbers, which could be anything."""
    return len(values) >= 2 and len(set(values)) == len(values) and all(map(_CODE.fullmatch, values))


_CODE = re.compile(r"(?=.*[A-Za-z])(?=.*[0-9])[A-Za-z0-9][A-Za-z0-9\-/.]{1,14}", re.ASCII)
_TELLING = frozenset({"email", "abn", "mobile", "phone"})


def is_list_without_heading(rows: list[tuple[str, ...]]) -> bool:
    """True when rows of one width can only be clients: a column of names, and one of e-mails, ABNs or phones."""
    width, often = Counter(map(len, rows)).most_common(1)[0] if rows else (0, 0)
    if width < 2 or len(rows) < 3 or often < 0.8 * len(rows):
        return False
    columns = [[row[index] for row in rows if len(row) == width and row[index]] for index in range(width)]
    columns = [values for values in columns if len(values) >= 0.3 * often and len(values) >= 2]
    guesses = [guess(values) for values in columns]
    named = any(
        guessed is None and could_be_names(values) and share_of_words(values) >= 0.5
        for guessed, values in zip(guesses, columns, strict=True)
    )
    return named and bool(_TELLING & set(filter(None, guesses)))


# --------------------------------------------------------------------------------------- tax file numbers


def is_tfn_column(values: list[str], target: str | None) -> bool:
    """True when most values of a column are tax file numbers, whatever its heading says.

    One random number in eleven passes the check by chance, so three must pass, and most of those there are. Company
    numbers and phone numbers without their zero have nine digits too and are believed when they pass their own test.
    """
    numbers = [digits(value) for value in values if len(value) >= _SHORTEST_TFN and is_number(value)]
    numbers = [number for number in numbers if len(number) in (_SHORTEST_TFN, 9)]
    if len(numbers) < 3 or len(numbers) < len(values) * 0.5:
        return False
    passing = sum(map(tfn_is_valid, numbers))
    if passing < 3 or passing < len(numbers) * (0.6 if len(numbers) >= 5 else 1.0):
        return False
    company = sum(1 for number in numbers if acn_is_valid(number.zfill(9)))
    return not (target == "acn" and company >= passing)


def decide_tax_number(values: list[str]) -> str | None:
    """A "Tax Number" column: ``abn`` when its values are ABNs, TFN when they may be tax file numbers, else None.

    An empty column may be filled with anything later; it is dropped.
    """
    business = sum(1 for value in values if abn_of(value) or (is_number(value) and len(digits(value)) == 11))
    short = sum(1 for value in values if is_number(value) and len(digits(value)) in (8, 9))
    if business and business >= short:
        return "abn"
    return TFN if short or not values else None
