"""What happens when the program itself is wrong: logged, one dialog, a report without personal data to copy.

The hooks never build a widget: an error of a worker reaches ``sys.excepthook`` on the worker's own thread. They log and
emit a signal; the dialog is built by a slot of the main thread.
"""

from __future__ import annotations

import logging
import re
import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType
from typing import NamedTuple

import PySide6
from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler, qVersion

from qbosync_desktop import __version__

log = logging.getLogger(__name__)
qt_log = logging.getLogger("qt")

_REDACTIONS = (
    (re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)*"), "<e-mail>"),
    (re.compile(r"https?://\S+"), "<address>"),
    (re.compile(r"'[^'\n]*'|\"[^\"\n]*\"|“[^”\n]*”"), "<text>"),
    (re.compile(r"(?:[A-Za-z]:)?(?:[\\/][^\\/\s:]+){2,}"), "<path>"),
    (re.compile(r"\b[A-Za-z0-9_-]{24,}\b"), "<secret>"),
    (re.compile(r"\d[\d \-()]{3,}\d|\d{4,}"), "<number>"),
)


def redact(text: str) -> str:
    """A message without anything personal: no quoted text, e-mail, long number, path, address or token."""
    for pattern, word in _REDACTIONS:
        text = pattern.sub(word, text)
    return text


class BugReport(NamedTuple):
    """A bug, fit to be sent to anybody: places in the code and versions, no data."""

    what: str
    text: str


def make_report(error: BaseException) -> BugReport:
    """The report of an exception. Source lines and values are left out, messages are redacted."""
    import platform  # not before there is something to report

    frames = traceback.extract_tb(error.__traceback__)
    places = [f"  {Path(frame.filename).name}:{frame.lineno} in {frame.name}" for frame in frames]
    what = f"{type(error).__name__}: {redact(str(error))}".removesuffix(": ")
    versions = (
        f"QBO Sync Desktop {__version__}, Python {platform.python_version()}, "
        f"PySide6 {PySide6.__version__}, Qt {qVersion()}, {platform.system()} {platform.release()}"
    )
    return BugReport(what, "\n".join((what, *places, "", versions)))


class BugReporter(QObject):
    """Takes every unexpected exception, from any thread, and tells the main thread once per kind and place."""

    reported = Signal(object)
    """A :class:`BugReport`. Connect it to a method of a QObject of the main thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._seen: set[str] = set()

    def report(self, error: BaseException) -> None:
        """Log and tell. May be called from any thread."""
        made = make_report(error)
        log.error("unexpected: %s", made.text)
        if made.text not in self._seen:
            self._seen.add(made.text)
            self.reported.emit(made)

    def install(self) -> None:
        """Catch what nobody else does: main thread, other threads, Qt's own messages."""
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        qInstallMessageHandler(qt_message)

    def uninstall(self) -> None:
        """Put Python's and Qt's own hooks back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        qInstallMessageHandler(None)

    def _on_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self.report(error.with_traceback(trace))

    def _on_thread_exception(self, found: threading.ExceptHookArgs) -> None:
        if found.exc_value is not None:
            self.report(found.exc_value)


_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def qt_message(kind: QtMsgType, context: QMessageLogContext, message: str | None) -> None:
    """Qt's own messages go to the log; a windowed program has no stderr."""
    qt_log.log(_LEVELS.get(kind, logging.WARNING), "%s", message or "")
