"""The npm clients that prove the simulator: installed from their lock file where Node.js is, left out where it is not.

They are a proof, not a need: without them their tests skip and say so, and nothing else changes. So nothing here fails.
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
from pathlib import Path

FOLDER = Path("tests", "simulator", "foreign")
STAMP = Path("node_modules", ".qbosync-setup")
PATIENCE = 120
"""Seconds; a network that needs longer is as good as none."""


def prepare(root: Path) -> None:
    """Install what ``package-lock.json`` says, once; says in a line why when it cannot."""
    folder = root / FOLDER
    lock, stamp = folder / "package-lock.json", folder / STAMP
    node, npm = shutil.which("node"), shutil.which("npm")
    if not lock.is_file() or (stamp.is_file() and stamp.read_text(encoding="utf-8") == _key(lock)):
        return
    if not node or not npm:
        print("Node.js is not here; the simulator is proven without the npm clients.", flush=True)
        return
    print("Installing the npm clients that prove the simulator …", flush=True)
    # No scripts of packages are run; the clients need none.
    command = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", "--fetch-retries=1"]
    try:
        done = subprocess.run(command, cwd=folder, timeout=PATIENCE, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        done = False
    if done:
        stamp.write_text(_key(lock), encoding="utf-8")
    else:
        shutil.rmtree(folder / "node_modules", ignore_errors=True)  # half of them would fail where none skips
        print("They could not be installed; their tests skip.", flush=True)


def _key(lock: Path) -> str:
    return hashlib.sha256(lock.read_bytes()).hexdigest()
