"""``qbosync simulator``: a simulator as a command. One line of JSON on stdout when ready; all else goes to stderr."""

from __future__ import annotations

import argparse
import json
import signal
import sys
import threading
from collections.abc import Sequence
from pathlib import Path

from qbosync_desktop.simulator.running import start


def main(argv: Sequence[str] | None = None) -> int:
    """Serve until SIGTERM or SIGINT. Returns 0, or 2 with a line on stderr if it could not start."""
    options = _parser().parse_args(argv)
    stop = threading.Event()
    for name in ("SIGTERM", "SIGINT", "SIGBREAK"):
        number = getattr(signal, name, None)
        if number is not None:
            signal.signal(number, lambda *_: stop.set())
    try:
        running = start(
            options.company,
            port=options.port,
            seed=options.seed,
            tls=not options.no_tls,
            throttled=not options.unthrottled,
            state=options.state,
            faults=options.faults,
            host=options.host,
        )
    except (ValueError, OSError) as error:
        sys.stderr.write(f"qbosync simulator: {error}\n")
        return 2
    with running:
        sys.stdout.write(json.dumps(running.ready) + "\n")
        sys.stdout.flush()
        sys.stderr.write(f"The simulator serves {running.books.company['CompanyName']}; Ctrl+C ends it.\n")
        while not stop.wait(0.5):  # Windows wakes for Ctrl+C only between waits
            pass
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="qbosync simulator", description="A QuickBooks company on this computer.")
    parser.add_argument("--company", default="au-demo", help="au-demo, empty or generated:N (default: au-demo)")
    parser.add_argument("--port", type=_port, default=0, help="0 takes a free one (default)")
    parser.add_argument("--host", default="127.0.0.1", help="a loopback address (default: 127.0.0.1)")
    parser.add_argument("--seed", type=int, default=1, help="varies generated:N (default: 1)")
    parser.add_argument("--no-tls", action="store_true", help="plain http")
    parser.add_argument("--unthrottled", action="store_true", help="without Intuit's limits")
    parser.add_argument("--state", type=Path, metavar="FILE", help="keep the company in this file")
    parser.add_argument("--faults", type=Path, metavar="FILE", help="a JSON list of faults to come")
    return parser


def _port(text: str) -> int:
    port = int(text)
    if not 0 <= port <= 65_535:
        raise argparse.ArgumentTypeError(f"{text} is not a port (0 to 65535)")
    return port


if __name__ == "__main__":
    sys.exit(main())
