"""What gives way where there is little room: the side panel, the words of a footer, a row of buttons."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from qbosync_desktop.gui.look.fonts import tall
from qbosync_desktop.gui.widgets.flow import Flow
from qbosync_desktop.gui.widgets.ground import DialogShell
from qbosync_desktop.gui.widgets.strips import FooterBar
from qbosync_desktop.gui.widgets.words import Words
from qbosync_desktop.gui.window_memory import window_memory
from tests.gui.practice import opened_window


def test_a_narrow_window_gives_the_panels_room_to_the_table(qtbot: QtBot, look: QApplication) -> None:
    with opened_window(qtbot) as opened:
        window = opened.window
        window.resize(1280, 720)
        assert window.panel.isVisibleTo(window)
        window.resize(853, 440)
        assert not window.panel.isVisibleTo(window)
        assert '"panel": true' in window_memory(window)  # it is wanted, there is only no room
        window.resize(1280, 720)
        assert window.panel.isVisibleTo(window)


def test_a_panel_that_was_closed_stays_closed(qtbot: QtBot, look: QApplication) -> None:
    with opened_window(qtbot) as opened:
        window = opened.window
        window.show_panel(False)
        window.resize(853, 440)
        window.resize(1280, 720)
        assert not window.panel.isVisibleTo(window)


def test_reading_is_offered_by_its_icon_with_its_name(qtbot: QtBot, look: QApplication) -> None:
    with opened_window(qtbot) as opened:
        button = opened.window.header.read_button
        opened.window.resize(853, 440)
        assert (button.text(), button.accessibleName()) == ("", "Read QuickBooks")
        assert "F5" in button.toolTip()


def test_a_footer_keeps_what_is_ticked(qtbot: QtBot, look: QApplication) -> None:
    footer = FooterBar("Push 14 to QuickBooks")
    qtbot.addWidget(footer)
    footer.set_words("14 of 14 customers", "31 of 32 fields")
    footer.show()
    for width, both in ((900, True), (380, False), (900, True)):
        footer.resize(width, footer.height())
        assert footer.second.isVisible() == both


@pytest.fixture
def flow(qtbot: QtBot) -> QWidget:
    """Three parts of 100×30, the last one at the right."""
    whole = QWidget()
    qtbot.addWidget(whole)
    row = Flow(whole, between=10, least=50)
    for place in range(3):
        made = QWidget()
        made.setFixedSize(100, 30)
        (row.push if place == 2 else row.addWidget)(made)
    whole.show()
    return whole


def test_a_row_becomes_as_many_as_it_takes(flow: QWidget) -> None:
    row = flow.layout()
    assert isinstance(row, Flow)
    row.setContentsMargins(0, 0, 0, 0)
    assert [row.heightForWidth(width) for width in (400, 320, 319, 100)] == [50, 50, 70, 110]
    assert row.minimumSize() == QSize(100, 50)
    flow.resize(400, 50)
    row.activate()
    assert [part.x() for part in parts(flow)] == [0, 110, 300]
    flow.resize(220, 70)
    row.activate()
    assert [(part.x(), part.y()) for part in parts(flow)] == [(0, 0), (110, 0), (120, 40)]


def parts(whole: QWidget) -> list[QWidget]:
    """The parts, in the order they came."""
    return [one for one in whole.children() if isinstance(one, QWidget)]


def test_a_flow_gives_its_items_back(flow: QWidget) -> None:
    row = flow.layout()
    assert isinstance(row, Flow)
    assert row.count() == 3
    assert row.takeAt(2) is not None
    assert row.itemAt(2) is None
    assert row.takeAt(5) is None
    assert row.count() == 2


def test_a_high_dialog_scrolls(qtbot: QtBot, look: QApplication) -> None:
    dialog = DialogShell("Much to say")
    qtbot.addWidget(dialog)
    for _ in range(60):
        dialog.body.addWidget(Words("A line", "body"))
    dialog.set_least_width(400)
    dialog.show()
    assert dialog.minimumSizeHint().height() <= 340 + tall(60)
    assert dialog.width() >= 400
    dialog.close()


def test_all_chips_are_seen_as_soon_as_their_tab_is(qtbot: QtBot, look: QApplication) -> None:
    with opened_window(qtbot) as opened:
        tab = opened.tab("sync")
        for _ in range(3):
            look.processEvents()
        assert tab.chip_area.width() == tab.chip_area.sizeHint().width()
