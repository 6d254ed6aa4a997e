"""Connecting: from a ready line or a sign-in to a company that can be read and written, now and after a restart.

The one place that puts tokens, pacer and session together. Keyring entries are made for real companies, a small file
in the data folder for simulators.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from qbosync_desktop.domain.company import Company, Environment
from qbosync_desktop.domain.problems import EnvironmentProblem, KnownError, Problem, Remedy, SignInNeeded
from qbosync_desktop.domain.tasks import CancelToken
from qbosync_desktop.quickbooks import endpoints as addresses
from qbosync_desktop.quickbooks.clock import Clock, SystemClock
from qbosync_desktop.quickbooks.company import QuickBooksCompany
from qbosync_desktop.quickbooks.endpoints import Endpoints
from qbosync_desktop.quickbooks.faults import SIGN_IN
from qbosync_desktop.quickbooks.file_vault import FileVault
from qbosync_desktop.quickbooks.oauth import TokenEndpoint
from qbosync_desktop.quickbooks.pacer import Pacer
from qbosync_desktop.quickbooks.session import TIMEOUT, Session
from qbosync_desktop.quickbooks.signin import LIMIT, Grant, SignIn
from qbosync_desktop.quickbooks.tokens import Tokens, TokenVault
from qbosync_desktop.secrets import Keyring, lock_folder

log = logging.getLogger(__name__)

_pacers: dict[tuple[str, str], Pacer] = {}
_pacers_lock = threading.Lock()


@dataclass(frozen=True, slots=True)
class Connection:
    """A company as the store keeps it, and the line to it. ``grant`` is None when no browser was needed."""

    company: Company
    quickbooks: QuickBooksCompany
    grant: Grant | None = field(default=None, repr=False)


def connect_simulator(ready: Mapping[str, object], folder: Path, *, clock: Clock | None = None) -> Connection:
    """Connect the simulator whose ready line this is; its worthless token comes with the line.

    Raises InputProblem ``simulator-line`` or ``simulator-not-secure``, and what talking to it raises.
    """
    endpoints = addresses.simulator(ready)
    vault = FileVault(folder)
    vault.keep(ready)
    return _connected(_company(endpoints, str(ready["realm_id"]), vault, folder, clock), None, clock)


def connect_by_browser(
    endpoints: Endpoints,
    folder: Path,
    cancel: CancelToken,
    show: Callable[[str], None],
    *,
    vault: TokenVault | None = None,
    expected_realm: str = "",
    limit: float = LIMIT,
    clock: Clock | None = None,
) -> Connection:
    """Sign in with browser and listener (simulator, sandbox). ``show(url)`` opens the page, or offers its link.

    Give ``expected_realm`` to sign in to a known company again.
    """
    attempt = SignIn(endpoints, expected_realm=expected_realm, clock=clock)
    return connect_with_grant(endpoints, attempt.by_browser(cancel, show, limit), folder, vault=vault, clock=clock)


def connect_with_grant(
    endpoints: Endpoints,
    grant: Grant,
    folder: Path,
    *,
    vault: TokenVault | None = None,
    clock: Clock | None = None,
) -> Connection:
    """Take over a finished sign-in, for example ``SignIn(endpoints).finish_from_url(pasted)`` in production."""
    if endpoints.environment is Environment.SIMULATOR and vault is None:
        FileVault(folder).keep(_ready_line(endpoints, grant))
    quickbooks = _company(
        endpoints, grant.realm_id, vault or vault_of(endpoints.environment, folder), folder, clock, grant
    )
    return _connected(quickbooks, grant, clock)


def reopen(
    company: Company,
    folder: Path,
    *,
    port: int = addresses.DEFAULT_PORT,
    redirect_uri: str = addresses.PLAYGROUND_REDIRECT,
    vault: TokenVault | None = None,
    clock: Clock | None = None,
) -> QuickBooksCompany:
    """A company that was connected before. Nothing is sent yet.

    Raises SignInNeeded when a simulator is not known any more, EnvironmentProblem ``keys-missing`` or the keyring's.
    """
    endpoints = endpoints_of(company.environment, folder, company.realm_id, port=port, redirect_uri=redirect_uri)
    return _company(endpoints, company.realm_id, vault or vault_of(company.environment, folder), folder, clock)


def disconnect(company: Company, folder: Path) -> bool:
    """Revoke a company's sign-in at Intuit and forget it here. True when Intuit confirmed it.

    Never raises: it is the way out of a broken keyring, lost keys, a dead network and a simulator that is gone.
    """
    try:
        return reopen(company, folder).disconnect()
    except KnownError as error:
        log.warning("could not revoke: %s", error.problem.code)
    try:
        vault_of(company.environment, folder).forget(company.realm_id)
    except KnownError as error:
        log.warning("could not forget the sign-in: %s", error.problem.code)
    return False


def customer_link(company: Company, folder: Path, customer_id: str) -> str:
    """QuickBooks' own page of a customer. Asks no keyring and no network; "" for a simulator that is not known."""
    api_base = ""
    if company.environment is Environment.SIMULATOR:
        ready = FileVault(folder).ready(company.realm_id)
        if ready is None:
            return ""
        api_base = str(ready.get("api_base", ""))
    return addresses.customer_url(company.environment, company.realm_id, customer_id, api_base)


def endpoints_of(
    environment: Environment,
    folder: Path,
    realm_id: str = "",
    *,
    port: int = addresses.DEFAULT_PORT,
    redirect_uri: str = addresses.PLAYGROUND_REDIRECT,
) -> Endpoints:
    """The endpoints of an environment: from the kept ready line, or from the keys the user brought."""
    if environment is Environment.SIMULATOR:
        ready = FileVault(folder).ready(realm_id)
        if ready is None:
            raise SignInNeeded(SIGN_IN.problem)
        return addresses.simulator({"refresh_token": "-", **ready})  # after a forgotten sign-in there is none
    keys = Keyring(environment).keys()
    if keys is None:
        raise EnvironmentProblem(
            Problem(
                "keys-missing",
                "The keys of your Intuit app are not on this computer",
                "They are entered once and kept in the computer's password store.",
                "Enter the Client ID and the Client Secret of your app.",
                (Remedy.SIGN_IN,),
            )
        )
    if environment is Environment.SANDBOX:
        return addresses.sandbox(keys, port)
    return addresses.production(keys, redirect_uri)


def vault_of(environment: Environment, folder: Path) -> TokenVault:
    """Where sign-ins of an environment are kept: real ones in the OS keyring and nowhere else."""
    return FileVault(folder) if environment is Environment.SIMULATOR else Keyring(environment)


def lock_file_of(environment: Environment, realm_id: str, folder: Path) -> Path:
    """The lock of renewals stands where the sign-in is kept: beside the keyring, or in a simulator's data folder."""
    place = folder if environment is Environment.SIMULATOR else lock_folder()
    return place / f"sign-in-{environment.value}-{realm_id}.lock"


def kept_of(connection: Connection) -> dict[str, object]:
    """What the store keeps beside a connected company, as JSON: ``ends_at``, when Intuit said it."""
    ends_at = connection.grant.ends_at if connection.grant else None
    return {"ends_at": ends_at.isoformat()} if ends_at else {}


def pacer_of(endpoints: Endpoints, realm_id: str, clock: Clock) -> Pacer:
    """The one pacer of this process for a company."""
    with _pacers_lock:
        return _pacers.setdefault((endpoints.api_base, realm_id), Pacer(clock))


def open_company(
    endpoints: Endpoints,
    realm_id: str,
    vault: TokenVault,
    folder: Path,
    *,
    clock: Clock | None = None,
    pacer: Pacer | None = None,
    timeout: tuple[float, float] = TIMEOUT,
    grant: Grant | None = None,
) -> QuickBooksCompany:
    """The line to a company whose sign-in is in ``vault``. ``folder`` is the data folder."""
    ticking = clock or SystemClock()
    lock_file = lock_file_of(endpoints.environment, realm_id, folder)
    tokens = Tokens(realm_id, TokenEndpoint(endpoints), vault, lock_file, ticking)
    if grant is not None and grant.tokens is not None:
        tokens.adopt(grant.tokens)
    session = Session(endpoints, realm_id, tokens, pacer or pacer_of(endpoints, realm_id, ticking), ticking, timeout)
    return QuickBooksCompany(endpoints, realm_id, session, tokens, ticking)


def _company(
    endpoints: Endpoints,
    realm_id: str,
    vault: TokenVault,
    folder: Path,
    clock: Clock | None,
    grant: Grant | None = None,
) -> QuickBooksCompany:
    # A clock of one's own means a pacer of one's own: the shared one ticks with the clock it was made with.
    pacer = Pacer(clock) if clock is not None else None
    return open_company(endpoints, realm_id, vault, folder, clock=clock, pacer=pacer, grant=grant)


def _connected(quickbooks: QuickBooksCompany, grant: Grant | None, clock: Clock | None) -> Connection:
    try:
        info = quickbooks.info()
    except BaseException:
        quickbooks.close()
        raise
    company = Company(
        quickbooks.realm_id,
        info.name,
        quickbooks.environment,
        country=info.country,
        connected_at=(clock or SystemClock()).now(),
    )
    return Connection(company, quickbooks, grant)


def _ready_line(endpoints: Endpoints, grant: Grant) -> dict[str, object]:
    return {
        "api_base": endpoints.api_base,
        "authorize_url": endpoints.authorize_url,
        "token_url": endpoints.token_url,
        "revoke_url": endpoints.revoke_url,
        "client_id": endpoints.client_id,
        "client_secret": endpoints.client_secret,
        "redirect_uri": endpoints.redirect_uri,
        "realm_id": grant.realm_id,
        "refresh_token": grant.refresh_token,
        "ca_file": endpoints.ca_file,
        "control_url": endpoints.control_url,
    }
