"""Long lists in order: what ``sorted`` gives, in short steps."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from qbosync_desktop.domain import ordering
from qbosync_desktop.domain.ordering import in_order, let_go, places_in_order


@given(seed=st.integers(0, 10_000), kinds=st.sampled_from((1, 2, 5, 40, 100_000)), many=st.integers(0, 400))
def test_it_is_what_sorted_gives_equal_keys_as_they_stood(seed: int, kinds: int, many: int) -> None:
    chance = random.Random(seed)
    things = [(chance.randrange(kinds), place) for place in range(many)]
    piece, ordering._PIECE = ordering._PIECE, 16
    try:
        assert in_order(things, lambda one: one[0]) == sorted(things)
    finally:
        ordering._PIECE = piece


def test_no_step_sorts_more_than_a_few_thousand() -> None:
    """Counted in comparisons between two looks at the keys: each part is sorted by itself."""
    chance = random.Random(3)
    names = [f"{chance.randrange(10**9):09}" for _ in range(60_000)]
    asked = 0

    def key(name: str) -> str:
        nonlocal asked
        asked += 1
        return name

    assert in_order(names, key) == sorted(names)
    assert asked == len(names)


@given(seed=st.integers(0, 10_000), kinds=st.sampled_from((1, 2, 40, 100_000)), many=st.integers(0, 400))
def test_places_are_what_sorted_gives(seed: int, kinds: int, many: int) -> None:
    chance = random.Random(seed)
    keys = [chance.randrange(kinds) for _ in range(many)]
    piece, ordering._PIECE = ordering._PIECE, 16
    try:
        assert places_in_order(keys) == sorted(range(many), key=keys.__getitem__)
        let_go(keys)
        assert keys == []
    finally:
        ordering._PIECE = piece
