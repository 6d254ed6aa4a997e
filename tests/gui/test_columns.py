"""Columns are sorted, sized and moved by mouse, menu and keys, and stand so at the next start."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from qbosync_desktop.desk.twins import twins_key, twins_text
from qbosync_desktop.gui.models.check_table_view import CheckTableView
from tests.gui.gallery import table
from tests.gui.practice import Practice, opened_window
from tests.gui.test_twins_chip import group_of

LEFT = Qt.MouseButton.LeftButton
ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def view(qtbot: QtBot, look: QApplication) -> Iterator[CheckTableView]:
    page = QWidget()
    qtbot.addWidget(page)
    made = table(page)
    made.places.let_move()
    QVBoxLayout(page).addWidget(made)
    page.resize(1100, 520)
    page.show()
    page.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    yield made
    page.close()


def keys(view: CheckTableView) -> list[str]:
    """The columns from the left, as they are seen."""
    header = view.horizontalHeader()
    numbers = [header.logicalIndex(place) for place in range(header.count())]
    return [view.table().columns[number - 1].key if number else "tick" for number in numbers]


def head(view: CheckTableView, key: str) -> QPoint:
    """The middle of a column's head."""
    header, number = view.horizontalHeader(), view.column_number(key)
    return QPoint(header.sectionViewportPosition(number) + header.sectionSize(number) // 2, 16)


def drag(view: CheckTableView, start: QPoint, end: QPoint) -> None:
    port = view.horizontalHeader().viewport()
    QTest.mousePress(port, LEFT, NONE, start)
    for step in range(1, 9):
        QTest.mouseMove(port, start + (end - start) * step / 8)
    QTest.mouseRelease(port, LEFT, NONE, end)


def chosen(menu: QMenu, words: str) -> None:
    """Choose an action of a menu by its words."""
    next(action for action in menu.actions() if action.text() == words).trigger()


MADE = ["tick", "client", "ref", "customer", "status", "date", "waits", "link"]


def test_a_head_is_dragged_to_another_place(view: CheckTableView) -> None:
    assert keys(view) == MADE
    shown = view.table().shown()
    drag(view, head(view, "status"), head(view, "ref") - QPoint(20, 0))
    assert keys(view) == ["tick", "client", "status", "ref", "customer", "date", "waits", "link"]
    assert view.table().shown() == shown, "a drag sorts nothing"
    assert view.horizontalHeader().length() == view.viewport().width()


def test_the_ticks_stay_first(view: CheckTableView) -> None:
    drag(view, head(view, "status"), QPoint(12, 16))
    assert keys(view)[0] == "tick"
    drag(view, QPoint(20, 16), head(view, "status"))
    assert keys(view)[0] == "tick"
    view.setCurrentIndex(view.table().index(0, view.table().columns.index(view.table().columns[0]) + 1))
    QTest.keyClick(view, Qt.Key.Key_Left, ALT_SHIFT)
    assert keys(view)[0] == "tick"


def test_keys_move_the_column_of_the_ring_and_the_ring_goes_along(view: CheckTableView) -> None:
    view.go_to(4, "customer")
    QTest.keyClick(view, Qt.Key.Key_Right, ALT_SHIFT)
    assert keys(view)[3:5] == ["status", "customer"]
    QTest.keyClick(view, Qt.Key.Key_Left, ALT_SHIFT)
    QTest.keyClick(view, Qt.Key.Key_Left, ALT_SHIFT)
    assert keys(view)[1:4] == ["client", "customer", "ref"]
    assert view.table().columns[view.currentIndex().column() - 1].key == "customer"
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.table().columns[view.currentIndex().column() - 1].key == "ref", "arrows go as the columns stand"


def test_the_menu_of_a_head_sorts_moves_and_puts_all_back(view: CheckTableView) -> None:
    number = view.column_number("status")
    view.places.set_own_widths({"ref": 120})
    chosen(view.column_menu(number), "Move left")
    assert keys(view)[3:5] == ["status", "customer"]
    chosen(view.column_menu(number), "Sort descending")
    assert view.table().sorted_by == (number, Qt.SortOrder.DescendingOrder)
    sort = [action.isChecked() for action in view.column_menu(number).actions()[:2]]
    assert sort == [False, True]
    chosen(view.column_menu(number), "Reset columns")
    assert keys(view) == MADE
    assert not view.places.own_widths()
    assert view.table().sorted_by == (number, Qt.SortOrder.DescendingOrder), "only places and widths go back"
    last = {action.text(): action.isEnabled() for action in view.column_menu(view.column_number("link")).actions()}
    assert not last["Move right"]
    assert not last["Reset columns"]


def test_a_right_click_on_a_head_and_alt_down_open_its_menu(qtbot: QtBot, view: CheckTableView) -> None:
    header = view.horizontalHeader()
    where = head(view, "date")
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, where, header.viewport().mapToGlobal(where))
    QApplication.sendEvent(header.viewport(), asked)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.accessibleName() == "Column Synced"
    menu.close()
    view.setFocus()
    view.go_to(4, "status")
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.accessibleName() == "Column Status"
    menu.close()


def test_painting_tooltips_clicks_and_the_sort_mark_follow(qtbot: QtBot, view: CheckTableView) -> None:
    """What is seen of a column is the same wherever it stands, and a click there is a click on it."""
    number = view.column_number("status")
    view.clearFocus()
    view.clearSelection()

    def seen() -> QImage:
        rect = view.visualRect(view.table().index(2, number))
        return view.viewport().grab(rect).toImage()

    before = seen()
    width = view.columnWidth(number)
    drag(view, head(view, "status"), head(view, "client") - QPoint(60, 0))
    assert keys(view)[1] == "status"
    assert view.columnWidth(number) == width
    assert seen() == before
    rect = view.visualRect(view.table().index(2, number))
    assert view.indexAt(rect.center()).column() == number
    QTest.mouseClick(view.horizontalHeader().viewport(), LEFT, NONE, head(view, "status"))
    assert view.table().sorted_by[0] == number


def test_where_columns_stand_is_remembered_by_tab(qtbot: QtBot) -> None:
    practice = Practice()
    with opened_window(qtbot, practice) as opened:
        sync = opened.tab("sync").view
        made = keys(sync)
        sync.go_to_first()
        sync.setFocus()
        sync.setCurrentIndex(sync.table().index(0, sync.column_number("status")))
        opened.press_with(Qt.Key.Key_Left, ALT_SHIFT)
        sync.horizontalHeader().resizeSection(sync.column_number("reference"), 93)
        moved = keys(sync)
        assert moved != made
        of_import = keys(opened.tab("import").view)
        opened.window.show_tab("sync")
    with opened_window(qtbot, practice) as opened:
        sync = opened.tab("sync").view
        assert keys(sync) == moved
        assert sync.columnWidth(sync.column_number("reference")) == 93
        assert keys(opened.tab("import").view) == of_import
        chosen(sync.column_menu(1), "Reset columns")
    with opened_window(qtbot, practice) as opened:
        assert keys(opened.tab("sync").view) == made


def test_the_table_of_twins_moves_and_remembers_too(qtbot: QtBot) -> None:
    practice = Practice()
    practice.books.remember(twins_key(practice.books.realm_id), twins_text((group_of("6", "4"),)))
    with opened_window(qtbot, practice) as opened:
        tab = opened.tab("import", "twins")
        view = tab.rows_view
        made = keys(view)
        view.setCurrentIndex(view.table().index(1, view.column_number("invoices")))
        for _ in range(5):
            qtbot.keyClick(view, Qt.Key.Key_Left, ALT_SHIFT)
        assert keys(view) == ["tick", "invoices", "name", "linked", "last", "advice"]
        left = view.visualRect(view.table().index(0, view.column_number("invoices"))).left()
        assert left == 0, "it stands where the ticks would"
        view.horizontalHeader().resizeSection(view.column_number("last"), 131)
        port = view.viewport()
        name = view.visualRect(view.table().index(0, view.column_number("name")))
        qtbot.mouseClick(port, LEFT, NONE, name.topLeft() + QPoint(14, name.height() // 2))
        assert view.table().rowCount() == 1, "a click on the chevron folds, wherever it stands"
        opened.window.show_tab("sync")
    with opened_window(qtbot, practice) as opened:
        view = opened.tab("import", "twins").rows_view
        assert keys(view) == ["tick", "invoices", "name", "linked", "last", "advice"]
        assert view.columnWidth(view.column_number("last")) == 131
        chosen(view.column_menu(1), "Reset columns")
        assert keys(view) == made


@pytest.mark.parametrize("order", [None, 7, ["no such column"], ["date", "date", "client", 4]])
def test_an_order_that_does_not_fit_is_made_to_fit(view: CheckTableView, order: object) -> None:
    view.places.set_order([str(key) for key in order] if isinstance(order, list) else [])
    assert sorted(keys(view)) == sorted(MADE)
    assert keys(view)[0] == "tick"
