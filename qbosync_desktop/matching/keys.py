"""Facts about each distinct text of the lists: spellings, sounds, rare words. One row per text, not per record."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from qbosync_desktop.matching import words as w
from qbosync_desktop.matching.nicknames import GIVEN_NAMES, GROUPS, MOST_GROUPS
from qbosync_desktop.matching.sides import NONE, Side, Tables, Texts

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]
    Floats = NDArray[np.float64]

WORDS = 8
"""Most words of a name that are looked at."""


@dataclass(slots=True)
class KeyFacts:
    """Per name key: ``tight`` without spaces, plural or order; ``stem`` without words of structure; ``head`` and
    ``tail`` its first and last letters; ``digits`` its numbers; ``letters`` its single letters; ``trust`` its kind of
    trust (0: none said); ``words`` its words, NONE-filled; ``rarity`` per word, in nats. ``sorted_texts`` are the keys
    with their words in order, ``solid_texts`` without spaces. Per e-mail address ``mail_stem`` (before
    the "@"), ``mail_domain``, ``mail_parts`` (all before the "@" and all after it, the first letters, the last ones);
    per street ``street_core`` and ``street_number``.
    """

    tight: Ints
    stem: Ints
    head: Ints
    tail: Ints
    digits: Ints
    letters: Ints
    trust: Ints
    words: Ints
    rarity: Floats
    sorted_texts: list[str]
    solid_texts: list[str]
    mail_stem: Ints
    mail_domain: Ints
    mail_parts: Ints
    street_core: Ints
    core_texts: list[str]
    street_number: Ints


@dataclass(slots=True)
class PeopleFacts:
    """Per given, middle or family name: ``formal`` its nickname group or itself, ``groups`` all its groups,
    ``initial``, ``single`` 1 for a mere initial, ``sound`` a phonetic code, ``start`` and ``end`` its letters,
    ``known`` 1 for a common given name.
    """

    formal: Ints
    groups: Ints
    initial: Ints
    single: Ints
    sound: Ints
    start: Ints
    end: Ints
    known: Ints
    length: Ints


def people_facts(tables: Tables) -> PeopleFacts:
    """Facts about every given, middle and family name."""
    import numpy as np

    texts = tables.people.texts
    sounds, starts, ends = Texts(), Texts(), Texts()
    groups = np.full((len(texts), MOST_GROUPS), NONE, dtype=np.int64)
    formal = np.arange(len(texts), dtype=np.int64)
    base = len(texts)
    for at, text in enumerate(texts):
        found = GROUPS.get(text)
        if found:
            groups[at, : len(found)] = found
            formal[at] = base + found[0]
    column = _column
    return PeopleFacts(
        formal,
        groups,
        column(ord(text[0]) for text in texts),
        column(int(len(text) == 1) for text in texts),
        column(sounds.code(sound(text)) for text in texts),
        column(starts.code(text[:3]) for text in texts),
        column(ends.code(text[-4:]) for text in texts),
        column(int(text in GIVEN_NAMES) for text in texts),
        column(len(text) for text in texts),
    )


@lru_cache(maxsize=65536)
def sound(text: str) -> str:
    """A phonetic code: the first sound and the consonants after it, close ones alike, doubled ones once."""
    for long, short in (
        ("ph", "f"),
        ("gh", "g"),
        ("ck", "k"),
        ("sch", "s"),
        ("kn", "n"),
        ("wr", "r"),
        ("mac", "mc"),
        ("th", "t"),
    ):
        text = text.replace(long, short)
    text = text.translate(_SOUNDS)
    out = text[:1]
    for letter in text[1:]:
        if letter not in "aeiouyhw" and letter != out[-1]:
            out += letter
    return (("a" + out[1:]) if out[:1] in "aeiou" else out)[:5]


_SOUNDS = str.maketrans("cqzjvpxdm", "kksgfbstn")


_STRUCTURE_WORDS = """
family trust unit discretionary hybrid superfund super fund pty company holdings nominees investments no group and
testamentary partnership property estate
"""
_STRUCTURE = frozenset(_STRUCTURE_WORDS.split())


def key_facts(tables: Tables, sides: tuple[Side, ...]) -> KeyFacts:
    """Facts about every name key, every e-mail address and every street."""
    import numpy as np

    texts = tables.keys.texts
    singular = _Singulars()
    tight: list[str] = []
    stem: list[str] = []
    digits: list[str] = []
    letters: list[str] = []
    trust: list[int] = []
    flat: list[str] = []
    lengths: list[int] = []
    sorted_texts: list[str] = []
    solid_texts: list[str] = []
    for text in texts:
        parts = text.split()
        ordered = sorted(parts)
        solid = "".join(parts)
        sorted_texts.append(" ".join(ordered))
        solid_texts.append(solid)
        plain = solid.isalpha() and solid.isascii()
        if plain and _STRUCTURE.isdisjoint(parts):
            digits.append("")
            stem.append(text)
            trust.append(0)
        else:
            if "trust" in parts:
                if parts[-1] == "trust" and "discretionary" in parts:
                    parts[parts.index("discretionary")] = "family"
                at = parts.index("trust")
                trust.append(w.TRUST_KINDS.get(parts[at - 1], 0) if at else 0)
            else:
                trust.append(0)
            if plain:
                digits.append("")
                core = [part for part in parts if part not in _STRUCTURE]
            else:
                digits.append(" ".join(part for part in parts if not part.isalpha() and any(map(str.isdigit, part))))
                core = [part for part in parts if part not in _STRUCTURE and part.isalpha()]
            stem.append(" ".join(core))
        found = [singular[part] for part in parts if part != "and"]
        tight.append("".join(sorted(set(found))))
        letters.append(" ".join([part for part in ordered if len(part) == 1]))
        del found[WORDS:]
        flat += found
        lengths.append(len(found))
    vocabulary = Texts()
    words = np.full((len(texts), WORDS), NONE, dtype=np.int64)
    words[np.arange(WORDS) < np.array(lengths, dtype=np.int64)[:, None]] = vocabulary.column(flat)
    mail_stem, mail_domain, mail_parts = _mails(tables)
    core_of, number_of, core_texts = _streets(tables)
    return KeyFacts(
        tight=Texts().column(tight),
        stem=Texts().column(stem),
        head=Texts().column([text[:7] if len(text) > 4 else "" for text in solid_texts]),
        tail=Texts().column([text[-7:] if len(text) > 4 else "" for text in solid_texts]),
        digits=Texts().column(digits),
        letters=Texts().column(letters),
        trust=np.array(trust, dtype=np.int64),
        words=words,
        rarity=_rarity(words, len(vocabulary.texts), sides),
        sorted_texts=sorted_texts,
        solid_texts=solid_texts,
        mail_stem=mail_stem,
        mail_domain=mail_domain,
        mail_parts=mail_parts,
        street_core=core_of,
        core_texts=core_texts,
        street_number=number_of,
    )


class _Singulars(dict[str, str]):
    """Words without a plural's "s"; each is looked at once."""

    def __missing__(self, word: str) -> str:
        found = self[word] = word[:-1] if len(word) > 3 and word[-1] == "s" and word[-2] != "s" else word
        return found


def _rarity(words: Ints, vocabulary: int, sides: tuple[Side, ...]) -> Floats:
    """How much a shared word says, in nats: the log of one over the share of names that hold it."""
    import numpy as np

    count = np.zeros(vocabulary, dtype=np.float64)
    total = 0
    for side in sides:
        main = side.names[:, 0]
        found = words[main[main >= 0]]
        total += len(found)
        count += np.bincount(found[found >= 0], minlength=vocabulary)
    rarity: Floats = np.log((total + 200.0) / (count + 2.0))
    return np.maximum(rarity, 0.05)


def _mails(tables: Tables) -> tuple[Ints, Ints, Ints]:
    import numpy as np

    split = [text.partition("@") for text in tables.mails.texts]
    locals_, domains = [one[0] for one in split], [one[2] for one in split]
    whole = Texts()
    parts = (locals_, domains, [text[:3] for text in locals_], [text[-3:] for text in locals_])
    stems = [text.partition("+")[0].replace(".", "") for text in locals_]
    return (
        Texts().column(["" if len(stem) < 4 or stem in _DESKS else stem for stem in stems]),
        Texts().column(["" if domain in w.FREE_MAIL else domain for domain in domains]),
        np.stack([whole.column(part) for part in parts], axis=1) if split else np.empty((0, 4), dtype=np.int64),
    )


_DESK_WORDS = """
info admin accounts office mail sales enquiries contact hello reception accounting accountspayable me home
"""
_DESKS = frozenset(_DESK_WORDS.split())


def _streets(tables: Tables) -> tuple[Ints, Ints, list[str]]:
    """The street without its numbers, and its numbers."""
    split = [text.split() for text in tables.streets.texts]
    cores = ["".join([part for part in parts if not part[0].isdigit()]) for parts in split]
    figures = [" ".join([part for part in parts if part[0].isdigit()]) for parts in split]
    table = Texts()
    return table.column(cores), Texts().column(figures), table.texts


def _column(values: object) -> Ints:
    import numpy as np

    return np.fromiter(values, dtype=np.int64)  # type: ignore[call-overload, no-any-return]  # any iterable of ints
