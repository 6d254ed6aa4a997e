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
from qbosync_desktop.cli.syncing import add_allow_large, say_report
from qbosync_desktop.desk.guards import Guard, guards, unusual
from qbosync_desktop.desk.unattended import report_of
from qbosync_desktop.domain.fields import LABELS, Field, shown
from qbosync_desktop.domain.plan import OVERWRITES, Action, ActionKind, Plan
from qbosync_desktop.domain.problems import InputProblem, Problem
from qbosync_desktop.domain.tasks import NeverCancelled


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the commands of this module."""
    add_command(commands, "plan", "show everything a push would send, old and new per field", run_plan)
    push = add_command(commands, "push", "send the plan to QuickBooks", run_push)
    push.add_argument("--yes", action="store_true", help="I have seen the plan; send it")
    add_allow_large(push)


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
        for name, change in action.fields.items():
            old, new = shown(change.old) or "(empty)", shown(change.new) or "(empty)"
            lines.append(f"    {LABELS[name]}: {old} → {new}{_beside(action, name)}")
    return "\n".join(lines) or "Nothing to send."


def _beside(action: Action, name: Field) -> str:
    """What has to be known about a field before it is sent."""
    if name is Field.DISPLAY_NAME and action.via:
        return f"   (by way of “{action.via}”: names change places)"
    edited = action.kind is ActionKind.UPDATE and action.fields[name].origin in OVERWRITES
    return "   (edited in QuickBooks since you looked)" if edited else ""


def run_push(args: argparse.Namespace) -> int:
    """Send the whole plan, after an unfinished push was brought to its end."""
    with opened(args) as office:
        resumed = office.desk.resume(NeverCancelled(), progress(args.json))
        plan = office.desk.plan()
        if plan.actions and not args.yes and not approved(args, plan):
            raise InputProblem(
                Problem(
                    "not-approved",
                    "Nothing was sent",
                    f"{len(plan.actions)} planned changes were not approved.",
                    "Look through them with `qbosync plan`, then run `qbosync push --yes`.",
                )
            )
        found = guards(office.desk.picture(), plan, first_sendings=False)
        if found and not args.allow_large and (args.yes or not _large_approved(found)):
            raise InputProblem(unusual(found))
        pushes = [*resumed]
        if plan.actions:
            pushes.append(office.desk.push(plan, NeverCancelled(), progress(args.json)))
        return say_report(args, report_of(office.desk, pushes))


def approved(args: argparse.Namespace, plan: Plan, verb: str = "Push") -> bool:
    """Ask somebody at a terminal; a script has to say --yes."""
    if args.json or not sys.stdin.isatty():
        return False
    print(plan_in_words(plan))
    return input(f"{verb} {len(plan.actions)} changes? [y/N] ").strip().lower() == "y"


def _large_approved(found: tuple[Guard, ...]) -> bool:
    """Somebody at a terminal said yes to the plan, and is told what is unusual about it."""
    for guard in found:
        print(guard.words)
    return input("Send it all the same? [y/N] ").strip().lower() == "y"
