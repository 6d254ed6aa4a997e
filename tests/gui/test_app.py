"""Starting: the folder is opened or a clear problem is shown, a second start raises the first, nothing is lost."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qbosync_desktop import app as composition
from qbosync_desktop.domain.problems import Remedy
from qbosync_desktop.gui.bugs import BugReporter
from qbosync_desktop.gui.dialogs.cannot_open import CannotOpen
from qbosync_desktop.gui.dialogs.welcome import WelcomePage
from qbosync_desktop.gui.one_window import raise_first
from qbosync_desktop.office import open_office


class Started:
    """A reception, and the ways a test looks at it; closed at the end."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.bugs = BugReporter()
        self.reception = composition.Reception(self.bugs)

    def open(self, folder: Path) -> bool:
        opened = self.reception.open(folder)
        self.settle()
        return opened

    def settle(self) -> None:
        premises = self.reception.premises
        if premises is not None:
            self.qtbot.waitUntil(lambda: not premises.runner.busy)

    @property
    def premises(self) -> composition.Premises:
        assert self.reception.premises is not None
        return self.reception.premises

    @property
    def dialog(self) -> CannotOpen:
        assert self.reception.cannot_open is not None
        return self.reception.cannot_open

    def close(self) -> None:
        self.settle()
        self.reception.close()
        for thing in (self.reception, self.bugs):
            thing.deleteLater()


@pytest.fixture
def started(qtbot: QtBot, look: QApplication) -> Iterator[Started]:
    it = Started(qtbot)
    yield it
    it.close()


def test_an_empty_register_shows_the_three_doors(started: Started, tmp_path: Path) -> None:
    assert started.open(tmp_path)
    assert isinstance(started.premises.window.page, WelcomePage)


def test_a_second_start_raises_the_first_window(started: Started, tmp_path: Path) -> None:
    assert started.open(tmp_path)
    other = composition.Reception(started.bugs)
    with started.qtbot.waitSignal(started.premises._first.asked):
        assert not other.open(tmp_path)
    assert other.cannot_open is None
    assert other.premises is None


def test_a_folder_that_a_run_of_qbosync_has_open_is_said_clearly(started: Started, tmp_path: Path) -> None:
    office = open_office(tmp_path)
    try:
        assert not started.open(tmp_path)
        dialog = started.dialog
        assert dialog.isVisible()
        assert not raise_first(tmp_path)
    finally:
        office.close()
    dialog.best_button.click()
    assert started.premises.window.isVisible(), "Try again opens it once the other is done"
    dialog.deleteLater()


def test_a_newer_data_file_is_refused_and_left_as_it_is(started: Started, tmp_path: Path) -> None:
    open_office(tmp_path).close()
    path = tmp_path / "register.sqlite"
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 999")
    connection.close()
    before = path.read_bytes()
    assert not started.open(tmp_path)
    assert started.dialog.isVisible()
    assert path.read_bytes() == before
    with started.qtbot.waitSignal(started.reception.left):
        started.dialog.reject()
    started.dialog.deleteLater()


def test_a_damaged_data_file_offers_its_last_good_backup(started: Started, tmp_path: Path) -> None:
    office = open_office(tmp_path)
    office.backup()
    office.close()
    (tmp_path / "register.sqlite").write_bytes(b"not a register" * 400)
    assert not started.open(tmp_path)
    dialog = started.dialog
    assert dialog.best_button.text().strip() == Remedy.RESTORE_BACKUP.value
    dialog.best_button.click()
    assert started.premises.window.isVisible()
    dialog.deleteLater()
