"""The program starts fast: the first import of matching brings no numpy and no rapidfuzz."""

from __future__ import annotations

import subprocess
import sys


def test_importing_brings_nothing_heavy() -> None:
    code = "import sys, qbosync_desktop.matching; sys.exit(any(name in sys.modules for name in ('numpy', 'rapidfuzz')))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
