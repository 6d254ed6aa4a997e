"""Rows in groups: a head's tick is made of its rows' ticks; folding, sorting and filters keep groups together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qbosync_desktop.gui.models.columns import CellRole, Column
from qbosync_desktop.gui.models.group_table import DEPTH_ROLE, FOLD_ROLE, GroupTableModel
from qbosync_desktop.gui.models.group_table_view import GroupTableView


@dataclass(frozen=True)
class Row:
    id: str
    name: str
    head: str | None = None


ROWS = [
    Row("n", "Nguyen"),
    Row("n.name", "Name", "n"),
    Row("n.mail", "E-mail", "n"),
    Row("e", "Eleni"),
    Row("e.mob", "Mobile", "e"),
    Row("k", "Kestrel"),
]


@pytest.fixture
def model(look: QApplication) -> Iterator[GroupTableModel[Row]]:
    made = GroupTableModel(
        [Column[Row]("name", "Client and field", lambda row: row.name, CellRole.NAME, stretch=1)],
        head_of=lambda row: row.head,
    )
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    made.set_rows(ROWS)
    yield made
    tester.deleteLater()
    made.deleteLater()


def test_ticking_a_head_ticks_its_rows(model: GroupTableModel[Row]) -> None:
    model.toggle(["n"])
    assert model.ticks() == {"n.name", "n.mail"}
    assert model.state_of("n") == Qt.CheckState.Checked
    model.toggle(["n.mail"])
    assert model.state_of("n") == Qt.CheckState.PartiallyChecked
    assert model.shown_state() == Qt.CheckState.PartiallyChecked
    model.toggle(["n"])
    assert model.state_of("n") == Qt.CheckState.Checked


def test_a_head_repaints_with_its_rows(qtbot: QtBot, model: GroupTableModel[Row]) -> None:
    with qtbot.waitSignal(model.dataChanged) as heard:
        model.toggle(["e.mob"])
    assert heard.args is not None
    assert (heard.args[0].row(), heard.args[1].row()) == (3, 4)


def test_a_head_without_rows_has_its_own_tick(model: GroupTableModel[Row]) -> None:
    model.tick_shown(True)
    assert model.ticks() == {"n.name", "n.mail", "e.mob", "k"}
    assert model.shown_state() == Qt.CheckState.Checked


def test_folding_hides_rows_and_keeps_their_ticks(model: GroupTableModel[Row]) -> None:
    model.toggle(["n"])
    model.fold("n", True)
    assert model.shown() == ["n", "e", "e.mob", "k"]
    assert model.index(0, 1).data(FOLD_ROLE) is True
    assert model.ticks() == {"n.name", "n.mail"}
    model.fold_all(True)
    assert model.shown() == ["n", "e", "k"]
    model.tick_shown(True)
    assert model.ticks() == {"n.name", "n.mail", "e.mob", "k"}
    model.fold_all(False)
    assert len(model.shown()) == 6


def test_groups_sort_as_a_whole(model: GroupTableModel[Row]) -> None:
    model.sort(1)
    assert model.shown() == ["e", "e.mob", "k", "n", "n.name", "n.mail"]
    model.set_rows([*ROWS, Row("a", "Acacia"), Row("a.fax", "Fax", "a")])
    assert model.shown()[:3] == ["a", "a.fax", "e"]


def test_only_heads_are_asked_what_they_sort_by(look: QApplication) -> None:
    asked: list[str] = []

    def key(row: Row) -> str:
        asked.append(row.id)
        return row.name

    column = Column[Row]("name", "Client and field", lambda row: row.name, CellRole.NAME, sort_key=key)
    model = GroupTableModel([column], head_of=lambda row: row.head)
    model.sort(1)
    model.set_rows(ROWS)
    assert model.shown() == ["e", "e.mob", "k", "n", "n.name", "n.mail"]
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert model.shown() == ["n", "n.name", "n.mail", "k", "e", "e.mob"]
    assert sorted(asked) == ["e", "k", "n"]
    model.set_rows([*ROWS, Row("l", "Lim"), Row("l.mail", "E-mail", "l")])
    assert model.shown() == ["n", "n.name", "n.mail", "l", "l.mail", "k", "e", "e.mob"]
    model.deleteLater()


def test_a_filter_keeps_the_head_of_what_it_finds(model: GroupTableModel[Row]) -> None:
    model.set_filter(text="mobile")
    assert model.shown() == ["e", "e.mob"]
    model.set_filter(text="nguyen")
    assert model.shown() == ["n", "n.name", "n.mail"]


def test_depth(model: GroupTableModel[Row]) -> None:
    assert [model.index(place, 1).data(DEPTH_ROLE) for place in range(6)] == [0, 1, 1, 0, 1, 0]


def test_rows_that_leave_take_their_group_along(model: GroupTableModel[Row]) -> None:
    model.toggle(["n"])
    model.set_rows([row for row in ROWS if row.id not in ("n", "n.name", "n.mail")])
    assert model.shown() == ["e", "e.mob", "k"]
    assert model.ticks() == frozenset()


def test_arrows_and_the_chevron_fold(qtbot: QtBot, model: GroupTableModel[Row]) -> None:
    view = GroupTableView(model, "Changes")
    qtbot.addWidget(view)
    view.resize(500, 300)
    view.show()
    view.go_to("n.mail")
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert view.current_id() == "n"
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert model.folded("n")
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert not model.folded("n")
    rect = view.visualRect(model.index(0, 1))
    where = rect.topLeft()
    where += type(where)(12, 16)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where)
    assert model.folded("n")
    assert not view.grab().isNull()
