"""One real store on a real file per test, with a clock that the test owns."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from qbosync_desktop.domain.company import Company, Environment
from qbosync_desktop.store import Books, Store, open_store

REALM = "9130000000000001"
OTHER = "9130000000000002"
START = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


class Clock:
    """A clock that moves one second at every look, and further when told."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def store(folder: Path, clock: Clock) -> Iterator[Store]:
    with open_store(folder, clock=clock) as opened:
        opened.add_company(Company(REALM, "Harbour Accounting", Environment.SIMULATOR, "AU"), {"api_base": "http://a"})
        opened.add_company(Company(OTHER, "Second Company", Environment.SIMULATOR, "AU"), {})
        yield opened


@pytest.fixture
def books(store: Store) -> Books:
    return store.books(REALM)
