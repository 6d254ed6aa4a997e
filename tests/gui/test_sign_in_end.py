"""The last month of a sign-in is told, in the status bar and in the settings, and one can sign in again from there."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qbosync_desktop.gui.dates import day
from qbosync_desktop.gui.dialogs.settings_dialog import CONNECTION, SettingsDialog
from qbosync_desktop.gui.sign_in_end import SignInEnd
from tests.gui.dialogs_on import over_window
from tests.gui.practice import Practice, opened_window

END = datetime(2031, 12, 14, 3, 0, tzinfo=UTC)
WORDS = f"The QuickBooks sign-in ends on {day(END)}."


def practice(end: datetime | None, soon: bool) -> Practice:
    made = Practice()
    made.office.ends = end, soon
    return made


@pytest.mark.parametrize(("end", "soon"), [(None, False), (END, False)])
def test_nothing_is_said_before_the_last_month(
    qtbot: QtBot, look: QApplication, end: datetime | None, soon: bool
) -> None:
    with opened_window(qtbot, practice(end, soon)) as opened:
        SignInEnd(opened.controller, opened.window.status, opened.window)
        opened.controller.refresh()
        opened.settle()
        assert not opened.window.status.ending.isVisible()
        assert not opened.window.status.sign_in_button.isVisible()


def test_the_last_month_is_told_until_one_signs_in_again(qtbot: QtBot, look: QApplication) -> None:
    with opened_window(qtbot, practice(END, True)) as opened:
        status = opened.window.status
        SignInEnd(opened.controller, status, opened.window)
        opened.controller.refresh()
        opened.settle()
        assert status.ending.isVisible()
        assert status.ending.text() == f"· {WORDS}"
        with qtbot.waitSignal(status.sign_in_clicked):
            opened.click(status.sign_in_button)
        opened.practice.office.ends = END, False
        opened.practice.clock.pass_hours(1)
        opened.controller.read_quickbooks()
        opened.settle()
        assert not status.ending.isVisible()
        assert not status.sign_in_button.isVisible()


def test_the_settings_tell_it_beside_the_button(qtbot: QtBot, look: QApplication) -> None:
    made = practice(END, True)
    with over_window(qtbot, lambda opened: SettingsDialog(opened.controller, opened.window, CONNECTION), made) as (
        _opened,
        dialog,
    ):
        assert dialog.form.company_words.text().endswith(WORDS)
        assert dialog.form.connect.isVisible()


def test_the_settings_tell_a_sign_in_that_is_not_kept(qtbot: QtBot, look: QApplication) -> None:
    made = practice(None, False)
    made.office.until_closed = True
    with over_window(qtbot, lambda opened: SettingsDialog(opened.controller, opened.window, CONNECTION), made) as (
        _opened,
        dialog,
    ):
        assert "until you close this program" in dialog.form.company_words.text()
