"""An office whose folder is opened when it is first worked with, on whatever thread that is.

The window shows what it remembers at once, and opens the folder beside that: reading in all that takes is longer than
showing a window. Whoever asks while the folder is being opened waits.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qbosync_desktop.domain.problems import KnownError

if TYPE_CHECKING:
    from qbosync_desktop.office.office import Office


class LaterOffice:
    """Answers as the :class:`Office` of its folder does. May be used from any thread, as far as an office may.

    What it is asked raises KnownError where opening the folder does.
    """

    def __init__(self, folder: Path, known: Mapping[str, str], writes: int) -> None:
        """``known`` texts and the count of ``writes`` are answered without opening the folder."""
        self.folder = folder
        self._known = known
        self._writes = writes
        self._lock = threading.RLock()
        self._office: Office | None = None
        self._failure: KnownError | None = None

    def opened(self) -> Office:
        """The office, opened now if it is not yet. Raises KnownError, each time the same."""
        with self._lock:
            if self._failure is not None:
                raise self._failure
            if self._office is None:
                from qbosync_desktop.office.office import open_office

                try:
                    self._office = open_office(self.folder)
                except KnownError as error:
                    self._failure = error
                    raise
            return self._office

    def memory(self, key: str) -> str:
        """As :meth:`Office.memory`."""
        if self._office is None and key in self._known:
            return self._known[key]
        return self.opened().memory(key)

    def writes(self) -> int:
        """As :meth:`Office.writes`."""
        return self._writes if self._office is None else self._office.writes()

    def __getattr__(self, name: str) -> Any:
        return getattr(self.opened(), name)

    def close(self) -> None:
        """Close the office, if it was opened."""
        with self._lock:
            if self._office is not None:
                self._office.close()
