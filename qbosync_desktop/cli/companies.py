"""``connect``, ``disconnect`` and ``pull``."""

from __future__ import annotations

import argparse
import json
import sys
import webbrowser
from pathlib import Path

from qbosync_desktop.cli.opening import add_command, opened
from qbosync_desktop.cli.saying import EXIT_DONE, progress, say
from qbosync_desktop.domain.company import Company, Environment
from qbosync_desktop.domain.problems import InputProblem, Problem, Remedy
from qbosync_desktop.domain.tasks import NeverCancelled
from qbosync_desktop.office import Office


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the commands of this module."""
    connect = add_command(commands, "connect", "connect a QuickBooks company", run_connect)
    connect.add_argument(
        "--simulator", metavar="FILE", help="the line `qbosync simulator` printed (- for standard input)"
    )
    connect.add_argument(
        "--environment",
        choices=["sandbox", "production"],
        default="sandbox",
        help="whose keys these are (default: sandbox)",
    )
    connect.add_argument("--client-id", default="", help="your app's client id at Intuit (asked for when missing)")
    connect.add_argument("--redirect-uri", default="", help="production only: the https address registered with Intuit")
    connect.add_argument(
        "--port", type=int, help="sandbox only: the port of the redirect address registered with Intuit; remembered"
    )
    add_command(commands, "disconnect", "revoke the sign-in and forget the connection", run_disconnect)
    pull = add_command(commands, "pull", "read QuickBooks and look for matches", run_pull)
    pull.add_argument("--all", action="store_true", help="read everything again, not only what changed")


def run_connect(args: argparse.Namespace) -> int:
    """Connect the simulator, or sign in with Intuit."""
    with opened(args, makes=True) as office:
        company = office.connect_simulator(_ready_line(args.simulator)) if args.simulator else _sign_in(args, office)
        data = {"realm_id": company.realm_id, "name": company.name, "environment": company.environment.value}
        say(args.json, data, f"Connected to “{company.name}” ({company.environment.value}).")
    return EXIT_DONE


def _ready_line(source: str) -> dict[str, object]:
    path = Path(source)
    try:
        text = sys.stdin.readline() if source == "-" else path.read_text("utf-8")
        data = json.loads(text)
        if not isinstance(data, dict) or "api_base" not in data or "realm_id" not in data:
            raise ValueError
    except (OSError, ValueError) as error:
        missing = isinstance(error, FileNotFoundError)
        raise InputProblem(
            Problem(
                "file-missing" if missing else "simulator-line",
                "There is no such file" if missing else "This is not the line the simulator printed",
                f"“{path.name}” could not be read as the simulator's one line of JSON.",
                "Start `qbosync simulator` and keep what it prints in a file.",
                (Remedy.CHOOSE_FILE,),
                file=path.name,
            )
        ) from error
    return data


def _sign_in(args: argparse.Namespace, office: Office) -> Company:
    environment = Environment(args.environment)
    if args.port is not None:
        office.listen_on(args.port)
    client_id = args.client_id or _ask("Client id (empty: the keys of last time): ")
    client_secret = _ask("Client secret: ") if client_id else ""
    if environment is Environment.PRODUCTION:
        redirect = args.redirect_uri or _ask("Redirect address registered with Intuit (https://…): ")
        print(office.production_url(client_id, client_secret, redirect), file=sys.stderr)
        return office.paste_address(_ask("Open the address above, sign in, and paste the address you end at: "))

    def show(url: str) -> None:
        print(f"Comes back to {office.redirect_uri(environment)}", file=sys.stderr)
        print(f"Sign in here:\n{url}", file=sys.stderr)
        webbrowser.open(url)

    return office.sign_in(environment, client_id, client_secret, NeverCancelled(), show)


def _ask(question: str) -> str:
    if not sys.stdin.isatty():
        raise InputProblem(
            Problem(
                "needs-a-person",
                "Signing in needs you at the keyboard",
                "Intuit's sign-in asks for your keys and opens a browser; a script cannot do that.",
                "Run `qbosync connect` in a terminal once, or use `--simulator FILE`.",
            )
        )
    print(question, end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip()


def run_disconnect(args: argparse.Namespace) -> int:
    """Disconnect the current company."""
    with opened(args) as office:
        office.disconnect()
        say(args.json, {"ok": True}, "Disconnected. Links and history stay.")
    return EXIT_DONE


def run_pull(args: argparse.Namespace) -> int:
    """Read QuickBooks."""
    with opened(args) as office:
        reading = office.desk.pull(NeverCancelled(), progress(args.json), everything=args.all)
        board = office.desk.board()
        data = {
            "read": len(reading.customers),
            "complete": reading.complete,
            "customers": sum(one.active for one in board.picture.customers.values()),
            "suggestions": {
                "exact": board.overview.exact,
                "waiting": board.overview.import_waits,
            },
        }
        what = "customers" if reading.complete else "changed customers"
        words = f"Read {len(reading.customers)} {what}. {board.overview.exact} exact matches wait."
        say(args.json, data, words)
    return EXIT_DONE
