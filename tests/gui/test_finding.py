"""A search in a large table: the first screenful at once, all of it for whoever asks, and never anything else."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
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
from qbosync_desktop.gui.models.finding import Finding, Why


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


@dataclass(frozen=True)
class Secret:
    """Finds what holds a text that is not shown."""

    text: str
    eager: bool = True

    def found(self, rows: Sequence[str], shown: Sequence[str]) -> list[int]:
        return [at for at, row in enumerate(rows) if self.text in row]

    def narrows(self, other: Secret) -> bool:
        return other.text in self.text

    def again(self, other: Secret) -> bool:
        return other == self

    def why(self, row: str, shown: str) -> Why | None:
        return Why(row, row, f"found by {row}")


@given(
    records=st.lists(st.tuples(st.text("ab", max_size=3), st.text("ab", max_size=3)), max_size=40),
    typed=st.lists(st.text("ab", min_size=1, max_size=2), min_size=1, max_size=5),
    steps=st.integers(0, 9),
    eager=st.booleans(),
)
def test_what_is_not_shown_is_found_below_what_is(
    records: list[tuple[str, str]], typed: list[str], steps: int, eager: bool
) -> None:
    kept = {name: getattr(finding_module, name) for name in SIZES}
    hays, secrets = [one for one, _two in records], [two for _one, two in records]
    try:
        for name, size in SIZES.items():
            setattr(finding_module, name, size)
        last: Finding | None = None
        for text in typed:
            beyond = Secret(text, eager)
            found = last.narrowed((text,), beyond) if last is not None else None
            if found is None:
                found = Finding(range(len(hays)), hays, (text,), beyond=beyond, rows=secrets)
            named = [place for place, hay in enumerate(hays) if text in hay]
            others = [place for place, one in enumerate(secrets) if text in one and place not in named]
            wanted = named + (others if eager or not named else [])
            found.begin()
            assert found.found == wanted[: len(found.found)]
            for _ in range(steps):
                found.go_on()
                assert found.found == wanted[: len(found.found)]
            if steps == 2:
                found.finish()
            if found.done:
                assert found.found == wanted
                assert found.others == set(wanted) - set(named)
            last = found
    finally:
        for name, size in kept.items():
            setattr(finding_module, name, size)


SIZES = {"AT_ONCE": 4, "_ENOUGH": 3, "_PIECE": 2, "_SLICE": 5, "BEYOND_AT_ONCE": 3, "_SLICE_BEYOND": 2}


class Book:
    """Finds rows of a list of numbers nobody sees; remembers how many it was asked for."""

    eager = True

    def __init__(self, ids: Collection[int]) -> None:
        self.ids = frozenset(ids)
        self.asked = 0

    def found(self, rows: Sequence[Row], shown: Sequence[str]) -> list[int]:
        self.asked += len(rows)
        return [at for at, row in enumerate(rows) if row.id in self.ids]

    def narrows(self, other: object) -> bool:
        return other is self

    def again(self, other: object) -> bool:
        return isinstance(other, Book)

    def why(self, row: Row, shown: str) -> Why | None:
        return Why(str(row.id), "", f"found by {row.id}")


def test_those_found_beyond_their_words_come_last_and_say_why(qtbot: QtBot, model: CheckTableModel[Row]) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    book = Book({9, 6, 9000})
    model.set_filter(text="00004", beyond=book)
    assert not model.complete
    assert [model.id_at(0), model.rowCount()] == [4, 1], "the words are found at once"
    with qtbot.waitSignal(model.shown_changed):
        pass
    assert model.shown() == [4, 6, 9, 9000]
    assert model.why_at(0) is None
    assert model.why_at(1) is not None
    index = model.index(1, 1)
    assert "found by" in str(index.data(Qt.ItemDataRole.AccessibleTextRole))
    assert "found by" in str(index.data(Qt.ItemDataRole.ToolTipRole))
    tester.deleteLater()


def test_sorting_and_other_rows_ask_nobody_again(model: CheckTableModel[Row]) -> None:
    """A decision may not wait until a hundred thousand are asked for their telephones."""
    book = Book({9, 6, 9000})
    model.set_filter(text="zz", beyond=book)
    model.finish()
    assert book.asked == len(MANY)
    model.sort(1, Qt.SortOrder.DescendingOrder)
    down = model.shown()
    assert down == [9000, 9, 6]
    model.sort(1)
    assert model.shown() == down[::-1]
    changed = [Row(row.id, row.name, False) if row.id == 9 else row for row in MANY if row.id != 6]
    model.set_rows(model.recipe.prepare(changed, model.row_set()))
    assert model.complete
    assert model.shown() == [9, 9000]
    assert book.asked < len(MANY) + 20


def test_a_decision_moves_nobody_and_the_next_letter_asks_everybody(model: CheckTableModel[Row]) -> None:
    """After a decision the search is the same in newer records: what it found stays, in the same moment."""
    book = Book({9, 6, 9000})
    model.set_filter(text="zz", beyond=book)
    model.finish()
    model.set_filter(text="zz", but=(6,), beyond=book)
    assert model.complete
    assert model.shown() == [9, 9000]
    newer = Book({9, 9000, 300})
    model.set_rows(model.recipe.prepare([row for row in MANY if row.id != 6], model.row_set()))
    model.set_filter(text="zz", beyond=newer)
    assert model.complete
    assert model.shown() == [9, 9000]
    assert newer.asked < 10
    model.set_filter(text="zzz", beyond=newer)
    model.finish()
    assert set(model.shown()) == {9, 300, 9000}
    assert newer.asked > 10_000


def test_rows_that_come_while_it_looks_wait_for_its_answer(qtbot: QtBot, model: CheckTableModel[Row]) -> None:
    book = Book({9, 99_999})
    model.set_filter(text="zz", beyond=book)
    assert not model.complete
    model.set_rows(model.recipe.prepare([*MANY, Row(99_999, "new")], model.row_set()))
    assert not model.complete
    with qtbot.waitSignal(model.shown_changed):
        pass
    assert model.shown() == [9, 99_999]
    model.set_filter(text="")
    assert model.why_at(0) is None


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
