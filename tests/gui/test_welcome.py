"""Three doors, each a request of the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qbosync_desktop.gui.dialogs.welcome import WelcomePage
from tests.gui.dialogs_on import nameless, wrongly_filled
from tests.gui.practice import opened_window


@pytest.mark.parametrize(
    ("place", "signal", "args"),
    [(0, "demo_requested", []), (1, "import_list_requested", [""]), (2, "connect_requested", [])],
)
def test_a_door_opens_by_click_key_and_number(qtbot: QtBot, place: int, signal: str, args: list[object]) -> None:
    with opened_window(qtbot) as opened:
        page = WelcomePage(opened.controller, opened.window)
        opened.window.show_page(page, "Welcome")
        asked = getattr(opened.window, signal)
        door = page.doors()[place]
        with qtbot.waitSignal(asked) as clicked:
            qtbot.mouseClick(door, Qt.MouseButton.LeftButton)
        assert clicked.args == args
        with qtbot.waitSignal(asked):
            door.setFocus()
            qtbot.keyClick(door, Qt.Key.Key_Return)
        with qtbot.waitSignal(asked):
            qtbot.keyClick(page.doors()[0], Qt.Key(Qt.Key.Key_1 + place), Qt.KeyboardModifier.AltModifier)


def test_arrows_go_from_door_to_door_and_everything_has_a_name(qtbot: QtBot) -> None:
    with opened_window(qtbot) as opened:
        page = WelcomePage(opened.controller, opened.window)
        opened.window.show_page(page, "Welcome")
        first, second, third = page.doors()
        assert page.focusWidget() is first
        qtbot.keyClick(first, Qt.Key.Key_Right)
        assert page.focusWidget() is second
        qtbot.keyClick(second, Qt.Key.Key_Right)
        assert page.focusWidget() is third
        assert nameless(page) == []
        assert wrongly_filled(page) == []
        assert "never kept, sent or logged" in page.form.safe.text()
