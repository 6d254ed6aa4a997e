"""Facts about each distinct text of the lists: spellings, sounds, rare words. One row per text, not per record."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from qbosync_desktop.matching.contactkeys import mail_facts, street_facts
from qbosync_desktop.matching.nicknames import GIVEN_NAMES, GROUPS, MOST_GROUPS
from qbosync_desktop.matching.sides import NONE, Side, Tables, Texts
from qbosync_desktop.matching.spelled import Spelled
from qbosync_desktop.matching.wordkeys import word_facts

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]
    Floats = NDArray[np.float64]


@dataclass(slots=True)
class KeyFacts:
    """Per name key: ``tight`` without spaces, plural, order or a "Co" behind; ``stem`` without words of structure;
    ``head`` and ``tail`` its first and last letters; ``digits`` its numbers; ``letters`` its single letters; ``trust``
    its kind of trust (0: none said); ``words`` its words, NONE-filled; ``rarity`` per word, in nats, ``told`` that of
    all words of a name together; ``spelled`` how alike two are spelt. Per e-mail address ``mail_stem`` (before the
    "@"), ``mail_domain``, ``mail_parts`` (all before the "@" and all after it, the first letters, the last ones); per
    street ``street_core`` (``cores`` are its texts) and ``street_number``.
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
    told: Floats
    spelled: Spelled
    mail_stem: Ints
    mail_domain: Ints
    mail_parts: Ints
    street_core: Ints
    cores: Texts
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


def key_facts(tables: Tables, sides: tuple[Side, ...]) -> KeyFacts:
    """Facts about every name key, every e-mail address and every street."""
    import numpy as np

    for table in (tables.streets, tables.buildings, tables.places, tables.states):
        table.settle()
    texts = tables.keys.texts
    found = word_facts(texts)
    solid = "\n".join(texts).replace(" ", "").split("\n") if texts else []
    mail_stem, mail_domain, mail_parts = mail_facts(tables)
    core_of, number_of, cores = street_facts(tables)
    rarity = _rarity(found.words, found.vocabulary, sides)
    return KeyFacts(
        tight=found.tight,
        stem=found.stem,
        head=Texts().column([text[:7] if len(text) > 4 else "" for text in solid]),
        tail=Texts().column([text[-7:] if len(text) > 4 else "" for text in solid]),
        digits=found.digits,
        letters=found.letters,
        trust=found.trust,
        words=found.words,
        rarity=rarity,
        told=np.append(rarity, 0.0)[found.words].sum(axis=1),
        spelled=Spelled(texts, found.bags),
        mail_stem=mail_stem,
        mail_domain=mail_domain,
        mail_parts=mail_parts,
        street_core=core_of,
        cores=cores,
        street_number=number_of,
    )


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


def _column(values: object) -> Ints:
    import numpy as np

    return np.fromiter(values, dtype=np.int64)  # type: ignore[call-overload, no-any-return]  # any iterable of ints
