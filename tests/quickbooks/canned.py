"""An API that answers whatever it is told, for what no simulator can be brought to say; plain http, no sign-in."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from socketserver import ThreadingTCPServer
from urllib.parse import urlsplit

from qbosync_desktop.domain.company import Environment
from qbosync_desktop.quickbooks.company import QuickBooksCompany
from qbosync_desktop.quickbooks.connect import open_company
from qbosync_desktop.quickbooks.endpoints import Endpoints
from qbosync_desktop.quickbooks.oauth import TokenAnswer
from qbosync_desktop.quickbooks.pacer import Pacer
from qbosync_desktop.quickbooks.signin import Grant
from qbosync_desktop.quickbooks.tokens import MemoryVault

REALM = "9130"


class FakeClock:
    """Time that passes by sleeping only, and remembers how much."""

    def __init__(self) -> None:
        self.slept = 0.0

    def monotonic(self) -> float:
        return self.slept

    def now(self) -> datetime:
        return datetime(2026, 11, 20, tzinfo=UTC) + timedelta(seconds=self.slept)

    def sleep(self, seconds: float) -> None:
        self.slept += seconds


class Canned:
    """What it answers by route, and which routes were asked. A body that is no bytes is sent as JSON."""

    def __init__(self) -> None:
        self.answers: dict[str, tuple[int, object]] = {}
        self.asked: list[str] = []
        self.base = ""
        self.clock = FakeClock()

    def open(self, folder: Path) -> QuickBooksCompany:
        """The company behind it, with a good access token."""
        clock = self.clock
        endpoints = Endpoints(Environment.SIMULATOR, self.base, "", "", "", "", "id", "secret")
        grant = Grant(REALM, "R", "A", clock.now(), tokens=TokenAnswer("A", "R", 3600))
        return open_company(endpoints, REALM, MemoryVault(), folder, clock=clock, pacer=Pacer(clock), grant=grant)


@contextmanager
def canned() -> Iterator[Canned]:
    """A running one."""
    told = Canned()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._answer()

        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            self._answer()

        def _answer(self) -> None:
            route = urlsplit(self.path).path.split("/")[4]
            told.asked.append(route)
            status, body = told.answers[route]
            data = body if isinstance(body, bytes) else json.dumps(body).encode()
            self.send_response(status)
            self.send_header("intuit_tid", f"tid-{len(told.asked)}")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, format: str, *args: object) -> None:
            """Quiet."""

    with ThreadingTCPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        told.base = f"http://127.0.0.1:{server.server_address[1]}"
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield told
        finally:
            server.shutdown()
            thread.join()


def fault(code: str) -> Mapping[str, object]:
    """The body of a refusal."""
    return {"Fault": {"Error": [{"Message": "m", "Detail": "d", "code": code}], "type": "ValidationFault"}}
