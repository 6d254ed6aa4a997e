"""What the picker is given and gives back. Knows no Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class PickerRow:
    """One line of the picker.

    ``second`` is the quieter line ("GAR012 · invest@garcia.example"), ``icon`` one of our icons, ``reason`` the chip
    at the right. ``linked`` rows come last and are quiet. ``spans``: (start, length) of matched letters in ``title``.
    """

    id: object
    title: str
    second: str = ""
    icon: str = ""
    reason: str = ""
    linked: bool = False
    spans: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class PickerAnswer:
    """What a search found. ``matches`` of ``total`` records match; ``rows`` may be fewer. ``noun`` counts them.

    ``create`` is the name a new record would get ("" = the typed text; None = nothing can be created here).
    """

    rows: tuple[PickerRow, ...] = ()
    matches: int = 0
    total: int = 0
    noun: str = "clients"
    create: str | None = field(default="")


PickerSearch = Callable[[str], PickerAnswer]
"""Looks up what was typed; synchronous and quick (under 30 ms), called on every letter."""
