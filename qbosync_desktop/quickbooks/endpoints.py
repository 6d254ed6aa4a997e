"""Where a company lives: the addresses and keys of the simulator, Intuit's sandbox and Intuit's production.

The addresses are those of Intuit's discovery documents and of intuit/oauth-jsclient; only the API host and the key pair
differ between sandbox and production.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlencode, urlsplit

from requests.utils import DEFAULT_CA_BUNDLE_PATH

from qbosync_desktop.domain.company import Environment
from qbosync_desktop.domain.problems import InputProblem, Problem, Remedy
from qbosync_desktop.secrets import Keys

AUTHORIZE_URL = "https://appcenter.intuit.com/connect/oauth2"
TOKEN_URL = "https://oauth.platform.intuit.com/oauth2/v1/tokens/bearer"
REVOKE_URL = "https://developer.api.intuit.com/v2/oauth2/tokens/revoke"
PRODUCTION_API = "https://quickbooks.api.intuit.com"
SANDBOX_API = "https://sandbox-quickbooks.api.intuit.com"

SCOPE = "com.intuit.quickbooks.accounting"
"""The one scope of the Accounting API (intuit/oauth-pythonclient, enums.py); there is no read-only one."""

DEFAULT_PORT = 8765
"""Where the listener waits for Intuit's sandbox. Fixed, because the redirect URI is compared to the letter."""

PLAYGROUND_REDIRECT = "https://developer.intuit.com/v2/OAuth2Playground/RedirectUrl"
"""Intuit's own page, used in production by firms that host none; the user copies its address."""

READY_KEYS = (
    "api_base",
    "authorize_url",
    "token_url",
    "revoke_url",
    "client_id",
    "client_secret",
    "redirect_uri",
    "realm_id",
    "refresh_token",
)


SECURED = ("api_base", "authorize_url", "token_url", "revoke_url")
"""Addresses that are spoken to over encrypted connections only; there is no switch to allow others.

The one exception needs no switch: a simulator on this very machine that was started without TLS. Its tokens are
worthless, and what is sent to a loopback address leaves the machine for nobody.
"""

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


@dataclass(frozen=True, slots=True)
class Endpoints:
    """All addresses of one environment. ``api_base`` has no ``/v3``; ``ca_file`` "" means the usual authorities.

    ``control_url`` is the simulator's own; "" elsewhere. The secret is kept out of ``repr``.
    """

    environment: Environment
    api_base: str
    authorize_url: str
    token_url: str
    revoke_url: str
    redirect_uri: str
    client_id: str
    client_secret: str = field(repr=False)
    ca_file: str = ""
    control_url: str = ""

    @property
    def plain(self) -> bool:
        """True for a simulator on this machine that was started without TLS; never for anything else."""
        return self.environment is Environment.SIMULATOR and not _is_tls(self.token_url)

    @property
    def verify(self) -> str:
        """The file of authorities that ``requests`` is told to trust.

        Always named: for a mere True, requests takes whatever file REQUESTS_CA_BUNDLE or CURL_CA_BUNDLE name, and with
        it anybody else's authority. Proxies from the environment stay in force.
        """
        return self.ca_file or DEFAULT_CA_BUNDLE_PATH

    @property
    def local(self) -> bool:
        """True for the simulator: it is on this machine, so no proxy stands between."""
        return self.environment is Environment.SIMULATOR


def simulator(ready: Mapping[str, object]) -> Endpoints:
    """The simulator's endpoints from its ready line. Raises InputProblem when a part is missing, or when it has no TLS
    and is not on this machine.
    """
    missing = [key for key in READY_KEYS if not isinstance(ready.get(key), str) or not ready[key]]
    if missing:
        raise InputProblem(
            Problem(
                "simulator-line",
                "This is not the line the simulator printed",
                f"Missing: {', '.join(missing)}.",
                "Start the simulator again and keep the whole line it prints.",
                (Remedy.CHOOSE_FILE,),
            )
        )
    secured = [_is_tls(str(ready[key])) for key in SECURED]
    here = all(urlsplit(str(ready[key])).hostname in LOOPBACK for key in SECURED)
    if not (all(secured) and ready.get("ca_file")) and not (here and not any(secured)):
        raise InputProblem(
            Problem(
                "simulator-not-secure",
                "This simulator speaks without encryption",
                "Without encryption QBO Sync Desktop speaks to a simulator on this computer only.",
                "Start the simulator on this computer, or without --no-tls.",
                (Remedy.CHOOSE_FILE,),
            )
        )
    return Endpoints(
        Environment.SIMULATOR,
        api_base=str(ready["api_base"]).rstrip("/"),
        authorize_url=str(ready["authorize_url"]),
        token_url=str(ready["token_url"]),
        revoke_url=str(ready["revoke_url"]),
        redirect_uri=str(ready["redirect_uri"]),
        client_id=str(ready["client_id"]),
        client_secret=str(ready["client_secret"]),
        ca_file=str(ready.get("ca_file") or ""),
        control_url=str(ready.get("control_url") or "").rstrip("/"),
    )


def _is_tls(url: str) -> bool:
    return urlsplit(url).scheme == "https"


def sandbox(keys: Keys, port: int = DEFAULT_PORT) -> Endpoints:
    """Intuit's sandbox with the user's Development keys; ``sandbox_redirect(port)`` must be registered with them."""
    return _intuit(Environment.SANDBOX, SANDBOX_API, keys, sandbox_redirect(port))


def sandbox_redirect(port: int = DEFAULT_PORT) -> str:
    """The redirect URI to register in Intuit's developer portal for the sandbox."""
    return f"http://localhost:{port}/callback"


def production(keys: Keys, redirect_uri: str = PLAYGROUND_REDIRECT) -> Endpoints:
    """Intuit's production with the user's Production keys. Intuit takes https redirect URIs only."""
    return _intuit(Environment.PRODUCTION, PRODUCTION_API, keys, redirect_uri)


def _intuit(environment: Environment, api_base: str, keys: Keys, redirect_uri: str) -> Endpoints:
    return Endpoints(
        environment, api_base, AUTHORIZE_URL, TOKEN_URL, REVOKE_URL, redirect_uri, keys.client_id, keys.client_secret
    )


def customer_url(environment: Environment, realm_id: str, customer_id: str, api_base: str = "") -> str:
    """QuickBooks' own page of a customer, pinned to the company; ``api_base`` counts for the simulator only.

    A plain link opens the id in whatever company the browser was last in, which may be another client's books; the
    ``deeplinkcompanyid`` form is the one Intuit itself returns in invoice links.
    """
    page = urlencode({"nameId": customer_id})
    if environment is Environment.SIMULATOR:
        return f"{api_base}/app/customerdetail?{page}&{urlencode({'realm': realm_id})}"
    pinned = urlencode({"pagereq": f"customerdetail?{page}", "deeplinkcompanyid": realm_id})
    if environment is Environment.SANDBOX:
        return f"https://sandbox.qbo.intuit.com/login?{pinned}"
    return f"https://qbo.intuit.com/app/login?{pinned}"
