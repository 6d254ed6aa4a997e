"""Folding: text without case, accents, punctuation and other differences that mean nothing. Knows no names."""

from __future__ import annotations

import unicodedata

_LETTERS = {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ß": "ss", "ı": "i"}
_APOSTROPHES = "'’‘ʼ`´′"
_SPLIT: dict[int, str | None] = {code: " " for code in range(128) if not chr(code).isalnum()}
_SPLIT.update({ord(mark): None for mark in _APOSTROPHES})
_SPLIT.update({ord("&"): " and ", ord("+"): " and "})


def plain(text: str) -> str:
    """Lower case, compatibility forms resolved, accents gone, punctuation kept (dashes and quotes as ASCII)."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(
        _LETTERS.get(letter, letter) for letter in decomposed if not unicodedata.combining(letter)
    ).casefold()
    return "".join(" " if unicodedata.category(letter)[0] in "ZC" else _ascii_mark(letter) for letter in kept)


def _ascii_mark(letter: str) -> str:
    if letter.isascii():
        return letter
    if letter in _APOSTROPHES:
        return "'"
    category = unicodedata.category(letter)
    if category == "Pd":
        return "-"
    return " " if category[0] in "PS" else letter


def words(text: str) -> list[str]:
    """The words of a text that :func:`plain` has seen: "&" and "+" are "and", apostrophes join, the rest parts."""
    return text.translate(_SPLIT).split()


def fold(text: str) -> str:
    """A text for searching: blind to case, accents and punctuation; "&" is "and"."""
    return " ".join(words(plain(text)))
