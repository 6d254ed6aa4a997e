"""The whole job through the window: real widgets, the real simulator over HTTPS, its own books compared field by field.

The story and its checks are the product's own play (``python -m qbosync_desktop --demo --play``); here it runs in a
process of its own, as a machine without a display runs it.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

SCREENS = (
    "import",
    "picker",
    "twins",
    "sync",
    "client-dialog",
    "export",
    "review",
    "outcome",
    "history",
    "offline",
    "settings",
    "connect",
    "problem",
    "import-list",
    "shortcuts",
    "about",
    "welcome",
)


def test_the_whole_job_is_done_in_the_window_and_checked_against_the_books(tmp_path: Path) -> None:
    screens = tmp_path / "screens"
    command = [sys.executable, "-m", "qbosync_desktop", "--demo", "--play", "--data-dir", str(tmp_path / "data")]
    played = subprocess.run(
        [*command, "--screens", str(screens)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert played.returncode == 0, played.stdout + played.stderr
    assert "Traceback" not in played.stdout + played.stderr
    for name in SCREENS:
        assert (screens / f"{name}-light.png").stat().st_size > 5_000, name
