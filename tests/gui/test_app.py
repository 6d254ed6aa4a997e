"""Starting: the folder is opened or a clear problem is shown, a second start raises the first, nothing is lost."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qbosync_desktop import app as composition
from qbosync_desktop.gui.backup_by_hand import BackupByHand
from qbosync_desktop.gui.bugs import BugReporter
from qbosync_desktop.gui.dialogs.cannot_open import CannotOpen
from qbosync_desktop.gui.dialogs.client_dialog import ClientDialog
from qbosync_desktop.gui.dialogs.restore_backup import RestoreDialog
from qbosync_desktop.gui.dialogs.welcome import WelcomePage
from qbosync_desktop.gui.one_window import raise_first
from qbosync_desktop.gui.pages.history import HistoryPage
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


def test_a_dialog_and_a_page_are_made_in_one_turn_and_shown_in_the_next(started: Started, tmp_path: Path) -> None:
    assert started.open(tmp_path)
    premises = started.premises
    premises.show_client(0)
    premises.show_history(0)  # comes before the dialog stands there, so it is not shown
    (dialog,) = premises.window.findChildren(ClientDialog)
    assert not dialog.isVisible()
    assert "email" not in dialog.fields  # nor is its second page made yet
    started.qtbot.waitUntil(dialog.isVisible)
    assert "email" in dialog.fields
    dialog.reject()
    premises.show_history(0)
    assert not isinstance(premises.window.page, HistoryPage)
    started.qtbot.waitUntil(lambda: isinstance(premises.window.page, HistoryPage))


def test_the_first_board_waits_for_the_first_painting(qtbot: QtBot, look: QApplication, tmp_path: Path) -> None:
    painted: list[bool] = []
    premises = composition.Premises(open_office(tmp_path), BugReporter())
    try:
        completion = premises.window.completion
        premises.controller.board_changed.connect(lambda _board: painted.append(completion.is_painted))
        premises.window.show()
        qtbot.waitUntil(lambda: bool(painted))
        assert painted == [True]
    finally:
        premises.close()
        premises.window.deleteLater()
        premises.deleteLater()


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
    assert dialog.best_button.text().strip() == "Restore this backup"
    assert dialog.backup_box.count() == 1
    assert dialog.backup_box.currentText().endswith("by hand · 0 clients, 0 linked")
    dialog.best_button.click()
    assert started.premises.window.isVisible()
    dialog.deleteLater()


def fill(folder: Path, *names: str) -> None:
    office = open_office(folder)
    office.desk.apply_list(office.desk.preview_list(list_of(folder, *names))[2])
    office.close()


def list_of(folder: Path, *names: str) -> Path:
    path = folder.with_suffix(".csv")
    path.write_text("Reference,Name\n" + "".join(f"R{n},{name}\n" for n, name in enumerate(names)), "utf-8")
    return path


def test_a_backup_is_looked_into_and_put_back_and_the_window_comes_again(started: Started, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    fill(folder, "Anna Berg")
    assert started.open(folder)
    first = started.premises
    place = tmp_path / "mine.sqlite"
    BackupByHand(first.controller, first.window).write(str(place))
    started.settle()
    assert place.is_file()
    assert first.window.status.quiet.text() == "· Backup written: mine.sqlite"
    first.office.desk.apply_list(first.office.desk.preview_list(list_of(folder, "Anna Berg", "Ben Carr"))[2])
    first.restore()
    dialog = first.window.findChild(RestoreDialog)
    assert dialog is not None
    started.settle()
    assert not dialog.restore_button.isEnabled() or dialog.good is not None
    wrong = list_of(tmp_path / "wrong")
    dialog.offer(str(wrong))
    started.settle()
    assert not dialog.restore_button.isEnabled()
    assert dialog.notice.isVisible()
    dialog.offer(str(place))
    started.settle()
    assert (dialog.form.clients_then.text(), dialog.form.clients_now.text()) == ("1", "2")
    dialog.restore_button.click()
    started.qtbot.waitUntil(lambda: started.reception.premises not in (None, first))
    started.settle()
    assert started.premises.window.isVisible()
    assert "put back" in started.premises.window.status.quiet.text()
    board = started.premises.controller.board
    assert board is not None
    assert [one.name for one in board.picture.clients.values()] == ["Anna Berg"]
    assert "before-restore" in {one.reason for one in started.premises.office.backups()}


def test_a_backup_that_cannot_be_put_back_is_said_and_changes_nothing(started: Started, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    fill(folder, "Anna Berg")
    assert started.open(folder)
    started.reception.restore(tmp_path / "gone.sqlite")
    started.settle()
    assert started.dialog.problem.code == "data-missing"
    started.dialog.best_button.click()
    started.settle()
    board = started.premises.controller.board
    assert board is not None
    assert len(board.picture.clients) == 1
    for dialog in started.reception.findChildren(CannotOpen):
        dialog.deleteLater()
