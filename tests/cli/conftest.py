"""A simulator over HTTPS, and a console on an empty data folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from qbosync_desktop.simulator import Running, start
from tests.cli.console import Console


@pytest.fixture
def running() -> Iterator[Running]:
    with start("au-demo") as one:
        yield one


@pytest.fixture
def qbosync(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Console:
    return Console(tmp_path / "data", capsys)
