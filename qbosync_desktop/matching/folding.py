"""Folding: text without case, accents, punctuation and other differences that mean nothing. Knows no names."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

_LETTERS = {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ß": "ss", "ı": "i"}
_APOSTROPHES = "'’‘ʼ`´′"
_SPLIT: dict[int, str | None] = {code: " " for code in range(128) if not chr(code).isalnum()}
_SPLIT.update({ord(mark): None for mark in _APOSTROPHES})
_SPLIT.update({ord("&"): " and ", ord("+"): " and "})
_SPLIT_LINES = {code: mark for code, mark in _SPLIT.items() if code != ord("\n")}


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


def plain_all(texts: Sequence[str]) -> list[str]:
    """:func:`plain` of many texts, in one go where that can be."""
    joined = "\n".join(texts)
    if joined.count("\n") != len(texts) - 1:  # a text of several lines
        return [plain(text) for text in texts]
    out = joined.lower().split("\n")
    if not joined.isascii():
        for at, text in enumerate(texts):
            if not text.isascii():
                out[at] = plain(text)
    return out


def words_all(texts: Sequence[str]) -> list[list[str]]:
    """:func:`words` of many texts that :func:`plain` has seen."""
    joined = "\n".join(texts)
    if joined.count("\n") != len(texts) - 1:
        return [words(text) for text in texts]
    return [line.split() for line in joined.translate(_SPLIT_LINES).split("\n")]


_BLANKS: dict[int, int] = {code: ord(" ") for code in range(128) if not chr(code).isalnum() and chr(code) != "\n"}


def fold_all(texts: Sequence[str]) -> list[str]:
    """:func:`fold` of many texts, in one go where that can be."""
    joined = "\n".join(texts)
    if joined.count("\n") != len(texts) - 1:  # a text of several lines
        return [fold(text) for text in texts]
    others = {} if joined.isascii() else {at: fold(text) for at, text in enumerate(texts) if not text.isascii()}
    if others:
        joined = "\n".join([text if text.isascii() else "" for text in texts])
    joined = joined.lower().replace("&", " and ").replace("+", " and ")
    for mark in _APOSTROPHES:
        if mark.isascii():
            joined = joined.replace(mark, "")
    # One letter for one letter from here on: Python translates that at once, and anything else letter by letter.
    out = [" ".join(line.split()) for line in joined.translate(_BLANKS).split("\n")]
    for at, folded in others.items():
        out[at] = folded
    return out


def fold(text: str) -> str:
    """A text for searching: blind to case, accents and punctuation; "&" is "and"."""
    return " ".join(words(plain(text)))
