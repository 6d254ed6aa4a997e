"""Every GUI test runs offscreen in the real look, and fails when it leaves something behind or Qt warns.

Leaks looked for: windows still there, threads still running, timers still ticking. Expected warnings go in ALLOWED.
"""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import gc
import re
from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QMessageLogContext, QObject, QThread, QTimer, QtMsgType, qInstallMessageHandler
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
    before = set(map(id, look.topLevelWidgets()))
    yield
    _settle(look)
    left = [widget for widget in look.topLevelWidgets() if id(widget) not in before and shiboken6.isValid(widget)]
    names = [f"{type(widget).__name__} {widget.windowTitle()!r}" for widget in left if not _harmless(widget)]
    for widget in left:
        widget.close()
        widget.deleteLater()
    threads = [thing for thing in _alive(QThread) if thing.isRunning() and thing is not look.thread()]
    timers = [thing for thing in _alive(QTimer) if thing.isActive()]
    _settle(look)
    assert not names, f"windows left behind: {names}"
    assert not threads, f"threads still running: {[thread.objectName() for thread in threads]}"
    assert not timers, f"timers still ticking: {[_whose(timer) for timer in timers]}"


def _harmless(widget: QWidget) -> bool:
    """Qt's own windows: the tooltip and the list of a combo box."""
    return type(widget).__name__ in ("QTipLabel", "QComboBoxPrivateContainer") or widget.inherits("QTipLabel")


def _alive(kind: type[QObject]) -> list:  # type: ignore[type-arg]  # a QThread or QTimer, whichever was asked for
    return [thing for thing in gc.get_objects() if isinstance(thing, kind) and shiboken6.isValid(thing)]


def _whose(timer: QTimer) -> str:
    parent = timer.parent()
    return f"{type(parent).__name__}" if parent is not None else "nobody's"
