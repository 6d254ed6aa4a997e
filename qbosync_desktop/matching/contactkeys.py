"""Facts about e-mail addresses and streets, for all distinct ones at once. Knows no names and no records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qbosync_desktop.matching import words as w
from qbosync_desktop.matching.sides import NONE, Tables, Texts

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]


def mail_facts(tables: Tables) -> tuple[Ints, Ints, Ints]:
    """``mail_stem``, ``mail_domain`` and ``mail_parts`` of :class:`keys.KeyFacts`."""
    import numpy as np

    split = [text.partition("@") for text in tables.mails.texts]
    before, after = [one[0] for one in split], [one[2] for one in split]
    domains, stems, starts, ends = Texts(), Texts(), Texts(), Texts()
    after_of = domains.column(after)
    open_to_all = np.array([domain in w.FREE_MAIL for domain in [*domains.texts, ""]], dtype=bool)
    parts = [stems.column(before), after_of]
    parts += [
        table.column(found) for table, found in ((starts, [x[:3] for x in before]), (ends, [x[-3:] for x in before]))
    ]
    return (
        Texts().column(list(map(_stem, before))),
        np.where(open_to_all[after_of], NONE, after_of),
        np.stack(parts, axis=1),
    )


def _stem(text: str) -> str:
    found = (text.partition("+")[0] if "+" in text else text).replace(".", "")
    return "" if len(found) < 4 or found in _DESKS else found


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
