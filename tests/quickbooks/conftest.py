"""A running simulator over HTTPS, and time that belongs to it: no test here waits."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest

from qbosync_desktop.quickbooks import connect
from qbosync_desktop.quickbooks.company import QuickBooksCompany
from qbosync_desktop.quickbooks.connect import open_company
from qbosync_desktop.quickbooks.endpoints import simulator
from qbosync_desktop.quickbooks.pacer import Pacer
from qbosync_desktop.quickbooks.tokens import MemoryVault
from qbosync_desktop.simulator import Running, start


class SharedClock:
    """The client's clock is the simulator's, standing still; sleeping moves it on at once."""

    def __init__(self, running: Running) -> None:
        self._clock = running.clock
        self._clock.freeze()
        self.slept = 0.0

    def monotonic(self) -> float:
        return self._clock.seconds()

    def now(self) -> datetime:
        return self._clock.now()

    def sleep(self, seconds: float) -> None:
        self.slept += seconds
        self._clock.advance(seconds)


@pytest.fixture(autouse=True)
def own_lock_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Locks of real companies lie in the user's own folder; not in that of whoever runs the tests."""
    monkeypatch.setattr(connect, "lock_folder", lambda: tmp_path / "user" / "locks")


@pytest.fixture
def running() -> Iterator[Running]:
    with start("au-demo", tls=True) as one:
        yield one


@pytest.fixture
def realm(running: Running) -> str:
    return str(running.ready["realm_id"])


@pytest.fixture
def clock(running: Running) -> SharedClock:
    return SharedClock(running)


@pytest.fixture
def vault(running: Running, realm: str) -> MemoryVault:
    vault = MemoryVault()
    vault.save(realm, str(running.ready["refresh_token"]))
    return vault


@pytest.fixture
def open_it(
    running: Running, realm: str, clock: SharedClock, vault: MemoryVault, tmp_path: Path
) -> Iterator[Callable[..., QuickBooksCompany]]:
    """Opens the simulated company, with a time-out or a clock of one's own when wanted."""
    opened: list[QuickBooksCompany] = []

    def build(timeout: tuple[float, float] = (5.0, 5.0)) -> QuickBooksCompany:
        one = open_company(
            simulator(running.ready), realm, vault, tmp_path, clock=clock, pacer=Pacer(clock), timeout=timeout
        )
        opened.append(one)
        return one

    yield build
    for one in opened:
        one.close()


@pytest.fixture
def company(open_it: Callable[..., QuickBooksCompany]) -> QuickBooksCompany:
    return open_it()
