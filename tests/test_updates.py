"""Asking for a newer version: nothing but the question leaves, and no answer can do harm."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from qbosync_desktop import __version__, updates

PLACE = "somebody/program"
PAGE = f"https://github.com/{PLACE}/releases/tag/v9.1.0"


class Publisher:
    """A server that answers once, and keeps what it was asked."""

    def __init__(self) -> None:
        self.status, self.body, self.heads = 200, b"", dict[str, str]()
        self.asked: list[tuple[str, dict[str, str], int]] = []
        publisher = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                heads = {name.lower(): value for name, value in self.headers.items()}
                publisher.asked.append((self.path, heads, int(heads.get("content-length", 0))))
                self.send_response(publisher.status)
                for name, value in publisher.heads.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(publisher.body)

            def log_message(self, *_: object) -> None:
                pass

        self._server = HTTPServer(("127.0.0.1", 0), Handler)
        self.question = f"http://127.0.0.1:{self._server.server_port}/repos/{{place}}/releases/latest"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))
        self._thread.start()

    def close(self) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


@pytest.fixture
def publisher(monkeypatch: pytest.MonkeyPatch) -> Iterator[Publisher]:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    made = Publisher()
    yield made
    made.close()


def test_nothing_but_the_question_is_sent(publisher: Publisher) -> None:
    publisher.body = json.dumps({"tag_name": "v9.1.0", "html_url": PAGE, "body": "news"}).encode()
    assert updates.newest(PLACE, publisher.question) == ("9.1.0", PAGE)
    ((path, heads, length),) = publisher.asked
    assert path == f"/repos/{PLACE}/releases/latest"
    assert length == 0
    assert set(heads) <= {"host", "user-agent", "accept", "connection", "accept-encoding"}
    assert heads["user-agent"] == "QBO-Sync-Desktop"
    assert __version__ not in json.dumps(heads)


@pytest.mark.parametrize(
    "told",
    [
        b"",
        b"not json",
        b"[]",
        b'{"tag_name": "newest", "html_url": "%s"}' % PAGE.encode(),
        b'{"tag_name": "v9.1.0", "html_url": "https://elsewhere.example/v9.1.0"}',
        b'{"tag_name": "v9.1.0", "html_url": "file:///etc/passwd"}',
        b'{"tag_name": "v9.1.0"}',
        b" " * updates.LONGEST + b'{"tag_name": "v9.1.0", "html_url": "%s"}' % PAGE.encode(),
    ],
)
def test_a_strange_answer_is_no_answer(publisher: Publisher, told: bytes) -> None:
    publisher.body = told
    assert updates.newest(PLACE, publisher.question) == ("", "")


@pytest.mark.parametrize("status", [301, 403, 404, 500])
def test_a_refusal_and_a_way_elsewhere_are_no_answer(publisher: Publisher, status: int) -> None:
    publisher.status, publisher.heads = status, {"Location": publisher.question.format(place="other/place")}
    assert updates.newest(PLACE, publisher.question) == ("", "")
    assert len(publisher.asked) == 1


def test_without_a_network_there_is_no_answer() -> None:
    assert updates.newest(PLACE, "http://127.0.0.1:9/{place}") == ("", "")


@pytest.mark.parametrize(
    ("version", "newer"),
    [("0.2.0", True), ("v0.10.0", True), ("0.1.0", False), ("0.0.9", False), ("", False), ("x", False)],
)
def test_versions_are_compared_as_numbers(version: str, newer: bool) -> None:
    assert updates.is_newer(version, "0.1.0") is newer


def test_only_a_released_copy_knows_where_it_comes_from(tmp_path: Path) -> None:
    assert updates.place() == ""
    where = tmp_path / "releases.txt"
    for text, place in ((PLACE + "\n", PLACE), ("", ""), ("https://elsewhere.example", ""), ("a/b/c", "")):
        where.write_text(text, encoding="utf-8")
        assert updates.place(where) == place
