"""Tries what PyInstaller made in ``dist/``, as a user would: the command line answers, the demo plays its whole job.

It must not import the product: only the frozen programs are run.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

NAME = "QBO Sync Desktop"
ROOT = Path(__file__).resolve().parent.parent
ENDING = ".exe" if sys.platform == "win32" else ""


def folder_of_programs() -> Path:
    """Return where the two programs are: in the bundle on macOS, in the folder elsewhere."""
    if sys.platform == "darwin":
        return ROOT / "dist" / f"{NAME}.app" / "Contents" / "MacOS"
    return ROOT / "dist" / NAME


def outcome(what: str, *command: str, **settings: str) -> bool:
    """Run one program; prints how it went and, if badly, what it said."""
    done = subprocess.run(
        command, env={**os.environ, **settings}, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    print(f"{'passed' if done.returncode == 0 else 'failed'}  {what}", flush=True)
    if done.returncode:
        print((done.stdout + done.stderr)[-3000:])
    return done.returncode == 0


def main() -> int:
    """Try both programs; 0 only if both work."""
    programs = folder_of_programs()
    size = sum(path.stat().st_size for path in programs.rglob("*") if path.is_file() and not path.is_symlink())
    print(f"{programs.relative_to(ROOT)}: {size / 1e6:.0f} MB")
    # Windows draws no text offscreen; there the window program shows its window.
    platform = {} if sys.platform == "win32" else {"QT_QPA_PLATFORM": "offscreen"}
    with tempfile.TemporaryDirectory() as screens:
        tried = [
            outcome("the command line answers", str(programs / f"qbosync{ENDING}"), "--help"),
            outcome(
                "the demo plays its whole job",
                *(str(programs / f"{NAME}{ENDING}"), "--demo", "--play", "--screens", screens),
                **platform,
            ),
        ]
    return 0 if all(tried) else 1


if __name__ == "__main__":
    sys.exit(main())
