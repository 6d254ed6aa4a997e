"""One request as it came and one answer as it goes, free of sockets, so that every room answers without a server."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl


@dataclass(frozen=True, slots=True)
class Request:
    """One HTTP request. ``path`` has no query; header names are lower case; ``item_faults``: see ``faults``."""

    method: str
    path: str
    query: dict[str, str] = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""
    item_faults: frozenset[int] = frozenset()

    def form(self) -> dict[str, str]:
        """The body as an HTML form or, if it is JSON, as its top-level texts. Raises ValueError for neither."""
        text = self.body.decode("utf-8")
        if "json" in self.headers.get("content-type", "") or text.lstrip().startswith("{"):
            values = json.loads(text)
            if not isinstance(values, dict):
                raise ValueError("not an object")
            return {str(name): str(value) for name, value in values.items()}
        return dict(parse_qsl(text, keep_blank_values=True))


@dataclass(frozen=True, slots=True)
class Answer:
    """One HTTP answer. ``body`` None means: close the connection without a word. ``cut`` sends only so many bytes.

    ``code`` is for the log: the code of the refusal inside.
    """

    status: int
    body: bytes | None = b""
    kind: str = "application/json;charset=UTF-8"
    headers: dict[str, str] = field(default_factory=dict)
    cut: int | None = None
    code: str = ""


def json_answer(body: Any, status: int = 200, headers: dict[str, str] | None = None) -> Answer:
    """An answer in JSON."""
    return Answer(status, json.dumps(body, ensure_ascii=False).encode("utf-8"), headers=headers or {})


def html_answer(page: str, status: int = 200) -> Answer:
    """A page for a person; it loads nothing from anywhere and may not be framed."""
    policy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"
    headers = {"Content-Security-Policy": policy, "Cache-Control": "no-store", "Referrer-Policy": "no-referrer"}
    return Answer(status, page.encode("utf-8"), "text/html; charset=utf-8", headers)


def redirect(url: str) -> Answer:
    """302 to a place."""
    return Answer(302, b"", "text/plain", {"Location": url, "Cache-Control": "no-store"})
