"""Asides: what stands beside a name in the same text and is no part of it: numbers, remarks, a second name.

Owns the ways they are written. Knows no keys and no scores.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from qbosync_desktop.matching import words as w
from qbosync_desktop.matching.folding import words
from qbosync_desktop.matching.nicknames import GIVEN_NAMES

SIGNS = re.compile(r"(?<! [ptfsu])/|[+<@]| - |\d[\d -]{6}|[ -][1-9]$|\) [a-z]|\.(?:com|net|org)\b")
_SAID = """
formerly previously prev fka aka nee known sole care att attn attention abn acn arbn tfn deceased decd liquidation
appointed partnership account acct acc ac rental personal itr bas client customer www
"""
TELLING = frozenset(_SAID.split())
"""Signs and words that a number, a remark or a second name cannot do without; most names hold none of them."""

_LABELLED = re.compile(
    r"[\s,(\[:-]*\b(a\.?b\.?n|a\.?c\.?n|a\.?r\.?b\.?n|t\.?f\.?n)\b\.?[\s:#.-]*(?:no\.?\s*)?"
    r"(\d(?:[ -]?\d){7,10})\b[\s)\]]*"
)
TELLING_MARKS = frozenset("/+<@-).0123456789")
"""One of these is in all that SIGNS finds."""

_LONG = re.compile(r"\d[\d -]{6}")
_BARE_ABN = re.compile(r"[\s,(-]+\d{2} ?\d{3} ?\d{3} ?\d{3}\)?$")
_TELEPHONE = re.compile(r"[\s,(-]+(?:\+?61 ?[2-478]|\(?0[2-478]\)?)(?:[ -]?\d){8}\)?$")
_MAIL = re.compile(r"[\s,(<-]+[\w.+-]+@[\w.-]+\.\w+[)>]?$")
_GROUPED = re.compile(r"^(\d{3})[ -](\d{3})[ -](\d{3})\b")

_RESPELT = (
    ("+", re.compile(r"(?<=\b[a-z0-9])\+(?=\s|$)"), " plus"),  # "A+"; between two names "+" is "and"
    ("@", re.compile(r"(?<=[a-z])\s?@\s?(?=[a-z]+$|[a-z]+ )"), " at "),
    ("24", re.compile(r"\b24[/-]7\b"), "247"),
    ("www", re.compile(r"^(?:https?://)?www\.(?=\w)"), ""),
    (".", re.compile(r"(?<=\w)\.(?:com|net|org)(?:\.au)?(?=\s|$)"), ""),
    ("partnership", re.compile(r"^(?:the )?partnership (?:of|between) "), ""),
    ("att", re.compile(r"^(?:att?n|attention)\b[.:]?\s+"), ""),
    ("liquid", re.compile(r"[\s,(-]+(?:members )?in (?:voluntary )?liquidation\)?$"), ""),
    ("appointed", re.compile(r"[\s,(-]+(?:voluntary )?administrators? appointed\)?$"), ""),
    ("/", re.compile(r"^(\w+)/(\w+)$"), r"\1, \2"),
)
"""What a text has to hold, how it is written, and what it means."""
_EITHER = re.compile(r"^([a-z]+)\s?/\s?([a-z]+)(?= [a-z])")

_CARE_OF = re.compile(r"^(.*\S)\s*[,(-]?\s+(?:c/[-o]?|c\.o\.|c-o|care of|att?n:|attn\.?|attention:?)\s*(\S.*)$")
_FORMERLY = re.compile(
    r"^(.*\S)\s*[,(-]?\s+(?:formerly(?: known as)?|previously|prev|fka|aka|also known as|known as|nee)\b"
    r"[.:]?\s*(\S.*?)\)?$"
)
_EARLIER = frozenset({"formerly", "previously", "prev", "fka", "aka", "known", "nee"})
_SOLE = re.compile(r"^(.*\S)\s*[,(-]?\s+(?:as )?(?:a )?sole (?:trader|proprietor)\)?$")
_COUNTED = re.compile(r"^([a-z' .-]*[a-z])(?:\s+-?\s*|-)([1-9])$")
_HOLDER = re.compile(r"^([^<>]*?)\s*<\s*([^<>]+?)\s*>$")
_LEDGER = re.compile(r"\s+(?:a/c|acc?t|account)\.?$")
_ACCOUNT = re.compile(r"\b(family|investment|unit|discretionary|property|fund|trust)\s+(?:a/c|ac|acc?t|account)\.?$")
_CALLED = re.compile(r"^([a-z]+) [(\"]([a-z]+)[)\"] (.+)$")

_REMARK_WORDS = """
rental rentals personal business individual private tax bas itr ias client customer cust old new inactive archived
monthly quarterly annual annually bookkeeping payroll property investment account accounts acct home work
sole trader do not use duplicate main advice adviser returns return fees only c
"""
_REMARKS = frozenset(_REMARK_WORDS.split())
"""Words that a practice writes behind a name to keep its own records apart."""
_BOUNDS = frozenset({"c", "client", "customer", "cust"})
"""What sets a customer apart from the supplier of the same name: no two customers."""
_YEAR = re.compile(r"^(?:fy)?(?:20)?[12]\d$")


@dataclass(frozen=True, slots=True)
class Aside:
    """The name proper, ``others`` that the text gives beside it, its ``trustee``, and what else is ``said``, folded."""

    name: str
    said: str = ""
    others: tuple[str, ...] = ()
    trustee: str = ""


def strip_numbers(text: str) -> str:
    """The text without ABN, ACN, TFN, telephone number and e-mail behind the name; a company named by its ACN keeps it.

    A tax file number is in no key, wherever it stands.
    """
    if not _LONG.search(text):
        return text if "@" not in text else _MAIL.sub("", text)
    while found := _LABELLED.search(text):
        before, after = text[: found.start()].strip(), text[found.end() :].strip()
        if not before and found[1][0] != "t":
            return f"{''.join(filter(str.isdigit, found[2]))} {after}".strip()
        text = f"{before} {after}".strip()
    grouped = _GROUPED.match(text)
    if grouped:
        return "".join(grouped.groups()) + text[grouped.end() :]
    for pattern in (_BARE_ABN, _TELEPHONE, _MAIL):
        found = pattern.search(text)
        if found and any(map(str.isalpha, text[: found.start()])):
            text = text[: found.start()]
    return text


def respelt(text: str) -> str:
    """Signs that stand for words as words: "A+" is "A plus", "Ann/Bob Lee" is "Ann & Bob Lee"."""
    for sign, pattern, meaning in _RESPELT:
        if sign in text:
            text = pattern.sub(meaning, text)
    if "/" in text:
        found = _EITHER.match(text)
        if found and found[1] in GIVEN_NAMES and found[2] in GIVEN_NAMES:
            text = f"{found[1]} & {found[2]}{text[found.end() :]}"
    if text[-3:] in ("a/c", "unt", "cct", "acc", " ac"):
        found = _ACCOUNT.search(text)
        if found:
            text = text[: found.end(1)] + ("" if found[1] in ("fund", "trust") else " trust")
    return text


def remark(said: str) -> bool:
    """True for a remark that keeps a holder's records apart."""
    told = said.split()
    return not _BOUNDS.issuperset(told) and _all_remarks(told)


def aside(text: str) -> Aside | None:
    """The name proper, where the text says more than one name; None where it does not."""
    if text.endswith(">"):
        found = _HOLDER.match(text)
        if found and found[1]:
            held = _LEDGER.sub("", found[2])
            return Aside(held if not _TRUSTS.isdisjoint(words(held)) else f"{held} trust", trustee=found[1])
    found = _CARE_OF.match(text) if "c/" in text or "c-o" in text or "care of" in text or "att" in text else None
    if found:
        return _beside(found[1].rstrip(" ,(-"), found[2])
    said = words(text)
    found = None if _EARLIER.isdisjoint(said) else _FORMERLY.match(text)
    if found:
        return _formerly(found[1].rstrip(" ,(-"), found[2])
    found = _SOLE.match(text) if "sole" in said else None
    if found:
        return Aside(found[1].rstrip(" ,(-"), "sole trader")
    found = _CALLED.match(text) if ") " in text or '" ' in text else None
    if found and found[2] in GIVEN_NAMES:
        return Aside(f"{found[1]} {found[3]}", "", (f"{found[2]} {found[3]}",))
    if " - " in text or " / " in text:
        return _parts(text)
    if text[-1:].isdigit():
        found = _COUNTED.match(text)
        if found and _person(found[1]):
            return _beside(found[1], found[2])
    return _trailing(text, said)


def _beside(name: str, said: str, *others: str) -> Aside:
    return Aside(name, " ".join(words(said)), others)


def _formerly(now: str, before: str) -> Aside:
    said = words(now)
    if len(words(before)) == 1 and len(said) > 1 and w.BUSINESS.isdisjoint(said):
        before = f"{' '.join(said[:-1])} {before}"  # "Ruth Pryce formerly Oldham"
    return _beside(now, f"formerly {before}", before)


def _parts(text: str) -> Aside | None:
    first, _, last = (part.strip() for part in text.partition(" - " if " - " in text else " / "))
    if not first or not last:
        return None
    for name, said in ((first, last), (last, first)):
        if _all_remarks(words(said)):
            return Aside(name) if _BOUNDS.issuperset(words(said)) else _beside(name, said)
    for name, holder in ((first, last), (last, first)):
        if _held(name) and _legal(holder):
            return Aside(name, trustee=holder)
    for name, said in ((last, first), (first, last)):
        if _person(name) and not _person(said):
            return _beside(name, said, said)
    return None


def _held(text: str) -> bool:
    said = words(text)
    return not _TRUSTS.isdisjoint(said) and w.LEGAL.isdisjoint(said)


def _legal(text: str) -> bool:
    said = words(text)
    return len(said) > 1 and said[-1] in w.LEGAL and _TRUSTS.isdisjoint(said)


_TRUSTS = frozenset({"trust", "tst", "smsf", "superfund", "fund", "super", "sf", "ft", "ut"})


def _trailing(text: str, said: list[str]) -> Aside | None:
    """ "Warwick Pemberton 2024 ITR": remarks right behind a person's name."""
    if not said or not _all_remarks(said[-1:]):
        return None
    parts = text.split()
    at = len(parts)
    while at > 2 and _all_remarks(words(parts[at - 1])):
        at -= 1
    name = " ".join(parts[:at])
    return _beside(name, " ".join(parts[at:])) if at < len(parts) and _person(name) else None


def _all_remarks(said: list[str]) -> bool:
    return bool(said) and all(word in _REMARKS or _YEAR.match(word) for word in said)


def _person(text: str) -> bool:
    """True where a part is a person's name beyond doubt: a given name that is known, and a family name."""
    said = [word for word in words(text) if word not in w.TITLES]
    if not 1 < len(said) <= 4 or not all(map(str.isalpha, said)) or not w.BUSINESS.isdisjoint(said) or "and" in said:
        return False
    if "," in text:
        said = said[1:] + said[:1]
    return said[0] in GIVEN_NAMES and len(said[-1]) > 1 and all(len(x) == 1 or x in GIVEN_NAMES for x in said[1:-1])
