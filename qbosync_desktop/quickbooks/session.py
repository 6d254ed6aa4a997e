"""One company's line to QuickBooks: requests with sign-in, pacing, retries and readable failures.

Knows how to ask; not what is asked for. Logs method, route, status and intuit_tid, never an address with a query.
"""

from __future__ import annotations

import json
import logging
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

import requests
from requests.auth import AuthBase

from qbosync_desktop.domain.problems import KnownError, RemoteProblem, SignInNeeded
from qbosync_desktop.domain.tasks import CancelToken, NeverCancelled, Report, check, silent
from qbosync_desktop.quickbooks import faults, retry
from qbosync_desktop.quickbooks.ahead import Ahead
from qbosync_desktop.quickbooks.clock import Clock
from qbosync_desktop.quickbooks.endpoints import Endpoints
from qbosync_desktop.quickbooks.pacer import Pacer
from qbosync_desktop.quickbooks.tokens import Tokens

log = logging.getLogger(__name__)
T = TypeVar("T")

MINOR_VERSION = "75"
"""The floor and default since August 2025 (Intuit blog, 2025-01-21); named so that a later default changes nothing."""

TIMEOUT = (10.0, 125.0)
"""Seconds to connect, and to wait: QuickBooks itself gives a request up after 120 s (Limits and throttles)."""

SLICE = 0.2
"""A wait is slept in pieces of this many seconds, so that it can be cancelled."""

SILENT_BELOW = 2.0
"""Waits shorter than this are not worth a word."""

PIECE = 1 << 20
"""Bytes of a body read at once; requests' own 10 KB are eighty pieces a page."""


@dataclass(frozen=True, slots=True)
class Reply:
    """A good answer. ``time`` is QuickBooks' own, None when the body had none."""

    body: Mapping[str, object]
    tid: str
    time: datetime | None


class _Bearer(AuthBase):
    """Sets the header itself, so that no .netrc of the user can put another one in its place."""

    def __init__(self, token: str) -> None:
        self._token = token

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        request.headers["Authorization"] = f"Bearer {self._token}"
        return request


class _Attendance(threading.local):
    """Who is told about waits and may stop them, per thread, and how far its task had come."""

    cancel: CancelToken = NeverCancelled()
    report: Report = staticmethod(silent)
    done = 0
    total = 0


class Session:
    """Sends requests to one company. Raises RemoteProblem, SignInNeeded, EnvironmentProblem (keyring), Cancelled."""

    def __init__(
        self,
        endpoints: Endpoints,
        realm_id: str,
        tokens: Tokens,
        pacer: Pacer,
        clock: Clock,
        timeout: tuple[float, float] = TIMEOUT,
    ) -> None:
        self._base = f"{endpoints.api_base}/v3/company/{realm_id}"
        self._verify = endpoints.verify
        self._local = endpoints.local
        self._tokens = tokens
        self._pacer = pacer
        self._clock = clock
        self._timeout = timeout
        self._attendance = _Attendance()
        self._http = requests.Session()
        self._http.trust_env = not endpoints.local
        self._http.headers.update({"Accept": "application/json", "User-Agent": "QBO-Sync-Desktop"})

    def get(self, route: str, params: Mapping[str, str]) -> Reply:
        """Read something; ``route`` stands below ``/v3/company/{realm}``."""
        return self._send("GET", route, params, None, _general)

    def get_usual(
        self, route: str, params: Mapping[str, str], read: Callable[[bytes], T | None], ahead: Ahead | None = None
    ) -> T | Reply:
        """What ``read`` makes of a good answer's bytes, or the answer as :meth:`get` gives it where it makes None.

        ``ahead``: the same question, asked before by :meth:`ask_ahead`.
        """
        return self._send("GET", route, params, None, read, ahead)

    def ask_ahead(self, route: str, params: Mapping[str, str]) -> Ahead | None:
        """Send a question whose answer is wanted later. None when it cannot go out now: then it is asked in its turn,
        and whatever stands in its way is waited for and told about there.
        """
        try:
            token = self._tokens.access()
        except KnownError:
            return None
        slot = self._pacer.free_turn()
        if slot is None:
            return None

        def ask() -> requests.Response:
            try:
                return self._request("GET", route, params, None, token)
            finally:
                self._pacer.answered(slot)

        return Ahead(ask, token)

    def post(self, route: str, params: Mapping[str, str], body: Mapping[str, object]) -> Reply:
        """Write something. It may be sent more than once, so a body that writes needs a ``requestid`` in ``params``."""
        return self._send("POST", route, params, json.dumps(body, ensure_ascii=False).encode(), _general)

    @contextmanager
    def attended(self, cancel: CancelToken, report: Report) -> Iterator[Report]:
        """While this lasts, waits of this thread are told to ``report`` and stopped by ``cancel``.

        Gives a report to use instead of the own one: a wait then repeats the last done and total with its words.
        """
        mine = self._attendance
        before = mine.cancel, mine.report, mine.done, mine.total
        mine.cancel, mine.report = cancel, report

        def noted(done: int, total: int, words: str) -> None:
            mine.done, mine.total = done, total
            report(done, total, words)

        try:
            yield noted
        finally:
            mine.cancel, mine.report, mine.done, mine.total = before

    @contextmanager
    def unstoppable(self) -> Iterator[None]:
        """While this lasts, waits of this thread are not cancelled: for finding out what became of a write."""
        mine = self._attendance
        before, mine.cancel = mine.cancel, NeverCancelled()
        try:
            yield
        finally:
            mine.cancel = before

    def wait_busy(self) -> None:
        """QuickBooks was too busy for a part of a batch: nothing goes out before the usual wait is over."""
        self._pacer.hold(retry.jittered(retry.BUSY_WAIT))

    def pause(self, seconds: float, words: str) -> None:
        """Wait, in words, until over or cancelled."""
        mine = self._attendance
        until = self._clock.monotonic() + seconds
        said = ""
        while (left := until - self._clock.monotonic()) > 0:
            check(mine.cancel)
            sentence = retry.again_in(words, left)
            if seconds >= SILENT_BELOW and sentence != said:
                said = sentence
                mine.report(mine.done, mine.total, sentence)
            self._clock.sleep(min(SLICE, left))

    def close(self) -> None:
        """Close kept connections."""
        self._http.close()

    def _send(
        self,
        method: str,
        route: str,
        params: Mapping[str, str],
        body: bytes | None,
        read: Callable[[bytes], T | None],
        ahead: Ahead | None = None,
    ) -> T | Reply:
        early = [ahead] if ahead is not None else []

        def once() -> T | Reply:
            return self._try(method, route, params, body, read, early.pop() if early else None)

        return retry.with_policy(once, self.pause)

    def _try(
        self,
        method: str,
        route: str,
        params: Mapping[str, str],
        body: bytes | None,
        read: Callable[[bytes], T | None],
        ahead: Ahead | None,
    ) -> T | Reply:
        """One try: one request, or two when the access token had to be renewed in between."""
        token = ahead.token if ahead is not None else self._access()
        reply = self._exchange(method, route, params, body, token, read, ahead)
        if isinstance(reply, SignInNeeded):
            token = self._access(instead_of=token)
            reply = self._exchange(method, route, params, body, token, read)
        if isinstance(reply, Exception):
            raise reply
        return reply

    def _access(self, instead_of: str = "") -> str:
        try:
            return self._tokens.access(instead_of)
        except RemoteProblem as error:
            # The sign-in is asked before the request goes out: whatever went wrong there, the request did not arrive.
            error.reached = False
            raise

    def _exchange(
        self,
        method: str,
        route: str,
        params: Mapping[str, str],
        body: bytes | None,
        token: str,
        read: Callable[[bytes], T | None],
        ahead: Ahead | None = None,
    ) -> T | Reply | RemoteProblem | SignInNeeded:
        try:
            if ahead is not None:
                response = ahead.take()
                content = _whole(response)
            else:
                with self._pacer.turn(self.pause, batch=route == "batch"):
                    response = self._request(method, route, params, body, token)
                    content = _whole(response)
        except OSError as error:
            failure = faults.connection_error(error, local=self._local)
            log.warning("%s %s: %s", method, route.partition("/")[0], failure.problem.code)
            raise failure from error
        tid = str(response.headers.get("intuit_tid", ""))
        log.info("%s %s: %s, intuit_tid %s", method, route.partition("/")[0], response.status_code, tid)
        usual = read(content) if response.status_code == requests.codes.ok else None
        if usual is not None:
            return usual
        answer = _json(content)
        problem = faults.refusal(response.status_code, answer, tid)
        if problem is not None:
            if problem.problem.code == faults.BUSY.problem.code:
                self._pacer.hold(_retry_after(response) or retry.jittered(retry.BUSY_WAIT))
            return problem
        assert isinstance(answer, Mapping)  # anything else is a problem above
        return Reply(answer, tid, _time(answer))

    def _request(
        self, method: str, route: str, params: Mapping[str, str], body: bytes | None, token: str
    ) -> requests.Response:
        """Send one request and wait until its answer begins; the body is still to be read."""
        return self._http.request(
            method,
            f"{self._base}/{route}",
            params={**params, "minorversion": MINOR_VERSION},
            data=body,
            headers={"Content-Type": "application/json"} if body is not None else None,
            auth=_Bearer(token),
            verify=self._verify,
            timeout=self._timeout,
            allow_redirects=False,
            stream=True,
        )


def _general(content: bytes) -> None:
    """No answer has a shape of its own."""


def _whole(response: requests.Response) -> bytes:
    try:
        return b"".join(response.iter_content(PIECE))
    except BaseException:
        response.close()
        raise


def _json(content: bytes) -> object:
    try:
        return json.loads(content)
    except ValueError:
        return None


def _retry_after(response: requests.Response) -> float:
    """Seconds QuickBooks asks us to wait; 0 when it does not say (it usually does not)."""
    try:
        return max(0.0, float(response.headers.get("Retry-After", "0")))
    except ValueError:
        return 0.0


def _time(body: Mapping[str, object]) -> datetime | None:
    try:
        found = datetime.fromisoformat(str(body.get("time")))
    except ValueError:
        return None
    return found if found.tzinfo else None
