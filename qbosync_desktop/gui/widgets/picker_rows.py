"""What the picker is given and gives back. Knows no Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class PickerRow:
    """One line of the picker.

    ``second`` is the quieter line ("GAR012 · invest@garcia.example"), ``icon`` one of our icons, ``reason`` the chip
    at the right. ``linked`` rows come last and are quiet.
    """

    id: object
    title: str
    second: str = ""
    icon: str = ""
    reason: str = ""
    linked: bool = False


Spans = tuple[tuple[int, int], ...]
"""(start, length) of letters in a title."""


def _no_spans(_title: str) -> Spans:
    return ()


@dataclass(frozen=True, slots=True)
class PickerAnswer:
    """What a search found. ``matches`` of ``total`` records match; ``rows`` may be fewer. ``noun`` counts them.

    ``matched`` gives the letters of a title that were typed; it is asked for the rows on screen only.
    ``create`` is the name a new record would get ("" = the typed text; None = nothing can be created here).
    """

    rows: tuple[PickerRow, ...] = ()
    matches: int = 0
    total: int = 0
    noun: str = "clients"
    create: str | None = field(default="")
    matched: Callable[[str], Spans] = field(default=_no_spans, compare=False)


PickerSearch = Callable[[str], PickerAnswer]
"""Looks up what was typed; synchronous and quick (under 30 ms), called on every letter."""
