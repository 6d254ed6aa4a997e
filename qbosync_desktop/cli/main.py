"""The entrance of ``qbosync``: arguments in, exit code out, every failure as a problem with its remedy."""

from __future__ import annotations

import argparse
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path

from qbosync_desktop import __version__
from qbosync_desktop.cli import clients, companies, deciding, history, keeping, match, pushing, showing, syncing
from qbosync_desktop.cli.opening import add_common
from qbosync_desktop.cli.saying import EXIT_FAILED, say_failure
from qbosync_desktop.domain.problems import Cancelled, KnownError, Problem


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command. ``simulator`` has a contract of its own and is handed over untouched."""
    given = list(sys.argv[1:] if argv is None else argv)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a Windows console may not know every letter of a client's name
            stream.reconfigure(errors="replace")
    if given[:1] == ["simulator"]:
        from qbosync_desktop.simulator import command  # its web server is not needed by the other commands

        return command.main(given[1:])
    args = parser().parse_args(given)
    try:
        code: int = args.run(args)
    except KnownError as error:
        say_failure(error.problem, as_json=args.json)
        return EXIT_FAILED
    except (Cancelled, KeyboardInterrupt):
        print("Stopped.", file=sys.stderr)
        return EXIT_FAILED
    except BrokenPipeError:  # the reader of our output went away
        sys.stderr.close()
        return EXIT_FAILED
    except Exception as error:  # a bug of ours: said as a problem, never as a traceback
        say_failure(_bug(error), as_json=args.json)
        return EXIT_FAILED
    return code


def _bug(error: Exception) -> Problem:
    """A mistake of ours: where in the code it is, and nothing of what it was about (that may be personal)."""
    frames = traceback.extract_tb(error.__traceback__)
    places = [f"{Path(frame.filename).name}:{frame.lineno}" for frame in frames if "qbosync_desktop" in frame.filename]
    return Problem(
        "bug",
        "Something is wrong with this program",
        f"{type(error).__name__} at {' → '.join(places[-6:])}, version {__version__}. What was done before stays.",
        "Try again. If it stays, send us the line above; it holds nothing of your clients.",
    )


def parser() -> argparse.ArgumentParser:
    """All commands and their arguments."""
    root = argparse.ArgumentParser(
        prog="qbosync",
        description="Keeps an accounting practice's client list and its QuickBooks Online customers telling the same "
        "story. Exit code 0: done; 1: done, problems left; 2: could not run.",
    )
    root.add_argument("--version", action="version", version=f"qbosync {__version__}")
    add_common(root)
    commands = root.add_subparsers(title="commands", metavar="COMMAND", required=True)
    commands.add_parser("simulator", help="start a QuickBooks company on this machine (see: qbosync simulator --help)")
    for group in (companies, clients, deciding, pushing, syncing, showing, history, keeping, match):
        group.add(commands)
    return root
