"""What a simulator is made of: companies, sign-in, limits, faults, log, clock, and the file that keeps them.

Answers nothing itself; the API, the control API and the page of the human work on these rooms.
"""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

from qbosync_desktop.simulator.books import Books
from qbosync_desktop.simulator.clock import Clock
from qbosync_desktop.simulator.company import Company
from qbosync_desktop.simulator.faults import Faults
from qbosync_desktop.simulator.human import Human
from qbosync_desktop.simulator.log import RequestLog
from qbosync_desktop.simulator.replays import Replays
from qbosync_desktop.simulator.settings import Settings
from qbosync_desktop.simulator.sign_in import SignIn
from qbosync_desktop.simulator.state import Kept, StateFile, save_copy
from qbosync_desktop.simulator.throttle import Throttle


class Rooms:
    """See the module. The first of ``books`` is the company the ready line names."""

    def __init__(self, books: list[Books], redirect_uri: str, settings: Settings) -> None:
        self.clock = Clock()
        self.settings = settings
        self.closing = threading.Event()
        self.faults = Faults(self.closing.wait)
        self.log = RequestLog()
        self.throttle = Throttle(self.clock, settings)
        self.replays = Replays(settings)
        self.sign_in = SignIn(self.clock, settings, redirect_uri)
        self.companies: dict[str, Company] = {}
        self._adopt(books)
        self._state: StateFile | None = None
        self._flushing = threading.Lock()

    def _adopt(self, books: list[Books]) -> None:
        self.companies.clear()
        for one in books:
            self.companies[one.realm_id] = Company(one, self.settings)

    @property
    def main(self) -> Company:
        """The company the ready line names."""
        return next(iter(self.companies.values()))

    def human(self, realm_id: str = "") -> Human:
        """Somebody working by hand in a company, the main one by default. Raises KeyError."""
        return Human(self.companies[realm_id] if realm_id else self.main, self.clock, self.flush)

    # State

    def keep_in(self, state: StateFile) -> None:
        """Follow a state file from now on: every write is in it before its answer leaves."""
        self._state = state
        self.flush()

    def flush(self) -> None:
        """Write what changed to the state file, if there is one."""
        with self._flushing:
            if self._state is not None:
                books = [company.books for company in self.companies.values()]
                self._state.save(books, self._meta(), self.replays.take_fresh())

    def _meta(self) -> dict[str, Any]:
        ahead = round(self.clock.offset)
        return {"sign_in": self.sign_in.snapshot(), "settings": self.settings.as_dict(), "ahead": ahead}

    def restore(self, kept: Kept) -> None:
        """Become what a state file held."""
        with self._flushing:
            self._adopt(kept.books)
            self.sign_in.restore(kept.meta["sign_in"])
            self.replays.fill(kept.replays)
            self.clock.advance(kept.meta["ahead"])

    def save_copy(self, path: Path) -> None:
        """Write the whole simulator into a file of its own."""
        books = [company.books for company in self.companies.values()]
        save_copy(path, books, self._meta(), self.replays.everything())

    def load_copy(self, path: Path) -> None:
        """Become what a file of :meth:`save_copy` holds. Raises ValueError if it is none."""
        if not path.is_file():
            raise ValueError(f"There is no file {path}.")
        file = StateFile(path)
        try:
            kept = file.load()
        finally:
            file.close()
        if kept is None:
            raise ValueError(f"{path} holds no simulator.")
        self.restore(kept)
        for one in kept.books:
            one.all_dirty()

    def close(self) -> None:
        """Let waiting requests go and close the state file."""
        self.closing.set()
        self.flush()
        with self._flushing:
            if self._state is not None:
                self._state.close()
                self._state = None
