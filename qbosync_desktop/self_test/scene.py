"""What the steps of the self-test hand on to each other: the folder, and what was opened and has to be closed."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import Any


class Scene:
    """One run. ``things`` holds what an earlier step made and a later one uses, by name."""

    def __init__(self, folder: Path, arguments: list[str]) -> None:
        self.folder = folder
        self.arguments = arguments
        self.things: dict[str, Any] = {}
        self.closing = ExitStack()
        folder.mkdir(parents=True)

    def close(self) -> None:
        """Close everything that was opened, the last first."""
        self.closing.close()
