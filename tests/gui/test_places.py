"""Where the row of an id stands is the same however it is kept."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qbosync_desktop.gui.models import places
from qbosync_desktop.gui.models.places import NumberPlaces, places_of

IDS = st.integers(-2, 60) | st.integers(10**6, 10**6 + 2) | st.text(max_size=2)


@given(st.lists(IDS, max_size=30, unique=True), st.booleans())
def test_places_are_those_of_a_dictionary(ids: list[int | str], many: bool) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(places, "MANY", 1 if many else 1000)
        found = places_of(ids)
    plain: dict[object, int] = {name: place for place, name in enumerate(ids)}
    assert dict(found) == plain
    assert (len(found), list(found)) == (len(plain), list(plain))
    for name in (*ids, None, "", -1, 3, 10**9, 2.0 if 2 not in plain else None):
        assert found.get(name) == plain.get(name)
        assert (name in found) == (name in plain)


@pytest.mark.parametrize("many", [1, 1000])
@pytest.mark.parametrize("ids", [(3, 1, 3), ("a", "b", "a")])
def test_two_rows_of_one_id_are_refused(monkeypatch: pytest.MonkeyPatch, ids: tuple[int | str, ...], many: int) -> None:
    monkeypatch.setattr(places, "MANY", many)
    with pytest.raises(ValueError, match="two rows"):
        places_of(ids)


def test_a_register_keeps_four_bytes_a_row() -> None:
    found = places_of(range(1, 2 * places.MANY))
    assert isinstance(found, NumberPlaces)
    assert found._at.itemsize == 4
    assert len(found._at) == 2 * places.MANY
