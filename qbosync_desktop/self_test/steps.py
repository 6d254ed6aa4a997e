"""Steps of the self-test and their report: one line each, written at once, so that a sudden death is seen too."""

from __future__ import annotations

import sys
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from qbosync_desktop.domain.problems import KnownError
from qbosync_desktop.self_test.scene import Scene


class Failed(Exception):
    """What a step looked for is not as it should be; the message says what."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step. ``work`` answers in words what it found; it fails by raising anything.

    ``after``: names of steps that must have passed, else this one is not tried (and counts as failed).
    """

    name: str
    work: Callable[[Scene], str]
    after: tuple[str, ...] = ()


def check(holds: object, words: str) -> None:
    """Go on only if this holds."""
    if not holds:
        raise Failed(words)


class Report:
    """Writes to a file, and to the terminal where there is one (a windowed program on Windows has none)."""

    def __init__(self, file: TextIO) -> None:
        self._file = file
        self._began = time.monotonic()
        self._passed: list[str] = []
        self._failed: list[str] = []

    def say(self, line: str) -> None:
        """One line."""
        for stream in (self._file, sys.stdout):
            if stream is not None:
                stream.write(line + "\n")
                stream.flush()

    def run(self, step: Step, scene: Scene) -> None:
        """Try one step. A failed one never stops the others."""
        missing = [name for name in step.after if name not in self._passed]
        if missing:
            self._failed.append(step.name)
            self.say(f"FAILED {step.name}: not tried, for this failed: {', '.join(missing)}")
            return
        self._file.write(f"begun  {step.name}\n")  # the last such line names the step that ended the program
        start = time.monotonic()
        try:
            words = step.work(scene)
        except Exception as error:  # whatever is wrong is the finding
            self._failed.append(step.name)
            self.say(f"FAILED {step.name}: {_told(error)}")
        else:
            self._passed.append(step.name)
            self.say(f"passed {step.name} ({time.monotonic() - start:.1f} s): {words}")

    def close(self) -> int:
        """The last line, and the exit code."""
        seconds = time.monotonic() - self._began
        if self._failed:
            self.say(f"SELF-TEST FAILED in {seconds:.1f} s: {', '.join(self._failed)}")
            return 1
        self.say(f"SELF-TEST PASSED: {len(self._passed)} steps in {seconds:.1f} s")
        return 0


def _told(error: Exception) -> str:
    if isinstance(error, Failed):
        return str(error)
    if isinstance(error, KnownError):
        return f"{error.problem.code}: {error.problem.title} {error.problem.detail}"
    places = traceback.extract_tb(error.__traceback__)
    where = " → ".join(f"{Path(place.filename).name}:{place.lineno}" for place in places[-4:])
    return f"{type(error).__name__}: {error} ({where})"
