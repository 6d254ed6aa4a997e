"""Folding: text without case, accents, punctuation and other differences that mean nothing. Knows no names."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

_LETTERS = {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ß": "ss", "ı": "i"}
_APOSTROPHES = "'’‘ʼ`´′"
_SPLIT: dict[int, str | None] = {code: " " for code in range(128) if not chr(code).isalnum()}
_SPLIT.update({ord(mark): None for mark in _APOSTROPHES})
_SPLIT.update({ord("&"): " and ", ord("+"): " and "})


def plain(text: str) -> str:
    """Lower case, compatibility forms resolved, accents gone, punctuation kept (dashes and quotes as ASCII)."""
    return text.lower() if text.isascii() else text.translate(_PLAIN)


class _Plain(dict[int, str]):
    """What each letter becomes in a text that is not all ASCII; looked up once."""

    def __missing__(self, code: int) -> str:
        decomposed = unicodedata.normalize("NFKD", chr(code).casefold())
        kept = "".join(
            _LETTERS.get(letter, letter) for letter in decomposed if not unicodedata.combining(letter)
        ).casefold()
        found = "".join(" " if unicodedata.category(letter)[0] in "ZC" else _ascii_mark(letter) for letter in kept)
        if len(self) < MOST_LETTERS:
            self[code] = found
        return found


MOST_LETTERS = 10_000
_PLAIN = _Plain()


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
    if text.isalnum() and text.isascii():
        return [text]
    if not text.isascii():
        return text.translate(_SPLIT).split()
    if "&" in text or "+" in text:
        text = text.replace("&", " and ").replace("+", " and ")
    return text.encode().translate(_BLANKS, _JOINING).decode().split()


_LINE_BLANKS = bytes(ord(" ") if not chr(code).isalnum() and chr(code) != "\n" else code for code in range(128)).ljust(
    256
)
_BLANKS = bytes(ord(" ") if not chr(code).isalnum() else code for code in range(128)).ljust(256)
"""A blank for every mark, byte by byte: Python does that at once, and with a table of its own letter by letter."""
_JOINING = "".join(filter(str.isascii, _APOSTROPHES)).encode()


def plain_all(texts: Sequence[str]) -> list[str]:
    """:func:`plain` of many texts, in one go where that can be."""
    joined, others = _joined(texts)
    if joined is None:
        return [plain(text) for text in texts]
    out = joined.lower().split("\n")
    for at in others:
        out[at] = plain(texts[at])
    return out


def words_all(texts: Sequence[str]) -> list[list[str]]:
    """:func:`words` of many texts that :func:`plain` has seen."""
    joined, others = _joined(texts)
    if joined is None:
        return [words(text) for text in texts]
    out = list(map(str.split, _blanked(joined).decode().split("\n")))
    for at in others:
        out[at] = words(texts[at])
    return out


def spaced_all(texts: Sequence[str]) -> list[str]:
    """The :func:`words` of many texts that :func:`plain` has seen, with one space between them."""
    joined, others = _joined(texts)
    if joined is None:
        return [" ".join(words(text)) for text in texts]
    lines = _blanked(joined)
    while b"  " in lines:
        lines = lines.replace(b"  ", b" ")
    out = lines.replace(b" \n", b"\n").replace(b"\n ", b"\n").strip(b" ").decode().split("\n")
    for at in others:
        out[at] = " ".join(words(texts[at]))
    return out


def marks_all(texts: Sequence[str]) -> list[str]:
    """Of each text all that is neither a letter (a to z) nor a blank."""
    joined = "\n".join(texts)
    if joined.count("\n") != len(texts) - 1:  # a text of several lines
        return [marks_all([text])[0] if "\n" not in text else text for text in texts]
    return (
        joined.encode("utf-8", "surrogatepass")
        .translate(None, _PLAIN_LETTERS)
        .decode("utf-8", "surrogatepass")
        .split("\n")
    )


_PLAIN_LETTERS = b"abcdefghijklmnopqrstuvwxyz "


def _joined(texts: Sequence[str]) -> tuple[str | None, list[int]]:
    """All ASCII texts, one a line, and where the others stand; None where a text has several lines."""
    flags, others = bytes(map(str.isascii, texts)), []
    at = flags.find(0)
    while at >= 0:
        others.append(at)
        at = flags.find(0, at + 1)
    if others:
        texts = list(texts)
        for at in others:
            texts[at] = ""
    joined = "\n".join(texts)
    return (joined if joined.count("\n") == len(texts) - 1 else None), others


def _blanked(lines: str) -> bytes:
    """ASCII lines with blanks for what parts words."""
    return lines.replace("&", " and ").replace("+", " and ").encode().translate(_LINE_BLANKS, _JOINING)


def fold_all(texts: Sequence[str]) -> list[str]:
    """:func:`fold` of many texts, in one go where that can be."""
    return spaced_all(plain_all(texts))


def fold(text: str) -> str:
    """A text for searching: blind to case, accents and punctuation; "&" is "and"."""
    return " ".join(words(plain(text)))
