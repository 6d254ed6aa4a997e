"""One simulator, all rooms together: companies, sign-in, limits, faults, state. Turns a request into an answer.

Knows no sockets; ``server`` brings the requests.
"""

from __future__ import annotations

import logging
import threading
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

from qbosync_desktop.simulator import consent as sign_in_pages
from qbosync_desktop.simulator.api import PREFIX, Api
from qbosync_desktop.simulator.books import Books
from qbosync_desktop.simulator.clock import Clock, body_time
from qbosync_desktop.simulator.company import Company
from qbosync_desktop.simulator.consent import Consent
from qbosync_desktop.simulator.control import Control
from qbosync_desktop.simulator.exchange import Answer, Request, json_answer
from qbosync_desktop.simulator.faults import Faults
from qbosync_desktop.simulator.human import Human
from qbosync_desktop.simulator.human_page import HumanPage
from qbosync_desktop.simulator.log import Line, RequestLog, redacted
from qbosync_desktop.simulator.refusals import Refusal, new_tid, server_error
from qbosync_desktop.simulator.replays import Replays
from qbosync_desktop.simulator.settings import Settings
from qbosync_desktop.simulator.sign_in import SignIn
from qbosync_desktop.simulator.state import Kept, StateFile, save_copy
from qbosync_desktop.simulator.throttle import Throttle

_log = logging.getLogger(__name__)
_ROUTES = {
    sign_in_pages.TOKEN: "token",
    sign_in_pages.REVOKE: "revoke",
    sign_in_pages.USERINFO: "userinfo",
    sign_in_pages.AUTHORIZE: "authorize",
} | dict.fromkeys(sign_in_pages.DISCOVERY, "discovery")


class Simulation:
    """Everything behind the socket. The first of ``books`` is the company the ready line names."""

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
        self.api = Api(self.companies, self.sign_in, self.throttle, self.replays, self.clock, settings)
        self._state: StateFile | None = None
        self._flushing = threading.Lock()
        self.consent: Consent | None = None
        self.control = Control(self)
        self.page = HumanPage(self)

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

    def open_at(self, origin: str) -> None:
        """The simulator is reachable at this origin now."""
        self.consent = Consent(self.sign_in, self._names, origin)

    def _names(self) -> list[tuple[str, str]]:
        return [(company.realm_id, company.name) for company in self.companies.values()]

    # Answers

    def answer(self, request: Request) -> Answer:
        """Answer any request; never raises. Every answer carries a fresh ``intuit_tid``."""
        started = time.perf_counter()
        tid = new_tid(self.clock.seconds())
        route = _route(request.path)
        fault = self.faults.take(route, request.method) if route else None
        try:
            if fault is not None:
                answer = self.faults.apply(fault, request, self._carry_out)
            else:
                answer = self._carry_out(request)
        except Refusal as refusal:
            answer = self.api.refuse(refusal)
        except Exception:  # a bug of ours: the client sees what Intuit would show
            _log.exception("The simulator failed at %s %s", request.method, request.path)
            answer = self.api.refuse(server_error())
        if route:
            answer = replace(answer, headers=answer.headers | {"intuit_tid": tid})
        took = (time.perf_counter() - started) * 1000
        line = Line(
            body_time(self.clock.seconds()),
            request.method,
            request.path,
            redacted(request.query),
            route,
            answer.status,
            tid,
            fault.kind if fault else "",
            answer.code,
            round(took, 1),
        )
        if route:
            self.log.add(line)
        return answer

    def _carry_out(self, request: Request) -> Answer:
        try:
            return self._dispatch(request)
        finally:
            if request.method != "GET":
                self.flush()

    def _dispatch(self, request: Request) -> Answer:
        if request.path.startswith(PREFIX):
            return self.api.answer(request)
        if self.consent is not None:
            answer = self.consent.answer(request)
            if answer is not None:
                return answer
        answer = self.control.answer(request) or self.page.answer(request)
        return answer or json_answer({"error": "There is nothing here."}, 404)

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


def _route(path: str) -> str:
    """The name faults and the log know a path by; "" for the control API and the pages."""
    if path.startswith(PREFIX):
        return Api.route(path) or "company"
    return _ROUTES.get(path.rstrip("/"), "")
