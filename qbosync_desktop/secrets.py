"""The OS keyring: sign-ins and keys, one entry per company, and nothing else.

Knows the domain only. Never falls back to a file: without a keyring that protects its secrets, a real company is not
connected. Called on the sync thread only, because an operating system may ask the user before it answers.

Windows stores at most 2560 bytes per secret, which is 1280 characters as Python's keyring writes them
(jaraco/keyring #355), and answers longer ones with "the stub received bad data"; hence the guard and the pieces.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import keyring
import platformdirs
from keyring.backend import KeyringBackend
from keyring.errors import InitError, KeyringLocked, NoKeyringError, PasswordDeleteError

from qbosync_desktop.domain.company import Environment
from qbosync_desktop.domain.problems import EnvironmentProblem, InputProblem, Problem, Remedy

MAX_CHARACTERS = 1200
"""Longest text of one entry; below Windows' 1280."""

MAX_PIECES = 9
"""A secret longer than this many entries is no secret of Intuit's (refresh tokens have at most 512 characters)."""

SERVICE = "QBO Sync Desktop"

_INSECURE = ("keyring.backends.fail", "keyring.backends.null", "keyrings.alt")
"""Backends that keep nothing, or keep it readable for everyone. The whole of keyrings.alt is files."""

_PIECES = re.compile(r"pieces:(\d)\Z")

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Keys:
    """The key pair of an Intuit app, brought by the user: Development keys for sandboxes, Production keys else."""

    client_id: str
    client_secret: str = field(repr=False)


def lock_folder() -> Path:
    """Where the lock files of keyring entries lie: one place per user, as there is one keyring per user.

    Data folders may be many and two of them may know one company; a lock in a data folder would not hold the other.
    Not the runtime folder: a scheduled run has none of its own on some systems, and would look elsewhere.
    """
    return platformdirs.user_data_path(SERVICE, appauthor=False) / "locks"


def _problem(code: str, title: str, detail: str, todo: str) -> EnvironmentProblem:
    return EnvironmentProblem(Problem(code, title, detail, todo, (Remedy.TRY_AGAIN,)))


def _without_keyring() -> EnvironmentProblem:
    return _problem(
        "keyring-missing",
        "This computer has no safe place for your QuickBooks sign-in",
        "No keyring of the operating system answers, and the sign-in is never kept in a plain file.",
        "Turn on the system's keyring (Credential Manager, Keychain, or GNOME Keyring / KWallet) and try again. "
        "The simulator works without one.",
    )


def secure_backend(found: KeyringBackend | None = None) -> KeyringBackend:
    """The operating system's keyring. Raises EnvironmentProblem ``keyring-missing`` rather than use an insecure one."""
    backend = found or keyring.get_keyring()
    # A chain would quietly go on to its next member, which may be a plain file; so one member is chosen here.
    members: list[KeyringBackend] = list(getattr(backend, "backends", ())) or [backend]
    for member in members:
        if not type(member).__module__.startswith(_INSECURE):
            return member
    raise _without_keyring()


class Keyring:
    """The sign-ins of one environment's companies, and its keys, in the OS keyring.

    Each secret has a service name of its own, because Windows keeps one secret per service name. Every method may
    raise EnvironmentProblem: ``keyring-missing``, ``keyring-locked``, ``keyring-failed``, ``secret-too-long``.
    """

    def __init__(self, environment: Environment, backend: KeyringBackend | None = None) -> None:
        self._environment = environment
        self._given = backend
        self._backend: KeyringBackend | None = None

    def load(self, realm_id: str) -> str | None:
        """The refresh token of a company, None when there is none."""
        return self._read(self._company(realm_id))

    def save(self, realm_id: str, token: str) -> None:
        """Keep the refresh token of a company in place of an earlier one."""
        self._write(self._company(realm_id), token)

    def forget(self, realm_id: str) -> None:
        """Remove the refresh token of a company; nothing happens when there is none."""
        self._remove(self._company(realm_id))

    def keys(self) -> Keys | None:
        """The keys the user brought for this environment, None when there are none."""
        text = self._read(self._keys_entry())
        if text is None:
            return None
        try:
            found = json.loads(text)
            return Keys(str(found["client_id"]), str(found["client_secret"]))
        except (ValueError, KeyError, TypeError):
            return None  # not written by us; the user enters the keys again

    def save_keys(self, keys: Keys) -> None:
        """Keep the user's keys. Raises InputProblem ``keys-incomplete`` when one of the two is empty."""
        client_id, client_secret = keys.client_id.strip(), keys.client_secret.strip()
        if not client_id or not client_secret:
            raise InputProblem(
                Problem(
                    "keys-incomplete",
                    "Both keys are needed",
                    "Intuit gives every app a Client ID and a Client Secret; one of them is empty.",
                    "Copy both from the page Keys and credentials of your app.",
                )
            )
        self._write(self._keys_entry(), json.dumps({"client_id": client_id, "client_secret": client_secret}))

    def forget_keys(self) -> None:
        """Remove the user's keys of this environment."""
        self._remove(self._keys_entry())

    def _company(self, realm_id: str) -> str:
        return f"{SERVICE}/{self._environment.value}/{realm_id}"

    def _keys_entry(self) -> str:
        return f"{SERVICE}/{self._environment.value}/keys"

    # A short secret is one entry. A longer one is pieces, written before the entry that counts them, so that a
    # break half-way leaves the old secret or the new one, never half of one.

    def _read(self, service: str) -> str | None:
        text = self._get(service)
        pieces = _PIECES.match(text or "")
        if text is None or pieces is None:
            return text
        found = [self._get(f"{service}/{number}") for number in range(int(pieces[1]))]
        return None if None in found else "".join(piece or "" for piece in found)

    def _write(self, service: str, text: str) -> None:
        if len(text) > MAX_CHARACTERS * MAX_PIECES:
            raise _problem(
                "secret-too-long",
                "The sign-in is too long for this computer's password store",
                f"It has {len(text)} characters; {MAX_CHARACTERS * MAX_PIECES} is the most that can be kept.",
                "Sign in again. Tell us if this comes back.",
            )
        if len(text) <= MAX_CHARACTERS:
            self._set(service, text)
            self._remove_pieces(service, 0)
            return
        pieces = [text[start : start + MAX_CHARACTERS] for start in range(0, len(text), MAX_CHARACTERS)]
        for number, piece in enumerate(pieces):
            self._set(f"{service}/{number}", piece)
        self._set(service, f"pieces:{len(pieces)}")
        self._remove_pieces(service, len(pieces))

    def _remove(self, service: str) -> None:
        self._delete(service)
        self._remove_pieces(service, 0)

    def _remove_pieces(self, service: str, start: int) -> None:
        for number in range(start, MAX_PIECES):
            if not self._delete(f"{service}/{number}"):
                return

    def _get(self, service: str) -> str | None:
        return self._ask(lambda backend: backend.get_password(service, SERVICE))

    def _set(self, service: str, text: str) -> None:
        self._ask(lambda backend: backend.set_password(service, SERVICE, text))

    def _delete(self, service: str) -> bool:
        def delete(backend: KeyringBackend) -> bool:
            try:
                backend.delete_password(service, SERVICE)
            except PasswordDeleteError:
                return False  # nothing was there
            return True

        return self._ask(delete)

    def _ask(self, work: Callable[[KeyringBackend], T]) -> T:
        try:
            if self._backend is None:
                self._backend = secure_backend(self._given)
            return work(self._backend)
        except EnvironmentProblem:
            raise
        except NoKeyringError as error:
            raise _without_keyring() from error
        except (KeyringLocked, InitError) as error:
            raise _problem(
                "keyring-locked",
                "The computer's password store is locked",
                "Your QuickBooks sign-in is kept there. Nothing is lost.",
                "Unlock it, or allow QBO Sync Desktop when the computer asks, and try again.",
            ) from error
        except Exception as error:  # backends raise whatever their operating system raises
            raise _problem(
                "keyring-failed",
                "The computer's password store did not answer as it should",
                f"It said: {type(error).__name__}. Your clients and decisions are not touched.",
                "Try again. If it stays, disconnect the company and connect it again.",
            ) from error
