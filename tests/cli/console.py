"""``qbosync`` as a script uses it: arguments in, exit code and both outputs out."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from qbosync_desktop import cli
from qbosync_desktop.simulator import Running

ROOT = Path(__file__).parents[2]
DEMO_LIST = ROOT / "resources" / "demo" / "clients.csv"


@dataclass(frozen=True)
class Outcome:
    """What a command answered."""

    code: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        """The JSON it printed, which is all of its standard output."""
        return json.loads(self.out)

    @property
    def problem(self) -> dict[str, Any]:
        """The one problem of a command that could not run, checked for what every such answer has."""
        assert self.code == 2, self
        assert "Traceback" not in self.out + self.err
        data = self.data
        assert data["ok"] is False
        (problem,) = data["problems"]
        assert problem["title"], problem
        assert problem["remedy"], problem
        assert problem["title"].rstrip(".?") in self.err, "people are told as well"
        assert isinstance(problem, dict)
        return problem


class Console:
    """Runs commands on one data folder inside this process."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self._capsys = capsys

    def __call__(self, *arguments: object) -> Outcome:
        """Run a command for people."""
        self._capsys.readouterr()
        code = cli.main([*map(str, arguments), "--data-dir", str(self.folder)])
        captured = self._capsys.readouterr()
        return Outcome(code, captured.out, captured.err)

    def json(self, *arguments: object) -> Outcome:
        """Run a command for a script."""
        return self(*arguments, "--json")

    def connect(self, running: Running, where: Path) -> Outcome:
        """Connect the simulator by the line it prints."""
        ready = where / "ready.json"
        ready.write_text(json.dumps(running.ready), encoding="utf-8")
        return self.json("connect", "--simulator", ready)

    def clients(self) -> dict[str, dict[str, Any]]:
        """``clients list --json`` by reference."""
        return {one["reference"]: one for one in self.json("clients", "list").data}


def environment() -> dict[str, str]:
    """For child processes: what pytest says about itself is not for them."""
    return {name: value for name, value in os.environ.items() if not name.startswith("PYTEST")}


def command(*arguments: object) -> list[str]:
    """The command line that starts ``qbosync`` as a process of its own."""
    code = "import sys; from qbosync_desktop.cli import main; sys.exit(main())"
    return [sys.executable, "-W", "error", "-c", code, *map(str, arguments)]


def run(*arguments: object, timeout: float = 60) -> Outcome:
    """Run a command as a process of its own."""
    done = subprocess.run(
        command(*arguments), capture_output=True, encoding="utf-8", timeout=timeout, env=environment(), check=False
    )
    return Outcome(done.returncode, done.stdout, done.stderr)
