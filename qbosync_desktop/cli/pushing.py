"""``plan`` and ``push``."""

from __future__ import annotations

import argparse
import sys

from qbosync_desktop.cli.opening import add_command, opened
from qbosync_desktop.cli.saying import (
    EXIT_DONE,
    EXIT_PROBLEMS,
    action_data,
    problem_data,
    progress,
    say,
    say_problems,
)
from qbosync_desktop.cli.syncing import say_report
from qbosync_desktop.desk.unattended import report_of
from qbosync_desktop.domain.fields import LABELS, shown
from qbosync_desktop.domain.plan import Plan
from qbosync_desktop.domain.problems import InputProblem, Problem
from qbosync_desktop.domain.tasks import NeverCancelled


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the commands of this module."""
    add_command(commands, "plan", "show everything a push would send, old and new per field", run_plan)
    push = add_command(commands, "push", "send the plan to QuickBooks", run_push)
    push.add_argument("--yes", action="store_true", help="I have seen the plan; send it")


def run_plan(args: argparse.Namespace) -> int:
    """Print the plan."""
    with opened(args, writes=False) as office:
        plan = office.desk.plan()
        data = {
            "actions": [action_data(action) for action in plan.actions],
            "problems": [problem_data(problem) for problem in plan.problems],
        }
        say(args.json, data, plan_in_words(plan))
        say_problems(plan.problems, as_json=args.json)
    return EXIT_PROBLEMS if plan.problems else EXIT_DONE


def plan_in_words(plan: Plan) -> str:
    """The plan for people: each client, each field, old → new."""
    lines: list[str] = []
    for action in plan.actions:
        lines.append(f"{action.kind.value}  {action.title}")
        lines += [
            f"    {LABELS[name]}: {shown(change.old) or '(empty)'} → {shown(change.new) or '(empty)'}"
            for name, change in action.fields.items()
        ]
    return "\n".join(lines) or "Nothing to send."


def run_push(args: argparse.Namespace) -> int:
    """Send the whole plan, after an unfinished push was brought to its end."""
    with opened(args) as office:
        resumed = office.desk.resume(NeverCancelled(), progress(args.json))
        plan = office.desk.plan()
        if plan.actions and not args.yes and not _approved(args, plan):
            raise InputProblem(
                Problem(
                    "not-approved",
                    "Nothing was sent",
                    f"{len(plan.actions)} planned changes were not approved.",
                    "Look through them with `qbosync plan`, then run `qbosync push --yes`.",
                )
            )
        pushes = [*resumed]
        if plan.actions:
            pushes.append(office.desk.push(plan, NeverCancelled(), progress(args.json)))
        return say_report(args, report_of(office.desk, pushes))


def _approved(args: argparse.Namespace, plan: Plan) -> bool:
    """Ask somebody at a terminal; a script has to say --yes."""
    if args.json or not sys.stdin.isatty():
        return False
    print(plan_in_words(plan))
    return input(f"Push {len(plan.actions)} changes? [y/N] ").strip().lower() == "y"
