"""A client's name and its person's names, from whatever name columns a file has. Knows no rows and no register."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from qbosync_desktop.domain.client import ClientKind
from qbosync_desktop.domain.phones import canonical_phone, is_mobile, split_phones


@dataclass(frozen=True, slots=True)
class NameFound:
    """A client's name, and the attributes that the file itself gave with it."""

    text: str
    given: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Person:
    """The names of the person a client is, or of its contact."""

    given: str = ""
    middle: str = ""
    family: str = ""


_NAME = frozenset({"name"})


def name_of(got: Mapping[str, str], *, organisation: bool = False) -> NameFound:
    """The client's name from the targets of one row. ``organisation``: the file says that it is no person.

    MYOB's "Co./Last Name" is an organisation's name, or a family name when a given name stands beside it.
    """
    if got.get("name"):
        return NameFound(got["name"], _NAME)
    if got.get("co_last_name"):
        if got.get("given_name") and not organisation:
            text = " ".join(filter(None, (got["given_name"], got.get("middle_name"), got["co_last_name"])))
            return NameFound(text, _NAME | {"family_name"})
        return NameFound(got["co_last_name"], _NAME)
    if got.get("company_name"):
        return NameFound(got["company_name"], _NAME)
    if got.get("family_name"):
        parts = (got.get("given_name"), got.get("middle_name"), got["family_name"])
        return NameFound(" ".join(filter(None, parts)), _NAME)
    return NameFound(got.get("trading_name", ""), _NAME)


def person_of(got: Mapping[str, str], name: str, kind: ClientKind) -> Person:
    """The person's names: of their own columns, of the contact column, else of an individual's own name."""
    if got.get("given_name") or got.get("family_name"):
        family = got.get("family_name", "")
        if not family and got.get("co_last_name") and not got.get("name"):
            family = got["co_last_name"]
        return Person(got.get("given_name", ""), got.get("middle_name", ""), family)
    if got.get("contact_name"):
        return split_person(got["contact_name"])
    return split_person(name) if kind is ClientKind.INDIVIDUAL else Person()


_TITLE = re.compile(r"^(?:mr|mrs|ms|miss|mx|dr|prof|rev|sir)\b\.?\s+", re.IGNORECASE)


def split_person(text: str) -> Person:
    """A person's full name in its parts: "Adams, Rachel Elizabeth" or "Rachel Elizabeth Adams".

    Nothing is taken from a text of one word, of more than four, with a digit in it, or of two people.
    """
    text = _TITLE.sub("", text.strip())
    if any(map(str.isdigit, text)) or re.search(r"[&/+()]|\band\b", text, re.IGNORECASE):
        return Person()
    if text.count(",") == 1:
        family, _, rest = text.partition(",")
        names = _TITLE.sub("", rest.strip()).split()
        if not names or not family.strip() or len(names) > 3:
            return Person()
        return Person(names[0], " ".join(names[1:]), family.strip())
    names = text.split()
    if "," in text or not 2 <= len(names) <= 4:
        return Person()
    at = len(names) - 1
    while at > 1 and names[at - 1].casefold() in (
        "de",
        "da",
        "di",
        "del",
        "la",
        "le",
        "van",
        "von",
        "der",
        "den",
        "bin",
        "al",
    ):
        at -= 1
    return Person(names[0], " ".join(names[1:at]), " ".join(names[at:]))


_LONGEST = 400
_LABELLED = re.compile(
    r"(phone|ph|tel|mobile|mob|cell|fax|other|work|home|alt\w*)\s*[:.]\s*([+\d(][\d\s()+\-.]{4,})", re.IGNORECASE
)
_LABELS = {"mob": "mobile", "cell": "mobile", "fax": "fax", "oth": "alternate_phone", "alt": "alternate_phone"}


def several_phones(text: str, target: str) -> list[tuple[str, str]]:
    """The numbers of a cell that holds more than one: target and canonical number each; empty for anything else.

    QuickBooks' contact list writes "Phone:(03) 9123 4567 Mobile:0412 345 678".
    """
    if len(text) > _LONGEST:
        return []
    if labelled := _LABELLED.findall(text):
        found = [(_LABELS.get(label.casefold()[:3], target), canonical_phone(number)) for label, number in labelled]
        return [(name, number) for name, number in found if number]
    parts = [canonical_phone(part) for part in split_phones(text)]
    if len(parts) < 2 or not all(parts):
        return []
    spare = [name for name in (target, "alternate_phone") if name != "mobile" or target == "mobile"]
    answer: list[tuple[str, str]] = []
    for number in parts:
        if is_mobile(number) and "mobile" not in dict(answer) and target == "phone":
            answer.append(("mobile", number))
        elif spare:
            answer.append((spare.pop(0), number))
    return answer
