"""Access tokens: renewed by one at a time, stored before use, forgotten only when Intuit says so."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import filelock
import pytest

from qbosync_desktop.domain.problems import EnvironmentProblem, Problem, Remedy, RemoteProblem, SignInNeeded
from qbosync_desktop.domain.tasks import NeverCancelled, silent
from qbosync_desktop.quickbooks import tokens as tokens_module
from qbosync_desktop.quickbooks.company import QuickBooksCompany
from qbosync_desktop.quickbooks.endpoints import simulator
from qbosync_desktop.quickbooks.file_vault import FileVault
from qbosync_desktop.quickbooks.oauth import TokenAnswer, TokenEndpoint
from qbosync_desktop.quickbooks.tokens import MemoryVault, Tokens
from qbosync_desktop.simulator import Running
from tests.quickbooks.conftest import SharedClock

HOUR, DAY = 3600.0, 86400.0


@pytest.fixture
def tokens(running: Running, realm: str, vault: MemoryVault, tmp_path: Path, clock: SharedClock) -> Tokens:
    return Tokens(realm, TokenEndpoint(simulator(running.ready)), vault, tmp_path / "renew.lock", clock)


def refreshes(running: Running) -> int:
    return sum(line.route == "token" for line in running.log.lines)


def test_one_renewal_serves_an_hour_less_a_minute(running: Running, tokens: Tokens, clock: SharedClock) -> None:
    first = tokens.access()
    clock.sleep(HOUR - 61)
    assert tokens.access() == first
    assert refreshes(running) == 1
    clock.sleep(2)
    assert tokens.access() != first
    assert refreshes(running) == 2


def test_many_threads_renew_once(running: Running, tokens: Tokens) -> None:
    together = threading.Barrier(8)

    def ask(instead_of: str) -> str:
        together.wait()
        return tokens.access(instead_of)

    with ThreadPoolExecutor(8) as pool:
        first = set(pool.map(ask, [""] * 8))
        assert (len(first), refreshes(running)) == (1, 1)
        second = set(pool.map(ask, list(first) * 8))  # all saw the same refused token
        assert (len(second), refreshes(running)) == (1, 2)
    assert first != second


def test_the_rotated_token_is_stored_before_the_new_access_token_is_used(
    running: Running, realm: str, tmp_path: Path, clock: SharedClock
) -> None:
    class Full(MemoryVault):
        full = False

        def save(self, realm_id: str, token: str) -> None:
            if self.full:
                raise EnvironmentProblem(Problem("keyring-locked", "locked"))
            super().save(realm_id, token)

    vault = Full()
    old = str(running.ready["refresh_token"])
    vault.save(realm, old)
    tokens = Tokens(realm, TokenEndpoint(simulator(running.ready)), vault, tmp_path / "renew.lock", clock)
    first = tokens.access()
    assert vault.load(realm) == old  # the same value for 24 hours
    clock.sleep(DAY)
    vault.full = True
    for _ in range(2):
        with pytest.raises(EnvironmentProblem):
            tokens.access()
    vault.full = False
    assert tokens.access() != first  # the old one lives another day
    assert vault.load(realm) != old


def test_invalid_grant_forgets_and_asks_to_sign_in(
    running: Running, tokens: Tokens, vault: MemoryVault, realm: str
) -> None:
    running.sign_in.revoke_all()
    with pytest.raises(SignInNeeded) as caught:
        tokens.access()
    assert caught.value.problem.code == "sign-in"
    assert Remedy.SIGN_IN in caught.value.problem.remedies
    assert vault.load(realm) is None
    with pytest.raises(SignInNeeded):
        tokens.access()
    assert refreshes(running) == 1  # the second time nobody is asked


@pytest.mark.parametrize("status", [400, 401])
def test_invalid_client_keeps_the_sign_in_and_never_asks_to_reconnect(
    running: Running, realm: str, vault: MemoryVault, tmp_path: Path, clock: SharedClock, status: int
) -> None:
    running.settings.invalid_client_status = status
    wrong = replace(simulator(running.ready), client_secret="wrong")
    tokens = Tokens(realm, TokenEndpoint(wrong), vault, tmp_path / "renew.lock", clock)
    with pytest.raises(RemoteProblem) as caught:
        tokens.access()
    assert caught.value.problem.code == "keys-refused"
    assert Remedy.SIGN_IN not in caught.value.problem.remedies
    assert vault.load(realm)


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        ("server-error", "server"),
        ("unavailable", "gateway"),
        ("bad-gateway", "gateway"),
        ("throttled", "busy"),
        ("drop-after-write", "connection-dropped"),
        ("malformed-json", "malformed-answer"),
    ],
)
def test_trouble_at_the_token_endpoint_forgets_nothing(
    running: Running, tokens: Tokens, vault: MemoryVault, realm: str, kind: str, code: str
) -> None:
    running.faults.add(kind, "token")
    with pytest.raises(RemoteProblem) as caught:
        tokens.access()
    assert (caught.value.problem.code, caught.value.retryable) == (code, True)
    assert bool(caught.value.problem.tid) is (kind != "drop-after-write")
    assert vault.load(realm)
    assert tokens.access()


def test_a_refused_token_in_the_middle_of_a_run_is_renewed(running: Running, company: QuickBooksCompany) -> None:
    company.info()
    running.sign_in.expire_access()
    assert company.read_all(NeverCancelled(), silent).complete
    assert refreshes(running) == 2


def test_weeks_of_use_outlive_every_rotation(running: Running, company: QuickBooksCompany, clock: SharedClock) -> None:
    for _ in range(40):
        clock.sleep(20 * DAY)
        assert company.info().name
    clock.sleep(101 * DAY)
    with pytest.raises(SignInNeeded):
        company.info()


def test_disconnecting_revokes_and_forgets(
    running: Running, company: QuickBooksCompany, vault: MemoryVault, realm: str
) -> None:
    token = vault.load(realm)
    assert token
    assert company.disconnect()
    assert vault.load(realm) is None
    with pytest.raises(SignInNeeded):
        company.info()
    with pytest.raises(SignInNeeded):
        TokenEndpoint(simulator(running.ready)).refresh(token)
    assert company.disconnect()  # nothing left to do


def test_disconnecting_needs_no_network_and_no_keyring(
    running: Running, open_it: Callable[..., QuickBooksCompany], vault: MemoryVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(realm_id: str) -> None:
        raise EnvironmentProblem(Problem("keyring-locked", "locked"))

    company = open_it()
    running.close()
    assert not company.disconnect()
    monkeypatch.setattr(vault, "load", locked)
    monkeypatch.setattr(vault, "forget", locked)
    assert not company.disconnect()


def test_nothing_secret_shows(running: Running, tokens: Tokens, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    endpoints = simulator(running.ready)
    access = tokens.access()
    answer = TokenAnswer(access, "AB11-refresh", 3600)
    shown = caplog.text + repr(endpoints) + repr(answer) + repr(tokens)
    for secret in (access, "AB11", str(running.ready["client_secret"]), str(running.ready["refresh_token"])):
        assert secret not in shown


def test_a_renewal_stuck_elsewhere_is_told(tokens: Tokens, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tokens_module, "LOCK_WAIT", 0.05)
    taken, leave = threading.Event(), threading.Event()

    def hold() -> None:
        with filelock.FileLock(tmp_path / "renew.lock"):
            taken.set()
            leave.wait(10)

    holder = threading.Thread(target=hold)
    holder.start()
    taken.wait(10)
    try:
        with pytest.raises(EnvironmentProblem) as caught:
            tokens.access()
    finally:
        leave.set()
        holder.join()
    assert caught.value.problem.code == "sign-in-in-use"
    assert tokens.access()


def test_two_processes_share_one_sign_in(running: Running, realm: str, tmp_path: Path, clock: SharedClock) -> None:
    # The strictest reading of Intuit: every refresh rotates, and the old value dies at once. Refreshing is slow, so two
    # that were not kept apart would surely meet.
    running.settings.every_refresh_rotates = True
    running.faults.add("slow", "token", times=0, seconds=0.05)
    vault = FileVault(tmp_path)
    vault.keep(running.ready)
    (tmp_path / "ready.json").write_text(json.dumps(running.ready), "utf-8")
    script = Path(__file__).with_name("renew_once.py")
    others = [
        subprocess.Popen(
            [sys.executable, str(script), str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        for _ in range(2)
    ]

    def hear() -> list[str]:
        return [other.stdout.readline().strip() for other in others if other.stdout is not None]

    def ask() -> list[str]:
        for other in others:
            assert other.stdin is not None
            other.stdin.write("go\n")
            other.stdin.flush()
        return hear()

    try:
        assert hear() == ["ready"] * 2
        held: list[str] = []
        for turn, pass_by in enumerate((0, HOUR, DAY, 20 * DAY, 99 * DAY), 1):
            clock.sleep(pass_by)
            fresh = ask()
            assert len(set(fresh)) == 2  # each process has its own in memory
            assert not set(fresh) & set(held)
            assert refreshes(running) == 2 * turn
            held = fresh
            clock.sleep(HOUR - 61)
            assert ask() == held  # nothing is asked before its time
            assert refreshes(running) == 2 * turn
    finally:
        for other in others:
            other.kill()
            other.communicate()
    assert all(line.status == 200 for line in running.log.lines if line.route == "token")
    grant = running.sign_in.living_grant(realm)
    assert grant is not None
    assert vault.load(realm) == grant.refresh
