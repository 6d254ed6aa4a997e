"""Reasons: what speaks for or against a pair, in the accountant's words. Explains levels; decides nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from qbosync_desktop.domain.suggestion import Reason
from qbosync_desktop.matching import words as w
from qbosync_desktop.matching.folding import plain, plain_all, words
from qbosync_desktop.matching.levels import Code, Kind, Mail, Phone
from qbosync_desktop.matching.namelevels import NameLevel
from qbosync_desktop.matching.names import Form
from qbosync_desktop.matching.nicknames import GROUPS
from qbosync_desktop.matching.places import Place

FORM_WORDS = {
    Form.PERSON: "person’s name",
    Form.JOINT: "joint names",
    Form.COMPANY: "company name",
    Form.TRUST: "trust name",
    Form.SUPER: "super fund name",
    Form.PARTNERSHIP: "partnership name",
    Form.ESTATE: "estate of a person",
}


Holders = tuple[int, ...]
"""On how many clients and customers the shared e-mail, mobile, phone and address stand: eight numbers."""

ALONE: Holders = (1,) * 8


@dataclass(slots=True)
class Written:
    """A record's name and given name as they are written, case and accents aside."""

    name: str
    given: str

    @property
    def words(self) -> list[str]:
        """The words of the name."""
        return words(self.name)

    @classmethod
    def of(cls, names: Sequence[str], givens: Sequence[str]) -> list[Written]:
        """Many records at once."""
        return list(map(cls, map(str.strip, plain_all(names)), plain_all(givens)))


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
_SAME_COMMON, _RELATED = int(NameLevel.SAME_COMMON), int(NameLevel.RELATED)  # looked up once, not per pair
_SPELT_OTHERWISE = frozenset({NameLevel.VARIANT, NameLevel.INITIAL})
_OTHER_KIND = frozenset({Kind.CLASH, Kind.LOOKS_OTHER})
_FORM_WORDS = {int(form): text for form, text in FORM_WORDS.items()}
_NAME_TEXTS = {int(level): texts for level, texts in _NAME_TEXT.items()}


def explain(
    one: Written, two: Written, levels: Sequence[int], form: int, holders: Holders = ALONE
) -> tuple[Reason, ...]:
    """The chips of one pair, the name first. ``form`` is the Form that the second name shows its holder to be."""
    name, kind = levels[0], levels[1]
    if name <= _SAME_COMMON and one.name == two.name:
        return _alike(tuple(levels[:7]), form, holders)
    found = [_reason("name", agrees, text) for agrees, text in _names(one, two, name)]
    if kind in _OTHER_KIND:
        found.append(_reason("kind", False, _FORM_WORDS.get(form, "name of a business")))
    elif name == _RELATED:
        found.append(_reason("name", False, "joint names" if form == Form.JOINT else _other_entity(one, two)))
    return (*found, *_details(tuple(levels[2:7]), holders))


@lru_cache(maxsize=16384)
def _alike(levels: tuple[int, ...], form: int, holders: Holders) -> tuple[Reason, ...]:
    """The chips of two that write their name alike."""
    found = [_reason("name", True, "same name")]
    if levels[1] in _OTHER_KIND:
        found.append(_reason("kind", False, _FORM_WORDS.get(form, "name of a business")))
    return (*found, *_details(levels[2:], holders))


@lru_cache(maxsize=4096)
def _reason(field: str, agrees: bool, text: str) -> Reason:
    return Reason(field, agrees, text)


@lru_cache(maxsize=16384)
def _details(levels: tuple[int, ...], holders: Holders) -> tuple[Reason, ...]:
    """The chips of the contacts: the same for all pairs that agree alike."""
    mail, mobile, phone, place, code = levels
    found: list[Reason] = []
    if code == Code.SAME:
        found.append(_reason("reference", True, "same reference"))
    if mail <= Mail.SAME_MANY:
        found.append(_reason("email", True, "same e-mail"))
        _shared(found, "email", holders[0:2])
    elif mail == Mail.CLOSE:
        found.append(_reason("email", True, "e-mail is close"))
    elif mail == Mail.DOMAIN:
        found.append(_reason("email", True, "same e-mail domain"))
    elif mail == Mail.DIFFERS:
        found.append(_reason("email", False, "e-mail differs"))
    for level, word, holder in ((mobile, "mobile", holders[2:4]), (phone, "phone", holders[4:6])):
        if level <= Phone.SAME_MANY:
            found.append(_reason(word, True, f"same {word}"))
            _shared(found, word, holder)
        elif level == Phone.DIFFERS:
            found.append(_reason(word, False, f"{word} differs"))
    if place <= Place.SAME_MANY:
        found.append(_reason("address", True, "same address"))
        _shared(found, "address", holders[6:8])
    elif place != Place.MISSING:
        found.append(_reason("address", place <= Place.LOCALITY, _PLACE_TEXT[Place(place)]))
    return tuple(found)


_PLACE_TEXT = {
    Place.CLOSE: "address is close",
    Place.SLIPS: "address is close",
    Place.PARTS: "part of the address",
    Place.STREET: "same street, another place",
    Place.NUMBER: "same suburb",
    Place.LOCALITY: "same suburb",
    Place.DIFFERS: "address differs",
}


def _shared(found: list[Reason], field: str, holders: Holders) -> None:
    clients, customers = holders
    if clients > 1:
        found.append(_reason(field, False, f"shared by {clients} clients"))
    elif customers > 1:
        found.append(_reason(field, False, f"shared by {customers} customers"))


def _other_entity(one: Written, two: Written) -> str:
    figures = [[word for word in found.words if any(map(str.isdigit, word))] for found in (one, two)]
    return "number differs" if figures[0] != figures[1] else "kind of trust differs"


def _names(one: Written, two: Written, level: int) -> Sequence[tuple[bool, str]]:
    known = _NAME_TEXTS.get(level)
    if known is not None:
        return known
    texts = _difference(one.name, two.name, one.words, two.words)
    if level in _SPELT_OTHERWISE:
        texts = [text for text in texts if text != "same name"] + _short_names(one, two)
        texts = texts or ["same words in the name"]
    return [(True, text) for text in texts]


def difference(one: str, two: str) -> list[str]:
    """Which spellings that mean the same set two equal names apart; ["same name"] when none does."""
    left, right = plain(one).strip(), plain(two).strip()
    return _difference(left, right, words(left), words(right))


def _difference(left: str, right: str, left_words: list[str], right_words: list[str]) -> list[str]:
    if left == right:
        return ["same name"]
    found: list[str] = []
    if left_words == right_words and not ("/" in left or "&" in left or "+" in left or "&" in right or "+" in right):
        return ["same name"]
    if ("," in left) != ("," in right) and left_words != right_words:
        found.append("surname first")
    if ("&" in left or "+" in left) != ("&" in right or "+" in right):
        found.append("“&” is “and”")
    if len(left_words) == len(right_words) and set(left_words) == set(right_words):
        return found or ["same name"]
    only_left = [word for word in left_words if word not in right_words]
    only_right = [word for word in right_words if word not in left_words]
    if "/" not in left and "/" not in right and _TELLING.isdisjoint(only_left) and _TELLING.isdisjoint(only_right):
        return found or ["same name"]
    trustee = bool(_TRUSTEE.search(left)) != bool(_TRUSTEE.search(right))
    if not trustee:  # else the legal words are the trustee's
        found += _legal_words(_legal(left), _legal(right))
    kinds = _KIND.findall(left)[-1:], _KIND.findall(right)[-1:]
    if kinds[0] and kinds[1] and kinds[0] != kinds[1]:
        found.append(_means(kinds[0][0], kinds[1][0]))
        told = set(words(" ".join((*kinds[0], *kinds[1]))))
        only_left, only_right = [x for x in only_left if x not in told], [x for x in only_right if x not in told]
    for first in only_left:
        for second in only_right:
            if first in w.LEGAL or second in w.LEGAL:
                continue
            if w.EXPAND.get(first, first) == w.EXPAND.get(second, second):
                found.append(_means(first, second))
    if any(word in w.TITLES for word in only_left + only_right):
        found.append("same name without the title")
    if trustee:
        found.append("same trust, trustee named")
    return found or ["same name"]


_TRUSTEE = re.compile(r"trustee|\bttees?\b|\ba\.?/?t\.?/?f\b|\baatf\b")
_KIND = re.compile(
    r"\b(f\s*/\s*t|u\s*/\s*t|d\s*/\s*t|s\s*/\s*f|ft|ut|dt|sf|smsf"
    r"|(?:fam|family|unit|disc|discretionary) (?:trust|tst)|(?:super|superannuation|retirement) fund)\b"
)
"""How a kind of trust or fund is written."""
_SLASHED = re.compile(r"\bp\s*/\s*l\b")
_PL = "slashed"


_KINDS_OF_ENTITY = """
a t f s u d ft ut dt sf smsf atf aatf trustee trustees ttee ttees fam family unit disc discretionary trust tst super
superannuation retirement fund
"""
_TELLING = w.LEGAL | w.TITLES | frozenset(w.EXPAND) | frozenset(w.EXPAND.values()) | frozenset(_KINDS_OF_ENTITY.split())
"""Words that may set two spellings of one name apart; all others are simply there or not."""


def _legal(text: str) -> tuple[str, ...]:
    """The legal words of a name, the last run of them: ("pty", "ltd")."""
    tokens = words(_SLASHED.sub(f" {_PL} ", text) if "/" in text else text)
    end = next((at for at in range(len(tokens), 1, -1) if tokens[at - 1] in w.LEGAL or tokens[at - 1] == _PL), 0)
    start = end
    while start > 1 and (tokens[start - 1] in w.LEGAL or tokens[start - 1] == _PL):
        start -= 1
    return tuple(tokens[start:end])


def _legal_words(one: tuple[str, ...], two: tuple[str, ...]) -> list[str]:
    if one == two:
        return []
    if not one or not two:
        return [f"same name without “{' '.join(map(_shown, one or two))}”"]
    if len(one) == len(two):
        return [_means(first, second) for first, second in zip(one, two, strict=True) if first != second]
    return [_means(" ".join(one), " ".join(two))]


def _means(one: str, two: str) -> str:
    short, long = sorted((one, two), key=lambda text: (len(_shown(text)), text))
    return f"“{_shown(short)}” is “{_shown(long)}”"


def _shown(text: str) -> str:
    """A word or several as an accountant writes them."""
    if text == _PL:
        return "P/L"
    text = text.replace(" / ", "/")
    return text.upper() if text in _CAPITALS or "/" in text else text.title()


_CAPITALS = frozenset({"nl", "llc", "pl", "ft", "ut", "dt", "sf", "smsf"})


def _short_names(left: Written, right: Written) -> list[str]:
    """The nickname or initial that stands for a given name."""
    given = words(left.given) or left.words
    other = words(right.given) or right.words
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
