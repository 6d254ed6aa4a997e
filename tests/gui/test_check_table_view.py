"""The table under real keys and clicks."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHeaderView, QToolTip, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from qbosync_desktop.gui.models.check_table_view import CheckTableView
from tests.gui.gallery import LINES, table

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def view(qtbot: QtBot, look: QApplication) -> Iterator[CheckTableView]:
    page = QWidget()
    qtbot.addWidget(page)
    made = table(page)
    QVBoxLayout(page).addWidget(made)
    page.resize(1100, 520)
    page.show()
    page.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    yield made
    page.close()


def click(view: CheckTableView, row_id: int, column: int, dx: int = 12) -> None:
    rect = view.visualRect(view.table().index(view.table().place_of(row_id), column))
    QTest.mouseClick(view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, rect.topLeft() + QPoint(dx, 16))


def test_a_click_in_the_tick_cell_ticks_only_that(view: CheckTableView) -> None:
    view.go_to(1)
    click(view, 2, 0, dx=36)
    assert 2 not in view.table().ticks()
    assert view.current_id() == 1 or view.selected_ids() == [1]
    click(view, 2, 0)
    assert 2 in view.table().ticks()


def test_a_row_gone_to_is_the_only_one_chosen_whatever_key_is_down(view: CheckTableView) -> None:
    """The board that follows Ctrl+Z comes while Ctrl is still down."""
    view.go_to(1)
    QTest.keyPress(view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    view.go_to(3)
    assert view.selected_ids() == [3]
    QTest.keyRelease(view, Qt.Key.Key_Z)


def test_space_ticks_the_whole_selection(view: CheckTableView) -> None:
    view.table().set_ticks([])
    view.go_to(1)
    for _ in range(2):
        QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert view.selected_ids() == [1, 2, 3]
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert view.table().ticks() == {1, 2, 3}
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert view.table().ticks() == frozenset()


def test_the_header_box_ticks_what_is_shown(view: CheckTableView) -> None:
    view.table().set_ticks([])
    header = view.horizontalHeader()
    assert isinstance(header, QHeaderView)
    QTest.mouseClick(header.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, QPoint(20, 16))
    assert view.table().ticks() == {line.id for line in LINES if line.other}
    QTest.mouseClick(header.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, QPoint(20, 16))
    assert view.table().ticks() == frozenset()


def test_a_click_on_a_head_sorts_and_again_turns_round(view: CheckTableView) -> None:
    header = view.horizontalHeader()
    where = QPoint(header.sectionViewportPosition(2) + 12, 16)
    QTest.mouseClick(header.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, where)
    first = view.table().shown()[0]
    assert first == 2  # BAN001
    QTest.mouseClick(header.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, where)
    assert view.table().shown()[-1] == 2


def test_ctrl_a_ticks_all_shown(view: CheckTableView) -> None:
    view.table().set_ticks([])
    view.table().set_filter(text="trust")
    QTest.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert view.table().ticks() == {3, 11}


def test_enter_activates_the_row(qtbot: QtBot, view: CheckTableView) -> None:
    view.go_to(4, "client")
    with qtbot.waitSignal(view.activated_row) as heard:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert heard.args == [4]


def test_enter_in_an_empty_picker_cell_opens_the_picker(qtbot: QtBot, view: CheckTableView) -> None:
    view.go_to(12, "customer")
    with qtbot.waitSignal(view.pick_requested) as heard, qtbot.assertNotEmitted(view.activated_row):
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert heard.args == [12, ""]


def test_f2_and_typing_open_the_picker(qtbot: QtBot, view: CheckTableView) -> None:
    view.go_to(4, "client")
    with qtbot.waitSignal(view.pick_requested) as heard:
        QTest.keyClick(view, Qt.Key.Key_F2)
    assert heard.args == [4, ""]
    view.go_to(4, "customer")
    with qtbot.waitSignal(view.pick_requested) as heard:
        QTest.keyClicks(view, "g")
    assert heard.args == [4, "g"]


def test_letters_are_commands_outside_the_picker_cell(qtbot: QtBot, view: CheckTableView) -> None:
    window = view.window()
    unlink = QShortcut(QKeySequence("U"), window)
    view.go_to(4, "client")
    with qtbot.waitSignal(unlink.activated):
        QTest.keyClicks(view, "u")
    assert view.current_id() == 4
    view.go_to(4, "customer")
    with qtbot.assertNotEmitted(unlink.activated), qtbot.waitSignal(view.pick_requested):
        QTest.keyClicks(view, "u")


def test_a_letter_does_not_jump_to_a_row(view: CheckTableView) -> None:
    view.go_to(1, "client")
    QTest.keyClicks(view, "s")
    assert view.current_id() == 1


def test_a_link_is_clicked_on_its_words_only(qtbot: QtBot, view: CheckTableView) -> None:
    with qtbot.waitSignal(view.link_clicked) as heard:
        click(view, 7, 7)
    assert heard.args == [7, "link"]
    with qtbot.assertNotEmitted(view.link_clicked):
        click(view, 4, 7)


def test_links_are_in_the_context_menu_too(qtbot: QtBot, view: CheckTableView) -> None:
    menu = view.row_menu(7)
    assert [action.text() for action in menu.actions()] == ["Solve…"]
    with qtbot.waitSignal(view.link_clicked) as heard:
        menu.actions()[0].trigger()
    assert heard.args == [7, "link"]
    menu.deleteLater()


def test_the_panel_is_told_once_when_the_row_has_come_to_rest(qtbot: QtBot, view: CheckTableView) -> None:
    heard: list[object] = []
    view.current_changed.connect(heard.append)
    view.go_to(1)
    for _ in range(3):
        QTest.keyClick(view, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [4]


def test_a_decided_row_leaves_and_the_ring_goes_to_the_next(view: CheckTableView) -> None:
    view.go_to(4, "client")
    view.table().set_rows([line for line in LINES if line.id != 4])
    assert view.current_id() == 5
    assert view.selected_ids() == [5]


def test_a_reset_puts_the_ring_back_by_id(view: CheckTableView) -> None:
    view.go_to(9, "customer")
    view.table().beginResetModel()
    view.table().endResetModel()
    assert view.current_id() == 9
    assert view.currentIndex().column() == view.column_number("customer")


def test_the_columns_fill_the_table(view: CheckTableView) -> None:
    assert view.horizontalHeader().length() == view.viewport().width()
    view.hide_ticks()
    assert view.horizontalHeader().length() == view.viewport().width()


def test_coming_by_tab_some_row_has_the_ring(qtbot: QtBot, view: CheckTableView) -> None:
    view.clearFocus()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(view.hasFocus)
    assert view.current_id() == 1


def test_words_cut_short_have_a_tooltip(view: CheckTableView) -> None:
    delegate = view.itemDelegate()
    index = view.table().index(view.table().place_of(13), 1)
    view.setColumnWidth(1, 90)
    from PySide6.QtWidgets import QStyleOptionViewItem

    assert delegate.cut_text(QStyleOptionViewItem(), index) == "Southern Ocean Abalone Pty Ltd"  # type: ignore[attr-defined]  # our own delegate
    view.setColumnWidth(1, 400)
    assert delegate.cut_text(QStyleOptionViewItem(), index) == ""  # type: ignore[attr-defined]  # our own delegate
    QToolTip.hideText()


def test_where_the_picker_opens(view: CheckTableView) -> None:
    rect = view.cell_rect(12, "customer")
    index = view.table().index(view.table().place_of(12), 3)
    assert rect.size() == view.visualRect(index).size()
    assert view.cell_rect(99, "customer").isNull()
    with pytest.raises(KeyError):
        view.column_number("no such column")
