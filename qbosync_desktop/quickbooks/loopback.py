"""The listener on this machine that Intuit's page sends the browser back to: one answer, then it is gone.

Binds the loopback address only. Knows nothing of OAuth beyond "the first request on the right path is the answer".
"""

from __future__ import annotations

import errno
import html
import socket
import sys
import threading
from http.server import BaseHTTPRequestHandler
from socketserver import ThreadingTCPServer
from urllib.parse import urlsplit

from qbosync_desktop.domain.problems import EnvironmentProblem, InputProblem, Problem, Remedy
from qbosync_desktop.domain.tasks import CancelToken, check
from qbosync_desktop.quickbooks.clock import Clock

PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>QBO Sync Desktop</title>
<style>body{{font:16px/1.5 system-ui,sans-serif;max-width:32em;margin:18vh auto;padding:0 1em;color:#1A1F26}}
h1{{font-size:20px}}@media(prefers-color-scheme:dark){{body{{background:#14171B;color:#E7EAEE}}}}</style>
<h1>{title}</h1><p>{words}</p></html>"""

POLL = 0.1
IDLE_CONNECTION = 2.0
"""Seconds an idle connection is kept; browsers open some in advance and never use them."""


class Listener:
    """Waits on ``redirect_uri`` for the browser. Use as a context: leaving it frees the port.

    Raises EnvironmentProblem ``port-taken`` when something else holds the port.
    """

    def __init__(self, redirect_uri: str, clock: Clock) -> None:
        parts = urlsplit(redirect_uri)
        if parts.scheme != "http" or parts.hostname not in ("localhost", "127.0.0.1") or not parts.port:
            raise InputProblem(
                Problem(
                    "redirect-not-local",
                    "The browser cannot come back to this program by itself",
                    f"The redirect address {redirect_uri} is not on this computer.",
                    "Copy the address of the last page out of the browser and paste it here.",
                )
            )
        self._path = parts.path or "/"
        self._clock = clock
        self._answer: list[str] = []
        self._lock = threading.Lock()
        self._servers = self._bind(parts.port, both=parts.hostname == "localhost")
        self._threads = [
            threading.Thread(target=server.serve_forever, args=(POLL,), name="sign-in listener")
            for server in self._servers
        ]

    def __enter__(self) -> Listener:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        for server, thread in zip(self._servers, self._threads, strict=True):
            server.shutdown()
            thread.join()
            server.server_close()

    def wait(self, seconds: float, cancel: CancelToken) -> str:
        """The query of the browser's answer. Raises Cancelled, or EnvironmentProblem ``sign-in-timeout``."""
        until = self._clock.monotonic() + seconds
        while True:
            check(cancel)
            with self._lock:
                if self._answer:
                    return self._answer[0]
            if self._clock.monotonic() >= until:
                raise EnvironmentProblem(
                    Problem(
                        "sign-in-timeout",
                        "Nobody signed in",
                        f"The browser did not come back within {round(seconds / 60)} minutes. Nothing was changed.",
                        "Start the sign-in again.",
                        (Remedy.SIGN_IN,),
                    )
                )
            self._clock.sleep(POLL)

    def take(self, path: str, query: str) -> bool:
        """Keep the first answer on the right path; False for any other request."""
        if path != self._path or not query:
            return False
        with self._lock:
            if self._answer:
                return self._answer[0] == query  # the same page loaded again
            self._answer.append(query)
            return True

    def _bind(self, port: int, both: bool) -> list[_Server]:
        """Listen where "localhost" leads: browsers try ::1 first, and whoever sits there would get the answer."""
        servers: list[_Server] = []
        try:
            servers.append(_Server(("127.0.0.1", port), self))
            if both and socket.has_ipv6:
                servers.append(_Server6(("::1", port), self))
        except OSError as error:
            if servers and error.errno in (errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT):
                return servers  # this machine has no ::1
            for server in servers:
                server.server_close()
            raise EnvironmentProblem(
                Problem(
                    "port-taken",
                    f"Port {port} is in use",
                    "Another program on this computer waits at the address the browser has to come back to.",
                    "Close that program, or choose another port here and register its address with Intuit.",
                    (Remedy.TRY_AGAIN,),
                )
            ) from error
        return servers


class _Server(ThreadingTCPServer):
    # Not http.server's own: that one asks the network for the name of this machine, which may take seconds.
    daemon_threads = True
    # On Windows this option lets two programs share a port, and the browser's answer could go to the other one.
    allow_reuse_address = sys.platform != "win32"

    def __init__(self, address: tuple[str, int], listener: Listener) -> None:
        self.listener = listener
        super().__init__(address, _Handler)

    def server_bind(self) -> None:
        if sys.platform == "win32":
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        super().server_bind()


class _Server6(_Server):
    address_family = socket.AF_INET6


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    timeout = IDLE_CONNECTION

    def do_GET(self) -> None:
        """Answer the browser."""
        parts = urlsplit(self.path)
        if self.server.listener.take(parts.path, parts.query):
            self._page(200, "Back to QBO Sync Desktop", "You can close this window. The program goes on by itself.")
        else:
            self._page(404, "Nothing here", "Start the sign-in from QBO Sync Desktop.")

    def _page(self, status: int, title: str, words: str) -> None:
        body = PAGE.format(title=html.escape(title), words=html.escape(words)).encode()
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("Referrer-Policy", "no-referrer")
        self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """The address holds the code; it is not logged."""
