"""Another process of the same user: renews the sign-in of one company once. Run by test_tokens.py."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from qbosync_desktop.quickbooks.clock import SystemClock
from qbosync_desktop.quickbooks.endpoints import simulator
from qbosync_desktop.quickbooks.file_vault import FileVault
from qbosync_desktop.quickbooks.oauth import TokenEndpoint
from qbosync_desktop.quickbooks.tokens import Tokens


def main() -> None:
    folder = Path(sys.argv[1])
    ready = json.loads((folder / "ready.json").read_text("utf-8"))
    endpoint = TokenEndpoint(simulator(ready))
    tokens = Tokens(ready["realm_id"], endpoint, FileVault(folder), folder / "renew.lock", SystemClock())
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()
    for _ in range(4):
        tokens.access(instead_of=tokens.access())
    sys.stdout.write("renewed\n")


if __name__ == "__main__":
    main()
