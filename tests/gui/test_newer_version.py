"""The quiet check for a newer version: asked once a day at most, shown quietly, switched off for good when wanted."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QUrl
from pytestqt.qtbot import QtBot

from qbosync_desktop.gui.dialogs.settings_dialog import DATA, SettingsDialog
from qbosync_desktop.gui.newer_version import ASKED, OFF, SWITCH, NewerVersion
from tests.gui.dialogs_on import nameless, over_window
from tests.gui.practice import Opened, opened_window

PAGE = "https://github.com/somebody/program/releases/tag/v0.2.0"


class Place:
    """Where versions are published; counts who asks."""

    def __init__(self, *answer: str) -> None:
        self.answer = (answer[0], answer[1]) if answer else ("", "")
        self.threads: list[threading.Thread] = []

    def __call__(self) -> tuple[str, str]:
        self.threads.append(threading.current_thread())
        return self.answer


def watch(opened: Opened, place: Place | None, today: str = "2026-03-01") -> NewerVersion:
    made = NewerVersion(
        opened.controller, opened.window.status, place, lambda one: one > "0.1.0", opened.window, today=lambda: today
    )
    opened.controller.refresh()
    return made


def test_a_newer_version_is_said_in_the_status_bar(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    opened_pages: list[str] = []
    monkeypatch.setattr(
        "qbosync_desktop.gui.newer_version.QDesktopServices.openUrl",
        lambda url: opened_pages.append(QUrl(url).toString()),
    )
    with opened_window(qtbot) as opened:
        place = Place("0.2.0", PAGE)
        watch(opened, place)
        button = opened.window.status.newer_button
        qtbot.waitUntil(lambda: not button.isHidden())
        assert button.text() == "Version 0.2.0 is out"
        assert place.threads[0] is not threading.main_thread()
        button.click()
        assert opened_pages == [PAGE]
        qtbot.waitUntil(lambda: opened.practice.office.memory(ASKED) == f"2026-03-01 0.2.0 {PAGE}")
        watch(opened, place)  # the window is opened again on the same day
        opened.settle()
        assert len(place.threads) == 1
        watch(opened, place, "2026-03-02")
        qtbot.waitUntil(lambda: len(place.threads) == 2)
        qtbot.waitUntil(lambda: opened.practice.office.memory(ASKED).startswith("2026-03-02"))


@pytest.mark.parametrize("answer", [(), ("0.1.0", PAGE), ("0.0.9", PAGE), ("0.2.0", "")])
def test_no_answer_and_no_newer_version_are_silent(qtbot: QtBot, answer: tuple[str, ...]) -> None:
    with opened_window(qtbot) as opened:
        watch(opened, Place(*answer))
        qtbot.waitUntil(lambda: opened.practice.office.memory(ASKED).startswith("2026-03-01"))
        assert opened.window.status.newer_button.isHidden()


def test_switched_off_or_with_nobody_to_ask_nothing_is_asked(qtbot: QtBot) -> None:
    with opened_window(qtbot) as opened:
        opened.practice.office.remember(SWITCH, OFF)
        place = Place("0.2.0", PAGE)
        for one in (place, None):
            watch(opened, one)
            opened.settle()
        assert place.threads == []
        assert opened.practice.office.memory(ASKED) == ""


def test_the_switch_is_in_the_settings(qtbot: QtBot) -> None:
    with over_window(qtbot, lambda opened: SettingsDialog(opened.controller, opened.window, DATA)) as (opened, dialog):
        assert dialog.form.newer.isChecked()
        assert not dialog.edited
        dialog.form.newer.click()
        assert dialog.edited
        assert nameless(dialog) == []
        dialog.save()
        qtbot.waitUntil(lambda: opened.practice.office.memory(SWITCH) == OFF)
