"""Signing in, and where each company's sign-in is: the computer's keyring, or this office's memory until it closes."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from qbosync_desktop.domain.company import Company, Environment
from qbosync_desktop.domain.problems import InputProblem, Problem
from qbosync_desktop.domain.tasks import CancelToken
from qbosync_desktop.store import Store

if TYPE_CHECKING:
    from qbosync_desktop.quickbooks.company import QuickBooksCompany
    from qbosync_desktop.quickbooks.connect import Connection
    from qbosync_desktop.quickbooks.endpoints import Endpoints
    from qbosync_desktop.quickbooks.signin import Grant, SignIn
    from qbosync_desktop.quickbooks.tokens import TokenVault
    from qbosync_desktop.secrets import Keys

SANDBOX_PORT = "sandbox-port"
"""What the port of the sandbox's redirect address is remembered under."""

GOODBYE = 2.0
"""Seconds that closing may wait for Intuit to take sign-ins back; they die with the program's memory anyway."""

log = logging.getLogger(__name__)

SignedIn = tuple["Connection", Mapping[str, object] | None]
"""A connection, and what to keep of where it came from."""


class SignIns:
    """See the module. Used from one thread at a time."""

    def __init__(self, folder: Path, store: Store) -> None:
        self._folder = folder
        self._store = store
        self._begun: SignIn | None = None
        self._until_closed = False  # the sign-in that was begun is not to be kept
        self._sessions: dict[str, tuple[Endpoints, TokenVault]] = {}  # by realm; never written anywhere

    def redirect_uri(self, environment: Environment) -> str:
        """The redirect address that has to be registered with Intuit, to the letter."""
        from qbosync_desktop.quickbooks import endpoints

        if environment is Environment.PRODUCTION:
            return endpoints.PLAYGROUND_REDIRECT
        return endpoints.sandbox_redirect(self._sandbox_port())

    def listen_on(self, port: int) -> None:
        """Choose where a sandbox sign-in comes back to. Raises InputProblem ``port-not-usable``."""
        if not 1024 <= port <= 65535:
            raise InputProblem(
                Problem(
                    "port-not-usable",
                    "This is not a port that can be used",
                    f"{port} is not between 1024 and 65535.",
                    "Choose another number.",
                )
            )
        self._store.books("").remember(SANDBOX_PORT, str(port))

    def _sandbox_port(self) -> int:
        from qbosync_desktop.quickbooks import endpoints

        return int(self._store.books("").memory(SANDBOX_PORT) or endpoints.DEFAULT_PORT)

    def keys_kept(self, environment: Environment) -> bool:
        """Whether the keyring holds keys of this environment. Raises EnvironmentProblem when it refuses."""
        from qbosync_desktop.secrets import Keyring

        return Keyring(environment).keys() is not None

    def by_browser(
        self,
        environment: Environment,
        client_id: str,
        client_secret: str,
        cancel: CancelToken,
        show_url: Callable[[str], None],
        *,
        relay: str,
        until_closed: bool,
    ) -> SignedIn:
        """Sign in with a browser and a listener on this machine."""
        from qbosync_desktop.quickbooks import endpoints
        from qbosync_desktop.quickbooks.signin import SignIn

        keys = self._keys(environment, client_id, client_secret, until_closed)
        port = self._sandbox_port()
        where = endpoints.production(keys, relay) if relay else endpoints.sandbox(keys, port)
        attempt = SignIn(where, relay_port=port if relay else 0)
        return self._signed_in(attempt, attempt.by_browser(cancel, show_url), until_closed)

    def production_url(self, client_id: str, client_secret: str, redirect_uri: str, *, until_closed: bool) -> str:
        """Begin a production sign-in: the address to open."""
        from qbosync_desktop.quickbooks import endpoints
        from qbosync_desktop.quickbooks.signin import SignIn

        keys = self._keys(Environment.PRODUCTION, client_id, client_secret, until_closed)
        self._begun = SignIn(endpoints.production(keys, redirect_uri or endpoints.PLAYGROUND_REDIRECT))
        self._until_closed = until_closed
        return self._begun.url

    def finish(self, address: str) -> SignedIn:
        """Finish a production sign-in with the address the browser ended at."""
        if self._begun is None:
            raise InputProblem(
                Problem("sign-in-not-begun", "Begin the sign-in first", todo="Open the sign-in page, then paste.")
            )
        done = self._signed_in(self._begun, self._begun.finish_from_url(address), self._until_closed)
        self._begun = None
        return done

    def _signed_in(self, attempt: SignIn, grant: Grant, until_closed: bool) -> SignedIn:
        from qbosync_desktop.quickbooks.connect import connect_with_grant
        from qbosync_desktop.quickbooks.tokens import MemoryVault
        from qbosync_desktop.secrets import Keyring, Keys

        where = attempt.endpoints
        vault = MemoryVault() if until_closed else None
        connection = connect_with_grant(where, grant, self._folder, vault=vault)
        if vault is not None:
            self._sessions[grant.realm_id] = where, vault
        else:  # only now: a slip of the keyboard must not overwrite good keys
            Keyring(where.environment).save_keys(Keys(where.client_id, where.client_secret))
            self._sessions.pop(grant.realm_id, None)
        production = where.environment is Environment.PRODUCTION
        return connection, {"redirect_uri": where.redirect_uri} if production else None

    def _keys(self, environment: Environment, client_id: str, client_secret: str, until_closed: bool) -> Keys:
        """The keys given, or when both are empty the kept ones. Raises EnvironmentProblem ``keys-missing``.

        A keyring that refuses says so here, before the user is sent to the browser.
        """
        from qbosync_desktop.quickbooks.connect import endpoints_of
        from qbosync_desktop.secrets import Keys

        if client_id or client_secret:
            if not until_closed:
                self.keys_kept(environment)
            return Keys(client_id, client_secret)
        kept = endpoints_of(environment, self._folder)
        return Keys(kept.client_id, kept.client_secret)

    def until_closed(self, company: Company) -> bool:
        """Whether this company's sign-in ends with the program, because no keyring keeps it."""
        return company.realm_id in self._sessions

    def line_to(self, company: Company) -> QuickBooksCompany:
        """The line to a company that is signed in."""
        from qbosync_desktop.quickbooks.connect import open_company, reopen
        from qbosync_desktop.quickbooks.endpoints import PLAYGROUND_REDIRECT

        if company.realm_id in self._sessions:
            where, vault = self._sessions[company.realm_id]
            return open_company(where, company.realm_id, vault, self._folder)
        redirect = str(self._store.connection(company.realm_id).get("redirect_uri") or PLAYGROUND_REDIRECT)
        return reopen(company, self._folder, redirect_uri=redirect)

    def end(self, company: Company) -> None:
        """Take a company's sign-in back at Intuit, and forget it here."""
        from qbosync_desktop.quickbooks.connect import disconnect

        if company.realm_id in self._sessions:
            self.line_to(company).disconnect()
            del self._sessions[company.realm_id]
        else:
            disconnect(company, self._folder)

    def end_sessions(self, patience: float = GOODBYE) -> None:
        """Take back at Intuit what no keyring keeps, as far as that works in ``patience`` seconds. Never raises."""
        from qbosync_desktop.quickbooks.connect import open_company

        sessions, self._sessions = self._sessions, {}
        if not sessions:
            return

        def take_back() -> None:
            for realm_id, (where, vault) in sessions.items():
                try:
                    open_company(where, realm_id, vault, self._folder).disconnect()
                except Exception as error:  # nobody is left to tell, and the sign-in is forgotten here all the same
                    log.warning("a sign-in was not taken back: %s", type(error).__name__)

        goodbye = threading.Thread(target=take_back, name="goodbye", daemon=True)
        goodbye.start()
        goodbye.join(patience)
        log.info("sign-ins taken back: %s", "not in time" if goodbye.is_alive() else len(sessions))
