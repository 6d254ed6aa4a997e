"""Every GUI test runs offscreen in the real look, and fails when it leaves something behind or Qt warns.

Leaks looked for: windows still there, threads still running, timers still ticking. Expected warnings go in ALLOWED.
"""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import gc
import re
from collections.abc import Collection, Iterator

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QMessageLogContext, QThread, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QWidget

from qbosync_desktop.gui.look.apply import apply_look

ALLOWED = tuple(
    re.compile(pattern)
    for pattern in (
        r"This plugin does not support (propagateSizeHints|raise|grabbing|setting)",
        r"QFont::setPointSizeF?: Point size <= 0",
    )
)


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return ["qbosync-tests"]


@pytest.fixture(scope="session")
def look(qapp: QApplication) -> QApplication:
    """The application in our look, light."""
    apply_look(qapp, "light")
    gc.collect()
    gc.freeze()  # what is loaded by now stays; the search for leaks need not walk it after every test
    return qapp


@pytest.fixture
def dark(look: QApplication) -> Iterator[QApplication]:
    """The application in the dark, for one test."""
    apply_look(look, "dark")
    yield look
    apply_look(look, "light")


@pytest.fixture(autouse=True)
def no_qt_warnings() -> Iterator[list[str]]:
    """Any unexpected message of Qt fails the test; clear the list in a test that wants one."""
    found: list[str] = []

    def handler(kind: QtMsgType, context: QMessageLogContext, message: str | None) -> None:
        if kind is not QtMsgType.QtDebugMsg and not any(known.search(message or "") for known in ALLOWED):
            found.append(message or "")

    before = qInstallMessageHandler(handler)
    yield found
    qInstallMessageHandler(before)
    assert not found, f"Qt said: {found}"


def _settle(app: QApplication) -> None:
    gc.collect()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    app.sendPostedEvents()


@pytest.fixture(autouse=True)
def nothing_left_behind(look: QApplication, no_qt_warnings: list[str]) -> Iterator[None]:
    """Windows, threads and timers of a test must be gone when it ends."""
    before, ticking = set(look.topLevelWidgets()), set(map(id, _ticking()))
    yield
    _settle(look)
    found = left_behind(look, before, ticking)
    for widget in set(look.topLevelWidgets()) - before:
        widget.close()
        widget.deleteLater()
    _settle(look)
    assert not found, f"left behind: {found}"


def _ticking() -> list[QTimer]:
    return [one for one in shiboken6.getAllValidWrappers() if isinstance(one, QTimer) and one.isActive()]


def left_behind(app: QApplication, before: set[QWidget], ticking: Collection[int] = ()) -> list[str]:
    """Windows that were not there before, threads that run, timers that tick and did not before (by their ids)."""
    found = [
        f"window {type(widget).__name__} {widget.windowTitle()!r}"
        for widget in app.topLevelWidgets()
        if widget not in before and not _harmless(widget)
    ]
    for thing in shiboken6.getAllValidWrappers():
        if isinstance(thing, QThread) and thing.isRunning() and thing != app.thread():
            found.append(f"thread {thing.objectName()!r}")
    found += [f"timer of {_whose(one)}, {one.interval()} ms" for one in _ticking() if id(one) not in ticking]
    return found


def _harmless(widget: QWidget) -> bool:
    """Qt's own windows: the tooltip and the list of a combo box."""
    return type(widget).__name__ in ("QTipLabel", "QComboBoxPrivateContainer") or widget.inherits("QTipLabel")


def _whose(timer: QTimer) -> str:
    parent = timer.parent()
    return f"{type(parent).__name__}" if parent is not None else "nobody's"
