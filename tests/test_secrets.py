"""The keyring: what it keeps, what it refuses, and how its failures read."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from keyring.backend import KeyringBackend
from keyring.backends import fail, null
from keyring.errors import InitError, KeyringLocked, NoKeyringError, PasswordDeleteError

from qbosync_desktop.domain.company import Environment
from qbosync_desktop.domain.problems import EnvironmentProblem, InputProblem
from qbosync_desktop.secrets import MAX_CHARACTERS, MAX_PIECES, Keyring, Keys, secure_backend

WINDOWS_LIMIT = 1280
REALM = "9130350000000001"


class WindowsLike(KeyringBackend):
    """Keeps secrets as Windows does: one per service name, none above 1280 characters."""

    priority = 5

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # keyring's base class has no annotation here
        self.kept: dict[str, str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get(service)

    def set_password(self, service: str, username: str, password: str) -> None:
        if len(password) > WINDOWS_LIMIT:
            raise OSError(1783, "CredWrite", "The stub received bad data")
        self.kept[service] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop(service, None) is None:
            raise PasswordDeleteError("not found")


class Broken(WindowsLike):
    """Fails in one way, always."""

    def __init__(self, error: Callable[[], Exception]) -> None:
        super().__init__()
        self.error = error

    def get_password(self, service: str, username: str) -> str | None:
        raise self.error()


def test_one_entry_per_company_and_environments_apart() -> None:
    backend = WindowsLike()
    real, sandbox = (Keyring(one, backend) for one in (Environment.PRODUCTION, Environment.SANDBOX))
    real.save(REALM, "AB11-real")
    real.save("2", "AB11-other")
    sandbox.save(REALM, "AB11-sandbox")
    assert len(backend.kept) == 3
    assert (real.load(REALM), real.load("2"), sandbox.load(REALM)) == ("AB11-real", "AB11-other", "AB11-sandbox")
    real.forget(REALM)
    real.forget(REALM)
    assert (real.load(REALM), real.load("2"), sandbox.load(REALM)) == (None, "AB11-other", "AB11-sandbox")


@given(st.lists(st.integers(1, MAX_CHARACTERS * MAX_PIECES), min_size=1, max_size=4))
def test_long_secrets_fit_windows_and_leave_nothing_behind(lengths: list[int]) -> None:
    backend = WindowsLike()
    ring = Keyring(Environment.PRODUCTION, backend)
    for length in lengths:
        secret = "".join(chr(ord("a") + number % 26) for number in range(length))
        ring.save(REALM, secret)
        assert ring.load(REALM) == secret
        assert all(len(text) <= MAX_CHARACTERS for text in backend.kept.values())
    ring.forget(REALM)
    assert backend.kept == {}


def test_a_secret_beyond_all_measure_is_refused_and_the_old_one_stays() -> None:
    ring = Keyring(Environment.PRODUCTION, WindowsLike())
    ring.save(REALM, "old")
    with pytest.raises(EnvironmentProblem) as caught:
        ring.save(REALM, "x" * (MAX_CHARACTERS * MAX_PIECES + 1))
    assert caught.value.problem.code == "secret-too-long"
    assert ring.load(REALM) == "old"


def test_a_break_half_way_keeps_the_old_secret() -> None:
    class Dying(WindowsLike):
        left = 99

        def set_password(self, service: str, username: str, password: str) -> None:
            self.left -= 1
            if self.left < 0:
                raise OSError("no space")
            super().set_password(service, username, password)

    for survives in range(3):
        backend = Dying()
        ring = Keyring(Environment.PRODUCTION, backend)
        ring.save(REALM, "old")
        backend.left = survives
        with pytest.raises(EnvironmentProblem):
            ring.save(REALM, "n" * (2 * MAX_CHARACTERS + 1))
        assert ring.load(REALM) == "old"


def test_keys_are_kept_per_environment() -> None:
    backend = WindowsLike()
    ring = Keyring(Environment.SANDBOX, backend)
    assert ring.keys() is None
    ring.save_keys(Keys(" id ", "secret\n"))
    assert ring.keys() == Keys("id", "secret")
    assert Keyring(Environment.PRODUCTION, backend).keys() is None
    assert "secret" not in repr(ring.keys()).replace("client_secret", "")
    ring.forget_keys()
    assert ring.keys() is None


def test_half_a_pair_of_keys_is_refused() -> None:
    ring = Keyring(Environment.SANDBOX, WindowsLike())
    with pytest.raises(InputProblem) as caught:
        ring.save_keys(Keys("id", "  "))
    assert caught.value.problem.code == "keys-incomplete"


class PlaintextKeyring(WindowsLike):
    """Stands for the one of keyrings.alt, which is told by its module."""


PlaintextKeyring.__module__ = "keyrings.alt.file"


@pytest.mark.parametrize("make", [fail.Keyring, null.Keyring, PlaintextKeyring])
def test_insecure_backends_are_refused(make: Callable[[], KeyringBackend]) -> None:
    ring = Keyring(Environment.PRODUCTION, make())
    attempts: list[Callable[[], object]] = [
        lambda: ring.save(REALM, "AB11"),
        lambda: ring.load(REALM),
        lambda: ring.forget(REALM),
    ]
    for work in attempts:
        with pytest.raises(EnvironmentProblem) as caught:
            work()
        assert caught.value.problem.code == "keyring-missing"


def test_a_chain_is_never_allowed_to_reach_an_insecure_member() -> None:
    class Chain(WindowsLike):
        def __init__(self, *backends: KeyringBackend) -> None:
            super().__init__()
            self.backends = list(backends)

    good = WindowsLike()
    assert secure_backend(Chain(PlaintextKeyring(), good)) is good
    with pytest.raises(EnvironmentProblem):
        secure_backend(Chain(PlaintextKeyring(), PlaintextKeyring()))


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (lambda: KeyringLocked("locked"), "keyring-locked"),
        (lambda: InitError("no collection"), "keyring-locked"),
        (lambda: NoKeyringError("none"), "keyring-missing"),
        (lambda: OSError(1783, "CredWrite"), "keyring-failed"),
        (lambda: RuntimeError("dbus went away with secret AB11"), "keyring-failed"),
    ],
)
def test_every_failure_has_a_code_and_shows_no_secret(error: Callable[[], Exception], code: str) -> None:
    with pytest.raises(EnvironmentProblem) as caught:
        Keyring(Environment.PRODUCTION, Broken(error)).load(REALM)
    assert caught.value.problem.code == code
    assert caught.value.problem.todo
    assert "AB11" not in repr(caught.value.problem)
