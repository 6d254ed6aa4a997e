"""How a run of ``qbosync`` asks the window that has its data folder open to do the work, and hears the report.

Owns the file in the data folder that says where the window listens, the messages, and the asking side. Knows no Qt: the
command line has to work where there is none. The listening side is ``gui.one_window``.

The file holds a key, new at every start of the window and readable by its user only; without it nothing is answered. A
message is one line of JSON, never a pickle: what comes from another process is data. The address comes from the file
because a scheduler's idea of the folder for temporary files need not be the window's.
"""

from __future__ import annotations

import json
import os
import queue
import secrets
import socket
import sys
import threading
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from io import RawIOBase
from pathlib import Path
from typing import Any

from qbosync_desktop.desk.unattended import Outcome, RunReport
from qbosync_desktop.domain.problems import EnvironmentProblem, KnownError, Problem, Remedy
from qbosync_desktop.domain.tasks import Report

MEETING_FILE = "window.json"
LANGUAGE = 1
"""Raised when messages change their meaning; a window of another language is as good as none."""

SILENCE = 600.0
"""Seconds a run in the window may say nothing before it is given up on; its longest pause at QuickBooks is shorter."""

ANSWER = 5.0
"""Seconds until the window must have said anything at all."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """Where the window listens, and the key that it wants to see."""

    address: str
    key: str


class LineLost(Exception):
    """The window is going, or gone. ``begun``: it had begun the work; what it did is in the journal."""

    def __init__(self, *, begun: bool) -> None:
        super().__init__("the window is gone")
        self.begun = begun


# --------------------------------------------------------------------------------------------- the meeting place


def announce(folder: Path, address: str) -> Meeting:
    """Write down where the window of this folder listens. Raises OSError."""
    meeting = Meeting(address, secrets.token_urlsafe(32))
    path = folder / MEETING_FILE
    fresh = path.with_suffix(".new")
    fresh.unlink(missing_ok=True)
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        json.dump({"language": LANGUAGE, "address": meeting.address, "key": meeting.key}, file)
    fresh.replace(path)
    return meeting


def withdraw(folder: Path) -> None:
    """The window of this folder listens no more."""
    try:
        (folder / MEETING_FILE).unlink(missing_ok=True)
    except OSError:
        return  # a stale file does no harm: nobody answers there


def meeting_of(folder: Path) -> Meeting | None:
    """Where the window of this folder listens, if one does, or did before it died."""
    try:
        told = json.loads((folder / MEETING_FILE).read_text("utf-8"))
        if told["language"] != LANGUAGE:
            return None
        return Meeting(str(told["address"]), str(told["key"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


# --------------------------------------------------------------------------------------------------- messages


def message(values: Mapping[str, object]) -> bytes:
    """One line of JSON."""
    return json.dumps(values, ensure_ascii=False).encode() + b"\n"


def report_told(report: RunReport) -> dict[str, Any]:
    """A report as JSON values."""
    return asdict(report)


def report_heard(told: Mapping[str, Any]) -> RunReport:
    """The report of :func:`report_told`."""
    outcomes = tuple(
        Outcome(**{**one, "problem": problem_heard(one["problem"]) if one["problem"] else None})
        for one in told["outcomes"]
    )
    return RunReport(outcomes, told["waiting"], tuple(problem_heard(one) for one in told["problems"]))


def problem_told(problem: Problem) -> dict[str, Any]:
    """A problem as JSON values."""
    return asdict(problem)


def problem_heard(told: Mapping[str, Any]) -> Problem:
    """The problem of :func:`problem_told`."""
    return Problem(**{**told, "remedies": tuple(Remedy(one) for one in told["remedies"])})


# ---------------------------------------------------------------------------------------------------- asking


def hand_over(
    folder: Path, patience: float, report: Report, *, everything: bool = False, large: bool = False
) -> RunReport | None:
    """Have the window of this folder synchronise; its report, as if it had been done here. None: no window answers.

    ``patience``: seconds the window may take to begin (it may be at work, or in a review). Raises the KnownError that
    the window met, EnvironmentProblem ``window-busy`` or ``window-silent``, and :class:`LineLost`.
    """
    meeting = meeting_of(folder)
    line = _Line.to(meeting.address) if meeting else None
    if meeting is None or line is None:
        return None
    with line:
        line.say({"key": meeting.key, "ask": "sync", "everything": everything, "large": large})
        return _listen(line, time.monotonic() + patience, report)


def raise_window(folder: Path) -> bool:
    """Ask the window of this folder to come to the front. False when no window answers."""
    meeting = meeting_of(folder)
    line = _Line.to(meeting.address) if meeting else None
    if meeting is None or line is None:
        return False
    with line:
        line.say({"key": meeting.key, "ask": "raise"})
    return True


def _listen(line: _Line, until: float, report: Report) -> RunReport | None:
    begun, heard, why = False, False, ""
    while True:
        left = SILENCE if begun else max(until - time.monotonic(), 0.0) if heard else ANSWER
        told = line.hear(left)
        if told is None:
            raise LineLost(begun=begun)
        if not told:
            if not heard:
                return None
            raise _silent() if begun else _busy(why)
        heard = True
        if "report" in told:
            return report_heard(told["report"])
        if "problem" in told:
            raise KnownError(problem_heard(told["problem"]))
        if "closing" in told:
            raise LineLost(begun=begun)
        if "waits" in told:
            why = str(told["waits"])
        if "begun" in told:
            begun = True
        if "progress" in told:
            done, total, words = told["progress"]
            report(int(done), int(total), str(words))


def _busy(why: str) -> EnvironmentProblem:
    doing = "A page is open in it" if why == "page" else "A task runs in it"
    return EnvironmentProblem(
        Problem(
            "window-busy",
            "The window is busy",
            f"The window has this register open. {doing}, and that did not end in time; nothing was read or sent.",
            "Go back to the tabs in the window. The next scheduled run tries again.",
            (Remedy.TRY_AGAIN,),
        )
    )


def _silent() -> EnvironmentProblem:
    return EnvironmentProblem(
        Problem(
            "window-silent",
            "The window does not answer any more",
            "It began the run and has said nothing for ten minutes. What it sent is in its history.",
            "Look at the window. If it does not react, end it; what broke off is continued by the next run.",
            (Remedy.TRY_AGAIN,),
        )
    )


class _Line:
    """A connection to the window. A thread of its own reads, because a Windows pipe knows no time limit."""

    def __init__(self, stream: RawIOBase, ends: socket.socket | None) -> None:
        self._stream = stream
        self._socket = ends
        self._heard: queue.Queue[dict[str, Any] | None] = queue.Queue()
        # It begins after the first message: Windows does one thing at a time with a pipe, so writing would wait for a
        # reading that is under way, which waits for the answer to what was not written yet.
        self._reader = threading.Thread(target=self._read, name="line to the window", daemon=True)

    @classmethod
    def to(cls, address: str) -> _Line | None:
        """A line to this address; None when nobody listens there, or somebody else does."""
        if sys.platform == "win32":
            return _pipe(address)
        try:
            if Path(address).stat().st_uid != os.geteuid():
                return None  # the folder for temporary files is everybody's: this is not the window we look for
            found = socket.socket(socket.AF_UNIX)
            try:
                found.settimeout(ANSWER)
                found.connect(address)
                found.settimeout(None)
                return cls(found.makefile("rwb", buffering=0), found)
            except BaseException:
                found.close()
                raise
        except OSError:
            return None

    def __enter__(self) -> _Line:
        return self

    def __exit__(self, *_: object) -> None:
        if self._socket is not None:
            with suppress(OSError):  # the other side may be quicker
                self._socket.shutdown(socket.SHUT_RDWR)  # wakes the reading thread; closing alone does not
            self._socket.close()
            self._stream.close()
        # A pipe is left to the end of the process: closing it waits for its read, which waits for the window.

    def say(self, values: Mapping[str, object]) -> None:
        """Send the one message of this line; a window that is gone shows when listening."""
        try:
            self._stream.write(message(values))
        except OSError:
            self._heard.put(None)
        else:
            if not self._reader.is_alive():
                self._reader.start()

    def hear(self, seconds: float) -> dict[str, Any] | None:
        """The next message; {} when none came in time, None when the line is cut."""
        try:
            return self._heard.get(timeout=seconds)
        except queue.Empty:
            return {}

    def _read(self) -> None:
        pending = b""
        try:
            while chunk := self._stream.read(65536):
                *lines, pending = (pending + chunk).split(b"\n")
                for line in lines:
                    told = json.loads(line)
                    if isinstance(told, dict) and told:
                        self._heard.put(told)
        except (OSError, ValueError):
            pass  # a line that is cut, or speaks gibberish, ends the same way
        self._heard.put(None)


def _pipe(address: str) -> _Line | None:
    until = time.monotonic() + ANSWER
    while True:
        try:
            return _Line(open(address, "r+b", buffering=0), None)  # noqa: PTH123 - a pipe's name is no path
        except FileNotFoundError:
            return None
        except OSError:  # every end of the pipe is taken at this moment (ERROR_PIPE_BUSY)
            if time.monotonic() > until:
                return None
            time.sleep(0.05)  # Windows tells of no event when an end of a pipe is free
