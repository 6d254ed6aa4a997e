"""One simulator: turns a request into an answer. Knows no sockets; ``server`` brings the requests."""

from __future__ import annotations

import logging
import time
from dataclasses import replace

from qbosync_desktop.simulator import consent as sign_in_pages
from qbosync_desktop.simulator.api import PREFIX, Api
from qbosync_desktop.simulator.books import Books
from qbosync_desktop.simulator.clock import body_time
from qbosync_desktop.simulator.consent import Consent
from qbosync_desktop.simulator.control import Control
from qbosync_desktop.simulator.exchange import Answer, Request, json_answer
from qbosync_desktop.simulator.human_page import HumanPage
from qbosync_desktop.simulator.log import Line, redacted
from qbosync_desktop.simulator.refusals import Refusal, new_tid, server_error
from qbosync_desktop.simulator.rooms import Rooms
from qbosync_desktop.simulator.settings import Settings

_log = logging.getLogger(__name__)
_ROUTES = {
    sign_in_pages.TOKEN: "token",
    sign_in_pages.REVOKE: "revoke",
    sign_in_pages.USERINFO: "userinfo",
    sign_in_pages.AUTHORIZE: "authorize",
} | dict.fromkeys(sign_in_pages.DISCOVERY, "discovery")


class Simulation(Rooms):
    """Everything behind the socket."""

    def __init__(self, books: list[Books], redirect_uri: str, settings: Settings) -> None:
        super().__init__(books, redirect_uri, settings)
        self.api = Api(self.companies, self.sign_in, self.throttle, self.replays, self.clock, settings)
        self.consent: Consent | None = None
        self.control = Control(self)
        self.page = HumanPage(self)

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


def _route(path: str) -> str:
    """The name faults and the log know a path by; "" for the control API and the pages."""
    if path.startswith(PREFIX):
        return Api.route(path) or "company"
    return _ROUTES.get(path.rstrip("/"), "")
