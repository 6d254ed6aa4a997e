"""The access token of one company: kept in memory, renewed by one at a time over all threads and processes.

Intuit may end a sign-in for good when two refreshes run at once, so a renewal holds a lock of this process and a lock
file in the data folder, and reads the vault again once it has both. The rotated refresh token is stored before the new
access token is used. The sign-in is forgotten on ``invalid_grant`` only.
"""

from __future__ import annotations

import logging
import threading
from pathlib import Path
from typing import Protocol

import filelock

from qbosync_desktop.domain.problems import EnvironmentProblem, KnownError, Problem, Remedy, SignInNeeded
from qbosync_desktop.quickbooks.clock import Clock
from qbosync_desktop.quickbooks.faults import SIGN_IN
from qbosync_desktop.quickbooks.oauth import GrantRefused, TokenAnswer, TokenEndpoint

log = logging.getLogger(__name__)

LOCK_WAIT = 90.0
"""Seconds to wait for another process that renews; longer than one refresh may take."""

EARLY = 60.0
"""Seconds before its end from which an access token is no longer used."""


class TokenVault(Protocol):
    """Where refresh tokens are kept: the OS keyring for real companies, a file for the simulator's worthless ones."""

    def load(self, realm_id: str) -> str | None:
        """The refresh token of a company, None when there is none."""
        ...

    def save(self, realm_id: str, token: str) -> None:
        """Keep the refresh token of a company in place of an earlier one."""
        ...

    def forget(self, realm_id: str) -> None:
        """Remove the refresh token of a company."""
        ...


class MemoryVault:
    """Keeps sign-ins until the program ends: the way out when the keyring is broken."""

    def __init__(self) -> None:
        self._tokens: dict[str, str] = {}

    def load(self, realm_id: str) -> str | None:
        """The refresh token of a company, None when there is none."""
        return self._tokens.get(realm_id)

    def save(self, realm_id: str, token: str) -> None:
        """Keep the refresh token of a company in place of an earlier one."""
        self._tokens[realm_id] = token

    def forget(self, realm_id: str) -> None:
        """Remove the refresh token of a company."""
        self._tokens.pop(realm_id, None)


class Tokens:
    """Hands out the access token of one company. Safe to use from several threads."""

    def __init__(
        self, realm_id: str, endpoint: TokenEndpoint, vault: TokenVault, lock_file: Path, clock: Clock
    ) -> None:
        self._realm_id = realm_id
        self._endpoint = endpoint
        self._vault = vault
        self._lock_file = lock_file
        self._clock = clock
        self._lock = threading.Lock()
        self._access = ""
        self._until = 0.0

    def access(self, instead_of: str = "") -> str:
        """An access token that should work; never ``instead_of``, which QuickBooks has just refused.

        Raises SignInNeeded ``sign-in``, RemoteProblem (``keys-refused``, no network …), EnvironmentProblem (keyring).
        """
        with self._lock:
            if self._access and self._access != instead_of and self._clock.monotonic() < self._until:
                return self._access
            with self._alone():
                return self._renew()

    def adopt(self, answer: TokenAnswer) -> None:
        """Take over the tokens of a fresh sign-in; the refresh token is stored first."""
        with self._lock, self._alone():
            self._take(answer, stored=None)

    def revoke(self) -> bool:
        """End the sign-in at Intuit and forget it here. True when Intuit knows; it is forgotten here in any case.

        Never raises for a dead network, wrong keys or a broken keyring: disconnecting is a way out of all three.
        """
        with self._lock:
            self._access, known = "", False
            try:
                with self._alone():
                    token = self._vault.load(self._realm_id)
                    known = token is None or self._endpoint.revoke(token)
            except KnownError as error:
                log.warning("could not revoke: %s", error.problem.code)
            try:
                self._vault.forget(self._realm_id)
            except EnvironmentProblem as error:
                log.warning("could not forget the sign-in: %s", error.problem.code)
            return known

    def _renew(self) -> str:
        stored = self._vault.load(self._realm_id)
        if stored is None:
            raise SignInNeeded(SIGN_IN.problem)
        try:
            answer = self._endpoint.refresh(stored)
        except GrantRefused as error:
            self._access = ""
            self._vault.forget(self._realm_id)
            raise SignInNeeded(error.problem) from error
        self._take(answer, stored)
        return self._access

    def _take(self, answer: TokenAnswer, stored: str | None) -> None:
        if answer.refresh_token != stored:
            self._vault.save(self._realm_id, answer.refresh_token)
        self._access = answer.access_token
        self._until = self._clock.monotonic() + max(answer.expires_in - EARLY, 1.0)

    def _alone(self) -> _Alone:
        return _Alone(self._lock_file)


class _Alone:
    """The lock file as a context, with its failures as problems."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = filelock.FileLock(path, timeout=LOCK_WAIT)

    def __enter__(self) -> None:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._lock.acquire()
        except filelock.Timeout as error:
            raise EnvironmentProblem(
                Problem(
                    "sign-in-in-use",
                    "Another copy of QBO Sync Desktop is renewing the sign-in",
                    "It has been at it for more than a minute.",
                    "Close the other copy, or wait until it is done, and try again.",
                    (Remedy.TRY_AGAIN,),
                )
            ) from error
        except OSError as error:
            raise EnvironmentProblem(
                Problem(
                    "folder-read-only",
                    "The data folder cannot be written",
                    f"The sign-in could not be locked for renewing: {error.strerror or type(error).__name__}.",
                    "Free some space, or allow this user to write to the folder.",
                    (Remedy.TRY_AGAIN, Remedy.CHOOSE_FOLDER),
                )
            ) from error

    def __exit__(self, *_: object) -> None:
        self._lock.release()
