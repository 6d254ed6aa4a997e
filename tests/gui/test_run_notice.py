"""One notification for something new, none while the window is in front, none for what passes by itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from qbosync_desktop.desk.unattended import RunReport
from qbosync_desktop.domain.problems import EnvironmentProblem, Problem, RemoteProblem
from qbosync_desktop.gui.run_notice import RunNotice
from tests.gui.practice import Opened, opened_window

TAKEN = Problem("name-taken", "Client name must be unique", client_id=3)
FULL = EnvironmentProblem(Problem("disk-full", "The disk is full"))


class Noticed:
    """A notice and what it told."""

    def __init__(self, opened: Opened) -> None:
        self.notice = RunNotice(opened.window)
        self.told: list[tuple[str, str]] = []
        self.front = False
        self.notice._in_front = lambda: self.front  # type: ignore[method-assign]  # offscreen windows are never active
        self.notice.told.connect(lambda title, words: self.told.append((title, words)))


@pytest.fixture
def noticed(qtbot: QtBot) -> Iterator[Noticed]:
    with opened_window(qtbot) as opened:
        it = Noticed(opened)
        yield it
        it.notice.close()


def test_what_is_new_is_told_once(noticed: Noticed) -> None:
    noticed.notice.ended(RunReport())
    assert noticed.told == []
    noticed.notice.ended(RunReport(problems=(TAKEN,)))
    noticed.notice.ended(RunReport(problems=(TAKEN,)))
    assert noticed.told == [("1 client needs you", "Client name must be unique")]
    more = (TAKEN, replace(TAKEN, client_id=4), replace(TAKEN, client_id=5))
    noticed.notice.ended(RunReport(problems=more))
    assert noticed.told[1:] == [("2 things need you", "QuickBooks was synchronised.")]
    noticed.notice.ended(RunReport())
    noticed.notice.ended(RunReport(problems=(TAKEN,)))
    assert len(noticed.told) == 3, "solved and back again is new"


def test_nothing_is_told_while_the_window_is_in_front(noticed: Noticed, qtbot: QtBot) -> None:
    noticed.front = True
    noticed.notice.ended(RunReport(problems=(TAKEN,)))
    noticed.notice.failed(FULL)
    assert noticed.told == []
    noticed.front = False
    noticed.notice.ended(RunReport(problems=(TAKEN,)))
    assert noticed.told == [], "whoever sat there has seen it"


def test_a_run_that_could_not_be_done_is_told_once_and_being_offline_never(noticed: Noticed) -> None:
    noticed.notice.failed(RemoteProblem(Problem("no-network", "There is no network")))
    assert noticed.told == []
    noticed.notice.failed(FULL)
    noticed.notice.failed(FULL)
    assert noticed.told == [("Synchronising did not work", "The disk is full")]
    noticed.notice.ended(RunReport())
    noticed.notice.failed(FULL)
    assert len(noticed.told) == 2


class Tray(QSystemTrayIcon):
    """A tray that remembers its messages."""

    said: list[str] = []
    messageClicked = Signal()  # noqa: N815 - Qt's own name

    @staticmethod
    def isSystemTrayAvailable() -> bool:
        return True

    @staticmethod
    def supportsMessages() -> bool:
        return True

    def show(self) -> None:
        Tray.said.append("shown")

    def hide(self) -> None:
        Tray.said.append("hidden")

    def showMessage(self, title: str, *_: object) -> None:
        Tray.said.append(title)


def test_the_icon_is_there_from_the_message_until_the_window_is_looked_at(
    noticed: Noticed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("qbosync_desktop.gui.run_notice.QSystemTrayIcon", Tray)
    Tray.said.clear()
    noticed.notice.failed(FULL)
    assert Tray.said == ["shown", "Synchronising did not work"]
    noticed.notice._state_changed(Qt.ApplicationState.ApplicationActive)
    assert Tray.said[-1] == "hidden"


def test_where_there_is_no_tray_the_task_bar_asks(noticed: Noticed, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: False))
    monkeypatch.setattr(QApplication, "alert", staticmethod(lambda window, *_: asked.append(window)))
    noticed.notice.failed(FULL)
    assert len(asked) == 1
