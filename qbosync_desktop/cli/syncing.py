"""``sync``: the run for schedules. Done here, or by the window when that has the register open."""

from __future__ import annotations

import argparse
import logging
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from qbosync_desktop.cli.opening import add_command, must_hold_a_register, opened, warn_on_stderr
from qbosync_desktop.cli.saying import EXIT_DONE, EXIT_PROBLEMS, problem_data, progress, say, say_problems
from qbosync_desktop.desk.unattended import RunReport, run_unattended
from qbosync_desktop.domain.problems import KnownError
from qbosync_desktop.domain.tasks import NeverCancelled
from qbosync_desktop.hand_over import LineLost, hand_over
from qbosync_desktop.office import default_folder

LOG_FILE = "scheduled-runs.log"
LOG_LONGEST = 200_000
"""Bytes from which a new log is begun; the one before is kept."""
WAIT = 300
"""Seconds a run waits by default for the window, or for another run, to be ready for it."""
LOOK_AGAIN = 0.5
"""Seconds between two looks whether the folder is free."""

log = logging.getLogger(__name__)


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command of this module."""
    sync = add_command(commands, "sync", "read QuickBooks, then push what the firm allows without a look", run_sync)
    sync.add_argument("--yes", action="store_true", help="push everything that is planned")
    add_allow_large(sync)
    sync.add_argument("--quiet", action="store_true", help="say nothing unless something needs a person (exit 1 or 2)")
    sync.add_argument(
        "--wait",
        type=float,
        metavar="SECONDS",
        default=WAIT,
        help=f"how long to wait for the window, or another run, to be ready (default: {WAIT})",
    )


def add_allow_large(command: argparse.ArgumentParser) -> None:
    """The flag that lets an unusual plan through."""
    command.add_argument(
        "--allow-large",
        action="store_true",
        help="with --yes: send it even if it touches an unusual share of the links, or follows a much smaller import",
    )


def run_sync(args: argparse.Namespace) -> int:
    """Read, then push what may go without a look (or everything, with --yes); in the window if that is open."""
    folder = (args.data_dir or default_folder()).absolute()
    must_hold_a_register(folder)
    warn_on_stderr(logging.CRITICAL if args.quiet else logging.WARNING)
    with _logging_into(folder):
        try:
            report = _synchronised(args, folder)
        except KnownError as error:
            log.info("could not run: %s", error.problem.code)
            raise
        except KeyboardInterrupt:
            log.info("stopped")
            raise
        code = say_report(args, report)
        log.info("exit %d: %s", code, _in_numbers(report))
        return code


def _synchronised(args: argparse.Namespace, folder: Path) -> RunReport:
    """Whoever has the folder does it: the window, or we as soon as nobody has it. Raises what doing it raises."""
    shown = progress(args.json or args.quiet)
    until = time.monotonic() + args.wait
    while True:
        try:
            with opened(args) as office:
                return run_unattended(office.desk, NeverCancelled(), shown, everything=args.yes, large=args.allow_large)
        except KnownError as error:
            if error.problem.code != "folder-in-use":
                raise
            refusal = error
        try:
            left = max(until - time.monotonic(), 0.0)
            report = hand_over(folder, left, shown, everything=args.yes, large=args.allow_large)
        except LineLost as lost:
            log.info("the window closed %s", "during the run" if lost.begun else "before the run")
            report = None
        if report is not None:
            log.info("done by the window")
            return report
        if time.monotonic() >= until:
            raise refusal
        time.sleep(LOOK_AGAIN)  # another program's lock ends without an event


def say_report(args: argparse.Namespace, report: RunReport) -> int:
    """Print what a run did and left; returns the exit code."""
    code = EXIT_PROBLEMS if report.needs_someone else EXIT_DONE
    if code == EXIT_DONE and getattr(args, "quiet", False):
        return code
    rows: list[dict[str, Any]] = [
        {
            "client_id": one.client_id,
            "customer_id": one.customer_id or None,
            "kind": one.kind,
            "title": one.title,
            "outcome": one.outcome,
            "problem": problem_data(one.problem) if one.problem else None,
            "intuit_tid": one.tid,
        }
        for one in report.outcomes
    ]
    data = {
        "done": report.done,
        "refused": report.refused,
        "waiting": report.waiting,
        "outcomes": rows,
        "problems": [problem_data(problem) for problem in report.problems],
    }
    words = f"{report.done} done, {report.refused} refused." if rows else "Nothing to send."
    if report.waiting:
        words += f" {report.waiting} change{'' if report.waiting == 1 else 's'} wait for your look (qbosync plan)."
    say(args.json, data, words)
    say_problems(report.problems, as_json=args.json)
    return code


def _in_numbers(report: RunReport) -> str:
    """The report without a name in it."""
    codes = Counter(problem.code for problem in report.problems)
    problems = ", ".join(f"{code} {count}" for code, count in sorted(codes.items()))
    counts = f"{report.done} done, {report.refused} refused, {report.waiting} waiting"
    return f"{counts}, problems: {problems or 'none'}"


@contextmanager
def _logging_into(folder: Path) -> Iterator[None]:
    """A line or two for each run, in the data folder; codes and numbers, never a name."""
    path = folder / LOG_FILE
    try:
        if path.exists() and path.stat().st_size > LOG_LONGEST:
            path.replace(path.with_suffix(".1.log"))
        handler = logging.FileHandler(path, encoding="utf-8")
    except OSError:  # opening the register says what is wrong with the folder
        yield
        return
    handler.setFormatter(logging.Formatter("%(asctime)s [%(process)d] %(levelname)s %(message)s"))
    package = logging.getLogger("qbosync_desktop")
    before = package.level
    package.addHandler(handler)
    package.setLevel(logging.INFO)
    log.info("sync begins")
    try:
        yield
    finally:
        package.setLevel(before)
        package.removeHandler(handler)
        handler.close()
