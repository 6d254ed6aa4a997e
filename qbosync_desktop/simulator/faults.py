"""Faults on demand: which kinds there are, which request they hit, and what they do to its answer.

A rule waits for requests of its route and method, skips some, hits some, and is then used up. Knows no customer rule.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from qbosync_desktop.simulator import refusals
from qbosync_desktop.simulator.exchange import Answer, Request
from qbosync_desktop.simulator.refusals import Refusal

ROUTES = frozenset(
    ["*", "customer", "vendor", "employee", "invoice", "companyinfo", "query", "batch", "cdc", "token", "revoke"]
) | {"userinfo", "discovery", "authorize"}
KINDS: dict[str, str] = {
    "unauthorized": "401 with Intuit's lower-case wrapper; nothing is written",
    "forbidden": "403/3100; nothing is written",
    "throttled": "429/3001; nothing is written",
    "server-error": "500/10000; nothing is written",
    "bad-gateway": "502 with an HTML page; nothing is written",
    "unavailable": "503 with an HTML page; nothing is written",
    "gateway-timeout": "504 with an HTML page; nothing is written",
    "drop-before-write": "the connection closes without an answer; nothing is written",
    "timeout": "no answer for `seconds`, then the connection closes; nothing is written",
    "lapsed": "400/6190, the subscription is over; nothing is written",
    "fault-in-200": "200 whose body is a Fault (10000); nothing is written",
    "drop-after-write": "the request is carried out, then the connection closes without an answer",
    "timeout-after-write": "the request is carried out, no answer for `seconds`, then the connection closes",
    "error-after-write": "the request is carried out, the answer is 500/10000",
    "throttled-after-write": "the request is carried out, the answer is 429/3001",
    "unavailable-after-write": "the request is carried out, the answer is a 503 HTML page",
    "truncated-json": "the request is carried out, the answer stops in the middle and the connection closes",
    "malformed-json": "the request is carried out, the answer is complete but not JSON",
    "slow": "the request is carried out, the answer comes after `seconds`",
    "item-throttled": "in a batch, the `items` (numbers from 0) get 3001 inside HTTP 200 and are not written",
    "invalid-grant": "token route: 400 invalid_grant, whatever was sent",
    "invalid-client": "token route: invalid_client, whatever was sent",
}
"""Every kind of fault and what it does."""

_PAGE = "<html><head><title>{0}</title></head><body><center><h1>{0}</h1></center><hr>nginx</body></html>"


@dataclass(slots=True)
class Rule:
    """One fault waiting. ``times`` 0 means for ever; ``skip`` requests pass first; ``lower``: casing of the body."""

    kind: str
    route: str = "*"
    method: str = "*"
    times: int = 1
    skip: int = 0
    seconds: float = 130.0
    items: tuple[int, ...] = (0,)
    lower: bool | None = None


class Faults:
    """The rules waiting for one simulator. Safe to use from any thread. ``pause`` waits so many seconds; whoever puts
    another in its place holds a slow answer as long as it likes.
    """

    def __init__(self, pause: Callable[[float], object]) -> None:
        self.pause = pause
        self._lock = threading.Lock()
        self._rules: list[Rule] = []
        self.hits = 0

    def add(self, kind: str, route: str = "*", method: str = "*", **details: Any) -> None:
        """Add a rule; details are ``times, skip, seconds, items, lower``. Raises ValueError with what is wrong."""
        if kind not in KINDS:
            raise ValueError(f"There is no fault {kind!r}. Known: {', '.join(KINDS)}.")
        if route not in ROUTES:
            raise ValueError(f"There is no route {route!r}. Known: {', '.join(sorted(ROUTES))}.")
        if "items" in details:
            details["items"] = tuple(int(number) for number in details["items"])
        try:
            rule = Rule(kind, route, method.upper(), **details)
        except TypeError as error:
            raise ValueError(f"A fault has no such detail: {error}.") from error
        with self._lock:
            self._rules.append(rule)

    def load(self, path: Path) -> None:
        """Add the rules of a file: a JSON list of objects. Raises ValueError or OSError."""
        rules = json.loads(path.read_text(encoding="utf-8"))
        self.extend(rules)

    def extend(self, rules: Iterable[Any]) -> None:
        """Add several rules given as JSON objects. Raises ValueError."""
        if not isinstance(rules, list) or not all(isinstance(rule, dict) and "kind" in rule for rule in rules):
            raise ValueError('Faults are a list of objects with a "kind".')
        for rule in rules:
            self.add(**rule)

    def waiting(self) -> list[dict[str, Any]]:
        """The rules not used up yet."""
        with self._lock:
            return [asdict(rule) for rule in self._rules]

    def clear(self) -> None:
        """Forget all rules."""
        with self._lock:
            self._rules.clear()

    def take(self, route: str, method: str) -> Rule | None:
        """The rule that hits this request, counted as used; None if none does."""
        with self._lock:
            for rule in self._rules:
                if rule.route not in ("*", route) or rule.method not in ("*", method):
                    continue
                if rule.skip > 0:
                    rule.skip -= 1
                    continue
                hit = replace(rule)
                if rule.times == 1:
                    self._rules.remove(rule)
                elif rule.times > 1:
                    rule.times -= 1
                self.hits += 1
                return hit
        return None

    def apply(self, rule: Rule, request: Request, carry_out: Callable[[Request], Answer]) -> Answer:
        """What the request gets instead of its answer. May raise Refusal."""
        kind = rule.kind
        if kind.endswith("-after-write"):
            carry_out(request)
            kind = kind.removesuffix("-after-write")
        elif kind == "item-throttled":
            return carry_out(replace(request, item_faults=frozenset(rule.items)))
        elif kind in ("truncated-json", "malformed-json", "slow"):
            return self._spoil(kind, rule, carry_out(request))
        if kind in ("drop", "drop-before-write"):
            return Answer(0, None)
        if kind == "timeout":
            self.pause(rule.seconds)
            return Answer(0, None)
        if kind in _PLAIN:
            status, name = _PLAIN[kind]
            return Answer(status, _PAGE.format(f"{status} {name}").encode(), "text/html")
        if kind in ("invalid-grant", "invalid-client"):
            error = kind.replace("-", "_")
            return Answer(400, json.dumps({"error": error}).encode(), headers={"Cache-Control": "no-store"})
        refusal = _REFUSALS["server-error" if kind == "error" else kind]()
        if rule.lower is not None:
            refusal.lower = rule.lower
        if kind == "fault-in-200":
            refusal.status = 200
        raise refusal

    def _spoil(self, kind: str, rule: Rule, answer: Answer) -> Answer:
        body = answer.body or b""
        if kind == "truncated-json":
            return replace(answer, cut=len(body) // 2)
        if kind == "malformed-json":
            return replace(answer, body=body[:-2] + b",,")
        self.pause(rule.seconds)
        return answer


_PLAIN = {
    "bad-gateway": (502, "Bad Gateway"),
    "unavailable": (503, "Service Temporarily Unavailable"),
    "gateway-timeout": (504, "Gateway Time-out"),
}
_REFUSALS: dict[str, Callable[[], Refusal]] = {
    "unauthorized": lambda: refusals.unauthorized("Token expired"),
    "forbidden": refusals.wrong_realm,
    "throttled": lambda: refusals.throttled(lower=True),
    "server-error": refusals.server_error,
    "fault-in-200": refusals.server_error,
    "lapsed": refusals.lapsed,
}
