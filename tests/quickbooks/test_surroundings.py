"""What the surroundings of the program may and may not change: authorities, proxies, where locks lie."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from qbosync_desktop.domain.company import Environment
from qbosync_desktop.domain.problems import RemoteProblem
from qbosync_desktop.quickbooks.clock import SystemClock
from qbosync_desktop.quickbooks.connect import lock_file_of, open_company
from qbosync_desktop.quickbooks.endpoints import Endpoints, simulator
from qbosync_desktop.quickbooks.oauth import TokenAnswer, TokenEndpoint
from qbosync_desktop.quickbooks.pacer import Pacer
from qbosync_desktop.quickbooks.sign_in_end import ends_at, ends_soon
from qbosync_desktop.quickbooks.signin import Grant
from qbosync_desktop.quickbooks.tokens import MemoryVault
from qbosync_desktop.simulator import Running
from tests.quickbooks.conftest import SharedClock

PROXY_NAMES = ("HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy", "NO_PROXY", "no_proxy")


@pytest.fixture
def like_intuit(running: Running, monkeypatch: pytest.MonkeyPatch) -> Endpoints:
    """Intuit's sandbox as far as the client can tell, at addresses whose certificate no usual authority signed."""
    for name in PROXY_NAMES:
        monkeypatch.delenv(name, raising=False)
    return replace(simulator(running.ready), environment=Environment.SANDBOX, ca_file="")


@contextmanager
def closed_port() -> Iterator[int]:
    """A port that nobody listens on and nobody else gets meanwhile."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield taken.getsockname()[1]


def info_code(endpoints: Endpoints, realm: str, folder: Path, clock: SharedClock) -> str:
    """The problem of asking the company about itself with a good access token."""
    grant = Grant(realm, "R", "A", clock.now(), tokens=TokenAnswer("A", "R", 3600))
    company = open_company(endpoints, realm, MemoryVault(), folder, clock=clock, pacer=Pacer(clock), grant=grant)
    try:
        with pytest.raises(RemoteProblem) as caught:
            company.info()
    finally:
        company.close()
    return caught.value.problem.code


@pytest.mark.parametrize("name", ["REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"])
def test_an_authority_named_by_the_environment_is_not_trusted(
    like_intuit: Endpoints,
    running: Running,
    realm: str,
    tmp_path: Path,
    clock: SharedClock,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
) -> None:
    monkeypatch.setenv(name, str(running.ready["ca_file"]))
    assert info_code(like_intuit, realm, tmp_path, clock) == "no-secure-connection"
    endpoint = TokenEndpoint(like_intuit)
    for ask in (endpoint.refresh, endpoint.exchange, endpoint.revoke):
        with pytest.raises(RemoteProblem) as caught:
            ask("anything")
        assert caught.value.problem.code == "no-secure-connection"
    assert running.log.lines == []


def test_the_simulators_own_authority_holds_whatever_the_environment_says(
    running: Running,
    realm: str,
    vault: MemoryVault,
    tmp_path: Path,
    clock: SharedClock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(tmp_path / "missing.pem"))
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("NO_PROXY", "")
    company = open_company(simulator(running.ready), realm, vault, tmp_path, clock=clock, pacer=Pacer(clock))
    assert company.info().country == "AU"
    company.close()


def test_a_proxy_named_by_the_environment_is_used_for_intuit(
    like_intuit: Endpoints, realm: str, tmp_path: Path, clock: SharedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closed_port() as port:
        monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{port}")
        # Without the proxy the company would be reached, and its certificate refused.
        assert info_code(like_intuit, realm, tmp_path, clock) == "no-network"
        endpoint = TokenEndpoint(like_intuit)
        for ask in (endpoint.refresh, endpoint.revoke):
            with pytest.raises(RemoteProblem) as caught:
                ask("anything")
            assert caught.value.problem.code == "no-network"


def test_two_data_folders_on_one_company_share_its_lock(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    for environment in (Environment.SANDBOX, Environment.PRODUCTION):
        assert lock_file_of(environment, "9130", one) == lock_file_of(environment, "9130", two)
        assert lock_file_of(environment, "9130", one) != lock_file_of(environment, "9131", one)
    assert lock_file_of(Environment.SANDBOX, "1", one) != lock_file_of(Environment.PRODUCTION, "1", one)
    # A simulator's sign-in lies in the data folder, and so does its lock.
    assert lock_file_of(Environment.SIMULATOR, "1", one).parent == one


def test_the_last_month_of_a_sign_in_is_told() -> None:
    now = SystemClock().now()
    for days, soon in ((31, False), (29, True), (-1, True)):
        kept: dict[str, object] = {"ends_at": (now + timedelta(days=days)).isoformat()}
        assert ends_at(kept) == now + timedelta(days=days)
        assert ends_soon(kept, now) is soon
    for nothing in ({}, {"ends_at": None}, {"ends_at": "soon"}, {"ends_at": "2031-01-01T00:00:00"}):
        assert ends_at(nothing) is None
        assert not ends_soon(nothing, datetime.now(UTC))
