"""Hooks, redaction, and the one dialog."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import qWarning
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from qbosync_desktop.gui.bug_dialog import BugDialog, BugWindow
from qbosync_desktop.gui.bugs import BugReport, BugReporter, make_report, redact


@pytest.fixture
def reporter(look: QApplication) -> Iterator[BugReporter]:
    made = BugReporter()
    yield made
    made.deleteLater()


@pytest.mark.parametrize(
    "secret",
    [
        "linh@nguyens.example",
        "123 456 782",
        "0491 570 110",
        "'Nguyen & Sons'",
        "“Nguyen & Sons”",
        "/home/linh/clients.xlsx",
        r"C:\Users\linh\clients.xlsx",
        "https://example.com/?code=abc",
        "AB11762345678abcdefghijklmnopqrstuvwxyz",
    ],
)
def test_nothing_personal_is_reported(secret: str) -> None:
    cleaned = redact(f"could not use {secret} here")
    assert secret not in cleaned
    assert cleaned.startswith("could not use <")


def crash() -> None:
    client = "Nguyen & Sons"
    raise LookupError(f"no such client: '{client}'")


def test_a_report_names_places_and_versions() -> None:
    try:
        crash()
    except LookupError as error:
        report = make_report(error)
    assert report.what == "LookupError: no such client: <text>"
    assert "test_bugs.py:" in report.text
    assert "in crash" in report.text
    assert "Nguyen" not in report.text
    assert "PySide6" in report.text


def test_hooks_catch_threads_and_qt(
    qtbot: QtBot, reporter: BugReporter, caplog: pytest.LogCaptureFixture, no_qt_warnings: list[str]
) -> None:
    kept = sys.excepthook, threading.excepthook
    reporter.install()
    try:
        with qtbot.waitSignal(reporter.reported) as heard:
            thread = threading.Thread(target=crash)
            thread.start()
            thread.join()
        assert heard.args is not None
        assert "LookupError" in heard.args[0].what
        with caplog.at_level(logging.WARNING, "qt"):
            qWarning("something about a font")
        assert "something about a font" in caplog.text
    finally:
        reporter.uninstall()
        sys.excepthook, threading.excepthook = kept


def test_the_same_bug_is_told_once(reporter: BugReporter) -> None:
    heard: list[object] = []
    reporter.reported.connect(heard.append)
    for _ in range(3):
        try:
            crash()
        except LookupError as error:
            reporter.report(error)
    assert len(heard) == 1


def test_one_dialog_with_a_report_to_copy(qtbot: QtBot, reporter: BugReporter) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    shown = BugWindow(reporter, window)
    shown.show_report(BugReport("one", "the report"))
    first = shown.dialog
    shown.show_report(BugReport("two", "another"))
    assert isinstance(first, BugDialog)
    assert shown.dialog is first
    qtbot.waitUntil(first.isVisible)
    first.copy.click()
    assert QGuiApplication.clipboard().text() == "the report"
    first.done_button.click()
    assert shown.dialog is None
