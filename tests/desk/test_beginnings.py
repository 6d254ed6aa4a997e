"""Beginnings of words: what three letters and longer ones say is what looking at every text says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qbosync_desktop.desk.beginnings import Beginnings
from qbosync_desktop.desk.place_sets import all_places, as_bits, first_places

words = st.text("abé", min_size=1, max_size=7)
texts = st.lists(st.lists(words, max_size=4), max_size=30)


def plainly(lines: list[bytes], term: bytes) -> list[int]:
    return [place for place, line in enumerate(lines) if term in line]


@given(made=texts, term=words, most=st.integers(0, 6))
def test_what_beginnings_say_is_what_the_texts_say(made: list[list[str]], term: str, most: int) -> None:
    lines = ["".join(f" {word}" for word in one).encode() for one in made]
    typed = f" {term}".encode()
    found = plainly(lines, typed)
    few = Beginnings.of(lines)
    for beginnings in (few, few.told_apart(lines, most)):
        bits, sure = beginnings.having(typed)
        assert (all_places(bits) == found) if sure else set(found) <= set(all_places(bits))
        if not sure and beginnings is not few:
            assert bits.bit_count() <= most


@pytest.mark.parametrize(
    "typed", [b" e", b" exa", b" exam", b" example", b" 0491", b" 049157", b" exas", b" exb", b" x"]
)
def test_however_many_have_a_word_few_texts_are_looked_at(typed: bytes) -> None:
    lines = [b" ann%d example 0491 570 %03d 0491570%03d" % (place, place, place) for place in range(900)]
    lines += [b" exam", b" exasol", b" 0491571000"]
    bits, sure = Beginnings.of(lines).told_apart(lines, 64).having(typed)
    assert sure or bits.bit_count() <= 64
    assert not sure or all_places(bits) == plainly(lines, typed)


def test_words_that_few_have_are_not_told_apart() -> None:
    lines = [b" smith", b" smart"]
    beginnings = Beginnings.of(lines)
    assert beginnings.having(b" smi") == beginnings.told_apart(lines, 2).having(b" smi") == (0b1, True)
    lines = [b" smith", b" smile"]
    assert Beginnings.of(lines).told_apart(lines, 2).having(b" smit") == (0b11, False)
    assert Beginnings.of(lines).told_apart(lines, 1).having(b" smit") == (0b01, True)


@given(places=st.sets(st.integers(0, 99)), most=st.integers(0, 100))
def test_places_as_bits_and_back(places: set[int], most: int) -> None:
    bits = as_bits(places, 100)
    assert bits == sum(1 << place for place in places)
    assert all_places(bits) == sorted(places)
    assert first_places(bits, most) == sorted(places)[:most]
