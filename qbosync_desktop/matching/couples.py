"""Couples: two people in one name, in the orders they are written. Knows no keys and no scores."""

from __future__ import annotations

from typing import NamedTuple

from qbosync_desktop.matching import words as w
from qbosync_desktop.matching.folding import words
from qbosync_desktop.matching.initials import initials
from qbosync_desktop.matching.nicknames import GIVEN_NAMES

SOMEBODY = "?"
"""Stands for a given name that is not said: "Mr & Mrs W Pemberton"."""


class Half(NamedTuple):
    """One of the two: the given name or its first letter, all that is said of it, and the family name."""

    given: str
    called: str
    family: str


def couple(text: str, tokens: list[str], *, stated: bool) -> list[Half] | None:
    """ "John & Mary Smith", "Smith, J & M", "Smith John & Mary", "John Smith and Mary Jones", "Mr & Mrs J Smith",
    "J & M Smith Partnership"; None when it looks like a business. ``stated``: the kind says that it is none.
    """
    if tokens[0] == "the":
        tokens = tokens[1:]
        text = text.removeprefix("the ")
    if len(tokens) > 1 and tokens[-1] == "partnership":
        tokens, stated = tokens[:-1], True
        text = text[: text.rfind("partnership")].rstrip(" -,")
        if len(tokens) == 1 and tokens[0].isalpha() and tokens[0] not in w.BUSINESS:
            return [Half(SOMEBODY, "", tokens[0])] * 2
    if not w.BUSINESS.isdisjoint(tokens) or not "".join(tokens).isalpha():
        return None
    pair = None if w.TITLES.isdisjoint(tokens) else _titled(tokens)
    if pair:
        return pair
    tokens = [token for token in tokens if token not in w.TITLES]
    if not tokens or len(tokens) > 8 or tokens.count("and") not in (1, 2):
        return None
    comma = text.find(",")
    people = _after_comma(text, comma) if comma > 0 else _in_line(tokens, stated)
    return people if people and len(people) > 1 else None


def _titled(tokens: list[str]) -> list[Half] | None:
    """ "Mr & Mrs W Pemberton", "Pemberton, Mr & Mrs W"; None where both given names are said."""
    at = next((at for at in range(len(tokens) - 2) if tokens[at + 1] == "and" and tokens[at] in w.TITLES), -1)
    if at < 0 or tokens[at + 2] not in w.TITLES:
        return None
    before, after = tokens[:at], [token for token in tokens[at + 3 :] if token not in w.TITLES]
    said = before + after
    if "and" in said or not 1 <= len(said) <= 4 or any(token in w.BUSINESS or not token.isalpha() for token in said):
        return None
    family, given = ("".join(before), after) if before else (after[-1], after[:-1])
    called = _called(given)
    return [Half(SOMEBODY, "", family), Half(called[:1] if _letters(given) else given[0], called, family) if given
            else Half(SOMEBODY, "", family)]  # fmt: skip


def _after_comma(text: str, comma: int) -> list[Half] | None:
    family = [token for token in words(text[:comma]) if token not in w.TITLES]
    rest = [token for token in words(text[comma + 1 :]) if token not in w.TITLES]
    if "and" in family or "and" not in rest:
        return None
    return [_half(group, "".join(family)) for group in _groups(rest) if group]


def _in_line(tokens: list[str], stated: bool) -> list[Half] | None:
    groups = _groups(tokens)
    if not all(groups) or len(groups) < 2:
        return None
    first = groups[0]
    if len(groups) == 2 and len(first) > 1 and _family_first(first, groups[1]):
        return [_half(first[1:], first[0]), _half(groups[1], first[0])]
    if len(groups[-1]) < 2:
        return None
    last = groups[-1][-1]
    known = [_known(group[0]) for group in groups]
    if not (any(known) if stated or len(groups[-1]) == 2 else all(known)):
        return None
    return [
        _half(group[:-1], group[-1])
        if len(group) > 1 and (len(group[-1]) > 1 or group is groups[-1])
        else _half(group, last)
        for group in groups
    ]


def _family_first(first: list[str], second: list[str]) -> bool:
    """ "Smith John & Mary", "Pemberton W & H": all but the first word are given names or initials."""
    given = [*first[1:], *second]
    if len(first[0]) < 2 or initials(first[0]) or not all(map(_known, given)):
        return False
    return first[0] not in GIVEN_NAMES or all(len(word) == 1 or initials(word) for word in given)


def _half(given: list[str], family: str) -> Half:
    return Half(given[0][0] if initials(given[0]) else given[0], _called(given), family)


def _called(given: list[str]) -> str:
    """All initials where the first name is one, "wj"; else the first name."""
    return (
        "".join(word for word in given if len(word) == 1 or initials(word)) if _letters(given) else "".join(given[:1])
    )


def _letters(given: list[str]) -> bool:
    return bool(given) and (len(given[0]) == 1 or (len(given[0]) < 4 and initials(given[0])))


def _known(word: str) -> bool:
    return len(word) == 1 or word in GIVEN_NAMES or initials(word)


def _groups(tokens: list[str]) -> list[list[str]]:
    groups: list[list[str]] = [[]]
    for token in tokens:
        if token == "and":
            groups.append([])
        else:
            groups[-1].append(token)
    return groups
