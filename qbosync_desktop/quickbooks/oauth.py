"""Intuit's token endpoint: code for tokens, refresh, revoke. One request each; who may call when is not decided here.

Built on requests-oauthlib. Its answers are read by our own hook first, because a gateway's HTML, a dropped connection
or ``invalid_client`` have to become problems and not library exceptions. Errors are told apart by the ``error`` string,
never by status (the fact sheet: ``invalid_client`` comes as 400 and as 401) and never by the description.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import urlencode

import requests
from requests.auth import HTTPBasicAuth
from requests_oauthlib import OAuth2Session

from qbosync_desktop.domain.problems import Problem, Remedy, RemoteProblem, SignInNeeded
from qbosync_desktop.quickbooks import faults
from qbosync_desktop.quickbooks.endpoints import SCOPE, Endpoints

TIMEOUT = (10.0, 60.0)
"""Seconds to connect, and to wait for an answer."""

HARD_EXPIRY = {"x-include-refresh-token-hard-expires-in": "true", "Accept": "application/json"}
"""Asks for the end of the sign-in's 5-year life too (oauth-jsclient 4.2.4)."""


@dataclass(frozen=True, slots=True)
class TokenAnswer:
    """Tokens as Intuit answered. Lifetimes in seconds; 0 when not told. Nothing of it shows in ``repr``."""

    access_token: str = field(repr=False)
    refresh_token: str = field(repr=False)
    expires_in: float
    refresh_expires_in: float = 0
    hard_expires_in: float = 0


class GrantRefused(SignInNeeded):
    """``invalid_grant``: this refresh token or code will never work again. The only reason to forget a sign-in."""


def keys_refused(tid: str = "") -> RemoteProblem:
    """``invalid_client``: the keys are wrong. Signing in again would not help, so it is not offered."""
    return RemoteProblem(
        Problem(
            "keys-refused",
            "QuickBooks does not accept the keys of this connection",
            "The Client ID or the Client Secret is wrong, or was changed in Intuit's developer portal. "
            "The sign-in itself is kept.",
            "Enter the keys of your app again.",
            (Remedy.TRY_AGAIN,),
            tid=tid,
        ),
        ends_run=True,
    )


class TokenEndpoint:
    """Talks to the token and revoke addresses of one environment."""

    def __init__(self, endpoints: Endpoints, timeout: tuple[float, float] = TIMEOUT) -> None:
        self._endpoints = endpoints
        self._timeout = timeout

    def authorize_url(self, state: str) -> str:
        """Where the user's browser goes to sign in."""
        if self._endpoints.plain:
            asked = {"response_type": "code", "client_id": self._endpoints.client_id, "scope": SCOPE, "state": state}
            return (
                f"{self._endpoints.authorize_url}?{urlencode(asked | {'redirect_uri': self._endpoints.redirect_uri})}"
            )
        with self._session(scope=[SCOPE]) as session:
            url, _ = session.authorization_url(self._endpoints.authorize_url, state=state)
        return str(url)

    def exchange(self, code: str) -> TokenAnswer:
        """A one-shot code for tokens. Raises GrantRefused when the code was used, too old, or not ours."""
        if self._endpoints.plain:
            redirect = self._endpoints.redirect_uri
            return self._plain({"grant_type": "authorization_code", "code": code, "redirect_uri": redirect})
        with self._session() as session:
            return self._asked(
                lambda: session.fetch_token(
                    self._endpoints.token_url, code=code, include_client_id=False, **self._request_arguments()
                )
            )

    def refresh(self, refresh_token: str) -> TokenAnswer:
        """New tokens for a refresh token. Raises GrantRefused, RemoteProblem."""
        if self._endpoints.plain:
            return self._plain({"grant_type": "refresh_token", "refresh_token": refresh_token})
        with self._session() as session:
            return self._asked(
                lambda: session.refresh_token(
                    self._endpoints.token_url, refresh_token=refresh_token, **self._request_arguments()
                )
            )

    def revoke(self, token: str) -> bool:
        """End a grant at Intuit. True when it is ended, also when Intuit had ended it before. Raises RemoteProblem."""
        with requests.Session() as session:
            session.trust_env = not self._endpoints.local
            try:
                response = session.post(
                    self._endpoints.revoke_url,
                    json={"token": token},
                    auth=self._basic(),
                    headers={"Accept": "application/json"},
                    verify=self._endpoints.verify,
                    timeout=self._timeout,
                    allow_redirects=False,
                )
            except OSError as error:
                raise faults.connection_error(error, local=self._endpoints.local) from error
        if response.status_code >= 500:
            raise _gateway(response)
        if _error_of(response) == "invalid_client":
            raise keys_refused(_tid(response))
        return response.status_code in (200, 400)

    def _plain(self, form: dict[str, str]) -> TokenAnswer:
        """The same request without TLS, for a simulator on this machine: oauthlib refuses any address but https."""

        def ask() -> object:
            with requests.Session() as session:
                session.trust_env = False
                arguments = self._request_arguments() | {"allow_redirects": False}
                return _checked(session.post(self._endpoints.token_url, data=form, **arguments)).json()

        return self._asked(ask)

    def _session(self, scope: list[str] | None = None) -> OAuth2Session:
        session = OAuth2Session(self._endpoints.client_id, redirect_uri=self._endpoints.redirect_uri, scope=scope)
        session.trust_env = not self._endpoints.local
        session.register_compliance_hook("access_token_response", _checked)
        session.register_compliance_hook("refresh_token_response", _checked)
        return session

    def _basic(self) -> HTTPBasicAuth:
        return HTTPBasicAuth(self._endpoints.client_id, self._endpoints.client_secret)

    def _request_arguments(self) -> dict[str, Any]:
        return {
            "auth": self._basic(),
            "headers": HARD_EXPIRY | {"Content-Type": "application/x-www-form-urlencoded"},
            "verify": self._endpoints.verify,
            "timeout": self._timeout,
        }

    def _asked(self, ask: Any) -> TokenAnswer:
        try:
            token = ask()
        except OSError as error:
            raise faults.connection_error(error, local=self._endpoints.local) from error
        return TokenAnswer(
            access_token=str(token["access_token"]),
            refresh_token=str(token["refresh_token"]),
            expires_in=float(token.get("expires_in") or 3600),
            refresh_expires_in=float(token.get("x_refresh_token_expires_in") or 0),
            hard_expires_in=float(token.get("x_refresh_token_hard_expires_in") or 0),
        )


def _checked(response: requests.Response) -> requests.Response:
    """Let only a good token answer through to the library."""
    error = _error_of(response)
    tid = _tid(response)
    if error == "invalid_grant":
        raise GrantRefused(replace(faults.SIGN_IN.problem, tid=tid))
    if error == "invalid_client":
        raise keys_refused(tid)
    if error and response.status_code < 500:
        problem = replace(
            faults.REFUSED.problem,
            title="QuickBooks refused the sign-in",
            detail=f"QuickBooks says: {error}",
            todo="Try again. If it stays, check the keys of this connection.",
            remedies=(Remedy.TRY_AGAIN,),
            tid=tid,
        )
        raise RemoteProblem(problem)
    if response.status_code != 200:
        raise _gateway(response)
    body = _body(response)
    if not (isinstance(body.get("access_token"), str) and isinstance(body.get("refresh_token"), str)):
        raise faults.error_of(
            replace(faults.MALFORMED, problem=replace(faults.MALFORMED.problem, tid=tid)), reached=None
        )
    return response


def _gateway(response: requests.Response) -> RemoteProblem | SignInNeeded:
    if response.status_code == 429:
        kind = faults.BUSY
    else:
        kind = faults.SERVER if response.status_code == 500 else faults.GATEWAY
    return faults.error_of(replace(kind, problem=replace(kind.problem, tid=_tid(response))), reached=None)


def _body(response: requests.Response) -> dict[str, object]:
    try:
        body = json.loads(response.content)
    except ValueError:
        return {}
    return body if isinstance(body, dict) else {}


def _error_of(response: requests.Response) -> str:
    error = _body(response).get("error")
    return error if isinstance(error, str) else ""


def _tid(response: requests.Response) -> str:
    return str(response.headers.get("intuit_tid", ""))
