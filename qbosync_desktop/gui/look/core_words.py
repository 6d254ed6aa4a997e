"""What the rooms below the window say, in the user's language.

They know no Qt and say English sentences, which are also kept: a problem or a reason read from the data file is a
sentence, too. So the sentence is the key. ``resources/translations/core.txt`` has every one as a pattern, "The vendor
“%1” has this name."; a sentence is found by its pattern, its values are told again (a value may be a word of the rooms,
too), and the translated pattern takes them. Names of clients and what else is data are never handed in here.

While the window speaks English nothing of this runs.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from PySide6.QtCore import QCoreApplication

from qbosync_desktop.bundled import resource

_CONTEXT = "core"
_GLUES = (" · ", ": ", ", ")
_HOLE = re.compile(r"%(\d)")
_LEAST_LETTERS = 2


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """The text itself: only a mark for Qt's tool, which looks for this very name. Qt's own of it has no type."""
    return text


class _Now:
    translating = False


def begin() -> None:
    """A translator is there."""
    _Now.translating = True
    _told.cache_clear()


def end() -> None:
    """There is none any more."""
    _Now.translating = False
    _told.cache_clear()


def translating() -> bool:
    """Whether :func:`told` changes anything; asked by what is called for every cell of a table."""
    return _Now.translating


def told(text: str) -> str:
    """A sentence or word of the rooms below, as the user reads it. What is not theirs comes back as it was."""
    return _told(text) if _Now.translating and text else text


@lru_cache(maxsize=8192)
def _told(text: str) -> str:
    known, patterns = _known()
    if text in known:
        return QCoreApplication.translate(_CONTEXT, text)
    for template, pattern in patterns:
        found = pattern.fullmatch(text)
        if found is not None:
            made = QCoreApplication.translate(_CONTEXT, template)
            return _filled(made, [told(value) for value in found.groups()])
    apart = _sentences(text, known)
    if apart != text:
        return apart
    if text.endswith(".") and _told(text[:-1]) != text[:-1]:
        return f"{_told(text[:-1])}."
    low = text[:1].lower() + text[1:]
    if low in known:
        made = QCoreApplication.translate(_CONTEXT, low)
        return made[:1].upper() + made[1:]
    for glue in _GLUES:
        parts = text.split(glue)
        if len(parts) > 1 and (told_parts := [told(part) for part in parts]) != parts:
            return glue.join(told_parts)
    return text


def _filled(template: str, values: list[str]) -> str:
    return _HOLE.sub(lambda hole: values[int(hole.group(1)) - 1], template)


def _sentences(text: str, known: frozenset[str]) -> str:
    """Two sentences that were put together, each told on its own."""
    place = text.find(". ")
    while place >= 0:
        first, rest = text[: place + 1], text[place + 2 :]
        if _told(first) != first or first in known:
            return f"{_told(first)} {_told(rest)}"
        place = text.find(". ", place + 2)
    return text


@cache
def _known() -> tuple[frozenset[str], tuple[tuple[str, re.Pattern[str]], ...]]:
    """Sentences without values, and patterns, those with the most words of their own first."""
    texts = resource("translations/core.txt").read_text(encoding="utf-8").splitlines()
    patterns = [text for text in texts if _HOLE.search(text)]
    own = {text: len(re.sub(r"[^a-zA-Z]", "", _HOLE.sub("", text))) for text in patterns}
    patterns = sorted((text for text in patterns if own[text] >= _LEAST_LETTERS), key=lambda text: (-own[text], text))
    return frozenset(texts) - set(patterns), tuple((text, _pattern(text)) for text in patterns)


def _pattern(text: str) -> re.Pattern[str]:
    parts = _HOLE.split(text)  # literal, number, literal, …
    made = "".join("(.*)" if place % 2 else re.escape(part) for place, part in enumerate(parts))
    return re.compile(made, re.DOTALL)
