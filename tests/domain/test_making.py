"""Objects made by the dozen are no different from those made one by one."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, dataclass, replace

import pytest

from qbosync_desktop.domain.client import Address
from qbosync_desktop.domain.making import maker, row_maker

PARTS = ("1 Long Street", "", "Fitzroy", "VIC", "3065", "")


def test_a_made_object_is_like_any_other() -> None:
    made = maker(Address)(PARTS)
    assert made == Address(*PARTS)
    assert hash(made) == hash(Address(*PARTS))
    assert repr(made) == repr(Address(*PARTS))
    assert replace(made, city="Carlton").city == "Carlton"
    with pytest.raises(FrozenInstanceError):
        made.city = "x"  # type: ignore[misc]  # the very thing to be refused


def test_objects_made_together_are_like_those_made_one_by_one() -> None:
    others = ("", "", "Kew", "VIC", "3101", "")
    made = row_maker(Address)(iter([PARTS, others]))
    assert made == [Address(*PARTS), Address(*others)]
    assert all(type(one) is Address for one in made)
    with pytest.raises(TypeError, match="positional argument"):
        row_maker(Address)([PARTS, PARTS[:-1]])


def test_too_few_or_too_many_values_are_refused() -> None:
    for parts in (PARTS[:-1], (*PARTS, "more")):
        with pytest.raises(TypeError, match="positional argument"):
            maker(Address)(parts)


def test_a_class_that_does_more_is_refused() -> None:
    @dataclass(frozen=True, slots=True)
    class Busy:
        x: int

        def __post_init__(self) -> None: ...

    @dataclass
    class Open:
        x: int

    for kind in (Busy, Open):
        with pytest.raises(TypeError, match="more than store"):
            maker(kind)
