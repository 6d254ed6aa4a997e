"""Names: what is left of a name when spellings that mean nothing are gone."""

from __future__ import annotations

from qbosync_desktop.domain.client import ClientKind
from qbosync_desktop.matching.folding import plain, words

_LEGAL = frozenset({"pty", "ltd", "limited", "proprietary", "inc", "incorporated", "nl"})


def name_key(name: str, kind: ClientKind | None = None) -> str:
    """The normalised key of a name; equal keys mean "the same name" (product rules 5.1)."""
    text = plain(name).replace("p/l", " pty ltd ")
    if kind in (None, ClientKind.INDIVIDUAL) and text.count(",") == 1 and "&" not in text:
        family, given = text.split(",")
        text = f"{given} {family}"
    found = words(text)
    while len(found) > 1 and found[-1] in _LEGAL:
        found.pop()
    if len(found) > 1 and found[0] in ("the", "a", "an"):
        found = found[1:]
    return " ".join(found)
