"""What kind of client a row is: from the words practice systems use, else from the name. Knows no columns."""

from __future__ import annotations

import re
from functools import lru_cache

from qbosync_desktop.domain.client import ClientKind

_WORDS: dict[str, ClientKind] = {}


def _say(kind: ClientKind, *words: str) -> None:
    _WORDS.update(dict.fromkeys(words, kind))


_say(ClientKind.INDIVIDUAL, "individual", "individuals", "i", "ind", "indiv", "person", "p/i", "soletrader", "natural")
_say(ClientKind.INDIVIDUAL, "naturalperson", "sole", "st", "soleproprietor", "individualsoletrader", "soletraders")
_say(ClientKind.INDIVIDUAL, "individualnonbusiness", "individualbusiness", "people", "soleproprietorship")
_say(ClientKind.COMPANY, "company", "companies", "c", "co", "coy", "comp", "corporation", "ptyltd", "privatecompany")
_say(ClientKind.COMPANY, "publiccompany", "corporate", "proprietarycompany", "proprietarylimitedcompany", "limited")
_say(ClientKind.COMPANY, "australianprivatecompany", "australianpubliccompany", "limitedcompany", "ltd")
_say(ClientKind.TRUST, "trust", "trusts", "t", "tr", "familytrust", "discretionarytrust", "unittrust", "hybridtrust")
_say(ClientKind.TRUST, "deceasedestate", "estate", "fixedtrust", "testamentarytrust", "fixedunittrust", "trustee")
_say(ClientKind.TRUST, "discretionarytradingtrust", "discretionaryinvestmenttrust", "deceased", "tst")
_say(ClientKind.PARTNERSHIP, "partnership", "partnerships", "p", "pship", "pa", "familypartnership", "part", "pt")
_say(ClientKind.PARTNERSHIP, "limitedpartnership", "generalpartnership", "jointventure")
_say(
    ClientKind.SUPER_FUND, "superfund", "smsf", "f", "sf", "fund", "super", "superannuationfund", "superannuation", "s"
)
_say(ClientKind.SUPER_FUND, "selfmanagedsuperfund", "selfmanagedsuperannuationfund", "superannuationfunds", "m")
_say(ClientKind.SUPER_FUND, "atoregulatedselfmanagedsuperannuationfund", "apraregulatedfund", "superfunds")
_say(ClientKind.OTHER, "other", "o", "association", "club", "charity", "government", "notforprofit", "nonprofit", "nfp")
_say(ClientKind.OTHER, "cooperative", "incorporatedassociation", "bodycorporate", "stratacorporation", "society")
_say(ClientKind.OTHER, "otherincorporatedentity", "otherunincorporatedentity", "superfundother", "governmententity")

ORGANISATION_WORDS = frozenset({"organisation", "organization", "org", "business", "nonindividual", "entity"})
"""MYOB says only "Organisation"; the name tells which."""

_PATTERNS: tuple[tuple[ClientKind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        (
            ClientKind.SUPER_FUND,
            r"\bsuper(?:annuation)?\s+(?:fund|plan)\b|\bsmsf\b|\bs\.?m\.?s\.?f\b|(?<![\w/])s/f(?![\w/])"
            r"|\bretirement fund\b"
            r"|\bpension fund\b|\bsuper(?:annuation)?\s*$|\bsuperfund\b",
        ),
        (
            ClientKind.TRUST,
            r"\btrusts?\b|\btrustees?\s+for\b|(?<![\w/])a\s?/\s?t\s?/\s?f\b|\batf\b|\baatf\b|(?<![\w/])f/t(?![\w/])"
            r"|\bas trustee\b"
            r"|^(?:the )?est(?:ate|\.)?\s+(?:of\b|late\b)|\bdeceased\b|^estate\b",
        ),
        (ClientKind.PARTNERSHIP, r"\bpartnership\b|\bp['’]ship\b"),
        (
            ClientKind.COMPANY,
            r"\bpty\b|\bp/l\b|\bproprietary\b|\bltd\b|\blimited\b|\bn\.?l\.?$|\bcorporation\b|\bcorp\b\.?|\ba\.?c\.?n\b",
        ),
        (
            ClientKind.OTHER,
            r"\binc\b\.?|\bincorporated\b|\bassociation\b|\bclub\b|\bsociety\b|\bchurch\b|\bschool\b|\bcouncil\b"
            r"|\bbody corporate\b|\bowners corporation\b|\bstrata plan\b|\bfoundation\b|\bco-?operative\b",
        ),
    )
)
_COUPLE = re.compile(
    r"^(?:[A-Z](?:\.|\b)\s?){1,3}(?:[\w'’\-]+\s+)?(?:&|and|\+)\s+(?:[A-Z](?:\.|\b)\s?){1,3}(?:[\w'’\-]+)?$"
    r"|^[\w'’\-]+,\s*[\w.]+(?:\s[\w.]+)?\s(?:&|and)\s[\w.]+(?:\s[\w.]+)?$"
    r"|^[A-Z][\w'’\-]+\s(?:&|and)\s[A-Z][\w'’\-]+\s[A-Z][\w'’\-]+$"
)
_COMMA_PERSON = re.compile(r"^[^\W\d_][^\d,&]{0,60},\s*[^\W\d_][^\d,&]{0,60}$")
_TITLED = re.compile(r"^(?:mr|mrs|ms|miss|mx|dr|prof|rev|sir)\b\.?\s", re.IGNORECASE)


@lru_cache(maxsize=4096)
def kind_of_word(text: str) -> ClientKind | None:
    """The kind a practice system's word or letter stands for; None when the word says none of the six."""
    plain = "".join(letter for letter in text.casefold() if letter.isalnum())
    if plain in _WORDS:
        return _WORDS[plain]
    for word, kind in (
        ("super", ClientKind.SUPER_FUND),
        ("smsf", ClientKind.SUPER_FUND),
        ("trust", ClientKind.TRUST),
        ("estate", ClientKind.TRUST),
        ("partnership", ClientKind.PARTNERSHIP),
        ("company", ClientKind.COMPANY),
        ("individual", ClientKind.INDIVIDUAL),
        ("soletrader", ClientKind.INDIVIDUAL),
    ):
        if word in plain and len(plain) <= 60:
            return kind
    return None


def is_kind_word(text: str) -> bool:
    """True for a text that a kind column may hold."""
    return kind_of_word(text) is not None or _plain(text) in ORGANISATION_WORDS


def says_organisation(text: str) -> bool:
    """True for MYOB's "Organisation": not a person, and the name tells the rest."""
    return _plain(text) in ORGANISATION_WORDS


@lru_cache(maxsize=4096)
def says_no_person(text: str) -> bool:
    """True for a word of any kind but an individual's: a given name beside it is then a contact's."""
    return bool(text) and (says_organisation(text) or kind_of_word(text) not in (None, ClientKind.INDIVIDUAL))


def kind_of_name(name: str, given: str = "", family: str = "", acn: str = "") -> ClientKind:
    """The kind a name suggests, ``OTHER`` when it suggests none. The person's names are those of the same row.

    A company with a contact person stays a company: the person's names count only when they are the client's name.
    """
    for kind, pattern in _PATTERNS:
        if pattern.search(name):
            return kind
    if acn:
        return ClientKind.COMPANY
    if _COUPLE.match(name):
        return ClientKind.PARTNERSHIP
    if _TITLED.match(name) or _COMMA_PERSON.match(name):
        return ClientKind.INDIVIDUAL
    if family:
        words = set(re.findall(r"[^\W_]+", name.casefold()))
        person = set(re.findall(r"[^\W_]+", f"{given} {family}".casefold()))
        if person and (person <= words or (words <= person)):
            return ClientKind.INDIVIDUAL
    return ClientKind.OTHER


def _plain(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())
