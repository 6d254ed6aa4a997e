"""Names: what a written name says once spellings that mean nothing are gone (product rules 5.1).

Owns parsing one name into its key, its form and its people. Knows no records and no scores.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from qbosync_desktop.domain.client import ClientKind
from qbosync_desktop.matching import words as w
from qbosync_desktop.matching.asides import SIGNS, TELLING, TELLING_MARKS, aside, remark, respelt, strip_numbers
from qbosync_desktop.matching.couples import couple
from qbosync_desktop.matching.folding import plain, words
from qbosync_desktop.matching.initials import initials
from qbosync_desktop.matching.nicknames import GIVEN_NAMES
from qbosync_desktop.matching.organisations import organisation
from qbosync_desktop.matching.strata import strata_key


class Form(IntEnum):
    """What a name shows its holder to be."""

    UNKNOWN = 0
    PERSON = 1
    JOINT = 2
    COMPANY = 3
    TRUST = 4
    SUPER = 5
    PARTNERSHIP = 6
    ESTATE = 7


FORM_OF_KIND = {
    ClientKind.INDIVIDUAL: Form.PERSON,
    ClientKind.COMPANY: Form.COMPANY,
    ClientKind.TRUST: Form.TRUST,
    ClientKind.PARTNERSHIP: Form.PARTNERSHIP,
    ClientKind.SUPER_FUND: Form.SUPER,
    ClientKind.OTHER: Form.UNKNOWN,
}


@dataclass(init=False)
class Name:
    """One name, taken apart. ``tokens`` is the key in words; a person's stand given names first.

    ``others`` are trading names found in the same text, ``trustee`` the key of a trustee, ``code`` a reference.
    ``family`` and ``given`` are filled for a person (``sure`` or possible); ``people`` for joint names, SOMEBODY
    standing for a given name that is not said. ``turned`` is the given name if the first word should be the family
    name ("Smith John Paul"). ``aside``: what else stands in the text: this may be one of several records of its holder.
    """

    tokens: tuple[str, ...] = ()
    form: Form = Form.UNKNOWN
    given: str = ""
    middle: str = ""
    family: str = ""
    turned: str = ""
    generation: int = 0
    sure: bool = False
    people: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    trustee: str = ""
    code: str = ""
    aside: str = ""

    def __init__(self, form: Form = Form.UNKNOWN) -> None:  # the rest stays with the class until it is known
        self.form = form

    @property
    def key(self) -> str:
        """The key: equal keys mean the same name."""
        return " ".join(self.tokens)


_UNKNOWN, _PERSON, _JOINT, _COMPANY, _TRUST, _SUPER, _PARTNERSHIP, _ESTATE = Form  # looked up once, not per name
ORGANISED = frozenset({_COMPANY, _TRUST, _SUPER})
"""What is nobody's own name."""

_TRUSTEE = re.compile(
    r"^(.*?)\s*\b(?:a\.?/?t\.?/?f|aatf|as\s+trustees?\s+(?:for|of)|(?:the\s+)?trustees?\s+(?:for|of)|ttees?\s+(?:for|of))\b\.?\s*(.+)$"
)
_TRADING = re.compile(r"^(.+?)\s*[(\[]?\s*\b(?:t/as?|trading\s+as|t\.a\.)(?:\b|\s)\s*(.+?)[)\]]?\s*$")
_BRACKET = re.compile(r"^(.*?)\s*[(\[]([^()\[\]]*)[)\]]\s*$")
_CODE = re.compile(r"^#?[a-z]{0,8}[-_ ]?\d{2,}[a-z]?$")
_HEAD_CODE = re.compile(r"^\s*(\S+)\s+[-:]\s+(.+)$")
_TAIL_CODE = re.compile(r"^(.+?)\s+-\s+(\S+)\s*$")
_NUMBERED = re.compile(r"^no \d+$")
_LATE = re.compile(
    r"^(?:(?:the\s+)?(?:executors?|executrix|administrators?|legal personal representatives?|lpr)\s+(?:of|for)\s+)?"
    r"(?:the\s+)?est(?:ate)?\.?\s+(?:of\s+)?(?:the\s+)?(?:late\s+)?(.+)$"
)
_BEFORE_ESTATE = ("est", "the est", "exec", "the exec", "administrator", "the administrator", "lpr", "legal p")
_DECEASED = (" deceased", " decd", " dec'd")
_SLASHED = (
    (re.compile(r"\bp\s*/\s*l\b"), " pty ltd "),
    (re.compile(r"\bf\s*/\s*t\b"), " family trust "),
    (re.compile(r"\bu\s*/\s*t\b"), " unit trust "),
    (re.compile(r"\bs\s*/\s*f\b"), " superfund "),
)
_LETTERS = dict.fromkeys(map(ord, "abcdefghijklmnopqrstuvwxyz "))
_STATES = frozenset({"nsw", "vic", "qld", "sa", "wa", "tas", "nt", "act", "aust", "nz", "uk", "usa"})


def name_key(name: str, kind: ClientKind | None = None) -> str:
    """The normalised key of a name; equal keys mean "the same name" (product rules 5.1)."""
    found = parse(name, FORM_OF_KIND[kind] if kind is not None else Form.UNKNOWN)
    return f"{found.key} {found.aside}" if found.aside else found.key


def parse(text: str, form: Form = Form.UNKNOWN, codes: frozenset[str] = frozenset()) -> Name:
    """Take a name apart. ``form`` is what is known of its holder, ``codes`` the practice's references, folded."""
    text = plain(text).strip()
    return parse_plain(text, words(text), form, codes)


def parse_plain(text: str, tokens: list[str], form: Form, codes: frozenset[str], marks: str | None = None) -> Name:
    """:func:`parse` of a text that folding has seen; ``tokens`` are its words, ``marks`` all that is neither letter
    (a to z) nor blank.
    """
    whole = text
    name = Name(form=form)
    others: list[str] = []
    held = False  # by a trustee
    if marks is None:
        marks = text.translate(_LETTERS)
    signs = bool(marks)
    if signs and tokens and text not in codes:
        plan = strata_key(tokens) if tokens[-1][-2:-1].isdigit() or tokens[-1] == "inc" else None
        if plan:
            name.tokens = plan
            return name
    odd = not TELLING.isdisjoint(tokens) or (
        signs and not TELLING_MARKS.isdisjoint(marks) and SIGNS.search(text) is not None
    )
    if odd:
        text = respelt(strip_numbers(text))
    if signs:
        if "(" in text or "[" in text:
            text = _brackets(text, name, others, codes)
        if " - " in text or ": " in text:
            text = _dashes(text, name, codes)
    if odd:
        beside = aside(text)
        if beside:
            text, name.aside = beside.name, beside.said
            others.extend(beside.others)
            name.trustee = " ".join(organisation(words(beside.trustee))[0])
            held = bool(name.trustee)
    if "trading" in text or (signs and ("t/a" in text or "t.a." in text)):
        found = _TRADING.match(text)
        if found:
            text = found[1]
            others.append(found[2])
    if "tf" in text or "truste" in text or "ttee" in text or (signs and "t/f" in text):
        found = _TRUSTEE.match(text)
        if found:
            name.trustee = " ".join(organisation(words(found[1]))[0])
            text = found[2]
            held = True
            if name.form is _COMPANY:
                name.form = _UNKNOWN
    if signs and "/" in text:
        for pattern, meaning in _SLASHED:
            text = pattern.sub(meaning, text)
    if text.startswith(_BEFORE_ESTATE):
        found = _LATE.match(text)
        if found and ("late" in text or " of " in text or text.startswith(("est ", "est."))):
            text, name.form = found[1], _ESTATE
    elif odd and text.endswith(_DECEASED):
        text, name.form = text.rpartition(" ")[0].rstrip(" -,"), _ESTATE
    name.others = tuple(others)
    if text is not whole:
        tokens = words(text)
    if held and name.form is _UNKNOWN:
        shown = organisation(tokens)
        name.form = _SUPER if shown[3] else _TRUST
    _decide(name, text, tokens)
    return name


def _brackets(text: str, name: Name, others: list[str], codes: frozenset[str]) -> str:
    found = _BRACKET.match(text)
    if not found:
        return text
    inside, before = found[2].strip(), found[1].strip()
    folded = " ".join(words(inside))
    if not before:
        return inside
    if folded in codes or _CODE.match(inside):
        name.code = folded
    elif inside.startswith(("t/a", "trading as", "t/as")):
        others.append(inside.split(None, 2 if inside.startswith("trading") else 1)[-1])
    elif folded in _STATES or _NUMBERED.match(folded) or all(word in w.LEGAL for word in folded.split()):
        return text
    elif folded:
        others.append(inside)
        if remark(folded):
            name.aside = folded
    return before


def _dashes(text: str, name: Name, codes: frozenset[str]) -> str:
    found = _HEAD_CODE.match(text)
    if found and (" ".join(words(found[1])) in codes or _CODE.match(found[1])):
        name.code = " ".join(words(found[1]))
        return found[2]
    found = _TAIL_CODE.match(text)
    if found and (" ".join(words(found[2])) in codes or _CODE.match(found[2])):
        name.code = " ".join(words(found[2]))
        return found[1]
    return text


def _decide(name: Name, text: str, tokens: list[str]) -> None:
    core, legal, trust, fund = organisation(tokens)
    stated = name.form
    if legal:
        shown = _COMPANY
    elif fund or trust:
        shown = _SUPER if fund else _TRUST
    else:
        shown = _UNKNOWN
    if stated is _UNKNOWN or (stated is _PERSON and shown is not _UNKNOWN):
        name.form = shown
    if shown is _UNKNOWN and name.form in (_UNKNOWN, _PERSON, _PARTNERSHIP, _ESTATE, _JOINT):
        if tokens and ("and" in tokens or tokens[-1] == "partnership") and _joint(name, text, tokens):
            return
        comma = text.find(",")
        if name.form in (_PERSON, _ESTATE) or (name.form is _UNKNOWN and _may_be_person(core)):
            name.sure = name.form is not _UNKNOWN or (comma > 0 and text.count(",") == 1)
            if len(tokens) > 1 and tokens[0] in w.LEADING and core[:1] == (tokens[1],):
                text = text[len(tokens[0]) :].lstrip(" -")  # an article is no given name
                comma = text.find(",")
            _person(name, text, comma)
            if name.sure and name.form is _UNKNOWN:
                name.form = _PERSON
            if name.family:
                return
    name.tokens = core


def _may_be_person(core: tuple[str, ...]) -> bool:
    return 1 < len(core) <= 5 and "and" not in core and _no_business(core)


def _no_business(tokens: Sequence[str]) -> bool:
    return w.BUSINESS.isdisjoint(tokens) and "".join(tokens).isalpha()


def _person(name: Name, text: str, comma: int) -> None:
    """Given, middle, family; "-" and "'" join, so that "O'Neill" and "Smith-Jones" stay one."""
    if comma > 0:
        family = _people_words(text[:comma], name, 1)
        given = _people_words(text[comma + 1 :], name, 1)
        if not given and len(family) > 1:  # "John Smith, CPA"
            family, given = family[-1:], family[:-1]
    else:
        found = _people_words(text, name, 2)
        first, second = [*found, "", ""][:2]
        if not name.sure and second in GIVEN_NAMES and first not in GIVEN_NAMES and len(first) > 1:
            if found[-1] in GIVEN_NAMES or len(found[-1]) == 1:
                found = [*found[1:], first]
                if found[0] in w.MIDDLE and len(found) > 2:
                    found[:2] = found[1::-1]  # "Nguyen Thi Quynh"
        elif len(second) == 1 < len(first) and first not in GIVEN_NAMES and all(len(word) == 1 for word in found[1:]):
            found = [*found[1:], first]  # "Pemberton W J"
        else:
            name.turned = second if len(found) > 1 else ""
        at = len(found) - 1
        while at > 1 and found[at - 1] in w.PARTICLES:
            at -= 1
        given, family = found[:at], found[at:]
    name.family = "".join(family)
    name.given = given[0] if given else ""
    name.middle = " ".join(given[1:])
    name.tokens = key_words(given, name.family)


def _people_words(text: str, name: Name, least: int) -> list[str]:
    """The words of a person's name; letters behind it are a title only after ``least`` words: "JP Hall, J.P."."""
    found: list[str] = []
    for raw in text.replace(".", " ").split():
        word = raw if raw.isalnum() else "".join(words(raw))
        if word in w.JUNIOR:
            name.generation = 1
        elif word in w.SENIOR:
            name.generation = 2
        elif word and not (word in w.POSTNOMINALS and len(found) >= least) and not (word in w.TITLES and not found):
            found.append(word)
    if found and len(found[0]) < 4 and initials(found[0]) and (len(found[0]) == 2 or name.sure):
        return [*found[0], *found[1:]]
    if len(found) == 2 and len(found[1]) < 4 and initials(found[1]) and (len(found[1]) == 2 or name.sure):
        return [found[0], *found[1]]
    return found


def key_words(given: Sequence[str], family: str) -> tuple[str, ...]:
    """The key of a person: initials are one word there, as they are in the name of a company; "A L Hall" is not Al."""
    if len(given) > 1 and len(given[0]) == 1 and max(map(len, given)) == 1 and initials("".join(given)):
        given = ("".join(given),)
    return (*given, family) if family else tuple(given)


def _joint(name: Name, text: str, tokens: list[str]) -> bool:
    """Whether the name is a couple's, and if so, who they are."""
    people = couple(text, tokens, stated=name.form in (_PARTNERSHIP, _JOINT, _PERSON))
    if not people:
        return False
    name.people = tuple(sorted(half.given for half in people))
    name.family = people[-1].family
    name.sure = True
    said = sorted(half.called for half in people if half.called)
    if not said:
        name.tokens = (name.family, "partnership" if tokens[-1] == "partnership" else "couple")
        return True
    name.form = _JOINT
    if len(said) < len(people):
        name.tokens = (*said, name.family, "couple")
    elif len({half.family for half in people}) == 1:
        name.tokens = (*" and ".join(said).split(), name.family)
    else:
        name.tokens = tuple(" and ".join(sorted(f"{half.called} {half.family}" for half in people)).split())
    return True
