"""The project's own Python environment in ``.venv``: made once, filled from the lock files, reused while they stay.

A stamp inside ``.venv`` remembers what was installed from, so that a second start costs a few file reads. It must not
know what is run in the environment afterwards.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path

from workshop import system_packages

ROOT = Path(__file__).resolve().parent.parent
WINDOWS = sys.platform == "win32"

LOCKS = {"runtime": ("requirements.lock",), "dev": ("requirements.lock", "requirements-dev.lock")}
"""What each set is installed from, smallest set first; the last file of a set holds all of it."""


class SetupFailed(Exception):
    """The environment cannot be made; the message says what to do and is shown as it is."""


class Environment:
    """The environment of the project that stands in ``root``, kept in ``folder`` (default: ``.venv`` there)."""

    def __init__(self, root: Path = ROOT, folder: Path | None = None) -> None:
        self.root = root
        self.folder = folder or root / ".venv"
        self.python = self.program("python")
        self._stamp = self.folder / "qbosync-setup.json"

    def program(self, name: str) -> Path:
        """Where an installed program of that name stands (it need not exist yet)."""
        return self.folder / "Scripts" / f"{name}.exe" if WINDOWS else self.folder / "bin" / name

    def key(self, which: str) -> str:
        """A text that changes whenever the set ``which`` has to be installed again."""
        digest = hashlib.sha256()
        for name in LOCKS[which]:
            digest.update((self.root / name).read_bytes())
        # Of pyproject.toml only what an installation depends on: settings of linters change often.
        project = tomllib.loads((self.root / "pyproject.toml").read_text(encoding="utf-8"))
        parts = (project.get("build-system"), project.get("project"), project.get("tool", {}).get("hatch"))
        digest.update(json.dumps(parts, sort_keys=True).encode())
        # Programs in .venv hold absolute paths, and .venv borrows the Python that made it: both may move or go.
        digest.update(f"{self.folder}\n{self.python.resolve()}\n{self._home()}".encode())
        return digest.hexdigest()

    def is_ready(self, which: str) -> bool:
        """Say whether the set ``which`` is installed as the lock files say now."""
        return self._borrowed_python_stands() and self._stamps().get(which) == self.key(which)

    def prepare(self, which: str) -> None:
        """Make ``.venv`` hold the set ``which`` ("runtime" or "dev"); does nothing when it already does."""
        if self.is_ready(which):
            return
        if not self._borrowed_python_stands():
            self._create()
        print(f"Installing the locked packages ({LOCKS[which][-1]}) into .venv …", flush=True)
        self._pip("install", "--require-hashes", "-r", str(self.root / LOCKS[which][-1]))
        # The build tool came with the lock, so nothing outside it is fetched to install the project itself.
        self._pip("install", "--no-deps", "--no-build-isolation", "-e", str(self.root))
        ready = [name for name in LOCKS if set(LOCKS[name]) <= set(LOCKS[which])]
        self._stamp.write_text(json.dumps({name: self.key(name) for name in ready}, indent=1), encoding="utf-8")

    def run(self, *command: str | Path, extra: Mapping[str, str] | None = None) -> int:
        """Run a program from the project's root, on this terminal; answers its exit code."""
        return subprocess.call([str(part) for part in command], cwd=self.root, env={**os.environ, **(extra or {})})

    def become(self, *command: str | Path, extra: Mapping[str, str] | None = None) -> int:
        """Like ``run``, but where the system can, this process turns into the program, so that signals reach it."""
        if not WINDOWS:
            os.chdir(self.root)
            sys.stdout.flush()
            os.execve(str(command[0]), [str(part) for part in command], {**os.environ, **(extra or {})})
        return self.run(*command, extra=extra)

    def _home(self) -> str:
        config = self.folder / "pyvenv.cfg"
        lines = config.read_text(encoding="utf-8").splitlines() if config.is_file() else []
        return next((line.partition("=")[2].strip() for line in lines if line.startswith("home")), "")

    def _borrowed_python_stands(self) -> bool:
        return self.python.exists() and Path(self._home() or "missing").is_dir()

    def _stamps(self) -> dict[str, str]:
        try:
            stamps = json.loads(self._stamp.read_text(encoding="utf-8"))
        except (OSError, ValueError):  # none yet, or half written: then everything is installed again
            return {}
        return stamps if isinstance(stamps, dict) else {}

    def _create(self) -> None:
        if importlib.util.find_spec("ensurepip") is None:  # Debian keeps it in a package of its own
            system_packages.install([f"python3.{sys.version_info[1]}-venv"], "Python's venv module")
        print(f"Making .venv with Python {sys.version.split()[0]} …", flush=True)
        shutil.rmtree(self.folder, ignore_errors=True)
        self._must([sys.executable, "-m", "venv", str(self.folder)], "Python could not make .venv.")

    def _pip(self, *arguments: str) -> None:
        quiet = ("--quiet", "--disable-pip-version-check", "--no-input")
        command = [str(self.python), "-m", "pip", arguments[0], *quiet, *arguments[1:]]
        self._must(command, "The packages could not be installed. Is the network there? Running it again goes on.")

    def _must(self, command: Sequence[str], failure: str) -> None:
        if subprocess.call(command, cwd=self.root) != 0:
            raise SetupFailed(failure)
