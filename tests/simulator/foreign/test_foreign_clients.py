"""python-quickbooks, intuit-oauth (PyPI), node-quickbooks and intuit-oauth (npm) against the simulator over HTTPS."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.simulator.conftest import Caller, Starter

HERE = Path(__file__).parent


def play(sim: Caller, command: list[str], ca_variable: str) -> dict[str, Any]:
    """Run a script with the ready line as its argument; the JSON it prints."""
    environment = os.environ | {ca_variable: sim.ready["ca_file"], "NO_PROXY": "127.0.0.1"}
    done = subprocess.run(
        [*command, json.dumps(sim.running.ready)],
        capture_output=True,
        text=True,
        timeout=120,
        env=environment,
        cwd=HERE,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    got: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return got


@pytest.mark.skipif(importlib.util.find_spec("quickbooks") is None, reason="python-quickbooks is not installed")
def test_python_clients(starter: Starter) -> None:
    sim = starter("empty", tls=True)
    assert play(sim, [sys.executable, str(HERE / "python_clients.py")], "REQUESTS_CA_BUNDLE") == {
        "state": "s t",
        "refreshed": True,
        "code twice": "invalid_grant",
        "created": ["Foreign O'Client", "Foreign O'Client", "U.S.A", "a@b.example"],
        "full update": ["1", "Renamed", "", "a@b.example"],
        "sparse update": ["2", "M", "Renamed"],
        "batch of 30": [30, 0],
        "batch fault": "6240",
        "batch update": "by batch",
        "filter": 1,
        "page": [10, "Batch 19"],
        "count": 31,
        "choose": 2,
        "cdc": 31,
        "company": "AU",
        "others": ["A vendor", "Bea Keeper"],
        "duplicate": 6240,
        "revoked": True,
        "after revoke": 401,
    }
    books = sim.running.books
    assert books.count("Customer") == 31
    assert "Notes" not in books.named("Foreign O'Client")
    assert books.named("Batch 03")["Notes"] == "by batch"


@pytest.mark.skipif(shutil.which("node") is None, reason="node is not installed")
@pytest.mark.skipif(
    not (HERE / "node_modules").is_dir(), reason="the npm clients are not installed: npm ci in tests/simulator/foreign"
)
def test_node_clients(starter: Starter) -> None:
    sim = starter("empty", tls=True)
    assert play(sim, ["node", str(HERE / "node_clients.js")], "NODE_EXTRA_CA_CERTS") == {
        "state": "s t",
        "refreshed": True,
        "company": "AU",
        "nameless": ["6080", True],
        "created": ["Node O'Client", "0"],
        "sparse update": ["1", "n", "C"],
        "full update": ["2", True],
        "read": "Node O'Client",
        "batch of 30": 30,
        "filter": 1,
        "page": [10, "Batch 19"],
        "count": 31,
        "all": 31,
        "cdc": 31,
        "company again": "AU",
        "duplicate": "6240",
        "other refresh": "bearer",
        "after revoke": 401,
    }
    assert sim.running.books.count("Customer") == 31
