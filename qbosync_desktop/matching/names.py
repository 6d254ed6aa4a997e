"""Names: what a written name says once spellings that mean nothing are gone (product rules 5.1).

Owns parsing one name into its key, its form and its people. Knows no records and no scores.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum

from qbosync_desktop.domain.client import ClientKind
from qbosync_desktop.matching import words as w
from qbosync_desktop.matching.folding import plain, words
from qbosync_desktop.matching.nicknames import GIVEN_NAMES


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


@dataclass(slots=True)
class Name:
    """One name, taken apart. ``tokens`` is the key in words; a person's stand given names first.

    ``others`` are trading names found in the same text, ``trustee`` the key of a trustee, ``code`` a reference.
    ``family`` and ``given`` are filled for a person (``sure`` or possible); ``people`` for joint names. ``turned`` is
    the given name if the first word should be the family name ("Smith John Paul").
    """

    tokens: tuple[str, ...] = ()
    form: Form = Form.UNKNOWN
    given: str = ""
    middle: str = ""
    family: str = ""
    turned: str = ""
    generation: int = 0
    sure: bool = False
    surname_first: bool = False
    people: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    trustee: str = ""
    code: str = ""

    @property
    def key(self) -> str:
        """The key: equal keys mean the same name."""
        return " ".join(self.tokens)


_TRUSTEE = re.compile(
    r"^(.*?)\s*\b(?:a\.?/?t\.?/?f|aatf|as\s+trustees?\s+(?:for|of)|(?:the\s+)?trustees?\s+(?:for|of)|ttees?\s+(?:for|of))\b\.?\s*(.+)$"
)
_TRADING = re.compile(r"^(.+?)\s*[(\[]?\s*\b(?:t/as?|trading\s+as|t\.a\.)(?:\b|\s)\s*(.+?)[)\]]?\s*$")
_BRACKET = re.compile(r"^(.*?)\s*[(\[]([^()\[\]]*)[)\]]\s*$")
_CODE = re.compile(r"^#?[a-z]{0,8}[-_ ]?\d{2,}[a-z]?$")
_HEAD_CODE = re.compile(r"^\s*(\S+)\s+[-:]\s+(.+)$")
_TAIL_CODE = re.compile(r"^(.+?)\s+-\s+(\S+)\s*$")
_NUMBERED = re.compile(r"^no \d+$")
_ESTATE = re.compile(r"^(?:the\s+)?est(?:ate)?\.?\s+(?:of\s+)?(?:the\s+)?(?:late\s+)?(.+)$")
_SLASHED = (
    (re.compile(r"\bp\s*/\s*l\b"), " pty ltd "),
    (re.compile(r"\bf\s*/\s*t\b"), " family trust "),
    (re.compile(r"\bu\s*/\s*t\b"), " unit trust "),
    (re.compile(r"\bs\s*/\s*f\b"), " superfund "),
)
_STATES = frozenset({"nsw", "vic", "qld", "sa", "wa", "tas", "nt", "act", "aust", "nz", "uk", "usa"})


def name_key(name: str, kind: ClientKind | None = None) -> str:
    """The normalised key of a name; equal keys mean "the same name" (product rules 5.1)."""
    return parse(name, FORM_OF_KIND[kind] if kind is not None else Form.UNKNOWN).key


def parse(text: str, form: Form = Form.UNKNOWN, codes: frozenset[str] = frozenset()) -> Name:
    """Take a name apart. ``form`` is what is known of its holder, ``codes`` the practice's references, folded."""
    text = plain(text).strip()
    return parse_plain(text, words(text), form, codes)


def parse_plain(text: str, tokens: list[str], form: Form, codes: frozenset[str]) -> Name:
    """:func:`parse` of a text that folding has seen; ``tokens`` are its words."""
    whole = text
    name = Name(form=form)
    others: list[str] = []
    held = False  # by a trustee
    if "(" in text or "[" in text:
        text = _brackets(text, name, others, codes)
    if " - " in text or ": " in text:
        text = _dashes(text, name, codes)
    if "t/a" in text or "trading" in text or "t.a." in text:
        found = _TRADING.match(text)
        if found:
            text = found[1]
            others.append(found[2])
    if "tf" in text or "t/f" in text or "truste" in text or "ttee" in text:
        found = _TRUSTEE.match(text)
        if found:
            name.trustee = " ".join(_organisation(words(found[1]))[0])
            text = found[2]
            held = True
            if name.form is Form.COMPANY:
                name.form = Form.UNKNOWN
    if "/" in text:
        for pattern, meaning in _SLASHED:
            text = pattern.sub(meaning, text)
    if text.startswith(("est", "the est")):
        found = _ESTATE.match(text)
        if found and ("late" in text or " of " in text or text.startswith(("est ", "est."))):
            text, name.form = found[1], Form.ESTATE
    name.others = tuple(others)
    if text is not whole:
        tokens = words(text)
    if held and name.form is Form.UNKNOWN:
        shown = _organisation(tokens)
        name.form = Form.SUPER if shown[3] else Form.TRUST
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
    core, legal, trust, fund = _organisation(tokens)
    stated = name.form
    if fund and not legal:
        shown = Form.SUPER
    elif trust and not legal:
        shown = Form.TRUST
    elif legal:
        shown = Form.COMPANY
    else:
        shown = Form.UNKNOWN
    if stated is Form.UNKNOWN or (stated is Form.PERSON and shown is not Form.UNKNOWN):
        name.form = shown
    if shown is Form.UNKNOWN and name.form in (Form.UNKNOWN, Form.PERSON, Form.PARTNERSHIP, Form.ESTATE, Form.JOINT):
        if "and" in tokens and _joint(name, text, tokens):
            return
        comma = text.find(",")
        plausible = (
            1 < len(core) <= 5
            and not any(token in w.BUSINESS or not token.isalpha() for token in core)
            and "and" not in core
        )
        if name.form in (Form.PERSON, Form.ESTATE) or (name.form is Form.UNKNOWN and plausible):
            name.sure = name.form is not Form.UNKNOWN or (comma > 0 and text.count(",") == 1)
            _person(name, text, comma)
            if name.sure and name.form is Form.UNKNOWN:
                name.form = Form.PERSON
            if name.family:
                return
    name.tokens = core


def _person(name: Name, text: str, comma: int) -> None:
    """Given, middle, family; "-" and "'" join, so that "O'Neill" and "Smith-Jones" stay one."""
    if comma > 0:
        family = _people_words(text[:comma], name)
        given = _people_words(text[comma + 1 :], name)
        if not given and len(family) > 1:  # "John Smith, CPA"
            family, given = family[-1:], family[:-1]
        name.surname_first = True
    else:
        found = _people_words(text, name)
        first, second = [*found, "", ""][:2]
        if not name.sure and second in GIVEN_NAMES and first not in GIVEN_NAMES and len(first) > 1:
            if found[-1] in GIVEN_NAMES or len(found[-1]) == 1:
                found = [*found[1:], first]
                name.surname_first = True
        else:
            name.turned = second if len(found) > 1 else ""
        at = len(found) - 1
        while at > 1 and found[at - 1] in w.PARTICLES:
            at -= 1
        given, family = found[:at], found[at:]
    name.family = "".join(family)
    name.given = given[0] if given else ""
    name.middle = " ".join(given[1:])
    name.tokens = (*given, name.family) if name.family else tuple(given)


def _people_words(text: str, name: Name) -> list[str]:
    found: list[str] = []
    for raw in text.replace(".", " ").split():
        word = "".join(words(raw))
        if word in w.JUNIOR:
            name.generation = 1
        elif word in w.SENIOR:
            name.generation = 2
        elif word and word not in w.POSTNOMINALS and not (word in w.TITLES and not found):
            found.append(word)
    return found


def _joint(name: Name, text: str, tokens: list[str]) -> bool:
    """ "John & Mary Smith", "Smith, J & M", "John Smith and Mary Jones"; False when it looks like a business."""
    tokens = [token for token in tokens if token not in w.TITLES]
    if tokens[0] == "the":
        tokens = tokens[1:]
        text = text.removeprefix("the ")
    if len(tokens) > 8 or tokens.count("and") > 2 or any(t in w.BUSINESS or not t.isalpha() for t in tokens):
        return False
    comma = text.find(",")
    if comma > 0:
        family = [token for token in words(text[:comma]) if token not in w.TITLES]
        rest = [token for token in words(text[comma + 1 :]) if token not in w.TITLES]
        if "and" in family or "and" not in rest:
            return False
        groups = _groups(rest)
        people = [(group[0], "".join(family)) for group in groups if group]
    else:
        groups = _groups(tokens)
        if not all(groups) or len(groups) < 2 or len(groups[-1]) < 2:
            return False
        last = groups[-1][-1]
        stated = name.form in (Form.PARTNERSHIP, Form.JOINT, Form.PERSON)
        known = [len(group[0]) == 1 or group[0] in GIVEN_NAMES for group in groups]
        if not (any(known) if stated or len(groups[-1]) == 2 else all(known)):
            return False
        people = [
            (group[0], group[-1] if len(group) > 1 and (len(group[-1]) > 1 or group is groups[-1]) else last)
            for group in groups
        ]
    if len(people) < 2:
        return False
    name.people = tuple(sorted(given for given, _ in people))
    name.family = people[-1][1]
    name.form = Form.JOINT
    name.sure = True
    families = {family for _, family in people}
    if len(families) == 1:
        name.tokens = (*" and ".join(name.people).split(), name.family)
    else:
        name.tokens = tuple(" and ".join(sorted(f"{given} {family}" for given, family in people)).split())
    return True


def _groups(tokens: list[str]) -> list[list[str]]:
    groups: list[list[str]] = [[]]
    for token in tokens:
        if token == "and":
            groups.append([])
        else:
            groups[-1].append(token)
    return groups


def _organisation(tokens: list[str]) -> tuple[tuple[str, ...], bool, bool, bool]:
    """The key in words, and whether it shows a company, a trust, a super fund."""
    found = _unslipped(tokens)
    legal = trust = fund = False
    if len(found) > 1 and (found[0] == "the" or (found[0] in w.LEADING and len(found[1]) > 1 and found[1] != "and")):
        found = found[1:]
    if len(found) > 2 and found[-1] not in w.LEGAL and found[-2] + found[-1] == "ptyltd":
        found[-2:] = ["pty"]  # "PtyL td"
    while len(found) > 1 and found[-1] in w.LEGAL:
        found.pop()
        legal = True
    if legal and len(found) > 1 and found[-1] in _PTY_SLIPS:
        found.pop()
    elif not legal and "pty" in found[1:]:
        legal = True
        at = found.index("pty", 1)
        tail = found[at + 1 : at + 2]
        found = found[:at] + found[at + 1 + (len(tail) > 0 and len(tail[0]) <= 4 and "d" in tail[0][-2:]) :]
    out: list[str] = []
    letters = False  # the last word is a run of single letters
    for token in found:
        single = len(token) == 1 and token.isalpha()
        if token in ("fund", "superfund") and out and out[-1] in _BEFORE_FUND:
            while out and out[-1] in _BEFORE_FUND:
                out.pop()
            out.append("superfund")
        elif token in w.SPLIT_OUT:
            out.extend(w.SPLIT_OUT[token])
        elif single and letters:
            out[-1] += token
        elif token == "n" and out:
            out.append("and")
        elif token.isdigit() and out and out[-1] == "no":
            out[-1] = token.lstrip("0") or token
        else:
            out.append(token)
        letters = single
    if not legal and len(out) > 1 and out[-1] == "super":
        out[-1] = "superfund"
    trust, fund = "trust" in out, "superfund" in out
    if legal and (trust or fund):
        out.append("pty")
    return tuple(out), legal, trust, fund


def _unslipped(tokens: list[str]) -> list[str]:
    """The words as they are meant; slips of the fingers in those that name a kind of entity are made good."""
    expand = w.EXPAND.get
    if len(tokens) < 2:
        return [expand(token, token) for token in tokens]
    joined = tokens[-2] + tokens[-1]
    if joined in _JOINED and tokens[-1] not in _ENDINGS:
        return [expand(token, token) for token in (*tokens[:-2], *_JOINED[joined])]
    out = [_MEANT[token] for token in tokens]
    out[0] = expand(tokens[0], tokens[0])
    if tokens[-1] == "fund" and tokens[-2] in _SUPER_SLIPS:
        out[-2] = "super"
    return out


class _Meant(dict[str, str]):
    """What each word stands for; looked up once."""

    def __missing__(self, token: str) -> str:
        if len(self) > MOST_WORDS:
            self.clear()
        word = _slipped(token) if len(token) > 4 else token
        found = self[token] = w.EXPAND.get(word, word)
        return found


MOST_WORDS = 100_000
_MEANT = _Meant()


def _slipped(token: str) -> str:
    if token in _LONG_WORDS or token in w.EXPAND:
        return token
    for word in _LONG_WORDS:
        if abs(len(word) - len(token)) < 2 and token[0] == word[0] and _one_slip(token, word):
            return word
    return token


def _one_slip(one: str, two: str) -> bool:
    """One letter lost, doubled, changed or swapped with its neighbour; the first one is right."""
    short, long = sorted((one, two), key=len)
    at = next((at for at in range(len(short)) if short[at] != long[at]), len(short))
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    return short[at + 1 :] == long[at + 1 :] or (
        short[at : at + 2] == long[at : at + 2][::-1] and short[at + 2 :] == long[at + 2 :]
    )


_LONG_WORDS = ("proprietary", "limited", "superannuation", "discretionary", "family", "ptyltd", "superfund", "smsf")
_JOINED = {
    "superfund": ("super", "fund"), "familytrust": ("family", "trust"), "unittrust": ("unit", "trust"),
    "ptylimited": ("pty", "limited"), "superannuationfund": ("superannuation", "fund"),
    "discretionarytrust": ("discretionary", "trust"), "familytst": ("family", "trust"),
    "disctrust": ("discretionary", "trust"), "famtrust": ("family", "trust"),
}  # fmt: skip
_ENDINGS = frozenset({"fund", "trust", "limited", "ltd", "tst"})
_SUPER_SLIPS = frozenset({"suer", "spuer", "supr", "supper", "ssuper", "supeer", "sueper", "supre", "superr", "uper"})
_PTY_SLIPS = frozenset({"pyt", "ptt", "pt", "py", "tpy", "ppty", "ptyy", "pry", "pti"})
_BEFORE_FUND = frozenset({"super", "superfund", "retirement", "managed", "self"})
