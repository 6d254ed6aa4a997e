"""What the records of a list are called, column by column; and when the fields for a person's name are to be believed.

Most people are called what their given and family name say. Those are read without taking a name apart, for that is
what reading a long list would spend its time on. Knows no contacts and no scores.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from qbosync_desktop.domain.client import Address, Client
from qbosync_desktop.domain.customer import Customer
from qbosync_desktop.matching import words as w
from qbosync_desktop.matching.contacts import distinct
from qbosync_desktop.matching.folding import fold, plain_all, spaced_all
from qbosync_desktop.matching.initials import initials
from qbosync_desktop.matching.names import ORGANISED, Form, Name, key_words
from qbosync_desktop.matching.sides import NONE

_UNKNOWN, _PERSON = Form.UNKNOWN, Form.PERSON
_AND = "and"


@dataclass(slots=True)
class People:
    """The given, middle and family name fields: their words, with one space between them."""

    given: list[str]
    middle: list[str]
    family: list[str]

    @classmethod
    def of(cls, records: Sequence[Client] | Sequence[Customer]) -> People:
        """The fields of all records."""
        return cls(
            _spaced([one.given_name for one in records]),
            _spaced([one.middle_name for one in records]),
            _spaced([one.family_name for one in records]),
        )

    def at(self, at: int) -> tuple[list[str], list[str], list[str]]:
        """The words of one record's fields."""
        return self.given[at].split(), self.middle[at].split(), self.family[at].split()


def _spaced(texts: list[str]) -> list[str]:
    return distinct(lambda found: spaced_all(plain_all(found)), texts)


class Called:
    """The names of a list. A list has an entry per record, a dictionary (record number first) only where there is one.

    ``key`` to ``family`` and ``turned`` to ``aside`` are what :class:`names.Name` says; ``sure`` as in
    :class:`sides.Side`; ``other_given`` the second person of a joint name; ``codes`` references of the practice;
    ``extras`` the keys of further names; ``contacts`` the given and family name of a contact person.
    """

    __slots__ = (
        "aside",
        "codes",
        "contacts",
        "extras",
        "family",
        "form",
        "generation",
        "given",
        "key",
        "middle",
        "other_given",
        "sure",
        "trustee",
        "turned",
    )

    def __init__(self, size: int) -> None:
        self.key, self.given, self.middle, self.family = [""] * size, [""] * size, [""] * size, [""] * size
        self.form, self.sure = [int(_UNKNOWN)] * size, [NONE] * size
        self.other_given: dict[int, str] = {}
        self.turned: dict[int, str] = {}
        self.generation: dict[int, int] = {}
        self.trustee: dict[int, str] = {}
        self.aside: dict[int, str] = {}
        self.codes: dict[int, str] = {}
        self.extras: dict[int, tuple[str, ...]] = {}
        self.contacts: dict[int, tuple[str, str]] = {}

    def straight(self, texts: Sequence[str], people: People, wanted: Iterable[int]) -> list[int]:
        """Fill in the people who are called what their fields say and nothing else; all others are given back.

        ``texts`` are the words of the written names, ``wanted`` says who may be a person at all.
        """
        rest: list[int] = []
        odd = {name for name in {*people.given, *people.middle, *people.family} if _odd(name)}
        key, given_of, middle_of, family_of = self.key, self.given, self.middle, self.family
        form, sure, person = self.form, self.sure, int(_PERSON)
        for at, (text, given, middle, family, may) in enumerate(
            zip(texts, people.given, people.middle, people.family, wanted, strict=True)
        ):
            if (
                not may
                or not given
                or not family
                or (
                    text != f"{given} {family}"
                    and text != f"{family} {given}"
                    and (not middle or (text != f"{given} {middle} {family}" and text != f"{family} {given} {middle}"))
                )
                or given in odd
                or family in odd
                or middle in odd
            ):
                rest.append(at)
                continue
            if " " in family:
                family = family.replace(" ", "")
            own = given
            if " " in given:
                own, _, more = given.partition(" ")
                middle = f"{more} {middle}" if middle else more
            if not middle:
                key[at] = f"{own} {family}"
            elif len(own) > 1:
                key[at] = f"{own} {middle} {family}"
            else:
                key[at] = " ".join(key_words([own, *middle.split()], family))
            given_of[at], middle_of[at], family_of[at], form[at], sure[at] = own, middle, family, person, 1
        return rest

    def put(self, at: int, name: Name) -> None:
        """Fill in a name that was taken apart."""
        self.key[at] = " ".join(name.tokens)
        self.form[at] = int(name.form)
        if name.people:
            self.sure[at], self.given[at], self.other_given[at] = 0, name.people[0], name.people[-1]
        elif name.family and name.form not in ORGANISED:
            self.sure[at], self.given[at] = int(name.sure), name.given
        if self.sure[at] != NONE:
            self.middle[at], self.family[at] = name.middle, name.family
            if name.turned:
                self.turned[at] = name.turned
        if name.generation:
            self.generation[at] = name.generation
        if name.trustee:
            self.trustee[at] = name.trustee
        if name.aside:
            self.aside[at] = name.aside
        if name.code:
            self.codes[at] = name.code

    def drop_places(self, addresses: Sequence[Address]) -> None:
        """Further names that are a place, or what many names of the list add, are none: "Spago (Las Vegas)"."""
        bearers: dict[str, set[str]] = {}
        for at, texts in self.extras.items():
            for text in texts:
                bearers.setdefault(text, set()).add(self.key[at])
        for at, texts in self.extras.items():
            home = fold(addresses[at].city)
            self.extras[at] = tuple(text for text in texts if text != home and len(bearers[text]) <= MOST_BEARERS)


MOST_BEARERS = 3
"""A further name in the text of more than so many names of one list is a place, or a word of the practice's own."""


def _odd(name: str) -> bool:
    """True for a field that has to be looked at word by word: a title, initials, or two people."""
    found = name.split()
    return bool(found) and (found[0] in w.TITLES or initials(found[0]) or _AND in found)


def in_full(tokens: list[str], given: list[str], middle: list[str], family: list[str]) -> Name | None:
    """A name that holds words of the fields and nothing else, in whatever order; None when it is another."""
    if not given or not family or _AND in tokens or given[0] in w.TITLES:
        return None
    if tokens != given + family and tokens != family + given:
        known = {*given, *middle, *family}
        if given[0] not in tokens or len(tokens) > len(given) + len(middle) + len(family):
            return None
        if not known.issuperset(tokens) or not set(family).issubset(tokens):
            return None
    name = Name(form=_PERSON)
    trust_fields(name, given, middle, family)
    return name


def trust_fields(name: Name, given: list[str], middle: list[str], family: list[str]) -> None:
    """Trust the given and family name fields over what was read from the written name.

    What one of them leaves out the written name says.
    """
    if given and initials(given[0]):
        given = [*given[0], *given[1:]]
    written = [word for word in (name.given, *name.middle.split(), name.family) if word] or list(name.tokens)
    if not given:
        given = _beside(written, family)
    elif not family:
        at = written.index(given[0]) if given[0] in written else 0
        rest = _beside(written, given if given[0] in written else [given[0][0]])  # "E Fowler" is Elizabeth
        cut = at or max(len(rest) - 1, 0)  # "Trivedi Edhitha Rose" or "Edhitha Rose Trivedi"
        family, more = (rest[:cut], rest[cut:]) if at else (rest[cut:], rest[:cut])
        middle = middle or more
    middles = given[1:] + middle
    name.family = "".join(family)
    name.given = given[0] if given else name.given
    if middles:
        name.middle = " ".join(middles)
    name.sure = True
    name.turned = ""
    if name.form is _UNKNOWN:
        name.form = _PERSON
    if name.family:
        name.tokens = key_words([word for word in (name.given, *name.middle.split()) if word], name.family)


def _beside(written: list[str], said: list[str]) -> list[str]:
    """The words of a person's name that a field does not say."""
    joined = "".join(said)
    return [word for word in written if word != joined and word not in said]


def names_holder(name: Name, given: str, family: str) -> bool:
    """True when the given and family name stand for the customer itself, not for a contact of it."""
    tokens = name.tokens
    if _AND in tokens or len(tokens) > 5:
        return False
    if not family:
        letter = len(tokens) == 2 and len(given) > 1 and given[0] in tokens  # "E Fowler", and Elizabeth
        return bool(given) and len(tokens) <= 3 and (given in tokens or letter)
    joined = "".join(tokens)
    if family not in joined:
        return False
    if given and joined in (given + family, family + given):  # "LiXiugang"
        return True
    rest = [token for token in tokens if token != family] or tokens
    if given not in tokens and any(token in w.BUSINESS for token in rest):
        return False  # "Thompson Transport", and Theresa Thompson is whom to call
    return not given or any(token[0] == given[0] for token in rest)
