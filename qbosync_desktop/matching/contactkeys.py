"""Facts about e-mail addresses and streets, for all distinct ones at once. Knows no names and no records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qbosync_desktop.matching import words as w
from qbosync_desktop.matching.sides import Tables, Texts

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]


def mail_facts(tables: Tables) -> tuple[Ints, Ints, Ints]:
    """``mail_stem``, ``mail_domain`` and ``mail_parts`` of :class:`keys.KeyFacts`."""
    import numpy as np

    split = [text.partition("@") for text in tables.mails.texts]
    locals_, domains = [one[0] for one in split], [one[2] for one in split]
    parts = (locals_, domains, [text[:3] for text in locals_], [text[-3:] for text in locals_])
    stems = [text.partition("+")[0].replace(".", "") for text in locals_]
    return (
        Texts().column(["" if len(stem) < 4 or stem in _DESKS else stem for stem in stems]),
        Texts().column(["" if domain in w.FREE_MAIL else domain for domain in domains]),
        np.stack([Texts().column(part) for part in parts], axis=1),
    )


_DESK_WORDS = """
info admin accounts office mail sales enquiries contact hello reception accounting accountspayable me home
"""
_DESKS = frozenset(_DESK_WORDS.split())


def street_facts(tables: Tables) -> tuple[Ints, Ints, Texts]:
    """``street_core``, ``street_number`` and ``cores`` of :class:`keys.KeyFacts`."""
    cores: list[str] = []
    figures: list[str] = []
    for text in tables.streets.texts:
        head, _, rest = text.partition(" ")
        core = rest.replace(" ", "")
        if core.isalpha() and head[:1].isdigit():  # mostly
            cores.append(core)
            figures.append(head)
        else:
            parts = text.split()
            cores.append("".join([part for part in parts if not part[0].isdigit()]))
            figures.append(" ".join([part for part in parts if part[0].isdigit()]))
    table = Texts()
    return table.column(cores), Texts().column(figures), table
