"""E-mail addresses, states and postcodes: the forms this program accepts and how it writes them.

States and postcodes follow Australia Post's ranges. Border towns break them, so a mismatch is only ever a warning.
Knows no file and no client.
"""

from __future__ import annotations

import re
from functools import lru_cache

_ATOM = r"A-Z0-9!#$%&'*+/=?^_`{|}~\-"
_BEYOND = r"\u0080-\U0010ffff"
_EMAIL = re.compile(
    rf"[{_ATOM}{_BEYOND}]+(?:\.[{_ATOM}{_BEYOND}]+)*"
    rf"@(?:[A-Z0-9{_BEYOND}](?:[A-Z0-9\-{_BEYOND}]{{0,61}}[A-Z0-9{_BEYOND}])?\.)+"
    rf"[A-Z{_BEYOND}][A-Z0-9\-{_BEYOND}]{{1,62}}",
    re.IGNORECASE,
)
PLAIN_EMAIL_LINES = re.compile(
    rf"(?:(?:(?=.{{1,254}}$)(?:[a-z{_ATOM}]++(?:\.[a-z{_ATOM}]++)*+"
    r"@(?:(?!-)[A-Za-z0-9\-]{1,63}+(?<!-)\.)+[A-Za-z][A-Za-z0-9\-]{1,62}+"
    r"|[\w+\-]++(?:\.[\w+\-]++)*+@(?:(?!-)(?:[^\W_]|-){1,63}+(?<!-)\.)+[^\W\d_](?:[^\W_]|-){1,62}+))?\n)*+",
    re.MULTILINE,
)
"""As many lines as are empty or one valid address that stands for itself, for a column looked at in one go.

In ASCII that is every valid one; with other letters, one without a character at which a cell would be cut or cleaned.
"""
_EMAIL_MAX = 254
_EMAIL_SPLIT = re.compile(r"[;,\s|]+|/(?=[^/@\s]+@)")
_EMAIL_WRAP = re.compile(r"^(?:mailto:|[<(\[\"'])+|[>)\]\"'.]+$", re.IGNORECASE)


@lru_cache(maxsize=65536)
def email_is_valid(text: str) -> bool:
    """True when a text has the form of one e-mail address (RFC 5322's unquoted form, with a dotted domain)."""
    return len(text) <= _EMAIL_MAX and _EMAIL.fullmatch(text) is not None


def split_emails(text: str) -> tuple[str, ...]:
    """The addresses of one cell, first one first, without doubles; what is no address is kept as it is written.

    Takes ``a@x.com; b@y.com``, line breaks, and ``Ann Example <ann@x.com>``.
    """
    if "@" in text and text.isascii() and email_is_valid(text):
        return (text,)
    parts = [cleaned for part in _EMAIL_SPLIT.split(text) if (cleaned := _EMAIL_WRAP.sub("", part))]
    if any("<" in text and "@" in part for part in parts):  # "Ann Example <ann@x.com>": the words are her name
        parts = [part for part in parts if "@" in part]
    once: dict[str, str] = {}
    for part in parts:
        once.setdefault(part.casefold(), part)
    return tuple(once.values())


def email_keys(text: str) -> frozenset[str]:
    """The addresses of an ``email`` attribute, folded, for comparing."""
    return frozenset(part.casefold() for part in split_emails(text))


# ---------------------------------------------------------------------------------------- states, postcodes

STATES: dict[str, str] = {
    "ACT": "Australian Capital Territory",
    "NSW": "New South Wales",
    "NT": "Northern Territory",
    "QLD": "Queensland",
    "SA": "South Australia",
    "TAS": "Tasmania",
    "VIC": "Victoria",
    "WA": "Western Australia",
}
_STATE_WORDS: dict[str, str] = {
    **{code.casefold(): code for code in STATES},
    **{name.casefold().replace(" ", ""): code for code, name in STATES.items()},
    "vict": "VIC",
    "tasm": "TAS",
    "qland": "QLD",
    "queens": "QLD",
    "canberra": "ACT",
}

POSTCODES: tuple[tuple[int, int, str], ...] = (
    (200, 299, "ACT"),
    (800, 999, "NT"),
    (1000, 2599, "NSW"),
    (2600, 2618, "ACT"),
    (2619, 2899, "NSW"),
    (2900, 2920, "ACT"),
    (2921, 2999, "NSW"),
    (3000, 3999, "VIC"),
    (4000, 4999, "QLD"),
    (5000, 5999, "SA"),
    (6000, 6999, "WA"),
    (7000, 7999, "TAS"),
    (8000, 8999, "VIC"),
    (9000, 9999, "QLD"),
)
"""First and last postcode of each range, and its state (Australia Post)."""

_NEIGHBOURS = frozenset({("NSW", "ACT"), ("ACT", "NSW"), ("NT", "SA"), ("NT", "WA"), ("NT", "QLD")})
"""State written, state of the postcode: pairs that real places have (Jervis Bay, Hall, Uluru's desert communities)."""


@lru_cache(maxsize=4096)
def canonical_state(text: str) -> str:
    """An Australian state's short name ("Victoria", "Vic." → "VIC"); any other text as it is written."""
    text = text.strip()
    return _STATE_WORDS.get(re.sub(r"[^a-z]", "", text.casefold()), text)


@lru_cache(maxsize=16384)
def canonical_postcode(text: str) -> str:
    """A postcode with the 0 a spreadsheet has eaten (800 → 0800, 200 → 0200); any other text as it is written."""
    text = text.strip()
    if len(text) == 3 and text.isascii() and text.isdecimal() and (text[0] in "89" or text[0] == "2"):
        return "0" + text
    return text


def postcode_is_australian(postcode: str) -> bool:
    """True for four digits inside Australia Post's ranges."""
    return bool(state_of_postcode(postcode))


@lru_cache(maxsize=16384)
def state_of_postcode(postcode: str) -> str:
    """The state a postcode belongs to, "" when none does."""
    if len(postcode) != 4 or not (postcode.isascii() and postcode.isdecimal()):
        return ""
    number = int(postcode)
    return next((state for first, last, state in POSTCODES if first <= number <= last), "")


def state_agrees_with_postcode(state: str, postcode: str) -> bool:
    """False only when an Australian state and an Australian postcode clearly contradict each other."""
    home = state_of_postcode(postcode)
    return not home or state not in STATES or home == state or (state, home) in _NEIGHBOURS
