"""Initials: runs of them that are written as one word, "WJ Pemberton". Knows no names but the short ones."""

from __future__ import annotations

from qbosync_desktop.matching import words as w
from qbosync_desktop.matching.nicknames import GIVEN_NAMES

_SHORT_WORDS = """
al an ang ed el em en er es ian im in un ai ae ah eu om ok oh on ha ay ev ez is iv oz us ol os og ul ut ip
ng st mc dr mr ms mt hr fr jr sr de la le da di du van von der den ben bin ten ter ap ab ib
"""
_NO_INITIALS = (
    frozenset(_SHORT_WORDS.split()) | w.LEGAL | frozenset(w.EXPAND) | {name for name in GIVEN_NAMES if len(name) < 4}
)
"""Names and parts of names of two or three letters that could be taken for initials."""

_VOWELS = frozenset("aeiouy")


class _Known(dict[str, bool]):
    """Whether a word is initials; each is looked at once."""

    def __missing__(self, word: str) -> bool:
        found = False
        if word.isalpha() and word.isascii() and word not in _NO_INITIALS:
            vowels = [letter in _VOWELS for letter in word]
            found = not any(vowels) or vowels == [True, False]
        self[word] = found
        return found


_KNOWN = _Known()


def initials(word: str) -> bool:
    """True for two or three letters that nobody is called by: none is a vowel, or the first of two alone is.

    "Li", "Jo" and "Ma" are names as well as initials; they stay as they are.
    """
    return 1 < len(word) < 4 and _KNOWN[word]
