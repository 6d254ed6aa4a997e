"""``qbosync``: the same job without a window, for scheduled runs and scripts.

Stands on the desk, like the window. Exits 0 (done), 1 (done, problems left) or 2 (could not run).
"""

from __future__ import annotations

from qbosync_desktop.cli.main import main

__all__ = ["main"]
