"""Another process of the same user: hands out access tokens of one company, one for each line it reads.

Its time is the simulator's, asked over the control API, so that hours pass for all processes at once. Run by
test_tokens.py.
"""

from __future__ import annotations

import json
import sys
from datetime import datetime
from pathlib import Path

import requests

from qbosync_desktop.quickbooks.endpoints import simulator
from qbosync_desktop.quickbooks.file_vault import FileVault
from qbosync_desktop.quickbooks.oauth import TokenEndpoint
from qbosync_desktop.quickbooks.tokens import Tokens


class SimulatorsClock:
    """A fake clock shared by processes."""

    def __init__(self, ready: dict[str, str]) -> None:
        self._url = f"{ready['control_url']}/clock"
        self._session = requests.Session()
        self._session.trust_env = False
        self._session.verify = ready["ca_file"]

    def now(self) -> datetime:
        return datetime.fromisoformat(self._session.get(self._url, timeout=10).json()["now"])

    def monotonic(self) -> float:
        return self.now().timestamp()

    def sleep(self, seconds: float) -> None:
        self._session.post(self._url, json={"advance": seconds}, timeout=10)


def main() -> None:
    folder = Path(sys.argv[1])
    ready = json.loads((folder / "ready.json").read_text("utf-8"))
    endpoint = TokenEndpoint(simulator(ready))
    tokens = Tokens(ready["realm_id"], endpoint, FileVault(folder), folder / "renew.lock", SimulatorsClock(ready))
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    for _ in sys.stdin:
        sys.stdout.write(tokens.access()[-24:] + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
