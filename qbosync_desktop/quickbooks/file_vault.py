"""What is kept of simulator connections: their ready lines and their refresh tokens, in one small JSON file.

A simulator's tokens open nothing but a process on this machine, so no keyring is needed. Real sign-ins never come here.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from qbosync_desktop.domain.problems import EnvironmentProblem, Problem, Remedy

FILE_NAME = "simulators.json"


class FileVault:
    """A TokenVault in the data folder, for simulators only. Raises EnvironmentProblem ``folder-read-only``."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE_NAME

    def load(self, realm_id: str) -> str | None:
        """The refresh token of a simulated company, None when there is none."""
        token = self._entry(realm_id).get("refresh_token")
        return token if isinstance(token, str) and token else None

    def save(self, realm_id: str, token: str) -> None:
        """Keep the refresh token of a simulated company."""
        self._put(realm_id, self._entry(realm_id) | {"realm_id": realm_id, "refresh_token": token})

    def forget(self, realm_id: str) -> None:
        """Remove the refresh token; where the simulator stands stays known."""
        entry = self._entry(realm_id)
        if entry.pop("refresh_token", None) is not None:
            self._put(realm_id, entry)

    def keep(self, ready: Mapping[str, object]) -> None:
        """Keep a whole ready line, its refresh token included."""
        self._put(str(ready["realm_id"]), dict(ready))

    def ready(self, realm_id: str) -> dict[str, object] | None:
        """The ready line of a simulated company, None when it was never connected."""
        return self._entry(realm_id) or None

    def remove(self, realm_id: str) -> None:
        """Forget all about a simulated company."""
        everything = self._read()
        if everything.pop(realm_id, None) is not None:
            self._write(everything)

    def _entry(self, realm_id: str) -> dict[str, object]:
        return self._read().get(realm_id, {})

    def _put(self, realm_id: str, entry: dict[str, object]) -> None:
        self._write(self._read() | {realm_id: entry})

    def _read(self) -> dict[str, dict[str, object]]:
        try:
            found = json.loads(self._path.read_text("utf-8"))
        except (OSError, ValueError):
            return {}  # nothing in it is worth more than starting the simulator again
        if not isinstance(found, dict):
            return {}
        return {str(realm): dict(entry) for realm, entry in found.items() if isinstance(entry, dict)}

    def _write(self, everything: dict[str, dict[str, object]]) -> None:
        temporary = None
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            descriptor, temporary = tempfile.mkstemp(dir=self._path.parent, prefix=FILE_NAME, suffix=".new")
            with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                json.dump(everything, file, indent=1)
                file.flush()
                os.fsync(file.fileno())
            Path(temporary).replace(self._path)
        except OSError as error:
            if temporary:
                Path(temporary).unlink(missing_ok=True)
            raise EnvironmentProblem(
                Problem(
                    "folder-read-only",
                    "The data folder cannot be written",
                    f"The simulator's sign-in could not be kept: {error.strerror or type(error).__name__}.",
                    "Free some space, or allow this user to write to the folder.",
                    (Remedy.TRY_AGAIN, Remedy.CHOOSE_FOLDER),
                )
            ) from error
