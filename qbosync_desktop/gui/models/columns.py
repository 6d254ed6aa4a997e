"""What a column of a table is: where its words come from and how they are painted. Knows no Qt."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Hashable, Sequence
from enum import StrEnum
from typing import Any, Generic, NamedTuple, TypeVar

RowT = TypeVar("RowT")
RowId = Hashable


class CellRole(StrEnum):
    """How a cell is painted."""

    NAME = "name"  # icon and text of weight 500
    PLAIN = "plain"
    SECOND = "second"  # 12 px, quieter
    REF = "ref"  # quiet, figures of one width
    DATE = "date"  # as a reference; "–" when empty
    STATUS = "status"  # icon and word
    PILL = "pill"  # icon and word on their own ground
    LINK = "link"  # a remedy that can be clicked
    PICKER = "picker"  # opens the picker; placeholder in italics when empty
    STRONG = "strong"  # weight 600
    ARROW = "arrow"  # an arrow between old and new, when the text is not empty


class Cell(NamedTuple):
    """One painted cell, made once per row and kept until the row changes.

    ``icon`` is the name of one of our icons, ``tone`` a colour role of the tokens ("" = the column's own),
    ``quiet`` and ``struck`` tone the words down, ``placeholder`` is shown in italics when there is no text.
    """

    text: str = ""
    icon: str = ""
    tone: str = ""
    placeholder: str = ""
    tip: str = ""
    quiet: bool = False
    struck: bool = False
    link: bool = False


def _nothing(_row: Any) -> str:
    return ""


def _never(_row: Any) -> bool:
    return False


class Column(NamedTuple, Generic[RowT]):
    """One column. Every callable takes a row and must be cheap and pure; results are kept until the row changes.

    ``width`` in design pixels; ``stretch`` above 0 shares what is left, never under ``width``.
    ``status`` names a state of ``look.status`` (icon and tone; also the word when ``text`` gives none).
    ``link`` says in which rows the words can be clicked; without it all words of a LINK column can, and no others.
    ``sort_key`` must give values that compare with each other; without it the folded text counts.
    """

    key: str
    title: str
    text: Callable[[RowT], str] = _nothing
    role: CellRole = CellRole.PLAIN
    width: int = 96
    stretch: int = 0
    sort_key: Callable[[RowT], Any] | None = None
    icon: Callable[[RowT], str] = _nothing
    status: Callable[[RowT], str] = _nothing
    tone: Callable[[RowT], str] = _nothing
    placeholder: Callable[[RowT], str] = _nothing
    tip: Callable[[RowT], str] = _nothing
    quiet: Callable[[RowT], bool] = _never
    struck: Callable[[RowT], bool] = _never
    link: Callable[[RowT], bool] | None = None
    sortable: bool = True
    searched: bool = True
    accessible: Callable[[RowT], str] | None = None


def fold(text: str) -> str:
    """Text as search sees it: no case, no accents."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


MIN_STRETCHED = 80
"""A column that stretches also gives way, down to this many pixels."""


def shared_widths(columns: Sequence[tuple[int, int]], room: int) -> list[int]:
    """Widths that fill ``room`` pixels from (width, stretch) pairs.

    What is left over goes to the columns that stretch, by their share (to the last column when none does); what is
    missing comes off them, never below ``MIN_STRETCHED``. The sum may then exceed ``room``.
    """
    widths = [width for width, _stretch in columns]
    spare = room - sum(widths)
    shares = sum(stretch for _width, stretch in columns)
    if not widths or not spare:
        return widths
    if not shares:
        widths[-1] += max(0, spare)
        return widths
    given = 0
    takers = [place for place, (_width, stretch) in enumerate(columns) if stretch]
    for place in takers:
        part = int(spare * columns[place][1] / shares)
        widths[place] += part
        given += part
    widths[takers[-1]] += spare - given
    for place in takers:
        widths[place] = max(widths[place], min(MIN_STRETCHED, columns[place][0]))
    return widths
