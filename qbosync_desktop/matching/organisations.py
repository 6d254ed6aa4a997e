"""Names of organisations: their words once spellings that mean nothing are gone, and what kind of entity they show.

Knows no people and no records.
"""

from __future__ import annotations

from qbosync_desktop.matching import words as w


def organisation(tokens: list[str]) -> tuple[tuple[str, ...], bool, bool, bool]:
    """The key in words, and whether it shows a company, a trust, a super fund."""
    found = _unslipped(tokens)
    legal = trust = fund = False
    if len(found) > 1 and (found[0] == "the" or (found[0] in w.LEADING and _article(found))):
        found = found[1:]
    if len(found) > 2 and found[-1] == "the":
        found.pop()  # "Green Bean Cafe, The"
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
    out = found if not any(map(_TOUCHED.__getitem__, found)) else _put_together(found)
    if not legal and len(out) > 1 and out[-1] == "super":
        out[-1] = "superfund"
    trust, fund = "trust" in out, "superfund" in out
    if legal and (trust or fund):
        out.append("pty")
    return tuple(out), legal, trust, fund


def _article(found: list[str]) -> bool:
    """True where a leading "A" is a word of its own, "A Child's World"; in "A Hall Pty Ltd" it is an initial."""
    if len(found[1]) < 2 or found[1] == "and":
        return False
    said = [token for token in found[1:] if token not in w.LEGAL]
    called = [token for token in said if token not in w.BUSINESS and token not in w.EXPAND]
    return len(called) != 1 or not _LITTLE_WORDS.isdisjoint(said)


_LITTLE_WORDS = frozenset({"of", "the", "to", "in", "for", "with", "at", "on"})


def _put_together(found: list[str]) -> list[str]:
    """Words that say one thing as one: funds, numbers, runs of single letters."""
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
        elif letters and len(out[-1]) == 1 and token.isdigit():
            out[-1] += token  # "A 1"
        else:
            out.append(token)
        letters = single
    return out


class _Touched(dict[str, bool]):
    """Whether a word may have to be put together with another one; looked at once."""

    def __missing__(self, token: str) -> bool:
        if len(self) > MOST_WORDS:
            self.clear()
        found = self[token] = (
            token in ("fund", "superfund", "no") or token in w.SPLIT_OUT or (len(token) == 1 and token.isalpha())
        )
        return found


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
_MEANT, _TOUCHED = _Meant(), _Touched()


def forget_words() -> None:
    """Give back what was noted of words, after very many names."""
    _MEANT.clear()
    _TOUCHED.clear()


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
    "disctrust": ("discretionary", "trust"), "famtrust": ("family", "trust"), "familytr": ("family", "trust"),
    "unittr": ("unit", "trust"), "superfnd": ("super", "fund"), "superannuationfnd": ("superannuation", "fund"),
}  # fmt: skip
_ENDINGS = frozenset({"fund", "trust", "limited", "ltd", "tst"})
_SUPER_SLIPS = frozenset({"suer", "spuer", "supr", "supper", "ssuper", "supeer", "sueper", "supre", "superr", "uper"})
_PTY_SLIPS = frozenset({"pyt", "ptt", "pt", "py", "tpy", "ppty", "ptyy", "pry", "pti"})
_BEFORE_FUND = frozenset({"super", "superfund", "retirement", "managed", "self"})
