"""Reasons: what speaks for or against a pair, in the accountant's words. Explains levels; decides nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qbosync_desktop.domain.suggestion import Reason
from qbosync_desktop.matching import words as w
from qbosync_desktop.matching.folding import plain, words
from qbosync_desktop.matching.levels import Code, Kind, Mail, Phone, Place
from qbosync_desktop.matching.namelevels import NameLevel
from qbosync_desktop.matching.names import Form
from qbosync_desktop.matching.nicknames import GROUPS

FORM_WORDS = {
    Form.PERSON: "person’s name",
    Form.JOINT: "joint names",
    Form.COMPANY: "company name",
    Form.TRUST: "trust name",
    Form.SUPER: "super fund name",
    Form.PARTNERSHIP: "partnership name",
    Form.ESTATE: "estate of a person",
}


@dataclass(slots=True)
class Holders:
    """On how many clients and customers the shared e-mail, mobile, phone and address stand."""

    mail: tuple[int, int] = (1, 1)
    mobile: tuple[int, int] = (1, 1)
    phone: tuple[int, int] = (1, 1)
    place: tuple[int, int] = (1, 1)


@dataclass(slots=True, frozen=True)
class Written:
    """A record's name and given name as they are written."""

    name: str
    given: str


_NAME_TEXT: dict[NameLevel, tuple[tuple[bool, str], ...]] = {
    NameLevel.CLOSE: ((True, "name is close"),),
    NameLevel.TRADING: ((True, "same trading name"),),
    NameLevel.PARTIAL: ((True, "part of the name"),),
    NameLevel.GIVEN: ((True, "same given name"), (False, "family name differs")),
    NameLevel.DOUBLE: ((True, "same given name"), (True, "family name in part")),
    NameLevel.OTHER_MIDDLE: ((True, "same name"), (False, "middle name differs")),
    NameLevel.FAMILY: ((True, "same family name"), (False, "given name differs")),
    NameLevel.RELATED: ((True, "same words in the name"),),
    NameLevel.CONTACT: ((False, "contact person of this customer"),),
    NameLevel.WEAK: ((False, "name is only a little alike"),),
    NameLevel.DIFFERS: ((False, "name differs"),),
    NameLevel.FAMILY_OPEN: ((True, "same family name"),),
    NameLevel.MISSING: (),
}


def explain(one: Written, two: Written, levels: Sequence[int], form: Form, holders: Holders) -> tuple[Reason, ...]:
    """The chips of one pair, the name first. ``form`` is what the second name shows its holder to be."""
    name, kind, mail, mobile, phone, place, code = levels
    found: list[Reason] = []
    for agrees, text in _names(one, two, NameLevel(name)):
        found.append(Reason("name", agrees, text))
    if kind in (Kind.CLASH, Kind.LOOKS_OTHER):
        found.append(Reason("kind", False, FORM_WORDS.get(form, "name of a business")))
    elif name == NameLevel.RELATED:
        found.append(Reason("name", False, "joint names" if form is Form.JOINT else "number or kind of trust differs"))
    if code == Code.SAME:
        found.append(Reason("reference", True, "same reference"))
    if mail <= Mail.SAME_MANY:
        found.append(Reason("email", True, "same e-mail"))
        _shared(found, "email", holders.mail)
    elif mail == Mail.CLOSE:
        found.append(Reason("email", True, "e-mail is close"))
    elif mail == Mail.DOMAIN:
        found.append(Reason("email", True, "same e-mail domain"))
    elif mail == Mail.DIFFERS:
        found.append(Reason("email", False, "e-mail differs"))
    for level, word, holder in ((mobile, "mobile", holders.mobile), (phone, "phone", holders.phone)):
        if level <= Phone.SAME_MANY:
            found.append(Reason(word, True, f"same {word}"))
            _shared(found, word, holder)
        elif level == Phone.DIFFERS:
            found.append(Reason(word, False, f"{word} differs"))
    if place <= Place.SAME_MANY:
        found.append(Reason("address", True, "same address"))
        _shared(found, "address", holders.place)
    elif place != Place.MISSING:
        found.append(Reason("address", place <= Place.LOCALITY, _PLACE_TEXT[Place(place)]))
    return tuple(found)


_PLACE_TEXT = {
    Place.CLOSE: "address is close",
    Place.STREET: "same street, another place",
    Place.LOCALITY: "same suburb",
    Place.DIFFERS: "address differs",
}


def _shared(found: list[Reason], field: str, holders: tuple[int, int]) -> None:
    clients, customers = holders
    if clients > 1:
        found.append(Reason(field, False, f"shared by {clients} clients"))
    elif customers > 1:
        found.append(Reason(field, False, f"shared by {customers} customers"))


def _names(one: Written, two: Written, level: NameLevel) -> Sequence[tuple[bool, str]]:
    if level in _NAME_TEXT:
        return _NAME_TEXT[level]
    texts = difference(one.name, two.name)
    if level in (NameLevel.VARIANT, NameLevel.INITIAL):
        texts = [text for text in texts if text != "same name"] + _short_names(one, two)
        texts = texts or ["same words in the name"]
    return [(True, text) for text in texts]


def difference(one: str, two: str) -> list[str]:
    """Which spellings that mean the same set two equal names apart; ["same name"] when none does."""
    left, right = plain(one).strip(), plain(two).strip()
    if left == right:
        return ["same name"]
    found: list[str] = []
    left_words, right_words = words(left), words(right)
    if ("," in left) != ("," in right) and left_words != right_words:
        found.append("surname first")
    if ("&" in left or "+" in left) != ("&" in right or "+" in right):
        found.append("“&” is “and”")
    legal_left, legal_right = _legal(left, left_words), _legal(right, right_words)
    if bool(legal_left) != bool(legal_right):
        found.append("same name without “Pty Ltd”")
    elif legal_left != legal_right:
        found.append("“P/L” is “Pty Ltd”" if "p/l" in (legal_left, legal_right) else "“Limited” is “Ltd”")
    only_left = [word for word in left_words if word not in right_words]
    only_right = [word for word in right_words if word not in left_words]
    for first in only_left:
        for second in only_right:
            if w.EXPAND.get(first, first) == w.EXPAND.get(second, second):
                short, long = sorted((first, second), key=len)
                found.append(f"“{short.title()}” is “{long.title()}”")
    if any(word in w.TITLES for word in only_left + only_right):
        found.append("same name without the title")
    if "trustee" in left + right or "atf" in only_left + only_right:
        found.append("same trust, trustee named")
    return found or ["same name"]


def _legal(text: str, found: list[str]) -> str:
    if "p/l" in text:
        return "p/l"
    return " ".join(word for word in found if word in w.LEGAL and word not in ("pl", "inc"))


def _short_names(left: Written, right: Written) -> list[str]:
    """The nickname or initial that stands for a given name."""
    given = words(plain(left.given or left.name))
    other = words(plain(right.given or right.name))
    for one in given:
        for two in other:
            if one == two:
                continue
            if set(GROUPS.get(one, ())) & set(GROUPS.get(two, ())):
                return [f"“{two.title()}” is “{one.title()}”"]
            if len(one) != len(two) and min(len(one), len(two)) == 1 and one[0] == two[0]:
                short, long = sorted((one, two), key=len)
                return [f"“{short.upper()}” for “{long.title()}”"]
    return []
