"""The model: ticks by id, filter and sort inside, the fewest true signals."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelectionModel, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qbosync_desktop.gui.models.check_table import CELL_ROLE, ID_ROLE, ROW_ROLE, CheckTableModel
from qbosync_desktop.gui.models.columns import MIN_STRETCHED, CellRole, Column, fold, shared_widths
from qbosync_desktop.gui.models.view_change import ranges_to_insert, ranges_to_remove


@dataclass(frozen=True)
class Row:
    id: int
    name: str
    state: str = "in sync"
    linked: bool = True
    active: bool = False


ROWS = [Row(1, "Banksia"), Row(2, "acacia"), Row(3, "Émile", "problem"), Row(4, "Daintree", linked=False)]
CHECK = Qt.ItemDataRole.CheckStateRole


def make(**more: object) -> CheckTableModel[Row]:
    columns = [
        Column[Row]("name", "Client", lambda row: row.name, CellRole.NAME),
        Column[Row]("state", "Status", role=CellRole.STATUS, status=lambda row: row.state),
        Column[Row]("date", "Synced", role=CellRole.DATE, searched=False),
    ]
    return CheckTableModel(
        columns,
        tickable=lambda row: row.linked,
        why_not=lambda row: "Not linked yet",
        **more,  # type: ignore[arg-type]  # further arguments of the model, by name
    )


@pytest.fixture
def model(look: QApplication) -> Iterator[CheckTableModel[Row]]:
    made = make()
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    made.set_rows(ROWS)
    yield made
    tester.deleteLater()
    made.deleteLater()


def names(model: CheckTableModel[Row]) -> list[str]:
    return [str(model.index(place, 1).data()) for place in range(model.rowCount())]


def test_cells_say_what_the_columns_say(model: CheckTableModel[Row]) -> None:
    assert names(model) == ["Banksia", "acacia", "Émile", "Daintree"]
    cell = model.index(2, 2).data(CELL_ROLE)
    assert (cell.text, cell.icon, cell.tone) == ("Problem", "state-problem", "problem")
    assert model.index(0, 3).data() == "–"
    assert model.index(0, 1).data(ID_ROLE) == 1
    assert model.index(0, 0).data(ROW_ROLE) is ROWS[0]


def test_screen_readers_hear_every_cell(model: CheckTableModel[Row]) -> None:
    role = Qt.ItemDataRole.AccessibleTextRole
    model.set_ticks([1])
    said = [model.index(0, column).data(role) for column in range(model.columnCount())]
    assert said == ["Ticked, Banksia", "Banksia", "In sync", "–"]
    assert model.index(3, 0).data(role) == "No tick, Daintree"


def test_sorting_folds_case_and_accents_and_keeps_ticks(model: CheckTableModel[Row]) -> None:
    model.set_ticks([2])
    place = QPersistentModelIndex(model.index(1, 1))
    model.sort(1)
    assert names(model) == ["acacia", "Banksia", "Daintree", "Émile"]
    assert place.row() == 0
    assert model.ticks() == {2}
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert names(model) == ["Émile", "Daintree", "Banksia", "acacia"]
    assert place.row() == 3


def test_the_filter_takes_every_word_in_any_column(model: CheckTableModel[Row]) -> None:
    model.set_filter(text="emi prob")
    assert names(model) == ["Émile"]
    model.set_filter(lambda row: row.linked)
    assert names(model) == ["Banksia", "acacia", "Émile"]
    model.set_filter(text="nobody")
    assert model.rowCount() == 0
    model.set_filter()
    assert model.rowCount() == 4


def test_ticks_survive_filter_sort_and_refresh(model: CheckTableModel[Row]) -> None:
    model.set_ticks([1, 3])
    model.set_filter(text="banksia")
    model.sort(1)
    model.set_rows([*ROWS, Row(9, "Zamia")])
    model.set_filter()
    assert model.ticks() == {1, 3}
    model.set_rows(ROWS[1:])
    assert model.ticks() == {3}


def test_the_view_ticks_with_a_plain_int(qtbot: QtBot, model: CheckTableModel[Row]) -> None:
    with qtbot.waitSignal(model.ticks_changed), qtbot.waitSignal(model.user_ticked) as heard:
        assert model.setData(model.index(0, 0), 2, CHECK)
    assert model.index(0, 0).data(CHECK) == Qt.CheckState.Checked
    assert heard.args == [(1,), True]
    assert model.setData(model.index(0, 0), 0, CHECK)
    assert model.ticks() == frozenset()


def test_a_row_without_a_box_cannot_be_ticked(model: CheckTableModel[Row]) -> None:
    assert model.index(3, 0).data(CHECK) is None
    assert not model.flags(model.index(3, 0)) & Qt.ItemFlag.ItemIsUserCheckable
    assert not model.setData(model.index(3, 0), 2, CHECK)
    model.set_ticks([4])
    assert model.ticks() == frozenset()
    assert model.index(3, 0).data(Qt.ItemDataRole.ToolTipRole) == "Not linked yet"


def test_tick_all_means_what_is_shown(model: CheckTableModel[Row]) -> None:
    assert model.shown_state() == Qt.CheckState.Unchecked
    model.set_filter(text="ba")
    model.tick_shown(True)
    assert model.ticks() == {1}
    assert model.shown_state() == Qt.CheckState.Checked
    model.set_filter()
    assert model.shown_state() == Qt.CheckState.PartiallyChecked
    model.tick_shown(True)
    assert model.ticks() == {1, 2, 3}
    assert model.shown_state() == Qt.CheckState.Checked


def test_toggle_unticks_only_when_all_are_ticked(model: CheckTableModel[Row]) -> None:
    model.set_ticks([1])
    model.toggle([1, 2, 4])
    assert model.ticks() == {1, 2}
    model.toggle([1, 2, 4])
    assert model.ticks() == frozenset()


def test_one_action_is_one_signal(model: CheckTableModel[Row]) -> None:
    heard: list[int] = []
    model.ticks_changed.connect(lambda: heard.append(1))
    model.tick_shown(True)
    model.tick_shown(True)
    assert heard == [1]


def test_a_changed_row_repaints_and_nothing_else(qtbot: QtBot, model: CheckTableModel[Row]) -> None:
    with qtbot.assertNotEmitted(model.rowsInserted), qtbot.assertNotEmitted(model.modelReset):
        with qtbot.waitSignal(model.dataChanged) as heard:
            model.set_rows([ROWS[0], replace(ROWS[1], name="Acacia Early Learning"), *ROWS[2:]])
        assert heard.args is not None
        assert (heard.args[0].row(), heard.args[1].row()) == (1, 1)
    assert names(model)[1] == "Acacia Early Learning"


def test_the_same_rows_again_say_nothing(qtbot: QtBot, model: CheckTableModel[Row]) -> None:
    with qtbot.assertNotEmitted(model.dataChanged), qtbot.assertNotEmitted(model.layoutChanged):
        model.set_rows(list(ROWS))


def test_rows_already_here_do_not_move(model: CheckTableModel[Row]) -> None:
    model.sort(1)
    model.set_rows([replace(ROWS[0], name="Zebra"), *ROWS[1:], Row(7, "Bluegum")])
    assert names(model) == ["acacia", "Bluegum", "Zebra", "Daintree", "Émile"]
    model.sort(1)
    assert names(model) == ["acacia", "Bluegum", "Daintree", "Émile", "Zebra"]


def test_decided_rows_leave_and_the_selection_stays(look: QApplication, model: CheckTableModel[Row]) -> None:
    chosen = QItemSelectionModel(model)
    chosen.select(model.index(2, 0), QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows)
    model.set_filter(lambda row: row.state == "problem" or row.id == 1)
    assert [index.row() for index in chosen.selectedRows()] == [1]
    model.set_rows(ROWS[1:])
    assert [model.id_at(index.row()) for index in chosen.selectedRows()] == [3]
    chosen.deleteLater()


def test_ticks_can_come_from_the_rows(look: QApplication) -> None:
    made = make(ticked=lambda row: row.active)
    made.set_rows([Row(1, "a", active=True), Row(2, "b"), Row(3, "c", linked=False, active=True)])
    assert made.ticks() == {1}
    made.set_rows([Row(1, "a"), Row(2, "b", active=True)])
    assert made.ticks() == {2}
    made.deleteLater()


def test_two_rows_with_one_id_are_refused(model: CheckTableModel[Row]) -> None:
    with pytest.raises(ValueError, match="two rows"):
        model.set_rows([ROWS[0], ROWS[0]])
    assert model.rowCount() == 4


def test_many_changes_are_one_reset(qtbot: QtBot, model: CheckTableModel[Row]) -> None:
    many = [Row(number, f"Client {number:04}") for number in range(400)]
    model.set_rows(many)
    with qtbot.waitSignal(model.modelReset):
        model.set_filter(lambda row: row.id % 2 == 0)
    assert model.rowCount() == 200


ids = st.lists(st.integers(0, 30), unique=True, max_size=25)


@settings(max_examples=60, deadline=None)
@given(before=ids, after=ids, shown=st.sets(st.integers(0, 30)), down=st.booleans(), column=st.sampled_from([-1, 1]))
def test_any_list_becomes_any_other(
    look: QApplication, before: list[int], after: list[int], shown: set[int], down: bool, column: int
) -> None:
    model = make()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    order = Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder
    model.set_rows([Row(number, f"{number:02}") for number in before])
    model.sort(column, order)
    model.set_ticks(before)
    kept = {name: QPersistentModelIndex(model.index(model.place_of(name), 1)) for name in before}
    model.set_rows([Row(number, f"{number:02}") for number in after])
    model.set_filter(lambda row: row.id in shown)
    wanted = after if column < 0 else sorted(after, reverse=down)
    assert model.shown() == [name for name in wanted if name in shown]
    assert model.ticks() == set(before) & set(after)
    for name, place in kept.items():
        if place.isValid():
            assert model.id_at(place.row()) == name
    tester.deleteLater()
    model.deleteLater()


@given(before=ids, after=ids)
def test_ranges_lead_from_one_list_to_the_other(before: list[int], after: list[int]) -> None:
    view = list(before)
    for first, last in reversed(ranges_to_remove(before, set(after))):
        del view[first : last + 1]
    view = [name for name in after if name in view]
    for first, last in ranges_to_insert(after, set(before)):
        view[first:first] = after[first : last + 1]
    assert view == after


@given(
    columns=st.lists(st.tuples(st.integers(20, 400), st.integers(0, 3)), min_size=1, max_size=8),
    room=st.integers(200, 2000),
)
def test_columns_fill_the_room(columns: list[tuple[int, int]], room: int) -> None:
    widths = shared_widths(columns, room)
    spare = room - sum(width for width, _stretch in columns)
    if spare >= 0:
        assert sum(widths) == room
    for (wanted, stretch), width in zip(columns, widths, strict=True):
        assert width >= (min(MIN_STRETCHED, wanted) if stretch else wanted)


def test_folding() -> None:
    assert fold("Müller & ÉMILE") == "muller & emile"
