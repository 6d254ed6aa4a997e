"""Intuit's side of the sign-in that people see: the consent page with its company picker, and the token endpoints.

Turns requests into calls of ``SignIn``. Plain HTML without scripts.
"""

from __future__ import annotations

import html
from collections.abc import Callable
from urllib.parse import urlencode

from qbosync_desktop.simulator.exchange import Answer, Request, html_answer, json_answer, redirect
from qbosync_desktop.simulator.sign_in import ACCOUNTING, OAuthRefusal, SignIn

AUTHORIZE = "/connect/oauth2"
CANCEL = "/connect/oauth2/cancel"
TOKEN = "/oauth2/v1/tokens/bearer"
REVOKE = "/v2/oauth2/tokens/revoke"
USERINFO = "/v1/openid_connect/userinfo"
JWKS = "/op/v1/jwks"
ISSUER = "/op/v1"
DISCOVERY = ("/.well-known/openid_configuration", "/.well-known/openid_sandbox_configuration")

_NO_STORE = {"Cache-Control": "no-cache, no-store", "Pragma": "no-cache"}
_ASKED = ("client_id", "redirect_uri", "response_type", "scope", "state")


class Consent:
    """Answers everything of the sign-in. ``companies`` gives (realm id, name) of all companies to pick from."""

    def __init__(self, sign_in: SignIn, companies: Callable[[], list[tuple[str, str]]], origin: str) -> None:
        self._sign_in = sign_in
        self._companies = companies
        self._origin = origin

    def answer(self, request: Request) -> Answer | None:
        """The answer, or None if the path is not of the sign-in."""
        path = request.path.rstrip("/") or "/"
        if path in DISCOVERY:
            return json_answer(self.discovery())
        if path == AUTHORIZE:
            return self._decide(request) if request.method == "POST" else self._ask(request)
        if path == CANCEL:
            return self._cancel(request)
        if path == TOKEN:
            return self._token(request)
        if path == REVOKE:
            return self._revoke(request)
        if path == USERINFO:
            return self._userinfo(request)
        if path == JWKS:
            return json_answer({"keys": []})
        return None

    def discovery(self) -> dict[str, object]:
        """The discovery document."""
        at = self._origin
        return {
            "issuer": at + ISSUER,
            "authorization_endpoint": at + AUTHORIZE,
            "token_endpoint": at + TOKEN,
            "userinfo_endpoint": at + USERINFO,
            "revocation_endpoint": at + REVOKE,
            "jwks_uri": at + JWKS,
            "response_types_supported": ["code"],
            "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["RS256"],
            "scopes_supported": ["openid", "email", "profile", "address", "phone"],
            "token_endpoint_auth_methods_supported": ["client_secret_post", "client_secret_basic"],
            "claims_supported": ["aud", "exp", "iat", "iss", "realmid", "sub"],
        }

    def _problem(self, asked: dict[str, str]) -> str:
        """What is wrong with an authorization request, in words; nothing if all is well."""
        if asked.get("client_id") != self._sign_in.client_id:
            return "The client_id is not that of an app registered here."
        if not self._sign_in.knows_redirect(asked.get("redirect_uri", "")):
            return (
                "The redirect_uri query parameter value is invalid. It must be one of the redirect URIs listed for the"
                " app and match exactly: scheme, host, port, case and trailing slash."
            )
        if asked.get("response_type") != "code":
            return "The response_type must be code."
        if not asked.get("scope", "").split():
            return "The scope query parameter is missing."
        return ""

    def _ask(self, request: Request) -> Answer:
        problem = self._problem(request.query)
        if problem:
            return _problem_page(problem)
        asked = {name: request.query.get(name, "") for name in _ASKED}
        hidden = "".join(
            f'<input type="hidden" name="{name}" value="{html.escape(value)}">' for name, value in asked.items()
        )
        choices = "".join(
            f'<option value="{realm}"{" selected" if number == 0 else ""}>{html.escape(name)}</option>'
            for number, (realm, name) in enumerate(self._companies())
        )
        cancel = html.escape(f"{CANCEL}?{urlencode(asked)}")
        return html_answer(
            _page(
                "Connect to QuickBooks",
                f"""<h1>QBO Sync Desktop asks to connect</h1>
<p>It would read and change the customers of the company you choose.
This is the simulator: nothing leaves this computer.</p>
<form method="post" action="{AUTHORIZE}">{hidden}
<p><label for="realmId">Company</label> <select id="realmId" name="realmId">{choices}</select></p>
<p><button type="submit">Connect</button> <a class="quiet" href="{cancel}">Cancel</a></p>
</form>""",
            )
        )

    def _decide(self, request: Request) -> Answer:
        form = request.form()
        problem = self._problem(form)
        if problem:
            return _problem_page(problem)
        realms = [realm for realm, _ in self._companies()]
        realm_id = form.get("realmId") or realms[0]
        if realm_id not in realms:
            return _problem_page("There is no such company.")
        code = self._sign_in.new_code(realm_id, form["scope"], form["redirect_uri"])
        answer = {"code": code, "state": form.get("state", "")}
        if ACCOUNTING in form["scope"].split():
            answer["realmId"] = realm_id
        return _back(form["redirect_uri"], answer)

    def _cancel(self, request: Request) -> Answer:
        problem = self._problem(request.query)
        if problem:
            return _problem_page(problem)
        state = request.query.get("state", "")
        return _back(request.query["redirect_uri"], {"error": "access_denied", "state": state})

    def _token(self, request: Request) -> Answer:
        if request.method != "POST":
            return json_answer({"error": "invalid_request"}, 405, _NO_STORE)
        hard_end = request.headers.get("x-include-refresh-token-hard-expires-in", "").casefold() == "true"
        try:
            form = request.form()
            return json_answer(
                self._sign_in.token(form, request.headers.get("authorization", ""), hard_end), 200, _NO_STORE
            )
        except OAuthRefusal as refusal:
            return json_answer(refusal.body, refusal.status, _NO_STORE)
        except ValueError:
            return json_answer({"error": "invalid_request"}, 400, _NO_STORE)

    def _revoke(self, request: Request) -> Answer:
        try:
            self._sign_in.revoke(request.form(), request.headers.get("authorization", ""))
        except OAuthRefusal as refusal:
            return json_answer(refusal.body, refusal.status)
        except ValueError:
            return json_answer({"error": "invalid_request"}, 400)
        return Answer(200, b"")

    def _userinfo(self, request: Request) -> Answer:
        grant = self._sign_in.check(request.headers.get("authorization", ""))
        return json_answer(
            {
                "sub": f"sim-{grant.realm_id}",
                "givenName": "Harriet",
                "familyName": "Wattle",
                "email": "harriet@wattlecreek.example",
                "emailVerified": True,
            }
        )


def _back(redirect_uri: str, values: dict[str, str]) -> Answer:
    joint = "&" if "?" in redirect_uri else "?"
    return redirect(redirect_uri + joint + urlencode(values))


def _problem_page(problem: str) -> Answer:
    words = f"<h1>Sorry, there is a connection problem</h1><p>{html.escape(problem)}</p><p>Nothing was connected.</p>"
    return html_answer(_page("Connection problem", words), 400)


def _page(title: str, body: str) -> str:
    return f"""<!doctype html><html lang="en-AU"><head><meta charset="utf-8"><title>{title}</title><style>
body {{ font: 16px/1.5 system-ui, sans-serif; max-width: 36rem; margin: 4rem auto; padding: 0 1rem; color: #1a1f26 }}
h1 {{ font-size: 1.4rem }} select, button {{ font: inherit; padding: .4rem .8rem }}
button {{ background: #1c5bb8; color: #fff; border: 0; border-radius: 6px; margin-right: 1rem }}
</style></head><body>{body}</body></html>"""
