"""What the first rows wait for, and what they do not: the folder, the other tabs, the panel, most of the program."""

from __future__ import annotations

import logging
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qbosync_desktop import app as composition
from qbosync_desktop.app import LOG_MOST, SmallLog
from qbosync_desktop.domain.change import Change
from qbosync_desktop.domain.client import Client, ClientKind
from qbosync_desktop.gui.bugs import BugReporter
from qbosync_desktop.office import open_office
from qbosync_desktop.office.later import LaterOffice
from qbosync_desktop.store import glance_at, open_store

NAMES = ["Acacia Early Learning", "Blue Heeler Fencing", "Coorong Boats"]
WAITED_FOR = """
import sys
from PySide6.QtCore import QCoreApplication
from qbosync_desktop.gui.start_watch import StartWatch

def first(self):
    print(*sys.modules)
    print(*(name for part in ("QtCore", "QtGui", "QtWidgets") for name in vars(sys.modules["PySide6." + part])))
    sys.stdout.flush()
    QCoreApplication.quit()

StartWatch._first_rows = first
from qbosync_desktop.__main__ import main
sys.exit(main(sys.argv[1:]))
"""


def left(qtbot: QtBot, folder: Path) -> None:
    """A register that was looked at in the Sync tab, and closed."""
    with open_store(folder) as store:
        clients = [Client(-number, name, ClientKind.COMPANY) for number, name in enumerate(NAMES, 1)]
        store.books("").apply(Change(put_clients=tuple(clients)))
    reception = composition.Reception(BugReporter())
    assert reception.open(folder)
    premises = reception.premises
    assert premises is not None
    qtbot.waitUntil(lambda: premises.window.board is not None and not premises.runner.busy)
    premises.window.show_tab("sync")
    with qtbot.waitSignal(premises.window.quit_requested):
        premises.window.close()
    reception.close()
    reception.deleteLater()


@pytest.fixture
def reception(look: QApplication) -> Iterator[composition.Reception]:
    made = composition.Reception(BugReporter())
    yield made
    made.close()
    made.deleteLater()


def test_the_first_rows_wait_for_one_tab_and_no_folder(
    qtbot: QtBot, reception: composition.Reception, tmp_path: Path
) -> None:
    left(qtbot, tmp_path)
    assert reception.open(tmp_path)
    premises = reception.premises
    assert premises is not None
    window = premises.window
    assert isinstance(premises.office, LaterOffice)
    assert window.tabs.missing() == ["import", "export"]
    assert not window.panel_place.made
    assert window.sync_tab.model.rowCount() == len(NAMES)
    assert not (tmp_path / "register.sqlite-wal").exists(), "nobody has opened it yet"
    qtbot.waitUntil(lambda: window.board is not None and not premises.runner.busy)
    assert window.tabs.missing() == []
    assert window.panel_place.made
    assert [row.name for row in window.sync_tab.model.rows()] == NAMES
    premises.raise_window()


def test_a_tab_that_is_wanted_early_is_made_at_once(
    qtbot: QtBot, reception: composition.Reception, tmp_path: Path
) -> None:
    left(qtbot, tmp_path)
    assert reception.open(tmp_path)
    premises = reception.premises
    assert premises is not None
    premises.window.show_tab("export")
    assert premises.window.tabs.missing() == ["import"]
    qtbot.waitUntil(lambda: premises.window.board is not None and not premises.runner.busy)
    assert premises.window.export_tab.model.rowCount() == len(NAMES)


def test_a_folder_that_cannot_be_opened_after_all_is_said(
    qtbot: QtBot, reception: composition.Reception, tmp_path: Path
) -> None:
    left(qtbot, tmp_path)
    connection = sqlite3.connect(tmp_path / "register.sqlite")
    connection.execute("PRAGMA user_version = 999")
    connection.close()
    assert reception.open(tmp_path), "it looks as it was left"
    qtbot.waitUntil(lambda: reception.cannot_open is not None)
    assert reception.premises is None
    assert reception.cannot_open is not None
    assert reception.cannot_open.problem.code == "data-newer"
    with qtbot.waitSignal(reception.left):
        reception.cannot_open.reject()
    reception.cannot_open.deleteLater()


def test_nothing_is_shown_of_a_folder_that_somebody_has_open(tmp_path: Path) -> None:
    assert glance_at(tmp_path, "window") is None
    office = open_office(tmp_path)
    office.remember("window", "{}")
    assert glance_at(tmp_path, "window") is None
    writes = office.writes()
    office.close()
    seen = glance_at(tmp_path, "window")
    assert seen is not None
    assert (seen.memory, seen.writes) == ("{}", writes)
    (tmp_path / "register.sqlite").write_bytes(b"no database" * 20)
    assert glance_at(tmp_path, "window") is None


def test_the_first_rows_need_a_small_part_of_the_program(qtbot: QtBot, look: QApplication, tmp_path: Path) -> None:
    left(qtbot, tmp_path)
    told = subprocess.run(
        [sys.executable, "-c", WAITED_FOR, "--data-dir", str(tmp_path), "--measure-start"],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    modules, classes = (set(line.split()) for line in told.stdout.splitlines()[:2])
    for name in (
        "peewee",
        "filelock",
        "numpy",
        "rapidfuzz",
        "stdnum",
        "requests",
        "keyring",
        "http",
        "email",
        "socket",
    ):
        assert name not in modules
    ours = {name.removeprefix("qbosync_desktop.") for name in modules if name.startswith("qbosync_desktop.")}
    for room in (
        "matching",
        "files",
        "sync",
        "quickbooks",
        "desk.desk",
        "desk.picture",
        "office.office",
        "store.store",
    ):
        assert room not in ours
    assert len(ours) < 110
    assert len(modules) < 290
    # PySide6 makes a class with all its enums when it is named, or handed to Python; these come with dozens of others.
    assert not classes & {"QStyle", "QStyleOptionDockWidget", "QWizard", "QMessageBox", "QCalendarWidget", "QComboBox"}
    assert len([name for name in classes if name.startswith("Q")]) < 185


def test_a_full_log_begins_anew_and_two_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "qbosync.log"
    log = SmallLog(path, encoding="utf-8")
    record = logging.LogRecord("test", logging.INFO, "", 0, "x" * 1000, (), None)
    for _ in range(4 * LOG_MOST // 1000):
        log.emit(record)
    log.close()
    assert sorted(one.name for one in tmp_path.iterdir()) == ["qbosync.log", "qbosync.log.1", "qbosync.log.2"]
    assert all(one.stat().st_size < LOG_MOST + 2000 for one in tmp_path.iterdir())


def test_a_head_that_cannot_be_read_is_passed_over(
    qtbot: QtBot, reception: composition.Reception, tmp_path: Path
) -> None:
    left(qtbot, tmp_path)
    connection = sqlite3.connect(tmp_path / "register.sqlite")
    connection.execute("UPDATE memory SET value = replace(value, '\"rows\": [[', '\"rows\": [[1, 2, [')")
    connection.execute('UPDATE memory SET value = replace(value, \'"tab": "sync", "chip"\', \'"tab": "x", "chip"\')')
    connection.commit()
    connection.close()
    assert reception.open(tmp_path)
    premises = reception.premises
    assert premises is not None
    qtbot.waitUntil(lambda: premises.window.board is not None and not premises.runner.busy)
    assert premises.window.sync_tab.model.rowCount() == len(NAMES)
    assert premises._moved_in
