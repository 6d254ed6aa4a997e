"""The sockets of a simulator: HTTP/1.1 with keep-alive, TLS if wanted, loopback only. Knows no route.

One thread per connection, all of them ended by ``close``.
"""

from __future__ import annotations

import contextlib
import http.server
import ipaddress
import logging
import socket
import ssl
import threading
from collections.abc import Callable
from typing import Any, cast
from urllib.parse import parse_qsl, unquote, urlsplit

from qbosync_desktop.simulator.exchange import Answer, Request

_log = logging.getLogger(__name__)
LARGEST_BODY = 10 * 1024 * 1024

Answerer = Callable[[Request], Answer]


class Server(http.server.HTTPServer):
    """A listening socket and its connections. Raises ValueError for an address that is not loopback, OSError for a
    port that is taken."""

    request_queue_size = 128

    def __init__(self, host: str, port: int, answer: Answerer, tls: ssl.SSLContext | None) -> None:
        address = "127.0.0.1" if host == "localhost" else host
        if not _is_loopback(address):
            raise ValueError(f"The simulator listens on this computer only (127.0.0.1), not on {host}.")
        if ":" in address:
            self.address_family = socket.AF_INET6
        self.answer = answer
        self._tls = tls
        self._lock = threading.Lock()
        self._connections: dict[socket.socket, threading.Thread] = {}
        self._closing = False
        super().__init__((address, port), _Handler)
        shown = f"[{address}]" if ":" in address else address
        self.origin = f"{'https' if tls else 'http'}://{shown}:{self.server_address[1]}"
        self._accepting = threading.Thread(target=self.serve_forever, args=(0.05,), name="simulator", daemon=True)
        self._accepting.start()

    def server_bind(self) -> None:
        """Bind without asking the name server who we are."""
        if hasattr(socket, "SO_EXCLUSIVEADDRUSE"):  # Windows, where SO_REUSEADDR would let two listen at once
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.socket.bind(self.server_address)
        self.server_address = self.socket.getsockname()
        self.server_name, self.server_port = "127.0.0.1", int(self.server_address[1])

    def get_request(self) -> tuple[socket.socket, Any]:
        """Take a connection; its TLS handshake happens in its own thread."""
        connection, address = self.socket.accept()
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if self._tls is not None:
            connection = self._tls.wrap_socket(connection, server_side=True, do_handshake_on_connect=False)
        return connection, address

    def process_request(self, request: Any, client_address: Any) -> None:
        """Serve a connection in a thread of its own."""
        thread = threading.Thread(
            target=self._serve, args=(request, client_address), name="simulator connection", daemon=True
        )
        with self._lock:
            if self._closing:
                request.close()
                return
            self._connections[request] = thread
        thread.start()

    def _serve(self, request: socket.socket, client_address: Any) -> None:
        # A client may hang up or refuse our certificate at any time; neither is our failure.
        with contextlib.suppress(OSError, ValueError):
            self.finish_request(request, client_address)
        with contextlib.suppress(OSError):
            socket.socket.shutdown(request, socket.SHUT_RDWR)
        request.close()
        with self._lock:
            self._connections.pop(request, None)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Failures while accepting are the client's."""
        _log.debug("A connection failed before its first request.", exc_info=True)

    def close(self) -> None:
        """Stop listening, hang up on everybody, and wait for the threads."""
        self.shutdown()
        self._accepting.join()
        self.server_close()
        with self._lock:
            self._closing = True
            connections = list(self._connections.items())
        for connection, _ in connections:
            # The plain socket's shutdown: the TLS one would change the object under its thread.
            with contextlib.suppress(OSError):
                socket.socket.shutdown(connection, socket.SHUT_RDWR)
        for _, thread in connections:
            thread.join(5)


class _Handler(http.server.BaseHTTPRequestHandler):
    """One connection."""

    protocol_version = "HTTP/1.1"
    wbufsize = -1
    disable_nagle_algorithm = False  # done at accept

    def _any(self) -> None:
        server = cast(Server, self.server)
        headers = {name.casefold(): value for name, value in self.headers.items()}
        if not _is_our_name(headers.get("host", "")) or not _is_our_origin(headers.get("origin", "")):
            # A web page elsewhere may not talk to a simulator through the browser (DNS rebinding, forged forms).
            self._send(Answer(403, b"This address is for this computer only.", "text/plain"))
            return
        body = self._body(headers)
        if body is None:
            self.close_connection = True
            self._send(Answer(413, b"The request is too large or broken.", "text/plain"))
            return
        parts = urlsplit(self.path)
        query = dict(parse_qsl(parts.query, keep_blank_values=True))
        self._send(server.answer(Request(self.command, unquote(parts.path), query, headers, body)))

    do_GET = do_POST = do_DELETE = do_PUT = do_PATCH = do_HEAD = _any  # noqa: N815 - the base class looks for these

    def _body(self, headers: dict[str, str]) -> bytes | None:
        if "chunked" in headers.get("transfer-encoding", "").casefold():
            return self._chunks()
        try:
            length = int(headers.get("content-length") or 0)
        except ValueError:
            return None
        if not 0 <= length <= LARGEST_BODY:
            return None
        body = self.rfile.read(length)
        return body if len(body) == length else None

    def _chunks(self) -> bytes | None:
        body = b""
        while True:
            try:
                size = int(self.rfile.readline(100).partition(b";")[0], 16)
            except ValueError:
                return None
            if size < 0 or len(body) + size > LARGEST_BODY:
                return None
            body += self.rfile.read(size)
            self.rfile.readline(10)
            if size == 0:
                return body

    def _send(self, answer: Answer) -> None:
        if answer.body is None:
            self.close_connection = True
            return
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.kind)
        self.send_header("Content-Length", str(len(answer.body)))
        for name, value in answer.headers.items():
            self.send_header(name, value)
        if answer.cut is not None:
            self.close_connection = True
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(answer.body if answer.cut is None else answer.body[: answer.cut])
        self.wfile.flush()

    def version_string(self) -> str:
        """No version of Python in the answers."""
        return "qbosync-simulator"

    def log_message(self, format: str, *args: Any) -> None:
        """Requests are in the simulator's own log."""


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _is_our_name(host: str) -> bool:
    """True for a Host header that names this computer; a missing one is fine."""
    name = urlsplit(f"//{host}").hostname or ""
    return not host or name == "localhost" or _is_loopback(name)


def _is_our_origin(origin: str) -> bool:
    """True for no Origin header, or a page of this computer; "null" is what a redirected form sends."""
    return origin in ("", "null") or _is_our_name(urlsplit(origin).netloc)
