"""OAuth as Intuit does it: codes, grants, access and refresh tokens, their ends and their rotation. Knows no HTML.

Facts: Intuit's OAuth pages and the refresh-token policy of November 2025. Everything here is worthless outside this
process: the client secret and the tokens are made up at start.
"""

from __future__ import annotations

import base64
import secrets
import string
import threading
from dataclasses import asdict, dataclass, field
from typing import Any

from qbosync_desktop.simulator import refusals
from qbosync_desktop.simulator.clock import Clock
from qbosync_desktop.simulator.settings import Settings

HOUR, DAY = 3600, 86_400
ACCESS_LIFE = HOUR
REFRESH_LIFE = 100 * DAY
HARD_LIFE = 157_680_000  # five years, as Intuit counts them
CODE_LIFE = 10 * 60
ACCOUNTING = "com.intuit.quickbooks.accounting"


class OAuthRefusal(Exception):
    """An OAuth error answer: HTTP status, ``error`` and ``error_description``."""

    def __init__(self, error: str, description: str = "", status: int = 400) -> None:
        super().__init__(error)
        self.status = status
        self.body = {"error": error} | ({"error_description": description} if description else {})


@dataclass(slots=True)
class Grant:
    """One person's yes to one app for one company. Grants know nothing of each other. Times in seconds."""

    realm_id: str
    scope: str
    started: float
    renewed: float
    refresh: str
    refresh_since: float
    old: dict[str, float] = field(default_factory=dict)  # earlier refresh values and when each dies
    access: dict[str, float] = field(default_factory=dict)  # access tokens and when each ends
    revoked: bool = False


@dataclass(slots=True)
class Code:
    """One authorization code: good once, for one redirect URI."""

    realm_id: str
    scope: str
    redirect_uri: str
    ends: float


class SignIn:
    """The authorization server of one simulator, with one registered app."""

    def __init__(self, clock: Clock, settings: Settings, redirect_uri: str) -> None:
        self._clock = clock
        self._settings = settings
        self._lock = threading.RLock()
        self.client_id = "ABsim" + _letters(45)
        self.client_secret = _letters(40)
        self.redirect_uris = [redirect_uri]
        self._codes: dict[str, Code] = {}
        self._grants: list[Grant] = []

    # Consent

    def knows_redirect(self, uri: str) -> bool:
        """True if the URI is registered, compared to the letter."""
        return uri in self.redirect_uris

    def new_code(self, realm_id: str, scope: str, redirect_uri: str) -> str:
        """A code for a fresh consent."""
        with self._lock:
            code = "XAB1" + _letters(46)
            self._codes[code] = Code(realm_id, scope, redirect_uri, self._clock.seconds() + CODE_LIFE)
            return code

    def new_grant(self, realm_id: str, scope: str = ACCOUNTING) -> Grant:
        """A grant with its first refresh value and no access token yet."""
        with self._lock:
            now = self._clock.seconds()
            grant = Grant(realm_id, scope, now, now, _refresh_value(), now)
            self._grants.append(grant)
            return grant

    # Tokens

    def token(self, form: dict[str, str], authorization: str, hard_end: bool) -> dict[str, Any]:
        """Answer the token endpoint. Raises OAuthRefusal."""
        self._check_client(authorization, form)
        kind = form.get("grant_type", "")
        with self._lock:
            if kind == "authorization_code":
                grant = self._redeem(form)
            elif kind == "refresh_token":
                grant = self._refresh(form)
            else:
                raise OAuthRefusal("unsupported_grant_type" if kind else "invalid_request")
            return self._tokens(grant, hard_end)

    def _redeem(self, form: dict[str, str]) -> Grant:
        code = self._codes.pop(form.get("code", ""), None)
        if code is None or code.ends < self._clock.seconds():
            raise OAuthRefusal("invalid_grant", "Invalid authorization code")
        if form.get("redirect_uri") != code.redirect_uri:
            raise OAuthRefusal("invalid_grant", "Invalid redirect_uri")
        return self.new_grant(code.realm_id, code.scope)

    def _refresh(self, form: dict[str, str]) -> Grant:
        value = form.get("refresh_token", "")
        if value.count(".") == 4:
            raise OAuthRefusal("invalid_grant", "Incorrect Token type or clientID")
        now = self._clock.seconds()
        grant = self._grant_of_refresh(value)
        over = grant is None or now - grant.renewed > REFRESH_LIFE or now - grant.started > HARD_LIFE
        if grant is None or over:
            raise OAuthRefusal("invalid_grant", "Incorrect or invalid refresh token")
        if value == grant.refresh and (now - grant.refresh_since >= DAY or self._settings.every_refresh_rotates):
            if not self._settings.every_refresh_rotates:
                grant.old[grant.refresh] = now + DAY
            grant.refresh, grant.refresh_since = _refresh_value(), now
        grant.renewed = now
        return grant

    def _grant_of_refresh(self, value: str) -> Grant | None:
        now = self._clock.seconds()
        for grant in self._grants:
            if not grant.revoked and (value == grant.refresh or grant.old.get(value, 0) > now):
                return grant
        return None

    def _tokens(self, grant: Grant, hard_end: bool) -> dict[str, Any]:
        now = self._clock.seconds()
        access = _access_token()
        grant.access = {token: ends for token, ends in grant.access.items() if ends > now - DAY}
        grant.access[access] = now + ACCESS_LIFE
        hard_left = int(grant.started + HARD_LIFE - now)
        answer = {
            "token_type": "bearer",
            "expires_in": ACCESS_LIFE,
            "refresh_token": grant.refresh,
            "x_refresh_token_expires_in": min(REFRESH_LIFE, hard_left),
            "access_token": access,
        }
        return answer | ({"x_refresh_token_hard_expires_in": hard_left} if hard_end else {})

    def revoke(self, form: dict[str, str], authorization: str) -> None:
        """End the grant the form's ``token`` belongs to. Raises OAuthRefusal for a token of no living grant."""
        self._check_client(authorization, form)
        token = form.get("token", "")
        with self._lock:
            grant = self._grant_of_refresh(token) or next(
                (one for one in self._grants if not one.revoked and token in one.access), None
            )
            if grant is None:
                raise OAuthRefusal("invalid_request", "Token is unknown or already revoked")
            grant.revoked = True

    def check(self, authorization: str) -> Grant:
        """The grant of a living access token. Raises Refusal 3200 (401)."""
        scheme, _, token = authorization.partition(" ")
        token = token.strip()
        if scheme.casefold() != "bearer" or not token:
            raise refusals.unauthorized(None)
        if not 200 <= len(token) <= 4096:
            raise refusals.unauthorized("Malformed bearer token: too short or too long")
        with self._lock:
            grant = next((one for one in self._grants if token in one.access), None)
            if grant is None or grant.revoked:
                raise refusals.unauthorized("Token revoked" if grant else None)
            if grant.access[token] <= self._clock.seconds():
                raise refusals.unauthorized("Token expired")
            return grant

    def _check_client(self, authorization: str, form: dict[str, str]) -> None:
        """Basic credentials or, as Intuit's discovery document allows, the same two in the form."""
        try:
            scheme, _, blob = authorization.partition(" ")
            given = base64.b64decode(blob, validate=True).decode() if scheme.casefold() == "basic" else ""
        except ValueError:
            given = ""
        if not authorization and "client_secret" in form:
            given = f"{form.get('client_id', '')}:{form['client_secret']}"
        if not secrets.compare_digest(given.encode(), f"{self.client_id}:{self.client_secret}".encode()):
            raise OAuthRefusal("invalid_client", status=self._settings.invalid_client_status)

    # What tests and the control API do to tokens

    def expire_access(self) -> None:
        """Every access token ends now; refreshing still works."""
        with self._lock:
            for grant in self._grants:
                grant.access = dict.fromkeys(grant.access, 0.0)

    def revoke_all(self) -> None:
        """The firm's administrator disconnects the app: every grant ends."""
        with self._lock:
            for grant in self._grants:
                grant.revoked = True

    # State

    def snapshot(self) -> dict[str, Any]:
        """Everything worth keeping, as JSON."""
        with self._lock:
            return {
                "client_id": self.client_id,
                "client_secret": self.client_secret,
                "redirect_uris": self.redirect_uris,
                "grants": [asdict(grant) for grant in self._grants],
            }

    def restore(self, kept: dict[str, Any]) -> None:
        """Take back a snapshot."""
        with self._lock:
            self.client_id, self.client_secret = kept["client_id"], kept["client_secret"]
            self.redirect_uris = list(kept["redirect_uris"])
            self._grants = [Grant(**grant) for grant in kept["grants"]]

    def living_grant(self, realm_id: str) -> Grant | None:
        """A grant of a company that can still be refreshed, or None."""
        now = self._clock.seconds()
        with self._lock:
            for grant in self._grants:
                if grant.realm_id == realm_id and not grant.revoked and now - grant.renewed <= REFRESH_LIFE:
                    return grant
        return None


def _letters(count: int) -> str:
    return "".join(secrets.choice(string.ascii_letters + string.digits) for _ in range(count))


def _refresh_value() -> str:
    """About as long as Intuit's: 50 characters."""
    return "AB11" + _letters(46)


def _access_token() -> str:
    """Looks like Intuit's JWE: five parts, the second empty, some 1,200 characters."""
    header = base64.urlsafe_b64encode(b'{"enc":"A128CBC-HS256","alg":"dir"}').rstrip(b"=").decode()
    parts = [base64.urlsafe_b64encode(secrets.token_bytes(size)).rstrip(b"=").decode() for size in (16, 840, 16)]
    return ".".join([header, "", *parts])
