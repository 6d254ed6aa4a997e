"""A search in a large table: the first screenful at once, all of it for whoever asks, and never anything else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qbosync_desktop.gui.models import finding as finding_module
from qbosync_desktop.gui.models.check_table import CheckTableModel
from qbosync_desktop.gui.models.check_table_view import CheckTableView
from qbosync_desktop.gui.models.columns import CellRole, Column
from qbosync_desktop.gui.models.finding import Finding


@dataclass(frozen=True)
class Row:
    id: int
    name: str
    ticked: bool = True


MANY = [Row(number, f"{'smith' if number % 3 else 'jones'} {number:05}") for number in range(12_000)]
SMITHS = [row.id for row in MANY if row.name.startswith("smith")]


@pytest.fixture
def model(look: QApplication) -> Iterator[CheckTableModel[Row]]:
    made: CheckTableModel[Row] = CheckTableModel([Column("name", "Client", lambda row: row.name, CellRole.NAME)])
    made.set_rows(made.recipe.prepare(MANY))
    made.sort(1)
    yield made
    made.deleteLater()


words = st.lists(st.text("abc ", max_size=4), max_size=60)


@given(hays=words, typed=st.lists(st.text("abc ", max_size=3), min_size=1, max_size=5), steps=st.integers(0, 3))
def test_pieces_give_what_looking_at_all_of_it_gives(hays: list[str], typed: list[str], steps: int) -> None:
    kept = finding_module.AT_ONCE, finding_module._ENOUGH, finding_module._PIECE, finding_module._SLICE
    finding_module.AT_ONCE, finding_module._ENOUGH, finding_module._PIECE, finding_module._SLICE = 4, 3, 2, 5
    try:
        last: Finding | None = None
        for text in typed:
            needles = tuple(text.split())
            found = last.narrowed(needles) if last is not None else None
            if found is None:
                found = Finding(range(len(hays)), hays, needles)
            wanted = [place for place, hay in enumerate(hays) if all(needle in hay for needle in needles)]
            found.begin()
            assert found.found == wanted[: len(found.found)]
            assert found.done or len(found.found) >= 3
            for _ in range(steps):
                found.go_on()
            if steps == 2:
                found.finish()
                assert found.found == wanted
            last = found
    finally:
        finding_module.AT_ONCE, finding_module._ENOUGH, finding_module._PIECE, finding_module._SLICE = kept


def test_the_first_rows_are_there_at_once_and_the_rest_when_the_hands_rest(
    qtbot: QtBot, model: CheckTableModel[Row]
) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_filter(text="smith")
    assert not model.complete
    assert 100 < model.rowCount() < len(SMITHS)
    assert [model.id_at(place) for place in range(50)] == [row.id for row in MANY if row.id in set(SMITHS)][:50]
    with qtbot.waitSignal(model.shown_changed):
        pass
    assert model.complete
    assert model.rowCount() == len(SMITHS)
    tester.deleteLater()


@pytest.mark.parametrize("asks", ["shown", "shown_rows", "shown_counts", "shown_state", "ticked_rows", "finish"])
def test_whoever_asks_for_all_that_is_shown_gets_all_of_it(model: CheckTableModel[Row], asks: str) -> None:
    model.set_filter(text="smith")
    assert not model.complete
    getattr(model, asks)()
    assert model.complete
    assert model.rowCount() == len(SMITHS)


def test_what_is_done_to_all_shown_is_done_to_all_of_it(model: CheckTableModel[Row]) -> None:
    model.set_filter(text="smith")
    model.tick_shown(True)
    assert model.ticks() == frozenset(SMITHS)
    model.set_filter(text="jones")
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert model.shown() == [row.id for row in reversed(MANY) if row.id not in set(SMITHS)]


def test_a_row_further_down_is_found_and_stays_the_current_one(qtbot: QtBot, model: CheckTableModel[Row]) -> None:
    view = CheckTableView(model, "Clients")
    qtbot.addWidget(view)
    view.resize(400, 400)
    view.show()
    view.go_to(SMITHS[-1])
    model.set_filter(text="smith")
    assert view.current_id() == SMITHS[-1]
    model.set_filter(text="jones")
    assert not model.complete
    assert view.current_id() != SMITHS[-1]
    assert model.place_of(SMITHS[-1]) == -1
    assert not model.complete


def test_letters_typed_before_all_was_found_find_the_same(model: CheckTableModel[Row]) -> None:
    for length in range(1, 6):
        model.set_filter(text="smith"[:length])
    model.set_filter(text="smith 119")
    assert model.shown() == [row.id for row in MANY if row.name.startswith("smith") and "119" in row.name]
    model.set_filter(text="")
    assert model.complete
    assert model.rowCount() == len(MANY)


def test_rows_that_come_meanwhile_belong_to_the_answer(model: CheckTableModel[Row]) -> None:
    model.set_filter(text="smith")
    model.set_rows(model.recipe.prepare([*MANY, Row(99_999, "smith 99999")], model.row_set()))
    assert model.complete
    assert model.shown() == [*SMITHS, 99_999]
