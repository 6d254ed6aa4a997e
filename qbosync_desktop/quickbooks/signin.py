"""Sign-in: the user's browser, Intuit's page, and the code that comes back, by listener or by a pasted address.

Intuit compares the redirect URI to the letter and takes no localhost in production (Intuit, "Set redirect URIs"), so
production ends with the address the user copies from the browser. ``state`` is checked either way.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from urllib.parse import parse_qs, urlsplit

from qbosync_desktop.domain.problems import InputProblem, Problem, Remedy, RemoteProblem
from qbosync_desktop.domain.tasks import CancelToken
from qbosync_desktop.quickbooks.clock import Clock, SystemClock
from qbosync_desktop.quickbooks.endpoints import Endpoints
from qbosync_desktop.quickbooks.loopback import Listener
from qbosync_desktop.quickbooks.oauth import GrantRefused, TokenAnswer, TokenEndpoint

LIMIT = 300.0
"""Seconds the listener waits for the browser."""


@dataclass(frozen=True, slots=True)
class Grant:
    """What a sign-in brought: a company, and the tokens that open it. Times are aware; None when Intuit did not say.

    ``refresh_until`` is when the sign-in ends unless it is used before; ``ends_at`` is when it ends whatever is done.
    """

    realm_id: str
    refresh_token: str = field(repr=False)
    access_token: str = field(repr=False)
    expires_at: datetime
    refresh_until: datetime | None = None
    ends_at: datetime | None = None
    tokens: TokenAnswer | None = field(default=None, repr=False)


class SignIn:
    """One attempt to sign in. ``url`` is what the browser opens; any number of times.

    ``relay_port``: the redirect URI is a firm's relay page (``resources/relay``), which sends the browser on to the
    listener at that port of this machine; the page reads the port from ``state``. 0: there is none.
    """

    def __init__(
        self, endpoints: Endpoints, *, expected_realm: str = "", relay_port: int = 0, clock: Clock | None = None
    ) -> None:
        self._endpoints = endpoints
        self._expected_realm = expected_realm
        self._clock = clock or SystemClock()
        self._endpoint = TokenEndpoint(endpoints)
        self._relay_port = relay_port
        self._state = f"{relay_port}.{secrets.token_urlsafe(24)}" if relay_port else secrets.token_urlsafe(24)
        self.url = self._endpoint.authorize_url(self._state)

    @property
    def endpoints(self) -> Endpoints:
        """Where this attempt signs in."""
        return self._endpoints

    def by_browser(self, cancel: CancelToken, show: Callable[[str], None], limit: float = LIMIT) -> Grant:
        """Wait for the browser. ``show(url)`` is called once, when the listener is ready for it.

        Raises Cancelled; EnvironmentProblem ``port-taken``, ``sign-in-timeout``; RemoteProblem ``sign-in-denied``;
        InputProblem ``sign-in-state``, ``other-company``; what the token endpoint raises.
        """
        relayed = f"http://127.0.0.1:{self._relay_port}/callback"
        with Listener(relayed if self._relay_port else self._endpoints.redirect_uri, self._clock) as listener:
            show(self.url)
            query = listener.wait(limit, cancel)
        return self._finish(query)

    def finish_from_url(self, url: str) -> Grant:
        """Finish with the address the user copied out of the browser. Every wrong paste is an InputProblem."""
        text = url.strip().strip("\"'<>").strip()
        if not text:
            raise _wrong_paste("Nothing was pasted.", "Copy the whole address of the last page and paste it here.")
        try:
            parts = urlsplit(text)
        except ValueError:  # brackets in the wrong places
            parts = urlsplit("")
        query = parts.query or parts.fragment or (text if "=" in text and "://" not in text else "")
        asked = urlsplit(self._endpoints.authorize_url)
        if parts.netloc and parts.netloc == asked.netloc and parts.path == asked.path:
            raise _wrong_paste(
                "This is the address of Intuit's sign-in page itself.",
                "Sign in there and choose the company first; then copy the address of the page that follows.",
            )
        if not query:
            raise _wrong_paste(
                "This address holds no answer of QuickBooks.",
                "Copy the whole address from the browser's address bar, up to its very end.",
            )
        return self._finish(query)

    def _finish(self, query: str) -> Grant:
        values = {key: found[-1] for key, found in parse_qs(query, keep_blank_values=True).items()}
        state = values.get("state", "")
        if not state:
            raise _wrong_paste(
                "A part of the address is missing.",
                "Copy the whole address from the browser's address bar, up to its very end.",
            )
        if not secrets.compare_digest(state.encode(), self._state.encode()):
            raise InputProblem(
                Problem(
                    "sign-in-state",
                    "This answer belongs to another sign-in",
                    "It is from an earlier attempt, or from another program. Nothing was connected.",
                    "Start the sign-in again and use the page it opens.",
                    (Remedy.SIGN_IN,),
                )
            )
        if "error" in values:
            raise _refused(values["error"])
        code, realm_id = values.get("code", ""), values.get("realmId", "")
        if not code or not (realm_id.isascii() and realm_id.isdigit()):
            raise _wrong_paste(
                "A part of the address is missing.",
                "Copy the whole address from the browser's address bar, up to its very end.",
            )
        if self._expected_realm and realm_id != self._expected_realm:
            raise InputProblem(
                Problem(
                    "other-company",
                    "This is another company",
                    "You signed in to a different QuickBooks company than the one that is connected here. "
                    "Nothing was changed.",
                    "Sign in again and choose the same company, or connect the other one as a new company.",
                    (Remedy.SIGN_IN,),
                )
            )
        return self._exchange(code, realm_id)

    def _exchange(self, code: str, realm_id: str) -> Grant:
        try:
            answer = self._endpoint.exchange(code)
        except GrantRefused as error:
            raise InputProblem(
                Problem(
                    "sign-in-code",
                    "This answer was used before, or is too old",
                    "QuickBooks takes each one once, and only for a few minutes.",
                    "Start the sign-in again.",
                    (Remedy.SIGN_IN,),
                    tid=error.problem.tid,
                )
            ) from error
        now = self._clock.now()

        def after(seconds: float) -> datetime | None:
            return now + timedelta(seconds=seconds) if seconds else None

        return Grant(
            realm_id,
            answer.refresh_token,
            answer.access_token,
            now + timedelta(seconds=answer.expires_in),
            after(answer.refresh_expires_in),
            after(answer.hard_expires_in),
            answer,
        )


def _wrong_paste(detail: str, todo: str) -> InputProblem:
    return InputProblem(Problem("wrong-paste", "This is not the address we need", detail, todo))


def _refused(error: str) -> RemoteProblem:
    if error == "access_denied":
        return RemoteProblem(
            Problem(
                "sign-in-denied",
                "QuickBooks was not connected",
                "You chose not to connect, or this user is not an administrator of the company.",
                "Start again when you are ready, as an administrator of the company.",
                (Remedy.SIGN_IN,),
            )
        )
    return RemoteProblem(
        Problem(
            "sign-in-refused",
            "QuickBooks did not let this program in",
            f"QuickBooks says: {error[:60]}",
            "Check the keys of this connection and start again.",
            (Remedy.SIGN_IN,),
        )
    )
